import { ApiObject, App, Chart, Duration, Size, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { Rules } from '../../src/app';
import {
  AlertSeverity, ClusterMonitoring, ComplianceProfile, ConsoleDashboard, GuestMetrics, MachineMetric, MachineQuery,
  MetricsScheme, PrometheusRule, ServiceMonitor, UserWorkloadMonitoring,
} from '../../src/observability';
import { CloudInit, VirtualMachine } from '../../src/vm';
import { fixture } from '../support/fixture';

function site(): Chart {
  return new Chart(Testing.app(), 'site', { namespace: 'dynamation' });
}

describe('a monitor of services', () => {
  test('11.3.4-node-exporter-service-monitor', () => {
    const chart = site();

    new ServiceMonitor(chart, 'node-exporter-metrics-monitor', {
      labels: { 'k8s-app': 'node-exporter-metrics-monitor' },
      serviceLabels: { servicetype: 'metrics' },
      endpoints: [{ port: 'exmet', interval: Duration.seconds(30), scheme: MetricsScheme.HTTP }],
    });

    expect(Testing.synth(chart)).toEqual([fixture('11.3.4-node-exporter-service-monitor')]);
  });

  test('finds the metrics of machines with the service that exposes them', () => {
    const chart = site();
    const machine = new VirtualMachine(chart, 'db', { machineLabels: { monitor: 'metrics' } });
    machine.expose({
      name: 'node-exporter-service', selector: { monitor: 'metrics' }, labels: { servicetype: 'metrics' }, ports: [{ name: 'exmet', port: 9100, targetPort: 9100 }],
    });

    new ServiceMonitor(chart, 'monitor', { serviceLabels: { servicetype: 'metrics' }, endpoints: [{ port: 'exmet' }] });

    expect(Rules.check(chart).filter(({ rule }) => rule.includes('service'))).toEqual([]);
  });

  test('has all that there is to say of a target', () => {
    const chart = site();

    new ServiceMonitor(chart, 'monitor', {
      serviceLabels: { app: 'db' },
      endpoints: [{
        port: 'metrics', interval: Duration.minutes(1), timeout: Duration.seconds(20), path: '/db/metrics', scheme: MetricsScheme.HTTPS, honorLabels: true, insecureSkipVerify: true,
      }],
      jobLabel: 'app',
      targetLabels: ['team'],
      podLabels: ['kubevirt.io/domain'],
      sampleLimit: 5000,
    });

    expect(Testing.synth(chart)[0].spec).toEqual({
      endpoints: [{ port: 'metrics', interval: '1m', scrapeTimeout: '20s', path: '/db/metrics', scheme: 'https', honorLabels: true, tlsConfig: { insecureSkipVerify: true } }],
      selector: { matchLabels: { app: 'db' } },
      jobLabel: 'app',
      targetLabels: ['team'],
      podTargetLabels: ['kubevirt.io/domain'],
      sampleLimit: 5000,
    });
    expect(ServiceMonitor.fromName(chart, 'other', 'other')).toMatchObject({ kind: 'ServiceMonitor', name: 'other' });
  });
});

describe('metrics of guests', () => {
  test('11.3.1-node-exporter-service and 11.3.4-node-exporter-service-monitor', () => {
    const chart = site();

    new GuestMetrics(chart, 'node-exporter');

    expect(Testing.synth(chart)).toEqual([fixture('11.3.1-node-exporter-service'), fixture('11.3.4-node-exporter-service-monitor')]);
  });

  test('11.3.2-node-exporter-cloud-init', () => {
    const { userData } = CloudInit.noCloud({ ...GuestMetrics.nodeExporter() });

    expect(parse(userData!, { version: '1.1' })).toEqual(fixture('11.3.2-node-exporter-cloud-init'));
  });

  test('are those of the machines that have its labels', () => {
    const chart = site();
    const metrics = new GuestMetrics(chart, 'guests', { machineLabels: { 'example.com/metrics': 'db' }, port: 9187, portName: 'pg', interval: Duration.minutes(1) });

    new VirtualMachine(chart, 'db', { machineLabels: metrics.machineLabels });

    const [service, monitor] = Testing.synth(chart);
    expect(service.spec).toMatchObject({ ports: [{ name: 'pg', port: 9187, targetPort: 9187 }], selector: { 'example.com/metrics': 'db' } });
    expect(monitor.spec.endpoints).toEqual([{ port: 'pg', interval: '1m', scheme: 'http' }]);
    expect(Rules.check(chart).filter(({ rule }) => rule.includes('service'))).toEqual([]);
  });

  test('come from an exporter of another place', () => {
    expect(GuestMetrics.nodeExporter({ url: 'https://mirror.example.com/node_exporter-1.7.0.linux-arm64.tar.gz' }).runCommands.slice(0, 2)).toEqual([
      'wget https://mirror.example.com/node_exporter-1.7.0.linux-arm64.tar.gz',
      'tar xvf node_exporter-1.7.0.linux-arm64.tar.gz --directory /usr/bin --strip 1 "*/node_exporter"',
    ]);
  });
});

test('a dashboard is shown by the console', () => {
  const chart = new Chart(Testing.app(), 'platform');
  const json = JSON.stringify({ title: 'Machines', rows: [{ panels: [{ targets: [{ expr: MachineQuery.topNetwork() }] }] }] });

  new ConsoleDashboard(chart, 'machines', { json, developers: true });

  expect(Testing.synth(chart)).toEqual([{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'machines',
      namespace: 'openshift-config-managed',
      labels: { 'console.openshift.io/dashboard': 'true', 'console.openshift.io/odc-dashboard': 'true' },
    },
    data: { 'machines.json': json },
  }]);
  expect(Rules.check(chart)).toEqual([]);
});

