import { IConstruct } from 'constructs';

const clusters = new WeakSet<IConstruct>();

/** Makes a construct the scope of one cluster. */
export function markCluster(construct: IConstruct): void {
  clusters.add(construct);
}

/** Whether a construct is the scope of one cluster. */
export function isCluster(construct: IConstruct): boolean {
  return clusters.has(construct);
}

/** What everything for one cluster is under: the nearest `Cluster`, else the root of the tree. */
export function clusterScope(construct: IConstruct): IConstruct {
  let at: IConstruct | undefined = construct;
  while (at && !clusters.has(at)) at = at.node.scope;
  return at ?? construct.node.root;
}
