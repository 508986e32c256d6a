/**
 * Names under which every object can do what text is made with. A manifest in which they are fields would make the
 * mere mention of a value in a message an error.
 */
const SHADOWS = ['toString', 'valueOf', 'toJSON'];

/** The manifest without fields of these names; itself when it has none. For manifests whose structure is refused. */
export function withoutShadows(manifest: unknown): unknown {
  if (!objectsIn(manifest).some(isShadowed)) return manifest;
  const copy = structuredClone(manifest);
  for (const object of objectsIn(copy)) for (const name of SHADOWS) delete object[name];
  return copy;
}

function isShadowed(object: Record<string, unknown>): boolean {
  return SHADOWS.some(name => Object.hasOwn(object, name) && typeof object[name] !== 'function');
}

function objectsIn(root: unknown): Record<string, unknown>[] {
  const seen = new Set<object>();
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const member of Object.values(value)) waiting.push(member);
  }
  return [...seen] as Record<string, unknown>[];
}
