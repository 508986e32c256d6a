// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// medik8s/node-healthcheck-operator v0.7.0 (1ef38a291efe)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** NodeHealthCheck (remediation.medik8s.io/v1alpha1): `nodehealthchecks`, one set for the cluster; short names nhc. */
export class NodeHealthCheck extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'remediation.medik8s.io/v1alpha1', kind: 'NodeHealthCheck' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NodeHealthCheckProps = {}): any {
    return { ...NodeHealthCheck.GVK, ...toWire('remediation.medik8s.io', 'NodeHealthCheck', props) };
  }

  constructor(scope: Construct, id: string, props: NodeHealthCheckProps = {}) {
    super(scope, id, { ...NodeHealthCheck.GVK, ...toWire('remediation.medik8s.io', 'NodeHealthCheck', props) });
  }
}

/** Fields of NodeHealthCheck. */
export interface NodeHealthCheckProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NodeHealthCheckSpec;
}

export interface EscalatingRemediation {
  /** Integer. */
  readonly order: number;
  readonly remediationTemplate: core.ObjectReference;
  /** Pattern `^([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$`. */
  readonly timeout: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface NodeHealthCheckSpec {
  readonly escalatingRemediations?: EscalatingRemediation[];
  /** Integer or string. */
  readonly minHealthy?: string | number;
  readonly pauseRequests?: string[];
  readonly remediationTemplate?: core.ObjectReference;
  readonly selector?: LabelSelector;
  /** Merged by `type` and `status`. */
  readonly unhealthyConditions?: UnhealthyCondition[];
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface UnhealthyCondition {
  /** Pattern `^([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$`. */
  readonly duration: string;
  /** At least 1 character. */
  readonly status: string;
  /** At least 1 character. */
  readonly type: string;
}
