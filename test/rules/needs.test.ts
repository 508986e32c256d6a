import { CASES } from './cases';
import { Case } from './cases/cases';
import { allRules } from '../../src/rules';
import { check } from '../../src/rules/engine';
import { RULE_GROUPS } from '../../src/rules/groups';
import { Manifest } from '../../src/rules/rule';
import { checkStructure } from '../../src/schema';
import { versionFacts } from '../../src/schema/versions';
import { acceptedManifests } from '../support/accepted-manifests';
import { mutated, random } from '../support/mutate';

/** As if every rule looked at every manifest of its kinds. */
const UNSPARED = { load: () => allRules().map(rule => ({ ...rule, needs: undefined, beside: undefined })) };

function expectSame(manifests: readonly Manifest[], { target = '4.15', featureGates, complete, external }: Partial<Case> = {}): void {
  const entries = manifests.map(manifest => ({ manifest }));
  const options = { target: versionFacts(target), featureGates, complete, external };
  expect(check(RULE_GROUPS, entries, options, checkStructure)).toEqual(check([UNSPARED], entries, options, checkStructure));
}

test('rules are spared no manifest of the cases that they find fault with', () => {
  for (const { accepts, rejects } of Object.values(CASES)) {
    for (const each of [...accepts, ...rejects]) expectSame(each.manifests, each);
  }
});

test('rules are spared no mutant of a machine that they find fault with', () => {
  const chance = random(7);
  const accepted = acceptedManifests();
  const machines = accepted.filter(({ kind }: Manifest) => String(kind).startsWith('VirtualMachine'));
  const one = () => mutated(machines[Math.floor(chance() * machines.length)], chance, accepted);

  for (let set = 0; set < 600; set++) expectSame(Array.from({ length: 5 }, one), { complete: set % 2 === 0 });
});

test('a manifest with more keys than any real one is shown to all rules', () => {
  const labels = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`key-${index}`, '']));

  expectSame([{
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'site', labels },
    spec: { running: true, template: { spec: { domain: { devices: { sound: { name: '' } } } } } },
  }]);
});
