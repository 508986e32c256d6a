import { listOf } from './engine';
import { labelSelectorProblem } from './label-selector';
import { ManifestSet } from './manifest-set';
import { FindingClass, Manifest, Rule, Severity } from './rule';
import { parseGoDuration } from '../schema/canonical';

const MINUTE = 60_000;
const isObject = (value: unknown): value is Manifest => typeof value === 'object' && value !== null && !Array.isArray(value);

const healthCheck: Rule = {
  id: 'node/health-check',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A NodeHealthCheck selects nodes, and has one remediation or several in an order.',
  source: 'Node Health Check Operator webhook: NodeHealthCheck minHealthy, selector, remediationTemplate, escalatingRemediations',
  kinds: ['NodeHealthCheck'],
  check({ spec }, { report }) {
    if (!isObject(spec ?? {})) return;
    const { minHealthy, selector, remediationTemplate, escalatingRemediations } = spec ?? {};
    if (typeof minHealthy === 'number' && minHealthy < 0) report('spec.minHealthy', `${minHealthy} is below 0; give a count from 0, or a percentage`);
    const problem = selectorProblem(selector);
    if (problem) report('spec.selector', problem);
    const several = listOf(escalatingRemediations);
    const hasOne = isObject(remediationTemplate);
    if (!hasOne && several.length === 0) report('spec.remediationTemplate', 'is missing, and so are escalatingRemediations; give one of them');
    if (hasOne && several.length > 0) report('spec.escalatingRemediations', 'are beside remediationTemplate; remove one of them');
    checkOrder(several, report);
  },
};

function selectorProblem(selector: Manifest): string | undefined {
  if (selector !== undefined && selector !== null && !isObject(selector)) return undefined;
  const { matchLabels, matchExpressions } = selector ?? {};
  if (listOf(matchExpressions).length === 0 && Object.keys(matchLabels ?? {}).length === 0) return 'selects nothing; give labels or expressions';
  const problem = labelSelectorProblem(selector);
  return problem && `is none: ${problem}`;
}

function checkOrder(several: readonly Manifest[], report: (path: string, message: string) => void) {
  const orders = new Map<unknown, number>();
  several.forEach(({ order, timeout }, index) => {
    const at = `spec.escalatingRemediations[${index}]`;
    const first = orders.get(order);
    if (typeof order === 'number') {
      if (first === undefined) orders.set(order, index);
      else report(`${at}.order`, `${order} is that of escalatingRemediations[${first}] already; give each another number`);
    }
    const milliseconds = typeof timeout === 'string' ? parseGoDuration(timeout) : undefined;
    if (milliseconds !== undefined && milliseconds < MINUTE) report(`${at}.timeout`, `${timeout} is too short; at least 1m`);
  });
}

const remediationKinds: Rule = {
  id: 'node/health-check-kinds',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The remediations that follow each other are of different kinds, but for templates of self node remediation.',
  source: 'Node Health Check Operator: the webhook of some versions rejects two templates of a kind that does not support it',
  kinds: ['NodeHealthCheck'],
  check({ spec }, { report }) {
    const kinds = new Set<unknown>();
    listOf(spec?.escalatingRemediations).forEach(({ remediationTemplate }, index) => {
      const kind = remediationTemplate?.kind;
      if (kinds.has(kind) && kind !== 'SelfNodeRemediationTemplate') {
        report(`spec.escalatingRemediations[${index}].remediationTemplate.kind`, `'${kind}' is there before, and not every version takes two of it; use another kind`);
      }
      if (typeof kind === 'string') kinds.add(kind);
    });
  },
};

const oneHealthCheck: Rule = {
  id: 'cross/one-health-check',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A cluster has NodeHealthChecks or MachineHealthChecks.',
  source: 'Node Health Check Operator: it stands still while there is a MachineHealthCheck',
  kinds: ['NodeHealthCheck'],
  check(_, { report, set }) {
    const other = set.ofKind('MachineHealthCheck').find(({ manifest }) => manifest.metadata?.name !== 'machine-api-termination-handler');
    if (other) report('kind', `'NodeHealthCheck' stands still beside the MachineHealthCheck '${other.manifest.metadata?.name}'; remove one of them`);
  },
};

const machineShare: Rule = {
  id: 'node/machine-health-check-share',
  class: FindingClass.SCHEMA,
  severity: Severity.ERROR,
  summary: 'How many machines may be unhealthy is a count or a percentage up to 100.',
  source: 'OpenShift API: MachineHealthCheck maxUnhealthy, whose pattern is for texts alone',
  kinds: ['MachineHealthCheck'],
  check({ spec }, { report }) {
    const given = spec?.maxUnhealthy;
    if (typeof given === 'string' && !/^((100|[0-9]{1,2})%|[0-9]+)$/.test(given)) report('spec.maxUnhealthy', `'${given}' is neither; write a count, or a percentage as '40%'`);
  },
};

const MACHINES = 'openshift-machine-api';

const machineNamespace: Rule = {
  id: 'node/machine-health-check-namespace',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: `A MachineHealthCheck is in ${MACHINES}, where the machines are.`,
  source: 'OpenShift: MachineHealthCheck looks at machines of its own namespace',
  kinds: ['MachineHealthCheck'],
  check({ metadata }, { report }) {
    const namespace = metadata?.namespace;
    if (typeof namespace === 'string' && namespace !== MACHINES) report('metadata.namespace', `'${namespace}' has no machines; put it in ${MACHINES}`);
  },
};

