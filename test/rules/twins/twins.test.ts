import { Finding, Rule, allRules } from '../../../src/rules';
import { check } from '../../../src/rules/engine';
import { Manifest } from '../../../src/rules/rule';
import { TwinFinder, Twins } from '../../../src/rules/twins/twins';
import { checkStructure } from '../../../src/schema';
import { versionFacts } from '../../../src/schema/versions';
import { acceptedManifests } from '../../support/accepted-manifests';
import { mutated, random } from '../../support/mutate';
import { CASES } from '../cases';
import { Case } from '../cases/cases';

type Options = Partial<Case>;

/** As if no manifest had a twin. */
const NO_TWINS: TwinFinder = { of: () => undefined, add: () => undefined };

function findings(rules: readonly Rule[], manifests: readonly Manifest[], options: Options = {}, twins?: TwinFinder): Finding[] {
  const { target = '4.15', featureGates, complete, external } = options;
  const given = { target: versionFacts(target), featureGates, complete, external };
  return check([{ load: () => rules }], manifests.map(manifest => ({ manifest })), given, checkStructure, twins);
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
  const apart = manifests.map(manifest => typeof manifest === 'object' && manifest !== null ? { ...manifest } : manifest);
  expect(findings(allRules(), sharing(manifests), options, new CountedTwins())).toEqual(findings(allRules(), apart, options, NO_TWINS));
}

/** Manifests in which one text stands for another, where that is a value or the beginning of one. */
function replaced<T>(manifests: T, text: unknown, other: string): T {
  if (typeof text !== 'string' || text === '') return manifests;
  const quoted = text.replace(/[^\w]/g, '\\$&');
  return JSON.parse(JSON.stringify(manifests).replace(new RegExp(`"${quoted}(?=["/.-])`, 'g'), `"${other}`));
}

/** A manifest under another name, which is also written wherever the old one was. */
function renamed(manifest: Manifest, name: string): Manifest {
  return replaced(manifest, manifest.metadata?.name, name);
}

/** A manifest under another name in another namespace, with MAC addresses of its own. */
function moved(manifest: Manifest, name: string, namespace: string, number: number): Manifest {
  const other = replaced(renamed(manifest, name), manifest.metadata?.namespace, namespace);
  return JSON.parse(JSON.stringify(other).replace(/([\da-f]{2}(?::[\da-f]{2}){4}):[\da-f]{2}/g, `$1:a${number}`));
}

/** Manifests of which each has what it has in common with the one before as the same objects, as constructs render them. */
function sharing(manifests: readonly Manifest[]): Manifest[] {
  const result: Manifest[] = [];
  for (const manifest of manifests) result.push(sharingMembers(manifest, result.at(-1)));
  return result;
}

function sharingMembers(value: Manifest, before: Manifest): Manifest {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => shared(item, before?.[index]));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shared(item, before?.[key])]));
}

function shared(value: Manifest, before: Manifest): Manifest {
  const copy = sharingMembers(value, before);
  return typeof before === 'object' && JSON.stringify(copy) === JSON.stringify(before) ? before : copy;
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

function machine(name: string, spec: object = {}, metadata: object = {}): Manifest {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name, namespace: 'site', labels: { app: name }, ...metadata },
    spec: {
      runStrategy: 'Always',
      template: { spec: { domain: { devices: {}, memory: { guest: '1Gi' } }, volumes: [{ name: 'root', dataVolume: { name: `${name}-root` } }], ...spec } },
    },
  };
}

function onNetwork(name: string, mac: string, more: object = {}): Manifest {
  const interfaces = [{ name: 'lan', bridge: {}, macAddress: mac }];
  return machine(name, { domain: { devices: { interfaces }, memory: { guest: '1Gi' } }, networks: [{ name: 'lan', multus: { networkName: 'lan' } }], ...more });
}

function withUserData(name: string, userData: string): Manifest {
  return machine(name, { volumes: [{ name: 'root', dataVolume: { name: `${name}-root` } }, { name: 'init', cloudInitNoCloud: { userData } }] });
}

