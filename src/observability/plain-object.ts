import { Construct } from 'constructs';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps, Resource } from '../app/resource';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Kinds of Kubernetes that stand beside those of monitoring. */
export const KUBERNETES = {
  CONFIG_MAP: { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps', fields: ['data'] },
  SERVICE_ACCOUNT: { apiVersion: 'v1', kind: 'ServiceAccount', plural: 'serviceaccounts', fields: [] },
  SERVICE: { apiVersion: 'v1', kind: 'Service', plural: 'services' },
  JOB: { apiVersion: 'batch/v1', kind: 'Job', plural: 'jobs' },
  ROLE: { apiVersion: RBAC, kind: 'Role', plural: 'roles', fields: ['rules'] },
} satisfies Record<string, KindFacts>;

/**
 * An object of Kubernetes as the API server stores it. Those of cdk8s-plus write defaults, which would show as drift.
 *
 * @internal
 */
export class PlainObject extends Resource {
  constructor(scope: Construct, id: string, facts: KindFacts, props: NamespacedResourceProps, private readonly toFields: () => object = () => ({})) {
    super(scope, id, facts, props);
  }

  /** @internal */
  protected _toFields(): object {
    return this.toFields();
  }
}
