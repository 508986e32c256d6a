import type { Duration, Size } from 'cdk8s';
import type { Clock } from '../clock';
import type { CpuFeature } from '../cpu';
import type { InputBus, Sound, Tpm } from '../devices';
import type { BlockSize, DiskBus, DiskCache, DiskIo } from '../disk';
import type { Hyperv } from '../hyperv';
import type { InterfaceModel } from '../interface';

/** What the CPUs of an instance type are to the guest. */
export enum PreferredCpuTopology {
  /** Sockets of one core. The default of KubeVirt. */
  SOCKETS = 'preferSockets',
  /** Cores of one socket. */
  CORES = 'preferCores',
  /** Threads of one core. */
  THREADS = 'preferThreads',
  /** Spread over sockets and cores. From OpenShift Virtualization 4.15. */
  SPREAD = 'preferSpread',
  /** Any of them. From OpenShift Virtualization 4.15. */
  ANY = 'preferAny',
}

/** What machines boot with, where they say nothing. */
export enum PreferredFirmware {
  /** BIOS. */
  BIOS = 'bios',
  /** BIOS that talks on the serial console. */
  BIOS_SERIAL = 'bios-serial',
  /** UEFI. */
  UEFI = 'uefi',
  /** UEFI with secure boot, and System Management Mode. */
  SECURE_BOOT = 'secure-boot',
}

/** What a guest likes best. It counts where the machine says nothing, when the machine is made. */
export interface PreferenceOptions {
  /**
   * What the CPUs of an instance type are to the guest.
   *
   * @default - left to the machine
   */
  readonly cpuTopology?: PreferredCpuTopology;

  /**
   * Cores for each socket where CPUs are spread over both.
   *
   * @default - left to the machine
   */
  readonly socketToCoreRatio?: number;

  /**
   * Features of the CPU.
   *
   * @default - left to the machine
   */
  readonly cpuFeatures?: CpuFeature[];

  /**
   * Bus of disks.
   *
   * @default - left to the machine
   */
  readonly diskBus?: DiskBus;

  /**
   * Bus of CD-ROM drives.
   *
   * @default - left to the machine
   */
  readonly cdromBus?: DiskBus;

  /**
   * Bus of LUNs.
   *
   * @default - left to the machine
   */
  readonly lunBus?: DiskBus;

  /**
   * How writes of disks are kept in memory.
   *
   * @default - left to the machine
   */
  readonly diskCache?: DiskCache;

  /**
   * How the node does input and output of disks.
   *
   * @default - left to the machine
   */
  readonly diskIo?: DiskIo;

  /**
   * Size of the blocks of disks.
   *
   * @default - left to the machine
   */
  readonly diskBlockSize?: BlockSize;

  /**
   * Whether disks on virtio have an I/O thread each.
   *
   * @default - left to the machine
   */
  readonly dedicatedIoThread?: boolean;

  /**
   * Whether virtio disks have a queue for each CPU.
   *
   * @default - left to the machine
   */
  readonly blockMultiQueue?: boolean;

  /**
   * Model of network cards.
   *
   * @default - left to the machine
   */
  readonly interfaceModel?: InterfaceModel;

  /**
   * Whether network cards on the pod network are masqueraded.
   *
   * @default - left to the machine
   */
  readonly masquerade?: boolean;

  /**
   * Whether virtio network cards have a queue for each CPU.
   *
   * @default - left to the machine
   */
  readonly networkMultiQueue?: boolean;

  /**
   * Whether a machine without network cards is on the pod network.
   *
   * @default - left to the machine
   */
  readonly podInterface?: boolean;

  /**
   * Bus of a tablet, which every machine then has.
   *
   * @default - left to the machine
   */
  readonly tabletBus?: InputBus;

  /**
   * Whether every machine has an input device.
   *
   * @default - left to the machine
   */
  readonly inputDevice?: boolean;

  /**
   * Whether machines have a graphics card.
   *
   * @default - left to the machine
   */
  readonly graphics?: boolean;

  /**
   * Whether machines have a serial console.
   *
   * @default - left to the machine
   */
  readonly serialConsole?: boolean;

  /**
   * Whether machines have a memory balloon.
   *
   * @default - left to the machine
   */
  readonly memoryBalloon?: boolean;

  /**
   * Whether disks can be plugged in while machines run.
   *
   * @default - left to the machine
   */
  readonly hotplug?: boolean;

  /**
   * Whether guests get a random number generator.
   *
   * @default - left to the machine
   */
  readonly rng?: boolean;

  /**
   * Sound card.
   *
   * @default - left to the machine
   */
  readonly sound?: Sound;

  /**
   * Virtual Trusted Platform Module.
   *
   * @default - left to the machine
   */
  readonly tpm?: Tpm;

  /**
   * Whether virtio devices have the older interface.
   *
   * @default - left to the machine
   */
  readonly virtioTransitional?: boolean;

  /**
   * Whether ACPI is on.
   *
   * @default - left to the machine
   */
  readonly acpi?: boolean;

  /**
   * Whether the APIC is on.
   *
   * @default - left to the machine
   */
  readonly apic?: boolean;

  /**
   * Whether System Management Mode is on.
   *
   * @default - left to the machine
   */
  readonly smm?: boolean;

  /**
   * Whether a CPU that waits for a lock of another gives way.
   *
   * @default - left to the machine
   */
  readonly pvSpinlock?: boolean;

  /**
   * Whether the guest cannot see that KVM runs it.
   *
   * @default - left to the machine
   */
  readonly kvmHidden?: boolean;

  /**
   * Hyper-V enlightenments.
   *
   * @default - left to the machine
   */
  readonly hyperv?: Hyperv;

  /**
   * Clock and timers.
   *
   * @default - left to the machine
   */
  readonly clock?: Clock;

  /**
   * What machines boot with.
   *
   * @default - left to the machine
   */
  readonly firmware?: PreferredFirmware;

  /**
   * Chipset, one of `MachineType` or a name that the nodes know.
   *
   * @default - left to the machine
   */
  readonly machineType?: string;

  /**
   * Storage class of data volumes.
   *
   * @default - left to the machine
   */
  readonly storageClass?: string;

  /**
   * Subdomain, a DNS label.
   *
   * @default - left to the machine
   */
  readonly subdomain?: string;

  /**
   * Time that guests have to shut down.
   *
   * @default - left to the machine
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * CPUs that a machine must have at least; one with fewer is refused.
   *
   * @default - left to the machine
   */
  readonly requiredCpus?: number;

  /**
   * Memory that a machine must have at least; one with less is refused.
   *
   * @default - left to the machine
   */
  readonly requiredMemory?: Size | string;

  /**
   * Annotations of the running machines.
   *
   * @default - left to the machine
   */
  readonly machineAnnotations?: { readonly [key: string]: string };
}
