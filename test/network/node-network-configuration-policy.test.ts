import { Chart, Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import {
  EthernetInterface, LinuxBridge, NodeInterface, NodeInterfaceState, NodeIp, NodeNetworkConfigurationPolicy, NodeNetworkConfigurationPolicyProps,
} from '../../src/network';
import { fixture } from '../support/fixture';

function made(props: NodeNetworkConfigurationPolicyProps, id = 'policy') {
  const chart = Testing.chart();
  new NodeNetworkConfigurationPolicy(chart, id, props);
  return Testing.synth(chart)[0];
}

function rendered(made_: NodeInterface) {
  return made({ interfaces: [made_] }).spec.desiredState.interfaces[0];
}

test('renders 4.3.2.1-linux-bridge-nncp', () => {
  const bridge = LinuxBridge.of('br1', { description: 'Linux bridge with eth1 as a port', ports: ['eth1'] });

  expect(made({ interfaces: [bridge] }, 'br1-eth1-policy')).toEqual(fixture('4.3.2.1-linux-bridge-nncp'));
});

test('selects nodes, and limits how many are configured at once', () => {
  const { spec } = made({ interfaces: [LinuxBridge.of('br1')], nodeSelector: { 'node-role.kubernetes.io/worker': '' }, maxUnavailable: '10%' });

  expect(spec).toMatchObject({ nodeSelector: { 'node-role.kubernetes.io/worker': '' }, maxUnavailable: '10%' });
});

test('is in no namespace, whatever the chart says', () => {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'site', disableResourceNameHashes: true });
  new NodeNetworkConfigurationPolicy(chart, 'policy', { interfaces: [LinuxBridge.of('br1', { ports: ['eth1'] })] });

  expect(Testing.synth(chart)[0].metadata).toEqual({ name: 'policy' });
  expect(Rules.check(chart)).toEqual([]);
});

test('renders a bridge with everything', () => {
  const bridge = LinuxBridge.of('br1', { ports: ['eth1', 'eth2'], stp: true, mtu: 9000, ipv4: NodeIp.dhcp(), ipv6: NodeIp.dhcp() });

  expect(rendered(bridge)).toEqual({
    name: 'br1',
    type: 'linux-bridge',
    state: 'up',
    mtu: 9000,
    ipv4: { enabled: true, dhcp: true },
    ipv6: { enabled: true, dhcp: true, autoconf: true },
    bridge: { options: { stp: { enabled: true } }, port: [{ name: 'eth1' }, { name: 'eth2' }] },
  });
});

test('renders fixed addresses of a network card', () => {
  const card = EthernetInterface.of('eth1', { ipv4: NodeIp.static('192.0.2.10/24'), ipv6: NodeIp.static('2001:db8::10/64') });

  expect(rendered(card)).toEqual({
    name: 'eth1',
    type: 'ethernet',
    state: 'up',
    ipv4: { enabled: true, dhcp: false, address: [{ 'ip': '192.0.2.10', 'prefix-length': 24 }] },
    ipv6: { enabled: true, dhcp: false, autoconf: false, address: [{ 'ip': '2001:db8::10', 'prefix-length': 64 }] },
  });
});

test('leaves the addresses of a network card alone unless told otherwise', () => {
  expect(rendered(EthernetInterface.of('eth1', { mtu: 9000 }))).toEqual({ name: 'eth1', type: 'ethernet', state: 'up', mtu: 9000 });
});

test('removes an interface by its name only', () => {
  expect(rendered(LinuxBridge.of('br1', { ports: ['eth1'], state: NodeInterfaceState.ABSENT }))).toEqual({ name: 'br1', type: 'linux-bridge', state: 'absent' });
});

test('refers to one that exists', () => {
  expect(NodeNetworkConfigurationPolicy.fromName(Testing.chart(), 'ref', 'br1-policy')).toMatchObject({ name: 'br1-policy', kind: 'NodeNetworkConfigurationPolicy' });
});

test.each([
  [() => LinuxBridge.of('bridge 1'), "linux-bridge name: 'bridge 1' is not a network device name"],
  [() => LinuxBridge.of('br1', { ports: ['eth:1'] }), "linux-bridge 'br1' port: 'eth:1' is not a network device name"],
  [() => LinuxBridge.of('br1', { ports: ['eth1', 'eth1'] }), "linux-bridge 'br1' port: 'eth1' is attached already; name each network card once"],
  [() => EthernetInterface.of('eth1', { mtu: 10 }), "ethernet 'eth1' mtu: 10 is not an MTU"],
  [() => NodeIp.static(), 'NodeIp: there is no address; give at least one, or use NodeIp.disabled()'],
  [() => NodeIp.static('192.0.2.10'), "NodeIp: '192.0.2.10' is not an IP network"],
  [() => EthernetInterface.of('eth1', { ipv6: NodeIp.static('192.0.2.10/24') }), "ethernet 'eth1' ipv6: '192.0.2.10/24' is an IPv4 address"],
  [() => made({ interfaces: [], nodeSelector: { 'a/b/c': 'x' } }), "test/policy: nodeSelector: 'a/b/c' is not a qualified name"],
  [() => made({ interfaces: [], nodeSelector: { rack: 'a b' } }), "test/policy: nodeSelector: 'a b' is not a valid label value"],
  [() => made({ interfaces: [], maxUnavailable: 0 }), "test/policy: maxUnavailable: '0' is no number of nodes; give a whole number from 1, or a share from '1%' to '100%'"],
  [() => made({ interfaces: [], maxUnavailable: '101%' }), "maxUnavailable: '101%' is no number of nodes"],
  [() => made({ interfaces: [], name: 'n'.repeat(64) }), 'is not a valid label value; allowed are at most 63'],
])('rejects wrong values: %#', (make, message) => {
  expect(make).toThrow(message);
});
