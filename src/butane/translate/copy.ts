import { makeDataUrl } from '../data-url';
import { FileError, FilesDir, NO_FILES_DIR } from '../files';
import { Path, Report } from '../report';
import type { FieldType, Shape } from '../shape';
import { TranslationSet } from '../translation';
import { Struct, Value, newStruct, section, strings, text } from '../value';
import { Version, compresses } from '../versions';

/** Copies what both formats have, respelled, and computes what Butane's own fields stand for. */
export class Copier {
  constructor(
    private readonly version: Version,
    private readonly files: FilesDir,
    private readonly report: Report,
    public readonly set: TranslationSet,
  ) {}

  /** The whole Ignition config, of which the root of the Butane config has all sections. */
  public ignition(source: Struct, shape: Shape): Struct {
    const result = newStruct();
    for (const { yaml, json, type } of shape.fields) {
      const value = this.copy(section(source, yaml), type, [yaml], [json]);
      if (value !== undefined) result[json] = value;
    }
    section(result, 'ignition').version = this.version.ignition;
    this.set.add(['version'], ['ignition', 'version']);
    return result;
  }

  public copy(value: Value | undefined, type: FieldType, from: Path, to: Path): Value | undefined {
    switch (type.kind) {
      case 'struct':
        return value === undefined ? undefined : this.struct(value as Struct, type.shape, from, to);
      case 'list': {
        if (value === undefined) return undefined;
        const items = (value as Value[]).map((item, index) => this.copy(item, type.of, [...from, index], [...to, index])!);
        this.set.add(from, to);
        return items;
      }
      case 'labels':
        return value;
      default:
        if (value !== undefined || !type.optional) this.set.add(from, to);
        return value;
    }
  }

  private struct(source: Struct, shape: Shape, from: Path, to: Path): Struct {
    const result = newStruct();
    for (const { yaml, json, type } of shape.output) {
      const value = this.copy(source[yaml], type, [...from, yaml], [...to, json]);
      if (value !== undefined) result[json] = value;
    }
    if (this.set.isKept && (WRITTEN.includes(shape.name) || !isZero(source, shape))) this.set.add(from, to);
    switch (shape.name) {
      case 'Resource':
        this.resource(source, result, from, to);
        break;
      case 'PasswdUser':
        this.localKeys(source, result, from, to);
        break;
      case 'Unit':
      case 'Dropin':
        this.localContents(source, result, from, to);
        break;
    }
    return result;
  }

  private resource(source: Struct, result: Struct, from: Path, to: Path): void {
    const inline = text(source, 'inline');
    const local = text(source, 'local');
    const embed = (field: string, contents: Uint8Array) => {
      const url = makeDataUrl(contents, text(result, 'compression'), compresses(this.version));
      result.source = url.source;
      this.set.add([...from, field], [...to, 'source']);
      if (url.compression !== undefined) {
        result.compression = url.compression;
        this.set.add([...from, field], [...to, 'compression']);
      }
    };
    if (local !== undefined) this.read(local, [...from, 'local'], (contents) => embed('local', contents));
    if (inline !== undefined) embed('inline', Buffer.from(inline));
  }

  private localKeys(source: Struct, result: Struct, from: Path, to: Path): void {
    const locals = strings(source, 'ssh_authorized_keys_local');
    if (locals.length === 0) return;
    const path = [...from, 'ssh_authorized_keys_local'];
    const keysPath = [...to, 'sshAuthorizedKeys'];
    this.set.add(path, keysPath);
    if (!this.files.isGiven) {
      this.report.error(path, NO_FILES_DIR);
      return;
    }
    const keys = strings(result, 'sshAuthorizedKeys');
    locals.forEach((local, index) => this.read(local, [...path, index], (contents) => {
      for (const key of contents.toString().split(/\r?\n/)) {
        if (key === '') continue;
        this.set.add([...path, index], [...keysPath, keys.length]);
        keys.push(key);
      }
    }));
    result.sshAuthorizedKeys = keys;
  }

  private localContents(source: Struct, result: Struct, from: Path, to: Path): void {
    const local = text(source, 'contents_local');
    if (!local) return;
    const path = [...from, 'contents_local'];
    this.read(local, path, (contents) => {
      this.set.add(path, [...to, 'contents']);
      result.contents = contents.toString();
    });
  }

  private read(local: string, path: Path, use: (contents: Buffer) => void): void {
    try {
      use(this.files.read(local));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.report.error(path, error.message);
    }
  }
}

/** Sections of which Butane notes where they come from even if nothing was given there. */
const WRITTEN = ['Ignition', 'File', 'Directory', 'Link'];

/** Whether nothing was given here, not even an empty list. */
function isZero(value: Struct, shape: Shape): boolean {
  return shape.fields.every(({ yaml, type }) => {
    const held = value[yaml];
    if (held === undefined) return true;
    if (type.kind === 'struct') return !type.optional && isZero(held as Struct, type.shape);
    return (type.kind === 'string' || type.kind === 'int') && !type.optional && (held === '' || held === 0);
  });
}