test('rules that look at a manifest alone are asked about one of many alike', () => {
  const count = asked(Array.from({ length: 50 }, (_, index) => machine(`web-${100 + index}`)));

  expect(Object.values(count).filter(times => times === 1).length).toBeGreaterThan(25);
  expect(Object.keys(count).filter(rule => count[rule] > 1)).toEqual(['cross/unique-object', 'cross/volume-exists']);
});

test('machines of several sizes, one after the other, are asked about once for each size', () => {
  const sized = (index: number) => machine(`web-${100 + index}`, { domain: { devices: {}, memory: { guest: `${1 + index % 20}Gi` } } });

  expect(asked(Array.from({ length: 200 }, (_, index) => sized(index)))['vm/memory-range']).toBe(20);
});

test.each<[string, Manifest, Manifest]>([
  ['their names, and names made from these', machine('web-1'), machine('web-2')],
  ['their namespaces', machine('web-1', {}, { namespace: 'site-1' }), machine('web-1', {}, { namespace: 'site-2' })],
  ['their MAC addresses', onNetwork('web-1', '02:00:00:00:00:01'), onNetwork('web-2', '02:00:00:00:00:02')],
  ['the name in what the guest is told', withUserData('web-1', '#cloud-config\nhostname: web-1\n'), withUserData('web-2', '#cloud-config\nhostname: web-2\n')],
])('machines that differ in %s are twins', (_, one, other) => {
  expect(asked([one, other])['vm/memory-range']).toBe(1);
});

const PLAIN = machine('web-1');
const ON_NETWORK = onNetwork('web-1', '02:00:00:00:00:01');
const cards = (...macs: string[]) => ({
  domain: { devices: { interfaces: macs.map((macAddress, index) => ({ name: `lan-${index}`, bridge: {}, macAddress })) }, memory: { guest: '1Gi' } },
  networks: macs.map((_, index) => ({ name: `lan-${index}`, multus: { networkName: 'lan' } })),
});
const networkData = (mac: string) => `version: 2\nethernets:\n  eth0:\n    match: { macaddress: "${mac}" }\n`;
const withNetworkData = (name: string, mac: string, field: object) =>
  onNetwork(name, mac, { volumes: [{ name: 'root', dataVolume: { name: `${name}-root` } }, { name: 'init', cloudInitNoCloud: field }] });

test.each<[string, Manifest, Manifest]>([
  ['another field', PLAIN, machine('web-2', { hostname: 'web-3' })],
  ['a name of another length', PLAIN, machine('web-20')],
  ['the name of the other in it', PLAIN, machine('web-2', {}, { labels: { app: 'web-1' } })],
  ['a label that is not made from the name', PLAIN, machine('web-2', {}, { labels: { app: 'web-3' } })],
  ['a name that is made from a longer one', PLAIN, machine('web-2', { volumes: [{ name: 'root', dataVolume: { name: 'web-25-root' } }] })],
  ['fields in another order', PLAIN, { ...Object.fromEntries(Object.entries(machine('web-2')).reverse()) }],
  ['a namespace of another form', machine('web-1', {}, { namespace: 'site-1' }), machine('web-2', {}, { namespace: 'site-x' })],
  ['a namespace, where the other has none', machine('web-1', {}, { namespace: undefined }), machine('web-2')],
  ['another namespace, which a network is of',
    onNetwork('web-1', '02:00:00:00:00:01', { networks: [{ name: 'lan', multus: { networkName: 'site-2/lan' } }] }),
    { ...onNetwork('web-2', '02:00:00:00:00:02', { networks: [{ name: 'lan', multus: { networkName: 'site-2/lan' } }] }), metadata: { ...machine('web-2', {}, { namespace: 'site-2' }).metadata } }],
  ['a multicast MAC address', ON_NETWORK, onNetwork('web-2', '03:00:00:00:00:02')],
  ['a MAC address of capital letters', ON_NETWORK, onNetwork('web-2', '02:00:00:00:00:0A')],
  ['the MAC address of masquerades', ON_NETWORK, onNetwork('web-2', '02:00:00:00:00:00')],
  ['one MAC address for two interfaces', machine('web-1', cards('02:00:00:00:00:01', '02:00:00:00:00:02')), machine('web-2', cards('02:00:00:00:00:03', '02:00:00:00:00:03'))],
  ['a MAC address that is also in its network data',
    withNetworkData('web-1', '02:00:00:00:00:01', { networkData: networkData('02:00:00:00:00:02') }), withNetworkData('web-2', '02:00:00:00:00:02', { networkData: networkData('02:00:00:00:00:02') })],
  ['a MAC address that is also in its encoded network data',
    withNetworkData('web-1', '02:00:00:00:00:01', { networkDataBase64: Buffer.from(networkData('02:00:00:00:00:02')).toString('base64') }),
    withNetworkData('web-2', '02:00:00:00:00:02', { networkDataBase64: Buffer.from(networkData('02:00:00:00:00:02')).toString('base64') })],
  ['another name in its user data', withUserData('web-1', 'hostname: web-1'), withUserData('web-2', 'hostname: web-3')],
  ['a name in another word of its user data', withUserData('web-1', 'hostname: myweb-1'), withUserData('web-2', 'hostname: myweb-2')],
  ['a longer name in its user data', withUserData('web-1', 'hostname: web-10'), withUserData('web-2', 'hostname: web-20')],
])('a machine with %s is no twin', (_, one, other) => {
  expect(asked([one, other])['vm/memory-range']).toBe(2);
});

