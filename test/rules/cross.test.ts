import { checkManifests, formatFindings, ignoreAnnotation } from '../../src/rules';
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

const hco = (spec: object) => ({
  apiVersion: 'hco.kubevirt.io/v1beta1', kind: 'HyperConverged', metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv' }, spec,
});

const nad = (namespace: string) => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name: 'migration', namespace },
  spec: { config: '{"cniVersion":"0.3.1","name":"migration","type":"macvlan"}' },
});

describe('cross/unique-object', () => {
  test('accepts one name in two kinds', () => {
    expect(check(vm({}), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'vm' } })).toEqual([]);
  });

  test('rejects the second, also in another version of its API', () => {
    expect(check(vm({}), { ...vm({}), apiVersion: 'kubevirt.io/v1alpha3' })).toMatchObject([
      { rule: 'cross/unique-object', file: 'x.yaml', line: 2, message: 'VirtualMachine vm is already made by x.yaml:1; give one of them another name' },
    ]);
  });
});

describe('cross/host-device-permitted', () => {
  const T4 = 'nvidia.com/TU104GL_Tesla_T4';
  const permitting = (more: object = {}) => hco({ permittedHostDevices: { pciHostDevices: [{ pciDeviceSelector: '10DE:1EB8', resourceName: T4, ...more }] } });
  const withDevice = vm({ hostDevices: [{ name: 'a', deviceName: T4 }] });

  test('accepts a permitted device, and any when nothing says what is permitted', () => {
    expect(check(permitting(), withDevice)).toEqual([]);
    expect(check(withDevice)).toEqual([]);
  });

  test('rejects another, and one that is disabled', () => {
    expect(check(hco({}), withDevice)).toMatchObject([{
      rule: 'cross/host-device-permitted',
      path: 'spec.template.spec.domain.devices.hostDevices[0].deviceName',
      message: `'${T4}' is not permitted by HyperConverged kubevirt-hyperconverged; permit it there or attach a device of a PciPassthroughNode`,
    }]);
    expect(check(permitting({ disabled: true }), withDevice)).toHaveLength(1);
  });
});

describe('cross/migration-network-namespace', () => {
  const migrating = hco({ liveMigrationConfig: { network: 'migration' } });

  test('accepts a network beside HyperConverged, or one that is nowhere in the set', () => {
    expect(check(migrating, nad('openshift-cnv'))).toEqual([]);
    expect(check(migrating)).toEqual([]);
  });

  test('rejects one in another namespace', () => {
    expect(check(migrating, nad('default'))).toMatchObject([{
      rule: 'cross/migration-network-namespace',
      path: 'spec.liveMigrationConfig.network',
      message: "NetworkAttachmentDefinition 'migration' is in namespace 'default', where it is not looked up; create it in 'openshift-cnv'",
    }]);
  });
});

test('an annotation silences one rule of one object', () => {
  const ignored = vm({}, { namespace: 'openshift-x', annotations: { [ignoreAnnotation('vm/openshift-namespace')]: 'why' } });

  expect(check(ignored, vm({}, { namespace: 'openshift-y' }))).toMatchObject([{ rule: 'vm/openshift-namespace', namespace: 'openshift-y' }]);
});

test('a long report is capped with a count', () => {
  const manifests = Array.from({ length: 130 }, (_, index) => vm({}, { name: `vm-${index}`, namespace: 'openshift-x' }));

  expect(formatFindings(check(...manifests))).toMatch(/\n… and 30 more$/);
});

test.each([null, 1, 'x', [], {}, { kind: 'VirtualMachine' }, { kind: 'VirtualMachine', spec: 1 }, { kind: 'VirtualMachine', spec: { template: { spec: { volumes: [null] } } } }])(
  'what is no object of the API does no harm: %j', manifest => {
    expect(() => check(manifest as object)).not.toThrow();
  });
