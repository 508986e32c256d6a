import * as fs from 'fs';
import * as path from 'path';
import type { FileContent, OutputFiles } from './synthesis';
import { OUTPUT_LIST as LIST } from '../manifests/clusters';

const HEADING = '# Files that VirtualizationApp wrote here. Its next synthesis removes those of them that it no longer writes.';
const STATUS = { complete: 'status: complete', unfinished: 'status: unfinished' };
/** A backslash or a control character, and parts of a path that are empty or stand for another folder. */
const NOT_INSIDE = /[\\\0-\x1f]|^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;
/** Name of a file that is being written: its own name, or that of the list where it is too long, the process, and this. */
const TEMPORARY = /^(.+)\.\d+\.tmp$/;
/** Bytes that file systems take in a name. */
const LONGEST = 255;

/**
 * A folder that holds what an app writes, among other files maybe. Every file appears whole, a file whose bytes are
 * the same is not touched, and a file that was written before and is no longer is removed. A list in the folder says
 * which those are, and whether the last run got to its end; the next one makes up for it if not.
 */
export class OutputFolder {
  /** In front of names, which have a `/` between their folders as Node understands it everywhere. */
  private readonly prefix: string;

  constructor(private readonly directory: string) {
    this.prefix = path.join(directory, 'x').slice(0, -1);
  }

  /**
   * Makes the folder hold these files, of those that were ever written by this method.
   *
   * @param files of the folder itself; absent when what is there of them stays as it is
   * @param folders files of folders in it that have a list of their own, as several programs may write one each
   * @param allFolders names of those folders and of the others that stay
   * @throws before anything is touched, when a file would lie outside of the folder, behind a symbolic link or where a folder is
   */
  public replace(files: OutputFiles | undefined, folders: ReadonlyMap<string, OutputFiles> = new Map(), allFolders: readonly string[] = []): void {
    for (const folder of folders.keys()) {
      this.ensureInside(folder);
      const found = fs.lstatSync(this.pathOf(folder), { throwIfNoEntry: false });
      if (found && !found.isDirectory()) throw new Error(`${this.pathOf(folder)} is ${found.isSymbolicLink() ? 'a symbolic link' : 'no folder'}, so nothing can be written below it; remove it`);
    }
    const below = [...folders].map(([folder, each]) => this.folder(folder).update(each, []));
    const staying = new Set([...folders.keys(), ...allFolders]);
    const own = files ? [this.update(files, [...staying])] : [];
    const left = own.flatMap(({ before }) => before.folders).filter(folder => !staying.has(folder) && isInside(folder) && this.isRealFolder(folder));
    const updates = [...own, ...below, ...left.map(folder => this.folder(folder).update(new Map(), []))].filter(({ isNeeded }) => isNeeded);
    if (updates.length === 0) fs.mkdirSync(this.directory, { recursive: true });
    // Whoever stops this finds every list that is not finished by its status.
    for (const update of updates) update.begin();
    for (const update of updates) update.write();
    for (const update of updates) update.finish();
    for (const folder of left) this.removeFolder(folder);
  }

