import { gatesOf } from '../../src/rules/feature-gates';
import { ManifestSet } from '../../src/rules/manifest-set';
import { versionFacts } from '../../src/schema/versions';

const PATCHES = 'kubevirt.kubevirt.io/jsonpatch';
const PATH = '/spec/configuration/developerConfiguration/featureGates';

const hyperConverged = (featureGates?: unknown, patches?: unknown) => ({
  kind: 'HyperConverged',
  metadata: { annotations: patches === undefined ? undefined : { [PATCHES]: typeof patches === 'string' ? patches : JSON.stringify(patches) } },
  spec: { featureGates },
});
const kubeVirt = (featureGates?: unknown) => ({ kind: 'KubeVirt', spec: { configuration: { developerConfiguration: { featureGates } } } });

/** Gates in force in a set of manifests. */
function gates(manifests: readonly object[], version = '4.15'): ReadonlySet<string> {
  return gatesOf(new ManifestSet(manifests.map(manifest => ({ manifest }))), versionFacts(version));
}

test('without an operator in the set, the gates are those of the version', () => {
  expect([...gates([])]).toEqual(versionFacts('4.15').featureGates);
  expect(gates([], '4.14').has('NetworkBindingPlugins')).toBe(false);
});

test('a field of HyperConverged turns its gate on and off', () => {
  expect(gates([hyperConverged({ persistentReservation: true })]).has('PersistentReservation')).toBe(true);
  expect(gates([hyperConverged({ persistentReservation: false })]).has('PersistentReservation')).toBe(false);
  expect(gates([hyperConverged({ downwardMetrics: false })]).has('DownwardMetrics')).toBe(false);
  expect(gates([hyperConverged({ downwardMetrics: null })]).has('DownwardMetrics')).toBe(true);
});

test('what HyperConverged 1.11 adds has no field before', () => {
  const manifests = [hyperConverged({ autoResourceLimits: true, downwardMetrics: false })];

  expect(['AutoResourceLimitsGate', 'DownwardMetrics'].map(gate => gates(manifests, '4.14').has(gate))).toEqual([false, true]);
  expect(['AutoResourceLimitsGate', 'DownwardMetrics'].map(gate => gates(manifests, '4.15').has(gate))).toEqual([true, false]);
});

test('a patch adds a gate, or replaces them all', () => {
  const added = gates([hyperConverged(undefined, [{ op: 'add', path: `${PATH}/-`, value: 'HostDisk' }])]);
  const replaced = gates([hyperConverged(undefined, [{ op: 'replace', path: PATH, value: ['HostDisk'] }])]);

  expect(['HostDisk', 'NUMA'].map(gate => added.has(gate))).toEqual([true, true]);
  expect([...replaced]).toEqual(['HostDisk']);
});

test.each<[unknown]>([['{'], ['7'], [[null, 1, {}]], [[{ op: 'remove', path: `${PATH}/0` }]], [[{ op: 'add', path: 7 }]], [[{ op: 'add', path: '/spec/workloads', value: {} }]]])(
  'the patches %j change no gate', patches => {
    expect([...gates([hyperConverged(undefined, patches)])]).toEqual(versionFacts('4.15').featureGates);
  });

test('of KubeVirt without HyperConverged the gates are those that it names', () => {
  expect([...gates([kubeVirt(['HostDisk', 'Macvtap'])])]).toEqual(['HostDisk', 'Macvtap']);
  expect([...gates([kubeVirt()])]).toEqual([]);
  expect([...gates([{ kind: 'KubeVirt', spec: 'all' }])]).toEqual([]);
});

test('a KubeVirt beside HyperConverged is what that makes of it', () => {
  expect(gates([kubeVirt(['HostDisk']), hyperConverged()]).has('HostDisk')).toBe(false);
});
