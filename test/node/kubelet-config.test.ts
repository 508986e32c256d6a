import { Chart, Duration, Size, Testing } from 'cdk8s';
import { Cluster, OpenShiftVersion, Rules } from '../../src/app';
import { TlsSecurityProfile } from '../../src/cluster';
import {
  ContainerRuntime, ContainerRuntimeConfig, ContainerRuntimeLogLevel, CpuManagerPolicy, KubeletConfig, MachineConfigPool, MemoryManagerPolicy,
  NodeConfiguration, SwapBehavior, TopologyManagerPolicy, TopologyManagerScope,
} from '../../src/node';

const API = 'machineconfiguration.openshift.io/v1';
const poolLabel = (role: string) => ({ [`pools.operator.machineconfiguration.openshift.io/${role}`]: '' });

describe('KubeletConfig', () => {
  test('gives dedicated CPUs to the machines of all workers', () => {
    const chart = Testing.chart();

    new KubeletConfig(chart, 'cpumanager', { cpuManagerPolicy: CpuManagerPolicy.STATIC, cpuManagerReconcilePeriod: Duration.seconds(5) });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: API,
      kind: 'KubeletConfig',
      metadata: { name: 'cpumanager' },
      spec: {
        machineConfigPoolSelector: { matchLabels: poolLabel('worker') },
        kubeletConfig: { cpuManagerPolicy: 'static', cpuManagerReconcilePeriod: '5s' },
      },
    }]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('has all that the kubelet knows, in its words', () => {
    const chart = Testing.chart();

    new KubeletConfig(chart, 'all', {
      poolLabels: { site: 'edge', ...poolLabel('worker') },
      cpuManagerPolicy: CpuManagerPolicy.STATIC,
      cpuManagerOptions: { fullCoresOnly: true, distributeAcrossNuma: false, alignBySocket: true },
      reservedCpus: '0-1,24',
      topologyManagerPolicy: TopologyManagerPolicy.RESTRICTED,
      topologyManagerScope: TopologyManagerScope.POD,
      memoryManagerPolicy: MemoryManagerPolicy.STATIC,
      reservedMemory: [{ numaNode: 0, memory: Size.mebibytes(2048), hugepages1Gi: '2Gi' }],
      systemReserved: { cpu: '0.5', memory: '1024Mi', ephemeralStorage: Size.gibibytes(1), pids: 1000 },
      kubeReserved: { memory: '512Mi' },
      evictionHard: { memoryAvailable: '5%', nodefsInodesFree: '10%', imagefsAvailable: Size.gibibytes(15) },
      evictionSoft: { thresholds: { memoryAvailable: '1Gi' }, gracePeriod: Duration.seconds(90) },
      failSwapOn: false,
      swapBehavior: SwapBehavior.LIMITED,
      maxPods: 500,
      podsPerCore: 10,
      podPidsLimit: 4096,
      logLevel: 4,
      tlsSecurityProfile: TlsSecurityProfile.old(),
      otherFields: { imageGCHighThresholdPercent: 80 },
    });

    expect(Testing.synth(chart)[0].spec).toEqual({
      machineConfigPoolSelector: { matchLabels: { site: 'edge', ...poolLabel('worker') } },
      kubeletConfig: {
        cpuManagerPolicy: 'static',
        cpuManagerPolicyOptions: { 'full-pcpus-only': 'true', 'distribute-cpus-across-numa': 'false', 'align-by-socket': 'true' },
        reservedSystemCPUs: '0-1,24',
        topologyManagerPolicy: 'restricted',
        topologyManagerScope: 'pod',
        memoryManagerPolicy: 'Static',
        reservedMemory: [{ numaNode: 0, limits: { 'memory': '2Gi', 'hugepages-1Gi': '2Gi' } }],
        systemReserved: { 'cpu': '500m', 'memory': '1Gi', 'ephemeral-storage': '1Gi', 'pid': '1000' },
        kubeReserved: { memory: '512Mi' },
        evictionHard: { 'memory.available': '5%', 'nodefs.inodesFree': '10%', 'imagefs.available': '15Gi' },
        evictionSoft: { 'memory.available': '1Gi' },
        evictionSoftGracePeriod: { 'memory.available': '1m30s' },
        failSwapOn: false,
        memorySwap: { swapBehavior: 'LimitedSwap' },
        maxPods: 500,
        podsPerCore: 10,
        podPidsLimit: 4096,
        imageGCHighThresholdPercent: 80,
      },
      logLevel: 4,
      tlsSecurityProfile: { type: 'Old', old: {} },
    });
  });

  test('lets the node reserve by its size', () => {
    const chart = Testing.chart();

    new KubeletConfig(chart, 'auto', { autoSizingReserved: true });

    expect(Testing.synth(chart)[0].spec).toEqual({ autoSizingReserved: true, machineConfigPoolSelector: { matchLabels: poolLabel('worker') } });
  });

  test.each([[false], [true]])('labels the pool that it selects, made first: %s', poolFirst => {
    const chart = Testing.chart();
    const pool = () => new MachineConfigPool(chart, 'gpu', { labels: { site: 'edge' } });

    if (poolFirst) pool();
    new KubeletConfig(chart, 'kubelet', { role: 'gpu', maxPods: 100 });
    if (!poolFirst) pool();

    expect(Testing.synth(chart).find(({ kind }) => kind === 'MachineConfigPool').metadata.labels).toEqual({ site: 'edge', ...poolLabel('gpu') });
    expect(Rules.check(chart)).toEqual([]);
  });

  test('leaves the pools of other clusters', () => {
    const app = Testing.app();
    const [one, other] = ['one', 'other'].map(name => new Chart(new Cluster(app, name), 'chart'));

    new MachineConfigPool(one, 'gpu');
    new KubeletConfig(other, 'kubelet', { role: 'gpu', maxPods: 100 });

    expect(Testing.synth(one)[0].metadata).toEqual({ name: 'gpu' });
  });

  test('can be referred to without being created', () => {
    const { kind, name } = KubeletConfig.fromName(Testing.chart(), 'kubelet', 'cpumanager');

    expect([kind, name]).toEqual(['KubeletConfig', 'cpumanager']);
  });
});

