import { Cases, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const INTERFACE = `${AT}.domain.devices.interfaces[0]`;
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const named = (name: string, machine: object, namespace = 'site') => vm(machine, {}, { name, namespace });

const withMac = (name: string, macAddress: string, networkName = 'lan') => named(name, {
  domain: { devices: { interfaces: [{ name: 'n', bridge: {}, macAddress }] } },
  networks: [{ name: 'n', multus: { networkName } }],
});
const pool = (replicas: number) => ({
  apiVersion: 'pool.kubevirt.io/v1alpha1',
  kind: 'VirtualMachinePool',
  metadata: { name: 'pool', namespace: 'site' },
  spec: { replicas, virtualMachineTemplate: { spec: { template: (withMac('x', 'de:00:00:00:00:01') as { spec: { template: object } }).spec.template } } },
});
const withAddress = (name: string, address: string, networkName = 'lan') => named(name, {
  domain: { devices: { interfaces: [{ name: 'p', masquerade: {} }, { name: 'n', bridge: {} }] } },
  networks: [{ name: 'p', pod: {} }, { name: 'n', multus: { networkName } }],
  volumes: [{ name: 'c', cloudInitNoCloud: { networkData: `version: 2\nethernets:\n  eth1:\n    addresses: ["${address}"]\n` } }],
});
const service = (spec: object) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'db', namespace: 'site' }, spec });
const policy = (name: string, machine: object, namespace?: object) => ({
  apiVersion: 'migrations.kubevirt.io/v1alpha1',
  kind: 'MigrationPolicy',
  metadata: { name },
  spec: { allowPostCopy: true, selectors: { virtualMachineInstanceSelector: machine, namespaceSelector: namespace } },
});
const labelled = (labels: object, metadata: object = {}) => {
  const machine = vm({}, {}, metadata) as { spec: { template: object } };
  return { ...machine, spec: { ...machine.spec, template: { ...machine.spec.template, metadata: { labels } } } };
};

const cloning = (source: object, machine: object = {}, annotations?: object) =>
  vm(machine, { dataVolumeTemplates: [{ metadata: { name: 'root', ...annotations && { annotations } }, spec: { ...source, storage: {} } }] });
const fromImages = { source: { pvc: { namespace: 'images', name: 'golden' } } };
const role = (resource: string) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'cloner' },
  rules: [{ apiGroups: ['cdi.kubevirt.io'], resources: [resource], verbs: ['create'] }],
});
const binding = (namespace: string, roleRef = 'cloner') => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: { name: 'cloners', namespace },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: roleRef },
  subjects: [{ kind: 'ServiceAccount', name: 'default', namespace: 'site' }],
});
const CLONE_PATH = 'spec.dataVolumeTemplates[0].spec.source.pvc.name';

