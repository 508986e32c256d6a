// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/api release-4.15 (0a58f8c30a8c), openshift/cluster-kube-descheduler-operator release-4.15 (ad1046d73af0)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** KubeDescheduler (operator.openshift.io/v1): `kubedeschedulers`, in a namespace. */
export class KubeDescheduler extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'operator.openshift.io/v1', kind: 'KubeDescheduler' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: KubeDeschedulerProps = {}): any {
    return { ...KubeDescheduler.GVK, ...toWire('operator.openshift.io', 'KubeDescheduler', props) };
  }

  constructor(scope: Construct, id: string, props: KubeDeschedulerProps = {}) {
    super(scope, id, { ...KubeDescheduler.GVK, ...toWire('operator.openshift.io', 'KubeDescheduler', props) });
  }
}

/** Fields of KubeDescheduler. */
export interface KubeDeschedulerProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: KubeDeschedulerSpec;
}

/** Network (operator.openshift.io/v1): `networks`, one set for the cluster. */
export class Network extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'operator.openshift.io/v1', kind: 'Network' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NetworkProps = {}): any {
    return { ...Network.GVK, ...toWire('operator.openshift.io', 'Network', props) };
  }

  constructor(scope: Construct, id: string, props: NetworkProps = {}) {
    super(scope, id, { ...Network.GVK, ...toWire('operator.openshift.io', 'Network', props) });
  }
}

/** Fields of Network. */
export interface NetworkProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NetworkSpec;
}

export interface AdditionalNetworkDefinition {
  readonly name?: string;
  readonly namespace?: string;
  readonly rawCNIConfig?: string;
  readonly simpleMacvlanConfig?: SimpleMacvlanConfig;
  readonly type?: string;
}

export interface ClusterNetworkEntry {
  readonly cidr?: string;
  /** 32-bit integer; at least 0. */
  readonly hostPrefix?: number;
}

export interface DefaultNetworkDefinition {
  readonly openshiftSDNConfig?: OpenShiftSDNConfig;
  readonly ovnKubernetesConfig?: OVNKubernetesConfig;
  readonly type?: string;
}

export interface EgressIPConfig {
  /** 32-bit integer; 0 to 60. */
  readonly reachabilityTotalTimeoutSeconds?: number;
}

export interface ExportNetworkFlows {
  readonly ipfix?: IpfixConfig;
  readonly netFlow?: NetFlowConfig;
  readonly sFlow?: SFlowConfig;
}

export interface FeaturesMigration {
  /**
   * @default true
   */
  readonly egressFirewall?: boolean;
  /**
   * @default true
   */
  readonly egressIP?: boolean;
  /**
   * @default true
   */
  readonly multicast?: boolean;
}

export interface GatewayConfig {
  readonly ipForwarding?: string;
  readonly ipv4?: Ipv4GatewayConfig;
  readonly ipv6?: Ipv6GatewayConfig;
  /**
   * @default false
   */
  readonly routingViaHost?: boolean;
}

export interface HybridOverlayConfig {
  readonly hybridClusterNetwork?: ClusterNetworkEntry[];
  /** 32-bit integer. */
  readonly hybridOverlayVXLANPort?: number;
}

/** IPAMConfig in the API reference. */
export interface IpamConfig {
  readonly staticIPAMConfig?: StaticIPAMConfig;
  readonly type?: string;
}

/** IPFIXConfig in the API reference. */
export interface IpfixConfig {
  /** Each pattern `^(([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$`; 1 to 10 items. */
  readonly collectors?: string[];
}

/** IPsecConfig in the API reference; rule `self == oldSelf || has(self.mode)`. */
export interface IpsecConfig {
  /** One of `Disabled`, `External`, `Full`. */
  readonly mode?: string;
}

/** IPv4GatewayConfig in the API reference. */
export interface Ipv4GatewayConfig {
  /** At most 18 characters. */
  readonly internalMasqueradeSubnet?: string;
}

/** IPv4OVNKubernetesConfig in the API reference. */
export interface Ipv4OVNKubernetesConfig {
  /** At most 18 characters. */
  readonly internalJoinSubnet?: string;
  /** At most 18 characters. */
  readonly internalTransitSwitchSubnet?: string;
}

/** IPv6GatewayConfig in the API reference. */
export interface Ipv6GatewayConfig {
  readonly internalMasqueradeSubnet?: string;
}

/** IPv6OVNKubernetesConfig in the API reference. */
export interface Ipv6OVNKubernetesConfig {
  /** At most 48 characters. */
  readonly internalJoinSubnet?: string;
  /** At most 48 characters. */
  readonly internalTransitSwitchSubnet?: string;
}

export interface KubeDeschedulerSpec {
  /** 32-bit integer. */
  readonly deschedulingIntervalSeconds?: number;
  /**
   * One of `''`, `Normal`, `Debug`, `Trace`, `TraceAll`.
   * @default "Normal"
   */
  readonly logLevel?: string;
  /** Pattern `^(Managed|Unmanaged|Force|Removed)$`. */
  readonly managementState?: string;
  /**
   * One of `Automatic`, `Predictive`.
   * @default "Predictive"
   */
  readonly mode?: string;
  /** Free fields. */
  readonly observedConfig?: { [key: string]: any };
  /**
   * One of `''`, `Normal`, `Debug`, `Trace`, `TraceAll`.
   * @default "Normal"
   */
  readonly operatorLogLevel?: string;
  readonly profileCustomizations?: ProfileCustomizations;
  /** Each one of `AffinityAndTaints`, `TopologyAndDuplicates`, `LifecycleAndUtilization`, `DevPreviewLongLifecycle`, `SoftTopologyAndDuplicates`, `EvictPodsWithLocalStorage`, `EvictPodsWithPVC`. */
  readonly profiles?: string[];
  /** Free fields. */
  readonly unsupportedConfigOverrides?: { [key: string]: any };
}

