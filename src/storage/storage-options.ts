import { Size } from 'cdk8s';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { canonicalSize } from '../app/size';

/** How many nodes can use a volume at once. */
export enum AccessMode {
  /** One node, for reading and writing. */
  READ_WRITE_ONCE = 'ReadWriteOnce',
  /** Many nodes, for reading and writing; needed for live migration. */
  READ_WRITE_MANY = 'ReadWriteMany',
  /** Many nodes, for reading. */
  READ_ONLY_MANY = 'ReadOnlyMany',
}

/** What a volume is. */
export enum VolumeMode {
  /** A file system with the disk image in a file. */
  FILESYSTEM = 'Filesystem',
  /** A block device that is the disk itself. */
  BLOCK = 'Block',
}

/** The storage behind a data volume. What is not given comes from the storage profile of the class. */
export interface StorageOptions {
  /**
   * Size that the guest sees.
   *
   * @default - the size of what is cloned; needed for everything else
   */
  readonly size?: Size | string;
  /**
   * Storage class.
   *
   * @default - the cluster's default class for virtual machines
   */
  readonly storageClass?: string;
  /**
   * Access modes.
   *
   * @default - those of the storage profile
   */
  readonly accessModes?: AccessMode[];
  /**
   * Volume mode.
   *
   * @default - that of the storage profile
   */
  readonly volumeMode?: VolumeMode;
}

/** `spec.storage` of a data volume. */
export function renderStorage({ size, storageClass, accessModes, volumeMode }: StorageOptions): cdi.StorageSpec {
  const storage = canonicalSize('size', size);
  return {
    accessModes,
    volumeMode,
    storageClassName: storageClass,
    resources: storage === undefined ? undefined : { requests: { storage } },
  };
}
