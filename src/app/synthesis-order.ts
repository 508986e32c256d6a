import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/**
 * The order that cdk8s gives charts, and the objects of each: what is depended on comes first, and the order of
 * construction decides otherwise. cdk8s gets there with an edge between every two objects of dependent constructs,
 * a search for cycles at each edge, and walks that pass shared dependencies again and again; here objects that are
 * depended on together share one node, and everything is walked once.
 */
export class SynthesisOrder {
  /** Whether charts depend on one another, so that cdk8s numbers their files. */
  public readonly hasDependentCharts: boolean;
  private readonly tree: Tree;
  private readonly graph: Graph;

  /** @param resolved whether dependencies between constructs count for their charts and objects, as at synthesis */
  constructor(app: IConstruct, resolved = true) {
    this.tree = new Tree(app);
    const dependencies = directDependencies(this.tree);
    this.hasDependentCharts = resolved && addChartDependencies(this.tree, dependencies);
    this.graph = new Graph(this.tree, dependencies, resolved);
  }

  /** All charts. @throws when constructs depend on each other in a circle */
  public charts(): Chart[] {
    return this.graph.order(0).filter(index => this.tree.charts[index] === index).map(index => this.tree.constructs[index] as Chart);
  }

  /** The objects of a chart, without those of charts in it. */
  public objectsOf(chart: Chart): ApiObject[] {
    const { constructs, charts } = this.tree;
    const at = this.tree.indexOf(chart)!;
    const indexes = this.graph.isTied(at)
      ? this.graph.order(at).filter(index => charts[index] === at && ApiObject.isApiObject(constructs[index]))
      : this.tree.objectsBelow(at);
    return indexes.map(index => constructs[index] as ApiObject);
  }
}

/** The constructs in order of construction, parents first: what is below one follows it without a gap. */
class Tree {
  public readonly constructs: IConstruct[] = [];
  /** Index behind the last construct below each. */
  public readonly ends: number[] = [];
  public readonly parents: number[] = [];
  /** Index of the chart that each is in, or is; -1 outside of all. */
  public readonly charts: number[] = [];
  private readonly indexes = new Map<IConstruct, number>();
  private readonly objects = new Map<number, number[]>();

  constructor(root: IConstruct) {
    this.add(root, -1, -1);
  }

  public indexOf(construct: IConstruct): number | undefined {
    return this.indexes.get(construct);
  }

  /** Objects below a construct that are in the same chart as it. */
  public objectsBelow(at: number): readonly number[] {
    let objects = this.objects.get(at);
    if (!objects) {
      objects = [];
      for (let index = at; index < this.ends[at]; index++) {
        if (this.charts[index] === this.charts[at] && ApiObject.isApiObject(this.constructs[index])) objects.push(index);
      }
      this.objects.set(at, objects);
    }
    return objects;
  }

  public isBelow(index: number, ancestor: number): boolean {
    return index >= ancestor && index < this.ends[ancestor];
  }

  private add(construct: IConstruct, parent: number, chart: number): void {
    const index = this.constructs.push(construct) - 1;
    this.indexes.set(construct, index);
    this.parents.push(parent);
    this.charts.push(Chart.isChart(construct) ? index : chart);
    this.ends.push(0);
    for (const child of construct.node.children) this.add(child, index, this.charts[index]);
    this.ends[index] = this.constructs.length;
  }
}

/** By construct, in the order in which they were added. */
type Dependencies = Map<number, Set<IConstruct>>;

function directDependencies(tree: Tree): Dependencies {
  const dependencies: Dependencies = new Map();
  tree.constructs.forEach((construct, index) => {
    const own = construct.node.dependencies;
    if (own.length > 0) dependencies.set(index, new Set(own));
  });
  return dependencies;
}

/** What a chart depends on through the charts in it and through what is in it. True when there is any such. */
function addChartDependencies(tree: Tree, dependencies: Dependencies): boolean {
  let found = false;
  const add = (chart: number, target: IConstruct) => {
    const known = dependencies.get(chart);
    if (known) known.add(target);
    else dependencies.set(chart, new Set([target]));
    found = true;
  };
  tree.constructs.forEach((construct, index) => {
    const parent = tree.parents[index];
    if (parent >= 0 && tree.charts[index] === index && tree.charts[parent] === parent) add(parent, construct);
  });
  const given = inOrder(dependencies).flatMap(([source, targets]) => [...targets].map(target => [source, target] as const));
  for (const [source, target] of given) {
    const [from, to] = [Chart.of(tree.constructs[source]), Chart.of(target)];
    if (from !== to) add(tree.charts[source], to);
  }
  return found;
}

function inOrder(dependencies: Dependencies): [number, Set<IConstruct>][] {
  return [...dependencies].sort(([a], [b]) => a - b);
}

enum State { ON_PATH, DONE }

/**
 * What depends on what. A node is a construct, or all objects that are below one construct: whatever depends on a
 * construct has its objects depend on all of those.
 */
class Graph {
  /** By construct, the constructs that it depends on itself. */
  private readonly edges = new Map<number, number[]>();
  /** By construct, the constructs below which are the objects that its own objects depend on. */
  private readonly groups = new Map<number, number[]>();
  /** Constructs that depend on something, in their order. */
  private readonly sources: number[] = [];

