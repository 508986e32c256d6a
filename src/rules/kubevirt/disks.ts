import { machineRule } from './machine-rule';
import { rawMachineSpec } from './machine-spec';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';
import { labelProblem } from '../values';

const TARGETS = ['disk', 'lun', 'cdrom'] as const;
const BUSES = ['virtio', 'scsi', 'sata', 'usb'];
export const PCI_ADDRESS = /^[0-9a-fA-F]{4}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\.[0-7]$/;

/** Where a disk is written, or the volume that it follows from. */
function pathOf(at: string, manifest: Manifest, disk: Manifest, index: number): string {
  const { spec } = rawMachineSpec(manifest);
  if (index < listOf(spec.domain?.devices?.disks).length) return `${at}.domain.devices.disks[${index}]`;
  return `${at}.volumes[${listOf(spec.volumes).findIndex(({ name }) => name === disk.name)}]`;
}

type DiskCheck = (disk: Manifest, path: string, report: (path: string, message: string) => void) => void;

/** A rule about each disk by itself. */
function diskRule(id: string, summary: string, source: string, check: DiskCheck, since?: string): Rule {
  return machineRule({
    id,
    summary,
    source,
    since,
    check({ domain }, at, { report }, manifest) {
      listOf(domain.devices.disks).forEach((disk, index) => {
        if (typeof disk === 'object') check(disk, pathOf(at, manifest, disk, index), report);
      });
    },
  });
}

const names = machineRule({
  id: 'vm/disk-name',
  summary: 'A disk has a name of its own, a DNS label, and a volume of that name.',
  source: 'domain.devices.disks[].name; OpenShift Virtualization 4.15, 6.1.4.1',
  check({ domain, volumes }, at, { report }, manifest) {
    const sources = new Set(listOf(volumes).map(({ name }) => name));
    const seen = new Set<unknown>();
    listOf(domain.devices.disks).forEach((disk, index) => {
      const path = `${pathOf(at, manifest, disk, index)}.name`;
      const { name } = disk;
      const problem = typeof name === 'string' ? labelProblem(name) : undefined;
      if (seen.has(name)) report(path, `'${name}' is already taken; give each a name of its own`);
      else if (problem) report(path, problem);
      if (!sources.has(name)) report(path, `no volume is named '${name}'; add it to ${at}.volumes`);
      seen.add(name);
    });
  },
});

const target = diskRule('vm/disk-target', 'A disk is one of disk, lun and cdrom.', 'domain.devices.disks[].disk, lun, cdrom', (disk, path, report) => {
  const given = TARGETS.filter(each => disk[each]);
  if (given.length > 1) report(path, `is ${given.join(' and ')}; keep one`);
});

const bus = diskRule('vm/disk-bus', 'The bus of a disk is virtio, scsi, sata or usb, and fits what the disk is.',
  'domain.devices.disks[].disk.bus; OpenShift Virtualization 2.5, 7.1.1.5', (disk, path, report) => {
    const type = [...TARGETS].reverse().find(each => disk[each]);
    const value = type && disk[type].bus;
    if (!value) return;
    const busPath = `${path}.${type}.bus`;
    if (!BUSES.includes(value)) report(busPath, `'${value}' is no bus of a disk; allowed are ${BUSES.join(', ')}`);
    if (disk.cdrom?.bus === 'virtio') report(`${path}.cdrom.bus`, 'a CD-ROM is not on virtio; use sata, scsi or usb');
    if (disk.disk?.readonly === true && disk.disk.bus === 'sata') {
      report(`${path}.disk.bus`, 'a read-only disk is not on sata, which is the default; use virtio or scsi, or a cdrom');
    }
    if (disk.dedicatedIOThread === true && disk.disk?.bus === 'sata') {
      report(`${path}.disk.bus`, 'a disk on sata, which is the default, has no I/O thread of its own; use virtio');
    }
  });

const pciAddress = diskRule('vm/disk-pci-address', 'A disk with a PCI address is on virtio.', 'domain.devices.disks[].disk.pciAddress', (disk, path, report) => {
  const address = disk.disk?.pciAddress;
  if (!address) return;
  if (disk.disk.bus !== 'virtio') report(`${path}.disk.bus`, `'${disk.disk.bus}' has no PCI address; use virtio, or remove pciAddress`);
  if (!PCI_ADDRESS.test(address)) report(`${path}.disk.pciAddress`, `'${address}' is no PCI address; write it as 0000:81:01.0`);
});

