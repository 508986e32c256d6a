import { IConstruct } from 'constructs';
import { clusterScope } from './cluster-scope';

/** Of one API group: what installs its operator, and the objects that the operator reads. */
interface Order {
  readonly installations: IConstruct[];
  readonly objects: IConstruct[];
}

/** Of each cluster, by API group. */
const orders = new WeakMap<IConstruct, Map<string, Order>>();

/** Puts an installation before the objects of the API groups that its operator reads, those of this app. */
export function installs(installation: IConstruct, apiGroups: readonly string[]): void {
  for (const group of apiGroups) {
    const { installations, objects } = orderOf(installation, group);
    installations.push(installation);
    objects.forEach(object => object.node.addDependency(installation));
  }
}

/** Puts an object behind what installs the operator that reads it, if this app does. */
export function readByOperator(object: IConstruct, apiGroup: string): void {
  const { installations, objects } = orderOf(object, apiGroup);
  objects.push(object);
  object.node.addDependency(...installations);
}

function orderOf(construct: IConstruct, apiGroup: string): Order {
  const cluster = clusterScope(construct);
  let groups = orders.get(cluster);
  if (!groups) orders.set(cluster, groups = new Map());
  let order = groups.get(apiGroup);
  if (!order) groups.set(apiGroup, order = { installations: [], objects: [] });
  return order;
}
