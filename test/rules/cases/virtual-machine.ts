import { Case, Cases, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const GATES = ['VMLiveUpdateFeatures', 'NUMA', 'WorkloadEncryptionSEV', 'MultiArchitecture'];

const pool = (spec: object, machine: object = {}) => ({
  apiVersion: 'pool.kubevirt.io/v1alpha1',
  kind: 'VirtualMachinePool',
  metadata: { name: 'pool', namespace: 'site' },
  spec: {
    selector: { matchLabels: { app: 'x' } },
    virtualMachineTemplate: { metadata: { labels: { app: 'x' } }, spec: { running: true, ...spec, template: { spec: { domain: { devices: {} }, ...machine } } } },
  },
});
const IN_POOL = 'spec.virtualMachineTemplate.spec';

const TEMPLATE = { metadata: { name: 'root' }, spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '1Gi' } } } } };
const templates = (volume: object, template: object = TEMPLATE) => [vm({ volumes: [{ name: 'root', ...volume }] }, { dataVolumeTemplates: [template] })];
const inNamespace = (namespace: string) => templates({ dataVolume: { name: 'root' } }, { ...TEMPLATE, metadata: { name: 'root', namespace } });

const live = (liveUpdateFeatures: object, fields: object = {}, spec: object = {}) =>
  [vm({ domain: { devices: {}, ...fields } }, { liveUpdateFeatures, ...spec })];
const growing = (maxGuest: string, fields: object = {}) => live({ memory: { maxGuest } }, { memory: { guest: '1Gi' }, ...fields });
/** A machine whose memory may grow, with something that hinders it. */
const hindered = (name: string, path: string, fields: object): RejectedCase =>
  ({ name, manifests: growing('2Gi', fields), featureGates: GATES, path: `${AT}.${path}` });
const gated = (name: string, manifests: readonly object[]): Case => ({ name, manifests, featureGates: GATES });

const matched = (spec: object, volumes: object[] = []) => [vm({ volumes }, spec)];
const ROOT = [{ name: 'root', persistentVolumeClaim: { claimName: 'root' } }];

