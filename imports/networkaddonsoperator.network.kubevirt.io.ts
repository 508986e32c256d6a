// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/hyperconverged-cluster-operator v1.11.1 (3c5654e9458d)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** NetworkAddonsConfig (networkaddonsoperator.network.kubevirt.io/v1): `networkaddonsconfigs`, one set for the cluster. */
export class NetworkAddonsConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'networkaddonsoperator.network.kubevirt.io/v1', kind: 'NetworkAddonsConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NetworkAddonsConfigProps = {}): any {
    return { ...NetworkAddonsConfig.GVK, ...toWire('networkaddonsoperator.network.kubevirt.io', 'NetworkAddonsConfig', props) };
  }

  constructor(scope: Construct, id: string, props: NetworkAddonsConfigProps = {}) {
    super(scope, id, { ...NetworkAddonsConfig.GVK, ...toWire('networkaddonsoperator.network.kubevirt.io', 'NetworkAddonsConfig', props) });
  }
}

/** Fields of NetworkAddonsConfig. */
export interface NetworkAddonsConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NetworkAddonsConfigSpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface CustomTLSProfile {
  /** Each one of `TLS_AES_128_GCM_SHA256`, `TLS_AES_256_GCM_SHA384`, `TLS_CHACHA20_POLY1305_SHA256`, `ECDHE-ECDSA-AES128-GCM-SHA256`, `ECDHE-RSA-AES128-GCM-SHA256`, `ECDHE-ECDSA-AES256-GCM-SHA384`, `ECDHE-RSA-AES256-GCM-SHA384`, `ECDHE-ECDSA-CHACHA20-POLY1305`, `ECDHE-RSA-CHACHA20-POLY1305`, `DHE-RSA-AES128-GCM-SHA256`, `DHE-RSA-AES256-GCM-SHA384`, `DHE-RSA-CHACHA20-POLY1305`, `ECDHE-ECDSA-AES128-SHA256`, `ECDHE-RSA-AES128-SHA256`, `ECDHE-ECDSA-AES128-SHA`, `ECDHE-RSA-AES128-SHA`, `ECDHE-ECDSA-AES256-SHA384`, `ECDHE-RSA-AES256-SHA384`, `ECDHE-ECDSA-AES256-SHA`, `ECDHE-RSA-AES256-SHA`, `DHE-RSA-AES128-SHA256`, `DHE-RSA-AES256-SHA256`, `AES128-GCM-SHA256`, `AES256-GCM-SHA384`, `AES128-SHA256`, `AES256-SHA256`, `AES128-SHA`, `AES256-SHA`, `DES-CBC3-SHA`. */
  readonly ciphers?: string[];
  /** One of `VersionTLS10`, `VersionTLS11`, `VersionTLS12`, `VersionTLS13`. */
  readonly minTLSVersion?: string;
}

export interface KubeMacPool {
  readonly rangeEnd?: string;
  readonly rangeStart?: string;
}

export interface KubeSecondaryDNS {
  readonly domain?: string;
  readonly nameServerIP?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface Macvtap {
  readonly devicePluginConfig?: string;
}

export interface NetworkAddonsConfigSpec {
  readonly imagePullPolicy?: string;
  readonly kubeMacPool?: KubeMacPool;
  readonly kubeSecondaryDNS?: KubeSecondaryDNS;
  readonly linuxBridge?: core.EmptyObject;
  readonly macvtap?: Macvtap;
  readonly multus?: core.EmptyObject;
  readonly multusDynamicNetworks?: core.EmptyObject;
  readonly ovs?: core.EmptyObject;
  readonly placementConfiguration?: PlacementConfiguration;
  readonly selfSignConfiguration?: SelfSignConfiguration;
  readonly tlsSecurityProfile?: TLSSecurityProfile;
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

export interface PlacementConfiguration {
  readonly infra?: NodePlacement;
  readonly workloads?: NodePlacement;
}

export interface PodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: RequiredDuringSchedulingIgnoredDuringExecution[];
}

export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly namespaces?: string[];
  readonly topologyKey: string;
}

export interface PodAntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: RequiredDuringSchedulingIgnoredDuringExecution[];
}

export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface RequiredDuringSchedulingIgnoredDuringExecution {
  readonly labelSelector?: LabelSelector;
  readonly namespaces?: string[];
  readonly topologyKey: string;
}

export interface SelfSignConfiguration {
  readonly caOverlapInterval?: string;
  readonly caRotateInterval?: string;
  readonly certOverlapInterval?: string;
  readonly certRotateInterval?: string;
}

export interface TLSSecurityProfile {
  readonly custom?: CustomTLSProfile;
  readonly intermediate?: core.EmptyObject;
  readonly modern?: core.EmptyObject;
  readonly old?: core.EmptyObject;
  /** One of `Old`, `Intermediate`, `Modern`, `Custom`. */
  readonly type?: string;
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
