import { Lines, readBlockYaml } from './block-yaml';
import { lineIn, readCompleteYaml } from './complete-yaml';
import { isJson, readJson, readJsonLines } from './json';

type Path = readonly (string | number)[];

/** Of longer text the lines of fields within one value are not looked for. */
const MOST_EXACT = 1024 * 1024;

const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g;

/** `spec.disks[1].labels["a/b"]` as its steps. */
export function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(STEP)].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index);
    return quoted !== undefined ? JSON.parse(quoted) : name;
  });
}

/**
 * On which line the fields of a document are. They are looked for when the first one is asked for: most documents
 * have no findings.
 */
export class FieldLines {
  private static last?: { readonly owner: FieldLines; readonly lineOf: (path: Path) => number };

  /**
   * @param line of the text in its file, from 1
   * @param index of the document in the text
   */
  constructor(private readonly text: string, private readonly line: number, private readonly index = 0) {}

  /** Line in the file of a field of the object at a path, or of the nearest ancestor of it. */
  public of(path: Path, field = ''): number {
    // Findings come document by document: what one document needs is kept for it alone.
    if (FieldLines.last?.owner !== this) FieldLines.last = { owner: this, lineOf: this.locator() };
    return this.line + FieldLines.last.lineOf([...path, ...stepsOf(field)]);
  }

  private locator(): (path: Path) => number {
    const lines: Lines = new Map();
    const read = readLines(this.text, lines);
    if (read) return path => lineOfField(read.value, lines, path);
    const complete = readCompleteYaml(this.text);
    return path => lineIn(complete, this.index, path);
  }
}

function readLines(text: string, lines: Lines): { readonly value: unknown } | undefined {
  if (isJson(text) && readJson(text)) return { value: readJsonLines(text, lines) };
  return readBlockYaml(text, lines, text.length > MOST_EXACT);
}

function lineOfField(root: unknown, lines: Lines, path: Path): number {
  let value = root;
  let line = firstLine(root, lines);
  for (const step of path) {
    const found = lines.get(value as object)?.get(step);
    if (found === undefined) break;
    line = found;
    value = (value as Record<string | number, unknown>)[step];
  }
  return line;
}

function firstLine(root: unknown, lines: Lines): number {
  const [first] = lines.get(root as object)?.values() ?? [];
  return first ?? 0;
}
