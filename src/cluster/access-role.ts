import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensureValue } from '../app/errors';

/**
 * A role that people and service accounts are granted by an `AccessGrant`: one of those that the operators make, or
 * any other.
 *
 * @see OpenShift Virtualization 4.15, 1.2.3
 */
export class AccessRole {
  /** Sees machines and all else of virtualization; no console, no start and stop. Part of `VIEW`. */
  public static readonly VIRTUALIZATION_VIEW = AccessRole.cluster('kubevirt.io:view');
  /** Makes, changes and deletes machines, starts and stops them, opens consoles. Part of `EDIT`. */
  public static readonly VIRTUALIZATION_EDIT = AccessRole.cluster('kubevirt.io:edit');
  /** Does all that there is to do with machines, deletes many at once. Part of `ADMIN`. */
  public static readonly VIRTUALIZATION_ADMIN = AccessRole.cluster('kubevirt.io:admin');

  /** Sees nearly everything in a namespace but Secrets, virtualization with it. */
  public static readonly VIEW = AccessRole.cluster('view');
  /** Changes nearly everything in a namespace but roles, virtualization with it. */
  public static readonly EDIT = AccessRole.cluster('edit');
  /** Changes everything in a namespace but quotas, roles and virtualization with it. */
  public static readonly ADMIN = AccessRole.cluster('admin');
  /** Sees everything in the cluster but Secrets. */
  public static readonly CLUSTER_READER = AccessRole.cluster('cluster-reader');

  /** Sees data volumes and all else of imports, and may clone from data volumes. */
  public static readonly DATA_VOLUMES_VIEW = AccessRole.cluster('cdi.kubevirt.io:view');
  /** Makes and changes data volumes, uploads images, clones. */
  public static readonly DATA_VOLUMES_EDIT = AccessRole.cluster('cdi.kubevirt.io:edit');
  /** The same as `DATA_VOLUMES_EDIT`, for administrators. */
  public static readonly DATA_VOLUMES_ADMIN = AccessRole.cluster('cdi.kubevirt.io:admin');
  /** Sees the configuration of imports and the storage profiles, which are in no namespace: grant it in the whole cluster. */
  public static readonly DATA_VOLUMES_CONFIG_READER = AccessRole.cluster('cdi.kubevirt.io:config-reader');

  /** Sees the instance types and preferences of the cluster, which are in no namespace: grant it in the whole cluster. */
  public static readonly INSTANCETYPE_VIEW = AccessRole.cluster('instancetype.kubevirt.io:view');

  /** Makes and changes monitors and rules of a project. */
  public static readonly MONITORING_EDIT = AccessRole.cluster('monitoring-edit');
  /** Makes and changes rules of a project. */
  public static readonly MONITORING_RULES_EDIT = AccessRole.cluster('monitoring-rules-edit');
  /** Sees rules of a project. */
  public static readonly MONITORING_RULES_VIEW = AccessRole.cluster('monitoring-rules-view');

  /**
   * A ClusterRole that is there already, by name.
   *
   * @throws when the name is empty
   */
  public static cluster(name: string): AccessRole {
    return new AccessRole('ClusterRole', name);
  }

  /**
   * A Role that is there already in the namespace of the grant, by name.
   *
   * @throws when the name is empty
   */
  public static namespaced(name: string): AccessRole {
    return new AccessRole('Role', name);
  }

  /**
   * A role of the app: a `MachineRole`, or one of cdk8s-plus.
   *
   * @throws when it is no role
   */
  public static of(role: kplus.IRole): AccessRole {
    const { kind, name } = role;
    ensureValue('AccessRole', kind === 'Role' || kind === 'ClusterRole' ? undefined : `a ${kind} is no role; give a Role or a ClusterRole`);
    return new AccessRole(kind, name);
  }

  private constructor(
    /** `ClusterRole` or `Role`. */
    public readonly kind: string,
    /** Name of the role. */
    public readonly name: string,
  ) {
    ensureValue('AccessRole', name === '' ? "'' names no role; give the name of a role" : undefined);
  }

  /**
   * The role for bindings of cdk8s-plus.
   *
   * @param id id of the reference in the scope
   */
  public asRole(scope: Construct, id: string = this.name): kplus.IRole {
    // Loaded here, so that importing the library does not load all of cdk8s-plus.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { ClusterRole, Role } = require('cdk8s-plus-27') as typeof kplus;
    return this.kind === 'Role' ? Role.fromRoleName(scope, id, this.name) : ClusterRole.fromClusterRoleName(scope, id, this.name);
  }
}
