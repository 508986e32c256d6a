import { Duration } from 'cdk8s';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { EvictionStrategy } from '../life-cycle';
import { Probe } from '../probe';

/** How a machine starts, is watched, and stops. */
export interface MachineLifeCycleProps {
  /**
   * What happens when the node is drained.
   *
   * Change: nothing; it counts at the next drain.
   *
   * @default - `LiveMigrate` where all its claims say that many nodes can use them; `None` with a passed-through
   * device; else the cluster's default
   */
  readonly evictionStrategy?: EvictionStrategy;

  /**
   * Time that the guest has to shut down before it is killed.
   *
   * Change: restart.
   *
   * @default - 180 seconds, the default of KubeVirt
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Whether the guest is paused when it has started, until an operator lets it go on (`virtctl unpause vm`).
   *
   * Change: restart.
   *
   * @default false
   */
  readonly startPaused?: boolean;

  /**
   * What shows that services may send traffic to the machine.
   *
   * Change: restart.
   *
   * @default - they may as soon as it runs
   */
  readonly readinessProbe?: Probe;

  /**
   * What shows that the machine is alive; when it fails, the machine is deleted and started anew.
   *
   * Change: restart.
   *
   * @default - it is while it runs
   */
  readonly livenessProbe?: Probe;
}

/** @internal */
export function renderLifeCycle(props: MachineLifeCycleProps, usual: EvictionStrategy | undefined): Partial<kubevirt.VirtualMachineInstanceSpec> {
  return {
    evictionStrategy: props.evictionStrategy ?? usual,
    terminationGracePeriodSeconds: props.terminationGracePeriod?.toSeconds(),
    startStrategy: props.startPaused ? 'Paused' : undefined,
    readinessProbe: props.readinessProbe?._render(),
    livenessProbe: props.livenessProbe?._render(),
  };
}
