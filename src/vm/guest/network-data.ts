import { isIP } from 'net';
import { guestYaml } from './guest-yaml';
import { ensureValue } from '../../app/errors';
import { cidrProblem, macAddressProblem, vlanProblem } from '../../rules/values';

/** A way to a network. */
export interface NetworkRoute {
  /**
   * Network in CIDR notation, or `default`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly to: string;
  /**
   * Address of the router.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly via: string;
  /**
   * Cost; the lowest counts.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - the guest's
   */
  readonly metric?: number;
}

/** Addresses of a network card, a bond or a VLAN in the guest. */
export interface NetworkAddressOptions {
  /**
   * Whether the IPv4 address comes by DHCP.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly dhcp4?: boolean;
  /**
   * Whether the IPv6 address comes by DHCP.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default false
   */
  readonly dhcp6?: boolean;
  /**
   * Addresses with the length of their network, as `10.10.10.14/24`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly addresses?: string[];
  /**
   * IPv4 router.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - that of DHCP
   */
  readonly gateway4?: string;
  /**
   * IPv6 router.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - that of DHCP, or announced
   */
  readonly gateway6?: string;
  /**
   * Name servers.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - those of DHCP
   */
  readonly nameservers?: string[];
  /**
   * Domains that are tried behind a short name.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - those of DHCP
   */
  readonly searchDomains?: string[];
  /**
   * Further routes.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly routes?: NetworkRoute[];
  /**
   * Size of the largest packet, in bytes.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - the guest's
   */
  readonly mtu?: number;
}

/** A network card in the guest. */
export interface EthernetOptions extends NetworkAddressOptions {
  /**
   * Name in the guest, as `eth0`; the cards are counted in the order of the machine's interfaces.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly name: string;
  /**
   * MAC address by which the card is found, and then named.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - it is found by its name
   */
  readonly macAddress?: string;
}

/** Several network cards as one. */
export interface BondOptions extends NetworkAddressOptions {
  /**
   * Name in the guest, as `bond0`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly name: string;
  /**
   * Names of the cards.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly interfaces: string[];
  /**
   * How they are used, as `active-backup` or `802.3ad`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - the guest's
   */
  readonly mode?: string;
}

/** A VLAN that the guest tags itself. */
export interface VlanOptions extends NetworkAddressOptions {
  /**
   * Name in the guest, as `eth1.7`.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly name: string;
  /**
   * Number, 1 to 4094.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly id: number;
  /**
   * Name of the card or bond that it is on.
   *
   * Change: restart, and then only in guests that have not booted yet.
   */
  readonly link: string;
}

/** The network of a guest. */
export interface NetworkDataOptions {
  /**
   * Network cards.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none is mentioned
   */
  readonly ethernets?: EthernetOptions[];
  /**
   * Bonds.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly bonds?: BondOptions[];
  /**
   * VLANs.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly vlans?: VlanOptions[];
}

/**
 * The network of a guest, which cloud-init sets up.
 *
 * @see OpenShift Virtualization 4.15, 7.2.2 and 7.7.1
 */
export class NetworkData {
  /**
   * In version 2, as Netplan has it: what guests of today take.
   *
   * @throws when an address, a MAC address or a VLAN is none
   */
  public static v2(options: NetworkDataOptions): NetworkData {
    check(options);
    const byName = <T extends { readonly name: string }>(list: T[] | undefined, render: (each: T) => object) =>
      list && Object.fromEntries(list.map(each => [each.name, render(each)]));
    return new NetworkData(guestYaml({
      version: 2,
      ethernets: byName(options.ethernets, each => ({
        ...each.macAddress === undefined ? {} : { 'match': { macaddress: each.macAddress.toLowerCase() }, 'set-name': each.name },
        ...addressesV2(each),
      })),
      bonds: byName(options.bonds, each => ({
        interfaces: each.interfaces, parameters: each.mode === undefined ? undefined : { mode: each.mode }, ...addressesV2(each),
      })),
      vlans: byName(options.vlans, each => ({ id: each.id, link: each.link, ...addressesV2(each) })),
    }));
  }

  /**
   * In version 1, cloud-init's own, for older guests.
   *
   * @throws when an address, a MAC address or a VLAN is none
   */
  public static v1(options: NetworkDataOptions): NetworkData {
    check(options);
    checkRouters(options);
    const { ethernets = [], bonds = [], vlans = [] } = options;
    return new NetworkData(guestYaml({
      version: 1,
      config: [
        ...ethernets.map(each => ({ type: 'physical', name: each.name, mac_address: each.macAddress?.toLowerCase(), ...addressesV1(each) })),
        ...bonds.map(each => ({
          type: 'bond', name: each.name, bond_interfaces: each.interfaces, params: each.mode === undefined ? undefined : { 'bond-mode': each.mode }, ...addressesV1(each),
        })),
        ...vlans.map(each => ({ type: 'vlan', name: each.name, vlan_link: each.link, vlan_id: each.id, ...addressesV1(each) })),
      ],
    }));
  }

