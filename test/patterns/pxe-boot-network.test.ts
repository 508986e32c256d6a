import { Chart, Duration, Testing } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Rules } from '../../src/app';
import { PxeBootNetwork, PxeBootNetworkProps } from '../../src/patterns';
import { Severity } from '../../src/rules';
import { BootSource, CloudInit, Disk, Interface, InterfaceModel, Memory, VirtualMachine, VirtualMachineInstance, Volume } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const MAC = 'de:00:00:00:00:de';
/** An instance without any is refused. */
const MEMORY = Memory.request('1Gi');
const CONTAINER_DISK = Disk.of('containerdisk', Volume.fromContainerDisk('kubevirt/fedora-cloud-container-disk-demo'));

function pxe(chart: Chart, props: Partial<PxeBootNetworkProps> = {}) {
  return new PxeBootNetwork(chart, 'pxe-net-conf', { bridge: 'br1', vlan: 1, ...props });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a manifest of any kind
function manifests(chart: Chart, kind: string): any[] {
  return Testing.synth(chart).filter(manifest => manifest.kind === kind);
}

/** What is worth more than a note, which a machine instance of its own gets. */
function problems(scope: IConstruct) {
  return Rules.check(scope).filter(({ severity }) => severity !== Severity.INFO);
}

describe('documented', () => {
  test.each(['A-7.14.3.2-pxe-net-conf', 'B-8.14.6.2-pxe-net-conf', '6.13.6.1-pxe-net-conf'])('%s', name => {
    const chart = Testing.chart();
    pxe(chart);

    expect(Testing.synth(chart)).toEqual([fixture(name)]);
  });

  test.each(['A-7.14.3.2-pxe-vmi', 'B-8.14.6.2-pxe-vmi', '6.13.6.1-pxe-vmi'])('%s', name => {
    const chart = Testing.chart();
    pxe(chart).boot(new VirtualMachineInstance(chart, 'vmi-pxe-boot', { memory: MEMORY, disks: [CONTAINER_DISK] }), { macAddress: MAC });

    expectContains(manifests(chart, 'VirtualMachineInstance')[0], fixture(name));
  });

  test('A-7.14.3.3-pxe-vmi-template', () => {
    const chart = Testing.chart();
    const vmi = new VirtualMachineInstance(chart, 'vmi-pxe-boot', {
      labels: { special: 'vmi-pxe-boot' },
      disks: [CONTAINER_DISK],
      cloudInit: CloudInit.unsafeUserData('#!/bin/bash\necho "fedora" | passwd fedora --stdin\n'),
      machineType: '',
      memory: Memory.request('1024M'),
      terminationGracePeriod: Duration.seconds(0),
      rng: false,
    });
    pxe(chart).boot(vmi, { macAddress: MAC });

    expect(manifests(chart, 'VirtualMachineInstance')).toEqual([fixture('A-7.14.3.3-pxe-vmi-template')]);
    // The document prints a password in clear text.
    expect(problems(chart)).toMatchObject([{ rule: 'vm/plain-text-password', severity: 'warning' }]);
  });

  test('4.3.2.1-linux-bridge-nncp, where the network makes its bridge', () => {
    const chart = Testing.chart();
    pxe(chart, { nodeNic: 'eth1' });

    expect(manifests(chart, 'NodeNetworkConfigurationPolicy')).toEqual([fixture('4.3.2.1-linux-bridge-nncp')]);
    expect(problems(chart)).toEqual([]);
  });
});

describe('boot', () => {
  /** Boot order of each device by its name, with machines of both kinds. */
  function bootOrders(make: (chart: Chart, network: PxeBootNetwork) => void) {
    const chart = Testing.chart();
    make(chart, pxe(chart));
    expect(problems(chart)).toEqual([]);
    const [machine] = Testing.synth(chart).filter(({ kind }) => kind.startsWith('VirtualMachine'));
    const { disks = [], interfaces } = (machine.spec.template?.spec ?? machine.spec).domain.devices;
    return Object.fromEntries([...disks, ...interfaces].map(device => [device.name, device.bootOrder]));
  }

  test('puts the system disk of a VirtualMachine behind the network', () => {
    expect(bootOrders((chart, network) => network.boot(new VirtualMachine(chart, 'vm', {
      disks: [Disk.root(BootSource.containerDisk('quay.io/containerdisks/fedora:39'))],
    })))).toEqual({ 'default': undefined, 'pxe-net': 1, 'rootdisk': 2 });
  });

  test('moves disks with an order of their own behind it, also those that are added later', () => {
    expect(bootOrders((chart, network) => {
      const vmi = new VirtualMachineInstance(chart, 'vmi', { memory: MEMORY });
      network.boot(vmi);
      vmi.addDisk(Disk.of('installer', Volume.fromContainerDisk('installer:1'), { bootOrder: 2 }));
      vmi.addDisk(Disk.of('system', Volume.fromContainerDisk('system:1'), { bootOrder: 1 }));
    })).toEqual({ 'default': undefined, 'pxe-net': 1, 'system': 2, 'installer': 3 });
  });

  test('does not care whether the disk or the network came first', () => {
    const diskFirst = bootOrders((chart, network) => {
      const vmi = new VirtualMachineInstance(chart, 'vmi', { memory: MEMORY, disks: [CONTAINER_DISK] });
      network.boot(vmi);
    });
    const networkFirst = bootOrders((chart, network) => {
      const vmi = new VirtualMachineInstance(chart, 'vmi', { memory: MEMORY });
      network.boot(vmi);
      vmi.addDisk(CONTAINER_DISK);
    });

    expect(diskFirst).toEqual(networkFirst);
    expect(diskFirst).toEqual({ 'default': undefined, 'pxe-net': 1, 'containerdisk': 2 });
  });

  test('boots a machine without disks, and leaves its MAC address to the pool', () => {
    const chart = Testing.chart();
    pxe(chart).boot(new VirtualMachine(chart, 'vm', { interfaces: [Interface.masquerade()] }), { name: 'install', model: InterfaceModel.E1000E });

    expect(manifests(chart, 'VirtualMachine')[0].spec.template.spec).toMatchObject({
      domain: { devices: { interfaces: [{ name: 'default', masquerade: {} }, { name: 'install', bridge: {}, model: 'e1000e', bootOrder: 1 }] } },
      networks: [{ name: 'default', pod: {} }, { name: 'install', multus: { networkName: 'pxe-net-conf' } }],
    });
    expect(manifests(chart, 'VirtualMachine')[0].spec.template.spec.domain.devices.interfaces[1]).not.toHaveProperty('macAddress');
  });

  test.each([
    ['site', 'site', 'pxe-net-conf'],
    ['site', undefined, 'pxe-net-conf'],
    ['site', 'default', 'default/pxe-net-conf'],
  ])('from namespace %s refers to the network in namespace %s as %s', (own, networks, reference) => {
    const app = Testing.app();
    const platform = new Chart(app, 'platform', { namespace: networks, disableResourceNameHashes: true });
    const workloads = new Chart(app, 'workloads', { namespace: own, disableResourceNameHashes: true });
    pxe(platform).boot(new VirtualMachine(workloads, 'vm'));

    expect(manifests(workloads, 'VirtualMachine')[0].spec.template.spec.networks[1].multus.networkName).toBe(reference);
    expect(problems(app)).toEqual([]);
  });

  test.each([
    ['df:00:00:00:00:de', "test/vm: macAddress: 'df:00:00:00:00:de' is a multicast address"],
    ['00:1b:21:00:00:de', "test/vm: macAddress: '00:1b:21:00:00:de' is an address of a hardware vendor; the second hex digit of a locally administered address is 2, 6, a or e"],
    ['de:00:00:00:de', "test/vm: macAddress: 'de:00:00:00:de' is not a MAC address"],
  ])('rejects the MAC address %s', (macAddress, message) => {
    const chart = Testing.chart();

    expect(() => pxe(chart).boot(new VirtualMachine(chart, 'vm'), { macAddress })).toThrow(message);
  });

  test('rejects a second interface of the same name', () => {
    const chart = Testing.chart();
    const vm = new VirtualMachine(chart, 'vm');
    const network = pxe(chart);
    network.boot(vm);

    expect(() => network.boot(vm)).toThrow("test/vm: interface name: there is already one named 'pxe-net'; give each a name of its own");
  });
});

describe('PxeBootNetwork', () => {
  test('takes names, nodes and spoof check', () => {
    const chart = Testing.chart();
    const network = pxe(chart, { name: 'pxe', namespace: 'default', macSpoofCheck: true, nodeNic: 'eth1', policyName: 'bridges', nodeSelector: { rack: 'a' } });

    expect([network.network.name, network.network.namespace, network.nodePolicy?.name]).toEqual(['pxe', 'default', 'bridges']);
    expect(JSON.parse(manifests(chart, 'NetworkAttachmentDefinition')[0].spec.config)).toEqual({
      cniVersion: '0.3.1', name: 'pxe', plugins: [{ type: 'cnv-bridge', bridge: 'br1', vlan: 1, macspoofchk: true }, { type: 'cnv-tuning' }],
    });
    expect(manifests(chart, 'NodeNetworkConfigurationPolicy')[0].spec.nodeSelector).toEqual({ rack: 'a' });
  });

  test('attaches to no VLAN where none is given', () => {
    const chart = Testing.chart();
    pxe(chart, { vlan: undefined });

    expect(JSON.parse(manifests(chart, 'NetworkAttachmentDefinition')[0].spec.config).plugins[0]).toEqual({ type: 'cnv-bridge', bridge: 'br1' });
  });

  test('leaves the bridge to others where no network card is given', () => {
    expect(pxe(Testing.chart()).nodePolicy).toBeUndefined();
  });

  test.each([
    [{ bridge: 'no/bridge' }, "test/pxe-net-conf: bridge: 'no/bridge' is not a network device name"],
    [{ vlan: 0 }, 'test/pxe-net-conf: vlan: 0 is not a VLAN id; allowed are 1 to 4094'],
    [{ nodeNic: 'eth1:0' }, "test/pxe-net-conf: nodeNic: 'eth1:0' is not a network device name"],
    [{ nodeNic: 'Slot_1' }, "test/pxe-net-conf/node-policy: name: 'br1-Slot_1-policy' is not a valid name"],
    [{ name: 'pxe.net' }, "test/pxe-net-conf/network: name: 'pxe.net' is refused for a network"],
  ])('rejects %j', (props, message) => {
    expect(() => pxe(Testing.chart(), props)).toThrow(message);
  });
});
