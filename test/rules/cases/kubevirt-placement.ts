import { Cases, pool, POOL_AT, vm } from './cases';

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
const wish = (weight: number, term: object) =>
  vm({ affinity: { podAffinity: { [PREFERRED]: [{ weight, podAffinityTerm: { ...POD_TERM, ...term } }] } } });
const WISH = `${AT}.affinity.podAffinity.${PREFERRED}[0]`;
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
      { name: 'a key that is there or not', manifests: [label({ operator: 'Exists' }), label({ operator: 'DoesNotExist', values: [] })] },
      { name: 'more than a number', manifests: [label({ operator: 'Gt', values: ['4'] }), label({ operator: 'Lt', values: ['x'] })] },
      { name: 'any node but one', manifests: [field({ operator: 'NotIn' })] },
      { name: 'a term that says nothing', manifests: [node({})] },
      { name: 'a small wish', manifests: [prefer(1)] },
      { name: 'a key with a domain', manifests: [label({ key: 'topology.kubernetes.io/zone', operator: 'Exists' })] },
      { name: 'a value that is no label value', manifests: [label({ operator: 'In', values: ['a b'] })] },
    ],
    rejects: [
      { name: 'no value', manifests: [label({ operator: 'In' })], path: `${TERM}.matchExpressions[0].values` },
      { name: 'no value of NotIn', manifests: [label({ operator: 'NotIn', values: [] })], path: `${TERM}.matchExpressions[0].values` },
      { name: 'a value of DoesNotExist', manifests: [label({ operator: 'DoesNotExist', values: ['a'] })], path: `${TERM}.matchExpressions[0].values` },
      { name: 'no value of Lt', manifests: [label({ operator: 'Lt' })], path: `${TERM}.matchExpressions[0].values` },
      {
        name: 'another case of an operator, which the schema of pools takes',
        manifests: [pool({ affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'in', values: ['a'] }] }] } } } })],
        path: `${POOL_AT}.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms[0].matchExpressions[0].operator`,
      },
      { name: 'an empty key', manifests: [label({ key: '', operator: 'Exists' })], path: `${TERM}.matchExpressions[0].key` },
      { name: 'an empty domain of a key', manifests: [label({ key: '/zone', operator: 'Exists' })], path: `${TERM}.matchExpressions[0].key` },
      { name: 'no node by name', manifests: [field({ values: [] })], path: `${TERM}.matchFields[0].values` },
      { name: 'a weight of 101', manifests: [prefer(101)], path: `${AT}.affinity.nodeAffinity.${PREFERRED}[0].weight` },
      {
        name: 'a wish without value',
        manifests: [vm({ affinity: { nodeAffinity: { [PREFERRED]: [{ weight: 1, preference: { matchExpressions: [{ key: 'zone', operator: 'In' }] } }] } } })],
        path: `${AT}.affinity.nodeAffinity.${PREFERRED}[0].preference.matchExpressions[0].values`,
      },
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
      { name: 'near others, if possible', manifests: [wish(1, {}), wish(100, {})] },
      { name: 'a topology without domain', manifests: [apart({ topologyKey: 'zone' })] },
      { name: 'any label value', manifests: [apart({ labelSelector: { matchLabels: { app: '' }, matchExpressions: [{ key: 'app', operator: 'In', values: ['', 'A_b.c-d'] }] } })] },
      { name: 'in namespaces', manifests: [apart({ namespaces: ['site'], namespaceSelector: {} })] },
    ],
    rejects: [
      { name: 'no topology', manifests: [apart({ topologyKey: '' })], path: `${POD}.topologyKey` },
      { name: 'no topology of a wish', manifests: [wish(1, { topologyKey: '' })], path: `${WISH}.podAffinityTerm.topologyKey` },
      { name: 'a weight of 0', manifests: [wish(0, {})], path: `${WISH}.weight` },
      { name: 'an upper-case namespace of a wish', manifests: [wish(1, { namespaces: ['site', 'Site'] })], path: `${WISH}.podAffinityTerm.namespaces[1]` },
      { name: 'a label value of 64 characters', manifests: [apart({ labelSelector: { matchLabels: { app: 'x'.repeat(64) } } })], path: `${POD}.labelSelector.matchLabels.app` },
      { name: 'a key with a blank', manifests: [apart({ namespaceSelector: { matchLabels: { 'a b': 'x' } } })], path: `${POD}.namespaceSelector.matchLabels["a b"]` },
      {
        name: 'values of Exists',
        manifests: [apart({ labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['web'] }] } })],
        path: `${POD}.labelSelector.matchExpressions[0].values`,
      },
      {
        name: 'a key of an expression with a blank',
        manifests: [apart({ labelSelector: { matchExpressions: [{ key: 'an app', operator: 'Exists' }] } })],
        path: `${POD}.labelSelector.matchExpressions[0].key`,
      },
      {
        name: 'a value of an expression with a blank',
        manifests: [apart({ labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'a b'] }] } })],
        path: `${POD}.labelSelector.matchExpressions[0].values[1]`,
      },
      { name: 'a topology with two slashes', manifests: [apart({ topologyKey: 'kubernetes.io/host/name' })], path: `${POD}.topologyKey` },
      { name: 'a namespace with a dot', manifests: [apart({ namespaces: ['my.site'] })], path: `${POD}.namespaces[0]` },
      { name: 'a label value with a blank', manifests: [apart({ labelSelector: { matchLabels: { app: 'a b' } } })], path: `${POD}.labelSelector.matchLabels.app` },
      {
        name: 'no value',
        manifests: [apart({ namespaceSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: [] }] } })],
        path: `${POD}.namespaceSelector.matchExpressions[0].values`,
      },
      { name: 'a weight of 101', manifests: [wish(101, {})], path: `${WISH}.weight` },
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
      { name: 'over zones in both ways', manifests: [spread({}, { whenUnsatisfiable: 'ScheduleAnyway' })] },
      { name: 'no selector', manifests: [spread({ labelSelector: undefined })] },
      { name: 'over zones and nodes', manifests: [spread({}, { topologyKey: 'kubernetes.io/hostname' })] },
    ],
    rejects: [
      { name: 'no skew', manifests: [spread({ maxSkew: 0 })], path: `${SPREAD}.maxSkew` },
      { name: 'less than no skew', manifests: [spread({ maxSkew: -1 })], path: `${SPREAD}.maxSkew` },
      { name: 'a topology with a blank', manifests: [spread({ topologyKey: 'a zone' })], path: `${SPREAD}.topologyKey` },
      {
        name: 'another way out, which the schema of pools takes',
        manifests: [pool({ topologySpreadConstraints: [{ ...CONSTRAINT, whenUnsatisfiable: 'Ignore' }] })],
        path: `${POOL_AT}.topologySpreadConstraints[0].whenUnsatisfiable`,
      },
      {
        name: 'a selector without value',
        manifests: [spread({ labelSelector: { matchExpressions: [{ key: 'app', operator: 'In' }] } })],
        path: `${SPREAD}.labelSelector.matchExpressions[0].values`,
      },
      { name: 'an empty topology', manifests: [spread({ topologyKey: '' })], path: `${SPREAD}.topologyKey` },
      { name: 'a bad selector', manifests: [spread({ labelSelector: { matchLabels: { 'a b': 'x' } } })], path: `${SPREAD}.labelSelector.matchLabels["a b"]` },
    ],
  },
};