describe('rules of Prometheus', () => {
  test('record and alert', () => {
    const chart = site();

    new PrometheusRule(chart, 'machines', {
      groups: [{
        name: 'machines',
        interval: Duration.minutes(1),
        alerts: [{
          name: 'GuestSwaps',
          expression: MachineQuery.topSwap({ count: 10 }),
          holdsFor: Duration.minutes(5),
          keepFiringFor: Duration.minutes(90),
          severity: AlertSeverity.WARNING,
          summary: '{{ $labels.name }} swaps',
          description: 'Give it more memory.',
          runbookUrl: 'https://example.com/runbooks/GuestSwaps',
          labels: { team: 'site' },
          annotations: { dashboard: 'https://example.com/d/1' },
        }, { name: 'RbdWithoutRxbounce', expression: MachineQuery.rbdWithoutRxbounce() }],
        recordings: [{ name: 'site:migrations:running', expression: `sum(${MachineQuery.of(MachineMetric.MIGRATIONS_RUNNING)})`, labels: { team: 'site' } }],
      }],
    });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'machines', namespace: 'dynamation' },
      spec: {
        groups: [{
          name: 'machines',
          interval: '1m',
          rules: [
            { record: 'site:migrations:running', expr: 'sum(kubevirt_vmi_migrations_in_running_phase)', labels: { team: 'site' } },
            {
              alert: 'GuestSwaps',
              expr: 'topk(10, sum by (name, namespace) (rate(kubevirt_vmi_memory_swap_in_traffic_bytes[6m])) + '
                + 'sum by (name, namespace) (rate(kubevirt_vmi_memory_swap_out_traffic_bytes[6m]))) > 0',
              for: '5m',
              keep_firing_for: '1h30m',
              labels: { team: 'site', severity: 'warning' },
              annotations: {
                dashboard: 'https://example.com/d/1',
                summary: '{{ $labels.name }} swaps',
                description: 'Give it more memory.',
                runbook_url: 'https://example.com/runbooks/GuestSwaps',
              },
            },
            { alert: 'RbdWithoutRxbounce', expr: 'kubevirt_ssp_vm_rbd_volume{rxbounce_enabled="false", volume_mode="Block"} == 1' },
          ],
        }],
      },
    }]);
    expect(Rules.check(chart)).toEqual([]);
    expect(PrometheusRule.fromName(chart, 'other', 'other')).toMatchObject({ kind: 'PrometheusRule', name: 'other' });
  });
});

describe('a query', () => {
  const rate = (metric: string) => `sum by (name, namespace) (rate(${metric}[6m]))`;
  const top = (a: string, b: string) => `topk(3, ${rate(a)} + ${rate(b)}) > 0`;

  test.each([
    ['network', MachineQuery.topNetwork(), top('kubevirt_vmi_network_receive_bytes_total', 'kubevirt_vmi_network_transmit_bytes_total')],
    ['bytes of storage', MachineQuery.topStorageTraffic(), top('kubevirt_vmi_storage_read_traffic_bytes_total', 'kubevirt_vmi_storage_write_traffic_bytes_total')],
    ['operations of storage', MachineQuery.topStorageOperations(), top('kubevirt_vmi_storage_iops_read_total', 'kubevirt_vmi_storage_iops_write_total')],
    ['swap', MachineQuery.topSwap(), top('kubevirt_vmi_memory_swap_in_traffic_bytes', 'kubevirt_vmi_memory_swap_out_traffic_bytes')],
    ['restored disks', MachineQuery.restoredDisks('simple-vm', 'default'),
      'kubevirt_vmsnapshot_disks_restored_from_source{vm_name="simple-vm", vm_namespace="default"}'],
    ['restored bytes', MachineQuery.restoredBytes('simple-vm', 'default'),
      'kubevirt_vmsnapshot_disks_restored_from_source_bytes{vm_name="simple-vm", vm_namespace="default"}'],
    ['another window', MachineQuery.top([MachineMetric.STORAGE_READS], { count: 1, window: Duration.hours(1) }),
      'topk(1, sum by (name, namespace) (rate(kubevirt_vmi_storage_iops_read_total[1h]))) > 0'],
    ['a label that must be quoted', MachineQuery.of(MachineMetric.MIGRATIONS_FAILED, { vmi: 'a"b' }), 'kubevirt_vmi_migration_failed{vmi="a\\"b"}'],
  ])('11.2.3, %s', (_, query, expected) => {
    expect(query).toBe(expected);
  });
});

