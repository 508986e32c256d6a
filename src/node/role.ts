export { ROLE_LABEL } from '../rules/node-index';

/** Label of the nodes of a role; its value is empty. */
export function nodeRoleLabel(role: string): string {
  return `node-role.kubernetes.io/${role}`;
}
