import type * as kubevirt from '../../imports/kubevirt.io';

/** Options of AMD Secure Encrypted Virtualization. */
export interface SevOptions {
  /**
   * Whether the state of the CPU is encrypted too (SEV-ES).
   *
   * Change: restart.
   *
   * @default false
   */
  readonly encryptedState?: boolean;
  /**
   * Whether the owner of the guest attests its start. The machine then starts paused (`startPaused`).
   *
   * Change: restart.
   *
   * @default false
   */
  readonly attestation?: boolean;
  /**
   * Diffie-Hellman key of the guest's owner, base64.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly dhCert?: string;
  /**
   * Session blob of the guest's owner, base64.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly session?: string;
}

/**
 * Encryption of a machine's memory. Needs UEFI without secure boot, and a feature gate that OpenShift Virtualization
 * leaves off.
 *
 * @see KubeVirt API: LaunchSecurity
 */
export class LaunchSecurity {
  /** AMD Secure Encrypted Virtualization. */
  public static sev(options: SevOptions = {}): LaunchSecurity {
    return new LaunchSecurity(options);
  }

  private constructor(private readonly options: SevOptions) {}

  /** @internal */
  public _render(): kubevirt.LaunchSecurity {
    const { encryptedState, attestation, dhCert, session } = this.options;
    return { sev: { policy: encryptedState ? { encryptedState } : undefined, attestation: attestation ? {} : undefined, dhCert, session } };
  }
}
