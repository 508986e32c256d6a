// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/oadp-operator oadp-1.3 (e7c20f103996)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** DataProtectionApplication (oadp.openshift.io/v1alpha1): `dataprotectionapplications`, in a namespace; short names dpa. */
export class DataProtectionApplication extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'oadp.openshift.io/v1alpha1', kind: 'DataProtectionApplication' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: DataProtectionApplicationProps = {}): any {
    return { ...DataProtectionApplication.GVK, ...toWire('oadp.openshift.io', 'DataProtectionApplication', props) };
  }

  constructor(scope: Construct, id: string, props: DataProtectionApplicationProps = {}) {
    super(scope, id, { ...DataProtectionApplication.GVK, ...toWire('oadp.openshift.io', 'DataProtectionApplication', props) });
  }
}

/** Fields of DataProtectionApplication. */
export interface DataProtectionApplicationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: DataProtectionApplicationSpec;
}

export interface Args {
  /** Field `add_dir_header`. */
  readonly addDirHeader?: boolean;
  readonly alsologtostderr?: boolean;
  /** Field `backup-sync-period`; 64-bit integer. */
  readonly backupSyncPeriod?: number;
  /** Field `client-burst`; integer. */
  readonly clientBurst?: number;
  /** Field `client-page-size`; integer. */
  readonly clientPageSize?: number;
  /** Field `client-qps`. */
  readonly clientQps?: string;
  readonly colorized?: boolean;
  /** Field `default-backup-ttl`; 64-bit integer. */
  readonly defaultBackupTtl?: number;
  /** Field `default-item-operation-timeout`; 64-bit integer. */
  readonly defaultItemOperationTimeout?: number;
  /** Field `default-repo-maintain-frequency`; 64-bit integer. */
  readonly defaultRepoMaintainFrequency?: number;
  /** Field `default-volumes-to-fs-backup`. */
  readonly defaultVolumesToFsBackup?: boolean;
  /** Field `disabled-controllers`. */
  readonly disabledControllers?: string[];
  /** Field `fs-backup-timeout`; 64-bit integer. */
  readonly fsBackupTimeout?: number;
  /** Field `garbage-collection-frequency`; 64-bit integer. */
  readonly garbageCollectionFrequency?: number;
  /** Field `item-operation-sync-frequency`; 64-bit integer. */
  readonly itemOperationSyncFrequency?: number;
  /** Field `log-format`; one of `text`, `json`. */
  readonly logFormat?: string;
  /** Field `log_backtrace_at`. */
  readonly logBacktraceAt?: string;
  /** Field `log_dir`. */
  readonly logDir?: string;
  /** Field `log_file`. */
  readonly logFile?: string;
  /** Field `log_file_max_size`; 64-bit integer; at least 0. */
  readonly logFileMaxSize?: number;
  readonly logtostderr?: boolean;
  /** Field `max-concurrent-k8s-connections`; integer. */
  readonly maxConcurrentK8sConnections?: number;
  /** Field `metrics-address`. */
  readonly metricsAddress?: string;
  /** Field `one_output`. */
  readonly oneOutput?: boolean;
  /** Field `profiler-address`. */
  readonly profilerAddress?: string;
  /** Field `resource-timeout`; 64-bit integer. */
  readonly resourceTimeout?: number;
  /** Field `restore-resource-priorities`. */
  readonly restoreResourcePriorities?: string;
  /** Field `skip_headers`. */
  readonly skipHeaders?: boolean;
  /** Field `skip_log_headers`. */
  readonly skipLogHeaders?: boolean;
  /** Integer. */
  readonly stderrthreshold?: number;
  /** Field `store-validation-frequency`; 64-bit integer. */
  readonly storeValidationFrequency?: number;
  /** Field `terminating-resource-timeout`; 64-bit integer. */
  readonly terminatingResourceTimeout?: number;
  /** Integer. */
  readonly v?: number;
  readonly vmodule?: string;
}

export interface BackupLocation {
  readonly bucket?: Bucket;
  readonly name?: string;
  readonly velero?: Velero;
}

export interface Bucket {
  readonly backupSyncPeriod?: string;
  /** Base64. */
  readonly caCert?: string;
  readonly cloudStorageRef: Ref;
  readonly config?: { [key: string]: string };
  readonly credential?: core.SecretKeySelector;
  readonly default?: boolean;
  readonly prefix?: string;
}

export interface Configuration {
  readonly nodeAgent?: NodeAgent;
  readonly restic?: Restic;
  readonly velero?: ConfigurationVelero;
}

