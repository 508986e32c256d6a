import { Cases, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const of = (kind: string, name: string, spec: object, metadata: object = {}) => ({
  apiVersion: 'instancetype.kubevirt.io/v1beta1', kind, metadata: { name, ...metadata }, spec,
});
const type = (spec: object = {}) => of('VirtualMachineInstancetype', 'small', { cpu: { guest: 1 }, memory: { guest: '1Gi' }, ...spec }, { namespace: 'site' });
const preference = (spec: object) => of('VirtualMachineClusterPreference', 'server', spec);
const requiring = (requirements: object, topology?: string) =>
  preference({ requirements, ...topology && { cpu: { preferredCPUTopology: topology } } });
const cpus = (guest: number, more: object = {}) => type({ cpu: { guest, ...more } });

const SMALL = { instancetype: { kind: 'VirtualMachineInstancetype', name: 'small' } };
const PREFERENCE = { preference: { name: 'server' } };
const SERVER = { ...SMALL, ...PREFERENCE };
const COMMON = { instancetype: { name: 'u1.medium' } };

const domain = (fields: object, spec: object, devices: object = {}) => vm({ domain: { devices, ...fields } }, spec);
const resources = (requests: object, limits: object = {}) => ({ resources: { requests, limits } });

/** A machine with some field beside an instance type. */
const conflict = (name: string, path: string, fields: object, more: object = {}, devices: object = {}): RejectedCase =>
  ({ name, manifests: [domain(fields, SMALL, devices), type(more)], path: `${AT}.${path}` });
/** A machine without an instance type, and what its preference requires. */
const alone = (fields: object, requirements: object, topology?: string) => [domain(fields, PREFERENCE), requiring(requirements, topology)];

const GPU = [{ name: 'gpu', deviceName: 'nvidia.com/A400' }];
const HOST = [{ name: 'nic', deviceName: 'intel.com/x' }];

/** A machine whose instance type is that of a volume. */
const inferring = (volume: object, spec: object = {}, matcher: object = {}) =>
  vm({ volumes: [{ name: 'root', ...volume }] }, { instancetype: { inferFromVolume: 'root', ...matcher }, ...spec });
const ROOT = { dataVolume: { name: 'root' } };
const from = (spec: object) => ({ dataVolumeTemplates: [{ metadata: { name: 'root' }, spec: { storage: {}, ...spec } }] });
const ROOT_CLAIM = { name: 'root', persistentVolumeClaim: { claimName: 'root' } };
const claim = (labels: object) => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'root', namespace: 'site', labels }, spec: {} });
const LABELS = { 'instancetype.kubevirt.io/default-instancetype': 'small', 'instancetype.kubevirt.io/default-instancetype-kind': 'VirtualMachineInstancetype' };
const annotated = (annotations: object) => {
  const made = vm({}, SMALL) as { spec: { template: object } };
  return { ...made, spec: { ...made.spec, template: { ...made.spec.template, metadata: { annotations } } } };
};

