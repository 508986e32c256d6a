import { listOf } from './engine';
import { ManifestSet } from './manifest-set';
import { BUILT_IN_ROLES, roleOf, selectedRoles } from './node-index';
import { FindingClass, Manifest, Rule, Severity } from './rule';

const SELECTOR = 'spec.machineConfigSelector';

const poolHasConfigs: Rule = {
  id: 'cross/pool-has-configs',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A machine config pool selects machine configs: an error where it has no selector, and where the set is all there is.',
  source: 'Machine config operator: a pool that selects none is not rendered (ADM-MCP-02)',
  kinds: ['MachineConfigPool'],
  check(manifest, { report, set, complete }) {
    const { spec } = manifest;
    if (typeof spec !== 'object' || spec === null) return;
    if (spec.machineConfigSelector === undefined || spec.machineConfigSelector === null) {
      report(SELECTOR, "is missing, so that the pool has no machine config and its nodes get none; select those of 'worker' and of the pool's own role", Severity.ERROR);
      return;
    }
    const roles = selectedRoles(manifest);
    const { known } = PoolIndex.of(set);
    if (roles.length === 0 || roles.some(role => known.has(role)) || set.external.some(({ kind }) => kind === 'MachineConfig')) return;
    report(SELECTOR, `no machine config has the role ${roles.join(' or ')}; select those of 'worker', too`, complete ? Severity.ERROR : Severity.WARNING);
  },
};

const kernelDevel: Rule = {
  id: 'cross/kernel-devel',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A pool that gets the extension kernel-devel has the default kernel, whichever machine configs say so.',
  source: 'Machine config operator: the pool is not rendered any more; extensions, kernelType (ADM-MC-15)',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const role = roleOf(manifest);
    // Where one machine config has both, that is said of it alone.
    if (role === undefined || kernelOf(manifest) !== undefined) return;
    const index = listOf(manifest.spec?.extensions).indexOf('kernel-devel');
    const other = index < 0 ? undefined : PoolIndex.of(set).kernelBeside(role);
    if (other) report(`spec.extensions[${index}]`, `kernel-devel is for the default kernel, and MachineConfig ${other} sets another for the same pool; remove one of them`);
  },
};

/** Kernel that a machine config chooses, when it is not the default one. */
function kernelOf({ spec }: Manifest): string | undefined {
  const kernel = spec?.kernelType;
  return typeof kernel === 'string' && kernel !== '' && kernel !== 'default' ? kernel : undefined;
}

/** Which roles meet in a pool, and what the machine configs of each choose. */
class PoolIndex {
  public static of(set: ManifestSet): PoolIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new PoolIndex(set));
    return index;
  }

  /** Roles that some machine config has; those of each cluster among them. */
  public readonly known = new Set<string>(BUILT_IN_ROLES);
  /** By role, the name of a machine config in one of its pools that sets another kernel. */
  private readonly kernels = new Map<string, string>();

  private constructor(set: ManifestSet) {
    const ofRole = new Map<string, string>();
    for (const { manifest } of set.ofKind('MachineConfig')) {
      const role = roleOf(manifest);
      if (role === undefined) continue;
      this.known.add(role);
      if (kernelOf(manifest) !== undefined && !ofRole.has(role)) ofRole.set(role, String(manifest.metadata?.name));
    }
    const pools = [...BUILT_IN_ROLES.map(role => [role]), ...set.ofKind('MachineConfigPool').map(({ manifest }) => selectedRoles(manifest))];
    for (const roles of pools) {
      const config = roles.map(role => ofRole.get(role)).find(name => name !== undefined);
      if (config === undefined) continue;
      for (const role of roles) this.kernels.set(role, config);
    }
  }

  public kernelBeside(role: string): string | undefined {
    return this.kernels.get(role);
  }
}

const indexes = new WeakMap<ManifestSet, PoolIndex>();

/** How machine config pools and the machine configs that they select fit. */
export const machineConfigPoolRules: readonly Rule[] = [poolHasConfigs, kernelDevel];
