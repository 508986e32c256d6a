import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import type { Manifest } from '../../rules/rule';
import { clusterScope } from '../cluster-scope';

/** An object to be placed, and its manifest. */
export interface OrderedObject {
  readonly manifest: Manifest;
  readonly object: ApiObject;
}

/** Objects `from` up to and not including `to`, in the order of the tree. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Everything under the source waits for everything under the target. */
export interface Edge {
  readonly source: Range;
  readonly target: Range;
}

/** A dependency of an object, through a construct that it is under. */
export interface ForeignDependency {
  readonly dependent: OrderedObject;
  readonly on: IConstruct;
}

/**
 * Which objects wait for which: by the dependencies between the constructs that they are under, and each for its
 * namespace. What waits for a construct shares the range of the objects under it, so that there are no pairs.
 */
export class Dependencies {
  /** In the order of the tree, so that those under one construct stand together. */
  public readonly objects: readonly OrderedObject[];
  public readonly edges: readonly Edge[];
  /** Index of the Namespace that an object is in, if it is made here. */
  public readonly namespaces: readonly (number | undefined)[];
  /** Dependencies on what is applied to another cluster, which nothing can wait for. */
  public readonly foreign: readonly ForeignDependency[];
  /** Indexes of the objects, each behind all that it waits for. */
  public readonly order: readonly number[];
  /** Objects that wait for one another; none in most cases. */
  public readonly circle: readonly OrderedObject[];
  /** Ranges that an object waits for, by its index. */
  private readonly targets: Range[][];

  constructor(root: IConstruct, given: readonly OrderedObject[]) {
    const tree = walk(root, given);
    this.objects = tree.objects;
    this.edges = tree.edges;
    this.foreign = tree.foreign;
    this.namespaces = namespacesOf(this.objects);
    this.targets = this.objects.map(() => []);
    for (const { source, target } of this.edges) {
      for (let index = source.from; index < source.to; index++) this.targets[index].push(target);
    }
    const { order, circle } = this.sorted();
    this.order = order;
    this.circle = circle.map(index => this.objects[index]);
  }

  /** Ranges that an object waits for; it may be in one itself. */
  public of(index: number): readonly Range[] {
    return this.targets[index];
  }

  private sorted(): { readonly order: number[]; readonly circle: readonly number[] } {
    const order: number[] = [];
    let circle: readonly number[] = [];
    const [fresh, onPath, done] = [0, 1, 2];
    const states = new Uint8Array(this.objects.length);
    /** Ranges of which every object is in the order. */
    const passed = new Set<Range>();
    for (let root = 0; root < this.objects.length; root++) {
      if (states[root] !== fresh) continue;
      const path = [this.step(root)];
      states[root] = onPath;
      while (path.length > 0) {
        const step = path[path.length - 1];
        const next = this.next(step, passed);
        if (next === undefined) {
          path.pop();
          states[step.index] = done;
          order.push(step.index);
        } else if (states[next] === onPath && circle.length === 0) {
          const indexes = path.map(({ index }) => index);
          circle = [...indexes.slice(indexes.indexOf(next)), next];
        } else if (states[next] === fresh) {
          states[next] = onPath;
          path.push(this.step(next));
        }
      }
    }
    return { order, circle };
  }

  private step(index: number): Step {
    const namespace = this.namespaces[index];
    const ranges = namespace === undefined ? this.targets[index] : [...this.targets[index], { from: namespace, to: namespace + 1 }];
    return { index, ranges, range: 0, at: ranges[0]?.from ?? 0 };
  }

  /** What an object waits for next. */
  private next(step: Step, passed: Set<Range>): number | undefined {
    while (step.range < step.ranges.length) {
      const range = step.ranges[step.range];
      if (!passed.has(range) && step.at < range.to) {
        const next = step.at++;
        if (next !== step.index) return next;
        continue;
      }
      // An object that is in the range itself is not in the order yet.
      if (step.index < range.from || step.index >= range.to) passed.add(range);
      step.range += 1;
      step.at = step.ranges[step.range]?.from ?? 0;
    }
    return undefined;
  }
}

/** How far the walk has come with what an object waits for. */
interface Step {
  readonly index: number;
  readonly ranges: readonly Range[];
  range: number;
  at: number;
}

function namespacesOf(objects: readonly OrderedObject[]): (number | undefined)[] {
  const byName = new Map<unknown, number>();
  objects.forEach(({ manifest }, index) => {
    if (manifest.kind === 'Namespace' && manifest.apiVersion === 'v1') byName.set(manifest.metadata?.name, index);
  });
  return objects.map(({ manifest }) => manifest.metadata?.namespace === undefined ? undefined : byName.get(manifest.metadata.namespace));
}

/** The objects in the order of the tree, and the dependencies between constructs as ranges of the objects under them. */
function walk(
  root: IConstruct, given: readonly OrderedObject[],
): { readonly objects: OrderedObject[]; readonly edges: Edge[]; readonly foreign: ForeignDependency[] } {
  const known = new Map<IConstruct, OrderedObject>(given.map(each => [each.object, each]));
  const objects: OrderedObject[] = [];
  const ranges = new Map<IConstruct, Range>();
  const visit = (construct: IConstruct) => {
    const from = objects.length;
    const own = known.get(construct);
    if (own) objects.push(own);
    for (const child of construct.node.children) visit(child);
    ranges.set(construct, { from, to: objects.length });
  };
  visit(root);

  const edges: Edge[] = [];
  const foreign: ForeignDependency[] = [];
  for (const [construct, source] of ranges) {
    if (source.to === source.from) continue;
    for (const dependency of construct.node.dependencies) {
      const target = ranges.get(dependency);
      if (target && target.to > target.from) edges.push({ source, target });
      else if (clusterScope(dependency) !== clusterScope(root)) foreign.push({ dependent: objects[source.from], on: dependency });
    }
  }
  return { objects, edges, foreign };
}
