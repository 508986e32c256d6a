import { closingQuote } from './json';
import { MAX_DEPTH, resolvePlain } from './scalar';

/** Where the fields of a mapping, or the items of a list, are: lines from 0, by key or index. */
export type Lines = Map<object, Map<string | number, number>>;

const KEY = /(?:"([^"\\]*)"|'([^']*)'|([\w./$][\w./$@+-]*)) *:(?=[ \t]|$)/y;
const NOTHING = /^[ \t]*(?:#|$)/;
const EMPTY_COLLECTION = /^(?:(\{ *\})|\[ *\])(?:[ \t]+#.*)?$/;
/** A list of plain scalars on one line. */
const PLAIN_LIST = /^\[([^[\]{}"'#&*!|>%@`:?]*[^[\]{}"'#&*!|>%@`:?, \t])[ \t]*\]$/;
/** One value that is longer, and more such values in one document, are no longer worth the parts. */
const LONGEST_PART = 1024 * 1024;
const MOST_PARTS = 100_000;
const LITERAL = /^\|([-+]?)(?:[ \t]+#.*)?$/;
const BLANKS_AROUND = /^[ \t]+|[ \t]+$/g;
/** What no plain scalar starts with, or only when more follows. */
const INDICATORS = new Set('?:,[]{}#&*!|>%@`-');

/**
 * Reads the YAML that tools and people write most: block mappings and lists of scalars, quoted text and literal
 * blocks. It is a dozen times as fast as a reader that keeps positions and comments, which is what makes it possible
 * to check thousands of manifests at once.
 *
 * A value that is written in any other way is given to the complete reader by itself. What concerns the whole document
 * (aliases, errors, duplicate keys) is left to that reader wholly: the answer is then undefined, never a guess. In
 * return it takes quoted text whose end is not indented, as Go does.
 *
 * @param lines collects the line of each field when it is given
 * @param roughly whether the line of a collection may stand for those of the fields in it
 */
export function readBlockYaml(text: string, lines?: Lines, roughly = false): { readonly value: unknown } | undefined {
  try {
    return { value: new BlockReader(text, lines, roughly).read() };
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

const UNUSUAL = Symbol('unusual YAML');

class BlockReader {
  private readonly lines: string[];
  private readonly endsWithBreak: boolean;
  /** The line to be read next, and its indentation; -1 after the last. */
  private at = 0;
  private indent = 0;
  private depth = 0;
  private parts = 0;

  constructor(text: string, private readonly where: Lines | undefined, private readonly roughly: boolean) {
    this.lines = text.split(text.includes('\r') ? /\r?\n/ : '\n');
    this.endsWithBreak = this.lines[this.lines.length - 1] === '';
    if (this.endsWithBreak) this.lines.pop();
  }

  public read(): unknown {
    this.skipBlank();
    if (this.indent === 0 && this.lines[this.at].startsWith('---')) {
      if (!NOTHING.test(this.lines[this.at].slice(3))) throw UNUSUAL;
      this.at++;
      this.skipBlank();
    }
    if (this.indent < 0) return null;
    const value = this.node();
    if (this.indent >= 0) throw UNUSUAL;
    return value;
  }

  /** Passes over blank lines and comments. */
  private skipBlank(): void {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at];
      const indent = indentation(line);
      if (indent === line.length || line[indent] === '#') continue;
      if (line[indent] === '\t') throw UNUSUAL;
      this.indent = indent;
      return;
    }
    this.indent = -1;
  }

  /** A collection that starts at the indentation of the line. */
  private node(): unknown {
    return isItem(this.lines[this.at], this.indent) ? this.list(this.indent) : this.mapping(this.indent);
  }

  private enter(container: object): Map<string | number, number> | undefined {
    if (++this.depth > MAX_DEPTH) throw UNUSUAL;
    if (!this.where) return undefined;
    const lines = new Map<string | number, number>();
    this.where.set(container, lines);
    return lines;
  }

  private mapping(indent: number): unknown {
    const result: Record<string, unknown> = {};
    const where = this.enter(result);
    do {
      const line = this.lines[this.at];
      KEY.lastIndex = indent;
      const match = KEY.exec(line);
      if (!match) throw UNUSUAL;
      const key = match[1] ?? match[2] ?? String(resolvePlain(match[3]));
      if (Object.hasOwn(result, key)) throw UNUSUAL;
      where?.set(key, this.at);
      put(result, key, this.field(trim(line.slice(KEY.lastIndex)), indent));
    } while (this.indent === indent);
    if (this.indent > indent) throw UNUSUAL;
    this.depth--;
    return result;
  }

  private field(rest: string, indent: number): unknown {
    if (rest !== '' && rest[0] !== '#') return this.scalar(rest, indent);
    this.at++;
    this.skipBlank();
    // The items of a list may stand below the key itself.
    const nested = this.indent > indent || (this.indent === indent && isItem(this.lines[this.at], indent));
    return nested ? this.node() : null;
  }

  private list(indent: number): unknown[] {
    const result: unknown[] = [];
    const where = this.enter(result);
    do {
      const line = this.lines[this.at];
      if (!isItem(line, indent)) break;
      where?.set(result.length, this.at);
      result.push(this.item(line, indent));
    } while (this.indent === indent);
    if (this.indent > indent) throw UNUSUAL;
    this.depth--;
    return result;
  }

  private item(line: string, indent: number): unknown {
    let start = indent + 1;
    while (line[start] === ' ') start++;
    if (line[start] === '\t') throw UNUSUAL;
    if (start === line.length || line[start] === '#') {
      this.at++;
      this.skipBlank();
      return this.indent > indent ? this.node() : null;
    }
    if (isItem(line, start)) return this.list(start);
    KEY.lastIndex = start;
    return KEY.test(line) ? this.mapping(start) : this.scalar(trim(line.slice(start)), indent);
  }

  /** What stands on the line of its key or dash; further lines of it are indented more than that. */
  private scalar(rest: string, indent: number): unknown {
    const start = this.at;
    if (rest[0] === "'" || rest[0] === '"') return this.quoted() ?? this.part(start, rest, indent);
    if (rest[0] === '|') return this.literal(rest, indent) ?? this.part(start, rest, indent);
    const empty = EMPTY_COLLECTION.exec(rest);
    const list = empty ? undefined : plainList(rest);
    if (!empty && !list && INDICATORS.has(rest[0]) && !/^-[^ \t]/.test(rest)) return this.part(start, rest, indent);
    this.at++;
    this.skipBlank();
    if (this.indent > indent) return this.part(start, rest, indent);
    if (empty) return empty[1] ? {} : [];
    if (list) return list.map(resolvePlain);

    const comment = rest.search(/[ \t]#/);
    const plain = comment < 0 ? rest : trim(rest.slice(0, comment));
    if (/:(?:[ \t]|$)/.test(plain)) throw UNUSUAL;
    return resolvePlain(plain);
  }

  /** A value that the complete reader reads, by itself. */
  private part(start: number, rest: string, indent: number): unknown {
    let end = start + 1;
    let length = rest.length;
    for (; end < this.lines.length; end++) {
      const line = this.lines[end];
      const spaces = indentation(line);
      if (spaces <= indent && spaces < line.length) break;
      length += line.length;
    }
    const isToTheEnd = end === this.lines.length && !this.endsWithBreak;
    if (length > LONGEST_PART || ++this.parts > MOST_PARTS || isToTheEnd) throw UNUSUAL;

    // Loaded where it is needed: most texts are read without it.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { dataOf, readCompleteYaml } = require('./complete-yaml') as typeof import('./complete-yaml');
    const { documents, duplicates, error } = readCompleteYaml(`part: ${[rest, ...this.lines.slice(start + 1, end)].join('\n')}\n`);
    if (error || duplicates.length > 0 || documents.length !== 1) throw UNUSUAL;
    const { part } = dataOrUnusual(() => dataOf(documents[0])) as { part: unknown };
    const hasFields = typeof part === 'object' && part !== null;
    if (this.where && !this.roughly && hasFields && end > start + 1) throw UNUSUAL;
    this.at = end;
    this.skipBlank();
    return part;
  }

  /** Quoted text; nothing when it has escapes that are read elsewhere. */
  private quoted(): string | undefined {
    const line = this.lines[this.at];
    const start = this.quoteStart(line);
    const double = line[start] === '"';
    const end = double ? closingQuote : closingApostrophe;
    const parts: string[] = [];
    for (let rest = line.slice(start + 1); ; rest = this.lines[this.at]) {
      const closed = end(rest, 0);
      parts.push(closed < 0 ? rest : rest.slice(0, closed));
      this.at++;
      if (closed >= 0) {
        if (!NOTHING.test(rest.slice(closed + 1))) throw UNUSUAL;
        break;
      }
      if (this.at >= this.lines.length) throw UNUSUAL;
    }
    this.skipBlank();
    const text = folded(parts);
    if (!double) return text.replace(/''/g, "'");
    if (!text.includes('\\')) return text;
    return parts.length > 1 ? undefined : unescaped(text);
  }

  /** The quote that opens the value: after the key, or after the dashes of items. */
  private quoteStart(line: string): number {
    let start = this.start(line);
    KEY.lastIndex = start;
    if (KEY.test(line)) start = KEY.lastIndex;
    while (line[start] === ' ' || line[start] === '\t') start++;
    return start;
  }

  private start(line: string): number {
    let start = indentation(line);
    while (isItem(line, start)) {
      start++;
      while (line[start] === ' ') start++;
    }
    return start;
  }

  /** A literal block; nothing when it is one of the rarer ones. */
  private literal(header: string, indent: number): string | undefined {
    const match = LITERAL.exec(header);
    if (!match) return undefined;
    const first = this.at + 1;
    let block = -1;
    let last = first;
    for (this.at = first; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at];
      const spaces = indentation(line);
      if (block < 0) {
        if (spaces === line.length) continue;
        if (spaces <= indent) break;
        block = spaces;
      }
      if (spaces < line.length ? spaces < block : spaces <= block) {
        if (spaces < line.length) break;
        continue;
      }
      last = this.at + 1;
    }
    // Blank lines that are longer than the indentation, at the start, are an error; at the very end of the text it
    // counts whether the last line has a line break.
    if (this.at >= this.lines.length && (match[1] === '+' || !this.endsWithBreak)) return undefined;
    const blank = block < 0 ? -1 : this.lines.slice(first, last).findIndex(line => indentation(line) > block && indentation(line) === line.length);
    if (blank >= 0 || (block < 0 && match[1] === '+')) return undefined;

    const end = match[1] === '+' ? this.at : last;
    const content = block < 0 ? '' : this.lines.slice(first, end).map(line => line.slice(block)).join('\n');
    this.skipBlank();
    return content === '' || match[1] === '-' ? content : `${content}\n`;
  }
}

function trim(text: string): string {
  return text.replace(BLANKS_AROUND, '');
}

function indentation(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent++;
  return indent;
}

function isItem(line: string, at: number): boolean {
  return line.charCodeAt(at) === 0x2d && (at + 1 === line.length || line.charCodeAt(at + 1) === 0x20);
}

/** Where single-quoted text ends; two apostrophes are one of the text. */
function closingApostrophe(text: string, from: number): number {
  let at = text.indexOf("'", from);
  while (at >= 0 && text[at + 1] === "'") at = text.indexOf("'", at + 2);
  return at;
}

/** Lines of quoted text: a line break is a blank, an empty line is a line break. */
function folded(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0];
  let text = parts[0].replace(/[ \t]+$/, '');
  let breaks = 0;
  for (let index = 1; index < parts.length; index++) {
    const isLast = index === parts.length - 1;
    const part = isLast ? parts[index].replace(/^[ \t]+/, '') : trim(parts[index]);
    if (part === '' && !isLast) {
      breaks++;
      continue;
    }
    text += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    text += part;
    breaks = 0;
  }
  return text;
}

function unescaped(text: string): string | undefined {
  try {
    // Every escape of JSON is one of YAML, with the same meaning.
    return JSON.parse(`"${text}"`);
  } catch {
    return undefined;
  }
}

function plainList(text: string): string[] | undefined {
  const items = PLAIN_LIST.exec(text)?.[1].split(',').map(trim);
  return items?.every(item => /^(?!-(?:$|[ \t]))./.test(item)) ? items : undefined;
}

function dataOrUnusual(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    throw UNUSUAL;
  }
}

function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}
