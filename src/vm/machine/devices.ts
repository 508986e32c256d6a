import type * as kubevirt from '../../../imports/kubevirt.io';
import { Gpu, HostDevice, Input, Sound, Tpm, Watchdog } from '../devices';

/** Devices of a machine other than disks and network cards. */
export interface MachineDeviceProps {
  /**
   * Devices of the node that are passed through.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly hostDevices?: HostDevice[];

  /**
   * GPUs that are passed through.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly gpus?: Gpu[];

  /**
   * Watchdog device.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly watchdog?: Watchdog;

  /**
   * Virtual Trusted Platform Module.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly tpm?: Tpm;

  /**
   * Whether the guest gets a random number generator, without which it can wait long for the first keys.
   *
   * Change: restart.
   *
   * @default true
   */
  readonly rng?: boolean;

  /**
   * Input devices beyond the keyboard.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly inputs?: Input[];

  /**
   * Sound card.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly sound?: Sound;

  /**
   * Whether the machine has a graphics card, and so a VNC console. Without it the machine is headless.
   *
   * Change: restart.
   *
   * @default true
   */
  readonly graphics?: boolean;

  /**
   * Whether the machine has a serial console.
   *
   * Change: restart.
   *
   * @default true
   */
  readonly serialConsole?: boolean;

  /**
   * Whether what the guest writes to its serial console goes to a log of its pod.
   *
   * Change: restart.
   *
   * @default - the cluster's choice (HyperConverged `disableSerialConsoleLog`)
   */
  readonly serialConsoleLog?: boolean;

  /**
   * Whether the machine has a memory balloon, through which the cluster sees how much memory the guest uses.
   *
   * Change: restart.
   *
   * @default true
   */
  readonly memoryBalloon?: boolean;

  /**
   * Whether USB devices of the one who looks at the console can be redirected to the guest.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly usbRedirection?: boolean;

  /**
   * Whether node and guest can talk over a VSOCK. Behind a feature gate that OpenShift Virtualization leaves off.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly vsock?: boolean;

  /**
   * Whether the guest can read metrics of its node over a virtio-serial port.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly downwardMetrics?: boolean;

  /**
   * Whether virtio devices have the older interface, for guests whose drivers are old, as RHEL 6.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly virtioTransitional?: boolean;

  /**
   * Whether disks can be plugged in while the machine runs.
   *
   * Change: restart.
   *
   * @default true
   */
  readonly hotplug?: boolean;
}

/** The devices that nothing can be added to later. @internal */
export function renderDevices(props: MachineDeviceProps): Partial<kubevirt.Devices> {
  const { watchdog, tpm, inputs, sound } = props;
  return {
    watchdog: watchdog?._render(),
    tpm: tpm && { persistent: tpm === Tpm.PERSISTENT ? true : undefined },
    rng: props.rng === false ? undefined : {},
    inputs: inputs && inputs.length > 0 ? inputs.map(input => input._render()) : undefined,
    sound: sound && { name: 'audio', model: sound },
    autoattachGraphicsDevice: offOnly(props.graphics),
    autoattachSerialConsole: offOnly(props.serialConsole),
    logSerialConsole: props.serialConsoleLog,
    autoattachMemBalloon: offOnly(props.memoryBalloon),
    clientPassthrough: props.usbRedirection ? {} : undefined,
    autoattachVSOCK: props.vsock ? true : undefined,
    downwardMetrics: props.downwardMetrics ? {} : undefined,
    useVirtioTransitional: props.virtioTransitional ? true : undefined,
    disableHotplug: props.hotplug === false ? true : undefined,
  };
}

/** What is on by default is written only where it is off. */
function offOnly(on: boolean | undefined): boolean | undefined {
  return on === false ? false : undefined;
}
