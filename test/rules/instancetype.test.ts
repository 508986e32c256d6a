import * as fs from 'fs';
import * as path from 'path';
import { vm } from './cases/cases';
import { checkManifests } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

const of = (kind: string, name: string, spec: object) => ({
  apiVersion: 'instancetype.kubevirt.io/v1beta1', kind, metadata: { name, ...!kind.includes('Cluster') && { namespace: 'site' } }, spec,
});
const type = (spec: object) => of('VirtualMachineInstancetype', 'small', { cpu: { guest: 4 }, memory: { guest: '1Gi' }, ...spec });
const preference = (spec: object) => of('VirtualMachinePreference', 'server', spec);
const SMALL = { instancetype: { kind: 'VirtualMachineInstancetype', name: 'small' } };
const SERVER = { preference: { kind: 'VirtualMachinePreference', name: 'server' } };
const BOTH = { ...SMALL, ...SERVER };

/** Where a cluster refuses the first manifest. */
function refusedAt(manifests: object[], target = '4.15', featureGates?: string[]): string[] {
  return checkManifests(manifests.map(manifest => ({ manifest })), { target: versionFacts(target), featureGates })
    .filter(found => found.class === 'admission').map(found => found.path);
}

const READ_ONLY = { domain: { devices: { disks: [{ name: 'root', disk: { readonly: true } }] } }, volumes: [{ name: 'root', containerDisk: { image: 'x' } }] };
const SECURE = { domain: { devices: {}, firmware: { bootloader: { efi: {} } } } };

describe('a preference', () => {
  test('fills in the bus of a disk before the usual one', () => {
    const onVirtio = preference({ devices: { preferredDiskBus: 'virtio' } });

    expect(refusedAt([vm(READ_ONLY, SERVER), onVirtio])).toEqual([]);
    expect(refusedAt([vm(READ_ONLY, SERVER), preference({})])).toEqual(['spec.template.spec.domain.devices.disks[0].disk.bus']);
  });

  test('does not reach a disk that is made for a volume', () => {
    const metrics = { volumes: [{ name: 'metrics', downwardMetrics: {} }] };

    expect(refusedAt([vm(metrics, SERVER), preference({ devices: { preferredDiskBus: 'virtio' } })])).toEqual(['spec.template.spec.volumes[0]']);
  });

  test('turns on what secure boot needs', () => {
    expect(refusedAt([vm(SECURE, SERVER), preference({ features: { preferredSmm: {} } })])).toEqual([]);
    expect(refusedAt([vm(SECURE, SERVER), preference({ firmware: { preferredUseSecureBoot: false } })])).toEqual([]);
    expect(refusedAt([vm(SECURE, SERVER), preference({})])).toEqual(['spec.template.spec.domain.firmware.bootloader.efi.secureBoot']);
  });

  test('is named where it brings what is refused', () => {
    expect(refusedAt([vm({}, SERVER), preference({ firmware: { preferredUseEfi: true } })])).toEqual(['spec.preference.name']);
    expect(refusedAt([vm({}, SERVER), preference({ machine: { preferredMachineType: 'pc-i440fx' } })])).toEqual(['spec.preference.name']);
    expect(refusedAt([vm({}, SERVER), preference({ cpu: { preferredCPUFeatures: [{ name: 'a', policy: 'x' }] } })])).toEqual(['spec.preference.name']);
  });

  test('leaves alone what the machine says', () => {
    const machine = { domain: { devices: {}, machine: { type: 'q35' }, features: { smm: { enabled: false } }, firmware: { bootloader: { bios: {} } } } };
    const other = preference({ machine: { preferredMachineType: 'x' }, features: { preferredSmm: {} }, firmware: { preferredUseEfi: true } });

    expect(refusedAt([vm(machine, SERVER), other])).toEqual([]);
  });

  test('fills in the type of an input device, and the model of a network card', () => {
    const machine = { domain: { devices: { inputs: [{ name: 'a', type: '' }], interfaces: [{ name: 'n', masquerade: {} }] } }, networks: [{ name: 'n', pod: {} }] };

    expect(refusedAt([vm(machine, SERVER), preference({ devices: { preferredInputType: 'tablet', preferredInterfaceModel: 'virtio' } })])).toEqual([]);
    expect(refusedAt([vm(machine, SERVER), preference({ devices: { preferredInterfaceModel: 'x' } })])).toEqual([
      'spec.preference.name', 'spec.template.spec.domain.devices.inputs[0].type',
    ]);
  });

  test('masquerades every interface up to 4.14, those of the pod network without a binding since', () => {
    const machine = { domain: { devices: { interfaces: [{ name: 'n', bridge: {} }] } }, networks: [{ name: 'n', multus: { networkName: 'n' } }] };
    const masquerading = preference({ devices: { preferredInterfaceMasquerade: {} } });

    expect(refusedAt([vm(machine, SERVER), masquerading], '4.15')).toEqual([]);
    expect(refusedAt([vm(machine, SERVER), masquerading], '4.14')).not.toEqual([]);
  });

  test('that is not known gets the benefit of the doubt', () => {
    expect(refusedAt([vm(READ_ONLY, { preference: { name: 'ours' } })])).toEqual([]);
    expect(refusedAt([vm(SECURE, { preference: { name: 'ours' } })])).toEqual([]);
    expect(refusedAt([vm(SECURE, { preference: { name: 'windows.11' } })])).toEqual([]);
  });
});

