import { isQuantity, quantityValue } from '../../schema/canonical';
import { listOf } from '../engine';
import { rawMachineSpec } from '../kubevirt/machine-spec';
import { groupKind, ManifestSet } from '../manifest-set';
import { Manifest } from '../rule';
import { CLAIM, DATA_SOURCE, DATA_VOLUME, MACHINE, ObjectIndex, STORAGE_CLASS, VOLUME_SNAPSHOT } from './object-index';
import { isForOneNode } from './provisioners';

/** What is known of a claim from what makes it. */
export interface Claim {
  /** A claim, or a data volume by `pvc`, has its size for the disk and the file system; one by `storage` for the disk. */
  readonly form: 'storage' | 'pvc';
  readonly size?: bigint;
  readonly volumeMode?: string;
  readonly accessModes?: readonly string[];
  readonly storageClassName?: string;
}

/** A data volume, or a template of one. */
export interface DataVolumeSpec {
  readonly spec: Manifest;
  readonly at: string;
  readonly annotations?: Manifest;
}

/** The data volumes that a manifest describes. */
export function dataVolumesOf(manifest: Manifest): DataVolumeSpec[] {
  switch (groupKind(manifest)) {
    case DATA_VOLUME:
      return [{ spec: manifest.spec ?? {}, at: 'spec' }];
    case MACHINE:
      return templatesOf(manifest.spec, 'spec');
    case 'pool.kubevirt.io/VirtualMachinePool':
      return templatesOf(manifest.spec?.virtualMachineTemplate?.spec, 'spec.virtualMachineTemplate.spec');
    default:
      return [];
  }
}

function templatesOf(spec: Manifest, at: string): DataVolumeSpec[] {
  return listOf(spec?.dataVolumeTemplates).map(({ spec: dataVolume, metadata }, index) => ({
    spec: dataVolume ?? {}, at: `${at}.dataVolumeTemplates[${index}].spec`, annotations: metadata?.annotations,
  }));
}

/** The claim that a manifest of a data volume or claim makes. */
export function claimOf(manifest: Manifest, set: ManifestSet): Claim {
  const { kind, spec } = manifest ?? {};
  const form = kind === 'DataVolume' && !spec?.pvc ? 'storage' : 'pvc';
  const storage = kind === 'DataVolume' ? spec?.[form] : spec;
  const storageClassName = typeof storage?.storageClassName === 'string' ? storage.storageClassName : undefined;
  const modes = listOf(storage?.accessModes);
  return {
    form,
    storageClassName,
    size: sizeOf(storage?.resources?.requests?.storage),
    volumeMode: typeof storage?.volumeMode === 'string' ? storage.volumeMode : undefined,
    accessModes: modes.length > 0 ? modes : modesOfClass(storageClassName, set),
  };
}

function sizeOf(value: unknown): bigint | undefined {
  return (typeof value === 'string' || typeof value === 'number') && isQuantity(value) ? quantityValue(value) : undefined;
}

/** Access modes that a storage class of the set gives where none are asked for. */
function modesOfClass(name: string | undefined, set: ManifestSet): readonly string[] | undefined {
  if (name === undefined) return undefined;
  const objects = ObjectIndex.of(set);
  const profile = objects.find('cdi.kubevirt.io/StorageProfile', undefined, name)?.manifest;
  const modes = listOf(listOf(profile?.spec?.claimPropertySets)[0]?.accessModes);
  if (modes.length > 0) return modes;
  return isForOneNode(objects.find(STORAGE_CLASS, undefined, name)?.manifest) ? ['ReadWriteOnce'] : undefined;
}

/** A volume of a machine that is a claim. */
export interface MachineClaim {
  readonly path: string;
  readonly name: string;
  /** What the set knows of it. */
  readonly claim?: Claim;
}

/** The volumes of a machine that keep data. */
export function claimsOf(machine: Manifest, set: ManifestSet): MachineClaim[] {
  const { spec, at } = rawMachineSpec(machine);
  return listOf(spec.volumes).flatMap((volume, index) => {
    const [field, name] = typeof volume.dataVolume?.name === 'string'
      ? ['dataVolume.name', volume.dataVolume.name]
      : ['persistentVolumeClaim.claimName', volume.persistentVolumeClaim?.claimName];
    if (typeof name !== 'string' || name === '') return [];
    const made = ObjectIndex.of(set).find(CLAIM, machine.metadata?.namespace, name)?.manifest;
    return [{ path: `${at}.volumes[${index}].${field}`, name, claim: made && claimOf(made, set) }];
  });
}

/** Where a data volume is cloned from. */
export interface CloneSource {
  /** Path of the name in the data volume's spec. */
  readonly field: string;
  readonly namespace?: string;
  readonly name: string;
  readonly isSnapshot: boolean;
}

/** The claim or snapshot that a data volume is cloned from, through a DataSource of the set if it names one. */
export function cloneSourceOf(spec: Manifest, namespace: string | undefined, set: ManifestSet): CloneSource | undefined {
  const direct = storedSource(spec?.source, namespace);
  if (direct) return { ...direct, field: `source.${direct.isSnapshot ? 'snapshot' : 'pvc'}.name` };
  const { name, namespace: elsewhere } = spec?.sourceRef ?? {};
  if (typeof name !== 'string') return undefined;
  const dataSource = ObjectIndex.of(set).find(DATA_SOURCE, elsewhere ?? namespace, name)?.manifest;
  const stored = dataSource?.kind === 'DataSource' ? storedSource(dataSource.spec?.source, dataSource.metadata?.namespace) : undefined;
  return stored && { ...stored, field: 'sourceRef.name' };
}

function storedSource(source: Manifest, namespace: string | undefined): Omit<CloneSource, 'field'> | undefined {
  for (const type of ['pvc', 'snapshot']) {
    const stored = source?.[type];
    if (typeof stored?.name === 'string') return { namespace: stored.namespace ?? namespace, name: stored.name, isSnapshot: type === 'snapshot' };
  }
  return undefined;
}

/** What the set knows of the claim behind a source of clones. */
export function sourceClaimOf({ isSnapshot, namespace, name }: CloneSource, set: ManifestSet): Claim | undefined {
  const objects = ObjectIndex.of(set);
  const claimName = isSnapshot ? objects.find(VOLUME_SNAPSHOT, namespace, name)?.manifest?.spec?.source?.persistentVolumeClaimName : name;
  const made = typeof claimName === 'string' ? objects.find(CLAIM, namespace, claimName)?.manifest : undefined;
  return made && claimOf(made, set);
}
