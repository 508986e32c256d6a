import { Chart, Duration, Size, Testing } from 'cdk8s';
import { Rules } from '../../src/app/rules';
import { FindingClass } from '../../src/rules';
import { AccessMode } from '../../src/storage';
import {
  BlockSize, BootSource, Clock, CommonInstancetype, CommonPreference, Cpu, CpuFeaturePolicy, Disk, DiskBus, DiskCache, DiskIo, Gpu,
  HostDevice, HugepageSize, Hyperv, InferFailurePolicy, InputBus, InstancetypeMatcher, InterfaceModel, IoThreadsPolicy, LaunchSecurity,
  MachineType, PreferenceMatcher, PreferredCpuTopology, PreferredFirmware, Realtime, Sound, Tpm, VirtualMachine,
  VirtualMachineClusterInstancetype, VirtualMachineClusterPreference, VirtualMachineInstancetype, VirtualMachinePreference,
  VirtualMachineProps,
} from '../../src/vm';

function site(): Chart {
  return new Chart(Testing.app(), 'test', { namespace: 'site' });
}

/** Objects of a chart, none of which the cluster refuses. */
function synth(chart: Chart) {
  const refused = Rules.check(chart).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return Testing.synth(chart);
}

function machine(props: VirtualMachineProps, chart = site()) {
  new VirtualMachine(chart, 'vm', { retain: false, ...props });
  return synth(chart).pop();
}

describe('a machine', () => {
  test('takes its size and its wishes from what the cluster brings', () => {
    const { spec } = machine({
      instancetype: InstancetypeMatcher.common(CommonInstancetype.U1_MEDIUM),
      preference: PreferenceMatcher.common(CommonPreference.RHEL_9),
      disks: [Disk.root(BootSource.dataSource('rhel9'))],
    });

    expect(spec.instancetype).toEqual({ kind: 'VirtualMachineClusterInstancetype', name: 'u1.medium' });
    expect(spec.preference).toEqual({ kind: 'VirtualMachineClusterPreference', name: 'rhel.9' });
    // The bus of the disk is that of the preference.
    expect(spec.template.spec.domain.devices.disks).toEqual([{ name: 'rootdisk', disk: {} }]);
  });

  test('takes them from the app, or from elsewhere', () => {
    const chart = site();
    const instancetype = new VirtualMachineInstancetype(chart, 'till', { cpus: 1, memory: Size.gibibytes(2) });
    const preference = VirtualMachinePreference.fromName(chart, 'preference', 'appliance', 'site');

    const { spec } = machine({ instancetype: InstancetypeMatcher.of(instancetype), preference: PreferenceMatcher.of(preference) }, chart);

    expect(spec.instancetype).toEqual({ kind: 'VirtualMachineInstancetype', name: 'till' });
    expect(spec.preference).toEqual({ kind: 'VirtualMachinePreference', name: 'appliance' });
  });

  test('takes what its boot source names', () => {
    const { spec } = machine({
      instancetype: InstancetypeMatcher.inferFromVolume('rootdisk'),
      preference: PreferenceMatcher.inferFromVolume('rootdisk', InferFailurePolicy.IGNORE),
      disks: [Disk.root(BootSource.dataSource('rhel9'), { bus: DiskBus.SATA })],
    });

    expect(spec.instancetype).toEqual({ inferFromVolume: 'rootdisk' });
    expect(spec.preference).toEqual({ inferFromVolume: 'rootdisk', inferFromVolumeFailurePolicy: 'Ignore' });
    expect(spec.template.spec.domain.devices.disks[0].disk).toEqual({ bus: 'sata' });
  });

  test('whose instance type may have devices leaves a drain to the cluster', () => {
    const disks = [Disk.blank('data', { size: '1Gi', accessModes: [AccessMode.READ_WRITE_MANY] })];

    const { spec } = machine({ disks, instancetype: InstancetypeMatcher.common(CommonInstancetype.GN1_XLARGE) });

    expect(spec.template.spec.evictionStrategy).toBeUndefined();
  });

  test('cannot say beside an instance type what that says', () => {
    const chart = site();
    const instancetype = new VirtualMachineInstancetype(chart, 'till', { cpus: 1, memory: '2Gi' });
    const vm = new VirtualMachine(chart, 'vm', { instancetype: InstancetypeMatcher.of(instancetype), cpu: Cpu.cores(2) });

    expect(Rules.check(vm).map(({ rule }) => rule)).toContain('vm/instancetype-conflict');
  });
});

