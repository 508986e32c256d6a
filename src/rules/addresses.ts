import { isIPv4, isIPv6 } from 'net';

/** Addresses from first to last, both included, as numbers. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

/** Bits of an IP address of the family that a text is written in. */
export function addressBits(address: string): number {
  return isIPv4(address) ? 32 : 128;
}

/** A valid IP address, without a zone, as a number. */
export function addressNumber(address: string): bigint {
  if (isIPv4(address)) return fromGroups(address.split('.').map(Number), 256n);
  const [head, tail] = address.split('::').map(groupsOf);
  const groups = tail === undefined ? head : [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
  return fromGroups(groups, 65536n);
}

function groupsOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap(group => {
    if (!group.includes('.')) return [parseInt(group, 16)];
    const [a, b, c, d] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function fromGroups(groups: readonly number[], base: bigint): bigint {
  return groups.reduce((value, group) => value * base + BigInt(group), 0n);
}

/** All addresses of a valid CIDR, those of the network itself and broadcast among them. */
export function cidrRange(cidr: string): AddressRange {
  const [address, prefix] = cidr.split('/');
  const size = 2n ** BigInt(addressBits(address) - Number(prefix));
  const first = addressNumber(address) / size * size;
  return { first, last: first + size - 1n };
}

/** IP address without prefix length, IPv4 or IPv6. */
export function addressProblem(value: string): string | undefined {
  if (isIPv4(value) || (isIPv6(value) && !value.includes('%'))) return undefined;
  return `'${value}' is not an IP address; write it without a prefix length, as '10.200.5.1' or 'fd00:5::1'`;
}

/** A valid address or CIDR that must be part of a valid CIDR. */
export function outsideProblem(value: string, cidr: string): string | undefined {
  const inner = value.includes('/') ? cidrRange(value) : { first: addressNumber(value), last: addressNumber(value) };
  const outer = cidrRange(cidr);
  const sameFamily = addressBits(value.split('/')[0]) === addressBits(cidr.split('/')[0]);
  if (sameFamily && inner.first >= outer.first && inner.last <= outer.last) return undefined;
  return `'${value}' is not part of ${cidr}; give one that is`;
}

/** How many addresses of a range none of the others takes. */
export function countWithout(range: AddressRange, others: readonly AddressRange[]): bigint {
  let count = 0n;
  let next = range.first;
  for (const { first, last } of [...others].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const end = first - 1n < range.last ? first - 1n : range.last;
    if (end >= next) count += end - next + 1n;
    if (last + 1n > next) next = last + 1n;
  }
  return next <= range.last ? count + range.last - next + 1n : count;
}
