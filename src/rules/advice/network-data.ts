import { isIPv4, isIPv6 } from 'net';
import { addressNumber, cidrRange } from '../addresses';
import { interfacesOf, MachineInterface } from '../cross/machines';
import { cardsOf, NetworkCard, networkDataOf } from '../cross/network-data';
import { MACHINE_KINDS } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { cidrProblem } from '../values';

/** Filled in by others before the guest sees it. */
const TEMPLATE = /\{\{|\{%|<%/;
/** Keys of network data, by which a mapping without version is known for it. */
const KEYS = ['version', 'config', 'ethernets', 'ethernet', 'bonds', 'bridges', 'vlans', 'wifis', 'renderer'];

const format: Rule = {
  id: 'vm/network-data',
  needs: ['networkData', 'networkDataBase64'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Network data is YAML of version 1 or 2, and its addresses have the length of their prefix and an interface each.',
  source: 'OpenShift Virtualization 4.15, 7.2.2 and 7.7.1.1; cloud-init: network config, what it cannot read it leaves out (R7-17, R7-56, R7-57)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    for (const { path, isNoCloud, text, data } of networkDataOf(manifest)) {
      if (!isNoCloud || TEMPLATE.test(text)) continue;
      if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        report(path, 'is no YAML with a mapping; write version: 2 and ethernets');
        continue;
      }
      const config = data.network ?? data;
      if (typeof config !== 'object' || config.config === 'disabled') continue;
      if (![1, 2].includes(config.version) && KEYS.some(key => key in config)) report(path, 'is of no version that cloud-init knows, and is not read; write version: 2');
      if (config.version === 2 && config.ethernet !== undefined) report(path, "has the key 'ethernet', which is not read; write 'ethernets'");
      const fixed = cardsOf(data).filter(({ addresses }) => addresses.length > 0);
      for (const address of config.version === 2 ? fixed.flatMap(({ addresses }) => addresses) : []) {
        if (isIPv4(address) || isIPv6(address)) report(path, `'${address}' has no prefix length; write it as '${address}/${isIPv4(address) ? 24 : 64}'`);
      }
      const count = interfacesOf(manifest).length;
      if (count > 0 && fixed.length > count) {
        report(path, `gives ${fixed.length} cards addresses, and the machine has ${count === 1 ? 'one interface' : `${count} interfaces`}; add the others, or remove their addresses`);
      }
    }
  },
};

const podAddress: Rule = {
  id: 'vm/pod-network-address',
  needs: ['networkData', 'networkDataBase64'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A guest behind masquerade has the address that the pod hands to it, by DHCP or written down.',
  source: 'OpenShift Virtualization 4.15, 7.2.1 and 7.2.2: the second address of vmNetworkCIDR and of vmIPv6NetworkCIDR (R7-09, R7-17)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    for (const { path, isNoCloud, data } of networkDataOf(manifest)) {
      const cards = isNoCloud ? cardsOf(data) : [];
      for (const card of cards) {
        const { device, network } = interfaceOf(card, cards.length, interfacesOf(manifest)) ?? {};
        if (!device?.masquerade || !network?.pod) continue;
        for (const cidr of [network.pod.vmNetworkCIDR || '10.0.2.0/24', network.pod.vmIPv6NetworkCIDR || 'fd10:0:2::/120']) {
          const wrong = otherAddress(card.addresses, cidr);
          if (wrong !== undefined) {
            report(path, `'${wrong}' reaches nothing behind masquerade, where the machine has the second address of ${cidr}; ${isIPv4(wrong) ? 'use dhcp4: true' : 'write that'}`);
          }
        }
      }
    }
  },
};

/** The interface that a card is: of its MAC address, the only one, or of the number in the name that the kernel gives. */
function interfaceOf({ name, mac }: NetworkCard, count: number, interfaces: readonly MachineInterface[]): MachineInterface | undefined {
  if (mac !== undefined) return interfaces.find(({ device }) => String(device.macAddress).toLowerCase() === mac.toLowerCase());
  if (interfaces.length === 1 && count === 1) return interfaces[0];
  const number = /^eth(\d)$/.exec(name ?? '')?.[1];
  return number === undefined ? undefined : interfaces[Number(number)];
}

/** The first address of the family of a network, when none of them is its second. */
function otherAddress(addresses: readonly string[], cidr: Manifest): string | undefined {
  if (typeof cidr !== 'string' || cidrProblem(cidr) !== undefined) return undefined;
  const isOfFamily = cidr.includes(':') ? isIPv6 : isIPv4;
  const own = addresses.map(address => address.split('/')[0]).filter(address => isOfFamily(address) && !address.includes('%'));
  const second = cidrRange(cidr).first + 2n;
  return own.some(address => addressNumber(address) === second) ? undefined : own[0];
}

/** What network data of cloud-init says, and guests do not get. */
export const networkDataAdvice: readonly Rule[] = [format, podAddress];
