import { settingsIn } from './advice/operations';
import { listOf } from './engine';
import { ManifestSet } from './manifest-set';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const BRACKETS: ReadonlyMap<string, string> = new Map([['(', ')'], ['[', ']'], ['{', '}']]);
/** Text in quotes, a comment, or a bracket of PromQL. */
const TOKEN = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|#[^\n]*|["'`()[\]{}]/g;

/** What is wrong with quotes and brackets of a query, for which nothing else need be known of PromQL. */
function nestingProblem(query: string): string | undefined {
  const open: string[] = [];
  for (const [token] of query.matchAll(TOKEN)) {
    if (BRACKETS.has(token)) open.push(token);
    else if (/^["'`]$/.test(token)) return `a text that starts with ${token} does not end; end it`;
    else if (/^[)\]}]$/.test(token) && BRACKETS.get(open.pop() ?? '') !== token) return `'${token}' ends nothing that is open; correct the brackets`;
  }
  return open.length > 0 ? `'${open.pop()}' is not closed; close it` : undefined;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function checkNames(report: RuleContext['report'], path: string, names: unknown, reserved: string) {
  if (typeof names !== 'object' || names === null) return;
  for (const name of Object.keys(names)) {
    if (LABEL_NAME.test(name) && name !== reserved) continue;
    report(`${path}["${name}"]`, `'${name}' is no name that Prometheus takes here; write letters, digits and '_', no digit first${reserved && `, and not '${reserved}'`}`);
  }
}

/** Fields that only alerts have; a time of 0 is none. */
const OF_ALERTS: readonly [string, (value: unknown) => boolean][] = [
  ['for', isTime],
  ['keep_firing_for', isTime],
  ['annotations', value => typeof value === 'object' && value !== null && Object.keys(value).length > 0],
];

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /[1-9]/.test(value);
}

function checkRule(rule: Manifest, path: string, report: RuleContext['report']) {
  const { alert, record, expr, labels, annotations } = rule;
  if (isSet(alert) && isSet(record)) report(`${path}.record`, `'${record}' stands beside the alert '${alert}'; make two rules of it`);
  else if (!isSet(alert) && !isSet(record)) report(path, 'neither alerts nor records; give one of alert and record');

  if (expr === '') report(`${path}.expr`, "'' is no query; write one in PromQL");
  const problem = typeof expr === 'string' ? nestingProblem(expr) : undefined;
  if (problem) report(`${path}.expr`, `'${expr}': ${problem}`);

  if (isSet(record)) {
    for (const [field, isGiven] of OF_ALERTS) {
      if (isGiven(rule[field])) report(`${path}.${field}`, `'${record}' is recorded, and only alerts have ${field}; leave it out`);
    }
    if (typeof record === 'string' && !METRIC_NAME.test(record)) {
      report(`${path}.record`, `'${record}' is no name of a metric; write letters, digits, '_' and ':', no digit first`);
    }
  }
  checkNames(report, `${path}.labels`, labels, '__name__');
  checkNames(report, `${path}.annotations`, annotations, '');
}

const ruleForm: Rule = {
  id: 'monitoring/rule-form',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Each rule of Prometheus either alerts or records, by a query that is whole, with names that Prometheus takes.',
  source: 'Prometheus Operator: webhook of PrometheusRule; Prometheus: rule files; OpenShift Virtualization 4.15, 11.2',
  kinds: ['PrometheusRule'],
  check({ apiVersion, spec }, { report }) {
    if (!String(apiVersion).startsWith('monitoring.coreos.com/')) return;
    listOf(spec?.groups).forEach((group, index) => {
      listOf(group?.rules).forEach((rule, position) => {
        if (typeof rule === 'object' && rule !== null) checkRule(rule, `spec.groups[${index}].rules[${position}]`, report);
      });
    });
  },
};

/** What a set says of the monitoring of projects. */
interface Projects {
  /** Whether they are monitored; undefined where that is said elsewhere. */
  readonly monitored?: boolean;
  /** Labels of namespaces by name. */
  readonly labels: ReadonlyMap<unknown, Manifest>;
}

const known = new WeakMap<ManifestSet, Projects>();

function projectsOf(set: ManifestSet): Projects {
  let projects = known.get(set);
  if (!projects) known.set(set, projects = { monitored: userWorkloadsMonitored(set), labels: namespaceLabels(set) });
  return projects;
}

function namespaceLabels(set: ManifestSet): Map<unknown, Manifest> {
  return new Map(set.ofKind('Namespace').map(({ manifest }) => [manifest.metadata?.name, manifest.metadata?.labels ?? {}]));
}

function userWorkloadsMonitored(set: ManifestSet): boolean | undefined {
  const config = set.ofKind('ConfigMap').find(({ manifest: { metadata } }) =>
    metadata?.name === 'cluster-monitoring-config' && metadata.namespace === 'openshift-monitoring');
  const text = config?.manifest.data?.['config.yaml'] ?? (config ? '' : undefined);
  const settings = typeof text === 'string' ? settingsIn(text) : undefined;
  return settings && settings.enableUserWorkload === true;
}

const monitoredProject: Rule = {
  id: 'cross/monitored-project',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Monitors and rules are in a project that is monitored.',
  source: 'OpenShift Virtualization 4.15, 11.3.1: enableUserWorkload; OpenShift: openshift.io/user-monitoring (R9-43, R9-48)',
  kinds: ['ServiceMonitor', 'PodMonitor', 'PrometheusRule'],
  check({ apiVersion, metadata }, { report, set }) {
    const namespace = metadata?.namespace;
    if (!String(apiVersion).startsWith('monitoring.coreos.com/') || typeof namespace !== 'string' || /^(openshift|kube)-/.test(namespace)) return;
    const { monitored, labels } = projectsOf(set);
    const own = labels.get(namespace) ?? {};
    // The monitoring of the platform looks at it.
    if (own['openshift.io/cluster-monitoring'] === 'true') return;
    if (own['openshift.io/user-monitoring'] === 'false') {
      report('metadata.namespace', `'${namespace}' is left out of monitoring by its label openshift.io/user-monitoring; take the label away`);
    } else if (monitored === false) {
      report('metadata.namespace', `'${namespace}' is not monitored; write enableUserWorkload: true into cluster-monitoring-config`);
    }
  },
};

/** Whether Prometheus is told right what to fetch, keep and alert on. */
export const monitoringRules: readonly Rule[] = [ruleForm, monitoredProject];
