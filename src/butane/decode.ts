/**
 * Source nodes to typed values, with the conversions and the refusals of Butane's own YAML reader.
 */
import { Path, Report, formatPath } from './report';
import { Resolved, asBoolean, asInteger, resolve } from './scalar';
import { FieldType, Shape, typeName } from './shape';
import { AliasNode, ListNode, Locator, MapEntry, MapNode, Position, ScalarNode, SourceNode, keyText } from './source';
import type { ButaneMessage } from './types';
import { UnreadableError } from './unreadable';
import { Struct, Value, newStruct } from './value';
import type { Version } from './versions';

/** Aliases multiply; a config of a size that a cluster takes has far fewer fields. */
const MAX_VALUES = 1_000_000;

export class Decoder {
  public readonly messages: ButaneMessage[] = [];
  private readonly open = new Set<SourceNode>();
  private values = 0;

  /** @param spelling which of a field's two names the document uses */
  constructor(private readonly version: Pick<Version, 'packages'>, private readonly spelling: 'yaml' | 'json' = 'yaml') {}

  public struct(node: SourceNode | undefined, shape: Shape): Struct {
    const value = node && this.value(node, { kind: 'struct', shape, optional: false }, []);
    return (value as Struct | undefined) ?? this.zero(shape);
  }

  /** The value, or nothing where there is none (`null`) or where it is wrong. */
  private value(node: SourceNode, type: FieldType, path: Path): Value | undefined {
    if (++this.values > MAX_VALUES) throw new UnreadableError('document contains excessive aliasing', node.position);
    switch (node.kind) {
      case 'alias':
        return this.alias(node, type, path);
      case 'scalar':
        return this.scalar(node, type, path);
      case 'list':
        return this.list(node, type, path);
      case 'map':
        return this.map(node, type, path);
    }
  }

  private alias(node: AliasNode, type: FieldType, path: Path): Value | undefined {
    if (this.open.has(node)) throw new UnreadableError(`anchor '${node.name}' value contains itself`, node.position);
    this.open.add(node);
    const value = this.value(node.target, type, path);
    this.open.delete(node);
    return value;
  }

  private scalar(node: ScalarNode, type: FieldType, path: Path): Value | undefined {
    const resolved = resolve(node);
    if (resolved.tag === 'null') return undefined;
    const value = this.primitive(node, resolved, type);
    if (value === undefined) {
      const shown = node.value.length > 10 ? `${node.value.slice(0, 7)}...` : node.value;
      this.mismatch(node.position, `!!${resolved.tag} \`${shown}\``, type, path);
    }
    return value;
  }

  private primitive(node: ScalarNode, resolved: Resolved, type: FieldType): Value | undefined {
    // JSON converts nothing.
    if (this.spelling === 'json' && resolved.tag !== JSON_TAGS[type.kind]) return undefined;
    switch (type.kind) {
      case 'string':
        // Any scalar is text, as it was written: `version: 4.10` stays 4.10.
        return node.tag === 'binary' ? binaryText(node) : node.value;
      case 'bool':
        return asBoolean(resolved);
      case 'int':
        return asInteger(resolved);
      default:
        return undefined;
    }
  }

  private list(node: ListNode, type: FieldType, path: Path): Value | undefined {
    if (type.kind !== 'list') return this.mismatch(node.position, '!!seq', type, path);
    const items = node.items.map((item, index) => this.value(item, type.of, [...path, index]));
    // In YAML, an entry that is null leaves no gap; in JSON, it is an empty one.
    return this.spelling === 'json' ? items.map((item) => item ?? this.empty(type.of)) : items.filter((item) => item !== undefined);
  }

  private map(node: MapNode, type: FieldType, path: Path): Value | undefined {
    if (type.kind !== 'struct' && type.kind !== 'labels') return this.mismatch(node.position, '!!map', type, path);
    if (this.hasDuplicates(node, path)) return undefined;
    if (type.kind === 'labels') return this.labels(node, path);
    const result = this.zero(type.shape);
    this.fields(node, type.shape, path, result, new Set());
    return result;
  }

  /** Own fields first: what is merged in (`<<`) yields to them. */
  private fields(node: MapNode, shape: Shape, path: Path, result: Struct, done: Set<string>): void {
    const merges: MapEntry[] = [];
    for (const entry of node.entries) {
      const name = keyText(entry);
      if (isMerge(entry)) merges.push(entry);
      const field = name === undefined ? undefined : shape.byName[this.spelling].get(name);
      if (!field || done.has(field.yaml)) continue;
      done.add(field.yaml);
      const value = this.value(entry.value, field.type, [...path, field[this.spelling]]);
      if (value !== undefined) result[field[this.spelling]] = value;
    }
    for (const { value } of merges) this.eachMerged(value, (map) => this.fields(map, shape, path, result, done));
  }

  private eachMerged(node: SourceNode, merge: (map: MapNode) => void): void {
    if (++this.values > MAX_VALUES) throw new UnreadableError('document contains excessive aliasing', node.position);
    if (this.open.has(node)) throw new UnreadableError('a merged mapping contains itself', node.position);
    this.open.add(node);
    if (node.kind === 'alias') {
      this.eachMerged(node.target, merge);
    } else if (node.kind === 'map') {
      merge(node);
    } else if (node.kind === 'list') {
      for (const item of node.items) this.eachMerged(item, merge);
    } else {
      throw new UnreadableError('yaml: map merge requires map or sequence of maps as the value', node.position);
    }
    this.open.delete(node);
  }