const serial = diskRule('vm/disk-serial', 'The serial number of a disk has at most 256 letters, digits, `_`, `.`, `+` and `-`.',
  'domain.devices.disks[].serial', (disk, path, report) => {
    const value = disk.serial;
    if (typeof value !== 'string' || value === '') return;
    if (!/^[A-Za-z0-9_.+-]+$/.test(value)) report(`${path}.serial`, `'${value}' has other characters than letters, digits, '_', '.', '+' and '-'`);
    if ([...value].length > 256) report(`${path}.serial`, `has ${[...value].length} characters; at most 256 are allowed`);
  });

/** Fields of a disk with a few values. */
function choices(id: string, field: string, allowed: readonly string[], summary: string, emptyIsUnset: boolean, since?: string): Rule {
  return diskRule(id, summary, `domain.devices.disks[].${field}`, (disk, path, report) => {
    const value = disk[field];
    if (value === undefined || value === null || (value === '' && emptyIsUnset) || allowed.includes(value)) return;
    report(`${path}.${field}`, `'${value}' is not known; allowed are ${allowed.join(', ')}`);
  }, since);
}

const cache = choices('vm/disk-cache', 'cache', ['none', 'writethrough', 'writeback'], 'The cache of a disk is none, writethrough or writeback.', true);
const io = choices('vm/disk-io', 'io', ['native', 'threads'], 'The I/O of a disk is native or threads.', true);
const errorPolicy = choices('vm/disk-error-policy', 'errorPolicy', ['stop', 'ignore', 'report', 'enospace'],
  'After an error a disk stops, ignores, reports, or waits for space.', false, '4.15');

const volumeOfTarget = machineRule({
  id: 'vm/disk-volume',
  summary: 'A LUN is on a claim or a data volume, downward metrics are on a virtio disk, and reservations need their feature gate.',
  source: 'domain.devices.disks[].lun; volumes[].downwardMetrics; feature gate PersistentReservation',
  check({ domain, volumes }, at, { report, gates }, manifest) {
    const sources = new Map(listOf(volumes).map(volume => [volume.name, volume]));
    listOf(domain.devices.disks).forEach((disk, index) => {
      const volume = sources.get(disk.name);
      const path = pathOf(at, manifest, disk, index);
      if (volume?.downwardMetrics) {
        if (!disk.disk) {report(`${path}.disk`, 'downward metrics need a disk, no lun and no cdrom');} else if (disk.disk.bus && disk.disk.bus !== 'virtio') {
          report(path.includes('.volumes[') ? path : `${path}.disk.bus`, 'downward metrics are on a virtio disk; add one with bus virtio');
        }
      }
      if (!disk.lun) return;
      if (volume && !volume.persistentVolumeClaim && !volume.dataVolume) report(`${path}.lun`, 'a LUN is on a persistentVolumeClaim or a dataVolume; use a disk');
      if (disk.lun.reservation === true && !gates.has('PersistentReservation')) {
        report(`${path}.lun.reservation`, 'the feature gate PersistentReservation is off; turn it on in HyperConverged (featureGates.persistentReservation), or remove it');
      }
    });
  },
});

const LARGEST_BLOCK = 2_097_152;

const blockSize = diskRule('vm/disk-block-size', 'A block size is a power of 2 from 512 to 2097152, logical not above physical, or that of the volume.',
  'domain.devices.disks[].blockSize', (disk, path, report) => {
    const { custom, matchVolume } = disk.blockSize ?? {};
    if (!custom) return;
    if (matchVolume && matchVolume.enabled !== false) report(`${path}.blockSize`, 'is that of the volume and a custom one; keep one');
    const { logical, physical } = custom;
    if (logical > physical) {
      report(`${path}.blockSize.custom.logical`, `${logical} is above the physical ${physical}; make it at most that`);
      return;
    }
    for (const [field, value] of Object.entries({ logical, physical })) {
      if (!(Number.isInteger(value) && value >= 512 && value <= LARGEST_BLOCK && Number.isInteger(Math.log2(value)))) {
        report(`${path}.blockSize.custom.${field}`, `${value} is no power of 2 from 512 to ${LARGEST_BLOCK}`);
      }
    }
  });

export const diskRules: readonly Rule[] = [names, target, bus, pciAddress, serial, cache, io, errorPolicy, volumeOfTarget, blockSize];
