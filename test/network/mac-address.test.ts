import { Chart, Testing } from 'cdk8s';
import { Interface, IResource, MacAddress, NetworkAttachmentDefinition, NetworkConfig, Rules, VirtualMachine } from '../../src';

function site(namespace = 'site'): Chart {
  return new Chart(Testing.app(), namespace, { namespace });
}

const lan = (chart: Chart, name = 'lan', namespace?: string) =>
  new NetworkAttachmentDefinition(chart, `${namespace ?? ''}${name}`, { name, namespace, config: NetworkConfig.cnvBridge({ bridge: 'br1' }) });

function machine(chart: Chart, name: string, network: IResource, macPrefix: string): VirtualMachine {
  return new VirtualMachine(chart, name, { interfaces: [Interface.bridge(network, { macPrefix })] });
}

const macOf = (chart: Chart, name: string) => Testing.synth(chart).find(({ kind, metadata }) => kind === 'VirtualMachine' && metadata.name === name)
  .spec.template.spec.domain.devices.interfaces[0].macAddress;

test('an address is locally administered, unicast, and the same for ever', () => {
  const chart = site();

  expect(MacAddress.derived(new VirtualMachine(chart, 'db-1'), lan(chart))).toBe('0a:e3:8e:41:71:c5');
});

test('it begins with the octets that are asked for, in the notation of the API', () => {
  const chart = site();
  const [vm, network] = [new VirtualMachine(chart, 'db-1'), lan(chart)];

  expect(MacAddress.derived(vm, network, '0E-58-01')).toMatch(/^0e:58:01(:[0-9a-f]{2}){3}$/);
  expect(MacAddress.derived(vm, network, '02:00:00:00:00')).toMatch(/^02:00:00:00:00:[0-9a-f]{2}$/);
});

test('machine, network and their namespaces make it another, and nothing else does', () => {
  const addresses = ['a', 'b'].flatMap(namespace => {
    const chart = site(namespace);
    const networks = [lan(chart, 'lan'), lan(chart, 'wan'), lan(chart, 'lan', 'shared')];
    return ['db', 'web'].flatMap(name => {
      const vm = new VirtualMachine(chart, name);
      return networks.map(network => MacAddress.derived(vm, network));
    });
  });

  expect(new Set(addresses).size).toBe(12);
});

test('an interface derives the address of its machine, whatever else is in the program and in which order', () => {
  const [alone, among] = [site(), site()];
  machine(alone, 'db', lan(alone), '0a');
  const network = lan(among);
  for (const name of ['a', 'zz']) machine(among, name, network, '0a');
  const db = machine(among, 'db', network, '0a');

  expect(macOf(among, 'db')).toBe(macOf(alone, 'db'));
  expect(macOf(among, 'db')).toBe(MacAddress.derived(db, network));
});

test('a network from elsewhere gives the address that the network itself gives', () => {
  const chart = site();
  machine(chart, 'here', lan(chart), '0a');
  machine(chart, 'there', NetworkAttachmentDefinition.fromName(chart, 'known', 'lan', 'site'), '0a');

  const there = new VirtualMachine(site(), 'there');
  expect(macOf(chart, 'there')).toBe(MacAddress.derived(there, lan(site())));
});

test('the pod network has addresses too', () => {
  const chart = site();
  new VirtualMachine(chart, 'vm', { interfaces: [Interface.masquerade({ macPrefix: '0a:58' })] });

  expect(macOf(chart, 'vm')).toMatch(/^0a:58(:[0-9a-f]{2}){4}$/);
});

test('two machines that get one address are both named', () => {
  const chart = site();
  const network = lan(chart);
  // One octet is left for 60 machines: some of them meet.
  for (let index = 0; index < 60; index++) machine(chart, `vm-${index}`, network, '0a:00:00:00:00');

  const met = Rules.check(chart).filter(({ rule }) => rule === 'cross/mac-address-unique');
  expect(met.length).toBeGreaterThan(0);
  expect(met[0]).toMatchObject({ severity: 'error', path: 'spec.template.spec.domain.devices.interfaces[0].macAddress' });
  expect(met[0].message).toMatch(/^0a:00:00:00:00:[0-9a-f]{2} is already that of .*vm-\d+; give each interface its own/);
});
