import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { BackupCredential, ensureCredential, renderConfig, renderCredential } from './velero';
import type * as oadp from '../../../imports/oadp.openshift.io';
import { ensureValue } from '../../app/errors';
import { goDuration } from '../../app/size';
import { subdomainProblem } from '../../rules/values';

/** What Velero may do with a place for backups. */
export enum BackupAccessMode {
  /** Backups are only restored from there. */
  READ_ONLY = 'ReadOnly',
  /** Backups are also made there. */
  READ_WRITE = 'ReadWrite',
}

/** What every place for backups takes. */
export interface BackupLocationOptions {
  /**
   * Name by which backups choose it.
   *
   * @default - that of the DataProtectionApplication with its number, as `dpa-1`; the id of a `BackupStorageLocation`
   */
  readonly name?: string;
  /**
   * Whether backups go there that name no other place. One location is the default.
   *
   * @default - the first of a DataProtectionApplication is, where none says so
   */
  readonly default?: boolean;
  /**
   * Folder in the bucket. Images are backed up to a folder only, and a bucket with other contents needs one.
   *
   * @default velero
   */
  readonly prefix?: string;
  /**
   * Credentials for the storage.
   *
   * @default - key `cloud` of the Secret of the provider: `cloud-credentials`, `cloud-credentials-gcp` or `cloud-credentials-azure`
   */
  readonly credential?: BackupCredential;
  /**
   * Certificate, in PEM, of the authority that the storage is trusted by. It is encoded here.
   *
   * @default - one of the authorities that everybody knows
   * @see OpenShift Virtualization 4.15, 13.2.3.2
   */
  readonly caCertificate?: string;
  /**
   * How often backups are looked for in the storage that the cluster does not know.
   *
   * @default - every minute
   */
  readonly syncPeriod?: Duration;
  /**
   * More settings, as the plugin of the provider defines them; they win over others.
   *
   * @default - none
   */
  readonly config?: { readonly [key: string]: string };
}

/** What every bucket takes. */
export interface BucketLocationOptions extends BackupLocationOptions {
  /** Name of the bucket, or of the container of Azure. */
  readonly bucket: string;
  /**
   * What Velero may do there.
   *
   * @default BackupAccessMode.READ_WRITE
   */
  readonly accessMode?: BackupAccessMode;
  /**
   * How often it is tried whether the storage can be used.
   *
   * @default - every minute
   */
  readonly validationFrequency?: Duration;
}

/** A bucket of AWS, or of other storage with its API, as the Multicloud Object Gateway and MinIO. */
export interface S3LocationOptions extends BucketLocationOptions {
  /**
   * Region of the bucket. Storage other than AWS takes any, as `minio`.
   *
   * @default - found out, on AWS
   */
  readonly region?: string;
  /**
   * Address of the storage, with `https://`.
   *
   * @default - that of AWS
   */
  readonly s3Url?: string;
  /**
   * Address under which the storage is reached from outside the cluster, for downloads.
   *
   * @default - `s3Url`
   */
  readonly publicUrl?: string;
  /**
   * Whether the bucket is a part of the path, not of the host name: for storage other than AWS, with a region.
   *
   * @default false
   */
  readonly s3ForcePathStyle?: boolean;
  /**
   * Profile in the file of credentials.
   *
   * @default default
   */
  readonly profile?: string;
  /**
   * Whether the storage is used whoever it is. `caCertificate` is the way to trust it.
   *
   * @default false
   */
  readonly insecureSkipTlsVerify?: boolean;
}

/** A bucket of Google Cloud. */
export interface GcpLocationOptions extends BucketLocationOptions {
  /**
   * Key of the key management by which backups are encrypted.
   *
   * @default - that of the bucket
   */
  readonly kmsKeyName?: string;
}

/** A container of Azure. */
export interface AzureLocationOptions extends BucketLocationOptions {
  /** Resource group of the storage account. */
  readonly resourceGroup: string;
  /** The storage account. */
  readonly storageAccount: string;
  /**
   * Subscription of the storage account.
   *
   * @default - that of the credentials
   */
  readonly subscriptionId?: string;
  /**
   * Variable of the file of credentials that has the key of the storage account.
   *
   * @default - the account is used by the rights of the credentials
   */
  readonly storageAccountKeyVariable?: string;
}

const PEM = '-----BEGIN CERTIFICATE-----';

/**
 * Where backups are stored: objects of the cluster, and the contents of volumes that are copied.
 *
 * @see OpenShift Virtualization 4.15, 13.2.2 and 13.2.5
 */
