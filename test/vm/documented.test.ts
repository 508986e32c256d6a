import { Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { parse } from 'yaml';
import { SecureBootVm, WatchdogVm } from '../../src/patterns';
import {
  BootSource, CloudInit, Cpu, CpuModel, Disk, EvictionStrategy, Firmware, HostDevice, HugepageSize, Memory, RunStrategy, VirtualMachine,
  VirtualMachineInstance, VirtualMachineInstanceProps, VirtualMachineProps, Volume, WatchdogAction,
} from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture, fixtureText } from '../support/fixture';

/** Every VM here is a copy of the documentation, which knows nothing of GitOps. */
const PLAIN = { retain: false };
const CONTAINER_DISK = Disk.of('containerdisk', Volume.fromContainerDisk('kubevirt/cirros-container-disk-demo:latest'));

function vm(props: VirtualMachineProps, name = 'vm') {
  const chart = Testing.chart();
  new VirtualMachine(chart, name, { ...PLAIN, ...props });
  return Testing.synth(chart)[0];
}

function vmi(name: string, props: VirtualMachineInstanceProps) {
  const chart = Testing.chart();
  // An instance without memory is refused, and these fragments print none.
  new VirtualMachineInstance(chart, name, { memory: Memory.guest('1Gi'), ...props });
  return Testing.synth(chart)[0];
}

function scheduled(name: string, place: (machine: VirtualMachine, chart: Chart) => void) {
  const chart = Testing.chart();
  place(new VirtualMachine(chart, name, PLAIN), chart);
  return Testing.synth(chart)[0];
}

describe.each(['A-7.14.1.2-kubevirt-vm-task', 'A-7.14.1.3-ansible-playbook', 'B-8.14.4.2-kubevirt-vm-task', 'B-8.14.4.3-ansible-playbook'])('%s', name => {
  test('has its equivalent as a VirtualMachine', () => {
    const document = fixture(name);
    const task = (Array.isArray(document) ? document[0].tasks[0] : document).kubevirt_vm;

    const manifest = vm({
      namespace: task.namespace,
      running: false,
      cpu: Cpu.cores(task.cpu_cores),
      memory: Memory.request(task.memory),
      disks: [Disk.of(task.disks[0].name, Volume.fromContainerDisk(task.disks[0].volume.containerDisk.image))],
    }, task.name);

    expectContains(manifest, {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'vm1', namespace: 'default' },
      spec: {
        running: false,
        template: {
          spec: {
            domain: {
              cpu: { cores: 1 },
              resources: { requests: { memory: '64Mi' } },
              devices: { disks: [{ name: 'containerdisk', disk: { bus: 'virtio' } }] },
            },
            volumes: [{ name: 'containerdisk', containerDisk: { image: 'kubevirt/cirros-container-disk-demo:latest' } }],
          },
        },
      },
    });
  });
});

test.each(['A-7.14.1.2-kubevirt-vm-task-2', 'B-8.14.4.2-kubevirt-vm-task-2'])('%s: a started machine', name => {
  const { namespace, name: vmName, cpu_cores: cores, state } = fixture(name).kubevirt_vm;

  const manifest = vm({ namespace, running: state === 'running', cpu: Cpu.cores(cores) }, vmName);

  expect(manifest.spec.running).toBe(true);
  expect(manifest.spec.template.spec.domain.cpu).toEqual({ cores: 1 });
});

test('A-7.14.2.2-secure-boot-vmi', () => {
  const manifest = vmi('vmi-secureboot', {
    labels: { special: 'vmi-secureboot' },
    acpi: true,
    firmware: Firmware.uefi({ secureBoot: true }),
    disks: [CONTAINER_DISK],
  });

  expectContains(manifest, fixture('A-7.14.2.2-secure-boot-vmi'));
});

test.each(['B-8.14.5.2-secure-boot-vm', '6.13.5.2-secure-boot-vm'])('%s', name => {
  const chart = Testing.chart();

  new SecureBootVm(chart, 'vm-secureboot', {
    labels: { special: 'vm-secureboot' },
    machineLabels: { special: 'vm-secureboot' },
    disks: [CONTAINER_DISK],
  });

  expectContains(Testing.synth(chart)[0], fixture(name));
});

test.each(['A-7.14.4.1-memory-overcommit-vm', 'B-8.14.7.1-memory-overcommit-vm'])('%s', name => {
  expectContains(vm({ memory: Memory.of({ guest: '2048M', request: '1024M' }) }), fixture(name));
});

test.each(['A-7.14.4.2-overcommit-guest-overhead-vm', 'B-8.14.7.2-overcommit-guest-overhead-vm'])('%s', name => {
  expectContains(vm({ memory: Memory.of({ request: '1024M', overcommitOverhead: true }) }), fixture(name));
});

test.each(['A-7.14.5.3-hugepages-vm', 'B-8.14.8.3-hugepages-vm'])('%s', name => {
  expectContains(vm({ memory: Memory.hugepages(Size.gibibytes(4), HugepageSize.GI_1) }), fixture(name));
});

test('B-8.14.1.1-resource-limits-vm', () => {
  const manifest = vm({ running: false, memory: Memory.of({ request: '128Mi', limit: '256Mi' }) }, 'with-limits');

  expectContains(manifest, fixture('B-8.14.1.1-resource-limits-vm'));
});

test('A-7.14.7.2-cpu-feature-vm', () => {
  expectContains(vm({ cpu: Cpu.of({ features: [{ name: 'apic' }] }) }, 'myvmi'), fixture('A-7.14.7.2-cpu-feature-vm'));
});

test('A-7.14.7.3-cpu-model-vmi', () => {
  expectContains(vmi('myvmi', { cpu: Cpu.of({ model: 'Conroe' }) }), fixture('A-7.14.7.3-cpu-model-vmi'));
});

