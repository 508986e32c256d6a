/**
 * What Butane checks in its own config, before it translates.
 */
import { checkMode } from '../mode';
import { Path, Report, formatPath } from '../report';
import { FieldType, Shape, shapesOf } from '../shape';
import { BOOT_LAYOUTS } from '../translate/boot-device';
import { Struct, Value, int, isTrue, section, strings, text } from '../value';
import { Version, makesSwapUnits } from '../versions';
import { checkEmbeddedConfig } from './embedded';

export const ROLE_LABEL = 'machineconfiguration.openshift.io/role';

/** The layouts that Butane's message names, though this variant takes three of them only. */
const NAMED_LAYOUTS = 'aarch64, ppc64le, s390x-eckd, s390x-virt, s390x-zfcp, x86_64';

type Check = (value: Struct, path: Path, report: Report, version: Version) => void;

const checkMirror: Check = (mirror, path, report) => {
  if (strings(mirror, 'devices').length === 1) report.error([...path, 'devices'], 'mirroring requires at least two devices');
};

const checkLocalContents: Check = (unit, path, report) => {
  if (unit.contents !== undefined && unit.contents_local !== undefined) {
    report.error([...path, 'contents_local'], 'only one of the following can be set: contents, contents_local');
  }
};

const CHECKS: Readonly<Record<string, Check>> = {
  Resource(resource, path, report, version) {
    const given = ['local', 'inline', 'source'].filter((field) => resource[field] !== undefined);
    if (given.length > 1) {
      report.error([...path, given[given.length - 1]], 'only one of the following can be set: inline, local, source');
      return;
    }
    const inline = text(resource, 'inline');
    if (inline !== undefined && formatPath(path).startsWith('$.ignition.config')) checkEmbeddedConfig(inline, path, report, version);
  },
  Filesystem(filesystem, path, report, version) {
    if (!isTrue(filesystem, 'with_mount_unit')) return;
    const format = text(filesystem, 'format');
    // A unit of a swap area needs no path, and of none is asked before there is a format.
    const needsPath = !makesSwapUnits(version) || (format && format !== 'swap');
    if (needsPath && !text(filesystem, 'path')) {
      report.error([...path, 'path'], 'path is required if with_mount_unit is true and format is not swap');
    }
    if (!format) report.error([...path, 'format'], 'format is required if with_mount_unit is true');
  },
  Directory(directory, path, report) {
    report.warning([...path, 'mode'], checkMode(int(directory, 'mode'), true));
  },
  File(file, path, report) {
    report.warning([...path, 'mode'], checkMode(int(file, 'mode'), false));
  },
  Tree(tree, path, report) {
    if (!text(tree, 'local')) report.error(path, 'local is required');
  },
  Unit: checkLocalContents,
  Dropin: checkLocalContents,
  BootDevice(boot, path, report, version) {
    const layout = text(boot, 'layout');
    if (layout !== undefined && !BOOT_LAYOUTS.includes(layout)) {
      report.error([...path, 'layout'], `layout must be one of: ${NAMED_LAYOUTS}`);
    }
    // Butane checks the mirror with the boot device and once more by itself, and says everything twice.
    checkMirror(section(boot, 'mirror'), [...path, 'mirror'], report, version);
  },
  BootDeviceMirror: checkMirror,
  GrubUser(user, path, report) {
    if (!text(user, 'name')) report.error([...path, 'name'], 'field "name" is required');
    if (!text(user, 'password_hash')) report.error([...path, 'password_hash'], 'field "password_hash" is required');
  },
  Metadata(metadata, path, report) {
    if (!text(metadata, 'name')) report.error([...path, 'name'], 'metadata.name is required');
    if (!text(section(metadata, 'labels'), ROLE_LABEL)) report.error([...path, 'labels'], `${ROLE_LABEL} label is required`);
  },
  OpenShift(openshift, path, report) {
    if (!['', 'default', 'realtime'].includes(text(openshift, 'kernel_type') ?? '')) {
      report.error([...path, 'kernel_type'], 'must be empty, "default", or "realtime"');
    }
  },
};

export function validateSource(config: Struct, version: Version): Report {
  const report = new Report();
  visitStructs(config, shapesOf(version.base).config, 'yaml', (value, shape, path) => {
    if (Object.hasOwn(CHECKS, shape.name)) CHECKS[shape.name](value, path, report, version);
  });
  return report;
}

/** Calls back for every section: a section before what it holds, in the order of the shape. */
export function visitStructs(
  root: Struct, shape: Shape, spelling: 'yaml' | 'json', callback: (value: Struct, shape: Shape, path: Path) => void,
): void {
  const visit = (value: Value | undefined, type: FieldType, path: Path): void => {
    if (type.kind === 'list' && Array.isArray(value)) {
      if (type.of.kind === 'struct') for (let index = 0; index < value.length; index++) visit(value[index], type.of, [...path, index]);
    } else if (type.kind === 'struct' && value !== undefined) {
      callback(value as Struct, type.shape, path);
      for (const field of type.shape.fields) {
        const { kind } = field.type;
        const held = kind === 'struct' || kind === 'list' ? (value as Struct)[field[spelling]] : undefined;
        if (held !== undefined) visit(held, field.type, [...path, field[spelling]]);
      }
    }
  };
  visit(root, { kind: 'struct', shape, optional: false }, []);
}
