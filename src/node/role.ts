/** Label by which a pool finds its machine configs. */
export const ROLE_LABEL = 'machineconfiguration.openshift.io/role';

/** Label of the nodes of a role; its value is empty. */
export function nodeRoleLabel(role: string): string {
  return `node-role.kubernetes.io/${role}`;
}
