import { Duration } from 'cdk8s';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { EvictionStrategy } from '../life-cycle';

/** How a machine starts, is watched, and stops. */
export interface MachineLifeCycleProps {
  /**
   * What happens when the node is drained.
   *
   * @default - the cluster's default; `None` with a passed-through device
   */
  readonly evictionStrategy?: EvictionStrategy;

  /**
   * Time that the guest has to shut down before it is killed.
   *
   * @default - 180 seconds, the default of KubeVirt
   */
  readonly terminationGracePeriod?: Duration;
}

/** @internal */
export function renderLifeCycle(props: MachineLifeCycleProps, migrates: boolean): Partial<kubevirt.VirtualMachineInstanceSpec> {
  const { evictionStrategy, terminationGracePeriod } = props;
  return {
    evictionStrategy: evictionStrategy ?? (migrates ? undefined : EvictionStrategy.NONE),
    terminationGracePeriodSeconds: terminationGracePeriod?.toSeconds(),
  };
}
