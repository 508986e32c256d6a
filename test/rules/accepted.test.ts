import { hyperConverged, vm, vmi } from './cases/cases';
import { checkManifests, FindingClass } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

/** What would keep a manifest out of the cluster. */
function refusals(manifest: object, target: string) {
  return checkManifests([{ manifest }], { target: versionFacts(target) })
    .filter(each => each.class === FindingClass.SCHEMA || each.class === FindingClass.ADMISSION)
    .map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

const domain = (fields: object, devices: object = {}) => vm({ domain: { devices, ...fields } });
const disk = (fields: object) => vm({
  domain: { devices: { disks: [{ name: 'd', ...fields }] } }, volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'd' } }],
});
const volume = (source: object) => vm({ domain: { devices: { disks: [{ name: 'v', disk: { bus: 'virtio' } }] } }, volumes: [{ name: 'v', ...source }] });
const card = (fields: object, network: object = { pod: {} }) => vm({
  domain: { devices: { interfaces: [{ name: 'default', ...fields }] } }, networks: [{ name: 'default', ...network }],
});
const object = (apiVersion: string, kind: string, spec: object | undefined, metadata: object = {}) => ({ apiVersion, kind, metadata: { name: 'x', ...metadata }, spec });
const MACHINE_CONFIG = 'machineconfiguration.openshift.io/v1';
const template = (name: string) => ({ metadata: { name }, spec: { storage: { resources: { requests: { storage: '1Gi' } } }, source: { blank: {} } } });

