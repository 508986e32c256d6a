// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/api release-4.15 (0a58f8c30a8c)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** FeatureGate (config.openshift.io/v1): `featuregates`, one set for the cluster. */
export class FeatureGate extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'config.openshift.io/v1', kind: 'FeatureGate' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: FeatureGateProps): any {
    return { ...FeatureGate.GVK, ...toWire('config.openshift.io', 'FeatureGate', props) };
  }

  constructor(scope: Construct, id: string, props: FeatureGateProps) {
    super(scope, id, { ...FeatureGate.GVK, ...toWire('config.openshift.io', 'FeatureGate', props) });
  }
}

/** Fields of FeatureGate. */
export interface FeatureGateProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: FeatureGateSpec;
}

/** Network (config.openshift.io/v1): `networks`, one set for the cluster. */
export class Network extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'config.openshift.io/v1', kind: 'Network' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NetworkProps): any {
    return { ...Network.GVK, ...toWire('config.openshift.io', 'Network', props) };
  }

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id, { ...Network.GVK, ...toWire('config.openshift.io', 'Network', props) });
  }
}

/** Fields of Network. */
export interface NetworkProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: NetworkSpec;
}

/** Scheduler (config.openshift.io/v1): `schedulers`, one set for the cluster. */
export class Scheduler extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'config.openshift.io/v1', kind: 'Scheduler' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SchedulerProps): any {
    return { ...Scheduler.GVK, ...toWire('config.openshift.io', 'Scheduler', props) };
  }

  constructor(scope: Construct, id: string, props: SchedulerProps) {
    super(scope, id, { ...Scheduler.GVK, ...toWire('config.openshift.io', 'Scheduler', props) });
  }
}

/** Fields of Scheduler. */
export interface SchedulerProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: SchedulerSpec;
}

export interface ClusterNetworkEntry {
  readonly cidr?: string;
  /** 32-bit integer; at least 0. */
  readonly hostPrefix?: number;
}

export interface CustomFeatureGates {
  /** Each pattern `^([A-Za-z0-9-]+\.)*[A-Za-z0-9-]+\.?$`. */
  readonly disabled?: string[];
  /** Each pattern `^([A-Za-z0-9-]+\.)*[A-Za-z0-9-]+\.?$`. */
  readonly enabled?: string[];
}

export interface ExternalIPConfig {
  readonly autoAssignCIDRs?: string[];
  readonly policy?: ExternalIPPolicy;
}

export interface ExternalIPPolicy {
  readonly allowedCIDRs?: string[];
  readonly rejectedCIDRs?: string[];
}

export interface FeatureGateSpec {
  readonly customNoUpgrade?: CustomFeatureGates;
  readonly featureSet?: string;
}

export interface NetworkSpec {
  readonly clusterNetwork?: ClusterNetworkEntry[];
  readonly externalIP?: ExternalIPConfig;
  readonly networkType?: string;
  readonly serviceNetwork?: string[];
  /** Pattern `^([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])-([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$`. */
  readonly serviceNodePortRange?: string;
}

export interface Ref {
  readonly name: string;
}

export interface SchedulerSpec {
  readonly defaultNodeSelector?: string;
  readonly mastersSchedulable?: boolean;
  readonly policy?: Ref;
  /** One of `''`, `LowNodeUtilization`, `HighNodeUtilization`, `NoScoring`. */
  readonly profile?: string;
}
