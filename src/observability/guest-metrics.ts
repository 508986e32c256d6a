import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { KUBERNETES, PlainObject } from './plain-object';
import { MetricsScheme, ServiceMonitor } from './service-monitor';
import { ensure, ensureValue } from '../app/errors';
import { IResource } from '../app/resource';
import { labelValueProblem, portNameProblem, qualifiedNameProblem, subdomainProblem } from '../rules/values';
import type { CloudInitFile } from '../vm/guest/cloud-init-options';

/** Properties of `GuestMetrics`. */
export interface GuestMetricsProps {
  /**
   * Name that those of the service and of the monitor start with: `-service` and `-metrics-monitor` come behind it.
   *
   * @default - the construct's id
   */
  readonly name?: string;
  /**
   * Namespace of the machines.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;
  /**
   * Labels of the machines whose guests have metrics, for `machineLabels` of each of them.
   *
   * @default - `monitor: metrics`
   */
  readonly machineLabels?: { readonly [key: string]: string };
  /**
   * Port in the guests.
   *
   * @default 9100
   */
  readonly port?: number;
  /**
   * Name of the port.
   *
   * @default exmet
   */
  readonly portName?: string;
  /**
   * How often metrics are fetched.
   *
   * @default - every 30 seconds
   */
  readonly interval?: Duration;
}

/** What cloud-init does in a guest, to be spread into its options. */
export interface NodeExporterSetup {
  /** Files that are written. */
  readonly files: CloudInitFile[];
  /** Commands that are run. */
  readonly runCommands: string[];
}

/** Where the node-exporter comes from. */
export interface NodeExporterOptions {
  /**
   * Version of its release.
   *
   * @default 1.3.1
   */
  readonly version?: string;
  /**
   * Address of the archive, for sites that are not connected.
   *
   * @default - the release on GitHub, for 64-bit x86
   */
  readonly url?: string;
}

const SERVICE_LABELS = { servicetype: 'metrics' };
const UNIT = `[Unit]
Description=Prometheus Metrics Exporter
After=network.target
StartLimitIntervalSec=0

[Service]
Type=simple
Restart=always
RestartSec=1
User=root
ExecStart=/usr/bin/node_exporter

[Install]
WantedBy=multi-user.target
`;

/**
 * Metrics of guests: a Service in front of all machines with a label, and a ServiceMonitor of it. The guests have a
 * node-exporter, which `GuestMetrics.nodeExporter()` installs.
 *
 * @see OpenShift Virtualization 4.15, 11.3
 */
export class GuestMetrics extends Construct {
  /**
   * Installs the node-exporter when a guest boots first: `CloudInit.noCloud({ ...GuestMetrics.nodeExporter() })`.
   *
   * @throws when the version or the address is none
   */
  public static nodeExporter(options: NodeExporterOptions = {}): NodeExporterSetup {
    const { version = '1.3.1' } = options;
    ensureValue('version', /^\d+\.\d+\.\d+$/.test(version) ? undefined : `'${version}' is no version of the node-exporter; write it as '1.3.1'`);
    const { url = `https://github.com/prometheus/node_exporter/releases/download/v${version}/node_exporter-${version}.linux-amd64.tar.gz` } = options;
    ensureValue('url', /^https?:\/\/[^\s'"\\$`;&|<>()]+\.tar\.gz$/.test(url) ? undefined : `'${url}' is no address of an archive; write one that ends with .tar.gz`);
    return {
      files: [{ path: '/etc/systemd/system/node_exporter.service', content: UNIT }],
      runCommands: [
        `wget ${url}`,
        `tar xvf ${url.slice(url.lastIndexOf('/') + 1)} --directory /usr/bin --strip 1 "*/node_exporter"`,
        'systemctl enable node_exporter.service',
        'systemctl start node_exporter.service',
      ],
    };
  }

  /** Labels that a machine gets to be monitored, for its `machineLabels`. */
  public readonly machineLabels: { readonly [key: string]: string };
  /** The service in front of the machines. */
  public readonly service: IResource;
  /** The monitor of the service. */
  public readonly monitor: ServiceMonitor;

  /** @throws when the port or its name is none, or there is no label */
  constructor(scope: Construct, id: string, props: GuestMetricsProps = {}) {
    super(scope, id);
    const { name = id, namespace, machineLabels = { monitor: 'metrics' }, port = 9100, portName = 'exmet', interval = Duration.seconds(30) } = props;
    ensure(this, 'name', subdomainProblem(name));
    ensure(this, 'port', Number.isInteger(port) && port >= 1 && port <= 65_535 ? undefined : `${port} is no port; allowed are 1 to 65535`);
    ensure(this, 'portName', portNameProblem(portName));
    ensure(this, 'machineLabels', Object.keys(machineLabels).length === 0 ? '{} selects no machine; name a label that the machines get' : undefined);
    for (const [key, value] of Object.entries(machineLabels)) ensure(this, 'machineLabels', qualifiedNameProblem(key) ?? labelValueProblem(value));

    this.machineLabels = { ...machineLabels };
    this.service = new PlainObject(this, 'Service', KUBERNETES.SERVICE, { name: `${name}-service`, namespace, labels: SERVICE_LABELS }, () => ({
      spec: { ports: [{ name: portName, protocol: 'TCP', port, targetPort: port }], type: 'ClusterIP', selector: this.machineLabels },
    }));
    const monitor = `${name}-metrics-monitor`;
    this.monitor = new ServiceMonitor(this, 'Monitor', {
      name: monitor,
      namespace,
      labels: { 'k8s-app': monitor },
      serviceLabels: SERVICE_LABELS,
      endpoints: [{ port: portName, interval, scheme: MetricsScheme.HTTP }],
    });
  }
}
