import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { ensureSome, shortDuration } from './duration';
import type * as monitoring from '../../imports/monitoring.coreos.com';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';

const PROMETHEUS_RULE: KindFacts = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', plural: 'prometheusrules' };

/** Rules of Prometheus. */
export interface IPrometheusRule extends IResource {}

/** How bad it is, as the label `severity` says it on OpenShift. */
export enum AlertSeverity {
  /** Somebody must act at once. */
  CRITICAL = 'critical',
  /** Somebody must act in time. */
  WARNING = 'warning',
  /** Nobody need act. */
  INFO = 'info',
}

/** Alerts for each series that a query finds. */
export interface AlertingRule {
  /** Name of the alert, as `GuestSwaps`. */
  readonly name: string;
  /** Query in PromQL, such as one of `MachineQuery`, whose series are what is wrong. */
  readonly expression: string;
  /**
   * For how long a series must be found.
   *
   * @default - it alerts when it is first found
   */
  readonly holdsFor?: Duration;
  /**
   * For how long it goes on when the series is no longer found.
   *
   * @default - it ends at once
   */
  readonly keepFiringFor?: Duration;
  /**
   * How bad it is.
   *
   * @default - no label `severity`, and the alert goes where the others do not
   */
  readonly severity?: AlertSeverity;
  /**
   * What is wrong, in a sentence; `{{ $labels.name }}` is replaced.
   *
   * @default - none
   */
  readonly summary?: string;
  /**
   * What is wrong, at length.
   *
   * @default - none
   */
  readonly description?: string;
  /**
   * Where it is written what to do.
   *
   * @default - none
   */
  readonly runbookUrl?: string;
  /**
   * More labels of the alert.
   *
   * @default - those of the series
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * More annotations of the alert.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** Keeps what a query finds under a name of its own. */
export interface RecordingRule {
  /** Name of the new metric, as `site:machines:count`. */
  readonly name: string;
  /** Query in PromQL. */
  readonly expression: string;
  /**
   * Labels that the new metric gets.
   *
   * @default - those of the series
   */
  readonly labels?: { readonly [key: string]: string };
}

/** Rules that are evaluated one after the other: what is recorded first, then the alerts. */
export interface RuleGroup {
  /** Name of the group, one of a kind in its object. */
  readonly name: string;
  /**
   * How often it is evaluated.
   *
   * @default - as often as the cluster does, every 30 seconds
   */
  readonly interval?: Duration;
  /**
   * What is recorded.
   *
   * @default - nothing
   */
  readonly recordings?: RecordingRule[];
  /**
   * What alerts.
   *
   * @default - nothing
   */
  readonly alerts?: AlertingRule[];
}

/** Properties of `PrometheusRule`. */
export interface PrometheusRuleProps extends NamespacedResourceProps {
  /** Groups of rules. */
  readonly groups: RuleGroup[];
}

/**
 * Alerts and recorded queries. In a project of users, queries find what is of the same namespace only, and need the
 * monitoring of user workloads: `ClusterMonitoring.of(scope).monitorUserWorkloads()`.
 *
 * The metrics of KubeVirt are no API: names may change from version to version.
 *
 * @see OpenShift Virtualization 4.15, 11.2
 */
export class PrometheusRule extends Resource implements IPrometheusRule {
  /** Rules that exist outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IPrometheusRule {
    return new ImportedResource(scope, id, PROMETHEUS_RULE, name, namespace);
  }

  /** @throws when there is no group, a group is empty, or a time is none */
  constructor(scope: Construct, id: string, private readonly props: PrometheusRuleProps) {
    super(scope, id, PROMETHEUS_RULE, props);
    const { groups } = props;
    ensure(this, 'groups', groups.length === 0 ? '[] has no rules; give at least one group' : undefined);
    groups.forEach(({ name, interval, recordings = [], alerts = [] }, index) => {
      const at = `groups[${index}]`;
      ensure(this, at, recordings.length + alerts.length === 0 ? `'${name}' has no rules; give alerts or recordings, or leave the group out` : undefined);
      ensureSome(this, `${at}.interval`, interval);
      alerts.forEach(({ holdsFor, keepFiringFor }, position) => {
        ensureSome(this, `${at}.alerts[${position}].holdsFor`, holdsFor);
        ensureSome(this, `${at}.alerts[${position}].keepFiringFor`, keepFiringFor);
      });
    });
  }

  /** @internal */
  protected _toSpec(): monitoring.AlertingRuleSpec {
    return {
      groups: this.props.groups.map(({ name, interval, recordings = [], alerts = [] }) => ({
        name,
        interval: interval && shortDuration(interval),
        rules: [...recordings.map(renderRecording), ...alerts.map(renderAlert)],
      })),
    };
  }
}

function renderRecording({ name, expression, labels }: RecordingRule): monitoring.Rule {
  return { record: name, expr: expression, labels };
}

function renderAlert(alert: AlertingRule): monitoring.Rule {
  const { name, expression, holdsFor, keepFiringFor, severity, summary, description, runbookUrl } = alert;
  return {
    alert: name,
    expr: expression,
    for: holdsFor && shortDuration(holdsFor),
    keepFiringFor: keepFiringFor && shortDuration(keepFiringFor),
    labels: filled({ ...alert.labels, severity }),
    annotations: filled({ ...alert.annotations, summary, description, runbook_url: runbookUrl }),
  };
}

function filled(values: { readonly [key: string]: string | undefined }): { [key: string]: string } | undefined {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
