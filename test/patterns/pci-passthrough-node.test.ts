import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { OpenShiftVersion, Rules, SideFiles } from '../../src/app';
import { HyperConverged } from '../../src/cluster';
import { Iommu, PassthroughDevice, PciPassthroughNode, PciPassthroughNodeProps } from '../../src/patterns';
import { Disk, EvictionStrategy, HostDevice, VirtualMachine, VirtualMachineProps, Volume } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const T4 = { id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const V100 = { id: 'v100', selector: '10DE:1DB6', resourceName: 'nvidia.com/GV100GL_Tesla_V100' };
const QAT = { selector: '8086:6F54', resourceName: 'intel.com/qat', externalResourceProvider: true };
const MODULES = '/etc/modprobe.d/vfio.conf';

function chartFor(version = OpenShiftVersion.V4_15): Chart {
  const app = Testing.app();
  version.applyTo(app);
  return new Chart(app, 'test');
}

function gpuNode(chart: Chart, devices: PassthroughDevice[], more: Partial<PciPassthroughNodeProps> = {}): PciPassthroughNode {
  return new PciPassthroughNode(chart, 'gpu', { iommu: Iommu.INTEL, devices, ...more });
}

function machine(chart: Chart, id = 'vm', props: VirtualMachineProps = {}): VirtualMachine {
  return new VirtualMachine(chart, id, { disks: [Disk.of('root', Volume.fromContainerDisk('quay.io/containerdisks/fedora:39'))], ...props });
}

function manifests(chart: Chart) {
  return Testing.synth(chart).map((each): [string, ReturnType<typeof fixture>] => [`${each.kind}/${each.metadata.name}`, each]);
}

function manifest(chart: Chart, name: string) {
  return new Map(manifests(chart)).get(name);
}

/** Text of a file of the Butane config of a role. */
function fileOf(chart: Chart, role: string, path: string): string {
  const { storage } = parse(SideFiles.of(chart).render(`100-${role}-vfiopci.bu`));
  return storage.files.find((file: { path: string }) => file.path === path).contents.inline;
}

describe('documentation', () => {
  test.each([[Iommu.INTEL, 'B-8.14.11.1.1-iommu-machineconfig'], [Iommu.AMD, 'B-8.14.11.1.1-iommu-machineconfig-2']])('turns the IOMMU on: %s', (iommu, name) => {
    const chart = chartFor(OpenShiftVersion.V4_9);

    gpuNode(chart, [T4], { iommu });

    expect(manifest(chart, 'MachineConfig/100-worker-iommu')).toEqual(fixture(name));
  });

  test('binds a device to vfio', () => {
    const chart = chartFor(OpenShiftVersion.V4_9);

    gpuNode(chart, [T4]);

    expect(parse(SideFiles.of(chart).render('100-worker-vfiopci.bu'), { version: '1.1' })).toEqual(fixture('B-8.14.11.1.2-vfio-butane'));
    expect(manifest(chart, 'MachineConfig/100-worker-vfiopci')).toEqual(fixture('B-8.14.11.1.2-vfio-machineconfig'));
  });

  test('permits the devices, in the order given', () => {
    const chart = chartFor();

    gpuNode(chart, [V100, T4, QAT]);

    expect(manifest(chart, 'HyperConverged/kubevirt-hyperconverged')).toEqual(fixture('B-8.14.11.1.3-permitted-pci-devices'));
  });

  test('withdraws a device by leaving it out', () => {
    const chart = chartFor();

    gpuNode(chart, [V100, T4]);

    expect(manifest(chart, 'HyperConverged/kubevirt-hyperconverged')).toEqual(fixture('B-8.14.11.1.4-permitted-pci-devices-2'));
  });

  test('gives a machine a device', () => {
    const chart = chartFor();

    gpuNode(chart, [T4]).device('t4').attachTo(machine(chart), { name: 'hostdevices1' });

    expectContains(manifest(chart, 'VirtualMachine/vm'), fixture('B-8.14.11.2.1-pci-host-device-vm'));
  });
});

describe('nodes', () => {
  test('of workers need no pool', () => {
    const chart = chartFor();

    const node = gpuNode(chart, [T4, V100, QAT]);

    expect(manifests(chart).map(([name]) => name)).toEqual([
      'MachineConfig/100-worker-iommu', 'MachineConfig/100-worker-vfiopci', 'HyperConverged/kubevirt-hyperconverged',
    ]);
    expect([node.role, node.pool, node.iommu.name, node.vfio?.name]).toEqual(['worker', undefined, '100-worker-iommu', '100-worker-vfiopci']);
    expect(fileOf(chart, 'worker', MODULES)).toBe('options vfio-pci ids=10de:1eb8,10de:1db6\n');
    expect(Rules.check(chart)).toEqual([]);
  });

  test('of a role of their own get its pool', () => {
    const chart = chartFor();

    const node = gpuNode(chart, [T4], { role: 'gpu' });

    expect(manifests(chart).map(([name]) => name)).toEqual([
      'MachineConfigPool/gpu', 'MachineConfig/100-gpu-iommu', 'MachineConfig/100-gpu-vfiopci', 'HyperConverged/kubevirt-hyperconverged',
    ]);
    expect(node.pool?.role).toBe('gpu');
    expect(['iommu', 'vfiopci'].map(name => manifest(chart, `MachineConfig/100-gpu-${name}`).metadata.labels)).toEqual(
      Array(2).fill({ 'machineconfiguration.openshift.io/role': 'gpu' }));
    expect(Rules.check(chart)).toEqual([]);
  });

  test('of masters need no pool either', () => {
    expect(gpuNode(chartFor(), [T4], { role: 'master' }).pool).toBeUndefined();
  });

  test('of a role whose pool is there already get none', () => {
    const chart = chartFor();

    const node = gpuNode(chart, [T4], { role: 'gpu', createPool: false });

    expect(node.pool).toBeUndefined();
    expect(manifest(chart, 'MachineConfigPool/gpu')).toBeUndefined();
  });

  test('whose devices other plugins hand out bind none of them', () => {
    const chart = chartFor();

    const node = gpuNode(chart, [QAT]);

    expect(node.vfio).toBeUndefined();
    expect(SideFiles.of(chart).names).toEqual([]);
    expect(manifests(chart).map(([name]) => name)).toEqual(['MachineConfig/100-worker-iommu', 'HyperConverged/kubevirt-hyperconverged']);
  });

  test('of two roles share one HyperConverged', () => {
    const chart = chartFor();

    gpuNode(chart, [T4], { role: 'gpu' });
    new PciPassthroughNode(chart, 'more', { iommu: Iommu.AMD, devices: [{ ...T4, selector: '10de:1eb8' }, V100] });

    expect(manifest(chart, 'HyperConverged/kubevirt-hyperconverged').spec.permittedHostDevices.pciHostDevices).toEqual([
      { pciDeviceSelector: T4.selector, resourceName: T4.resourceName },
      { pciDeviceSelector: V100.selector, resourceName: V100.resourceName },
    ]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('of two roles that disagree about a device are reported, with both constructs', () => {
    const chart = chartFor();

    gpuNode(chart, [T4], { role: 'gpu' });
    new PciPassthroughNode(chart, 'more', { iommu: Iommu.INTEL, devices: [{ ...T4, resourceName: 'nvidia.com/T4' }] });

    expect(Rules.check(chart)).toMatchObject([{
      rule: 'cross/contributions-agree',
      message: 'test/gpu gives "nvidia.com/TU104GL_Tesla_T4", test/more gives "nvidia.com/T4"; the object is shared, let them agree or leave the field to one of them',
    }]);
  });

  test('of two roles are told where the files of one win over those of the other, up to 4.14', () => {
    const chart = chartFor(OpenShiftVersion.V4_14);

    gpuNode(chart, [T4], { role: 'gpu' });
    new PciPassthroughNode(chart, 'more', { iommu: Iommu.INTEL, devices: [V100] });

    expect(Rules.check(chart)).toMatchObject([{ rule: 'cross/worker-file-wins', name: '100-gpu-vfiopci' }]);
  });

  test('may be in another chart than the HyperConverged', () => {
    const app = Testing.app();
    const [first, second] = ['first', 'second'].map(id => new Chart(app, id));
    const hco = new HyperConverged(first, 'hco', { permittedPciDevices: [V100] });

    gpuNode(second, [T4]);

    expect(HyperConverged.of(second)).toBe(hco);
    expect(Testing.synth(first)[0].spec.permittedHostDevices.pciHostDevices).toHaveLength(2);
  });
});

describe('a device', () => {
  test('places its machine on the nodes of the role, and keeps it from migrating', () => {
    const chart = chartFor();
    const vm = machine(chart);

    gpuNode(chart, [T4], { role: 'gpu' }).device('t4').attachTo(vm);

    const { spec } = manifest(chart, 'VirtualMachine/vm').spec.template;
    expect(spec.nodeSelector).toEqual({ 'node-role.kubernetes.io/gpu': '' });
    expect(spec.evictionStrategy).toBe('None');
    expect(spec.domain.devices.hostDevices).toEqual([{ deviceName: T4.resourceName, name: 't4' }]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('leaves an eviction strategy that was chosen, and warns of one that blocks', () => {
    const chart = chartFor();
    const { LIVE_MIGRATE, EXTERNAL } = EvictionStrategy;
    const device = gpuNode(chart, [T4]).device('t4');

    device.attachTo(machine(chart, 'a', { evictionStrategy: EXTERNAL }));
    device.attachTo(machine(chart, 'b', { evictionStrategy: LIVE_MIGRATE }));

    expect(['a', 'b'].map(name => manifest(chart, `VirtualMachine/${name}`).spec.template.spec.evictionStrategy)).toEqual(['External', 'LiveMigrate']);
    expect(Rules.check(chart)).toMatchObject([{ rule: 'vm/host-device-migration', name: 'b' }]);
  });

  const names = (chart: Chart, name = 'vm') => manifest(chart, `VirtualMachine/${name}`).spec.template.spec.domain.devices.hostDevices.map((device: { name: string }) => device.name);

  test('is attached several times under names of its own, in each machine anew', () => {
    const chart = chartFor();
    const [vm, other] = [machine(chart), machine(chart, 'other')];
    const node = gpuNode(chart, [T4, V100]);

    node.device('t4').attachTo(vm);
    node.device('t4').attachTo(vm);
    node.device('v100').attachTo(vm);
    node.device('t4').attachTo(vm);
    node.device('t4').attachTo(other);

    expect(names(chart)).toEqual(['t4', 't4-2', 'v100', 't4-3']);
    expect(names(chart, 'other')).toEqual(['t4']);
  });

  test('never takes the name of another one', () => {
    const chart = chartFor();
    const vm = machine(chart);
    const node = gpuNode(chart, [T4, { ...V100, id: 't4-2' }]);

    node.device('t4-2').attachTo(vm);
    node.device('t4').attachTo(vm);
    node.device('t4').attachTo(vm);

    expect(names(chart)).toEqual(['t4-2', 't4', 't4-3']);
  });

  test.each<[string, string]>([
    ['nvidia.com/TU104GL_Tesla_T4', 'nvidia-com-tu104gl-tesla-t4'],
    [`${'a'.repeat(56)}-b`, 'a'.repeat(56)],
    ['_', 'device'],
  ])('of id %s is named %s', (id, name) => {
    const chart = chartFor();

    gpuNode(chart, [{ ...T4, id }]).device(id).attachTo(machine(chart));

    expect(names(chart)).toEqual([name]);
  });

  test('has its resource name as id when it has no other', () => {
    expect(gpuNode(chartFor(), [QAT]).device('intel.com/qat')).toMatchObject({ id: 'intel.com/qat', selector: '8086:6F54', resourceName: 'intel.com/qat' });
  });

  test.each<[string, (node: PciPassthroughNode, vm: VirtualMachine) => void, string]>([
    ['that nobody has declared', node => node.device('a100'), "test/gpu: device: there is no device 'a100'; declared are t4, v100"],
    ['under a name that is none', (node, vm) => node.device('t4').attachTo(vm, { name: 'T4' }), "test/vm: device 't4' name: 'T4' is not a valid name"],
    ['under a name that is taken', (node, vm) => {
      node.device('v100').attachTo(vm, { name: 'gpu' });
      node.device('t4').attachTo(vm, { name: 'gpu' });
    }, "test/vm: device 't4' name: there is already a device named 'gpu'; give each a name of its own"],
  ])('is not attached %s', (_, act, message) => {
    const chart = chartFor();

    expect(() => act(gpuNode(chart, [T4, V100]), machine(chart))).toThrow(message);
  });

  test('that is not permitted any more is found at the machines that have it', () => {
    const chart = chartFor();
    gpuNode(chart, [V100]);

    machine(chart).addHostDevice(HostDevice.of(T4.resourceName));

    expect(Rules.check(chart)).toMatchObject([{ rule: 'cross/host-device-permitted', name: 'vm' }]);
  });
});

describe('rejects', () => {
  test.each<[string, PassthroughDevice[], Partial<PciPassthroughNodeProps>, string]>([
    ['a PCI address as selector', [{ ...T4, selector: '0000:3b:00.0' }], {},
      "test/gpu: device 't4' selector: '0000:3b:00.0' is not a PCI selector; write vendor and device id as four hex digits each, as '10DE:1EB8'"],
    ['a resource name without domain', [{ ...T4, resourceName: 't4' }], {}, "test/gpu: device 't4' resourceName: 't4' has no domain; write domain/name, as 'nvidia.com/TU104GL_Tesla_T4'"],
    ['two devices of one id', [T4, { ...V100, id: 't4' }], {}, "test/gpu: device 't4': is declared twice; give each an id of its own"],
    ['one resource name twice without ids', [QAT, { ...QAT, selector: '8086:6F55' }], {}, "test/gpu: device 'intel.com/qat': is declared twice; give each an id of its own"],
    ['two devices of one selector, whatever its case', [T4, { ...V100, selector: '10de:1eb8' }], {},
      "test/gpu: device 'v100' selector: '10de:1eb8' is declared already, by device 't4'; one entry is for every such card of a node"],
    ['no device', [], {}, 'test/gpu: devices: there is none; name at least one, or remove the construct'],
    ['a role that is no name', [T4], { role: 'GPU nodes' }, "test/gpu: role: 'GPU nodes' is not a valid name"],
  ])('%s', (_, devices, more, message) => {
    expect(() => gpuNode(chartFor(), devices, more)).toThrow(message);
  });

  test('a second one of a role', () => {
    const chart = chartFor();
    gpuNode(chart, [T4]);

    expect(() => new PciPassthroughNode(chart, 'more', { iommu: Iommu.INTEL, devices: [V100] }))
      .toThrow("test/more: role: 'worker' has a PciPassthroughNode already, test/gpu; declare all devices of a role in one");
  });

  test('no second one of a role in another app', () => {
    gpuNode(chartFor(), [T4]);

    expect(() => gpuNode(chartFor(), [T4])).not.toThrow();
  });
});
