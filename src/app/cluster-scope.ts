import { IConstruct } from 'constructs';

/** Scopes of the clusters of each tree, with their names. */
const clusters = new WeakMap<IConstruct, Map<IConstruct, string>>();

/** Makes a construct the scope of one cluster. */
export function markCluster(construct: IConstruct, name: string): void {
  const root = construct.node.root;
  const known = clusters.get(root) ?? new Map<IConstruct, string>();
  clusters.set(root, known.set(construct, name));
}

/** Scopes of all clusters of a tree, with their names. */
export function clustersOf(root: IConstruct): ReadonlyMap<IConstruct, string> {
  return clusters.get(root) ?? new Map();
}

/** What everything for one cluster is under: the nearest `Cluster`, else the root of the tree. */
export function clusterScope(construct: IConstruct): IConstruct {
  const root = construct.node.root;
  const known = clusters.get(root);
  let at: IConstruct | undefined = known && construct;
  while (at && !known!.has(at)) at = at.node.scope;
  return at ?? root;
}
