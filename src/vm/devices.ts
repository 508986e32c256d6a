import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { labelProblem, qualifiedNameProblem } from '../rules/values';

/** What the watchdog does when the guest stops feeding it. */
export enum WatchdogAction {
  /** Powers the machine off at once; it starts again unless its run strategy is `Manual`, `Halted` or `Once`. */
  POWEROFF = 'poweroff',
  /** Reboots the guest in place. Not recommended: a liveness probe may have the machine rescheduled by force meanwhile. */
  RESET = 'reset',
  /** Powers the machine off gracefully: its services are stopped. */
  SHUTDOWN = 'shutdown',
}

/** Options of a watchdog. */
export interface WatchdogOptions {
  /**
   * Name of the device.
   *
   * @default watchdog
   */
  readonly name?: string;
}

/**
 * The watchdog device of a machine, an Intel 6300ESB. The guest needs the `i6300esb` kernel module, as RHEL has, and
 * a service that feeds it; Windows has none.
 *
 * @see OpenShift Virtualization 4.15, 11.4.2
 */
export class Watchdog {
  /** The device with what it does when the guest hangs. */
  public static i6300esb(action: WatchdogAction, options: WatchdogOptions = {}): Watchdog {
    return new Watchdog(options.name ?? 'watchdog', action);
  }

  private constructor(
    /** Name of the device. */
    public readonly name: string,
    /** What it does. */
    public readonly action: WatchdogAction,
  ) {
    ensureValue('Watchdog name', labelProblem(name));
  }

  /** @internal */
  public _render(): kubevirt.Watchdog {
    return { name: this.name, i6300esb: { action: this.action } };
  }
}

/** Options of a device that is passed through. */
export interface HostDeviceOptions {
  /**
   * Name of the device in the machine, unique there.
   *
   * @default - `hostdevices1`, `hostdevices2` …, or `gpu1`, `gpu2` …, by position
   */
  readonly name?: string;
}

/**
 * A device of the node that is passed through to the guest. HyperConverged must permit its resource name; a machine
 * that has one cannot migrate.
 *
 * @see OpenShift Virtualization 4.9, 8.14.11.2
 */
export class HostDevice {
  /**
   * A PCI or mediated device by its resource name, as `nvidia.com/TU104GL_Tesla_T4`.
   *
   * @throws when the resource name is none
   */
  public static of(deviceName: string, options: HostDeviceOptions = {}): HostDevice {
    return new HostDevice(deviceName, options.name);
  }

  private constructor(
    /** Resource name of the device. */
    public readonly deviceName: string,
    /** Name in the machine, if one was given. */
    public readonly name?: string,
  ) {
    ensureDevice('HostDevice', deviceName, name);
  }
}

/** A GPU, or a share of one, that is passed through to the guest as its graphics card. */
export class Gpu {
  /**
   * A GPU by its resource name, as `nvidia.com/TU104GL_Tesla_T4`.
   *
   * @throws when the resource name is none
   */
  public static of(deviceName: string, options: HostDeviceOptions = {}): Gpu {
    return new Gpu(deviceName, options.name);
  }

  private constructor(
    /** Resource name of the device. */
    public readonly deviceName: string,
    /** Name in the machine, if one was given. */
    public readonly name?: string,
  ) {
    ensureDevice('Gpu', deviceName, name);
  }
}

function ensureDevice(what: string, deviceName: string, name: string | undefined) {
  ensureValue(`${what} deviceName`, qualifiedNameProblem(deviceName));
  if (name !== undefined) ensureValue(`${what} name`, labelProblem(name));
}

/** A virtual Trusted Platform Module (2.0). */
export enum Tpm {
  /** Keeps its contents over a restart. Needs a storage class for the state of machines (HyperConverged `vmStateStorageClass`). */
  PERSISTENT = 'persistent',
  /** Starts empty each time. */
  VOLATILE = 'volatile',
}
