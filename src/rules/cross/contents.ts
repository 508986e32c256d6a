import { dataVolumesOf } from './claims';
import { machineDisks } from './machine-disks';
import { CONFIG_MAP, ObjectIndex, SECRET } from './object-index';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Rule, Severity } from '../rule';

/** What a Secret or a ConfigMap of the set holds, decoded; nothing for one that is elsewhere, or is filled by others. */
function contentsOf(set: ManifestSet, kind: string, namespace: string | undefined, name: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  const found = ObjectIndex.of(set).find(kind, namespace, name)?.manifest;
  if (found?.kind !== (kind === SECRET ? 'Secret' : 'ConfigMap')) return undefined;
  const decode = (text: string) => kind === SECRET ? decoded(text) : text;
  const contents = new Map([
    ...entries(found.data).map(([key, value]): [string, string] => [key, decode(value)]),
    ...entries(found.stringData),
    ...entries(found.binaryData),
  ]);
  return contents.size === 0 ? undefined : contents;
}

/** Text of a Secret; what is no base64 is refused by itself. */
function decoded(text: string): string {
  return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) ? Buffer.from(text, 'base64').toString() : '';
}

function entries(map: unknown): [string, string][] {
  return typeof map === 'object' && map !== null ? Object.entries(map).map(([key, value]) => [key, typeof value === 'string' ? value : '']) : [];
}

/** Sources that need both keys of the Secret that they name. */
const WITH_CREDENTIALS = ['http', 's3', 'registry', 'imageio', 'vddk'];
const CREDENTIALS = ['accessKeyId', 'secretKey'];

const importCredentials: Rule = {
  id: 'cross/import-credentials',
  needs: ['secretRef'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The Secret for an import has the keys accessKeyId and secretKey: without them the import does not start.',
  source: 'OpenShift Virtualization 4.15, 6.2.2.4 and 6.2.3.2: source.http.secretRef, source.registry.secretRef (R6A-52)',
  kinds: ['DataVolume', 'VirtualMachine', 'VirtualMachinePool'],
  check(manifest, { report, surroundings }) {
    for (const { spec, at } of dataVolumesOf(manifest)) {
      for (const type of WITH_CREDENTIALS) {
        const source = spec.source?.[type];
        // A node pulls with the Secret for registries that it knows.
        const contents = source?.secretRef && source.pullMethod !== 'node' ? contentsOf(surroundings, SECRET, manifest.metadata?.namespace, source.secretRef) : undefined;
        const missing = contents ? CREDENTIALS.filter(key => !contents.has(key)) : [];
        if (missing.length > 0) report(`${at}.source.${type}.secretRef`, `Secret '${source.secretRef}' has no ${missing.join(' and no ')}; add it there`);
      }
    }
  },
};

const ANSWERS = /^(auto)?unattend\.xml$/i;

const sysprepAnswers: Rule = {
  id: 'cross/sysprep-answers',
  needs: ['sysprep'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A sysprep volume is one ConfigMap or Secret with autounattend.xml or unattend.xml, and its disk a CD-ROM.',
  source: 'OpenShift Virtualization 4.15, 6.2.4.2 and 6.2.4.2.2: without an answer file the machine does not start (R1-63, R6A-58, R6A-60, R6A-62)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    listOf(spec.volumes).forEach(({ sysprep }, index) => {
      if (typeof sysprep !== 'object' || sysprep === null) return;
      const path = `${at}.volumes[${index}].sysprep`;
      if (!sysprep.configMap && !sysprep.secret) report(path, 'names nothing; give configMap or secret');
      if (sysprep.configMap && sysprep.secret) report(path, 'names a ConfigMap and a Secret, of which the Secret wins; keep one', Severity.WARNING);
      const [field, kind] = sysprep.secret ? ['secret', SECRET] : ['configMap', CONFIG_MAP];
      const contents = contentsOf(surroundings, kind, manifest.metadata?.namespace, sysprep[field]?.name);
      if (contents && ![...contents.keys()].some(key => ANSWERS.test(key))) {
        report(`${path}.${field}.name`, `'${sysprep[field].name}' holds neither autounattend.xml nor unattend.xml; add the answer file under one of these names`);
      }
    });
    for (const { disk, volume, path, isWritten } of machineDisks(manifest)) {
      if (!volume?.sysprep || disk.cdrom) continue;
      report(path, `is no CD-ROM, where alone Windows looks for answers; ${isWritten ? 'make it' : 'add a disk of its name with'} cdrom: { bus: sata }`, Severity.WARNING);
    }
  },
};

const PUBLIC_KEY = /(^|\s|")(ssh-|ecdsa-|sk-ssh-|sk-ecdsa-|cert-authority\b)/;
/** In text, or in binary as text shows it. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----|^MII|^0\ufffd/;
/** What is filled in, or decrypted, before it is applied. */
const PLACEHOLDER = /[<>{}$]|^ENC\[|^AQI|^\*+$/;

const sshKeys: Rule = {
  id: 'cross/ssh-keys',
  needs: ['accessCredentials'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A Secret with SSH keys for machines holds public keys, one a line, and no private one.',
  source: 'OpenShift Virtualization 4.15, 6.4.2.1 and 6.4.2.2.3 (R6A-99, R6A-100)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    listOf(spec.accessCredentials).forEach(({ sshPublicKey }, index) => {
      const name = sshPublicKey?.source?.secret?.secretName;
      const contents = contentsOf(surroundings, SECRET, manifest.metadata?.namespace, name);
      const path = `${at}.accessCredentials[${index}].sshPublicKey.source.secret.secretName`;
      for (const [key, value] of contents ?? []) {
        const text = value.trim();
        if (PRIVATE_KEY.test(text)) report(path, `Secret '${name}' holds a private key under ${key}, which belongs to nobody's machine; put the public key there`);
        else if (text !== '' && !PUBLIC_KEY.test(text) && !PLACEHOLDER.test(text)) report(path, `Secret '${name}' holds no public key under ${key}; write one as 'ssh-ed25519 …', in data in base64`);
      }
    });
  },
};

const exportToken: Rule = {
  id: 'cross/export-token',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The Secret that an export is fetched with holds a token.',
  source: 'OpenShift Virtualization 4.15, 6.8.1; KubeVirt API: tokenSecretRef, key token (R6B-30)',
  kinds: ['VirtualMachineExport'],
  check({ metadata, spec }, { report, set }) {
    const contents = contentsOf(set, SECRET, metadata?.namespace, spec?.tokenSecretRef);
    if (contents && !contents.get('token')) report('spec.tokenSecretRef', `Secret '${spec.tokenSecretRef}' has no token; add it under that key`);
  },
};

/** Whether Secrets and ConfigMaps hold what they are used for. */
export const contentRules: readonly Rule[] = [importCredentials, sysprepAnswers, sshKeys, exportToken];
