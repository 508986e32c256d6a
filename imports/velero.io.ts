// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// vmware-tanzu/velero v1.12.4 (7d8417b2c587)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** Backup (velero.io/v1): `backups`, in a namespace. */
export class Backup extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'velero.io/v1', kind: 'Backup' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: BackupProps = {}): any {
    return { ...Backup.GVK, ...toWire('velero.io', 'Backup', props) };
  }

  constructor(scope: Construct, id: string, props: BackupProps = {}) {
    super(scope, id, { ...Backup.GVK, ...toWire('velero.io', 'Backup', props) });
  }
}

/** Fields of Backup. */
export interface BackupProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: BackupSpec;
}

/** BackupStorageLocation (velero.io/v1): `backupstoragelocations`, in a namespace; short names bsl. */
export class BackupStorageLocation extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'velero.io/v1', kind: 'BackupStorageLocation' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: BackupStorageLocationProps = {}): any {
    return { ...BackupStorageLocation.GVK, ...toWire('velero.io', 'BackupStorageLocation', props) };
  }

  constructor(scope: Construct, id: string, props: BackupStorageLocationProps = {}) {
    super(scope, id, { ...BackupStorageLocation.GVK, ...toWire('velero.io', 'BackupStorageLocation', props) });
  }
}

/** Fields of BackupStorageLocation. */
export interface BackupStorageLocationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: BackupStorageLocationSpec;
}

/** Restore (velero.io/v1): `restores`, in a namespace. */
export class Restore extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'velero.io/v1', kind: 'Restore' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: RestoreProps = {}): any {
    return { ...Restore.GVK, ...toWire('velero.io', 'Restore', props) };
  }

  constructor(scope: Construct, id: string, props: RestoreProps = {}) {
    super(scope, id, { ...Restore.GVK, ...toWire('velero.io', 'Restore', props) });
  }
}

/** Fields of Restore. */
export interface RestoreProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: RestoreSpec;
}

/** Schedule (velero.io/v1): `schedules`, in a namespace. */
export class Schedule extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'velero.io/v1', kind: 'Schedule' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ScheduleProps = {}): any {
    return { ...Schedule.GVK, ...toWire('velero.io', 'Schedule', props) };
  }

  constructor(scope: Construct, id: string, props: ScheduleProps = {}) {
    super(scope, id, { ...Schedule.GVK, ...toWire('velero.io', 'Schedule', props) });
  }
}

/** Fields of Schedule. */
export interface ScheduleProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: ScheduleSpec;
}

/** VolumeSnapshotLocation (velero.io/v1): `volumesnapshotlocations`, in a namespace; short names vsl. */
export class VolumeSnapshotLocation extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'velero.io/v1', kind: 'VolumeSnapshotLocation' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeSnapshotLocationProps = {}): any {
    return { ...VolumeSnapshotLocation.GVK, ...toWire('velero.io', 'VolumeSnapshotLocation', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeSnapshotLocationProps = {}) {
    super(scope, id, { ...VolumeSnapshotLocation.GVK, ...toWire('velero.io', 'VolumeSnapshotLocation', props) });
  }
}

/** Fields of VolumeSnapshotLocation. */
export interface VolumeSnapshotLocationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: VolumeSnapshotLocationSpec;
}

export interface BackupSpec {
  readonly csiSnapshotTimeout?: string;
  readonly datamover?: string;
  readonly defaultVolumesToFsBackup?: boolean;
  readonly defaultVolumesToRestic?: boolean;
  readonly excludedClusterScopedResources?: string[];
  readonly excludedNamespaceScopedResources?: string[];
  readonly excludedNamespaces?: string[];
  readonly excludedResources?: string[];
  readonly hooks?: Hooks;
  readonly includeClusterResources?: boolean;
  readonly includedClusterScopedResources?: string[];
  readonly includedNamespaceScopedResources?: string[];
  readonly includedNamespaces?: string[];
  readonly includedResources?: string[];
  readonly itemOperationTimeout?: string;
  readonly labelSelector?: LabelSelector;
  readonly metadata?: Metadata;
  readonly orLabelSelectors?: LabelSelector[];
  readonly orderedResources?: { [key: string]: string };
  readonly resourcePolicy?: core.RoleRef;
  readonly snapshotMoveData?: boolean;
  readonly snapshotVolumes?: boolean;
  readonly storageLocation?: string;
  readonly ttl?: string;
  readonly volumeSnapshotLocations?: string[];
}

