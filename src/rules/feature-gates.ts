import { listOf } from './engine';
import { ManifestSet } from './manifest-set';
import { Manifest } from './rule';
import { VersionFacts } from '../schema/versions';

/** Annotation of HyperConverged with patches of the KubeVirt that it makes. */
const PATCHES = 'kubevirt.kubevirt.io/jsonpatch';
/** Where the feature gates stand in a KubeVirt. */
const GATES = '/spec/configuration/developerConfiguration/featureGates';

/**
 * Feature gates of KubeVirt in force: those of the version with what the HyperConverged of the set turns on and off.
 * Of a set that has a KubeVirt and no HyperConverged, they are what the KubeVirt says.
 */
export function gatesOf(set: ManifestSet, target: VersionFacts): ReadonlySet<string> {
  const operators = set.ofKind('HyperConverged');
  const plain = set.ofKind('KubeVirt');
  if (operators.length === 0 && plain.length > 0) return new Set(plain.flatMap(({ manifest }) => gatesOfKubeVirt(manifest)));
  const gates = new Set(target.featureGates);
  for (const { manifest } of operators) applyHyperConverged(manifest, target, gates);
  return gates;
}

function gatesOfKubeVirt({ spec }: Manifest): Manifest[] {
  return listOf(spec?.configuration?.developerConfiguration?.featureGates);
}

function applyHyperConverged({ spec, metadata }: Manifest, target: VersionFacts, gates: Set<string>) {
  const own = spec?.featureGates ?? {};
  for (const [field, gate] of Object.entries(target.gateFields)) {
    if (own[field] === true) gates.add(gate);
    if (own[field] === false) gates.delete(gate);
  }
  if (own.nonRoot === false) gates.add('Root');
  for (const { op, path, value } of patchesOf(metadata?.annotations?.[PATCHES])) applyPatch(op, path, value, gates);
}

/** What an annotation holds, and nothing where it is no list of patches: its own rule says so. */
function patchesOf(text: unknown): Manifest[] {
  if (typeof text !== 'string') return [];
  try {
    return listOf(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Gates are added one by one, or the list is replaced; which one is removed at a place is not known. */
function applyPatch(op: unknown, path: unknown, value: Manifest, gates: Set<string>) {
  if ((op !== 'add' && op !== 'replace') || typeof path !== 'string') return;
  if (path === GATES) {
    gates.clear();
    for (const gate of listOf(value)) gates.add(gate);
  } else if (op === 'add' && path.startsWith(`${GATES}/`)) {
    gates.add(value);
  }
}
