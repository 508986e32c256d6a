// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/api release-4.15 (0a58f8c30a8c)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** ContainerRuntimeConfig (machineconfiguration.openshift.io/v1): `containerruntimeconfigs`, one set for the cluster; short names ctrcfg. */
export class ContainerRuntimeConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'ContainerRuntimeConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ContainerRuntimeConfigProps): any {
    return { ...ContainerRuntimeConfig.GVK, ...toWire('machineconfiguration.openshift.io', 'ContainerRuntimeConfig', props) };
  }

  constructor(scope: Construct, id: string, props: ContainerRuntimeConfigProps) {
    super(scope, id, { ...ContainerRuntimeConfig.GVK, ...toWire('machineconfiguration.openshift.io', 'ContainerRuntimeConfig', props) });
  }
}

/** Fields of ContainerRuntimeConfig. */
export interface ContainerRuntimeConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: ContainerRuntimeConfigSpec;
}

/** KubeletConfig (machineconfiguration.openshift.io/v1): `kubeletconfigs`, one set for the cluster. */
export class KubeletConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'KubeletConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: KubeletConfigProps): any {
    return { ...KubeletConfig.GVK, ...toWire('machineconfiguration.openshift.io', 'KubeletConfig', props) };
  }

  constructor(scope: Construct, id: string, props: KubeletConfigProps) {
    super(scope, id, { ...KubeletConfig.GVK, ...toWire('machineconfiguration.openshift.io', 'KubeletConfig', props) });
  }
}

/** Fields of KubeletConfig. */
export interface KubeletConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: KubeletConfigSpec;
}

/** MachineConfig (machineconfiguration.openshift.io/v1): `machineconfigs`, one set for the cluster; short names mc. */
export class MachineConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: MachineConfigProps = {}): any {
    return { ...MachineConfig.GVK, ...toWire('machineconfiguration.openshift.io', 'MachineConfig', props) };
  }

  constructor(scope: Construct, id: string, props: MachineConfigProps = {}) {
    super(scope, id, { ...MachineConfig.GVK, ...toWire('machineconfiguration.openshift.io', 'MachineConfig', props) });
  }
}

/** Fields of MachineConfig. */
export interface MachineConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: MachineConfigSpec;
}

/** MachineConfigPool (machineconfiguration.openshift.io/v1): `machineconfigpools`, one set for the cluster; short names mcp. */
export class MachineConfigPool extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfigPool' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: MachineConfigPoolProps): any {
    return { ...MachineConfigPool.GVK, ...toWire('machineconfiguration.openshift.io', 'MachineConfigPool', props) };
  }

  constructor(scope: Construct, id: string, props: MachineConfigPoolProps) {
    super(scope, id, { ...MachineConfigPool.GVK, ...toWire('machineconfiguration.openshift.io', 'MachineConfigPool', props) });
  }
}

/** Fields of MachineConfigPool. */
export interface MachineConfigPoolProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: MachineConfigPoolSpec;
}

export interface Configuration {
  readonly apiVersion?: string;
  readonly fieldPath?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly resourceVersion?: string;
  readonly source?: core.ObjectReference[];
  readonly uid?: string;
}

export interface ContainerRuntimeConfigSpec {
  readonly containerRuntimeConfig: ContainerRuntimeConfigSpecContainerRuntimeConfig;
  readonly machineConfigPoolSelector?: LabelSelector;
}

export interface ContainerRuntimeConfigSpecContainerRuntimeConfig {
  readonly defaultRuntime?: string;
  readonly logLevel?: string;
  /** Quantity. */
  readonly logSizeMax?: string | number;
  /** Quantity. */
  readonly overlaySize?: string | number;
  /** 64-bit integer. */
  readonly pidsLimit?: number;
}

export interface CustomTLSProfile {
  readonly ciphers?: string[];
  /** One of `VersionTLS10`, `VersionTLS11`, `VersionTLS12`, `VersionTLS13`. */
  readonly minTLSVersion?: string;
}

export interface KubeletConfigSpec {
  readonly autoSizingReserved?: boolean;
  /** Free fields. */
  readonly kubeletConfig?: { [key: string]: any };
  /** 32-bit integer. */
  readonly logLevel?: number;
  readonly machineConfigPoolSelector?: LabelSelector;
  readonly tlsSecurityProfile?: TLSSecurityProfile;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface MachineConfigPoolSpec {
  readonly configuration?: Configuration;
  readonly machineConfigSelector?: LabelSelector;
  /** Integer or string. */
  readonly maxUnavailable?: string | number;
  readonly nodeSelector?: LabelSelector;
  readonly paused?: boolean;
}

export interface MachineConfigSpec {
  readonly baseOSExtensionsContainerImage?: string;
  /** Free fields. */
  readonly config?: { [key: string]: any };
  readonly extensions?: string[];
  readonly fips?: boolean;
  readonly kernelArguments?: string[];
  readonly kernelType?: string;
  readonly osImageURL?: string;
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface TLSSecurityProfile {
  readonly custom?: CustomTLSProfile;
  readonly intermediate?: core.EmptyObject;
  readonly modern?: core.EmptyObject;
  readonly old?: core.EmptyObject;
  /** One of `Old`, `Intermediate`, `Modern`, `Custom`. */
  readonly type?: string;
}
