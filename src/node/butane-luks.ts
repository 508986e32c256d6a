import { FileContents } from './butane-file';
import { ensureValue } from '../app/errors';

/** A Tang server that helps to unlock a volume. */
export interface ButaneTang {
  /** URL, `http` or `https`. */
  readonly url: string;
  /** Thumbprint of its signing key. */
  readonly thumbprint: string;
  /**
   * What the server advertises, as JSON, so that nodes need not ask it at their first boot. Since 4.14.
   *
   * @default - the server is asked
   */
  readonly advertisement?: string;
}

/** What a volume is bound to, when several servers or a TPM share the key. */
export interface ButaneClevisOptions {
  /**
   * Whether the TPM 2.0 of the node holds a share.
   *
   * @default false
   */
  readonly tpm2?: boolean;
  /**
   * Servers that hold a share each.
   *
   * @default - none
   */
  readonly tang?: ButaneTang[];
  /**
   * How many shares unlock the volume.
   *
   * @default 1
   */
  readonly threshold?: number;
}

/** A pin of Clevis with its own configuration. */
export interface ButaneClevisCustom {
  /** The pin. */
  readonly pin: ButaneClevisPin;
  /** Configuration of the pin, as JSON. */
  readonly config: string;
  /**
   * Whether unlocking needs the network.
   *
   * @default false
   */
  readonly needsNetwork?: boolean;
}

/** Pins of Clevis. */
export enum ButaneClevisPin {
  TPM2 = 'tpm2',
  TANG = 'tang',
  /** Shares of other pins. */
  SSS = 'sss',
}

/** What unlocks an encrypted volume at boot. */
export class ButaneClevis {
  /** The TPM 2.0 of the node. */
  public static tpm2(): ButaneClevis {
    return new ButaneClevis({ tpm2: true });
  }

  /** One of these servers. */
  public static tang(...servers: ButaneTang[]): ButaneClevis {
    return new ButaneClevis({ tang: servers });
  }

  /**
   * The TPM, servers, or both, of which so many are needed.
   *
   * @throws when neither is given, or the threshold is more than there are
   */
  public static shared(options: ButaneClevisOptions): ButaneClevis {
    const { tpm2 = false, tang = [], threshold = 1 } = options;
    const shares = tang.length + (tpm2 ? 1 : 0);
    if (shares === 0) ensureValue('ButaneClevis', 'nothing holds a share; give tpm2 or tang');
    if (!Number.isInteger(threshold) || threshold < 1 || threshold > shares) {
      ensureValue('ButaneClevis threshold', `${threshold} is no number of ${shares} shares; write a whole number from 1 to ${shares}`);
    }
    return new ButaneClevis(options);
  }

  /** A pin with its own configuration. */
  public static custom(options: ButaneClevisCustom): ButaneClevis {
    return new ButaneClevis({ custom: options });
  }

  private constructor(private readonly fields: object) {}

  /** @internal */
  public _render(): object {
    return this.fields;
  }
}

/** An encrypted volume, `/dev/mapper/<name>`. */
export interface ButaneLuks {
  /** Name of the volume, without a slash. */
  readonly name: string;
  /** Absolute path of the encrypted device. */
  readonly device: string;
  /**
   * What unlocks it at boot.
   *
   * @default - a key, which stays on the node
   */
  readonly clevis?: ButaneClevis;
  /**
   * The key. It can be read in Git and in the MachineConfig: better let `clevis` make one.
   *
   * @default - generated
   */
  readonly unsafeKeyFile?: FileContents;
  /**
   * Label of at most 47 bytes.
   *
   * @default - none
   */
  readonly label?: string;
  /**
   * UUID of the volume.
   *
   * @default - generated
   */
  readonly uuid?: string;
  /**
   * Further options of `cryptsetup luksFormat`.
   *
   * @default - none; in FIPS mode a cipher that it allows
   */
  readonly options?: string[];
  /**
   * Options of opening the volume that are kept in it. Since 4.14.
   *
   * @default - none
   */
  readonly openOptions?: string[];
  /**
   * Whether unused blocks are told to the device, which shows how much is used. Since 4.14.
   *
   * @default false
   */
  readonly discard?: boolean;
  /**
   * Whether an existing volume that matches is made anew.
   *
   * @default false
   */
  readonly wipeVolume?: boolean;
}

/** Firmware and partitions that the boot disk is made for. */
export enum ButaneBootLayout {
  X86_64 = 'x86_64',
  AARCH64 = 'aarch64',
  PPC64LE = 'ppc64le',
}

/** Encryption of the boot disk. */
export interface ButaneBootLuks extends ButaneClevisOptions {
  /**
   * Whether unused blocks are told to the device. Since 4.14.
   *
   * @default false
   */
  readonly discard?: boolean;
}

/** Mirroring of the boot disk. */
export interface ButaneBootMirror {
  /** Absolute paths of the disks, at least two. */
  readonly devices: string[];
}

/** Encryption and mirroring of the disk that a node boots from; both are done at its first boot only. */
export interface ButaneBootDevice {
  /**
   * Architecture of the nodes.
   *
   * @default ButaneBootLayout.X86_64
   */
  readonly layout?: ButaneBootLayout;
  /**
   * What unlocks the root filesystem.
   *
   * @default - it is not encrypted
   */
  readonly luks?: ButaneBootLuks;
  /**
   * Disks that hold the same.
   *
   * @default - one disk
   */
  readonly mirror?: ButaneBootMirror;
}
