import { IConstruct } from 'constructs';
import { Dependencies, OrderedObject, Range, ForeignDependency } from './dependencies';
import { Layer, LAYERS, Placement, placementOf } from './layer';

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

/** First wave of each layer, unless those before need more; the machines have the wave of everything that names none. */
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

/**
 * The order in which objects are applied: by their kinds, and by the dependencies between constructs. Takes time in
 * proportion to objects and dependencies, not to the pairs that they connect.
 */
export class Order {
  /** Dependencies that contradict the order of layers. */
  public readonly contradictions: readonly Contradiction[];
  /** Objects that wait for one another; none in most cases. */
  public readonly circle: readonly OrderedObject[];
  /** Dependencies on what is applied to another cluster. */
  public readonly foreign: readonly ForeignDependency[];

  private readonly dependencies: Dependencies;
  private readonly objects: readonly OrderedObject[];
  private readonly placements: readonly Placement[];
  private readonly ranks: number[];
  private readonly positions: ReadonlyMap<OrderedObject, Position>;

  /** @param root of the tree that the objects are in */
  constructor(root: IConstruct, objects: readonly OrderedObject[]) {
    this.dependencies = new Dependencies(root, objects);
    this.objects = this.dependencies.objects;
    this.circle = this.dependencies.circle;
    this.foreign = this.dependencies.foreign;
    this.placements = this.objects.map(({ manifest }) => placementOf(manifest));
    this.ranks = this.placements.map(({ layer }) => RANK.get(layer)!);
    this.lowerFollowers();
    this.raiseFollowers();
    this.contradictions = [...this.againstDependencies(), ...this.againstNamespaces()];
    this.positions = this.placed();
  }

  /** Where one of the objects stands. */
  public positionOf(object: OrderedObject): Position {
    return this.positions.get(object)!;
  }

  /** What serves others goes before the first of them. */
  private lowerFollowers() {
    const ranks = this.ranks.slice();
    const lower = (index: number, rank: number) => {
      if (this.placements[index].follows) ranks[index] = Math.min(ranks[index], rank);
    };
    // Those that wait come first here; a range is done with when the first object in it comes.
    const waiting = new Map<Range, number>();
    const ranges = new Map<number, Range[]>();
    for (const { target } of this.dependencies.edges) {
      if (waiting.has(target)) continue;
      waiting.set(target, LAYERS.length);
      for (let index = target.from; index < target.to; index++) {
        if (this.placements[index].follows) ranges.set(index, [...ranges.get(index) ?? [], target]);
      }
    }
    for (const index of [...this.dependencies.order].reverse()) {
      for (const range of ranges.get(index) ?? []) lower(index, waiting.get(range)!);
      for (const range of this.dependencies.of(index)) {
        if (!isIn(index, range)) {
          waiting.set(range, Math.min(waiting.get(range)!, ranks[index]));
          continue;
        }
        for (let other = range.from; other < range.to; other++) if (other !== index) lower(other, ranks[index]);
      }
      const namespace = this.dependencies.namespaces[index];
      if (namespace !== undefined) lower(namespace, ranks[index]);
    }
    ranks.forEach((rank, index) => { this.ranks[index] = rank; });
  }

  /** What serves others goes behind what it needs itself. */
  private raiseFollowers() {
    const highest = new Map<Range, number>();
    for (const index of this.dependencies.order) {
      if (!this.placements[index].follows) continue;
      for (const range of this.dependencies.of(index)) {
        const rank = isIn(index, range) ? this.extreme(range, index, Math.max) : highest.get(range) ?? this.extreme(range, index, Math.max);
        if (!isIn(index, range)) highest.set(range, rank);
        this.ranks[index] = Math.max(this.ranks[index], rank);
      }
    }
  }

  private extreme({ from, to }: Range, but: number, choose: (a: number, b: number) => number): number {
    let rank = this.ranks[but];
    for (let index = from; index < to; index++) {
      if (index !== but) rank = choose(rank, this.ranks[index]);
    }
    return rank;
  }

