// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/hyperconverged-cluster-operator v1.11.1 (3c5654e9458d)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** HyperConverged (hco.kubevirt.io/v1beta1): `hyperconvergeds`, in a namespace; short names hco, hcos. */
export class HyperConverged extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'hco.kubevirt.io/v1beta1', kind: 'HyperConverged' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: HyperConvergedProps = {}): any {
    return { ...HyperConverged.GVK, ...toWire('hco.kubevirt.io', 'HyperConverged', props) };
  }

  constructor(scope: Construct, id: string, props: HyperConvergedProps = {}) {
    super(scope, id, { ...HyperConverged.GVK, ...toWire('hco.kubevirt.io', 'HyperConverged', props) });
  }
}

/** Fields of HyperConverged. */
export interface HyperConvergedProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: HyperConvergedSpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface ApplicationAwareConfig {
  /**
   * @default false
   */
  readonly allowApplicationAwareClusterResourceQuota?: boolean;
  readonly namespaceSelector?: LabelSelector;
  /**
   * One of `VmiPodUsage`, `VirtualResources`, `DedicatedVirtualResources`, `IgnoreVmiCalculator`.
   * @default "DedicatedVirtualResources"
   */
  readonly vmiCalcConfigName?: string;
}

export interface CDICertConfig {
  readonly ca?: CertConfig;
  readonly server?: CDICertConfigCertConfig;
}

export interface CDICertConfigCertConfig {
  /**
   * Go duration (`1h30m`).
   * @default "24h0m0s"
   */
  readonly duration?: string;
  /**
   * Go duration (`1h30m`).
   * @default "12h0m0s"
   */
  readonly renewBefore?: string;
}

export interface CertConfig {
  /**
   * Go duration (`1h30m`).
   * @default "48h0m0s"
   */
  readonly duration?: string;
  /**
   * Go duration (`1h30m`).
   * @default "24h0m0s"
   */
  readonly renewBefore?: string;
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
  /**
   * @default false
   */
  readonly alignCPUs?: boolean;
  /**
   * @default false
   */
  readonly autoResourceLimits?: boolean;
  /**
   * @default false
   */
  readonly deployKubeSecondaryDNS?: boolean;
  /**
   * @default false
   */
  readonly deployTektonTaskResources?: boolean;
  /**
   * @default false
   */
  readonly deployVmConsoleProxy?: boolean;
  /**
   * @default false
   */
  readonly disableMDevConfiguration?: boolean;
  readonly downwardMetrics?: boolean;
  /**
   * @default false
   */
  readonly enableApplicationAwareQuota?: boolean;
  /**
   * @default true
   */
  readonly enableCommonBootImageImport?: boolean;
  /**
   * @default false
   */
  readonly enableManagedTenantQuota?: boolean;
  /**
   * @default true
   */
  readonly nonRoot?: boolean;
  /**
   * @default false
   */
  readonly persistentReservation?: boolean;
  /**
   * @default false
   */
  readonly withHostPassthroughCPU?: boolean;
}

export interface FilesystemOverhead {
  /** Pattern `^(0(?:\.\d{1,3})?|1)$`. */
  readonly global?: string;
  /** Each value pattern `^(0(?:\.\d{1,3})?|1)$`. */
  readonly storageClass?: { [key: string]: string };
}

export interface HyperConvergedSpec {
  readonly applicationAwareConfig?: ApplicationAwareConfig;
  readonly certConfig?: CDICertConfig;
  readonly commonBootImageNamespace?: string;
  readonly commonTemplatesNamespace?: string;
  readonly dataImportCronTemplates?: PodTemplateSpec[];
  readonly defaultCPUModel?: string;
  readonly defaultRuntimeClass?: string;
  /** One of `None`, `LiveMigrate`, `LiveMigrateIfPossible`, `External`. */
  readonly evictionStrategy?: string;
  readonly featureGates?: FeatureGates;
  readonly filesystemOverhead?: FilesystemOverhead;
  readonly infra?: Infra;
  readonly ksmConfiguration?: KSMConfiguration;
  readonly kubeSecondaryDNSNameServerIP?: string;
  readonly liveMigrationConfig?: LiveMigrationConfig;
  readonly localStorageClassName?: string;
  readonly logVerbosityConfig?: LogVerbosityConfig;
  readonly mediatedDevicesConfiguration?: MediatedDevicesConfiguration;
  readonly networkBinding?: { [key: string]: NetworkBinding };
  readonly obsoleteCPUs?: ObsoleteCPUs;
  readonly permittedHostDevices?: PermittedHostDevices;
  readonly resourceRequirements?: HyperConvergedSpecResourceRequirements;
  readonly scratchSpaceStorageClass?: string;
  readonly storageImport?: StorageImport;
  readonly tektonPipelinesNamespace?: string;
  readonly tektonTasksNamespace?: string;
  readonly tlsSecurityProfile?: TLSSecurityProfile;
  /** One of `annotation`, `highBurst`. */
  readonly tuningPolicy?: string;
  /**
   * One of `RemoveWorkloads`, `BlockUninstallIfWorkloadsExist`.
   * @default "BlockUninstallIfWorkloadsExist"
   */
  readonly uninstallStrategy?: string;
  readonly vddkInitImage?: string;
  readonly virtualMachineOptions?: VirtualMachineOptions;
  readonly vmStateStorageClass?: string;
  readonly workloadUpdateStrategy?: KubeVirtWorkloadUpdateStrategy;
  readonly workloads?: Workloads;
}

