import type * as kubevirt from '../../../imports/kubevirt.io';

/** On which nodes a machine runs. */
export interface MachinePlacementProps {
  /**
   * Labels that a node must have, all of them.
   *
   * @default - none
   */
  readonly nodeSelector?: { readonly [key: string]: string };

  /**
   * Scheduler that places the machine.
   *
   * @default - the cluster's default scheduler
   */
  readonly schedulerName?: string;
}

/** What of the placement is no matter of `MachineScheduling`. @internal */
export function renderPlacement({ schedulerName }: MachinePlacementProps): Partial<kubevirt.VirtualMachineInstanceSpec> {
  return { schedulerName };
}