export interface ConfigurationVelero {
  readonly args?: Args;
  readonly customPlugins?: CustomPlugin[];
  readonly defaultItemOperationTimeout?: string;
  /** Each one of `aws`, `gcp`, `azure`, `csi`, `vsm`, `openshift`, `kubevirt`. */
  readonly defaultPlugins?: string[];
  readonly defaultSnapshotMoveData?: boolean;
  readonly defaultVolumesToFSBackup?: boolean;
  readonly disableInformerCache?: boolean;
  readonly featureFlags?: string[];
  readonly itemOperationSyncFrequency?: string;
  /** One of `trace`, `debug`, `info`, `warning`, `error`, `fatal`, `panic`. */
  readonly logLevel?: string;
  readonly noDefaultBackupLocation?: boolean;
  readonly podConfig?: PodConfig;
  readonly resourceTimeout?: string;
  readonly restoreResourcesVersionPriority?: string;
}

export interface CustomPlugin {
  readonly image: string;
  readonly name: string;
}

export interface DataMover {
  readonly credentialName?: string;
  readonly enable?: boolean;
  readonly maxConcurrentBackupVolumes?: string;
  readonly maxConcurrentRestoreVolumes?: string;
  readonly pruneInterval?: string;
  /** Pattern `^(\d+|\*)(/\d+)?(\s+(\d+|\*)(/\d+)?){4}$`. */
  readonly schedule?: string;
  readonly snapshotRetainPolicy?: SnapshotRetainPolicy;
  readonly timeout?: string;
  readonly volumeOptionsForStorageClasses?: { [key: string]: VolumeOptionsForStorageClass };
}

export interface DataProtectionApplicationSpec {
  readonly backupImages?: boolean;
  readonly backupLocations?: BackupLocation[];
  readonly configuration: Configuration;
  readonly features?: Features;
  readonly podAnnotations?: { [key: string]: string };
  readonly podDnsConfig?: core.PodDNSConfig;
  readonly podDnsPolicy?: string;
  readonly snapshotLocations?: SnapshotLocation[];
  readonly unsupportedOverrides?: { [key: string]: string };
}

export interface DestinationVolumeOptions {
  readonly accessMode?: string;
  readonly cacheAccessMode?: string;
  readonly cacheCapacity?: string;
  readonly cacheStorageClassName?: string;
  readonly storageClassName?: string;
}

export interface Features {
  readonly dataMover?: DataMover;
}

export interface NodeAgent {
  readonly enable?: boolean;
  readonly podConfig?: PodConfig;
  /** Each 64-bit integer. */
  readonly supplementalGroups?: number[];
  readonly timeout?: string;
  /** One of `restic`, `kopia`. */
  readonly uploaderType: string;
}

export interface ObjectStorage {
  readonly bucket: string;
  /** Base64. */
  readonly caCert?: string;
  readonly prefix?: string;
}

export interface PodConfig {
  readonly env?: core.EnvVar[];
  readonly labels?: { [key: string]: string };
  readonly nodeSelector?: { [key: string]: string };
  readonly resourceAllocations?: ResourceAllocations;
  readonly tolerations?: Toleration[];
}

export interface Ref {
  readonly name?: string;
}

export interface ResourceAllocations {
  /** Each value quantity. */
  readonly limits?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly requests?: { [key: string]: string | number };
}

export interface Restic {
  readonly enable?: boolean;
  readonly podConfig?: PodConfig;
  /** Each 64-bit integer. */
  readonly supplementalGroups?: number[];
  readonly timeout?: string;
}

export interface SnapshotLocation {
  readonly name?: string;
  readonly velero: SnapshotLocationVelero;
}

export interface SnapshotLocationVelero {
  readonly config?: { [key: string]: string };
  readonly credential?: core.VeleroSecretKeySelector;
  readonly provider: string;
}

export interface SnapshotRetainPolicy {
  readonly daily?: string;
  readonly hourly?: string;
  readonly monthly?: string;
  readonly weekly?: string;
  readonly within?: string;
  readonly yearly?: string;
}

export interface SourceVolumeOptions {
  readonly accessMode?: string;
  readonly cacheAccessMode?: string;
  readonly cacheCapacity?: string;
  readonly cacheStorageClassName?: string;
  readonly storageClassName?: string;
}

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface Velero {
  /** One of `ReadOnly`, `ReadWrite`. */
  readonly accessMode?: string;
  readonly backupSyncPeriod?: string;
  readonly config?: { [key: string]: string };
  readonly credential?: core.VeleroSecretKeySelector;
  readonly default?: boolean;
  readonly objectStorage: ObjectStorage;
  readonly provider: string;
  readonly validationFrequency?: string;
}

export interface VolumeOptionsForStorageClass {
  readonly destinationVolumeOptions?: DestinationVolumeOptions;
  readonly sourceVolumeOptions?: SourceVolumeOptions;
}
