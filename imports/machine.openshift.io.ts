// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/api release-4.15 (0a58f8c30a8c)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** MachineHealthCheck (machine.openshift.io/v1beta1): `machinehealthchecks`, in a namespace; short names mhc, mhcs. */
export class MachineHealthCheck extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'machine.openshift.io/v1beta1', kind: 'MachineHealthCheck' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: MachineHealthCheckProps = {}): any {
    return { ...MachineHealthCheck.GVK, ...toWire('machine.openshift.io', 'MachineHealthCheck', props) };
  }

  constructor(scope: Construct, id: string, props: MachineHealthCheckProps = {}) {
    super(scope, id, { ...MachineHealthCheck.GVK, ...toWire('machine.openshift.io', 'MachineHealthCheck', props) });
  }
}

/** Fields of MachineHealthCheck. */
export interface MachineHealthCheckProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: MachineHealthCheckSpec;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface MachineHealthCheckSpec {
  /** Integer or string. */
  readonly maxUnhealthy?: string | number;
  /**
   * Pattern `^0|([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$`.
   * @default "10m"
   */
  readonly nodeStartupTimeout?: string;
  readonly remediationTemplate?: core.ObjectReference;
  readonly selector?: LabelSelector;
  /** At least 1 item. */
  readonly unhealthyConditions?: UnhealthyCondition[];
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface UnhealthyCondition {
  /** At least 1 character. */
  readonly status?: string;
  /** Pattern `^([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$`. */
  readonly timeout?: string;
  /** At least 1 character. */
  readonly type?: string;
}
