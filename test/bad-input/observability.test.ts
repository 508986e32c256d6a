import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from '../../src';
import { testRejected } from '../support/rejected';

const nad = (chart: Chart, namespace?: string) => virt.NetworkAttachmentDefinition.fromName(chart, 'blue', 'blue', namespace);
const latency = (chart: Chart, props: Partial<virt.NetworkLatencyCheckupProps> = {}, networkOf?: string) =>
  new virt.NetworkLatencyCheckup(chart, 'latency', { network: nad(chart, networkOf), namespace: 'site', ...props });
const monitor = (chart: Chart, endpoint: Partial<virt.MetricsEndpoint> = {}, props: Partial<virt.ServiceMonitorProps> = {}) =>
  new virt.ServiceMonitor(chart, 'monitor', { serviceLabels: { app: 'db' }, endpoints: [{ port: 'metrics', ...endpoint }], ...props });
const alerting = (chart: Chart, alert: Partial<virt.AlertingRule>) =>
  new virt.PrometheusRule(chart, 'rules', { groups: [{ name: 'machines', alerts: [{ name: 'GuestSwaps', expression: 'up == 0', ...alert }] }] });
const recording = (chart: Chart, recorded: Partial<virt.RecordingRule>) =>
  new virt.PrometheusRule(chart, 'rules', { groups: [{ name: 'machines', recordings: [{ name: 'site:up', expression: 'up', ...recorded }] }] });
const { VIRTUALIZATION_VIEW } = virt.AccessRole;

describe('rights', () => {
  testRejected([
    {
      what: 'a grant to nobody',
      make: chart => new virt.AccessGrant(chart, 'grant', { role: VIRTUALIZATION_VIEW }),
      where: 'site/grant: users',
      value: 'nobody',
      mend: 'name users, groups or service accounts',
    },
    {
      what: 'a user without a name',
      make: chart => new virt.AccessGrant(chart, 'grant', { role: VIRTUALIZATION_VIEW, users: [''] }),
      where: 'site/grant: users',
      value: "''",
      mend: 'give a name, or leave it out',
    },
    {
      what: 'a grant in one namespace and in all',
      make: chart => new virt.AccessGrant(chart, 'grant', { role: VIRTUALIZATION_VIEW, users: ['anna'], namespace: 'db', clusterWide: true }),
      where: 'site/grant: namespace',
      value: "'db'",
      mend: 'leave one of the two out',
    },
    {
      what: 'a role of one namespace for all',
      make: chart => new virt.AccessGrant(chart, 'grant', { role: virt.AccessRole.namespaced('starter'), users: ['anna'], clusterWide: true }),
      where: 'site/grant: role',
      value: "'starter'",
      mend: 'give a ClusterRole, or leave clusterWide out',
    },
    {
      what: 'a service account of no namespace',
      make: chart => new virt.AccessGrant(chart, 'grant', {
        role: VIRTUALIZATION_VIEW, serviceAccounts: [new kplus.ServiceAccount(chart, 'sa', { metadata: { name: 'ci' } })],
      }),
      where: 'site/grant: serviceAccounts',
      value: "'ci'",
      mend: 'give the service account or its chart a namespace',
    },
    {
      what: 'a name that no binding has',
      make: chart => new virt.AccessGrant(chart, 'grant', { name: 'kubevirt.io:view', role: VIRTUALIZATION_VIEW, users: ['anna'] }),
      where: 'site/grant: name',
      value: "'kubevirt.io:view'",
      mend: "allowed are at most 253 lower-case letters, digits, '-' and '.'",
    },
    {
      what: 'a role without a name',
      make: () => virt.AccessRole.cluster(''),
      where: 'AccessRole',
      value: "''",
      mend: 'give the name of a role',
    },
    {
      what: 'a role that allows nothing',
      make: chart => new virt.MachineRole(chart, 'starter', { actions: [] }),
      where: 'site/starter: actions',
      value: '[]',
      mend: 'name at least one action',
    },
    {
      what: 'a role on no machine',
      make: chart => new virt.MachineRole(chart, 'starter', { actions: [virt.MachineAction.START], machines: [] }),
      where: 'site/starter: machines',
      value: '[]',
      mend: 'leave it out for all',
    },
    {
      what: 'a role on a machine of another namespace',
      make: chart => new virt.MachineRole(chart, 'starter', {
        actions: [virt.MachineAction.START], namespace: 'db', machines: [virt.VirtualMachine.fromName(chart, 'vm', 'web-1', 'web')],
      }),
      where: 'site/starter: machines',
      value: "'web-1' is in namespace 'web'",
      mend: 'make one there',
    },
    {
      what: 'a role of one namespace that is part of others',
      make: chart => new virt.MachineRole(chart, 'starter', {
        actions: [virt.MachineAction.START], clusterWide: false, partOf: [virt.AggregatedRole.VIEW],
      }),
      where: 'site/starter: clusterWide',
      value: "'view'",
      mend: 'leave clusterWide or partOf out',
    },
    {
      what: 'a role of the cluster in a namespace',
      make: chart => new virt.MachineRole(chart, 'starter', { actions: [virt.MachineAction.START], clusterWide: true, namespace: 'db' }),
      where: 'site/starter: namespace',
      value: "'db'",
      mend: 'leave it out',
    },
  ]);
});

