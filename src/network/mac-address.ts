import { createHash } from 'crypto';
import { ensureValue } from '../app/errors';
import { IResource } from '../app/resource';
import { macPrefixProblem } from '../rules/values';

/** Locally administered, and not `02`, which the MAC pool of OpenShift Virtualization gives its addresses. */
const DEFAULT_PREFIX = '0a';
const OCTETS = 6;

/**
 * MAC addresses that follow from names: the same at every synthesis, whatever is added to the program and in which
 * order. A machine keeps its address when it is deleted and made again, and nothing but Git has to remember it.
 *
 * Two machines of one network that get one address nevertheless are an error at synthesis (`cross/mac-address-unique`);
 * give one of them another prefix. Apps and clusters do not know of each other: where they share a network, each needs a
 * prefix of its own.
 */
export class MacAddress {
  /**
   * The address of a machine in a network: locally administered and unicast. `macPrefix` of an interface gives the same
   * one, where the machine is not made yet.
   *
   * @param machine the machine; its namespace and name count
   * @param network the network; its namespace, by default the machine's, and name count
   * @param prefix one to five octets that the address begins with, as `0a` or `0a:58:01`; `0a` when absent
   * @throws when the prefix is none, or not of a locally administered unicast address
   */
  public static derived(machine: IResource, network: IResource, prefix: string = DEFAULT_PREFIX): string {
    return derivedMacAddress(machine, { namespace: network.namespace ?? machine.namespace, name: network.name }, prefix);
  }

  private constructor() {}
}

/** What is known of an object by its name. */
export interface Named {
  readonly namespace?: string;
  readonly name: string;
}

/** @internal */
export function derivedMacAddress(machine: Named, network: Named, prefix: string): string {
  ensureValue('MAC address prefix', macPrefixProblem(prefix));
  const octets = prefix.toLowerCase().split(/[:-]/);
  // No name has a space: nothing else is written so.
  const identity = [machine, network].map(({ namespace = '', name }) => `${namespace}/${name}`).join(' ');
  const digest = createHash('sha256').update(identity).digest();
  const rest = [...digest.subarray(0, OCTETS - octets.length)].map(octet => octet.toString(16).padStart(2, '0'));
  return [...octets, ...rest].join(':');
}
