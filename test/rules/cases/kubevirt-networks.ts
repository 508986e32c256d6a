import { Cases, vm } from './cases';

const AT = 'spec.template.spec';
const CARD = `${AT}.domain.devices.interfaces[0]`;
const POD = { pod: {} };
const MULTUS = { multus: { networkName: 'vlan' } };
const DEFAULT = { multus: { networkName: 'vlan', default: true } };

/** A machine with an interface, and the network behind it. */
function withCard(card: object, network: object = POD): object {
  return vm({ domain: { devices: { interfaces: [{ name: 'net', ...card }] } }, networks: [{ name: 'net', ...network }] });
}

/** A machine with interfaces and networks, pairs of names that follow from their place. */
function withNetworks(...networks: object[]): object {
  return vm({
    domain: { devices: { interfaces: networks.map((_, index) => ({ name: `net${index}`, bridge: {} })) } },
    networks: networks.map((network, index) => ({ name: `net${index}`, ...network })),
  });
}

const dhcp = (dhcpOptions: object) => withCard({ masquerade: {}, dhcpOptions });
const option = (...options: number[]) => dhcp({ privateOptions: options.map(each => ({ option: each, value: 'x' })) });
const port = (...ports: object[]) => withCard({ masquerade: {}, ports });

export const kubevirtNetworkCases: Cases = {
  'vm/network-source': {
    accepts: [
      { name: 'the pod network', manifests: [withNetworks(POD)] },
      { name: 'the pod network and another', manifests: [withNetworks(POD, MULTUS)] },
      { name: 'two others, none of them the default', manifests: [withNetworks({ multus: { networkName: 'site/vlan', default: false } }, MULTUS)] },
      { name: 'a network in its place', manifests: [withNetworks(DEFAULT, MULTUS)] },
    ],
    rejects: [
      { name: 'none', manifests: [withNetworks({})], path: `${AT}.networks[0]` },
      { name: 'both', manifests: [withNetworks({ ...POD, ...MULTUS })], path: `${AT}.networks[0]` },
      { name: 'a default network before the pod network', manifests: [withNetworks(DEFAULT, POD)], path: `${AT}.networks[0].multus.default` },
      { name: 'a Multus network without name', manifests: [withNetworks({ multus: { networkName: '' } })], path: `${AT}.networks[0].multus.networkName` },
      { name: 'the pod network twice', manifests: [withNetworks(POD, POD)], path: `${AT}.networks[1].pod` },
      { name: 'two default networks', manifests: [withNetworks(DEFAULT, DEFAULT)], path: `${AT}.networks[1].multus.default` },
      { name: 'a default network beside the pod network', manifests: [withNetworks(POD, DEFAULT)], path: `${AT}.networks[1].multus.default` },
    ],
  },
  'vm/interface-network': {
    accepts: [
      { name: 'a pair', manifests: [withCard({ masquerade: {} })] },
      { name: 'neither, which makes the usual pair', manifests: [vm(), vm({ domain: { devices: { interfaces: [] } }, networks: [] })] },
      { name: 'neither, and no pair wanted', manifests: [vm({ domain: { devices: { autoattachPodInterface: false } } })] },
      { name: 'upper case and an underscore', manifests: [withCard({ name: 'Net_1', masquerade: {} }, { name: 'Net_1', ...POD })] },
    ],
    rejects: [
      { name: 'a blank', manifests: [withCard({ name: 'net 1', masquerade: {} }, { name: 'net 1', ...POD })], path: `${CARD}.name` },
      { name: 'no character', manifests: [withCard({ name: '', masquerade: {} }, { name: '', ...POD })], path: `${CARD}.name` },
      {
        name: 'two networks of one name',
        manifests: [vm({ domain: { devices: { interfaces: [{ name: 'a', bridge: {} }] } }, networks: [{ name: 'a', ...MULTUS }, { name: 'a', ...MULTUS }] })],
        path: `${AT}.networks[1].name`,
      },
      { name: 'an interface without network', manifests: [vm({ domain: { devices: { interfaces: [{ name: 'net', masquerade: {} }] } } })], path: `${CARD}.name` },
      { name: 'a network without interface', manifests: [vm({ networks: [{ name: 'net', ...POD }] })], path: `${AT}.networks[0].name` },
      {
        name: 'two interfaces of one name',
        manifests: [vm({ domain: { devices: { interfaces: [{ name: 'a', bridge: {} }, { name: 'a', bridge: {} }] } }, networks: [{ name: 'a', ...MULTUS }] })],
        path: `${AT}.domain.devices.interfaces[1].name`,
      },
      { name: 'a dot', manifests: [withCard({ name: 'net.1', masquerade: {} }, { name: 'net.1', ...POD })], path: `${CARD}.name` },
    ],
  },
  'vm/interface-binding': {
    accepts: [
      { name: 'masquerade on the pod network', manifests: [withCard({ masquerade: {} })] },
      { name: 'a bridge on another', manifests: [withCard({ bridge: {} }, MULTUS)] },
      { name: 'no binding', manifests: [withCard({})] },
      { name: 'a bridge on the pod network', manifests: [withCard({ bridge: {} })] },
      { name: 'SR-IOV on the pod network, which the webhook takes', manifests: [withCard({ sriov: {} })] },
      { name: 'the address of the masquerade for a bridge', manifests: [withCard({ bridge: {}, macAddress: '02:00:00:00:00:00' })] },
      { name: 'the address of the masquerade in another form, which the webhook takes', manifests: [withCard({ masquerade: {}, macAddress: '02-00-00-00-00-00' })] },
      { name: 'masquerade and bridge, which the webhook takes', manifests: [withCard({ masquerade: {}, bridge: {} })] },
      { name: 'macvtap with its gate', manifests: [withCard({ macvtap: {} }, MULTUS)], featureGates: ['Macvtap'] },
      { name: 'passt with its gate', manifests: [withCard({ passt: {} })], featureGates: ['Passt'] },
      { name: 'a plugin', manifests: [withCard({ binding: { name: 'passt' } })] },
    ],
    rejects: [
      { name: 'masquerade on another network', manifests: [withCard({ masquerade: {} }, MULTUS)], path: `${CARD}.masquerade` },
      { name: 'slirp', manifests: [withCard({ slirp: {} })], path: `${CARD}.slirp` },
      { name: 'slirp on another network', manifests: [withCard({ slirp: {} }, MULTUS)], path: `${CARD}.slirp` },
      { name: 'a plugin before 4.15', manifests: [withCard({ binding: { name: 'passt' } })], target: '4.14', path: `${CARD}.binding` },
      { name: 'the address of the masquerade', manifests: [withCard({ masquerade: {}, macAddress: '02:00:00:00:00:00' })], path: `${CARD}.macAddress` },
      { name: 'macvtap without its gate', manifests: [withCard({ macvtap: {} }, MULTUS)], path: `${CARD}.macvtap` },
      { name: 'macvtap on the pod network', manifests: [withCard({ macvtap: {} })], featureGates: ['Macvtap'], path: `${CARD}.macvtap` },
      { name: 'passt without its gate', manifests: [withCard({ passt: {} })], path: `${CARD}.passt` },
      { name: 'passt on another network', manifests: [withCard({ passt: {} }, MULTUS)], featureGates: ['Passt'], path: `${CARD}.passt` },
      {
        name: 'passt beside another interface',
        manifests: [vm({ domain: { devices: { interfaces: [{ name: 'a', passt: {} }, { name: 'b', bridge: {} }] } }, networks: [{ name: 'a', ...POD }, { name: 'b', ...MULTUS }] })],
        featureGates: ['Passt'],
        path: `${CARD}.passt`,
      },
      { name: 'a plugin without its gate', manifests: [withCard({ binding: { name: 'passt' } })], featureGates: [], path: `${CARD}.binding` },
      { name: 'a plugin and a binding', manifests: [withCard({ binding: { name: 'passt' }, bridge: {} })], path: `${CARD}.binding` },
    ],
  },
  'vm/interface-fields': {
    accepts: [
      { name: 'a virtio card with an address', manifests: [withCard({ masquerade: {}, model: 'virtio', macAddress: '02:00:5e:10:00:01', pciAddress: '0000:81:00.1' })] },
      { name: 'every model', manifests: ['e1000', 'e1000e', 'ne2k_pci', 'pcnet', 'rtl8139', 'virtio'].map(model => withCard({ masquerade: {}, model })) },
      { name: 'nothing', manifests: [withCard({ masquerade: {}, model: '', macAddress: '', pciAddress: '' })] },
      { name: 'a multicast address, which the webhook takes', manifests: [withCard({ masquerade: {}, macAddress: '01:00:5e:00:00:01' })] },
      { name: 'other forms of an address', manifests: [withCard({ masquerade: {}, macAddress: '02-00-5E-10-00-01' }), withCard({ masquerade: {}, macAddress: '0200.5e10.0001' })] },
    ],
    rejects: [
      { name: 'a model of a real card', manifests: [withCard({ masquerade: {}, model: 'vmxnet3' })], path: `${CARD}.model` },
      { name: 'an address without colons', manifests: [withCard({ masquerade: {}, macAddress: '02005e100001' })], path: `${CARD}.macAddress` },
      { name: 'another case of a model', manifests: [withCard({ masquerade: {}, model: 'Virtio' })], path: `${CARD}.model` },
      { name: 'five octets', manifests: [withCard({ masquerade: {}, macAddress: '02:00:5e:10:00' })], path: `${CARD}.macAddress` },
      { name: 'eight octets in groups', manifests: [withCard({ masquerade: {}, macAddress: '0200.5e10.0000.0001' })], path: `${CARD}.macAddress` },
      { name: 'mixed separators', manifests: [withCard({ masquerade: {}, macAddress: '02:00-5e:10:00:01' })], path: `${CARD}.macAddress` },
      { name: 'eight octets', manifests: [withCard({ masquerade: {}, macAddress: '02:00:5e:10:00:00:00:01' })], path: `${CARD}.macAddress` },
      { name: 'a PCI address without domain', manifests: [withCard({ masquerade: {}, pciAddress: '81:00.1' })], path: `${CARD}.pciAddress` },
    ],
  },
  'vm/interface-state': {
    accepts: [
      { name: 'a bridge that is plugged out', manifests: [withCard({ bridge: {}, state: 'absent' }, MULTUS)] },
      { name: 'no state', manifests: [withCard({ masquerade: {} }), withCard({ masquerade: {}, state: '' })] },
      {
        name: 'a bridge that is plugged out beside the pod network',
        manifests: [vm({
          domain: { devices: { interfaces: [{ name: 'a', bridge: {}, state: 'absent' }, { name: 'b', masquerade: {} }] } },
          networks: [{ name: 'a', ...MULTUS }, { name: 'b', ...POD }],
        })],
      },
    ],
    rejects: [
      { name: 'another state', manifests: [withCard({ bridge: {}, state: 'up' }, MULTUS)], path: `${CARD}.state` },
      { name: 'another case', manifests: [withCard({ bridge: {}, state: 'Absent' }, MULTUS)], path: `${CARD}.state` },
      { name: 'no binding', manifests: [withCard({ state: 'absent' }, MULTUS)], path: `${CARD}.state` },
      { name: 'SR-IOV', manifests: [withCard({ sriov: {}, state: 'absent' }, MULTUS)], path: `${CARD}.state` },
      { name: 'the pod network', manifests: [withCard({ bridge: {}, state: 'absent' })], path: `${CARD}.state` },
      { name: 'the network in its place', manifests: [withCard({ bridge: {}, state: 'absent' }, DEFAULT)], path: `${CARD}.state` },
    ],
  },
  'vm/interface-dhcp': {
    accepts: [
      { name: 'a server and an option', manifests: [dhcp({ ntpServers: ['10.0.0.1'], privateOptions: [{ option: 240, value: 'x' }] })] },
      { name: 'both ends', manifests: [option(224, 254)] },
      { name: 'IPv4 in IPv6', manifests: [dhcp({ ntpServers: ['::ffff:10.0.0.1', '0:0:0:0:0:FFFF:0a00:0001'] })] },
    ],
    rejects: [
      { name: 'a name for a server', manifests: [dhcp({ ntpServers: ['ntp.example.com'] })], path: `${CARD}.dhcpOptions.ntpServers[0]` },
      { name: 'a zero in front', manifests: [dhcp({ ntpServers: ['010.0.0.1'] })], path: `${CARD}.dhcpOptions.ntpServers[0]` },
      { name: 'nothing for a server', manifests: [dhcp({ ntpServers: [''] })], path: `${CARD}.dhcpOptions.ntpServers[0]` },
      { name: 'IPv6', manifests: [dhcp({ ntpServers: ['10.0.0.1', 'fd00::1'] })], path: `${CARD}.dhcpOptions.ntpServers[1]` },
      { name: 'a public option', manifests: [option(223)], path: `${CARD}.dhcpOptions.privateOptions[0].option` },
      { name: '255', manifests: [option(224, 255)], path: `${CARD}.dhcpOptions.privateOptions[1].option` },
      { name: 'an option twice', manifests: [option(240, 240)], path: `${CARD}.dhcpOptions.privateOptions[1].option` },
    ],
  },
  'vm/interface-ports': {
    accepts: [
      { name: 'a named port', manifests: [port({ name: 'http', port: 80, protocol: 'TCP' })] },
      { name: '15 characters', manifests: [port({ name: 'abcdefghijklm-1', port: 80 })] },
      { name: 'neither name nor protocol', manifests: [port({ port: 80, name: '', protocol: '' }, { port: 81, name: '' })] },
      { name: 'one number twice', manifests: [port({ port: 80 }, { port: 80, protocol: 'UDP' })] },
      { name: '65536, which the webhook takes', manifests: [port({ port: 65536 })] },
      { name: 'anything on another network', manifests: [withCard({ bridge: {}, ports: [{ port: 0, protocol: 'tcp' }] }, MULTUS)] },
    ],
    rejects: [
      { name: '0', manifests: [port({ port: 0 })], path: `${CARD}.ports[0].port` },
      { name: '-1', manifests: [port({ port: -1 })], path: `${CARD}.ports[0].port` },
      { name: 'two dashes in a name', manifests: [port({ name: 'a--b', port: 80 })], path: `${CARD}.ports[0].name` },
      { name: 'a dash at the end of a name', manifests: [port({ name: 'a-', port: 80 })], path: `${CARD}.ports[0].name` },
      { name: 'upper case in a name', manifests: [port({ name: 'Http', port: 80 })], path: `${CARD}.ports[0].name` },
      { name: '65537', manifests: [port({ port: 65537 })], path: `${CARD}.ports[0].port` },
      { name: 'another case of a protocol', manifests: [port({ port: 80, protocol: 'tcp' })], path: `${CARD}.ports[0].protocol` },
      { name: 'a name twice', manifests: [port({ name: 'a', port: 80 }, { name: 'a', port: 81 })], path: `${CARD}.ports[1].name` },
      { name: 'a name without letter', manifests: [port({ name: '80', port: 80 })], path: `${CARD}.ports[0].name` },
      { name: 'a name of 16 characters', manifests: [port({ name: 'abcdefghijklmnop', port: 80 })], path: `${CARD}.ports[0].name` },
    ],
  },
};
