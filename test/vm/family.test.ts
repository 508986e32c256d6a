import { Chart, Testing } from 'cdk8s';
import { Rules } from '../../src/app/rules';
import { FindingClass } from '../../src/rules';
import {
  BootSource, CloudInit, Cpu, Disk, EvictionStrategy, Firmware, Memory, Template, TemplateParameter, TemplateSupport, VirtualMachineInstancePreset,
  VirtualMachineInstanceReplicaSet, VirtualMachinePool, Volume, WorkloadProfile,
} from '../../src/vm';

function site(): Chart {
  return new Chart(Testing.app(), 'test', { namespace: 'site' });
}

/** The object of a chart, which the cluster does not refuse. */
function synth(chart: Chart) {
  const refused = Rules.check(chart).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return Testing.synth(chart)[0];
}

const FEDORA = Disk.of('root', Volume.fromContainerDisk('quay.io/containerdisks/fedora:39'));

describe('a replica set', () => {
  test('runs machines that keep nothing', () => {
    const chart = site();
    new VirtualMachineInstanceReplicaSet(chart, 'workers', {
      replicas: 3, machineLabels: { app: 'worker' }, memory: Memory.guest('1Gi'), disks: [FEDORA], serviceMesh: true,
    });

    const { kind, spec } = synth(chart);

    expect(kind).toBe('VirtualMachineInstanceReplicaSet');
    expect(spec).toMatchObject({
      replicas: 3,
      selector: { matchLabels: { 'kubevirt.io/replica-set': 'workers' } },
      template: {
        metadata: { labels: { 'kubevirt.io/replica-set': 'workers', 'app': 'worker' }, annotations: { 'sidecar.istio.io/inject': 'true' } },
        spec: { domain: { memory: { guest: '1Gi' } }, volumes: [{ name: 'root' }] },
      },
    });
  });

  test.each([
    [{ replicas: -1 }, 'test/workers: replicas: -1 is no number of machines; allowed are whole numbers from 0'],
    [{ disks: [Disk.root(BootSource.dataSource('rhel9'))] }, "test/workers: disk 'rootdisk': the machines of a set share all their volumes"],
  ])('refuses %#', (props, message) => {
    expect(() => new VirtualMachineInstanceReplicaSet(site(), 'workers', props)).toThrow(message);
  });
});

describe('a pool', () => {
  test('has machines with disks of their own', () => {
    const chart = site();
    new VirtualMachinePool(chart, 'desktops', { replicas: 2, paused: true, memory: Memory.guest('4Gi'), disks: [Disk.root(BootSource.dataSource('fedora'), { size: '30Gi' })] });

    const { apiVersion, kind, spec } = synth(chart);

    expect([apiVersion, kind]).toEqual(['pool.kubevirt.io/v1alpha1', 'VirtualMachinePool']);
    expect(spec).toMatchObject({
      replicas: 2,
      paused: true,
      selector: { matchLabels: { 'kubevirt.io/vmpool': 'desktops' } },
      virtualMachineTemplate: {
        metadata: { labels: { 'kubevirt.io/vmpool': 'desktops' } },
        spec: {
          runStrategy: 'Always',
          dataVolumeTemplates: [{ metadata: { name: 'desktops-rootdisk' } }],
          template: { metadata: { labels: { 'kubevirt.io/vmpool': 'desktops' } } },
        },
      },
    });
  });

  test('keeps no disk longer than its machine', () => {
    expect(() => new VirtualMachinePool(site(), 'desktops', { disks: [Disk.blank('data', { size: '1Gi', retain: true })] }))
      .toThrow("test/desktops: disk 'data': the disks of a pool go with its machines; leave `retain` out");
  });
});

describe('a preset', () => {
  test('is for machines with its labels, and warns of its age', () => {
    const chart = site();
    const preset = new VirtualMachineInstancePreset(chart, 'small', { machineLabels: { size: 'small' }, cpu: Cpu.cores(1), memory: Memory.request('64M') });

    expect(synth(chart).spec).toEqual({
      selector: { matchLabels: { size: 'small' } }, domain: { cpu: { cores: 1 }, resources: { requests: { memory: '64M' } }, devices: {} },
    });
    expect(Rules.check(preset).map(({ severity }) => severity)).toContain('warning');
    expect(() => new VirtualMachineInstancePreset(chart, 'all', { machineLabels: {} })).toThrow('test/all: machineLabels: there are none');
  });
});

