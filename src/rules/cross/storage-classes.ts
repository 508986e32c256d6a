import { listOf } from '../engine';
import { MACHINE_KINDS } from '../kubevirt/machine-spec';
import { groupKind, ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { claimsOf, dataVolumesOf, DataVolumeSpec } from './claims';
import { ObjectIndex, STORAGE_CLASS } from './object-index';
import { AMAZON_PROVISIONERS, isKnownToCdi } from './provisioners';

const STORAGE_PROFILE = 'cdi.kubevirt.io/StorageProfile';

/** Data volumes that a manifest describes, also those that are made of it again and again. */
function describedBy(manifest: Manifest): DataVolumeSpec[] {
  switch (groupKind(manifest)) {
    case 'cdi.kubevirt.io/DataImportCron':
      return [{ spec: manifest.spec?.template?.spec, at: 'spec.template.spec' }];
    case 'hco.kubevirt.io/HyperConverged':
      return listOf(manifest.spec?.dataImportCronTemplates)
        .map(({ spec }, index) => ({ spec: spec?.template?.spec, at: `spec.dataImportCronTemplates[${index}].spec.template.spec` }));
    default:
      return dataVolumesOf(manifest);
  }
}

const accessModesKnown: Rule = {
  id: 'cross/storage-profile',
  beside: ['StorageClass'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A data volume says how it is accessed where neither CDI nor a storage profile knows it of the storage class.',
  source: 'OpenShift Virtualization 4.15, 1.1.2, 8.2.1 and 8.3.2: without access modes no claim is made (R1-04, R1-131, R7-63, R7-67, R7-76, R9-160)',
  kinds: ['DataVolume', 'VirtualMachine', 'VirtualMachinePool', 'DataImportCron', 'HyperConverged'],
  check(manifest, { report, surroundings }) {
    for (const { spec, at } of describedBy(manifest)) {
      const { storageClassName: name, accessModes } = spec?.storage ?? {};
      if (typeof name !== 'string' || listOf(accessModes).length > 0 || isClone(spec)) continue;
      const objects = ObjectIndex.of(surroundings);
      const storageClass = objects.find(STORAGE_CLASS, undefined, name)?.manifest;
      if (typeof storageClass?.provisioner !== 'string' || isKnownToCdi(storageClass)) continue;
      const profile = objects.find(STORAGE_PROFILE, undefined, name);
      const properties = listOf(profile?.manifest?.spec?.claimPropertySets);
      if (profile && (!profile.manifest || properties.some(each => listOf(each.accessModes).length > 0))) continue;
      report(`${at}.storage.accessModes`, `is missing, and neither CDI nor a StorageProfile knows it of class '${name}', so that no claim is made; `
        + `give accessModes and volumeMode here, or in claimPropertySets of a StorageProfile '${name}'`);
    }
  },
};

/** What is cloned may be as its source. */
function isClone({ source, sourceRef }: Manifest): boolean {
  return Boolean(sourceRef ?? source?.pvc ?? source?.snapshot);
}

const scratchSpace: Rule = {
  id: 'cross/scratch-space',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The storage class for scratch space can make file systems.',
  source: 'OpenShift Virtualization 4.15, 8.8.1: scratch space is always a file system (R7-118)',
  kinds: ['HyperConverged'],
  check({ spec }, { report, set }) {
    const name = spec?.scratchSpaceStorageClass;
    const profile = typeof name === 'string' ? ObjectIndex.of(set).find(STORAGE_PROFILE, undefined, name)?.manifest : undefined;
    const modes = listOf(profile?.spec?.claimPropertySets).map(({ volumeMode }) => volumeMode);
    if (modes.length === 0 || modes.some(mode => mode !== 'Block')) return;
    report('spec.scratchSpaceStorageClass', `the StorageProfile of '${name}' knows block devices only, and scratch space is a file system; name another class`);
  },
};

const amazonStorage: Rule = {
  id: 'cross/amazon-storage',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Disks of machines are not on the block or file storage of Amazon.',
  source: 'OpenShift Virtualization 4.15, 3.1.1.1 and 5.1.2: limited in performance and function, and such machines do not migrate (R1-76, R1-142)',
  kinds: ['StorageClass'],
  check({ metadata, provisioner }, { report, set }) {
    const machine = AMAZON_PROVISIONERS.includes(provisioner) ? usersOfClasses(set).get(metadata?.name) : undefined;
    if (machine) report('provisioner', `'${provisioner}' is not recommended for disks of machines, as of ${machine}; use certified storage that is shared between nodes`);
  },
};

/** A machine with a disk of each storage class. */
function usersOfClasses(set: ManifestSet): ReadonlyMap<unknown, string> {
  let users = usersBySet.get(set);
  if (!users) {
    users = new Map(MACHINE_KINDS.flatMap(kind => set.ofKind(kind)).flatMap(({ manifest }) =>
      claimsOf(manifest, set).map(({ claim }): [unknown, string] => [claim?.storageClassName, `${manifest.kind} ${manifest.metadata?.name}`])));
    usersBySet.set(set, users);
  }
  return users;
}

const usersBySet = new WeakMap<ManifestSet, ReadonlyMap<unknown, string>>();

/** Whether storage classes do for what is made of them. */
export const storageClassRules: readonly Rule[] = [accessModesKnown, scratchSpace, amazonStorage];
