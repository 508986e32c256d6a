// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/containerized-data-importer v1.58.3 (c2795b74af7f)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** CDI (cdi.kubevirt.io/v1beta1): `cdis`, one set for the cluster; short names cdi, cdis. */
export class Cdi extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'CDI' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: CdiProps): any {
    return { ...Cdi.GVK, ...toWire('cdi.kubevirt.io', 'CDI', props) };
  }

  constructor(scope: Construct, id: string, props: CdiProps) {
    super(scope, id, { ...Cdi.GVK, ...toWire('cdi.kubevirt.io', 'CDI', props) });
  }
}

/** Fields of CDI. */
export interface CdiProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: CDISpec;
}

/** CDIConfig (cdi.kubevirt.io/v1beta1): `cdiconfigs`, one set for the cluster. */
export class CDIConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'CDIConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: CDIConfigProps): any {
    return { ...CDIConfig.GVK, ...toWire('cdi.kubevirt.io', 'CDIConfig', props) };
  }

  constructor(scope: Construct, id: string, props: CDIConfigProps) {
    super(scope, id, { ...CDIConfig.GVK, ...toWire('cdi.kubevirt.io', 'CDIConfig', props) });
  }
}

/** Fields of CDIConfig. */
export interface CDIConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: CDIConfigSpec;
}

/** DataImportCron (cdi.kubevirt.io/v1beta1): `dataimportcrons`, in a namespace; short names dic, dics. */
export class DataImportCron extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataImportCron' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: DataImportCronProps): any {
    return { ...DataImportCron.GVK, ...toWire('cdi.kubevirt.io', 'DataImportCron', props) };
  }

  constructor(scope: Construct, id: string, props: DataImportCronProps) {
    super(scope, id, { ...DataImportCron.GVK, ...toWire('cdi.kubevirt.io', 'DataImportCron', props) });
  }
}

/** Fields of DataImportCron. */
export interface DataImportCronProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: DataImportCronSpec;
}

/** DataSource (cdi.kubevirt.io/v1beta1): `datasources`, in a namespace; short names das. */
export class DataSource extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataSource' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: DataSourceProps): any {
    return { ...DataSource.GVK, ...toWire('cdi.kubevirt.io', 'DataSource', props) };
  }

  constructor(scope: Construct, id: string, props: DataSourceProps) {
    super(scope, id, { ...DataSource.GVK, ...toWire('cdi.kubevirt.io', 'DataSource', props) });
  }
}

/** Fields of DataSource. */
export interface DataSourceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: DataSourceSpec;
}

/** DataVolume (cdi.kubevirt.io/v1beta1): `datavolumes`, in a namespace; short names dv, dvs. */
export class DataVolume extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: DataVolumeProps): any {
    return { ...DataVolume.GVK, ...toWire('cdi.kubevirt.io', 'DataVolume', props) };
  }

  constructor(scope: Construct, id: string, props: DataVolumeProps) {
    super(scope, id, { ...DataVolume.GVK, ...toWire('cdi.kubevirt.io', 'DataVolume', props) });
  }
}

/** Fields of DataVolume. */
export interface DataVolumeProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: DataVolumeSpec;
}

/** ObjectTransfer (cdi.kubevirt.io/v1beta1): `objecttransfers`, one set for the cluster; short names ot, ots. */
export class ObjectTransfer extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'ObjectTransfer' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ObjectTransferProps): any {
    return { ...ObjectTransfer.GVK, ...toWire('cdi.kubevirt.io', 'ObjectTransfer', props) };
  }

  constructor(scope: Construct, id: string, props: ObjectTransferProps) {
    super(scope, id, { ...ObjectTransfer.GVK, ...toWire('cdi.kubevirt.io', 'ObjectTransfer', props) });
  }
}

/** Fields of ObjectTransfer. */
export interface ObjectTransferProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: ObjectTransferSpec;
}

