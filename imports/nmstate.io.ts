// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// nmstate/kubernetes-nmstate v0.81.0 (575dd62e36f6)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** NMState (nmstate.io/v1): `nmstates`, one set for the cluster. */
export class NMState extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nmstate.io/v1', kind: 'NMState' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NMStateProps = {}): any {
    return { ...NMState.GVK, ...toWire('nmstate.io', 'NMState', props) };
  }

  constructor(scope: Construct, id: string, props: NMStateProps = {}) {
    super(scope, id, { ...NMState.GVK, ...toWire('nmstate.io', 'NMState', props) });
  }
}

/** Fields of NMState. */
export interface NMStateProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NMStateSpec;
}

/** NodeNetworkConfigurationPolicy (nmstate.io/v1): `nodenetworkconfigurationpolicies`, one set for the cluster; short names nncp. */
export class NodeNetworkConfigurationPolicy extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NodeNetworkConfigurationPolicyProps = {}): any {
    return { ...NodeNetworkConfigurationPolicy.GVK, ...toWire('nmstate.io', 'NodeNetworkConfigurationPolicy', props) };
  }

  constructor(scope: Construct, id: string, props: NodeNetworkConfigurationPolicyProps = {}) {
    super(scope, id, { ...NodeNetworkConfigurationPolicy.GVK, ...toWire('nmstate.io', 'NodeNetworkConfigurationPolicy', props) });
  }
}

/** Fields of NodeNetworkConfigurationPolicy. */
export interface NodeNetworkConfigurationPolicyProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NodeNetworkConfigurationPolicySpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface NMStateSpec {
  readonly affinity?: Affinity;
  readonly infraAffinity?: Affinity;
  readonly infraNodeSelector?: { [key: string]: string };
  readonly infraTolerations?: Toleration[];
  readonly nodeSelector?: { [key: string]: string };
  readonly selfSignConfiguration?: SelfSignConfiguration;
  readonly tolerations?: Toleration[];
}

export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

export interface NodeNetworkConfigurationPolicySpec {
  readonly capture?: { [key: string]: string };
  /** Free fields. */
  readonly desiredState?: { [key: string]: any };
  /** Integer or string. */
  readonly maxUnavailable?: string | number;
  readonly nodeSelector?: { [key: string]: string };
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

export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  /** 32-bit integer. */
  readonly weight: number;
}

export interface SelfSignConfiguration {
  readonly caOverlapInterval?: string;
  readonly caRotateInterval?: string;
  readonly certOverlapInterval?: string;
  readonly certRotateInterval?: string;
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