describe('monitoring of the cluster', () => {
  test('11.3.1-enable-user-workload-monitoring', () => {
    const chart = site();

    ClusterMonitoring.of(chart).monitorUserWorkloads();

    expect(Testing.synth(chart)).toEqual([fixture('11.3.1-enable-user-workload-monitoring')]);
  });

  test('is one object, whoever has something to say in it', () => {
    const app = Testing.app();
    const [platform, teams] = ['platform', 'teams'].map(id => new Chart(app, id));

    ClusterMonitoring.of(platform).prometheus({ retention: Duration.days(15), storageSize: Size.gibibytes(100), storageClass: 'fast' });
    ClusterMonitoring.of(teams).monitorUserWorkloads(true, teams);
    UserWorkloadMonitoring.of(teams).prometheus({ retention: Duration.days(1), storageSize: '40960Mi' });
    expect(UserWorkloadMonitoring.of(platform)).toBe(UserWorkloadMonitoring.of(teams));

    const [cluster] = Testing.synth(platform);
    expect(parse(cluster.data['config.yaml'])).toEqual({
      prometheusK8s: { retention: '360h', volumeClaimTemplate: { spec: { storageClassName: 'fast', resources: { requests: { storage: '100Gi' } } } } },
      enableUserWorkload: true,
    });
    const [user] = Testing.synth(teams);
    expect(user.metadata).toEqual({ name: 'user-workload-monitoring-config', namespace: 'openshift-user-workload-monitoring' });
    expect(parse(user.data['config.yaml'])).toEqual({ prometheus: { retention: '24h', volumeClaimTemplate: { spec: { resources: { requests: { storage: '40Gi' } } } } } });
    expect(Rules.check(app).filter(({ rule }) => rule.includes('monitoring'))).toEqual([]);
  });

  test('tells who disagrees', () => {
    const app = Testing.app();
    const [a, b] = ['a', 'b'].map(id => new Chart(app, id));

    ClusterMonitoring.of(a).monitorUserWorkloads(true, a);
    ClusterMonitoring.of(b).monitorUserWorkloads(false, b);

    expect(Rules.check(app)).toEqual([expect.objectContaining({
      rule: 'cross/contributions-agree',
      path: 'data["config.yaml"].enableUserWorkload',
      message: 'a gives true, b gives false; the object is shared, let them agree or leave the field to one of them',
    })]);
  });

  test('is in a chart, and there once', () => {
    const chart = site();

    new ClusterMonitoring(chart);

    expect(() => new ClusterMonitoring(chart)).toThrow('site/cluster-monitoring-config: the app has its ClusterMonitoring already, site/cluster-monitoring-config');
    expect(() => UserWorkloadMonitoring.of(new App())).toThrow('(root): UserWorkloadMonitoring.of: there is no UserWorkloadMonitoring yet, and no chart to create it in');
    expect(Testing.synth(chart)[0].data).toEqual({ 'config.yaml': '' });
  });
});

test('a scan for compliance names its profiles', () => {
  const chart = new Chart(Testing.app(), 'platform', { namespace: 'openshift-compliance' });

  new ApiObject(chart, 'scan', {
    apiVersion: 'compliance.openshift.io/v1alpha1',
    kind: 'ScanSettingBinding',
    metadata: { name: 'moderate' },
    ...{ profiles: Object.values(ComplianceProfile).map(name => ({ apiGroup: 'compliance.openshift.io/v1alpha1', kind: 'Profile', name })) },
  });

  expect(Testing.synth(chart)[0].profiles.map(({ name }: { readonly name: string }) => name)).toEqual(['ocp4-moderate', 'ocp4-moderate-node']);
});
