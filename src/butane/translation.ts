/**
 * Where the fields of the output come from, so that a complaint about the output can name the input.
 */
import type { Path } from './report';
import type { FieldType, Shape } from './shape';
import { Struct, Value, isEmpty, isStruct, newStruct } from './value';

/** Maps paths of the Ignition config to paths of the Butane config. */
export class TranslationSet {
  private readonly sources = new Map<string, Path>();

  /** @param isKept whether anybody will ask: paths are most of the work, and most configs have nothing wrong */
  constructor(public readonly isKept: boolean) {}

  public add(from: Path, to: Path): void {
    if (this.isKept) this.sources.set(to.join('.'), from);
  }

  /** Says of `to` and all it holds that it comes from one place. */
  public addAll(from: Path, to: Path, value: Value | undefined, type: FieldType): void {
    if (!this.isKept) return;
    this.add(from, to);
    if (type.kind === 'list' && Array.isArray(value)) {
      value.forEach((item, index) => this.addAll(from, [...to, index], item, type.of));
    } else if (type.kind === 'struct' && value !== undefined) {
      for (const field of type.shape.output) this.addAll(from, [...to, field.json], (value as Struct)[field.json], field.type);
    }
  }

  public get(to: Path): Path | undefined {
    return this.sources.get(to.join('.'));
  }

  public has(to: Path): boolean {
    return this.sources.has(to.join('.'));
  }
}

/** What tells the entries of a list apart. Two entries with one key are one too many. */
export function keyOf(item: Value, type: FieldType): string {
  if (!isStruct(item)) return String(item);
  switch (type.kind === 'struct' ? type.shape.name : '') {
    case 'File': case 'Directory': case 'Link':
      return String(item.path ?? '');
    case 'Disk': case 'Filesystem':
      return String(item.device ?? '');
    case 'Partition':
      if (item.number !== undefined && item.number !== 0) return `number:${String(item.number)}`;
      return item.label !== undefined ? `label:${String(item.label)}` : '';
    case 'Resource':
      return String(item.source ?? '');
    case 'Tang':
      return String(item.url ?? '');
    default:
      return String(item.name ?? '');
  }
}

/** Lists whose entries may repeat, by shape. */
const REPEATABLE: Readonly<Record<string, readonly string[]>> = {
  File: ['append'],
  Filesystem: ['options', 'mountOptions'],
  Luks: ['options'],
  Raid: ['options'],
};

export function isRepeatable(shape: Shape, json: string): boolean {
  return REPEATABLE[shape.name]?.includes(json) ?? false;
}

/** Lists that share their keys: a path is a file, a directory or a link. */
export function keySpace(shape: Shape, json: string): string {
  if (shape.name === 'Storage' && ['directories', 'files', 'links'].includes(json)) return 'node';
  return shape.name === 'KernelArguments' ? 'argument' : json;
}

/** A config together with where it comes from. */
export interface Translated { readonly config: Struct; readonly set: TranslationSet }

/**
 * Merges two Ignition configs as Ignition does at boot: the child's fields win, lists are joined by key.
 * What stays empty loses its origin.
 */
export function mergeConfigs(parent: Translated, child: Translated, shape: Shape): Translated {
  const merger = new Merger(parent.set, child.set);
  const config = merger.struct(parent.config, child.config, shape, [], [], []);
  return { config, set: merger.set };
}

type Side = 'parent' | 'child';

class Merger {
  public readonly set: TranslationSet;

  constructor(private readonly parentSet: TranslationSet, private readonly childSet: TranslationSet) {
    this.set = new TranslationSet(childSet.isKept);
  }

  public struct(parent: Struct, child: Struct, shape: Shape, parentPath: Path, childPath: Path, path: Path): Struct {
    const result = newStruct();
    for (const field of shape.output) {
      const name = field.json;
      const value = this.field(shape, name, field.type, parent, child, [...parentPath, name], [...childPath, name], [...path, name]);
      if (value !== undefined) result[name] = value;
    }
    return result;
  }