describe('ContainerRuntimeConfig', () => {
  test('sets the runtime of a pool', () => {
    const chart = Testing.chart();

    new MachineConfigPool(chart, 'gpu');
    new ContainerRuntimeConfig(chart, 'gpu-runtime', {
      role: 'gpu', runtime: ContainerRuntime.CRUN, logLevel: ContainerRuntimeLogLevel.DEBUG, logSizeMax: '50Mi', overlaySize: Size.gibibytes(8), pidsLimit: 2048,
    });

    expect(Testing.synth(chart)).toMatchObject([{ metadata: { labels: poolLabel('gpu') } }, {
      apiVersion: API,
      kind: 'ContainerRuntimeConfig',
      metadata: { name: 'gpu-runtime' },
      spec: {
        machineConfigPoolSelector: { matchLabels: poolLabel('gpu') },
        containerRuntimeConfig: { defaultRuntime: 'crun', logLevel: 'debug', logSizeMax: '50Mi', overlaySize: '8Gi', pidsLimit: 2048 },
      },
    }]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('can be referred to, and selects pools by other labels', () => {
    const chart = Testing.chart();

    new ContainerRuntimeConfig(chart, 'runtime', { poolLabels: { site: 'edge' }, pidsLimit: 0 });

    expect(Testing.synth(chart)[0].spec).toEqual({ machineConfigPoolSelector: { matchLabels: { site: 'edge' } }, containerRuntimeConfig: { pidsLimit: 0 } });
    expect(ContainerRuntimeConfig.fromName(chart, 'other', 'x').kind).toBe('ContainerRuntimeConfig');
  });
});

describe('NodeConfiguration', () => {
  test('is one for each role and cluster', () => {
    const app = Testing.app();
    const [one, other] = ['one', 'other'].map(name => new Chart(new Cluster(app, name), 'chart'));

    expect(NodeConfiguration.of(new Chart(one, 'inner'), 'gpu')).toBe(NodeConfiguration.of(one, 'gpu'));
    expect(NodeConfiguration.of(one, 'gpu')).not.toBe(NodeConfiguration.of(other, 'gpu'));
    expect(NodeConfiguration.of(one).role).toBe('worker');
  });

  test('has a machine config for each rank, and forgets none of the settings', () => {
    const chart = Testing.chart();
    const nodes = NodeConfiguration.of(chart);

    nodes.configure({ kernelArguments: ['console=tty0', 'console=ttyS0', 'quiet'], extensions: ['usbguard'], fips: true });
    nodes.configure({ kernelArguments: ['quiet', 'console=tty0', 'console=ttyS0', 'audit=1'], extensions: ['kerberos', 'usbguard'] });
    nodes.configure({ rank: '99', kernelArguments: ['mitigations=off'] });

    expect(nodes.machineConfigs.map(({ name }) => name)).toEqual(['100-worker-kernel', '99-worker-kernel']);
    expect(nodes.kubeletConfig).toBeUndefined();
    expect(Testing.synth(chart).map(({ spec: { config, ...spec } }) => spec)).toEqual([
      { kernelArguments: ['audit=1', 'console=tty0', 'console=ttyS0', 'quiet'], extensions: ['kerberos', 'usbguard'], fips: true },
      { kernelArguments: ['mitigations=off'] },
    ]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('keeps the order of arguments of one name for each that gave some', () => {
    const chart = Testing.chart();
    const nodes = NodeConfiguration.of(chart);

    nodes.configure({ kernelArguments: ['systemd.mask=b.service', 'systemd.mask=a.service'] });
    nodes.configure({ kernelArguments: ['systemd.mask=a.socket'] });

    expect(Testing.synth(chart)[0].spec.kernelArguments).toEqual(['systemd.mask=a.socket', 'systemd.mask=b.service', 'systemd.mask=a.service']);
  });

  test('takes the name of the IOMMU when its arguments turn it on', () => {
    const chart = Testing.chart();
    const nodes = NodeConfiguration.of(chart, 'gpu');

    nodes.configure({ kernelArguments: ['quiet'] });
    const before = nodes.machineConfigs.map(({ name }) => name);
    nodes.configure({ kernelArguments: ['amd_iommu=on'] });

    expect(before).toEqual(['100-gpu-kernel']);
    expect(Testing.synth(chart).map(({ metadata }) => metadata.name)).toEqual(['gpu', '100-gpu-iommu']);
  });

  test('makes the pool as the one that says so wants it', () => {
    const chart = Testing.chart();
    const [gpu, worker] = ['gpu', 'worker'].map(role => NodeConfiguration.of(chart, role));

    gpu.configure({ kernelArguments: ['quiet'] });
    gpu.configure({ createPool: false });
    worker.configure({ createPool: true });

    expect([gpu.pool, worker.pool?.name]).toEqual([undefined, 'worker']);
    expect(Testing.synth(chart).map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual(['MachineConfig/100-gpu-kernel', 'MachineConfigPool/worker']);
  });

  test('makes no pool that the cluster has', () => {
    const chart = new Chart(new Cluster(Testing.app(), 'edge', { pools: ['gpu'] }), 'chart');

    NodeConfiguration.of(chart, 'gpu').configure({ kernelArguments: ['quiet'] });

    expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['MachineConfig']);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('has the Ignition version of the target', () => {
    const app = Testing.app();
    OpenShiftVersion.V4_12.applyTo(app);
    const chart = new Chart(app, 'test');

    NodeConfiguration.of(chart).configure({ kernelArguments: ['quiet'] });

    expect(Testing.synth(chart)[0].spec.config).toEqual({ ignition: { version: '3.2.0' } });
  });

  test('needs a chart', () => {
    expect(() => NodeConfiguration.of(Testing.app())).toThrow(
      "(root): NodeConfiguration.of: the nodes of 'worker' are not configured yet, and there is no chart to do it in; call it with a construct of a chart");
  });
});
