import * as fs from 'fs';
import * as path from 'path';
import { UnusableInput } from './unusable-input';

/** A file and what it holds. */
export interface InputFile {
  /** As it was named; `-` is standard input. */
  readonly file: string;
  /** Nothing when there is more than is read. */
  readonly content: Buffer | undefined;
}

const EXTENSIONS = /\.(?:ya?ml|json)$/;
/** Folders that hold what other tools have put there. */
const PASSED_OVER = new Set(['node_modules', '.git']);
const CHUNK = 1024 * 1024;

/**
 * The files at paths: files as they are, folders with all YAML and JSON in them, sorted. Within a folder links are
 * not followed: what they lead to is either in the folder, and read there, or outside of it.
 *
 * @throws UnusableInput when there is nothing at a path, or nothing to read at all
 */
export function filesAt(paths: readonly string[]): string[] {
  const files = new Map<string, string>();
  for (const given of paths) {
    for (const file of given === '-' ? ['-'] : existing(given)) {
      const real = file === '-' ? file : path.resolve(file);
      if (!files.has(real)) files.set(real, file);
    }
  }
  if (files.size === 0) throw new UnusableInput(`nothing to read: no .yaml, .yml or .json file in ${paths.join(', ')}`);
  return [...files.values()];
}

/** Reads one file; of one that holds more than `most` bytes, no more than these. */
export function readFile(file: string, most: number): InputFile {
  try {
    return { file, content: readUpTo(file === '-' ? 0 : file, most) };
  } catch (error) {
    throw new UnusableInput(`${file === '-' ? 'standard input' : file}: ${(error as Error).message}`);
  }
}

function existing(given: string): string[] {
  try {
    return fs.statSync(given).isDirectory() ? [...filesIn(given)] : [given];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableInput(code === 'ENOENT' ? `there is no file or folder '${given}'` : `${given}: ${message}`);
  }
}

function* filesIn(folder: string): Generator<string> {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) yield* filesIn(file);
    else if (entry.isFile() && EXTENSIONS.test(entry.name)) yield file;
  }
}

function readUpTo(file: string | number, most: number): Buffer | undefined {
  const descriptor = typeof file === 'number' ? file : fs.openSync(file, 'r');
  try {
    const stat = fs.fstatSync(descriptor);
    if (stat.isFile() && stat.size > most) return undefined;
    if (stat.isFile() && typeof file === 'string') return fs.readFileSync(descriptor);
    return readStream(descriptor, most);
  } finally {
    if (typeof file === 'string') fs.closeSync(descriptor);
  }
}

/** A pipe or a terminal, which may never end. */
function readStream(descriptor: number, most: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= most;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSome(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return undefined;
}

function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // Standard input that does not block, and has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
