import { Size } from 'cdk8s';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { nonZero } from '../app/non-zero';
import { canonicalSize } from '../app/size';
import type { INetworkAttachmentDefinition } from '../network/network-attachment-definition';

/** How many nodes can use a volume at once. */
export enum AccessMode {
  /** One node, for reading and writing. */
  READ_WRITE_ONCE = 'ReadWriteOnce',
  /** Many nodes, for reading and writing; needed for live migration. */
  READ_WRITE_MANY = 'ReadWriteMany',
  /** Many nodes, for reading. */
  READ_ONLY_MANY = 'ReadOnlyMany',
  /** One pod, for reading and writing. A claim takes it alone, and a data volume not at all. */
  READ_WRITE_ONCE_POD = 'ReadWriteOncePod',
}

/** What a volume is. */
export enum VolumeMode {
  /** A file system with the disk image in a file. */
  FILESYSTEM = 'Filesystem',
  /** A block device that is the disk itself. */
  BLOCK = 'Block',
}

/** What is in a volume. */
export enum ContentType {
  /** A disk of a virtual machine. */
  KUBEVIRT = 'kubevirt',
  /** Files, unpacked from a tar archive. */
  ARCHIVE = 'archive',
}

/** How the claim of a data volume is described. */
export enum StorageApi {
  /** With what the storage profile of the class knows: modes and size overhead are filled in. */
  STORAGE = 'storage',
  /** As it is; access modes are then needed. */
  PVC = 'pvc',
}

/** The storage behind a data volume. What is not given comes from the storage profile of the class. */
export interface StorageOptions {
  /**
   * Size that the guest sees.
   *
   * Change: nothing; the claim of a data volume that is filled is not touched.
   *
   * @default - the size of what is cloned; needed for everything else
   */
  readonly size?: Size | string;
  /**
   * Storage class.
   *
   * Change: nothing; the claim of a data volume that is filled is not touched.
   *
   * @default - the cluster's default class for virtual machines
   */
  readonly storageClass?: string;
  /**
   * Access modes.
   *
   * Change: nothing; the claim of a data volume that is filled is not touched.
   *
   * @default - those of the storage profile
   */
  readonly accessModes?: AccessMode[];
  /**
   * Volume mode.
   *
   * Change: nothing; the claim of a data volume that is filled is not touched.
   *
   * @default - that of the storage profile
   */
  readonly volumeMode?: VolumeMode;
  /**
   * How the claim is described.
   *
   * Change: nothing; the claim of a data volume that is filled is not touched.
   *
   * @default StorageApi.STORAGE
   */
  readonly api?: StorageApi;
}

/** The claim of a data volume, and the pods that fill it. */
export interface VolumeFillingOptions extends StorageOptions {
  /**
   * Whether the whole disk is allocated at once, for faster writing later.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default - the cluster's choice, which is not to
   */
  readonly preallocation?: boolean;
  /**
   * Priority class of the pods that fill the volume.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;
  /**
   * Network that the pods which fill the volume have in place of the cluster's.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default - the cluster's network
   */
  readonly defaultNetwork?: INetworkAttachmentDefinition;
  /**
   * Network that the pods which fill the volume have beside the cluster's.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default - none
   */
  readonly additionalNetwork?: INetworkAttachmentDefinition;
}

/** How a data volume is filled, beside where its data come from. */
export interface DataVolumeOptions extends VolumeFillingOptions {
  /**
   * What is in the volume.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default - a disk
   */
  readonly contentType?: ContentType;
  /**
   * Whether the volume is filled at once where its storage class waits for the first pod that uses it.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default false
   */
  readonly immediateBinding?: boolean;
  /**
   * Whether a claim of the volume's name that is there already is taken as it is, as after a restore from a backup.
   * Otherwise the data volume is refused then.
   *
   * Change: nothing; a data volume that is filled is not touched.
   *
   * @default false
   */
  readonly adoptExisting?: boolean;
}

/** The claim, and how it is filled. */
export function renderDataVolume(options: DataVolumeOptions): Pick<cdi.DataVolumeSpec, 'storage' | 'pvc' | 'contentType' | 'preallocation' | 'priorityClassName'> {
  const { api = StorageApi.STORAGE, contentType, preallocation, priorityClass } = options;
  return { [api]: renderClaim(options), contentType, preallocation, priorityClassName: priorityClass };
}

function renderClaim({ size, storageClass, accessModes, volumeMode }: StorageOptions): cdi.StorageSpec {
  const storage = canonicalSize('size', size);
  return {
    accessModes: nonZero(accessModes),
    volumeMode,
    storageClassName: storageClass,
    resources: storage === undefined ? undefined : { requests: { storage } },
  };
}

/** What a data volume is told by annotations. */
export function dataVolumeAnnotations(options: DataVolumeOptions, namespace: string | undefined): { readonly [key: string]: string } {
  const { immediateBinding, adoptExisting, defaultNetwork, additionalNetwork } = options;
  return {
    ...immediateBinding && { 'cdi.kubevirt.io/storage.bind.immediate.requested': 'true' },
    ...adoptExisting && { 'cdi.kubevirt.io/allowClaimAdoption': 'true' },
    ...defaultNetwork && { 'v1.multus-cni.io/default-network': referenceTo(defaultNetwork, namespace) },
    ...additionalNetwork && { 'k8s.v1.cni.cncf.io/networks': referenceTo(additionalNetwork, namespace) },
  };
}

/** A name without namespace is looked up in that of the data volume. */
function referenceTo({ name, namespace: its }: INetworkAttachmentDefinition, namespace: string | undefined): string {
  return its === undefined || its === namespace ? name : `${its}/${name}`;
}
