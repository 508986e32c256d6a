// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// open-cluster-management-io/governance-policy-propagator v0.13.0 (adb2edea958f)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** PlacementBinding (policy.open-cluster-management.io/v1): `placementbindings`, in a namespace; short names pb. */
export class PlacementBinding extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'policy.open-cluster-management.io/v1', kind: 'PlacementBinding' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PlacementBindingProps): any {
    return { ...PlacementBinding.GVK, ...toWire('policy.open-cluster-management.io', 'PlacementBinding', props) };
  }

  constructor(scope: Construct, id: string, props: PlacementBindingProps) {
    super(scope, id, { ...PlacementBinding.GVK, ...toWire('policy.open-cluster-management.io', 'PlacementBinding', props) });
  }
}

/** Fields of PlacementBinding. */
export interface PlacementBindingProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly bindingOverrides?: PlacementBindingBindingOverrides;
  readonly placementRef: core.PlacementBindingRoleRef;
  /** One of `restricted`. */
  readonly subFilter?: string;
  /** At least 1 item. */
  readonly subjects: core.RoleRef3[];
}

/** Policy (policy.open-cluster-management.io/v1): `policies`, in a namespace; short names plc. */
export class Policy extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'policy.open-cluster-management.io/v1', kind: 'Policy' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PolicyProps): any {
    return { ...Policy.GVK, ...toWire('policy.open-cluster-management.io', 'Policy', props) };
  }

  constructor(scope: Construct, id: string, props: PolicyProps) {
    super(scope, id, { ...Policy.GVK, ...toWire('policy.open-cluster-management.io', 'Policy', props) });
  }
}

/** Fields of Policy. */
export interface PolicyProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: PolicySpec;
}

export interface Dependency {
  readonly apiVersion?: string;
  /** One of `Compliant`, `Pending`, `NonCompliant`. */
  readonly compliance: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface ExtraDependency {
  readonly apiVersion?: string;
  /** One of `Compliant`, `Pending`, `NonCompliant`. */
  readonly compliance: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface PlacementBindingBindingOverrides {
  /** One of `Enforce`, `enforce`. */
  readonly remediationAction?: string;
}

export interface PolicySpec {
  readonly copyPolicyMetadata?: boolean;
  readonly dependencies?: Dependency[];
  readonly disabled: boolean;
  /** Field `policy-templates`. */
  readonly policyTemplates: PolicyTemplate[];
  /** One of `Inform`, `inform`, `Enforce`, `enforce`. */
  readonly remediationAction?: string;
}

export interface PolicyTemplate {
  readonly extraDependencies?: ExtraDependency[];
  readonly ignorePending?: boolean;
  /** Free fields. */
  readonly objectDefinition: { [key: string]: any };
}