describe('a template', () => {
  test('makes machines of what users fill in', () => {
    const chart = site();
    const name = TemplateParameter.generated('NAME', 'kiosk-[a-z0-9]{6}', { description: 'Name of the machine', required: true });
    const image = TemplateParameter.input('DATA_SOURCE_NAME', { displayName: 'Image' }, 'rhel9');
    const password = TemplateParameter.generated('CLOUD_USER_PASSWORD', '[a-z0-9]{4}-[a-z0-9]{4}');
    new Template(chart, 'kiosk', {
      displayName: 'Kiosk',
      description: 'A point of sale',
      operatingSystems: { 'rhel9.0': 'Red Hat Enterprise Linux 9.0' },
      workload: WorkloadProfile.DESKTOP,
      flavor: 'small',
      provider: 'Example',
      support: TemplateSupport.LIMITED,
      supportUrl: 'https://example.com/help',
      parameters: [name, image, password],
      machine: {
        name: name.value,
        running: false,
        memory: Memory.guest('2Gi'),
        firmware: Firmware.uefi({ secureBoot: false }),
        evictionStrategy: EvictionStrategy.LIVE_MIGRATE,
        disks: [Disk.root(BootSource.dataSource(image.value), { size: '30Gi' })],
        cloudInit: CloudInit.unsafeUserData(`#cloud-config\npassword: ${password.value}\n`),
      },
    });

    const { kind, metadata, objects, parameters, ...rest } = synth(chart);

    expect(rest).toEqual({ apiVersion: 'template.openshift.io/v1' });
    expect(kind).toBe('Template');
    expect(metadata).toEqual({
      name: 'kiosk',
      namespace: 'site',
      labels: {
        'template.kubevirt.io/type': 'vm',
        'os.template.kubevirt.io/rhel9.0': 'true',
        'workload.template.kubevirt.io/desktop': 'true',
        'flavor.template.kubevirt.io/small': 'true',
      },
      annotations: {
        'name.os.template.kubevirt.io/rhel9.0': 'Red Hat Enterprise Linux 9.0',
        'openshift.io/display-name': 'Kiosk',
        'description': 'A point of sale',
        'template.kubevirt.io/provider': 'Example',
        'openshift.io/provider-display-name': 'Example',
        'template.kubevirt.io/provider-support-level': 'Limited',
        'openshift.io/support-url': 'https://example.com/help',
      },
    });
    expect(objects).toHaveLength(1);
    expect(objects[0]).toMatchObject({
      kind: 'VirtualMachine',
      metadata: { name: '${NAME}' },
      spec: {
        running: false,
        dataVolumeTemplates: [{ metadata: { name: '${NAME}-rootdisk' }, spec: { sourceRef: { name: '${DATA_SOURCE_NAME}' } } }],
        template: { metadata: { labels: { 'kubevirt.io/domain': '${NAME}' } } },
      },
    });
    expect(objects[0].spec.template.spec.volumes[1].cloudInitNoCloud.userData).toBe('#cloud-config\npassword: ${CLOUD_USER_PASSWORD}\n');
    expect(parameters).toEqual([
      { name: 'NAME', description: 'Name of the machine', required: true, generate: 'expression', from: 'kiosk-[a-z0-9]{6}' },
      { name: 'DATA_SOURCE_NAME', displayName: 'Image', value: 'rhel9' },
      { name: 'CLOUD_USER_PASSWORD', generate: 'expression', from: '[a-z0-9]{4}-[a-z0-9]{4}' },
    ]);
  });

  test('holds what its machine needs beside it', () => {
    const chart = site();
    new Template(chart, 'long', { machine: { memory: Memory.guest('1Gi'), cloudInit: CloudInit.noCloud({ files: [{ path: '/x', content: 'x'.repeat(3000) }] }) } });

    expect(synth(chart).objects.map(({ kind, metadata }: { kind: string; metadata: { name: string } }) => [kind, metadata.name]))
      .toEqual([['VirtualMachine', 'long'], ['Secret', 'long-cloudinit']]);
  });

  test('is refused with a machine that would be', () => {
    const chart = site();
    new Template(chart, 'bad', { machine: { cpu: Cpu.cores(1, { isolateEmulatorThread: true }) } });

    expect(() => Testing.synth(chart)).toThrow('objects[0].spec.template.spec.domain.cpu.isolateEmulatorThread');
  });

  test.each([
    [() => TemplateParameter.input('name'), "TemplateParameter name: 'name' is no name of a parameter; allowed are upper-case letters, digits and '_'"],
    [() => new Template(site(), 't', { machine: {}, parameters: [TemplateParameter.input('A'), TemplateParameter.input('A')] }),
      "test/t: parameters: 'A' is there twice; give each parameter a name of its own"],
  ])('refuses %#', (make, message) => {
    expect(make).toThrow(message);
  });
});
