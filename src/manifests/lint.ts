import { Clusters } from './clusters';
import { filesAt, readFile } from './files';
import { MOST_BYTES, readManifests } from './read';
import { checkManifests, compareFindings, Finding, finding, FindingClass, ignoreAnnotation, ManifestEntry, Severity } from '../rules';
import { isKnown } from '../schema';
import type { VersionFacts } from '../schema/versions';

export interface LintOptions {
  readonly target: VersionFacts;
  readonly featureGates?: readonly string[];
  readonly complete?: boolean;
}

/** What was read, and what was found. */
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

const UNKNOWN_KIND = 'schema/unknown-kind';

/** Reads and checks the manifests of files and folders. @throws UnusableInput when there is nothing to read */
export function lintFiles(paths: readonly string[], options: LintOptions): Report {
  const files = filesAt(paths);
  const entries: ManifestEntry[] = [];
  const findings: Finding[] = [];
  let bytes = 0;
  files.forEach((file, index) => {
    showProgress(index, files.length);
    const input = readFile(file, MOST_BYTES);
    bytes += input.content?.length ?? MOST_BYTES;
    const read = readManifests(input);
    for (const entry of read.entries) entries.push(entry);
    for (const found of read.findings) findings.push(found);
  });
  endProgress(files.length);

  const checkable = entries.filter(entry => !isToolConfig(entry));
  for (const entry of checkable) if (isUnknown(entry)) findings.push(unknownKind(entry));
  for (const cluster of byCluster(checkable)) {
    for (const found of checkManifests(cluster, options)) findings.push(found);
  }
  return { target: options.target.version, files: files.length, bytes, documents: checkable.length, findings: findings.sort(compareFindings) };
}

/** What is applied to one cluster is checked together. */
function byCluster(entries: readonly ManifestEntry[]): Iterable<readonly ManifestEntry[]> {
  const clusters = new Clusters();
  const found = new Map<string, ManifestEntry[]>();
  for (const entry of entries) {
    const folder = entry.file === undefined || entry.file === '-' ? '' : clusters.folderOf(entry.file);
    const known = found.get(folder);
    if (known) known.push(entry);
    else found.set(folder, [entry]);
  }
  return found.values();
}

/**
 * What has an API version and a kind and is no object of a cluster: a kustomization, a kubeconfig, the configuration
 * of kind or skaffold. An object has metadata; without any it is one only if its kind is known.
 */
function isToolConfig({ manifest }: ManifestEntry): boolean {
  const { apiVersion, kind, metadata } = manifest ?? {};
  if (typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/')) return true;
  return typeof apiVersion === 'string' && typeof kind === 'string' && (metadata ?? undefined) === undefined && !isKnown(apiVersion, kind);
}

function isUnknown({ manifest }: ManifestEntry): boolean {
  const { apiVersion, kind, metadata } = manifest ?? {};
  return typeof apiVersion === 'string' && typeof kind === 'string' && !isKnown(apiVersion, kind)
    && metadata?.annotations?.[ignoreAnnotation(UNKNOWN_KIND)] === undefined;
}

function unknownKind(entry: ManifestEntry): Finding {
  const { apiVersion, kind } = entry.manifest;
  return finding(entry, UNKNOWN_KIND, FindingClass.ADVICE, Severity.INFO, 'kind', `the fields of ${apiVersion} ${kind} are not known here, and not checked`);
}

const BETWEEN_PROGRESS = 100;

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY && done > 0 && done % BETWEEN_PROGRESS === 0) process.stderr.write(`\rread ${done} of ${all} files`);
}

function endProgress(all: number): void {
  if (process.stderr.isTTY && all > BETWEEN_PROGRESS) process.stderr.write('\r\u001b[K');
}
