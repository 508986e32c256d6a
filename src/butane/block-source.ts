/**
 * Reads the YAML that people write most into source nodes: block mappings and lists, scalars and flow collections on
 * one line, literal blocks. A dozen times as fast as the complete reader, and does not need it loaded.
 */
import type { ListNode, MapNode, Position, ScalarNode, SourceNode } from './source';
import { MAX_DEPTH } from './unreadable';

const KEY = /(?:([A-Za-z_][\w./-]*)|"([^"\\]*)"|'([^']*)'):(?: +|$)/y;
const LITERAL = /^\|([-+]?) *(?: #.*)?$/;
/** Where a document starts, ends or has directives; line breaks that readers disagree on. */
const UNUSUAL_TEXT = /[\r\x85\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m;
/** Tabs are text inside of quotes, plain text and blocks; anywhere else readers disagree. */
const TAB_BEFORE_TEXT = /^[ -]*\t/m;
/** What no plain scalar of ours starts with. */
const INDICATORS = new Set('?:,[]{}#&*!|>%@`"\'-');
const LONGEST_KEY = 200;
const BLANKS_AT_END = / +$/;

/** Escapes that everybody reads alike. */
const DOUBLE_QUOTED = /"((?:[^"\\]|\\[nrt"\\])*)"/y;
const FLOW_PLAIN = /[A-Za-z0-9_/.$][^[\]{},:#"'&*!|>%@`?\t]*/y;
const SINGLE_QUOTED = /'((?:[^']|'')*)'/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const UNUSUAL = Symbol('unusual YAML');

/** The document; nothing when it has anything that is not plain to see, be it right or wrong. */
export function readBlockSource(text: string): SourceNode | undefined {
  const start = text.startsWith('---\n') ? 4 : 0;
  const body = start > 0 ? text.slice(start) : text;
  if (UNUSUAL_TEXT.test(body) || TAB_BEFORE_TEXT.test(body)) return undefined;
  try {
    return new BlockSource(body.split('\n'), start > 0 ? 1 : 0).read();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

class BlockSource {
  /** The line to be read next, and its indentation; -1 after the last. */
  private at = 0;
  private indent = 0;
  private depth = 0;

  constructor(private readonly lines: readonly string[], private readonly skipped: number) {}

  public read(): SourceNode {
    this.skipBlank();
    if (this.indent !== 0) throw UNUSUAL;
    const node = this.node();
    if (this.indent >= 0) throw UNUSUAL;
    return node;
  }

  private skipBlank(): void {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at];
      const indent = indentation(line);
      if (indent === line.length || line.charCodeAt(indent) === 0x23) continue;
      this.indent = indent;
      return;
    }
    this.indent = -1;
  }

  private position(column: number): Position {
    return { line: this.at + 1 + this.skipped, column: this.column(column) };
  }

  /** Characters, not UTF-16 units. */
  private column(offset: number): number {
    const line = this.lines[this.at];
    for (let at = 0; at < offset; at++) {
      if (line.charCodeAt(at) > 0x7f) return [...line.slice(0, offset)].length + 1;
    }
    return offset + 1;
  }

  private node(): SourceNode {
    return isItem(this.lines[this.at], this.indent) ? this.list(this.indent) : this.mapping(this.indent);
  }

  private mapping(indent: number): MapNode {
    if (++this.depth > MAX_DEPTH) throw UNUSUAL;
    const map: MapNode = { kind: 'map', entries: [], position: this.position(indent) };
    do {
      const line = this.lines[this.at];
      KEY.lastIndex = indent;
      const match = KEY.exec(line);
      if (!match || match[0].length > LONGEST_KEY) throw UNUSUAL;
      const plain = match[1];
      const key: ScalarNode = {
        kind: 'scalar', value: plain ?? match[2] ?? match[3], tag: plain === undefined ? 'str' : undefined, position: this.position(indent),
      };
      map.entries.push({ key, value: this.field(line, KEY.lastIndex, indent) });
    } while (this.indent === indent);
    if (this.indent > indent) throw UNUSUAL;
    this.depth--;
    return map;
  }

  private field(line: string, start: number, indent: number): SourceNode {
    if (start < line.length && line.charCodeAt(start) !== 0x23) return this.scalar(line, start, indent);
    const colon = line[start - 1] === ':' ? start : line.lastIndexOf(':', start - 1) + 1;
    const position = this.position(colon);
    this.at++;
    this.skipBlank();
    // The items of a list may stand below the key itself.
    const nested = this.indent > indent || (this.indent === indent && isItem(this.lines[this.at], indent));
    return nested ? this.node() : { kind: 'scalar', value: '', tag: undefined, position };
  }

  private list(indent: number): ListNode {
    if (++this.depth > MAX_DEPTH) throw UNUSUAL;
    const list: ListNode = { kind: 'list', items: [], position: this.position(indent) };
    do {
      const line = this.lines[this.at];
      if (!isItem(line, indent)) break;
      list.items.push(this.item(line, indent));
    } while (this.indent === indent);
    if (this.indent > indent) throw UNUSUAL;
    this.depth--;
    return list;
  }

  private item(line: string, indent: number): SourceNode {
    let start = indent + 1;
    while (line.charCodeAt(start) === 0x20) start++;
    // An item that begins on the next line, or is nothing at all, is rare.
    if (start === line.length || line.charCodeAt(start) === 0x23) throw UNUSUAL;
    if (isItem(line, start)) return this.list(start);
    KEY.lastIndex = start;
    return KEY.test(line) ? this.mapping(start) : this.scalar(line, start, indent);
  }

  /** What stands on the line of its key or dash, alone. */
  private scalar(line: string, start: number, indent: number): SourceNode {
    const first = line[start];
    if (first === '|') return this.literal(line, start, indent);
    const flow = new FlowReader(line, start, (column) => this.position(column));
    const node = first === '[' || first === '{' || first === '"' || first === "'" ? flow.value() : this.plain(line, start);
    if (node.kind === 'scalar' && node.tag === undefined) flow.at = line.length;
    if (!/^ *$|^ +#/.test(line.slice(flow.at))) throw UNUSUAL;
    this.at++;
    this.skipBlank();
    if (this.indent > indent) throw UNUSUAL;
    return node;
  }

  private plain(line: string, start: number): ScalarNode {
    if (INDICATORS.has(line[start]) && !(line[start] === '-' && /[^ ]/.test(line[start + 1] ?? ' '))) throw UNUSUAL;
    const comment = line.indexOf(' #', start);
    const value = line.slice(start, comment < 0 ? undefined : comment).replace(BLANKS_AT_END, '');
    if (value.includes(': ') || value.endsWith(':') || value.includes('\t')) throw UNUSUAL;
    return { kind: 'scalar', value, tag: undefined, position: this.position(start) };
  }

  private literal(header: string, start: number, indent: number): ScalarNode {
    const chomping = LITERAL.exec(header.slice(start))?.[1];
    if (chomping === undefined) throw UNUSUAL;
    const position = this.position(start);
    const first = this.at + 1;
    let block = -1;
    let last = first;
    for (this.at = first; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at];
      const spaces = indentation(line);
      if (spaces === line.length) {
        // Blank lines that are longer than the text's indentation are text, or wrong.
        if (block < 0 ? spaces > 0 : spaces > block) throw UNUSUAL;
        continue;
      }
      if (block < 0) {
        if (spaces <= indent) break;
        block = spaces;
      } else if (spaces < block) {
        break;
      }
      last = this.at + 1;
    }
    const isAtEnd = this.at >= this.lines.length;
    // What is kept of the end of the document, or of a block without text, readers tell apart by a line break.
    if (block < 0 || (isAtEnd && (chomping === '+' || this.lines[this.lines.length - 1] !== ''))) throw UNUSUAL;
    const content = this.lines.slice(first, chomping === '+' ? this.at : last).map(line => line.slice(block)).join('\n');
    this.skipBlank();
    if (this.indent > indent) throw UNUSUAL;
    return { kind: 'scalar', value: chomping === '-' ? content : `${content}\n`, tag: 'str', position };
  }
}

