/** The field of a machine that names an instance type, and the one that names a preference. */
export type MatcherField = 'instancetype' | 'preference';

/** Kinds of an instance type or a preference as matchers may name them, and whether it is namespaced. */
export function matcherScope(field: MatcherField, kind: unknown): 'namespaced' | 'cluster' | undefined {
  const given = kind === undefined || kind === null || kind === '' ? `virtualmachinecluster${field}` : String(kind).toLowerCase();
  if (given === `virtualmachine${field}` || given === `virtualmachine${field}s`) return 'namespaced';
  return given === `virtualmachinecluster${field}` || given === `virtualmachinecluster${field}s` ? 'cluster' : undefined;
}
