import * as fs from 'fs';
import * as path from 'path';

/** Name of the list of what an app wrote into a folder. No tool takes a file of this name for a manifest. */
export const OUTPUT_LIST = '.cdk8s-virt-files';

/** Tells the clusters of files apart, by the lists that an app for several of them writes. */
export class Clusters {
  private readonly known = new Map<string, string>();
  private readonly listed = new Map<string, ReadonlySet<string>>();

  /** Folder of the cluster that a file is for; empty when it is in none. */
  public folderOf(file: string): string {
    return this.folderAround(path.dirname(path.resolve(file)));
  }

  private folderAround(folder: string): string {
    const known = this.known.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const found = parent === folder ? '' : this.foldersIn(parent).has(path.basename(folder)) ? folder : this.folderAround(parent);
    this.known.set(folder, found);
    return found;
  }

  /** Folders that have a list of their own. */
  private foldersIn(folder: string): ReadonlySet<string> {
    let folders = this.listed.get(folder);
    if (!folders) this.listed.set(folder, folders = new Set(listIn(folder).filter(line => line.endsWith('/')).map(line => line.slice(0, -1))));
    return folders;
  }
}

function listIn(folder: string): string[] {
  try {
    return fs.readFileSync(path.join(folder, OUTPUT_LIST), 'utf8').split(/\r?\n/);
  } catch {
    // Most folders have none, and some cannot be read.
    return [];
  }
}
