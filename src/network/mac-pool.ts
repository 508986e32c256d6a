import type * as kplus from 'cdk8s-plus-27';

/** The pool that gives MAC addresses to machines which have none of their own. */
export class MacPool {
  /**
   * Turns the pool off for the machines of a namespace.
   *
   * @see OpenShift Virtualization 4.15, 7.8.1
   */
  public static disable(namespace: kplus.Namespace): void {
    namespace.metadata.addLabel('mutatevirtualmachines.kubemacpool.io', 'ignore');
  }

  private constructor() {}
}
