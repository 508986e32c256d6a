import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import type * as kubevirt from '../../imports/kubevirt.io';
import { fail } from '../app/errors';
import { qualifiedNameProblem, labelValueProblem } from '../rules/values';

/** Options of a wish for nodes. */
export interface AttractOptions {
  /**
   * Weight of the wish, 1 to 100. Without it the wish is a condition: no such node, no machine.
   *
   * @default - a condition
   */
  readonly weight?: number;
}

/** Options of being together with, or apart from, other machines and pods. */
export interface TopologyOptions {
  /**
   * What counts as one place.
   *
   * @default - the node (`kubernetes.io/hostname`)
   */
  readonly topology?: kplus.Topology;
  /**
   * Weight of the wish, 1 to 100. Without it the wish is a condition.
   *
   * @default - a condition
   */
  readonly weight?: number;
}

/** How evenly machines are spread. */
export interface SpreadOptions {
  /** Labels of the machines that are spread (`machineLabels`), this one among them. */
  readonly labels: { readonly [key: string]: string };
  /**
   * What counts as one place.
   *
   * @default - the node (`kubernetes.io/hostname`)
   */
  readonly topology?: kplus.Topology;
  /**
   * How many more machines than the emptiest a place may have.
   *
   * @default 1
   */
  readonly maxSkew?: number;
  /**
   * Whether a machine that would be too many in each place waits; otherwise it is only rather not put there.
   *
   * @default true
   */
  readonly required?: boolean;
}

const HOSTNAME = 'kubernetes.io/hostname';

/** cdk8s-plus renders its queries with methods that its typings leave out. */
interface Renderable<T> {
  _toKube(): T;
}

function rendered<T>(query: unknown): T {
  return (query as Renderable<T>)._toKube();
}

/**
 * On which nodes a machine may run. The words and the queries are those of cdk8s-plus. Rules are looked at when the
 * machine is scheduled; a running machine is not moved.
 *
 * @see OpenShift Virtualization 4.9, 8.14.2
 */
export class MachineScheduling {
  /** @internal */
  public static _of(machine: IConstruct, changed: () => void): MachineScheduling {
    return new MachineScheduling(machine, changed);
  }

  private readonly nodeSelector: { [key: string]: string } = {};
  private readonly required: kubevirt.NodeSelectorTerm[] = [];
  private readonly preferred: kubevirt.PreferredSchedulingTerm[] = [];
  private readonly pods = {
    colocate: { required: [] as kubevirt.PodAffinityTerm[], preferred: [] as kubevirt.WeightedPodAffinityTerm[] },
    separate: { required: [] as kubevirt.PodAffinityTerm[], preferred: [] as kubevirt.WeightedPodAffinityTerm[] },
  };
  private readonly tolerations: kubevirt.Toleration[] = [];
  private readonly spreading: kubevirt.TopologySpreadConstraint[] = [];

  private constructor(private readonly machine: IConstruct, private readonly changed: () => void) {}

  /**
   * Only nodes with this label. Several calls add up: a node needs all of them.
   *
   * @throws when key or value are no label, or the key already has another value
   */
  public requireLabel(key: string, value: string): void {
    const problem = qualifiedNameProblem(key) ?? labelValueProblem(value);
    if (problem) fail(this.machine, 'nodeSelector', problem);
    if (this.nodeSelector[key] !== undefined && this.nodeSelector[key] !== value) {
      fail(this.machine, 'nodeSelector', `'${key}' is already required to be '${this.nodeSelector[key]}'; no node has '${value}' too`);
    }
    this.nodeSelector[key] = value;
    this.changed();
  }

  /** Nodes that match all queries (`Node.labeled(…)`). Several calls without weight are alternatives. */
  public attract(node: kplus.LabeledNode, options: AttractOptions = {}): void {
    const matchExpressions = node.labelSelector.map(query => rendered<kubevirt.NodeSelectorRequirement>(query));
    if (options.weight === undefined) this.required.push({ matchExpressions });
    else this.preferred.push({ weight: this.checkWeight(options.weight), preference: { matchExpressions } });
    this.changed();
  }

