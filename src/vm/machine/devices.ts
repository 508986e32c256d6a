import type * as kubevirt from '../../../imports/kubevirt.io';
import { Gpu, HostDevice, Tpm, Watchdog } from '../devices';

/** Devices of a machine other than disks and network cards. */
export interface MachineDeviceProps {
  /**
   * Devices of the node that are passed through.
   *
   * @default - none
   */
  readonly hostDevices?: HostDevice[];

  /**
   * GPUs that are passed through.
   *
   * @default - none
   */
  readonly gpus?: Gpu[];

  /**
   * Watchdog device.
   *
   * @default - none
   */
  readonly watchdog?: Watchdog;

  /**
   * Virtual Trusted Platform Module.
   *
   * @default - none
   */
  readonly tpm?: Tpm;

  /**
   * Whether the guest gets a random number generator.
   *
   * @default false
   */
  readonly rng?: boolean;
}

/** The devices that nothing can be added to later. @internal */
export function renderDevices({ watchdog, tpm, rng }: MachineDeviceProps): Partial<kubevirt.Devices> {
  return {
    watchdog: watchdog?._render(),
    tpm: tpm && { persistent: tpm === Tpm.PERSISTENT ? true : undefined },
    rng: rng ? {} : undefined,
  };
}
