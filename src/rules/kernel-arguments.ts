import { listOf } from './engine';
import { ManifestSet } from './manifest-set';
import { roleOf } from './node-index';
import { FindingClass, Manifest, Rule, Severity } from './rule';

/** Huge pages of one size that a machine config sets aside. */
interface Pages {
  /** Place of the argument `hugepages` in the list. */
  readonly index: number;
  readonly size: string;
  readonly count: string;
}

function pagesOf({ spec }: Manifest): Pages[] {
  const pages: Pages[] = [];
  let size = 'default';
  listOf(spec?.kernelArguments).forEach((element, index) => {
    for (const argument of typeof element === 'string' ? element.split(/\s+/) : []) {
      const [name, value = ''] = argument.split('=', 2);
      if (name === 'hugepagesz') size = value.toUpperCase();
      else if (name === 'hugepages') pages.push({ index, size, count: value });
    }
  });
  return pages;
}

/** By role, then by size: the machine configs that set pages aside, with how many. */
type PagesByRole = Map<string, Map<string, { readonly name: string; readonly count: string }[]>>;

function pagesByRole(set: ManifestSet): PagesByRole {
  let byRole = indexes.get(set);
  if (byRole) return byRole;
  indexes.set(set, byRole = new Map());
  for (const { manifest } of set.ofKind('MachineConfig')) {
    const role = roleOf(manifest);
    if (role === undefined) continue;
    const bySize = byRole.get(role) ?? new Map<string, { name: string; count: string }[]>();
    byRole.set(role, bySize);
    for (const { size, count } of pagesOf(manifest)) bySize.set(size, [...bySize.get(size) ?? [], { name: String(manifest.metadata?.name), count }]);
  }
  return byRole;
}

const indexes = new WeakMap<ManifestSet, PagesByRole>();

const hugepagesOnce: Rule = {
  id: 'cross/huge-pages-once',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Huge pages of one size are set aside by one machine config of a pool; those of worker are for custom pools, too.',
  source: 'Linux kernel parameters: hugepagesz, hugepages: of a size that is given twice only the first counts; '
    + 'machine configs of worker and of the custom pool have their arguments added up',
  kinds: ['MachineConfig'],
  check(manifest, { report, set }) {
    const role = roleOf(manifest);
    if (role === undefined) return;
    const name = String(manifest.metadata?.name);
    const byRole = pagesByRole(set);
    const roles = role === 'worker' || role === 'master' ? [role] : ['worker', role];
    for (const { index, size, count } of pagesOf(manifest)) {
      const others = roles.flatMap(each => byRole.get(each)?.get(size) ?? []);
      const other = others.find(each => each.name !== name && each.count !== count);
      if (!other) continue;
      const pages = size === 'default' ? 'of the default size' : `of ${size}`;
      report(`spec.kernelArguments[${index}]`, `sets ${count} huge pages ${pages} aside, and MachineConfig ${other.name} ${other.count} on the same nodes, of which only the first counts; `
        + 'set them in one of the two, for worker or for roles of their own');
    }
  },
};

/** Kernel arguments that meet on a node. */
export const kernelArgumentRules: readonly Rule[] = [hugepagesOnce];
