/**
 * Butane config to Ignition config and the MachineConfig's own fields.
 */
import { FilesDir } from '../files';
import { Path, Report } from '../report';
import { shapesOf } from '../shape';
import { Translated, TranslationSet, mergeConfigs } from '../translation';
import { Struct, Value, isEmpty, section, structs, text } from '../value';
import type { Version } from '../versions';
import { addBootDevice } from './boot-device';
import { Copier } from './copy';
import { addFipsOptions } from './fips';
import { addGrubUsers } from './grub';
import { addMountUnits } from './mount-units';
import { addTrees } from './trees';

export interface Translation {
  /** The Ignition config, its fields spelled as Ignition does. */
  readonly ignition: Struct;
  /** Fields of the MachineConfig's `spec` beside the Ignition config. */
  readonly spec: Struct;
  /** What went wrong, in terms of the Butane config. */
  readonly report: Report;
  /** The path in the Butane config that a path of the MachineConfig comes from. */
  readonly toSource: (path: Path) => Path;
}

/** @param keepsPaths whether `toSource` will be asked */
export function translate(source: Struct, version: Version, files: FilesDir, keepsPaths: boolean): Translation {
  const report = new Report();
  const shapes = shapesOf(version.base);
  const copier = new Copier(version, files, report, new TranslationSet(keepsPaths));

  let current: Translated = { config: copier.ignition(source, shapes.ignition), set: copier.set };
  const merge = (parent: Translated) => { current = mergeConfigs(parent, current, shapes.ignition); };

  if (structs(section(source, 'storage'), 'filesystems').length > 0) merge(addMountUnits(source, version, shapes.ignition, keepsPaths));
  addTrees(source, current, version, files, report);
  const specSet = new TranslationSet(keepsPaths);
  const toSource = (path: Path) => sourceOf(path, current.set, specSet);
  if (report.isFatal) return { ignition: current.config, spec: {}, report, toSource };

  const bootDevice = addBootDevice(section(source, 'boot_device'), version, shapes.ignition, keepsPaths);
  if (bootDevice) merge(bootDevice);
  warnOfReservedLabels(current.config, report);
  const grub = section(source, 'grub');
  // Merging nothing changes what is known of places only.
  if (version.base === '0.5' && (keepsPaths || !isEmpty(grub))) merge(addGrubUsers(grub, version, shapes.ignition, keepsPaths));

  const spec = new Copier(version, files, report, specSet)
    .copy(section(source, 'openshift'), { kind: 'struct', shape: shapes.openshift, optional: false }, ['openshift'], []) as Struct;
  if (spec.fips === true) addFipsOptions(current);
  return { ignition: current.config, spec, report, toSource };
}

/** Labels of the partitions that the operating system brings, with their numbers. */
const RESERVED_LABELS: ReadonlyMap<string, number> = new Map([
  ['BIOS-BOOT', 1], ['PowerPC-PReP-boot', 1], ['EFI-SYSTEM', 2], ['boot', 3], ['root', 4],
]);

function warnOfReservedLabels(config: Struct, report: Report): void {
  structs(section(config, 'storage'), 'disks').forEach((disk, i) => {
    if (disk.wipeTable === true) return;
    structs(disk, 'partitions').forEach((partition, j) => {
      const expected = RESERVED_LABELS.get(text(partition, 'label') ?? '');
      if (expected !== undefined && (partition.number ?? 0) !== expected) {
        report.warning(['storage', 'disks', i, 'partitions', j, 'label'],
          'incorrect partition number; a new partition will be created using reserved label');
      }
    });
  });
}

function sourceOf(path: Path, ignition: TranslationSet, spec: TranslationSet): Path {
  if (path[0] === 'spec' && path[1] === 'config') {
    if (path.length === 2) return [];
    const found = ignition.get(path.slice(2));
    if (found) return found;
  } else if (path[0] === 'spec') {
    const found = spec.get(path.slice(1));
    if (found) return found;
  }
  // Nothing in the input stands for it: the best there is is the output's own path, spelled as Butane does.
  return path.map((element) => typeof element === 'string' ? element.replace(/MiB|[A-Z]/g, '_$&').toLowerCase() : element);
}

export type { Value };
