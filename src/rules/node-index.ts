import { listOf } from './engine';
import { textOfFile } from './ignition-contents';
import { ManifestSet } from './manifest-set';
import { Manifest } from './rule';

/** Label by which a pool finds its machine configs. */
export const ROLE_LABEL = 'machineconfiguration.openshift.io/role';

/** Roles whose pools every cluster has. */
export const BUILT_IN_ROLES: readonly string[] = ['worker', 'master'];

/** Path of the label in a machine config. */
export const ROLE_LABEL_PATH = `metadata.labels["${ROLE_LABEL}"]`;

/** The role that a machine config is for; nothing when it names none. */
export function roleOf(manifest: Manifest): string | undefined {
  const role = manifest?.metadata?.labels?.[ROLE_LABEL];
  return typeof role === 'string' && role !== '' ? role : undefined;
}

/** One thing on a node that a machine config sets; of several that set it the last one wins. */
export interface Setting {
  /** Path in the machine config. */
  readonly path: string;
  /** What it is, for people: `the file /etc/motd`. */
  readonly what: string;
  /** What it is set to, as plain values to compare. */
  readonly value: readonly unknown[];
}

/** A machine config among those that set the same thing for the same role. */
interface Writer {
  readonly name: string;
  readonly value: readonly unknown[];
}

/** The last in the order of names, which wins, and the one with the highest number in front of its name. */
interface Writers {
  last: Writer;
  highest: Writer;
}

/** Machine configs and pools of a set, looked up without walking all of them again for each object. */
export class NodeIndex {
  public static of(set: ManifestSet): NodeIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new NodeIndex(set));
    return index;
  }

  /** PCI ids, in lower case, that machine configs bind to vfio-pci. */
  public readonly boundIds = new Set<string>();
  /** Whether the set has any machine config pool. */
  public readonly hasPools: boolean;

  /** Roles that pools have, those of every cluster among them. */
  public readonly poolRoles: readonly string[];

  private readonly rolesWithIommu = new Set<string>();
  private readonly selectedRoles = new Set<string>();
  /** A pool that selects by anything but the role may take any machine config. */
  private readonly hasOpenPool: boolean = false;
  /** By role, then by what they set. */
  private readonly settings = new Map<string, Map<string, Writers>>();

  private constructor(set: ManifestSet) {
    for (const { manifest } of set.ofKind('MachineConfig')) {
      const role = roleOf(manifest);
      if (role === undefined) continue;
      for (const { ids } of vfioBindings(manifest)) ids.forEach(id => this.boundIds.add(id));
      if (hasIommuArgument(manifest)) this.rolesWithIommu.add(role);
      this.addSettings(role, manifest);
    }
    const pools = set.ofKind('MachineConfigPool');
    this.hasPools = pools.length > 0;
    for (const { manifest } of pools) {
      const roles = selectedRoles(manifest);
      if (roles.length === 0) this.hasOpenPool = true;
      roles.forEach(role => this.selectedRoles.add(role));
    }
    this.poolRoles = [...new Set([...BUILT_IN_ROLES, ...this.selectedRoles])];
    // Of a pool that is elsewhere only the name is known.
    if (set.external.some(({ kind }) => kind === 'MachineConfigPool')) this.hasOpenPool = true;
  }

  /** Whether a machine config turns the IOMMU on for the nodes of a role. */
  public hasIommu(role: string): boolean {
    // Nodes of a custom pool are workers, too.
    return this.rolesWithIommu.has(role) || (role !== 'master' && this.rolesWithIommu.has('worker'));
  }

  /** Whether some pool of the set takes, or may take, machine configs of a role, or without one. */
  public isSelected(role: string | undefined): boolean {
    return this.hasOpenPool || (role !== undefined && (BUILT_IN_ROLES.includes(role) || this.selectedRoles.has(role)));
  }

  /** The machine configs of a role that set a thing. */
  public writers(role: string, { what }: Setting): Readonly<Writers> | undefined {
    return this.settings.get(role)?.get(what);
  }

  private addSettings(role: string, manifest: Manifest) {
    const name = String(manifest.metadata?.name);
    const settings = this.settings.get(role) ?? new Map<string, Writers>();
    this.settings.set(role, settings);
    for (const { what, value } of settingsOf(manifest)) {
      const writer = { name, value };
      const known = settings.get(what);
      settings.set(what, {
        last: !known || name > known.last.name ? writer : known.last,
        highest: !known || isOfHigherRank(name, known.highest.name) ? writer : known.highest,
      });
    }
  }
}

