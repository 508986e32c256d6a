import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { count, labelSelector, named } from './check';
import type * as hco from '../../../imports/hco.kubevirt.io';
import { goDuration } from '../../app/size';
import type { EvictionStrategy } from '../../vm/life-cycle';
import { Contributions } from '../contributions';

/** What the cluster gives machines that do not say otherwise. */
export interface MachineDefaultsOptions {
  /**
   * CPU model of machines that name none, as `EPYC`. Its case matters, and nodes must have it.
   *
   * @default - `host-model`
   */
  readonly cpuModel?: string;
  /**
   * Runtime class of the pods of machines.
   *
   * @default - the cluster's
   */
  readonly runtimeClass?: string;
  /**
   * What happens to a machine whose node is drained.
   *
   * @default - `EvictionStrategy.LIVE_MIGRATE`; `NONE` in a cluster of one node
   */
  readonly evictionStrategy?: EvictionStrategy;
  /**
   * Whether what guests write to their serial console is logged.
   *
   * @default false
   */
  readonly guestSystemLog?: boolean;
  /**
   * Whether guests tell their nodes which memory they do not use.
   *
   * @default true
   */
  readonly freePageReporting?: boolean;
  /**
   * How many virtual CPUs share one CPU of a node, from 2 on: a machine without a CPU request asks for this part.
   *
   * @default 10
   */
  readonly cpuAllocationRatio?: number;
  /**
   * Namespaces in whose machines a CPU limit is computed, a CPU for each virtual one.
   *
   * @default - none
   */
  readonly autoCpuLimitNamespaces?: kplus.LabelSelector;
}

/** CPU models that machines do not get. */
export interface ObsoleteCpusOptions {
  /**
   * Models that nodes do not offer, as `Opteron_G1`, beside those that are obsolete anyway, as `Conroe` or `kvm64`.
   *
   * @default - none
   */
  readonly cpuModels?: string[];
  /**
   * Model whose features every CPU has, and which nodes therefore do not offer one by one.
   *
   * @default Penryn
   */
  readonly minCpuModel?: string;
}

/** How running machines get the components of an updated OpenShift Virtualization. */
export enum WorkloadUpdateMethod {
  /** A machine that can migrate migrates to a pod of the new version. */
  LIVE_MIGRATE = 'LiveMigrate',
  /** A machine that cannot is shut down; its run strategy starts it again. */
  EVICT = 'Evict',
}

/** How running machines are updated. */
export interface WorkloadUpdatesOptions {
  /** Methods, the gentlest that works is taken. An empty list turns automatic updates off. */
  readonly methods: WorkloadUpdateMethod[];
  /**
   * How many machines are evicted at a time.
   *
   * @default 10
   */
  readonly batchEvictionSize?: number;
  /**
   * Time between two evictions.
   *
   * @default Duration.minutes(1)
   */
  readonly batchEvictionInterval?: Duration;
}

/** Kernel samepage merging: equal pages of memory of different machines are kept once. */
export interface KsmOptions {
  /** Nodes that merge; `LabelSelector.of()` for all of them. */
  readonly nodes: kplus.LabelSelector;
}

export function contributeMachineDefaults(to: Contributions, options: MachineDefaultsOptions, by: IConstruct) {
  const { guestSystemLog, freePageReporting, cpuAllocationRatio, autoCpuLimitNamespaces } = options;
  to.set(['defaultCPUModel'], named(by, 'cpuModel', options.cpuModel, 'EPYC'), by);
  to.set(['defaultRuntimeClass'], named(by, 'runtimeClass', options.runtimeClass, 'kata'), by);
  to.set(['evictionStrategy'], options.evictionStrategy, by);
  const machines: hco.VirtualMachineOptions = {
    disableSerialConsoleLog: inverted(guestSystemLog),
    disableFreePageReporting: inverted(freePageReporting),
  };
  to.setEach(['virtualMachineOptions'], machines, by);
  const requirements: hco.HyperConvergedSpecResourceRequirements = {
    vmiCPUAllocationRatio: count(by, 'cpuAllocationRatio', cpuAllocationRatio),
    autoCPULimitNamespaceLabelSelector: labelSelector(autoCpuLimitNamespaces),
  };
  to.setEach(['resourceRequirements'], requirements, by);
}

export function contributeObsoleteCpus(to: Contributions, options: ObsoleteCpusOptions, by: IConstruct) {
  const { cpuModels = [], minCpuModel } = options;
  for (const model of cpuModels) named(by, 'cpuModels', model, 'Opteron_G1');
  to.include(['obsoleteCPUs', 'cpuModels'], cpuModels, by);
  to.set(['obsoleteCPUs', 'minCPUModel'], named(by, 'minCpuModel', minCpuModel, 'Penryn'), by);
}

export function contributeWorkloadUpdates(to: Contributions, options: WorkloadUpdatesOptions, by: IConstruct) {
  const { methods, batchEvictionSize, batchEvictionInterval } = options;
  const strategy: hco.KubeVirtWorkloadUpdateStrategy = {
    workloadUpdateMethods: [...new Set(methods)],
    batchEvictionSize: count(by, 'batchEvictionSize', batchEvictionSize),
    batchEvictionInterval: batchEvictionInterval && goDuration(batchEvictionInterval),
  };
  to.setEach(['workloadUpdateStrategy'], strategy, by);
}

export function contributeKsm(to: Contributions, { nodes }: KsmOptions, by: IConstruct) {
  to.set(['ksmConfiguration', 'nodeLabelSelector'], labelSelector(nodes), by);
}

function inverted(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
