import { withDefaults } from './defaults';
import { conflictsOf, likelyInstancetype, LIKELY_PREFERENCE, withInstancetype, withPreference } from './instancetype-apply';
import { lendersOf, Lookup, Match, matchOf } from './instancetype-match';
import { VersionFacts } from '../../schema/versions';
import { rememberLatest } from '../latest';
import { ManifestSet } from '../manifest-set';
import { Manifest, RuleContext } from '../rule';

/** Kinds that hold the spec of a machine, and where it stands in them. */
const MACHINE_SPECS: Readonly<Record<string, string>> = {
  VirtualMachine: 'spec.template.spec',
  VirtualMachineInstance: 'spec',
  VirtualMachineInstanceReplicaSet: 'spec.template.spec',
  VirtualMachinePool: 'spec.virtualMachineTemplate.spec.template.spec',
};

export const MACHINE_KINDS = Object.keys(MACHINE_SPECS);

/** A preset has a domain and no more of a machine: its webhook looks at disks and firmware only. */
const PRESET = 'VirtualMachineInstancePreset';
export const DOMAIN_KINDS = [...MACHINE_KINDS, PRESET];

/** The kinds whose webhook fills in defaults before it looks: the others are judged as they are written. */
const DEFAULTED_KINDS = ['VirtualMachine', 'VirtualMachineInstance'];

/** What is asked of a context to know the spec of a machine. */
export type SpecLookup = Lookup & Pick<RuleContext, 'target'>;

/** A machine spec and its path. */
export interface MachineSpec {
  readonly spec: Manifest;
  readonly at: string;
  /** The instance type or preference that a field of it comes from. */
  readonly originOf?: (path: string) => Match | undefined;
}

/** The machine spec of a manifest as it is written; an empty one where there is none. */
export function rawMachineSpec(manifest: Manifest): MachineSpec {
  const at = manifest?.kind === PRESET ? 'spec' : MACHINE_SPECS[manifest?.kind] ?? '';
  const spec = valueAt(manifest, at);
  return { spec: isObject(spec) ? spec : {}, at };
}

/** Steps of the few paths that machines are at. */
const steps = new Map<string, readonly string[]>();

function valueAt(manifest: Manifest, path: string): unknown {
  let keys = steps.get(path);
  if (!keys) steps.set(path, keys = path.split('.'));
  let value = manifest;
  for (const key of keys) value = value?.[key];
  return value;
}

/**
 * The machine spec of a manifest as the webhook judges it: a copy with KubeVirt's defaults where the webhook fills
 * them in. What is written keeps its place in lists; what is added comes behind it.
 *
 * @param context what instance types and preferences are looked up in; without it only what is written counts
 */
export function machineSpec(manifest: Manifest, context?: SpecLookup): MachineSpec {
  const isLent = manifest?.kind === 'VirtualMachine' && Boolean(manifest.spec?.instancetype || manifest.spec?.preference);
  return isLent ? lentSpec(manifest, context) : ownSpec(manifest, undefined);
}

const ownSpec = rememberLatest((manifest: Manifest, _: undefined): MachineSpec => {
  if (!isObject(manifest)) return { spec: {}, at: '' };
  const { spec, at } = rawMachineSpec(manifest);
  return { at, spec: DEFAULTED_KINDS.includes(manifest.kind) ? withDefaults(spec, manifest.kind) : whole(spec) };
});

/** Of a machine with an instance type or a preference, which only some rules look up. */
function lentSpec(manifest: Manifest, context?: SpecLookup): MachineSpec {
  const lenders = context && lendersOf(manifest, context);
  const known = lenders ? appliedSpecs(lenders) : specs;
  let found = known.get(manifest);
  if (!found) {
    const { spec, at } = rawMachineSpec(manifest);
    found = lenders ? applied(spec, at, manifest, lenders, context.target) : { at, spec: withDefaults(spec, manifest.kind) };
    known.set(manifest, found);
  }
  return found;
}

