import * as fs from 'fs';
import * as path from 'path';
import { IConstruct } from 'constructs';
import { Cluster } from './cluster';
import { fail } from './errors';
import { replaceFile } from './replace-file';

/**
 * Files that belong beside the manifests and are no Kubernetes objects, such as Butane configs. Those of a `Cluster` are
 * in its folder.
 *
 * `VirtualizationApp` writes them. Under a plain `cdk8s.App` it is one call after `app.synth()`:
 * `SideFiles.of(app).write(app.outdir)`.
 */
export class SideFiles {
  /** The side files of the app that a construct is in. */
  public static of(construct: IConstruct): SideFiles {
    const root = construct.node.root;
    let files = registry.get(root);
    if (!files) {
      files = new SideFiles();
      registry.set(root, files);
    }
    return files;
  }

  private readonly files = new Map<string, { readonly owner: IConstruct; readonly render: () => string }>();

  private constructor() {}

  /** Names of the files, sorted. */
  public get names(): string[] {
    return [...this.files.keys()].sort();
  }

  /**
   * Writes every file into a folder, each whole or not at all.
   *
   * @param directory folder, made when missing
   * @returns the paths of the files
   */
  public write(directory: string): string[] {
    const rendered = this.names.map(name => [path.join(directory, name), this.render(name)] as const);
    fs.mkdirSync(directory, { recursive: true });
    for (const [file, content] of rendered) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      replaceFile(file, content);
    }
    return rendered.map(([file]) => file);
  }

  /** Content of one file. @throws when there is no such file */
  public render(name: string): string {
    const file = this.files.get(name);
    if (!file) throw new Error(`there is no side file '${name}'; known: ${this.names.join(', ')}`);
    return file.render();
  }

  /**
   * Adds a file; rendered at synthesis.
   *
   * @internal
   */
  public _add(owner: IConstruct, name: string, render: () => string): void {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) fail(owner, 'file name', `'${name}' is not a plain file name; allowed are letters, digits, '.', '_' and '-'`);
    const cluster = Cluster.of(owner);
    const file = cluster ? `${cluster.name}/${name}` : name;
    const other = this.files.get(file);
    if (other) fail(owner, 'file name', `'${name}' is already written by ${other.owner.node.path}; give one of them another name`);
    this.files.set(file, { owner, render });
  }
}

const registry = new WeakMap<IConstruct, SideFiles>();