  /** Nodes with this taint too (`Node.tainted(…)`). The machine need not run there. */
  public tolerate(node: kplus.TaintedNode): void {
    this.tolerations.push(...node.taintSelector.map(query => rendered<kubevirt.Toleration>(query)));
    this.changed();
  }

  /** In one place with the machines or pods of a selector: a VirtualMachine is one, `Pods.select(…)` another. */
  public colocate(selector: kplus.IPodSelector, options: TopologyOptions = {}): void {
    this.addPods('colocate', selector, options);
  }

  /** Never, or with a weight rather not, in one place with the machines or pods of a selector. */
  public separate(selector: kplus.IPodSelector, options: TopologyOptions = {}): void {
    this.addPods('separate', selector, options);
  }

  /**
   * Evenly over the nodes, or other places, together with the machines of the same labels.
   *
   * @throws when the skew is no number from 1
   */
  public spread({ labels, topology, maxSkew = 1, required = true }: SpreadOptions): void {
    if (!(Number.isInteger(maxSkew) && maxSkew >= 1)) fail(this.machine, 'maxSkew', `${maxSkew} is no skew; allowed are whole numbers from 1`);
    this.spreading.push({
      maxSkew,
      topologyKey: topology?.key ?? HOSTNAME,
      whenUnsatisfiable: required ? 'DoNotSchedule' : 'ScheduleAnyway',
      labelSelector: { matchLabels: { ...labels } },
    });
    this.changed();
  }

  private addPods(how: 'colocate' | 'separate', selector: kplus.IPodSelector, { topology, weight }: TopologyOptions) {
    const { labelSelector, namespaces } = selector.toPodSelectorConfig();
    const term: kubevirt.PodAffinityTerm = {
      labelSelector: rendered<kubevirt.LabelSelector>(labelSelector),
      namespaces: namespaces?.names,
      namespaceSelector: namespaces?.labelSelector && rendered<kubevirt.LabelSelector>(namespaces.labelSelector),
      topologyKey: topology?.key ?? HOSTNAME,
    };
    if (weight === undefined) this.pods[how].required.push(term);
    else this.pods[how].preferred.push({ weight: this.checkWeight(weight), podAffinityTerm: term });
    this.changed();
  }

  private checkWeight(weight: number): number {
    if (!(Number.isInteger(weight) && weight >= 1 && weight <= 100)) {
      fail(this.machine, 'weight', `${weight} is no weight; allowed are 1 to 100`);
    }
    return weight;
  }

  /** @internal */
  public _render(): Pick<kubevirt.VirtualMachineInstanceSpec, 'nodeSelector' | 'affinity' | 'tolerations' | 'topologySpreadConstraints'> {
    const nodeAffinity = some({
      requiredDuringSchedulingIgnoredDuringExecution: this.required.length > 0 ? { nodeSelectorTerms: this.required } : undefined,
      preferredDuringSchedulingIgnoredDuringExecution: filled(this.preferred),
    });
    return {
      nodeSelector: Object.keys(this.nodeSelector).length > 0 ? this.nodeSelector : undefined,
      affinity: some({ nodeAffinity, podAffinity: this.renderPods('colocate'), podAntiAffinity: this.renderPods('separate') }),
      tolerations: filled(this.tolerations),
      topologySpreadConstraints: filled(this.spreading),
    };
  }

  private renderPods(how: 'colocate' | 'separate') {
    const { required, preferred } = this.pods[how];
    return some({
      requiredDuringSchedulingIgnoredDuringExecution: filled(required),
      preferredDuringSchedulingIgnoredDuringExecution: filled(preferred),
    });
  }
}

function filled<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function some<T extends object>(value: T): T | undefined {
  return Object.values(value).some(member => member !== undefined) ? value : undefined;
}
