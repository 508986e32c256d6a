import { Duration } from 'cdk8s';
import * as virt from '../../src';
import { RejectedCase, testRejected } from '../support/rejected';

const ROLE_LABEL = 'machineconfiguration.openshift.io/role';
const T4 = { id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const GRID = { id: 'grid', type: 'nvidia-231', selector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q' };
const { INTEL } = virt.Iommu;
const { GI_1 } = virt.HugepageSize;

const config = (props: virt.MachineConfigProps): RejectedCase['make'] => chart => new virt.MachineConfig(chart, '99-worker-x', props);
const pool = (props: virt.MachineConfigPoolProps): RejectedCase['make'] => chart => new virt.MachineConfigPool(chart, 'gpu', props);
const kubelet = (props: virt.KubeletConfigProps): RejectedCase['make'] => chart => new virt.KubeletConfig(chart, 'kubelet', props);
const runtime = (props: virt.ContainerRuntimeConfigProps): RejectedCase['make'] => chart => new virt.ContainerRuntimeConfig(chart, 'runtime', props);
const nodes = (settings: virt.NodeSettings): RejectedCase['make'] => chart => virt.NodeConfiguration.of(chart).configure(settings, chart);
const file = (path: string) => virt.NodeFile.of(path, virt.FileContents.inline('x'));
const ignitionFile = (fields: object) => config({ ignition: { storage: { files: [{ contents: { source: 'data:,x' }, ...fields }] } } });

describe('a machine config', () => {
  testRejected([
    { what: 'for a role that is no name', make: config({ role: 'GPU' }), where: 'site/99-worker-x: role', value: 'GPU', mend: 'allowed are at most 63 lower-case letters' },
    { what: 'for two roles', make: config({ role: 'gpu', labels: { [ROLE_LABEL]: 'edge' } }), where: 'site/99-worker-x: labels', value: "'edge'", mend: 'set the property role only' },
    { what: 'with two arguments in one', make: config({ kernelArguments: ['a b'] }), where: 'site/99-worker-x: kernelArguments', value: "'a b'", mend: 'each as an element of the list' },
    { what: 'with an extension that there is not', make: config({ extensions: ['podman'] }), where: 'spec.extensions[0]', value: 'podman', mend: 'allowed are wasm, ipsec' },
    {
      what: 'with an extension for another kernel',
      make: config({ extensions: ['kernel-devel'], kernelType: virt.KernelType.REALTIME }),
      where: 'spec.extensions',
      value: 'kernel-devel',
      mend: 'remove it, or the kernel type',
    },
    { what: 'with an Ignition config beside files', make: config({ ignition: {}, files: [file('/etc/a')] }), where: 'site/99-worker-x: ignition', value: 'files', mend: 'give one of the two' },
    { what: 'with an Ignition config beside units', make: config({ ignition: {}, units: [{ name: 'a.service' }] }), where: 'site/99-worker-x: ignition', value: 'units', mend: 'give one of the two' },
    { what: 'with a path that is not clean', make: config({ files: [file('/etc/../a')] }), where: 'spec.config.storage.files[0].path', value: 'path', mend: 'not fully simplified' },
    { what: 'with a unit of no type', make: config({ units: [{ name: 'a' }] }), where: 'spec.config.systemd.units[0].name', value: 'extension', mend: 'invalid systemd unit extension' },
    {
      what: 'with local contents and no folder',
      make: config({ files: [virt.NodeFile.of('/etc/a', virt.FileContents.local('a'))] }),
      where: 'spec.config.storage.files[0].contents.local',
      value: 'local',
      mend: 'filesDir',
    },
    { what: 'with an Ignition file of a relative path', make: ignitionFile({ path: 'etc/a' }), where: 'spec.config.storage.files[0].path', value: 'path', mend: 'not absolute' },
    { what: 'with an Ignition file that sets its user', make: ignitionFile({ path: '/etc/a', mode: 0o4755 }), where: 'spec.config.storage.files[0].mode', value: '2541', mend: 'at most 511 (0777)' },
    { what: 'with an Ignition version that is not read', make: config({ ignition: { ignition: { version: '3.5.0' } } }), where: 'spec.config.ignition.version', value: "'3.5.0'", mend: 'up to 3.4.0' },
    { what: 'with a file whose path is relative', make: () => file('etc/a'), where: 'NodeFile path', value: "'etc/a'", mend: "start it with '/'" },
    {
      what: 'with a file whose mode is none',
      make: () => virt.NodeFile.of('/etc/a', virt.FileContents.inline(''), { mode: 0o1777 }),
      where: "NodeFile '/etc/a' mode",
      value: '1023',
      mend: 'permission bits up to 0o777',
    },
  ]);
});

describe('a pool', () => {
  testRejected([
    { what: 'of a role that is no name', make: pool({ role: 'a.b' }), where: 'site/gpu: role', value: "'a.b'", mend: 'allowed are at most 63 lower-case letters' },
    { what: 'with a share that is none', make: pool({ maxUnavailable: '0%' }), where: 'site/gpu: maxUnavailable', value: '0%', mend: "neither a count of nodes from 1 nor a percentage, as '10%'" },
    { what: 'that takes no machine config', make: pool({ machineConfigRoles: [] }), where: 'site/gpu: machineConfigRoles', value: 'names no role', mend: "give 'worker' at least" },
    { what: 'that takes those of a role that is no name', make: pool({ machineConfigRoles: ['A'] }), where: 'site/gpu: machineConfigRoles', value: "'A'", mend: 'lower-case letters' },
    { what: 'of nodes with a label that is none', make: pool({ nodeLabels: { 'a b': 'x' } }), where: 'site/gpu: nodeLabels', value: "'a b'", mend: 'letters' },
    { what: 'of machine configs with a label that is none', make: pool({ machineConfigLabels: { a: 'x y' } }), where: 'site/gpu: machineConfigLabels', value: "'x y'", mend: 'letters' },
  ]);
});

describe('a kubelet configuration', () => {
  testRejected([
    { what: 'of a role that is no name', make: kubelet({ role: 'A' }), where: 'site/kubelet: role', value: "'A'", mend: 'lower-case letters' },
    { what: 'with CPUs in words', make: kubelet({ reservedCpus: 'all' }), where: 'site/kubelet: reservedCpus', value: "'all'", mend: "as '0-1,24-25'" },
    { what: 'with CPUs from high to low', make: kubelet({ reservedCpus: '3-1' }), where: 'site/kubelet: reservedCpus', value: "'3-1'", mend: 'from low to high' },
    { what: 'with an amount of CPU that is none', make: kubelet({ systemReserved: { cpu: 'two' } }), where: 'site/kubelet: systemReserved.cpu', value: "'two'", mend: "as '500m' or '2'" },
    { what: 'with an amount of memory that is none', make: kubelet({ kubeReserved: { memory: '1 GB' } }), where: 'site/kubelet: kubeReserved.memory', value: "'1 GB'", mend: "as '1Gi'" },
    { what: 'with a threshold that is none', make: kubelet({ evictionHard: { memoryAvailable: '110%' } }), where: 'site/kubelet: evictionHard.memoryAvailable', value: "'110%'", mend: "or a part, as '10%'" },
    {
      what: 'with a period for no threshold',
      make: kubelet({ evictionSoft: { thresholds: {}, gracePeriod: Duration.minutes(1) } }),
      where: 'site/kubelet: evictionSoft.thresholds',
      value: 'has none',
      mend: "as memoryAvailable: '10%'",
    },
    { what: 'with half a pod', make: kubelet({ maxPods: 0.5 }), where: 'site/kubelet: maxPods', value: '0.5', mend: 'a whole number from 0 on' },
    { what: 'with a NUMA node that is none', make: kubelet({ reservedMemory: [{ numaNode: -1, memory: '1Gi' }] }), where: 'site/kubelet: reservedMemory.numaNode', value: '-1', mend: 'from 0' },
    { what: 'with a field that has a property', make: kubelet({ otherFields: { maxPods: 3 } }), where: 'site/kubelet: otherFields', value: "'maxPods'", mend: 'give it there' },
    { what: 'with feature gates', make: kubelet({ otherFields: { featureGates: { NodeSwap: true } } }), where: 'spec.kubeletConfig.featureGates', value: 'featureGates', mend: 'remove it' },
    { what: 'with a field of another type', make: kubelet({ otherFields: { eventBurst: '3' } }), where: 'spec.kubeletConfig.eventBurst', value: 'no whole number', mend: 'remove the quotes' },
    { what: 'that logs too much', make: kubelet({ logLevel: 11 }), where: 'spec.logLevel', value: '11', mend: 'allowed are 1 to 10' },
    { what: 'that reserves in two ways', make: kubelet({ autoSizingReserved: true, systemReserved: { cpu: '1' } }), where: 'spec.autoSizingReserved', value: 'systemReserved', mend: 'keep one' },
    { what: 'that selects no pool', make: kubelet({ poolLabels: {}, maxPods: 3 }), where: 'spec.machineConfigPoolSelector', value: 'selects no pool', mend: 'give the labels of one' },
  ]);
});

describe('a container runtime', () => {
  testRejected([
    { what: 'with too few processes', make: runtime({ pidsLimit: 5 }), where: 'spec.containerRuntimeConfig.pidsLimit', value: '5', mend: 'at least 20, or 0 for no limit' },
    { what: 'with a log that is too small', make: runtime({ logSizeMax: '8Ki' }), where: 'spec.containerRuntimeConfig.logSizeMax', value: '8Ki', mend: 'more than 8Ki' },
    { what: 'with a layer that is none', make: runtime({ overlaySize: 'big' }), where: 'site/runtime: overlaySize', value: "'big'", mend: 'write a number with an optional unit' },
  ]);
});

describe('what is asked of the nodes of a role', () => {
  testRejected([
    { what: 'in a rank of one digit', make: nodes({ rank: '9' }), where: 'site: rank', value: "'9'", mend: "write two or three digits, as '99'" },
    { what: 'as huge pages by arguments', make: nodes({ kernelArguments: ['hugepages=16'] }), where: 'site: kernelArguments', value: 'hugepages=16', mend: 'by the property hugepages' },
    { what: 'as part of a page', make: nodes({ hugepages: [{ size: GI_1, count: 0.5 }] }), where: 'site: hugepages.count', value: '0.5', mend: 'from 1 on' },
    { what: 'as pages of a NUMA node that is none', make: nodes({ hugepages: [{ size: GI_1, count: 1, numaNode: -1 }] }), where: 'site: hugepages.numaNode', value: '-1', mend: 'from 0' },
    {
      what: 'as one argument with two values',
      make: nodes({ kernelArguments: ['audit=0', 'audit=1'] }),
      where: 'spec.kernelArguments',
      value: 'site gives ["audit=0"], site gives ["audit=1"]',
      mend: 'let them agree',
    },
    {
      what: 'as one unit with two contents',
      make: chart => {
        nodes({ units: [{ name: 'a.service', enabled: true }] })(chart);
        virt.NodeConfiguration.of(chart).configure({ units: [{ name: 'a.service', mask: true }] });
      },
      where: 'spec.config.systemd.units',
      value: '"mask":true',
      mend: 'let them agree',
    },
    {
      what: 'as a pool and as none',
      make: chart => {
        nodes({ createPool: true })(chart);
        virt.NodeConfiguration.of(chart).configure({ createPool: false });
      },
      where: 'site/node-configuration-worker: createPool',
      value: 'is false, and true for site',
      mend: "let them agree on the pool of 'worker'",
    },
  ]);
});

describe('a pattern of nodes', () => {
  testRejected([
    { what: 'without pages', make: chart => new virt.HugepagesNode(chart, 'nodes', { pages: [] }), where: 'site/nodes: pages', value: 'there are none', mend: 'give a size and a count' },
    {
      what: 'with pages given twice',
      make: chart => new virt.HugepagesNode(chart, 'nodes', { pages: [{ size: GI_1, count: 1, numaNode: 0 }, { size: GI_1, count: 2, numaNode: 0 }] }),
      where: 'site/nodes: pages',
      value: '1Gi of NUMA node 0',
      mend: 'add the counts',
    },
    { what: 'of a role that is no name', make: chart => new virt.DedicatedCpuNode(chart, 'nodes', { role: 'A' }), where: 'site/nodes: role', value: "'A'", mend: 'lower-case letters' },
    {
      what: 'with a CPU that is isolated and reserved',
      make: chart => new virt.RealtimeNode(chart, 'nodes', { isolatedCpus: '2-7', reservedCpus: '0-2' }),
      where: 'site/nodes: isolatedCpus',
      value: "'2-7' has CPU 2, which '0-2'",
      mend: 'give it to one of the two',
    },
    {
      what: 'with isolated CPUs in words',
      make: chart => new virt.RealtimeNode(chart, 'nodes', { isolatedCpus: 'most', reservedCpus: '0' }),
      where: 'site/nodes: isolatedCpus',
      value: "'most'",
      mend: "as '0-1,24-25'",
    },
    { what: 'without virtual GPUs', make: chart => new virt.VgpuNode(chart, 'nodes', { iommu: INTEL, devices: [] }), where: 'site/nodes: devices', value: 'there is none', mend: 'name at least one' },
    {
      what: 'with a virtual GPU of a type that is none',
      make: chart => new virt.VgpuNode(chart, 'nodes', { iommu: INTEL, devices: [{ ...GRID, type: 'GRID T4-2Q' }] }),
      where: "site/nodes: device 'grid' type",
      value: "'GRID T4-2Q'",
      mend: "as 'nvidia-231'",
    },
    {
      what: 'with a virtual GPU declared twice',
      make: chart => new virt.VgpuNode(chart, 'nodes', { iommu: INTEL, devices: [GRID, GRID] }),
      where: "site/nodes: device 'grid'",
      value: 'declared twice',
      mend: 'give each an id of its own',
    },
    {
      what: 'with a virtual GPU that there is not',
      make: chart => new virt.VgpuNode(chart, 'nodes', { iommu: INTEL, devices: [GRID] }).device('t4'),
      where: 'site/nodes: device',
      value: "'t4'",
      mend: 'declared are grid',
    },
    {
      what: 'with a virtual GPU of a resource without domain',
      make: chart => new virt.VgpuNode(chart, 'nodes', { iommu: INTEL, devices: [{ ...GRID, resourceName: 'grid' }] }),
      where: "site/nodes: device 'grid' resourceName",
      value: "'grid'",
      mend: 'write domain/name',
    },
    {
      what: 'with other numbers of pages than another',
      make: chart => {
        new virt.HugepagesNode(chart, 'a', { pages: [{ size: GI_1, count: 8 }] });
        new virt.SriovNode(chart, 'b', { iommu: INTEL, hugepages: [{ size: GI_1, count: 4 }] });
      },
      where: 'spec.kernelArguments',
      value: 'site/a gives {"size":"1Gi","count":8}, site/b gives {"size":"1Gi","count":4}',
      mend: 'let them agree',
    },
    {
      what: 'with another kubelet than another',
      make: chart => {
        new virt.DedicatedCpuNode(chart, 'a', { topologyPolicy: virt.TopologyManagerPolicy.RESTRICTED });
        new virt.RealtimeNode(chart, 'b', { isolatedCpus: '2-7', reservedCpus: '0-1' });
      },
      where: 'spec.kubeletConfig.topologyManagerPolicy',
      value: 'site/a gives "restricted", site/b gives "single-numa-node"',
      mend: 'let them agree',
    },
    {
      what: 'that has no device any more',
      make: chart => new virt.PciPassthroughNode(chart, 'nodes', { iommu: INTEL, devices: [T4] }).device('a100'),
      where: 'site/nodes: device',
      value: "'a100'",
      mend: 'declared are t4',
    },
  ]);
});
