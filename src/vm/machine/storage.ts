import { Disk } from '../disk';

/** Disks of a machine. */
export interface MachineStorageProps {
  /**
   * Disks, the one to boot from first.
   *
   * @default - none
   */
  readonly disks?: Disk[];
}
