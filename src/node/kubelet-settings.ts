import { Duration, Size } from 'cdk8s';
import type { TlsSecurityProfile } from '../cluster/configuration/tls-security-profile';

/** How the kubelet gives CPUs to pods. */
export enum CpuManagerPolicy {
  /** Pods share all CPUs. */
  NONE = 'none',
  /** Pods of whole CPUs get CPUs of their own; what `dedicated` CPUs of machines need. */
  STATIC = 'static',
}

/** How the kubelet aligns CPUs, memory and devices of a pod with the NUMA nodes. */
export enum TopologyManagerPolicy {
  /** Not at all. */
  NONE = 'none',
  /** Where it can; pods start in any case. */
  BEST_EFFORT = 'best-effort',
  /** Pods that do not fit as few NUMA nodes as they could are not started. */
  RESTRICTED = 'restricted',
  /** Pods that do not fit one NUMA node are not started. */
  SINGLE_NUMA_NODE = 'single-numa-node',
}

/** What is aligned as one. */
export enum TopologyManagerScope {
  /** Each container. */
  CONTAINER = 'container',
  /** All containers of a pod together. */
  POD = 'pod',
}

/** How the kubelet gives memory to pods. */
export enum MemoryManagerPolicy {
  /** From all NUMA nodes. */
  NONE = 'None',
  /** From those that the topology manager chose; needs `reservedMemory`. */
  STATIC = 'Static',
}

/** How much of the swap of a node pods may use. */
export enum SwapBehavior {
  /** As much as the memory that they request entitles them to. */
  LIMITED = 'LimitedSwap',
  /** All of it. */
  UNLIMITED = 'UnlimitedSwap',
}

/** Finer choices of the static policy of CPUs. */
export interface CpuManagerOptions {
  /**
   * Whether pods get whole cores, so that none shares a core with another.
   *
   * @default false
   */
  readonly fullCoresOnly?: boolean;
  /**
   * Whether CPUs of a pod that needs several NUMA nodes are spread over them evenly. Needs the feature gate
   * `CPUManagerPolicyAlphaOptions` of the cluster.
   *
   * @default false
   */
  readonly distributeAcrossNuma?: boolean;
  /**
   * Whether CPUs are aligned with sockets rather than NUMA nodes. Needs the same feature gate.
   *
   * @default false
   */
  readonly alignBySocket?: boolean;
}

/** Resources of a node that pods do not get. */
export interface ReservedResources {
  /**
   * CPUs, as `500m` or `2`.
   *
   * @default - as the operator sets it
   */
  readonly cpu?: string;
  /**
   * Memory: a `Size` or a quantity.
   *
   * @default - as the operator sets it
   */
  readonly memory?: Size | string;
  /**
   * Local disk: a `Size` or a quantity.
   *
   * @default - as the operator sets it
   */
  readonly ephemeralStorage?: Size | string;
  /**
   * Number of processes.
   *
   * @default - none
   */
  readonly pids?: number;
}

/** Memory of one NUMA node that pods do not get. */
export interface ReservedMemory {
  /** Number of the NUMA node, from 0. */
  readonly numaNode: number;
  /** Normal memory: a `Size` or a quantity. All NUMA nodes together are what the node reserves and evicts at. */
  readonly memory: Size | string;
  /**
   * Huge pages of 2 MiB: their size together.
   *
   * @default - none
   */
  readonly hugepages2Mi?: Size | string;
  /**
   * Huge pages of 1 GiB: their size together.
   *
   * @default - none
   */
  readonly hugepages1Gi?: Size | string;
}

/** What a node runs short of when less than this is available: a quantity, or a part of it all, as `10%`. */
export interface EvictionThresholds {
  /**
   * Memory.
   *
   * @default - the kubelet's
   */
  readonly memoryAvailable?: Size | string;
  /**
   * Disk of the kubelet.
   *
   * @default - the kubelet's
   */
  readonly nodefsAvailable?: Size | string;
  /**
   * Inodes of the disk of the kubelet.
   *
   * @default - the kubelet's
   */
  readonly nodefsInodesFree?: string;
  /**
   * Disk of the images.
   *
   * @default - the kubelet's
   */
  readonly imagefsAvailable?: Size | string;
  /**
   * Inodes of the disk of the images.
   *
   * @default - the kubelet's
   */
  readonly imagefsInodesFree?: string;
  /**
   * Process numbers.
   *
   * @default - the kubelet's
   */
  readonly pidAvailable?: string;
}

