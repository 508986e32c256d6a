import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensure } from '../app/errors';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { MACHINE_ACTIONS, SUBRESOURCES } from '../rules/subresources';

/** What may be done to a machine, apart from changing its object. */
export enum MachineAction {
  /** Start it. */
  START = 'start',
  /** Stop it. */
  STOP = 'stop',
  /** Stop and start it. */
  RESTART = 'restart',
  /** Move it to another node while it runs. */
  MIGRATE = 'migrate',
  /** Write its memory into a claim. */
  MEMORY_DUMP = 'memorydump',
  /** Plug in a disk. */
  ADD_VOLUME = 'addvolume',
  /** Unplug a disk. */
  REMOVE_VOLUME = 'removevolume',
  /** Hold its CPUs. */
  PAUSE = 'pause',
  /** Let its CPUs go on. */
  UNPAUSE = 'unpause',
  /** Ask its guest to reboot. */
  SOFT_REBOOT = 'softreboot',
  /** Hold the file systems of its guest, for backups. */
  FREEZE = 'freeze',
  /** Let the file systems of its guest go on. */
  UNFREEZE = 'unfreeze',
  /** Open its serial console. */
  CONSOLE = 'console',
  /** Open its screen. */
  VNC = 'vnc',
  /** Reach its ports through the API server, as `virtctl ssh` does. */
  PORT_FORWARD = 'portforward',
  /** See what the agent tells of the operating system. */
  GUEST_OS_INFO = 'guestosinfo',
  /** See who is logged in. */
  USER_LIST = 'userlist',
  /** See the file systems of the guest. */
  FILESYSTEM_LIST = 'filesystemlist',
}

/** Roles of Kubernetes that gather the rules of others by a label. */
export enum AggregatedRole {
  /** `view`. */
  VIEW = 'view',
  /** `edit`; `admin` has what it has. */
  EDIT = 'edit',
  /** `admin`. */
  ADMIN = 'admin',
}

/** Properties of `MachineRole`. */
export interface MachineRoleProps extends NamespacedResourceProps {
  /** What may be done. To see machines as well, grant `AccessRole.VIRTUALIZATION_VIEW` beside it. */
  readonly actions: MachineAction[];
  /**
   * Machines that it may be done to.
   *
   * @default - all
   */
  readonly machines?: IResource[];
  /**
   * Whether the role is a ClusterRole, which can be granted in several namespaces, or in all.
   *
   * @default - a Role of one namespace, unless it is part of others
   */
  readonly clusterWide?: boolean;
  /**
   * Roles that have its rules from now on, wherever they are granted; it is a ClusterRole then.
   *
   * @default - none
   */
  readonly partOf?: AggregatedRole[];
}

const GROUP = 'rbac.authorization.k8s.io';
const ROLE: KindFacts = { apiVersion: `${GROUP}/v1`, kind: 'Role', plural: 'roles', fields: ['rules'] };
const CLUSTER_ROLE: KindFacts = { apiVersion: `${GROUP}/v1`, kind: 'ClusterRole', plural: 'clusterroles', clusterScoped: true, fields: ['rules'] };

/**
 * A narrow role on machines, such as one that may start them and nothing else. `AccessRole.of(role)` is granted.
 *
 * @see OpenShift Virtualization 4.15, 1.2.3
 */
export class MachineRole extends Resource implements kplus.IRole {
  private readonly actions: readonly MachineAction[];
  private readonly machines?: readonly IResource[];

  /** @throws when it allows nothing, names no machine or one of another namespace, or is part of others and of one namespace */
  constructor(scope: Construct, id: string, props: MachineRoleProps) {
    const { actions, machines, partOf = [], clusterWide = partOf.length > 0 } = props;
    const labels = Object.fromEntries(partOf.map(role => [`${GROUP}/aggregate-to-${role}`, 'true']));
    super(scope, id, clusterWide ? CLUSTER_ROLE : ROLE, { ...props, labels: partOf.length > 0 ? { ...props.labels, ...labels } : props.labels });
    ensure(this, 'actions', actions.length === 0 ? '[] allows nothing; name at least one action' : undefined);
    ensure(this, 'machines', machines?.length === 0 ? '[] is no machine; name at least one, or leave it out for all' : undefined);
    ensure(this, 'clusterWide', !clusterWide && partOf.length > 0
      ? `a Role of one namespace is no part of '${partOf[0]}'; leave clusterWide or partOf out` : undefined);
    ensure(this, 'namespace', clusterWide && props.namespace !== undefined
      ? `'${props.namespace}' is one namespace, and a ClusterRole is in none; leave it out` : undefined);
    const own = this.namespace;
    const other = own === undefined ? undefined : machines?.find(({ namespace = own }) => namespace !== own);
    ensure(this, 'machines', other && `'${other.name}' is in namespace '${other.namespace}', which a role of '${own}' does not reach; make one there`);
    this.actions = actions;
    this.machines = machines;
  }

  /** @internal */
  protected _toFields(): object {
    const facts = Object.values(MachineAction).filter(action => this.actions.includes(action)).map(action => MACHINE_ACTIONS[action]);
    const resourceNames = this.machines?.map(({ name }) => name);
    const rules = ['get', 'update'].flatMap(verb => {
      const resources = facts.filter(each => each.verb === verb).flatMap(each => each.resources);
      return resources.length > 0 ? [{ apiGroups: [SUBRESOURCES], resources, resourceNames, verbs: [verb] }] : [];
    });
    return { rules };
  }
}
