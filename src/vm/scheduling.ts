import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import type * as kubevirt from '../../imports/kubevirt.io';
import { describe, fail } from '../app/errors';
import { AttractOptions, NodePlacement, TopologyOptions } from '../cluster/node-placement';

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

  private placement = NodePlacement.anywhere();
  private readonly spreading: kubevirt.TopologySpreadConstraint[] = [];

  private constructor(private readonly machine: IConstruct, private readonly changed: () => void) {}

  /**
   * Only nodes with this label. Several calls add up: a node needs all of them.
   *
   * @throws when key or value are no label, or the key already has another value
   */
  public requireLabel(key: string, value: string): void {
    this.place(placement => placement.requireLabel(key, value));
  }

  /**
   * Nodes that match all queries (`Node.labeled(…)`). Several calls without weight are alternatives.
   *
   * @throws when the weight is none
   */
  public attract(node: kplus.LabeledNode, options: AttractOptions = {}): void {
    this.place(placement => placement.attract(node, options));
  }

  /** Nodes with this taint too (`Node.tainted(…)`). The machine need not run there. */
  public tolerate(node: kplus.TaintedNode): void {
    this.place(placement => placement.tolerate(node));
  }

  /**
   * In one place with the machines or pods of a selector: a VirtualMachine is one, `Pods.select(…)` another.
   *
   * @throws when the weight is none
   */
  public colocate(selector: kplus.IPodSelector, options: TopologyOptions = {}): void {
    this.place(placement => placement.colocate(selector, options));
  }

  /**
   * Never, or with a weight rather not, in one place with the machines or pods of a selector.
   *
   * @throws when the weight is none
   */
  public separate(selector: kplus.IPodSelector, options: TopologyOptions = {}): void {
    this.place(placement => placement.separate(selector, options));
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

  /** @internal */
  public _render(): Pick<kubevirt.VirtualMachineInstanceSpec, 'nodeSelector' | 'affinity' | 'tolerations' | 'topologySpreadConstraints'> {
    return { topologySpreadConstraints: this.spreading.length > 0 ? this.spreading : undefined, ...this.placement._render() };
  }

  private place(wish: (placement: NodePlacement) => NodePlacement): void {
    try {
      this.placement = wish(this.placement);
    } catch (error) {
      throw new Error(`${describe(this.machine)}: ${(error as Error).message}`);
    }
    this.changed();
  }
}
