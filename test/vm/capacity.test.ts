import { Chart, JsonPatch, Size, Testing } from 'cdk8s';
import { HyperConverged } from '../../src/cluster';
import {
  Capacity, CommonInstancetype, Cpu, Gpu, HugepageSize, InstancetypeMatcher, Memory, RunStrategy, Tpm, VirtualMachine, VirtualMachineInstancetype,
  VirtualMachinePool,
  VirtualMachineProps,
} from '../../src/vm';

function machine(props: VirtualMachineProps, chart = Testing.chart(), name = 'vm') {
  return new VirtualMachine(chart, name, props);
}

const mebibytes = (size: Size) => Math.round(size.toKibibytes() / 1024 * 100) / 100;

describe('memory around a guest', () => {
  // 1.002 × 1 GiB + 218 MiB + 8 MiB × CPUs + 16 MiB of the graphics card, less the 1 GiB itself.
  test.each<[string, VirtualMachineProps, number]>([
    ['of the documented size, without graphics', { cpu: Cpu.cores(2), memory: Memory.guest('1Gi'), graphics: false }, 236.05],
    ['with graphics', { cpu: Cpu.cores(2), memory: Memory.guest('1Gi') }, 252.05],
    ['with a GPU', { memory: Memory.guest('1Gi'), gpus: [Gpu.of('nvidia.com/T4')] }, 244.05 + 1024],
    ['with a TPM', { memory: Memory.guest('1Gi'), tpm: Tpm.VOLATILE }, 244.05 + 53],
    ['that is not counted', { memory: Memory.of({ guest: '1Gi', overcommitOverhead: true }) }, 0],
    ['on huge pages', { memory: Memory.hugepages('1Gi', HugepageSize.MI_2) }, 244.05],
    ['of an instance type', { instancetype: InstancetypeMatcher.common(CommonInstancetype.U1_MICRO) }, 244.05],
  ])('%s', (_, props, expected) => {
    expect(mebibytes(machine(props).memoryOverhead)).toBe(expected);
  });
});

describe('a machine asks for', () => {
  test('a tenth of its CPUs, and its memory with what is around it', () => {
    const { cpus, memory, hugepages } = machine({ cpu: Cpu.cores(2), memory: Memory.guest('1Gi'), graphics: false }).requestedResources;

    expect({ cpus, memory: mebibytes(memory), hugepages: hugepages.toKibibytes() }).toEqual({ cpus: 0.2, memory: 1260.05, hugepages: 0 });
  });

  test('each of its CPUs where they are its own, and huge pages', () => {
    const { cpus, memory, hugepages } = machine({ cpu: Cpu.cores(4, { dedicated: true }), memory: Memory.hugepages('4Gi', HugepageSize.GI_1) }).requestedResources;

    expect({ cpus, memory: mebibytes(memory), hugepages: hugepages.toGibibytes() }).toEqual({ cpus: 4, memory: 274.19, hugepages: 4 });
  });

  test('one CPU more where the emulator has its own', () => {
    expect(machine({ cpu: Cpu.cores(4, { dedicated: true, isolateEmulatorThread: true }), memory: Memory.guest('4Gi') }).requestedResources.cpus).toBe(5);
    expect(machine({ instancetype: InstancetypeMatcher.common(CommonInstancetype.CX1_MEDIUM) }).requestedResources.cpus).toBe(2);
  });

  test('the memory around the cards of its instance type', () => {
    const [plain, withCard] = [CommonInstancetype.U1_XLARGE, CommonInstancetype.GN1_XLARGE]
      .map(type => machine({ instancetype: InstancetypeMatcher.common(type) }).memoryOverhead.toKibibytes() / 1024);

    expect(withCard - plain).toBe(1024);
  });

  test('what its instance type says', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'site' });
    const instancetype = new VirtualMachineInstancetype(chart, 'till', { cpus: 2, memory: '2Gi', dedicatedCpus: true });

    expect(machine({ instancetype: InstancetypeMatcher.of(instancetype) }, chart).requestedResources.cpus).toBe(2);
    const unknown = VirtualMachineInstancetype.fromName(chart, 'unknown', 'unknown', 'site');
    expect(() => machine({ instancetype: InstancetypeMatcher.of(unknown) }, chart, 'other').memoryOverhead)
      .toThrow('test/other: instancetype: its size is not known; make the instance type in this app, or take a common one');
  });
});

describe('an app', () => {
  function fleet() {
    const app = Testing.app();
    const chart = new Chart(app, 'test', { namespace: 'site' });
    const props = { cpu: Cpu.cores(2), memory: Memory.guest('1Gi'), graphics: false };
    machine(props, chart, 'a');
    machine({ ...props, nodeSelector: { 'node-role.kubernetes.io/gpu': '' } }, chart, 'b');
    machine({ ...props, nodeSelector: { zone: '1' } }, chart, 'c');
    machine({ ...props, runStrategy: RunStrategy.HALTED }, chart, 'off');
    new VirtualMachinePool(chart, 'd', { ...props, replicas: 3 });
    return { app, chart };
  }

  test('asks each pool of nodes for the machines that are tied to it', () => {
    const capacity = Capacity.of(fleet().app);

    expect(capacity.byPool.map(({ pool, machines, cpus, memory }) => [pool, machines, cpus, mebibytes(memory)])).toEqual([
      ['gpu', 1, 0.2, 1260.05],
      ['worker', 4, 0.8, 5040.2],
      ['zone=1', 1, 0.2, 1260.05],
    ]);
    expect([capacity.total.cpus, mebibytes(capacity.total.memory)]).toEqual([1.2, 7560.29]);
  });

  test('needs more on more nodes', () => {
    const { cpus, memory } = Capacity.of(fleet().app).totalOn(3);

    expect([cpus, mebibytes(memory)]).toEqual([7.2, 7560.29 + 3 * 360]);
  });

  test('asks for what HyperConverged makes of a CPU', () => {
    const { app, chart } = fleet();
    HyperConverged.of(chart).apiObject.addJsonPatch(JsonPatch.add('/spec/resourceRequirements', { vmiCPUAllocationRatio: 4 }));

    expect(Capacity.of(app).total.cpus).toBe(3);
  });
});