/** A value on one line: quoted, or a collection in brackets. */
class FlowReader {
  private depth = 0;

  constructor(private readonly line: string, public at: number, private readonly position: (column: number) => Position) {}

  public value(): SourceNode {
    const character = this.line[this.at];
    if (character === '"' || character === "'") return this.quoted(character);
    if (character === '[') return this.list();
    return character === '{' ? this.map() : this.plain();
  }

  private quoted(quote: string): ScalarNode {
    const isDouble = quote === '"';
    const pattern = isDouble ? DOUBLE_QUOTED : SINGLE_QUOTED;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.line);
    if (!match) throw UNUSUAL;
    const position = this.position(this.at);
    this.at = pattern.lastIndex;
    const value = isDouble ? match[1].replace(/\\(.)/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped) : match[1].replace(/''/g, "'");
    return { kind: 'scalar', value, tag: 'str', position };
  }

  private plain(): ScalarNode {
    FLOW_PLAIN.lastIndex = this.at;
    const raw = FLOW_PLAIN.exec(this.line)?.[0];
    if (raw === undefined) throw UNUSUAL;
    const position = this.position(this.at);
    this.at += raw.length;
    return { kind: 'scalar', value: raw.replace(BLANKS_AT_END, ''), tag: undefined, position };
  }

  private list(): ListNode {
    const list: ListNode = { kind: 'list', items: [], position: this.position(this.at) };
    this.entries(']', () => list.items.push(this.value()));
    return list;
  }

  private map(): MapNode {
    const map: MapNode = { kind: 'map', entries: [], position: this.position(this.at) };
    this.entries('}', () => {
      const key = this.value();
      if (key.kind !== 'scalar' || key.value.length > LONGEST_KEY || this.line[this.at] !== ':' || this.line[this.at + 1] !== ' ') throw UNUSUAL;
      this.at++;
      this.skipSpace();
      map.entries.push({ key, value: this.value() });
    });
    return map;
  }

  private entries(end: string, entry: () => void): void {
    if (++this.depth > MAX_DEPTH) throw UNUSUAL;
    this.at++;
    this.skipSpace();
    while (this.line[this.at] !== end) {
      entry();
      this.skipSpace();
      const next = this.line[this.at];
      if (next === ',') this.at++;
      else if (next !== end) throw UNUSUAL;
      this.skipSpace();
    }
    this.at++;
    this.depth--;
  }

  private skipSpace(): void {
    while (this.line.charCodeAt(this.at) === 0x20) this.at++;
  }
}

function indentation(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent++;
  return indent;
}

function isItem(line: string, at: number): boolean {
  return line.charCodeAt(at) === 0x2d && (at + 1 === line.length || line.charCodeAt(at + 1) === 0x20);
}