/** StorageProfile (cdi.kubevirt.io/v1beta1): `storageprofiles`, one set for the cluster. */
export class StorageProfile extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'StorageProfile' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: StorageProfileProps): any {
    return { ...StorageProfile.GVK, ...toWire('cdi.kubevirt.io', 'StorageProfile', props) };
  }

  constructor(scope: Construct, id: string, props: StorageProfileProps) {
    super(scope, id, { ...StorageProfile.GVK, ...toWire('cdi.kubevirt.io', 'StorageProfile', props) });
  }
}

/** Fields of StorageProfile. */
export interface StorageProfileProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: StorageProfileSpec;
}

/** VolumeCloneSource (cdi.kubevirt.io/v1beta1): `volumeclonesources`, in a namespace. */
export class VolumeCloneSource extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'VolumeCloneSource' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeCloneSourceProps): any {
    return { ...VolumeCloneSource.GVK, ...toWire('cdi.kubevirt.io', 'VolumeCloneSource', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeCloneSourceProps) {
    super(scope, id, { ...VolumeCloneSource.GVK, ...toWire('cdi.kubevirt.io', 'VolumeCloneSource', props) });
  }
}

/** Fields of VolumeCloneSource. */
export interface VolumeCloneSourceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VolumeCloneSourceSpec;
}

/** VolumeImportSource (cdi.kubevirt.io/v1beta1): `volumeimportsources`, in a namespace. */
export class VolumeImportSource extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'VolumeImportSource' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeImportSourceProps): any {
    return { ...VolumeImportSource.GVK, ...toWire('cdi.kubevirt.io', 'VolumeImportSource', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeImportSourceProps) {
    super(scope, id, { ...VolumeImportSource.GVK, ...toWire('cdi.kubevirt.io', 'VolumeImportSource', props) });
  }
}

/** Fields of VolumeImportSource. */
export interface VolumeImportSourceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VolumeImportSourceSpec;
}

/** VolumeUploadSource (cdi.kubevirt.io/v1beta1): `volumeuploadsources`, in a namespace. */
export class VolumeUploadSource extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'VolumeUploadSource' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VolumeUploadSourceProps): any {
    return { ...VolumeUploadSource.GVK, ...toWire('cdi.kubevirt.io', 'VolumeUploadSource', props) };
  }

  constructor(scope: Construct, id: string, props: VolumeUploadSourceProps) {
    super(scope, id, { ...VolumeUploadSource.GVK, ...toWire('cdi.kubevirt.io', 'VolumeUploadSource', props) });
  }
}

/** Fields of VolumeUploadSource. */
export interface VolumeUploadSourceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VolumeUploadSourceSpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface CDICertConfig {
  readonly ca?: CertConfig;
  readonly server?: CertConfig;
}

export interface CDIConfigSpec {
  /** 32-bit integer. */
  readonly dataVolumeTTLSeconds?: number;
  readonly featureGates?: string[];
  readonly filesystemOverhead?: FilesystemOverhead;
  readonly imagePullSecrets?: Ref[];
  readonly importProxy?: ImportProxy;
  readonly insecureRegistries?: string[];
  /** 32-bit integer. */
  readonly logVerbosity?: number;
  readonly podResourceRequirements?: ResourceRequirements;
  readonly preallocation?: boolean;
  readonly scratchSpaceStorageClass?: string;
  readonly tlsSecurityProfile?: TLSSecurityProfile;
  readonly uploadProxyURLOverride?: string;
}

export interface CDISpec {
  readonly certConfig?: CDICertConfig;
  /** One of `copy`, `snapshot`, `csi-clone`. */
  readonly cloneStrategyOverride?: string;
  readonly config?: CDIConfigSpec;
  /** One of `Always`, `IfNotPresent`, `Never`. */
  readonly imagePullPolicy?: string;
  readonly infra?: NodePlacement;
  readonly priorityClass?: string;
  /** One of `RemoveWorkloads`, `BlockUninstallIfWorkloadsExist`. */
  readonly uninstallStrategy?: string;
  readonly workload?: NodePlacement;
}

