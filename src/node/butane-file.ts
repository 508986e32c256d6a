import { ensureValue } from '../app/errors';

/** What a file on a node holds. */
export class FileContents {
  /** The text itself. Not for secrets: it can be read in Git and in the MachineConfig. */
  public static inline(text: string): FileContents {
    return new FileContents({ inline: text });
  }

  /** A file, by its path in the folder `filesDir` of the config; it becomes part of the MachineConfig. */
  public static local(path: string): FileContents {
    return new FileContents({ local: path });
  }

  /**
   * A `data:` URL: contents of bytes, as `data:;base64,…`. Machine configs fetch nothing from other places.
   *
   * @throws when the URL is another one
   */
  public static source(url: string): FileContents {
    if (!url.startsWith('data:')) ensureValue('FileContents source', `'${url}' is not a data URL, the only kind that machine configs take; write data:;base64,…`);
    return new FileContents({ source: url });
  }

  private constructor(private readonly contents: object) {}

  /** @internal */
  public _render(): object {
    return this.contents;
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
    const { mode = 0o644, overwrite = true } = this.options;
    return { path: this.path, mode, overwrite, contents: this.contents._render() };
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
}

/** A unit as Butane has it. */
export function renderUnit({ name, contents, enabled, mask, dropins }: NodeUnit): object {
  return {
    name,
    enabled,
    mask,
    contents,
    dropins: dropins && Object.entries(dropins).map(([dropin, text]) => ({ name: dropin, contents: text })),
  };
}