describe('an instance type', () => {
  const dedicated = { domain: { devices: {}, cpu: { dedicatedCpuPlacement: true } } };

  test('brings the memory and the CPUs that dedicated CPUs need', () => {
    expect(refusedAt([vm(dedicated, SMALL), type({})])).toEqual([]);
    expect(refusedAt([vm(dedicated, { instancetype: { name: 'ours' } })])).toEqual([]);
    expect(refusedAt([vm({}, SMALL), type({ cpu: { guest: 4, dedicatedCPUPlacement: true } })])).toEqual([]);
  });

  test('has at most two dedicated threads a core', () => {
    const threads = preference({ cpu: { preferredCPUTopology: 'preferThreads' } });

    expect(refusedAt([vm(dedicated, BOTH), type({ cpu: { guest: 2 } }), threads])).toEqual([]);
    expect(refusedAt([vm(dedicated, BOTH), type({}), threads])).toEqual(['spec.template.spec.domain.cpu.dedicatedCpuPlacement']);
    expect(refusedAt([vm(dedicated, BOTH), type({}), preference({ cpu: { preferredCPUTopology: 'preferCores' } })])).toEqual([]);
  });

  test('has memory in whole huge pages', () => {
    const paged = (guest: string) => type({ memory: { guest, hugepages: { pageSize: '1Gi' } } });

    expect(refusedAt([vm({}, SMALL), paged('2Gi')])).toEqual([]);
    expect(refusedAt([vm({}, SMALL), paged('1536Mi')])).toEqual(['spec.instancetype.name']);
  });

  test('requests at least 1M of memory that is over-committed', () => {
    const overcommitted = (overcommitPercent: number) => type({ memory: { guest: '2M', overcommitPercent } });

    expect(refusedAt([vm({}, SMALL), overcommitted(50)])).toEqual([]);
    expect(refusedAt([vm({}, SMALL), overcommitted(51)])).toEqual(['spec.instancetype.name']);
  });

  test('brings devices behind gates', () => {
    const withGpu = type({ gpus: [{ name: 'gpu', deviceName: 'nvidia.com/A400' }] });

    expect(refusedAt([vm({}, SMALL), withGpu])).toEqual([]);
    expect(refusedAt([vm({}, SMALL), withGpu], '4.15', [])).toEqual(['spec.instancetype.name']);
  });

  test('that brings an annotation of a gate that is off is named', () => {
    const annotations = { 'hooks.kubevirt.io/hookSidecars': '[]' };

    expect(refusedAt([vm({}, SMALL), type({ annotations })])).toEqual(['spec.instancetype.name']);
    expect(refusedAt([vm({}, SERVER), preference({ annotations })])).toEqual(['spec.preference.name']);
    expect(refusedAt([vm({}, SMALL), type({ annotations })], '4.15', ['Sidecar'])).toEqual([]);
  });

  test('that brings what memory hotplug does not go with is named', () => {
    const growing = { liveUpdateFeatures: { memory: { maxGuest: '4Gi' } } };
    const gates = ['VMLiveUpdateFeatures', 'CPUManager'];

    expect(refusedAt([vm({}, { ...growing, ...SMALL }), type({ cpu: { guest: 1, dedicatedCPUPlacement: true } })], '4.15', gates))
      .toEqual(['spec.instancetype.name', 'spec.liveUpdateFeatures']);
  });
});

describe('with the machines that webhooks were asked about', () => {
  const machines = fs.readFileSync(path.join(__dirname, '..', 'fixtures', 'golden', 'admission-vm.jsonl'), 'utf8').trimEnd().split('\n')
    .map(line => JSON.parse(line).object)
    .filter(({ spec }, index) => index % 5 === 0 && typeof spec === 'object' && !spec.instancetype && !spec.preference);
  const prefer = (machine: { spec: object }) => ({ ...machine, spec: { ...machine.spec, ...SERVER } });

  test('a preference that prefers nothing changes no verdict', () => {
    const hollow = (machine: { metadata: { namespace?: string } }) => {
      const made = preference({ devices: {}, features: {}, firmware: {}, machine: {}, cpu: {} });
      return { ...made, metadata: { ...made.metadata, namespace: machine.metadata?.namespace } };
    };

    const changed = machines.filter(machine => String(refusedAt([prefer(machine), hollow(machine)])) !== String(refusedAt([machine])));

    expect(changed).toEqual([]);
    expect(machines.length).toBeGreaterThan(100);
  });

  test('what is not known refuses nothing more', () => {
    const more = machines.filter(machine => {
      const unknown = { ...prefer(machine), spec: { ...prefer(machine).spec, instancetype: { name: 'ours' } } };
      const before = refusedAt([machine]);
      return refusedAt([unknown]).some(at => !before.includes(at) && !at.startsWith('spec.liveUpdateFeatures'));
    });

    expect(more).toEqual([]);
  });
});
