import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app/rules';
import { MacPool, NetworkAttachmentDefinition } from '../../src/network';
import { FindingClass } from '../../src/rules';
import {
  CloudInit, Disk, HeadlessService, Interface, InterfaceModel, IpFamily, IpFamilyPolicy, Memory, VirtualMachine, VirtualMachineProps, Volume,
} from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

function site(namespace = 'site'): Chart {
  return new Chart(Testing.app(), 'test', { namespace });
}

/** Every object of a chart, none of which the cluster refuses. */
function synth(chart: Chart) {
  const refused = Rules.check(chart).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return Testing.synth(chart);
}

function machine(props: VirtualMachineProps, name = 'vm', chart = Testing.chart()): VirtualMachine {
  return new VirtualMachine(chart, name, { retain: false, ...props });
}

function manifest(props: VirtualMachineProps, name = 'vm') {
  return synth(machine(props, name).node.scope as Chart)[0];
}

describe('as documented', () => {
  test('7.2.1-masquerade-vm', () => {
    expectContains(manifest({ interfaces: [Interface.masquerade({ ports: [{ port: 80 }] })] }, 'example-vm'), fixture('7.2.1-masquerade-vm'));
  });

  test.each(['6.4.4.2.4-service-label-vm', '7.3.3-service-label-vm'])('%s', name => {
    const props = { namespace: 'example-namespace', running: false, machineLabels: { special: 'key' } };

    expectContains(manifest(props, 'example-vm'), fixture(name));
  });

  test.each(['6.4.4.2.4-service', '7.3.3-service'])('%s', name => {
    const vm = machine({ machineLabels: { special: 'key' } }, 'example-vm', site('example-namespace'));

    vm.expose({
      name: 'example-service',
      type: kplus.ServiceType.NODE_PORT,
      selector: { special: 'key' },
      ports: [{ port: 80, targetPort: 9376, nodePort: 30000, protocol: kplus.Protocol.TCP }],
    });

    expect(synth(vm.node.scope as Chart)[1]).toEqual(fixture(name));
  });

  test('6.4.4.2.3-expose-service', () => {
    const vm = machine({ machineLabels: { special: 'key' } }, 'example-vm');

    vm.expose({ name: 'example-service', type: kplus.ServiceType.NODE_PORT, selector: { special: 'key' }, ports: [{ port: 22, protocol: kplus.Protocol.TCP }] });

    expect(synth(vm.node.scope as Chart)[1]).toEqual(fixture('6.4.4.2.3-expose-service'));
  });

  test('7.4.2.1-ovn-secondary-network-vm', () => {
    const chart = Testing.chart();
    const network = NetworkAttachmentDefinition.fromName(chart, 'network', 'l2-network');
    const vm = machine({
      running: true,
      memory: Memory.request('1024Mi'),
      interfaces: [Interface.masquerade(), Interface.bridge(network, { name: 'secondary' })],
    }, 'vm-server', chart);

    // 1024Mi is stored as 1Gi.
    const document = fixture('7.4.2.1-ovn-secondary-network-vm');
    document.spec.template.spec.domain.resources.requests.memory = '1Gi';
    expectContains(vm.apiObject.toJson(), document);
  });

  test('7.5.1-service-mesh-vm and its service', () => {
    const vm = machine({
      labels: { 'kubevirt.io/vm': 'vm-istio' },
      machineLabels: { 'kubevirt.io/vm': 'vm-istio', 'app': 'vm-istio' },
      serviceMesh: true,
      memory: Memory.request('1024M'),
      terminationGracePeriod: Duration.seconds(180),
      disks: [Disk.of('containerdisk', Volume.fromContainerDisk('registry:5000/kubevirt/fedora-cloud-container-disk-demo:devel'))],
      cloudInit: CloudInit.unsafeUserData('#cloud-config\n'),
    }, 'vm-istio');
    vm.expose({ selector: { app: 'vm-istio' }, ports: [{ port: 8080, name: 'http', protocol: kplus.Protocol.TCP }] });

    const [made, service] = synth(vm.node.scope as Chart);

    expectContains(made, fixture('7.5.1-service-mesh-vm'));
    expect(service).toEqual(fixture('7.5.1-service-mesh-service'));
  });

  test('7.8.1-disable-kubemacpool', () => {
    const chart = Testing.chart();
    const namespace = new kplus.Namespace(chart, 'namespace', { metadata: { name: 'namespace1' } });

    MacPool.disable(namespace);

    expect(Testing.synth(chart)[0].metadata.labels).toMatchObject({ 'mutatevirtualmachines.kubemacpool.io': 'ignore' });
  });

  test('11.3.1-node-exporter-service and 11.3.3-monitoring-label-vm', () => {
    const vm = machine({ machineLabels: { monitor: 'metrics' } }, 'vm', site('dynamation'));
    vm.expose({
      name: 'node-exporter-service',
      labels: { servicetype: 'metrics' },
      type: kplus.ServiceType.CLUSTER_IP,
      selector: { monitor: 'metrics' },
      ports: [{ name: 'exmet', port: 9100, targetPort: 9100, protocol: kplus.Protocol.TCP }],
    });

    const [made, service] = synth(vm.node.scope as Chart);

    expectContains(made, fixture('11.3.3-monitoring-label-vm'));
    expect(service).toEqual(fixture('11.3.1-node-exporter-service'));
  });
});

