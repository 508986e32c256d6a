// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/hyperconverged-cluster-operator v1.11.1 (3c5654e9458d)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** SSP (ssp.kubevirt.io/v1beta2): `ssps`, in a namespace. */
export class Ssp extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'ssp.kubevirt.io/v1beta2', kind: 'SSP' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SspProps = {}): any {
    return { ...Ssp.GVK, ...toWire('ssp.kubevirt.io', 'SSP', props) };
  }

  constructor(scope: Construct, id: string, props: SspProps = {}) {
    super(scope, id, { ...Ssp.GVK, ...toWire('ssp.kubevirt.io', 'SSP', props) });
  }
}

/** Fields of SSP. */
export interface SspProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SSPSpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface CommonInstancetypes {
  readonly url?: string;
}

export interface CommonTemplates {
  readonly dataImportCronTemplates?: PodTemplateSpec[];
  /** At most 63 characters; pattern `^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`. */
  readonly namespace: string;
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

export interface FeatureGates {
  readonly deployCommonInstancetypes?: boolean;
  readonly deployTektonTaskResources?: boolean;
  readonly deployVmConsoleProxy?: boolean;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface Metadata {
  readonly annotations?: { [key: string]: string };
  readonly finalizers?: string[];
  readonly labels?: { [key: string]: string };
  readonly name?: string;
  readonly namespace?: string;
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

export interface PodTemplateSpec {
  readonly metadata?: Metadata;
  readonly spec: DataImportCronSpec;
}

export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
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

export interface SSPSpec {
  readonly commonInstancetypes?: CommonInstancetypes;
  readonly commonTemplates: CommonTemplates;
  readonly featureGates?: FeatureGates;
  readonly tektonPipelines?: core.SelfSubjectRulesReviewSpec;
  readonly tektonTasks?: core.SelfSubjectRulesReviewSpec;
  readonly templateValidator?: TemplateValidator;
  readonly tlsSecurityProfile?: TLSSecurityProfile;
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
  readonly metadata?: Metadata;
  readonly spec: DataVolumeSpec;
  readonly status?: DataVolumeStatus;
}

export interface TemplateValidator {
  readonly placement?: NodePlacement;
  /**
   * 32-bit integer; at least 0.
   * @default 2
   */
  readonly replicas?: number;
}

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  /** 32-bit integer. */
  readonly weight: number;
}
