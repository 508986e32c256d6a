import { machineRule } from './machine-rule';
import { DOMAIN_KINDS, MACHINE_KINDS, rawMachineSpec } from './machine-spec';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';
import { labelProblem } from '../values';

const TARGETS = ['disk', 'lun', 'cdrom'] as const;
const BUSES = ['virtio', 'scsi', 'sata', 'usb'];
export const PCI_ADDRESS = /^[0-9a-fA-F]{4}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\.[0-7]$/;

/** A disk as the webhook sees it. */
interface PlacedDisk {
  readonly disk: Manifest;
  /** Where it is written; for a disk that the webhook adds, the volume that it is added for. */
  readonly path: string;
  readonly isWritten: boolean;
  readonly volume?: Manifest;
}

/** Disks of a machine spec: first those that are written, then those of volumes that nothing names. */
function disksOf(spec: Manifest, at: string, manifest: Manifest): readonly PlacedDisk[] {
  if (!latest || latest.spec !== spec) latest = { spec, disks: placed(spec, at, manifest) };
  return latest.disks;
}

/** Asked for by one rule after the other. */
let latest: { readonly spec: Manifest; readonly disks: readonly PlacedDisk[] } | undefined;

function placed(spec: Manifest, at: string, manifest: Manifest): PlacedDisk[] {
  const written = listOf(rawMachineSpec(manifest).spec.domain?.devices?.disks).length;
  const volumes = listOf(spec.volumes);
  const byName = new Map(volumes.map(volume => [volume.name, volume]));
  let number = 0;
  return listOf(spec.domain.devices.disks).map((disk, index) => {
    const volume = byName.get(disk.name);
    if (index < written) return { disk, volume, path: `${at}.domain.devices.disks[${index}]`, isWritten: true };
    // Disks are added in the order of the volumes.
    while (number < volumes.length - 1 && volumes[number].name !== disk.name) number++;
    return { disk, volume, path: `${at}.volumes[${number++}]`, isWritten: false };
  });
}

type Report = (path: string, message: string) => void;
type DiskCheck = (disk: PlacedDisk, report: Report, gates: ReadonlySet<string>) => void;

interface DiskRule extends Pick<Rule, 'id' | 'summary' | 'source' | 'since' | 'until' | 'kinds' | 'needs'> {
  readonly check: DiskCheck;
}

/** A rule about each disk by itself. */
function diskRule({ check, ...facts }: DiskRule): Rule {
  return machineRule({
    kinds: DOMAIN_KINDS,
    ...facts,
    check(spec, at, { report, gates }, manifest) {
      for (const disk of disksOf(spec, at, manifest)) check(disk, report, gates);
    },
  });
}

const names = machineRule({
  id: 'vm/disk-name',
  summary: 'A disk has a name of its own, a DNS label, and a volume of that name.',
  source: 'domain.devices.disks[].name; OpenShift Virtualization 4.15, 6.1.4.1 (ADM-DEF-10, ADM-PRESET-02, ADM-VMI-068, ADM-VMI-069, ADM-VMI-070, R6A-19, R6A-37, R6B-02, R6B-03, R7-46, SS-30, SS-62)',
  kinds: DOMAIN_KINDS,
  check(spec, at, { report }, manifest) {
    const seen = new Set<string>();
    for (const { disk: { name }, volume, path, isWritten } of disksOf(spec, at, manifest)) {
      if (typeof name !== 'string') continue;
      const problem = labelProblem(name);
      // A second volume of one name is told of by its own rule.
      if (seen.has(name) && isWritten) report(`${path}.name`, `'${name}' is already taken; give each a name of its own`);
      else if (problem && !seen.has(name)) report(`${path}.name`, problem);
      if (!volume && MACHINE_KINDS.includes(manifest.kind)) report(`${path}.name`, `no volume is named '${name}'; add it to ${at}.volumes`);
      seen.add(name);
    }
  },
});

const target = diskRule({
  id: 'vm/disk-target',
  summary: 'A disk is one of disk, lun and cdrom.',
  source: 'domain.devices.disks[].disk, lun, cdrom (ADM-PRESET-02, ADM-VMI-071, R6A-21, R6A-22, R6B-05)',
  check({ disk, path }, report) {
    const given = TARGETS.filter(each => disk[each]);
    if (given.length > 1) report(path, `is ${given.join(' and ')}; keep one`);
  },
});

