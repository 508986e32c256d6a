import { Locator } from './source';
import { ButaneMessage } from './types';

/** Field names and list positions from the root of a document. */
export type Path = readonly (string | number)[];

export function formatPath(path: Path): string {
  return ['$', ...path].join('.');
}

interface Entry {
  readonly severity: ButaneMessage['severity'];
  readonly path: Path;
  readonly message: string;
  /** The message is about the key, not about what it holds. */
  readonly atKey?: boolean;
}

/** Collects messages by path; they get their line and column at the end. */
export class Report {
  private readonly entries: Entry[] = [];

  public error(path: Path, message: string | undefined): void {
    if (message !== undefined) this.entries.push({ severity: 'error', path, message });
  }

  public warning(path: Path, message: string | undefined, atKey = false): void {
    if (message !== undefined) this.entries.push({ severity: 'warning', path, message, atKey });
  }

  public get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  public get isFatal(): boolean {
    return this.entries.some(({ severity }) => severity === 'error');
  }

  /** Adds what `other` says, its paths changed. */
  public merge(other: Report, translate: (path: Path) => Path = (path) => path): void {
    for (const entry of other.entries) this.entries.push({ ...entry, path: translate(entry.path) });
  }

  public messages(locator: Locator): ButaneMessage[] {
    return this.entries.map(({ severity, path, message, atKey }) => ({
      severity, path: formatPath(path), message, ...locator.locate(path, atKey),
    }));
  }
}