  /** @throws when something else is where the folder has to be */
  private exists(): boolean {
    const found = fs.statSync(this.directory, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw new Error(`${this.directory} is no folder, so nothing can be written into it; remove it, or give another output folder`);
    return found !== undefined;
  }

  private folder(name: string): OutputFolder {
    return new OutputFolder(this.pathOf(name));
  }

  /** What it takes for the folder to hold these files. */
  private update(files: OutputFiles, folders: readonly string[]): Update {
    const names = [...files.keys()].sort();
    for (const name of names) this.ensureInside(name);
    const isNew = !this.exists();
    const there = isNew ? new Set<string>() : this.realFolders(names);
    const before = isNew ? NOTHING : this.readList();

    const gone = before.names.filter(name => !files.has(name) && this.isOwn(name));
    // Where case makes no difference, what goes and what comes may be one file.
    const cases = [gone, names].map(each => new Set(each.map(name => name.toLowerCase())));
    const isRecased = (name: string) => cases.every(each => each.has(name.toLowerCase()));
    const changed = isNew ? names : names.filter(name => !there.has(parentOf(name)) || isRecased(name) || !this.holds(name, files.get(name)!));
    const listed = { names, folders: [...folders].sort() };
    return {
      before,
      isNeeded: !before.isComplete || this.hasTemporaryList() || changed.length > 0 || gone.length > 0
        || !same(before.names, names) || !same(before.folders, listed.folders),
      begin: () => {
        fs.mkdirSync(this.directory, { recursive: true });
        if (!isNew) this.removeTemporary(['', ...before.isComplete ? [] : [...before.names, ...names].map(parentOf)], new Set([LIST, ...before.names, ...names]));
        this.writeList({ names: union(before.names, names), folders: union(before.folders, folders) }, STATUS.unfinished);
      },
      write: () => {
        for (const name of gone.filter(isRecased)) fs.rmSync(this.pathOf(name), { force: true });
        for (const folder of new Set(changed.map(parentOf))) if (folder !== '') fs.mkdirSync(this.pathOf(folder), { recursive: true });
        for (const name of changed) this.write(name, files.get(name)!);
        for (const name of gone.filter(each => !isRecased(each))) fs.rmSync(this.pathOf(name), { force: true });
        this.removeEmptyFolders(gone);
      },
      finish: () => this.writeList(listed, STATUS.complete),
    };
  }

  /** Removes a folder that nothing was left in but its list. */
  private removeFolder(name: string): void {
    const folder = this.pathOf(name);
    fs.rmSync(path.join(folder, LIST), { force: true });
    if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  }

  private isRealFolder(name: string): boolean {
    return foldersOf(`${name}/`).every(folder => this.found(folder)?.isDirectory());
  }

  /** What is at a path of the list, which may be one that cannot be. */
  private found(name: string): fs.Stats | undefined {
    try {
      return fs.lstatSync(this.pathOf(name), { throwIfNoEntry: false });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return undefined;
      throw error;
    }
  }

  private pathOf(name: string): string {
    return name === '' ? this.directory : this.prefix + name;
  }

  private ensureInside(name: string): void {
    if (!isInside(name)) throw new Error(`'${name}' is no path inside of ${this.directory}, so nothing is written; give another name or output file extension`);
    const long = name.length * 3 > LONGEST && name.split('/').find(part => Buffer.byteLength(part) > LONGEST);
    if (long) throw new Error(`'${long}' is longer than the ${LONGEST} bytes that a file's name may have, so nothing is written; give a shorter name`);
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
  private holds(name: string, content: FileContent): boolean {
    const file = this.pathOf(name);
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new Error(`${file} is a folder, so the file cannot be written; remove it`);
    if (!found?.isFile() || found.size !== content.reduce((size, part) => size + part.length, 0)) return false;
    const opened = fs.openSync(file, 'r');
    try {
      return content.every(part => readPart(opened, part.length).equals(part));
    } finally {
      fs.closeSync(opened);
    }
  }

  /** Whether a name of the list is a file that can be removed: a list is a file too, and may say anything. */
  private isOwn(name: string): boolean {
    if (!isInside(name) || name === LIST) return false;
    return foldersOf(name).every(folder => this.found(folder)?.isDirectory()) && this.found(name)?.isFile() === true;
  }

  private write(name: string, content: FileContent): void {
    const file = this.pathOf(name);
    const suffix = `.${process.pid}.tmp`;
    // No character has more than three bytes for each of its units.
    const isLong = (name + suffix).length * 3 > LONGEST && Buffer.byteLength(path.basename(file) + suffix) > LONGEST;
    const temporary = isLong ? path.join(path.dirname(file), `${LIST}${suffix}`) : `${file}${suffix}`;
    try {
      const opened = fs.openSync(temporary, 'wx');
      try {
        for (const part of content) {
          for (let written = 0; written < part.length;) written += fs.writeSync(opened, part, written);
        }
      } finally {
        fs.closeSync(opened);
      }
      fs.renameSync(temporary, file);
    } catch (error) {
      fs.rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** Removes the folders of files that are gone, where nothing else is in them. */
  private removeEmptyFolders(gone: readonly string[]): void {
    // Each is behind those that it is in.
    const folders = [...new Set(gone.flatMap(foldersOf))].sort().reverse();
    for (const folder of folders) {
      if (fs.readdirSync(this.pathOf(folder)).length === 0) fs.rmdirSync(this.pathOf(folder));
    }
  }

  /** Removes what a run that was killed has left behind. */
  private removeTemporary(folders: readonly string[], known: ReadonlySet<string>): void {
    for (const folder of new Set(folders)) {
      if (folder !== '' && !(isInside(folder) && this.isRealFolder(folder))) continue;
      for (const entry of fs.readdirSync(this.pathOf(folder))) {
        const name = TEMPORARY.exec(entry)?.[1];
        if (name === LIST || name !== undefined && known.has(join(folder, name))) fs.rmSync(this.pathOf(join(folder, entry)), { force: true });
      }
    }
  }

  /** Whether a run was killed while it wrote the list itself. */
  private hasTemporaryList(): boolean {
    return fs.readdirSync(this.directory).some(name => TEMPORARY.exec(name)?.[1] === LIST);
  }

  private readList(): WrittenBefore {
    const file = this.pathOf(LIST);
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new Error(`${file} is a folder, so the list of files cannot be written; remove it`);
    if (!found?.isFile()) return NOTHING;
    // What is no name of a file, as the marks of a merge conflict, matches none. Git on Windows may end lines its own way.
    const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/).filter(line => line !== '');
    const listed = lines.filter(line => line !== HEADING && line !== STATUS.complete && line !== STATUS.unfinished);
    return {
      isComplete: lines[0] === HEADING && lines[1] === STATUS.complete,
      names: listed.filter(line => !line.endsWith('/')),
      folders: listed.filter(line => line.endsWith('/')).map(line => line.slice(0, -1)),
    };
  }

  private writeList({ names, folders }: Listed, status: string): void {
    const lines = [...names, ...folders.map(folder => `${folder}/`)].sort();
    this.write(LIST, [Buffer.from([HEADING, status, ...lines, ''].join('\n'))]);
  }
}

/** What a list names. */
interface Listed {
  readonly names: readonly string[];
  /** Folders with a list of their own. */
  readonly folders: readonly string[];
}

interface WrittenBefore extends Listed {
  readonly isComplete: boolean;
}

/** A change of one folder, in steps that are done for all folders one after the other. */
interface Update {
  readonly before: WrittenBefore;
  /** Whether there is anything to do. */
  readonly isNeeded: boolean;
  begin(): void;
  write(): void;
  finish(): void;
}

const NOTHING: WrittenBefore = { isComplete: false, names: [], folders: [] };

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

function isInside(name: string): boolean {
  return name !== '' && !NOT_INSIDE.test(name);
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

/** The next bytes of a file; fewer at its end. */
function readPart(file: number, length: number): Buffer {
  const part = Buffer.allocUnsafe(length);
  let size = 0;
  while (size < length) {
    const read = fs.readSync(file, part, size, length - size, null);
    if (read === 0) break;
    size += read;
  }
  return part.subarray(0, size);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