test('A-7.14.7.4-host-model-vmi', () => {
  expectContains(vmi('myvmi', { cpu: Cpu.of({ model: CpuModel.HOST_MODEL }) }), fixture('A-7.14.7.4-host-model-vmi'));
});

test('B-8.14.10.2-cpu-feature-vm', () => {
  expectContains(vm({ cpu: Cpu.of({ features: [{ name: 'apic' }] }) }, 'myvm'), fixture('B-8.14.10.2-cpu-feature-vm'));
});

test('B-8.14.10.3-cpu-model-vm', () => {
  expectContains(vm({ cpu: Cpu.of({ model: 'Conroe' }) }, 'myvm'), fixture('B-8.14.10.3-cpu-model-vm'));
});

test('B-8.14.10.4-host-model-vm', () => {
  expectContains(vm({ cpu: Cpu.of({ model: CpuModel.HOST_MODEL }) }, 'myvm'), fixture('B-8.14.10.4-host-model-vm'));
});

test('B-8.14.11.2.1-pci-host-device-vm', () => {
  const manifest = vm({ hostDevices: [HostDevice.of('nvidia.com/TU104GL_Tesla_T4')] });

  expectContains(manifest, fixture('B-8.14.11.2.1-pci-host-device-vm'));
});

test.each(['B-8.14.12.2-watchdog-vm', '11.4.2.1-watchdog-vm'])('%s', name => {
  const chart = Testing.chart();

  new WatchdogVm(chart, 'vm2-rhel84-watchdog', {
    action: WatchdogAction.POWEROFF,
    running: false,
    labels: { 'kubevirt.io/vm': 'vm2-rhel84-watchdog' },
    machineLabels: { 'kubevirt.io/vm': 'vm2-rhel84-watchdog' },
  });

  expectContains(Testing.synth(chart)[0], fixture(name));
});

test.each(['B-8.14.12.3-watchdog-cloud-init', '11.4.2.2-watchdog-agent-cloud-init'])('%s', name => {
  const chart = Testing.chart();

  new WatchdogVm(chart, 'vm', { action: WatchdogAction.POWEROFF, guestService: true });

  const { userData } = Testing.synth(chart)[0].spec.template.spec.volumes[0].cloudInitNoCloud;
  expect(userData).toMatch(/^#cloud-config\n/);
  expect(parse(userData)).toEqual(fixture(name));
});

test.each(['B-8.14.2.2.1-node-selector-vm', '6.13.2.2.1-node-selector-vm'])('%s', name => {
  const manifest = vm({ nodeSelector: { 'example-key-1': 'example-value-1', 'example-key-2': 'example-value-2' } }, 'example-vm-node-selector');

  expectContains(manifest, fixture(name));
});

test.each(['B-8.14.2.2.2-pod-affinity-vm', '6.13.2.2.2-pod-affinity-vm'])('%s', name => {
  const manifest = scheduled('example-vm-pod-affinity', ({ scheduling }, chart) => {
    const together = kplus.Pods.select(chart, 'together', { expressions: [kplus.LabelExpression.in('example-key-1', ['example-value-1'])] });
    const apart = kplus.Pods.select(chart, 'apart', { expressions: [kplus.LabelExpression.in('example-key-2', ['example-value-2'])] });
    scheduling.colocate(together);
    scheduling.separate(apart, { weight: 100 });
  });

  expectContains(manifest, fixture(name));
});

test.each(['B-8.14.2.2.3-node-affinity-vm', '6.13.2.2.3-node-affinity-vm'])('%s', name => {
  const manifest = scheduled('example-vm-node-affinity', ({ scheduling }) => {
    scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.in('example.io/example-key', ['example-value-1', 'example-value-2'])));
    scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.in('example-node-label-key', ['example-node-label-value'])), { weight: 1 });
  });

  expectContains(manifest, fixture(name));
});

test.each(['B-8.14.2.2.4-tolerations-vm', '6.13.2.2.4-tolerations-vm'])('%s', name => {
  const manifest = scheduled('example-vm-tolerations', ({ scheduling }) => {
    scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('key', 'virtualization', { effect: kplus.TaintEffect.NO_SCHEDULE })));
  });

  expectContains(manifest, fixture(name));
});

const GOLDEN_IMAGE_USER_DATA = "#cloud-config\nuser: cloud-user\npassword: 'changeme-123'\nchpasswd: { expire: False }";

test.each(['C-7.1.2-rhel-vm', '6.1.4.1-rhel-vm'])('%s', name => {
  const manifest = vm({
    labels: { app: 'example-vm' },
    running: false,
    cpu: Cpu.of({ cores: 1, sockets: 2, threads: 1 }),
    memory: Memory.request('8Gi'),
    firmware: Firmware.uefi(),
    rng: true,
    evictionStrategy: EvictionStrategy.LIVE_MIGRATE,
    disks: [Disk.root(BootSource.dataSource('rhel9'), { size: Size.gibibytes(30), dataVolumeName: 'example-vm' })],
    cloudInit: CloudInit.unsafeUserData(GOLDEN_IMAGE_USER_DATA),
  }, 'example-vm');

  expect(manifest).toEqual(fixture(name));
});

test.each(['C-7.1.2-cloud-init-user-data', '6.1.4.1-cloud-init-user-data'])('%s', name => {
  const { userData } = CloudInit.unsafeUserData(GOLDEN_IMAGE_USER_DATA);

  expect(parse(userData!, { version: '1.1' })).toEqual(fixture(name));
  expect(fixtureText(name)).toContain(userData);
});

test('C-7.1.4-run-strategy-vm', () => {
  expectContains(vm({ runStrategy: RunStrategy.ALWAYS }), fixture('C-7.1.4-run-strategy-vm'));
});