  constructor(private readonly tree: Tree, dependencies: Dependencies, resolved: boolean) {
    for (const [source, targets] of inOrder(dependencies)) {
      const indexes = [...targets].map(target => tree.indexOf(target)).filter(index => index !== undefined);
      this.sources.push(source);
      this.edges.set(source, indexes);
      if (!resolved || tree.objectsBelow(source).length === 0) continue;
      const groups = indexes.filter(target => tree.objectsBelow(target).length > 0);
      if (groups.length > 0) this.groups.set(source, groups);
    }
  }

  /** Constructs below one, itself included, each behind those below it that it depends on. */
  public order(scope: number): number[] {
    const first = scope;
    const end = this.tree.ends[scope];
    if (!this.isTied(scope)) return this.inOrderOfPaths(first, end);

    const isDependedOn = this.dependedOn(scope, this.sourcesIn(first, end));
    const states = new Map<number, State>();
    const order: number[] = [];
    const visit = (root: number) => {
      const path = [{ node: root, next: 0, edges: this.edgesFrom(root, scope) }];
      states.set(root, State.ON_PATH);
      while (path.length > 0) {
        const top = path[path.length - 1];
        if (top.next === top.edges.length) {
          path.pop();
          states.set(top.node, State.DONE);
          if (top.node >= 0) order.push(top.node);
          continue;
        }
        const node = top.edges[top.next++];
        const state = states.get(node);
        if (state === State.ON_PATH) this.refuse([...path.map(step => step.node), node]);
        if (state !== undefined) continue;
        states.set(node, State.ON_PATH);
        path.push({ node, next: 0, edges: this.edgesFrom(node, scope) });
      }
    };
    const unvisited = (node: number) => !states.has(node);
    for (const node of this.inOrderOfPaths(first, end)) {
      if (!isDependedOn.has(node) && unvisited(node)) visit(node);
    }
    // Whoever is left is depended on by something that is left: there is a circle.
    range(first, end).filter(unvisited).forEach(node => unvisited(node) && visit(node));
    return order;
  }

  /** Whether something below a construct depends on something else there. */
  public isTied(scope: number): boolean {
    for (const source of this.sourcesIn(scope, this.tree.ends[scope])) {
      for (const target of this.edges.get(source)!) if (this.tree.isBelow(target, scope)) return true;
    }
    return false;
  }

  private sourcesIn(first: number, end: number): number[] {
    let [low, high] = [0, this.sources.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.sources[middle] < first) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.sources.length && this.sources[last] < end) last++;
    return this.sources.slice(low, last);
  }

  /** What is below the scope and depended on by something else below it. */
  private dependedOn(scope: number, sources: readonly number[]): Set<number> {
    const { tree } = this;
    const found = new Set<number>();
    const whole = new Set<number>();
    for (const source of sources) {
      for (const target of this.edges.get(source)!) found.add(target);
      for (const target of this.groups.get(source) ?? []) {
        if (whole.has(target) || !tree.isBelow(target, scope)) continue;
        const objects = tree.objectsBelow(source);
        // An object does not depend on itself.
        const except = objects.length === 1 ? objects[0] : -1;
        const targets = tree.objectsBelow(target);
        for (const object of targets) if (object !== except) found.add(object);
        if (!targets.includes(except)) whole.add(target);
      }
    }
    return found;
  }

  private edgesFrom(node: number, scope: number): readonly number[] {
    const { tree } = this;
    if (node < 0) return tree.objectsBelow(group(node));
    const edges = (this.edges.get(node) ?? []).filter(target => tree.isBelow(target, scope));
    if (this.groups.size === 0 || !ApiObject.isApiObject(tree.constructs[node])) return edges;
    for (const target of this.groupsOf(node)) {
      if (!tree.isBelow(target, scope)) continue;
      const isOneOfThem = tree.isBelow(node, target) && tree.charts[node] === tree.charts[target];
      if (isOneOfThem) edges.push(...tree.objectsBelow(target).filter(object => object !== node));
      else edges.push(group(target));
    }
    return edges;
  }

  /** What an object depends on through the constructs that it is in, the outermost first. */
  private groupsOf(node: number): number[] {
    const { parents, charts } = this.tree;
    const chain: number[][] = [];
    for (let at = node; at >= 0 && charts[at] === charts[node]; at = parents[at]) {
      const groups = this.groups.get(at);
      if (groups) chain.unshift(groups);
    }
    return chain.flat();
  }

  /** cdk8s keeps constructs by path in an object, which puts paths that are numbers in front. */
  private inOrderOfPaths(first: number, end: number): number[] {
    const nodes = range(first, end);
    if (first !== 0) return nodes;
    const isNumbered = (index: number) => this.tree.parents[index] === 0 && /^(?:0|[1-9]\d{0,9})$/.test(this.tree.constructs[index].node.id);
    const numbered = nodes.filter(isNumbered);
    return numbered.length === 0 ? nodes : [...numbered, ...nodes.filter(index => !isNumbered(index))];
  }

  private refuse(path: readonly number[]): never {
    const last = path[path.length - 1];
    const circle = path.slice(path.indexOf(last)).filter(node => node >= 0).map(node => this.tree.constructs[node].node.path);
    throw new Error(`Dependency cycle detected: ${(last < 0 ? [...circle, circle[0]] : circle).join(' => ')}`);
  }
}

/** The node of all objects below a construct, of its index; and the other way round. */
function group(index: number): number {
  return -1 - index;
}

function range(first: number, end: number): number[] {
  const indexes: number[] = [];
  for (let index = first; index < end; index++) indexes.push(index);
  return indexes;
}