/** A machine with its instance type and its preference, as they are looked up before anything is judged. */
function applied(written: Manifest, at: string, manifest: Manifest, set: ManifestSet, target: VersionFacts): MachineSpec {
  const [type, preference] = [matchOf(set, manifest, 'instancetype'), matchOf(set, manifest, 'preference')];
  // Memory gives way to an instance type that may be inferred or not.
  const raw = type?.ignoresFailure ? { ...written, domain: { ...written.domain, memory: undefined } } : written;
  const typeSpec = type && (type.spec ?? likelyInstancetype(raw));
  const preferenceSpec = preference && (preference.spec ?? LIKELY_PREFERENCE);
  // A machine that conflicts with its instance type is refused for that; the rest of it is judged as it is written.
  if (typeSpec && conflictsOf(raw, typeSpec).length > 0) return { at, spec: withDefaults(written, manifest.kind) };

  const typed = typeSpec ? withInstancetype(raw, typeSpec, preferenceSpec, target) : raw;
  const spec = preferenceSpec ? withPreference(typed, preferenceSpec, target) : typed;
  const originOf = (path: string) => {
    if (!path.startsWith(`${at}.`)) return undefined;
    const field = path.slice(at.length + 1);
    const depth = depthOf(written, field);
    if (depthOf(typed, field) > depth) return type;
    return depthOf(spec, field) > depth ? preference : undefined;
  };
  return { at, spec: withDefaults(spec, manifest.kind), originOf };
}

/** How many steps of a path lead to something. */
function depthOf(root: Manifest, path: string): number {
  let depth = 0;
  let value = root;
  for (const key of path.split(/[.[\]]+/)) {
    value = value?.[key];
    if (value === undefined || value === null) return depth;
    depth += 1;
  }
  return depth;
}

function appliedSpecs(set: ManifestSet): WeakMap<object, MachineSpec> {
  let known = specsOfSets.get(set);
  if (!known) specsOfSets.set(set, known = new WeakMap());
  return known;
}

/** With a domain and devices, so that rules can look into them. */
function whole(spec: Manifest): Manifest {
  const domain = isObject(spec.domain) ? spec.domain : {};
  return { ...spec, domain: { ...domain, devices: isObject(domain.devices) ? domain.devices : {} } };
}

const specs = new WeakMap<object, MachineSpec>();
const specsOfSets = new WeakMap<ManifestSet, WeakMap<object, MachineSpec>>();

/** Metadata of a machine, and its path: of the template, or of the instance itself. */
export interface MachineMetadata {
  readonly metadata: Manifest;
  readonly at: string;
  /** The instance type or preference that an annotation comes from. */
  originOf(annotation: string): Match | undefined;
}

/**
 * Metadata of the machine of a manifest.
 *
 * @param context what instance types and preferences are looked up in, which can annotate a machine
 */
export function machineMetadata(manifest: Manifest, context?: Lookup): MachineMetadata {
  const at = MACHINE_SPECS[manifest?.kind]?.replace(/spec$/, 'metadata') ?? 'metadata';
  const found = at.split('.').reduce((value, key) => value?.[key], manifest);
  const metadata = isObject(found) ? found : {};
  const origins = new Map<string, Match>();
  if (!context || manifest?.kind !== 'VirtualMachine') return { metadata, at, originOf: () => undefined };

  const lenders = lendersOf(manifest, context);
  const annotations: Manifest = { ...metadata.annotations };
  for (const field of ['instancetype', 'preference'] as const) {
    const match = matchOf(lenders, manifest, field);
    for (const [key, value] of match ? Object.entries(match.spec?.annotations ?? {}) : []) {
      if (Object.hasOwn(annotations, key)) continue;
      annotations[key] = value;
      origins.set(key, match!);
    }
  }
  return { metadata: { ...metadata, annotations }, at, originOf: key => origins.get(key) };
}

function isObject(value: unknown): value is Record<string, Manifest> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
