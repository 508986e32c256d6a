import { Construct } from 'constructs';
import { Watchdog, WatchdogAction } from '../vm/devices';
import { CloudInit } from '../vm/guest/cloud-init';
import { MachineProps } from '../vm/machine';
import { VirtualMachine, VirtualMachineProps } from '../vm/virtual-machine';

/** Properties of `WatchdogVm`: those of a `VirtualMachine`, and what the watchdog does. */
export interface WatchdogVmProps extends VirtualMachineProps {
  /** What happens when the guest stops feeding the watchdog. `RESET` is not recommended, and warned of. */
  readonly action: WatchdogAction;

  /**
   * Whether cloud-init installs and starts the service that feeds the watchdog, in a RHEL-like guest: the package
   * `watchdog`, the device line in `/etc/watchdog.conf`, the unit `watchdog.service`. Without such a service nothing
   * feeds the device, and it never fires because it is never opened.
   *
   * @default false
   */
  readonly guestService?: boolean;
}

/** Uncomments `watchdog-device = /dev/watchdog` and starts the service, now and at each boot. */
const GUEST_SERVICE = {
  packages: ['watchdog'],
  runCommands: [
    "sed -i 's/^#\\(watchdog-device\\)/\\1/' /etc/watchdog.conf",
    'systemctl enable --now watchdog.service',
  ],
};

/**
 * A virtual machine with a watchdog, which powers it off, resets it or shuts it down when the guest hangs.
 *
 * @see OpenShift Virtualization 4.15, 11.4.2
 */
export class WatchdogVm extends VirtualMachine {
  /** @throws as `VirtualMachine` does, and when the guest service meets cloud-init data that was given as text */
  constructor(scope: Construct, id: string, props: WatchdogVmProps) {
    super(scope, id, {
      ...props,
      watchdog: Watchdog.i6300esb(props.action, { name: props.watchdog?.name }),
      cloudInit: props.guestService ? withGuestService(props) : props.cloudInit,
    });
  }
}

function withGuestService({ cloudInit }: MachineProps): CloudInit {
  return (cloudInit ?? CloudInit.noCloud({})).withService(GUEST_SERVICE.packages, GUEST_SERVICE.runCommands);
}
