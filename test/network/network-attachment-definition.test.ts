import { Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { Ipam, MacvlanMode, NetworkAttachmentDefinition, NetworkAttachmentDefinitionProps, NetworkConfig } from '../../src/network';
import { fixture } from '../support/fixture';
import { migrationAttachment, readable } from '../support/network-attachment';

const BRIDGE = NetworkConfig.cnvBridge({ bridge: 'br1' });

function made(id: string, props: NetworkAttachmentDefinitionProps) {
  const chart = Testing.chart();
  new NetworkAttachmentDefinition(chart, id, props);
  return Testing.synth(chart)[0];
}

function configOf(config: NetworkConfig, id = 'net') {
  return made(id, { config }).spec.config;
}

describe('documented', () => {
  test.each(['A-7.14.3.2-pxe-net-conf', 'B-8.14.6.2-pxe-net-conf', '6.13.6.1-pxe-net-conf'])('%s', name => {
    const manifest = made('pxe-net-conf', { config: NetworkConfig.cnvBridge({ bridge: 'br1', vlan: 1 }) });

    expect(manifest).toEqual(fixture(name));
  });

  test.each(['4.3.3.1-migration-network-nad', '7.6.1-migration-network-nad'] as const)('%s', name => {
    const config = NetworkConfig.macvlan({ name: 'migration-bridge', master: 'eth1', ipam: Ipam.whereabouts({ range: '10.200.5.0/24' }) });

    expect(readable(made('my-secondary-network', { namespace: 'openshift-cnv', config }))).toEqual(readable(migrationAttachment(name)));
  });

  test.each(['7.4.1.1-layer2-nad', '7.4.1.2-localnet-nad'])('%s, from its JSON', name => {
    const document = fixture(name);
    const manifest = made(document.metadata.name, {
      namespace: document.metadata.namespace, config: NetworkConfig.fromJson(JSON.parse(document.spec.config)),
    });

    expect(manifest).toEqual(document);
  });

  test('7.4.1.1-layer2-nad', () => {
    const config = NetworkConfig.ovnLayer2({ name: 'my-namespace-l2-network', mtu: 1300 });

    expect(made('l2-network', { namespace: 'my-namespace', config })).toEqual(fixture('7.4.1.1-layer2-nad'));
  });

  test('7.4.1.2-localnet-nad', () => {
    expect(made('localnet-network', { namespace: 'default', config: NetworkConfig.ovnLocalnet() })).toEqual(fixture('7.4.1.2-localnet-nad'));
  });

  test('a localnet can be a VLAN of the physical network', () => {
    const { spec } = made('localnet-network', { namespace: 'default', config: NetworkConfig.ovnLocalnet({ vlan: 7 }) });

    expect(JSON.parse(spec.config)).toMatchObject({ topology: 'localnet', vlanID: 7 });
    expect(() => NetworkConfig.ovnLocalnet({ vlan: 0 })).toThrow('NetworkConfig vlan: ');
    expect(() => made('lan', { config: NetworkConfig.ovnLayer2() })).toThrow('test/lan: namespace: is missing; a network of OVN-Kubernetes is written with');
  });

  test('4.3.2.2, what the form of the console writes', () => {
    const manifest = made('lan', {
      config: NetworkConfig.cnvBridge({ bridge: 'br1', vlan: 7, macSpoofCheck: true, ipam: Ipam.none(), preserveDefaultVlan: false, tuning: false }),
      description: 'The office',
      requireBridge: true,
    });

    expect(manifest.metadata).toEqual({
      name: 'lan', annotations: { 'description': 'The office', 'k8s.v1.cni.cncf.io/resourceName': 'bridge.network.kubevirt.io/br1' },
    });
    expect(JSON.stringify(JSON.parse(manifest.spec.config))).toBe('{"cniVersion":"0.3.1","name":"lan","type":"cnv-bridge","bridge":"br1","vlan":7,'
      + '"macspoofchk":true,"ipam":{},"preserveDefaultVlan":false}');
  });
});

describe('NetworkConfig', () => {
  test('is written as an indented block', () => {
    expect(configOf(BRIDGE)).toBe([
      '{',
      '  "cniVersion": "0.3.1",',
      '  "name": "net",',
      '  "plugins": [',
      '    {',
      '      "type": "cnv-bridge",',
      '      "bridge": "br1"',
      '    },',
      '    {',
      '      "type": "cnv-tuning"',
      '    }',
      '  ]',
      '}',
    ].join('\n'));
  });

  test('names itself after each object that it is given to', () => {
    expect(JSON.parse(configOf(BRIDGE, 'one')).name).toBe('one');
    expect(JSON.parse(configOf(BRIDGE, 'two')).name).toBe('two');
  });

  test('takes the plugins of plain Kubernetes', () => {
    expect(JSON.parse(configOf(NetworkConfig.bridge({ name: 'lan', bridge: 'br0', mtu: 9000 })))).toEqual({
      cniVersion: '0.3.1', name: 'lan', plugins: [{ type: 'bridge', bridge: 'br0', mtu: 9000 }, { type: 'tuning' }],
    });
  });

  test('renders a macvlan with the keys in the order of the documentation', () => {
    const config = NetworkConfig.macvlan({ master: 'eth1', mode: MacvlanMode.PRIVATE, mtu: 9000, ipam: Ipam.none() });

    expect(Object.keys(JSON.parse(configOf(config)))).toEqual(['cniVersion', 'name', 'type', 'master', 'mode', 'mtu', 'ipam']);
    expect(JSON.parse(configOf(config)).mode).toBe('private');
  });

  test('adds what a configuration of other make lacks, in front', () => {
    expect(JSON.stringify(JSON.parse(configOf(NetworkConfig.fromJson({ mode: 'l2', type: 'ipvlan' }))))).toBe(
      '{"cniVersion":"0.3.1","name":"net","type":"ipvlan","mode":"l2"}');
  });

  test.each([
    [() => NetworkConfig.cnvBridge({ bridge: 'bridge/1' }), "NetworkConfig bridge: 'bridge/1' is not a network device name; allowed are 1 to 15 characters"],
    [() => NetworkConfig.bridge({ bridge: 'a-bridge-too-far' }), "NetworkConfig bridge: 'a-bridge-too-far' is not a network device name"],
    [() => NetworkConfig.cnvBridge({ bridge: 'br1', vlan: 4095 }), 'NetworkConfig vlan: 4095 is not a VLAN id; allowed are 1 to 4094'],
    [() => NetworkConfig.cnvBridge({ bridge: 'br1', mtu: 0 }), 'NetworkConfig mtu: 0 is not an MTU; allowed are 68 to 65535 bytes'],
    [() => NetworkConfig.macvlan({ master: '', ipam: Ipam.none() }), "NetworkConfig master: '' is not a network device name"],
    [() => NetworkConfig.macvlan({ master: 'eth1', mtu: 1.5, ipam: Ipam.none() }), 'NetworkConfig mtu: 1.5 is not an MTU'],
    [() => NetworkConfig.fromJson({}), "NetworkConfig: the configuration has neither 'type' nor 'plugins'; name the plugin in 'type', or several in 'plugins'"],
    [() => NetworkConfig.fromJson({ plugins: [{ bridge: 'br1' }] }), "NetworkConfig: the configuration plugins[0] has no 'type'; name the plugin"],
    [() => NetworkConfig.fromJson({ type: 'x', mtu: NaN }), 'NetworkConfig: the configuration.mtu is no JSON value; allowed are texts, finite numbers'],
    [() => NetworkConfig.fromJson({ type: 'x', list: [1, new Date(0)] }), 'NetworkConfig: the configuration.list[1] is no JSON value'],
    [() => NetworkConfig.fromJson({ type: 'x', mtu: undefined }), 'NetworkConfig: the configuration.mtu is no JSON value'],
  ])('rejects wrong values: %#', (make, message) => {
    expect(make).toThrow(message);
  });
});

describe('NetworkAttachmentDefinition', () => {
  test.each(['my.net', '0net'])('rejects the name %s, as the webhook does', name => {
    expect(() => made('net', { name, config: BRIDGE })).toThrow(`test/net: name: '${name}' is refused for a network; allowed are lower-case letters`);
  });

  test('rejects the mark of a bridge on a network without one', () => {
    const config = NetworkConfig.macvlan({ master: 'eth1', ipam: Ipam.none() });

    expect(() => made('net', { config, requireBridge: true })).toThrow('test/net: requireBridge: the network is no Linux bridge; leave it out');
  });

  test('refers to one that exists', () => {
    const { name, namespace, kind, apiVersion } = NetworkAttachmentDefinition.fromName(Testing.chart(), 'ref', 'lan', 'default');

    expect({ name, namespace, kind, apiVersion }).toEqual({ name: 'lan', namespace: 'default', kind: 'NetworkAttachmentDefinition', apiVersion: 'k8s.cni.cncf.io/v1' });
  });

  test('breaks no rule', () => {
    const chart = Testing.chart();
    new NetworkAttachmentDefinition(chart, 'net', { config: BRIDGE, requireBridge: true });

    expect(Rules.check(chart)).toEqual([]);
  });
});
