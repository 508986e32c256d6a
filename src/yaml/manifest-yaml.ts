import { scalarYaml } from './manifest-scalar';

const INDENT = '  ';
const NOTHING = Object.freeze({});

/** A key longer than this is written with a question mark in front. */
const LONGEST_IMPLICIT_KEY = 1024;

/**
 * Documents as YAML, byte for byte as `cdk8s.Yaml.stringify` writes them and many times faster. What is no tree of
 * plain data (an object met twice, a Date, a Map) goes to cdk8s itself.
 */
export function manifestsYaml(documents: readonly unknown[]): string {
  return documents.map(manifestYaml).join('---\n');
}

/** One document, with the line break at its end. */
export function manifestYaml(document: unknown): string {
  if (document === undefined) return '\n';
  return new BlockWriter(scalarYaml, true).write(document) ?? exoticYaml(document);
}

/** So many texts of parts are kept. */
const MOST_PARTS = 1_000;

/**
 * Writes manifests one after the other. Of those that are told to share parts, a part that is the same object in the
 * same place of the manifest of the kind before is written once.
 */
export class ManifestWriter {
  private readonly latest = new Map<unknown, object>();
  private readonly texts = new Map<object, string>();

  /**
   * One document, with the line break at its end.
   *
   * @param sharesParts whether it is a tree of plain data, in which nothing is met twice
   */
  public write(manifest: unknown, sharesParts: boolean): string {
    if (!sharesParts || typeof manifest !== 'object' || manifest === null) return manifestYaml(manifest);
    const kind: unknown = Reflect.get(manifest, 'kind');
    const before = this.latest.get(kind);
    this.latest.set(kind, manifest);
    if (this.texts.size > MOST_PARTS) this.texts.clear();
    return new BlockWriter(scalarYaml, true, this.texts).write(manifest, before) ?? exoticYaml(manifest);
  }
}

/** Loaded here: whoever writes plain data needs no constructs. */
function exoticYaml(document: unknown): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Yaml } = require('cdk8s') as typeof import('cdk8s');
  return Yaml.stringify(document);
}

/** Text of a key or a value, whose further lines begin with an indent; nothing when the writer cannot write it. */
export type ScalarStyle = (value: string, indent: string, isKey: boolean) => string | undefined;

/** Writes a tree of plain data as one document, a line for each field and item. */
export class BlockWriter {
  private readonly seen = new Set<object>();
  private isExotic = false;
  private text = '';

  /**
   * @param keepsUndefined whether a field that is undefined is written as null, or not at all
   * @param texts of parts that documents share, which are then known to be trees of plain data
   */
  constructor(private readonly style: ScalarStyle, private readonly keepsUndefined: boolean, private readonly texts?: Map<object, string>) {}

  /**
   * The text, or nothing when the document is no tree of plain data.
   *
   * @param before a document that it may share parts with
   */
  public write(document: unknown, before?: unknown): string | undefined {
    this.value(document, '', before);
    return this.isExotic ? undefined : `${this.text}\n`;
  }

  /** A value, whose further lines begin with this indent. Nothing is written in front of it. */
  private value(value: unknown, indent: string, before: unknown): void {
    switch (typeof value) {
      case 'string':
        this.text += this.scalar(value, indent, false);
        break;
      case 'number':
        this.text += Number.isFinite(value) ? JSON.stringify(value) : infinite(value);
        break;
      case 'boolean':
        this.text += value ? 'true' : 'false';
        break;
      case 'undefined':
        this.text += 'null';
        break;
      case 'object':
        if (value === null) this.text += 'null';
        else if (this.texts) this.part(value, indent, before, this.texts);
        else this.collection(value, indent);
        break;
      default:
        this.isExotic = true;
    }
  }

  private part(value: object, indent: string, before: unknown, texts: Map<object, string>): void {
    if (value !== before) {
      this.inside(value, indent, before);
      return;
    }
    let text = texts.get(value);
    if (text === undefined) {
      const written = this.text;
      this.text = '';
      this.inside(value, indent, undefined);
      text = this.text;
      this.text = written;
      if (!this.isExotic) texts.set(value, text);
    }
    this.text += text;
  }

  private collection(value: object, indent: string): void {
    if (this.isExotic || this.seen.has(value) || !isPlain(value)) {
      this.isExotic = true;
      return;
    }
    this.seen.add(value);
    this.inside(value, indent, undefined);
  }

  private inside(value: object, indent: string, before: unknown): void {
    const known = (before ?? NOTHING) as Readonly<Record<string, unknown>>;
    if (Array.isArray(value)) this.sequence(value, indent, known);
    else this.mapping(value as Record<string, unknown>, indent, known);
  }

  private sequence(items: readonly unknown[], indent: string, before: Readonly<Record<number, unknown>>): void {
    if (items.length === 0) {
      this.text += '[]';
      return;
    }
    const itemIndent = indent + INDENT;
    for (let i = 0; i < items.length; i++) {
      this.text += i === 0 ? '- ' : `\n${indent}- `;
      this.value(items[i], itemIndent, before[i]);
    }
  }

  private mapping(fields: Readonly<Record<string, unknown>>, indent: string, before: Readonly<Record<string, unknown>>): void {
    const keys = this.keysOf(fields);
    if (keys.length === 0) {
      this.text += '{}';
      return;
    }
    const valueIndent = indent + INDENT;
    for (let i = 0; i < keys.length; i++) {
      if (i > 0) this.text += `\n${indent}`;
      const key = this.scalar(keys[i], valueIndent, true);
      const value = fields[keys[i]];
      if (key.length > LONGEST_IMPLICIT_KEY) {
        this.text += `? ${key}\n${indent}: `;
      } else {
        this.text += this.isFilled(value) ? `${key}:\n${valueIndent}` : `${key}: `;
      }
      this.value(value, valueIndent, before[keys[i]]);
    }
  }

  private scalar(value: string, indent: string, isKey: boolean): string {
    const text = this.style(value, indent, isKey);
    if (text === undefined) this.isExotic = true;
    return text ?? '';
  }

  private keysOf(fields: Readonly<Record<string, unknown>>): string[] {
    const keys = Object.keys(fields);
    return this.keepsUndefined ? keys : keys.filter(key => fields[key] !== undefined);
  }

  /** Whether a value begins on a line of its own below its key. */
  private isFilled(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (Array.isArray(value)) return value.length > 0;
    for (const key in value) {
      if (Object.hasOwn(value, key) && (this.keepsUndefined || (value as Record<string, unknown>)[key] !== undefined)) return true;
    }
    return false;
  }
}

function infinite(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return value < 0 ? '-.inf' : '.inf';
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) ? prototype === Array.prototype : prototype === Object.prototype || prototype === null;
}