describe('instance types', () => {
  test('have everything that the API knows of them', () => {
    const chart = site();
    const options = {
      cpus: 4,
      memory: '8192Mi',
      cpuModel: 'host-passthrough',
      dedicatedCpus: true,
      isolateEmulatorThread: true,
      numaPassthrough: true,
      realtime: Realtime.all(),
      hugepages: HugepageSize.GI_1,
      gpus: [Gpu.of('nvidia.com/T4')],
      hostDevices: [HostDevice.of('intel.com/qat')],
      ioThreads: IoThreadsPolicy.SHARED,
      launchSecurity: LaunchSecurity.sev(),
      nodeSelector: { gpu: 'true' },
      schedulerName: 'packer',
      machineAnnotations: { team: 'ml' },
    };
    new VirtualMachineClusterInstancetype(chart, 'ml.large', options);
    new VirtualMachineInstancetype(chart, 'small', { cpus: 1, memory: Size.gibibytes(1), overcommitPercent: 50 });

    const [large, small] = synth(chart);

    expect(large).toEqual({
      apiVersion: 'instancetype.kubevirt.io/v1beta1',
      kind: 'VirtualMachineClusterInstancetype',
      metadata: { name: 'ml.large' },
      spec: {
        cpu: { guest: 4, model: 'host-passthrough', dedicatedCPUPlacement: true, isolateEmulatorThread: true, numa: { guestMappingPassthrough: {} }, realtime: {} },
        memory: { guest: '8Gi', hugepages: { pageSize: '1Gi' } },
        gpus: [{ deviceName: 'nvidia.com/T4', name: 'gpu1' }],
        hostDevices: [{ deviceName: 'intel.com/qat', name: 'hostdevices1' }],
        ioThreadsPolicy: 'shared',
        launchSecurity: { sev: {} },
        nodeSelector: { gpu: 'true' },
        schedulerName: 'packer',
        annotations: { team: 'ml' },
      },
    });
    expect(small).toMatchObject({
      kind: 'VirtualMachineInstancetype', metadata: { namespace: 'site' }, spec: { cpu: { guest: 1 }, memory: { guest: '1Gi', overcommitPercent: 50 } },
    });
  });

  test.each([
    [{ cpus: 0, memory: '1Gi' }, 'test/a: cpus: 0 is no count of CPUs; allowed are whole numbers from 1'],
    [{ cpus: 1, memory: 'much' }, "Instancetype memory: 'much' is not a quantity"],
    [{ cpus: 1, memory: '1Gi', overcommitPercent: 101 }, 'test/a: overcommitPercent: 101 is no percentage; allowed are whole numbers from 0 to 100'],
  ])('refuse %j', (props, message) => {
    expect(() => new VirtualMachineInstancetype(site(), 'a', props)).toThrow(message);
  });
});

