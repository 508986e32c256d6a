import { isUtf8 } from 'buffer';
import { InputFile } from './files';
import { forEachObject, ListPath } from './lists';
import { Finding, FindingClass, finding, ManifestEntry, Severity } from '../rules';
import { readBlockYaml } from '../yaml/block-yaml';
import { CompleteYaml, dataOf, readCompleteYaml } from '../yaml/complete-yaml';
import { readJson } from '../yaml/json';
import { FieldLines } from '../yaml/lines';

/** What was read from files: the manifests, and what is wrong with the text itself. */
export interface Manifests {
  readonly entries: ManifestEntry[];
  readonly findings: Finding[];
}

/** A file that holds more is no file of manifests. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** A longer document with aliases or errors is not read: the reader of those needs a hundred times the memory. */
const MOST_UNUSUAL = 1024 * 1024;
const MOST_DOCUMENTS = 100_000;

// eslint-disable-next-line no-control-regex -- the characters that YAML does not allow
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const CONTENT = /^(?!---[ \t]*\r?$|%)[ \t]*[^\s#]/m;
/** What only a Helm template holds, also one that happens to be YAML. */
const HELM = /\{\{-?\s*(?:\$?\.(?:Values|Release|Chart|Capabilities|Files)\b|include\s+"|template\s+"|toYaml\b|tpl\b)/;

/** Reads the manifests of one file. What is no manifest, as a package.json or a Butane config, is passed over. */
export function readManifests(input: InputFile): Manifests {
  const reader = new Reader(input.file);
  reader.read(input.content);
  return reader;
}

class Reader implements Manifests {
  public readonly entries: ManifestEntry[] = [];
  public readonly findings: Finding[] = [];

  constructor(private readonly file: string) {}

  public read(content: Buffer | undefined): void {
    if (!content || content.length > MOST_BYTES) {
      this.error('input/too-large', 1, `more than ${MOST_BYTES / 1024 / 1024} MiB in one file; split it`);
      return;
    }
    if (!isUtf8(content)) {
      this.error('input/yaml', 1, 'not UTF-8 text; save it as UTF-8');
      return;
    }
    const text = content.toString('utf8').replace(/^\ufeff/, '');
    // A JSON file without these words is of some tool, and may have comments that no YAML has.
    if (this.file.endsWith('.json') && !text.includes('"apiVersion"') && !text.includes('"kind"')) return;
    const control = CONTROL.exec(text);
    if (control) {
      const code = control[0].charCodeAt(0).toString(16).padStart(2, '0');
      this.error('input/yaml', lineAt(text, control.index), `holds the control character 0x${code}, which YAML does not allow; remove it`);
      return;
    }
    if (HELM.test(text)) {
      this.template(1);
      return;
    }
    let count = 0;
    for (const { chunk, line } of documentsOf(text)) {
      if (++count > MOST_DOCUMENTS) {
        this.error('input/too-large', line, `more than ${MOST_DOCUMENTS} documents in one file; split it`);
        return;
      }
      this.document(chunk, line);
    }
  }

  private document(text: string, line: number): void {
    const block = readJson(text) ?? readBlockYaml(text);
    if (block) {
      this.add(block.value, new FieldLines(text, line));
      return;
    }
    if (text.length > MOST_UNUSUAL) {
      this.error('input/too-large', line, `more than ${MOST_UNUSUAL / 1024 / 1024} MiB in one document that has aliases, or is no valid YAML or JSON; split it`);
      return;
    }
    const read = readCompleteYaml(text);
    if (read.error) {
      if (text.includes('{{')) this.template(line);
      else this.error('input/yaml', line + read.error.line, `no valid YAML: ${read.error.message}`);
      return;
    }
    for (const duplicate of read.duplicates) this.error('input/duplicate-key', line + duplicate.line, duplicate.message);
    this.documents(text, line, read);
  }

  private documents(text: string, line: number, read: CompleteYaml): void {
    read.documents.forEach((document, index) => {
      try {
        this.add(dataOf(document), new FieldLines(text, line, index));
      } catch (error) {
        if (text.includes('{{')) this.template(line);
        else this.error('input/yaml', line, `cannot be read: ${(error as Error).message}`);
      }
    });
  }

  /** Adds an object, or the items of a list one by one. */
  private add(value: unknown, lines: FieldLines): void {
    forEachObject(value, (object, path) => { this.push(object, lines, path); });
  }

  private push(manifest: unknown, lines: FieldLines, path: ListPath): void {
    this.entries.push({
      manifest,
      file: this.file,
      // Asked for by few: positions are looked for only then.
      get line() { return lines.of(path); },
      lineOf: field => lines.of(path, field),
    });
  }

  private error(rule: string, line: number, message: string): void {
    this.findings.push(finding({ manifest: undefined, file: this.file, line }, rule, FindingClass.SCHEMA, Severity.ERROR, '', message));
  }

  private template(line: number): void {
    if (this.findings.some(({ rule }) => rule === 'input/template')) return;
    const message = 'a template, which is not checked; render it first, as with helm template';
    this.findings.push(finding({ manifest: undefined, file: this.file, line }, 'input/template', FindingClass.ADVICE, Severity.INFO, '', message));
  }
}

/** The documents of a text, each with its `---`, and the line that it starts on, from 1. */
function* documentsOf(text: string): Generator<{ chunk: string; line: number }> {
  let line = 1;
  for (let start = 0; start < text.length;) {
    const end = separator(text, start + 1);
    const chunk = text.slice(start, end);
    // Comments and directives alone are no document.
    if (CONTENT.test(chunk)) yield { chunk, line };
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) line++;
    start = end;
  }
}

/** Where the next `---` line starts; the end of the text when there is none. */
function separator(text: string, from: number): number {
  for (let at = text.indexOf('\n---', from - 1); at >= 0; at = text.indexOf('\n---', at + 1)) {
    const next = text[at + 4];
    if (next === undefined || next === '\n' || next === ' ' || next === '\t' || next === '\r') return at + 1;
  }
  return text.length;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
