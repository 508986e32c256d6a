import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { AccessRole } from './access-role';
import { ensure, fail } from '../app/errors';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps, Resource } from '../app/resource';

const GROUP = 'rbac.authorization.k8s.io';
const ROLE_BINDING: KindFacts = { apiVersion: `${GROUP}/v1`, kind: 'RoleBinding', plural: 'rolebindings', fields: ['roleRef', 'subjects'] };
const CLUSTER_ROLE_BINDING: KindFacts = {
  apiVersion: `${GROUP}/v1`, kind: 'ClusterRoleBinding', plural: 'clusterrolebindings', clusterScoped: true, fields: ['roleRef', 'subjects'],
};

/** Properties of `AccessGrant`. */
export interface AccessGrantProps extends NamespacedResourceProps {
  /**
   * What is granted. The API server refuses to change the role of a grant: give the grant another name with it, or
   * delete it first.
   */
  readonly role: AccessRole;
  /**
   * Whether it is granted in every namespace and for what is in none, by a ClusterRoleBinding.
   *
   * @default false
   */
  readonly clusterWide?: boolean;
  /**
   * Users, as the identity provider names them.
   *
   * @default - none
   */
  readonly users?: string[];
  /**
   * Groups of users; `system:authenticated` is everybody.
   *
   * @default - none
   */
  readonly groups?: string[];
  /**
   * Service accounts; without a namespace of its own one is of the namespace of the grant.
   *
   * @default - none
   */
  readonly serviceAccounts?: kplus.IServiceAccount[];
}

/**
 * Grants a role to users, groups and service accounts: a RoleBinding, or a ClusterRoleBinding for the whole cluster.
 * Groups outlive the people in them, and need no change in Git when somebody comes or goes.
 *
 * @see OpenShift Virtualization 4.15, 1.2.3
 */
export class AccessGrant extends Resource {
  private readonly role: AccessRole;
  private readonly subjects: object[] = [];

  /** @throws when it is granted to nobody, or in the whole cluster and in one namespace */
  constructor(scope: Construct, id: string, props: AccessGrantProps) {
    const { role, clusterWide = false, users = [], groups = [], serviceAccounts = [] } = props;
    super(scope, id, clusterWide ? CLUSTER_ROLE_BINDING : ROLE_BINDING, props);
    this.role = role;
    ensure(this, 'namespace', clusterWide && props.namespace !== undefined
      ? `'${props.namespace}' is one namespace, and clusterWide grants in all; leave one of the two out` : undefined);
    ensure(this, 'role', clusterWide && role.kind === 'Role'
      ? `Role '${role.name}' is of one namespace, and clusterWide grants in all; give a ClusterRole, or leave clusterWide out` : undefined);
    users.forEach(user => this.addUser(user));
    groups.forEach(group => this.addGroup(group));
    serviceAccounts.forEach(account => this.addServiceAccount(account));
    ensure(this, 'users', this.subjects.length === 0 ? 'the role is granted to nobody; name users, groups or service accounts' : undefined);
  }

  /**
   * Grants it to one more user.
   *
   * @throws when the name is empty
   */
  public addUser(name: string): void {
    this.add('users', name, { apiGroup: GROUP, kind: 'User', name });
  }

  /**
   * Grants it to one more group.
   *
   * @throws when the name is empty
   */
  public addGroup(name: string): void {
    this.add('groups', name, { apiGroup: GROUP, kind: 'Group', name });
  }

  /**
   * Grants it to one more service account.
   *
   * @throws when the service account and the grant are in no namespace
   */
  public addServiceAccount(account: kplus.IServiceAccount): void {
    const { name, namespace = this.namespace } = account.toSubjectConfiguration();
    if (namespace === undefined) {
      fail(this, 'serviceAccounts', `'${name}' is in no namespace, which a grant must name; give the service account or its chart a namespace`);
    }
    this.add('serviceAccounts', name, { kind: 'ServiceAccount', name, namespace });
  }

  private add(field: string, name: string, subject: object) {
    ensure(this, field, name === '' ? "'' names nobody; give a name, or leave it out" : undefined);
    const text = JSON.stringify(subject);
    if (!this.subjects.some(other => JSON.stringify(other) === text)) this.subjects.push(subject);
    this._changed();
  }

  /** @internal */
  protected _toFields(): object {
    const { kind, name } = this.role;
    return { roleRef: { apiGroup: GROUP, kind, name }, subjects: this.subjects };
  }
}
