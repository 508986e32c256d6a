import { Cases, RejectedCase, vm } from './cases';

const AT = 'spec.groups[0].rules[0]';
const rules = (rule: object) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: 'machines', namespace: 'site' },
  spec: { groups: [{ name: 'machines', rules: [rule] }] },
});
const rejected = (name: string, path: string, rule: object): RejectedCase => ({ name, manifests: [rules(rule)], path });
const alert = (fields: object = {}) => ({ alert: 'GuestSwaps', expr: 'rate(kubevirt_vmi_memory_swap_in_traffic_bytes[6m]) > 0', ...fields });
const record = (fields: object = {}) => ({ record: 'site:machines:count', expr: 'count(kubevirt_vmi_info)', ...fields });
const binding = (kind: string, name: string) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind,
  metadata: { name: 'readers', ...kind === 'RoleBinding' ? { namespace: 'site' } : {} },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
  subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'operators' }],
});

const config = (text: string, name = 'cluster-monitoring-config') =>
  ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'openshift-monitoring' }, data: { 'config.yaml': text } });
const namespace = (label: string, value: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'site', labels: { [`openshift.io/${label}`]: value } } });
const unseen = (name: string, ...manifests: object[]): RejectedCase => ({ name, manifests: [rules(alert()), ...manifests], path: 'metadata.namespace' });

const SETTINGS = {
  'spec.timeout': '5m', 'spec.param.networkAttachmentDefinitionName': 'blue', 'spec.param.networkAttachmentDefinitionNamespace': 'site',
};
const checkup = (data: object, type = 'kubevirt-vm-latency') =>
  ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'checkup', namespace: 'site', labels: { 'kiagnose/checkup-type': type } }, data });
const unfit = (name: string, path: string, data: object, type?: string): RejectedCase => ({ name, manifests: [checkup(data, type)], path });
const registered = (text: string) => vm({ volumes: [{ name: 'c', cloudInitNoCloud: { userData: `#cloud-config\n${text}` } }] });
const unregistered = (name: string, text: string): RejectedCase =>
  ({ name, manifests: [registered(text)], path: 'spec.template.spec.volumes[0].cloudInitNoCloud.userData' });

