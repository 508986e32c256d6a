import type * as kplus from 'cdk8s-plus-27';

/** The field that a query for taints stands for. cdk8s-plus renders it with a method that its typings leave out. */
export function toleration<T>(query: kplus.NodeTaintQuery): T {
  return (query as unknown as { _toKube(): T })._toKube();
}

/** The field that a selector stands for, without what it leaves empty. */
export function labelSelector<T>(selector: kplus.LabelSelector): T {
  return (selector as unknown as { _toKube(): T })._toKube();
}
