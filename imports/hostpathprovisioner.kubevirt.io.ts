// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/hyperconverged-cluster-operator v1.11.1 (3c5654e9458d)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** HostPathProvisioner (hostpathprovisioner.kubevirt.io/v1beta1): `hostpathprovisioners`, one set for the cluster. */
export class HostPathProvisioner extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'hostpathprovisioner.kubevirt.io/v1beta1', kind: 'HostPathProvisioner' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: HostPathProvisionerProps = {}): any {
    return { ...HostPathProvisioner.GVK, ...toWire('hostpathprovisioner.kubevirt.io', 'HostPathProvisioner', props) };
  }

  constructor(scope: Construct, id: string, props: HostPathProvisionerProps = {}) {
    super(scope, id, { ...HostPathProvisioner.GVK, ...toWire('hostpathprovisioner.kubevirt.io', 'HostPathProvisioner', props) });
  }
}

/** Fields of HostPathProvisioner. */
export interface HostPathProvisionerProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: HostPathProvisionerSpec;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface HostPathProvisionerSpec {
  /** No duplicates. */
  readonly featureGates?: string[];
  readonly imagePullPolicy?: string;
  readonly pathConfig?: PathConfig;
  readonly storagePools?: StoragePool[];
  readonly workload?: NodePlacement;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
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

export interface PathConfig {
  readonly path?: string;
  readonly useNamingPrefix?: boolean;
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

export interface StoragePool {
  readonly name: string;
  readonly path: string;
  readonly pvcTemplate?: StorageSpec;
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
