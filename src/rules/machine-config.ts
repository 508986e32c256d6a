import { listOf } from './engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';

type SpecCheck = (spec: Manifest, context: RuleContext) => void;

function rule(id: string, summary: string, source: string, check: SpecCheck, kindOfFinding = FindingClass.ADMISSION): Rule {
  return {
    id,
    class: kindOfFinding,
    severity: Severity.ERROR,
    summary,
    source,
    kinds: ['MachineConfig'],
    check: (manifest, context) => {
      if (typeof manifest.spec === 'object' && manifest.spec !== null) check(manifest.spec, context);
    },
  };
}

const RENDER = 'Machine config operator: a pool with such a config is not rendered any more';
const NODE = 'Machine config daemon: the nodes become degraded';

const kernelType = rule('node/kernel-type', 'The kernel type is one of the version, and the default one for kernel-devel.',
  `${RENDER}; kernelType, extensions (ADM-MC-03, ADM-MC-15, ADM-VER-09)`, (spec, { report, target }) => {
    const { kernelType: type, extensions } = spec;
    if (typeof type !== 'string' || type === '') return;
    if (!target.kernelTypes.includes(type)) {
      report('spec.kernelType', `'${type}' is no kernel type of OpenShift ${target.version}; allowed are ${target.kernelTypes.join(', ')}`);
    } else if (type !== 'default' && listOf(extensions).includes('kernel-devel')) {
      report('spec.extensions', 'kernel-devel is for the default kernel only; remove it, or the kernel type');
    }
  });

/** Highest mode of a file: the bits for setuid, setgid and sticky are refused. */
const MODES = 0o777;

const ignitionConfig = rule('node/ignition-config', 'The Ignition config of a machine config is valid, of a version that the operator reads.',
  `${RENDER}; config; Ignition specification `
    + '(ADM-MC-05, ADM-MC-06, ADM-MC-07, ADM-MC-08, ADM-MC-09, ADM-MC-10, ADM-MC-11, ADM-MC-12, ADM-MC-13, SS-118, SS-122)', ({ config }, { report, target }) => {
    if (typeof config !== 'object' || config === null) return;
    const version: unknown = config.ignition?.version;
    if (!isOlderIgnition(version)) {
      // Loaded here: the compiler that it belongs to is large.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { validateIgnition } = require('../butane') as typeof import('../butane');
      for (const { severity, path, message } of validateIgnition(config)) {
        if (severity === 'error') report(`spec.config${fieldOf(path)}`, path === VERSION ? versionMessage(version, target.ignition) : message);
      }
      if (isLaterIgnition(version, target.ignition)) report(`spec.config${fieldOf(VERSION)}`, versionMessage(version, target.ignition));
    }
    listOf(config.storage?.files).forEach(({ mode }, index) => {
      if (typeof mode === 'number' && mode > MODES) {
        report(`spec.config.storage.files[${index}].mode`, `${mode} has bits beyond the permissions, which is at most 511 (0777)`);
      }
    });
  });

const VERSION = '$.ignition.version';

function versionMessage(version: unknown, latest: string): string {
  const mend = `write one from 3.0.0 up to ${latest}`;
  return typeof version === 'string' ? `'${version}' is no version that the operator reads; ${mend}` : `is missing; ${mend}`;
}

/** A version that operators of later releases read. */
function isLaterIgnition(version: unknown, latest: string): boolean {
  return typeof version === 'string' && /^3\.[0-4]\.0$/.test(version) && version > latest;
}

/** A value that the schema leaves open: it may be anything, also what no message can mention. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Version 2 is read too, up to 2.2, and has another shape. */
function isOlderIgnition(version: unknown): boolean {
  return typeof version === 'string' && /^2\.(?:[01]\.\d+|2\.0)$/.test(version);
}

/** `$.storage.files.0.path` as `.storage.files[0].path`. */
function fieldOf(path: string): string {
  return path.slice(1).replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

const EXTENSIONS = ['wasm', 'ipsec', 'usbguard', 'kerberos', 'kernel-devel', 'sandboxed-containers'];
const FORCE_FILE = '/run/machine-config-daemon-force';
/** What of the user core can be set on a running node. */
const USER_FIELDS = ['name', 'sshAuthorizedKeys', 'passwordHash'];

const unreconcilable = rule('node/unreconcilable', 'A machine config asks for nothing that a running node refuses.',
  `${NODE} (ADM-MC-10, ADM-MC-16, ADM-MC-17, ADM-MC-18, ADM-MC-19, ADM-MC-20, ADM-MC-21, ADM-MC-22, ADM-MC-23)`, ({ extensions, config }, { report }) => {
    listOf(extensions).forEach((extension, index) => {
      if (!EXTENSIONS.includes(extension)) report(`spec.extensions[${index}]`, `'${extension}' is no extension; allowed are ${EXTENSIONS.join(', ')}`);
    });
    checkFiles(config, report);
    listOf(config?.passwd?.users).forEach((user, index) => {
      const path = `spec.config.passwd.users[${index}]`;
      if (user.name !== 'core') report(`${path}.name`, `'${textOf(user.name)}' cannot be set up; the only user is core`);
      else checkCore(user, path, report);
    });
    for (const [path, message] of INSTALLED_ONLY) {
      if (isFilled(path.split('.').reduce((value: Manifest, key) => value?.[key], config))) {
        report(`spec.config.${path}`, `is refused by nodes that run already, and taken only by those that are installed with it; ${message}`, Severity.WARNING);
      }
    }
  }, FindingClass.ADVICE);

function checkFiles(config: Manifest, report: RuleContext['report']) {
  listOf(config?.storage?.files).forEach(({ path, append, contents, overwrite }, index) => {
    const at = `spec.config.storage.files[${index}]`;
    if (path === FORCE_FILE) report(`${at}.path`, `'${FORCE_FILE}' is the operator's own; remove it`);
    if (listOf(append).length > 0) {report(`${at}.append`, 'files cannot be appended to; write the whole file');} else if (!isOlderIgnition(config.ignition?.version) && typeof contents?.source !== 'string' && overwrite !== false && overwrite !== true) {
      report(`${at}.contents`, "has no source, and the operator has each file overwritten; write { source: 'data:,' } for an empty file, or overwrite: false", Severity.WARNING);
    }
  });
}

function checkCore(user: Manifest, path: string, report: RuleContext['report']) {
  for (const field of Object.keys(user)) {
    if (!USER_FIELDS.includes(field) && isFilled(user[field])) report(`${path}.${field}`, `cannot be changed for core; remove it, and keep ${USER_FIELDS.slice(1).join(' and ')}`);
  }
}

/** Fields of a config that nodes take when they are installed, and no more, with what to do instead. */
const INSTALLED_ONLY: readonly (readonly [string, string])[] = [
  ['storage.disks', 'partition disks at installation'],
  ['storage.raid', 'make arrays at installation'],
  ['storage.filesystems', 'make filesystems at installation'],
  ['storage.directories', 'directories of files come with the files'],
  ['storage.links', 'make links by a unit'],
  ['passwd.groups', 'make groups at installation'],
  ['kernelArguments.shouldExist', "write them in 'spec.kernelArguments'"],
  ['kernelArguments.shouldNotExist', "write what shall be there in 'spec.kernelArguments'"],
];

function isFilled(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== '';
}

/** What the machine config operator refuses. */
export const machineConfigRules: readonly Rule[] = [kernelType, ignitionConfig, unreconcilable];
