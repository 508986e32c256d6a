import type * as kplus from 'cdk8s-plus-27';
import { ImagePullPolicy } from './volume';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';

/** Options of a kernel that is started without a boot loader. */
export interface KernelBootOptions {
  /**
   * Absolute path of the kernel in the image.
   *
   * Change: restart.
   *
   * @default - none; then `initrdPath` is given
   */
  readonly kernelPath?: string;
  /**
   * Absolute path of the initial RAM disk in the image.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly initrdPath?: string;
  /**
   * Arguments of the kernel, in one line.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly kernelArguments?: string;
  /**
   * Secret with the registry's credentials, in the machine's namespace.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly imagePullSecret?: kplus.ISecret;
  /**
   * When the image is fetched.
   *
   * Change: restart.
   *
   * @default - `Always` for the tag `latest`, else `IfNotPresent`
   */
  readonly imagePullPolicy?: ImagePullPolicy;
}

/** A kernel from a container image that the machine starts by itself, without a boot loader. */
export class KernelBoot {
  /** The image that holds the kernel, its RAM disk, or both. */
  public static container(image: string, options: KernelBootOptions): KernelBoot {
    return new KernelBoot(image, options);
  }

  private constructor(private readonly image: string, private readonly options: KernelBootOptions) {}

  /** @internal */
  public _render(): kubevirt.KernelBoot {
    const { kernelPath, initrdPath, kernelArguments, imagePullSecret, imagePullPolicy } = this.options;
    return {
      kernelArgs: kernelArguments,
      container: { image: this.image, kernelPath, initrdPath, imagePullSecret: imagePullSecret?.name, imagePullPolicy },
    };
  }
}

/** Options of every firmware. */
export interface FirmwareOptions {
  /**
   * UUID that the guest sees in its BIOS tables, as `5d307ca9-b3ef-428c-8861-06e72d69f223`.
   *
   * Change: restart.
   *
   * @default - derived from the machine's name
   */
  readonly uuid?: string;
  /**
   * Serial number that the guest sees in its BIOS tables: at most 256 letters, digits, `_`, `.`, `+` and `-`.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly serial?: string;
  /**
   * A kernel that is started in place of what is on the disks.
   *
   * Change: restart.
   *
   * @default - the machine boots from its disks
   */
  readonly kernelBoot?: KernelBoot;
}

/** Options of UEFI firmware. */
export interface UefiOptions extends FirmwareOptions {
  /**
   * Whether the firmware starts signed boot loaders only. System Management Mode is turned on with it.
   *
   * Change: restart.
   *
   * @default - on: it is the API's default for UEFI, and is then left unwritten
   */
  readonly secureBoot?: boolean;
  /**
   * Whether the firmware's variables outlive the machine. Needs a storage class for the state of machines
   * (HyperConverged `vmStateStorageClass`).
   *
   * Change: restart.
   *
   * @default false
   */
  readonly persistentNvram?: boolean;
}

/** Options of BIOS firmware. */
export interface BiosOptions extends FirmwareOptions {
  /**
   * Whether the BIOS talks on the serial console.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly useSerial?: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What the machine boots with.
 *
 * `efi: {}` in the API is UEFI with secure boot, which does not start without System Management Mode: the machine
 * turns that on wherever secure boot is.
 *
 * @see OpenShift Virtualization 4.15, 6.13.5
 */
export class Firmware {
  /** UEFI; with secure boot unless turned off. */
  public static uefi(options: UefiOptions = {}): Firmware {
    const { secureBoot, persistentNvram } = options;
    return new Firmware(options, { efi: { secureBoot, persistent: persistentNvram } }, secureBoot !== false);
  }

  /** BIOS, which is what a machine without firmware has. */
  public static bios(options: BiosOptions = {}): Firmware {
    return new Firmware(options, { bios: { useSerial: options.useSerial } }, false);
  }

  /** The cluster's default firmware with an identity or a kernel of its own. */
  public static of(options: FirmwareOptions): Firmware {
    return new Firmware(options, undefined, false);
  }

  private constructor(
    private readonly options: FirmwareOptions,
    private readonly bootloader: kubevirt.Bootloader | undefined,
    private readonly secure: boolean,
  ) {
    const { uuid } = options;
    if (uuid !== undefined && !UUID.test(uuid)) ensureValue('Firmware uuid', `'${uuid}' is no UUID; write 8-4-4-4-12 hexadecimal digits`);
  }

  /** Whether signed boot loaders only are started. */
  public get secureBoot(): boolean {
    return this.secure;
  }

  /** @internal */
  public _render(): kubevirt.Firmware {
    const { uuid, serial, kernelBoot } = this.options;
    return { bootloader: this.bootloader, kernelBoot: kernelBoot?._render(), serial, uuid };
  }
}
