// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/kubevirt v1.1.1 (689c0e66cc68), its OpenAPI (enums that its webhook holds virtual machines to)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** KubeVirt (kubevirt.io/v1): `kubevirts`, in a namespace; short names kv, kvs. */
export class KubeVirt extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: KubeVirtProps): any {
    return { ...KubeVirt.GVK, ...toWire('kubevirt.io', 'KubeVirt', props) };
  }

  constructor(scope: Construct, id: string, props: KubeVirtProps) {
    super(scope, id, { ...KubeVirt.GVK, ...toWire('kubevirt.io', 'KubeVirt', props) });
  }
}

/** Fields of KubeVirt. */
export interface KubeVirtProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: KubeVirtSpec;
}

/** VirtualMachine (kubevirt.io/v1): `virtualmachines`, in a namespace; short names vm, vms. */
export class VirtualMachine extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineProps): any {
    return { ...VirtualMachine.GVK, ...toWire('kubevirt.io', 'VirtualMachine', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineProps) {
    super(scope, id, { ...VirtualMachine.GVK, ...toWire('kubevirt.io', 'VirtualMachine', props) });
  }
}

/** Fields of VirtualMachine. */
export interface VirtualMachineProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineSpec;
}

/** VirtualMachineInstance (kubevirt.io/v1): `virtualmachineinstances`, in a namespace; short names vmi, vmis. */
export class VirtualMachineInstance extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstance' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineInstanceProps): any {
    return { ...VirtualMachineInstance.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstance', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineInstanceProps) {
    super(scope, id, { ...VirtualMachineInstance.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstance', props) });
  }
}

/** Fields of VirtualMachineInstance. */
export interface VirtualMachineInstanceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineInstanceSpec;
}

/** VirtualMachineInstanceMigration (kubevirt.io/v1): `virtualmachineinstancemigrations`, in a namespace; short names vmim, vmims. */
export class VirtualMachineInstanceMigration extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstanceMigration' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineInstanceMigrationProps): any {
    return { ...VirtualMachineInstanceMigration.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstanceMigration', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineInstanceMigrationProps) {
    super(scope, id, { ...VirtualMachineInstanceMigration.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstanceMigration', props) });
  }
}

/** Fields of VirtualMachineInstanceMigration. */
export interface VirtualMachineInstanceMigrationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineInstanceMigrationSpec;
}

/** VirtualMachineInstancePreset (kubevirt.io/v1): `virtualmachineinstancepresets`, in a namespace; short names vmipreset, vmipresets. */
export class VirtualMachineInstancePreset extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstancePreset' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineInstancePresetProps = {}): any {
    return { ...VirtualMachineInstancePreset.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstancePreset', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineInstancePresetProps = {}) {
    super(scope, id, { ...VirtualMachineInstancePreset.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstancePreset', props) });
  }
}

/** Fields of VirtualMachineInstancePreset. */
export interface VirtualMachineInstancePresetProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: VirtualMachineInstancePresetSpec;
}

/** VirtualMachineInstanceReplicaSet (kubevirt.io/v1): `virtualmachineinstancereplicasets`, in a namespace; short names vmirs, vmirss. */
export class VirtualMachineInstanceReplicaSet extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstanceReplicaSet' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineInstanceReplicaSetProps): any {
    return { ...VirtualMachineInstanceReplicaSet.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstanceReplicaSet', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineInstanceReplicaSetProps) {
    super(scope, id, { ...VirtualMachineInstanceReplicaSet.GVK, ...toWire('kubevirt.io', 'VirtualMachineInstanceReplicaSet', props) });
  }
}

/** Fields of VirtualMachineInstanceReplicaSet. */
export interface VirtualMachineInstanceReplicaSetProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineInstanceReplicaSetSpec;
}

export interface AccessCredential {
  readonly sshPublicKey?: SSHPublicKeyAccessCredential;
  readonly userPassword?: UserPasswordAccessCredential;
}

