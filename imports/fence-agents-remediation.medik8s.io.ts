// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// medik8s/fence-agents-remediation v0.3.0 (b9bab9d12642)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** FenceAgentsRemediationTemplate (fence-agents-remediation.medik8s.io/v1alpha1): `fenceagentsremediationtemplates`, in a namespace; short names fartemplate. */
export class FenceAgentsRemediationTemplate extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'fence-agents-remediation.medik8s.io/v1alpha1', kind: 'FenceAgentsRemediationTemplate' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: FenceAgentsRemediationTemplateProps = {}): any {
    return { ...FenceAgentsRemediationTemplate.GVK, ...toWire('fence-agents-remediation.medik8s.io', 'FenceAgentsRemediationTemplate', props) };
  }

  constructor(scope: Construct, id: string, props: FenceAgentsRemediationTemplateProps = {}) {
    super(scope, id, { ...FenceAgentsRemediationTemplate.GVK, ...toWire('fence-agents-remediation.medik8s.io', 'FenceAgentsRemediationTemplate', props) });
  }
}

/** Fields of FenceAgentsRemediationTemplate. */
export interface FenceAgentsRemediationTemplateProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PodSecurityPolicySelfSubjectReviewSpec;
}

export interface PodSecurityPolicySelfSubjectReviewSpec {
  readonly template: Template;
}

export interface Spec {
  /** Pattern `fence_.+`. */
  readonly agent: string;
  readonly nodeparameters?: { [key: string]: { [key: string]: string } };
  /**
   * Integer.
   * @default 5
   */
  readonly retrycount?: number;
  /**
   * Pattern `^([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$`.
   * @default "5s"
   */
  readonly retryinterval?: string;
  readonly sharedparameters?: { [key: string]: string };
  /**
   * Pattern `^([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$`.
   * @default "60s"
   */
  readonly timeout?: string;
}

export interface Template {
  readonly spec: Spec;
}
