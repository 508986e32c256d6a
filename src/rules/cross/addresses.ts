import { isIP } from 'net';
import { addressBits, addressNumber, cidrRange } from '../addresses';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec, rawMachineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { cidrProblem } from '../values';
import { interfacesOf, nameOf, networkKey } from './machines';
import { cardsOf, networkDataOf } from './network-data';
import { ObjectIndex, SERVICE } from './object-index';

/** Something that one machine only may have, in a scope such as a network. */
interface Unique {
  readonly what: 'mac' | 'ip' | 'name';
  readonly key: string;
  readonly path: string;
  /** As it is written. */
  readonly text: string;
}

/** Something that a machine has before. */
interface Taken extends Unique {
  readonly holder: Manifest;
}

/** Where something is written. */
interface Place {
  readonly machine: Manifest;
  readonly path: string;
}

/** Who has what must be unique, and is not the first to have it: mostly nobody. */
class AddressIndex {
  public static of(set: ManifestSet): AddressIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new AddressIndex(set));
    return index;
  }

  private readonly taken = new Map<Manifest, readonly Taken[]>();

  private constructor(set: ManifestSet) {
    const first = new Map<string, Place>();
    for (const { manifest: machine } of MACHINE_KINDS.flatMap(kind => set.ofKind(kind))) {
      const taken: Taken[] = [];
      for (const uniquesOf of FINDERS) {
        for (const unique of uniquesOf(machine)) {
          const known = first.get(unique.key);
          if (!known) first.set(unique.key, { machine, path: unique.path });
          else if (isOther(known, machine, unique.path)) taken.push({ ...unique, holder: known.machine });
        }
      }
      if (taken.length > 0) this.taken.set(machine, taken);
    }
  }

  /** What a machine has that is taken. */
  public takenBefore(machine: Manifest, what: Unique['what']): readonly Taken[] {
    return this.taken.get(machine)?.filter(each => each.what === what) ?? [];
  }
}

const indexes = new WeakMap<ManifestSet, AddressIndex>();

const FINDERS: readonly ((machine: Manifest) => readonly Unique[])[] = [macsOf, addressesOf, guestNamesOf];

/** Whether a place is another one; an object that stands twice in the set is none. */
function isOther(place: Place, machine: Manifest, path: string): boolean {
  if (place.machine === machine) return place.path !== path;
  const [one, other] = [place.machine.metadata, machine.metadata];
  return one?.name !== other?.name || one?.namespace !== other?.namespace;
}

/** The MAC addresses that are written; an interface that is filled in has none. */
function macsOf(machine: Manifest): readonly Unique[] {
  const { spec, at } = rawMachineSpec(machine);
  return listOf(spec.domain?.devices?.interfaces).flatMap(({ name, macAddress: mac }, index) => {
    if (typeof mac !== 'string' || mac === '') return [];
    const octets = mac.toLowerCase().replace(/[^0-9a-f]/g, '');
    const network = listOf(spec.networks).filter(each => each.name === name).at(-1);
    const path = `${at}.domain.devices.interfaces[${index}].macAddress`;
    return [{ what: 'mac', key: `mac ${networkKey(network, machine.metadata?.namespace)} ${octets}`, path, text: mac }];
  });
}

const macUnique: Rule = {
  id: 'cross/mac-address-unique',
  needs: ['macAddress'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A MAC address is given to one interface of a network only.',
  source: 'OpenShift Virtualization 4.15, 7.8 and 11.5.15: the MAC pool refuses such a machine, and where it is off their traffic collides (R7-62, R9-167)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, set }) {
    const taken = AddressIndex.of(set).takenBefore(manifest, 'mac');
    for (const { path, text, holder } of taken) {
      report(path, `${text} is already that of ${nameOf(holder)}; give each interface its own, or none, so that the pool gives one`);
    }
    for (const { path, text } of manifest.spec?.replicas > 1 ? macsOf(manifest) : []) {
      if (taken.some(each => each.path === path)) continue;
      report(path, `${text} is given to each of ${manifest.spec.replicas} replicas; leave it out, so that the pool gives each its own`);
    }
  },
};

/**
 * Static addresses on secondary networks, where it is known which network they are on: that of the only secondary
 * interface, or that of the MAC address beside them. Addresses on the pod network are every machine's own.
 */
