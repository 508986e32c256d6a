import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensure } from '../app/errors';
import { labelProblem, subdomainProblem } from '../rules/values';

/** Properties of `ClonePermission`. */
export interface ClonePermissionProps {
  /** Namespace that is cloned from. */
  readonly from: string;
  /** Namespace that is cloned into. */
  readonly to: string;
  /**
   * Name of the ClusterRole and of the RoleBinding.
   *
   * @default - the construct's id
   */
  readonly name?: string;
  /**
   * Service account in the namespace that is cloned into: that of the machine whose data volume templates clone.
   *
   * @default default
   */
  readonly serviceAccount?: string;
}

/**
 * The right to clone the data volumes of one namespace into another: a ClusterRole, and its RoleBinding in the
 * namespace that is cloned from.
 *
 * @see OpenShift Virtualization 4.15, 6.2.5.1.1 and 8.6.1; the documentation gives all verbs, CDI asks for `create`
 */
export class ClonePermission extends Construct {
  /** The role. */
  public readonly role: kplus.ClusterRole;

  /** @throws when a name is none */
  constructor(scope: Construct, id: string, props: ClonePermissionProps) {
    super(scope, id);
    const { from, to, name = id, serviceAccount = 'default' } = props;
    ensure(this, 'from', labelProblem(from));
    ensure(this, 'to', labelProblem(to));
    ensure(this, 'name', subdomainProblem(name));
    // Loaded here, so that importing the library does not load all of cdk8s-plus.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { ApiResource, ClusterRole, RoleBinding, ServiceAccount } = require('cdk8s-plus-27') as typeof kplus;
    this.role = new ClusterRole(this, 'ClusterRole', {
      metadata: { name },
      rules: [{ endpoints: [ApiResource.custom({ apiGroup: 'cdi.kubevirt.io', resourceType: 'datavolumes/source' })], verbs: ['create'] }],
    });
    const binding = new RoleBinding(this, 'RoleBinding', { metadata: { name, namespace: from }, role: this.role });
    binding.addSubjects(ServiceAccount.fromServiceAccountName(this, 'Subject', serviceAccount, { namespaceName: to }));
  }
}
