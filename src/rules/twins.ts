import { Manifest, Rule } from './rule';
import { isTelling, Pattern, withoutDigits } from './twin-pattern';
import type { Structural } from '../schema';

/** Kinds that there are many alike of, and whose names are free: no rule knows one of them by its name. */
const KINDS: ReadonlySet<unknown> = new Set(['VirtualMachine', 'DataVolume']);

/** Names of so many forms are looked after, and so many manifests of each. */
const MOST_SHAPES = 1_000;
const MOST_OF_A_SHAPE = 8;
/** After so many comparisons in vain the manifests of a shape are not alike. */
const MOST_MISSES = 64;

/** A manifest that stands for those that are like it. */
export interface Representative {
  readonly structural: Structural;
  /** The rules whose answers may be others for a twin elsewhere: those that looked at other manifests, or found something. */
  rules?: readonly Rule[];
  /** By namespace the rules whose answers may be others for a twin there: those that looked up what is its own, or found something. */
  readonly rulesIn: Map<unknown, readonly Rule[]>;
}

interface Known extends Representative {
  readonly pattern: Pattern;
  readonly isSynthesized: boolean;
}

interface Shape {
  readonly known: Known[];
  misses: number;
}

/** What finds twins. */
export interface TwinFinder {
  /** The manifest that this one is a twin of. */
  of(manifest: Manifest, isSynthesized: boolean): Representative | undefined;
  /** Takes a manifest, which its schema has nothing against, for the twins to come. */
  add(manifest: Manifest, isSynthesized: boolean, structural: Structural): Representative | undefined;
}

/**
 * Finds manifests that differ in nothing but what each has of its own, as those of a loop do: the digits of its name and
 * of its namespace, and its MAC addresses. What looks at such a manifest alone, and has nothing to say about one of them,
 * has nothing to say about the others.
 */
export class Twins implements TwinFinder {
  private readonly shapes = new Map<string, Shape>();

  public of(manifest: Manifest, isSynthesized: boolean): Representative | undefined {
    const shape = this.shapes.size === 0 ? undefined : this.shapes.get(shapeOf(manifest) ?? '');
    if (!shape || shape.misses > MOST_MISSES) return undefined;
    for (const known of shape.known) {
      if (known.isSynthesized !== isSynthesized || !known.pattern.fits(manifest)) continue;
      shape.misses = 0;
      return known;
    }
    shape.misses += 1;
    return undefined;
  }

  public add(manifest: Manifest, isSynthesized: boolean, structural: Structural): Representative | undefined {
    const key = shapeOf(manifest);
    if (key === undefined) return undefined;
    let shape = this.shapes.get(key);
    if (!shape) {
      if (this.shapes.size >= MOST_SHAPES) return undefined;
      this.shapes.set(key, shape = { known: [], misses: 0 });
    }
    if (shape.known.length >= MOST_OF_A_SHAPE) return undefined;

    const pattern = Pattern.of(manifest);
    if (!pattern) return undefined;
    const known: Known = { pattern, isSynthesized, structural, rulesIn: new Map() };
    shape.known.push(known);
    return known;
  }
}

/** Kind and name with the digits made one; nothing for what has no twins. */
function shapeOf(manifest: Manifest): string | undefined {
  const name = manifest?.metadata?.name;
  if (!KINDS.has(manifest?.kind) || typeof name !== 'string' || !isTelling(name)) return undefined;
  return `${manifest.kind} ${withoutDigits(name)}`;
}
