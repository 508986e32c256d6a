/**
 * What differs between the versions of the `openshift` variant. Nothing else in this folder looks at a
 * version.
 *
 * Source: the Butane specifications openshift 4.8.0 to 4.16.0 and Butane's release notes.
 */

/** The revision of the common sections (`storage`, `systemd`…) that a version builds on. */
export type Base = '0.3' | '0.5';

/** The minor version of an Ignition version 3. */
export function ignitionMinorOf(version: string): number {
  return Number(version.split('.')[1]);
}

export interface Version {
  /** As written in a config. */
  readonly name: string;
  readonly base: Base;
  /** The Ignition version of the output. */
  readonly ignition: '3.2.0' | '3.4.0';
  /** How Butane calls the packages of this version in messages about wrong types. */
  readonly packages: { readonly base: string; readonly boot: string; readonly openshift: string };
}

/** The first of these versions has the fields of `3.4.0`. */
const SINCE_IGNITION_3_4 = 14;

/** Minor versions of OpenShift with a Butane specification of their own. */
const MINORS = [8, 9, 10, 11, 12, 13, 14, 15, 16];

export const VERSIONS: ReadonlyMap<string, Version> = new Map(MINORS.map((minor) => {
  const name = `4.${minor}.0`;
  const modern = minor >= SINCE_IGNITION_3_4;
  return [name, {
    name,
    base: modern ? '0.5' : '0.3',
    ignition: modern ? '3.4.0' : '3.2.0',
    packages: { base: modern ? 'v0_5' : 'v0_3', boot: modern ? 'v1_5' : 'v1_3', openshift: `v4_${minor}` },
  } satisfies Version];
}));

/** Why a field is refused although Ignition has it. */
export type Reason =
  /** The machine config controller cannot render it: the pool becomes degraded. */
  | 'UNPARSABLE'
  /** The machine config daemon refuses it: the node becomes degraded. */
  | 'FORBIDDEN'
  /** The node becomes degraded when it changes after installation. */
  | 'IMMUTABLE'
  /** The node becomes degraded when anything beside it changes. */
  | 'TRIPWIRE'
  /** Ignition applies it, the daemon does not. */
  | 'BUGGED'
  /** The MachineConfig has a field of its own for it. */
  | 'REDUNDANT'
  /** RHEL CoreOS does not ship what it needs. */
  | 'MISSING';

/** A refused field or value: which, in which versions, why. */
export interface Restriction {
  /** The field in the Ignition config, lists without their index. */
  readonly field: string;
  /** First version that refuses it, by minor. @default - all */
  readonly since?: number;
  /** Last version that refuses it, by minor. @default - all */
  readonly until?: number;
  readonly reason: Reason;
  readonly message: string;
  /** Refused only with these values. @default - with any value */
  readonly when?: Condition;
}

/** A test of a field's value, by name; `validate/support.ts` has the functions. */
export type Condition = 'isBtrfs' | 'isFormatNone' | 'isCompressed' | 'isNoDataUrl' | 'hasSpecialBits' | 'isNotCore';

const UNSUPPORTED = 'not supported in this spec version';
const USER_FIELD = `fields other than "name", "ssh_authorized_keys", and "password_hash" (4.13.0+) are ${UNSUPPORTED}`;

/** Values that are refused as soon as the config is translated. */
export const VALUE_RESTRICTIONS: readonly Restriction[] = [
  { field: 'storage.filesystems.format', reason: 'MISSING', when: 'isBtrfs', message: `btrfs is ${UNSUPPORTED}` },
  { field: 'storage.filesystems.format', since: 14, reason: 'UNPARSABLE', when: 'isFormatNone', message: `format "none" is ${UNSUPPORTED}` },
  {
    field: 'storage.files.contents.source',
    reason: 'FORBIDDEN',
    when: 'isNoDataUrl',
    message: 'file contents source must be data URL in this spec version',
  },
  { field: 'storage.files.mode', since: 10, reason: 'UNPARSABLE', when: 'hasSpecialBits', message: `special mode bits are ${UNSUPPORTED}` },
  { field: 'passwd.users.name', reason: 'TRIPWIRE', when: 'isNotCore', message: `users other than "core" are ${UNSUPPORTED}` },
];

/** Fields that are refused, mostly whatever they hold, once the values are found right. */
export const FIELD_RESTRICTIONS: readonly Restriction[] = [
  {
    field: 'kernelArguments',
    reason: 'REDUNDANT',
    message: 'this section cannot be used for kernel arguments in this spec version; use openshift.kernel_arguments instead',
  },
  { field: 'passwd.groups', reason: 'IMMUTABLE', message: `groups are ${UNSUPPORTED}` },
  ...[
    'gecos', 'groups', 'homeDir', 'noCreateHome', 'noLogInit', 'noUserGroup', 'primaryGroup', 'shell', 'shouldExist', 'system', 'uid',
  ].map((field): Restriction => ({ field: `passwd.users.${field}`, reason: 'TRIPWIRE', message: USER_FIELD })),
  { field: 'passwd.users.passwordHash', until: 12, reason: 'TRIPWIRE', message: USER_FIELD },
  { field: 'storage.directories', reason: 'IMMUTABLE', message: `directories are ${UNSUPPORTED}` },
  { field: 'storage.files.append', reason: 'FORBIDDEN', message: `appending to files is ${UNSUPPORTED}` },
  {
    field: 'storage.files.contents.compression',
    until: 9,
    reason: 'BUGGED',
    when: 'isCompressed',
    message: `file compression is ${UNSUPPORTED}`,
  },
  { field: 'storage.files.contents.httpHeaders', reason: 'FORBIDDEN', message: `file HTTP headers are ${UNSUPPORTED}` },
  { field: 'storage.links', reason: 'IMMUTABLE', message: `links are ${UNSUPPORTED}` },
];

/** Until 4.9 the machine config daemon wrote gzipped contents to disk as they are. */
const FIRST_WITH_COMPRESSION = 10;

/** Before, Butane makes a mount unit of a swap area, and wants a path for it. */
const FIRST_WITH_SWAP_UNITS = 14;

function minorOf(version: Version): number {
  return Number(version.name.split('.')[1]);
}

/** Whether inline contents may be gzipped when that is shorter. */
export function compresses(version: Version): boolean {
  return minorOf(version) >= FIRST_WITH_COMPRESSION;
}

export function makesSwapUnits(version: Version): boolean {
  return minorOf(version) >= FIRST_WITH_SWAP_UNITS;
}

export function restrictionsOf(version: Version, table: readonly Restriction[]): Restriction[] {
  const minor = minorOf(version);
  return table.filter(({ since, until }) => (since === undefined || minor >= since) && (until === undefined || minor <= until));
}
