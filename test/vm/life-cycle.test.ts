import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app/rules';
import { FindingClass } from '../../src/rules';
import { AccessMode } from '../../src/storage';
import {
  Cpu, Disk, EvictionStrategy, Gpu, Interface, LiveUpdate, Memory, Probe, RunStrategy, VirtualMachine, VirtualMachineProps, Volume,
} from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

function machine(props: VirtualMachineProps = {}, name = 'vm'): VirtualMachine {
  return new VirtualMachine(new Chart(Testing.app(), 'test'), name, { retain: false, ...props });
}

/** The manifest, which the cluster does not refuse. */
function rendered(vm: VirtualMachine) {
  const refused = Rules.check(vm).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return vm.apiObject.toJson();
}

function spec(props: VirtualMachineProps) {
  return rendered(machine(props)).spec.template.spec;
}

describe('as documented', () => {
  const timing = { initialDelay: Duration.minutes(2), period: Duration.seconds(20), timeout: Duration.seconds(10) };
  const http = { ...timing, path: '/healthz', headers: { 'Custom-Header': 'Awesome' } };

  test.each<[string, VirtualMachineProps]>([
    ['10.1.1.1-eviction-strategy-vm', { evictionStrategy: EvictionStrategy.LIVE_MIGRATE_IF_POSSIBLE }],
    ['10.1.2.2-run-strategy-vm', { runStrategy: RunStrategy.ALWAYS }],
    ['11.4.1.1-http-readiness-probe', { readinessProbe: Probe.httpGet(1500, { ...http, failureThreshold: 3, successThreshold: 3 }) }],
    ['11.4.1.2-tcp-readiness-probe', { readinessProbe: Probe.tcpSocket(1500, timing) }],
    ['11.4.1.3-http-liveness-probe', { livenessProbe: Probe.httpGet(1500, http) }],
    ['6.2.4.2-rerun-on-failure', { runStrategy: RunStrategy.RERUN_ON_FAILURE }],
    ['5.1.2-ebs-power-off-during-update', {}],
    ['6.13.7.5-custom-scheduler-vm', {
      running: true, schedulerName: 'my-scheduler', disks: [Disk.of('containerdisk', Volume.fromContainerDisk('fedora'))],
    }],
  ])('%s', (name, props) => {
    const document = fixture(name);
    const { name: vmName, namespace } = document.metadata ?? {};

    expectContains(rendered(machine({ ...props, namespace }, vmName)), document);
  });
});

describe('probes', () => {
  test('ask by HTTPS, a command or the agent', () => {
    expect(spec({ readinessProbe: Probe.httpGet(443, { https: true }) }).readinessProbe).toEqual({ httpGet: { port: 443, scheme: 'HTTPS' } });
    expect(spec({ livenessProbe: Probe.exec(['systemctl', 'is-active', 'httpd']) }).livenessProbe)
      .toEqual({ exec: { command: ['systemctl', 'is-active', 'httpd'] } });
    const ping = Probe.guestAgentPing({ period: Duration.seconds(30) });
    expect(spec({ readinessProbe: ping }).readinessProbe).toEqual({ guestAgentPing: {}, periodSeconds: 30 });
  });

  test.each([
    [() => Probe.tcpSocket(0), 'Probe port: 0 is no port; allowed are 1 to 65535'],
    [() => Probe.httpGet(80, { failureThreshold: 0 }), 'Probe failureThreshold: 0 is no count; allowed are whole numbers from 1'],
  ])('refuse what is none %#', (make, message) => {
    expect(make).toThrow(message);
  });
});

test('a machine starts paused', () => {
  expect(spec({ startPaused: true }).startStrategy).toBe('Paused');
});

describe('eviction', () => {
  const shared = Disk.blank('data', { size: '1Gi', accessModes: [AccessMode.READ_WRITE_MANY] });
  const own = Disk.blank('own', { size: '1Gi', accessModes: [AccessMode.READ_WRITE_ONCE] });

  test.each<[string, VirtualMachineProps, string | undefined]>([
    ['migrates what all nodes can use', { disks: [shared] }, 'LiveMigrate'],
    ['leaves it to the cluster where one node alone can', { disks: [shared, own] }, undefined],
    ['leaves it to the cluster where the storage profile decides', { disks: [Disk.blank('data', { size: '1Gi' })] }, undefined],
    ['leaves it to the cluster where there is nothing to keep', {}, undefined],
    ['leaves it to the cluster where the guest has the address of its pod', { disks: [shared], interfaces: [Interface.podBridge()] }, undefined],
    ['shuts a machine with a device down', { disks: [shared], gpus: [Gpu.of('nvidia.com/T4')] }, 'None'],
    ['is what is said', { disks: [shared], evictionStrategy: EvictionStrategy.EXTERNAL }, 'External'],
  ])('%s', (_, props, expected) => {
    expect(machine(props).apiObject.toJson().spec.template.spec.evictionStrategy).toBe(expected);
  });
});

describe('live update', () => {
  test.each<[LiveUpdate, object]>([
    [{ cpu: true }, { cpu: {} }],
    [{ maxSockets: 8, affinity: true }, { cpu: { maxSockets: 8 }, affinity: {} }],
    [{ maxMemory: '8192Mi' }, { memory: { maxGuest: '8Gi' } }],
  ])('of %j', (liveUpdate, expected) => {
    const vm = machine({ liveUpdate, cpu: Cpu.of({ sockets: 2 }), memory: Memory.guest('4Gi') });

    expect(vm.apiObject.toJson().spec.liveUpdateFeatures).toEqual(expected);
  });

  test('refuses what is no size', () => {
    expect(() => machine({ liveUpdate: { maxMemory: 'much' } }).apiObject.toJson()).toThrow("LiveUpdate maxMemory: 'much' is not a quantity");
  });
});

describe('placement', () => {
  test('spreads machines over zones', () => {
    const vm = machine({ machineLabels: { app: 'web' } });

    vm.scheduling.spread({ labels: { app: 'web' }, topology: kplus.Topology.ZONE, maxSkew: 2 });
    vm.scheduling.spread({ labels: { app: 'web' }, required: false });

    expect(rendered(vm).spec.template.spec.topologySpreadConstraints).toEqual([
      { maxSkew: 2, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } } },
      { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { app: 'web' } } },
    ]);
    expect(() => vm.scheduling.spread({ labels: {}, maxSkew: 0 })).toThrow('test/vm: maxSkew: 0 is no skew; allowed are whole numbers from 1');
  });

  test('gives priority, and lets the descheduler move the machine', () => {
    const { template } = rendered(machine({ priorityClass: 'production', descheduling: true, machineAnnotations: { team: 'shop' } })).spec;

    expect(template.spec.priorityClassName).toBe('production');
    expect(template.metadata.annotations).toEqual({ 'descheduler.alpha.kubernetes.io/evict': 'true', 'team': 'shop' });
  });
});

test('a machine says what it is for', () => {
  expect(rendered(machine({ description: 'Point of sale', labels: { 'os.template.kubevirt.io/rhel9.0': 'true' } })).metadata).toMatchObject({
    annotations: { description: 'Point of sale' }, labels: { 'os.template.kubevirt.io/rhel9.0': 'true' },
  });
});
