import { BootSource } from './boot-source';
import { Volume } from './volume';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { labelProblem } from '../rules/values';
import { DataVolumeSource } from '../storage/data-volume-source';
import { StorageOptions } from '../storage/storage-options';

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

/** Options that every disk has. */
export interface DiskOptions {
  /**
   * Bus of the disk.
   *
   * @default DiskBus.VIRTIO
   */
  readonly bus?: DiskBus;
  /**
   * Place in the machine's one boot order over disks and interfaces, from 1.
   *
   * @default - the order of the disks
   */
  readonly bootOrder?: number;
  /**
   * Serial number that the guest sees.
   *
   * @default - none
   */
  readonly serial?: string;
}

/** Options of a disk whose data volume is made with the machine. */
export interface DataDiskOptions extends DiskOptions, StorageOptions {
  /**
   * Name of the data volume and its PersistentVolumeClaim.
   *
   * @default - `<machine>-<disk>`
   */
  readonly dataVolumeName?: string;
  /**
   * Whether the data outlives the machine: the data volume is an object beside it, kept when it leaves Git, and not
   * a template in it, which is deleted together with the machine.
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
   * @default rootdisk
   */
  readonly name?: string;
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
  }

  /** @internal */
  public get _bootable(): boolean {
    return this.volume?._bootable ?? true;
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
  public _renderDisk(bootOrder: number | undefined): kubevirt.Disk {
    const { bus = DiskBus.VIRTIO, serial } = this.options;
    return { name: this.name, disk: { bus }, bootOrder, serial };
  }

  /** @internal */
  public _renderVolume(machine: string): kubevirt.Volume {
    return this.volume?._render(this.name) ?? { name: this.name, dataVolume: { name: this._dataVolumeName(machine) } };
  }
}
