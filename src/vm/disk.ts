import { BootSource } from './boot-source';
import { Volume } from './volume';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';
import { labelProblem } from '../rules/values';
import { DataVolumeSource } from '../storage/data-volume-source';
import { AccessMode, DataVolumeOptions } from '../storage/storage-options';

/** Bus that a disk is attached to. */
export enum DiskBus {
  /** Paravirtualized, the fastest; the guest needs its driver, which Windows has not by itself. */
  VIRTIO = 'virtio',
  /** Emulated; every guest has a driver. */
  SATA = 'sata',
  /** Paravirtualized SCSI. */
  SCSI = 'scsi',
  /** Emulated, slow; every guest has a driver. */
  USB = 'usb',
}

/** What the guest sees a disk as. */
export enum DiskDevice {
  /** A disk. */
  DISK = 'disk',
  /** A CD-ROM drive with a medium in it. */
  CDROM = 'cdrom',
  /** A SCSI disk whose commands reach the device itself, as cluster software wants. */
  LUN = 'lun',
}

/** How writes of the guest are kept in the memory of the node. */
export enum DiskCache {
  /** Not at all: they go to the storage at once. */
  NONE = 'none',
  /** They are read from memory, and written to the storage at once. */
  WRITETHROUGH = 'writethrough',
  /** They are written to the storage later; lost when the node fails. */
  WRITEBACK = 'writeback',
}

/** How the node does input and output. */
export enum DiskIo {
  /** Asynchronously, in the kernel. */
  NATIVE = 'native',
  /** In threads of the emulator. */
  THREADS = 'threads',
}

/** What happens to the guest when its disk fails. */
export enum DiskErrorPolicy {
  /** It is paused. The default of KubeVirt. */
  STOP = 'stop',
  /** The guest is told. */
  REPORT = 'report',
  /** Nothing. */
  IGNORE = 'ignore',
  /** It is paused when the storage is full, and told of anything else. */
  ENOSPACE = 'enospace',
}

/** Size of a disk's blocks. */
export class BlockSize {
  /** That of the volume, which is then a block device. */
  public static matchVolume(): BlockSize {
    return new BlockSize({ matchVolume: {} });
  }

  /** Bytes that the guest reads and writes at once (logical), and that the disk writes at once (physical): powers of two from 512. */
  public static custom(logical: number, physical: number): BlockSize {
    return new BlockSize({ custom: { logical, physical } });
  }

  private constructor(private readonly size: kubevirt.BlockSize) {}

  /** @internal */
  public _render(): kubevirt.BlockSize {
    return this.size;
  }
}

/** Options that every disk has. */
export interface DiskOptions {
  /**
   * What the guest sees it as.
   *
   * Change: restart.
   *
   * @default DiskDevice.DISK
   */
  readonly device?: DiskDevice;
  /**
   * Bus of the disk.
   *
   * Change: restart.
   *
   * @default - that of the machine's preference; without one virtio for a disk, SATA for a CD-ROM and SCSI for a LUN; SCSI
   * for what can be plugged in and out
   */
  readonly bus?: DiskBus;
  /**
   * Place in the machine's one boot order over disks and interfaces, from 1.
   *
   * Change: restart.
   *
   * @default - the order of the disks
   */
  readonly bootOrder?: number;
  /**
   * Serial number that the guest sees.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly serial?: string;
  /**
   * Whether the guest can only read.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * Whether the disk can be plugged into and out of the running machine. For data volumes and claims, on the SCSI bus.
   *
   * Change: live where the disk is new; restart to fix a disk that was plugged in.
   *
   * @default false
   */
  readonly hotpluggable?: boolean;
  /**
   * Whether several machines write to the volume at once, which their guests must be made for.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly shareable?: boolean;
  /**
   * Whether the guest can reserve the device for itself (SCSI persistent reservation). For a LUN, where HyperConverged
   * turns `persistentReservation` on.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly reservation?: boolean;
  /**
   * How writes are kept in memory.
   *
   * Change: restart.
   *
   * @default - none where the storage can do without
   */
  readonly cache?: DiskCache;
  /**
   * How the node does input and output.
   *
   * Change: restart.
   *
   * @default - native on block devices and preallocated files, threads elsewhere
   */
  readonly io?: DiskIo;
  /**
   * Whether the disk has an I/O thread to itself.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly dedicatedIoThread?: boolean;
  /**
   * What happens to the guest when the disk fails.
   *
   * Change: restart.
   *
   * @default - it is paused
   */
  readonly errorPolicy?: DiskErrorPolicy;
  /**
   * Size of the blocks.
   *
   * Change: restart.
   *
   * @default - 512 bytes
   */
  readonly blockSize?: BlockSize;
  /**
   * Tag of the disk in the guest's metadata of a config drive.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly tag?: string;
  /**
   * Address of the disk on the guest's PCI bus, as `0000:81:00.1`.
   *
   * Change: restart.
   *
   * @default - the next free one
   */
  readonly pciAddress?: string;
}

