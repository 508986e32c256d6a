// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/kubevirt v1.1.1 (689c0e66cc68)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** VirtualMachineClusterInstancetype (instancetype.kubevirt.io/v1beta1): `virtualmachineclusterinstancetypes`, one set for the cluster; short names vmclusterinstancetype, vmclusterinstancetypes, vmcf, vmcfs. */
export class VirtualMachineClusterInstancetype extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'instancetype.kubevirt.io/v1beta1', kind: 'VirtualMachineClusterInstancetype' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineClusterInstancetypeProps): any {
    return { ...VirtualMachineClusterInstancetype.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachineClusterInstancetype', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineClusterInstancetypeProps) {
    super(scope, id, { ...VirtualMachineClusterInstancetype.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachineClusterInstancetype', props) });
  }
}

/** Fields of VirtualMachineClusterInstancetype. */
export interface VirtualMachineClusterInstancetypeProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineInstancetypeSpec;
}

/** VirtualMachineClusterPreference (instancetype.kubevirt.io/v1beta1): `virtualmachineclusterpreferences`, one set for the cluster; short names vmcp, vmcps. */
export class VirtualMachineClusterPreference extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'instancetype.kubevirt.io/v1beta1', kind: 'VirtualMachineClusterPreference' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineClusterPreferenceProps): any {
    return { ...VirtualMachineClusterPreference.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachineClusterPreference', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineClusterPreferenceProps) {
    super(scope, id, { ...VirtualMachineClusterPreference.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachineClusterPreference', props) });
  }
}

/** Fields of VirtualMachineClusterPreference. */
export interface VirtualMachineClusterPreferenceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachinePreferenceSpec;
}

/** VirtualMachineInstancetype (instancetype.kubevirt.io/v1beta1): `virtualmachineinstancetypes`, in a namespace; short names vminstancetype, vminstancetypes, vmf, vmfs. */
export class VirtualMachineInstancetype extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'instancetype.kubevirt.io/v1beta1', kind: 'VirtualMachineInstancetype' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineInstancetypeProps): any {
    return { ...VirtualMachineInstancetype.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachineInstancetype', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps) {
    super(scope, id, { ...VirtualMachineInstancetype.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachineInstancetype', props) });
  }
}

/** Fields of VirtualMachineInstancetype. */
export interface VirtualMachineInstancetypeProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineInstancetypeSpec;
}

/** VirtualMachinePreference (instancetype.kubevirt.io/v1beta1): `virtualmachinepreferences`, in a namespace; short names vmpref, vmprefs, vmp, vmps. */
export class VirtualMachinePreference extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'instancetype.kubevirt.io/v1beta1', kind: 'VirtualMachinePreference' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachinePreferenceProps): any {
    return { ...VirtualMachinePreference.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachinePreference', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachinePreferenceProps) {
    super(scope, id, { ...VirtualMachinePreference.GVK, ...toWire('instancetype.kubevirt.io', 'VirtualMachinePreference', props) });
  }
}

/** Fields of VirtualMachinePreference. */
export interface VirtualMachinePreferenceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachinePreferenceSpec;
}

export interface BlockSize {
  readonly custom?: CustomBlockSize;
  readonly matchVolume?: FeatureState;
}

export interface CPUFeature {
  readonly name: string;
  readonly policy?: string;
}

export interface CPUInstancetype {
  readonly dedicatedCPUPlacement?: boolean;
  /** 32-bit integer, not negative. */
  readonly guest: number;
  readonly isolateEmulatorThread?: boolean;
  readonly model?: string;
  readonly numa?: Numa;
  readonly realtime?: Realtime;
}

export interface CPUPreferenceRequirement {
  /** 32-bit integer, not negative. */
  readonly guest: number;
}

export interface CPUPreferences {
  readonly preferredCPUFeatures?: CPUFeature[];
  readonly preferredCPUTopology?: string;
}

export interface ClockOffset {
  readonly timezone?: string;
  readonly utc?: ClockOffsetUTC;
}

export interface ClockOffsetUTC {
  /** Integer. */
  readonly offsetSeconds?: number;
}

export interface ClockPreferences {
  readonly preferredClockOffset?: ClockOffset;
  readonly preferredTimer?: Timer;
}

export interface CustomBlockSize {
  /** Integer, not negative. */
  readonly logical: number;
  /** Integer, not negative. */
  readonly physical: number;
}

