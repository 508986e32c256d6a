import { IConstruct } from 'constructs';
import { Layer, LAYERS, Placement, placementOf } from './layer';
import type { Manifest } from '../../rules/rule';

/** An object to be placed, and the construct that it belongs to. */
export interface OrderedObject {
  readonly manifest: Manifest;
  readonly owner: IConstruct;
}

/** Where an object has been placed. */
export interface Position {
  readonly layer: Layer;
  /** Sync wave of Argo CD. */
  readonly wave: number;
  /** How many objects of its own layer have to be there before it, one after the other. */
  readonly stage: number;
}

/** A dependency that no order of layers can meet. */
export interface Contradiction {
  /** The object that is applied first. */
  readonly earlier: OrderedObject;
  readonly earlierLayer: Layer;
  /** What it depends on, which is applied later. */
  readonly later: OrderedObject;
  readonly laterLayer: Layer;
}

/** First wave of each layer; the machines have the wave of everything that names none. */
const FIRST_WAVE: Readonly<Record<Layer, number>> = {
  [Layer.OPERATORS]: -30,
  [Layer.OPERATOR_RESOURCES]: -20,
  [Layer.NODES]: -15,
  [Layer.NETWORKS_AND_STORAGE]: -10,
  [Layer.CLUSTER_SETTINGS]: -5,
  [Layer.IMAGES]: -3,
  [Layer.VIRTUAL_MACHINES]: 0,
  [Layer.DAY_TWO]: 5,
};

const RANK: ReadonlyMap<Layer, number> = new Map(LAYERS.map((layer, index) => [layer, index]));
const NAMESPACE = 'Namespace';

/** Objects `from` up to and not including `to`, in the order of the tree. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Everything under the source waits for everything under the target. */
interface Edge {
  readonly source: Range;
  readonly target: Range;
}

/**
 * The order in which objects are applied: by their kinds, and by the dependencies between constructs. Takes time in
 * proportion to objects and dependencies, not to the pairs that they connect.
 */
export class Order {
  /** Dependencies that contradict the order of layers. */
  public readonly contradictions: readonly Contradiction[];

  /** In the order of the tree, so that those under one construct stand together. */
  private readonly objects: readonly OrderedObject[];
  private readonly indexes: ReadonlyMap<OrderedObject, number>;
  private readonly placements: readonly Placement[];
  private readonly ranks: number[];
  private readonly edges: readonly Edge[];
  /** Edges that an object is in the source of, by its index. */
  private readonly edgesOf: Edge[][];
  private readonly waves = new Counter();
  private readonly stages = new Counter();

  /** @param root of the tree that the objects are in */
  constructor(root: IConstruct, objects: readonly OrderedObject[]) {
    const tree = walk(root, objects);
    this.objects = tree.objects;
    this.edges = tree.edges;
    this.indexes = new Map(this.objects.map((object, index) => [object, index]));
    this.placements = this.objects.map(({ manifest }) => placementOf(manifest));
    this.ranks = this.placements.map(({ layer }) => RANK.get(layer)!);
    this.edgesOf = this.objects.map(() => []);
    for (const edge of this.edges) {
      for (let index = edge.source.from; index < edge.source.to; index++) this.edgesOf[index].push(edge);
    }
    this.placeFollowers();
    this.contradictions = this.edges.flatMap(edge => this.contradiction(edge));
  }

  /** Where one of the objects stands. */
  public positionOf(object: OrderedObject): Position {
    const index = this.indexes.get(object)!;
    return { layer: LAYERS[this.ranks[index]], wave: this.waveOf(index), stage: this.stageOf(index) };
  }

  /** What serves others goes before the first of them, and behind what it needs itself. */
  private placeFollowers() {
    const followers = this.placements.flatMap(({ follows }, index) => follows ? [index] : []);
    if (followers.length === 0) return;
    const namespaces = this.namespaces();
    const needed = this.ranks.slice();
    // Followers of followers: a rank travels one dependency further each time.
    for (let round = 0, changed = true; changed && round <= followers.length; round++) {
      changed = false;
      const lower = (index: number, rank: number) => {
        if (!this.placements[index].follows || rank >= needed[index]) return;
        needed[index] = rank;
        changed = true;
      };
      for (const [target, rank] of this.firstDependants(needed)) {
        for (let index = target.from; index < target.to; index++) lower(index, rank);
      }
      for (const [namespace, members] of namespaces) {
        for (const index of members) lower(namespace, needed[index]);
      }
    }
    for (const index of followers) this.ranks[index] = needed[index];
    this.raiseFollowers(followers);
  }

  private raiseFollowers(followers: readonly number[]) {
    for (let round = 0, changed = true; changed && round <= followers.length; round++) {
      changed = false;
      const last = new Map<Range, number>();
      for (const index of followers) {
        for (const { target } of this.edgesOf[index]) {
          const rank = last.get(target) ?? this.extreme(target, index, Math.max);
          if (!(index >= target.from && index < target.to)) last.set(target, rank);
          if (rank <= this.ranks[index]) continue;
          this.ranks[index] = rank;
          changed = true;
        }
      }
    }
  }

