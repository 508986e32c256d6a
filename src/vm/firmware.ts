import type * as kubevirt from '../../imports/kubevirt.io';

/** Options of UEFI firmware. */
export interface UefiOptions {
  /**
   * Whether the firmware starts signed boot loaders only. System Management Mode is turned on with it.
   *
   * @default - on: it is the API's default for UEFI, and is then left unwritten
   */
  readonly secureBoot?: boolean;
  /**
   * Whether the firmware's variables outlive the machine. Needs a storage class for the state of machines
   * (HyperConverged `vmStateStorageClass`).
   *
   * @default false
   */
  readonly persistentNvram?: boolean;
}

/** Options of BIOS firmware. */
export interface BiosOptions {
  /**
   * Whether the BIOS talks on the serial console.
   *
   * @default false
   */
  readonly useSerial?: boolean;
}

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
    return new Firmware({ efi: { secureBoot, persistent: persistentNvram } }, secureBoot !== false);
  }

  /** BIOS, which is what a machine without firmware has. */
  public static bios(options: BiosOptions = {}): Firmware {
    return new Firmware({ bios: { useSerial: options.useSerial } }, false);
  }

  private constructor(private readonly bootloader: kubevirt.Bootloader, private readonly secure: boolean) {}

  /** Whether signed boot loaders only are started. */
  public get secureBoot(): boolean {
    return this.secure;
  }

  /** @internal */
  public _render(): kubevirt.Firmware {
    return { bootloader: this.bootloader };
  }
}
