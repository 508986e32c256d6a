import { Cases, hyperConverged, vm } from './cases';

const ROLE = 'machineconfiguration.openshift.io/role';
const ROLE_PATH = `metadata.labels["${ROLE}"]`;
const nad = (config: object | string, metadata: object = {}) => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name: 'lan', namespace: 'site', ...metadata },
  spec: { config: typeof config === 'string' ? config : JSON.stringify(config) },
});
const BRIDGE = { cniVersion: '0.3.1', name: 'lan', plugins: [{ type: 'cnv-bridge', bridge: 'br1' }, { type: 'cnv-tuning' }] };
const nodePolicy = (interfaces: object[], name = 'br1') => ({
  apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { desiredState: { interfaces } },
});
const selectingPolicy = (nodeSelector: object) => ({
  apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'br1' }, spec: { nodeSelector, desiredState: { interfaces: [] } },
});
const linuxBridge = (name: string) => ({ name, type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } });
const onLan = (networkName: string, card: object = {}) => vm({
  domain: { devices: { interfaces: [{ name: 'lan', bridge: {}, ...card }] } },
  networks: [{ name: 'lan', multus: { networkName } }],
});
const NETWORK_PATH = 'spec.template.spec.networks[0].multus.networkName';

const machineConfig = (name: string, role: string | undefined, spec: object = {}) => ({
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfig', metadata: { name, ...role === undefined ? {} : { labels: { [ROLE]: role } } }, spec,
});
const pool = (role: string) => ({
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfigPool',
  metadata: { name: role },
  spec: {
    machineConfigSelector: { matchExpressions: [{ key: ROLE, operator: 'In', values: ['worker', role] }] },
    nodeSelector: { matchLabels: { [`node-role.kubernetes.io/${role}`]: '' } },
  },
});
const file = (path: string, text: string) => ({
  config: { ignition: { version: '3.2.0' }, storage: { files: [{ path, overwrite: true, contents: { source: `data:,${encodeURIComponent(text)}` } }] } },
});
const vfio = (ids: string, name = '100-worker-vfiopci') => machineConfig(name, 'worker', file('/etc/modprobe.d/vfio.conf', `options vfio-pci ids=${ids}\n`));
const IOMMU = machineConfig('100-worker-iommu', 'worker', { kernelArguments: ['intel_iommu=on'] });
const T4 = hyperConverged({ permittedHostDevices: { pciHostDevices: [{ pciDeviceSelector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' }] } });
const CONTENTS = 'spec.config.storage.files[0]';

export const nodeAndNetworkCases: Cases = {
  'network/attachment-name': {
    accepts: [
      { name: 'letters', manifests: [nad(BRIDGE)] },
      { name: 'a digit in front', manifests: [nad(BRIDGE, { name: '1-lan0' })] },
    ],
    rejects: [
      { name: 'a dot', manifests: [nad(BRIDGE, { name: 'lan.1' })], path: 'metadata.name' },
      { name: 'a 0 in front', manifests: [nad(BRIDGE, { name: '0lan' })], path: 'metadata.name' },
    ],
  },
  'network/attachment-config': {
    accepts: [
      { name: 'a list of plugins', manifests: [nad(BRIDGE)] },
      { name: 'one plugin without name', manifests: [nad({ type: 'macvlan' })] },
      { name: 'no configuration', manifests: [{ ...nad(BRIDGE), spec: {} }] },
      { name: 'an empty one', manifests: [nad('')] },
      { name: 'a list without name beside a plugin', manifests: [nad({ type: 'macvlan', plugins: [{ type: 'bridge' }] })] },
      { name: 'values that no plugin takes', manifests: [nad({ cniVersion: '9.9.9', type: 'nothing', vlan: 99_999, ipam: { type: 'nowhere' } })] },
      { name: 'nothing where a value may be', manifests: [nad({ type: 'macvlan', name: null, capabilities: null, ipam: null, dns: null })] },
    ],
    rejects: [
      { name: 'what is no JSON', manifests: [nad('{')], path: 'spec.config' },
      { name: 'a list', manifests: [nad('[]')], path: 'spec.config' },
      { name: 'no object', manifests: [nad('null')], path: 'spec.config' },
      { name: 'neither a plugin nor several', manifests: [nad({ name: 'lan' })], path: 'spec.config' },
      { name: 'an empty type', manifests: [nad({ type: '' })], path: 'spec.config' },
      { name: 'a plugin of a list without type, beside a plugin', manifests: [nad({ type: 'macvlan', plugins: [{}] })], path: 'spec.config' },
      { name: 'a list without name', manifests: [nad({ plugins: [{ type: 'bridge' }] })], path: 'spec.config' },
      { name: 'an empty list', manifests: [nad({ name: 'lan', plugins: [] })], path: 'spec.config' },
      { name: 'plugins that are no list', manifests: [nad({ name: 'lan', plugins: { type: 'bridge' } })], path: 'spec.config' },
      { name: 'plugins that are nothing', manifests: [nad({ name: 'lan', plugins: null })], path: 'spec.config' },
      { name: 'a plugin that is no object', manifests: [nad({ name: 'lan', plugins: ['bridge'] })], path: 'spec.config' },
      { name: 'a version that is no text', manifests: [nad({ type: 'macvlan', cniVersion: 0.3 })], path: 'spec.config' },
      { name: 'a switch that is neither on nor off', manifests: [nad({ name: 'lan', disableCheck: 'true', plugins: [{ type: 'bridge' }] })], path: 'spec.config' },
      { name: 'capabilities that are neither on nor off', manifests: [nad({ type: 'macvlan', capabilities: { mac: 'true' } })], path: 'spec.config' },
      { name: 'addresses that are no object', manifests: [nad({ type: 'macvlan', ipam: 'dhcp' })], path: 'spec.config' },
      { name: 'name servers that are no list', manifests: [nad({ type: 'macvlan', dns: { nameservers: '10.0.0.1' } })], path: 'spec.config' },
    ],
  },
  'network/attachment-version': {
    accepts: [{ name: 'version and name', manifests: [nad(BRIDGE)] }],
    rejects: [{ name: 'no version', manifests: [nad({ name: 'lan', type: 'macvlan' })], path: 'spec.config' }],
  },
  'network/node-policy-name': {
    accepts: [
      { name: 'a label', manifests: [nodePolicy([linuxBridge('br1')])] },
      { name: '63 characters', manifests: [nodePolicy([linuxBridge('br1')], 'a'.repeat(63))] },
    ],
    rejects: [{ name: 'more than 63 characters', manifests: [nodePolicy([linuxBridge('br1')], 'a'.repeat(64))], path: 'metadata.name' }],
  },
  'network/node-policy-selector': {
    accepts: [{ name: 'a label', manifests: [selectingPolicy({ 'kubernetes.io/hostname': 'worker-0' })] }],
    rejects: [
      { name: 'a value with a blank', manifests: [selectingPolicy({ rack: 'a 1' })], path: 'spec.nodeSelector.rack' },
      { name: 'a key with a blank', manifests: [selectingPolicy({ 'the rack': 'a' })], path: 'spec.nodeSelector["the rack"]' },
    ],
  },
  'network/linux-bridge': {
    accepts: [{ name: 'a bridge with a port', manifests: [nodePolicy([linuxBridge('br1')])] }],
    rejects: [{ name: 'a bridge without', manifests: [nodePolicy([{ name: 'br1', type: 'linux-bridge', state: 'up' }])], path: 'spec.desiredState.interfaces[0]' }],
  },
  'network/node-interface-unique': {
    accepts: [{ name: 'two bridges', manifests: [nodePolicy([linuxBridge('br1'), linuxBridge('br2')])] }],
    rejects: [{ name: 'one twice', manifests: [nodePolicy([linuxBridge('br1'), linuxBridge('br1')])], path: 'spec.desiredState.interfaces[1].name' }],
  },
  'cross/bridge-on-nodes': {
    accepts: [{ name: 'a bridge that a node policy makes', manifests: [nad(BRIDGE), nodePolicy([linuxBridge('br1')])] }],
    rejects: [{ name: 'another', manifests: [nad(BRIDGE), nodePolicy([linuxBridge('br2')])], path: 'spec.config' }],
  },
  'cross/machine-network-namespace': {
    accepts: [{ name: 'the namespace of the machine', manifests: [onLan('lan'), nad(BRIDGE)] }],
    rejects: [{ name: 'another', manifests: [onLan('lan'), nad(BRIDGE, { namespace: 'elsewhere' })], path: NETWORK_PATH }],
  },
  'cross/machine-network-ipam': {
    accepts: [{ name: 'a bridge', manifests: [onLan('lan'), nad(BRIDGE)] }],
    rejects: [{
      name: 'a network that gives out addresses',
      manifests: [onLan('lan'), nad({ cniVersion: '0.3.1', name: 'lan', type: 'macvlan', master: 'eth1', ipam: { type: 'whereabouts', range: '10.0.0.0/24' } })],
      path: NETWORK_PATH,
    }],
  },
  'cross/machine-network-mac': {
    accepts: [{ name: 'a chosen address with the tuning plugin', manifests: [onLan('lan', { macAddress: 'de:00:00:00:00:de' }), nad(BRIDGE)] }],
    rejects: [{
      name: 'a chosen address without',
      manifests: [onLan('lan', { macAddress: 'de:00:00:00:00:de' }), nad({ cniVersion: '0.3.1', name: 'lan', type: 'cnv-bridge', bridge: 'br1' })],
      path: 'spec.template.spec.domain.devices.interfaces[0].macAddress',
    }],
  },
  'cross/device-bound': {
    accepts: [{ name: 'a permitted device that is bound', manifests: [T4, vfio('10de:1eb8'), IOMMU] }],
    rejects: [{ name: 'another one bound', manifests: [T4, vfio('10de:1db6'), IOMMU], path: 'spec.permittedHostDevices.pciHostDevices[0].pciDeviceSelector' }],
  },
  'cross/iommu-on': {
    accepts: [{ name: 'the kernel argument beside it', manifests: [vfio('10de:1eb8'), IOMMU] }],
    rejects: [{ name: 'no kernel argument', manifests: [vfio('10de:1eb8')], path: CONTENTS }],
  },
  'node/role-label': {
    accepts: [{ name: 'a role', manifests: [machineConfig('99-x', 'worker')] }],
    rejects: [{ name: 'none', manifests: [machineConfig('99-x', undefined)], path: ROLE_PATH }],
  },
  'cross/huge-pages-once': {
    accepts: [
      { name: 'two sizes', manifests: [machineConfig('99-worker-a', 'worker', { kernelArguments: ['hugepagesz=1G', 'hugepages=4', 'hugepagesz=2M', 'hugepages=512'] })] },
      {
        name: 'two roles of their own',
        manifests: [machineConfig('99-a', 'a', { kernelArguments: ['hugepages=4'] }), machineConfig('99-b', 'b', { kernelArguments: ['hugepages=8'] }), pool('a'), pool('b')],
      },
    ],
    rejects: [
      {
        name: 'a custom pool that wants others than all workers',
        manifests: [
          machineConfig('100-gpu-kernel', 'gpu', { kernelArguments: ['hugepagesz=1G', 'hugepages=4'] }),
          machineConfig('100-worker-kernel', 'worker', { kernelArguments: ['hugepagesz=1G', 'hugepages=16'] }),
          pool('gpu'),
        ],
        path: 'spec.kernelArguments[1]',
      },
    ],
  },
  'node/config-name': {
    accepts: [
      { name: 'rank, role and purpose', manifests: [machineConfig('99-worker-chrony', 'worker')] },
      { name: 'rank and role', manifests: [machineConfig('100-edge-rt', 'edge-rt'), pool('edge-rt')] },
      { name: 'no role at all', manifests: [machineConfig('chrony', undefined)] },
      { name: 'a purpose that is the name of no role', manifests: [machineConfig('99-workers', 'gpu'), pool('gpu')] },
    ],
    rejects: [
      { name: 'no rank', manifests: [machineConfig('worker-chrony', 'worker')], path: 'metadata.name' },
      { name: 'a rank of one digit', manifests: [machineConfig('9-worker-chrony', 'worker')], path: 'metadata.name' },
      { name: 'another role', manifests: [machineConfig('99-worker-chrony', 'gpu'), pool('gpu')], path: 'metadata.name' },
      { name: 'the role of another pool', manifests: [machineConfig('99-gpu-chrony', 'worker'), pool('gpu')], path: 'metadata.name' },
      { name: 'a name of the operator', manifests: [machineConfig('99-worker-generated-kubelet', 'worker')], path: 'metadata.name' },
      { name: 'a rendered one', manifests: [machineConfig('rendered-worker-1', 'worker')], path: 'metadata.name' },
    ],
  },
  'cross/pool-of-role': {
    accepts: [{ name: 'a role with its pool', manifests: [machineConfig('99-gpu', 'gpu'), pool('gpu')] }],
    rejects: [{ name: 'a role that no pool takes', manifests: [machineConfig('99-gpu', 'gpu'), pool('edge')], path: ROLE_PATH }],
  },
  'cross/file-written-once': {
    accepts: [{ name: 'two files', manifests: [machineConfig('98-a', 'worker', file('/etc/a', 'a')), machineConfig('99-b', 'worker', file('/etc/b', 'b'))] }],
    rejects: [{
      name: 'one file with two texts',
      manifests: [machineConfig('98-a', 'worker', file('/etc/a', 'a')), machineConfig('99-b', 'worker', file('/etc/a', 'b'))],
      path: `${CONTENTS}.path`,
    }],
  },
  'cross/worker-file-wins': {
    accepts: [
      {
        name: 'a name behind that of all workers',
        manifests: [machineConfig('51-gpu', 'gpu', file('/etc/a', 'a')), machineConfig('50-worker', 'worker', file('/etc/a', 'b'))],
        target: '4.14',
      },
      {
        name: 'any name from 4.15 on',
        manifests: [machineConfig('50-gpu', 'gpu', file('/etc/a', 'a')), machineConfig('50-worker', 'worker', file('/etc/a', 'b'))],
      },
    ],
    rejects: [{
      name: 'a name before that of all workers',
      manifests: [machineConfig('50-gpu', 'gpu', file('/etc/a', 'a')), machineConfig('50-worker', 'worker', file('/etc/a', 'b'))],
      target: '4.14',
      path: `${CONTENTS}.path`,
    }],
  },
  'cross/rank-as-text': {
    accepts: [{ name: 'ranks of two digits', manifests: [machineConfig('99-b', 'worker', file('/etc/a', 'b')), machineConfig('98-a', 'worker', file('/etc/a', 'a'))] }],
    rejects: [{
      name: 'a rank of three digits beside one of two',
      manifests: [machineConfig('100-b', 'worker', file('/etc/a', 'b')), machineConfig('99-a', 'worker', file('/etc/a', 'a'))],
      path: 'metadata.name',
    }],
  },
  'cluster/certificate-rotation': {
    accepts: [{ name: 'the defaults', manifests: [hyperConverged({ certConfig: {} })] }],
    rejects: [{
      name: 'a server certificate that outlives the CA',
      manifests: [hyperConverged({ certConfig: { ca: { duration: '4h0m0s', renewBefore: '1h0m0s' }, server: { renewBefore: '4h0m0s' } } })],
      path: 'spec.certConfig.ca.duration',
    }],
  },
};
