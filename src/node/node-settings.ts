import type { NodeFile, NodeUnit } from './butane-file';
import type { KubeletSettings } from './kubelet-settings';
import type { KernelType } from './machine-config';
import type { HugepageSize } from '../vm/memory';

/** Huge pages that each node sets aside when it boots. */
export interface NodeHugepages {
  /** Size of a page. */
  readonly size: HugepageSize;
  /** How many, from 1. */
  readonly count: number;
  /**
   * Number of the NUMA node that has them.
   *
   * @default - the kernel spreads them evenly
   */
  readonly numaNode?: number;
}

/** What a construct asks of the nodes of a role. */
export interface NodeSettings {
  /**
   * Kernel arguments, each as `name` or `name=value`. Their order in the manifest is the library's: those of the IOMMU,
   * huge pages, the others by name. Several of one name, as `console`, keep the order given.
   *
   * @default - none
   */
  readonly kernelArguments?: string[];
  /**
   * Huge pages: kernel arguments, and units for those of a NUMA node.
   *
   * @default - none
   */
  readonly hugepages?: NodeHugepages[];
  /**
   * Size of the huge pages that a program gets if it names no size.
   *
   * @default - the size of the pages where all are of one, else that of the kernel, 2 MiB
   */
  readonly defaultHugepageSize?: HugepageSize;
  /**
   * Kernel of the nodes.
   *
   * @default - that of the release
   */
  readonly kernelType?: KernelType;
  /**
   * Extensions of the operating system, as `usbguard`.
   *
   * @default - none
   */
  readonly extensions?: string[];
  /**
   * Whether the nodes run in FIPS mode. Must be what the cluster was installed with.
   *
   * @default - as installed
   */
  readonly fips?: boolean;
  /**
   * Files on the nodes. One path has one contents, whoever writes it.
   *
   * @default - none
   */
  readonly files?: NodeFile[];
  /**
   * Systemd units on the nodes. One name has one contents, whoever writes it.
   *
   * @default - none
   */
  readonly units?: NodeUnit[];
  /**
   * Settings of the kubelet.
   *
   * @default - none
   */
  readonly kubelet?: KubeletSettings;
  /**
   * Rank of the machine config: two or three digits before its name, read as text, so that `99` wins over `100`. Each
   * rank has a machine config of its own; give one only to win over, or be won over by, a config made elsewhere.
   *
   * @default '100'
   */
  readonly rank?: string;
  /**
   * Whether the MachineConfigPool of the role is made.
   *
   * @default - made for every role but `worker`, `master` and the `pools` of the `Cluster`, which has them
   */
  readonly createPool?: boolean;
}
