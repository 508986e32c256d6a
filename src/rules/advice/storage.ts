import { quantityValue } from '../../schema/canonical';
import { HOSTPATH_PROVISIONERS } from '../cross/provisioners';
import { listOf } from '../engine';
import { readable } from '../kubevirt/quantities';
import { groupKind } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

const [CSI_PROVISIONER] = HOSTPATH_PROVISIONERS;

const localProvisioner: Rule = {
  id: 'storage/local-provisioner',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A class for pools on disks of the nodes names the CSI driver that serves them.',
  source: 'OpenShift Virtualization 4.15, 4.4.1.1 and 8.5.1.2: provisioner kubevirt.io.hostpath-provisioner (R1-137, R7-103)',
  kinds: ['StorageClass'],
  check({ provisioner, parameters }, { report }) {
    if (typeof provisioner !== 'string' || !provisioner.endsWith('hostpath-provisioner') || provisioner === CSI_PROVISIONER) return;
    const isOlder = HOSTPATH_PROVISIONERS.includes(provisioner);
    if (isOlder ? parameters?.storagePool === undefined : !/^kub[a-z]*virt/.test(provisioner)) return;
    report('provisioner', `'${provisioner}' ${isOlder ? 'knows no pools' : 'is no provisioner'}; write '${CSI_PROVISIONER}'`);
  },
};

/** Directories of the operating system. */
const SYSTEM_PATHS = ['/', '/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/root', '/run', '/sbin', '/sys', '/sysroot', '/tmp', '/usr', '/var', '/var/lib'];

const poolPath: Rule = {
  id: 'storage/pool-path',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A pool of local storage is a directory of its own, and none of the operating system.',
  source: 'OpenShift Virtualization 4.15, 4.4.1 and 8.5.1: a pool on the partition of the operating system can fill that up (R1-133, R7-100, R9-163, R9-165)',
  kinds: ['HostPathProvisioner'],
  check({ spec }, { report }) {
    const places: [string, unknown][] = listOf(spec?.storagePools).map(({ path }, index) => [`spec.storagePools[${index}].path`, path]);
    for (const [at, path] of [...places, ['spec.pathConfig.path', spec?.pathConfig?.path] as const]) {
      if (typeof path !== 'string' || path === '') continue;
      if (!path.startsWith('/')) report(at, `'${path}' does not start at the root; write '/${path}'`);
      else if (SYSTEM_PATHS.includes(path.replace(/(?<=.)\/+$/, ''))) report(at, `'${path}' belongs to the operating system; name a directory on a disk of its own, as '/var/pool'`);
    }
  },
};

const poolClaim: Rule = {
  id: 'storage/pool-claim',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The claim of a pool of local storage has a size, and a volume mode that there is.',
  source: 'OpenShift Virtualization 4.15, 8.5.2.1; Kubernetes API: PersistentVolumeClaim; the operator cannot make the claims (R7-108, R7-110)',
  kinds: ['HostPathProvisioner'],
  check({ spec }, { report }) {
    listOf(spec?.storagePools).forEach(({ pvcTemplate }, index) => {
      if (typeof pvcTemplate !== 'object' || pvcTemplate === null) return;
      const at = `spec.storagePools[${index}].pvcTemplate`;
      const { volumeMode, resources } = pvcTemplate;
      if (typeof volumeMode === 'string' && !['Block', 'Filesystem'].includes(volumeMode)) report(`${at}.volumeMode`, `'${volumeMode}' is neither Block nor Filesystem; write one of them`);
      const size = resources?.requests?.storage;
      if (size === undefined) report(`${at}.resources.requests.storage`, 'is missing; say how large the claim of each node is');
      else if (readable(size) && quantityValue(size) <= 0n) report(`${at}.resources.requests.storage`, `${size} is no size; give more than 0`);
    });
  },
};

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

const poolImages: Rule = {
  id: 'storage/pool-images',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The pull policy of the HostPathProvisioner is one that there is.',
  source: 'OpenShift Virtualization 4.15, 8.5.1; Kubernetes API: imagePullPolicy; the operator cannot make its pods (R7-101)',
  kinds: ['HostPathProvisioner'],
  check({ spec }, { report }) {
    const policy = spec?.imagePullPolicy;
    if (typeof policy === 'string' && policy !== '' && !PULL_POLICIES.includes(policy)) report('spec.imagePullPolicy', `'${policy}' is none of ${PULL_POLICIES.join(', ')}; write one of them`);
  },
};

/** Values of a storage profile that CDI acts on; it takes others for none. */
const PROFILE_VALUES = { cloneStrategy: ['snapshot', 'copy', 'csi-clone'], dataImportCronSourceFormat: ['snapshot', 'pvc'] } as const;

const profileValues: Rule = {
  id: 'storage/profile-values',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'A storage profile clones and imports in ways that CDI has.',
  source: 'OpenShift Virtualization 4.15, 8.2.1.1 and 8.3.2.3; another value is accepted, and fails when something is cloned (R6A-68, R7-70, R7-88)',
  kinds: ['StorageProfile'],
  check({ spec }, { report }) {
    for (const [field, allowed] of Object.entries(PROFILE_VALUES)) {
      const value = spec?.[field];
      if (typeof value === 'string' && value !== '' && !(allowed as readonly string[]).includes(value)) report(`spec.${field}`, `'${value}' is none of ${allowed.join(', ')}; write one of them`);
    }
  },
};

/** Imports that are described in an object: its own, and those of HyperConverged. */
function importsOf(manifest: Manifest): { readonly spec: Manifest; readonly at: string }[] {
  if (groupKind(manifest) === 'cdi.kubevirt.io/DataImportCron') return [{ spec: manifest.spec, at: 'spec' }];
  return listOf(manifest.spec?.dataImportCronTemplates).map(({ spec }, index) => ({ spec, at: `spec.dataImportCronTemplates[${index}].spec` }));
}

const importRetention: Rule = {
  id: 'storage/import-retention',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'What is imported again and again is kept or removed with its cron, as All or None says.',
  source: 'CDI API: retentionPolicy; OpenShift Virtualization 4.15, 8.3.2.2; any other value keeps it (R7-84)',
  kinds: ['DataImportCron', 'HyperConverged'],
  check(manifest, { report }) {
    for (const { spec, at } of importsOf(manifest)) {
      const policy = spec?.retentionPolicy;
      if (typeof policy === 'string' && !['All', 'None'].includes(policy)) report(`${at}.retentionPolicy`, `'${policy}' is neither All nor None, and acts as All; write one of them`);
    }
  },
};

/** Where storage is accepted, and does not do well. */
export const storageAdvice: readonly Rule[] = [localProvisioner, poolPath, poolClaim, poolImages, profileValues, importRetention];
