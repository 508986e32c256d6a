/**
 * What Ignition checks in its config. Shared by the compiler and by the check of a config on its own.
 */
import * as path from 'path';
import { parseUrl } from '../../schema/url';
import { Path, Report } from '../report';
import { Shape, ignitionShape } from '../shape';
import { isRepeatable, keyOf, keySpace } from '../translation';
import { parseUnitFile } from '../unit-file';
import { Struct, Value, int, isTrue, section, strings, structs, text } from '../value';
import { STORAGE_CHECKS } from './ignition-storage';
import { checkPath, checkUrl } from './ignition-values';
import { visitStructs } from './source';

export interface Context {
  readonly report: Report;
  /** Which checks apply: those of Ignition 3.x. */
  readonly minor: number;
}

export type Check = (value: Struct, at: Path, context: Context) => void;

/** Every section by itself. */
export function validateIgnitionConfig(config: Struct, minor: number): Report {
  const context = { report: new Report(), minor };
  visitStructs(config, ignitionShape(minor), 'json', (value, type, at) => {
    if (Object.hasOwn(CHECKS, type.name)) CHECKS[type.name](value, at, context);
  });
  return context.report;
}

/** Entries of a list that have the key of an earlier one. */
export function findDuplicates(root: Struct, shape: Shape): Report {
  const report = new Report();
  visitStructs(root, shape, 'json', (value, type, at) => checkDuplicates(value, type, at, report));
  return report;
}

function checkDuplicates(value: Struct, shape: Shape, at: Path, report: Report): void {
  const seen = new Map<string, Set<string>>();
  for (const { json, type, sugar } of shape.fields) {
    const items: Value | undefined = value[json];
    if (sugar || type.kind !== 'list' || !Array.isArray(items) || isRepeatable(shape, json)) continue;
    const space = keySpace(shape, json);
    const keys = seen.get(space) ?? new Set<string>();
    seen.set(space, keys);
    items.forEach((item, index) => {
      const key = keyOf(item, type.of);
      if (keys.has(key)) report.error([...at, json, index], 'duplicate entry defined');
      keys.add(key);
    });
  }
}

const UNIT_SUFFIXES = [
  '.service', '.socket', '.device', '.mount', '.automount', '.swap', '.target', '.path', '.timer', '.snapshot', '.slice', '.scope',
];

/** The hash functions and the length of their sums in hexadecimal. */
const HASHES: ReadonlyMap<string, number> = new Map([['sha512', 128], ['sha256', 64]]);

const checkOwner: Check = (owner, at, { report }) => {
  if (int(owner, 'id') !== undefined && text(owner, 'name')) report.error(at, 'cannot set both id and name');
};

