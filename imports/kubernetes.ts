// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// Kubernetes 1.27 OpenAPI
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** Namespace (v1): `namespaces`, one set for the cluster. */
export class Namespace extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Namespace' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NamespaceProps = {}): any {
    return { ...Namespace.GVK, ...toWire('', 'Namespace', props) };
  }

  constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    super(scope, id, { ...Namespace.GVK, ...toWire('', 'Namespace', props) });
  }
}

/** Fields of Namespace. */
export interface NamespaceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NamespaceSpec;
}

/** Secret (v1): `secrets`, in a namespace. */
export class Secret extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Secret' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SecretProps = {}): any {
    return { ...Secret.GVK, ...toWire('', 'Secret', props) };
  }

  constructor(scope: Construct, id: string, props: SecretProps = {}) {
    super(scope, id, { ...Secret.GVK, ...toWire('', 'Secret', props) });
  }
}

/** Fields of Secret. */
export interface SecretProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  /** Each value base64. */
  readonly data?: { [key: string]: string };
  readonly immutable?: boolean;
  readonly stringData?: { [key: string]: string };
  readonly type?: string;
}

/** ConfigMap (v1): `configmaps`, in a namespace. */
export class ConfigMap extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'ConfigMap' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ConfigMapProps = {}): any {
    return { ...ConfigMap.GVK, ...toWire('', 'ConfigMap', props) };
  }

  constructor(scope: Construct, id: string, props: ConfigMapProps = {}) {
    super(scope, id, { ...ConfigMap.GVK, ...toWire('', 'ConfigMap', props) });
  }
}

/** Fields of ConfigMap. */
export interface ConfigMapProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  /** Each value base64. */
  readonly binaryData?: { [key: string]: string };
  readonly data?: { [key: string]: string };
  readonly immutable?: boolean;
}

/** Service (v1): `services`, in a namespace. */
export class Service extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Service' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ServiceProps = {}): any {
    return { ...Service.GVK, ...toWire('', 'Service', props) };
  }

  constructor(scope: Construct, id: string, props: ServiceProps = {}) {
    super(scope, id, { ...Service.GVK, ...toWire('', 'Service', props) });
  }
}

/** Fields of Service. */
export interface ServiceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: ServiceSpec;
}

/** ServiceAccount (v1): `serviceaccounts`, in a namespace. */
export class ServiceAccount extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'ServiceAccount' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ServiceAccountProps = {}): any {
    return { ...ServiceAccount.GVK, ...toWire('', 'ServiceAccount', props) };
  }

  constructor(scope: Construct, id: string, props: ServiceAccountProps = {}) {
    super(scope, id, { ...ServiceAccount.GVK, ...toWire('', 'ServiceAccount', props) });
  }
}

/** Fields of ServiceAccount. */
export interface ServiceAccountProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly automountServiceAccountToken?: boolean;
  readonly imagePullSecrets?: LocalObjectReference[];
  readonly secrets?: ObjectReference[];
}

/** PersistentVolumeClaim (v1): `persistentvolumeclaims`, in a namespace. */
export class PersistentVolumeClaim extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PersistentVolumeClaimProps = {}): any {
    return { ...PersistentVolumeClaim.GVK, ...toWire('', 'PersistentVolumeClaim', props) };
  }

  constructor(scope: Construct, id: string, props: PersistentVolumeClaimProps = {}) {
    super(scope, id, { ...PersistentVolumeClaim.GVK, ...toWire('', 'PersistentVolumeClaim', props) });
  }
}

/** Fields of PersistentVolumeClaim. */
export interface PersistentVolumeClaimProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PersistentVolumeClaimSpec;
}

/** PersistentVolume (v1): `persistentvolumes`, one set for the cluster. */
export class PersistentVolume extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'PersistentVolume' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PersistentVolumeProps = {}): any {
    return { ...PersistentVolume.GVK, ...toWire('', 'PersistentVolume', props) };
  }

  constructor(scope: Construct, id: string, props: PersistentVolumeProps = {}) {
    super(scope, id, { ...PersistentVolume.GVK, ...toWire('', 'PersistentVolume', props) });
  }
}

/** Fields of PersistentVolume. */
export interface PersistentVolumeProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PersistentVolumeSpec;
}

/** Pod (v1): `pods`, in a namespace. */
export class Pod extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Pod' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PodProps = {}): any {
    return { ...Pod.GVK, ...toWire('', 'Pod', props) };
  }

  constructor(scope: Construct, id: string, props: PodProps = {}) {
    super(scope, id, { ...Pod.GVK, ...toWire('', 'Pod', props) });
  }
}

/** Fields of Pod. */
export interface PodProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PodSpec;
}

/** ResourceQuota (v1): `resourcequotas`, in a namespace. */
export class ResourceQuota extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'ResourceQuota' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ResourceQuotaProps = {}): any {
    return { ...ResourceQuota.GVK, ...toWire('', 'ResourceQuota', props) };
  }

  constructor(scope: Construct, id: string, props: ResourceQuotaProps = {}) {
    super(scope, id, { ...ResourceQuota.GVK, ...toWire('', 'ResourceQuota', props) });
  }
}

/** Fields of ResourceQuota. */
export interface ResourceQuotaProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: ResourceQuotaSpec;
}

/** LimitRange (v1): `limitranges`, in a namespace. */
export class LimitRange extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'LimitRange' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: LimitRangeProps = {}): any {
    return { ...LimitRange.GVK, ...toWire('', 'LimitRange', props) };
  }

  constructor(scope: Construct, id: string, props: LimitRangeProps = {}) {
    super(scope, id, { ...LimitRange.GVK, ...toWire('', 'LimitRange', props) });
  }
}

/** Fields of LimitRange. */
export interface LimitRangeProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: LimitRangeSpec;
}