  /** Objects of each namespace that is made here; a namespace is there before the first of them. */
  private namespaces(): Map<number, number[]> {
    const byName = new Map<unknown, number[]>();
    this.objects.forEach(({ manifest }, index) => {
      const { namespace } = manifest.metadata ?? {};
      if (namespace === undefined) return;
      if (!byName.has(namespace)) byName.set(namespace, []);
      byName.get(namespace)!.push(index);
    });
    return new Map(this.objects.flatMap(({ manifest }, index): [number, number[]][] =>
      manifest.kind === NAMESPACE && this.placements[index].follows ? [[index, byName.get(manifest.metadata?.name) ?? []]] : []));
  }

  /** The first layer of what waits for each target. */
  private firstDependants(ranks: readonly number[]): Map<Range, number> {
    const first = new Map<Range, number>();
    for (const { source, target } of this.edges) {
      let rank = first.get(target) ?? LAYERS.length;
      for (let index = source.from; index < source.to; index++) {
        if (index < target.from || index >= target.to) rank = Math.min(rank, ranks[index]);
      }
      first.set(target, rank);
    }
    return first;
  }

  private extreme({ from, to }: Range, but: number, choose: (a: number, b: number) => number): number {
    let rank = this.ranks[but];
    for (let index = from; index < to; index++) {
      if (index !== but) rank = choose(rank, this.ranks[index]);
    }
    return rank;
  }

  private contradiction({ source, target }: Edge): Contradiction[] {
    const isTarget = (index: number) => index >= target.from && index < target.to;
    let first: number | undefined;
    for (let index = source.from; index < source.to; index++) {
      if (!isTarget(index) && (first === undefined || this.ranks[index] < this.ranks[first])) first = index;
    }
    let last: number | undefined;
    for (let index = target.from; index < target.to; index++) {
      const isSource = index >= source.from && index < source.to;
      if (!isSource && (last === undefined || this.ranks[index] > this.ranks[last])) last = index;
    }
    if (first === undefined || last === undefined || this.ranks[first] >= this.ranks[last]) return [];
    const [earlier, later] = [this.objects[first], this.objects[last]];
    return [{ earlier, earlierLayer: LAYERS[this.ranks[first]], later, laterLayer: LAYERS[this.ranks[last]] }];
  }

  private waveOf(index: number): number {
    const rank = this.ranks[index];
    const least = FIRST_WAVE[LAYERS[rank]] + this.placements[index].step;
    return this.behind(this.waves, index, least, other => this.waveOf(other));
  }

  private stageOf(index: number): number {
    // Namespaces come first in any case, and operators wait for what they need.
    const comesFirst = (other: number) => LAYERS[this.ranks[other]] === Layer.OPERATORS || this.objects[other].manifest.kind === NAMESPACE;
    return this.behind(this.stages, index, 0, other => comesFirst(other) ? -1 : this.stageOf(other));
  }

  /** A number that is higher than that of everything of the same layer that an object waits for. */
  private behind({ ofObjects, ofTargets }: Counter, index: number, least: number, numberOf: (other: number) => number): number {
    const known = ofObjects.get(index);
    if (known !== undefined) return known;
    // cdk8s refuses a circle; until it does, this one ends here.
    ofObjects.set(index, least);
    const rank = this.ranks[index];
    let number = least;
    for (const { target } of this.edgesOf[index]) {
      const highest = ofTargets.get(target) ?? new Map<number, number>();
      ofTargets.set(target, highest);
      if (!highest.has(rank)) {
        highest.set(rank, -Infinity);
        for (let other = target.from; other < target.to; other++) {
          if (this.ranks[other] === rank) highest.set(rank, Math.max(highest.get(rank)!, numberOf(other)));
        }
      }
      number = Math.max(number, highest.get(rank)! + 1);
    }
    ofObjects.set(index, number);
    return number;
  }
}

/** Numbers that are found once. */
class Counter {
  public readonly ofObjects = new Map<number, number>();
  /** The highest among the objects of a target, by their layer. */
  public readonly ofTargets = new Map<Range, Map<number, number>>();
}

/** The objects in the order of the tree, and the dependencies between constructs as ranges of the objects under them. */
function walk(root: IConstruct, given: readonly OrderedObject[]): { readonly objects: OrderedObject[]; readonly edges: Edge[] } {
  const owned = new Map<IConstruct, OrderedObject[]>();
  for (const object of given) {
    const own = owned.get(object.owner);
    if (own) own.push(object);
    else owned.set(object.owner, [object]);
  }
  const objects: OrderedObject[] = [];
  const ranges = new Map<IConstruct, Range>();
  const visit = (construct: IConstruct) => {
    const from = objects.length;
    objects.push(...owned.get(construct) ?? []);
    for (const child of construct.node.children) visit(child);
    ranges.set(construct, { from, to: objects.length });
  };
  visit(root);

  const edges = [...ranges].flatMap(([construct, source]) => source.to === source.from ? [] : construct.node.dependencies.flatMap(dependency => {
    const target = ranges.get(dependency);
    return target && target.to > target.from ? [{ source, target }] : [];
  }));
  return { objects, edges };
}