describe('preferences', () => {
  test('have everything that the API knows of them', () => {
    const chart = site();
    new VirtualMachineClusterPreference(chart, 'windows.kiosk', {
      cpuTopology: PreferredCpuTopology.SPREAD,
      socketToCoreRatio: 2,
      cpuFeatures: [{ name: 'apic' }, { name: 'vmx', policy: CpuFeaturePolicy.DISABLE }],
      diskBus: DiskBus.SATA,
      cdromBus: DiskBus.SATA,
      lunBus: DiskBus.SCSI,
      diskCache: DiskCache.NONE,
      diskIo: DiskIo.NATIVE,
      diskBlockSize: BlockSize.matchVolume(),
      dedicatedIoThread: false,
      blockMultiQueue: true,
      interfaceModel: InterfaceModel.E1000E,
      masquerade: true,
      networkMultiQueue: true,
      podInterface: true,
      tabletBus: InputBus.USB,
      graphics: true,
      serialConsole: false,
      memoryBalloon: false,
      hotplug: false,
      rng: true,
      sound: Sound.ICH9,
      tpm: Tpm.PERSISTENT,
      virtioTransitional: false,
      acpi: true,
      apic: true,
      pvSpinlock: false,
      kvmHidden: true,
      hyperv: Hyperv.of({ relaxed: true }),
      clock: Clock.windows(),
      firmware: PreferredFirmware.SECURE_BOOT,
      machineType: MachineType.Q35,
      storageClass: 'fast',
      subdomain: 'kiosks',
      terminationGracePeriod: Duration.minutes(1),
      requiredCpus: 2,
      requiredMemory: Size.gibibytes(4),
      machineAnnotations: { os: 'windows' },
    });

    expect(synth(chart)).toEqual([{
      apiVersion: 'instancetype.kubevirt.io/v1beta1',
      kind: 'VirtualMachineClusterPreference',
      metadata: { name: 'windows.kiosk' },
      spec: {
        cpu: { preferredCPUTopology: 'preferSpread', preferredCPUFeatures: [{ name: 'apic', policy: 'require' }, { name: 'vmx', policy: 'disable' }] },
        preferSpreadSocketToCoreRatio: 2,
        devices: {
          preferredDiskBus: 'sata',
          preferredCdromBus: 'sata',
          preferredLunBus: 'scsi',
          preferredDiskCache: 'none',
          preferredDiskIO: 'native',
          preferredDiskBlockSize: { matchVolume: {} },
          preferredDiskDedicatedIoThread: false,
          preferredBlockMultiQueue: true,
          preferredInterfaceModel: 'e1000e',
          preferredInterfaceMasquerade: {},
          preferredNetworkInterfaceMultiQueue: true,
          preferredAutoattachPodInterface: true,
          preferredAutoattachInputDevice: true,
          preferredInputBus: 'usb',
          preferredInputType: 'tablet',
          preferredAutoattachGraphicsDevice: true,
          preferredAutoattachSerialConsole: false,
          preferredAutoattachMemBalloon: false,
          preferredDisableHotplug: true,
          preferredRng: {},
          preferredSoundModel: 'ich9',
          preferredTPM: { persistent: true },
          preferredUseVirtioTransitional: false,
        },
        features: {
          preferredAcpi: {},
          preferredApic: {},
          preferredSmm: {},
          preferredPvspinlock: { enabled: false },
          preferredKvm: { hidden: true },
          preferredHyperv: { relaxed: {} },
        },
        clock: {
          preferredClockOffset: { utc: {} },
          preferredTimer: { hpet: { present: false }, hyperv: {}, pit: { tickPolicy: 'delay' }, rtc: { tickPolicy: 'catchup' } },
        },
        firmware: { preferredUseEfi: true, preferredUseSecureBoot: true },
        machine: { preferredMachineType: 'q35' },
        volumes: { preferredStorageClassName: 'fast' },
        preferredSubdomain: 'kiosks',
        preferredTerminationGracePeriodSeconds: 60,
        requirements: { cpu: { guest: 2 }, memory: { guest: '4Gi' } },
        annotations: { os: 'windows' },
      },
    }]);
  });

  test.each([
    [PreferredFirmware.BIOS, { preferredUseBios: true }],
    [PreferredFirmware.BIOS_SERIAL, { preferredUseBios: true, preferredUseBiosSerial: true }],
    [PreferredFirmware.UEFI, { preferredUseEfi: true }],
  ])('boot by %s', (firmware, expected) => {
    const chart = site();
    new VirtualMachinePreference(chart, 'p', { firmware });

    expect(synth(chart)[0].spec).toEqual({ firmware: expected });
  });

  test('refuse a count that is none', () => {
    expect(() => new VirtualMachinePreference(site(), 'p', { requiredCpus: 0.5 })).toThrow('test/p: requiredCpus: 0.5 is no count of CPUs');
  });
});

test('what the cluster brings can be computed with', () => {
  const { cpus, memory, dedicatedCpus, hugepages } = CommonInstancetype.CX1_4XLARGE;

  expect({ cpus, memory: memory.toGibibytes(), dedicatedCpus, hugepages }).toEqual({ cpus: 16, memory: 32, dedicatedCpus: true, hugepages: '2Mi' });
  expect(CommonInstancetype.SERVER_TINY.memory.toMebibytes()).toBe(1536);
  expect(CommonInstancetype.U1_NANO.dedicatedCpus).toBe(false);
  const { diskBus, secureBoot, requiredMemory } = CommonPreference.WINDOWS_2K22;
  expect({ diskBus, secureBoot, requiredMemory }).toEqual({ diskBus: 'sata', secureBoot: true, requiredMemory: '2Gi' });
  expect(CommonPreference.WINDOWS_11.requiredMemory).toBeUndefined();
});

test('every name that the cluster brings is there', () => {
  const names = (type: object) => Object.values(type).map(({ name }) => name);

  expect(new Set(names(CommonInstancetype)).size).toBe(38);
  expect(new Set(names(CommonPreference)).size).toBe(28);
});
