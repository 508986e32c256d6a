// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// operator-framework/api v0.20.0 (5efe1a23d8c2)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** CatalogSource (operators.coreos.com/v1alpha1): `catalogsources`, in a namespace; short names catsrc. */
export class CatalogSource extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'CatalogSource' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: CatalogSourceProps): any {
    return { ...CatalogSource.GVK, ...toWire('operators.coreos.com', 'CatalogSource', props) };
  }

  constructor(scope: Construct, id: string, props: CatalogSourceProps) {
    super(scope, id, { ...CatalogSource.GVK, ...toWire('operators.coreos.com', 'CatalogSource', props) });
  }
}

/** Fields of CatalogSource. */
export interface CatalogSourceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: CatalogSourceSpec;
}

/** InstallPlan (operators.coreos.com/v1alpha1): `installplans`, in a namespace; short names ip. */
export class InstallPlan extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'InstallPlan' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: InstallPlanProps): any {
    return { ...InstallPlan.GVK, ...toWire('operators.coreos.com', 'InstallPlan', props) };
  }

  constructor(scope: Construct, id: string, props: InstallPlanProps) {
    super(scope, id, { ...InstallPlan.GVK, ...toWire('operators.coreos.com', 'InstallPlan', props) });
  }
}

/** Fields of InstallPlan. */
export interface InstallPlanProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: InstallPlanSpec;
}

/** OperatorGroup (operators.coreos.com/v1): `operatorgroups`, in a namespace; short names og. */
export class OperatorGroup extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'operators.coreos.com/v1', kind: 'OperatorGroup' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: OperatorGroupProps = {}): any {
    return { ...OperatorGroup.GVK, ...toWire('operators.coreos.com', 'OperatorGroup', props) };
  }

  constructor(scope: Construct, id: string, props: OperatorGroupProps = {}) {
    super(scope, id, { ...OperatorGroup.GVK, ...toWire('operators.coreos.com', 'OperatorGroup', props) });
  }
}

/** Fields of OperatorGroup. */
export interface OperatorGroupProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: OperatorGroupSpec;
}

/** Subscription (operators.coreos.com/v1alpha1): `subscriptions`, in a namespace; short names sub, subs. */
export class Subscription extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'Subscription' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SubscriptionProps): any {
    return { ...Subscription.GVK, ...toWire('operators.coreos.com', 'Subscription', props) };
  }

  constructor(scope: Construct, id: string, props: SubscriptionProps) {
    super(scope, id, { ...Subscription.GVK, ...toWire('operators.coreos.com', 'Subscription', props) });
  }
}

/** Fields of Subscription. */
export interface SubscriptionProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: SubscriptionSpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface CSIVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: Ref;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: { [key: string]: string };
}

export interface CatalogSourceSpec {
  readonly address?: string;
  readonly configMap?: string;
  readonly description?: string;
  readonly displayName?: string;
  readonly grpcPodConfig?: GrpcPodConfig;
  readonly icon?: Icon;
  readonly image?: string;
  /** Integer. */
  readonly priority?: number;
  readonly publisher?: string;
  readonly secrets?: string[];
  readonly sourceType: string;
  readonly updateStrategy?: UpdateStrategy;
}

export interface CephFSVolumeSource {
  readonly monitors: string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: PowerVSSecretReference;
  readonly user?: string;
}

export interface CinderVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PowerVSSecretReference;
  readonly volumeID: string;
}

export interface Config {
  readonly affinity?: Affinity;
  readonly env?: core.EnvVar[];
  readonly envFrom?: core.EnvFromSource[];
  readonly nodeSelector?: { [key: string]: string };
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly tolerations?: Toleration[];
  readonly volumeMounts?: core.VolumeMount[];
  readonly volumes?: Volume[];
}

export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

export interface ExtractContent {
  readonly cacheDir: string;
  readonly catalogDir: string;
}

export interface FlexVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: { [key: string]: string };
  readonly readOnly?: boolean;
  readonly secretRef?: PowerVSSecretReference;
}

