import { checkManifests } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

/** Where a preset of a domain is refused. */
function refusedAt(domain: object, target = '4.15'): string[] {
  const manifest = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstancePreset', metadata: { name: 'x', namespace: 'site' }, spec: { selector: {}, domain } };
  return checkManifests([{ manifest }], { target: versionFacts(target) }).filter(found => found.class === 'admission').map(({ path }) => path);
}

test('the disks of a preset are those of a machine, without volumes and defaults', () => {
  expect(refusedAt({ devices: { disks: [{ name: 'root', disk: { readonly: true } }, { name: 'cd', dedicatedIOThread: true }] } })).toEqual([]);
});

test.each<[string, object]>([
  ['name', { name: 'Root' }],
  ['disk.bus', { disk: { bus: 'ide' } }],
  ['cdrom.bus', { cdrom: { bus: 'virtio' } }],
  ['disk.pciAddress', { disk: { pciAddress: '0000:81:01.0' } }],
  ['bootOrder', { bootOrder: 0 }],
  ['serial', { serial: 'a b' }],
  ['cache', { cache: 'unsafe' }],
  ['io', { io: 'default' }],
  ['errorPolicy', { errorPolicy: 'retry' }],
  ['blockSize.custom.logical', { blockSize: { custom: { logical: 100, physical: 512 } } }],
])('a disk of a preset is refused for its %s', (field, disk) => {
  expect(refusedAt({ devices: { disks: [{ name: 'root', ...disk }] } })).toEqual([`spec.domain.devices.disks[0].${field}`]);
});

test('two targets and a name that is taken are refused in a preset', () => {
  const disks = [{ name: 'root', disk: {}, lun: {} }, { name: 'root' }];

  expect(refusedAt({ devices: { disks } })).toEqual(['spec.domain.devices.disks[0]', 'spec.domain.devices.disks[1].name']);
});

test('interfaces of a preset are not looked at', () => {
  expect(refusedAt({ devices: { interfaces: [{ name: 'a', bootOrder: 0, macAddress: 'x' }] } })).toEqual([]);
});

test('the firmware of a preset has one boot loader, and a kernel from an image', () => {
  expect(refusedAt({ devices: {}, firmware: { bootloader: { efi: {} } } })).toEqual([]);
  expect(refusedAt({ devices: {}, firmware: { bootloader: { efi: {}, bios: {} } } })).toEqual(['spec.domain.firmware.bootloader']);
  expect(refusedAt({ devices: {}, firmware: { kernelBoot: { kernelArgs: 'quiet' } } })).toEqual(['spec.domain.firmware.kernelBoot.kernelArgs']);
});

test('an error policy is not looked at before 4.15', () => {
  expect(refusedAt({ devices: { disks: [{ name: 'root', errorPolicy: 'retry' }] } }, '4.14')).toEqual([]);
});