describe('checkups', () => {
  testRejected([
    {
      what: 'no namespace',
      make: chart => new virt.StorageCheckup(chart, 'storage'),
      where: 'site/storage: namespace',
      value: 'a checkup is told its namespace',
      mend: 'give one to it, or to its chart',
    },
    {
      what: 'a name with a dot',
      make: chart => latency(chart, { name: 'latency.1' }),
      where: 'site/latency: name',
      value: "'latency.1'",
      mend: "allowed are at most 63 lower-case letters, digits and '-'",
    },
    {
      what: 'an image with a blank',
      make: chart => latency(chart, { image: 'quay.io/a b' }),
      where: 'site/latency: image',
      value: "'quay.io/a b'",
      mend: 'write registry, path and tag or digest',
    },
    {
      what: 'a network of another namespace',
      make: chart => latency(chart, {}, 'other'),
      where: 'site/latency: network',
      value: "'blue' is in namespace 'other'",
      mend: 'run the checkup there',
    },
    {
      what: 'a sample of half a second',
      make: chart => latency(chart, { sampleDuration: Duration.millis(500) }),
      where: 'site/latency: sampleDuration',
      value: '500ms',
      mend: 'no whole number of seconds above 0',
    },
    {
      what: 'a sample that outlasts the checkup',
      make: chart => latency(chart, { sampleDuration: Duration.minutes(5) }),
      where: 'site/latency: sampleDuration',
      value: '5m',
      mend: 'give a longer timeout, or a shorter sample',
    },
    {
      what: 'a node of no name',
      make: chart => latency(chart, { nodes: { source: 'worker1', target: 'Worker_2' } }),
      where: 'site/latency: nodes.target',
      value: "'Worker_2'",
      mend: 'is not a valid name',
    },
    {
      what: 'no time',
      make: chart => new virt.StorageCheckup(chart, 'storage', { namespace: 'site', timeout: Duration.seconds(0) }),
      where: 'site/storage: timeout',
      value: '0',
      mend: 'give a duration above 0',
    },
    {
      what: 'a storage class of no name',
      make: chart => new virt.StorageCheckup(chart, 'storage', { namespace: 'site', storageClass: 'Fast' }),
      where: 'site/storage: storageClass',
      value: "'Fast'",
      mend: 'is not a valid name',
    },
  ]);
});