interface Beside {
  readonly rule: string;
  /** One of some machines. */
  readonly of: (name: string) => Manifest;
  /** What is there for one of them only, or for the others. */
  readonly beside: readonly Manifest[];
}

const claim = (name: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace: 'site', ...more },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});
const dataVolume = (name: string) => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata: { name, namespace: 'site' },
  spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '1Gi' } } } },
});
const hyperConverged = (spec: object) => ({
  apiVersion: 'hco.kubevirt.io/v1beta1', kind: 'HyperConverged', metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv' }, spec,
});
const withSpec = (vm: Manifest, spec: object) => ({ ...vm, spec: { ...vm.spec, ...spec } });
const withTemplate = (name: string, annotations: object = {}) => withSpec(machine(name), {
  dataVolumeTemplates: [{ metadata: { name: `${name}-root`, annotations }, spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '1Gi' } } } } }],
});

test.each<Beside>([
  { rule: 'cross/volume-exists', of: name => machine(name), beside: [dataVolume('web-1-root'), dataVolume('web-3-root')] },
  {
    rule: 'cross/configuration-exists',
    of: name => machine(name, { volumes: [{ name: 'init', cloudInitNoCloud: { secretRef: { name: `${name}-init` }, networkDataSecretRef: { name: `${name}-net` } } }] }),
    beside: ['web-1-init', 'web-1-net', 'web-2-init', 'web-3-init', 'web-3-net'].map(name => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'site' } })),
  },
  { rule: 'cross/live-migration-storage', of: name => machine(name, { evictionStrategy: 'LiveMigrate' }), beside: [claim('web-2-root')] },
  {
    rule: 'cross/descheduler',
    of: name => withSpec(machine(name), { template: { ...machine(name).spec.template, metadata: { annotations: { 'descheduler.alpha.kubernetes.io/evict': 'true' } } } }),
    beside: [claim('web-2-root')],
  },
  {
    rule: 'cross/evicted-for-update',
    of: name => withSpec(machine(name), { runStrategy: 'Manual' }),
    beside: [claim('web-2-root'), hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate', 'Evict'] } })],
  },
  { rule: 'cross/data-volume-name', of: name => withTemplate(name), beside: [claim('web-2-root')] },
  {
    rule: 'cross/migration-policy-labels',
    of: name => machine(name),
    beside: [{ apiVersion: 'migrations.kubevirt.io/v1alpha1', kind: 'MigrationPolicy', metadata: { name: 'slow' }, spec: { selectors: { virtualMachineInstanceSelector: { app: 'web-2' } } } }],
  },
  {
    rule: 'vm/template-validations',
    of: name => machine(name, {}, {
      annotations: {
        'vm.kubevirt.io/validations': JSON.stringify([
          { name: 'odd', rule: 'regex', path: 'jsonpath::.spec.volumes[0].dataVolume.name', regex: '^web-[13579]-root$', message: 'is even' },
        ]),
      },
    }),
    beside: [],
  },
  {
    rule: 'vm/instancetype-inference',
    of: name => withSpec(machine(name), { preference: { inferFromVolume: 'root' } }),
    beside: [claim('web-2-root')],
  },
  {
    rule: 'vm/disk-bus',
    of: name => withSpec(machine(name, { domain: { devices: { disks: [{ name: 'root', disk: {} }] }, memory: { guest: '1Gi' } } }), { preference: { inferFromVolume: 'root' } }),
    beside: [
      claim('web-2-root', { labels: { 'instancetype.kubevirt.io/default-preference': 'odd', 'instancetype.kubevirt.io/default-preference-kind': 'VirtualMachinePreference' } }),
      { apiVersion: 'instancetype.kubevirt.io/v1beta1', kind: 'VirtualMachinePreference', metadata: { name: 'odd', namespace: 'site' }, spec: { devices: { preferredDiskBus: 'ide' } } },
    ],
  },
  { rule: 'cross/mac-address-unique', of: name => onNetwork(name, `02:00:00:00:00:${name === 'web-2' ? '01' : `0${name.at(-1)}`}`), beside: [] },
  { rule: 'cross/unique-object', of: name => machine(name), beside: [machine('web-2')] },
])('what is beside one of some twins is found: $rule', ({ rule, of, beside }) => {
  const manifests = [...['web-1', 'web-2', 'web-3'].map(of), ...beside];

  expect(new Set(findings(allRules(), manifests, { complete: true }, new CountedTwins()).filter(each => each.rule === rule).map(({ name }) => name))).toEqual(new Set(['web-2']));
  expect(found).toBeGreaterThan(0);
  expectSame(manifests, { complete: true });
});

