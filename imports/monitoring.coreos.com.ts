// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// prometheus-operator/prometheus-operator v0.70.0 (c2c673f7123f)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** PodMonitor (monitoring.coreos.com/v1): `podmonitors`, in a namespace; short names pmon. */
export class PodMonitor extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PodMonitorProps): any {
    return { ...PodMonitor.GVK, ...toWire('monitoring.coreos.com', 'PodMonitor', props) };
  }

  constructor(scope: Construct, id: string, props: PodMonitorProps) {
    super(scope, id, { ...PodMonitor.GVK, ...toWire('monitoring.coreos.com', 'PodMonitor', props) });
  }
}

/** Fields of PodMonitor. */
export interface PodMonitorProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: PodMonitorSpec;
}

/** PrometheusRule (monitoring.coreos.com/v1): `prometheusrules`, in a namespace; short names promrule. */
export class PrometheusRule extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PrometheusRuleProps): any {
    return { ...PrometheusRule.GVK, ...toWire('monitoring.coreos.com', 'PrometheusRule', props) };
  }

  constructor(scope: Construct, id: string, props: PrometheusRuleProps) {
    super(scope, id, { ...PrometheusRule.GVK, ...toWire('monitoring.coreos.com', 'PrometheusRule', props) });
  }
}

/** Fields of PrometheusRule. */
export interface PrometheusRuleProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: AlertingRuleSpec;
}

/** ServiceMonitor (monitoring.coreos.com/v1): `servicemonitors`, in a namespace; short names smon. */
export class ServiceMonitor extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ServiceMonitorProps): any {
    return { ...ServiceMonitor.GVK, ...toWire('monitoring.coreos.com', 'ServiceMonitor', props) };
  }

  constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id, { ...ServiceMonitor.GVK, ...toWire('monitoring.coreos.com', 'ServiceMonitor', props) });
  }
}

/** Fields of ServiceMonitor. */
export interface ServiceMonitorProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: ServiceMonitorSpec;
}

export interface AlertingRuleSpec {
  /** Merged by `name`. */
  readonly groups?: Group[];
}

export interface Authorization {
  readonly credentials?: core.SecretKeySelector;
  readonly type?: string;
}

export interface BasicAuth {
  readonly password?: core.SecretKeySelector;
  readonly username?: core.SecretKeySelector;
}

export interface CloudPrivateIPConfigSpec {
  readonly node?: boolean;
}

export interface Endpoint {
  readonly authorization?: Authorization;
  readonly basicAuth?: BasicAuth;
  readonly bearerTokenFile?: string;
  readonly bearerTokenSecret?: core.SecretKeySelector;
  readonly enableHttp2?: boolean;
  readonly filterRunning?: boolean;
  readonly followRedirects?: boolean;
  readonly honorLabels?: boolean;
  readonly honorTimestamps?: boolean;
  /** Pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly interval?: string;
  readonly metricRelabelings?: RelabelConfig[];
  readonly oauth2?: Oauth2;
  readonly params?: { [key: string]: string[] };
  readonly path?: string;
  readonly port?: string;
  readonly proxyUrl?: string;
  readonly relabelings?: RelabelConfig[];
  /** One of `http`, `https`. */
  readonly scheme?: string;
  /** Pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly scrapeTimeout?: string;
  /** Integer or string. */
  readonly targetPort?: string | number;
  readonly tlsConfig?: EndpointTlsConfig;
  readonly trackTimestampsStaleness?: boolean;
}

export interface EndpointTlsConfig {
  readonly ca?: SysprepSource;
  readonly caFile?: string;
  readonly cert?: SysprepSource;
  readonly certFile?: string;
  readonly insecureSkipVerify?: boolean;
  readonly keyFile?: string;
  readonly keySecret?: core.SecretKeySelector;
  readonly serverName?: string;
}

