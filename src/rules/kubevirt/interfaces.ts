import { isIPv4 } from 'net';
import { PCI_ADDRESS } from './disks';
import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';

const BINDINGS = ['bridge', 'slirp', 'masquerade', 'sriov', 'macvtap', 'passt'];
const MODELS = ['e1000', 'e1000e', 'ne2k_pci', 'pcnet', 'rtl8139', 'virtio'];

/** Private options that a DHCP server may hand out. */
const [FIRST_OPTION, LAST_OPTION] = [224, 254];

interface Network {
  readonly network: Manifest;
  readonly isPod: boolean;
}

/** Networks by name; of two with one name the later counts, as in the webhook. */
function networksByName(spec: Manifest): Map<unknown, Network> {
  return new Map(listOf(spec.networks).map(network => [network.name, { network, isPod: Boolean(network.pod) }]));
}

const networkSources = machineRule({
  id: 'vm/network-source',
  summary: 'A network is the pod network or a named Multus network; a machine has one pod network or default network.',
  source: 'networks[]',
  check(spec, at, { report }) {
    const cards = new Set(listOf(spec.domain.devices.interfaces).map(({ name }) => name));
    const networks = listOf(spec.networks);
    networks.forEach(({ pod, multus }, index) => {
      const path = `${at}.networks[${index}]`;
      if (!pod && !multus) report(path, 'is neither the pod network nor a Multus network; give pod or multus');
      if (pod && multus) report(path, 'is the pod network and a Multus network; keep one');
      if (multus && !multus.networkName) report(`${path}.multus.networkName`, 'is missing; name the NetworkAttachmentDefinition');
    });
    const numbers = (test: (network: Manifest) => unknown) =>
      networks.map((network, index) => test(network) ? index : -1).filter(index => index >= 0);
    const pods = numbers(({ pod, name }) => pod && cards.has(name));
    if (pods.length > 1) report(`${at}.networks[${pods[1]}].pod`, 'is there already; a machine has one interface on the pod network');
    const defaults = numbers(({ multus }) => multus?.default === true);
    if (defaults.length > 1) report(`${at}.networks[${defaults[1]}].multus.default`, 'another network is the default one; keep one');
    if (defaults.length === 0 || !networks.some(({ pod }) => pod)) return;
    report(`${at}.networks[${defaults[0]}].multus.default`, 'takes the place of the pod network; remove that network');
  },
});

const names = machineRule({
  id: 'vm/interface-network',
  summary: 'Interfaces and networks are pairs of one name, unique among interfaces and among networks.',
  source: 'domain.devices.interfaces[].name, networks[].name; OpenShift Virtualization 4.15, 6.1.4.1',
  check(spec, at, { report }) {
    const cards = listOf(spec.domain.devices.interfaces);
    const networks = listOf(spec.networks);
    const [cardNames, networkNames] = [cards, networks].map(list => new Set(list.map(({ name }) => name)));
    const seen = { cards: new Set<unknown>(), networks: new Set<unknown>() };
    cards.forEach(({ name }, index) => {
      const path = `${at}.domain.devices.interfaces[${index}].name`;
      if (!networkNames.has(name)) report(path, `no network is named '${name}'; add it to ${at}.networks`);
      else if (seen.cards.has(name)) report(path, `'${name}' is already taken; give each a name of its own`);
      if (typeof name === 'string' && !/^[A-Za-z0-9_-]+$/.test(name)) report(path, `'${name}' is no name of an interface; allowed are letters, digits, '-' and '_'`);
      seen.cards.add(name);
    });
    networks.forEach(({ name }, index) => {
      const path = `${at}.networks[${index}].name`;
      if (!cardNames.has(name)) report(path, `no interface is named '${name}'; add it to ${at}.domain.devices.interfaces`);
      else if (seen.networks.has(name)) report(path, `'${name}' is already taken; give each a name of its own`);
      seen.networks.add(name);
    });
  },
});

const binding = machineRule({
  id: 'vm/interface-binding',
  summary: 'The binding of an interface fits its network and the features that are on.',
  source: 'domain.devices.interfaces[]; OpenShift Virtualization 4.15, 7.2 to 7.5; feature gates Macvtap, Passt, NetworkBindingPlugins',
  check(spec, at, { report, gates }) {
    const networks = networksByName(spec);
    const cards = listOf(spec.domain.devices.interfaces);
    cards.forEach((card, index) => {
      const path = `${at}.domain.devices.interfaces[${index}]`;
      const found = networks.get(card.name);
      if (found) {
        const problem = bindingProblem(card, found, cards.length, gates);
        if (problem) report(`${path}.${problem[0]}`, problem[1]);
      }
      const beside = BINDINGS.filter(each => card[each]);
      if (card.binding && beside.length > 0) report(`${path}.binding`, `excludes ${beside.join(' and ')}; keep one`);
    });
  },
});

/** The first thing that is wrong: the field, and what. */
function bindingProblem(card: Manifest, { network, isPod }: Network, cards: number, gates: ReadonlySet<string>): [string, string] | undefined {
  if (card.slirp) return ['slirp', isPod ? 'is not permitted in the cluster; use masquerade' : 'is for the pod network; use bridge'];
  if (card.masquerade && !isPod) return ['masquerade', 'is for the pod network; use bridge or sriov'];
  if (card.masquerade && card.macAddress === '02:00:00:00:00:00') return ['macAddress', "'02:00:00:00:00:00' is taken by the masquerade itself; choose another"];
  if (card.macvtap && !gates.has('Macvtap')) return ['macvtap', 'the feature gate Macvtap is off; use bridge'];
  if (card.macvtap && !network.multus) return ['macvtap', 'is for a Multus network'];
  if (card.passt && !gates.has('Passt')) return ['passt', 'the feature gate Passt is off; use masquerade'];
  if (card.passt && !isPod) return ['passt', 'is for the pod network; use bridge'];
  if (card.passt && cards > 1) return ['passt', 'is for a machine with one interface'];
  if (card.binding && !gates.has('NetworkBindingPlugins')) return ['binding', 'the feature gate NetworkBindingPlugins is off; use another binding'];
  return undefined;
}