  private againstDependencies(): Contradiction[] {
    return this.dependencies.edges.flatMap(({ source, target }) => {
      let first: number | undefined;
      for (let index = source.from; index < source.to; index++) {
        if (!isIn(index, target) && (first === undefined || this.ranks[index] < this.ranks[first])) first = index;
      }
      let last: number | undefined;
      for (let index = target.from; index < target.to; index++) {
        if (!isIn(index, source) && (last === undefined || this.ranks[index] > this.ranks[last])) last = index;
      }
      return first === undefined || last === undefined ? [] : this.contradiction(first, last);
    });
  }

  private againstNamespaces(): Contradiction[] {
    return this.dependencies.namespaces.flatMap((namespace, index) => namespace === undefined ? [] : this.contradiction(index, namespace));
  }

  private contradiction(first: number, last: number): Contradiction[] {
    if (this.ranks[first] >= this.ranks[last]) return [];
    const [earlier, later] = [this.objects[first], this.objects[last]];
    return [{ earlier, earlierLayer: LAYERS[this.ranks[first]], later, laterLayer: LAYERS[this.ranks[last]] }];
  }

  private placed(): Map<OrderedObject, Position> {
    const steps = this.numbered(index => this.placements[index].step, number => number);
    // Namespaces come first in any case, and operators wait for what they need.
    const comesFirst = (index: number) => LAYERS[this.ranks[index]] === Layer.OPERATORS || this.objects[index].manifest.kind === 'Namespace';
    const stages = this.numbered(() => 0, (number, index) => comesFirst(index) ? -1 : number);

    const last = LAYERS.map(() => -1);
    steps.forEach((step, index) => { last[this.ranks[index]] = Math.max(last[this.ranks[index]], step); });
    let free = -Infinity;
    const bases = LAYERS.map((layer, rank) => {
      const base = Math.max(FIRST_WAVE[layer], free);
      if (last[rank] >= 0) free = base + last[rank] + 1;
      return base;
    });
    return new Map(this.objects.map((object, index) => [
      object, { layer: LAYERS[this.ranks[index]], wave: bases[this.ranks[index]] + steps[index], stage: stages[index] },
    ]));
  }

  /** For each object a number that is higher than that of everything of its layer that it waits for. */
  private numbered(leastOf: (index: number) => number, countedOf: (number: number, index: number) => number): number[] {
    const numbers = this.objects.map((_, index) => leastOf(index));
    const counted = (index: number) => countedOf(numbers[index], index);
    /** The highest among the objects of a range, by their layer. */
    const ofRanges = new Map<Range, Map<number, number>>();
    for (const index of this.dependencies.order) {
      const rank = this.ranks[index];
      for (const range of this.dependencies.of(index)) {
        const known = isIn(index, range) ? undefined : ofRanges.get(range);
        const highest = known ?? this.highest(range, index, counted);
        if (!isIn(index, range)) ofRanges.set(range, highest);
        numbers[index] = Math.max(numbers[index], (highest.get(rank) ?? -1) + 1);
      }
      // In one wave, and in one folder, namespaces come first by themselves.
      const namespace = this.dependencies.namespaces[index];
      if (namespace !== undefined && this.ranks[namespace] === rank) numbers[index] = Math.max(numbers[index], numbers[namespace]);
    }
    return numbers;
  }

  private highest({ from, to }: Range, but: number, counted: (index: number) => number): Map<number, number> {
    const highest = new Map<number, number>();
    for (let index = from; index < to; index++) {
      if (index !== but) highest.set(this.ranks[index], Math.max(highest.get(this.ranks[index]) ?? -Infinity, counted(index)));
    }
    return highest;
  }
}

function isIn(index: number, { from, to }: Range): boolean {
  return index >= from && index < to;
}
