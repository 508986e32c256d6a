// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// medik8s/self-node-remediation v0.8.0 (a264e8a740c5)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** SelfNodeRemediation (self-node-remediation.medik8s.io/v1alpha1): `selfnoderemediations`, in a namespace; short names snr, snremediation. */
export class SelfNodeRemediation extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediation' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SelfNodeRemediationProps = {}): any {
    return { ...SelfNodeRemediation.GVK, ...toWire('self-node-remediation.medik8s.io', 'SelfNodeRemediation', props) };
  }

  constructor(scope: Construct, id: string, props: SelfNodeRemediationProps = {}) {
    super(scope, id, { ...SelfNodeRemediation.GVK, ...toWire('self-node-remediation.medik8s.io', 'SelfNodeRemediation', props) });
  }
}

/** Fields of SelfNodeRemediation. */
export interface SelfNodeRemediationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SelfNodeRemediationSpec;
}

/** SelfNodeRemediationConfig (self-node-remediation.medik8s.io/v1alpha1): `selfnoderemediationconfigs`, in a namespace; short names snrc, snrconfig. */
export class SelfNodeRemediationConfig extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediationConfig' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SelfNodeRemediationConfigProps = {}): any {
    return { ...SelfNodeRemediationConfig.GVK, ...toWire('self-node-remediation.medik8s.io', 'SelfNodeRemediationConfig', props) };
  }

  constructor(scope: Construct, id: string, props: SelfNodeRemediationConfigProps = {}) {
    super(scope, id, { ...SelfNodeRemediationConfig.GVK, ...toWire('self-node-remediation.medik8s.io', 'SelfNodeRemediationConfig', props) });
  }
}

/** Fields of SelfNodeRemediationConfig. */
export interface SelfNodeRemediationConfigProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: SelfNodeRemediationConfigSpec;
}

/** SelfNodeRemediationTemplate (self-node-remediation.medik8s.io/v1alpha1): `selfnoderemediationtemplates`, in a namespace; short names snrt, snremediationtemplate, snrtemplate. */
export class SelfNodeRemediationTemplate extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediationTemplate' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SelfNodeRemediationTemplateProps = {}): any {
    return { ...SelfNodeRemediationTemplate.GVK, ...toWire('self-node-remediation.medik8s.io', 'SelfNodeRemediationTemplate', props) };
  }

  constructor(scope: Construct, id: string, props: SelfNodeRemediationTemplateProps = {}) {
    super(scope, id, { ...SelfNodeRemediationTemplate.GVK, ...toWire('self-node-remediation.medik8s.io', 'SelfNodeRemediationTemplate', props) });
  }
}

/** Fields of SelfNodeRemediationTemplate. */
export interface SelfNodeRemediationTemplateProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PodSecurityPolicySelfSubjectReviewSpec;
}

export interface PodSecurityPolicySelfSubjectReviewSpec {
  readonly template: Template;
}

export interface SelfNodeRemediationConfigSpec {
  /**
   * Pattern `^(0|([0-9]+(\.[0-9]+)?(ms|s|m|h)))$`.
   * @default "15s"
   */
  readonly apiCheckInterval?: string;
  /**
   * Pattern `^(0|([0-9]+(\.[0-9]+)?(ms|s|m|h)))$`.
   * @default "5s"
   */
  readonly apiServerTimeout?: string;
  readonly customDsTolerations?: Toleration[];
  readonly endpointHealthCheckUrl?: string;
  /**
   * Integer; at least 1.
   * @default 30001
   */
  readonly hostPort?: number;
  /**
   * @default true
   */
  readonly isSoftwareRebootEnabled?: boolean;
  /**
   * Integer; at least 1.
   * @default 3
   */
  readonly maxApiErrorThreshold?: number;
  /**
   * Pattern `^(0|([0-9]+(\.[0-9]+)?(ms|s|m|h)))$`.
   * @default "5s"
   */
  readonly peerApiServerTimeout?: string;
  /**
   * Pattern `^(0|([0-9]+(\.[0-9]+)?(ms|s|m|h)))$`.
   * @default "5s"
   */
  readonly peerDialTimeout?: string;
  /**
   * Pattern `^(0|([0-9]+(\.[0-9]+)?(ms|s|m|h)))$`.
   * @default "5s"
   */
  readonly peerRequestTimeout?: string;
  /**
   * Pattern `^(0|([0-9]+(\.[0-9]+)?(ms|s|m|h)))$`.
   * @default "15m"
   */
  readonly peerUpdateInterval?: string;
  /**
   * Integer; at least 0.
   * @default 180
   */
  readonly safeTimeToAssumeNodeRebootedSeconds?: number;
  /**
   * @default "/dev/watchdog"
   */
  readonly watchdogFilePath?: string;
}

export interface SelfNodeRemediationSpec {
  /**
   * One of `Automatic`, `ResourceDeletion`, `OutOfServiceTaint`.
   * @default "Automatic"
   */
  readonly remediationStrategy?: string;
}

export interface Spec {
  /**
   * One of `Automatic`, `ResourceDeletion`, `OutOfServiceTaint`.
   * @default "Automatic"
   */
  readonly remediationStrategy?: string;
}

export interface Template {
  readonly spec: Spec;
}

export interface Toleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  /** 64-bit integer. */
  readonly tolerationSeconds?: number;
  readonly value?: string;
}
