import { checkManifests, Finding } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';
import { fixture } from '../support/fixture';
import { migrationAttachment } from '../support/network-attachment';

function check(...manifests: object[]): Finding[] {
  return checkManifests(manifests.map((manifest, index) => ({ manifest, file: 'x.yaml', line: index + 1 })), { target: versionFacts('4.15') });
}

/** What one rule says: path and message of each finding. */
function found(rule: string, ...manifests: object[]) {
  return check(...manifests).filter(finding => finding.rule === rule).map(({ path, message }) => `${path}: ${message}`);
}

const nad = (config: unknown, metadata: object = {}) => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name: 'lan', ...metadata },
  spec: { config: typeof config === 'string' ? config : JSON.stringify(config) },
});

const policy = (interfaces: object[], name = 'policy') => ({
  apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { desiredState: { interfaces } },
});

const vmi = (networkName: string, { namespace, macAddress }: { namespace?: string; macAddress?: string } = {}) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstance',
  metadata: { name: 'vmi', namespace },
  spec: {
    domain: { devices: { interfaces: [{ name: 'default', masquerade: {} }, { name: 'net', bridge: {}, macAddress }] } },
    networks: [{ name: 'default', pod: {} }, { name: 'net', multus: { networkName } }],
  },
});

const BRIDGE = { type: 'cnv-bridge', bridge: 'br1' };
const TUNED = { cniVersion: '0.3.1', name: 'lan', plugins: [BRIDGE, { type: 'cnv-tuning' }] };
const PLAIN = { cniVersion: '0.3.1', name: 'lan', ...BRIDGE };
const REFERENCE = 'spec.networks[1].multus.networkName';

