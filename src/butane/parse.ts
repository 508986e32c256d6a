/**
 * Reads text or plain data into source nodes, within limits: the text may come from anybody.
 */
import * as yaml from 'yaml';
import type { AliasNode, ListNode, MapNode, Position, SourceNode } from './source';

/** A MachineConfig lives in etcd, which takes 1.5 MB; no larger config can be of use. */
export const MAX_TEXT = 4 * 1024 * 1024;

/** The deepest field of the specification is at level 9. */
export const MAX_DEPTH = 100;

/** Characters that YAML does not allow, escaped or not at all; half a surrogate pair is not a character. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u;

/** A document that cannot be read at all. */
export class UnreadableError extends Error {
  constructor(message: string, public readonly position?: Position) {
    super(message);
  }
}

/** The first document of the text; nothing for an empty one. */
export function parseText(text: string): SourceNode | undefined {
  if (Buffer.byteLength(text) > MAX_TEXT) {
    throw new UnreadableError(`config is larger than ${MAX_TEXT} bytes`);
  }
  const positions = new Positions(text);
  const control = CONTROL.exec(text);
  if (control) throw new UnreadableError('yaml: control characters are not allowed', positions.at(control.index));
  const tokens: yaml.CST.Token[] = [];
  for (const token of new yaml.Parser().parse(text)) {
    // The composer recurses, and dies of a text that is nested deeply enough.
    const tooDeep = findDeepToken(token);
    if (tooDeep) throw new UnreadableError(`config is nested more than ${MAX_DEPTH} levels deep`, positions.at(tooDeep.offset));
    tokens.push(token);
  }
  // Scalars keep their text: what `0644` or `yes` means depends on the field they are for.
  const composer = new yaml.Composer({ version: '1.1', schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  // Butane reads the first document and leaves the others alone.
  const document = composer.compose(tokens, true).next().value;
  if (!document) return undefined;
  const [error] = document.errors;
  if (error) throw new UnreadableError(`yaml: ${error.message}`, positions.at(error.pos[0]));
  return document.contents ? new Converter(text, positions).convert(document.contents) : undefined;
}

class Converter {
  private readonly anchors = new Map<string, SourceNode>();

  constructor(private readonly text: string, private readonly positions: Positions) {}

  public convert(node: unknown): SourceNode {
    if (yaml.isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (!target) throw new UnreadableError(`yaml: unknown anchor '${node.source}' referenced`, this.positionOf(node));
      return { kind: 'alias', name: node.source, target, position: this.positionOf(node) } satisfies AliasNode;
    }
    if (yaml.isMap(node)) {
      const map: MapNode = { kind: 'map', entries: [], position: this.positionOf(node) };
      this.remember(node, map);
      for (const { key, value } of node.items) map.entries.push({ key: this.convert(key), value: this.convert(value) });
      return map;
    }
    if (yaml.isSeq(node)) {
      const list: ListNode = { kind: 'list', items: [], position: this.positionOf(node) };
      this.remember(node, list);
      for (const item of node.items) list.items.push(this.convert(item));
      return list;
    }
    if (yaml.isScalar(node)) {
      const plain = node.type === 'PLAIN' || node.type === undefined;
      const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '') ?? (plain ? undefined : 'str');
      const scalar: SourceNode = { kind: 'scalar', value: String(node.value ?? ''), tag, position: this.positionOf(node) };
      this.remember(node, scalar);
      return scalar;
    }
    // A key without a value in a flow mapping: `{ a }`.
    return { kind: 'scalar', value: '' };
  }

  private remember(node: { anchor?: string }, source: SourceNode): void {
    if (node.anchor !== undefined) this.anchors.set(node.anchor, source);
  }

  private positionOf(node: yaml.Node): Position | undefined {
    if (!node.range) return undefined;
    let start = node.range[0];
    if ((!yaml.isAlias(node) && node.anchor !== undefined) || node.tag !== undefined) {
      // Butane counts from the anchor or the tag.
      const before = /(?:[&!][^\s,[\]{}]*\s+)+$/.exec(this.text.slice(Math.max(0, start - 1024), start));
      if (before) start -= before[0].length;
    }
    return this.positions.at(start);
  }
}

/** Line and column of an offset. */
class Positions {
  private readonly starts = [0];

  constructor(private readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  public at(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= offset) low = middle; else high = middle - 1;
    }
    // Characters, not UTF-16 units.
    return { line: low + 1, column: [...this.text.slice(this.starts[low], offset)].length + 1 };
  }
}

/** The first token below the permitted depth, found without recursion. */
function findDeepToken(root: yaml.CST.Token): yaml.CST.Token | undefined {
  let level: yaml.CST.Token[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return level[0];
    const next: yaml.CST.Token[] = [];
    for (const token of level) {
      if (token.type === 'document') {
        if (token.value) next.push(token.value);
      } else if ('items' in token) {
        for (const { key, value } of token.items) {
          if (key) next.push(key);
          if (value) next.push(value);
        }
      }
    }
    level = next;
  }
  return undefined;
}

/** Source nodes of plain data, which have no position. */
export function parseData(data: unknown, depth = 0): SourceNode {
  if (depth > MAX_DEPTH) throw new UnreadableError(`config is nested more than ${MAX_DEPTH} levels deep`);
  if (data === undefined || data === null) return { kind: 'scalar', value: '' };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((item) => parseData(item, depth + 1)) };
  switch (typeof data) {
    case 'string':
      return { kind: 'scalar', value: data, tag: 'str' };
    case 'boolean':
      return { kind: 'scalar', value: String(data), tag: 'bool' };
    case 'number':
      if (Number.isFinite(data)) return { kind: 'scalar', value: String(data), tag: Number.isInteger(data) ? 'int' : 'float' };
      break;
    case 'object': {
      const prototype: unknown = Object.getPrototypeOf(data);
      if (prototype !== null && prototype !== Object.prototype) break;
      const entries = Object.entries(data)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ({ key: { kind: 'scalar' as const, value: key, tag: 'str' }, value: parseData(value, depth + 1) }));
      return { kind: 'map', entries };
    }
  }
  throw new UnreadableError(`config must be plain data, but contains ${describe(data)}`);
}

function describe(value: unknown): string {
  if (typeof value === 'object') return 'an object of a class';
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}
