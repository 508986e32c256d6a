/**
 * Ignition's checks of disks, volumes, filesystems and what is on them.
 */
import * as path from 'path';
import { parseUrl } from '../../schema/url';
import type { Path } from '../report';
import { Struct, int, isEmpty, isTrue, section, strings, structs, text } from '../value';
import type { Check } from './ignition';
import { checkFileMode, checkPath, checkSpecialBits, checkUrl } from './ignition-values';

/** The longest label, in bytes, that the tools of each format write. */
const LABEL_LIMITS: ReadonlyMap<string, number> = new Map([['ext4', 16], ['btrfs', 256], ['xfs', 12], ['swap', 15], ['vfat', 11]]);

const GUID = /^(?:|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;

const CLEVIS_PINS = ['tpm2', 'tang', 'sss'];

function byteLength(value: string | undefined): number {
  return Buffer.byteLength(value ?? '');
}

export const STORAGE_CHECKS: Readonly<Record<string, Check>> = {
  Storage(storage, at, { report, minor }) {
    const links = structs(storage, 'links');
    const linkCounts = new Map<string, number>();
    for (const link of links) linkCounts.set(text(link, 'path') ?? '', (linkCounts.get(text(link, 'path') ?? '') ?? 0) + 1);
    /** Complains once for every link that the node's path leads through. */
    const checkWay = (node: Struct, nodeAt: Path, message: string) => {
      const way = text(node, 'path') ?? '';
      for (let slash = way.indexOf('/'); slash >= 0; slash = way.indexOf('/', slash + 1)) {
        for (let count = linkCounts.get(way.slice(0, slash)) ?? 0; count > 0; count--) report.error(nodeAt, message);
      }
    };
    const directories = new Set(structs(storage, 'directories').map((directory) => text(directory, 'path')));
    for (const [list, message] of [['directories', 'directory path includes link in config'], ['files', 'file path includes link in config']]) {
      structs(storage, list).forEach((node, index) => checkWay(node, [...at, list, index], message));
    }
    links.forEach((link, index) => {
      const linkAt = [...at, 'links', index];
      checkWay(link, linkAt, 'link path includes link in config');
      const target = text(link, 'target') ?? '';
      if (minor >= 3 && target === '') {
        report.error([...linkAt, 'target'], 'link target is required');
        return;
      }
      if (!isTrue(link, 'hard')) return;
      const absolute = path.posix.join('/', target.startsWith('/') ? '' : text(link, 'path') ?? '', target).replace(/(?<=.)\/$/, '');
      if (directories.has(absolute)) {
        report.error(linkAt, 'hard link target is a directory');
      }
      for (const owner of ['user', 'group']) {
        for (const field of ['id', 'name']) {
          if (section(link, owner)[field] !== undefined) report.warning([...linkAt, owner, field], 'user/group ignored for hard link');
        }
      }
    });
    const disks = new Map(structs(storage, 'disks').map((disk) => [text(disk, 'device'), disk]));
    structs(storage, 'filesystems').forEach((filesystem, index) => {
      const disk = disks.get(text(filesystem, 'device'));
      if (!disk) return;
      const device = [...at, 'filesystems', index, 'device'];
      if (structs(disk, 'partitions').length > 0) {
        report.warning(device, 'filesystem overwrites partitioned device');
      } else if (!isTrue(filesystem, 'wipeFilesystem') && isTrue(disk, 'wipeTable')) {
        report.warning(device, 'device matches disk with wipeTable enabled; filesystem will be wiped');
      }
    });
  },

  Directory(directory, at, { report }) {
    report.error([...at, 'path'], checkPath(text(directory, 'path') ?? ''));
    report.error([...at, 'mode'], checkFileMode(int(directory, 'mode')));
    report.warning([...at, 'mode'], checkSpecialBits(int(directory, 'mode')));
  },

  File(file, at, { report }) {
    report.error([...at, 'path'], checkPath(text(file, 'path') ?? ''));
    report.error([...at, 'mode'], checkFileMode(int(file, 'mode')));
    report.warning([...at, 'mode'], checkSpecialBits(int(file, 'mode')));
    if (isTrue(file, 'overwrite') && text(section(file, 'contents'), 'source') === undefined) {
      report.error([...at, 'overwrite'], 'overwrite must be false if source is unspecified');
    }
  },

  Link(link, at, { report }) {
    report.error([...at, 'path'], checkPath(text(link, 'path') ?? ''));
  },

  Disk(disk, at, { report }) {
    const device = text(disk, 'device') ?? '';
    if (device === '') {
      report.error([...at, 'device'], 'disk device is required');
      return;
    }
    report.error([...at, 'device'], checkPath(device));
    const partitions = structs(disk, 'partitions');
    const complain = (index: number | undefined, message: string) => {
      if (index !== undefined) report.error([...at, 'partitions', index], message);
    };
    // A number of 0 stands for the next free one.
    complain(firstRepeated(partitions.map((partition) => int(partition, 'number') || undefined)), 'partition numbers collide');
    complain(firstOverlapping(partitions), 'partitions overlap');
    if (partitions.some((partition) => !int(partition, 'number')) && partitions.some((partition) => partition.shouldExist === false)) {
      report.error([...at, 'partitions'], 'shouldExist is false for a partition and other partition(s) has start or size 0');
    }
    complain(firstRepeated(partitions.map((partition) => text(partition, 'label'))), 'cannot use the same partition label twice');
  },

  Partition(partition, at, { report }) {
    const label = text(partition, 'label');
    const hasOthers = label !== undefined || text(partition, 'typeGuid') || text(partition, 'guid')
      || partition.startMiB !== undefined || partition.sizeMiB !== undefined;
    if (partition.shouldExist === false && hasOthers) {
      report.error(at, 'shouldExist specified false with other options also specified');
    }
    if (!int(partition, 'number') && label === undefined) report.error(at, 'a partition number >= 1 or a label must be specified');
    if (byteLength(label) > 36) report.error([...at, 'label'], 'partition labels may not exceed 36 characters');
    else if (label?.includes(':')) report.error([...at, 'label'], 'partition label will be truncated to text before the colon');
    for (const field of ['guid', 'typeGuid']) {
      if (!GUID.test(text(partition, field) ?? '')) {
        report.error([...at, field], 'doesn\'t match the form "01234567-89AB-CDEF-EDCB-A98765432101"');
      }
    }
  },

  Filesystem(filesystem, at, { report, minor }) {
    const mountPoint = text(filesystem, 'path');
    if (mountPoint) report.error([...at, 'path'], checkPath(mountPoint));
    report.error([...at, 'device'], checkPath(text(filesystem, 'device') ?? ''));
    const format = text(filesystem, 'format') ?? '';
    const label = text(filesystem, 'label') ?? '';
    const others = mountPoint || label || text(filesystem, 'uuid') || isTrue(filesystem, 'wipeFilesystem')
      || strings(filesystem, 'mountOptions').length > 0 || strings(filesystem, 'options').length > 0;
    if (format === '' && others) {
      report.error([...at, 'format'],
        'format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified');
    } else if (format !== '' && !LABEL_LIMITS.has(format) && !(format === 'none' && minor >= 3)) {
      report.error([...at, 'format'], 'invalid filesystem format');
    }
    if (label === '') return;
    const limit = LABEL_LIMITS.get(format);
    if (format === '') {report.error([...at, 'label'], 'filesystem must specify format if label is specified');} else if (limit !== undefined && byteLength(label) > limit) {
      report.error([...at, 'label'], `filesystem labels cannot be longer than ${limit} characters when using ${format}`);
    }
  },

  Luks(luks, at, { report, minor }) {
    if (text(luks, 'name')?.includes('/')) report.error([...at, 'name'], 'device names cannot contain slashes');
    // 48 bytes in the LUKS2 header, one of them for the end.
    if (byteLength(text(luks, 'label')) > 47) report.error([...at, 'label'], 'luks device labels cannot be longer than 47 characters');
    const device = text(luks, 'device');
    report.error([...at, 'device'], device ? checkPath(device) : 'disk device is required');
    const clevis = section(luks, 'clevis');
    const custom = minor >= 3 ? Boolean(text(section(clevis, 'custom'), 'pin')) : clevis.custom !== undefined;
    if (custom && (structs(clevis, 'tang').length > 0 || isTrue(clevis, 'tpm2') || int(clevis, 'threshold'))) {
      report.error([...at, 'clevis'], 'cannot use custom clevis config with tpm2, tang, or threshold');
    }
    const keyFile = text(section(luks, 'keyFile'), 'source');
    if (keyFile && checkUrl(keyFile, minor) !== undefined) report.error([...at, 'keys'], 'invalid key-file source');
  },

  Custom(custom, at, { report }) {
    const pin = text(custom, 'pin') ?? '';
    const config = text(custom, 'config') ?? '';
    if (pin === '' && config === '') return;
    if (!CLEVIS_PINS.includes(pin)) report.error([...at, 'pin'], 'unsupported clevis pin');
    if (config === '') report.error([...at, 'config'], 'missing required custom clevis config');
  },

  ClevisCustom(custom, at, { report }) {
    if (isEmpty(custom) || !(text(custom, 'pin') || text(custom, 'config') || isTrue(custom, 'needsNetwork'))) return;
    const pin = text(custom, 'pin') ?? '';
    if (pin === '') report.error([...at, 'pin'], 'missing required custom clevis pin');
    else if (!CLEVIS_PINS.includes(pin)) report.error([...at, 'pin'], 'unsupported clevis pin');
    if (!text(custom, 'config')) report.error([...at, 'config'], 'missing required custom clevis config');
  },

  Tang(tang, at, { report }) {
    const url = parseUrl(text(tang, 'url') ?? '');
    if (!url) report.error([...at, 'url'], 'unable to parse url');
    else if (!['http', 'https'].includes(url.scheme)) report.error([...at, 'url'], 'invalid url scheme');
    if (!text(tang, 'thumbprint')) report.error([...at, 'thumbprint'], 'thumbprint is required');
    const advertisement = text(tang, 'advertisement');
    if (advertisement) {
      try {
        JSON.parse(advertisement);
      } catch {
        report.error([...at, 'advertisement'], 'advertisement is not valid JSON');
      }
    }
  },
};

/** Index of the first value that an earlier entry has, too. */
function firstRepeated(values: readonly (string | number | undefined)[]): number | undefined {
  const seen = new Set<string | number>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    if (seen.has(value)) return index;
    seen.add(value);
  }
  return undefined;
}

/** Index of a partition that another one touches; a start of 0 is placed later, a size of 0 grows later. */
function firstOverlapping(partitions: readonly Struct[]): number | undefined {
  const ranges = partitions.map((partition) => {
    const start = int(partition, 'startMiB');
    const size = int(partition, 'sizeMiB');
    return start && size !== undefined ? { start, end: size === 0 ? start : start + size - 1 } : undefined;
  });
  const sorted = ranges.flatMap((range, index) => range ? [{ ...range, index }] : []).sort((a, b) => a.start - b.start);
  const touched = new Set<number>();
  let furthest: typeof sorted[number] | undefined;
  for (const range of sorted) {
    if (furthest && range.start <= furthest.end) touched.add(range.index).add(furthest.index);
    if (!furthest || range.end > furthest.end) furthest = range;
  }
  if (touched.size === 0) return undefined;
  // Butane names the first partition that the first one concerned touches.
  const first = ranges.findIndex((_, index) => touched.has(index));
  const { start, end } = ranges[first]!;
  return ranges.findIndex((range, index) => range && index !== first && start <= range.end && end >= range.start);
}
