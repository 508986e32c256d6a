import { IConstruct } from 'constructs';
import type { MachineSettingsProps } from './machine-config';
import { ROLE_LABEL } from './role';
import { ensure } from '../app/errors';
import { labelProblem } from '../rules/values';

/** Throws when a value that machine configs share, however they are written, is wrong by itself. */
export function ensureNodeProps(construct: IConstruct, role: string, { labels, kernelArguments }: MachineSettingsProps): void {
  ensure(construct, 'role', labelProblem(role));
  const other = labels?.[ROLE_LABEL] ?? role;
  ensure(construct, 'labels', other === role ? undefined : `'${ROLE_LABEL}' is '${other}', and the role '${role}'; set the property role only`);
  ensureKernelArguments(construct, kernelArguments);
}

/** Throws when an element is not one kernel argument. */
export function ensureKernelArguments(construct: IConstruct, kernelArguments: readonly string[] = []): void {
  for (const argument of kernelArguments) ensure(construct, 'kernelArguments', kernelArgumentProblem(argument));
}

/** The operator splits each element at blanks outside quotes. */
function kernelArgumentProblem(argument: string): string | undefined {
  if (/^(?:[^\s"]|"[^"]*")+$/.test(argument)) return undefined;
  return `'${argument}' is not one kernel argument; write name or name=value, each as an element of the list`;
}
