import { CollectionTag, Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, ScalarTag, visit } from 'yaml';
import { MAX_DEPTH, resolvePlain } from './scalar';

/** What is wrong with a text as YAML. */
export interface YamlProblem {
  readonly message: string;
  /** From 0. */
  readonly line: number;
}

export interface CompleteYaml {
  readonly documents: readonly Document.Parsed[];
  readonly duplicates: readonly YamlProblem[];
  /** What makes it no YAML; the documents are then of no use. */
  readonly error?: YamlProblem;
  readonly lines: LineCounter;
}

/** Plain scalars mean what they mean to Kubernetes, whatever the version of YAML. */
const PLAIN: ScalarTag = { tag: 'tag:yaml.org,2002:str', default: true, identify: () => false, test: /^/, resolve: resolvePlain };
const BINARY: ScalarTag = {
  tag: 'tag:yaml.org,2002:binary', default: false, identify: () => false, resolve: text => Buffer.from(text, 'base64').toString(),
};
const TAGS: (ScalarTag | CollectionTag)[] = [PLAIN, BINARY];

/** Aliases count with what they stand for: a few lines must not make a document of gigabytes. */
const MAX_ALIASES = 1000;

/** A closing quote that is not indented: Go takes it, the reader takes it with blanks before it, which change nothing. */
const UNINDENTED_END = /^(?=[ \t]*[}\]]+['"])/gm;

/** Reads any YAML, with the positions of everything in it. */
export function readCompleteYaml(text: string): CompleteYaml {
  const read = parse(text);
  if (!read.error || text.search(UNINDENTED_END) < 0) return read;
  const indented = parse(text.replace(UNINDENTED_END, ' '.repeat(MAX_DEPTH)));
  return indented.error ? read : indented;
}

function parse(text: string): CompleteYaml {
  const lines = new LineCounter();
  const problem = (message: string, offset: number): YamlProblem => ({ message, line: Math.max(lines.linePos(offset).line - 1, 0) });
  const deep = depthProblem(text);
  if (deep) return { documents: [], duplicates: [], lines, error: deep };
  try {
    const documents = parseAllDocuments(text, {
      version: '1.1', schema: 'failsafe', merge: true, customTags: TAGS, strict: true, prettyErrors: false, logLevel: 'silent', lineCounter: lines,
    });
    if (!Array.isArray(documents)) return { documents: [], duplicates: [], lines };
    const errors = documents.flatMap(document => document.errors);
    const fatal = errors.find(error => error.code !== 'DUPLICATE_KEY');
    const duplicates = errors.filter(error => error.code === 'DUPLICATE_KEY')
      .map(error => problem(`the key ${keyAt(text, error.pos[0])} is there already; keep one of the two`, error.pos[0]));
    return { documents, duplicates, lines, error: fatal && problem(fatal.message, fatal.pos[0]) };
  } catch (error) {
    // A reader that runs out of stack, or meets what it has no words for, has met no manifest.
    return { documents: [], duplicates: [], lines, error: { message: (error as Error).message, line: 0 } };
  }
}

/** Brackets within brackets, and dashes after dashes, are cheap to write and dear to read. */
function depthProblem(text: string): YamlProblem | undefined {
  const found = /(?:[[{][\s]*){100}|(?:[-?][ \t]+){100}/.exec(text);
  if (!found) return undefined;
  return { message: `nested more than ${MAX_DEPTH} levels deep`, line: text.slice(0, found.index).split('\n').length - 1 };
}

function keyAt(text: string, offset: number): string {
  return `'${/^["']?([^"':\n]{0,60})/.exec(text.slice(offset, offset + 80))![1].trim()}'`;
}

/** Line from 0 of what is at a path, or of its nearest ancestor. */
export function lineIn({ lines, documents }: CompleteYaml, index: number, path: readonly (string | number)[]): number {
  let node: unknown = documents[index]?.contents;
  let offset = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
      if (!pair) break;
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      offset = (node as { range?: [number, number, number] }).range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return Math.max(lines.linePos(offset).line - 1, 0);
}

/**
 * The document as data.
 *
 * @throws when it is deeper, or its aliases make more of it, than is read, when it contains itself, or a key is no text
 */
export function dataOf(document: Document.Parsed): unknown {
  let hasAliases = false;
  visit(document, {
    Alias: () => { hasAliases = true; },
    Pair: (_, { key }, path) => {
      if (!isScalar(key) && !isAlias(key)) throw new Error('a key must be text, not a list or an object');
      // A pair and its mapping are two steps.
      if (path.length > 2 * MAX_DEPTH) throw new Error(`nested more than ${MAX_DEPTH} levels deep`);
    },
    Seq: (_, __, path) => {
      if (path.length > 2 * MAX_DEPTH) throw new Error(`nested more than ${MAX_DEPTH} levels deep`);
    },
  });
  const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  if (hasAliases) rejectCycles(data, new Set(), new Set());
  return data;
}

function rejectCycles(value: unknown, above: Set<object>, done: Set<object>): void {
  if (typeof value !== 'object' || value === null || done.has(value)) return;
  if (above.has(value)) throw new Error('an alias stands for what it is in');
  if (above.size > MAX_DEPTH) throw new Error(`nested more than ${MAX_DEPTH} levels deep`);
  above.add(value);
  for (const member of Object.values(value)) rejectCycles(member, above, done);
  above.delete(value);
  done.add(value);
}