export const monitoringCases: Cases = {
  'monitoring/rule-form': {
    accepts: [
      { name: 'an alert', manifests: [rules(alert({ for: '5m', labels: { severity: 'warning' }, annotations: { summary: '{{ $labels.name }} swaps' } }))] },
      { name: 'a recording', manifests: [rules(record({ for: '0s', annotations: {}, labels: { team: 'site' } }))] },
      { name: 'brackets and quotes inside of text and comments', manifests: [rules(alert({ expr: 'count(up{job="a)\\"]", name=\'"\', pod=~`x[\'`}) # (\n > 1' }))] },
      { name: 'a number', manifests: [rules(alert({ expr: 1 }))] },
      { name: 'a kind of that name in another group', manifests: [{ ...rules({}), apiVersion: 'example.com/v1' }] },
    ],
    rejects: [
      rejected('a query that is not whole', `${AT}.expr`, alert({ expr: 'rate(kubevirt_vmi_memory_swap_in_traffic_bytes[6m) > 0' })),
      rejected('a bracket that is not closed', `${AT}.expr`, alert({ expr: 'count(up' })),
      rejected('text that does not end', `${AT}.expr`, alert({ expr: 'up{job="a}' })),
      rejected('no query', `${AT}.expr`, alert({ expr: '' })),
      rejected('an alert that records', `${AT}.record`, alert({ record: 'site:swap' })),
      rejected('neither', AT, { expr: 'up' }),
      rejected('a recording that waits', `${AT}.for`, record({ for: '5m' })),
      rejected('a recording that goes on', `${AT}.keep_firing_for`, record({ keep_firing_for: '5m' })),
      rejected('a recording with annotations', `${AT}.annotations`, record({ annotations: { summary: 'a' } })),
      rejected('a metric of no name', `${AT}.record`, record({ record: 'site-machines' })),
      rejected('a label with a slash', `${AT}.labels["kubevirt.io/vm"]`, alert({ labels: { 'kubevirt.io/vm': 'db' } })),
      rejected('the label that is the name', `${AT}.labels["__name__"]`, alert({ labels: { __name__: 'a' } })),
      rejected('an annotation with a dash', `${AT}.annotations["runbook-url"]`, alert({ annotations: { 'runbook-url': 'a' } })),
    ],
  },
  'cluster/checkup-settings': {
    accepts: [
      { name: 'a checkup of latency', manifests: [checkup({ ...SETTINGS, 'spec.param.sampleDurationSeconds': '5' })] },
      { name: 'two nodes', manifests: [checkup({ ...SETTINGS, 'spec.param.sourceNode': 'a', 'spec.param.targetNode': 'b' })] },
      { name: 'a checkup of storage', manifests: [checkup({}, 'kubevirt-vm-storage')] },
      { name: 'another ConfigMap', manifests: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { 'spec.timeout': 'a' } }] },
    ],
    rejects: [
      unfit('results of a run', 'data["status.startTimestamp"]', { ...SETTINGS, 'status.startTimestamp': '2024-01-01T09:00:00Z' }),
      unfit('one node', 'data["spec.param.sourceNode"]', { ...SETTINGS, 'spec.param.sourceNode': 'a' }),
      unfit('a unit', 'data["spec.param.maxDesiredLatencyMilliseconds"]', { ...SETTINGS, 'spec.param.maxDesiredLatencyMilliseconds': '10ms' }),
      unfit('no timeout', 'data', { ...SETTINGS, 'spec.timeout': undefined }),
      unfit('a timeout without a unit', 'data["spec.timeout"]', { 'spec.timeout': '10' }, 'kubevirt-vm-storage'),
      unfit('no network', 'data', { 'spec.timeout': '5m' }),
    ],
  },
  'vm/guest-subscription': {
    accepts: [
      { name: 'key and organization', manifests: [registered('rh_subscription:\n  activation-key: k\n  org: 1234567\n')] },
      { name: 'a user', manifests: [registered('rh_subscription: { username: u, password: p }\n')] },
      { name: 'no registration', manifests: [registered('packages: [rh_subscription]\n')] },
    ],
    rejects: [
      unregistered('a key alone', 'rh_subscription:\n  activation-key: k\n'),
      unregistered('an organization alone', 'rh_subscription:\n  org: 1234567\n  activation-key: ""\n'),
      unregistered('nothing', 'rh_subscription: {}\n'),
    ],
  },
  'cross/monitored-project': {
    accepts: [
      { name: 'projects are monitored', manifests: [rules(alert()), config('enableUserWorkload: true\n'), namespace('user-monitoring', 'true')] },
      { name: 'the configuration is elsewhere', manifests: [rules(alert()), config('', 'other')] },
      { name: 'a configuration that cannot be read', manifests: [rules(alert()), config('[')] },
      { name: 'the platform looks at it', manifests: [rules(alert()), config(''), namespace('cluster-monitoring', 'true')] },
    ],
    rejects: [
      unseen('projects are not monitored', config('prometheusK8s:\n  retention: 15d\n')),
      unseen('there is nothing in the configuration', config('')),
      unseen('the project is left out', namespace('user-monitoring', 'false')),
    ],
  },
  'cluster/role-scope': {
    accepts: [
      { name: 'the whole cluster', manifests: [binding('ClusterRoleBinding', 'cdi.kubevirt.io:config-reader')] },
      { name: 'a role about a namespace', manifests: [binding('RoleBinding', 'cdi.kubevirt.io:view')] },
    ],
    rejects: [
      { name: 'the configuration of imports', path: 'roleRef.name', manifests: [binding('RoleBinding', 'cdi.kubevirt.io:config-reader')] },
      { name: 'the instance types of the cluster', path: 'roleRef.name', manifests: [binding('RoleBinding', 'instancetype.kubevirt.io:view')] },
    ],
  },
};