describe('interfaces', () => {
  test('have all that the API knows of them', () => {
    const chart = Testing.chart();
    const network = NetworkAttachmentDefinition.fromName(chart, 'network', 'lan', 'nets');
    const vm = machine({
      networkMultiQueue: true,
      interfaces: [
        Interface.masquerade({ acpiIndex: 101, tag: 'pods', ipv4Cidr: '10.0.3.0/24', ipv6Cidr: 'fd10:0:3::/120' }),
        Interface.bridge(network, {
          dhcp: { bootFileName: 'pxelinux.0', tftpServerName: 'tftp.example.com', ntpServers: ['10.0.0.1'], privateOptions: [{ option: 240, value: 'x' }] },
        }),
        Interface.bridge(network, { name: 'old', absent: true, model: InterfaceModel.E1000E }),
      ],
    }, 'vm', chart);

    const { domain, networks } = vm.apiObject.toJson().spec.template.spec;

    expect(domain.devices.networkInterfaceMultiqueue).toBe(true);
    expect(domain.devices.interfaces).toEqual([
      { name: 'default', masquerade: {}, acpiIndex: 101, tag: 'pods' },
      {
        name: 'lan',
        bridge: {},
        dhcpOptions: { bootFileName: 'pxelinux.0', tftpServerName: 'tftp.example.com', ntpServers: ['10.0.0.1'], privateOptions: [{ option: 240, value: 'x' }] },
      },
      { name: 'old', bridge: {}, state: 'absent', model: 'e1000e' },
    ]);
    expect(networks).toEqual([
      { name: 'default', pod: { vmNetworkCIDR: '10.0.3.0/24', vmIPv6NetworkCIDR: 'fd10:0:3::/120' } },
      { name: 'lan', multus: { networkName: 'nets/lan' } },
      { name: 'old', multus: { networkName: 'nets/lan' } },
    ]);
  });

  test('a bridge gives the guest the address of its pod', () => {
    const { domain, networks } = manifest({ interfaces: [Interface.podBridge()] }).spec.template.spec;

    expect(domain.devices.interfaces).toEqual([{ name: 'default', bridge: {} }]);
    expect(networks).toEqual([{ name: 'default', pod: {} }]);
  });
});