const bus = diskRule({
  id: 'vm/disk-bus',
  summary: 'The bus of a disk is virtio, scsi, sata or usb, and fits what the disk is.',
  source: 'domain.devices.disks[].disk.bus; OpenShift Virtualization 2.5, 7.1.1.5 (ADM-DEF-11, ADM-DEF-12, ADM-PRESET-02, ADM-VMI-072, ADM-VMI-073, ADM-VMI-074, ADM-VMI-075, ADM-VMI-076, R6A-21, R6A-22, R6B-06, SS-24, SS-32)',
  check({ disk, path }, report) {
    const type = [...TARGETS].reverse().find(each => disk[each]);
    const value = type && disk[type].bus;
    if (!value) return;
    if (!BUSES.includes(value)) report(`${path}.${type}.bus`, `'${value}' is no bus of a disk; allowed are ${BUSES.join(', ')}`);
    if (disk.cdrom?.bus === 'virtio') report(`${path}.cdrom.bus`, 'a CD-ROM is not on virtio; use sata, scsi or usb');
    if (disk.disk?.bus !== 'sata') return;
    if (disk.disk.readonly === true) report(`${path}.disk.bus`, 'a read-only disk is not on sata, which is the default; use virtio or scsi, or a cdrom');
    if (disk.dedicatedIOThread === true) report(`${path}.disk.bus`, 'a disk on sata, which is the default, has no I/O thread of its own; use virtio');
  },
});

const pciAddress = diskRule({
  id: 'vm/disk-pci-address',
  needs: ['pciAddress'],
  summary: 'A disk with a PCI address is on virtio, and the address has domain, bus, slot and function.',
  source: 'domain.devices.disks[].disk.pciAddress (ADM-DEF-12, ADM-PRESET-02, ADM-VMI-077, ADM-VMI-078)',
  check({ disk, path }, report) {
    const address = disk.disk?.pciAddress;
    if (!address) return;
    if (!PCI_ADDRESS.test(address)) report(`${path}.disk.pciAddress`, `'${address}' is no PCI address; write it as 0000:81:01.0`);
    else if (disk.disk.bus !== 'virtio') report(`${path}.disk.pciAddress`, 'only a disk on virtio has one; set disk.bus to virtio, or remove it');
  },
});

const serial = diskRule({
  id: 'vm/disk-serial',
  needs: ['serial'],
  summary: 'The serial number of a disk has at most 256 letters, digits, `_`, `.`, `+` and `-`.',
  source: 'domain.devices.disks[].serial (ADM-PRESET-02, ADM-VMI-081, ADM-VMI-082, R6B-16)',
  check({ disk: { serial: value }, path }, report) {
    if (typeof value !== 'string' || value === '') return;
    if (!/^[A-Za-z0-9_.+-]+$/.test(value)) report(`${path}.serial`, `'${value}' has other characters than letters, digits, '_', '.', '+' and '-'`);
    if ([...value].length > 256) report(`${path}.serial`, `has ${[...value].length} characters; at most 256 are allowed`);
  },
});

/** A field of a disk that has a few values; whether an empty one is as none. */
function choiceProblem(value: Manifest, allowed: readonly string[], emptyIsUnset: boolean): string | undefined {
  if (value === undefined || value === null || (value === '' && emptyIsUnset) || allowed.includes(value)) return undefined;
  return `'${value}' is not known; allowed are ${allowed.join(', ')}`;
}

const cache = diskRule({
  id: 'vm/disk-cache',
  needs: ['cache'],
  summary: 'The cache of a disk is none, writethrough or writeback.',
  source: 'domain.devices.disks[].cache (ADM-PRESET-02, ADM-VMI-083)',
  check({ disk, path }, report) {
    const problem = choiceProblem(disk.cache, ['none', 'writethrough', 'writeback'], true);
    if (problem) report(`${path}.cache`, problem);
  },
});

const io = diskRule({
  id: 'vm/disk-io',
  needs: ['io'],
  summary: 'The I/O of a disk is native or threads.',
  source: 'domain.devices.disks[].io (ADM-PRESET-02, ADM-VMI-084)',
  check({ disk, path }, report) {
    const problem = choiceProblem(disk.io, ['native', 'threads'], true);
    if (problem) report(`${path}.io`, problem);
  },
});