export const crossMachineCases: Cases = {
  'cross/mac-address-unique': {
    accepts: [
      { name: 'addresses of their own', manifests: [withMac('a', 'de:00:00:00:00:01'), withMac('b', 'de:00:00:00:00:02')] },
      { name: 'one address on two networks', manifests: [withMac('a', 'de:00:00:00:00:01'), withMac('b', 'de:00:00:00:00:01', 'wan')] },
      { name: 'a pool of one machine', manifests: [pool(1)] },
    ],
    rejects: [
      rejected('one address on one network', `${INTERFACE}.macAddress`, withMac('a', 'de:00:00:00:00:01'), withMac('b', 'DE-00-00-00-00-01')),
      rejected('the address of a machine of another namespace', `${INTERFACE}.macAddress`, withMac('a', 'de:00:00:00:00:01', 'default/lan'),
        vm({ domain: { devices: { interfaces: [{ name: 'n', bridge: {}, macAddress: 'de:00:00:00:00:01' }] } }, networks: [{ name: 'n', multus: { networkName: 'default/lan' } }] },
          {}, { namespace: 'other' })),
      rejected('an address for each machine of a pool', 'spec.virtualMachineTemplate.spec.template.spec.domain.devices.interfaces[0].macAddress', pool(2)),
    ],
  },
  'cross/ip-address-unique': {
    accepts: [
      { name: 'addresses of their own', manifests: [withAddress('a', '10.1.0.1/24'), withAddress('b', '10.1.0.2/24')] },
      { name: 'one address on two networks', manifests: [withAddress('a', '10.1.0.1/24'), withAddress('b', '10.1.0.1/24', 'wan')] },
      { name: 'the address that every machine has on the pod network', manifests: [withAddress('a', 'fd10:0:2::2/120'), withAddress('b', 'fd10:0:2::2/120')] },
    ],
    rejects: [rejected('one address on one network', `${AT}.volumes[0].cloudInitNoCloud.networkData`, withAddress('a', '10.1.0.1/24'), withAddress('b', '10.1.0.1/16'))],
  },
  'cross/guest-name-unique': {
    accepts: [
      { name: 'host names of their own', manifests: [named('a', { subdomain: 'db' }), named('b', { subdomain: 'db' })] },
      { name: 'one name in two namespaces', manifests: [named('a', { hostname: 'x', subdomain: 'db' }), named('a', { hostname: 'x', subdomain: 'db' }, 'other')] },
    ],
    rejects: [
      rejected('one host name twice', `${AT}.hostname`, named('a', { hostname: 'x', subdomain: 'db' }), named('b', { hostname: 'x', subdomain: 'db' })),
      rejected('the name of another machine', `${AT}.hostname`, named('a', { subdomain: 'db' }), named('b', { hostname: 'a', subdomain: 'db' })),
    ],
  },
  'cross/subdomain-service': {
    accepts: [
      { name: 'a headless Service', manifests: [vm({ subdomain: 'db' }), service({ clusterIP: 'None' })], complete: true },
      { name: 'a Service that may be elsewhere', manifests: [vm({ subdomain: 'db' })] },
    ],
    rejects: [
      rejected('a Service with an address', `${AT}.subdomain`, vm({ subdomain: 'db' }), service({})),
      { ...rejected('no Service in a complete set', `${AT}.subdomain`, vm({ subdomain: 'db' })), complete: true },
    ],
  },
  'cross/migration-policy-tie': {
    accepts: [
      { name: 'one that asks for more', manifests: [policy('a', { size: 'large' }), policy('b', { size: 'large', os: 'linux' }), labelled({ size: 'large', os: 'linux' })] },
      { name: 'policies for different machines', manifests: [policy('a', { size: 'large' }), policy('b', { size: 'small' }), labelled({ size: 'large' })] },
    ],
    rejects: [
      rejected('two that fit one machine', 'spec.selectors', policy('b', { os: 'linux' }), policy('a', { size: 'large' }), labelled({ size: 'large', os: 'linux' })),
      rejected('two that ask for the same', 'spec.selectors', policy('b', {}), policy('a', {})),
      rejected('one for the machine and one for its namespace', 'spec.selectors', policy('b', {}, { 'kubernetes.io/metadata.name': 'site' }), policy('a', { os: 'linux' }), labelled({ os: 'linux' })),
    ],
  },
  'cross/migration-policy-labels': {
    accepts: [
      { name: 'a label of the machine that runs', manifests: [labelled({ size: 'large' }, { labels: { size: 'large' } }), policy('a', { size: 'large' })] },
      { name: 'a label that no policy asks for', manifests: [vm({}, {}, { labels: { app: 'db' } }), policy('a', { size: 'large' })] },
    ],
    rejects: [rejected('a label of the VirtualMachine only', 'metadata.labels["size"]', vm({}, {}, { labels: { size: 'large' } }), policy('a', { size: 'large' }))],
  },
  'cross/clone-permission': {
    accepts: [
      { name: 'a role bound in the namespace of the source', manifests: [cloning(fromImages), role('datavolumes/source'), binding('images')] },
      { name: 'a source of the same namespace', manifests: [cloning({ source: { pvc: { namespace: 'site', name: 'golden' } } })] },
      { name: 'a golden image', manifests: [cloning({ sourceRef: { kind: 'DataSource', name: 'rhel9', namespace: 'openshift-virtualization-os-images' } })] },
      { name: 'a volume that is filled already', manifests: [cloning(fromImages, {}, { 'cdi.kubevirt.io/storage.prePopulated': 'root' })] },
      {
        name: 'the last of several service accounts',
        manifests: [
          cloning(fromImages, { volumes: ['robot', 'default'].map(name => ({ name, serviceAccount: { serviceAccountName: name } })) }),
          role('datavolumes/source'),
          binding('images'),
        ],
      },
      { name: 'a role that is elsewhere', manifests: [cloning(fromImages), binding('images', 'cdi.kubevirt.io:view')] },
    ],
    rejects: [
      rejected('no role', CLONE_PATH, cloning(fromImages)),
      rejected('a role bound in the namespace of the machine', CLONE_PATH, cloning(fromImages), role('datavolumes/source'), binding('site')),
      rejected('a role that does not allow it', CLONE_PATH, cloning(fromImages), role('datavolumes'), binding('images')),
      rejected('a role for another service account', CLONE_PATH, cloning(fromImages, { volumes: [{ name: 's', serviceAccount: { serviceAccountName: 'robot' } }] }), role('datavolumes/source'), binding('images')),
    ],
  },
};
