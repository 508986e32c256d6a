import { fieldPath, listOf } from '../engine';
import { MACHINE_KINDS, machineMetadata, machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { claimsOf } from './claims';
import { machineAnnotations, machineLabels, nameOf } from './machines';
import { getOrAdd } from './object-index';

const migrationNetworkNamespace: Rule = {
  id: 'cross/migration-network-namespace',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The live migration network of HyperConverged is in its own namespace.',
  source: 'OpenShift Virtualization 4.15, 4.3.3.1 and 7.6.1: the name is looked up in the namespace of HyperConverged (R1-126, R7-49, R9-07)',
  kinds: ['HyperConverged'],
  check(manifest, { report, set }) {
    const network = manifest.spec?.liveMigrationConfig?.network;
    if (typeof network !== 'string') return;
    const namespace = manifest.metadata?.namespace;
    const named = set.ofKind('NetworkAttachmentDefinition').filter(entry => entry.manifest.metadata?.name === network);
    if (named.length === 0 || named.some(entry => entry.manifest.metadata?.namespace === namespace)) return;
    report('spec.liveMigrationConfig.network', `NetworkAttachmentDefinition '${network}' is in namespace `
      + `'${named[0].manifest.metadata?.namespace ?? ''}', where it is not looked up; create it in '${namespace ?? 'openshift-cnv'}'`);
  },
};

const POLICY = 'MigrationPolicy';

type Labels = Readonly<Record<string, unknown>>;

/** What a policy asks of the labels of a machine and of its namespace. */
interface Selectors {
  readonly machine: [string, unknown][];
  readonly namespace: [string, unknown][];
}

function selectorsOf({ spec }: Manifest): Selectors | undefined {
  const selectors = spec?.selectors;
  if (typeof selectors !== 'object' || selectors === null) return undefined;
  const pairs = (map: unknown) => (typeof map === 'object' && map !== null ? Object.entries(map) : []).sort(([a], [b]) => (a < b ? -1 : 1));
  return { machine: pairs(selectors.virtualMachineInstanceSelector), namespace: pairs(selectors.namespaceSelector) };
}

/** Policies of a set by what they select, and those that tie for a machine of it. */
class PolicyIndex {
  public static of(set: ManifestSet): PolicyIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new PolicyIndex(set));
    return index;
  }

  /** The policy that wins over one, and for which machine; nothing for the machine when they select alike. */
  public readonly ties = new Map<Manifest, { readonly winner: Manifest; readonly machine?: Manifest }>();

  private constructor(set: ManifestSet) {
    const policies = set.ofKind(POLICY).map(({ manifest }) => manifest);
    if (policies.length < 2) return;
    const alike = new Map<string, Manifest>();
    // By one of the labels that they ask for.
    const byLabel = new Map<string, Manifest[]>();
    for (const policy of [...policies].sort((a, b) => (String(a.metadata?.name) < String(b.metadata?.name) ? -1 : 1))) {
      const selectors = selectorsOf(policy);
      if (!selectors) continue;
      const text = JSON.stringify(selectors);
      const winner = alike.get(text);
      if (winner) {
        this.ties.set(policy, { winner });
        continue;
      }
      alike.set(text, policy);
      getOrAdd(byLabel, firstLabel(selectors), () => []).push(policy);
    }
    const namespaces = new Map(set.ofKind('Namespace').map(({ manifest }) => [manifest.metadata?.name, manifest.metadata?.labels ?? {}]));
    for (const machine of MACHINE_KINDS.flatMap(kind => set.ofKind(kind)).map(({ manifest }) => manifest)) this.compare(machine, byLabel, namespaces);
  }

  private compare(machine: Manifest, byLabel: ReadonlyMap<string, readonly Manifest[]>, namespaces: ReadonlyMap<unknown, Labels>) {
    const labels = machineLabels(machine);
    const namespace = machine.metadata?.namespace;
    const ofNamespace: Labels = { 'kubernetes.io/metadata.name': namespace, ...namespaces.get(namespace) };
    let best: { readonly policy: Manifest; readonly count: number } | undefined;
    const pairs = [['', ''], ...Object.entries(labels).map(pair => ['machine', ...pair]), ...Object.entries(ofNamespace).map(pair => ['namespace', ...pair])];
    for (const pair of pairs.map(each => each.join(' '))) {
      for (const policy of byLabel.get(pair) ?? []) {
        const { machine: own, namespace: outer } = selectorsOf(policy)!;
        if (!own.every(([key, value]) => labels[key] === value) || !outer.every(([key, value]) => ofNamespace[key] === value)) continue;
        const count = own.length + outer.length;
        if (!best || count > best.count) {best = { policy, count };} else if (count === best.count) {
          const [winner, loser] = String(policy.metadata?.name) < String(best.policy.metadata?.name) ? [policy, best.policy] : [best.policy, policy];
          if (!this.ties.has(loser)) this.ties.set(loser, { winner, machine });
          best = { policy: winner, count };
        }
      }
    }
  }
}

const indexes = new WeakMap<ManifestSet, PolicyIndex>();

