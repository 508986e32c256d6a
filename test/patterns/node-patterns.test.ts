import { Chart, Duration, Testing } from 'cdk8s';
import { OpenShiftVersion, Rules, SideFiles } from '../../src/app';
import { CpuManagerPolicy, FileContents, KernelType, NodeConfiguration, NodeFile, TopologyManagerPolicy } from '../../src/node';
import { DedicatedCpuNode, HugepagesNode, Iommu, PciPassthroughNode, RealtimeNode, SriovNode, VgpuNode } from '../../src/patterns';
import { Cpu, Disk, HugepageSize, Memory, Realtime, VirtualMachine, VirtualMachineProps, Volume } from '../../src/vm';

const ROLE = 'machineconfiguration.openshift.io/role';
const GIBI_16 = [{ size: HugepageSize.GI_1, count: 16 }];
const T4 = { id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const GRID = { id: 'grid', type: 'nvidia-231', selector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q' };

function chartFor(version = OpenShiftVersion.V4_15): Chart {
  const app = Testing.app();
  version.applyTo(app);
  return new Chart(app, 'test');
}

function machine(chart: Chart, props: VirtualMachineProps = {}): VirtualMachine {
  return new VirtualMachine(chart, 'vm', { disks: [Disk.of('root', Volume.fromContainerDisk('quay.io/containerdisks/fedora:39'))], ...props });
}

function manifests(chart: Chart): Map<string, ReturnType<typeof Testing.synth>[number]> {
  return new Map(Testing.synth(chart).map(each => [`${each.kind}/${each.metadata.name}`, each]));
}

function machineConfig(name: string, role: string, spec: object) {
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { name, labels: { [ROLE]: role } },
    spec: { config: { ignition: { version: '3.4.0' } }, ...spec },
  };
}

function kubeletConfig(role: string, kubelet: object) {
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'KubeletConfig',
    metadata: { name: `${role}-kubelet` },
    spec: { machineConfigPoolSelector: { matchLabels: { [`pools.operator.machineconfiguration.openshift.io/${role}`]: '' } }, kubeletConfig: kubelet },
  };
}

