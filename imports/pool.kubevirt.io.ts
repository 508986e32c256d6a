// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/kubevirt v1.1.1 (689c0e66cc68)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** VirtualMachinePool (pool.kubevirt.io/v1alpha1): `virtualmachinepools`, in a namespace; short names vmpool, vmpools. */
export class VirtualMachinePool extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'pool.kubevirt.io/v1alpha1', kind: 'VirtualMachinePool' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachinePoolProps): any {
    return { ...VirtualMachinePool.GVK, ...toWire('pool.kubevirt.io', 'VirtualMachinePool', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachinePoolProps) {
    super(scope, id, { ...VirtualMachinePool.GVK, ...toWire('pool.kubevirt.io', 'VirtualMachinePool', props) });
  }
}

/** Fields of VirtualMachinePool. */
export interface VirtualMachinePoolProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachinePoolSpec;
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

export interface ConfigMapNameReference {
  readonly name?: string;
}

export interface ContainerDiskSource {
  readonly image: string;
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
  /** Free fields; of a fixed type are `annotations`, `creationTimestamp`, `deletionGracePeriodSeconds`, `deletionTimestamp`, `finalizers`, `generateName`, `generation`, `labels`, `name`, `namespace`, `ownerReferences`, `resourceVersion`, `selfLink`, `uid`. */
  readonly metadata?: { [key: string]: any };
  readonly spec: DataVolumeSpec;
  readonly status?: core.EmptyObject;
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

/** GPU in the API reference. */
export interface Gpu {
  readonly deviceName: string;
  readonly name: string;
  readonly tag?: string;
  readonly virtualGPUOptions?: VGPUOptions;
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

export interface KVMTimer {
  readonly present?: boolean;
}

export interface KernelBoot {
  readonly container?: KernelBootContainer;
  readonly kernelArgs?: string;
}

export interface KernelBootContainer {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly initrdPath?: string;
  readonly kernelPath?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface LaunchSecurity {
  readonly sev?: Sev;
}

export interface LiveUpdateCPU {
  /** 32-bit integer, not negative. */
  readonly maxSockets?: number;
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

export interface LunTarget {
  readonly bus?: string;
  readonly readonly?: boolean;
  readonly reservation?: boolean;
}

export interface Machine {
  readonly type?: string;
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

export interface MultusNetwork {
  readonly default?: boolean;
  readonly networkName: string;
}

/** NUMA in the API reference. */
export interface Numa {
  readonly guestMappingPassthrough?: core.EmptyObject;
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

export interface PITTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
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
  /** Free fields; of a fixed type are `annotations`, `creationTimestamp`, `deletionGracePeriodSeconds`, `deletionTimestamp`, `finalizers`, `generateName`, `generation`, `labels`, `name`, `namespace`, `ownerReferences`, `resourceVersion`, `selfLink`, `uid`. */
  readonly metadata?: { [key: string]: any };
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
  readonly httpGet?: core.HTTPGetAction;
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

export interface RTCTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
  readonly track?: string;
}

export interface Realtime {
  readonly mask?: string;
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

export interface SecretNameReference {
  readonly name?: string;
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
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface SyNICTimer {
  readonly direct?: FeatureState;
  readonly enabled?: boolean;
}

export interface SysprepSource {
  readonly configMap?: ConfigMapNameReference;
  readonly secret?: SecretNameReference;
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

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
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
  readonly nodeAffinityPolicy?: string;
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
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

export interface VirtualMachineInstanceSpec {
  readonly accessCredentials?: AccessCredential[];
  readonly affinity?: Affinity;
  readonly architecture?: string;
  readonly dnsConfig?: core.PodDNSConfig;
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

export interface VirtualMachinePoolSpec {
  readonly paused?: boolean;
  /** 32-bit integer. */
  readonly replicas?: number;
  readonly selector: LabelSelector;
  readonly virtualMachineTemplate: VirtualMachineTemplateSpec;
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

export interface VirtualMachineTemplateSpec {
  /** Free fields; of a fixed type are `annotations`, `creationTimestamp`, `deletionGracePeriodSeconds`, `deletionTimestamp`, `finalizers`, `generateName`, `generation`, `labels`, `name`, `namespace`, `ownerReferences`, `resourceVersion`, `selfLink`, `uid`. */
  readonly metadata?: { [key: string]: any };
  readonly spec?: VirtualMachineSpec;
}

export interface Volume {
  readonly cloudInitConfigDrive?: CloudInitConfigDriveSource;
  readonly cloudInitNoCloud?: CloudInitNoCloudSource;
  readonly configMap?: VolumeConfigMapVolumeSource;
  readonly containerDisk?: ContainerDiskSource;
  readonly dataVolume?: VolumeDataVolumeSource;
  readonly downwardAPI?: VolumeDownwardAPIVolumeSource;
  readonly downwardMetrics?: core.EmptyObject;
  readonly emptyDisk?: EmptyDiskSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly hostDisk?: HostDisk;
  readonly memoryDump?: MemoryDumpVolumeSource;
  readonly name: string;
  readonly persistentVolumeClaim?: VolumePersistentVolumeClaimVolumeSource;
  readonly secret?: VolumeSecretVolumeSource;
  readonly serviceAccount?: ServiceAccountVolumeSource;
  readonly sysprep?: SysprepSource;
}

export interface VolumeConfigMapVolumeSource {
  readonly name?: string;
  readonly optional?: boolean;
  readonly volumeLabel?: string;
}

export interface VolumeDataVolumeSource {
  readonly hotpluggable?: boolean;
  readonly name: string;
}

export interface VolumeDownwardAPIVolumeSource {
  readonly fields?: core.DownwardAPIVolumeFile[];
  readonly volumeLabel?: string;
}

export interface VolumePersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly hotpluggable?: boolean;
  readonly readOnly?: boolean;
}

export interface VolumeSecretVolumeSource {
  readonly optional?: boolean;
  readonly secretName?: string;
  readonly volumeLabel?: string;
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
