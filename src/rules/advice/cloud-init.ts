import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { rememberLatest } from '../latest';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

/** User data of cloud-init that is in a manifest. */
export interface UserData {
  readonly text: string;
  readonly path: string;
}

/** User data that stands in the volumes of a machine, decoded. */
export const userDataOf = rememberLatest((spec: Manifest, at: string): readonly UserData[] => {
  return listOf(spec.volumes).flatMap((volume, index) => ['cloudInitNoCloud', 'cloudInitConfigDrive'].flatMap(source =>
    ['userData', 'userDataBase64'].flatMap(field => {
      const value = volume[source]?.[field];
      if (typeof value !== 'string' || value === '') return [];
      const text = field === 'userData' ? value : Buffer.from(value, 'base64').toString();
      return [{ text, path: `${at}.volumes[${index}].${source}.${field}` }];
    })));
});

/** Keys that a cloud-config begins with. Other systems read other YAML from the same place. */
const CLOUD_CONFIG_KEYS = [
  'apt', 'bootcmd', 'chpasswd', 'disable_root', 'disk_setup', 'final_message', 'fqdn', 'fs_setup', 'growpart', 'manage_etc_hosts', 'mounts', 'ntp',
  'package_update', 'package_upgrade', 'packages', 'password', 'power_state', 'preserve_hostname', 'rh_subscription', 'runcmd', 'ssh_authorized_keys',
  'ssh_pwauth', 'user', 'users', 'write_files', 'yum_repos',
];
const HEADER = '#cloud-config';
/** Filled in by others before the guest sees it. */
const TEMPLATE = /\{\{|\{%|<%/;

const cloudInitFormat: Rule = {
  id: 'vm/cloud-init-format',
  needs: ['cloudInitNoCloud', 'cloudInitConfigDrive'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A cloud-config has the first line `#cloud-config`, by which it is known, and is YAML with a mapping.',
  source: 'OpenShift Virtualization 4.15, 6.1.4.1; cloud-init: user data formats, what it does not know is not read (R6A-39)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    for (const { text, path } of userDataOf(spec, at)) {
      const problem = knownProblem(text, surroundings);
      if (problem) report(path, problem);
    }
  },
};

/** Many machines of a set have the same user data, which is read once. */
function knownProblem(text: string, set: ManifestSet): string | undefined {
  let known = problemsBySet.get(set);
  if (!known) problemsBySet.set(set, known = new Map());
  if (!known.has(text)) known.set(text, formatProblem(text));
  return known.get(text);
}

const problemsBySet = new WeakMap<ManifestSet, Map<string, string | undefined>>();

function formatProblem(text: string): string | undefined {
  const body = text.trimStart();
  if (TEMPLATE.test(body)) return undefined;
  if (!body.toLowerCase().startsWith(HEADER)) {
    const first = body.split('\n').find(line => line.trim() !== '' && !line.startsWith('#'));
    const key = first === undefined || /^(#!|#include|#part|#upstart|#ps1|##)/.test(body) ? undefined : /^([a-z_]+):(\s|$)/.exec(first)?.[1];
    return key && CLOUD_CONFIG_KEYS.includes(key) ? `begins with '${body.split('\n')[0].trim()}', so that cloud-init does not read it; write ${HEADER} as the first line` : undefined;
  }
  // A list of parts, or a patch, under a header of its own.
  if (/^#cloud-config-\w/i.test(body)) return undefined;
  const problem = yamlProblem(body);
  return problem === undefined ? undefined : `${problem}, so that cloud-init does not read it; correct it`;
}

/** Settings of plain words, and lists of such: nothing that there could be a problem with. */
const PLAIN_SETTINGS = /^#cloud-config\n(?:[a-z_]+:(?: [a-z0-9/][\w./-]*|(?:\n {2}- [a-z0-9/][\w./-]*)+)\n)+$/i;

function yamlProblem(text: string): string | undefined {
  if (PLAIN_SETTINGS.test(text)) return undefined;
  // Only who writes user data pays for loading it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed
  const { readBlockYaml } = require('../../yaml/block-yaml') as typeof import('../../yaml/block-yaml');
  const read = readBlockYaml(text)?.value;
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return undefined;

  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const { isMap, isScalar, parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error) return `is no YAML (${error.message.split('\n')[0].replace(/:$/, '')})`;
  const { contents } = document;
  // One that is empty sets nothing.
  return contents === null || isMap(contents) || (isScalar(contents) && contents.value === null) ? undefined : 'holds no mapping of settings';
}

/** Where user data is not read. */
export const cloudInitAdvice: readonly Rule[] = [cloudInitFormat];
