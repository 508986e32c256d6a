import { MatcherField, matcherScope } from './matcher-scope';
import { commonInstancetypeSpec, COMMON_PREFERENCES } from '../../schema/common-instancetypes';
import { listOf } from '../engine';
import { ManifestSet } from '../manifest-set';
import { Manifest, RuleContext } from '../rule';

/** The instance type or preference that a machine names. */
export interface Match {
  /** Its name, or what there is instead. */
  readonly name: string;
  /** What is known of it; nothing for one that neither the set nor every cluster has. */
  readonly spec?: Manifest;
  /** Whether the set has it: others depend on the cluster. */
  readonly isInSet: boolean;
  /** Path of what names it. */
  readonly path: string;
  /** For one that is inferred, whether the memory of the machine gives way to it, and it to nothing where it cannot be inferred. */
  readonly ignoresFailure: boolean;
}

const OWN: Readonly<Record<MatcherField, string>> = { instancetype: 'Instancetype', preference: 'Preference' };

/** What rules look up instance types and preferences in. */
export type Lookup = Pick<RuleContext, 'set' | 'surroundings'>;

/**
 * What the instance type and the preference of a machine are looked up in. One that is inferred from a volume may be that
 * machine's own, unless the machine itself says what is in the volume.
 */
export function lendersOf(manifest: Manifest, context: Lookup): ManifestSet {
  const { instancetype, preference, template, dataVolumeTemplates } = manifest.spec ?? {};
  const inferred: unknown[] = [instancetype?.inferFromVolume, preference?.inferFromVolume].filter(Boolean);
  if (inferred.length === 0) return context.surroundings;
  const made = new Set(listOf(dataVolumeTemplates).map(({ metadata }) => metadata?.name));
  const volumes = listOf(template?.spec?.volumes).filter(({ name }) => inferred.includes(name));
  return volumes.every(({ dataVolume, persistentVolumeClaim }) => !persistentVolumeClaim && (!dataVolume || made.has(dataVolume.name)))
    ? context.surroundings
    : context.set;
}

/**
 * The instance type or preference of a VirtualMachine; nothing where it names none, or in a way that is refused by
 * itself.
 */
export function matchOf(set: ManifestSet, manifest: Manifest, field: MatcherField): Match | undefined {
  const matcher = manifest.spec?.[field];
  if (typeof matcher !== 'object' || matcher === null) return undefined;
  const { name, kind, inferFromVolume, inferFromVolumeFailurePolicy: policy, revisionName } = matcher;
  const ignoresFailure = Boolean(inferFromVolume) && policy === 'Ignore';
  const path = `spec.${field}.${inferFromVolume ? 'inferFromVolume' : 'name'}`;
  const unknown = (what: unknown): Match => ({ name: String(what), isInSet: false, path, ignoresFailure });
  // A revision is a copy, which may be older than the object.
  if (revisionName) return unknown(revisionName);
  if (!inferFromVolume) return typeof name === 'string' && name !== '' ? find(set, manifest, field, { name, kind }, path, false) : undefined;

  const { named, problem } = inferredFrom(set, manifest, field);
  if (named) return find(set, manifest, field, named, path, ignoresFailure);
  return problem === undefined ? unknown(`of volume ${inferFromVolume}`) : undefined;
}

interface Named {
  readonly name: string;
  readonly kind: unknown;
}

function find(
  set: ManifestSet, manifest: Manifest, field: MatcherField, { name, kind }: Named, path: string, ignoresFailure: boolean,
): Match | undefined {
  const scope = matcherScope(field, kind);
  if (!scope) return undefined;
  const own = scope === 'namespaced'
    ? set.find(`VirtualMachine${OWN[field]}`, manifest.metadata?.namespace, name)
    : set.find(`VirtualMachineCluster${OWN[field]}`, undefined, name);
  if (own) return { name, spec: isObject(own.spec) ? own.spec : undefined, isInSet: true, path, ignoresFailure };
  const common = scope === 'cluster' && (field === 'instancetype' ? commonInstancetypeSpec(name) : COMMON_PREFERENCES.get(name));
  return { name, spec: common || undefined, isInSet: false, path, ignoresFailure };
}

/** What a volume says about the instance type or preference of its machine: nothing where only the cluster knows. */
interface Inferred {
  readonly named?: Named;
  /** Why nothing can be inferred, in whichever cluster. */
  readonly problem?: string;
}

/** What is inferred from the volume that a machine names for it. */
export function inferredFrom(set: ManifestSet, manifest: Manifest, field: MatcherField): Inferred {
  const volume = listOf(manifest.spec.template?.spec?.volumes).find(({ name }) => name === manifest.spec[field].inferFromVolume);
  // One that is missing is told of where it is named.
  if (!volume) return { problem: 'there is no such volume' };
  const own = manifest.metadata?.namespace;
  if (volume.persistentVolumeClaim) return inferredFromClaim(set, field, own, volume.persistentVolumeClaim.claimName);
  if (!volume.dataVolume) return { problem: 'it is neither a persistentVolumeClaim nor a dataVolume' };

  const { name } = volume.dataVolume;
  const template = listOf(manifest.spec.dataVolumeTemplates).find(({ metadata }) => metadata?.name === name);
  if (template) return inferredFromSource(set, field, own, template.spec);
  const dataVolume = set.find('DataVolume', own, name);
  if (!dataVolume) return inferredFromClaim(set, field, own, name);
  return { ...inferredFromSource(set, field, own, dataVolume.spec), ...labelled(dataVolume, field) };
}

function inferredFromSource(set: ManifestSet, field: MatcherField, own: string | undefined, spec: Manifest): Inferred {
  const claim = spec?.source?.pvc;
  if (claim) return inferredFromClaim(set, field, claim.namespace, claim.name);
  const reference = spec?.sourceRef;
  if (!reference) return { problem: 'its data volume is made neither from a claim nor from a DataSource' };
  if (reference.kind !== 'DataSource') return { problem: `its data volume is made from a ${reference.kind}, not from a DataSource` };
  // A DataSource gets labels from what imports its images.
  const source = set.find('DataSource', reference.namespace ?? own, reference.name);
  return labelled(source, field);
}

function inferredFromClaim(set: ManifestSet, field: MatcherField, namespace: string | undefined, name: string): Inferred {
  const claim = set.find('PersistentVolumeClaim', namespace, name);
  const label = `instancetype.kubevirt.io/default-${field}`;
  return claim ? { problem: `claim '${name}' lacks the label ${label}`, ...labelled(claim, field) } : {};
}

/** What the labels of an object say. */
function labelled(source: Manifest, field: MatcherField): Inferred {
  const labels = source?.metadata?.labels;
  const name = labels?.[`instancetype.kubevirt.io/default-${field}`];
  return typeof name === 'string' ? { named: { name, kind: labels[`instancetype.kubevirt.io/default-${field}-kind`] }, problem: undefined } : {};
}

function isObject(value: unknown): value is Record<string, Manifest> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