/** A threshold that evicts only what is short for a while. */
export interface SoftEviction {
  /** The thresholds. */
  readonly thresholds: EvictionThresholds;
  /** How long each must be crossed. */
  readonly gracePeriod: Duration;
}

/**
 * Settings of the kubelet. What is not given is left to others, and to the operator. Feature gates are not among them:
 * the operator refuses them here, they are those of the cluster's `FeatureGate`.
 */
export interface KubeletSettings {
  /**
   * How pods get CPUs. A node that runs already must be drained, and its `cpu_manager_state` file removed, before the
   * policy changes; the operator does both.
   *
   * @default - as the operator sets it: CpuManagerPolicy.NONE
   */
  readonly cpuManagerPolicy?: CpuManagerPolicy;
  /**
   * Finer choices of the static policy.
   *
   * @default - none
   */
  readonly cpuManagerOptions?: CpuManagerOptions;
  /**
   * How often the CPUs of containers are put right.
   *
   * @default - 10 seconds
   */
  readonly cpuManagerReconcilePeriod?: Duration;
  /**
   * CPUs for the system, as `0-1,24-25`. They take the place of `systemReserved.cpu` and `kubeReserved.cpu`.
   *
   * @default - none by number
   */
  readonly reservedCpus?: string;
  /**
   * How resources are aligned with NUMA nodes.
   *
   * @default - as the operator sets it: TopologyManagerPolicy.NONE
   */
  readonly topologyManagerPolicy?: TopologyManagerPolicy;
  /**
   * What is aligned as one.
   *
   * @default - TopologyManagerScope.CONTAINER
   */
  readonly topologyManagerScope?: TopologyManagerScope;
  /**
   * How pods get memory.
   *
   * @default - as the operator sets it: MemoryManagerPolicy.NONE
   */
  readonly memoryManagerPolicy?: MemoryManagerPolicy;
  /**
   * Memory of each NUMA node that the static policy keeps for the system.
   *
   * @default - none
   */
  readonly reservedMemory?: ReservedMemory[];
  /**
   * What the system keeps.
   *
   * @default - as the operator sets it
   */
  readonly systemReserved?: ReservedResources;
  /**
   * What the kubelet and the container runtime keep.
   *
   * @default - none
   */
  readonly kubeReserved?: ReservedResources;
  /**
   * Whether the node computes what the system keeps from its size. Excludes `systemReserved`.
   *
   * @default - as the operator sets it
   */
  readonly autoSizingReserved?: boolean;
  /**
   * When pods are evicted at once.
   *
   * @default - the kubelet's
   */
  readonly evictionHard?: EvictionThresholds;
  /**
   * When pods are evicted after a while.
   *
   * @default - never
   */
  readonly evictionSoft?: SoftEviction;
  /**
   * Whether the kubelet does not start on a node with swap. `false` is needed for any use of swap.
   *
   * @default - as the operator sets it
   */
  readonly failSwapOn?: boolean;
  /**
   * How much swap pods may use.
   *
   * @default - none
   */
  readonly swapBehavior?: SwapBehavior;
  /**
   * Most pods on a node, each machine being one.
   *
   * @default - 250
   */
  readonly maxPods?: number;
  /**
   * Most pods on a node for each of its cores; `maxPods` holds, too.
   *
   * @default - no such limit
   */
  readonly podsPerCore?: number;
  /**
   * Most processes of a pod.
   *
   * @default - as the operator sets it
   */
  readonly podPidsLimit?: number;
  /**
   * How much the kubelet logs, 1 to 10.
   *
   * @default - as the operator sets it: 2
   */
  readonly logLevel?: number;
  /**
   * Versions of TLS and ciphers of the kubelet's server. The documentation supports old and intermediate ones.
   *
   * @default - as the operator sets it
   */
  readonly tlsSecurityProfile?: TlsSecurityProfile;
  /**
   * Fields of KubeletConfiguration v1beta1 that have no property here, by their names there.
   *
   * @default - none
   */
  readonly otherFields?: { readonly [field: string]: any };
}
