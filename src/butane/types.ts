/** One thing that compiling a Butane config has to say. */
export interface ButaneMessage {
  /** An error prevents output; a warning does so under `strict`. */
  readonly severity: 'error' | 'warning' | 'info';

  /** The field, as Butane prints it: `$.storage.files.0.mode`; `$` for the document as a whole. */
  readonly path: string;

  /** What is wrong. */
  readonly message: string;

  /**
   * Line in the text, starting at 1.
   *
   * @default - unknown, as for plain data
   */
  readonly line?: number;

  /**
   * Column in that line, starting at 1.
   *
   * @default - unknown, as for plain data
   */
  readonly column?: number;
}

/** How to compile. */
export interface ButaneOptions {
  /**
   * The folder that `local` fields and `storage.trees` read from. Nothing outside it is read, not even
   * through a symbolic link.
   *
   * @default - local files are refused
   */
  readonly filesDir?: string;

  /**
   * Whether a warning prevents output, as an error does.
   *
   * @default false
   */
  readonly strict?: boolean;
}

/** What compiling gives. */
export interface ButaneResult {
  /**
   * The MachineConfig.
   *
   * @default - none, because there is an error (or, under `strict`, a warning)
   */
  readonly machineConfig?: Record<string, unknown>;

  /** Everything there is to say, in the order in which Butane says it. */
  readonly messages: ButaneMessage[];
}
