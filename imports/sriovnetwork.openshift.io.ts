// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/sriov-network-operator release-4.15 (8533055a5170)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** SriovNetwork (sriovnetwork.openshift.io/v1): `sriovnetworks`, in a namespace. */
export class SriovNetwork extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetwork' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SriovNetworkProps = {}): any {
    return { ...SriovNetwork.GVK, ...toWire('sriovnetwork.openshift.io', 'SriovNetwork', props) };
  }

  constructor(scope: Construct, id: string, props: SriovNetworkProps = {}) {
    super(scope, id, { ...SriovNetwork.GVK, ...toWire('sriovnetwork.openshift.io', 'SriovNetwork', props) });
  }
}

/** Fields of SriovNetwork. */
export interface SriovNetworkProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SriovNetworkSpec;
}

/** SriovNetworkNodePolicy (sriovnetwork.openshift.io/v1): `sriovnetworknodepolicies`, in a namespace. */
export class SriovNetworkNodePolicy extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkNodePolicy' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SriovNetworkNodePolicyProps = {}): any {
    return { ...SriovNetworkNodePolicy.GVK, ...toWire('sriovnetwork.openshift.io', 'SriovNetworkNodePolicy', props) };
  }

  constructor(scope: Construct, id: string, props: SriovNetworkNodePolicyProps = {}) {
    super(scope, id, { ...SriovNetworkNodePolicy.GVK, ...toWire('sriovnetwork.openshift.io', 'SriovNetworkNodePolicy', props) });
  }
}

/** Fields of SriovNetworkNodePolicy. */
export interface SriovNetworkNodePolicyProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SriovNetworkNodePolicySpec;
}

/** SriovOperatorConfig (sriovnetwork.openshift.io/v1): `sriovoperatorconfigs`, in a namespace. */
export class SriovOperatorConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovOperatorConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SriovOperatorConfigProps = {}): any {
    return { ...SriovOperatorConfig.GVK, ...toWire('sriovnetwork.openshift.io', 'SriovOperatorConfig', props) };
  }

  constructor(scope: Construct, id: string, props: SriovOperatorConfigProps = {}) {
    super(scope, id, { ...SriovOperatorConfig.GVK, ...toWire('sriovnetwork.openshift.io', 'SriovOperatorConfig', props) });
  }
}

/** Fields of SriovOperatorConfig. */
export interface SriovOperatorConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SriovOperatorConfigSpec;
}

export interface NicSelector {
  readonly deviceID?: string;
  readonly netFilter?: string;
  readonly pfNames?: string[];
  readonly rootDevices?: string[];
  readonly vendor?: string;
}

export interface SriovNetworkNodePolicySpec {
  /**
   * One of `netdevice`, `vfio-pci`.
   * @default "netdevice"
   */
  readonly deviceType?: string;
  /** One of `legacy`, `switchdev`. */
  readonly eSwitchMode?: string;
  readonly excludeTopology?: boolean;
  readonly externallyManaged?: boolean;
  readonly isRdma?: boolean;
  /** One of `eth`, `ETH`, `ib`, `IB`. */
  readonly linkType?: string;
  /** Integer; at least 1. */
  readonly mtu?: number;
  readonly needVhostNet?: boolean;
  readonly nicSelector: NicSelector;
  readonly nodeSelector: { [key: string]: string };
  /** Integer; at least 0. */
  readonly numVfs: number;
  /** Integer; 0 to 99. */
  readonly priority?: number;
  readonly resourceName: string;
  /** One of `virtio`, `vhost`. */
  readonly vdpaType?: string;
}

export interface SriovNetworkSpec {
  readonly capabilities?: string;
  readonly ipam?: string;
  /** One of `auto`, `enable`, `disable`. */
  readonly linkState?: string;
  readonly logFile?: string;
  /**
   * One of `panic`, `error`, `warning`, `info`, `debug`, `''`.
   * @default "info"
   */
  readonly logLevel?: string;
  /** Integer; at least 0. */
  readonly maxTxRate?: number;
  readonly metaPlugins?: string;
  /** Integer; at least 0. */
  readonly minTxRate?: number;
  readonly networkNamespace?: string;
  readonly resourceName: string;
  /** One of `on`, `off`. */
  readonly spoofChk?: string;
  /** One of `on`, `off`. */
  readonly trust?: string;
  /** Integer; 0 to 4096. */
  readonly vlan?: number;
  /** One of `802.1q`, `802.1Q`, `802.1ad`, `802.1AD`. */
  readonly vlanProto?: string;
  /** Integer; 0 to 7. */
  readonly vlanQoS?: number;
}

export interface SriovOperatorConfigSpec {
  readonly configDaemonNodeSelector?: { [key: string]: string };
  /** One of `daemon`, `systemd`. */
  readonly configurationMode?: string;
  readonly disableDrain?: boolean;
  /** Each one of `mellanox`. */
  readonly disablePlugins?: string[];
  readonly enableInjector?: boolean;
  readonly enableOperatorWebhook?: boolean;
  readonly enableOvsOffload?: boolean;
  readonly featureGates?: { [key: string]: boolean };
  /** Integer; 0 to 2. */
  readonly logLevel?: number;
  readonly useCDI?: boolean;
}