test('what twins have in common is looked up once for each namespace', () => {
  const places = ['site-1', 'site-2', 'site-1', 'site-2', 'site-1'];
  const manifests = [
    ...places.map((namespace, index) => machine(`web-${index}`, {}, { namespace })),
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'site-2', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } },
  ];

  expect(asked(manifests)['cross/pod-security']).toBe(3);
  expect(findings(allRules(), manifests).filter(({ rule }) => rule === 'cross/pod-security').map(({ name }) => name)).toEqual(['web-1', 'web-3']);
});

test('the one of many alike that is wrong is found', () => {
  const alike = Array.from({ length: 20 }, (_, index) => machine(`web-${10 + index}`));
  const wrong = machine('web-99', { domain: { devices: {}, memory: { guest: '1Gi' }, cpu: { cores: -1 } } });

  expect(findings(allRules(), [...alike, wrong]).filter(({ name, severity }) => name === 'web-99' && severity === 'error')).not.toEqual([]);
  expectSame([...alike, wrong]);
});

/** The cases in each of their machines, and the manifests beside it. */
const casesByMachine = Object.values(CASES).flatMap(({ accepts, rejects }) => [...accepts, ...rejects]).flatMap(each =>
  each.manifests.filter(({ kind, metadata }: Manifest) => ['VirtualMachine', 'DataVolume'].includes(kind) && metadata?.name)
    .map((own: Manifest) => ({ own, others: each.manifests.filter(other => other !== own), options: each })));

test('twins of the cases get what they would get alone, when what is beside them is about one of them', () => {
  for (const { own, others, options } of casesByMachine) {
    const twins = ['twin-1', 'twin-2', 'twin-3'].map(name => renamed(own, name));
    expectSame([...twins, ...replaced(others, own.metadata.name, 'twin-2')], options);
  }
  expect(found).toBeGreaterThan(1_000);
});

test('twins of the cases in two namespaces get what they would get alone, when what is beside them is in one of these', () => {
  for (const { own, others, options } of casesByMachine) {
    const twins = [1, 2, 3, 4].map(number => moved(own, `twin-${number}`, number % 2 === 0 ? 'area-2' : 'area-1', number));
    const beside = replaced(replaced(others, own.metadata.name, 'twin-2'), own.metadata.namespace, 'area-2');
    expectSame([...twins, ...beside], options);
    expectSame([...beside, ...twins].reverse(), options);
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
