import { Case, Cases, RejectedCase } from './cases';

const object = (apiVersion: string, kind: string, name: string, spec: object, namespace?: string): object =>
  ({ apiVersion, kind, metadata: { name, namespace }, spec });
const template = { apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediationTemplate', name: 'snr', namespace: 'nodes' };
const fencing = { ...template, apiVersion: 'fence-agents-remediation.medik8s.io/v1alpha1', kind: 'FenceAgentsRemediationTemplate', name: 'far' };
const selector = { matchExpressions: [{ key: 'node-role.kubernetes.io/worker', operator: 'Exists' }] };
const check = (spec: object) => object('remediation.medik8s.io/v1alpha1', 'NodeHealthCheck', 'check', { selector, remediationTemplate: template, ...spec });
const several = (...escalatingRemediations: object[]) => check({
  remediationTemplate: undefined, escalatingRemediations: escalatingRemediations.map((each, order) => ({ remediationTemplate: template, order, timeout: '5m', ...each })),
});
const machines = (spec: object = {}, namespace = 'openshift-machine-api', name = 'machines') =>
  object('machine.openshift.io/v1beta1', 'MachineHealthCheck', name, { selector: {}, unhealthyConditions: [{ type: 'Ready', status: 'False', timeout: '300s' }], ...spec }, namespace);
const maintenance = (name: string, nodeName: string) => object('nodemaintenance.medik8s.io/v1beta1', 'NodeMaintenance', name, { nodeName });
const config = (spec: object, name = 'self-node-remediation-config') => object('self-node-remediation.medik8s.io/v1alpha1', 'SelfNodeRemediationConfig', name, spec, 'nodes');
const strategy = (remediationStrategy: string) => object(template.apiVersion, template.kind, 'snr', { template: { spec: { remediationStrategy } } }, 'nodes');
const fence = (parameters: object) => object(fencing.apiVersion, fencing.kind, 'far', { template: { spec: { agent: 'fence_ipmilan', ...parameters } } }, 'nodes');

const accepted = (name: string, ...manifests: object[]): Case => ({ name, manifests });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const FENCE = 'spec.template.spec';

export const nodeHealthCases: Cases = {
  'node/health-check': {
    accepts: [
      accepted('one remediation', check({ minHealthy: '51%' })),
      accepted('several, in an order of their own', several({ order: 10 }, { order: 5, timeout: '1m' })),
      accepted('no node that must be healthy', check({ minHealthy: 0 })),
    ],
    rejects: [
      rejected('a count below 0', 'spec.minHealthy', check({ minHealthy: -1 })),
      rejected('no selector', 'spec.selector', check({ selector: undefined })),
      rejected('an empty selector', 'spec.selector', check({ selector: { matchLabels: {}, matchExpressions: [] } })),
      rejected('a selector that Kubernetes does not read', 'spec.selector', check({ selector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } })),
      rejected('no remediation', 'spec.remediationTemplate', check({ remediationTemplate: undefined })),
      rejected('no remediation in the list', 'spec.remediationTemplate', several()),
      rejected('one and several', 'spec.escalatingRemediations', check({ escalatingRemediations: [{ remediationTemplate: template, order: 0, timeout: '5m' }] })),
      rejected('the same rank twice', 'spec.escalatingRemediations[1].order', several({}, { order: 0, remediationTemplate: fencing })),
      rejected('less than a minute', 'spec.escalatingRemediations[0].timeout', several({ timeout: '59s' })),
    ],
  },
  'node/health-check-kinds': {
    accepts: [accepted('two kinds, and one that supports it', several({}, {}, { remediationTemplate: fencing }))],
    rejects: [rejected('two of a kind', 'spec.escalatingRemediations[1].remediationTemplate.kind', several({ remediationTemplate: fencing }, { remediationTemplate: { ...fencing, name: 'b' } }))],
  },
  'cross/one-health-check': {
    accepts: [
      accepted('one of nodes', check({})),
      accepted('that of machines which their cloud takes back', check({}), machines({}, undefined, 'machine-api-termination-handler')),
    ],
    rejects: [rejected('one of machines too', 'kind', check({}), machines())],
  },
  'cross/remediation-exists': {
    accepts: [
      accepted('a template of the set', check({}), strategy('Automatic')),
      accepted('one that the operator brings', check({ remediationTemplate: { ...template, name: 'self-node-remediation-automatic-strategy-template' } })),
      { ...accepted('one that is elsewhere', several({ remediationTemplate: fencing })), external: [{ apiGroup: 'fence-agents-remediation.medik8s.io', kind: fencing.kind, name: 'far' }] },
      accepted('none for machines', machines()),
    ],
    rejects: [
      rejected('none', 'spec.remediationTemplate.name', check({})),
      rejected('one of another namespace', 'spec.escalatingRemediations[0].remediationTemplate.name', several({ remediationTemplate: { ...template, namespace: 'other' } }), strategy('Automatic')),
      rejected('none for machines', 'spec.remediationTemplate.name', machines({ remediationTemplate: fencing })),
    ],
  },
  'node/machine-health-check-share': {
    accepts: [accepted('a percentage', machines({ maxUnhealthy: '40%' })), accepted('a count', machines({ maxUnhealthy: 2 })), accepted('a count as text', machines({ maxUnhealthy: '2' }))],
    rejects: [
      rejected('more than all', 'spec.maxUnhealthy', machines({ maxUnhealthy: '101%' })),
      rejected('a word', 'spec.maxUnhealthy', machines({ maxUnhealthy: 'half' })),
    ],
  },
  'node/machine-health-check-namespace': {
    accepts: [accepted('the namespace of machines', machines())],
    rejects: [rejected('another', 'metadata.namespace', machines({}, 'nodes'))],
  },
  'node/one-maintenance': {
    accepts: [accepted('one of each node', maintenance('a', 'worker-0'), maintenance('b', 'worker-1'))],
    rejects: [rejected('a second one', 'spec.nodeName', maintenance('b', 'worker-0'), maintenance('a', 'worker-0'))],
  },
  'node/self-remediation-config': {
    accepts: [
      accepted('the shortest times', config({ apiCheckInterval: '1s', peerUpdateInterval: '10s', peerDialTimeout: '10ms' })),
      accepted('tolerations', config({ customDsTolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute' }, { key: 'b', value: 'c' }] })),
    ],
    rejects: [
      rejected('a shorter look at the API server', 'spec.apiCheckInterval', config({ apiCheckInterval: '999ms' })),
      rejected('nothing', 'spec.peerRequestTimeout', config({ peerRequestTimeout: '0' })),
      rejected('another operator', 'spec.customDsTolerations[0].operator', config({ customDsTolerations: [{ key: 'a', operator: 'In' }] })),
      rejected('a value beside Exists', 'spec.customDsTolerations[0].value', config({ customDsTolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] })),
      rejected('another effect', 'spec.customDsTolerations[0].effect', config({ customDsTolerations: [{ key: 'a', effect: 'Never' }] })),
    ],
  },
  'node/self-remediation-config-name': {
    accepts: [accepted('the name that is read', config({}))],
    rejects: [rejected('another', 'metadata.name', config({}, 'site'))],
  },
  'node/out-of-service-taint': {
    accepts: [
      accepted('a cluster that knows the taint', strategy('OutOfServiceTaint')),
      { ...accepted('another strategy', strategy('ResourceDeletion')), target: '4.12' },
    ],
    rejects: [{ ...rejected('an older cluster', 'spec.template.spec.remediationStrategy', strategy('OutOfServiceTaint')), target: '4.12' }],
  },
  'node/fence-agent-action': {
    accepts: [accepted('a restart', fence({ sharedparameters: { '--action': 'reboot' } })), accepted('no action, which is a restart', fence({ nodeparameters: { '--ip': { a: '192.0.2.1' } } }))],
    rejects: [
      rejected('switching off', `${FENCE}.sharedparameters["--action"]`, fence({ sharedparameters: { '--action': 'off' } })),
      rejected('switching one node off', `${FENCE}.nodeparameters["--action"]["worker-0"]`, fence({ nodeparameters: { '--action': { 'worker-0': 'off' } } })),
    ],
  },
};
