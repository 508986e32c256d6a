import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { BackupLocation } from './backup-location';
import { BackupPods, podsProblem, renderPods } from './backup-pods';
import { BackupStorageLocation, IBackupStorageLocation } from './backup-storage-location';
import { NodeAgent } from './node-agent';
import { SnapshotLocation } from './snapshot-location';
import { VELERO_API, VELERO_NAMESPACE } from './velero';
import { IVolumeSnapshotLocation, VolumeSnapshotLocation } from './volume-snapshot-location';
import type * as oadp from '../../../imports/oadp.openshift.io';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { groupOf, KindFacts } from '../../app/kind';
import { installs, readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { shortDuration } from '../../observability/duration';

const FACTS: KindFacts = { apiVersion: 'oadp.openshift.io/v1alpha1', kind: 'DataProtectionApplication', plural: 'dataprotectionapplications' };
const REPOSITORY_SECRET = 'velero-repo-credentials';

/** Velero, as OADP has set it up in a namespace. */
export interface IDataProtectionApplication extends IResource {}

/** What Velero is extended by. */
export enum VeleroPlugin {
  /** Storage of AWS, and all with its API. */
  AWS = 'aws',
  /** Storage and snapshots of Azure. */
  AZURE = 'azure',
  /** Snapshots of volumes by CSI; no `SnapshotLocation` is needed for them. */
  CSI = 'csi',
  /** Storage and snapshots of Google Cloud. */
  GCP = 'gcp',
  /** Machines, with all that they are made of. Backups of machines need it. */
  KUBEVIRT = 'kubevirt',
  /** Objects of OpenShift. It is needed in any case. */
  OPENSHIFT = 'openshift',
  /** Moves snapshots in OADP up to 1.2; OADP 1.3 refuses it. */
  VSM = 'vsm',
}

/** How much Velero writes into its log. */
export enum VeleroLogLevel {
  /** Most. */
  TRACE = 'trace',
  /** Much. */
  DEBUG = 'debug',
  /** What happens. */
  INFO = 'info',
  /** What may be wrong. */
  WARNING = 'warning',
  /** What is wrong. */
  ERROR = 'error',
  /** What ends it. */
  FATAL = 'fatal',
  /** What ends it in disorder. */
  PANIC = 'panic',
}

/** A plugin of Velero by its image. */
export interface CustomVeleroPlugin {
  /** Its name. */
  readonly name: string;
  /** Its image. */
  readonly image: string;
}

/** How Velero runs. */
export interface VeleroOptions {
  /**
   * What it is extended by.
   *
   * @default - `KUBEVIRT`, the providers of the locations, `CSI` and `OPENSHIFT`
   */
  readonly defaultPlugins?: VeleroPlugin[];
  /**
   * More plugins, by their images.
   *
   * @default - none
   */
  readonly customPlugins?: CustomVeleroPlugin[];
  /**
   * Time that it waits for definitions of kinds, for snapshots to be deleted and for repositories.
   *
   * @default - 10 minutes
   */
  readonly resourceTimeout?: Duration;
  /**
   * Time that work of plugins may take which goes on behind a backup, as moving snapshots.
   *
   * @default - 1 hour
   */
  readonly defaultItemOperationTimeout?: Duration;
  /**
   * How often it looks at such work.
   *
   * @default - every 10 seconds
   */
  readonly itemOperationSyncFrequency?: Duration;
  /**
   * Whether the volumes of each backup that says nothing are copied file by file. Needs a `nodeAgent`.
   *
   * @default false
   */
  readonly defaultVolumesToFSBackup?: boolean;
  /**
   * Whether the snapshots by CSI of each backup that says nothing are moved to its place. Needs a `nodeAgent` with Kopia.
   *
   * @default false
   */
  readonly defaultSnapshotMoveData?: boolean;
  /**
   * How its pod runs.
   *
   * @default - on any node
   */
  readonly pods?: BackupPods;
  /**
   * How much it writes into its log.
   *
   * @default VeleroLogLevel.INFO
   */
  readonly logLevel?: VeleroLogLevel;
  /**
   * Features of Velero that are turned on. That of CSI comes with its plugin.
   *
   * @default - none
   */
  readonly featureFlags?: string[];
  /**
   * Versions of APIs that a restore prefers, as the lines of Velero's ConfigMap.
   *
   * @default - those of the cluster
   */
  readonly restoreResourcesVersionPriority?: string;
  /**
   * Whether a restore asks the API server for each object anew, which is slower and takes less memory.
   *
   * @default false
   */
  readonly disableInformerCache?: boolean;
}

/** How OADP up to 1.2 moves snapshots; it needs `VeleroPlugin.VSM`. */
export interface OadpDataMover {
  /** Secret with the password of the repository that snapshots are moved to. */
  readonly credential: kplus.ISecret;
  /**
   * Time after which a move that is not done has failed.
   *
   * @default - 10 minutes
   */
  readonly timeout?: Duration;
  /**
   * How many volumes of a backup are moved at a time.
   *
   * @default 10
   */
  readonly maxConcurrentBackupVolumes?: number;
  /**
   * How many volumes of a restore are moved at a time.
   *
   * @default 10
   */
  readonly maxConcurrentRestoreVolumes?: number;
}

/** Properties of `DataProtectionApplication`. */
export interface DataProtectionApplicationProps extends NamespacedResourceProps {
  /**
   * Where backups are stored.
   *
   * @default - none: Velero starts without, and images are not backed up. The default Secret `cloud-credentials` is
   * needed all the same, and may be empty
   */
  readonly backupLocations?: BackupLocation[];
  /**
   * Where clouds keep their own snapshots of volumes.
   *
   * @default - none; snapshots by CSI need none
   */
  readonly snapshotLocations?: SnapshotLocation[];
  /**
   * How Velero runs.
   *
   * @default - with the plugins for machines, the providers of the locations, CSI and OpenShift
   */
  readonly velero?: VeleroOptions;
  /**
   * Agents on the nodes that copy the contents of volumes.
   *
   * @default - none; volumes are snapshotted
   */
  readonly nodeAgent?: NodeAgent;
  /**
   * Whether images of the internal registry are backed up with the image streams.
   *
   * @default - where there are locations
   */
  readonly backupImages?: boolean;
  /**
   * Secret `velero-repo-credentials`, which has the password of the repositories under `repository-password`. It is
   * there before Velero, which otherwise makes one with a password that everybody knows. Backups are lost to whoever
   * changes it later.
   *
   * @default - made by Velero, or by somebody else
   * @see OpenShift Virtualization 4.15, 13.2.4
   */
  readonly repositoryPassword?: kplus.ISecret;
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly podAnnotations?: { readonly [key: string]: string };
  /**
   * How the pods find names.
   *
   * @default - as all pods of the cluster do
   */
  readonly podDnsPolicy?: kplus.DnsPolicy;
  /**
   * Moves snapshots in OADP up to 1.2. From 1.3 on `NodeAgent.kopia` does.
   *
   * @default - not moved
   */
  readonly dataMover?: OadpDataMover;
  /**
   * What support has told to set, by its name.
   *
   * @default - nothing
   */
  readonly unsupportedOverrides?: { readonly [key: string]: string };
}

/**
 * Velero for backups of machines: where they are stored, and how volumes get there. It is in `openshift-adp`, unless
 * told otherwise, behind the installation of `Operator.OADP`; backups, schedules, restores and locations of this app
 * come behind it. Backups of machines are a Technology Preview.
 *
 *     new DataProtectionApplication(this, 'dpa', {
 *       backupLocations: [BackupLocation.s3({ bucket: 'site-backups', region: 'eu-central-1' })],
 *       nodeAgent: NodeAgent.kopia(),
 *     });
 *
 * @see OpenShift Virtualization 4.15, 13.2 and 13.3
 */
export class DataProtectionApplication extends Resource implements IDataProtectionApplication {
  /** One that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = VELERO_NAMESPACE): IDataProtectionApplication {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  /** Places for backups, in the order that they were given. */
  public readonly backupLocations: IBackupStorageLocation[];

  /** Places for snapshots, in the order that they were given. */
  public readonly snapshotLocations: IVolumeSnapshotLocation[];

  private readonly props: DataProtectionApplicationProps;

  /** @throws when a label, a variable, an image or a count is none, or the Secret of the repositories has another name */
  constructor(scope: Construct, id: string, props: DataProtectionApplicationProps = {}) {
    super(scope, id, FACTS, { ...props, namespace: props.namespace ?? VELERO_NAMESPACE });
    this.props = props;
    readByOperator(this, this.apiGroup);
    installs(this, [groupOf(VELERO_API)]);
    this.ensureValues();

    const { backupLocations = [], snapshotLocations = [], repositoryPassword, dataMover } = props;
    this.backupLocations = backupLocations.map(({ _name }, index) =>
      BackupStorageLocation.fromName(this, `BackupLocation${index + 1}`, _name ?? `${this.name}-${index + 1}`, this.namespace));
    this.snapshotLocations = snapshotLocations.map(({ _name }, index) =>
      VolumeSnapshotLocation.fromName(this, `SnapshotLocation${index + 1}`, _name ?? `${this.name}-${index + 1}`, this.namespace));
    // The operator does not go on without them.
    const secrets = [...[...backupLocations, ...snapshotLocations].map(({ _secret }) => _secret), repositoryPassword, dataMover?.credential];
    for (const secret of secrets) if (secret) this.node.addDependency(secret);
  }

  /** @internal */
  protected _toSpec(): oadp.DataProtectionApplicationSpec {
    const { backupLocations = [], snapshotLocations, nodeAgent, dataMover, podAnnotations, podDnsPolicy, unsupportedOverrides } = this.props;
    const isStored = backupLocations.length > 0;
    const saysDefault = backupLocations.some(({ _isDefault }) => _isDefault === true);
    return {
      configuration: { velero: this.renderVelero(isStored), ...nodeAgent?._render() },
      backupLocations: isStored ? backupLocations.map((location, index) => location._render(index === 0 && !saysDefault || undefined)) : undefined,
      snapshotLocations: snapshotLocations?.map(location => ({ name: location._name, velero: location._toVelero() })),
      backupImages: this.props.backupImages ?? (isStored ? undefined : false),
      features: dataMover && { dataMover: renderDataMover(dataMover) },
      podAnnotations: podAnnotations && { ...podAnnotations },
      podDnsPolicy,
      unsupportedOverrides: unsupportedOverrides && { ...unsupportedOverrides },
    };
  }

  private renderVelero(isStored: boolean): oadp.ConfigurationVelero {
    const {
      defaultPlugins = this.plugins(), customPlugins, pods, resourceTimeout, defaultItemOperationTimeout, itemOperationSyncFrequency, ...velero
    } = this.props.velero ?? {};
    return {
      ...velero,
      defaultPlugins,
      customPlugins: customPlugins?.map(({ name, image }) => ({ name, image })),
      podConfig: pods && renderPods(pods),
      // Texts that the cluster leaves as they are: as short as the documentation writes them.
      resourceTimeout: resourceTimeout && shortDuration(resourceTimeout),
      defaultItemOperationTimeout: defaultItemOperationTimeout && shortDuration(defaultItemOperationTimeout),
      itemOperationSyncFrequency: itemOperationSyncFrequency && shortDuration(itemOperationSyncFrequency),
      noDefaultBackupLocation: isStored ? undefined : true,
    };
  }

  /** The plugins that backups of machines to these places need. */
  private plugins(): string[] {
    const { backupLocations = [], snapshotLocations = [] } = this.props;
    const providers = [...backupLocations, ...snapshotLocations].flatMap(({ _provider }) => _provider ?? []);
    return [VeleroPlugin.KUBEVIRT, ...new Set(providers), VeleroPlugin.CSI, VeleroPlugin.OPENSHIFT];
  }

  private ensureValues() {
    const { velero, repositoryPassword, dataMover } = this.props;
    if (repositoryPassword && repositoryPassword.name !== REPOSITORY_SECRET) {
      fail(this, 'repositoryPassword', `'${repositoryPassword.name}' is not read by Velero; name the Secret ${REPOSITORY_SECRET}`);
    }
    const [field, problem] = podsProblem(velero?.pods) ?? [];
    ensure(this, `velero.pods.${field}`, problem);
    for (const { name, image } of velero?.customPlugins ?? []) {
      for (const [key, text] of [['name', name], ['image', image]]) {
        ensure(this, `velero.customPlugins.${key}`, /^\S+$/.test(text) ? undefined : `'${text}' is none; write it without spaces`);
      }
    }
    for (const limit of ['maxConcurrentBackupVolumes', 'maxConcurrentRestoreVolumes'] as const) {
      const count = dataMover?.[limit];
      if (count !== undefined && !(Number.isInteger(count) && count >= 1)) fail(this, `dataMover.${limit}`, `${count} is no count; give a whole number from 1`);
    }
  }
}

function renderDataMover({ credential, timeout, maxConcurrentBackupVolumes, maxConcurrentRestoreVolumes }: OadpDataMover): oadp.DataMover {
  return {
    enable: true,
    credentialName: credential.name,
    timeout: timeout && shortDuration(timeout),
    maxConcurrentBackupVolumes: maxConcurrentBackupVolumes?.toString(),
    maxConcurrentRestoreVolumes: maxConcurrentRestoreVolumes?.toString(),
  };
}
