import { Manifest, Rule } from './rule';
import type { Structural } from '../schema';

/** Kinds that there are many alike of, and whose names are free: no rule knows one of them by its name. */
const KINDS: ReadonlySet<unknown> = new Set(['VirtualMachine', 'DataVolume']);
/** A name that is found by accident in no other value. */
const TELLING_NAME = /^(?=.*[a-z]{2})(?=.*\d)[a-z][a-z\d.-]{3,}$/;
/** Members that an object's own name, or one made from it, stands under; `source` and the like have names of others. */
const OWN_NAMES: ReadonlySet<string> = new Set(['metadata.name', 'dataVolume.name', 'persistentVolumeClaim.claimName', 'spec.hostname']);
const LABELS = 'labels';
/** What may follow the own name in a name that is made from it. */
const BOUNDARY = /^(?:$|[.-])/;

/** Names of so many forms are looked after, and so many manifests of each. */
const MOST_SHAPES = 1_000;
const MOST_OF_A_SHAPE = 8;
/** After so many comparisons in vain the manifests of a shape are not alike. */
const MOST_MISSES = 64;

/** A manifest that stands for those that are like it. */
export interface Representative {
  readonly structural: Structural;
  /** The rules whose answers may be others for a twin: those that looked at other manifests, or found something. */
  rules?: readonly Rule[];
}

interface Known extends Representative {
  readonly manifest: Manifest;
  readonly isSynthesized: boolean;
  /** All names and values, without the own name where that may stand. */
  readonly text: string;
  /** Values that may be a part of a name. */
  readonly parts: readonly string[];
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
 * Finds manifests that differ in nothing but the digits of their own name, as those of a loop do. What looks at such
 * a manifest alone, and has nothing to say about one of them, has nothing to say about the others.
 */
export class Twins implements TwinFinder {
  private readonly shapes = new Map<string, Shape>();

  public of(manifest: Manifest, isSynthesized: boolean): Representative | undefined {
    const shape = this.shapes.size === 0 ? undefined : this.shapes.get(shapeOf(manifest) ?? '');
    if (!shape || shape.misses > MOST_MISSES) return undefined;
    for (const known of shape.known) {
      if (known.isSynthesized !== isSynthesized || !isTwin(known, manifest)) continue;
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

    const { name } = manifest.metadata;
    const values = new Set<string>();
    collect(manifest, '', '', name, values);
    const text = [...values].join('\n');
    if (text.includes(name)) return undefined;
    const parts = [...values].filter(value => value.length <= name.length);
    const known: Known = { manifest, isSynthesized, structural, text, parts };
    shape.known.push(known);
    return known;
  }
}

/** Kind and name with the digits made one; nothing for what has no twins. */
function shapeOf(manifest: Manifest): string | undefined {
  const name = manifest?.metadata?.name;
  if (!KINDS.has(manifest?.kind) || typeof name !== 'string' || !TELLING_NAME.test(name)) return undefined;
  return `${manifest.kind} ${name.replace(/\d/g, '0')}`;
}

/** Whether a manifest of the same shape is the known one with another name. */
function isTwin({ manifest, text, parts }: Known, other: Manifest): boolean {
  const [name, otherName]: string[] = [manifest.metadata.name, other.metadata.name];
  return isSame(manifest, other, '', '', name, otherName)
    // What is told apart from the one name, or is a part of it, is so for the other.
    && !text.includes(otherName) && parts.every(part => name.includes(part) === otherName.includes(part));
}

function isSame(value: unknown, other: unknown, parent: string, key: string, name: string, otherName: string): boolean {
  if (typeof value === 'string') {
    if (!isNamedAfter(value, parent, key, name)) return value === other;
    return typeof other === 'string' && other.startsWith(otherName) && value.slice(name.length) === other.slice(otherName.length);
  }
  if (typeof value !== 'object' || value === null) return Object.is(value, other);
  if (typeof other !== 'object' || other === null) return false;
  if (Array.isArray(value)) {
    if (!Array.isArray(other) || value.length !== other.length) return false;
    for (let index = 0; index < value.length; index++) {
      if (!isSame(value[index], other[index], parent, key, name, otherName)) return false;
    }
    return true;
  }
  if (!isPlain(value) || !isPlain(other)) return false;
  const keys = Object.keys(value);
  const otherKeys = Object.keys(other);
  if (keys.length !== otherKeys.length) return false;
  for (let index = 0; index < keys.length; index++) {
    const member = keys[index];
    if (member !== otherKeys[index] || !isSame(value[member], other[member], key, member, name, otherName)) return false;
  }
  return true;
}

function isNamedAfter(value: string, parent: string, key: string, name: string): boolean {
  return value.startsWith(name) && BOUNDARY.test(value.slice(name.length)) && (parent === LABELS || OWN_NAMES.has(`${parent}.${key}`));
}

/** All names and values, the own name left out where it may stand. */
function collect(value: unknown, parent: string, key: string, name: string, into: Set<string>): void {
  if (typeof value === 'string') {into.add(isNamedAfter(value, parent, key, name) ? value.slice(name.length) : value);} else if (Array.isArray(value)) {for (const item of value) collect(item, parent, key, name, into);} else if (typeof value === 'object' && value !== null) {
    for (const [member, inner] of Object.entries(value)) {
      into.add(member);
      collect(inner, key, member, name, into);
    }
  }
}

/** What has no members beside its own: an object of any realm, and no instance of a class. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
