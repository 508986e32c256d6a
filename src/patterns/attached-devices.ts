import { ensure, fail } from '../app/errors';
import { labelProblem } from '../rules/values';
import { IMachine } from '../vm/machine';

/** Names of the devices that each machine has been given by patterns: those of PCI devices and of GPUs are one list to it. */
const deviceNames = new WeakMap<IMachine, Set<string>>();

/**
 * Takes a name for a device of a machine: the one given, else one made of the device's id.
 *
 * @throws when the name is none, or taken by another device
 */
export function takeDeviceName(machine: IMachine, id: string, given: string | undefined): string {
  const taken = deviceNames.get(machine) ?? new Set<string>();
  deviceNames.set(machine, taken);
  const name = given ?? freeName(id, taken);
  ensure(machine, `device '${id}' name`, labelProblem(name));
  if (taken.has(name)) fail(machine, `device '${id}' name`, `there is already a device named '${name}'; give each a name of its own`);
  taken.add(name);
  return name;
}

function freeName(id: string, taken: ReadonlySet<string>): string {
  // An id that is a resource name has characters that the name of a device has not.
  const name = id.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 57).replace(/^-|-$/g, '') || 'device';
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  return free;
}
