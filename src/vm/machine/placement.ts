import type * as kubevirt from '../../../imports/kubevirt.io';

/** On which nodes a machine runs. */
export interface MachinePlacementProps {
  /**
   * Labels that a node must have, all of them.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly nodeSelector?: { readonly [key: string]: string };

  /**
   * Scheduler that places the machine.
   *
   * Change: restart.
   *
   * @default - the cluster's default scheduler
   */
  readonly schedulerName?: string;

  /**
   * Priority class: which machines and pods give way where there is no room for all.
   *
   * Change: restart.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;

  /**
   * Whether the descheduler may move the machine to another node, by live migration.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly descheduling?: boolean;
}

/** What of the placement is no matter of `MachineScheduling`. @internal */
export function renderPlacement({ schedulerName, priorityClass }: MachinePlacementProps): Partial<kubevirt.VirtualMachineInstanceSpec> {
  return { schedulerName, priorityClassName: priorityClass };
}

/** Annotations of the machine's pod. @internal */
export function placementAnnotations({ descheduling }: MachinePlacementProps): { readonly [key: string]: string } {
  return descheduling ? { 'descheduler.alpha.kubernetes.io/evict': 'true' } : {};
}
