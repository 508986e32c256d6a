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
        return node.tag === 'binary' ? Buffer.from(node.value, 'base64').toString() : node.value;
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
    // An entry that is null leaves no gap.
    return node.items.map((item, index) => this.value(item, type.of, [...path, index])).filter((item) => item !== undefined);
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
      if (name === '<<' && entry.key.kind === 'scalar' && entry.key.tag === undefined) merges.push(entry);
      const field = name === undefined ? undefined : shape.byName[this.spelling].get(name);
      if (!field || done.has(field.yaml)) continue;
      done.add(field.yaml);
      const value = this.value(entry.value, field.type, [...path, field[this.spelling]]);
      if (value !== undefined) result[field[this.spelling]] = value;
    }
    for (const { value } of merges) this.merged(value, shape, path, result, done);
  }

  private merged(node: SourceNode, shape: Shape, path: Path, result: Struct, done: Set<string>): void {
    if (++this.values > MAX_VALUES) throw new UnreadableError('document contains excessive aliasing', node.position);
    if (this.open.has(node)) throw new UnreadableError('a merged mapping contains itself', node.position);
    this.open.add(node);
    if (node.kind === 'alias') {
      this.merged(node.target, shape, path, result, done);
    } else if (node.kind === 'map') {
      this.fields(node, shape, path, result, done);
    } else if (node.kind === 'list') {
      for (const item of node.items) this.merged(item, shape, path, result, done);
    } else {
      throw new UnreadableError('yaml: map merge requires map or sequence of maps as the value', node.position);
    }
    this.open.delete(node);
  }

  private labels(node: MapNode, path: Path): Struct {
    const result = newStruct();
    for (const entry of node.entries) {
      const name = keyText(entry);
      if (name === undefined) this.mismatch(entry.key.position, entry.key.kind === 'map' ? '!!map' : '!!seq', STRING, path);
      else result[name] = this.value(entry.value, STRING, [...path, name]) ?? '';
    }
    return result;
  }

  private hasDuplicates(node: MapNode, path: Path): boolean {
    const first = new Map<string, SourceNode>();
    let found = false;
    for (const entry of node.entries) {
      const name = keyText(entry);
      if (name === undefined) continue;
      const earlier = first.get(name);
      if (!earlier) {
        first.set(name, entry.key);
      } else {
        found = true;
        const where = earlier.position ? ` at line ${earlier.position.line}` : '';
        this.complain(entry.key.position, `mapping key ${JSON.stringify(name)} already defined${where}`, [...path, name]);
      }
    }
    return found;
  }

  private mismatch(position: Position | undefined, what: string, type: FieldType, path: Path): undefined {
    this.complain(position, `cannot unmarshal ${what} into ${typeName(type, this.version)}`, path);
  }

  private complain(position: Position | undefined, message: string, path: Path): void {
    this.messages.push({ severity: 'error', path: formatPath(path), message, ...position });
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
