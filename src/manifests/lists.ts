import type { Manifest } from '../rules/rule';

/** Where an object stands in its list, as `items`, 1; nothing for one that is in none. */
export type ListPath = readonly (string | number)[];

/** Lists within lists. */
const MOST_LISTS = 10;

type Fields = Record<string, unknown>;

/** Whether a manifest holds others: a `List`, or the typed list of a kind. */
export function isList(manifest: Manifest): boolean {
  return typeof manifest?.kind === 'string' && manifest.kind.endsWith('List') && Array.isArray(manifest.items);
}

/**
 * Visits the object that a value is, or the items of a list one by one, also of lists within it. What nobody means to
 * be an object is passed over, if it is in no list.
 */
export function forEachObject(value: unknown, visit: (object: unknown, path: ListPath) => void, path: ListPath = []): void {
  if (!isManifest(value)) {
    // An item of a list is meant to be an object of the cluster, whatever it is.
    if (path.length > 0) visit(value, path);
    return;
  }
  if (!isList(value)) {
    visit(value, path);
    return;
  }
  const { kind, apiVersion, items } = value as { readonly kind: string; readonly apiVersion: unknown; readonly items: readonly unknown[] };
  if (path.length / 2 >= MOST_LISTS) return;
  items.forEach((item, index) => { forEachObject(itemOf(item, kind, apiVersion), visit, [...path, 'items', index]); });
}

/** Whether somebody means this to be an object of a cluster: a Helm chart has an apiVersion, and no kind. */
function isManifest(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { apiVersion, kind, metadata, spec, items } = value as Fields;
  if (apiVersion && kind) return true;
  return Boolean(apiVersion || kind) && [metadata, spec, items].some(part => typeof part === 'object' && part !== null);
}

/** An item of a typed list, as the API answers it, says neither its kind nor its version. */
function itemOf(item: unknown, listKind: string, apiVersion: unknown): unknown {
  if (listKind === 'List' || typeof item !== 'object' || item === null || 'kind' in item) return item;
  return { apiVersion, kind: listKind.slice(0, -'List'.length), ...item };
}
