import * as fs from 'fs';
import * as path from 'path';
import { makeDataUrl } from '../data-url';
import { FileError, FilesDir, NO_FILES_DIR, attempt, readRegular } from '../files';
import { Path, Report } from '../report';
import { FieldType, shapesOf } from '../shape';
import { Translated } from '../translation';
import { Struct, newStruct, section, structs, text } from '../value';
import { Version, compresses } from '../versions';

/** A folder of thousands of files is a mistake, and would not fit into a MachineConfig. */
const MAX_FILES = 10_000;

const EXISTS = 'matching filesystem node has existing contents or different type';

/** Embeds local folders, file by file, into the config. */
export function addTrees(source: Struct, target: Translated, version: Version, files: FilesDir, report: Report): void {
  const trees = structs(section(source, 'storage'), 'trees');
  if (trees.length === 0) return;
  const walker = new TreeWalker(target, version, report);
  for (const [index, tree] of trees.entries()) {
    const from = ['storage', 'trees', index];
    if (!files.isGiven) {
      report.error(from, NO_FILES_DIR);
      return;
    }
    try {
      const root = files.resolve(text(tree, 'local') ?? '');
      if (!fs.statSync(root).isDirectory()) throw new FileError('root of tree must be a directory');
      const destination = text(tree, 'path') || '/';
      // A link to a folder is a link, as everywhere in a tree.
      if (fs.lstatSync(root).isSymbolicLink()) walker.addLink(root, path.posix.join(destination, '.'), from);
      else walker.walk(root, destination, from);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      report.error(from, error.message);
    }
  }
}

class TreeWalker {
  private readonly storage: Struct;
  /** The nodes there are, by path. */
  private readonly nodes = new Map<string, { list: string; index: number; value: Struct }>();
  private count = 0;

  constructor(private readonly target: Translated, private readonly version: Version, private readonly report: Report) {
    this.storage = section(target.config, 'storage');
    target.config.storage = this.storage;
    for (const list of ['directories', 'links', 'files']) {
      structs(this.storage, list).forEach((value, index) => this.nodes.set(text(value, 'path') ?? '', { list, index, value }));
    }
  }

  public walk(directory: string, destination: string, from: Path): void {
    const names = attempt('open', directory, () => fs.readdirSync(directory)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    for (const name of names) {
      const file = path.join(directory, name);
      const to = path.posix.join(destination, name);
      const stats = attempt('lstat', file, () => fs.lstatSync(file));
      if (++this.count > MAX_FILES) throw new FileError(`trees hold more than ${MAX_FILES} files`);
      if (stats.isDirectory()) this.walk(file, to, from);
      else if (stats.isFile()) this.addFile(file, stats, to, from);
      else if (stats.isSymbolicLink()) this.addLink(file, to, from);
      else this.report.error(from, 'trees may only contain files, directories, and symlinks');
    }
  }

  private addFile(file: string, stats: fs.Stats, to: string, from: Path): void {
    const node = this.node('files', to, from, (existing) => !text(section(existing, 'contents'), 'source'));
    if (!node) return;
    const at = ['storage', 'files', node.index];
    const contents = section(node.value, 'contents');
    node.value.contents = contents;
    const url = makeDataUrl(readRegular(file), text(contents, 'compression'), compresses(this.version));
    contents.source = url.source;
    this.target.set.add(from, [...at, 'contents', 'source']);
    if (url.compression !== undefined) {
      contents.compression = url.compression;
      this.target.set.add(from, [...at, 'contents', 'compression']);
    }
    this.target.set.add(from, [...at, 'contents']);
    if (node.value.mode === undefined) {
      // eslint-disable-next-line no-bitwise -- permissions are bits
      node.value.mode = stats.mode & 0o111 ? 0o755 : 0o644;
      this.target.set.add(from, [...at, 'mode']);
    }
  }

  public addLink(file: string, to: string, from: Path): void {
    const node = this.node('links', to, from, (existing) => !text(existing, 'target'));
    if (!node) return;
    node.value.target = attempt('readlink', file, () => fs.readlinkSync(file));
    this.target.set.add(from, ['storage', 'links', node.index, 'target']);
  }

  /** The entry for that path: the user's own if it leaves the contents open, else a new one. */
  private node(list: 'files' | 'links', to: string, from: Path, isOpen: (existing: Struct) => boolean): { value: Struct; index: number } | undefined {
    const existing = this.nodes.get(to);
    if (existing) {
      if (existing.list === list && isOpen(existing.value)) return existing;
      this.report.error(from, EXISTS);
      return undefined;
    }
    const items = this.storage[list] = (this.storage[list] ?? []) as Struct[];
    const value = newStruct();
    value.path = to;
    this.nodes.set(to, { list, index: items.length, value });
    this.target.set.addAll(from, ['storage', list, items.length], value, this.itemType(list));
    if (items.length === 0) this.target.set.add(from, ['storage', list]);
    items.push(value);
    return { value, index: items.length - 1 };
  }

  private itemType(list: string): FieldType {
    const storage = shapesOf(this.version.base).ignition.fields.find(({ json }) => json === 'storage')!.type;
    const field = storage.kind === 'struct' ? storage.shape.fields.find(({ json }) => json === list)!.type : storage;
    return field.kind === 'list' ? field.of : field;
  }
}