test('finds nothing in what the documentation prints', () => {
  expect(check(
    fixture('6.13.6.1-pxe-net-conf'), fixture('6.13.6.1-pxe-vmi'), fixture('4.3.2.1-linux-bridge-nncp'),
    migrationAttachment('4.3.3.1-migration-network-nad'), fixture('7.4.1.1-layer2-nad'), fixture('7.4.1.2-localnet-nad'),
  ).filter(({ rule }) => /^(network|cross)\//.test(rule))).toEqual([]);
});

describe('network/attachment-name', () => {
  test.each(['lan', '1lan', 'l-0'])('accepts %s', name => {
    expect(found('network/attachment-name', nad(PLAIN, { name }))).toEqual([]);
  });

  test.each(['my.lan', '0lan', 'lan-', 'LAN'])('rejects %s', name => {
    expect(found('network/attachment-name', nad(PLAIN, { name }))).toEqual([
      `metadata.name: '${name}' is refused for a network; allowed are lower-case letters, digits and '-', no dot, not '0' in front, a letter or digit at the end`,
    ]);
  });
});

describe('network/attachment-config', () => {
  test.each([
    ['none', ''],
    ['one plugin', PLAIN],
    ['one plugin without name', { type: 'macvlan' }],
    ['a list', TUNED],
    ['any version', { ...TUNED, cniVersion: '9' }],
    ['a type beside a list that is none', { type: 'x', plugins: [] }],
    ['null where nothing is demanded', { type: 'x', name: null, ipam: null, dns: null, capabilities: { mac: null } }],
    ['the keys of the specification', { type: 'x', capabilities: { mac: true }, ipam: { type: 'y' }, dns: { domain: 'd', search: ['a'] } }],
    ['keys of the plugin, whatever they hold', { type: 'x', bridge: 7, vlan: 'seven' }],
  ])('accepts %s', (_, config) => {
    expect(found('network/attachment-config', nad(config))).toEqual([]);
  });

  test('accepts an object without configuration', () => {
    expect(found('network/attachment-config', { ...nad(''), spec: undefined })).toEqual([]);
  });

  test.each([
    ['[]', 'is no JSON object; write { "cniVersion": "0.3.1", "name": …, "type": … }, or "plugins" instead of "type"'],
    ['7', 'is no JSON object'],
    ['null', 'is no JSON object'],
    ["{ 'type': 'x' }", 'is no JSON: '],
    [{ name: 'lan' }, "has neither 'type' nor 'plugins'; name the plugin in 'type', or several in 'plugins'"],
    [{ type: '' }, "'type' is no name of a plugin"],
    [{ type: 7 }, "'type' is no name of a plugin"],
    [{ name: 'lan', plugins: {} }, 'plugins is no list; write [ { "type": … }, … ]'],
    [{ name: 'lan', plugins: ['x'] }, "plugins[0] has no 'type'; name the plugin"],
    [{ name: 'lan', plugins: [BRIDGE, {}] }, "plugins[1] has no 'type'; name the plugin"],
    [{ type: 'x', name: 'lan', plugins: [{}] }, "plugins[0] has no 'type'; name the plugin"],
    [{ name: 'lan', plugins: [{ type: '' }] }, "'plugins[0].type' is no name of a plugin"],
    [{ name: 'lan', plugins: [] }, "'plugins' is empty; give at least one plugin"],
    [{ plugins: [BRIDGE] }, "'name' is missing or no text; a list of plugins needs one, usually that of the object"],
    [{ name: 7, plugins: [BRIDGE] }, "'name' is missing or no text"],
    [{ ...TUNED, cniVersion: 0.3 }, "'cniVersion' is no text; write \"0.3.1\""],
    [{ ...TUNED, disableCheck: 'no' }, "'disableCheck' is neither true nor false"],
    [{ type: 'x', cniVersion: 0.3 }, "'cniVersion' is no text"],
    [{ type: 'x', ipam: 'dhcp' }, "'ipam' is no object"],
    [{ type: 'x', ipam: { type: 7 } }, "'ipam.type' is no text"],
    [{ type: 'x', capabilities: { mac: 'yes' } }, "'capabilities' holds something else than true and false"],
    [{ type: 'x', dns: { search: 'a' } }, "'dns.search' is no list of texts"],
    [{ name: 'lan', plugins: [{ ...BRIDGE, ipam: [] }] }, "'plugins[0].ipam' is no object"],
  ])('rejects %j', (config, message) => {
    const findings = check(nad(config)).filter(({ rule }) => rule === 'network/attachment-config');

    expect(findings).toMatchObject([{ class: 'admission', severity: 'error', path: 'spec.config' }]);
    expect(findings[0].message).toContain(`the configuration ${message}`);
  });
});

describe('network/attachment-version', () => {
  test('accepts a version and a name', () => {
    expect(found('network/attachment-version', nad(PLAIN), nad(TUNED))).toEqual([]);
  });

  test('warns of their lack', () => {
    expect(found('network/attachment-version', nad(BRIDGE))).toEqual([
      "spec.config: the configuration has no 'cniVersion'; write \"0.3.1\"",
      "spec.config: the configuration has no 'name'; write \"lan\"",
    ]);
  });

  test('leaves what is refused to the rule that says so', () => {
    expect(found('network/attachment-version', nad({ name: 'lan' }))).toEqual([]);
  });
});

describe('network/node-policy-name', () => {
  test('accepts 63 characters', () => {
    expect(found('network/node-policy-name', policy([], 'n'.repeat(63)))).toEqual([]);
  });

  test('rejects 64', () => {
    expect(found('network/node-policy-name', policy([], 'n'.repeat(64)))).toEqual([
      `metadata.name: '${'n'.repeat(64)}' is not a valid label value; allowed are at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends`,
    ]);
  });
});

describe('network/linux-bridge', () => {
  test('accepts a bridge with ports, one that is removed, and other interfaces', () => {
    expect(found('network/linux-bridge', policy([
      { name: 'br1', type: 'linux-bridge', bridge: { port: [{ name: 'eth1' }] } }, { name: 'br2', type: 'linux-bridge', state: 'absent' }, { name: 'eth1', type: 'ethernet' },
    ]))).toEqual([]);
  });

  test('warns of a bridge that is attached to nothing', () => {
    expect(found('network/linux-bridge', policy([{ name: 'eth1', type: 'ethernet' }, { name: 'br1', type: 'linux-bridge', state: 'up' }]))).toEqual([
      "spec.desiredState.interfaces[1]: the bridge 'br1' has no 'bridge'; name in bridge.port the network card that it is attached to",
    ]);
  });
});

describe('network/node-interface-unique', () => {
  test('accepts one name in two types', () => {
    expect(found('network/node-interface-unique', policy([{ name: 'br1', type: 'ovs-bridge' }, { name: 'br1', type: 'ovs-interface' }]))).toEqual([]);
  });

  test('rejects the second description', () => {
    expect(found('network/node-interface-unique', policy([{ name: 'br1', type: 'linux-bridge' }, { name: 'br1', type: 'linux-bridge' }]))).toEqual([
      "spec.desiredState.interfaces[1].name: 'br1' is already described in interfaces[0]; join the two",
    ]);
  });
});

describe('cross/bridge-on-nodes', () => {
  const br1 = { name: 'br1', type: 'linux-bridge', state: 'up', bridge: {} };

  test.each([
    ['without any node policy', []],
    ['with one that makes the bridge', [policy([{ name: 'eth1' }]), policy([br1])]],
  ])('accepts a bridge %s', (_, policies) => {
    expect(found('cross/bridge-on-nodes', nad(TUNED), nad(PLAIN), ...policies)).toEqual([]);
  });

  test('asks no bridge of other networks', () => {
    expect(found('cross/bridge-on-nodes', nad({ type: 'macvlan', master: 'eth1' }), nad('{'), policy([]))).toEqual([]);
  });

  test.each([
    ['another', { ...br1, name: 'br2' }, ', or use one of br2'],
    ['removed', { ...br1, state: 'absent' }, ''],
    ['none', { ...br1, type: 'ovs-bridge' }, ''],
  ])('warns when the bridge is %s', (_, bridge, others) => {
    expect(found('cross/bridge-on-nodes', nad(TUNED), policy([bridge]))).toEqual([`spec.config: no node policy makes the bridge 'br1'; add it to one${others}`]);
  });
});

describe('cross/machine-network-namespace', () => {
  test.each([
    ['lan', 'site', 'site'],
    ['lan', 'site', undefined],
    ['lan', undefined, 'site'],
    ['site/lan', 'site', 'site'],
    ['site/lan', undefined, 'site'],
    ['default/lan', 'site', 'default'],
    ['other', 'site', 'lab'],
  ])('accepts %s from namespace %s where the network is in %s', (reference, own, its) => {
    expect(found('cross/machine-network-namespace', vmi(reference, { namespace: own }), nad(TUNED, { namespace: its }))).toEqual([]);
  });

  test.each([
    ['lan', 'site', 'lab', 'site'],
    ['lan', 'site', 'default', 'site'],
    ['default/lan', 'site', 'lab', 'default'],
  ])('rejects %s from namespace %s where the network is in %s', (reference, own, its, wanted) => {
    expect(found('cross/machine-network-namespace', vmi(reference, { namespace: own }), nad(TUNED, { namespace: its }))).toEqual([
      `${REFERENCE}: 'lan' is looked up in namespace '${wanted}', and is in '${its}'; create it in the namespace of the machine, or in 'default' and refer to it as 'default/lan'`,
    ]);
  });

  test('warns of the network of another namespace, which OpenShift does not give', () => {
    const findings = check(vmi('lab/lan', { namespace: 'site' }), nad(TUNED, { namespace: 'lab' })).filter(({ rule }) => rule === 'cross/machine-network-namespace');

    expect(findings).toMatchObject([{
      severity: 'warning',
      path: REFERENCE,
      message: "OpenShift lets machines use networks of their own namespace and of 'default' only; create 'lan' in 'site' or in 'default'",
    }]);
  });

  test('does not mistake one namesake for another', () => {
    expect(found('cross/machine-network-namespace', vmi('lan', { namespace: 'site' }), nad(TUNED, { namespace: 'lab' }), nad(TUNED, { namespace: 'site' }))).toEqual([]);
  });
});

describe('cross/machine-network-ipam', () => {
  const whereabouts = { ...PLAIN, ipam: { type: 'whereabouts', range: '10.0.0.0/24' } };

  test('accepts a network without addresses, and one with them that no machine is on', () => {
    expect(found('cross/machine-network-ipam', vmi('lan'), nad({ ...PLAIN, ipam: {} }), nad(whereabouts, { name: 'migration' }))).toEqual([]);
  });

  test.each([whereabouts, { ...TUNED, plugins: [{ ...BRIDGE, ipam: { type: 'dhcp' } }] }])('rejects a machine on %j', config => {
    expect(found('cross/machine-network-ipam', vmi('lan'), nad(config))).toEqual([
      `${REFERENCE}: the network 'lan' gives out IP addresses, which is not supported for virtual machines; remove 'ipam' from its configuration`,
    ]);
  });

  test('looks at the network of the namespace that is meant', () => {
    expect(found('cross/machine-network-ipam', vmi('lan', { namespace: 'a' }), nad(PLAIN, { namespace: 'a' }), nad(whereabouts, { namespace: 'b' }))).toEqual([]);
    expect(found('cross/machine-network-ipam', vmi('b/lan', { namespace: 'a' }), nad(PLAIN, { namespace: 'a' }), nad(whereabouts, { namespace: 'b' }))).toHaveLength(1);
  });
});

describe('cross/machine-network-mac', () => {
  const macAddress = 'de:00:00:00:00:de';

  test.each([
    ['with the tuning plugin', TUNED, macAddress],
    ['with the tuning plugin of plain Kubernetes', { ...TUNED, plugins: [{ ...BRIDGE, type: 'bridge' }, { type: 'tuning' }] }, macAddress],
    ['without a chosen address', PLAIN, undefined],
    ['of another kind', { ...PLAIN, type: 'sriov' }, macAddress],
  ])('accepts a network %s', (_, config, mac) => {
    expect(found('cross/machine-network-mac', vmi('lan', { macAddress: mac }), nad(config))).toEqual([]);
  });

  test('warns of a chosen address on a bridge alone', () => {
    expect(found('cross/machine-network-mac', vmi('lan', { macAddress }), nad(PLAIN))).toEqual([
      "spec.domain.devices.interfaces[1].macAddress: the network 'lan' has no plugin for chosen MAC addresses; chain 'cnv-tuning' behind its bridge, or leave the address to the MAC pool",
    ]);
  });
});

test('survives manifests of any shape', () => {
  const odd = [
    { kind: 'NetworkAttachmentDefinition' }, { kind: 'NetworkAttachmentDefinition', spec: { config: 7 } }, { kind: 'NodeNetworkConfigurationPolicy', spec: 7 },
    { kind: 'NodeNetworkConfigurationPolicy', spec: { desiredState: { interfaces: [null, 7, 'x'] } } },
    { kind: 'NetworkAttachmentDefinition', metadata: { name: 'a' }, spec: { config: '{"plugins":[null],"type":"bridge"}' } },
    { kind: 'VirtualMachineInstance', spec: { networks: [null, { multus: 7 }, { name: 'a', multus: { networkName: 'a' } }] } },
  ];

  expect(() => check(...odd)).not.toThrow();
});
