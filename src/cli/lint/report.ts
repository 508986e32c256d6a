import type { Finding } from '../../rules';

/** What every format prints. */
export interface Report {
  /** Version of OpenShift, as `4.15`. */
  readonly target: string;
  /** Number of files read. */
  readonly files: number;
  /** Size of what was read. */
  readonly bytes: number;
  /** Number of manifests checked; the items of a list are one each. */
  readonly documents: number;
  /** The worst first, then by file and line. */
  readonly findings: readonly Finding[];
}

/** `apiVersion kind namespace/name` of what a finding is about, as far as it is known. */
export function objectOf({ kind, namespace, name }: Finding): string {
  return [kind, namespace ? `${namespace}/${name}` : name].filter(part => part !== '').join(' ');
}