/** Options of a disk whose data volume is made with the machine. */
export interface DataDiskOptions extends DiskOptions, DataVolumeOptions {
  /**
   * Name of the data volume and its PersistentVolumeClaim.
   *
   * Change: restart.
   *
   * @default - `<machine>-<disk>`
   */
  readonly dataVolumeName?: string;
  /**
   * Whether the data outlives the machine: the data volume is an object beside it, kept when it leaves Git, and not
   * a template in it, which is deleted together with the machine.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly retain?: boolean;
}

/** Options of a machine's first disk. */
export interface RootDiskOptions extends DataDiskOptions {
  /**
   * Name of the disk, a DNS label.
   *
   * Change: restart.
   *
   * @default rootdisk
   */
  readonly name?: string;
}

/** Image with the virtio drivers for Windows, of the release of OpenShift Virtualization. */
const VIRTIO_WIN = 'container-native-virtualization/virtio-win';

/** Options of the CD-ROM with the virtio drivers. */
export interface VirtioDriversOptions {
  /**
   * Name of the disk, a DNS label.
   *
   * Change: restart.
   *
   * @default windows-drivers-disk
   */
  readonly name?: string;
  /**
   * Image with the drivers, as one in a registry of your own.
   *
   * Change: restart.
   *
   * @default container-native-virtualization/virtio-win
   */
  readonly image?: string;
  /**
   * Place in the machine's boot order.
   *
   * Change: restart.
   *
   * @default - the order of the disks
   */
  readonly bootOrder?: number;
}

/** @internal */
export interface NewDataVolume {
  readonly source: DataVolumeSource;
  readonly options: DataDiskOptions;
}

/**
 * A disk of a machine: what the guest sees (disk) with what backs it (volume). Both have one name in the API.
 *
 * @see OpenShift Virtualization 4.15, 6.1.4.1; KubeVirt API: Disk, Volume
 */
export class Disk {
  /** The disk that the guest boots from, filled from a boot source. */
  public static root(source: BootSource, options: RootDiskOptions = {}): Disk {
    const { newVolume, volume } = source._open();
    return new Disk(options.name ?? 'rootdisk', options, volume, newVolume && { source: newVolume, options });
  }

  /**
   * A new, empty disk.
   *
   * @throws when the size is missing or no quantity
   */
  public static blank(name: string, options: DataDiskOptions): Disk {
    return Disk.fromSource(name, DataVolumeSource.blank(), options);
  }

  /** A new disk that is filled from a source. */
  public static fromSource(name: string, source: DataVolumeSource, options: DataDiskOptions): Disk {
    return new Disk(name, options, undefined, { source, options });
  }

  /**
   * The CD-ROM with the virtio drivers for Windows, which are installed with the system or after it.
   *
   * @see OpenShift Virtualization 4.15, 6.2.6.2
   */
  public static virtioDrivers(options: VirtioDriversOptions = {}): Disk {
    const { name = 'windows-drivers-disk', image = VIRTIO_WIN, bootOrder } = options;
    return Disk.of(name, Volume.fromContainerDisk(image), { device: DiskDevice.CDROM, bootOrder });
  }

