import { Size } from 'cdk8s';
import type { ButaneLuks } from './butane-luks';

/** Disks, volumes and filesystems that are made when a node is installed. */
export interface ButaneStorage {
  /**
   * Partition tables.
   *
   * @default - none is written
   */
  readonly disks?: ButaneDisk[];
  /**
   * RAID arrays.
   *
   * @default - none
   */
  readonly raid?: ButaneRaid[];
  /**
   * Encrypted volumes.
   *
   * @default - none
   */
  readonly luks?: ButaneLuks[];
  /**
   * Filesystems.
   *
   * @default - none
   */
  readonly filesystems?: ButaneFilesystem[];
  /**
   * Folders below `filesDir` whose files are embedded one by one. Links in them are refused, as `links` are.
   *
   * @default - none
   */
  readonly trees?: ButaneTree[];
  /**
   * Directories. No version of OpenShift up to 4.16 takes them in a machine config; make them by a unit.
   *
   * @default - none
   */
  readonly directories?: ButaneDirectory[];
  /**
   * Links. No version of OpenShift up to 4.16 takes them in a machine config; make them by a unit.
   *
   * @default - none
   */
  readonly links?: ButaneLink[];
}

/** A disk and its partition table. */
export interface ButaneDisk {
  /** Absolute path, as `/dev/disk/by-id/nvme-0`; names as `/dev/sda` change between boots. */
  readonly device: string;
  /**
   * Whether an existing partition table is erased.
   *
   * @default false
   */
  readonly wipeTable?: boolean;
  /**
   * Partitions, beside those that are there.
   *
   * @default - none
   */
  readonly partitions?: ButanePartition[];
}

/** A partition; `number` or `label` says which. */
export interface ButanePartition {
  /**
   * GPT label of at most 36 bytes, without a colon.
   *
   * @default - as it is
   */
  readonly label?: string;
  /**
   * Number, from 1.
   *
   * @default - the next free one
   */
  readonly number?: number;
  /**
   * Size in whole MiB.
   *
   * @default - up to the next partition
   */
  readonly size?: Size;
  /**
   * Where it starts, in whole MiB.
   *
   * @default - where there is room
   */
  readonly start?: Size;
  /**
   * GUID of the partition's type.
   *
   * @default - Linux filesystem data
   */
  readonly typeGuid?: string;
  /**
   * GUID of the partition.
   *
   * @default - generated
   */
  readonly guid?: string;
  /**
   * Whether an existing partition that differs in size only is resized.
   *
   * @default false
   */
  readonly resize?: boolean;
  /**
   * Whether the partition exists; `false` deletes it when `wipePartitionEntry` is set, and fails otherwise.
   *
   * @default true
   */
  readonly shouldExist?: boolean;
  /**
   * Whether an existing partition that does not match is deleted.
   *
   * @default false
   */
  readonly wipePartitionEntry?: boolean;
}

/** Redundancy of a RAID array. */
export enum ButaneRaidLevel {
  LINEAR = 'linear',
  RAID0 = 'raid0',
  RAID1 = 'raid1',
  RAID4 = 'raid4',
  RAID5 = 'raid5',
  RAID6 = 'raid6',
  RAID10 = 'raid10',
}

/** A RAID array, `/dev/md/<name>`. */
export interface ButaneRaid {
  /** Name of the array. */
  readonly name: string;
  /** Its redundancy. */
  readonly level: ButaneRaidLevel;
  /** Absolute paths of its devices. */
  readonly devices: string[];
  /**
   * How many of the devices are spares; none with `LINEAR` and `RAID0`.
   *
   * @default 0
   */
  readonly spares?: number;
  /**
   * Further options of `mdadm`.
   *
   * @default - none
   */
  readonly options?: string[];
}

/** Format of a filesystem. */
export enum ButaneFilesystemFormat {
  EXT4 = 'ext4',
  XFS = 'xfs',
  VFAT = 'vfat',
  SWAP = 'swap',
}

/** A filesystem on a device. */
export interface ButaneFilesystem {
  /** Absolute path of the device. */
  readonly device: string;
  /**
   * Format.
   *
   * @default - that which is there
   */
  readonly format?: ButaneFilesystemFormat;
  /**
   * Where it is mounted while files are written, and by the mount unit.
   *
   * @default - nowhere
   */
  readonly path?: string;
  /**
   * Label: at most 16 bytes for ext4, 15 for swap, 12 for xfs, 11 for vfat.
   *
   * @default - none
   */
  readonly label?: string;
  /**
   * UUID of the filesystem.
   *
   * @default - generated
   */
  readonly uuid?: string;
  /**
   * Further options of the program that makes the filesystem.
   *
   * @default - none
   */
  readonly options?: string[];
  /**
   * Options of mounting.
   *
   * @default - those of the format
   */
  readonly mountOptions?: string[];
  /**
   * Whether an existing filesystem that matches is made anew.
   *
   * @default false
   */
  readonly wipeFilesystem?: boolean;
  /**
   * Whether Butane writes the systemd unit that mounts it, or swaps on it, at boot.
   *
   * @default false
   */
  readonly withMountUnit?: boolean;
}

/** A folder whose files are embedded. */
export interface ButaneTree {
  /** The folder, by its path in `filesDir`. */
  readonly local: string;
  /**
   * Where it is on the nodes.
   *
   * @default /
   */
  readonly path?: string;
}

/** A user or a group of the node, by number or by name. */
export interface ButaneOwner {
  /**
   * Number.
   *
   * @default - by name
   */
  readonly id?: number;
  /**
   * Name.
   *
   * @default - by number, else root
   */
  readonly name?: string;
}

/** What directories and links have in common. */
export interface ButaneNode {
  /** Absolute path. */
  readonly path: string;
  /**
   * Whether what is there already is replaced.
   *
   * @default false
   */
  readonly overwrite?: boolean;
  /**
   * Owner.
   *
   * @default - root
   */
  readonly user?: ButaneOwner;
  /**
   * Group.
   *
   * @default - root
   */
  readonly group?: ButaneOwner;
}

/** A directory. */
export interface ButaneDirectory extends ButaneNode {
  /**
   * Permissions, as `0o755`.
   *
   * @default 0o755
   */
  readonly mode?: number;
}

/** A link. */
export interface ButaneLink extends ButaneNode {
  /** What it leads to. */
  readonly target: string;
  /**
   * Whether it is a hard link.
   *
   * @default false
   */
  readonly hard?: boolean;
}
