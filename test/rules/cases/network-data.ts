import { Cases, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec.volumes[0].cloudInitNoCloud';
const NETWORK_DATA = `${AT}.networkData`;
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const POD = { name: 'default', pod: {} };
const LAN = { name: 'lan', multus: { networkName: 'lan' } };
const ONE = [{ name: 'default', masquerade: {} }];
const TWO = [...ONE, { name: 'lan', bridge: {}, macAddress: '02:00:00:00:00:01' }];
const guest = (networkData: string, interfaces: object[] = ONE, networks: object[] = interfaces === TWO ? [POD, LAN] : [POD]) =>
  vm({ domain: { devices: { interfaces } }, networks, volumes: [{ name: 'c', cloudInitNoCloud: { networkData } }] });
const based = (text: string) =>
  vm({ domain: { devices: { interfaces: ONE } }, networks: [POD], volumes: [{ name: 'c', cloudInitNoCloud: { networkDataBase64: Buffer.from(text).toString('base64') } }] });
const DHCP = 'version: 2\nethernets:\n  eth0:\n    dhcp4: true\n';
const IPV6 = 'version: 2\nethernets:\n  eth0:\n    dhcp4: true\n    addresses: ["fd10:0:2::2/120"]\n    gateway6: fd10:0:2::1\n';
const second = (address: string) => `${DHCP}  eth1:\n    addresses: ["${address}"]\n`;
const first = (address: string) => `version: 2\nethernets:\n  eth0:\n    addresses: ["${address}"]\n`;

export const networkDataCases: Cases = {
  'vm/network-data': {
    accepts: [
      { name: 'version 2', manifests: [guest(DHCP)] },
      { name: 'a static address of a second interface', manifests: [guest(second('192.168.1.5/24'), TWO)] },
      { name: 'version 1', manifests: [guest('version: 1\nconfig:\n  - type: physical\n    name: eth0\n    subnets: [{ type: static, address: 10.0.2.2 }]\n')] },
      { name: 'all inside network', manifests: [guest('network:\n  version: 2\n  ethernets: {}\n')] },
      { name: 'no configuration', manifests: [guest('config: disabled\n')] },
      { name: 'what others fill in', manifests: [guest('{{ network }}')] },
      { name: 'cards by another name each, which get theirs from DHCP', manifests: [guest(`${DHCP}  enp1s0:\n    dhcp4: true\n`)] },
    ],
    rejects: [
      rejected('the key of the documentation', NETWORK_DATA, guest('version: 2\nethernet:\n  eth0:\n    dhcp4: true\n')),
      rejected('no version', NETWORK_DATA, guest('ethernets:\n  eth0:\n    dhcp4: true\n')),
      rejected('a version that there is not', NETWORK_DATA, guest('version: 3\nethernets: {}\n')),
      rejected('no YAML', NETWORK_DATA, guest('version: [2\n')),
      rejected('a text', NETWORK_DATA, guest('dhcp\n')),
      rejected('no prefix length', NETWORK_DATA, guest(second('192.168.1.5'), TWO)),
      rejected('two addresses for one interface', NETWORK_DATA, guest(`${IPV6}  eth1:\n    addresses: ["192.168.1.5/24"]\n`)),
      rejected('no version, in base64', `${AT}.networkDataBase64`, based('ethernets: {}\n')),
    ],
  },
  'vm/pod-network-address': {
    accepts: [
      { name: 'DHCP, and the address of IPv6', manifests: [guest(IPV6)] },
      { name: 'the address that DHCP would give', manifests: [guest(first('10.0.2.2/24'))] },
      { name: 'the second of another network', manifests: [guest(first('10.9.0.2/24'), ONE, [{ name: 'default', pod: { vmNetworkCIDR: '10.9.0.0/24' } }])] },
      { name: 'a secondary network', manifests: [guest(second('192.168.1.5/24'), TWO)] },
      { name: 'a card of another MAC address', manifests: [guest('version: 2\nethernets:\n  a:\n    match: { macaddress: "02:00:00:00:00:01" }\n    addresses: [192.168.1.5/24]\n', TWO)] },
      { name: 'a card by a name that says nothing', manifests: [guest('version: 2\nethernets:\n  enp2s0:\n    addresses: [192.168.1.5/24]\n', TWO)] },
    ],
    rejects: [
      rejected('an address of another network', NETWORK_DATA, guest(first('192.168.1.5/24'))),
      rejected('another address of the network', NETWORK_DATA, guest(first('10.0.2.15/24'))),
      rejected('an IPv6 address of another network', NETWORK_DATA, guest(first('fd20::2/64'))),
      rejected('the first card of two', NETWORK_DATA, guest(`${first('192.168.1.5/24')}  eth1:\n    dhcp4: true\n`, TWO)),
    ],
  },
};