export interface DevicePreferences {
  readonly preferredAutoattachGraphicsDevice?: boolean;
  readonly preferredAutoattachInputDevice?: boolean;
  readonly preferredAutoattachMemBalloon?: boolean;
  readonly preferredAutoattachPodInterface?: boolean;
  readonly preferredAutoattachSerialConsole?: boolean;
  readonly preferredBlockMultiQueue?: boolean;
  readonly preferredCdromBus?: string;
  readonly preferredDisableHotplug?: boolean;
  readonly preferredDiskBlockSize?: BlockSize;
  readonly preferredDiskBus?: string;
  readonly preferredDiskCache?: string;
  readonly preferredDiskDedicatedIoThread?: boolean;
  readonly preferredDiskIO?: string;
  readonly preferredInputBus?: string;
  readonly preferredInputType?: string;
  readonly preferredInterfaceMasquerade?: core.EmptyObject;
  readonly preferredInterfaceModel?: string;
  readonly preferredLunBus?: string;
  readonly preferredNetworkInterfaceMultiQueue?: boolean;
  readonly preferredRng?: core.EmptyObject;
  readonly preferredSoundModel?: string;
  readonly preferredTPM?: TPMDevice;
  readonly preferredUseVirtioTransitional?: boolean;
  readonly preferredVirtualGPUOptions?: VGPUOptions;
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

export interface FeaturePreferences {
  readonly preferredAcpi?: FeatureState;
  readonly preferredApic?: FeatureAPIC;
  readonly preferredHyperv?: FeatureHyperv;
  readonly preferredKvm?: FeatureKVM;
  readonly preferredPvspinlock?: FeatureState;
  readonly preferredSmm?: FeatureState;
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

export interface FirmwarePreferences {
  readonly preferredUseBios?: boolean;
  readonly preferredUseBiosSerial?: boolean;
  readonly preferredUseEfi?: boolean;
  readonly preferredUseSecureBoot?: boolean;
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

export interface Hugepages {
  readonly pageSize?: string;
}

export interface HypervTimer {
  readonly present?: boolean;
}

export interface KVMTimer {
  readonly present?: boolean;
}

export interface LaunchSecurity {
  readonly sev?: Sev;
}

export interface MachinePreferences {
  readonly preferredMachineType?: string;
}

export interface MemoryInstancetype {
  /** Quantity. */
  readonly guest: string | number;
  readonly hugepages?: Hugepages;
  /** Integer; 0 to 100. */
  readonly overcommitPercent?: number;
}

export interface MemoryPreferenceRequirement {
  /** Quantity. */
  readonly guest: string | number;
}

/** NUMA in the API reference. */
export interface Numa {
  readonly guestMappingPassthrough?: core.EmptyObject;
}

export interface PITTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
}

export interface PreferenceRequirements {
  readonly cpu?: CPUPreferenceRequirement;
  readonly memory?: MemoryPreferenceRequirement;
}

export interface RTCTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
  readonly track?: string;
}

export interface Realtime {
  readonly mask?: string;
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

export interface SyNICTimer {
  readonly direct?: FeatureState;
  readonly enabled?: boolean;
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

export interface VGPUDisplayOptions {
  readonly enabled?: boolean;
  readonly ramFB?: FeatureState;
}

export interface VGPUOptions {
  readonly display?: VGPUDisplayOptions;
}

export interface VirtualMachineInstancetypeSpec {
  readonly annotations?: { [key: string]: string };
  readonly cpu: CPUInstancetype;
  readonly gpus?: Gpu[];
  readonly hostDevices?: HostDevice[];
  readonly ioThreadsPolicy?: string;
  readonly launchSecurity?: LaunchSecurity;
  readonly memory: MemoryInstancetype;
  readonly nodeSelector?: { [key: string]: string };
  readonly schedulerName?: string;
}

export interface VirtualMachinePreferenceSpec {
  readonly annotations?: { [key: string]: string };
  readonly clock?: ClockPreferences;
  readonly cpu?: CPUPreferences;
  readonly devices?: DevicePreferences;
  readonly features?: FeaturePreferences;
  readonly firmware?: FirmwarePreferences;
  readonly machine?: MachinePreferences;
  /** 32-bit integer, not negative. */
  readonly preferSpreadSocketToCoreRatio?: number;
  readonly preferredSubdomain?: string;
  /** 64-bit integer. */
  readonly preferredTerminationGracePeriodSeconds?: number;
  readonly requirements?: PreferenceRequirements;
  readonly volumes?: VolumePreferences;
}

export interface VolumePreferences {
  readonly preferredStorageClassName?: string;
}
