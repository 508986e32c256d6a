/** What a machine gets from an instance type, as far as other objects depend on it. */
export interface InstanceSize {
  readonly cpus: number;
  readonly memory: string;
  readonly dedicatedCpus?: boolean;
  readonly hugepages?: string;
}

const DEDICATED = { dedicatedCpus: true };
const HUGEPAGES = { hugepages: '2Mi' };

type Sizes = Readonly<Record<string, readonly [number, string]>>;

/** Sizes of a series from its smallest to its largest type. */
function series(name: string, sizes: Sizes, more: Partial<InstanceSize> = {}): [string, InstanceSize][] {
  return Object.entries(sizes).map(([size, [cpus, memory]]) => [`${name}.${size}`, { cpus, memory, ...more }]);
}

/** Cluster-wide instance types that OpenShift Virtualization deploys. */
export const COMMON_INSTANCETYPES: ReadonlyMap<string, InstanceSize> = new Map([
  ...series('cx1', { 'medium': [1, '2Gi'], 'large': [2, '4Gi'], 'xlarge': [4, '8Gi'], '2xlarge': [8, '16Gi'], '4xlarge': [16, '32Gi'], '8xlarge': [32, '64Gi'] },
    { ...DEDICATED, ...HUGEPAGES }),
  ...series('gn1', { 'xlarge': [4, '16Gi'], '2xlarge': [8, '32Gi'], '4xlarge': [16, '64Gi'], '8xlarge': [32, '128Gi'] }),
  ...series('highperformance', { small: [1, '2Gi'], medium: [1, '4Gi'], large: [2, '8Gi'] }, DEDICATED),
  ...series('m1', { 'large': [2, '16Gi'], 'xlarge': [4, '32Gi'], '2xlarge': [8, '64Gi'], '4xlarge': [16, '128Gi'], '8xlarge': [32, '256Gi'] }, HUGEPAGES),
  ...series('o1', { 'medium': [1, '4Gi'], 'large': [2, '8Gi'], 'xlarge': [4, '16Gi'], '2xlarge': [8, '32Gi'], '4xlarge': [16, '64Gi'], '8xlarge': [32, '128Gi'] }),
  ...series('server', { micro: [1, '256Mi'], tiny: [1, '1.5Gi'], small: [1, '2Gi'], medium: [1, '4Gi'], large: [2, '8Gi'] }),
  ...series('u1', {
    'nano': [1, '512Mi'],
    'micro': [1, '1Gi'],
    'small': [1, '2Gi'],
    'medium': [1, '4Gi'],
    'large': [2, '8Gi'],
    'xlarge': [4, '16Gi'],
    '2xlarge': [8, '32Gi'],
    '4xlarge': [16, '64Gi'],
    '8xlarge': [32, '128Gi'],
  }),
]);

const ISOLATED = { dedicatedCPUPlacement: true, isolateEmulatorThread: true };

/** What the types of a series have beside their size. */
const SERIES_SPECS: ReadonlyMap<string, { readonly cpu?: object; readonly memory?: object; readonly [field: string]: unknown }> = new Map([
  ['cx1', { cpu: { ...ISOLATED, numa: { guestMappingPassthrough: {} } }, memory: { hugepages: { pageSize: '2Mi' } }, ioThreadsPolicy: 'auto' }],
  ['gn1', { gpus: [{ deviceName: 'nvidia.com/A400', name: 'gpu1' }] }],
  ['highperformance', { cpu: ISOLATED, ioThreadsPolicy: 'shared' }],
  ['m1', { memory: { hugepages: { pageSize: '2Mi' } } }],
  ['o1', { memory: { overcommitPercent: 50 } }],
]);

/** `spec` of an instance type that OpenShift Virtualization deploys; nothing for another name. */
export function commonInstancetypeSpec(name: string): object | undefined {
  const size = COMMON_INSTANCETYPES.get(name);
  if (!size) return undefined;
  const { cpu, memory, ...more } = SERIES_SPECS.get(name.split('.')[0]) ?? {};
  return { ...more, cpu: { guest: size.cpus, ...cpu }, memory: { guest: size.memory, ...memory } };
}

const VIRTIO = { devices: { preferredDiskBus: 'virtio' } };
const TABLET = { devices: { ...VIRTIO.devices, preferredInputBus: 'virtio', preferredInputType: 'tablet' } };
const SATA = { devices: { preferredDiskBus: 'sata' } };
const SECURE = { features: { preferredSmm: {} }, firmware: { preferredUseEfi: true, preferredUseSecureBoot: true } };

/** A preference that requires one CPU and some memory, or nothing. */
function preference(name: string, memory: string | undefined, ...specs: object[]): [string, object] {
  return [name, Object.assign({}, memory === undefined ? {} : { requirements: { cpu: { guest: 1 }, memory: { guest: memory } } }, ...specs)];
}

/** A Linux with and without a desktop. */
function linux(name: string, memory: string, more: object = {}): [string, object][] {
  return [preference(name, memory, VIRTIO, more), preference(`${name}.desktop`, memory, TABLET, more)];
}

/** A Windows with its own drivers, and with those of virtio. */
function windows(name: string, memory: string | undefined, more: object = {}): [string, object][] {
  return [preference(`windows.${name}`, memory, SATA, more), preference(`windows.${name}.virtio`, memory, TABLET, more)];
}

/** `spec` of the cluster-wide preferences that OpenShift Virtualization deploys, as far as it is required of, or lets in, a machine. */
export const COMMON_PREFERENCES: ReadonlyMap<string, object> = new Map([
  preference('alpine', '512Mi', VIRTIO),
  ...linux('centos.7', '1Gi'),
  ...linux('centos.stream8', '1.5Gi'),
  ...linux('centos.stream9', '1.5Gi'),
  preference('cirros', '256Mi', VIRTIO),
  preference('fedora', '2Gi', VIRTIO, SECURE),
  ...linux('rhel.7', '1Gi'),
  ...linux('rhel.8', '1.5Gi'),
  ...linux('rhel.9', '1.5Gi', SECURE),
  preference('ubuntu', '2Gi', VIRTIO),
  ...windows('10', '2Gi'),
  ...windows('11', undefined, SECURE),
  ...windows('2k12', '512Mi'),
  ...windows('2k16', undefined),
  ...windows('2k19', '2Gi'),
  ...windows('2k22', '2Gi', SECURE),
]);
