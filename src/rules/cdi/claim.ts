import { listOf } from '../engine';
import { milliOf } from '../kubevirt/quantities';
import { Manifest } from '../rule';

/** Says what is wrong at a path below the spec of a data volume. */
export type Tell = (path: string, message: string) => void;

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'];
const LONGEST_CLASS = 253;

/** A field that is set, whatever to. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Text that is there and not empty; what is of another type has its finding from the structure. */
export function isEmpty(value: unknown): boolean {
  return !isGiven(value) || value === '';
}

function isObject(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the claim of a data volume is described. */
export function claimOf(spec: Manifest): { readonly field: 'pvc' | 'storage'; readonly claim: Manifest } | undefined {
  if (isObject(spec.pvc) && !isGiven(spec.storage)) return { field: 'pvc', claim: spec.pvc };
  return isObject(spec.storage) && !isGiven(spec.pvc) ? { field: 'storage', claim: spec.storage } : undefined;
}

/** Whether the data come from an image that has a size of its own. */
function isClone({ source, sourceRef }: Manifest): boolean {
  return isGiven(sourceRef) || isGiven(source?.pvc) || isGiven(source?.snapshot);
}

/** Size, class and access modes of the claim. */
export function checkClaim(spec: Manifest, tell: Tell): void {
  if (isGiven(spec.pvc) && isGiven(spec.storage)) return tell('pvc', 'excludes storage; keep one of the two');
  if (!isGiven(spec.pvc) && !isGiven(spec.storage)) return tell('storage', 'is missing; describe the claim in storage, or as it is in pvc');
  const found = claimOf(spec);
  if (!found) return;

  const { field, claim } = found;
  const size = claim.resources?.requests?.storage;
  const at = `${field}.resources.requests.storage`;
  if (isGiven(size)) {
    if (milliOf(size) <= 0n) tell(at, `${size} is no size; give one above 0`);
  } else if (field === 'pvc' || !isClone(spec)) {
    tell(at, field === 'pvc' ? 'is missing; give the size of the claim' : 'is missing; only the size of a clone is known without it');
  }
  if (typeof claim.storageClassName === 'string' && Buffer.byteLength(claim.storageClassName) > LONGEST_CLASS) {
    tell(`${field}.storageClassName`, `is ${Buffer.byteLength(claim.storageClassName)} bytes long; at most ${LONGEST_CLASS}`);
  }
  checkModes(field, claim, tell);
}

function checkModes(field: string, claim: Manifest, tell: Tell): void {
  const modes = listOf(claim.accessModes);
  if (field === 'pvc' && modes.length !== 1) {
    const given = modes.length === 0 ? 'is missing' : `has ${modes.length} modes`;
    return tell('pvc.accessModes', `${given}; give exactly one, or describe the claim in storage`);
  }
  for (const [index, mode] of modes.entries()) {
    if (typeof mode === 'string' && !ACCESS_MODES.includes(mode)) {
      tell(`${field}.accessModes[${index}]`, `'${mode}' is no mode of a data volume; allowed are ${ACCESS_MODES.join(', ')}`);
    }
  }
}

/** Whether another controller fills the claim, and how the claim names what it is filled from. */
export function checkPopulation(spec: Manifest, tell: Tell): boolean {
  const found = claimOf(spec);
  const { dataSource, dataSourceRef } = found?.claim ?? {};
  if (!found || !isGiven(dataSource) && !isGiven(dataSourceRef)) return false;
  const { field } = found;
  const [given, reference] = isGiven(dataSourceRef) ? ['dataSourceRef', dataSourceRef] : ['dataSource', dataSource];
  if (isGiven(spec.source) || isGiven(spec.sourceRef)) {
    tell(isGiven(spec.source) ? 'source' : 'sourceRef', `excludes ${field}.${given}; remove one of the two`);
  }
  if (isGiven(dataSource) && isGiven(dataSourceRef)) tell(`${field}.dataSource`, 'excludes dataSourceRef; remove one of the two');
  else checkReference(reference, `${field}.${given}`, tell);
  return true;
}

function checkReference({ namespace, name, kind, apiGroup }: Manifest, at: string, tell: Tell): void {
  if (at.endsWith('Ref') && !isEmpty(namespace)) tell(`${at}.namespace`, `'${namespace}' cannot be given; what fills a claim is in its namespace`);
  if (isEmpty(name)) tell(`${at}.name`, 'is empty; name what the claim is filled from');
  if (isEmpty(kind)) tell(`${at}.kind`, 'is empty; give the kind of what the claim is filled from');
  else if (isEmpty(apiGroup) && kind !== 'PersistentVolumeClaim') tell(`${at}.apiGroup`, `is empty, and ${kind} is of no core kind; give its group`);
}