export const virtualMachineCases: Cases = {
  'vm/run-strategy': {
    accepts: [
      { name: 'a run strategy', manifests: [vm()] },
      { name: 'running', manifests: [vm({}, { runStrategy: undefined, running: false })] },
    ],
    rejects: [
      { name: 'running beside it', manifests: [vm({}, { running: true })], path: 'spec.running' },
      { name: 'neither of both', manifests: [vm({}, { runStrategy: undefined })], path: 'spec.runStrategy' },
      { name: 'an empty one', manifests: [vm({}, { runStrategy: '' })], path: 'spec.runStrategy' },
      { name: 'another case', manifests: [vm({}, { runStrategy: 'always' })], path: 'spec.runStrategy' },
      { name: 'Once before 4.14', manifests: [vm({}, { runStrategy: 'Once' })], target: '4.13', path: 'spec.runStrategy' },
    ],
  },
  'vm/data-volume-template-used': {
    accepts: [
      { name: 'a data volume of the machine', manifests: templates({ dataVolume: { name: 'root' } }) },
      { name: 'its claim', manifests: templates({ persistentVolumeClaim: { claimName: 'root' } }) },
    ],
    rejects: [
      { name: 'another data volume', manifests: templates({ dataVolume: { name: 'boot' } }), path: 'spec.dataVolumeTemplates[0].metadata.name' },
      { name: 'an ephemeral claim', manifests: templates({ ephemeral: { persistentVolumeClaim: { claimName: 'root' } } }), path: 'spec.dataVolumeTemplates[0].metadata.name' },
      { name: 'no name', manifests: templates({ dataVolume: { name: 'root' } }, { ...TEMPLATE, metadata: {} }), path: 'spec.dataVolumeTemplates[0].metadata.name' },
      { name: 'a pool', manifests: [pool({ dataVolumeTemplates: [TEMPLATE] })], path: `${IN_POOL}.dataVolumeTemplates[0].metadata.name` },
    ],
  },
  'vm/data-volume-template-namespace': {
    accepts: [
      { name: 'none', manifests: templates({ dataVolume: { name: 'root' } }) },
      { name: 'that of the machine', manifests: inNamespace('site') },
      { name: 'a machine that gets its namespace when it is applied', manifests: [vm({}, { dataVolumeTemplates: [{ ...TEMPLATE, metadata: { namespace: 'site' } }] }, { namespace: undefined })] },
    ],
    rejects: [{ name: 'another', manifests: inNamespace('default'), path: 'spec.dataVolumeTemplates[0].metadata.namespace' }],
  },
  'vm/socket-limit': {
    accepts: [
      { name: 'none', manifests: [vm()] },
      { name: 'zero, which is none', manifests: [vm({ domain: { devices: {}, cpu: { maxSockets: 0 } } })] },
    ],
    rejects: [
      { name: 'one in the machine', manifests: [vm({ domain: { devices: {}, cpu: { maxSockets: 4 } } })], path: `${AT}.domain.cpu.maxSockets` },
      { name: 'one in a pool', manifests: [pool({}, { domain: { devices: {}, cpu: { maxSockets: 4 } } })], path: `${IN_POOL}.template.spec.domain.cpu.maxSockets` },
    ],
  },
  'vm/live-update': {
    accepts: [
      gated('sockets', live({ cpu: { maxSockets: 4 } })),
      gated('as many sockets', live({ cpu: { maxSockets: 4 } }, { cpu: { sockets: 4 } })),
      gated('CPUs without a limit', live({ cpu: {} }, { cpu: { sockets: 4 } })),
      { name: 'memory of an instance type before 4.15', manifests: live({ memory: {} }, {}, { instancetype: { name: 'u1.small' } }), featureGates: GATES, target: '4.14' },
    ],
    rejects: [
      { name: 'the gate off', manifests: live({ cpu: { maxSockets: 4 } }), path: 'spec.liveUpdateFeatures' },
      { name: 'nothing, with the gate off', manifests: live({}), path: 'spec.liveUpdateFeatures' },
      { ...gated('more sockets', live({ cpu: { maxSockets: 4 } }, { cpu: { sockets: 5 } })), path: 'spec.liveUpdateFeatures.cpu.maxSockets' },
      { ...gated('a CPU request', live({ cpu: {} }, { resources: { requests: { cpu: '0' } } })), path: 'spec.liveUpdateFeatures.cpu' },
      { ...gated('a CPU limit', live({ cpu: {} }, { resources: { limits: { cpu: 1 } } })), path: 'spec.liveUpdateFeatures.cpu' },
      { ...gated('an instance type', live({ cpu: {} }, {}, { instancetype: { name: 'u1.small' } })), path: 'spec.liveUpdateFeatures.cpu' },
      { ...gated('a pool whose machines have no CPU', [pool({ liveUpdateFeatures: { cpu: {} } })]), path: `${IN_POOL}.template.spec.domain.cpu` },
    ],
  },
  'vm/live-update-instancetype': {
    accepts: [
      gated('no instance type', live({ memory: {} })),
      { name: 'an instance type before 4.15', manifests: live({ memory: {} }, {}, { instancetype: { name: 'u1.small' } }), featureGates: GATES, target: '4.14' },
    ],
    rejects: [{ ...gated('an instance type', live({ memory: {} }, {}, { instancetype: { name: 'u1.small' } })), path: 'spec.liveUpdateFeatures' }],
  },
  'vm/memory-hotplug': {
    accepts: [
      gated('memory that may double', growing('2Gi')),
      gated('memory that may not grow', growing('1Gi')),
      gated('no limit', live({ memory: {} }, { memory: { guest: '1M' } })),
      { name: 'anything before 4.15', manifests: growing('1M'), featureGates: GATES, target: '4.14' },
    ],
    rejects: [
      hindered('memory beyond it', 'domain.memory.guest', { memory: { guest: '4Gi' } }),
      hindered('no memory', 'domain.memory.guest', { memory: undefined }),
      hindered('memory in other steps', 'domain.memory.guest', { memory: { guest: '1025Mi' } }),
      hindered('a memory limit', 'domain.resources.limits.memory', { resources: { limits: { memory: '4Gi' } } }),
      hindered('realtime', 'domain.cpu.realtime', { cpu: { realtime: {} } }),
      hindered('a NUMA topology', 'domain.cpu.numa.guestMappingPassthrough', { cpu: { numa: { guestMappingPassthrough: {} } } }),
      hindered('launch security', 'domain.launchSecurity', { launchSecurity: {} }),
      hindered('dedicated CPUs', 'domain.cpu.dedicatedCpuPlacement', { cpu: { dedicatedCpuPlacement: true } }),
      hindered('huge pages', 'domain.memory.hugepages', { memory: { guest: '1Gi', hugepages: { pageSize: '2Mi' } } }),
      hindered('a limit of its own', 'domain.memory.maxGuest', { memory: { guest: '1Gi', maxGuest: '2Gi' } }),
      { ...gated('a limit in other steps', growing('2049Mi')), path: 'spec.liveUpdateFeatures.memory.maxGuest' },
      {
        ...gated('another architecture', [vm({ architecture: 'arm64', domain: { devices: {}, memory: { guest: '1Gi' } } }, { liveUpdateFeatures: { memory: { maxGuest: '2Gi' } } })]),
        path: `${AT}.architecture`,
      },
      {
        ...gated('a pool that does not say its architecture', [pool({ liveUpdateFeatures: { memory: { maxGuest: '2Gi' } } }, { domain: { devices: {}, memory: { guest: '1Gi' } } })]),
        path: `${IN_POOL}.template.spec.architecture`,
      },
    ],
  },
  'vm/instancetype-matcher': {
    accepts: [
      { name: 'a name', manifests: matched({ instancetype: { name: 'u1.small' } }) },
      { name: 'a volume', manifests: matched({ instancetype: { inferFromVolume: 'root', inferFromVolumeFailurePolicy: 'Ignore' } }, ROOT) },
      { name: 'none in a pool, which is not looked at', manifests: [pool({ instancetype: {} })] },
    ],
    rejects: [
      { name: 'neither name nor volume', manifests: matched({ instancetype: { kind: 'VirtualMachineInstancetype' } }), path: 'spec.instancetype.name' },
      { name: 'nothing at all', manifests: matched({ preference: {} }), path: 'spec.preference.name' },
      { name: 'a name beside a volume', manifests: matched({ preference: { name: 'fedora', inferFromVolume: 'root' } }, ROOT), path: 'spec.preference.name' },
      { name: 'a kind beside a volume', manifests: matched({ instancetype: { kind: 'VirtualMachineInstancetype', inferFromVolume: 'root' } }, ROOT), path: 'spec.instancetype.kind' },
      { name: 'a volume that there is not', manifests: matched({ preference: { inferFromVolume: 'root' } }), path: 'spec.preference.inferFromVolume' },
      {
        name: 'a volume that there is not, which is not ignored',
        manifests: matched({ instancetype: { inferFromVolume: 'boot', inferFromVolumeFailurePolicy: 'Ignore' } }, ROOT),
        path: 'spec.instancetype.inferFromVolume',
      },
      {
        name: 'a policy in another case',
        manifests: matched({ instancetype: { inferFromVolume: 'root', inferFromVolumeFailurePolicy: 'ignore' } }, ROOT),
        path: 'spec.instancetype.inferFromVolumeFailurePolicy',
      },
      {
        name: 'an empty policy',
        manifests: matched({ preference: { inferFromVolume: 'root', inferFromVolumeFailurePolicy: '' } }, ROOT),
        path: 'spec.preference.inferFromVolumeFailurePolicy',
      },
    ],
  },
  'cross/pool-matcher': {
    accepts: [{ name: 'a name', manifests: [pool({ instancetype: { name: 'u1.small' } })] }],
    rejects: [{ name: 'none', manifests: [pool({ instancetype: {} })], path: `${IN_POOL}.instancetype.name` }],
  },
  'cross/instancetype-kind': {
    accepts: [
      { name: 'the cluster-wide kind', manifests: matched({ instancetype: { kind: 'VirtualMachineClusterInstancetype', name: 'u1.small' } }) },
      { name: 'a plural in another case', manifests: matched({ preference: { kind: 'VIRTUALMACHINEPREFERENCES', name: 'fedora' } }) },
      { name: 'an empty kind', manifests: matched({ instancetype: { kind: '', name: 'u1.small' } }) },
    ],
    rejects: [
      { name: 'another', manifests: matched({ instancetype: { kind: 'Instancetype', name: 'u1.small' } }), path: 'spec.instancetype.kind' },
      { name: 'that of a preference', manifests: matched({ instancetype: { kind: 'VirtualMachinePreference', name: 'fedora' } }), path: 'spec.instancetype.kind' },
    ],
  },
};
