import { checkManifests, FindingClass, formatFindings, ignoreAnnotation } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

const TARGET = versionFacts('4.15');

function check(...manifests: object[]) {
  return checkManifests(manifests.map((manifest, index) => ({ manifest, file: 'x.yaml', line: index + 1 })), { target: TARGET });
}

const vm = (devices: object, metadata: object = {}) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'vm', ...metadata },
  spec: { runStrategy: 'Always', template: { spec: { domain: { devices } } } },
});

test('an annotation silences one rule of one object', () => {
  const ignored = vm({}, { namespace: 'openshift-x', annotations: { [ignoreAnnotation('vm/openshift-namespace')]: 'why' } });

  expect(check(ignored, vm({}, { namespace: 'openshift-y' }))).toMatchObject([{ rule: 'vm/openshift-namespace', namespace: 'openshift-y' }]);
});

test('a long report is capped with a count', () => {
  const manifests = Array.from({ length: 130 }, (_, index) => vm({}, { name: `vm-${index}`, namespace: 'openshift-x' }));

  expect(formatFindings(check(...manifests))).toMatch(/\n… and 30 more$/);
});

test('a rule says no more about one object than anybody reads', () => {
  const disks = Array.from({ length: 5_000 }, () => ({ name: 'same', disk: {} }));

  expect(check(vm({ disks })).filter(({ rule }) => rule === 'vm/disk-name')).toHaveLength(1_000);
});

test.each([null, 1, 'x', [], {}, { kind: 'VirtualMachine' }, { kind: 'VirtualMachine', spec: 1 }, { kind: 'VirtualMachine', spec: { template: { spec: { volumes: [null] } } } }])(
  'what is no object of the API does no harm: %j', manifest => {
    expect(() => check(manifest as object)).not.toThrow();
  });

test('what is being deleted is let pass by the webhooks, but has its structure', () => {
  const metadata = { name: 'vm', namespace: 'site', deletionTimestamp: '2024-02-29T12:00:00Z' };
  const deleted = (machine: object) => ({ ...vm({}, metadata), spec: { runStrategy: 'Always', template: { spec: { domain: { devices: {} }, ...machine } } } });

  expect(check(deleted({ hostname: 'web.1' }))).toEqual([]);
  expect(check(deleted({ hostnam: 'web' }))).toMatchObject([{ rule: 'schema/unknown-field' }]);
  expect(check({ ...deleted({ hostname: 'web.1' }), metadata: { ...metadata, deletionTimestamp: null } })).toMatchObject([{ rule: 'vm/hostname' }]);
});

test('a field that the schema refuses is told of once', () => {
  const inputs = [{ name: 'none', bus: 'usb' }, { name: 'mouse', type: 'mouse', bus: 'usb' }];

  expect(check(vm({ inputs }, { namespace: 'site' })).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    'schema/missing-field spec.template.spec.domain.devices.inputs[0].type',
    'vm/input-device spec.template.spec.domain.devices.inputs[1].type',
  ]);
});

test('a finding of the schema that is silenced hides none of the webhook', () => {
  const annotations = { [ignoreAnnotation('schema/missing-field')]: 'why' };

  expect(check(vm({ inputs: [{ name: 'none', bus: 'usb' }] }, { namespace: 'site', annotations }))).toMatchObject([{ rule: 'vm/input-device' }]);
});

test('what a release does not check yet passes in it', () => {
  const profile = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'StorageProfile', metadata: { name: 'local' }, spec: { claimPropertySets: [{ accessModes: ['ReadWriteOnce'] }] } };
  const rulesAt = (version: string) => checkManifests([{ manifest: profile }], { target: versionFacts(version) })
    .filter(({ class: kind }) => kind === FindingClass.SCHEMA).map(({ rule }) => rule);

  expect(rulesAt('4.15')).toEqual(['schema/missing-field']);
  expect(rulesAt('4.14')).toEqual([]);
});
