import type * as kplus from 'cdk8s-plus-27';
import type * as hco from '../../imports/hco.kubevirt.io';
import { labelValueProblem, qualifiedNameProblem } from '../rules/values';

/** Options of a wish for nodes. */
export interface AttractOptions {
  /**
   * Weight of the wish, 1 to 100. Without it the wish is a condition: no such node, no machine or pod.
   *
   * @default - a condition
   */
  readonly weight?: number;
}

/** Options of being together with, or apart from, other machines and pods. */
export interface TopologyOptions extends AttractOptions {
  /**
   * What counts as one place.
   *
   * @default - the node (`kubernetes.io/hostname`)
   */
  readonly topology?: kplus.Topology;
}

const HOSTNAME = 'kubernetes.io/hostname';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** cdk8s-plus renders its queries with methods that its typings leave out. */
interface Renderable<T> {
  _toKube(): T;
}

function rendered<T>(query: unknown): T {
  return (query as Renderable<T>)._toKube();
}

/**
 * On which nodes the pods of an operator run. A value: each method gives a placement that wishes for one thing more.
 * The words and the queries are those of cdk8s-plus.
 *
 *     NodePlacement.labeled({ 'node-role.kubernetes.io/infra': '' })
 *       .tolerate(Node.tainted(NodeTaintQuery.exists('node-role.kubernetes.io/infra')))
 *
 * @see OpenShift Virtualization 4.15, 4.2
 */
export class NodePlacement {
  /** No wish yet: where the operator puts its pods by itself. */
  public static anywhere(): NodePlacement {
    return new NodePlacement({});
  }

  /**
   * Only nodes with all these labels (`nodeSelector`).
   *
   * @throws when a key or a value is no label
   */
  public static labeled(labels: { readonly [key: string]: string }): NodePlacement {
    return Object.entries(labels).reduce((placement, [key, value]) => placement.requireLabel(key, value), NodePlacement.anywhere());
  }

  private constructor(private readonly placement: hco.NodePlacement) {}

  /**
   * Only nodes with this label too (`nodeSelector`).
   *
   * @throws when key or value are no label, or the key already has another value
   */
  public requireLabel(key: string, value: string): NodePlacement {
    const { nodeSelector = {} } = this.placement;
    const problem = qualifiedNameProblem(key) ?? labelValueProblem(value);
    if (problem) throw new Error(`nodeSelector: ${problem}`);
    if (nodeSelector[key] !== undefined && nodeSelector[key] !== value) {
      throw new Error(`nodeSelector: '${key}' is already required to be '${nodeSelector[key]}'; no node has '${value}' too`);
    }
    return new NodePlacement({ ...this.placement, nodeSelector: { ...nodeSelector, [key]: value } });
  }

  /**
   * Nodes that match all queries (`Node.labeled(…)`). Several calls without weight are alternatives.
   *
   * @throws when the weight is none
   */
  public attract(node: kplus.LabeledNode, wish: AttractOptions = {}): NodePlacement {
    return this.addNodes({ matchExpressions: node.labelSelector.map(query => rendered<hco.NodeSelectorRequirement>(query)) }, wish);
  }

  /**
   * One of these nodes, by name.
   *
   * @throws when no name is given, or the weight is none
   */
  public attractNamed(names: string[], wish: AttractOptions = {}): NodePlacement {
    if (names.length === 0) throw new Error('names: names no node; give one or more');
    return this.addNodes({ matchFields: [{ key: 'metadata.name', operator: 'In', values: [...names] }] }, wish);
  }

  /** Nodes with this taint too (`Node.tainted(…)`). The pods need not run there. */
  public tolerate(node: kplus.TaintedNode): NodePlacement {
    const { tolerations = [] } = this.placement;
    const more = node.taintSelector.map(query => rendered<hco.Toleration>(query));
    return new NodePlacement({ ...this.placement, tolerations: [...tolerations, ...more] });
  }

  /**
   * In one place with the pods of a selector, as `Pods.select(…)`.
   *
   * @throws when the weight is none
   */
  public colocate(selector: kplus.IPodSelector, wish: TopologyOptions = {}): NodePlacement {
    return this.addPods('podAffinity', selector, wish);
  }

  /**
   * Never, or with a weight rather not, in one place with the pods of a selector.
   *
   * @throws when the weight is none
   */
  public separate(selector: kplus.IPodSelector, wish: TopologyOptions = {}): NodePlacement {
    return this.addPods('podAntiAffinity', selector, wish);
  }

  /**
   * The fields of `nodePlacement`, and of everything else that has these three; none when nothing is wished for.
   *
   * @internal
   */
  public _render(): hco.NodePlacement | undefined {
    return Object.keys(this.placement).length > 0 ? this.placement : undefined;
  }

  private addNodes(term: hco.NodeSelectorTerm, { weight }: AttractOptions): NodePlacement {
    const { affinity = {} } = this.placement;
    const { [REQUIRED]: required, [PREFERRED]: preferred = [] } = affinity.nodeAffinity ?? {};
    const nodeAffinity: hco.NodeAffinity = weight === undefined
      ? { ...affinity.nodeAffinity, [REQUIRED]: { nodeSelectorTerms: [...required?.nodeSelectorTerms ?? [], term] } }
      : { ...affinity.nodeAffinity, [PREFERRED]: [...preferred, { weight: checked(weight), preference: term }] };
    return new NodePlacement({ ...this.placement, affinity: { ...affinity, nodeAffinity } });
  }

  private addPods(how: 'podAffinity' | 'podAntiAffinity', selector: kplus.IPodSelector, { topology, weight }: TopologyOptions): NodePlacement {
    const { labelSelector, namespaces } = selector.toPodSelectorConfig();
    const term: hco.PodAffinityTerm = {
      labelSelector: rendered<hco.LabelSelector>(labelSelector),
      namespaces: namespaces?.names,
      namespaceSelector: namespaces?.labelSelector && rendered<hco.LabelSelector>(namespaces.labelSelector),
      topologyKey: topology?.key ?? HOSTNAME,
    };
    const { affinity = {} } = this.placement;
    const { [REQUIRED]: required = [], [PREFERRED]: preferred = [] } = affinity[how] ?? {};
    const pods: hco.PodAffinity = weight === undefined
      ? { ...affinity[how], [REQUIRED]: [...required, term] }
      : { ...affinity[how], [PREFERRED]: [...preferred, { weight: checked(weight), podAffinityTerm: term }] };
    return new NodePlacement({ ...this.placement, affinity: { ...affinity, [how]: pods } });
  }
}

function checked(weight: number): number {
  if (!(Number.isInteger(weight) && weight >= 1 && weight <= 100)) throw new Error(`weight: ${weight} is no weight; allowed are 1 to 100`);
  return weight;
}