const card = machineRule({
  id: 'vm/interface-fields',
  summary: 'Model, MAC address, PCI address, state and DHCP options of an interface are well formed.',
  source: 'domain.devices.interfaces[].model, macAddress, pciAddress, state, dhcpOptions',
  check(spec, at, { report }) {
    const networks = networksByName(spec);
    // The first that is the pod network or takes its place.
    const usual = listOf(spec.networks).find(({ pod, multus }) => pod || !multus || multus.default === true)?.name;
    listOf(spec.domain.devices.interfaces).forEach((each, index) => {
      const path = `${at}.domain.devices.interfaces[${index}]`;
      const { model, macAddress, pciAddress, state, dhcpOptions } = each;
      if (model && !MODELS.includes(model)) report(`${path}.model`, `'${model}' is no model of a network card; allowed are ${MODELS.join(', ')}`);
      if (macAddress && !isSixOctets(macAddress)) report(`${path}.macAddress`, `'${macAddress}' is no MAC address; write six pairs of hex digits, as 'de:00:00:00:00:de'`);
      if (pciAddress && !PCI_ADDRESS.test(pciAddress)) report(`${path}.pciAddress`, `'${pciAddress}' is no PCI address; write it as 0000:81:01.0`);
      if (dhcpOptions) dhcp(dhcpOptions, `${path}.dhcpOptions`, report);
      if (!state) return;
      if (state !== 'absent') report(`${path}.state`, `'${state}' is no state; write absent, or leave it out`);
      else if (!each.bridge) report(`${path}.state`, 'only an interface with the binding bridge can be plugged out');
      else if (networks.has(each.name) && each.name === usual) report(`${path}.state`, 'the default interface cannot be plugged out');
    });
  },
});

/** Forms that Go's parser takes, of six octets. */
function isSixOctets(value: Manifest): boolean {
  return /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}$/i.test(value) || /^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}$/i.test(value);
}

function dhcp({ ntpServers, privateOptions }: Manifest, at: string, report: (path: string, message: string) => void) {
  listOf(ntpServers).forEach((server, index) => {
    const text = String(server).replace(/^::ffff:/i, '');
    if (!isIPv4(text)) report(`${at}.ntpServers[${index}]`, `'${server}' is no IPv4 address`);
  });
  const seen = new Set<unknown>();
  listOf(privateOptions).forEach(({ option }, index) => {
    const path = `${at}.privateOptions[${index}].option`;
    if (seen.has(option)) report(path, `${option} is given already; keep one`);
    else if (!(option >= FIRST_OPTION && option <= LAST_OPTION)) report(path, `${option} is no private option; allowed are ${FIRST_OPTION} to ${LAST_OPTION}`);
    seen.add(option);
  });
}

const ports = machineRule({
  id: 'vm/interface-ports',
  summary: 'A port of an interface on the pod network has a number, a protocol, and a name that no other port of the machine has.',
  source: 'domain.devices.interfaces[].ports',
  check(spec, at, { report }) {
    const networks = networksByName(spec);
    const seen = new Set<string>();
    listOf(spec.domain.devices.interfaces).forEach((each, index) => {
      if (!networks.get(each.name)?.isPod) return;
      listOf(each.ports).forEach(({ port, protocol, name }, number) => {
        const path = `${at}.domain.devices.interfaces[${index}].ports[${number}]`;
        if (typeof port === 'number' && (port <= 0 || port > 65536)) report(`${path}.port`, `${port} is no port; allowed are 1 to 65535`);
        if (protocol && protocol !== 'TCP' && protocol !== 'UDP') report(`${path}.protocol`, `'${protocol}' is no protocol; allowed are TCP and UDP`);
        if (typeof name !== 'string' || name === '') return;
        if (seen.has(name)) report(`${path}.name`, `'${name}' is already taken; give each port a name of its own`);
        else if (!isPortName(name)) report(`${path}.name`, `'${name}' is no name of a port; allowed are at most 15 lower-case letters, digits and single '-' inside, with a letter`);
        seen.add(name);
      });
    });
  },
});

function isPortName(name: string): boolean {
  return name.length <= 15 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && /[a-z]/.test(name) && !name.includes('--');
}

const bootOrderUnique = machineRule({
  id: 'vm/boot-order-unique',
  summary: 'A boot order is at least 1 and given to one disk or interface only.',
  source: 'bootOrder; OpenShift Virtualization 4.15, 6.6',
  check({ domain }, at, { report }) {
    const seen = new Map<number, string>();
    for (const kind of ['disks', 'interfaces']) {
      listOf(domain.devices[kind]).forEach((device, index) => {
        const order = device.bootOrder;
        if (typeof order !== 'number') return;
        const path = `${at}.domain.devices.${kind}[${index}].bootOrder`;
        const first = seen.get(order);
        if (order < 1) report(path, `boot order ${order} is too small; the first device to boot from has 1`);
        else if (first) report(path, `boot order ${order} is already taken by ${first}; give each device its own`);
        else seen.set(order, `${kind.slice(0, -1)} '${device.name}'`);
      });
    }
  },
});

export const interfaceRules: readonly Rule[] = [networkSources, names, binding, card, ports, bootOrderUnique];
