import { qualifiedNameProblem } from '../rules/values';

/** Name under which nodes offer a device and machines ask for it: qualified by a domain. */
export function extendedResourceProblem(value: string): string | undefined {
  if (!value.includes('/')) return `'${value}' has no domain; write domain/name, as 'nvidia.com/TU104GL_Tesla_T4'`;
  return qualifiedNameProblem(value);
}