const CHECKS: Readonly<Record<string, Check>> = {
  ...STORAGE_CHECKS,

  IgnitionRoot(config, at, { report }) {
    const unitPaths = new Set<string>();
    for (const unit of structs(section(config, 'systemd'), 'units')) {
      const file = `/etc/systemd/system/${text(unit, 'name') ?? ''}`;
      if (text(unit, 'contents')) unitPaths.add(file);
      for (const dropin of structs(unit, 'dropins')) {
        if (text(dropin, 'contents')) unitPaths.add(`${file}.d/${text(dropin, 'name') ?? ''}`);
      }
    }
    for (const list of ['files', 'directories', 'links']) {
      structs(section(config, 'storage'), list).forEach((node, index) => {
        if (unitPaths.has(text(node, 'path') ?? '')) {
          report.error([...at, 'storage', list, index, 'path'], 'path conflicts with systemd unit or dropin');
        }
      });
    }
  },

  IgnitionConfig(config, at, { report, minor }) {
    structs(config, 'merge').forEach((resource, index) => report.error([...at, 'merge', index], checkRequiredSource(resource, minor)));
  },

  TLS(tls, at, { report, minor }) {
    structs(tls, 'certificateAuthorities').forEach((resource, index) =>
      report.error([...at, 'certificateAuthorities', index], checkRequiredSource(resource, minor)));
  },

  Proxy(proxy, at, { report }) {
    const check = (field: string, mayBePlain: boolean) => {
      const value = text(proxy, field);
      if (value === undefined) return;
      const url = parseUrl(value);
      if (!url) {report.error([...at, field], 'unable to parse url');} else if (!['http', 'https'].includes(url.scheme)) {report.error([...at, field], 'proxies must be http(s)');} else if (url.scheme === 'http' && !mayBePlain) {
        report.warning([...at, field], 'insecure plaintext HTTP proxy specified for HTTPS resources');
      }
    };
    check('httpProxy', true);
    check('httpsProxy', false);
  },

  Resource(resource, at, { report, minor }) {
    if (!['', 'gzip'].includes(text(resource, 'compression') ?? '')) report.error([...at, 'compression'], 'invalid compression method');
    if (text(section(resource, 'verification'), 'hash') !== undefined && text(resource, 'source') === undefined) {
      report.error([...at, 'verification', 'hash'], 'source must be specified if verification is specified');
    }
    const source = text(resource, 'source');
    if (source) report.error([...at, 'source'], checkUrl(source, minor));
    if (structs(resource, 'httpHeaders').length > 0) {
      const url = source ? parseUrl(source) : undefined;
      if (!url) {report.error([...at, 'httpHeaders'], 'unable to parse url');} else if (!['http', 'https'].includes(url.scheme)) {
        report.error([...at, 'httpHeaders'], 'cannot use HTTP headers with this source scheme');
      }
    }
  },

  HTTPHeader(header, at, { report }) {
    if (!text(header, 'name')) report.error([...at, 'name'], "HTTP header name can't be empty");
    if (text(header, 'value') === '') report.error([...at, 'value'], 'unable to parse HTTP header');
  },

  Verification(verification, at, { report, minor }) {
    const hash = text(verification, 'hash');
    if (hash === undefined) return;
    const dash = hash.indexOf('-');
    const name = hash.slice(0, dash);
    const length = name === 'sha256' && minor < 1 ? undefined : HASHES.get(name);
    if (dash < 0) report.error([...at, 'hash'], 'malformed hash specifier');
    else if (length === undefined) report.error([...at, 'hash'], 'unrecognized hash function');
    else if (Buffer.byteLength(hash.slice(dash + 1)) !== length) report.error([...at, 'hash'], 'incorrect size for hash sum');
  },

  NodeUser: checkOwner,
  NodeGroup: checkOwner,

  Unit(unit, at, { report }) {
    const name = text(unit, 'name') ?? '';
    if (!UNIT_SUFFIXES.includes(extension(name))) report.error([...at, 'name'], 'invalid systemd unit extension');
    const contents = text(unit, 'contents');
    if (!contents) return;
    const { error, sections } = parseUnitFile(contents);
    if (error !== undefined) {
      report.error([...at, 'contents'], `invalid unit content: ${error}`);
    } else if (isTrue(unit, 'enabled') && !sections.includes('Install')) {
      report.warning([...at, 'contents'], `unit ${JSON.stringify(name)} is enabled, but has no install section so enable does nothing`);
    }
  },

  Dropin(dropin, at, { report }) {
    const contents = text(dropin, 'contents');
    const error = contents === undefined ? undefined : parseUnitFile(contents).error;
    if (error !== undefined) report.error([...at, 'contents'], `invalid unit content: ${error}`);
    if (extension(text(dropin, 'name') ?? '') !== '.conf') report.error([...at, 'name'], 'invalid systemd drop-in extension');
  },

  Raid(raid, at, { report, minor }) {
    report.error([...at, 'level'], checkRaidLevel(raid, minor));
    const devices = strings(raid, 'devices');
    if (devices.length === 0) report.error([...at, 'devices'], 'raid devices required');
    devices.forEach((device, index) => report.error([...at, 'devices', index], checkPath(device)));
  },
};

function checkRaidLevel(raid: Struct, minor: number): string | undefined {
  const level = text(raid, 'level') ?? '';
  if (level === '' && minor >= 3) return 'raid level is required';
  if (['linear', 'raid0', '0', 'stripe'].includes(level)) {
    return (int(raid, 'spares') ?? 0) !== 0 ? 'spares unsupported for linear and raid0 arrays' : undefined;
  }
  const known = ['raid1', '1', 'mirror', 'raid4', '4', 'raid5', '5', 'raid6', '6', 'raid10', '10'];
  return known.includes(level) ? undefined : 'unrecognized raid level';
}

function checkRequiredSource(resource: Struct, minor: number): string | undefined {
  const source = text(resource, 'source');
  return source ? checkUrl(source, minor) : 'source is required';
}

/** The extension, also of a name that is nothing else. */
function extension(name: string): string {
  const base = path.posix.basename(`/${name}`);
  const dot = name.endsWith('/') ? -1 : base.lastIndexOf('.');
  return dot < 0 ? '' : base.slice(dot);
}
