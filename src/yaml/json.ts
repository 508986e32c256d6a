import type { Lines } from './block-yaml';
import { MAX_DEPTH } from './scalar';

/** JSON, when it is valid, no deeper than is read, and no key is in an object twice. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  if (!isJson(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return countWrittenKeys(text) === countKeys(value, 0) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text looks like an object of JSON. */
export function isJson(text: string): boolean {
  return /^\s*\{/.test(text);
}

/** Of valid JSON: a string is a key when a colon comes after it. */
function countWrittenKeys(text: string): number {
  let keys = 0;
  const colon = /\s*:/y;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', colon.lastIndex)) {
    const end = closingQuote(text, start + 1) + 1;
    colon.lastIndex = end;
    if (colon.test(text)) keys++;
    else colon.lastIndex = end;
  }
  return keys;
}

function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  let keys = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const member of Object.values(value)) keys += countKeys(member, depth + 1);
  return keys;
}

/** Where double-quoted text ends; -1 when it does not. */
export function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at;
    if (code === 0x5c) at++;
  }
  return -1;
}

/** Reads valid JSON again, for the line of each field. */
export function readJsonLines(text: string, lines: Lines): unknown {
  return new JsonReader(text, lines).value();
}

class JsonReader {
  private at = 0;
  private line = 0;

  constructor(private readonly text: string, private readonly lines: Lines) {}

  public value(): unknown {
    this.skipSpace();
    switch (this.text[this.at]) {
      case '{': return this.members({}, '}', () => {
        const key = this.string();
        this.skipSpace();
        this.at++;
        return key;
      });
      case '[': {
        let index = 0;
        return this.members([], ']', () => index++);
      }
      case '"': return this.string();
      default: return this.word();
    }
  }

  private members(container: object, end: string, key: () => string | number): object {
    const where = new Map<string | number, number>();
    this.lines.set(container, where);
    do {
      this.at++;
      this.skipSpace();
      if (this.text[this.at] === end) break;
      const { line } = this;
      const name = key();
      where.set(name, line);
      Object.defineProperty(container, name, { value: this.value(), writable: true, enumerable: true, configurable: true });
      this.skipSpace();
    } while (this.text[this.at] === ',');
    this.at++;
    return container;
  }

  private string(): string {
    const start = this.at;
    this.at = closingQuote(this.text, start + 1) + 1;
    return JSON.parse(this.text.slice(start, this.at));
  }

  /** A number, true, false or null: nothing has a line in it. */
  private word(): undefined {
    while (this.at < this.text.length && !/[\s,\]}]/.test(this.text[this.at])) this.at++;
    return undefined;
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x0a) this.line++;
      else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return;
    }
  }
}
