import { createHash } from 'crypto';
import { groupKind } from '../../rules/manifest-set';
import type { Manifest } from '../../rules/rule';

/** No file system takes more than 255 bytes; a file that is being written has a longer name for a moment. */
const LONGEST = 200;

/**
 * Names of the files of objects: `<kind>-<name>.yaml`. Two objects of a folder never have one name, not even where case
 * makes no difference: the group of the API tells kinds of one name apart, and capitals are encoded where need be.
 */
export function fileNames(manifests: readonly Manifest[], folderOf: (manifest: Manifest) => string): Map<Manifest, string> {
  const kinds = groups(manifests, manifest => groupKind(manifest), manifest => pathOf(folderOf(manifest), short(manifest)));
  const named = new Map(manifests.map(manifest => {
    const group = groupKind(manifest).split('/')[0];
    const isAlone = kinds.get(pathOf(folderOf(manifest), short(manifest)))!.size === 1;
    return [manifest, isAlone || group === '' ? short(manifest) : short(manifest, `.${group}`)];
  }));
  const cases = groups(manifests, manifest => named.get(manifest)!, manifest => pathOf(folderOf(manifest), named.get(manifest)!));
  return new Map(manifests.map(manifest => {
    const name = named.get(manifest)!;
    const isAlone = cases.get(pathOf(folderOf(manifest), name))!.size === 1;
    return [manifest, `${shortened(isAlone ? name : name.replace(/%..|[A-Z]/g, encodeCapital))}.yaml`];
  }));
}

function short(manifest: Manifest, group = ''): string {
  // Windows allows no asterisk.
  return `${String(manifest.kind).toLowerCase()}${group}-${encodeURIComponent(manifest.metadata?.name ?? '').replace(/\*/g, '%2A')}`;
}

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/%.?$/, '')}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

function encodeCapital(text: string): string {
  return text.length > 1 ? text : `%${text.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Paths are one where they differ by case alone. */
function pathOf(folder: string, name: string): string {
  return `${folder}/${name}`.toLowerCase();
}

type TextOf = (manifest: Manifest) => string;

function groups(manifests: readonly Manifest[], valueOf: TextOf, keyOf: TextOf): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const manifest of manifests) {
    const known = found.get(keyOf(manifest));
    if (known) known.add(valueOf(manifest));
    else found.set(keyOf(manifest), new Set([valueOf(manifest)]));
  }
  return found;
}