function addressesOf(machine: Manifest): Unique[] {
  const networkData = networkDataOf(machine);
  if (networkData.length === 0) return [];

  const { spec } = machineSpec(machine);
  const secondary = interfacesOf(machine).filter(({ network }) => network?.multus);
  const podRanges = listOf(spec.networks).flatMap(({ pod }) => pod ? [pod.vmNetworkCIDR ?? '10.0.2.0/24', pod.vmIPv6NetworkCIDR ?? 'fd10:0:2::/120'] : []);
  const found: Unique[] = [];
  for (const { path, data } of networkData) {
    for (const { mac, addresses } of cardsOf(data)) {
      for (const address of addresses) {
        const bare = address.split('/')[0];
        if (!isIP(bare) || bare.includes('%') || podRanges.some(range => isInside(bare, range))) continue;
        const named = mac && secondary.find(({ device }) => String(device.macAddress).toLowerCase() === mac.toLowerCase());
        const network = named ? named.network : secondary.length === 1 ? secondary[0].network : undefined;
        if (!network) continue;
        const key = `ip ${networkKey(network, machine.metadata?.namespace)} ${addressBits(bare)}/${addressNumber(bare)}`;
        found.push({ what: 'ip', key, path, text: bare });
      }
    }
  }
  // Within one machine the same address may stand in two places of its data.
  return [...new Map(found.map(each => [each.key, each])).values()];
}

function isInside(address: string, cidr: unknown): boolean {
  if (typeof cidr !== 'string' || cidrProblem(cidr) !== undefined || addressBits(address) !== addressBits(cidr.split('/')[0])) return false;
  const { first, last } = cidrRange(cidr);
  const value = addressNumber(address);
  return first <= value && value <= last;
}

const addressUnique: Rule = {
  id: 'cross/ip-address-unique',
  needs: ['networkData', 'networkDataBase64'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A static IP address is given to one machine of a secondary network only.',
  source: 'cloud-init network data; OpenShift Virtualization 4.15, 7.7.1.1',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    if (networkDataOf(manifest).length === 0) return;
    for (const { path, text, holder } of AddressIndex.of(context.set).takenBefore(manifest, 'ip')) {
      context.report(path, `${text} is already the address of ${nameOf(holder)} on the same network; give each machine its own`);
    }
  },
};

/** The name that DNS has for a machine with a subdomain. */
function guestNamesOf(machine: Manifest): Unique[] {
  const { spec, at } = rawMachineSpec(machine);
  if (typeof spec.subdomain !== 'string' || spec.subdomain === '') return [];
  const own = typeof machine.metadata?.name === 'string' ? machine.metadata.name.split('.')[0].slice(0, 63) : undefined;
  const hostname = spec.hostname ?? own;
  if (typeof hostname !== 'string') return [];
  const text = `${hostname}.${spec.subdomain}`;
  return [{ what: 'name', key: `name ${machine.metadata?.namespace ?? ''}/${text}`, path: `${at}.${spec.hostname === undefined ? 'subdomain' : 'hostname'}`, text }];
}

const guestNameUnique: Rule = {
  id: 'cross/guest-name-unique',
  needs: ['subdomain'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Host name and subdomain together name one machine of a namespace.',
  source: 'KubeVirt API: hostname, subdomain; DNS answers with the addresses of all',
  kinds: MACHINE_KINDS,
  check(manifest, { report, set }) {
    for (const { path, text, holder } of AddressIndex.of(set).takenBefore(manifest, 'name')) {
      report(path, `'${text}' is already the name of ${nameOf(holder)}; give each machine a hostname of its own`);
    }
  },
};

const subdomainService: Rule = {
  id: 'cross/subdomain-service',
  needs: ['subdomain'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The subdomain of a machine is the name of a headless Service.',
  source: 'KubeVirt API: subdomain; Kubernetes: DNS for pods',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings, complete }) {
    const { spec, at } = machineSpec(manifest);
    if (typeof spec.subdomain !== 'string' || spec.subdomain === '') return;
    const service = ObjectIndex.of(surroundings).find(SERVICE, manifest.metadata?.namespace, spec.subdomain);
    if (!service) {
      if (complete) report(`${at}.subdomain`, `no Service is named '${spec.subdomain}', so that the machine has no name in DNS; add one with clusterIP: None`);
    } else if (service.manifest && service.manifest.spec?.clusterIP !== 'None') {
      report(`${at}.subdomain`, `the Service '${spec.subdomain}' has an address of its own, so that the machine has no name in DNS; set its clusterIP to None`);
    }
  },
};

/** Whether machines keep out of each other's addresses and names. */
export const addressRules: readonly Rule[] = [macUnique, addressUnique, guestNameUnique, subdomainService];
