import { fingerprint, isTelling, Pattern, withoutDigits } from './twin-pattern';
import type { Structural } from '../../schema';
import { Manifest, Rule } from '../rule';

/** Kinds that there are many alike of, and whose names are free: no rule knows one of them by its name. */
const KINDS: ReadonlySet<unknown> = new Set(['VirtualMachine', 'DataVolume']);

/** Twins of so many manifests are looked for. */
const MOST_KNOWN = 1_000;
/** More than so many have one fingerprint in no set that nobody made to be slow. */
const MOST_OF_A_FINGERPRINT = 8;

/** A manifest that stands for those that are like it. */
export interface Representative {
  readonly structural: Structural;
  /** The rules whose answers may be others for a twin elsewhere: those that looked at other manifests, or found something. */
  rules?: readonly Rule[];
  /** By namespace the rules whose answers may be others for a twin there: those that looked up what is its own, or found something. */
  readonly rulesIn: Map<unknown, readonly Rule[]>;
}

class Known implements Representative {
  public rules?: readonly Rule[];
  public readonly rulesIn = new Map<unknown, readonly Rule[]>();
  /** Made when there is something to compare: most manifests that are like no other are not. */
  private pattern: { readonly made?: Pattern } | undefined;

  constructor(private readonly manifest: Manifest, private readonly isSynthesized: boolean, public readonly structural: Structural) {}

  public hasTwin(manifest: Manifest, isSynthesized: boolean): boolean {
    if (isSynthesized !== this.isSynthesized) return false;
    this.pattern ??= { made: Pattern.of(this.manifest) };
    return this.pattern.made?.fits(manifest) ?? false;
  }
}

/** Manifests of one kind, with names of one form. */
interface Shape {
  readonly byFingerprint: Map<number, Known[]>;
  /** The one that a twin was found of last. */
  latest?: Known;
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
  private count = 0;

  public of(manifest: Manifest, isSynthesized: boolean): Representative | undefined {
    const shape = this.shapes.size === 0 ? undefined : this.shapes.get(shapeOf(manifest) ?? '');
    if (!shape) return undefined;
    if (shape.latest?.hasTwin(manifest, isSynthesized)) return shape.latest;
    const found = shape.byFingerprint.get(fingerprint(manifest))?.find(known => known.hasTwin(manifest, isSynthesized));
    if (found) shape.latest = found;
    return found;
  }

  public add(manifest: Manifest, isSynthesized: boolean, structural: Structural): Representative | undefined {
    const key = this.count < MOST_KNOWN ? shapeOf(manifest) : undefined;
    if (key === undefined) return undefined;
    this.count += 1;

    const known = new Known(manifest, isSynthesized, structural);
    const shape: Shape = this.shapes.get(key) ?? { byFingerprint: new Map() };
    this.shapes.set(key, shape);
    const print = fingerprint(manifest);
    const others = shape.byFingerprint.get(print);
    if (!others) shape.byFingerprint.set(print, [known]);
    else if (others.length < MOST_OF_A_FINGERPRINT) others.push(known);
    return known;
  }
}

/** Kind and name with the digits made one; nothing for what has no twins. */
function shapeOf(manifest: Manifest): string | undefined {
  const name = manifest?.metadata?.name;
  if (!KINDS.has(manifest?.kind) || typeof name !== 'string' || !isTelling(name)) return undefined;
  return `${manifest.kind} ${withoutDigits(name)}`;
}
