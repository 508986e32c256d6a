import { Cases, vm } from './cases';

const AT = 'spec.template.spec';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const TERM = `${AT}.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms[0]`;

const node = (term: object) => vm({ affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [term] } } } });
const label = (expression: object) => node({ matchExpressions: [{ key: 'zone', ...expression }] });
const field = (expression: object) => node({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'], ...expression }] });
const prefer = (weight: number) => vm({ affinity: { nodeAffinity: { [PREFERRED]: [{ weight, preference: { matchExpressions: [{ key: 'zone', operator: 'Exists' }] } }] } } });

const POD_TERM = { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } };
const apart = (term: object) => vm({ affinity: { podAntiAffinity: { [REQUIRED]: [{ ...POD_TERM, ...term }] } } });
const POD = `${AT}.affinity.podAntiAffinity.${REQUIRED}[0]`;

const CONSTRAINT = { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } } };
const spread = (...constraints: object[]) => vm({ topologySpreadConstraints: constraints.map(each => ({ ...CONSTRAINT, ...each })) });
const SPREAD = `${AT}.topologySpreadConstraints[0]`;

export const kubevirtPlacementCases: Cases = {
  'vm/node-affinity': {
    accepts: [
      { name: 'a zone', manifests: [label({ operator: 'In', values: ['a', 'b'] })] },
      { name: 'a node by name', manifests: [field({})] },
      { name: 'a wish', manifests: [prefer(100)] },
      { name: 'a value that is no label value', manifests: [label({ operator: 'In', values: ['a b'] })] },
    ],
    rejects: [
      { name: 'no value', manifests: [label({ operator: 'In' })], path: `${TERM}.matchExpressions[0].values` },
      { name: 'a value of Exists', manifests: [label({ operator: 'Exists', values: ['a'] })], path: `${TERM}.matchExpressions[0].values` },
      { name: 'two values of Gt', manifests: [label({ operator: 'Gt', values: ['1', '2'] })], path: `${TERM}.matchExpressions[0].values` },
      { name: 'a key with a blank', manifests: [label({ key: 'a zone', operator: 'Exists' })], path: `${TERM}.matchExpressions[0].key` },
      { name: 'no terms', manifests: [vm({ affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [] } } } })], path: `${AT}.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms` },
      { name: 'another field of a node', manifests: [field({ key: 'metadata.namespace' })], path: `${TERM}.matchFields[0].key` },
      { name: 'two nodes by name', manifests: [field({ values: ['node-1', 'node-2'] })], path: `${TERM}.matchFields[0].values` },
      { name: 'any node by name', manifests: [field({ operator: 'Exists', values: [] })], path: `${TERM}.matchFields[0].operator` },
      { name: 'a name that no node has', manifests: [field({ values: ['Node_1'] })], path: `${TERM}.matchFields[0].values[0]` },
      { name: 'a weight of 0', manifests: [prefer(0)], path: `${AT}.affinity.nodeAffinity.${PREFERRED}[0].weight` },
    ],
  },
  'vm/pod-affinity': {
    accepts: [
      { name: 'machines on nodes of their own', manifests: [apart({})] },
      { name: 'in namespaces', manifests: [apart({ namespaces: ['site'], namespaceSelector: {} })] },
    ],
    rejects: [
      { name: 'no topology', manifests: [apart({ topologyKey: '' })], path: `${POD}.topologyKey` },
      { name: 'a topology with two slashes', manifests: [apart({ topologyKey: 'kubernetes.io/host/name' })], path: `${POD}.topologyKey` },
      { name: 'a namespace with a dot', manifests: [apart({ namespaces: ['my.site'] })], path: `${POD}.namespaces[0]` },
      { name: 'a label value with a blank', manifests: [apart({ labelSelector: { matchLabels: { app: 'a b' } } })], path: `${POD}.labelSelector.matchLabels.app` },
      {
        name: 'no value',
        manifests: [apart({ namespaceSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: [] }] } })],
        path: `${POD}.namespaceSelector.matchExpressions[0].values`,
      },
      {
        name: 'a weight of 101',
        manifests: [vm({ affinity: { podAffinity: { [PREFERRED]: [{ weight: 101, podAffinityTerm: POD_TERM }] } } })],
        path: `${AT}.affinity.podAffinity.${PREFERRED}[0].weight`,
      },
      {
        name: 'an operator of nodes',
        manifests: [apart({ labelSelector: { matchExpressions: [{ key: 'app', operator: 'Gt', values: ['1'] }] } })],
        path: `${POD}.labelSelector.matchExpressions[0].operator`,
      },
    ],
  },
  'vm/topology-spread': {
    accepts: [
      { name: 'over zones', manifests: [spread({})] },
      { name: 'over zones and nodes', manifests: [spread({}, { topologyKey: 'kubernetes.io/hostname' })] },
    ],
    rejects: [
      { name: 'no skew', manifests: [spread({ maxSkew: 0 })], path: `${SPREAD}.maxSkew` },
      { name: 'an empty topology', manifests: [spread({ topologyKey: '' })], path: `${SPREAD}.topologyKey` },
      { name: 'a bad selector', manifests: [spread({ labelSelector: { matchLabels: { 'a b': 'x' } } })], path: `${SPREAD}.labelSelector.matchLabels["a b"]` },
    ],
  },
};
