import { withDefaults } from './defaults';
import { Manifest } from '../rule';

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

/** A machine spec and its path. */
export interface MachineSpec {
  readonly spec: Manifest;
  readonly at: string;
}

/** The machine spec of a manifest as it is written; an empty one where there is none. */
export function rawMachineSpec(manifest: Manifest): MachineSpec {
  const at = manifest?.kind === PRESET ? 'spec' : MACHINE_SPECS[manifest?.kind] ?? '';
  const spec = at.split('.').reduce((value, key) => value?.[key], manifest);
  return { spec: isObject(spec) ? spec : {}, at };
}

/**
 * The machine spec of a manifest as the webhook judges it: a copy with KubeVirt's defaults where the webhook fills
 * them in. What is written keeps its place in lists; what is added comes behind it.
 */
export function machineSpec(manifest: Manifest): MachineSpec {
  if (!isObject(manifest)) return { spec: {}, at: '' };
  let known = specs.get(manifest);
  if (!known) {
    const { spec, at } = rawMachineSpec(manifest);
    known = { at, spec: DEFAULTED_KINDS.includes(manifest.kind) ? withDefaults(spec, manifest.kind) : whole(spec) };
    specs.set(manifest, known);
  }
  return known;
}

/** With a domain and devices, so that rules can look into them. */
function whole(spec: Manifest): Manifest {
  const domain = isObject(spec.domain) ? spec.domain : {};
  return { ...spec, domain: { ...domain, devices: isObject(domain.devices) ? domain.devices : {} } };
}

const specs = new WeakMap<object, MachineSpec>();

/** Metadata of the machine, and its path: of the template, or of the instance itself. */
export function machineMetadata(manifest: Manifest): { readonly metadata: Manifest; readonly at: string } {
  const at = MACHINE_SPECS[manifest?.kind]?.replace(/spec$/, 'metadata') ?? 'metadata';
  const metadata = at.split('.').reduce((value, key) => value?.[key], manifest);
  return { metadata: isObject(metadata) ? metadata : {}, at };
}

function isObject(value: unknown): value is Record<string, Manifest> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
