// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// k8snetworkplumbingwg/multi-networkpolicy master (f1873dc329c6), k8snetworkplumbingwg/network-attachment-definition-client v1.6.0 (509898b6a9d0)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** MultiNetworkPolicy (k8s.cni.cncf.io/v1beta1): `multi-networkpolicies`, in a namespace; short names multi-policy. */
export class MultiNetworkPolicy extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'k8s.cni.cncf.io/v1beta1', kind: 'MultiNetworkPolicy' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: MultiNetworkPolicyProps = {}): any {
    return { ...MultiNetworkPolicy.GVK, ...toWire('k8s.cni.cncf.io', 'MultiNetworkPolicy', props) };
  }

  constructor(scope: Construct, id: string, props: MultiNetworkPolicyProps = {}) {
    super(scope, id, { ...MultiNetworkPolicy.GVK, ...toWire('k8s.cni.cncf.io', 'MultiNetworkPolicy', props) });
  }
}

/** Fields of MultiNetworkPolicy. */
export interface MultiNetworkPolicyProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: MultiNetworkPolicySpec;
}

/** NetworkAttachmentDefinition (k8s.cni.cncf.io/v1): `network-attachment-definitions`, in a namespace; short names net-attach-def. */
export class NetworkAttachmentDefinition extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NetworkAttachmentDefinitionProps = {}): any {
    return { ...NetworkAttachmentDefinition.GVK, ...toWire('k8s.cni.cncf.io', 'NetworkAttachmentDefinition', props) };
  }

  constructor(scope: Construct, id: string, props: NetworkAttachmentDefinitionProps = {}) {
    super(scope, id, { ...NetworkAttachmentDefinition.GVK, ...toWire('k8s.cni.cncf.io', 'NetworkAttachmentDefinition', props) });
  }
}

/** Fields of NetworkAttachmentDefinition. */
export interface NetworkAttachmentDefinitionProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NetworkAttachmentDefinitionSpec;
}

export interface Egress {
  readonly ports?: Port[];
  readonly to?: To[];
}

export interface From {
  readonly ipBlock?: IpBlock;
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
}

export interface Ingress {
  readonly from?: From[];
  readonly ports?: Port[];
}

export interface IpBlock {
  readonly cidr: string;
  readonly except?: string[];
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface MultiNetworkPolicySpec {
  readonly egress?: Egress[];
  readonly ingress?: Ingress[];
  readonly podSelector: LabelSelector;
  readonly policyTypes?: string[];
}

export interface NetworkAttachmentDefinitionSpec {
  readonly config?: string;
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface Port {
  /** Integer or string. */
  readonly port?: string | number;
  readonly protocol?: string;
}

export interface To {
  readonly ipBlock?: IpBlock;
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
}