/** Node (v1): `nodes`, one set for the cluster. */
export class Node extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Node' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NodeProps = {}): any {
    return { ...Node.GVK, ...toWire('', 'Node', props) };
  }

  constructor(scope: Construct, id: string, props: NodeProps = {}) {
    super(scope, id, { ...Node.GVK, ...toWire('', 'Node', props) });
  }
}

/** Fields of Node. */
export interface NodeProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NodeSpec;
}

/** Endpoints (v1): `endpoints`, in a namespace. */
export class Endpoints extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Endpoints' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: EndpointsProps = {}): any {
    return { ...Endpoints.GVK, ...toWire('', 'Endpoints', props) };
  }

  constructor(scope: Construct, id: string, props: EndpointsProps = {}) {
    super(scope, id, { ...Endpoints.GVK, ...toWire('', 'Endpoints', props) });
  }
}

/** Fields of Endpoints. */
export interface EndpointsProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly subsets?: EndpointSubset[];
}

/** Deployment (apps/v1): `deployments`, in a namespace. */
export class Deployment extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'apps/v1', kind: 'Deployment' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: DeploymentProps = {}): any {
    return { ...Deployment.GVK, ...toWire('apps', 'Deployment', props) };
  }

  constructor(scope: Construct, id: string, props: DeploymentProps = {}) {
    super(scope, id, { ...Deployment.GVK, ...toWire('apps', 'Deployment', props) });
  }
}

/** Fields of Deployment. */
export interface DeploymentProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: DeploymentSpec;
}

/** DaemonSet (apps/v1): `daemonsets`, in a namespace. */
export class DaemonSet extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'apps/v1', kind: 'DaemonSet' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: DaemonSetProps = {}): any {
    return { ...DaemonSet.GVK, ...toWire('apps', 'DaemonSet', props) };
  }

  constructor(scope: Construct, id: string, props: DaemonSetProps = {}) {
    super(scope, id, { ...DaemonSet.GVK, ...toWire('apps', 'DaemonSet', props) });
  }
}

/** Fields of DaemonSet. */
export interface DaemonSetProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: DaemonSetSpec;
}

/** StatefulSet (apps/v1): `statefulsets`, in a namespace. */
export class StatefulSet extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'apps/v1', kind: 'StatefulSet' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: StatefulSetProps = {}): any {
    return { ...StatefulSet.GVK, ...toWire('apps', 'StatefulSet', props) };
  }

  constructor(scope: Construct, id: string, props: StatefulSetProps = {}) {
    super(scope, id, { ...StatefulSet.GVK, ...toWire('apps', 'StatefulSet', props) });
  }
}

/** Fields of StatefulSet. */
export interface StatefulSetProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: StatefulSetSpec;
}

/** Job (batch/v1): `jobs`, in a namespace. */
export class Job extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'batch/v1', kind: 'Job' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: JobProps = {}): any {
    return { ...Job.GVK, ...toWire('batch', 'Job', props) };
  }

  constructor(scope: Construct, id: string, props: JobProps = {}) {
    super(scope, id, { ...Job.GVK, ...toWire('batch', 'Job', props) });
  }
}

/** Fields of Job. */
export interface JobProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: JobSpec;
}

/** CronJob (batch/v1): `cronjobs`, in a namespace. */
export class CronJob extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'batch/v1', kind: 'CronJob' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: CronJobProps = {}): any {
    return { ...CronJob.GVK, ...toWire('batch', 'CronJob', props) };
  }

  constructor(scope: Construct, id: string, props: CronJobProps = {}) {
    super(scope, id, { ...CronJob.GVK, ...toWire('batch', 'CronJob', props) });
  }
}

/** Fields of CronJob. */
export interface CronJobProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: CronJobSpec;
}

/** Role (rbac.authorization.k8s.io/v1): `roles`, in a namespace. */
export class Role extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: RoleProps = {}): any {
    return { ...Role.GVK, ...toWire('rbac.authorization.k8s.io', 'Role', props) };
  }

  constructor(scope: Construct, id: string, props: RoleProps = {}) {
    super(scope, id, { ...Role.GVK, ...toWire('rbac.authorization.k8s.io', 'Role', props) });
  }
}

/** Fields of Role. */
export interface RoleProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly rules?: PolicyRule[];
}

/** RoleBinding (rbac.authorization.k8s.io/v1): `rolebindings`, in a namespace. */
export class RoleBinding extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: RoleBindingProps): any {
    return { ...RoleBinding.GVK, ...toWire('rbac.authorization.k8s.io', 'RoleBinding', props) };
  }

  constructor(scope: Construct, id: string, props: RoleBindingProps) {
    super(scope, id, { ...RoleBinding.GVK, ...toWire('rbac.authorization.k8s.io', 'RoleBinding', props) });
  }
}

/** Fields of RoleBinding. */
export interface RoleBindingProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly roleRef: RoleRef;
  readonly subjects?: Subject[];
}

/** ClusterRole (rbac.authorization.k8s.io/v1): `clusterroles`, one set for the cluster. */
export class ClusterRole extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ClusterRoleProps = {}): any {
    return { ...ClusterRole.GVK, ...toWire('rbac.authorization.k8s.io', 'ClusterRole', props) };
  }

  constructor(scope: Construct, id: string, props: ClusterRoleProps = {}) {
    super(scope, id, { ...ClusterRole.GVK, ...toWire('rbac.authorization.k8s.io', 'ClusterRole', props) });
  }
}

/** Fields of ClusterRole. */
export interface ClusterRoleProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly aggregationRule?: AggregationRule;
  readonly rules?: PolicyRule[];
}