export interface AccessCredentialSecretSource {
  readonly secretName: string;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface ArchConfiguration {
  readonly amd64?: ArchSpecificConfiguration;
  readonly arm64?: ArchSpecificConfiguration;
  readonly defaultArchitecture?: string;
  readonly ppc64le?: ArchSpecificConfiguration;
}

export interface ArchSpecificConfiguration {
  readonly emulatedMachines?: string[];
  readonly machineType?: string;
  readonly ovmfPath?: string;
}

/** BIOS in the API reference. */
export interface Bios {
  readonly useSerial?: boolean;
}

export interface BlockSize {
  readonly custom?: CustomBlockSize;
  readonly matchVolume?: FeatureState;
}

export interface Bootloader {
  readonly bios?: Bios;
  readonly efi?: Efi;
}

export interface CDRomTarget {
  readonly bus?: string;
  readonly readonly?: boolean;
  readonly tray?: string;
}

/** CPU in the API reference. */
export interface Cpu {
  /** 32-bit integer, not negative. */
  readonly cores?: number;
  readonly dedicatedCpuPlacement?: boolean;
  readonly features?: CPUFeature[];
  readonly isolateEmulatorThread?: boolean;
  /** 32-bit integer, not negative. */
  readonly maxSockets?: number;
  readonly model?: string;
  readonly numa?: Numa;
  readonly realtime?: Realtime;
  /** 32-bit integer, not negative. */
  readonly sockets?: number;
  /** 32-bit integer, not negative. */
  readonly threads?: number;
}

export interface CPUFeature {
  readonly name: string;
  readonly policy?: string;
}

export interface CertConfig {
  /** Go duration (`1h30m`). */
  readonly duration?: string;
  /** Go duration (`1h30m`). */
  readonly renewBefore?: string;
}

export interface Chassis {
  readonly asset?: string;
  readonly manufacturer?: string;
  readonly serial?: string;
  readonly sku?: string;
  readonly version?: string;
}

export interface Clock {
  readonly timer?: Timer;
  readonly timezone?: string;
  readonly utc?: ClockOffsetUTC;
}

export interface ClockOffsetUTC {
  /** Integer. */
  readonly offsetSeconds?: number;
}

export interface CloudInitConfigDriveSource {
  readonly networkData?: string;
  readonly networkDataBase64?: string;
  readonly networkDataSecretRef?: Ref;
  readonly secretRef?: PowerVSSecretReference;
  readonly userData?: string;
  readonly userDataBase64?: string;
}

export interface CloudInitNoCloudSource {
  readonly networkData?: string;
  readonly networkDataBase64?: string;
  readonly networkDataSecretRef?: Ref;
  readonly secretRef?: PowerVSSecretReference;
  readonly userData?: string;
  readonly userDataBase64?: string;
}

export interface ComponentConfig {
  readonly nodePlacement?: NodePlacement;
  /** Integer. */
  readonly replicas?: number;
}

export interface ConfigMapNameReference {
  readonly name?: string;
}

export interface ConfigMapVolumeSource {
  readonly name?: string;
  readonly optional?: boolean;
  readonly volumeLabel?: string;
}

export interface ContainerDiskSource {
  readonly image: string;
  /** One of `Always`, `IfNotPresent`, `Never`. */
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly path?: string;
}

export interface CustomBlockSize {
  /** Integer, not negative. */
  readonly logical: number;
  /** Integer, not negative. */
  readonly physical: number;
}

export interface CustomProfile {
  readonly localhostProfile?: string;
  readonly runtimeDefaultProfile?: boolean;
}

export interface CustomizeComponents {
  readonly flags?: Flags;
  readonly patches?: CustomizeComponentsPatch[];
}

export interface CustomizeComponentsPatch {
  readonly patch: string;
  /** At least 1 character. */
  readonly resourceName: string;
  /** At least 1 character. */
  readonly resourceType: string;
  readonly type: string;
}

export interface DHCPOptions {
  readonly bootFileName?: string;
  readonly ntpServers?: string[];
  readonly privateOptions?: DHCPPrivateOptions[];
  readonly tftpServerName?: string;
}

export interface DHCPPrivateOptions {
  /** Integer. */
  readonly option: number;
  readonly value: string;
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

export interface DataVolumeTemplateSpec {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec: DataVolumeSpec;
  readonly status?: core.EmptyObject;
}

export interface DeveloperConfiguration {
  /** Integer. */
  readonly cpuAllocationRatio?: number;
  readonly diskVerification?: DiskVerification;
  readonly featureGates?: string[];
  readonly logVerbosity?: LogVerbosity;
  /** Integer. */
  readonly memoryOvercommit?: number;
  /** 64-bit integer. */
  readonly minimumClusterTSCFrequency?: number;
  /** 64-bit integer. */
  readonly minimumReservePVCBytes?: number;
  readonly nodeSelectors?: { [key: string]: string };
  /** Integer. */
  readonly pvcTolerateLessSpaceUpToPercent?: number;
  readonly useEmulation?: boolean;
}

export interface Devices {
  readonly autoattachGraphicsDevice?: boolean;
  readonly autoattachInputDevice?: boolean;
  readonly autoattachMemBalloon?: boolean;
  readonly autoattachPodInterface?: boolean;
  readonly autoattachSerialConsole?: boolean;
  readonly autoattachVSOCK?: boolean;
  readonly blockMultiQueue?: boolean;
  readonly clientPassthrough?: core.EmptyObject;
  readonly disableHotplug?: boolean;
  readonly disks?: Disk[];
  readonly downwardMetrics?: core.EmptyObject;
  readonly filesystems?: Filesystem[];
  readonly gpus?: Gpu[];
  readonly hostDevices?: HostDevice[];
  readonly inputs?: Input[];
  readonly interfaces?: Interface[];
  readonly logSerialConsole?: boolean;
  readonly networkInterfaceMultiqueue?: boolean;
  readonly rng?: core.EmptyObject;
  readonly sound?: SoundDevice;
  readonly tpm?: TPMDevice;
  readonly useVirtioTransitional?: boolean;
  readonly watchdog?: Watchdog;
}

export interface Disk {
  readonly blockSize?: BlockSize;
  /** Integer, not negative. */
  readonly bootOrder?: number;
  readonly cache?: string;
  readonly cdrom?: CDRomTarget;
  readonly dedicatedIOThread?: boolean;
  readonly disk?: DiskTarget;
  readonly errorPolicy?: string;
  readonly io?: string;
  readonly lun?: LunTarget;
  readonly name: string;
  readonly serial?: string;
  readonly shareable?: boolean;
  readonly tag?: string;
}

export interface DiskTarget {
  readonly bus?: string;
  readonly pciAddress?: string;
  readonly readonly?: boolean;
}

export interface DiskVerification {
  /** Quantity. */
  readonly memoryLimit: string | number;
}

export interface DomainSpec {
  readonly chassis?: Chassis;
  readonly clock?: Clock;
  readonly cpu?: Cpu;
  readonly devices: Devices;
  readonly features?: Features;
  readonly firmware?: Firmware;
  readonly ioThreadsPolicy?: string;
  readonly launchSecurity?: LaunchSecurity;
  readonly machine?: Machine;
  readonly memory?: Memory;
  readonly resources?: DomainSpecResourceRequirements;
}

export interface DomainSpecResourceRequirements {
  /** Each value quantity. */
  readonly limits?: { [key: string]: string | number };
  readonly overcommitGuestOverhead?: boolean;
  /** Each value quantity. */
  readonly requests?: { [key: string]: string | number };
}

export interface DownwardAPIVolumeSource {
  readonly fields?: core.DownwardAPIVolumeFile[];
  readonly volumeLabel?: string;
}

/** EFI in the API reference. */
export interface Efi {
  readonly persistent?: boolean;
  readonly secureBoot?: boolean;
}

export interface EmptyDiskSource {
  /** Quantity. */
  readonly capacity: string | number;
}

export interface EphemeralVolumeSource {
  readonly persistentVolumeClaim?: core.PersistentVolumeClaimVolumeSource;
}

export interface FeatureAPIC {
  readonly enabled?: boolean;
  readonly endOfInterrupt?: boolean;
}

export interface FeatureHyperv {
  readonly evmcs?: FeatureState;
  readonly frequencies?: FeatureState;
  readonly ipi?: FeatureState;
  readonly reenlightenment?: FeatureState;
  readonly relaxed?: FeatureState;
  readonly reset?: FeatureState;
  readonly runtime?: FeatureState;
  readonly spinlocks?: FeatureSpinlocks;
  readonly synic?: FeatureState;
  readonly synictimer?: SyNICTimer;
  readonly tlbflush?: FeatureState;
  readonly vapic?: FeatureState;
  readonly vendorid?: FeatureVendorID;
  readonly vpindex?: FeatureState;
}

export interface FeatureKVM {
  readonly hidden?: boolean;
}

export interface FeatureSpinlocks {
  readonly enabled?: boolean;
  /** 32-bit integer, not negative. */
  readonly spinlocks?: number;
}

export interface FeatureState {
  readonly enabled?: boolean;
}

export interface FeatureVendorID {
  readonly enabled?: boolean;
  readonly vendorid?: string;
}

export interface Features {
  readonly acpi?: FeatureState;
  readonly apic?: FeatureAPIC;
  readonly hyperv?: FeatureHyperv;
  readonly kvm?: FeatureKVM;
  readonly pvspinlock?: FeatureState;
  readonly smm?: FeatureState;
}

export interface Filesystem {
  readonly name: string;
  readonly virtiofs: core.EmptyObject;
}

export interface Firmware {
  readonly bootloader?: Bootloader;
  readonly kernelBoot?: KernelBoot;
  readonly serial?: string;
  readonly uuid?: string;
}

export interface Flags {
  readonly api?: { [key: string]: string };
  readonly controller?: { [key: string]: string };
  readonly handler?: { [key: string]: string };
}

/** GPU in the API reference. */
export interface Gpu {
  readonly deviceName: string;
  readonly name: string;
  readonly tag?: string;
  readonly virtualGPUOptions?: VGPUOptions;
}

export interface HTTPGetAction {
  readonly host?: string;
  readonly httpHeaders?: core.HTTPHeader[];
  readonly path?: string;
  /** Integer or string. */
  readonly port: string | number;
  /** One of `HTTP`, `HTTPS`. */
  readonly scheme?: string;
}

export interface HPETTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
}

export interface HostDevice {
  readonly deviceName: string;
  readonly name: string;
  readonly tag?: string;
}

export interface HostDisk {
  /** Quantity. */
  readonly capacity?: string | number;
  readonly path: string;
  readonly shared?: boolean;
  readonly type: string;
}

export interface Hugepages {
  readonly pageSize?: string;
}

export interface HypervTimer {
  readonly present?: boolean;
}

export interface I6300ESBWatchdog {
  readonly action?: string;
}

export interface Input {
  readonly bus?: string;
  readonly name: string;
  readonly type: string;
}

export interface InstancetypeMatcher {
  readonly inferFromVolume?: string;
  readonly inferFromVolumeFailurePolicy?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly revisionName?: string;
}

export interface Interface {
  /** Integer. */
  readonly acpiIndex?: number;
  readonly binding?: PluginBinding;
  /** Integer, not negative. */
  readonly bootOrder?: number;
  readonly bridge?: core.EmptyObject;
  readonly dhcpOptions?: DHCPOptions;
  readonly macAddress?: string;
  readonly macvtap?: core.EmptyObject;
  readonly masquerade?: core.EmptyObject;
  readonly model?: string;
  readonly name: string;
  readonly passt?: core.EmptyObject;
  readonly pciAddress?: string;
  readonly ports?: Port[];
  readonly slirp?: core.EmptyObject;
  readonly sriov?: core.EmptyObject;
  readonly state?: string;
  readonly tag?: string;
}

export interface InterfaceBindingPlugin {
  readonly domainAttachmentType?: string;
  readonly networkAttachmentDefinition?: string;
  readonly sidecarImage?: string;
}

export interface KSMConfiguration {
  readonly nodeLabelSelector?: LabelSelector;
}

export interface KVMTimer {
  readonly present?: boolean;
}

export interface KernelBoot {
  readonly container?: KernelBootContainer;
  readonly kernelArgs?: string;
}

export interface KernelBootContainer {
  readonly image: string;
  /** One of `Always`, `IfNotPresent`, `Never`. */
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly initrdPath?: string;
  readonly kernelPath?: string;
}

export interface KubeVirtCertificateRotateStrategy {
  readonly selfSigned?: KubeVirtSelfSignConfiguration;
}

export interface KubeVirtConfiguration {
  readonly additionalGuestMemoryOverheadRatio?: string;
  readonly apiConfiguration?: ReloadableComponentConfiguration;
  readonly architectureConfiguration?: ArchConfiguration;
  readonly autoCPULimitNamespaceLabelSelector?: LabelSelector;
  readonly controllerConfiguration?: ReloadableComponentConfiguration;
  readonly cpuModel?: string;
  /** Quantity. */
  readonly cpuRequest?: string | number;
  readonly defaultRuntimeClass?: string;
  readonly developerConfiguration?: DeveloperConfiguration;
  readonly emulatedMachines?: string[];
  readonly evictionStrategy?: string;
  readonly handlerConfiguration?: ReloadableComponentConfiguration;
  readonly imagePullPolicy?: string;
  readonly ksmConfiguration?: KSMConfiguration;
  readonly liveUpdateConfiguration?: LiveUpdateConfiguration;
  readonly machineType?: string;
  readonly mediatedDevicesConfiguration?: MediatedDevicesConfiguration;
  /** 32-bit integer, not negative. */
  readonly memBalloonStatsPeriod?: number;
  readonly migrations?: MigrationConfiguration;
  readonly minCPUModel?: string;
  readonly network?: NetworkConfiguration;
  readonly obsoleteCPUModels?: { [key: string]: boolean };
  readonly ovmfPath?: string;
  readonly permittedHostDevices?: PermittedHostDevices;
  readonly seccompConfiguration?: SeccompConfiguration;
  readonly selinuxLauncherType?: string;
  readonly smbios?: SMBiosConfiguration;
  /** Merged by `type`. */
  readonly supportContainerResources?: SupportContainerResources[];
  readonly supportedGuestAgentVersions?: string[];
  readonly tlsConfiguration?: TLSConfiguration;
  /** Integer. */
  readonly virtualMachineInstancesPerNode?: number;
  readonly virtualMachineOptions?: VirtualMachineOptions;
  readonly vmStateStorageClass?: string;
  readonly webhookConfiguration?: ReloadableComponentConfiguration;
}

export interface KubeVirtSelfSignConfiguration {
  readonly ca?: CertConfig;
  /** Go duration (`1h30m`). */
  readonly caOverlapInterval?: string;
  /** Go duration (`1h30m`). */
  readonly caRotateInterval?: string;
  /** Go duration (`1h30m`). */
  readonly certRotateInterval?: string;
  readonly server?: CertConfig;
}

export interface KubeVirtSpec {
  readonly certificateRotateStrategy?: KubeVirtCertificateRotateStrategy;
  readonly configuration?: KubeVirtConfiguration;
  readonly customizeComponents?: CustomizeComponents;
  readonly imagePullPolicy?: string;
  readonly imagePullSecrets?: Ref[];
  readonly imageRegistry?: string;
  readonly imageTag?: string;
  readonly infra?: ComponentConfig;
  readonly monitorAccount?: string;
  readonly monitorNamespace?: string;
  readonly productComponent?: string;
  readonly productName?: string;
  readonly productVersion?: string;
  readonly serviceMonitorNamespace?: string;
  readonly uninstallStrategy?: string;
  readonly workloadUpdateStrategy?: KubeVirtWorkloadUpdateStrategy;
  readonly workloads?: ComponentConfig;
}

export interface KubeVirtWorkloadUpdateStrategy {
  /** Go duration (`1h30m`). */
  readonly batchEvictionInterval?: string;
  /** Integer. */
  readonly batchEvictionSize?: number;
  readonly workloadUpdateMethods?: string[];
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

export interface LaunchSecurity {
  readonly sev?: Sev;
}

export interface LiveUpdateCPU {
  /** 32-bit integer, not negative. */
  readonly maxSockets?: number;
}

export interface LiveUpdateConfiguration {
  /** 32-bit integer, not negative. */
  readonly maxCpuSockets?: number;
  /** Quantity. */
  readonly maxGuest?: string | number;
  /** 32-bit integer, not negative. */
  readonly maxHotplugRatio?: number;
}

export interface LiveUpdateFeatures {
  readonly affinity?: core.EmptyObject;
  readonly cpu?: LiveUpdateCPU;
  readonly memory?: LiveUpdateMemory;
}

export interface LiveUpdateMemory {
  /** Quantity. */
  readonly maxGuest?: string | number;
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

export interface LunTarget {
  readonly bus?: string;
  readonly readonly?: boolean;
  readonly reservation?: boolean;
}

export interface Machine {
  readonly type?: string;
}

export interface MediatedDevicesConfiguration {
  readonly mediatedDeviceTypes?: string[];
  readonly mediatedDevicesTypes?: string[];
  readonly nodeMediatedDeviceTypes?: NodeMediatedDeviceTypesConfig[];
}

export interface MediatedHostDevice {
  readonly externalResourceProvider?: boolean;
  readonly mdevNameSelector: string;
  readonly resourceName: string;
}

export interface Memory {
  /** Quantity. */
  readonly guest?: string | number;
  readonly hugepages?: Hugepages;
  /** Quantity. */
  readonly maxGuest?: string | number;
}

export interface MemoryDumpVolumeSource {
  readonly claimName: string;
  readonly hotpluggable?: boolean;
  readonly readOnly?: boolean;
}

export interface MigrationConfiguration {
  readonly allowAutoConverge?: boolean;
  readonly allowPostCopy?: boolean;
  /** Quantity. */
  readonly bandwidthPerMigration?: string | number;
  /** 64-bit integer. */
  readonly completionTimeoutPerGiB?: number;
  readonly disableTLS?: boolean;
  readonly matchSELinuxLevelOnMigration?: boolean;
  readonly network?: string;
  readonly nodeDrainTaintKey?: string;
  /** 32-bit integer, not negative. */
  readonly parallelMigrationsPerCluster?: number;
  /** 32-bit integer, not negative. */
  readonly parallelOutboundMigrationsPerNode?: number;
  /** 64-bit integer. */
  readonly progressTimeout?: number;
  readonly unsafeMigrationOverride?: boolean;
}

export interface MultusNetwork {
  readonly default?: boolean;
  readonly networkName: string;
}

/** NUMA in the API reference. */
export interface Numa {
  readonly guestMappingPassthrough?: core.EmptyObject;
}

export interface NetworkConfiguration {
  readonly binding?: { [key: string]: InterfaceBindingPlugin };
  readonly defaultNetworkInterface?: string;
  readonly permitBridgeInterfaceOnPodNetwork?: boolean;
  readonly permitSlirpInterface?: boolean;
}

export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

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
  /** One of `DoesNotExist`, `Exists`, `Gt`, `In`, `Lt`, `NotIn`. */
  readonly operator: string;
  readonly values?: string[];
}

export interface NodeSelectorTerm {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchFields?: NodeSelectorRequirement[];
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
  /** Each free fields. */
  readonly managedFields?: Array<{ [key: string]: any }>;
  readonly name?: string;
  readonly namespace?: string;
  /** Each free fields. */
  readonly ownerReferences?: Array<{ [key: string]: any }>;
  readonly resourceVersion?: string;
  readonly selfLink?: string;
  readonly uid?: string;
}

export interface PITTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
}

export interface PciHostDevice {
  readonly externalResourceProvider?: boolean;
  readonly pciVendorSelector: string;
  readonly resourceName: string;
}

export interface PermittedHostDevices {
  readonly mediatedDevices?: MediatedHostDevice[];
  readonly pciHostDevices?: PciHostDevice[];
  readonly usb?: USBHostDevice[];
}

export interface PersistentVolumeClaimSpec {
  readonly accessModes?: string[];
  readonly dataSource?: core.RoleRef;
  readonly dataSourceRef?: core.Subject;
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  /** One of `Block`, `Filesystem`. */
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface PluginBinding {
  readonly name: string;
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

export interface PodNetwork {
  readonly vmIPv6NetworkCIDR?: string;
  readonly vmNetworkCIDR?: string;
}

export interface PodTemplateSpec {
  readonly metadata?: ObjectMeta;
  readonly spec?: VirtualMachineInstanceSpec;
}

export interface Port {
  readonly name?: string;
  /** 32-bit integer. */
  readonly port: number;
  readonly protocol?: string;
}

export interface PowerVSSecretReference {
  readonly name?: string;
}

export interface PreferenceMatcher {
  readonly inferFromVolume?: string;
  readonly inferFromVolumeFailurePolicy?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly revisionName?: string;
}

export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface Probe {
  readonly exec?: core.ExecAction;
  /** 32-bit integer. */
  readonly failureThreshold?: number;
  readonly guestAgentPing?: core.EmptyObject;
  readonly httpGet?: HTTPGetAction;
  /** 32-bit integer. */
  readonly initialDelaySeconds?: number;
  /** 32-bit integer. */
  readonly periodSeconds?: number;
  /** 32-bit integer. */
  readonly successThreshold?: number;
  readonly tcpSocket?: core.TCPSocketAction;
  /** 32-bit integer. */
  readonly timeoutSeconds?: number;
}

export interface QemuGuestAgentSSHPublicKeyAccessCredentialPropagation {
  /** No duplicates. */
  readonly users: string[];
}

export interface RESTClientConfiguration {
  readonly rateLimiter?: RateLimiter;
}

export interface RTCTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
  readonly track?: string;
}

export interface RateLimiter {
  readonly tokenBucketRateLimiter?: TokenBucketRateLimiter;
}

export interface Realtime {
  readonly mask?: string;
}

export interface Ref {
  readonly name?: string;
}

export interface ReloadableComponentConfiguration {
  readonly restClient?: RESTClientConfiguration;
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

/** SEV in the API reference. */
export interface Sev {
  readonly attestation?: core.EmptyObject;
  readonly dhCert?: string;
  readonly policy?: SEVPolicy;
  readonly session?: string;
}

export interface SEVPolicy {
  readonly encryptedState?: boolean;
}

export interface SMBiosConfiguration {
  readonly family?: string;
  readonly manufacturer?: string;
  readonly product?: string;
  readonly sku?: string;
  readonly version?: string;
}

export interface SSHPublicKeyAccessCredential {
  readonly propagationMethod: SSHPublicKeyAccessCredentialPropagationMethod;
  readonly source: SSHPublicKeyAccessCredentialSource;
}

export interface SSHPublicKeyAccessCredentialPropagationMethod {
  readonly configDrive?: core.EmptyObject;
  readonly noCloud?: core.EmptyObject;
  readonly qemuGuestAgent?: QemuGuestAgentSSHPublicKeyAccessCredentialPropagation;
}

export interface SSHPublicKeyAccessCredentialSource {
  readonly secret?: AccessCredentialSecretSource;
}

export interface SeccompConfiguration {
  readonly virtualMachineInstanceProfile?: VirtualMachineInstanceProfile;
}

export interface SecretNameReference {
  readonly name?: string;
}

export interface SecretVolumeSource {
  readonly optional?: boolean;
  readonly secretName?: string;
  readonly volumeLabel?: string;
}

export interface ServiceAccountVolumeSource {
  readonly serviceAccountName?: string;
}

export interface SoundDevice {
  readonly model?: string;
  readonly name: string;
}

export interface StorageSpec {
  readonly accessModes?: string[];
  readonly dataSource?: core.RoleRef;
  readonly dataSourceRef?: core.Subject;
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  /** One of `Block`, `Filesystem`. */
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface SupportContainerResources {
  readonly resources: ResourceRequirements;
  readonly type: string;
}

export interface SyNICTimer {
  readonly direct?: FeatureState;
  readonly enabled?: boolean;
}

export interface SysprepSource {
  readonly configMap?: ConfigMapNameReference;
  readonly secret?: SecretNameReference;
}

export interface TLSConfiguration {
  /** No duplicates. */
  readonly ciphers?: string[];
  /** One of `VersionTLS10`, `VersionTLS11`, `VersionTLS12`, `VersionTLS13`. */
  readonly minTLSVersion?: string;
}

export interface TPMDevice {
  readonly persistent?: boolean;
}

export interface Timer {
  readonly hpet?: HPETTimer;
  readonly hyperv?: HypervTimer;
  readonly kvm?: KVMTimer;
  readonly pit?: PITTimer;
  readonly rtc?: RTCTimer;
}

export interface TokenBucketRateLimiter {
  /** Integer. */
  readonly burst: number;
  readonly qps: number;
}

export interface Toleration {
  /** One of `NoExecute`, `NoSchedule`, `PreferNoSchedule`. */
  readonly effect?: string;
  readonly key?: string;
  /** One of `Equal`, `Exists`. */
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface TopologySpreadConstraint {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: string[];
  /** 32-bit integer. */
  readonly maxSkew: number;
  /** 32-bit integer. */
  readonly minDomains?: number;
  /** One of `Honor`, `Ignore`. */
  readonly nodeAffinityPolicy?: string;
  /** One of `Honor`, `Ignore`. */
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey: string;
  /** One of `DoNotSchedule`, `ScheduleAnyway`. */
  readonly whenUnsatisfiable: string;
}

export interface USBHostDevice {
  readonly externalResourceProvider?: boolean;
  readonly resourceName: string;
  readonly selectors?: USBSelector[];
}

export interface USBSelector {
  readonly product: string;
  readonly vendor: string;
}

export interface UserPasswordAccessCredential {
  readonly propagationMethod: UserPasswordAccessCredentialPropagationMethod;
  readonly source: SSHPublicKeyAccessCredentialSource;
}

export interface UserPasswordAccessCredentialPropagationMethod {
  readonly qemuGuestAgent?: core.EmptyObject;
}

export interface VGPUDisplayOptions {
  readonly enabled?: boolean;
  readonly ramFB?: FeatureState;
}

export interface VGPUOptions {
  readonly display?: VGPUDisplayOptions;
}

export interface VirtualMachineInstanceMigrationSpec {
  readonly vmiName?: string;
}

export interface VirtualMachineInstancePresetSpec {
  readonly domain?: DomainSpec;
  readonly selector: LabelSelector;
}

export interface VirtualMachineInstanceProfile {
  readonly customProfile?: CustomProfile;
}

export interface VirtualMachineInstanceReplicaSetSpec {
  readonly paused?: boolean;
  /** 32-bit integer. */
  readonly replicas?: number;
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
}

export interface VirtualMachineInstanceSpec {
  readonly accessCredentials?: AccessCredential[];
  readonly affinity?: Affinity;
  readonly architecture?: string;
  readonly dnsConfig?: core.PodDNSConfig;
  /** One of `ClusterFirst`, `ClusterFirstWithHostNet`, `Default`, `None`. */
  readonly dnsPolicy?: string;
  readonly domain: DomainSpec;
  readonly evictionStrategy?: string;
  readonly hostname?: string;
  readonly livenessProbe?: Probe;
  readonly networks?: VirtualMachineInstanceSpecNetwork[];
  readonly nodeSelector?: { [key: string]: string };
  readonly priorityClassName?: string;
  readonly readinessProbe?: Probe;
  readonly schedulerName?: string;
  readonly startStrategy?: string;
  readonly subdomain?: string;
  /** 64-bit integer. */
  readonly terminationGracePeriodSeconds?: number;
  readonly tolerations?: Toleration[];
  /** Merged by `topologyKey` and `whenUnsatisfiable`. */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];
  readonly volumes?: Volume[];
}

export interface VirtualMachineInstanceSpecNetwork {
  readonly multus?: MultusNetwork;
  readonly name: string;
  readonly pod?: PodNetwork;
}

export interface VirtualMachineOptions {
  readonly disableFreePageReporting?: core.EmptyObject;
  readonly disableSerialConsoleLog?: core.EmptyObject;
}

export interface VirtualMachineSpec {
  readonly dataVolumeTemplates?: DataVolumeTemplateSpec[];
  readonly instancetype?: InstancetypeMatcher;
  readonly liveUpdateFeatures?: LiveUpdateFeatures;
  readonly preference?: PreferenceMatcher;
  readonly runStrategy?: string;
  readonly running?: boolean;
  readonly template: PodTemplateSpec;
}

export interface Volume {
  readonly cloudInitConfigDrive?: CloudInitConfigDriveSource;
  readonly cloudInitNoCloud?: CloudInitNoCloudSource;
  readonly configMap?: ConfigMapVolumeSource;
  readonly containerDisk?: ContainerDiskSource;
  readonly dataVolume?: VolumeDataVolumeSource;
  readonly downwardAPI?: DownwardAPIVolumeSource;
  readonly downwardMetrics?: core.EmptyObject;
  readonly emptyDisk?: EmptyDiskSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly hostDisk?: HostDisk;
  readonly memoryDump?: MemoryDumpVolumeSource;
  readonly name: string;
  readonly persistentVolumeClaim?: VolumePersistentVolumeClaimVolumeSource;
  readonly secret?: SecretVolumeSource;
  readonly serviceAccount?: ServiceAccountVolumeSource;
  readonly sysprep?: SysprepSource;
}

export interface VolumeDataVolumeSource {
  readonly hotpluggable?: boolean;
  readonly name: string;
}

export interface VolumePersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly hotpluggable?: boolean;
  readonly readOnly?: boolean;
}

export interface Watchdog {
  readonly i6300esb?: I6300ESBWatchdog;
  readonly name: string;
}

export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  /** 32-bit integer. */
  readonly weight: number;
}
