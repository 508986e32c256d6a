import type { ButaneOwner } from './butane-storage';
import { ensureValue } from '../app/errors';

/** How contents are stored, and checked. */
export interface FileContentsOptions {
  /**
   * Whether the contents are a gzip stream that is unpacked on the node. Since OpenShift 4.10.
   *
   * @default false
   */
  readonly gzip?: boolean;
  /**
   * Sum that the contents must have, as `sha256-<64 hexadecimal digits>` or `sha512-…`; of the unpacked contents.
   *
   * @default - not checked
   */
  readonly verificationHash?: string;
}

/** How contents are fetched. */
export interface RemoteContentsOptions extends FileContentsOptions {
  /**
   * HTTP headers of the request. Not for secrets: they can be read in Git and in the MachineConfig.
   *
   * @default - none
   */
  readonly httpHeaders?: { readonly [name: string]: string };
}

/** What a file on a node holds. */
export class FileContents {
  /** The text itself. Not for secrets: it can be read in Git and in the MachineConfig. */
  public static inline(text: string, options: FileContentsOptions = {}): FileContents {
    return new FileContents({ inline: text }, options);
  }

  /** A file, by its path in the folder `filesDir` of the config; it becomes part of the MachineConfig. */
  public static local(path: string, options: FileContentsOptions = {}): FileContents {
    return new FileContents({ local: path }, options);
  }

  /**
   * A `data:` URL: contents of bytes, as `data:;base64,…`. Machine configs fetch nothing from other places.
   *
   * @throws when the URL is another one
   */
  public static source(url: string, options: FileContentsOptions = {}): FileContents {
    if (!url.startsWith('data:')) ensureValue('FileContents source', `'${url}' is not a data URL, the only kind that machine configs take; write data:;base64,…`);
    return new FileContents({ source: url }, options);
  }

  /**
   * What is fetched at the first boot: for configs to merge, certificate authorities and keys of volumes. Files of
   * machine configs must be there already.
   *
   * @param url `http`, `https`, `tftp`, `s3`, `gs`, `data`, and `arn` since OpenShift 4.14
   */
  public static remote(url: string, options: RemoteContentsOptions = {}): FileContents {
    return new FileContents({ source: url }, options);
  }

  private constructor(private readonly contents: object, private readonly options: RemoteContentsOptions) {}

  /** @internal */
  public _render(): object {
    const { gzip, verificationHash, httpHeaders } = this.options;
    return {
      ...this.contents,
      ...gzip ? { compression: 'gzip' } : {},
      ...verificationHash !== undefined ? { verification: { hash: verificationHash } } : {},
      ...httpHeaders ? { http_headers: Object.entries(httpHeaders).map(([name, value]) => ({ name, value })) } : {},
    };
  }
}

/** Options of a file on a node. */
export interface NodeFileOptions {
  /**
   * Permissions, as `0o644`.
   *
   * @default 0o644
   */
  readonly mode?: number;
  /**
   * Whether a file that is there already is replaced.
   *
   * @default true
   */
  readonly overwrite?: boolean;
  /**
   * Owner.
   *
   * @default - root
   */
  readonly user?: ButaneOwner;
  /**
   * Group.
   *
   * @default - root
   */
  readonly group?: ButaneOwner;
}

/** A file that is written on each node. */
export class NodeFile {
  /**
   * A file at an absolute path.
   *
   * @throws when the path is not absolute, or the mode no permission bits
   */
  public static of(path: string, contents: FileContents, options: NodeFileOptions = {}): NodeFile {
    return new NodeFile(path, contents, options);
  }

  private constructor(public readonly path: string, private readonly contents: FileContents, private readonly options: NodeFileOptions) {
    if (!path.startsWith('/')) ensureValue('NodeFile path', `'${path}' is not absolute; start it with '/'`);
    const { mode } = options;
    if (mode !== undefined && !(Number.isInteger(mode) && mode >= 0 && mode <= 0o777)) {
      ensureValue(`NodeFile '${path}' mode`, `${mode} is not a mode; write octal permission bits up to 0o777, as 0o644`);
    }
  }

  /** @internal */
  public _render(): object {
    const { mode = 0o644, overwrite = true, user, group } = this.options;
    return { path: this.path, mode, overwrite, user, group, contents: this.contents._render() };
  }
}

/** A systemd unit, or a change of one. */
export interface NodeUnit {
  /** Name with its type, as `watchdog.service`. */
  readonly name: string;
  /**
   * The unit file.
   *
   * @default - the unit is there already
   */
  readonly contents?: string;
  /**
   * The unit file, by its path in the folder `filesDir`, in place of `contents`. Since OpenShift 4.14.
   *
   * @default - `contents`
   */
  readonly contentsLocal?: string;
  /**
   * Whether the unit is started at boot.
   *
   * @default - as it is
   */
  readonly enabled?: boolean;
  /**
   * Whether the unit is kept from being started, by whatever asks for it.
   *
   * @default - as it is
   */
  readonly mask?: boolean;
  /**
   * Additions to the unit, each a file name that ends in `.conf` with its text.
   *
   * @default - none
   */
  readonly dropins?: { readonly [name: string]: string };
  /**
   * Additions to the unit, each a file name that ends in `.conf` with the path of its text in the folder `filesDir`.
   * Since OpenShift 4.14.
   *
   * @default - none
   */
  readonly dropinsLocal?: { readonly [name: string]: string };
}

/** A unit as Butane has it. */
export function renderUnit({ name, contents, contentsLocal, enabled, mask, dropins, dropinsLocal }: NodeUnit): object {
  const given = Object.entries(dropins ?? {}).map(([dropin, text]) => ({ name: dropin, contents: text }));
  const local = Object.entries(dropinsLocal ?? {}).map(([dropin, path]) => ({ name: dropin, contents_local: path }));
  return {
    name,
    enabled,
    mask,
    contents,
    contents_local: contentsLocal,
    dropins: dropins || dropinsLocal ? [...given, ...local] : undefined,
  };
}
