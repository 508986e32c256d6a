/** What becomes of a volume when its claim is deleted. */
export enum ReclaimPolicy {
  /** It is deleted too. */
  DELETE = 'Delete',
  /** It stays, with its data. */
  RETAIN = 'Retain',
}

/** When a volume is made for a claim. */
export enum VolumeBindingMode {
  /** With the claim, wherever there is room: a volume of one node may be where the machine cannot run. */
  IMMEDIATE = 'Immediate',
  /** With the first pod that uses the claim, on its node. */
  WAIT_FOR_FIRST_CONSUMER = 'WaitForFirstConsumer',
}

/** How CDI clones volumes. */
export enum CloneStrategy {
  /** With a snapshot by the storage, which needs a `VolumeSnapshotClass`. */
  SNAPSHOT = 'snapshot',
  /** With a clone by the CSI driver. */
  CSI_CLONE = 'csi-clone',
  /** Byte by byte between two pods: the slowest, and always possible. */
  COPY = 'copy',
}

/** What a storage class says beside who makes its volumes. */
export interface StorageClassOptions {
  /**
   * What becomes of a volume when its claim is deleted.
   *
   * Change: the class has to be deleted and made anew; volumes that there are stay as they are.
   *
   * @default ReclaimPolicy.DELETE
   */
  readonly reclaimPolicy?: ReclaimPolicy;
  /**
   * When a volume is made for a claim.
   *
   * Change: the class has to be deleted and made anew.
   *
   * @default - WAIT_FOR_FIRST_CONSUMER for disks of nodes, IMMEDIATE for other storage
   */
  readonly volumeBindingMode?: VolumeBindingMode;
  /**
   * Whether claims can be enlarged, where the provisioner can do that.
   *
   * @default false
   */
  readonly allowVolumeExpansion?: boolean;
  /**
   * Options with which file systems of the class are mounted; a wrong one is told by no one before that.
   *
   * @default - none
   */
  readonly mountOptions?: string[];
  /**
   * Where volumes can be made: each entry gives the values that labels of a node have there, and one of them is enough.
   *
   * @default - everywhere
   */
  readonly allowedTopologies?: { readonly [label: string]: string[] }[];
  /**
   * Whether the class is that of claims which name none. `false` takes it from a class that has it; do that before
   * another class gets it. Of several the youngest counts.
   *
   * @default - not said
   */
  readonly defaultClass?: boolean;
  /**
   * Whether the class is that of disks of machines which name none, before the cluster's default class.
   *
   * @default - not said
   */
  readonly defaultVirtualizationClass?: boolean;
  /**
   * How CDI clones volumes of the class, if its `StorageProfile` does not say it.
   *
   * @default - what CDI knows to be best for the provisioner
   */
  readonly cloneStrategy?: CloneStrategy;
}