/** Rule `!has(self.vmiCPUAllocationRatio) || self.vmiCPUAllocationRatio != 1`. */
export interface HyperConvergedSpecResourceRequirements {
  readonly autoCPULimitNamespaceLabelSelector?: LabelSelector;
  readonly storageWorkloads?: ResourceRequirements;
  /**
   * Integer; at least 1.
   * @default 10
   */
  readonly vmiCPUAllocationRatio?: number;
}

export interface Infra {
  readonly nodePlacement?: NodePlacement;
}

export interface KSMConfiguration {
  readonly nodeLabelSelector?: LabelSelector;
}

export interface KubeVirtWorkloadUpdateStrategy {
  /**
   * Go duration (`1h30m`).
   * @default "1m0s"
   */
  readonly batchEvictionInterval?: string;
  /**
   * Integer.
   * @default 10
   */
  readonly batchEvictionSize?: number;
  readonly workloadUpdateMethods: string[];
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface LiveMigrationConfig {
  /**
   * @default false
   */
  readonly allowAutoConverge?: boolean;
  /**
   * @default false
   */
  readonly allowPostCopy?: boolean;
  /** Pattern `^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$`. */
  readonly bandwidthPerMigration?: string;
  /**
   * 64-bit integer.
   * @default 800
   */
  readonly completionTimeoutPerGiB?: number;
  readonly network?: string;
  /**
   * 32-bit integer, not negative.
   * @default 5
   */
  readonly parallelMigrationsPerCluster?: number;
  /**
   * 32-bit integer, not negative.
   * @default 2
   */
  readonly parallelOutboundMigrationsPerNode?: number;
  /**
   * 64-bit integer.
   * @default 150
   */
  readonly progressTimeout?: number;
}

export interface LogVerbosity {
  /** Each value integer, not negative. */
  readonly nodeVerbosity?: { [key: string]: number };
  /** Integer, not negative. */
  readonly virtAPI?: number;
  /** Integer, not negative. */
  readonly virtController?: number;
  /** Integer, not negative. */
  readonly virtHandler?: number;
  /** Integer, not negative. */
  readonly virtLauncher?: number;
  /** Integer, not negative. */
  readonly virtOperator?: number;
}

export interface LogVerbosityConfig {
  /** 32-bit integer. */
  readonly cdi?: number;
  readonly kubevirt?: LogVerbosity;
}

export interface MediatedDevice {
  readonly disabled?: boolean;
  readonly externalResourceProvider?: boolean;
  readonly mdevNameSelector: string;
  readonly resourceName: string;
}

/** Rule `(has(self.mediatedDeviceTypes) && size(self.mediatedDeviceTypes)>0) || (has(self.mediatedDevicesTypes) && size(self.mediatedDevicesTypes)>0)`. */
export interface MediatedDevicesConfiguration {
  readonly mediatedDeviceTypes?: string[];
  readonly mediatedDevicesTypes?: string[];
  readonly nodeMediatedDeviceTypes?: NodeMediatedDeviceTypesConfig[];
}

export interface Metadata {
  readonly annotations?: { [key: string]: string };
  readonly finalizers?: string[];
  readonly labels?: { [key: string]: string };
  readonly name?: string;
  readonly namespace?: string;
}

export interface Migration {
  readonly method?: string;
}

export interface NetworkBinding {
  readonly domainAttachmentType?: string;
  readonly migration?: Migration;
  readonly networkAttachmentDefinition?: string;
  readonly sidecarImage?: string;
}

export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/** Rule `(has(self.mediatedDeviceTypes) && size(self.mediatedDeviceTypes)>0) || (has(self.mediatedDevicesTypes) && size(self.mediatedDevicesTypes)>0)`. */
export interface NodeMediatedDeviceTypesConfig {
  readonly mediatedDeviceTypes?: string[];
  readonly mediatedDevicesTypes?: string[];
  readonly nodeSelector: { [key: string]: string };
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

export interface ObsoleteCPUs {
  /** No duplicates. */
  readonly cpuModels?: string[];
  readonly minCPUModel?: string;
}

export interface PciHostDevice {
  readonly disabled?: boolean;
  readonly externalResourceProvider?: boolean;
  readonly pciDeviceSelector: string;
  readonly resourceName: string;
}

export interface PermittedHostDevices {
  /** Merged by `mdevNameSelector`. */
  readonly mediatedDevices?: MediatedDevice[];
  /** Merged by `pciDeviceSelector`. */
  readonly pciHostDevices?: PciHostDevice[];
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
  readonly spec?: DataImportCronSpec;
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

export interface StorageImport {
  /** No duplicates. */
  readonly insecureRegistries?: string[];
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

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface VirtualMachineOptions {
  /**
   * @default false
   */
  readonly disableFreePageReporting?: boolean;
  /**
   * @default true
   */
  readonly disableSerialConsoleLog?: boolean;
}

export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface Workloads {
  readonly nodePlacement?: NodePlacement;
}
