import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';
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
   * Change: restart.
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
   * Tag of the device in the guest's metadata of a config drive.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly tag?: string;
  /**
   * Name of the device in the machine, unique there.
   *
   * Change: restart.
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
    return new HostDevice(deviceName, options);
  }

  private constructor(
    /** Resource name of the device. */
    public readonly deviceName: string,
    private readonly options: HostDeviceOptions,
  ) {
    ensureDevice('HostDevice', deviceName, options.name);
  }

  /** Name in the machine, if one was given. */
  public get name(): string | undefined {
    return this.options.name;
  }

  /** @internal */
  public _render(position: number): kubevirt.HostDevice {
    return { deviceName: this.deviceName, name: this.name ?? `hostdevices${position}`, tag: nonZero(this.options.tag) };
  }
}

/** Options of a GPU that is passed through. */
export interface GpuOptions extends HostDeviceOptions {
  /**
   * Whether a virtual GPU (a mediated device) is a display of the guest.
   *
   * Change: restart.
   *
   * @default - on
   */
  readonly display?: boolean;
  /**
   * Whether the guest has a frame buffer in memory until the driver of its virtual GPU is loaded.
   *
   * Change: restart.
   *
   * @default - on
   */
  readonly ramFramebuffer?: boolean;
}

/** A GPU, or a share of one, that is passed through to the guest as its graphics card. */
export class Gpu {
  /**
   * A GPU by its resource name, as `nvidia.com/TU104GL_Tesla_T4`.
   *
   * @throws when the resource name is none
   */
  public static of(deviceName: string, options: GpuOptions = {}): Gpu {
    return new Gpu(deviceName, options);
  }

  private constructor(
    /** Resource name of the device. */
    public readonly deviceName: string,
    private readonly options: GpuOptions,
  ) {
    ensureDevice('Gpu', deviceName, options.name);
  }

  /** Name in the machine, if one was given. */
  public get name(): string | undefined {
    return this.options.name;
  }

  /** @internal */
  public _render(position: number): kubevirt.Gpu {
    const { tag, display, ramFramebuffer } = this.options;
    const displayOptions = { enabled: display, ramFB: ramFramebuffer === undefined ? undefined : { enabled: ramFramebuffer } };
    const hasDisplay = display !== undefined || ramFramebuffer !== undefined;
    return {
      deviceName: this.deviceName,
      name: this.name ?? `gpu${position}`,
      tag: nonZero(tag),
      virtualGPUOptions: hasDisplay ? { display: displayOptions } : undefined,
    };
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

/** Bus of an input device. */
export enum InputBus {
  /** Emulated; every guest has a driver. */
  USB = 'usb',
  /** Paravirtualized; the guest needs its driver. */
  VIRTIO = 'virtio',
}

/** Options of an input device. */
export interface InputOptions {
  /**
   * Name of the device, unique in the machine.
   *
   * Change: restart.
   *
   * @default tablet
   */
  readonly name?: string;
  /**
   * Bus of the device.
   *
   * Change: restart.
   *
   * @default InputBus.USB
   */
  readonly bus?: InputBus;
}

/** An input device. The API knows tablets only: a pointer that is where the mouse of the console is. */
export class Input {
  /** A tablet. */
  public static tablet(options: InputOptions = {}): Input {
    return new Input(options);
  }

  private constructor(private readonly options: InputOptions) {}

  /** @internal */
  public _render(): kubevirt.Input {
    const { name = 'tablet', bus = InputBus.USB } = this.options;
    return { type: 'tablet', name, bus };
  }
}

/** A sound card. */
export enum Sound {
  /** Intel ICH9, high definition audio. */
  ICH9 = 'ich9',
  /** Intel AC97, for older guests. */
  AC97 = 'ac97',
}