export interface Group {
  /** Pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly interval?: string;
  /** Integer. */
  readonly limit?: number;
  /** At least 1 character. */
  readonly name: string;
  /** Field `partial_response_strategy`; pattern `^(?i)(abort|warn)?$`. */
  readonly partialResponseStrategy?: string;
  readonly rules?: Rule[];
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface NamespaceSelector {
  readonly any?: boolean;
  readonly matchNames?: string[];
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface Oauth2 {
  readonly clientId: SysprepSource;
  readonly clientSecret: core.SecretKeySelector;
  readonly endpointParams?: { [key: string]: string };
  readonly scopes?: string[];
  /** At least 1 character. */
  readonly tokenUrl: string;
}

export interface PodMetricsEndpoint {
  readonly authorization?: Authorization;
  readonly basicAuth?: BasicAuth;
  readonly bearerTokenSecret?: core.SecretKeySelector;
  readonly enableHttp2?: boolean;
  readonly filterRunning?: boolean;
  readonly followRedirects?: boolean;
  readonly honorLabels?: boolean;
  readonly honorTimestamps?: boolean;
  /** Pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly interval?: string;
  readonly metricRelabelings?: RelabelConfig[];
  readonly oauth2?: Oauth2;
  readonly params?: { [key: string]: string[] };
  readonly path?: string;
  readonly port?: string;
  readonly proxyUrl?: string;
  readonly relabelings?: RelabelConfig[];
  /** One of `http`, `https`. */
  readonly scheme?: string;
  /** Pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly scrapeTimeout?: string;
  /** Integer or string. */
  readonly targetPort?: string | number;
  readonly tlsConfig?: TlsConfig;
  readonly trackTimestampsStaleness?: boolean;
}

export interface PodMonitorSpec {
  readonly attachMetadata?: CloudPrivateIPConfigSpec;
  readonly jobLabel?: string;
  /** 64-bit integer. */
  readonly keepDroppedTargets?: number;
  /** 64-bit integer. */
  readonly labelLimit?: number;
  /** 64-bit integer. */
  readonly labelNameLengthLimit?: number;
  /** 64-bit integer. */
  readonly labelValueLengthLimit?: number;
  readonly namespaceSelector?: NamespaceSelector;
  readonly podMetricsEndpoints?: PodMetricsEndpoint[];
  readonly podTargetLabels?: string[];
  /** 64-bit integer. */
  readonly sampleLimit?: number;
  readonly selector: LabelSelector;
  /** 64-bit integer. */
  readonly targetLimit?: number;
}

export interface RelabelConfig {
  /**
   * One of `replace`, `Replace`, `keep`, `Keep`, `drop`, `Drop`, `hashmod`, `HashMod`, `labelmap`, `LabelMap`, `labeldrop`, `LabelDrop`, `labelkeep`, `LabelKeep`, `lowercase`, `Lowercase`, `uppercase`, `Uppercase`, `keepequal`, `KeepEqual`, `dropequal`, `DropEqual`.
   * @default "replace"
   */
  readonly action?: string;
  /** 64-bit integer. */
  readonly modulus?: number;
  readonly regex?: string;
  readonly replacement?: string;
  readonly separator?: string;
  /** Each pattern `^[a-zA-Z_][a-zA-Z0-9_]*$`. */
  readonly sourceLabels?: string[];
  readonly targetLabel?: string;
}

export interface Rule {
  readonly alert?: string;
  readonly annotations?: { [key: string]: string };
  /** Integer or string. */
  readonly expr: string | number;
  /** Pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly for?: string;
  /** Field `keep_firing_for`; at least 1 character; pattern `^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$`. */
  readonly keepFiringFor?: string;
  readonly labels?: { [key: string]: string };
  readonly record?: string;
}

export interface ServiceMonitorSpec {
  readonly attachMetadata?: CloudPrivateIPConfigSpec;
  readonly endpoints?: Endpoint[];
  readonly jobLabel?: string;
  /** 64-bit integer. */
  readonly keepDroppedTargets?: number;
  /** 64-bit integer. */
  readonly labelLimit?: number;
  /** 64-bit integer. */
  readonly labelNameLengthLimit?: number;
  /** 64-bit integer. */
  readonly labelValueLengthLimit?: number;
  readonly namespaceSelector?: NamespaceSelector;
  readonly podTargetLabels?: string[];
  /** 64-bit integer. */
  readonly sampleLimit?: number;
  readonly selector: LabelSelector;
  readonly targetLabels?: string[];
  /** 64-bit integer. */
  readonly targetLimit?: number;
}

export interface SysprepSource {
  readonly configMap?: core.ConfigMapKeySelector;
  readonly secret?: core.SecretKeySelector;
}

export interface TlsConfig {
  readonly ca?: SysprepSource;
  readonly cert?: SysprepSource;
  readonly insecureSkipVerify?: boolean;
  readonly keySecret?: core.SecretKeySelector;
  readonly serverName?: string;
}
