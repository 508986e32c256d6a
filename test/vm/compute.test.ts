import { Size, Testing } from 'cdk8s';
import { Rules } from '../../src/app/rules';
import { FindingClass } from '../../src/rules';
import {
  Architecture, BootSource, Clock, Cpu, CpuModel, Disk, Firmware, Gpu, HostDevice, HugepageSize, Hyperv, Input, InputBus, KernelBoot, LaunchSecurity,
  MachineType, Memory, Realtime, RtcTrack, Sound, TickPolicy, Tpm, VirtualMachine, VirtualMachineProps,
} from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

function vm(props: VirtualMachineProps, name = 'vm') {
  const chart = Testing.chart();
  const machine = new VirtualMachine(chart, name, { retain: false, ...props });
  const refused = Rules.check(machine).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return Testing.synth(chart)[0];
}

function domain(props: VirtualMachineProps) {
  return vm({ memory: Memory.guest('2Gi'), ...props }).spec.template.spec.domain;
}

describe('as documented', () => {
  test.each<[string, VirtualMachineProps]>([
    ['5.1.1.1-machine-type', { machineType: MachineType.PC_Q35_RHEL9_2 }],
    ['6.11.2-vtpm-vm', { tpm: Tpm.PERSISTENT }],
    ['6.13.1.1-resource-limits-vm', { running: false, memory: Memory.of({ request: '128Mi', limit: '256Mi' }) }],
    ['6.13.7.2-cpu-feature-vm', { cpu: Cpu.of({ features: [{ name: 'apic' }] }) }],
    ['6.13.7.3-cpu-model-vm', { cpu: Cpu.of({ model: 'Conroe' }) }],
    ['6.13.7.4-host-model-vm', { cpu: Cpu.of({ model: CpuModel.HOST_MODEL }) }],
    ['11.5.21-memory-limit-vm', { running: false, machineLabels: { 'kubevirt.io/vm': 'vm-name' }, memory: Memory.of({ request: '128Mi', limit: '200Mi' }) }],
    ['12.3.3.4-serial-console-log-vm', { serialConsoleLog: true }],
  ])('%s', (name, props) => {
    const document = fixture(name);

    expectContains(vm(props, document.metadata?.name), document);
  });
});

describe('cpu', () => {
  test('a realtime guest has CPUs of its own, on the NUMA nodes of the host', () => {
    const { cpu, memory } = domain({
      cpu: Cpu.cores(4, { dedicated: true, isolateEmulatorThread: true, numaPassthrough: true, realtime: Realtime.mask('0-2,^1') }),
      memory: Memory.of({ guest: '4Gi', hugepages: HugepageSize.GI_1 }),
    });

    expect(cpu).toEqual({
      cores: 4, dedicatedCpuPlacement: true, isolateEmulatorThread: true, numa: { guestMappingPassthrough: {} }, realtime: { mask: '0-2,^1' },
    });
    expect(memory).toEqual({ guest: '4Gi', hugepages: { pageSize: '1Gi' } });
    expect(domain({
      cpu: Cpu.cores(1, { dedicated: true, numaPassthrough: true, realtime: Realtime.all() }), memory: Memory.of({ guest: '1Gi', hugepages: HugepageSize.GI_1 }),
    }).cpu.realtime).toEqual({});
  });

  test('requests and limits stand beside those of the memory', () => {
    const { resources } = domain({ cpu: Cpu.cores(2, { request: 0.5, limit: 2 }), memory: Memory.of({ request: Size.gibibytes(1), limit: '1200Mi' }) });

    expect(resources).toEqual({ requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '2', memory: '1200Mi' } });
  });

  test.each([
    [() => Cpu.cores(1, { request: 0 }), 'Cpu request: 0 is no amount of CPUs; allowed are numbers from 0.001'],
    [() => Cpu.cores(1, { limit: NaN }), 'Cpu limit: NaN is no amount of CPUs; allowed are numbers from 0.001'],
    [() => Realtime.mask('a'), "Realtime mask: 'a' is no list of CPUs; write numbers, ranges, and '^' for those to leave out, as '0-3,^1'"],
  ])('refuses what is none %#', (make, message) => {
    expect(make).toThrow(message);
  });
});

