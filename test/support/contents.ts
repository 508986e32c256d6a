import * as fs from 'fs';
import * as path from 'path';

/** The list that `VirtualizationApp` keeps of its files. */
export const LIST = '.cdk8s-virt-files';

/** Text of every file in a folder and below, by path, without lists of files. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(allContentsOf(folder)).filter(([file]) => path.posix.basename(file) !== LIST));
}

/** Text of every file in a folder and below, by path. */
export function allContentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file, 'utf8')] as const)
    .sort(([a], [b]) => a < b ? -1 : 1));
}