export interface CertConfig {
  readonly duration?: string;
  readonly renewBefore?: string;
}

export interface ClaimPropertySet {
  /** At most 4 items. */
  readonly accessModes: string[];
  /** One of `Block`, `Filesystem`. */
  readonly volumeMode: string;
}

export interface Condition {
  /** Date and time (RFC 3339). */
  readonly lastHeartbeatTime?: string;
  /** Date and time (RFC 3339). */
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status: string;
  readonly type: string;
}

export interface CustomTLSProfile {
  readonly ciphers?: string[];
  /** One of `VersionTLS10`, `VersionTLS11`, `VersionTLS12`, `VersionTLS13`. */
  readonly minTLSVersion?: string;
}

export interface DataImportCronSpec {
  readonly garbageCollect?: string;
  /** 32-bit integer. */
  readonly importsToKeep?: number;
  readonly managedDataSource: string;
  readonly retentionPolicy?: string;
  readonly schedule: string;
  readonly template: TemplateInstance;
}

export interface DataSourceSource {
  readonly pvc?: DataVolumeSourcePVC;
  readonly snapshot?: DataVolumeSourceSnapshot;
}

export interface DataSourceSpec {
  readonly source: DataSourceSource;
}

export interface DataVolumeCheckpoint {
  readonly current: string;
  readonly previous: string;
}

export interface DataVolumeSource {
  readonly blank?: core.EmptyObject;
  readonly gcs?: DataVolumeSourceGCS;
  readonly http?: DataVolumeSourceHTTP;
  readonly imageio?: DataVolumeSourceImageIO;
  readonly pvc?: DataVolumeSourcePVC;
  readonly registry?: DataVolumeSourceRegistry;
  readonly s3?: DataVolumeSourceS3;
  readonly snapshot?: DataVolumeSourceSnapshot;
  readonly upload?: core.EmptyObject;
  readonly vddk?: DataVolumeSourceVDDK;
}

export interface DataVolumeSourceGCS {
  readonly secretRef?: string;
  readonly url: string;
}

export interface DataVolumeSourceHTTP {
  readonly certConfigMap?: string;
  readonly extraHeaders?: string[];
  readonly secretExtraHeaders?: string[];
  readonly secretRef?: string;
  readonly url: string;
}

export interface DataVolumeSourceImageIO {
  readonly certConfigMap?: string;
  readonly diskId: string;
  readonly secretRef?: string;
  readonly url: string;
}

export interface DataVolumeSourcePVC {
  readonly name: string;
  readonly namespace: string;
}