/** ClusterRoleBinding (rbac.authorization.k8s.io/v1): `clusterrolebindings`, one set for the cluster. */
export class ClusterRoleBinding extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ClusterRoleBindingProps): any {
    return { ...ClusterRoleBinding.GVK, ...toWire('rbac.authorization.k8s.io', 'ClusterRoleBinding', props) };
  }

  constructor(scope: Construct, id: string, props: ClusterRoleBindingProps) {
    super(scope, id, { ...ClusterRoleBinding.GVK, ...toWire('rbac.authorization.k8s.io', 'ClusterRoleBinding', props) });
  }
}

/** Fields of ClusterRoleBinding. */
export interface ClusterRoleBindingProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly roleRef: RoleRef;
  readonly subjects?: Subject[];
}

/** StorageClass (storage.k8s.io/v1): `storageclasses`, one set for the cluster. */
export class StorageClass extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: StorageClassProps): any {
    return { ...StorageClass.GVK, ...toWire('storage.k8s.io', 'StorageClass', props) };
  }

  constructor(scope: Construct, id: string, props: StorageClassProps) {
    super(scope, id, { ...StorageClass.GVK, ...toWire('storage.k8s.io', 'StorageClass', props) });
  }
}

/** Fields of StorageClass. */
export interface StorageClassProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly allowVolumeExpansion?: boolean;
  readonly allowedTopologies?: TopologySelectorTerm[];
  readonly mountOptions?: string[];
  readonly parameters?: { [key: string]: string };
  readonly provisioner: string;
  readonly reclaimPolicy?: string;
  readonly volumeBindingMode?: string;
}

/** NetworkPolicy (networking.k8s.io/v1): `networkpolicies`, in a namespace. */
export class NetworkPolicy extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NetworkPolicyProps = {}): any {
    return { ...NetworkPolicy.GVK, ...toWire('networking.k8s.io', 'NetworkPolicy', props) };
  }

  constructor(scope: Construct, id: string, props: NetworkPolicyProps = {}) {
    super(scope, id, { ...NetworkPolicy.GVK, ...toWire('networking.k8s.io', 'NetworkPolicy', props) });
  }
}

/** Fields of NetworkPolicy. */
export interface NetworkPolicyProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NetworkPolicySpec;
}

/** Ingress (networking.k8s.io/v1): `ingresses`, in a namespace. */
export class Ingress extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: IngressProps = {}): any {
    return { ...Ingress.GVK, ...toWire('networking.k8s.io', 'Ingress', props) };
  }

  constructor(scope: Construct, id: string, props: IngressProps = {}) {
    super(scope, id, { ...Ingress.GVK, ...toWire('networking.k8s.io', 'Ingress', props) });
  }
}

/** Fields of Ingress. */
export interface IngressProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: IngressSpec;
}

/** PodDisruptionBudget (policy/v1): `poddisruptionbudgets`, in a namespace. */
export class PodDisruptionBudget extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PodDisruptionBudgetProps = {}): any {
    return { ...PodDisruptionBudget.GVK, ...toWire('policy', 'PodDisruptionBudget', props) };
  }

  constructor(scope: Construct, id: string, props: PodDisruptionBudgetProps = {}) {
    super(scope, id, { ...PodDisruptionBudget.GVK, ...toWire('policy', 'PodDisruptionBudget', props) });
  }
}

/** Fields of PodDisruptionBudget. */
export interface PodDisruptionBudgetProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PodDisruptionBudgetSpec;
}

/** PriorityClass (scheduling.k8s.io/v1): `priorityclasses`, one set for the cluster. */
export class PriorityClass extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PriorityClassProps = {}): any {
    return { ...PriorityClass.GVK, ...toWire('scheduling.k8s.io', 'PriorityClass', props) };
  }

  constructor(scope: Construct, id: string, props: PriorityClassProps = {}) {
    super(scope, id, { ...PriorityClass.GVK, ...toWire('scheduling.k8s.io', 'PriorityClass', props) });
  }
}

/** Fields of PriorityClass. */
export interface PriorityClassProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly description?: string;
  readonly globalDefault?: boolean;
  readonly preemptionPolicy?: string;
  /** 32-bit integer. */
  readonly value?: number;
}

export interface AWSElasticBlockStoreVolumeSource {
  readonly fsType?: string;
  /** 32-bit integer. */
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface AggregationRule {
  readonly clusterRoleSelectors?: LabelSelector[];
}

export interface AzureDiskVolumeSource {
  readonly cachingMode?: string;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string;
  readonly kind?: string;
  readonly readOnly?: boolean;
}

export interface AzureFilePersistentVolumeSource {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly secretNamespace?: string;
  readonly shareName: string;
}

export interface AzureFileVolumeSource {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly shareName: string;
}

export interface CSIPersistentVolumeSource {
  readonly controllerExpandSecretRef?: SecretReference;
  readonly controllerPublishSecretRef?: SecretReference;
  readonly driver: string;
  readonly fsType?: string;
  readonly nodeExpandSecretRef?: SecretReference;
  readonly nodePublishSecretRef?: SecretReference;
  readonly nodeStageSecretRef?: SecretReference;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: { [key: string]: string };
  readonly volumeHandle: string;
}

export interface CSIVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: { [key: string]: string };
}

export interface Capabilities {
  readonly add?: string[];
  readonly drop?: string[];
}

export interface CephFSPersistentVolumeSource {
  readonly monitors: string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: SecretReference;
  readonly user?: string;
}

export interface CephFSVolumeSource {
  readonly monitors: string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}

export interface CinderPersistentVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: SecretReference;
  readonly volumeID: string;
}

export interface CinderVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeID: string;
}

export interface ClaimSource {
  readonly resourceClaimName?: string;
  readonly resourceClaimTemplateName?: string;
}

export interface ClientIPConfig {
  /** 32-bit integer. */
  readonly timeoutSeconds?: number;
}

export interface ConfigMapEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}

