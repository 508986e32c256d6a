import { ExternalObject, Manifest, ManifestEntry } from './rule';

/** `group/Kind` of a manifest; the version does not tell two objects apart. */
export function groupKind(manifest: Manifest): string {
  const apiVersion = String(manifest?.apiVersion ?? '');
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.lastIndexOf('/')) : '';
  return `${group}/${manifest?.kind}`;
}

/** Text that two manifests share exactly when they are the same object of the cluster. */
export function objectKey(manifest: Manifest): string {
  return `${groupKind(manifest)} ${manifest?.metadata?.namespace ?? ''}/${manifest?.metadata?.name}`;
}

/** All manifests that are checked together, with the look-ups that cross-object rules need. */
export class ManifestSet {
  private readonly kinds = new Map<string, ManifestEntry[]>();
  private readonly keys = new Map<string, ManifestEntry[]>();
  private readonly names = new Map<string, ManifestEntry>();

  /** @param external objects that are elsewhere, and that manifests may refer to */
  constructor(public readonly entries: readonly ManifestEntry[], public readonly external: readonly ExternalObject[] = []) {
    for (const entry of entries) {
      push(this.kinds, String(entry.manifest?.kind), entry);
      push(this.keys, objectKey(entry.manifest), entry);
      const name = nameKey(String(entry.manifest?.kind), entry.manifest?.metadata?.namespace, entry.manifest?.metadata?.name);
      if (!this.names.has(name)) this.names.set(name, entry);
    }
  }

  /** Manifests of a kind, in the order given. */
  public ofKind(kind: string): readonly ManifestEntry[] {
    return this.kinds.get(kind) ?? [];
  }

  /** Entries that are the same object as the manifest, itself included. */
  public same(manifest: Manifest): readonly ManifestEntry[] {
    return this.keys.get(objectKey(manifest)) ?? [];
  }

  /** The manifest of a kind by namespace and name. */
  public find(kind: string, namespace: string | undefined, name: string): Manifest | undefined {
    return this.names.get(nameKey(kind, namespace, name))?.manifest;
  }
}

function nameKey(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace ?? ''}/${name}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
