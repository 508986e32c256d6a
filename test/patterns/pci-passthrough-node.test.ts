import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { OpenShiftVersion, Rules, SideFiles } from '../../src/app';
import { HyperConverged } from '../../src/cluster';
import { Iommu, PciPassthroughNode, PciPassthroughNodeProps } from '../../src/patterns';
import { EvictionStrategy, HostDevice, Memory, VirtualMachine, VirtualMachineProps } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const T4 = { id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const V100 = { id: 'v100', selector: '10DE:1DB6', resourceName: 'nvidia.com/GV100GL_Tesla_V100' };
const QAT = { id: 'qat', selector: '8086:6F54', resourceName: 'intel.com/qat', externalResourceProvider: true };

/** A chart for OpenShift 4.9, the release of the documentation. */
function chart49(): Chart {
  const app = Testing.app();
  OpenShiftVersion.V4_9.applyTo(app);
  return new Chart(app, 'test');
}

function nodeWith(chart: Chart, props: Partial<PciPassthroughNodeProps> = {}): PciPassthroughNode {
  return new PciPassthroughNode(chart, 'gpu', { iommu: Iommu.INTEL, devices: [T4], ...props });
}

function machine(chart: Chart, props: VirtualMachineProps = {}): VirtualMachine {
  return new VirtualMachine(chart, 'inference', { memory: Memory.guest('2Gi'), ...props });
}

function manifests(chart: Chart): { [kindAndName: string]: any } {
  return Object.fromEntries(Testing.synth(chart).map(manifest => [`${manifest.kind} ${manifest.metadata.name}`, manifest]));
}

describe('documentation', () => {
  test.each<[Iommu, string]>([
    [Iommu.INTEL, 'B-8.14.11.1.1-iommu-machineconfig'],
    [Iommu.AMD, 'B-8.14.11.1.1-iommu-machineconfig-2'],
  ])('turns the IOMMU on by %s', (iommu, name) => {
    const chart = chart49();

    nodeWith(chart, { iommu });

    expect(manifests(chart)['MachineConfig 100-worker-iommu']).toEqual(fixture(name));
  });

  test('binds the device to vfio, with the Butane config beside the machine config', () => {
    const chart = chart49();

    nodeWith(chart);

    expect(manifests(chart)['MachineConfig 100-worker-vfiopci']).toEqual(fixture('B-8.14.11.1.2-vfio-machineconfig'));
    expect(SideFiles.of(chart).names).toEqual(['100-worker-vfiopci.bu']);
    const butane = SideFiles.of(chart).render('100-worker-vfiopci.bu');
    expect(parse(butane, { version: '1.1' })).toEqual(fixture('B-8.14.11.1.2-vfio-butane'));
    expect(butane).toContain('mode: 0644');
  });

  test('permits the devices in the order given, with their selectors as written', () => {
    const chart = chart49();

    nodeWith(chart, { devices: [V100, T4, QAT] });

    expect(manifests(chart)['HyperConverged kubevirt-hyperconverged']).toEqual(fixture('B-8.14.11.1.3-permitted-pci-devices'));
  });

  test('withdraws a device that is left out', () => {
    const chart = chart49();

    nodeWith(chart, { devices: [V100, T4] });

    expect(manifests(chart)['HyperConverged kubevirt-hyperconverged']).toEqual(fixture('B-8.14.11.1.4-permitted-pci-devices-2'));
  });

  test('gives a machine the device', () => {
    const chart = chart49();
    const vm = machine(chart);

    nodeWith(chart).device('t4').attachTo(vm, { name: 'hostdevices1' });

    expectContains(manifests(chart)['VirtualMachine inference'], fixture('B-8.14.11.2.1-pci-host-device-vm'));
  });
});

describe('nodes', () => {
  test('of a role of their own have a pool that takes the configs of workers too', () => {
    const chart = Testing.chart();

    nodeWith(chart, { role: 'gpu' });

    const all = manifests(chart);
    expect(Object.keys(all).sort()).toEqual([
      'HyperConverged kubevirt-hyperconverged', 'MachineConfig 100-gpu-iommu', 'MachineConfig 100-gpu-vfiopci', 'MachineConfigPool gpu',
    ]);
    expect(all['MachineConfigPool gpu'].spec).toEqual({
      machineConfigSelector: { matchExpressions: [{ key: 'machineconfiguration.openshift.io/role', operator: 'In', values: ['worker', 'gpu'] }] },
      nodeSelector: { matchLabels: { 'node-role.kubernetes.io/gpu': '' } },
    });
    expect(all['MachineConfig 100-gpu-iommu'].metadata.labels).toEqual({ 'machineconfiguration.openshift.io/role': 'gpu' });
    expect(Rules.check(chart)).toEqual([]);
  });

  test.each(['worker', 'master'])('of the role %s are in the pool that the cluster has', role => {
    expect(nodeWith(Testing.chart(), { role }).pool).toBeUndefined();
  });

  test('of a pool that exists already get none', () => {
    const chart = Testing.chart();

    nodeWith(chart, { role: 'gpu', createPool: false });

    expect(Object.keys(manifests(chart))).not.toContain('MachineConfigPool gpu');
  });

  test('bind their own devices only, in lower case and in the order given', () => {
    const chart = Testing.chart();

    nodeWith(chart, { devices: [T4, QAT, V100] });

    const [file] = manifests(chart)['MachineConfig 100-worker-vfiopci'].spec.config.storage.files;
    expect(decodeURIComponent(file.contents.source)).toBe('data:,options vfio-pci ids=10de:1eb8,10de:1db6\n');
    expect(Rules.check(chart)).toEqual([]);
  });

  test('whose devices are all handed out by other plugins bind nothing', () => {
    const chart = Testing.chart();

    const node = nodeWith(chart, { devices: [QAT] });

    expect(node.vfio).toBeUndefined();
    expect(Object.keys(manifests(chart)).sort()).toEqual(['HyperConverged kubevirt-hyperconverged', 'MachineConfig 100-worker-iommu']);
    expect(SideFiles.of(chart).names).toEqual([]);
  });

  test('of two roles share one HyperConverged and permit a common device once', () => {
    const app = Testing.app();
    const [first, second] = ['first', 'second'].map(id => new Chart(app, id));

    nodeWith(first, { role: 'gpu' });
    nodeWith(second, { role: 'infer', devices: [T4, V100] });

    expect(HyperConverged.of(second).node.path).toBe('first/kubevirt-hyperconverged');
    expect(manifests(first)['HyperConverged kubevirt-hyperconverged'].spec.permittedHostDevices.pciHostDevices)
      .toEqual([T4, V100].map(({ selector, resourceName }) => ({ pciDeviceSelector: selector, resourceName })));
    expect(Rules.check(app)).toEqual([]);
  });

  test('that permit one device under two names are reported with both constructs', () => {
    const chart = Testing.chart();
    nodeWith(chart, { role: 'gpu' });
    new PciPassthroughNode(chart, 'infer', { role: 'infer', iommu: Iommu.AMD, devices: [{ ...T4, resourceName: 'nvidia.com/T4' }] });

    expect(Rules.check(chart)).toMatchObject([{
      rule: 'cross/contributions-agree',
      message: 'test/gpu gives "nvidia.com/TU104GL_Tesla_T4", test/infer gives "nvidia.com/T4"; the object is shared, let them agree or leave the field to one of them',
    }]);
  });
});

describe('a machine with a device', () => {
  const spec = (chart: Chart) => manifests(chart)['VirtualMachine inference'].spec.template.spec;

  test.each(['worker', 'gpu'])('runs on nodes of the role %s and is not migrated', role => {
    const chart = Testing.chart();
    const vm = machine(chart);

    nodeWith(chart, { role }).device('t4').attachTo(vm);

    expect(spec(chart)).toMatchObject({
      domain: { devices: { hostDevices: [{ deviceName: T4.resourceName, name: 't4' }] } },
      nodeSelector: { [`node-role.kubernetes.io/${role}`]: '' },
      evictionStrategy: 'None',
    });
    expect(Rules.check(chart)).toEqual([]);
  });

  test('has a name for each of several', () => {
    const chart = Testing.chart();
    const node = nodeWith(chart, { devices: [T4, { selector: QAT.selector, resourceName: QAT.resourceName }] });
    const vm = machine(chart);

    node.device('t4').attachTo(vm);
    node.device('t4').attachTo(vm);
    node.device('intel.com/qat').attachTo(vm);

    expect(spec(chart).domain.devices.hostDevices.map(({ name }: { name: string }) => name)).toEqual(['t4', 't4-2', 'intel-com-qat']);
  });

  test('that asks for live migration keeps it, and a rule warns', () => {
    const chart = Testing.chart();
    const vm = machine(chart, { evictionStrategy: EvictionStrategy.LIVE_MIGRATE });

    nodeWith(chart).device('t4').attachTo(vm);

    expect(spec(chart).evictionStrategy).toBe('LiveMigrate');
    expect(Rules.check(chart)).toMatchObject([{ rule: 'vm/host-device-migration', severity: 'warning' }]);
  });

  test('that nobody permits is reported', () => {
    const chart = Testing.chart();
    nodeWith(chart);

    machine(chart, { hostDevices: [HostDevice.of(V100.resourceName)] });

    expect(Rules.check(chart)).toMatchObject([{ rule: 'cross/host-device-permitted', constructPath: 'test/inference' }]);
  });
});

describe('rejects', () => {
  test.each<[string, () => void, string]>([
    ['no device', () => nodeWith(Testing.chart(), { devices: [] }), 'test/gpu: devices: there is none; name at least one, or remove the construct'],
    ['a PCI address for a selector', () => nodeWith(Testing.chart(), { devices: [{ ...T4, selector: '0000:81:00.0' }] }),
      "test/gpu: device 't4' selector: '0000:81:00.0' is not a PCI selector; write vendor and device id as four hex digits each, as '10DE:1EB8'"],
    ['a resource name without a domain', () => nodeWith(Testing.chart(), { devices: [{ ...T4, resourceName: 'T4' }] }),
      "test/gpu: device 't4' resourceName: 'T4' has no domain; write domain/name, as 'nvidia.com/TU104GL_Tesla_T4'"],
    ['two devices of one id', () => nodeWith(Testing.chart(), { devices: [T4, { ...V100, id: 't4' }] }), "test/gpu: device 't4': is declared twice; give each an id of its own"],
    ['two devices of one selector, whatever its case', () => nodeWith(Testing.chart(), { devices: [T4, { ...V100, selector: '10de:1eb8' }] }),
      "test/gpu: device 'v100' selector: '10de:1eb8' is declared already, by device 't4'; one entry is for every such card of a node"],
    ['a role that is no label', () => nodeWith(Testing.chart(), { role: 'GPU nodes' }), "test/gpu: role: 'GPU nodes' is not a valid name"],
    ['an unknown device', () => nodeWith(Testing.chart(), { devices: [T4, QAT] }).device('a100'), "test/gpu: device: there is no device 'a100'; declared are t4, qat"],
    ['a second one for the same nodes', () => {
      const chart = Testing.chart();
      nodeWith(chart);
      new PciPassthroughNode(chart, 'more', { iommu: Iommu.INTEL, devices: [V100] });
    }, "test/more: role: 'worker' has a PciPassthroughNode already, test/gpu; declare all devices of a role in one"],
    ['a device name that is taken', () => {
      const chart = Testing.chart();
      const [device, vm] = [nodeWith(chart).device('t4'), machine(chart)];
      device.attachTo(vm, { name: 'card' });
      device.attachTo(vm, { name: 'card' });
    }, "test/inference: device 't4' name: there is already a device named 'card'; give each a name of its own"],
    ['a device name that is none', () => {
      const chart = Testing.chart();
      nodeWith(chart).device('t4').attachTo(machine(chart), { name: 'Card 1' });
    }, "test/inference: device 't4' name: 'Card 1' is not a valid name"],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});
