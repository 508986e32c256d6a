import type * as kubevirt from '../../../imports/kubevirt.io';
import { Disk } from '../disk';
import { Filesystem } from '../filesystem';

/** How many threads do input and output of a machine's disks. */
export enum IoThreadsPolicy {
  /** One for all disks; those with one of their own aside. */
  SHARED = 'shared',
  /** Several, by the number of disks and CPUs. */
  AUTO = 'auto',
}

/** Disks of a machine. */
export interface MachineStorageProps {
  /**
   * Disks, the one to boot from first.
   *
   * Change: restart, or live for a disk that is `hotpluggable`.
   *
   * @default - none
   */
  readonly disks?: Disk[];

  /**
   * Folders that the guest mounts by virtio-fs.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly filesystems?: Filesystem[];

  /**
   * How many threads do input and output.
   *
   * Change: restart.
   *
   * @default - one for the machine
   */
  readonly ioThreads?: IoThreadsPolicy;

  /**
   * Whether virtio disks have a queue for each CPU of the guest.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly blockMultiQueue?: boolean;
}

/** @internal */
export function renderFilesystems({ filesystems = [] }: MachineStorageProps): kubevirt.Filesystem[] | undefined {
  return filesystems.length > 0 ? filesystems.map(({ name }) => ({ name, virtiofs: {} })) : undefined;
}
