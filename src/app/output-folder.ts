import * as fs from 'fs';
import * as path from 'path';
import type { OutputFiles } from './synthesis';

/** Name of the list of what was written. No tool takes a file of this name for a manifest. */
const LIST = '.cdk8s-virt-files';
const HEADING = '# Files that VirtualizationApp wrote here. Its next synthesis removes those of them that it no longer writes.';
const STATUS = { complete: 'status: complete', unfinished: 'status: unfinished' };
/** Name of a file that is being written: its own name, the process, and this. */
const TEMPORARY = /^(.+)\.\d+\.tmp$/;

/**
 * A folder that holds what an app writes, among other files maybe. Every file appears whole, a file whose bytes are
 * the same is not touched, and a file that was written before and is no longer is removed. A list in the folder says
 * which those are, and whether the last run got to its end; the next one makes up for it if not.
 */
export class OutputFolder {
  constructor(private readonly directory: string) {}

  /**
   * Makes the folder hold these files, of those that were ever written by this method.
   *
   * @throws before anything is touched, when a file would lie outside of the folder, behind a symbolic link or where a folder is
   */
  public replace(files: OutputFiles): void {
    const names = [...files.keys()].sort();
    for (const name of names) this.ensureInside(name);
    const isNew = fs.mkdirSync(this.directory, { recursive: true }) !== undefined;
    const folders = isNew ? new Set<string>() : this.realFolders(names);
    const before = isNew ? NOTHING : this.readList();

    const changed = isNew ? names : names.filter(name => !folders.has(parentOf(name)) || !this.holds(name, files.get(name)!));
    const gone = before.names.filter(name => !files.has(name) && this.isOwn(name));
    if (before.isComplete && changed.length === 0 && gone.length === 0 && same(before.names, names)) return;

    this.removeTemporary(['', ...before.isComplete ? [] : [...before.names, ...names].map(parentOf)], new Set([LIST, ...before.names, ...names]));
    this.writeList([...new Set([...before.names, ...names])].sort(), STATUS.unfinished);
    for (const folder of new Set(changed.map(parentOf))) fs.mkdirSync(this.pathOf(folder), { recursive: true });
    for (const name of changed) this.write(name, files.get(name)!);
    for (const name of gone) this.remove(name);
    this.writeList(names, STATUS.complete);
  }

  private pathOf(name: string): string {
    return path.join(this.directory, ...name.split('/'));
  }

  private ensureInside(name: string): void {
    if (!isInside(name)) throw new Error(`'${name}' is no path inside of ${this.directory}, so nothing is written; give another name or output file extension`);
    if (name === LIST || name.startsWith(`${LIST}/`)) throw new Error(`'${name}' is the name of the list of files in ${this.directory}; give the file another name`);
  }

  /** Folders of files that are there already. What is behind a symbolic link is not ours to write. */
  private realFolders(names: readonly string[]): Set<string> {
    const real = new Set(['']);
    const missing = new Set<string>();
    for (const name of names) {
      for (const folder of foldersOf(name)) {
        if (real.has(folder)) continue;
        if (missing.has(folder) || missing.has(parentOf(folder))) {
          missing.add(folder);
          continue;
        }
        const found = fs.lstatSync(this.pathOf(folder), { throwIfNoEntry: false });
        if (found && !found.isDirectory()) {
          throw new Error(`${this.pathOf(folder)} is ${found.isSymbolicLink() ? 'a symbolic link' : 'no folder'}, so '${name}' cannot be written below it; remove it`);
        }
        (found ? real : missing).add(folder);
      }
    }
    return real;
  }

  /** Whether a file has these bytes. @throws when it is a folder */
  private holds(name: string, content: Buffer): boolean {
    const file = this.pathOf(name);
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new Error(`${file} is a folder, so the file cannot be written; remove it`);
    return found !== undefined && found.isFile() && found.size === content.length && fs.readFileSync(file).equals(content);
  }

  /** Whether a name of the list is a file that can be removed: a list is a file too, and may say anything. */
  private isOwn(name: string): boolean {
    if (!isInside(name) || name === LIST) return false;
    const isReal = foldersOf(name).every(folder => fs.lstatSync(this.pathOf(folder), { throwIfNoEntry: false })?.isDirectory());
    return isReal && fs.lstatSync(this.pathOf(name), { throwIfNoEntry: false })?.isFile() === true;
  }

  private write(name: string, content: Buffer): void {
    const file = this.pathOf(name);
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      fs.writeFileSync(temporary, content, { flag: 'wx' });
      fs.renameSync(temporary, file);
    } catch (error) {
      fs.rmSync(temporary, { force: true });
      throw error;
    }
  }

  private remove(name: string): void {
    fs.rmSync(this.pathOf(name), { force: true });
    for (const folder of foldersOf(name).reverse()) {
      if (fs.readdirSync(this.pathOf(folder)).length > 0) break;
      fs.rmdirSync(this.pathOf(folder));
    }
  }

  /** Removes what a run that was killed has left behind. */
  private removeTemporary(folders: readonly string[], known: ReadonlySet<string>): void {
    for (const folder of new Set(folders)) {
      if (!fs.lstatSync(this.pathOf(folder) + path.sep, { throwIfNoEntry: false })?.isDirectory()) continue;
      for (const entry of fs.readdirSync(this.pathOf(folder))) {
        const name = TEMPORARY.exec(entry)?.[1];
        if (name !== undefined && known.has(join(folder, name))) fs.rmSync(this.pathOf(join(folder, entry)), { force: true });
      }
    }
  }

  private readList(): WrittenBefore {
    const file = this.pathOf(LIST);
    if (!fs.lstatSync(file, { throwIfNoEntry: false })?.isFile()) return NOTHING;
    // What is no name of a file, as the marks of a merge conflict, matches none.
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter(line => line !== '');
    return { isComplete: lines[0] === HEADING && lines[1] === STATUS.complete, names: lines.slice(2) };
  }

  private writeList(names: readonly string[], status: string): void {
    this.write(LIST, Buffer.from([HEADING, status, ...names, ''].join('\n')));
  }
}

interface WrittenBefore {
  readonly isComplete: boolean;
  readonly names: readonly string[];
}

const NOTHING: WrittenBefore = { isComplete: false, names: [] };

function isInside(name: string): boolean {
  return !/[\\\0-\x1f]/.test(name) && name.split('/').every(part => part !== '' && part !== '.' && part !== '..');
}

/** Folder of a name; empty for the folder itself. */
function parentOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), 0));
}

/** Folders that a name is in, the outermost first. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
