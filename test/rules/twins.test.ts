import { CASES } from './cases';
import { Case } from './cases/cases';
import { Finding, Rule, allRules } from '../../src/rules';
import { check } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/rule';
import { TwinFinder, Twins } from '../../src/rules/twins';
import { checkStructure } from '../../src/schema';
import { versionFacts } from '../../src/schema/versions';
import { acceptedManifests } from '../support/accepted-manifests';
import { mutated, random } from '../support/mutate';

type Options = Partial<Case>;

/** As if no manifest had a twin. */
const NO_TWINS: TwinFinder = { of: () => undefined, add: () => undefined };

function findings(rules: readonly Rule[], manifests: readonly Manifest[], options: Options = {}, twins?: TwinFinder): Finding[] {
  const { target = '4.15', featureGates, complete, external } = options;
  const given = { target: versionFacts(target), featureGates, complete, external };
  return check(rules, manifests.map(manifest => ({ manifest })), given, checkStructure, twins);
}

/** How many twins were found. */
let found = 0;

class CountedTwins extends Twins {
  public of(...given: Parameters<Twins['of']>): ReturnType<Twins['of']> {
    const twin = super.of(...given);
    if (twin) found += 1;
    return twin;
  }
}

beforeEach(() => { found = 0; });

function expectSame(manifests: readonly Manifest[], options: Options = {}): void {
  expect(findings(allRules(), manifests, options, new CountedTwins())).toEqual(findings(allRules(), manifests, options, NO_TWINS));
}

/** A manifest under another name, which is also written wherever the old one was. */
function renamed(manifest: Manifest, name: string): Manifest {
  const own = manifest.metadata?.name;
  if (typeof own !== 'string' || own === '') return manifest;
  const quoted = own.replace(/[^\w]/g, '\\$&');
  return JSON.parse(JSON.stringify(manifest).replace(new RegExp(`"${quoted}(?=["-])`, 'g'), `"${name}`));
}

const machines: Manifest[] = acceptedManifests().filter(({ kind }: Manifest) => kind === 'VirtualMachine' || kind === 'DataVolume');

/** Runs rules over machines of one kind, and says how often each was asked. */
function asked(manifests: readonly Manifest[]): Record<string, number> {
  const count: Record<string, number> = {};
  const counting = allRules().map((rule): Rule => ({
    ...rule,
    check(manifest, context) {
      count[rule.id] = (count[rule.id] ?? 0) + 1;
      rule.check(manifest, context);
    },
  }));
  findings(counting, manifests);
  return count;
}

function machine(name: string, spec: object = {}, labels: object = { app: name }): Manifest {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name, namespace: 'site', labels },
    spec: {
      runStrategy: 'Always',
      template: { spec: { domain: { devices: {}, memory: { guest: '1Gi' } }, volumes: [{ name: 'root', dataVolume: { name: `${name}-root` } }], ...spec } },
    },
  };
}

test('rules that look at a manifest alone are asked about one of many alike', () => {
  const count = asked(Array.from({ length: 50 }, (_, index) => machine(`web-${100 + index}`)));

  expect(Object.values(count).filter(times => times === 1).length).toBeGreaterThan(30);
  expect(Object.values(count).filter(times => times === 50).length).toBeGreaterThan(5);
});

test.each<[string, Manifest]>([
  ['another field', machine('web-2', { hostname: 'web-3' })],
  ['a name of another length', machine('web-20')],
  ['the name of the other in it', machine('web-2', {}, { app: 'web-1' })],
  ['a label that is not made from the name', machine('web-2', {}, { app: 'web-3' })],
  ['a name that is made from a longer one', machine('web-2', { volumes: [{ name: 'root', dataVolume: { name: 'web-25-root' } }] })],
  ['fields in another order', { ...Object.fromEntries(Object.entries(machine('web-2')).reverse()) }],
])('a machine with %s is no twin', (_, other) => {
  const alone = asked([other]);
  const both = asked([machine('web-1'), other]);

  expect(both).toEqual(Object.fromEntries(Object.keys({ ...alone, ...both }).map(rule => [rule, (alone[rule] ?? 0) + (asked([machine('web-1')])[rule] ?? 0)])));
});

test('the one of many alike that is wrong is found', () => {
  const alike = Array.from({ length: 20 }, (_, index) => machine(`web-${10 + index}`));
  const wrong = machine('web-99', { domain: { devices: {}, memory: { guest: '1Gi' }, cpu: { cores: -1 } } });

  expect(findings(allRules(), [...alike, wrong]).filter(({ name, severity }) => name === 'web-99' && severity === 'error')).not.toEqual([]);
  expectSame([...alike, wrong]);
});

test('twins of the cases get what they would get alone', () => {
  for (const { accepts, rejects } of Object.values(CASES)) {
    for (const each of [...accepts, ...rejects]) {
      const manifests: Manifest[] = [...each.manifests];
      expectSame([...['twin-1', 'twin-2', 'twin-3'].map(name => renamed(manifests[0], name)), ...manifests.slice(1)], each);
    }
  }
  expect(found).toBeGreaterThan(1_000);
});

test('twins of what webhooks and the documentation accept get what they would get alone', () => {
  for (const manifest of machines) expectSame(['twin-1', 'twin-2', 'twin-2', 'twin-5'].map(name => renamed(manifest, name)), { complete: true });
  expect(found).toBeGreaterThan(1_000);
});

test('twins of which one is a mutant get what they would get alone', () => {
  const chance = random(11);
  const accepted = acceptedManifests();

  for (let set = 0; set < 1_500; set++) {
    const original = renamed(machines[Math.floor(chance() * machines.length)], 'twin-1');
    const [mutant, other] = [mutated(original, chance, accepted), renamed(original, 'twin-2')];
    const manifests: Manifest[] = [original, mutant, other, mutated(other, chance, accepted)];
    expectSame(set % 2 === 0 ? manifests : manifests.reverse(), { complete: set % 3 === 0 });
  }
  expect(found).toBeGreaterThan(1_000);
});
