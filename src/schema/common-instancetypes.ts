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

/** Cluster-wide preferences that OpenShift Virtualization deploys. */
export const COMMON_PREFERENCES: ReadonlySet<string> = new Set([
  'alpine', 'centos.7', 'centos.7.desktop', 'centos.stream8', 'centos.stream8.desktop', 'centos.stream9', 'centos.stream9.desktop', 'cirros', 'fedora',
  'rhel.7', 'rhel.7.desktop', 'rhel.8', 'rhel.8.desktop', 'rhel.9', 'rhel.9.desktop', 'ubuntu', 'windows.10', 'windows.10.virtio', 'windows.11',
  'windows.11.virtio', 'windows.2k12', 'windows.2k12.virtio', 'windows.2k16', 'windows.2k16.virtio', 'windows.2k19', 'windows.2k19.virtio',
  'windows.2k22', 'windows.2k22.virtio',
]);