export interface ConfigMapKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

export interface ConfigMapNodeConfigSource {
  readonly kubeletConfigKey: string;
  readonly name: string;
  readonly namespace: string;
  readonly resourceVersion?: string;
  readonly uid?: string;
}

export interface ConfigMapProjection {
  readonly items?: KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}

export interface ConfigMapVolumeSource {
  /** 32-bit integer. */
  readonly defaultMode?: number;
  readonly items?: KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}

export interface Container {
  readonly args?: string[];
  readonly command?: string[];
  readonly env?: EnvVar[];
  readonly envFrom?: EnvFromSource[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly lifecycle?: Lifecycle;
  readonly livenessProbe?: Probe;
  readonly name: string;
  readonly ports?: ContainerPort[];
  readonly readinessProbe?: Probe;
  readonly resizePolicy?: ContainerResizePolicy[];
  readonly resources?: ResourceRequirements;
  readonly securityContext?: SecurityContext;
  readonly startupProbe?: Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  readonly volumeDevices?: VolumeDevice[];
  readonly volumeMounts?: VolumeMount[];
  readonly workingDir?: string;
}

export interface ContainerPort {
  /** 32-bit integer. */
  readonly containerPort: number;
  readonly hostIP?: string;
  /** 32-bit integer. */
  readonly hostPort?: number;
  readonly name?: string;
  readonly protocol?: string;
}

export interface ContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}

export interface CronJobSpec {
  readonly concurrencyPolicy?: string;
  /** 32-bit integer. */
  readonly failedJobsHistoryLimit?: number;
  readonly jobTemplate: JobTemplateSpec;
  readonly schedule: string;
  /** 64-bit integer. */
  readonly startingDeadlineSeconds?: number;
  /** 32-bit integer. */
  readonly successfulJobsHistoryLimit?: number;
  readonly suspend?: boolean;
  readonly timeZone?: string;
}

export interface DaemonSetSpec {
  /** 32-bit integer. */
  readonly minReadySeconds?: number;
  /** 32-bit integer. */
  readonly revisionHistoryLimit?: number;
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
  readonly updateStrategy?: DaemonSetUpdateStrategy;
}

export interface DaemonSetUpdateStrategy {
  readonly rollingUpdate?: RollingUpdateDaemonSet;
  readonly type?: string;
}

export interface DeploymentSpec {
  /** 32-bit integer. */
  readonly minReadySeconds?: number;
  readonly paused?: boolean;
  /** 32-bit integer. */
  readonly progressDeadlineSeconds?: number;
  /** 32-bit integer. */
  readonly replicas?: number;
  /** 32-bit integer. */
  readonly revisionHistoryLimit?: number;
  readonly selector: LabelSelector;
  readonly strategy?: DeploymentStrategy;
  readonly template: PodTemplateSpec;
}

export interface DeploymentStrategy {
  readonly rollingUpdate?: RollingUpdateDeployment;
  readonly type?: string;
}

export interface DownwardAPIProjection {
  readonly items?: DownwardAPIVolumeFile[];
}

export interface DownwardAPIVolumeFile {
  readonly fieldRef?: ObjectFieldSelector;
  /** 32-bit integer. */
  readonly mode?: number;
  readonly path: string;
  readonly resourceFieldRef?: ResourceFieldSelector;
}

export interface DownwardAPIVolumeSource {
  /** 32-bit integer. */
  readonly defaultMode?: number;
  readonly items?: DownwardAPIVolumeFile[];
}

export interface EmptyDirVolumeSource {
  readonly medium?: string;
  /** Quantity. */
  readonly sizeLimit?: string | number;
}

export interface EndpointAddress {
  readonly hostname?: string;
  readonly ip: string;
  readonly nodeName?: string;
  readonly targetRef?: ObjectReference;
}

export interface EndpointPort {
  readonly appProtocol?: string;
  readonly name?: string;
  /** 32-bit integer. */
  readonly port: number;
  readonly protocol?: string;
}

export interface EndpointSubset {
  readonly addresses?: EndpointAddress[];
  readonly notReadyAddresses?: EndpointAddress[];
  readonly ports?: EndpointPort[];
}

export interface EnvFromSource {
  readonly configMapRef?: ConfigMapEnvSource;
  readonly prefix?: string;
  readonly secretRef?: SecretEnvSource;
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: EnvVarSource;
}

export interface EnvVarSource {
  readonly configMapKeyRef?: ConfigMapKeySelector;
  readonly fieldRef?: ObjectFieldSelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly secretKeyRef?: SecretKeySelector;
}

export interface EphemeralContainer {
  readonly args?: string[];
  readonly command?: string[];
  readonly env?: EnvVar[];
  readonly envFrom?: EnvFromSource[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly lifecycle?: Lifecycle;
  readonly livenessProbe?: Probe;
  readonly name: string;
  readonly ports?: ContainerPort[];
  readonly readinessProbe?: Probe;
  readonly resizePolicy?: ContainerResizePolicy[];
  readonly resources?: ResourceRequirements;
  readonly securityContext?: SecurityContext;
  readonly startupProbe?: Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly targetContainerName?: string;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  readonly volumeDevices?: VolumeDevice[];
  readonly volumeMounts?: VolumeMount[];
  readonly workingDir?: string;
}

export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

export interface ExecAction {
  readonly command?: string[];
}

export interface FCVolumeSource {
  readonly fsType?: string;
  /** 32-bit integer. */
  readonly lun?: number;
  readonly readOnly?: boolean;
  readonly targetWWNs?: string[];
  readonly wwids?: string[];
}

export interface FlexPersistentVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: { [key: string]: string };
  readonly readOnly?: boolean;
  readonly secretRef?: SecretReference;
}

export interface FlexVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: { [key: string]: string };
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
}

export interface FlockerVolumeSource {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}

