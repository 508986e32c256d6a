import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { NodePattern, NodePatternProps } from './node-pattern';
import { CpuManagerOptions, CpuManagerPolicy, ReservedResources, TopologyManagerPolicy, TopologyManagerScope } from '../node/kubelet-settings';

/** Properties of `DedicatedCpuNode`. */
export interface DedicatedCpuNodeProps extends NodePatternProps {
  /**
   * CPUs that the system keeps, as `0-1,24-25`. The static policy needs some for it, by number or by amount.
   *
   * @default - none by number
   */
  readonly reservedCpus?: string;

  /**
   * What else the system keeps.
   *
   * @default - as the operator sets it, 500m of CPU among it
   */
  readonly systemReserved?: ReservedResources;

  /**
   * How CPUs and devices of a machine are aligned with NUMA nodes.
   *
   * @default - not at all
   */
  readonly topologyPolicy?: TopologyManagerPolicy;

  /**
   * What is aligned as one.
   *
   * @default TopologyManagerScope.CONTAINER
   */
  readonly topologyScope?: TopologyManagerScope;

  /**
   * Finer choices of CPUs, such as whole cores.
   *
   * @default - none
   */
  readonly options?: CpuManagerOptions;

  /**
   * How often the CPUs of containers are put right.
   *
   * @default - 10 seconds
   */
  readonly reconcilePeriod?: Duration;
}

/**
 * Nodes that give machines CPUs of their own (`dedicated`): the CPU Manager of their kubelet has the static policy. The
 * nodes then get the label `cpumanager` from KubeVirt, which places such machines by it. The nodes of the role restart
 * for it.
 *
 * @see OpenShift Virtualization 4.15, 6.13.9; 4.9, 8.14.9
 */
export class DedicatedCpuNode extends NodePattern {
  /** @throws when a list of CPUs, a quantity or the role is none */
  constructor(scope: Construct, id: string, props: DedicatedCpuNodeProps = {}) {
    super(scope, id, props);
    const { reservedCpus, systemReserved, topologyPolicy, topologyScope, options, reconcilePeriod, createPool } = props;
    this._configure({
      kubelet: {
        cpuManagerPolicy: CpuManagerPolicy.STATIC,
        cpuManagerOptions: options,
        cpuManagerReconcilePeriod: reconcilePeriod,
        reservedCpus,
        systemReserved,
        topologyManagerPolicy: topologyPolicy,
        topologyManagerScope: topologyScope,
      },
      createPool,
    });
  }
}
