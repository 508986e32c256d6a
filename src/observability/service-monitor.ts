import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { ensureSome, shortDuration } from './duration';
import type * as monitoring from '../../imports/monitoring.coreos.com';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';

const SERVICE_MONITOR: KindFacts = { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', plural: 'servicemonitors' };

/** A monitor of services. */
export interface IServiceMonitor extends IResource {}

/** How metrics are asked for. */
export enum MetricsScheme {
  /** In clear text. */
  HTTP = 'http',
  /** By TLS. */
  HTTPS = 'https',
}

/** Where a service has metrics. */
export interface MetricsEndpoint {
  /** Name of the port of the service; a number does not do. */
  readonly port: string;
  /**
   * How often they are fetched.
   *
   * @default - as often as the cluster's Prometheus fetches, every 30 seconds
   */
  readonly interval?: Duration;
  /**
   * How long a fetch may take; not longer than the interval.
   *
   * @default - as long as the cluster's Prometheus waits, 10 seconds
   */
  readonly timeout?: Duration;
  /**
   * Path of the metrics.
   *
   * @default /metrics
   */
  readonly path?: string;
  /**
   * How they are asked for.
   *
   * @default MetricsScheme.HTTP
   */
  readonly scheme?: MetricsScheme;
  /**
   * Whether labels of the metrics win over those of the service that have the same name.
   *
   * @default false
   */
  readonly honorLabels?: boolean;
  /**
   * Whether any certificate is taken, where they are asked for by TLS.
   *
   * @default - the certificate must be one of the cluster's
   */
  readonly insecureSkipVerify?: boolean;
}

/** Properties of `ServiceMonitor`. */
export interface ServiceMonitorProps extends NamespacedResourceProps {
  /** Labels of the services that are monitored, in the namespace of the monitor: those of the Service itself, not of its pods. */
  readonly serviceLabels: { readonly [key: string]: string };
  /** Where the services have metrics. */
  readonly endpoints: MetricsEndpoint[];
  /**
   * Label of the service that becomes the label `job` of the metrics.
   *
   * @default - `job` is the name of the service
   */
  readonly jobLabel?: string;
  /**
   * Labels of the service that the metrics get.
   *
   * @default - none
   */
  readonly targetLabels?: string[];
  /**
   * Labels of the pod that the metrics get, as `kubevirt.io/domain`, which says of which machine they are.
   *
   * @default - none
   */
  readonly podLabels?: string[];
  /**
   * Number of samples of one fetch above which all of it is thrown away.
   *
   * @default - the limit of the cluster
   */
  readonly sampleLimit?: number;
}

/**
 * Lets Prometheus fetch the metrics of services, such as those of a node-exporter in machines. In a project of users it
 * takes the monitoring of user workloads: `ClusterMonitoring.of(scope).monitorUserWorkloads()`.
 *
 * @see OpenShift Virtualization 4.15, 11.3.4
 */
export class ServiceMonitor extends Resource implements IServiceMonitor {
  /** A monitor that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IServiceMonitor {
    return new ImportedResource(scope, id, SERVICE_MONITOR, name, namespace);
  }

  /** @throws when no label or no endpoint is given, or a fetch may take longer than the interval */
  constructor(scope: Construct, id: string, private readonly props: ServiceMonitorProps) {
    super(scope, id, SERVICE_MONITOR, props);
    const { serviceLabels, endpoints, sampleLimit } = props;
    ensure(this, 'serviceLabels', Object.keys(serviceLabels).length === 0 ? '{} selects every service of the namespace; name a label of those that are meant' : undefined);
    ensure(this, 'endpoints', endpoints.length === 0 ? '[] monitors nothing; name a port that has metrics' : undefined);
    ensure(this, 'sampleLimit', sampleLimit !== undefined && !(Number.isInteger(sampleLimit) && sampleLimit > 0)
      ? `${sampleLimit} is no number of samples; give a whole number above 0` : undefined);
    endpoints.forEach(({ port, interval, timeout, path }, index) => {
      const at = `endpoints[${index}]`;
      ensure(this, `${at}.port`, /^\d*$/.test(port) ? `'${port}' is no name of a port; name the port of the service, and give the name` : undefined);
      ensure(this, `${at}.path`, path === undefined || path.startsWith('/') ? undefined : `'${path}' is no path of an address; start it with '/'`);
      ensureSome(this, `${at}.interval`, interval);
      ensureSome(this, `${at}.timeout`, timeout);
      ensure(this, `${at}.timeout`, interval && timeout && timeout.toMilliseconds() > interval.toMilliseconds()
        ? `${shortDuration(timeout)} is longer than the interval of ${shortDuration(interval)}, and the monitor is left out; give a shorter one` : undefined);
    });
  }

  /** @internal */
  protected _toSpec(): monitoring.ServiceMonitorSpec {
    const { serviceLabels, endpoints, jobLabel, targetLabels, podLabels, sampleLimit } = this.props;
    return {
      endpoints: endpoints.map(({ port, interval, timeout, path, scheme, honorLabels, insecureSkipVerify }) => ({
        port,
        interval: interval && shortDuration(interval),
        scrapeTimeout: timeout && shortDuration(timeout),
        path,
        scheme,
        honorLabels,
        tlsConfig: insecureSkipVerify === undefined ? undefined : { insecureSkipVerify },
      })),
      selector: { matchLabels: { ...serviceLabels } },
      jobLabel,
      targetLabels,
      podTargetLabels: podLabels,
      sampleLimit,
    };
  }
}