export interface GCEPersistentDiskVolumeSource {
  readonly fsType?: string;
  /** 32-bit integer. */
  readonly partition?: number;
  readonly pdName: string;
  readonly readOnly?: boolean;
}

export interface GRPCAction {
  /** 32-bit integer. */
  readonly port: number;
  readonly service?: string;
}

export interface GitRepoVolumeSource {
  readonly directory?: string;
  readonly repository: string;
  readonly revision?: string;
}

export interface GlusterfsPersistentVolumeSource {
  readonly endpoints: string;
  readonly endpointsNamespace?: string;
  readonly path: string;
  readonly readOnly?: boolean;
}

export interface GlusterfsVolumeSource {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean;
}

export interface HTTPGetAction {
  readonly host?: string;
  readonly httpHeaders?: HTTPHeader[];
  readonly path?: string;
  /** Integer or string. */
  readonly port: string | number;
  readonly scheme?: string;
}

export interface HTTPHeader {
  readonly name: string;
  readonly value?: string;
}

export interface HTTPIngressPath {
  readonly backend: IngressBackend;
  readonly path?: string;
  readonly pathType: string;
}

export interface HTTPIngressRuleValue {
  readonly paths: HTTPIngressPath[];
}

export interface HostAlias {
  readonly hostnames?: string[];
  readonly ip?: string;
}

export interface HostPathVolumeSource {
  readonly path: string;
  readonly type?: string;
}

/** IPBlock in the API reference. */
export interface IpBlock {
  readonly cidr: string;
  readonly except?: string[];
}

/** ISCSIPersistentVolumeSource in the API reference. */
export interface IscsiPersistentVolumeSource {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn: string;
  readonly iscsiInterface?: string;
  /** 32-bit integer. */
  readonly lun?: number;
  readonly portals?: string[];
  readonly readOnly?: boolean;
  readonly secretRef?: SecretReference;
  readonly targetPortal: string;
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
  readonly lun?: number;
  readonly portals?: string[];
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly targetPortal: string;
}

export interface IngressBackend {
  readonly resource?: TypedLocalObjectReference;
  readonly service?: IngressServiceBackend;
}

export interface IngressRule {
  readonly host?: string;
  readonly http?: HTTPIngressRuleValue;
}

export interface IngressServiceBackend {
  readonly name: string;
  readonly port?: ServiceBackendPort;
}

export interface IngressSpec {
  readonly defaultBackend?: IngressBackend;
  readonly ingressClassName?: string;
  readonly rules?: IngressRule[];
  readonly tls?: IngressTLS[];
}

export interface IngressTLS {
  readonly hosts?: string[];
  readonly secretName?: string;
}

export interface JobSpec {
  /** 64-bit integer. */
  readonly activeDeadlineSeconds?: number;
  /** 32-bit integer. */
  readonly backoffLimit?: number;
  readonly completionMode?: string;
  /** 32-bit integer. */
  readonly completions?: number;
  readonly manualSelector?: boolean;
  /** 32-bit integer. */
  readonly parallelism?: number;
  readonly podFailurePolicy?: PodFailurePolicy;
  readonly selector?: LabelSelector;
  readonly suspend?: boolean;
  readonly template: PodTemplateSpec;
  /** 32-bit integer. */
  readonly ttlSecondsAfterFinished?: number;
}

export interface JobTemplateSpec {
  readonly metadata?: ObjectMeta;
  readonly spec?: JobSpec;
}

export interface KeyToPath {
  readonly key: string;
  /** 32-bit integer. */
  readonly mode?: number;
  readonly path: string;
}

