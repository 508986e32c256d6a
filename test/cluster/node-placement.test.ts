import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NodePlacement, VirtualizationApp } from '../../src';

const { Node, NodeLabelQuery, NodeTaintQuery, TaintEffect } = kplus;

/** As it is written to a file: without what is undefined. */
const written = (placement: NodePlacement) => JSON.parse(JSON.stringify(placement._render() ?? null));

test('wishes for nothing until told', () => {
  expect(written(NodePlacement.anywhere())).toBeNull();
});

test('wishes for nodes by label, by query, by name and by taint', () => {
  const placement = NodePlacement.labeled({ 'node-role.kubernetes.io/infra': '' })
    .requireLabel('zone', 'a')
    .attract(Node.labeled(NodeLabelQuery.in('disk', ['ssd', 'nvme']), NodeLabelQuery.exists('gpu')))
    .attractNamed(['worker-1', 'worker-2'])
    .attract(Node.labeled(NodeLabelQuery.gt('example.io/num-cpus', ['8'])), { weight: 1 })
    .attractNamed(['worker-3'], { weight: 100 })
    .tolerate(Node.tainted(NodeTaintQuery.is('key', 'virtualization', { effect: TaintEffect.NO_SCHEDULE })))
    .tolerate(Node.tainted(NodeTaintQuery.exists('slow', { effect: TaintEffect.NO_EXECUTE, evictAfter: Duration.minutes(5) })));

  expect(written(placement)).toEqual({
    nodeSelector: { 'node-role.kubernetes.io/infra': '', 'zone': 'a' },
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd', 'nvme'] }, { key: 'gpu', operator: 'Exists' }] },
            { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['worker-1', 'worker-2'] }] },
          ],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [{ key: 'example.io/num-cpus', operator: 'Gt', values: ['8'] }] } },
          { weight: 100, preference: { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['worker-3'] }] } },
        ],
      },
    },
    tolerations: [
      { key: 'key', operator: 'Equal', value: 'virtualization', effect: 'NoSchedule' },
      { key: 'slow', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
    ],
  });
});

test('wishes for company, and for none', () => {
  const chart = new Chart(new VirtualizationApp(), 'chart');
  const pods = kplus.Pods.select(chart, 'pods', { labels: { app: 'db' }, namespaces: kplus.Namespaces.select(chart, 'ns', { names: ['shop'], labels: { team: 'a' } }) });
  const term = { labelSelector: { matchLabels: { app: 'db' } }, namespaces: ['shop'], namespaceSelector: { matchLabels: { team: 'a' } } };

  const placement = NodePlacement.anywhere()
    .colocate(pods)
    .colocate(pods, { topology: kplus.Topology.ZONE, weight: 7 })
    .separate(pods, { topology: kplus.Topology.REGION })
    .separate(pods, { weight: 9 });

  expect(written(placement)).toEqual({
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [{ ...term, topologyKey: 'kubernetes.io/hostname' }],
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 7, podAffinityTerm: { ...term, topologyKey: 'topology.kubernetes.io/zone' } }],
      },
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [{ ...term, topologyKey: 'topology.kubernetes.io/region' }],
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 9, podAffinityTerm: { ...term, topologyKey: 'kubernetes.io/hostname' } }],
      },
    },
  });
});

test('leaves a placement that another starts from as it is', () => {
  const base = NodePlacement.labeled({ zone: 'a' });

  base.requireLabel('disk', 'ssd').attractNamed(['worker-1']);

  expect(written(base)).toEqual({ nodeSelector: { zone: 'a' } });
});

test.each<[string, () => void, RegExp]>([
  ['a key that is no label', () => NodePlacement.labeled({ 'a b': 'c' }), /^nodeSelector: 'a b'/],
  ['a value that is no label', () => NodePlacement.labeled({ zone: 'a/b' }), /^nodeSelector: 'a\/b'/],
  ['two values of one label', () => NodePlacement.labeled({ zone: 'a' }).requireLabel('zone', 'b'), /'zone' is already required to be 'a'; no node has 'b' too/],
  ['a weight of 0', () => NodePlacement.anywhere().attractNamed(['a'], { weight: 0 }), /weight: 0 is no weight; allowed are 1 to 100/],
  ['a weight of 101', () => NodePlacement.anywhere().attract(Node.labeled(NodeLabelQuery.exists('a')), { weight: 101 }), /weight: 101 is no weight/],
  ['no names', () => NodePlacement.anywhere().attractNamed([]), /names: names no node; give one or more/],
])('rejects %s', (_, place, message) => {
  expect(place).toThrow(message);
});