export interface BackupStorageLocationSpec {
  /** One of `ReadOnly`, `ReadWrite`. */
  readonly accessMode?: string;
  readonly backupSyncPeriod?: string;
  readonly config?: { [key: string]: string };
  readonly credential?: core.SecretKeySelector;
  readonly default?: boolean;
  readonly objectStorage: ObjectStorage;
  readonly provider: string;
  readonly validationFrequency?: string;
}

export interface Exec {
  /** At least 1 item. */
  readonly command: string[];
  readonly container?: string;
  /** One of `Continue`, `Fail`. */
  readonly onError?: string;
  readonly timeout?: string;
}

export interface Hooks {
  readonly resources?: Resource[];
}

export interface HooksResource {
  readonly excludedNamespaces?: string[];
  readonly excludedResources?: string[];
  readonly includedNamespaces?: string[];
  readonly includedResources?: string[];
  readonly labelSelector?: LabelSelector;
  readonly name: string;
  readonly postHooks?: PostHook[];
}

export interface Init {
  /** Each free fields. */
  readonly initContainers?: Array<{ [key: string]: any }>;
  readonly timeout?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface Metadata {
  readonly labels?: { [key: string]: string };
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface ObjectStorage {
  readonly bucket: string;
  /** Base64. */
  readonly caCert?: string;
  readonly prefix?: string;
}

export interface Post {
  readonly exec: Exec;
}

export interface PostHook {
  readonly exec?: PostHookExec;
  readonly init?: Init;
}

export interface PostHookExec {
  /** At least 1 item. */
  readonly command: string[];
  readonly container?: string;
  readonly execTimeout?: string;
  /** One of `Continue`, `Fail`. */
  readonly onError?: string;
  readonly waitTimeout?: string;
}

export interface Pre {
  readonly exec: Exec;
}

export interface Resource {
  readonly excludedNamespaces?: string[];
  readonly excludedResources?: string[];
  readonly includedNamespaces?: string[];
  readonly includedResources?: string[];
  readonly labelSelector?: LabelSelector;
  readonly name: string;
  readonly post?: Post[];
  readonly pre?: Pre[];
}

export interface RestoreSpec {
  readonly backupName: string;
  readonly excludedNamespaces?: string[];
  readonly excludedResources?: string[];
  readonly existingResourcePolicy?: string;
  readonly hooks?: RestoreSpecHooks;
  readonly includeClusterResources?: boolean;
  readonly includedNamespaces?: string[];
  readonly includedResources?: string[];
  readonly itemOperationTimeout?: string;
  readonly labelSelector?: LabelSelector;
  readonly namespaceMapping?: { [key: string]: string };
  readonly orLabelSelectors?: LabelSelector[];
  readonly preserveNodePorts?: boolean;
  readonly resourceModifier?: core.RoleRef;
  readonly restorePVs?: boolean;
  readonly restoreStatus?: RestoreStatus;
  readonly scheduleName?: string;
}

export interface RestoreSpecHooks {
  readonly resources?: HooksResource[];
}

export interface RestoreStatus {
  readonly excludedResources?: string[];
  readonly includedResources?: string[];
}

export interface ScheduleSpec {
  readonly paused?: boolean;
  readonly schedule: string;
  readonly template: Template;
  readonly useOwnerReferencesInBackup?: boolean;
}

export interface Template {
  readonly csiSnapshotTimeout?: string;
  readonly datamover?: string;
  readonly defaultVolumesToFsBackup?: boolean;
  readonly defaultVolumesToRestic?: boolean;
  readonly excludedClusterScopedResources?: string[];
  readonly excludedNamespaceScopedResources?: string[];
  readonly excludedNamespaces?: string[];
  readonly excludedResources?: string[];
  readonly hooks?: Hooks;
  readonly includeClusterResources?: boolean;
  readonly includedClusterScopedResources?: string[];
  readonly includedNamespaceScopedResources?: string[];
  readonly includedNamespaces?: string[];
  readonly includedResources?: string[];
  readonly itemOperationTimeout?: string;
  readonly labelSelector?: LabelSelector;
  readonly metadata?: Metadata;
  readonly orLabelSelectors?: LabelSelector[];
  readonly orderedResources?: { [key: string]: string };
  readonly resourcePolicy?: core.RoleRef;
  readonly snapshotMoveData?: boolean;
  readonly snapshotVolumes?: boolean;
  readonly storageLocation?: string;
  readonly ttl?: string;
  readonly volumeSnapshotLocations?: string[];
}

export interface VolumeSnapshotLocationSpec {
  readonly config?: { [key: string]: string };
  readonly credential?: core.SecretKeySelector;
  readonly provider: string;
}
