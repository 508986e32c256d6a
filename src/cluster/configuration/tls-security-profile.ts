import type * as hco from '../../../imports/hco.kubevirt.io';

/** Versions of TLS. */
export enum TlsVersion {
  /** TLS 1.0. */
  TLS_1_0 = 'VersionTLS10',
  /** TLS 1.1. */
  TLS_1_1 = 'VersionTLS11',
  /** TLS 1.2. */
  TLS_1_2 = 'VersionTLS12',
  /** TLS 1.3. */
  TLS_1_3 = 'VersionTLS13',
}

/** A choice of versions and ciphers of your own. */
export interface CustomTlsProfileOptions {
  /** The oldest version that is spoken. */
  readonly minTlsVersion: TlsVersion;
  /**
   * Ciphers by their OpenSSL names, as `ECDHE-RSA-AES128-GCM-SHA256`. HTTP/2 needs this one or
   * `ECDHE-ECDSA-AES128-GCM-SHA256`; TLS 1.3 has its own, and none is given for it.
   *
   * @default - none, for TLS 1.3
   */
  readonly ciphers?: string[];
}

/** Which versions of TLS and which ciphers the servers of OpenShift Virtualization speak. */
export class TlsSecurityProfile {
  /** For clients of long ago: TLS 1.0 and newer. */
  public static old(): TlsSecurityProfile {
    return new TlsSecurityProfile({ type: 'Old', old: {} });
  }

  /** For most clients: TLS 1.2 and newer. */
  public static intermediate(): TlsSecurityProfile {
    return new TlsSecurityProfile({ type: 'Intermediate', intermediate: {} });
  }

  /** For clients of today: TLS 1.3. */
  public static modern(): TlsSecurityProfile {
    return new TlsSecurityProfile({ type: 'Modern', modern: {} });
  }

  /** A choice of your own. */
  public static custom({ minTlsVersion, ciphers }: CustomTlsProfileOptions): TlsSecurityProfile {
    return new TlsSecurityProfile({ type: 'Custom', custom: { minTLSVersion: minTlsVersion, ciphers: ciphers && [...ciphers] } });
  }

  private constructor(private readonly profile: hco.TLSSecurityProfile) {}

  /** @internal */
  public _render(): hco.TLSSecurityProfile {
    return this.profile;
  }
}