describe('monitoring', () => {
  testRejected([
    {
      what: 'every service',
      make: chart => monitor(chart, {}, { serviceLabels: {} }),
      where: 'site/monitor: serviceLabels',
      value: '{}',
      mend: 'name a label of those that are meant',
    },
    {
      what: 'no endpoint',
      make: chart => monitor(chart, {}, { endpoints: [] }),
      where: 'site/monitor: endpoints',
      value: '[]',
      mend: 'name a port that has metrics',
    },
    {
      what: 'the number of a port',
      make: chart => monitor(chart, { port: '9100' }),
      where: 'site/monitor: endpoints[0].port',
      value: "'9100'",
      mend: 'name the port of the service, and give the name',
    },
    {
      what: 'a path without a slash',
      make: chart => monitor(chart, { path: 'metrics' }),
      where: 'site/monitor: endpoints[0].path',
      value: "'metrics'",
      mend: "start it with '/'",
    },
    {
      what: 'a fetch that outlasts the interval',
      make: chart => monitor(chart, { interval: Duration.seconds(10), timeout: Duration.seconds(30) }),
      where: 'site/monitor: endpoints[0].timeout',
      value: '30s is longer than the interval of 10s',
      mend: 'give a shorter one',
    },
    {
      what: 'half a sample',
      make: chart => monitor(chart, {}, { sampleLimit: 0.5 }),
      where: 'site/monitor: sampleLimit',
      value: '0.5',
      mend: 'give a whole number above 0',
    },
    {
      what: 'no rules',
      make: chart => new virt.PrometheusRule(chart, 'rules', { groups: [] }),
      where: 'site/rules: groups',
      value: '[]',
      mend: 'give at least one group',
    },
    {
      what: 'a group without rules',
      make: chart => new virt.PrometheusRule(chart, 'rules', { groups: [{ name: 'machines' }] }),
      where: 'site/rules: groups[0]',
      value: "'machines'",
      mend: 'give alerts or recordings, or leave the group out',
    },
    {
      what: 'an alert after no time',
      make: chart => alerting(chart, { holdsFor: Duration.seconds(0) }),
      where: 'site/rules: groups[0].alerts[0].holdsFor',
      value: '0',
      mend: 'give a duration above 0',
    },
    {
      what: 'a query that is not whole',
      make: chart => alerting(chart, { expression: 'rate(up[5m)' }),
      where: 'spec.groups[0].rules[0].expr',
      value: "'rate(up[5m)'",
      mend: 'correct the brackets',
    },
    {
      what: 'a label that Prometheus does not take',
      make: chart => alerting(chart, { labels: { 'kubevirt.io/vm': 'db' } }),
      where: 'spec.groups[0].rules[0].labels["kubevirt.io/vm"]',
      value: "'kubevirt.io/vm'",
      mend: "write letters, digits and '_', no digit first",
    },
    {
      what: 'a metric that Prometheus does not take',
      make: chart => recording(chart, { name: 'site-up' }),
      where: 'spec.groups[0].rules[0].record',
      value: "'site-up'",
      mend: "write letters, digits, '_' and ':', no digit first",
    },
    {
      what: 'nothing to compare',
      make: () => virt.MachineQuery.top([]),
      where: 'metrics',
      value: '[]',
      mend: 'name at least one metric',
    },
    {
      what: 'the top none',
      make: () => virt.MachineQuery.topNetwork({ count: 0 }),
      where: 'count',
      value: '0',
      mend: 'give a whole number above 0',
    },
    {
      what: 'a window of no time',
      make: () => virt.MachineQuery.topNetwork({ window: Duration.seconds(0) }),
      where: 'window',
      value: '0',
      mend: 'give a duration above 0',
    },
    {
      what: 'a storage class of no claim',
      make: chart => virt.ClusterMonitoring.of(chart).prometheus({ storageClass: 'fast' }),
      where: 'site/cluster-monitoring-config: storageClass',
      value: "'fast'",
      mend: 'give storageSize',
    },
    {
      what: 'a size that is none',
      make: chart => virt.UserWorkloadMonitoring.of(chart).prometheus({ storageSize: '40 GB' }),
      where: 'storageSize',
      value: "'40 GB'",
      mend: 'write a number with an optional unit',
    },
    {
      what: 'no retention',
      make: chart => virt.ClusterMonitoring.of(chart).prometheus({ retention: Duration.days(0) }),
      where: 'site/cluster-monitoring-config: retention',
      value: '0',
      mend: 'give a duration above 0',
    },
    {
      what: 'no machine',
      make: chart => new virt.GuestMetrics(chart, 'guests', { machineLabels: {} }),
      where: 'site/guests: machineLabels',
      value: '{}',
      mend: 'name a label that the machines get',
    },
    {
      what: 'a port that is none',
      make: chart => new virt.GuestMetrics(chart, 'guests', { port: 0 }),
      where: 'site/guests: port',
      value: '0',
      mend: 'allowed are 1 to 65535',
    },
    {
      what: 'a name of a port that is too long',
      make: chart => new virt.GuestMetrics(chart, 'guests', { portName: 'node-exporter-metrics' }),
      where: 'site/guests: portName',
      value: "'node-exporter-metrics'",
      mend: 'allowed are at most 15 lower-case letters',
    },
    {
      what: 'a version of no release',
      make: () => virt.GuestMetrics.nodeExporter({ version: 'latest' }),
      where: 'version',
      value: "'latest'",
      mend: "write it as '1.3.1'",
    },
    {
      what: 'an address that a shell would run',
      make: () => virt.GuestMetrics.nodeExporter({ url: 'https://example.com/a;reboot.tar.gz' }),
      where: 'url',
      value: "'https://example.com/a;reboot.tar.gz'",
      mend: 'write one that ends with .tar.gz',
    },
    {
      what: 'a dashboard that is none',
      make: chart => new virt.ConsoleDashboard(chart, 'machines', { json: '[]' }),
      where: 'site/machines: json',
      value: "'[]'",
      mend: 'give a dashboard as Grafana exports it',
    },
  ]);
});