  /** Own entries first, as of a section. */
  private labels(node: MapNode, path: Path, result = newStruct()): Struct {
    const merges: SourceNode[] = [];
    for (const entry of node.entries) {
      const name = keyText(entry);
      if (isMerge(entry)) {
        merges.push(entry.value);
      } else if (name === undefined) {
        this.mismatch(entry.key.position, entry.key.kind === 'map' ? '!!map' : '!!seq', STRING, path);
      } else if (!isNull(entry.key) && !Object.hasOwn(result, name)) {
        result[name] = this.value(entry.value, STRING, [...path, name]) ?? '';
      }
    }
    for (const merge of merges) this.eachMerged(merge, (map) => this.labels(map, path, result));
    return result;
  }

  /** Two keys of one text, or two that are no text. */
  private hasDuplicates(node: MapNode, path: Path): boolean {
    const byKey = new Map<string, SourceNode[]>();
    for (const { key } of node.entries) {
      const identity = key.kind === 'scalar' ? `=${key.value}` : key.kind === 'alias' ? `*${key.name}` : key.kind;
      const same = byKey.get(identity);
      if (same) same.push(key);
      else byKey.set(identity, [key]);
    }
    if (byKey.size === node.entries.length) return false;
    const before = this.messages.length;
    for (const same of byKey.values()) {
      for (const [index, key] of same.entries()) {
        const name = key.kind === 'scalar' ? key.value : key.kind === 'alias' ? key.name : '';
        const where = key.position ? ` at line ${key.position.line}` : '';
        for (const later of same.slice(index + 1)) {
          if (this.messages.length - before >= MAX_DUPLICATES) return true;
          this.complain(later.position, `mapping key ${JSON.stringify(name)} already defined${where}`, [...path, name]);
        }
      }
    }
    return true;
  }

  private mismatch(position: Position | undefined, what: string, type: FieldType, path: Path): undefined {
    this.complain(position, `cannot unmarshal ${what} into ${typeName(type, this.version)}`, path);
  }

  private complain(position: Position | undefined, message: string, path: Path): void {
    this.messages.push({ severity: 'error', path: formatPath(path), message, ...position });
  }

  private empty(type: FieldType): Value {
    return type.kind === 'struct' ? this.zero(type.shape) : type.kind === 'list' ? [] : '';
  }

  /** What a section is when nobody writes it. */
  private zero(shape: Shape): Struct {
    const result = newStruct();
    for (const field of shape.fields) {
      if (field.type.kind === 'struct' && !field.type.optional) result[field[this.spelling]] = this.zero(field.type.shape);
    }
    return result;
  }
}

/** The only type that a JSON value of each kind may have. */
const JSON_TAGS: Readonly<Partial<Record<FieldType['kind'], string>>> = { string: 'str', bool: 'bool', int: 'int' };

const STRING: FieldType = { kind: 'string', optional: false };

/** Every key is compared with every other one; nobody reads on after so many. */
const MAX_DUPLICATES = 100;

function isMerge({ key }: MapEntry): boolean {
  return key.kind === 'scalar' && key.value === '<<' && key.tag === undefined;
}

function isNull(key: SourceNode): boolean {
  return key.kind === 'scalar' && resolve(key).tag === 'null';
}

/** Characters in fours, the last of them padded; line breaks count for nothing. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function binaryText(node: ScalarNode): string {
  const digits = node.value.replace(/[\r\n]/g, '');
  if (!BASE64.test(digits)) throw new UnreadableError('yaml: !!binary value contains invalid base64 data', node.position);
  return Buffer.from(digits, 'base64').toString();
}

/** Warns of fields that the specification does not have. */
export function checkUnusedKeys(root: Struct, shape: Shape, locator: Locator, report: Report, spelling: 'yaml' | 'json' = 'yaml'): void {
  const visit = (value: Value | undefined, type: FieldType, path: Path, node: SourceNode): void => {
    const child = (name: string | number, of: FieldType, held: Value | undefined) => {
      const next = held === undefined ? undefined : locator.child(node, name);
      if (next) visit(held, of, [...path, name], next);
    };
    if (type.kind === 'list' && Array.isArray(value)) {
      if (type.of.kind === 'struct') value.forEach((item, index) => child(index, type.of, item));
    } else if (type.kind === 'struct' && value !== undefined) {
      if (node.kind !== 'map') {
        report.warning(path, `context tree does not match content tree at ${formatPath(path)}. `
          + 'Line and column reporting may be inconsistent. Unused keys may not be reported');
      } else {
        for (const entry of node.entries) {
          const name = keyText(entry);
          if (name !== undefined && !type.shape.byName[spelling].has(name)) {
            report.warning([...path, name], `unused key ${name}`, true);
          }
        }
      }
      for (const field of type.shape.fields) {
        if (field.type.kind === 'struct' || field.type.kind === 'list') child(field[spelling], field.type, (value as Struct)[field[spelling]]);
      }
    }
  };
  if (locator.root) visit(root, { kind: 'struct', shape, optional: false }, [], locator.root);
}
