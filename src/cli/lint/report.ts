import type { Finding } from '../../rules';

/** `apiVersion kind namespace/name` of what a finding is about, as far as it is known. */
export function objectOf({ kind, namespace, name }: Finding): string {
  return [kind, namespace ? `${namespace}/${name}` : name].filter(part => part !== '').join(' ');
}
