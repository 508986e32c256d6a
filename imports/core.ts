// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// Kubernetes types used inside the kinds of the other files

export interface AWSElasticBlockStoreVolumeSource {
  readonly fsType?: string;
  /** 32-bit integer. */
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

export interface AzureDiskVolumeSource {
  readonly cachingMode?: string;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string;
  readonly kind?: string;
  readonly readOnly?: boolean;
}

export interface AzureFileVolumeSource {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly shareName: string;
}

export interface ConfigMapKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
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

export interface EnvFromSource {
  readonly configMapRef?: SecretEnvSource;
  readonly prefix?: string;
  readonly secretRef?: SecretEnvSource;
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: EnvVarSource;
}

export interface EnvVarSource {
  readonly configMapKeyRef?: SecretKeySelector;
  readonly fieldRef?: ObjectFieldSelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly secretKeyRef?: SecretKeySelector;
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

export interface GitRepoVolumeSource {
  readonly directory?: string;
  readonly repository: string;
  readonly revision?: string;
}

export interface GlusterfsVolumeSource {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean;
}

export interface GroupKind {
  readonly group: string;
  readonly kind: string;
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
  readonly value: string;
}

export interface HostPathVolumeSource {
  readonly path: string;
  readonly type?: string;
}

export interface KeyToPath {
  readonly key: string;
  /** 32-bit integer. */
  readonly mode?: number;
  readonly path: string;
}

export interface KustomizationSpecSecretReference {
  readonly name: string;
  readonly namespace?: string;
}

export interface NFSVolumeSource {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly server: string;
}

export interface ObjectFieldSelector {
  readonly apiVersion?: string;
  readonly fieldPath: string;
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

export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly readOnly?: boolean;
}

export interface PhotonPersistentDiskVolumeSource {
  readonly fsType?: string;
  readonly pdID: string;
}

export interface PlacementBindingRoleRef {
  /** One of `apps.open-cluster-management.io`, `cluster.open-cluster-management.io`; at least 1 character. */
  readonly apiGroup: string;
  /** One of `PlacementRule`, `Placement`; at least 1 character. */
  readonly kind: string;
  /** At least 1 character. */
  readonly name: string;
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

export interface PortworxVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID: string;
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

export interface ResourceFieldSelector {
  readonly containerName?: string;
  /** Quantity. */
  readonly divisor?: string | number;
  readonly resource: string;
}

export interface RoleRef {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
}

export interface RoleRef3 {
  /** One of `policy.open-cluster-management.io`; at least 1 character. */
  readonly apiGroup: string;
  /** One of `Policy`, `PolicySet`; at least 1 character. */
  readonly kind: string;
  /** At least 1 character. */
  readonly name: string;
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

export interface SelfSubjectRulesReviewSpec {
  readonly namespace?: string;
}

export interface ServiceAccountTokenProjection {
  readonly audience?: string;
  /** 64-bit integer. */
  readonly expirationSeconds?: number;
  readonly path: string;
}

export interface Subject {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface TCPSocketAction {
  readonly host?: string;
  /** Integer or string. */
  readonly port: string | number;
}

export interface VeleroSecretKeySelector {
  readonly key: string;
  /**
   * @default ""
   */
  readonly name?: string;
  readonly optional?: boolean;
}

export interface VolumeMount {
  readonly mountPath: string;
  readonly mountPropagation?: string;
  readonly name: string;
  readonly readOnly?: boolean;
  readonly subPath?: string;
  readonly subPathExpr?: string;
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

/** An object without fields. */
export interface EmptyObject {}
