/**
 * The only place that reads files: inside the files directory, and nowhere else.
 */
import * as fs from 'fs';
import * as path from 'path';

/** A path that cannot be used; its message is for the user. */
export class FileError extends Error {}

/** Nothing larger fits into a MachineConfig. */
const MAX_FILE = 4 * 1024 * 1024;

export const NO_FILES_DIR = 'local file paths are relative to a files directory that must be specified with -d/--files-dir';
const ESCAPE = 'local file path traverses outside the files directory';

export class FilesDir {
  private readonly root?: string;

  constructor(directory?: string) {
    this.root = directory ? path.resolve(directory) : undefined;
  }

  public get isGiven(): boolean {
    return this.root !== undefined;
  }

  public read(local: string): Buffer {
    return readRegular(this.resolve(local));
  }

  /** The absolute path, made sure to lie within the files directory, links followed. */
  public resolve(local: string): string {
    if (this.root === undefined) throw new FileError(NO_FILES_DIR);
    if (local.includes('\0')) throw new FileError(`open ${JSON.stringify(local)}: invalid argument`);
    const file = path.join(this.root, local);
    if (!isWithin(file, this.root)) throw new FileError(ESCAPE);
    const root = attempt('open', this.root, () => fs.realpathSync(this.root!));
    const real = attempt('open', file, () => fs.realpathSync(file));
    // Butane itself follows links anywhere; a config from somebody else must not.
    if (!isWithin(real, root)) throw new FileError(ESCAPE);
    return file;
  }
}

function isWithin(file: string, directory: string): boolean {
  return file === directory || file.startsWith(directory.endsWith(path.sep) ? directory : directory + path.sep);
}

/** The contents of a file of reasonable size. */
export function readRegular(file: string): Buffer {
  return attempt('open', file, () => {
    const stats = fs.statSync(file);
    if (stats.isDirectory()) throw new FileError(`read ${file}: is a directory`);
    // A device or a pipe might never end.
    if (!stats.isFile()) throw new FileError(`read ${file}: is not a regular file`);
    if (stats.size > MAX_FILE) throw new FileError(`read ${file}: is larger than ${MAX_FILE} bytes`);
    return fs.readFileSync(file);
  });
}

/** Runs a file operation, its failure told as Butane tells it. */
export function attempt<T>(operation: string, file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'no such file or directory',
      EACCES: 'permission denied',
      ENOTDIR: 'not a directory',
      ELOOP: 'too many levels of symbolic links',
    };
    throw new FileError(`${operation} ${file}: ${reasons[code ?? ''] ?? code ?? 'cannot be read'}`);
  }
}