  private field(
    shape: Shape, name: string, type: FieldType, parents: Struct, children: Struct, parentPath: Path, childPath: Path, path: Path,
  ): Value | undefined {
    const parent = parents[name];
    const child = children[name];
    if (type.kind === 'list') {
      const fromParent = Array.isArray(parent) ? parent : [];
      const fromChild = Array.isArray(child) ? child : [];
      if (fromParent.length + fromChild.length === 0) return undefined;
      if (isRepeatable(shape, name)) {
        fromParent.forEach((item, index) => this.transcribe('parent', item, type.of, [...parentPath, index], [...path, index]));
        fromChild.forEach((item, index) =>
          this.transcribe('child', item, type.of, [...childPath, index], [...path, fromParent.length + index]));
        if (fromParent.length > 0) this.record('parent', parentPath, path);
        if (fromChild.length > 0) this.record('child', childPath, path);
        return [...fromParent, ...fromChild];
      }
      return this.list(shape, name, type.of, fromParent, fromChild, children, parentPath, childPath, path);
    }
    if (type.kind === 'struct') {
      if (isEmpty(child) && (child === undefined || parent !== undefined)) {
        this.transcribe('parent', parent, type, parentPath, path);
        return parent;
      }
      if (isEmpty(parent)) {
        this.transcribe('child', child, type, childPath, path);
        return child;
      }
      const merged = this.struct(parent as Struct, child as Struct, type.shape, parentPath, childPath, path);
      this.record('parent', parentPath, path);
      this.record('child', childPath, path);
      return merged;
    }
    const optional = type.kind !== 'labels' && type.optional;
    if (optional && child === undefined) {
      this.transcribe('parent', parent, type, parentPath, path);
      return parent;
    }
    this.transcribe('child', child, type, childPath, path);
    return child;
  }

  private list(
    shape: Shape, name: string, type: FieldType, parent: Value[], child: Value[], children: Struct,
    parentPath: Path, childPath: Path, path: Path,
  ): Value[] {
    const result: Value[] = [];
    const inChild = new Map(child.map((item, index) => [keyOf(item, type), index]));
    const elsewhere = this.keysElsewhere(shape, name, children);
    const inParent = new Set(parent.map((item) => keyOf(item, type)));
    let fromParent = false;
    let fromChild = false;
    parent.forEach((item, index) => {
      const itemPath = [...path, result.length];
      const key = keyOf(item, type);
      const childIndex = inChild.get(key);
      if (childIndex !== undefined) {
        fromParent = true;
        fromChild = true;
        const childItem = child[childIndex];
        const childItemPath = [...childPath, childIndex];
        if (type.kind === 'struct') {
          if (type.shape.name === 'HTTPHeader' && (childItem as Struct).value === undefined) return;
          result.push(this.struct(item as Struct, childItem as Struct, type.shape, [...parentPath, index], childItemPath, itemPath));
          this.record('parent', [...parentPath, index], itemPath);
          this.record('child', childItemPath, itemPath);
        } else {
          result.push(childItem);
          this.transcribe('child', childItem, type, childItemPath, itemPath);
        }
      } else if (!elsewhere.has(key)) {
        fromParent = true;
        result.push(item);
        this.transcribe('parent', item, type, [...parentPath, index], itemPath);
      }
    });
    child.forEach((item, index) => {
      if (inParent.has(keyOf(item, type))) return;
      fromChild = true;
      this.transcribe('child', item, type, [...childPath, index], [...path, result.length]);
      result.push(item);
    });
    if (fromParent) this.record('parent', parentPath, path);
    if (fromChild) this.record('child', childPath, path);
    return result;
  }

  /** Keys that the child has in other lists of the same key space: its entry replaces the parent's. */
  private keysElsewhere(shape: Shape, name: string, children: Struct): Set<string> {
    const keys = new Set<string>();
    for (const other of shape.output) {
      const items = children[other.json];
      if (other.json === name || other.type.kind !== 'list' || keySpace(shape, other.json) !== keySpace(shape, name)) continue;
      const { of } = other.type;
      if (Array.isArray(items)) items.forEach((item) => keys.add(keyOf(item, of)));
    }
    return keys;
  }

  private transcribe(side: Side, value: Value | undefined, type: FieldType, from: Path, to: Path): boolean {
    let found = false;
    if (value === undefined || !this.set.isKept) return false;
    if (type.kind === 'struct') {
      for (const field of type.shape.output) {
        found = this.transcribe(side, (value as Struct)[field.json], field.type, [...from, field.json], [...to, field.json]) || found;
      }
    } else if (type.kind === 'list') {
      (value as Value[]).forEach((item, index) => {
        found = this.transcribe(side, item, type.of, [...from, index], [...to, index]) || found;
      });
    } else {
      found = (type.kind !== 'labels' && type.optional) || (value !== '' && value !== 0);
    }
    if (found) this.record(side, from, to);
    return found;
  }

  private record(side: Side, from: Path, to: Path): void {
    if (!this.set.isKept) return;
    const source = (side === 'parent' ? this.parentSet : this.childSet).get(from);
    // What the user wrote is a better place to point at than what stands for something generated.
    if (source && (side === 'child' || !this.set.has(to))) this.set.add(source, to);
  }
}
