import { isIPv4 } from 'net';
import { addressBits, cidrRange } from './addresses';
import { networkConfigOf } from './network-config';
import { Manifest } from './rule';
import { cidrProblem } from './values';

/** The plugin of OVN-Kubernetes. */
export const OVN_TYPE = 'ovn-k8s-cni-overlay';
const HOST_LENGTHS = { v4: 24, v6: 64 };

/** The configuration that OVN-Kubernetes reads of an attachment, with the name of the network, and how it is written. */
export interface OvnConfig {
  readonly config: Manifest;
  /** Plugins of the list that it stands in; 0 where it stands alone. */
  readonly listed: number;
}

/** The configuration of an attachment for OVN-Kubernetes; nothing when it is of another plugin. */
export function ovnConfigOf(manifest: Manifest): OvnConfig | undefined {
  const config = networkConfigOf(manifest);
  const plugins: unknown[] = Array.isArray(config?.plugins) ? config.plugins : [];
  const plugin = plugins.find(each => (each as Manifest)?.type === OVN_TYPE) as Manifest;
  if (plugin) return { config: { ...plugin, name: config.name }, listed: plugins.length };
  return config?.type === OVN_TYPE ? { config, listed: 0 } : undefined;
}

/** `a, b` as a list; empty where there is none. */
export function listed(value: Manifest): string[] {
  return typeof value === 'string' && value.trim() !== '' ? value.split(',').map(each => each.trim()) : [];
}

/** What is wrong with a subnet: a network, and for layer 3 the length of the part of each node behind another `/`. */
export function subnetProblem(subnet: string, topology: string): string | undefined {
  const parts = subnet.split('/');
  const cidr = parts.slice(0, 2).join('/');
  const problem = cidrProblem(cidr);
  if (problem !== undefined) return problem;
  if (topology !== 'layer3') return parts.length > 2 ? `'${subnet}' has a host length, which is for layer3 only; write '${cidr}'` : undefined;

  const isV4 = isIPv4(parts[0]);
  const length = hostLength(parts, isV4);
  const example = `${cidr}/${isV4 ? Math.min(32, Number(parts[1]) + 8) : HOST_LENGTHS.v6}`;
  if (parts.length > 3 || length === undefined) return `'${subnet}' is no network with a host length; write '${example}'`;
  if (!isV4 && length !== HOST_LENGTHS.v6) return `'${subnet}' gives each node other than a /64, which IPv6 needs; write '${cidr}/64'`;
  if (length > 32 && isV4) return `'${subnet}' gives each node less than an address; write '${example}'`;
  if (length > Number(parts[1])) return undefined;
  return `'${subnet}' gives each node a /${length}, which is no part of the network; write a longer host length, as '${example}'`;
}

function hostLength(parts: readonly string[], isV4: boolean): number | undefined {
  if (parts.length === 2) return isV4 ? HOST_LENGTHS.v4 : HOST_LENGTHS.v6;
  return /^[+-]?\d{1,9}$/.test(parts[2]) ? Number(parts[2]) : undefined;
}

/** A valid subnet in its only form: the first address of the network, its length, and that of the part of a node where it counts. */
export function canonicalSubnet(subnet: string, topology: string): string {
  const parts = subnet.split('/');
  const { first } = cidrRange(parts.slice(0, 2).join('/'));
  const hosts = topology === 'layer3' ? hostLength(parts, isIPv4(parts[0])) : '';
  return `${addressBits(parts[0])} ${first}/${Number(parts[1])}/${hosts}`;
}