export interface LabelSelector {
  readonly matchExpressions?: LabelSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface Lifecycle {
  readonly postStart?: LifecycleHandler;
  readonly preStop?: LifecycleHandler;
}

export interface LifecycleHandler {
  readonly exec?: ExecAction;
  readonly httpGet?: HTTPGetAction;
  readonly tcpSocket?: TCPSocketAction;
}

export interface LimitRangeItem {
  /** Each value quantity. */
  readonly default?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly defaultRequest?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly max?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly maxLimitRequestRatio?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly min?: { [key: string]: string | number };
  readonly type: string;
}

export interface LimitRangeSpec {
  readonly limits?: LimitRangeItem[];
}

export interface LocalObjectReference {
  readonly name?: string;
}

export interface LocalVolumeSource {
  readonly fsType?: string;
  readonly path: string;
}

export interface ManagedFieldsEntry {
  readonly apiVersion?: string;
  readonly fieldsType?: string;
  /** Any value. */
  readonly fieldsV1?: any;
  readonly manager?: string;
  readonly operation?: string;
  readonly subresource?: string;
  /** Date and time (RFC 3339). */
  readonly time?: string;
}

export interface NFSVolumeSource {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly server: string;
}

export interface NamespaceSpec {
  readonly finalizers?: string[];
}

export interface NetworkPolicyEgressRule {
  readonly ports?: NetworkPolicyPort[];
  readonly to?: NetworkPolicyPeer[];
}

export interface NetworkPolicyIngressRule {
  readonly from?: NetworkPolicyPeer[];
  readonly ports?: NetworkPolicyPort[];
}

export interface NetworkPolicyPeer {
  readonly ipBlock?: IpBlock;
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
}

export interface NetworkPolicyPort {
  /** 32-bit integer. */
  readonly endPort?: number;
  /** Integer or string. */
  readonly port?: string | number;
  readonly protocol?: string;
}

export interface NetworkPolicySpec {
  readonly egress?: NetworkPolicyEgressRule[];
  readonly ingress?: NetworkPolicyIngressRule[];
  readonly podSelector?: LabelSelector;
  readonly policyTypes?: string[];
}

export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

export interface NodeConfigSource {
  readonly configMap?: ConfigMapNodeConfigSource;
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

export interface NodeSpec {
  readonly configSource?: NodeConfigSource;
  readonly externalID?: string;
  readonly podCIDR?: string;
  readonly podCIDRs?: string[];
  readonly providerID?: string;
  readonly taints?: Taint[];
  readonly unschedulable?: boolean;
}

export interface ObjectFieldSelector {
  readonly apiVersion?: string;
  readonly fieldPath: string;
}

export interface ObjectMeta {
  readonly annotations?: { [key: string]: string };
  /** Date and time (RFC 3339). */
  readonly creationTimestamp?: string;
  /** 64-bit integer. */
  readonly deletionGracePeriodSeconds?: number;
  /** Date and time (RFC 3339). */
  readonly deletionTimestamp?: string;
  readonly finalizers?: string[];
  readonly generateName?: string;
  /** 64-bit integer. */
  readonly generation?: number;
  readonly labels?: { [key: string]: string };
  readonly managedFields?: ManagedFieldsEntry[];
  readonly name?: string;
  readonly namespace?: string;
  readonly ownerReferences?: OwnerReference[];
  readonly resourceVersion?: string;
  readonly selfLink?: string;
  readonly uid?: string;
}

export interface ObjectReference {
  readonly apiVersion?: string;
  readonly fieldPath?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly resourceVersion?: string;
  readonly uid?: string;
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly blockOwnerDeletion?: boolean;
  readonly controller?: boolean;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** PersistentVolumeClaim in the API reference. */
export interface EmbeddedPersistentVolumeClaim {
  readonly apiVersion?: string;
  /** One of `PersistentVolumeClaim`. */
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: PersistentVolumeClaimSpec;
  readonly status?: PersistentVolumeClaimStatus;
}

export interface PersistentVolumeClaimCondition {
  /** Date and time (RFC 3339). */
  readonly lastProbeTime?: string;
  /** Date and time (RFC 3339). */
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status: string;
  readonly type: string;
}

export interface PersistentVolumeClaimSpec {
  readonly accessModes?: string[];
  readonly dataSource?: TypedLocalObjectReference;
  readonly dataSourceRef?: TypedObjectReference;
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface PersistentVolumeClaimStatus {
  readonly accessModes?: string[];
  /** Each value quantity. */
  readonly allocatedResources?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly capacity?: { [key: string]: string | number };
  readonly conditions?: PersistentVolumeClaimCondition[];
  readonly phase?: string;
  readonly resizeStatus?: string;
}

export interface PersistentVolumeClaimTemplate {
  readonly metadata?: ObjectMeta;
  readonly spec: PersistentVolumeClaimSpec;
}

export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly readOnly?: boolean;
}

export interface PersistentVolumeSpec {
  readonly accessModes?: string[];
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  readonly azureDisk?: AzureDiskVolumeSource;
  readonly azureFile?: AzureFilePersistentVolumeSource;
  /** Each value quantity. */
  readonly capacity?: { [key: string]: string | number };
  readonly cephfs?: CephFSPersistentVolumeSource;
  readonly cinder?: CinderPersistentVolumeSource;
  readonly claimRef?: ObjectReference;
  readonly csi?: CSIPersistentVolumeSource;
  readonly fc?: FCVolumeSource;
  readonly flexVolume?: FlexPersistentVolumeSource;
  readonly flocker?: FlockerVolumeSource;
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  readonly glusterfs?: GlusterfsPersistentVolumeSource;
  readonly hostPath?: HostPathVolumeSource;
  readonly iscsi?: IscsiPersistentVolumeSource;
  readonly local?: LocalVolumeSource;
  readonly mountOptions?: string[];
  readonly nfs?: NFSVolumeSource;
  readonly nodeAffinity?: VolumeNodeAffinity;
  readonly persistentVolumeReclaimPolicy?: string;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  readonly portworxVolume?: PortworxVolumeSource;
  readonly quobyte?: QuobyteVolumeSource;
  readonly rbd?: RBDPersistentVolumeSource;
  readonly scaleIO?: ScaleIOPersistentVolumeSource;
  readonly storageClassName?: string;
  readonly storageos?: StorageOSPersistentVolumeSource;
  readonly volumeMode?: string;
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

export interface PhotonPersistentDiskVolumeSource {
  readonly fsType?: string;
  readonly pdID: string;
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

export interface PodDNSConfig {
  readonly nameservers?: string[];
  readonly options?: PodDNSConfigOption[];
  readonly searches?: string[];
}

export interface PodDNSConfigOption {
  readonly name?: string;
  readonly value?: string;
}

export interface PodDisruptionBudgetSpec {
  /** Integer or string. */
  readonly maxUnavailable?: string | number;
  /** Integer or string. */
  readonly minAvailable?: string | number;
  readonly selector?: LabelSelector;
  readonly unhealthyPodEvictionPolicy?: string;
}

export interface PodFailurePolicy {
  readonly rules: PodFailurePolicyRule[];
}

export interface PodFailurePolicyOnExitCodesRequirement {
  readonly containerName?: string;
  readonly operator: string;
  /** Each 32-bit integer. */
  readonly values: number[];
}

export interface PodFailurePolicyOnPodConditionsPattern {
  readonly status: string;
  readonly type: string;
}

export interface PodFailurePolicyRule {
  readonly action: string;
  readonly onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  readonly onPodConditions?: PodFailurePolicyOnPodConditionsPattern[];
}

export interface PodOS {
  readonly name: string;
}

export interface PodReadinessGate {
  readonly conditionType: string;
}

export interface PodResourceClaim {
  readonly name: string;
  readonly source?: ClaimSource;
}

export interface PodSchedulingGate {
  readonly name: string;
}

export interface PodSecurityContext {
  /** 64-bit integer. */
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: string;
  /** 64-bit integer. */
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  /** 64-bit integer. */
  readonly runAsUser?: number;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly seccompProfile?: SeccompProfile;
  /** Each 64-bit integer. */
  readonly supplementalGroups?: number[];
  readonly sysctls?: Sysctl[];
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

export interface PodSpec {
  /** 64-bit integer. */
  readonly activeDeadlineSeconds?: number;
  readonly affinity?: Affinity;
  readonly automountServiceAccountToken?: boolean;
  readonly containers: Container[];
  readonly dnsConfig?: PodDNSConfig;
  readonly dnsPolicy?: string;
  readonly enableServiceLinks?: boolean;
  readonly ephemeralContainers?: EphemeralContainer[];
  readonly hostAliases?: HostAlias[];
  readonly hostIPC?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostUsers?: boolean;
  readonly hostname?: string;
  readonly imagePullSecrets?: LocalObjectReference[];
  readonly initContainers?: Container[];
  readonly nodeName?: string;
  readonly nodeSelector?: { [key: string]: string };
  readonly os?: PodOS;
  /** Each value quantity. */
  readonly overhead?: { [key: string]: string | number };
  readonly preemptionPolicy?: string;
  /** 32-bit integer. */
  readonly priority?: number;
  readonly priorityClassName?: string;
  readonly readinessGates?: PodReadinessGate[];
  readonly resourceClaims?: PodResourceClaim[];
  readonly restartPolicy?: string;
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  readonly schedulingGates?: PodSchedulingGate[];
  readonly securityContext?: PodSecurityContext;
  readonly serviceAccount?: string;
  readonly serviceAccountName?: string;
  readonly setHostnameAsFQDN?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly subdomain?: string;
  /** 64-bit integer. */
  readonly terminationGracePeriodSeconds?: number;
  readonly tolerations?: Toleration[];
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];
  readonly volumes?: Volume[];
}

export interface PodTemplateSpec {
  readonly metadata?: ObjectMeta;
  readonly spec?: PodSpec;
}

export interface PolicyRule {
  readonly apiGroups?: string[];
  readonly nonResourceURLs?: string[];
  readonly resourceNames?: string[];
  readonly resources?: string[];
  readonly verbs: string[];
}

export interface PortworxVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

export interface PreferredSchedulingTerm {
  readonly preference?: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface Probe {
  readonly exec?: ExecAction;
  /** 32-bit integer. */
  readonly failureThreshold?: number;
  readonly grpc?: GRPCAction;
  readonly httpGet?: HTTPGetAction;
  /** 32-bit integer. */
  readonly initialDelaySeconds?: number;
  /** 32-bit integer. */
  readonly periodSeconds?: number;
  /** 32-bit integer. */
  readonly successThreshold?: number;
  readonly tcpSocket?: TCPSocketAction;
  /** 64-bit integer. */
  readonly terminationGracePeriodSeconds?: number;
  /** 32-bit integer. */
  readonly timeoutSeconds?: number;
}

export interface ProjectedVolumeSource {
  /** 32-bit integer. */
  readonly defaultMode?: number;
  readonly sources?: VolumeProjection[];
}

export interface QuobyteVolumeSource {
  readonly group?: string;
  readonly readOnly?: boolean;
  readonly registry: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly volume: string;
}

export interface RBDPersistentVolumeSource {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: SecretReference;
  readonly user?: string;
}

export interface RBDVolumeSource {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}

export interface ResourceClaim {
  readonly name: string;
}

export interface ResourceFieldSelector {
  readonly containerName?: string;
  /** Quantity. */
  readonly divisor?: string | number;
  readonly resource: string;
}

export interface ResourceQuotaSpec {
  /** Each value quantity. */
  readonly hard?: { [key: string]: string | number };
  readonly scopeSelector?: ScopeSelector;
  readonly scopes?: string[];
}

export interface ResourceRequirements {
  readonly claims?: ResourceClaim[];
  /** Each value quantity. */
  readonly limits?: { [key: string]: string | number };
  /** Each value quantity. */
  readonly requests?: { [key: string]: string | number };
}

export interface RoleRef {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
}

export interface RollingUpdateDaemonSet {
  /** Integer or string. */
  readonly maxSurge?: string | number;
  /** Integer or string. */
  readonly maxUnavailable?: string | number;
}

export interface RollingUpdateDeployment {
  /** Integer or string. */
  readonly maxSurge?: string | number;
  /** Integer or string. */
  readonly maxUnavailable?: string | number;
}

export interface RollingUpdateStatefulSetStrategy {
  /** Integer or string. */
  readonly maxUnavailable?: string | number;
  /** 32-bit integer. */
  readonly partition?: number;
}

export interface SELinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}

export interface ScaleIOPersistentVolumeSource {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: SecretReference;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}

export interface ScaleIOVolumeSource {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: LocalObjectReference;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}

export interface ScopeSelector {
  readonly matchExpressions?: ScopedResourceSelectorRequirement[];
}

export interface ScopedResourceSelectorRequirement {
  readonly operator: string;
  readonly scopeName: string;
  readonly values?: string[];
}

export interface SeccompProfile {
  readonly localhostProfile?: string;
  readonly type: string;
}

export interface SecretEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}

export interface SecretKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

export interface SecretProjection {
  readonly items?: KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}

export interface SecretReference {
  readonly name?: string;
  readonly namespace?: string;
}

export interface SecretVolumeSource {
  /** 32-bit integer. */
  readonly defaultMode?: number;
  readonly items?: KeyToPath[];
  readonly optional?: boolean;
  readonly secretName?: string;
}

export interface SecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly capabilities?: Capabilities;
  readonly privileged?: boolean;
  readonly procMount?: string;
  readonly readOnlyRootFilesystem?: boolean;
  /** 64-bit integer. */
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  /** 64-bit integer. */
  readonly runAsUser?: number;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly seccompProfile?: SeccompProfile;
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

export interface ServiceAccountTokenProjection {
  readonly audience?: string;
  /** 64-bit integer. */
  readonly expirationSeconds?: number;
  readonly path: string;
}

export interface ServiceBackendPort {
  readonly name?: string;
  /** 32-bit integer. */
  readonly number?: number;
}

export interface ServicePort {
  readonly appProtocol?: string;
  readonly name?: string;
  /** 32-bit integer. */
  readonly nodePort?: number;
  /** 32-bit integer. */
  readonly port: number;
  readonly protocol?: string;
  /** Integer or string. */
  readonly targetPort?: string | number;
}

export interface ServiceSpec {
  readonly allocateLoadBalancerNodePorts?: boolean;
  readonly clusterIP?: string;
  readonly clusterIPs?: string[];
  readonly externalIPs?: string[];
  readonly externalName?: string;
  readonly externalTrafficPolicy?: string;
  /** 32-bit integer. */
  readonly healthCheckNodePort?: number;
  readonly internalTrafficPolicy?: string;
  readonly ipFamilies?: string[];
  readonly ipFamilyPolicy?: string;
  readonly loadBalancerClass?: string;
  readonly loadBalancerIP?: string;
  readonly loadBalancerSourceRanges?: string[];
  readonly ports?: ServicePort[];
  readonly publishNotReadyAddresses?: boolean;
  readonly selector?: { [key: string]: string };
  readonly sessionAffinity?: string;
  readonly sessionAffinityConfig?: SessionAffinityConfig;
  readonly type?: string;
}

export interface SessionAffinityConfig {
  readonly clientIP?: ClientIPConfig;
}

export interface StatefulSetOrdinals {
  /** 32-bit integer. */
  readonly start?: number;
}

export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  readonly whenDeleted?: string;
  readonly whenScaled?: string;
}

export interface StatefulSetSpec {
  /** 32-bit integer. */
  readonly minReadySeconds?: number;
  readonly ordinals?: StatefulSetOrdinals;
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  readonly podManagementPolicy?: string;
  /** 32-bit integer. */
  readonly replicas?: number;
  /** 32-bit integer. */
  readonly revisionHistoryLimit?: number;
  readonly selector: LabelSelector;
  readonly serviceName?: string;
  readonly template: PodTemplateSpec;
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  readonly volumeClaimTemplates?: EmbeddedPersistentVolumeClaim[];
}

export interface StatefulSetUpdateStrategy {
  readonly rollingUpdate?: RollingUpdateStatefulSetStrategy;
  readonly type?: string;
}

export interface StorageOSPersistentVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: ObjectReference;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}

export interface StorageOSVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}

export interface Subject {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface Sysctl {
  readonly name: string;
  readonly value?: string;
}

export interface TCPSocketAction {
  readonly host?: string;
  /** Integer or string. */
  readonly port: string | number;
}

export interface Taint {
  readonly effect: string;
  readonly key: string;
  /** Date and time (RFC 3339). */
  readonly timeAdded?: string;
  readonly value?: string;
}

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface TopologySelectorLabelRequirement {
  readonly key: string;
  readonly values: string[];
}

export interface TopologySelectorTerm {
  readonly matchLabelExpressions?: TopologySelectorLabelRequirement[];
}

export interface TopologySpreadConstraint {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: string[];
  /** 32-bit integer. */
  readonly maxSkew: number;
  /** 32-bit integer. */
  readonly minDomains?: number;
  readonly nodeAffinityPolicy?: string;
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
}

export interface TypedLocalObjectReference {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
}

export interface TypedObjectReference {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface Volume {
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  readonly azureDisk?: AzureDiskVolumeSource;
  readonly azureFile?: AzureFileVolumeSource;
  readonly cephfs?: CephFSVolumeSource;
  readonly cinder?: CinderVolumeSource;
  readonly configMap?: ConfigMapVolumeSource;
  readonly csi?: CSIVolumeSource;
  readonly downwardAPI?: DownwardAPIVolumeSource;
  readonly emptyDir?: EmptyDirVolumeSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly fc?: FCVolumeSource;
  readonly flexVolume?: FlexVolumeSource;
  readonly flocker?: FlockerVolumeSource;
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  readonly gitRepo?: GitRepoVolumeSource;
  readonly glusterfs?: GlusterfsVolumeSource;
  readonly hostPath?: HostPathVolumeSource;
  readonly iscsi?: IscsiVolumeSource;
  readonly name: string;
  readonly nfs?: NFSVolumeSource;
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  readonly portworxVolume?: PortworxVolumeSource;
  readonly projected?: ProjectedVolumeSource;
  readonly quobyte?: QuobyteVolumeSource;
  readonly rbd?: RBDVolumeSource;
  readonly scaleIO?: ScaleIOVolumeSource;
  readonly secret?: SecretVolumeSource;
  readonly storageos?: StorageOSVolumeSource;
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

export interface VolumeDevice {
  readonly devicePath: string;
  readonly name: string;
}

export interface VolumeMount {
  readonly mountPath: string;
  readonly mountPropagation?: string;
  readonly name: string;
  readonly readOnly?: boolean;
  readonly subPath?: string;
  readonly subPathExpr?: string;
}

export interface VolumeNodeAffinity {
  readonly required?: NodeSelector;
}

export interface VolumeProjection {
  readonly configMap?: ConfigMapProjection;
  readonly downwardAPI?: DownwardAPIProjection;
  readonly secret?: SecretProjection;
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

export interface VsphereVirtualDiskVolumeSource {
  readonly fsType?: string;
  readonly storagePolicyID?: string;
  readonly storagePolicyName?: string;
  readonly volumePath: string;
}

export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpec?: string;
  readonly gmsaCredentialSpecName?: string;
  readonly hostProcess?: boolean;
  readonly runAsUserName?: string;
}