export const instancetypeCases: Cases = {
  'vm/instancetype-conflict': {
    accepts: [
      { name: 'a machine that leaves CPU and memory alone', manifests: [vm({}, SMALL), type()] },
      { name: 'a plural kind in another case', manifests: [vm({}, { instancetype: { kind: 'virtualmachineinstancetypes', name: 'small' } }), type()] },
      { name: 'a CPU model that the instance type has not', manifests: [domain({ cpu: { model: 'Haswell', dedicatedCpuPlacement: true, sockets: 0 } }, SMALL), type()] },
      { name: 'what the machine turns off', manifests: [domain({ cpu: { dedicatedCpuPlacement: false } }, SMALL), cpus(1, { dedicatedCPUPlacement: true })] },
      { name: 'GPUs of the instance type', manifests: [domain({}, SMALL, { gpus: [] }), type({ gpus: GPU })] },
      {
        name: 'memory that gives way to what is inferred',
        manifests: [
          vm({ domain: { devices: {}, memory: { guest: '2Gi' } }, volumes: [ROOT_CLAIM] }, { instancetype: { inferFromVolume: 'root', inferFromVolumeFailurePolicy: 'Ignore' } }),
          claim(LABELS),
          type(),
        ],
      },
    ],
    rejects: [
      conflict('cores', 'domain.cpu.cores', { cpu: { cores: 2 } }),
      conflict('sockets', 'domain.cpu.sockets', { cpu: { sockets: 1 } }),
      conflict('threads', 'domain.cpu.threads', { cpu: { threads: 1 } }),
      conflict('a CPU request', 'domain.resources.requests.cpu', resources({ cpu: '0' })),
      conflict('a CPU limit', 'domain.resources.limits.cpu', resources({}, { cpu: 1 })),
      conflict('memory', 'domain.memory', { memory: { guest: '2Gi' } }),
      conflict('empty memory', 'domain.memory', { memory: {} }),
      conflict('a memory request', 'domain.resources.requests.memory', resources({ memory: '2Gi' }, { memory: '2Gi' })),
      conflict('a memory limit', 'domain.resources.limits.memory', resources({}, { memory: '2Gi' })),
      conflict('a CPU model of both', 'domain.cpu.model', { cpu: { model: 'Haswell' } }, { cpu: { guest: 1, model: 'Skylake' } }),
      conflict('dedicated CPUs of both', 'domain.cpu.dedicatedCpuPlacement', { cpu: { dedicatedCpuPlacement: true } }, { cpu: { guest: 1, dedicatedCPUPlacement: false } }),
      conflict('an isolated thread of both', 'domain.cpu.isolateEmulatorThread', { cpu: { isolateEmulatorThread: true } }, { cpu: { guest: 1, isolateEmulatorThread: true } }),
      conflict('a NUMA topology of both', 'domain.cpu.numa', { cpu: { numa: {} } }, { cpu: { guest: 1, numa: {} } }),
      conflict('realtime of both', 'domain.cpu.realtime', { cpu: { realtime: {} } }, { cpu: { guest: 1, realtime: {} } }),
      conflict('I/O threads of both', 'domain.ioThreadsPolicy', { ioThreadsPolicy: 'auto' }, { ioThreadsPolicy: 'auto' }),
      conflict('launch security of both', 'domain.launchSecurity', { launchSecurity: {} }, { launchSecurity: {} }),
      conflict('GPUs of both', 'domain.devices.gpus', {}, { gpus: GPU }, { gpus: GPU }),
      conflict('host devices of both', 'domain.devices.hostDevices', {}, { hostDevices: HOST }, { hostDevices: HOST }),
      {
        name: 'memory beside one that is inferred',
        manifests: [vm({ domain: { devices: {}, memory: { guest: '2Gi' } }, volumes: [ROOT_CLAIM] }, { instancetype: { inferFromVolume: 'root' } }), claim(LABELS), type()],
        path: `${AT}.domain.memory`,
      },
    ],
  },
  'cross/instancetype-conflict': {
    accepts: [
      { name: 'a machine that leaves its size to the instance type', manifests: [vm({}, COMMON)] },
      { name: 'dedicated CPUs, which this one has not', manifests: [domain({ cpu: { dedicatedCpuPlacement: true } }, COMMON)] },
      { name: 'no instance type', manifests: [domain({ cpu: { cores: 2 } }, {})] },
    ],
    rejects: [
      { name: 'memory', manifests: [domain({ memory: { guest: '2Gi' } }, COMMON)], path: `${AT}.domain.memory` },
      { name: 'cores beside one that is not known', manifests: [domain({ cpu: { cores: 2 } }, { instancetype: { name: 'ours' } })], path: `${AT}.domain.cpu.cores` },
      {
        name: 'dedicated CPUs of both',
        manifests: [domain({ cpu: { dedicatedCpuPlacement: true } }, { instancetype: { name: 'cx1.medium' } })],
        path: `${AT}.domain.cpu.dedicatedCpuPlacement`,
      },
    ],
  },
  'vm/instancetype-placement': {
    accepts: [
      { name: 'a scheduler where the instance type has none', manifests: [vm({ schedulerName: 'mine' }, SMALL), type({ schedulerName: '' })] },
      { name: 'a scheduler in both before 4.15', manifests: [vm({ schedulerName: 'mine' }, SMALL), type({ schedulerName: 'theirs' })], target: '4.14' },
      { name: 'the same annotation', manifests: [annotated({ a: 'x', b: 'y' }), type({ annotations: { a: 'x' } })] },
    ],
    rejects: [
      { name: 'a scheduler in both', manifests: [vm({ schedulerName: 'mine' }, SMALL), type({ schedulerName: 'theirs' })], path: `${AT}.schedulerName` },
      { name: 'a node selector in both', manifests: [vm({ nodeSelector: { a: 'x' } }, SMALL), type({ nodeSelector: { b: 'y' } })], path: `${AT}.nodeSelector` },
      { name: 'an annotation with another value', manifests: [annotated({ a: 'x' }), type({ annotations: { a: 'y' } })], path: 'spec.template.metadata.annotations.a' },
    ],
  },
  'vm/instancetype-inference': {
    accepts: [
      { name: 'a claim', manifests: [inferring({ persistentVolumeClaim: { claimName: 'root' } })] },
      { name: 'a claim with a label', manifests: [inferring({ persistentVolumeClaim: { claimName: 'root' } }), claim(LABELS), type()] },
      { name: 'a data volume that is elsewhere', manifests: [inferring(ROOT)] },
      { name: 'a template made from a DataSource', manifests: [inferring(ROOT, from({ sourceRef: { kind: 'DataSource', name: 'fedora' } }))] },
      { name: 'a template made from a claim', manifests: [inferring(ROOT, from({ source: { pvc: { name: 'a', namespace: 'b' } } }))] },
      { name: 'a failure that is ignored', manifests: [inferring({ containerDisk: { image: 'x' } }, {}, { inferFromVolumeFailurePolicy: 'Ignore' })] },
    ],
    rejects: [
      { name: 'a claim without a label', manifests: [inferring({ persistentVolumeClaim: { claimName: 'root' } }), claim({})], path: 'spec.instancetype.inferFromVolume' },
      {
        name: 'a template made from a claim without a label',
        manifests: [
          inferring(ROOT, from({ source: { pvc: { name: 'root', namespace: 'site' } } })), claim({}),
        ],
        path: 'spec.instancetype.inferFromVolume',
      },
      { name: 'a container disk', manifests: [inferring({ containerDisk: { image: 'x' } })], path: 'spec.instancetype.inferFromVolume' },
      { name: 'a template made from a URL', manifests: [inferring(ROOT, from({ source: { http: { url: 'https://x' } } }))], path: 'spec.instancetype.inferFromVolume' },
      { name: 'a template made from another reference', manifests: [inferring(ROOT, from({ sourceRef: { kind: 'Other', name: 'x' } }))], path: 'spec.instancetype.inferFromVolume' },
      {
        name: 'a data volume made from nothing',
        manifests: [inferring(ROOT, {}, { inferFromVolumeFailurePolicy: 'Reject' }), {
          apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', metadata: { name: 'root', namespace: 'site' }, spec: { source: { blank: {} }, storage: {} },
        }],
        path: 'spec.instancetype.inferFromVolume',
      },
    ],
  },
  'vm/preference-requirements': {
    accepts: [
      { name: 'enough CPUs', manifests: [vm({}, SERVER), type(), requiring({ cpu: { guest: 1 } })] },
      { name: 'enough memory', manifests: [vm({}, SERVER), type(), requiring({ memory: { guest: '1024Mi' } })] },
      { name: 'a socket for each CPU', manifests: alone({ cpu: { sockets: 4 } }, { cpu: { guest: 4 } }) },
      { name: 'CPUs that are requested', manifests: alone(resources({ cpu: '3500m' }), { cpu: { guest: 4 } }) },
      { name: 'cores where they are preferred', manifests: alone({ cpu: { cores: 4 } }, { cpu: { guest: 4 } }, 'preferCores') },
      { name: 'threads where they are preferred', manifests: alone({ cpu: { threads: 4 } }, { cpu: { guest: 4 } }, 'preferThreads') },
      { name: 'any topology', manifests: alone({ cpu: { sockets: 2, cores: 2, threads: 1 } }, { cpu: { guest: 4 } }, 'preferAny') },
      { name: 'another topology, which asks for nothing', manifests: alone({ cpu: { sockets: 1 } }, { cpu: { guest: 4 } }, 'preferNone') },
      { name: 'any topology before 4.15, which is none', manifests: alone({ cpu: { sockets: 1 } }, { cpu: { guest: 4 } }, 'preferAny'), target: '4.14' },
      { name: 'memory that is requested only', manifests: alone(resources({ memory: '1Gi' }), { memory: { guest: '2Gi' } }) },
      { name: 'CPUs that are spread evenly', manifests: [vm({}, SERVER), cpus(6), preference({ cpu: { preferredCPUTopology: 'preferSpread' }, preferSpreadSocketToCoreRatio: 3 })] },
      { name: 'CPUs that are not spread before 4.15', manifests: [vm({}, SERVER), cpus(3), preference({ cpu: { preferredCPUTopology: 'preferSpread' } })], target: '4.14' },
    ],
    rejects: [
      { name: 'too few', manifests: [vm({}, SERVER), type(), requiring({ cpu: { guest: 2 } })], path: 'spec.instancetype.name' },
      { name: 'too little memory', manifests: [vm({}, SERVER), type(), requiring({ memory: { guest: '2Gi' } })], path: 'spec.instancetype.name' },
      { name: 'cores that are no sockets', manifests: alone({ cpu: { cores: 4 } }, { cpu: { guest: 4 } }), path: `${AT}.domain.cpu.sockets` },
      { name: 'too few cores', manifests: alone({ cpu: { cores: 3 } }, { cpu: { guest: 4 } }, 'preferCores'), path: `${AT}.domain.cpu.cores` },
      { name: 'too few threads', manifests: alone({}, { cpu: { guest: 2 } }, 'preferThreads'), path: `${AT}.domain.cpu.threads` },
      { name: 'any topology with a part of none', manifests: alone({ cpu: { sockets: 4, cores: 1 } }, { cpu: { guest: 4 } }, 'preferAny'), path: `${AT}.domain.cpu.sockets` },
      { name: 'less memory', manifests: alone({ memory: { guest: '1Gi' } }, { memory: { guest: '2Gi' } }), path: `${AT}.domain.memory.guest` },
      { name: 'memory without a size', manifests: alone({ memory: { hugepages: { pageSize: '2Mi' } } }, { memory: { guest: '2Gi' } }), path: `${AT}.domain.memory.guest` },
      { name: 'CPUs that cannot be spread', manifests: [vm({}, SERVER), cpus(3), preference({ cpu: { preferredCPUTopology: 'preferSpread' } })], path: 'spec.instancetype.name' },
      { name: 'CPUs of no instance type to spread', manifests: [vm({}, PREFERENCE), preference({ cpu: { preferredCPUTopology: 'preferSpread' } })], path: 'spec.preference.name' },
    ],
  },
  'cross/preference-requirements': {
    accepts: [
      { name: 'a common instance type that is large enough', manifests: [vm({}, { ...COMMON, preference: { name: 'rhel.9' } })] },
      { name: 'an instance type that is not known', manifests: [vm({}, { instancetype: { name: 'ours' }, preference: { name: 'rhel.9' } })] },
      { name: 'a preference that is not known', manifests: [vm({}, { ...COMMON, preference: { name: 'ours' } })] },
    ],
    rejects: [
      { name: 'a common instance type that is too small', manifests: [vm({}, { instancetype: { name: 'u1.nano' }, preference: { name: 'rhel.9' } })], path: 'spec.instancetype.name' },
      { name: 'too little memory of its own', manifests: [domain({ memory: { guest: '1Gi' } }, { preference: { name: 'fedora' } })], path: `${AT}.domain.memory.guest` },
      { name: 'a common instance type with too few CPUs', manifests: [vm({}, { ...COMMON, ...PREFERENCE }), requiring({ cpu: { guest: 2 } })], path: 'spec.instancetype.name' },
    ],
  },
};
