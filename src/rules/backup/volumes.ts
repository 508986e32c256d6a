import { nameOf } from '../cross/machines';
import { getOrAdd, ObjectIndex, SECRET } from '../cross/object-index';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { groupKind, ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { backupLocationsOf, backupSpecOf, dataProtectionsOf, isDataProtection, textsOf } from './objects';

const BACKUP_KINDS = ['Backup', 'Schedule', 'Restore'];

/** The DataProtectionApplications that a manifest of a namespace belongs to; one without a namespace may be in any. */
function protectionsFor(manifest: Manifest, set: ManifestSet): readonly Manifest[] {
  const namespace = manifest.metadata?.namespace;
  return dataProtectionsOf(set).filter(({ metadata }) => !namespace || !metadata?.namespace || metadata.namespace === namespace);
}

const backupNamespace: Rule = {
  id: 'cross/backup-namespace',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Backups, schedules and restores are in the namespace of the DataProtectionApplication, where the set has one.',
  source: 'OpenShift Virtualization 4.15, 13.4.1 and 13.5.1: Velero looks into its own namespace only (R9-130)',
  kinds: BACKUP_KINDS,
  check(manifest, { report, set }) {
    const [first] = dataProtectionsOf(set);
    const namespace = manifest.metadata?.namespace;
    if (!backupSpecOf(manifest) || typeof namespace !== 'string' || !first || protectionsFor(manifest, set).length > 0) return;
    report('metadata.namespace', `'${namespace}' is no namespace that Velero looks into; use '${first.metadata.namespace}', that of ${nameOf(first)}`);
  },
};

const backupLocation: Rule = {
  id: 'cross/backup-location',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A backup goes to a location that there is, and that can be written.',
  source: 'OADP: a location without a name is named after its DataProtectionApplication and its number; OpenShift Virtualization 4.15, 13.4.1 (R9-120, R9-133, R9-129)',
  kinds: ['Backup', 'Schedule'],
  check(manifest, { report, set, complete }) {
    const found = backupSpecOf(manifest);
    const name = found?.spec.storageLocation;
    // Where the set has no DataProtectionApplication, the locations are elsewhere.
    if (typeof name !== 'string' || name === '' || protectionsFor(manifest, set).length === 0) return;
    const namespace = manifest.metadata?.namespace;
    const known = backupLocationsOf(set).filter(each => !namespace || !each.namespace || each.namespace === namespace);
    const location = known.find(each => each.name === name);
    const path = `${found!.at}.storageLocation`;
    if (location?.isReadOnly) report(path, `'${name}' is read-only; name another location, or set its accessMode to ReadWrite`);
    else if (!location) report(path, `there is no location '${name}'; name one of ${known.map(each => each.name).join(', ') || 'those that you add'}`, complete ? Severity.ERROR : Severity.WARNING);
  },
};

/** Fields that ask for volumes to be copied by the agents on the nodes. */
const FILE_SYSTEM_BACKUP = ['defaultVolumesToFsBackup', 'defaultVolumesToRestic'];

const backupAgents: Rule = {
  id: 'cross/backup-agents',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The agents that copy volumes run on the nodes, and with Kopia where snapshots are moved.',
  source: 'OpenShift Virtualization 4.15, 13.2.3.1, 13.2.5 and 13.4.1.2: nodeAgent, restic up to OADP 1.2 (R9-109, R9-140, R9-129)',
  kinds: ['Backup', 'Schedule', 'DataProtectionApplication'],
  check(manifest, { report, set }) {
    const own = isDataProtection(manifest);
    const found = own ? { spec: manifest.spec?.configuration?.velero ?? {}, at: 'spec.configuration.velero' } : backupSpecOf(manifest);
    if (!found) return;
    const { spec, at } = found;
    const copying = [...FILE_SYSTEM_BACKUP, 'defaultVolumesToFSBackup'].find(field => spec[field] === true);
    const moving = ['snapshotMoveData', 'defaultSnapshotMoveData'].find(field => spec[field] === true);
    const protections = own ? [manifest] : protectionsFor(manifest, set);
    for (const protection of protections) {
      const { nodeAgent, restic } = protection.spec?.configuration ?? {};
      const runs = nodeAgent?.enable === true;
      if (copying && !runs && restic?.enable !== true) {
        report(`${at}.${copying}`, `needs agents on the nodes, which ${nameOf(protection)} does not run; set nodeAgent.enable: true and uploaderType there`);
      }
      if (moving && !runs) {
        report(`${at}.${moving}`, `needs agents on the nodes, which ${nameOf(protection)} does not run; set nodeAgent.enable: true and uploaderType: kopia there`);
      } else if (moving && nodeAgent.uploaderType === 'restic') {
        report(`${at}.${moving}`, `moves snapshots with Kopia, and ${nameOf(protection)} has the uploaderType restic; write 'kopia' there`);
      }
    }
  },
};

const hostDisks: Rule = {
  id: 'cross/backup-host-disk',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'What is backed up is in volumes: disks that are files of a node are left out.',
  source: 'OpenShift Virtualization 4.15, 13.4.1.2: hostPath volumes are not backed up (R9-141)',
  kinds: ['Backup', 'Schedule'],
  check(manifest, { report, set }) {
    const found = backupSpecOf(manifest);
    if (!found) return;
    const excluded = new Set(textsOf(found.spec.excludedNamespaces));
    listOf(found.spec.includedNamespaces).forEach((namespace, index) => {
      const machine = typeof namespace === 'string' && !excluded.has(namespace) ? machinesWithHostDisks(set).get(namespace) : undefined;
      if (machine) report(`${found.at}.includedNamespaces[${index}]`, `${nameOf(machine)} has a disk on its node, which is not backed up; keep its data in a claim`);
    });
  },
};

/** By namespace a machine that keeps data in a file of its node. */
function machinesWithHostDisks(set: ManifestSet): ReadonlyMap<unknown, Manifest> {
  let machines = machinesBySet.get(set);
  if (!machines) {
    machinesBySet.set(set, machines = new Map());
    for (const { manifest } of MACHINE_KINDS.flatMap(kind => set.ofKind(kind))) {
      const keeps = listOf(machineSpec(manifest).spec.volumes).some(({ hostDisk }) => hostDisk);
      if (keeps) getOrAdd(machines, manifest.metadata?.namespace, () => manifest);
    }
  }
  return machines;
}

const machinesBySet = new WeakMap<ManifestSet, Map<unknown, Manifest>>();

/** Secrets that are taken where a location names none. */
const DEFAULT_SECRETS: Readonly<Record<string, string>> = {
  aws: 'cloud-credentials',
  gcp: 'cloud-credentials-gcp',
  azure: 'cloud-credentials-azure',
};

const credentials: Rule = {
  id: 'cross/backup-credentials',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The Secret for the storage of backups has the key that the location names, cloud by default.',
  source: 'OADP: credential, else the Secret of the provider; OpenShift Virtualization 4.15, 13.2.2.1 and 13.2.4 (R9-105, R9-106, R9-107)',
  kinds: ['DataProtectionApplication'],
  check(manifest, { report, set, complete }) {
    if (!isDataProtection(manifest)) return;
    for (const list of ['backupLocations', 'snapshotLocations']) {
      listOf(manifest.spec?.[list]).forEach(({ velero }, index) => {
        const provider = typeof velero?.provider === 'string' ? velero.provider.replace(/^velero\.io\//, '') : '';
        const given = velero?.credential;
        const name = given ? given.name : Object.hasOwn(DEFAULT_SECRETS, provider) ? DEFAULT_SECRETS[provider] : undefined;
        if (typeof name !== 'string' || name === '') return;
        const path = `spec.${list}[${index}].velero.${given ? 'credential' : 'provider'}`;
        const secret = ObjectIndex.of(set).find(SECRET, manifest.metadata?.namespace, name);
        if (!secret) {
          // A Secret that is named is looked up as all are.
          if (!given && complete) report(path, `'${velero.provider}' needs a Secret '${name}' in the namespace; create it, or name another in credential`, Severity.WARNING);
          return;
        }
        const made = secret.manifest;
        if (groupKind(made) !== '/Secret') return;
        const key = given?.key ?? 'cloud';
        // One that holds nothing is filled by others, and an empty key is told of with the location.
        if (key === '' || (isEmpty(made.data) && isEmpty(made.stringData))) return;
        if (made.data?.[key] === undefined && made.stringData?.[key] === undefined) {
          report(given?.key === undefined ? path : `${path}.key`, `Secret '${name}' has no key '${key}'; write the credentials there`);
        }
      });
    }
  },
};

function isEmpty(map: unknown): boolean {
  return typeof map !== 'object' || map === null || Object.keys(map).length === 0;
}

const REPOSITORY_SECRET = 'velero-repo-credentials';

const repositoryPassword: Rule = {
  id: 'backup/repository-password',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: `The Secret ${REPOSITORY_SECRET} holds the password of the backup repository under repository-password.`,
  source: 'OpenShift Virtualization 4.15, 13.2.4: without the key Velero encrypts with a password that everybody can read in its source (R9-122)',
  kinds: ['Secret'],
  check(manifest, { report, set }) {
    const { metadata, data, stringData } = manifest;
    if (metadata?.name !== REPOSITORY_SECRET || protectionsFor(manifest, set).length === 0) return;
    const texts = [data, stringData].map(map => map?.['repository-password']);
    if (texts.some(text => typeof text === 'string' && text !== '') || (isEmpty(data) && isEmpty(stringData))) return;
    report(isEmpty(data) ? 'stringData' : 'data', "has no 'repository-password'; write the password of the repository there, before the first backup");
  },
};

/** Whether backups find what they need. */
export const backupVolumeRules: readonly Rule[] = [
  backupNamespace,
  backupLocation,
  backupAgents,
  hostDisks,
  credentials,
  repositoryPassword,
];
