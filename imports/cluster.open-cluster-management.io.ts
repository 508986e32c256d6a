// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// open-cluster-management-io/api v0.13.0 (29e1b1dce736)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** Placement (cluster.open-cluster-management.io/v1beta1): `placements`, in a namespace. */
export class Placement extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'cluster.open-cluster-management.io/v1beta1', kind: 'Placement' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PlacementProps): any {
    return { ...Placement.GVK, ...toWire('cluster.open-cluster-management.io', 'Placement', props) };
  }

  constructor(scope: Construct, id: string, props: PlacementProps) {
    super(scope, id, { ...Placement.GVK, ...toWire('cluster.open-cluster-management.io', 'Placement', props) });
  }
}

/** Fields of Placement. */
export interface PlacementProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: PlacementSpec;
}

export interface AddOn {
  readonly resourceName: string;
  readonly scoreName: string;
}

export interface Configuration {
  readonly scoreCoordinate: ScoreCoordinate;
  /**
   * 32-bit integer; -10 to 10.
   * @default 1
   */
  readonly weight?: number;
}

export interface DecisionGroup {
  readonly groupClusterSelector: GroupClusterSelector;
  /** Pattern `^[a-zA-Z0-9][-A-Za-z0-9_.]{0,61}[a-zA-Z0-9]$`. */
  readonly groupName: string;
}

export interface DecisionStrategy {
  readonly groupStrategy?: GroupStrategy;
}

export interface GroupClusterSelector {
  readonly claimSelector?: ScopeSelector;
  readonly labelSelector?: LabelSelector;
}

export interface GroupStrategy {
  /** Integer or string. */
  readonly clustersPerDecisionGroup?: string | number;
  readonly decisionGroups?: DecisionGroup[];
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface PlacementSpec {
  readonly clusterSets?: string[];
  readonly decisionStrategy?: DecisionStrategy;
  /** 32-bit integer. */
  readonly numberOfClusters?: number;
  readonly predicates?: Predicate[];
  readonly prioritizerPolicy?: PrioritizerPolicy;
  readonly spreadPolicy?: SpreadPolicy;
  readonly tolerations?: Toleration[];
}

export interface Predicate {
  readonly requiredClusterSelector?: RequiredClusterSelector;
}

export interface PrioritizerPolicy {
  readonly configurations?: Configuration[];
  /**
   * @default "Additive"
   */
  readonly mode?: string;
}

export interface RequiredClusterSelector {
  readonly claimSelector?: ScopeSelector;
  readonly labelSelector?: LabelSelector;
}

export interface ScopeSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
}

export interface ScoreCoordinate {
  readonly addOn?: AddOn;
  readonly builtIn?: string;
  /**
   * One of `BuiltIn`, `AddOn`.
   * @default "BuiltIn"
   */
  readonly type?: string;
}

export interface SpreadConstraint {
  /**
   * 32-bit integer; at least 1.
   * @default 1
   */
  readonly maxSkew?: number;
  /** At most 316 characters; pattern `^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$`. */
  readonly topologyKey: string;
  /** One of `Label`, `Claim`. */
  readonly topologyKeyType: string;
  /**
   * One of `DoNotSchedule`, `ScheduleAnyway`.
   * @default "ScheduleAnyway"
   */
  readonly whenUnsatisfiable?: string;
}

export interface SpreadPolicy {
  /** At most 8 items. */
  readonly spreadConstraints?: SpreadConstraint[];
}

export interface Toleration {
  /** One of `NoSelect`, `PreferNoSelect`, `NoSelectIfNew`. */
  readonly effect?: string;
  /** At most 316 characters; pattern `^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$`. */
  readonly key?: string;
  /**
   * @default "Equal"
   */
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  /** At most 1024 characters. */
  readonly value?: string;
}
