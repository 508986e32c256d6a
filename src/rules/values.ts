import { isIPv4, isIPv6 } from 'net';

/**
 * Checks of single values, shared by the constructs, which throw, and by the rules, which report. Each returns
 * what is wrong together with what is allowed, or `undefined` when the value is fine.
 */
type Problem = string | undefined;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const QUALIFIED_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** DNS-1123 subdomain: what `metadata.name` of almost every kind must be. */
export function subdomainProblem(value: string): Problem {
  if (value.length <= 253 && value.split('.').every(label => DNS_LABEL.test(label))) return undefined;
  return `'${value}' is not a valid name; allowed are at most 253 lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part`;
}

/** DNS-1123 label: namespaces, disk, volume and interface names. */
export function labelProblem(value: string): Problem {
  if (value.length <= 63 && DNS_LABEL.test(value)) return undefined;
  return `'${value}' is not a valid name; allowed are at most 63 lower-case letters, digits and '-', with a letter or digit at both ends`;
}

/** Value of a Kubernetes label. */
export function labelValueProblem(value: string): Problem {
  if (value.length <= 63 && LABEL_VALUE.test(value)) return undefined;
  return `'${value}' is not a valid label value; allowed are at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends`;
}

/** Key of a label or annotation, and the name of an extended resource: `[domain/]name`. */
export function qualifiedNameProblem(value: string): Problem {
  const slash = value.indexOf('/');
  const [prefix, name] = slash < 0 ? [undefined, value] : [value.slice(0, slash), value.slice(slash + 1)];
  if ((prefix === undefined || subdomainProblem(prefix) === undefined) && name.length <= 63 && QUALIFIED_NAME.test(name)) return undefined;
  return `'${value}' is not a qualified name; write [domain/]name, the name of at most 63 letters, digits, '-', '_' and '.'`;
}

/** MAC address of a guest's interface: six octets, unicast, locally administered or of a vendor, not all zero. */
export function macAddressProblem(value: string): Problem {
  const match = /^([0-9a-f]{2})([:-])[0-9a-f]{2}(?:\2[0-9a-f]{2}){4}$/i.exec(value);
  if (!match) return `'${value}' is not a MAC address; write six pairs of hex digits, as 'de:00:00:00:00:de'`;
  if (parseInt(match[1], 16) % 2 === 1) {
    return `'${value}' is a multicast address; the second hex digit of a guest's address must be even, 2, 6, a or e for a locally administered one`;
  }
  if (/^0+$/.test(value.replace(/[:-]/g, ''))) return `'${value}' is the empty address; choose a locally administered one, as 'de:00:00:00:00:de'`;
  return undefined;
}

/** MAC address that is chosen by hand: as `macAddressProblem`, and locally administered, so that it meets no vendor's. */
export function localMacAddressProblem(value: string): Problem {
  const problem = macAddressProblem(value);
  if (problem) return problem;
  if (/^.[2367abef]/i.test(value)) return undefined;
  return `'${value}' is an address of a hardware vendor; the second hex digit of a locally administered address is 2, 6, a or e`;
}

/** First octets of MAC addresses that are chosen by hand: one to five. */
export function macPrefixProblem(value: string): Problem {
  if (!/^[0-9a-f]{2}(?:([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){0,3})?$/i.test(value)) {
    return `'${value}' is no beginning of a MAC address; write one to five pairs of hex digits, as '0a' or '0a:58:01'`;
  }
  if (/^.[26ae]/i.test(value)) return undefined;
  return `'${value}' begins no locally administered unicast address; the second hex digit must be 2, 6, a or e`;
}

/** IP network in CIDR notation, IPv4 or IPv6. */
export function cidrProblem(value: string): Problem {
  const parts = value.split('/');
  const bits = isIPv4(parts[0]) ? 32 : isIPv6(parts[0]) && !parts[0].includes('%') ? 128 : 0;
  if (parts.length === 2 && bits > 0 && /^\d{1,3}$/.test(parts[1]) && Number(parts[1]) <= bits) return undefined;
  return `'${value}' is not an IP network; write an address and a prefix length, as '10.200.5.0/24' or 'fd00:5::/64'`;
}

/** Number of addresses of a valid CIDR that can be given to hosts: not the network's own nor the broadcast address. */
export function cidrHosts(cidr: string): bigint {
  const [address, prefix] = cidr.split('/');
  const size = 2n ** BigInt((isIPv4(address) ? 32 : 128) - Number(prefix));
  return size > 2n ? size - 2n : size;
}

/** PCI vendor and device id as `lspci -nn` prints it in brackets. */
export function pciSelectorProblem(value: string): Problem {
  if (/^[0-9a-f]{4}:[0-9a-f]{4}$/i.test(value)) return undefined;
  return `'${value}' is not a PCI selector; write vendor and device id as four hex digits each, as '10DE:1EB8'`;
}

/** Name of a port of a container, by which a probe may call it. */
export function portNameProblem(value: string): Problem {
  if (/^(?!.*--)(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?$/.test(value)) return undefined;
  return `'${value}' is no name of a port; allowed are at most 15 lower-case letters, digits and single '-' inside, with a letter`;
}

/** VLAN id that a bridge port can carry. */
export function vlanProblem(value: number): Problem {
  if (Number.isInteger(value) && value >= 1 && value <= 4094) return undefined;
  return `${value} is not a VLAN id; allowed are 1 to 4094`;
}

/** Name of a network device of a Linux node. */
export function deviceNameProblem(value: string): Problem {
  if (/^[^\s/:]{1,15}$/.test(value) && value !== '.' && value !== '..') return undefined;
  return `'${value}' is not a network device name; allowed are 1 to 15 characters without blanks, '/' and ':'`;
}

/** Size of the largest packet of a network device. */
export function mtuProblem(value: number): Problem {
  if (Number.isInteger(value) && value >= 68 && value <= 65535) return undefined;
  return `${value} is not an MTU; allowed are 68 to 65535 bytes`;
}