const maintained = new WeakMap<ManifestSet, ReadonlyMap<unknown, Manifest>>();

/** The first maintenance of each node. */
function maintenances(set: ManifestSet): ReadonlyMap<unknown, Manifest> {
  let found = maintained.get(set);
  if (!found) {
    const manifests = set.ofKind('NodeMaintenance').map(({ manifest }) => manifest).reverse();
    maintained.set(set, found = new Map(manifests.map(manifest => [manifest.spec?.nodeName, manifest])));
  }
  return found;
}

const oneMaintenance: Rule = {
  id: 'node/one-maintenance',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A node has one NodeMaintenance.',
  source: 'Node Maintenance Operator webhook: nodeName; OpenShift Virtualization 4.15, 10.1',
  kinds: ['NodeMaintenance'],
  check(manifest, { report, set }) {
    const nodeName = manifest.spec?.nodeName;
    const first = typeof nodeName === 'string' ? maintenances(set).get(nodeName) : undefined;
    if (!first || first === manifest || first.metadata?.name === manifest.metadata?.name) return;
    report('spec.nodeName', `'${nodeName}' is under maintenance by '${first.metadata?.name}' already; remove one of them`);
  },
};

/** Shortest times of SelfNodeRemediationConfig, in milliseconds, and in words. */
const SHORTEST: Readonly<Record<string, readonly [number, string]>> = {
  peerApiServerTimeout: [10, '10ms'],
  apiServerTimeout: [10, '10ms'],
  peerDialTimeout: [10, '10ms'],
  peerRequestTimeout: [10, '10ms'],
  apiCheckInterval: [1000, '1s'],
  peerUpdateInterval: [10_000, '10s'],
};
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

const selfRemediation: Rule = {
  id: 'node/self-remediation-config',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Times of self node remediation are not too short, and its tolerations such as Kubernetes reads.',
  source: 'Self Node Remediation Operator webhook: SelfNodeRemediationConfig',
  kinds: ['SelfNodeRemediationConfig'],
  check({ spec }, { report }) {
    for (const [field, [least, text]] of Object.entries(SHORTEST)) {
      const given = spec?.[field];
      const milliseconds = typeof given === 'string' ? parseGoDuration(given) : undefined;
      if (milliseconds !== undefined && milliseconds < least) report(`spec.${field}`, `${given} is too short; at least ${text}`);
    }
    listOf(spec?.customDsTolerations).forEach(({ operator, value, effect }, index) => {
      const at = `spec.customDsTolerations[${index}]`;
      if (typeof operator === 'string' && !['', 'Equal', 'Exists'].includes(operator)) report(`${at}.operator`, `'${operator}' is none; allowed are Equal and Exists`);
      if (operator === 'Exists' && typeof value === 'string' && value !== '') report(`${at}.value`, `'${value}' is beside the operator Exists, which takes none; remove it, or write Equal`);
      if (typeof effect === 'string' && !['', ...EFFECTS].includes(effect)) report(`${at}.effect`, `'${effect}' is none; allowed are ${EFFECTS.join(', ')}`);
    });
  },
};

const CONFIG = 'self-node-remediation-config';

const selfRemediationName: Rule = {
  id: 'node/self-remediation-config-name',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: `SelfNodeRemediationConfig is named ${CONFIG}.`,
  source: 'Self Node Remediation Operator: it makes that one and reads no other',
  kinds: ['SelfNodeRemediationConfig'],
  check({ metadata }, { report }) {
    if (typeof metadata?.name === 'string' && metadata.name !== CONFIG) report('metadata.name', `'${metadata.name}' is not read; name it ${CONFIG}`);
  },
};

const outOfService: Rule = {
  id: 'node/out-of-service-taint',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'Nodes are taken out of service by a taint from Kubernetes 1.26 on.',
  source: 'Self Node Remediation Operator webhook: SelfNodeRemediationTemplate remediationStrategy',
  until: '4.12',
  kinds: ['SelfNodeRemediationTemplate'],
  check({ spec }, { report, target }) {
    if (spec?.template?.spec?.remediationStrategy !== 'OutOfServiceTaint') return;
    report('spec.template.spec.remediationStrategy', `'OutOfServiceTaint' needs Kubernetes 1.26, and OpenShift ${target.version} has ${target.kubernetes}; take ResourceDeletion`);
  },
};

const fenceAction: Rule = {
  id: 'node/fence-agent-action',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'A fence agent restarts nodes.',
  source: 'Fence Agents Remediation Operator: any other action is accepted and never done',
  kinds: ['FenceAgentsRemediationTemplate'],
  check({ spec }, { report }) {
    const { sharedparameters, nodeparameters } = spec?.template?.spec ?? {};
    const at = 'spec.template.spec';
    const shared = sharedparameters?.['--action'];
    if (typeof shared === 'string' && shared !== 'reboot') report(`${at}.sharedparameters["--action"]`, `'${shared}' is never done; write 'reboot', or leave it out`);
    const byNode = nodeparameters?.['--action'];
    for (const [node, action] of Object.entries(isObject(byNode) ? byNode as object : {})) {
      if (typeof action === 'string' && action !== 'reboot') report(`${at}.nodeparameters["--action"]["${node}"]`, `'${action}' is never done; write 'reboot', or leave it out`);
    }
  },
};

/** The health of nodes, and what is done about it. */
export const nodeHealthRules: readonly Rule[] = [
  healthCheck, remediationKinds, oneHealthCheck, machineShare, machineNamespace, oneMaintenance, selfRemediation, selfRemediationName, outOfService,
  fenceAction,
];