export interface MTUMigration {
  readonly machine?: MTUMigrationValues;
  readonly network?: MTUMigrationValues;
}

export interface MTUMigrationValues {
  /** 32-bit integer; at least 0. */
  readonly from?: number;
  /** 32-bit integer; at least 0. */
  readonly to?: number;
}

export interface Namespaces {
  readonly excluded?: string[];
  readonly included?: string[];
}

export interface NetFlowConfig {
  /** Each pattern `^(([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$`; 1 to 10 items. */
  readonly collectors?: string[];
}

export interface NetworkMigration {
  readonly features?: FeaturesMigration;
  /** One of `Live`, `Offline`, `''`. */
  readonly mode?: string;
  readonly mtu?: MTUMigration;
  readonly networkType?: string;
}

export interface NetworkSpec {
  readonly additionalNetworks?: AdditionalNetworkDefinition[];
  readonly clusterNetwork?: ClusterNetworkEntry[];
  readonly defaultNetwork?: DefaultNetworkDefinition;
  readonly deployKubeProxy?: boolean;
  readonly disableMultiNetwork?: boolean;
  /**
   * @default false
   */
  readonly disableNetworkDiagnostics?: boolean;
  readonly exportNetworkFlows?: ExportNetworkFlows;
  readonly kubeProxyConfig?: ProxyConfig;
  /**
   * One of `''`, `Normal`, `Debug`, `Trace`, `TraceAll`.
   * @default "Normal"
   */
  readonly logLevel?: string;
  /** Pattern `^(Managed|Unmanaged|Force|Removed)$`. */
  readonly managementState?: string;
  readonly migration?: NetworkMigration;
  /** Free fields. */
  readonly observedConfig?: { [key: string]: any };
  /**
   * One of `''`, `Normal`, `Debug`, `Trace`, `TraceAll`.
   * @default "Normal"
   */
  readonly operatorLogLevel?: string;
  readonly serviceNetwork?: string[];
  /** Free fields. */
  readonly unsupportedConfigOverrides?: { [key: string]: any };
  readonly useMultiNetworkPolicy?: boolean;
}

export interface OVNKubernetesConfig {
  readonly egressIPConfig?: EgressIPConfig;
  readonly gatewayConfig?: GatewayConfig;
  /** 32-bit integer; at least 1. */
  readonly genevePort?: number;
  readonly hybridOverlayConfig?: HybridOverlayConfig;
  readonly ipsecConfig?: IpsecConfig;
  readonly ipv4?: Ipv4OVNKubernetesConfig;
  readonly ipv6?: Ipv6OVNKubernetesConfig;
  /** 32-bit integer; at least 0. */
  readonly mtu?: number;
  readonly policyAuditConfig?: PolicyAuditConfig;
  readonly v4InternalSubnet?: string;
  readonly v6InternalSubnet?: string;
}

export interface OpenShiftSDNConfig {
  readonly enableUnidling?: boolean;
  readonly mode?: string;
  /** 32-bit integer; at least 0. */
  readonly mtu?: number;
  readonly useExternalOpenvswitch?: boolean;
  /** 32-bit integer; at least 0. */
  readonly vxlanPort?: number;
}

export interface PolicyAuditConfig {
  /**
   * @default "null"
   */
  readonly destination?: string;
  /**
   * 32-bit integer; at least 1.
   * @default 50
   */
  readonly maxFileSize?: number;
  /**
   * 32-bit integer; at least 1.
   * @default 5
   */
  readonly maxLogFiles?: number;
  /**
   * 32-bit integer; at least 1.
   * @default 20
   */
  readonly rateLimit?: number;
  /**
   * @default "local0"
   */
  readonly syslogFacility?: string;
}

export interface ProfileCustomizations {
  /**
   * @default "Medium"
   */
  readonly devLowNodeUtilizationThresholds?: string;
  readonly namespaces?: Namespaces;
  /** Format duration. */
  readonly podLifetime?: string;
  /** 32-bit integer. */
  readonly thresholdPriority?: number;
  readonly thresholdPriorityClassName?: string;
}

export interface ProxyConfig {
  readonly bindAddress?: string;
  readonly iptablesSyncPeriod?: string;
  readonly proxyArguments?: { [key: string]: string[] };
}

export interface SFlowConfig {
  /** Each pattern `^(([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[0-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$`; 1 to 10 items. */
  readonly collectors?: string[];
}

export interface SimpleMacvlanConfig {
  readonly ipamConfig?: IpamConfig;
  readonly master?: string;
  readonly mode?: string;
  /** 32-bit integer; at least 0. */
  readonly mtu?: number;
}

export interface StaticIPAMAddresses {
  readonly address?: string;
  readonly gateway?: string;
}

export interface StaticIPAMConfig {
  readonly addresses?: StaticIPAMAddresses[];
  readonly dns?: StaticIPAMDNS;
  readonly routes?: StaticIPAMRoutes[];
}

export interface StaticIPAMDNS {
  readonly domain?: string;
  readonly nameservers?: string[];
  readonly search?: string[];
}

export interface StaticIPAMRoutes {
  readonly destination?: string;
  readonly gateway?: string;
}
