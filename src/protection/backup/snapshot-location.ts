import type * as kplus from 'cdk8s-plus-27';
import { BackupCredential, ensureCredential, renderConfig, renderCredential } from './velero';
import type * as oadp from '../../../imports/oadp.openshift.io';
import { ensureValue } from '../../app/errors';
import { subdomainProblem } from '../../rules/values';

/** What every place for snapshots takes. */
export interface SnapshotLocationOptions {
  /**
   * Name by which backups choose it.
   *
   * @default - that of the DataProtectionApplication with its number, as `dpa-1`; the id of a `VolumeSnapshotLocation`
   */
  readonly name?: string;
  /**
   * Credentials for the snapshots.
   *
   * @default - key `cloud` of the Secret of the provider
   */
  readonly credential?: BackupCredential;
  /**
   * More settings, as the plugin of the provider defines them; they win over others.
   *
   * @default - none
   */
  readonly config?: { readonly [key: string]: string };
}

/** Snapshots of AWS. */
export interface AwsSnapshotLocationOptions extends SnapshotLocationOptions {
  /** Region of the volumes. */
  readonly region: string;
  /**
   * Profile in the file of credentials.
   *
   * @default default
   */
  readonly profile?: string;
}

/** Snapshots of Google Cloud. */
export interface GcpSnapshotLocationOptions extends SnapshotLocationOptions {
  /**
   * Project that the snapshots are in.
   *
   * @default - that of the credentials
   */
  readonly project?: string;
  /**
   * Region or multi-region that the snapshots are in.
   *
   * @default - that of Google Cloud
   */
  readonly snapshotLocation?: string;
}

/** Snapshots of Azure. */
export interface AzureSnapshotLocationOptions extends SnapshotLocationOptions {
  /**
   * Resource group that the snapshots are in.
   *
   * @default - that of the volumes
   */
  readonly resourceGroup?: string;
  /**
   * Subscription that the snapshots are in.
   *
   * @default - that of the credentials
   */
  readonly subscriptionId?: string;
  /**
   * Whether a snapshot holds only what is new since the one before.
   *
   * @default true
   */
  readonly incremental?: boolean;
}

/**
 * Where a cloud keeps its own snapshots of volumes. Neither snapshots by CSI nor copies of files need one.
 *
 * @see OpenShift Virtualization 4.15, 13.2.2
 */
export class SnapshotLocation {
  /**
   * Snapshots of AWS.
   *
   * @throws when name or key are none; so do all others
   */
  public static aws(options: AwsSnapshotLocationOptions): SnapshotLocation {
    const { region, profile } = options;
    return new SnapshotLocation('aws', options, { region, profile });
  }

  /** Snapshots of Google Cloud. */
  public static gcp(options: GcpSnapshotLocationOptions = {}): SnapshotLocation {
    const { project, snapshotLocation } = options;
    return new SnapshotLocation('gcp', options, { project, snapshotLocation });
  }

  /** Snapshots of Azure. */
  public static azure(options: AzureSnapshotLocationOptions = {}): SnapshotLocation {
    const { resourceGroup, subscriptionId, incremental } = options;
    return new SnapshotLocation('azure', options, { resourceGroup, subscriptionId, incremental });
  }

  private constructor(
    /**
     * Provider, which is a plugin of Velero too.
     *
     * @internal
     */
    public readonly _provider: string,
    private readonly options: SnapshotLocationOptions,
    private readonly settings: { readonly [key: string]: string | boolean | undefined },
  ) {
    if (options.name !== undefined) ensureValue('name', subdomainProblem(options.name));
    ensureCredential(options.credential);
  }

  /** @internal */
  public get _name(): string | undefined {
    return this.options.name;
  }

  /** @internal */
  public get _secret(): kplus.ISecret | undefined {
    return this.options.credential?.secret;
  }

  /**
   * As Velero reads it.
   *
   * @internal
   */
  public _toVelero(): oadp.SnapshotLocationVelero {
    const { credential, config } = this.options;
    return { provider: this._provider, credential: credential && renderCredential(credential), config: renderConfig(this.settings, config) };
  }
}
