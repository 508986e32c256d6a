import { ExternalObject, Manifest, ManifestEntry } from './rule';

/** `group/Kind` of a manifest; the version does not tell two objects apart. */
export function groupKind(manifest: Manifest): string {
  const apiVersion = String(manifest?.apiVersion ?? '');
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.lastIndexOf('/')) : '';
  return `${group}/${manifest?.kind}`;
}

/**
 * All manifests that are checked together, with the look-ups that cross-object rules need. Each is made ready when it is
 * first asked for: most sets have few of the kinds that rules look for.
 */
export class ManifestSet {
  private readonly kinds = new Map<string, ManifestEntry[]>();
  private readonly names = new Map<string, ReadonlyMap<string, Manifest>>();
  private groupKinds?: ReadonlyMap<string, readonly ManifestEntry[]>;
  private repeated?: ReadonlyMap<Manifest, ManifestEntry>;

  /** @param external objects that are elsewhere, and that manifests may refer to */
  constructor(public readonly entries: readonly ManifestEntry[], public readonly external: readonly ExternalObject[] = []) {
    for (const entry of entries) push(this.kinds, String(entry.manifest?.kind), entry);
  }

  /** Manifests of a kind, in the order given. */
  public ofKind(kind: string): readonly ManifestEntry[] {
    return this.kinds.get(kind) ?? [];
  }

  /** Manifests of a `group/Kind`, in the order given. */
  public ofGroupKind(kind: string): readonly ManifestEntry[] {
    this.groupKinds ??= this.byGroupKind();
    return this.groupKinds.get(kind) ?? [];
  }

  /** The first entry that is the same object as the manifest, when that is another one. */
  public firstOf(manifest: Manifest): ManifestEntry | undefined {
    this.repeated ??= this.findRepeated();
    return this.repeated.get(manifest);
  }

  /** The manifest of a kind by namespace and name. */
  public find(kind: string, namespace: string | undefined, name: string): Manifest | undefined {
    let names = this.names.get(kind);
    if (!names) this.names.set(kind, names = namesOf(this.ofKind(kind)));
    return names.get(nameKey(namespace, name));
  }

  private byGroupKind(): ReadonlyMap<string, readonly ManifestEntry[]> {
    const found = new Map<string, ManifestEntry[]>();
    // Objects of one API version mostly follow each other.
    let latest: { readonly apiVersion: unknown; readonly kind: unknown; readonly key: string } | undefined;
    for (const entry of this.entries) {
      const { apiVersion, kind } = entry.manifest ?? {};
      if (!latest || latest.apiVersion !== apiVersion || latest.kind !== kind) latest = { apiVersion, kind, key: groupKind(entry.manifest) };
      push(found, latest.key, entry);
    }
    return found;
  }

  private findRepeated(): ReadonlyMap<Manifest, ManifestEntry> {
    this.groupKinds ??= this.byGroupKind();
    const repeated = new Map<Manifest, ManifestEntry>();
    for (const entries of this.groupKinds.values()) {
      const namespaces = new Map<string, Map<string, ManifestEntry>>();
      for (const entry of entries) {
        const { namespace, name } = entry.manifest?.metadata ?? {};
        const place = String(namespace ?? '');
        let names = namespaces.get(place);
        if (!names) namespaces.set(place, names = new Map());
        const first = names.get(String(name));
        if (!first) names.set(String(name), entry);
        else if (first.manifest !== entry.manifest) repeated.set(entry.manifest, first);
      }
    }
    return repeated;
  }
}

function namesOf(entries: readonly ManifestEntry[]): ReadonlyMap<string, Manifest> {
  const names = new Map<string, Manifest>();
  for (const { manifest } of entries) {
    const key = nameKey(manifest?.metadata?.namespace, manifest?.metadata?.name);
    if (!names.has(key)) names.set(key, manifest);
  }
  return names;
}

function nameKey(namespace: unknown, name: unknown): string {
  return `${namespace ?? ''}/${name}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