export interface DataVolumeSourceRef {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface DataVolumeSourceRegistry {
  readonly certConfigMap?: string;
  readonly imageStream?: string;
  readonly pullMethod?: string;
  readonly secretRef?: string;
  readonly url?: string;
}

export interface DataVolumeSourceS3 {
  readonly certConfigMap?: string;
  readonly secretRef?: string;
  readonly url: string;
}

export interface DataVolumeSourceSnapshot {
  readonly name: string;
  readonly namespace: string;
}

export interface DataVolumeSourceVDDK {
  readonly backingFile?: string;
  readonly initImageURL?: string;
  readonly secretRef?: string;
  readonly thumbprint?: string;
  readonly url?: string;
  readonly uuid?: string;
}

export interface DataVolumeSpec {
  readonly checkpoints?: DataVolumeCheckpoint[];
  /** One of `kubevirt`, `archive`. */
  readonly contentType?: string;
  readonly finalCheckpoint?: boolean;
  readonly preallocation?: boolean;
  readonly priorityClassName?: string;
  readonly pvc?: PersistentVolumeClaimSpec;
  readonly source?: DataVolumeSource;
  readonly sourceRef?: DataVolumeSourceRef;
  readonly storage?: StorageSpec;
}

export interface DataVolumeStatus {
  readonly claimName?: string;
  readonly conditions?: Condition[];
  readonly phase?: string;
  readonly progress?: string;
  /** 32-bit integer. */
  readonly restartCount?: number;
}

export interface FilesystemOverhead {
  /** Pattern `^(0(?:\.\d{1,3})?|1)$`. */
  readonly global?: string;
  /** Each value pattern `^(0(?:\.\d{1,3})?|1)$`. */
  readonly storageClass?: { [key: string]: string };
}

export interface ImportProxy {
  /** Field `HTTPProxy`. */
  readonly httpProxy?: string;
  /** Field `HTTPSProxy`. */
  readonly httpsProxy?: string;
  readonly noProxy?: string;
  readonly trustedCAProxy?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

export interface NodePlacement {
  readonly affinity?: Affinity;
  readonly nodeSelector?: { [key: string]: string };
  readonly tolerations?: Toleration[];
}

export interface NodeSelector {
  readonly nodeSelectorTerms: NodeSelectorTerm[];
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface NodeSelectorTerm {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchFields?: NodeSelectorRequirement[];
}

export interface ObjectTransferSpec {
  readonly parentName?: string;
  readonly source: Source;
  readonly target: core.SecretReference;
}

export interface PersistentVolumeClaimSpec {
  readonly accessModes?: string[];
  readonly dataSource?: core.RoleRef;
  readonly dataSourceRef?: core.Subject;
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface PodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly namespaces?: string[];
  readonly topologyKey: string;
}

export interface PodAntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface Ref {
  readonly name?: string;
}

export interface ResourceClaim {
  readonly name: string;
}

export interface ResourceRequirements {
  /** Merged by `name`. */
  readonly claims?: ResourceClaim[];
  /** Each value quantity. */
  readonly limits?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly requests?: { [key: string]: string | number };
}

export interface Source {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly requiredAnnotations?: { [key: string]: string };
}

export interface StorageProfileSpec {
  /** At most 8 items. */
  readonly claimPropertySets?: ClaimPropertySet[];
  readonly cloneStrategy?: string;
  readonly dataImportCronSourceFormat?: string;
  readonly snapshotClass?: string;
}

export interface StorageSpec {
  readonly accessModes?: string[];
  readonly dataSource?: core.RoleRef;
  readonly dataSourceRef?: core.Subject;
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface TLSSecurityProfile {
  readonly custom?: CustomTLSProfile;
  readonly intermediate?: core.EmptyObject;
  readonly modern?: core.EmptyObject;
  readonly old?: core.EmptyObject;
  /** One of `Old`, `Intermediate`, `Modern`, `Custom`. */
  readonly type?: string;
}

export interface TemplateInstance {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: core.EmptyObject;
  readonly spec: DataVolumeSpec;
  readonly status?: DataVolumeStatus;
}

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface VolumeCloneSourceSpec {
  readonly preallocation?: boolean;
  readonly priorityClassName?: string;
  readonly source: core.RoleRef;
}

export interface VolumeImportSourceSpec {
  readonly checkpoints?: DataVolumeCheckpoint[];
  readonly contentType?: string;
  readonly finalCheckpoint?: boolean;
  readonly preallocation?: boolean;
  readonly source?: VolumeImportSourceSpecSource;
  readonly targetClaim?: string;
}

export interface VolumeImportSourceSpecSource {
  readonly blank?: core.EmptyObject;
  readonly gcs?: DataVolumeSourceGCS;
  readonly http?: DataVolumeSourceHTTP;
  readonly imageio?: DataVolumeSourceImageIO;
  readonly registry?: DataVolumeSourceRegistry;
  readonly s3?: DataVolumeSourceS3;
  readonly vddk?: DataVolumeSourceVDDK;
}

export interface VolumeUploadSourceSpec {
  readonly contentType?: string;
  readonly preallocation?: boolean;
}

export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  /** 32-bit integer. */
  readonly weight: number;
}