function firstLabel({ machine, namespace }: Selectors): string {
  if (machine.length > 0) return ['machine', ...machine[0]].join(' ');
  return namespace.length > 0 ? ['namespace', ...namespace[0]].join(' ') : ' ';
}

const policyTie: Rule = {
  id: 'cross/migration-policy-tie',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Of the migration policies that fit a machine, one asks for more labels than the others.',
  source: 'OpenShift Virtualization 4.15, 9.2.2.1; of policies that ask for as many the name decides (R9-20)',
  kinds: [POLICY],
  check(manifest, { report, set }) {
    const tie = PolicyIndex.of(set).ties.get(manifest);
    if (!tie) return;
    const { winner, machine } = tie;
    report('spec.selectors', `asks for as many labels as MigrationPolicy ${winner.metadata?.name}${machine ? `, which fits ${nameOf(machine)} too` : ', and for the same'}, `
      + 'and only their names decide which holds; ask for one more label in the one that is to win');
  },
};

const policyLabels: Rule = {
  id: 'cross/migration-policy-labels',
  beside: [POLICY],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The labels that a migration policy asks for are those of the machine that runs, not of its VirtualMachine.',
  source: 'OpenShift Virtualization 4.15, 2.3.8.1.1 and 9.2.2.1; labels of spec.template.metadata are compared (R1-71, R9-18)',
  kinds: ['VirtualMachine'],
  check(manifest, context) {
    const { report } = context;
    const labels: Labels = manifest.metadata?.labels ?? {};
    if (context.surroundings.ofKind(POLICY).length === 0 || typeof labels !== 'object') return;
    const running = machineLabels(manifest);
    const wanted = wantedLabels(context.set);
    for (const [key, value] of Object.entries(labels)) {
      const policy = wanted.get(`${key}=${value}`);
      if (policy === undefined || running[key] !== undefined) continue;
      report(`metadata.labels[${JSON.stringify(key)}]`, `MigrationPolicy ${policy} asks for this label, and looks at spec.template.metadata.labels only; set it there`);
    }
  },
};

/** Labels of machines that policies ask for, with the policy. */
function wantedLabels(set: ManifestSet): ReadonlyMap<string, string> {
  let wanted = wantedBySet.get(set);
  if (!wanted) {
    wanted = new Map(set.ofKind(POLICY).flatMap(({ manifest }) =>
      (selectorsOf(manifest)?.machine ?? []).map(([key, value]): [string, string] => [`${key}=${value}`, String(manifest.metadata?.name)])));
    wantedBySet.set(set, wanted);
  }
  return wanted;
}

const wantedBySet = new WeakMap<ManifestSet, ReadonlyMap<string, string>>();

/** What keeps a machine on its node, as far as the set says. */
function tieOf(machine: Manifest, set: ManifestSet): string | undefined {
  const { hostDevices, gpus } = machineSpec(machine).spec.domain?.devices ?? {};
  if (listOf(hostDevices).length + listOf(gpus).length > 0) return 'a device of its node';
  const claim = claimsOf(machine, set).find(each => each.claim?.accessModes && !each.claim.accessModes.includes('ReadWriteMany'));
  return claim && `'${claim.name}', which is ${claim.claim!.accessModes!.join(', ')}`;
}

const DESCHEDULER = 'descheduler.alpha.kubernetes.io/evict';

const descheduled: Rule = {
  id: 'cross/descheduler',
  needs: [DESCHEDULER],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A machine that the descheduler may move can migrate.',
  source: 'OpenShift Virtualization 4.15, 2.3.3.1.4.4: annotation evict; the console does not offer it for other machines (R1-61)',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    if (machineAnnotations(manifest)[DESCHEDULER] !== 'true') return;
    const tie = tieOf(manifest, context.set);
    if (tie) context.report(fieldPath(`${machineMetadata(manifest).at}.annotations`, DESCHEDULER), `has the descheduler evict a machine that cannot migrate, with ${tie}; remove it`);
  },
};

/** Run strategies by which nothing starts a machine again that was shut down. */
const NOT_STARTED = ['Manual', 'Once'];

const evicted: Rule = {
  id: 'cross/evicted-for-update',
  beside: ['HyperConverged'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A machine that HyperConverged evicts for updates is started again.',
  source: 'OpenShift Virtualization 4.15, 5.1.2.1: workloadUpdateMethods; runStrategy Always (R1-144, R9-186)',
  kinds: ['VirtualMachine'],
  check(manifest, context) {
    const strategy = manifest.spec?.runStrategy;
    if (!NOT_STARTED.includes(strategy)) return;
    const methods = context.surroundings.ofKind('HyperConverged').flatMap(entry => listOf(entry.manifest.spec?.workloadUpdateStrategy?.workloadUpdateMethods));
    if (!methods.includes('Evict') || (methods.includes('LiveMigrate') && tieOf(manifest, context.set) === undefined)) return;
    context.report('spec.runStrategy', `HyperConverged evicts this machine for updates, and with '${strategy}' it stays off then; use 'Always'`);
  },
};

/** Whether machines can be live-migrated as they ask. */
export const migrationRules: readonly Rule[] = [migrationNetworkNamespace, policyTie, policyLabels, descheduled, evicted];