export interface GrpcPodConfig {
  readonly affinity?: Affinity;
  readonly extractContent?: ExtractContent;
  /** Quantity. */
  readonly memoryTarget?: string | number;
  readonly nodeSelector?: { [key: string]: string };
  readonly priorityClassName?: string;
  /**
   * One of `legacy`, `restricted`.
   * @default "legacy"
   */
  readonly securityContextConfig?: string;
  readonly tolerations?: Toleration[];
}

/** ISCSIVolumeSource in the API reference. */
export interface IscsiVolumeSource {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn: string;
  readonly iscsiInterface?: string;
  /** 32-bit integer. */
  readonly lun: number;
  readonly portals?: string[];
  readonly readOnly?: boolean;
  readonly secretRef?: PowerVSSecretReference;
  readonly targetPortal: string;
}

export interface Icon {
  readonly base64data: string;
  readonly mediatype: string;
}

export interface InstallPlanSpec {
  readonly approval: string;
  readonly approved: boolean;
  readonly clusterServiceVersionNames: string[];
  /** Integer. */
  readonly generation?: number;
  readonly source?: string;
  readonly sourceNamespace?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
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

export interface OperatorGroupSpec {
  readonly selector?: LabelSelector;
  readonly serviceAccountName?: string;
  readonly staticProvidedAPIs?: boolean;
  /** No duplicates. */
  readonly targetNamespaces?: string[];
  /**
   * One of `Default`, `TechPreviewUnsafeFailForward`.
   * @default "Default"
   */
  readonly upgradeStrategy?: string;
}

export interface PersistentVolumeClaimTemplate {
  readonly metadata?: core.EmptyObject;
  readonly spec: StorageSpec;
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

export interface PowerVSSecretReference {
  readonly name?: string;
}

export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface RBDVolumeSource {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PowerVSSecretReference;
  readonly user?: string;
}

export interface Ref {
  readonly name?: string;
}

export interface RegistryPoll {
  readonly interval?: string;
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

export interface ScaleIOVolumeSource {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: PowerVSSecretReference;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}

export interface StorageOSVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: PowerVSSecretReference;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
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

export interface SubscriptionSpec {
  readonly channel?: string;
  readonly config?: Config;
  readonly installPlanApproval?: string;
  readonly name: string;
  readonly source: string;
  readonly sourceNamespace: string;
  readonly startingCSV?: string;
}

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface UpdateStrategy {
  readonly registryPoll?: RegistryPoll;
}

export interface Volume {
  readonly awsElasticBlockStore?: core.AWSElasticBlockStoreVolumeSource;
  readonly azureDisk?: core.AzureDiskVolumeSource;
  readonly azureFile?: core.AzureFileVolumeSource;
  readonly cephfs?: CephFSVolumeSource;
  readonly cinder?: CinderVolumeSource;
  readonly configMap?: core.ConfigMapVolumeSource;
  readonly csi?: CSIVolumeSource;
  readonly downwardAPI?: core.DownwardAPIVolumeSource;
  readonly emptyDir?: core.EmptyDirVolumeSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly fc?: core.FCVolumeSource;
  readonly flexVolume?: FlexVolumeSource;
  readonly flocker?: core.FlockerVolumeSource;
  readonly gcePersistentDisk?: core.GCEPersistentDiskVolumeSource;
  readonly gitRepo?: core.GitRepoVolumeSource;
  readonly glusterfs?: core.GlusterfsVolumeSource;
  readonly hostPath?: core.HostPathVolumeSource;
  readonly iscsi?: IscsiVolumeSource;
  readonly name: string;
  readonly nfs?: core.NFSVolumeSource;
  readonly persistentVolumeClaim?: core.PersistentVolumeClaimVolumeSource;
  readonly photonPersistentDisk?: core.PhotonPersistentDiskVolumeSource;
  readonly portworxVolume?: core.PortworxVolumeSource;
  readonly projected?: core.ProjectedVolumeSource;
  readonly quobyte?: core.QuobyteVolumeSource;
  readonly rbd?: RBDVolumeSource;
  readonly scaleIO?: ScaleIOVolumeSource;
  readonly secret?: core.SecretVolumeSource;
  readonly storageos?: StorageOSVolumeSource;
  readonly vsphereVolume?: core.VsphereVirtualDiskVolumeSource;
}

export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  /** 32-bit integer. */
  readonly weight: number;
}