  /** A disk on a volume. */
  public static of(name: string, volume: Volume, options: DiskOptions = {}): Disk {
    return new Disk(name, options, volume);
  }

  private constructor(
    /** Name of the disk and its volume, a DNS label unique in the machine. */
    public readonly name: string,
    private readonly options: DiskOptions,
    private readonly volume?: Volume,
    private readonly newVolume?: NewDataVolume,
  ) {
    ensureValue('Disk name', labelProblem(name));
    newVolume?.source._checkSize(`Disk '${name}' size`, newVolume.options);
    const { hotpluggable, reservation, device } = options;
    if (hotpluggable && volume && !volume._pluggable) ensureValue(`Disk '${name}' hotpluggable`, 'only data volumes and claims can be plugged in and out');
    if (reservation && device !== DiskDevice.LUN) ensureValue(`Disk '${name}' reservation`, 'only a LUN can be reserved; make the disk one with `device: DiskDevice.LUN`');
  }

  /** @internal */
  public get _bootable(): boolean {
    return this.volume?._bootable ?? true;
  }

  /** Whether many nodes can use the data, so that the machine can migrate; undefined where there are none to keep. @internal */
  public get _isShared(): boolean | undefined {
    if (this.newVolume) return this.newVolume.options.accessModes?.includes(AccessMode.READ_WRITE_MANY) ?? false;
    return this.volume!._pluggable ? false : undefined;
  }

  /** @internal */
  public get _bootOrder(): number | undefined {
    return this.options.bootOrder;
  }

  /** The data volume that the machine has to make for it. @internal */
  public get _newDataVolume(): NewDataVolume | undefined {
    return this.newVolume;
  }

  /** @internal */
  public _dataVolumeName(machine: string): string {
    return this.newVolume?.options.dataVolumeName ?? `${machine}-${this.name}`;
  }

  /** @internal */
  public _renderDisk(bootOrder: number | undefined, hasPreference = false): kubevirt.Disk {
    const { serial, shareable, cache, io, dedicatedIoThread, errorPolicy, blockSize, tag } = this.options;
    return {
      name: this.name,
      ...this.renderTarget(hasPreference),
      bootOrder,
      serial: nonZero(serial),
      shareable: shareable ? true : undefined,
      cache,
      io,
      dedicatedIOThread: dedicatedIoThread ? true : undefined,
      errorPolicy,
      blockSize: blockSize?._render(),
      tag: nonZero(tag),
    };
  }

  /** @internal */
  public _renderVolume(machine: string): kubevirt.Volume {
    const hotpluggable = this.options.hotpluggable ? true : undefined;
    return this.volume?._render(this.name, hotpluggable) ?? { name: this.name, dataVolume: { name: this._dataVolumeName(machine), hotpluggable } };
  }

  private renderTarget(hasPreference: boolean): Pick<kubevirt.Disk, 'disk' | 'cdrom' | 'lun'> {
    const { device = DiskDevice.DISK, hotpluggable, reservation, pciAddress } = this.options;
    const readonly = this.options.readOnly ? true : undefined;
    // What a preference says counts where the machine says nothing.
    const bus = this.options.bus ?? (hotpluggable ? DiskBus.SCSI : hasPreference ? undefined : USUAL_BUS[device]);
    if (device === DiskDevice.CDROM) return { cdrom: { bus, readonly } };
    if (device === DiskDevice.LUN) return { lun: { bus, readonly, reservation: reservation ? true : undefined } };
    return { disk: { bus, readonly, pciAddress } };
  }
}

const USUAL_BUS: Readonly<Record<DiskDevice, DiskBus>> = {
  [DiskDevice.DISK]: DiskBus.VIRTIO,
  [DiskDevice.CDROM]: DiskBus.SATA,
  [DiskDevice.LUN]: DiskBus.SCSI,
};