const indexes = new WeakMap<ManifestSet, NodeIndex>();

/** Files, units and single values that a machine config sets. */
export function settingsOf({ spec }: Manifest): Setting[] {
  const at = 'spec.config';
  const settings: Setting[] = [];
  listOf(spec?.config?.storage?.files).forEach((file, index) => {
    if (typeof file.path === 'string') settings.push({ path: `${at}.storage.files[${index}].path`, what: `the file ${file.path}`, value: fileValue(file) });
  });
  listOf(spec?.config?.systemd?.units).forEach((unit, index) => {
    // Drop-ins of one unit come together; the unit file does not.
    if (typeof unit.name === 'string' && unit.contents) settings.push({ path: `${at}.systemd.units[${index}].name`, what: `the unit ${unit.name}`, value: [unit.contents] });
  });
  for (const field of ['kernelType', 'osImageURL']) {
    const value = spec?.[field];
    if (typeof value === 'string' && value !== '') settings.push({ path: `spec.${field}`, what: field, value: [value] });
  }
  return settings;
}

function fileValue({ contents, mode, user, group }: Manifest): unknown[] {
  return [contents?.source, contents?.compression || undefined, mode, user?.id, user?.name, group?.id, group?.name];
}

/** By the number in front of the name, then by the name. */
function isOfHigherRank(name: string, other: string): boolean {
  const [rank, otherRank] = [rankOf(name), rankOf(other)];
  return rank === otherRank ? name > other : rank > otherRank;
}

/** Number in front of the name of a machine config; -1 when there is none. */
export function rankOf(name: string): number {
  return Number(/^\d{1,9}(?=-)/.exec(name)?.[0] ?? -1);
}

/** Where a machine config binds PCI devices to vfio-pci, and which: `vendor:device` in lower case. */
export function vfioBindings({ spec }: Manifest): { readonly path: string; readonly ids: string[] }[] {
  const bindings: { path: string; ids: string[] }[] = [];
  listOf(spec?.config?.storage?.files).forEach((file, index) => {
    if (typeof file.path !== 'string' || !/^\/(?:etc|run|usr\/lib|lib)\/modprobe\.d\/[^/]+\.conf$/.test(file.path)) return;
    const text = textOfFile(file) ?? '';
    const ids = text.replace(/\\\r?\n/g, ' ').split('\n').flatMap(line => {
      const [command, module, ...options] = words(line);
      return command === 'options' && isVfio(module) ? options.flatMap(option => idsOf('ids=', option)) : [];
    });
    if (ids.length > 0) bindings.push({ path: `spec.config.storage.files[${index}]`, ids });
  });
  listOf(spec?.kernelArguments).forEach((element, index) => {
    const ids = words(element).flatMap(argument => isVfio(argument.split('.')[0]) ? idsOf('ids=', argument.slice(argument.indexOf('.') + 1)) : []);
    if (ids.length > 0) bindings.push({ path: `spec.kernelArguments[${index}]`, ids });
  });
  return bindings;
}

function isVfio(module: string | undefined): boolean {
  // The kernel does not tell the two characters apart.
  return module === 'vfio-pci' || module === 'vfio_pci';
}

/** The first two of up to six parts of each id: vendor and device. */
function idsOf(key: string, option: string): string[] {
  if (!option.startsWith(key)) return [];
  const ids = option.slice(key.length).replace(/^"|"$/g, '').split(',').map(id => id.split(':', 2).join(':').toLowerCase());
  return ids.filter(id => /^[0-9a-f]{1,8}:[0-9a-f]{1,8}$/.test(id));
}

function hasIommuArgument({ spec }: Manifest): boolean {
  return listOf(spec?.kernelArguments).flatMap(words).some(argument => {
    const [name, value = ''] = argument.split('=', 2);
    // An AMD IOMMU is on unless it is turned off.
    return (name === 'intel_iommu' && value.split(',').includes('on')) || (name === 'amd_iommu' && value !== '' && value !== 'off');
  });
}

function words(line: unknown): string[] {
  return typeof line === 'string' ? line.split(/\s/).filter(word => word !== '') : [];
}

/** Roles that a pool's selector asks for. */
export function selectedRoles({ spec }: Manifest): string[] {
  const { matchLabels, matchExpressions } = spec?.machineConfigSelector ?? {};
  const expressions = listOf(matchExpressions).filter(({ key, operator }) => key === ROLE_LABEL && operator === 'In');
  return [matchLabels?.[ROLE_LABEL], ...expressions.flatMap(({ values }) => listOf(values))].filter(role => typeof role === 'string');
}
