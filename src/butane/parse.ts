/**
 * Reads text or plain data into source nodes, within limits: the text may come from anybody.
 */
import { readBlockSource } from './block-source';
import type { SourceNode } from './source';
import { MAX_DEPTH, MAX_TEXT, UnreadableError } from './unreadable';

/** Characters that YAML does not allow, escaped or not at all; half a surrogate pair is not a character. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u;

/** The first document of the text; nothing for an empty one. */
export function parseText(text: string): SourceNode | undefined {
  if (Buffer.byteLength(text) > MAX_TEXT) {
    throw new UnreadableError(`config is larger than ${MAX_TEXT} bytes`);
  }
  const control = CONTROL.exec(text);
  // Each of these ends a line, too, and counts as one character.
  if (/\r(?!\n)|\x85/.test(text)) return parseText(text.replace(/\r(?!\n)|\x85/g, '\n'));
  const usual = control ? undefined : readBlockSource(text);
  if (usual) return usual;
  // Loaded here: the library that it needs takes longer to load than most configs take to compile.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Positions, readCompleteSource } = require('./complete-source') as typeof import('./complete-source');
  if (control) throw new UnreadableError('yaml: control characters are not allowed', new Positions(text).at(control.index));
  return readCompleteSource(text);
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
      if (Number.isFinite(data)) return { kind: 'scalar', value: String(data), tag: Number.isSafeInteger(data) ? 'int' : 'float' };
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
