import { listOf } from '../engine';
import { groupKind, ManifestSet } from '../manifest-set';
import { Manifest } from '../rule';

const GROUP = 'velero.io';
const DATA_PROTECTION = 'oadp.openshift.io/DataProtectionApplication';

/** What a manifest says about a backup or a restore, and where. */
export interface BackupSpec {
  readonly kind: 'Backup' | 'Restore';
  readonly spec: Manifest;
  readonly at: string;
}

/** The spec of a backup, of those that a schedule makes, or of a restore; nothing for kinds of these names in other groups. */
export function backupSpecOf(manifest: Manifest): BackupSpec | undefined {
  const { spec } = manifest;
  switch (groupKind(manifest)) {
    case `${GROUP}/Backup`: return { kind: 'Backup', spec: spec ?? {}, at: 'spec' };
    case `${GROUP}/Schedule`: return { kind: 'Backup', spec: spec?.template ?? {}, at: 'spec.template' };
    case `${GROUP}/Restore`: return { kind: 'Restore', spec: spec ?? {}, at: 'spec' };
    default: return undefined;
  }
}

/** Whether a manifest is a DataProtectionApplication. */
export function isDataProtection(manifest: Manifest): boolean {
  return groupKind(manifest) === DATA_PROTECTION;
}

/** The DataProtectionApplications of a set. */
export function dataProtectionsOf(set: ManifestSet): readonly Manifest[] {
  return set.ofKind('DataProtectionApplication').map(({ manifest }) => manifest).filter(isDataProtection);
}

/** A place that backups are stored in. */
export interface BackupLocation {
  readonly name: string;
  readonly namespace: unknown;
  readonly isReadOnly: boolean;
}

/** The places for backups that a set describes. */
export function backupLocationsOf(set: ManifestSet): readonly BackupLocation[] {
  let locations = locationsBySet.get(set);
  if (!locations) locationsBySet.set(set, locations = collect(set));
  return locations;
}

const locationsBySet = new WeakMap<ManifestSet, readonly BackupLocation[]>();

function collect(set: ManifestSet): BackupLocation[] {
  const made = dataProtectionsOf(set).flatMap(({ metadata, spec }) => listOf(spec?.backupLocations).map(({ name, velero }, index) => ({
    name: typeof name === 'string' && name !== '' ? name : `${metadata?.name}-${index + 1}`,
    namespace: metadata?.namespace,
    isReadOnly: velero?.accessMode === 'ReadOnly',
  })));
  const written = set.ofKind('BackupStorageLocation').filter(({ manifest }) => groupKind(manifest) === `${GROUP}/BackupStorageLocation`);
  return [...made, ...written.map(({ manifest: { metadata, spec } }) => ({
    name: String(metadata?.name),
    namespace: metadata?.namespace,
    isReadOnly: spec?.accessMode === 'ReadOnly',
  }))];
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value).filter(each => typeof each === 'string');
}