describe('firmware', () => {
  test('has an identity of its own', () => {
    const uuid = '5d307ca9-b3ef-428c-8861-06e72d69f223';

    expect(domain({ firmware: Firmware.of({ uuid, serial: 'A-1' }) }).firmware).toEqual({ uuid, serial: 'A-1' });
    expect(domain({ firmware: Firmware.bios({ useSerial: true, serial: 'A-1' }) }).firmware).toEqual({ bootloader: { bios: { useSerial: true } }, serial: 'A-1' });
  });

  test('starts a kernel out of an image', () => {
    const kernelBoot = KernelBoot.container('quay.io/kernels:1', { kernelPath: '/boot/vmlinuz', initrdPath: '/boot/initrd', kernelArguments: 'console=ttyS0' });

    expect(domain({ firmware: Firmware.of({ kernelBoot }) }).firmware).toEqual({
      kernelBoot: { kernelArgs: 'console=ttyS0', container: { image: 'quay.io/kernels:1', kernelPath: '/boot/vmlinuz', initrdPath: '/boot/initrd' } },
    });
  });

  test('refuses what is no UUID', () => {
    expect(() => Firmware.of({ uuid: '1' })).toThrow("Firmware uuid: '1' is no UUID; write 8-4-4-4-12 hexadecimal digits");
  });
});

describe('features', () => {
  test('Windows gets its enlightenments, its clock and an APIC', () => {
    const { features, clock } = domain({ apic: true, acpi: true, hyperv: Hyperv.windows(), clock: Clock.windows() });

    expect(features).toEqual({
      acpi: {},
      apic: {},
      hyperv: {
        frequencies: {},
        ipi: {},
        reenlightenment: {},
        relaxed: {},
        reset: {},
        runtime: {},
        spinlocks: { spinlocks: 8191 },
        synic: {},
        synictimer: { direct: {} },
        tlbflush: {},
        vapic: {},
        vpindex: {},
      },
    });
    expect(clock).toEqual({ utc: {}, timer: { hpet: { present: false }, hyperv: {}, pit: { tickPolicy: 'delay' }, rtc: { tickPolicy: 'catchup' } } });
  });

  test('each is on, off or not there', () => {
    const hyperv = Hyperv.of({ vapic: true, evmcs: true, relaxed: false, vendorId: 'KVMKVMKVM' });
    const { features } = domain({ smm: false, pvSpinlock: false, kvmHidden: true, hyperv });

    expect(features).toEqual({
      smm: { enabled: false },
      pvspinlock: { enabled: false },
      kvm: { hidden: true },
      hyperv: { vapic: {}, evmcs: {}, relaxed: { enabled: false }, vendorid: { vendorid: 'KVMKVMKVM' } },
    });
    expect(domain({}).features).toBeUndefined();
  });

  test.each([
    [() => Hyperv.of({ spinlockRetries: 1 }), 'Hyperv spinlockRetries: 1 is no number of retries; allowed are whole numbers from 4095'],
    [() => Hyperv.of({ vendorId: 'thirteen chars' }), "Hyperv vendorId: 'thirteen chars' is no vendor; allowed are 1 to 12 characters without a comma"],
    [() => Clock.timezone('here there'), "Clock timezone: 'here there' is no time zone; write one of the tz database, as 'Europe/Berlin'"],
    [() => Clock.utc({}, 0.5), 'Clock offsetSeconds: 0.5 is no offset; allowed are whole seconds'],
  ])('refuses what is none %#', (make, message) => {
    expect(make).toThrow(message);
  });
});

