import type * as kplus from 'cdk8s-plus-27';
import { Construct, IConstruct } from 'constructs';
import { KUBERNETES, PlainObject } from './plain-object';
import { AccessGrant } from '../cluster/access-grant';
import { AccessRole } from '../cluster/access-role';

/** What a checkup may do. */
export interface CheckupPermissionFacts {
  readonly serviceAccount: string;
  /** Rules by the name of the Role, in the namespace of the checkup. */
  readonly roles: Readonly<Record<string, readonly PolicyRule[]>>;
  /** Name of the ClusterRoleBinding by which it sees all of the cluster. */
  readonly clusterReader?: string;
}

interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What was made in an app, by a name that says what it is and where. */
const installed = new WeakMap<IConstruct, Map<string, AccessGrant | undefined>>();

/**
 * Makes the service account and its rights where no checkup of the app has made them yet: their names are fixed, and
 * several checkups of a namespace share them.
 */
export function installPermissions(checkup: Construct, namespace: string, facts: CheckupPermissionFacts): void {
  const { root } = checkup.node;
  const known = installed.get(root) ?? new Map<string, AccessGrant | undefined>();
  installed.set(root, known);
  const { serviceAccount, roles, clusterReader } = facts;

  const place = `${namespace}/${serviceAccount}`;
  if (known.has(place)) return;
  known.set(place, undefined);
  const account = subject(checkup, serviceAccount, namespace);
  new PlainObject(checkup, 'ServiceAccount', KUBERNETES.SERVICE_ACCOUNT, { name: serviceAccount, namespace });
  for (const [name, rules] of Object.entries(roles)) {
    new PlainObject(checkup, `Role-${name}`, KUBERNETES.ROLE, { name, namespace }, () => ({ rules }));
    new AccessGrant(checkup, `RoleBinding-${name}`, { name, namespace, role: AccessRole.namespaced(name), serviceAccounts: [account] });
  }
  if (clusterReader === undefined) return;

  const grant = known.get(clusterReader);
  if (grant) grant.addServiceAccount(account);
  else known.set(clusterReader, grantReader(checkup, clusterReader, account));
}

function grantReader(checkup: Construct, name: string, account: kplus.IServiceAccount): AccessGrant {
  return new AccessGrant(checkup, 'ClusterRoleBinding', { name, role: AccessRole.CLUSTER_READER, clusterWide: true, serviceAccounts: [account] });
}

function subject(checkup: Construct, name: string, namespace: string): kplus.IServiceAccount {
  // Loaded here, so that importing the library does not load all of cdk8s-plus.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { ServiceAccount } = require('cdk8s-plus-27') as typeof kplus;
  return ServiceAccount.fromServiceAccountName(checkup, 'Subject', name, { namespaceName: namespace });
}