/** What no webhook looks at, by the fact that says so. */
const ACCEPTED: [string, string, object][] = [
  ['ADM-NOT-01', 'a node selector that no label can be', vm({ nodeSelector: { 'a b': 'c d' } })],
  ['ADM-NOT-01', 'a toleration of any seconds', vm({ tolerations: [{ key: 'a b', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: -1 }] })],
  ['ADM-NOT-01', 'a negative grace period', vm({ terminationGracePeriodSeconds: -5 })],
  ['ADM-NOT-01', 'any priority class and scheduler', vm({ priorityClassName: 'A B', schedulerName: 'A B' })],
  ['ADM-NOT-01', 'a service account that is not there', vm({
    domain: { devices: { disks: [{ name: 'v', disk: {} }] } }, volumes: [{ name: 'v', serviceAccount: { serviceAccountName: 'nobody' } }],
  })],
  ['ADM-NOT-02', 'a firmware id that is none', domain({ firmware: { uuid: 'mine' } })],
  ['ADM-NOT-02', 'a time zone that there is not', domain({ clock: { timezone: 'Mars/Olympus' } })],
  ['ADM-NOT-02', 'a clock of two kinds', domain({ clock: { utc: {}, timezone: 'Europe/Rome' } })],
  ['ADM-NOT-02', 'any processor and its features', domain({ cpu: { model: 'Pentium 9', features: [{ name: 'any thing' }] } })],
  ['ADM-NOT-03', 'an interface without binding', card({})],
  ['ADM-NOT-03', 'two bindings', card({ masquerade: {}, bridge: {} })],
  ['ADM-NOT-03', 'any index and tag', card({ masquerade: {}, acpiIndex: -1, tag: 'any thing' })],
  ['ADM-NOT-03', 'any boot server', card({ bridge: {}, dhcpOptions: { bootFileName: '', tftpServerName: 'a b' } })],
  ['ADM-NOT-03', 'sriov on the pod network', card({ sriov: {} })],
  ['ADM-NOT-03', 'ports on a secondary network', card({ bridge: {}, ports: [{ port: 80 }] }, { multus: { networkName: 'lan' } })],
  ['ADM-NOT-04', 'a shared disk with a tag', disk({ disk: { bus: 'virtio' }, shareable: true, tag: 'any thing' })],
  ['ADM-NOT-04', 'a cache beside any way of input and output', disk({ disk: { bus: 'virtio' }, cache: 'writeback', io: 'threads' })],
  ['ADM-NOT-04', 'a serial number twice', vm({
    domain: { devices: { disks: ['a', 'b'].map(name => ({ name, serial: '1', disk: { bus: 'virtio' } })) } },
    volumes: ['a', 'b'].map(name => ({ name, persistentVolumeClaim: { claimName: name } })),
  })],
  ['ADM-NOT-05', 'a disk of less than nothing', volume({ emptyDisk: { capacity: '-1Gi' } })],
  ['ADM-NOT-05', 'an image that is none', volume({ containerDisk: { image: 'not an image' } })],
  ['ADM-NOT-05', 'a claim that is not there', volume({ persistentVolumeClaim: { claimName: 'nothing' } })],
  ['ADM-NOT-05', 'user data that is none', volume({ cloudInitNoCloud: { userData: 'no header' } })],
  ['ADM-NOT-05', 'a sysprep secret of any content', volume({ sysprep: { secret: { name: 'anything' } } })],
  ['ADM-NOT-06', 'devices that nothing permits, by one name', domain({}, { gpus: [{ name: 'g', deviceName: 'a' }, { name: 'g', deviceName: 'a' }] })],
  ['ADM-NOT-06', 'a watchdog', domain({}, { watchdog: { name: 'w', i6300esb: { action: 'poweroff' } } })],
  ['ADM-NOT-06', 'a TPM in a machine of an old type', domain({ machine: { type: 'pc-q35-rhel8.2.0' } }, { tpm: {}, rng: {} })],
  ['ADM-NOT-07', 'labels of KubeVirt on the machine', vm({}, {}, { labels: { 'kubevirt.io/nodeName': 'a' } })],
  ['ADM-NOT-07', 'a long name', vm({}, {}, { name: 'a'.repeat(253) })],
  ['ADM-NOT-08', 'more memory than is asked for', domain({ memory: { guest: '2Gi' }, resources: { requests: { memory: '1Gi' } } })],
  ['ADM-NOT-08', 'more processors than are asked for', domain({ cpu: { cores: 4 }, resources: { requests: { cpu: '1' } } })],
  ['ADM-NOT-09', 'a Hyper-V feature without what it needs, in a machine', domain({ features: { hyperv: { synic: { enabled: true }, vpindex: { enabled: false } } } })],
  ['ADM-NOT-09', 'a machine without memory', domain({})],
  ['ADM-NOT-09', 'a volume without disk, in a machine', vm({ volumes: [{ name: 'v', emptyDisk: { capacity: '1Gi' } }] })],

  ['ADM-MC-01', 'a machine config without spec', object(MACHINE_CONFIG, 'MachineConfig', undefined)],
  ['ADM-MC-02', 'a machine config without role', object(MACHINE_CONFIG, 'MachineConfig', {})],
  ['ADM-MC-14', 'an Ignition key that nobody knows', object(MACHINE_CONFIG, 'MachineConfig', { config: { ignition: { version: '3.4.0' }, nonsense: {} } })],
  ['ADM-MC-24', 'FIPS', object(MACHINE_CONFIG, 'MachineConfig', { fips: true })],
  ['ADM-MC-25', 'any kernel arguments', object(MACHINE_CONFIG, 'MachineConfig', { kernelArguments: ['', 'a="b c"', 'a', 'a'] })],
  ['ADM-MC-26', 'any image', object(MACHINE_CONFIG, 'MachineConfig', { osImageURL: 'not an image', baseOSExtensionsContainerImage: '' })],
  ['ADM-MC-27', "a name of the operator's form", object(MACHINE_CONFIG, 'MachineConfig', {}, { name: '99-worker-generated-x' })],
  ['ADM-KC-09', 'reserved resources', object(MACHINE_CONFIG, 'KubeletConfig', {
    machineConfigPoolSelector: { matchLabels: { a: 'b' } }, kubeletConfig: { systemReserved: { 'cpu': 'much', 'ephemeral-storage': '1Gi' }, protectKernelDefaults: false },
  })],
  ['ADM-MCP-01', 'any number of nodes at a time', object(MACHINE_CONFIG, 'MachineConfigPool', { machineConfigSelector: { matchLabels: { a: 'b' } }, maxUnavailable: '900%' })],
  ['ADM-SRN-01', 'any resource', object('sriovnetwork.openshift.io/v1', 'SriovNetwork', { resourceName: 'not/a resource' })],
  ['ADM-SRN-05', 'addresses that are no JSON', object('sriovnetwork.openshift.io/v1', 'SriovNetwork', { resourceName: 'a', ipam: '{' })],
  ['ADM-SRN-06', 'any namespace', object('sriovnetwork.openshift.io/v1', 'SriovNetwork', { resourceName: 'a', networkNamespace: 'not there' })],
  ['ADM-SRP-09', 'InfiniBand whose RDMA the webhook turns on', object('sriovnetwork.openshift.io/v1', 'SriovNetworkNodePolicy', {
    resourceName: 'a', numVfs: 1, nodeSelector: {}, nicSelector: { vendor: '15b3' }, linkType: 'ib', isRdma: false,
  }, { namespace: 'openshift-sriov-network-operator' })],
  ['ADM-NNCP-03', 'a node selector that no label can be', object('nmstate.io/v1', 'NodeNetworkConfigurationPolicy', { nodeSelector: { 'a b': 'c d' } })],
  ['ADM-NNCP-07', 'any number of nodes at a time', object('nmstate.io/v1', 'NodeNetworkConfigurationPolicy', { maxUnavailable: 'many' })],
  ['ADM-NNCP-08', 'any state', object('nmstate.io/v1', 'NodeNetworkConfigurationPolicy', { desiredState: { interfaces: [{ name: 5 }], nonsense: [] }, capture: { a: 'b' } })],
  ['ADM-NAD-07', 'values that no plugin takes', object('k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', {
    config: '{"cniVersion":"9.9.9","type":"nothing","vlan":99999,"ipam":{"type":"nowhere"}}',
  }, { annotations: { 'k8s.v1.cni.cncf.io/resourceName': 'any thing' } })],
  ['ADM-OVN-01', 'a network that OVN-Kubernetes does not take', object('k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', {
    config: '{"type":"ovn-k8s-cni-overlay","topology":"layer4","subnets":"none","mtu":"big"}',
  })],
  ['ADM-HCO-01', 'a plain HyperConverged', hyperConverged()],
];

describe.each(['4.14', '4.15'])('in %s the cluster accepts', target => {
  test.each(ACCEPTED)('%s: %s', (_, __, manifest) => {
    expect(refusals(manifest, target)).toEqual([]);
  });

  test('ADM-NOT-07: two templates of one name', () => {
    const templates = { dataVolumeTemplates: [template('d'), template('d')] };

    const found = refusals(vm({
      domain: { devices: { disks: [{ name: 'd', disk: { bus: 'virtio' } }] } }, volumes: [{ name: 'd', dataVolume: { name: 'd' } }],
    }, templates), target);

    expect(found).toEqual([]);
  });
});

test('ADM-NOT-09: what a machine may have, an instance may not', () => {
  expect(refusals(vmi({ domain: { devices: {} } }), '4.15')).not.toEqual([]);
  expect(refusals(vmi({ domain: { devices: {}, memory: { guest: '1Gi' }, features: { hyperv: { synic: { enabled: true }, vpindex: { enabled: false } } } } }), '4.15')).not.toEqual([]);
});