describe('names', () => {
  test('a machine has a host name, a subdomain and a resolver', () => {
    const { hostname, subdomain, dnsPolicy, dnsConfig } = manifest({
      hostname: 'web',
      subdomain: 'shop',
      dns: { policy: kplus.DnsPolicy.NONE, nameservers: ['10.0.0.53'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }] },
    }).spec.template.spec;

    expect({ hostname, subdomain, dnsPolicy, dnsConfig }).toEqual({
      hostname: 'web',
      subdomain: 'shop',
      dnsPolicy: 'None',
      dnsConfig: { nameservers: ['10.0.0.53'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }] },
    });
  });

  test.each([
    [{ hostname: 'a.b' }, "test/vm: hostname: 'a.b' is not a valid name"],
    [{ subdomain: '-' }, "test/vm: subdomain: '-' is not a valid name"],
  ])('refuses %j', (props, message) => {
    expect(() => machine(props)).toThrow(message);
  });
});

describe('expose', () => {
  test('reaches the one machine, on both families of addresses', () => {
    const vm = machine({}, 'web', site());

    const service = vm.expose({
      ports: [{ port: 443 }], ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, ipFamilies: [IpFamily.IPV6, IpFamily.IPV4], annotations: { a: 'b' },
    });

    expect(service.name).toBe('web');
    expect(synth(vm.node.scope as Chart)[1]).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', namespace: 'site', annotations: { a: 'b' } },
      spec: {
        ports: [{ port: 443 }], selector: { 'kubevirt.io/domain': 'web' }, ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6', 'IPv4'],
      },
    });
  });

  test('twice needs two names', () => {
    const vm = machine({}, 'web');
    vm.expose({ ports: [{ port: 443 }] });

    expect(() => vm.expose({ ports: [{ port: 80 }] })).toThrow("There is already a Construct with name 'Service-web'");
  });
});

describe('a headless service', () => {
  const ports = [{ port: 5432, name: 'postgres' }];

  test('gives each of its machines a name that stays', () => {
    const chart = site();
    const machines = ['db-1', 'db-2'].map(name => machine({}, name, chart));

    const service = new HeadlessService(chart, 'db', { machines, ports });

    const [first, second, headless] = synth(chart);
    expect(first.spec.template.spec.subdomain).toBe('db');
    expect(second.spec.template.metadata.labels).toMatchObject({ 'kubevirt.io/domain': 'db-2', 'cdk8s-virt/headless-service': 'db' });
    expect(headless).toMatchObject({
      kind: 'Service', metadata: { name: 'db', namespace: 'site' }, spec: { clusterIP: 'None', selector: { 'cdk8s-virt/headless-service': 'db' } },
    });
    expect(service.dnsName(machines[1])).toBe('db-2.db');
  });

  test.each<[string, (chart: Chart) => unknown, string]>([
    ['no machine', chart => new HeadlessService(chart, 'db', { machines: [], ports }), 'test/db: machines: there are none; give those that get a name'],
    ['two namespaces', chart => new HeadlessService(chart, 'db', { ports, machines: [machine({}, 'a', chart), machine({ namespace: 'other' }, 'b', chart)] }),
      'test/db: machines: they are in the namespaces site and other; a service selects in its own'],
    ['a second subdomain', chart => new HeadlessService(chart, 'db', { ports, machines: [machine({ subdomain: 'other' }, 'a', chart)] }),
      "test/a: subdomain: is 'other' already; a machine is in one headless service, not in 'db' too"],
    ['a stranger', chart => new HeadlessService(chart, 'db', { ports, machines: [machine({}, 'a', chart)] }).dnsName(machine({}, 'b', chart)),
      "test/db: dnsName: 'b' is none of the machines of this service"],
  ])('refuses %s', (_, make, message) => {
    expect(() => make(site())).toThrow(message);
  });
});

test('a label of a machine has one value', () => {
  const vm = machine({ machineLabels: { app: 'a' } });

  vm.addMachineLabel('app', 'a');

  expect(() => vm.addMachineLabel('app', 'b')).toThrow("test/vm: machineLabels: 'app' is 'a' already, and cannot be 'b' too");
  expect(() => vm.addMachineLabel('a b', 'b')).toThrow("test/vm: machineLabels: 'a b' is not a qualified name");
});