export class BackupLocation {
  /**
   * A bucket of AWS, or of storage with the same API.
   *
   * @throws when bucket, name or key are none, an address is no URL, or the certificate none in PEM; so do all others
   */
  public static s3(options: S3LocationOptions): BackupLocation {
    const { region, s3Url, publicUrl, s3ForcePathStyle, profile, insecureSkipTlsVerify } = options;
    ensureUrl('s3Url', s3Url);
    ensureUrl('publicUrl', publicUrl);
    return new BackupLocation('aws', options, { region, s3Url, publicUrl, s3ForcePathStyle, profile, insecureSkipTLSVerify: insecureSkipTlsVerify });
  }

  /** A bucket of Google Cloud. */
  public static gcp(options: GcpLocationOptions): BackupLocation {
    return new BackupLocation('gcp', options, { kmsKeyName: options.kmsKeyName });
  }

  /** A container of Azure. */
  public static azure(options: AzureLocationOptions): BackupLocation {
    const { resourceGroup, storageAccount, subscriptionId, storageAccountKeyVariable } = options;
    return new BackupLocation('azure', options, { resourceGroup, storageAccount, subscriptionId, storageAccountKeyEnvVar: storageAccountKeyVariable });
  }

  /** A bucket that OADP looks after, by the name of its CloudStorage object. Velero needs the plugin of its provider. */
  public static cloudStorage(cloudStorage: string, options: BackupLocationOptions = {}): BackupLocation {
    ensureValue('cloudStorage', subdomainProblem(cloudStorage));
    return new BackupLocation(undefined, { ...options, bucket: cloudStorage }, {});
  }

  private constructor(
    /**
     * Provider, which is a plugin of Velero too; none for a CloudStorage.
     *
     * @internal
     */
    public readonly _provider: string | undefined,
    private readonly options: BucketLocationOptions,
    private readonly settings: { readonly [key: string]: string | boolean | undefined },
  ) {
    const { name, bucket, credential, caCertificate } = options;
    ensureValue('bucket', /^[^\s/]+$/.test(bucket) ? undefined : `'${bucket}' is no name of a bucket; write the name alone, and folders as prefix`);
    if (name !== undefined) ensureValue('name', subdomainProblem(name));
    if (caCertificate !== undefined && !caCertificate.includes(PEM)) {
      ensureValue('caCertificate', `'${caCertificate.slice(0, 30)}' is no certificate in PEM; give the text that begins with ${PEM}, it is encoded here`);
    }
    ensureCredential(credential);
  }

  /** @internal */
  public get _name(): string | undefined {
    return this.options.name;
  }

  /** @internal */
  public get _isDefault(): boolean | undefined {
    return this.options.default;
  }

  /** @internal */
  public get _secret(): kplus.ISecret | undefined {
    return this.options.credential?.secret;
  }

  /**
   * As one of a DataProtectionApplication.
   *
   * @internal
   */
  public _render(isDefault: boolean | undefined): oadp.BackupLocation {
    const { name, default: given = isDefault } = this.options;
    const velero = this._toVelero();
    if (velero) return { name, velero: { ...velero, default: given } };
    const { prefix, backupSyncPeriod, credential, caCert, config } = this.common();
    return { name, bucket: { cloudStorageRef: { name: this.options.bucket }, prefix, backupSyncPeriod, credential, caCert, config, default: given } };
  }

  /**
   * As Velero reads it; nothing for a CloudStorage.
   *
   * @internal
   */
  public _toVelero(): oadp.Velero | undefined {
    if (this._provider === undefined) return undefined;
    const { bucket, accessMode, validationFrequency } = this.options;
    const { prefix, caCert, ...common } = this.common();
    return {
      ...common,
      provider: this._provider,
      objectStorage: { bucket, prefix, caCert },
      default: this.options.default,
      accessMode,
      validationFrequency: validationFrequency && goDuration(validationFrequency),
    };
  }

  private common() {
    const { prefix = 'velero', credential, caCertificate, syncPeriod, config } = this.options;
    return {
      prefix,
      caCert: caCertificate === undefined ? undefined : Buffer.from(caCertificate).toString('base64'),
      credential: credential && renderCredential(credential),
      backupSyncPeriod: syncPeriod && goDuration(syncPeriod),
      config: renderConfig(this.settings, config),
    };
  }
}

function ensureUrl(field: string, url: string | undefined): void {
  if (url === undefined || (/^https?:\/\/[^\s/]/.test(url) && URL.canParse(url))) return;
  ensureValue(field, `'${url}' is no address; write it with its scheme, as 'https://s3.example.com'`);
}