test('a clock is UTC with an offset, or that of a zone', () => {
  expect(domain({ clock: Clock.utc({ kvm: false }, -3600) }).clock).toEqual({ utc: { offsetSeconds: -3600 }, timer: { kvm: { present: false } } });
  expect(domain({ clock: Clock.timezone('Europe/Berlin', { rtc: { track: RtcTrack.WALL, tickPolicy: TickPolicy.DELAY } }) }).clock)
    .toEqual({ timezone: 'Europe/Berlin', timer: { rtc: { track: 'wall', tickPolicy: 'delay' } } });
  expect(domain({ clock: Clock.timezone('UTC') }).clock).toEqual({ timezone: 'UTC' });
});

test('devices that are there by default are written where they are not', () => {
  const devices = (on: boolean) => domain({
    graphics: on, serialConsole: on, memoryBalloon: on, hotplug: on, rng: on, usbRedirection: on, downwardMetrics: on, virtioTransitional: on,
  }).devices;

  expect(devices(true)).toMatchObject({ rng: {}, clientPassthrough: {}, downwardMetrics: {}, useVirtioTransitional: true });
  expect(Object.keys(devices(true)).sort()).toEqual(['clientPassthrough', 'downwardMetrics', 'interfaces', 'rng', 'useVirtioTransitional']);
  expect(devices(false)).toMatchObject({
    autoattachGraphicsDevice: false, autoattachSerialConsole: false, autoattachMemBalloon: false, disableHotplug: true,
  });
  expect(devices(false)).not.toHaveProperty('rng');
});

test('input devices, sound and graphics cards', () => {
  const { devices } = domain({
    inputs: [Input.tablet({ bus: InputBus.VIRTIO }), Input.tablet({ name: 'second' })],
    sound: Sound.AC97,
    gpus: [Gpu.of('nvidia.com/T4', { tag: 'render' }), Gpu.of('nvidia.com/T4', { display: true, ramFramebuffer: false })],
    hostDevices: [HostDevice.of('intel.com/qat', { tag: 'qat' })],
  });

  expect(devices).toMatchObject({
    inputs: [{ type: 'tablet', name: 'tablet', bus: 'virtio' }, { type: 'tablet', name: 'second', bus: 'usb' }],
    sound: { name: 'audio', model: 'ac97' },
    gpus: [
      { name: 'gpu1', deviceName: 'nvidia.com/T4', tag: 'render' },
      { name: 'gpu2', deviceName: 'nvidia.com/T4', virtualGPUOptions: { display: { enabled: true, ramFB: { enabled: false } } } },
    ],
    hostDevices: [{ name: 'hostdevices1', deviceName: 'intel.com/qat', tag: 'qat' }],
  });
});

test('what the guest sees as its chassis, and the architecture', () => {
  const { architecture, domain: { chassis } } = vm({ chassis: { manufacturer: 'Example', asset: '1' }, architecture: Architecture.AMD64 }).spec.template.spec;

  expect(chassis).toEqual({ manufacturer: 'Example', asset: '1' });
  expect(architecture).toBe('amd64');
});

test('encrypted memory and VSOCK are refused where their gates are off', () => {
  const chart = Testing.chart();
  const machine = new VirtualMachine(chart, 'vm', {
    launchSecurity: LaunchSecurity.sev({ encryptedState: true, attestation: true, session: 'c2Vzc2lvbg==', dhCert: 'Y2VydA==' }),
    vsock: true,
    firmware: Firmware.uefi({ secureBoot: false }),
    memory: Memory.guest('1Gi'),
    disks: [Disk.root(BootSource.dataSource('rhel9'))],
  });

  expect(machine.apiObject.toJson().spec.template.spec.domain).toMatchObject({
    launchSecurity: { sev: { policy: { encryptedState: true }, attestation: {}, session: 'c2Vzc2lvbg==', dhCert: 'Y2VydA==' } },
    devices: { autoattachVSOCK: true },
  });
  expect(Rules.check(machine).filter(found => found.class === FindingClass.ADMISSION).map(({ rule, path }) => [rule, path])).toEqual([
    ['vm/device-gate', 'spec.template.spec.domain.devices.autoattachVSOCK'],
    ['vm/device-gate', 'spec.template.spec.domain.launchSecurity'],
  ]);
});
