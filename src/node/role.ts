import { ROLE_LABEL } from '../rules/node-index';

export { ROLE_LABEL } from '../rules/node-index';

/** Label of the nodes of a role; its value is empty. */
export function nodeRoleLabel(role: string): string {
  return `node-role.kubernetes.io/${role}`;
}

/** Labels of a machine config for a role. */
export function roleLabels(role: string, labels: { readonly [key: string]: string } | undefined): { [key: string]: string } {
  return { [ROLE_LABEL]: role, ...labels };
}