describe('HugepagesNode', () => {
  test('sets pages aside by kernel arguments, the default size first and the largest pages next', () => {
    const chart = chartFor();

    new HugepagesNode(chart, 'pages', { pages: [{ size: HugepageSize.MI_2, count: 512 }, ...GIBI_16], defaultSize: HugepageSize.GI_1 });

    expect(Testing.synth(chart)).toEqual([machineConfig('100-worker-kernel', 'worker', {
      kernelArguments: ['default_hugepagesz=1G', 'hugepagesz=1G', 'hugepages=16', 'hugepagesz=2M', 'hugepages=512'],
    })]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('of one size have it as the default, and a machine on them', () => {
    const chart = chartFor();
    const vm = machine(chart, { memory: Memory.hugepages('4Gi', HugepageSize.GI_1) });

    new HugepagesNode(chart, 'pages', { role: 'big', pages: GIBI_16 }).place(vm);

    const made = manifests(chart);
    expect([...made.keys()]).toEqual(['VirtualMachine/vm', 'MachineConfigPool/big', 'MachineConfig/100-big-kernel']);
    expect(made.get('MachineConfig/100-big-kernel').spec.kernelArguments).toEqual(['default_hugepagesz=1G', 'hugepagesz=1G', 'hugepages=16']);
    expect(made.get('VirtualMachine/vm').spec.template.spec.nodeSelector).toEqual({ 'node-role.kubernetes.io/big': '' });
    expect(Rules.check(chart)).toEqual([]);
  });

  test('of a NUMA node are set aside by a unit before the kubelet starts', () => {
    const chart = chartFor();

    new HugepagesNode(chart, 'pages', { pages: [{ size: HugepageSize.GI_1, count: 8, numaNode: 1 }] });

    expect(Testing.synth(chart)).toEqual([machineConfig('100-worker-kernel', 'worker', {
      config: {
        ignition: { version: '3.4.0' },
        systemd: {
          units: [{
            name: 'hugepages-1048576kB-numa1.service',
            enabled: true,
            contents: [
              '[Unit]', 'Description=Huge pages of 1Gi on NUMA node 1', 'Before=kubelet.service', '',
              '[Service]', 'Type=oneshot', 'RemainAfterExit=yes',
              "ExecStart=/bin/sh -c 'echo 8 > /sys/devices/system/node/node1/hugepages/hugepages-1048576kB/nr_hugepages'", '',
              '[Install]', 'WantedBy=multi-user.target', '',
            ].join('\n'),
          }],
        },
      },
    })]);
    expect(Rules.check(chart)).toEqual([]);
  });
});

describe('DedicatedCpuNode', () => {
  test('gives CPUs out by the static policy', () => {
    const chart = chartFor();

    new DedicatedCpuNode(chart, 'cpus', {
      role: 'cpu',
      reservedCpus: '0-1',
      topologyPolicy: TopologyManagerPolicy.BEST_EFFORT,
      options: { fullCoresOnly: true },
      reconcilePeriod: Duration.seconds(5),
    }).place(machine(chart, { cpu: Cpu.cores(2, { dedicated: true }), memory: Memory.guest('2Gi') }));

    const made = manifests(chart);
    expect(made.get('KubeletConfig/cpu-kubelet')).toEqual(kubeletConfig('cpu', {
      cpuManagerPolicy: 'static',
      cpuManagerPolicyOptions: { 'full-pcpus-only': 'true' },
      cpuManagerReconcilePeriod: '5s',
      reservedSystemCPUs: '0-1',
      topologyManagerPolicy: 'best-effort',
    }));
    expect(made.get('MachineConfigPool/cpu').metadata).toEqual({ name: 'cpu', labels: { 'pools.operator.machineconfiguration.openshift.io/cpu': '' } });
    expect([...made.keys()].filter(name => name.startsWith('MachineConfig/'))).toEqual([]);
    expect(Rules.check(chart)).toEqual([]);
  });
});

describe('RealtimeNode', () => {
  test('has a realtime kernel, isolated CPUs, huge pages, and a kubelet that aligns', () => {
    const chart = chartFor();
    const vm = machine(chart, {
      cpu: Cpu.cores(2, { dedicated: true, numaPassthrough: true, realtime: Realtime.all() }),
      memory: Memory.hugepages('4Gi', HugepageSize.GI_1),
    });

    new RealtimeNode(chart, 'rt', { role: 'rt', isolatedCpus: '2-23', reservedCpus: '0-1', hugepages: GIBI_16 }).place(vm);

    const made = manifests(chart);
    expect(made.get('MachineConfig/100-rt-kernel')).toEqual(machineConfig('100-rt-kernel', 'rt', {
      kernelArguments: [
        'default_hugepagesz=1G', 'hugepagesz=1G', 'hugepages=16',
        'isolcpus=managed_irq,2-23', 'nohz_full=2-23', 'nosoftlockup', 'rcu_nocbs=2-23', 'skew_tick=1', 'systemd.cpu_affinity=0-1', 'tsc=reliable',
      ],
      kernelType: 'realtime',
    }));
    expect(made.get('KubeletConfig/rt-kubelet')).toEqual(kubeletConfig('rt', {
      cpuManagerPolicy: 'static', reservedSystemCPUs: '0-1', topologyManagerPolicy: 'single-numa-node',
    }));
    expect(Rules.check(chart).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('SriovNode', () => {
  test('turns the IOMMU on, and places machines on nodes with such cards', () => {
    const chart = chartFor();

    new SriovNode(chart, 'sriov', { iommu: Iommu.INTEL, hugepages: GIBI_16, alignNuma: true }).place(machine(chart));

    const made = manifests(chart);
    expect(made.get('MachineConfig/100-worker-iommu')).toEqual(machineConfig('100-worker-iommu', 'worker', {
      kernelArguments: ['intel_iommu=on', 'iommu=pt', 'default_hugepagesz=1G', 'hugepagesz=1G', 'hugepages=16'],
    }));
    expect(made.get('KubeletConfig/worker-kubelet').spec.kubeletConfig).toEqual({ cpuManagerPolicy: 'static', topologyManagerPolicy: 'single-numa-node' });
    expect(made.get('VirtualMachine/vm').spec.template.spec.nodeSelector).toEqual({
      'node-role.kubernetes.io/worker': '', 'feature.node.kubernetes.io/network-sriov.capable': 'true',
    });
    expect(Rules.check(chart)).toEqual([]);
  });
});

describe('VgpuNode', () => {
  test('has mediated devices made and permitted, and nouveau kept away', () => {
    const chart = chartFor();

    const node = new VgpuNode(chart, 'vgpu', { role: 'vgpu', iommu: Iommu.INTEL, devices: [GRID] });

    const made = manifests(chart);
    expect(node.pool?.name).toBe('vgpu');
    expect(made.get('HyperConverged/kubevirt-hyperconverged').spec).toEqual({
      mediatedDevicesConfiguration: {
        mediatedDeviceTypes: ['nvidia-231'],
        nodeMediatedDeviceTypes: [{ nodeSelector: { 'node-role.kubernetes.io/vgpu': '' }, mediatedDeviceTypes: ['nvidia-231'] }],
      },
      permittedHostDevices: { mediatedDevices: [{ mdevNameSelector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q' }] },
    });
    expect(made.get('MachineConfig/100-vgpu-iommu')).toEqual(machineConfig('100-vgpu-iommu', 'vgpu', {
      config: {
        ignition: { version: '3.4.0' },
        storage: {
          files: [{
            path: '/etc/modprobe.d/blacklist-nouveau.conf',
            mode: 0o644,
            overwrite: true,
            contents: { compression: '', source: 'data:,blacklist%20nouveau%0Aoptions%20nouveau%20modeset%3D0%0A' },
          }],
        },
      },
      kernelArguments: ['intel_iommu=on'],
    }));
    expect(Rules.check(chart)).toEqual([]);
  });

  test('of all workers gives the types to all nodes, and leaves the drivers of other makers', () => {
    const chart = chartFor();

    new VgpuNode(chart, 'vgpu', { iommu: Iommu.INTEL, devices: [{ type: 'i915-GVTg_V5_4', selector: 'GVTg_V5_4', resourceName: 'intel.com/gvt' }] });

    const made = manifests(chart);
    expect(made.get('HyperConverged/kubevirt-hyperconverged').spec.mediatedDevicesConfiguration).toEqual({ mediatedDeviceTypes: ['i915-GVTg_V5_4'] });
    expect(made.get('MachineConfig/100-worker-iommu')).toEqual(machineConfig('100-worker-iommu', 'worker', { kernelArguments: ['intel_iommu=on'] }));
  });

  test('gives machines virtual GPUs under names beside those of other devices', () => {
    const chart = chartFor();
    const vm = machine(chart);
    const node = new VgpuNode(chart, 'vgpu', { role: 'gpu', iommu: Iommu.INTEL, devices: [{ ...GRID, id: 't4' }] });
    const pci = new PciPassthroughNode(chart, 'pci', { role: 'gpu', iommu: Iommu.INTEL, devices: [T4] });

    pci.device('t4').attachTo(vm);
    node.device('t4').attachTo(vm);

    const { domain, nodeSelector, evictionStrategy } = manifests(chart).get('VirtualMachine/vm').spec.template.spec;
    expect(domain.devices.hostDevices).toEqual([{ deviceName: T4.resourceName, name: 't4' }]);
    expect(domain.devices.gpus).toEqual([{ deviceName: GRID.resourceName, name: 't4-2' }]);
    expect([nodeSelector, evictionStrategy]).toEqual([{ 'node-role.kubernetes.io/gpu': '' }, 'None']);
    expect(Rules.check(chart)).toEqual([]);
  });
});

type Build = (chart: Chart) => unknown;

const PATTERNS: Build[] = [
  chart => new PciPassthroughNode(chart, 'pci', { role: 'edge', iommu: Iommu.INTEL, devices: [T4] }),
  chart => new HugepagesNode(chart, 'pages', { role: 'edge', pages: GIBI_16 }),
  chart => new RealtimeNode(chart, 'rt', { role: 'edge', isolatedCpus: '2-23', reservedCpus: '0-1' }),
  chart => new VgpuNode(chart, 'vgpu', { role: 'edge', iommu: Iommu.INTEL, devices: [GRID] }),
];

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) => permutations(list.filter((_, other) => other !== index)).map(rest => [first, ...rest]));
}

/** The objects of the machine config operator, and the Butane configs, as text in the order of their names. */
function nodeObjects(builds: readonly Build[]): string[] {
  const chart = chartFor();
  builds.forEach(build => build(chart));
  const made = Testing.synth(chart).filter(({ apiVersion }) => apiVersion.startsWith('machineconfiguration'));
  const files = SideFiles.of(chart);
  return [...made.map(each => JSON.stringify(each)), ...files.names.map(name => files.render(name))].sort();
}

describe('patterns of one role', () => {
  test('share a pool, a machine config for the kernel, one for the files, and a kubelet configuration', () => {
    const chart = chartFor();

    PATTERNS.forEach(build => build(chart));

    const made = manifests(chart);
    expect([...made.keys()].sort()).toEqual([
      'HyperConverged/kubevirt-hyperconverged', 'KubeletConfig/edge-kubelet',
      'MachineConfig/100-edge-iommu', 'MachineConfig/100-edge-vfiopci', 'MachineConfigPool/edge',
    ]);
    expect(made.get('MachineConfig/100-edge-iommu')).toEqual(machineConfig('100-edge-iommu', 'edge', {
      kernelArguments: [
        'intel_iommu=on', 'default_hugepagesz=1G', 'hugepagesz=1G', 'hugepages=16',
        'isolcpus=managed_irq,2-23', 'nohz_full=2-23', 'nosoftlockup', 'rcu_nocbs=2-23', 'skew_tick=1', 'systemd.cpu_affinity=0-1', 'tsc=reliable',
      ],
      kernelType: 'realtime',
    }));
    expect(made.get('MachineConfig/100-edge-vfiopci').spec.config.storage.files.map(({ path }: { path: string }) => path)).toEqual([
      '/etc/modprobe.d/blacklist-nouveau.conf', '/etc/modprobe.d/vfio.conf', '/etc/modules-load.d/vfio-pci.conf',
    ]);
    expect(SideFiles.of(chart).names).toEqual(['100-edge-vfiopci.bu']);
    expect(Rules.check(chart).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('come to the same objects in every order', () => {
    const [first, ...others] = permutations(PATTERNS).map(nodeObjects);

    expect(others).toHaveLength(23);
    for (const other of others) expect(other).toEqual(first);
  });

  test.each<[string, Build[], string[]]>([
    ['pages and realtime', [PATTERNS[1], PATTERNS[2]], ['KubeletConfig/edge-kubelet', 'MachineConfig/100-edge-kernel', 'MachineConfigPool/edge']],
    ['pages and virtual GPUs', [PATTERNS[1], PATTERNS[3]], ['MachineConfig/100-edge-iommu', 'MachineConfigPool/edge']],
    ['pages and passthrough', [PATTERNS[1], PATTERNS[0]], ['MachineConfig/100-edge-iommu', 'MachineConfig/100-edge-vfiopci', 'MachineConfigPool/edge']],
  ])('have as few objects as they can: %s', (_, builds, names) => {
    const chart = chartFor();

    builds.forEach(build => build(chart));

    expect([...manifests(chart).keys()].filter(name => !name.startsWith('Hyper')).sort()).toEqual(names);
  });

  test('are configured apart from those of another role, and of another cluster', () => {
    const chart = chartFor();

    new HugepagesNode(chart, 'a', { role: 'a', pages: GIBI_16 });
    new HugepagesNode(chart, 'b', { role: 'b', pages: [{ size: HugepageSize.GI_1, count: 8 }] });

    expect(['a', 'b'].map(role => manifests(chart).get(`MachineConfig/100-${role}-kernel`).spec.kernelArguments[2])).toEqual(['hugepages=16', 'hugepages=8']);
    expect(NodeConfiguration.of(chart, 'a')).not.toBe(NodeConfiguration.of(chartFor(), 'a'));
    expect(Rules.check(chart)).toEqual([]);
  });

  test.each<[string, Build, Build, string, string]>([
    ['numbers of pages',
      chart => new HugepagesNode(chart, 'a', { pages: GIBI_16 }),
      chart => new HugepagesNode(chart, 'b', { pages: [{ size: HugepageSize.GI_1, count: 8 }] }),
      'spec.kernelArguments', 'test/a gives {"size":"1Gi","count":16}, test/b gives {"size":"1Gi","count":8}'],
    ['kernel arguments',
      chart => new RealtimeNode(chart, 'a', { isolatedCpus: '2-3', reservedCpus: '0-1' }),
      chart => NodeConfiguration.of(chart).configure({ kernelArguments: ['tsc=unstable'] }, chart),
      'spec.kernelArguments', 'test/a gives ["tsc=reliable"], test gives ["tsc=unstable"]'],
    ['kernels',
      chart => new RealtimeNode(chart, 'a', { isolatedCpus: '2-3', reservedCpus: '0-1' }),
      chart => NodeConfiguration.of(chart).configure({ kernelType: KernelType.DEFAULT }, chart),
      'spec.kernelType', 'test/a gives "realtime", test gives "default"'],
    ['contents of a file',
      chart => new PciPassthroughNode(chart, 'a', { iommu: Iommu.INTEL, devices: [T4] }),
      chart => NodeConfiguration.of(chart).configure({ files: [NodeFile.of('/etc/modules-load.d/vfio-pci.conf', FileContents.inline('vfio'))] }, chart),
      'spec.config.storage.files', '"inline":"vfio-pci"'],
    ['settings of the kubelet',
      chart => new DedicatedCpuNode(chart, 'a', { reservedCpus: '0-1' }),
      chart => NodeConfiguration.of(chart).configure({ kubelet: { cpuManagerPolicy: CpuManagerPolicy.NONE } }, chart),
      'spec.kubeletConfig.cpuManagerPolicy', 'test/a gives "static", test gives "none"'],
  ])('that disagree about %s are reported with both', (_, one, other, path, message) => {
    const chart = chartFor();

    one(chart);
    other(chart);

    expect(Rules.check(chart)).toMatchObject([{ rule: 'cross/contributions-agree', path, message: expect.stringContaining(message) }]);
  });
});
