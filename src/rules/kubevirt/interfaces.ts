import { isIPv4, isIPv6 } from 'net';
import { networksByName } from './bindings';
import { PCI_ADDRESS } from './disks';
import { machineRule } from './machine-rule';
import { addressNumber } from '../addresses';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';
import { portNameProblem } from '../values';

const MODELS = ['e1000', 'e1000e', 'ne2k_pci', 'pcnet', 'rtl8139', 'virtio'];

/** Private options that a DHCP server may hand out. */
const [FIRST_OPTION, LAST_OPTION] = [224, 254];

/** What an address of IPv4 has before it as one of IPv6, `::ffff:0:0/96`. */
const MAPPED = 0xffffn;

const fields = machineRule({
  id: 'vm/interface-fields',
  needs: ['model', 'macAddress', 'pciAddress'],
  summary: 'Model, MAC address and PCI address of an interface are well formed.',
  source: 'domain.devices.interfaces[].model, macAddress, pciAddress (ADM-VMI-106, ADM-VMI-107, ADM-VMI-108, ADM-VMI-109, R6B-20, R7-62, SS-25, SS-28, SS-75)',
  check({ domain }, at, { report }) {
    listOf(domain.devices.interfaces).forEach(({ model, macAddress, pciAddress }, index) => {
      const path = `${at}.domain.devices.interfaces[${index}]`;
      if (model && !MODELS.includes(model)) report(`${path}.model`, `'${model}' is no model of a network card; allowed are ${MODELS.join(', ')}`);
      if (macAddress && !isSixOctets(macAddress)) report(`${path}.macAddress`, `'${macAddress}' is no MAC address; write six pairs of hex digits, as 'de:00:00:00:00:de'`);
      if (pciAddress && !PCI_ADDRESS.test(pciAddress)) report(`${path}.pciAddress`, `'${pciAddress}' is no PCI address; write it as 0000:81:01.0`);
    });
  },
});

/** Forms that Go's parser takes, of six octets. */
function isSixOctets(value: Manifest): boolean {
  return /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}$/i.test(value) || /^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}$/i.test(value);
}

const state = machineRule({
  id: 'vm/interface-state',
  needs: ['state'],
  summary: 'An interface that is plugged out is a bridge, and not the default one.',
  source: 'domain.devices.interfaces[].state (ADM-VMI-130, ADM-VMI-131, ADM-VMI-132, R1-42)',
  check(spec, at, { report }) {
    // The first that is the pod network or takes its place.
    const usual = listOf(spec.networks).find(({ pod, multus }) => pod || !multus || multus.default === true)?.name;
    listOf(spec.domain.devices.interfaces).forEach((card, index) => {
      const path = `${at}.domain.devices.interfaces[${index}].state`;
      if (!card.state) return;
      if (card.state !== 'absent') report(path, `'${card.state}' is no state; write absent, or leave it out`);
      else if (!card.bridge) report(path, 'only an interface with the binding bridge can be plugged out');
      else if (usual !== undefined && card.name === usual) report(path, 'the default interface cannot be plugged out');
    });
  },
});

const dhcp = machineRule({
  id: 'vm/interface-dhcp',
  needs: ['dhcpOptions'],
  summary: `DHCP hands out NTP servers by their IPv4 addresses, and each private option from ${FIRST_OPTION} to ${LAST_OPTION} once.`,
  source: 'domain.devices.interfaces[].dhcpOptions (ADM-VMI-103, ADM-VMI-104, ADM-VMI-105)',
  check({ domain }, at, { report }) {
    listOf(domain.devices.interfaces).forEach(({ dhcpOptions }, index) => {
      const path = `${at}.domain.devices.interfaces[${index}].dhcpOptions`;
      listOf(dhcpOptions?.ntpServers).forEach((server, number) => {
        if (!isAddressOfIPv4(String(server))) report(`${path}.ntpServers[${number}]`, `'${server}' is no IPv4 address; write one as '10.0.0.1'`);
      });
      const seen = new Set<unknown>();
      listOf(dhcpOptions?.privateOptions).forEach(({ option }, number) => {
        if (typeof option !== 'number') return;
        const optionPath = `${path}.privateOptions[${number}].option`;
        if (seen.has(option)) report(optionPath, `${option} is given already; keep one`);
        else if (option < FIRST_OPTION || option > LAST_OPTION) report(optionPath, `${option} is no private option; allowed are ${FIRST_OPTION} to ${LAST_OPTION}`);
        seen.add(option);
      });
    });
  },
});

/** Also where it is written as an address of IPv6. */
function isAddressOfIPv4(text: string): boolean {
  if (isIPv4(text)) return true;
  return isIPv6(text) && !text.includes('%') && addressNumber(text) / 2n ** 32n === MAPPED;
}

const ports = machineRule({
  id: 'vm/interface-ports',
  needs: ['ports'],
  summary: 'A port of an interface on the pod network has a number, a protocol, and a name that no other port of the machine has.',
  source: 'domain.devices.interfaces[].ports (ADM-VMI-112, ADM-VMI-113, ADM-VMI-114, ADM-VMI-115, ADM-VMI-116, R7-10, R7-12)',
  check(spec, at, { report }) {
    const networks = networksByName(spec);
    const seen = new Set<string>();
    listOf(spec.domain.devices.interfaces).forEach((each, index) => {
      if (!networks.get(each.name)?.pod) return;
      listOf(each.ports).forEach(({ port, protocol, name }, number) => {
        const path = `${at}.domain.devices.interfaces[${index}].ports[${number}]`;
        if (typeof port === 'number' && (port <= 0 || port > 65536)) report(`${path}.port`, `${port} is no port; allowed are 1 to 65535`);
        if (protocol && protocol !== 'TCP' && protocol !== 'UDP') report(`${path}.protocol`, `'${protocol}' is no protocol; allowed are TCP and UDP`);
        if (typeof name !== 'string' || name === '') return;
        if (seen.has(name)) report(`${path}.name`, `'${name}' is already taken; give each port a name of its own`);
        else if (portNameProblem(name)) report(`${path}.name`, portNameProblem(name)!);
        seen.add(name);
      });
    });
  },
});

export const interfaceRules: readonly Rule[] = [fields, state, dhcp, ports];