  /** As text: YAML of version 1 or 2. */
  public static text(text: string): NetworkData {
    return new NetworkData(text);
  }

  private constructor(
    /** The network data as the guest reads them. */
    public readonly networkData: string,
  ) {}
}

function addressesV2(options: NetworkAddressOptions): object {
  const { dhcp4, dhcp6, addresses, gateway4, gateway6, nameservers, searchDomains, routes, mtu } = options;
  return {
    dhcp4,
    dhcp6,
    addresses,
    gateway4,
    gateway6,
    nameservers: nameservers || searchDomains ? { addresses: nameservers, search: searchDomains } : undefined,
    routes: routes?.map(({ to, via, metric }) => ({ to, via, metric })),
    mtu,
  };
}

function addressesV1(options: NetworkAddressOptions): object {
  const { dhcp4, dhcp6, addresses = [], gateway4, gateway6, nameservers, searchDomains, routes, mtu } = options;
  const first = (family: number) => addresses.findIndex(address => isIP(address.split('/')[0]) === family);
  const shared = {
    dns_nameservers: nameservers,
    dns_search: searchDomains,
    routes: routes?.map(({ to, via, metric }) => ({ destination: to === 'default' ? ANYWHERE[isIP(via)] : to, gateway: via, metric })),
  };
  const hasShared = Object.values(shared).some(value => value !== undefined);
  const subnets: object[] = [
    ...dhcp4 ? [{ type: 'dhcp4' }] : [],
    ...dhcp6 ? [{ type: 'dhcp6' }] : [],
    ...addresses.map((address, index) => ({
      type: isIP(address.split('/')[0]) === 6 ? 'static6' : 'static',
      address,
      gateway: index === first(4) ? gateway4 : index === first(6) ? gateway6 : undefined,
    })),
  ];
  // What is of the card, and of no one address, stands with the first; without any there is one to hold it.
  if (hasShared) subnets.splice(0, 1, { type: 'manual', ...subnets[0], ...shared });
  return { mtu, subnets: subnets.length > 0 ? subnets : undefined };
}

/** The default route, by family. */
const ANYWHERE: Readonly<Record<number, string>> = { 4: '0.0.0.0/0', 6: '::/0' };

/** In version 1 a router belongs to an address. */
function checkRouters({ ethernets = [], bonds = [], vlans = [] }: NetworkDataOptions): void {
  for (const { name, addresses = [], gateway4, gateway6 } of [...ethernets, ...bonds, ...vlans]) {
    for (const [field, gateway, family] of [['gateway4', gateway4, 4], ['gateway6', gateway6, 6]] as const) {
      const hasAddress = addresses.some(address => isIP(address.split('/')[0]) === family);
      if (gateway !== undefined && !hasAddress) ensureValue(`NetworkData '${name}' ${field}`, `needs an IPv${family} address beside it in version 1; give one, or a route`);
    }
  }
}

function check({ ethernets = [], bonds = [], vlans = [] }: NetworkDataOptions): void {
  for (const { name, macAddress } of ethernets) {
    if (macAddress !== undefined) ensureValue(`NetworkData '${name}' macAddress`, macAddressProblem(macAddress));
  }
  const names = [...ethernets, ...bonds, ...vlans].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) ensureValue('NetworkData', `'${twice}' is there twice; give each card, bond and VLAN a name of its own`);
  for (const { name, id } of vlans) ensureValue(`NetworkData '${name}' id`, vlanProblem(id));
  for (const { name, addresses = [], gateway4, gateway6, nameservers = [], routes = [] } of [...ethernets, ...bonds, ...vlans]) {
    for (const address of addresses) ensureValue(`NetworkData '${name}' addresses`, cidrProblem(address));
    for (const [field, address] of [...nameservers.map(server => ['nameservers', server]), ...routes.map(({ via }) => ['routes', via])]) {
      if (isIP(address) === 0) ensureValue(`NetworkData '${name}' ${field}`, `'${address}' is no IP address`);
    }
    for (const [field, address, family] of [['gateway4', gateway4, 4], ['gateway6', gateway6, 6]] as const) {
      if (address !== undefined && isIP(address) !== family) ensureValue(`NetworkData '${name}' ${field}`, `'${address}' is no IPv${family} address`);
    }
    for (const { to } of routes) if (to !== 'default') ensureValue(`NetworkData '${name}' routes`, cidrProblem(to));
  }
}
