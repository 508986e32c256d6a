/**
 * Reads any YAML into source nodes, as slowly as it takes.
 */
import * as yaml from 'yaml';
import type { AliasNode, ListNode, MapNode, Position, SourceNode } from './source';
import { MAX_DEPTH, UnreadableError } from './unreadable';

/** The first document of the text; nothing for an empty one. */
export function readCompleteSource(text: string): SourceNode | undefined {
  const positions = new Positions(text);
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

/** A block without an indentation of its own, up to the first tab. */
const BLOCK_WITH_TAB = /[|>][-+]?(?:[ \t]+#[^\n]*|[ \t]*)\r?\n(?: *\r?\n)* *\t/y;

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
      const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
      if (isBlock && node.range) this.checkBlock(node.range[0]);
      const tag = node.tag?.replace(/^tag:yaml\.org,2002:/, '') ?? (plain ? undefined : 'str');
      const value = String(node.value ?? '');
      const isCut = isBlock && node.range !== undefined && node.range !== null && node.range[1] === this.text.length && /[^ \n]$/.test(this.text);
      // Without a line break at the end of the document, its last block has none either.
      const scalar: SourceNode = { kind: 'scalar', value: isCut ? value.replace(/\n$/, '') : value, tag, position: this.positionOf(node) };
      this.remember(node, scalar);
      return scalar;
    }
    // A key without a value in a flow mapping: `{ a }`.
    return { kind: 'scalar', value: '' };
  }

  /** Where the indentation is still to be found, a tab is none. */
  private checkBlock(start: number): void {
    BLOCK_WITH_TAB.lastIndex = start;
    const match = BLOCK_WITH_TAB.exec(this.text);
    if (match) {
      throw new UnreadableError('yaml: found a tab character where an indentation space is expected', this.positions.at(start + match[0].length - 1));
    }
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
export class Positions {
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