const errorPolicy = diskRule({
  id: 'vm/disk-error-policy',
  needs: ['errorPolicy'],
  since: '4.15',
  summary: 'After an error a disk stops, ignores, reports, or waits for space.',
  source: 'domain.devices.disks[].errorPolicy (ADM-PRESET-02, ADM-VMI-085, ADM-VER-03)',
  check({ disk, path }, report) {
    const problem = choiceProblem(disk.errorPolicy, ['stop', 'ignore', 'report', 'enospace'], false);
    if (problem) report(`${path}.errorPolicy`, problem);
  },
});

const volumeOfTarget = diskRule({
  id: 'vm/disk-volume',
  summary: 'A LUN is on a claim or a data volume, downward metrics are on a virtio disk, and reservations need their feature gate.',
  source: 'domain.devices.disks[].lun; volumes[].downwardMetrics; feature gate PersistentReservation (ADM-DEF-10, ADM-DEF-12, ADM-VMI-086, ADM-VMI-087, ADM-VMI-088, ADM-VMI-089, R1-52)',
  kinds: MACHINE_KINDS,
  check({ disk, volume, path, isWritten }, report, gates) {
    if (volume?.downwardMetrics && !disk.disk) {
      report(`${path}.disk`, 'downward metrics need a disk, no lun and no cdrom');
    } else if (volume?.downwardMetrics && disk.disk.bus && disk.disk.bus !== 'virtio') {
      if (isWritten) report(`${path}.disk.bus`, `downward metrics are on virtio, not on ${disk.disk.bus}; set it`);
      else report(path, 'downward metrics need a disk of this name; add one with disk.bus virtio');
    }
    if (!disk.lun) return;
    if (volume && !volume.persistentVolumeClaim && !volume.dataVolume) report(`${path}.lun`, 'a LUN is on a persistentVolumeClaim or a dataVolume; use a disk');
    if (disk.lun.reservation !== true || gates.has('PersistentReservation')) return;
    report(`${path}.lun.reservation`, 'the feature gate PersistentReservation is off; turn it on in HyperConverged (featureGates.persistentReservation), or remove it');
  },
});

const lunOnClaim = diskRule({
  id: 'vm/lun-claim',
  needs: ['lun'],
  until: '4.14',
  kinds: MACHINE_KINDS,
  summary: 'A LUN is on a claim: data volumes come with OpenShift 4.15.',
  source: 'domain.devices.disks[].lun (ADM-VMI-088, ADM-VER-01)',
  check({ disk, volume, path }, report) {
    if (!disk.lun || !volume?.dataVolume || volume.persistentVolumeClaim) return;
    report(`${path}.lun`, 'a LUN is on a persistentVolumeClaim; name the claim of the data volume, which has its name');
  },
});

const LARGEST_BLOCK = 2_097_152;

const blockSize = diskRule({
  id: 'vm/disk-block-size',
  needs: ['blockSize'],
  summary: 'A block size is a power of 2 from 512 to 2097152, logical not above physical, or that of the volume.',
  source: 'domain.devices.disks[].blockSize (ADM-PRESET-02, ADM-VMI-090, ADM-VMI-091, ADM-VMI-092, ADM-VMI-093)',
  check({ disk, path }, report) {
    const { custom, matchVolume } = disk.blockSize ?? {};
    if (!custom) return;
    if (matchVolume && matchVolume.enabled !== false) report(`${path}.blockSize`, 'is that of the volume and a custom one; keep one');
    const { logical, physical } = custom;
    if (logical > physical) {
      report(`${path}.blockSize.custom.logical`, `${logical} is above the physical ${physical}; make it at most that`);
      return;
    }
    for (const [field, value] of Object.entries({ logical, physical })) {
      if (typeof value !== 'number') continue;
      if (!(value >= 512 && value <= LARGEST_BLOCK && Number.isInteger(Math.log2(value)))) {
        report(`${path}.blockSize.custom.${field}`, `${value} is no power of 2 from 512 to ${LARGEST_BLOCK}`);
      }
    }
  },
});

export const diskRules: readonly Rule[] = [
  names, target, bus, pciAddress, serial, cache, io, errorPolicy, volumeOfTarget, lunOnClaim, blockSize,
];
