import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { bytes, sizeOfMachine } from './sizes';

const ROLE_LABEL = 'node-role.kubernetes.io/';
const BUILT_IN_ROLES = ['worker', 'master', 'control-plane', 'infra'];

/** Kinds that configure nodes beyond files and kernel arguments. */
const NODE_TUNING = ['KubeletConfig', 'PerformanceProfile'];

/** What the nodes of a set have, as far as the set says. */
class PlacementIndex {
  public static of(set: ManifestSet): PlacementIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new PlacementIndex(set));
    return index;
  }

  /** Values of each label that nodes, machine sets and pools of the set have. */
  public readonly labels = new Map<string, Set<unknown>>();
  public readonly hasPools: boolean;
  /** Sizes of the huge pages that are set aside, in bytes. */
  public readonly hugepages = new Set<bigint>();
  public readonly hasTuning: boolean;
  public readonly hasStaticCpus: boolean;
  public readonly hasRealtime: boolean;

  private constructor(set: ManifestSet) {
    const of = (kind: string) => set.ofKind(kind).map(({ manifest }) => manifest);
    for (const node of of('Node')) this.addLabels(node.metadata?.labels);
    for (const machines of of('MachineSet')) this.addLabels(machines.spec?.template?.spec?.metadata?.labels);
    for (const pool of of('MachineConfigPool')) this.addLabels(pool.spec?.nodeSelector?.matchLabels);
    this.hasPools = of('MachineConfigPool').length > 0;

    const profiles = of('PerformanceProfile');
    this.hasTuning = NODE_TUNING.some(kind => of(kind).length > 0);
    this.hasStaticCpus = profiles.length > 0 || of('KubeletConfig').some(({ spec }) => spec?.kubeletConfig?.cpuManagerPolicy === 'static');
    this.hasRealtime = profiles.length > 0 || of('MachineConfig').some(({ spec }) => spec?.kernelType === 'realtime');
    const sizes = [
      ...profiles.flatMap(({ spec }) => listOf(spec?.hugepages?.pages).map(({ size }) => size)),
      ...of('MachineConfig').flatMap(({ spec }) => [...hugepageSizes(listOf(spec?.kernelArguments)), ...sizesOfUnits(listOf(spec?.config?.systemd?.units))]),
    ];
    for (const size of sizes) {
      const value = bytes(typeof size === 'string' ? size.replace(/^(\d+)([KMG])$/i, (_, count, unit) => `${count}${unit.toUpperCase()}i`) : undefined);
      if (value !== undefined) this.hugepages.add(value);
    }
  }

  private addLabels(labels: unknown) {
    if (typeof labels !== 'object' || labels === null) return;
    for (const [key, value] of Object.entries(labels)) {
      const values = this.labels.get(key) ?? new Set();
      this.labels.set(key, values.add(value));
    }
  }

  /** Why no node is known to have a label; nothing where one may. */
  public problemOf(key: string, values: readonly unknown[] | undefined): string | undefined {
    const known = this.labels.get(key);
    if (known) {
      if (!values || values.some(value => known.has(value))) return undefined;
      return `nodes with the label '${key}' have ${[...known].map(value => `'${value}'`).join(', ')} there`;
    }
    if (!this.hasPools || !key.startsWith(ROLE_LABEL) || BUILT_IN_ROLES.includes(key.slice(ROLE_LABEL.length))) return undefined;
    return `no MachineConfigPool is of nodes with the label '${key}'`;
  }
}

const indexes = new WeakMap<ManifestSet, PlacementIndex>();

/** Sizes that kernel arguments set pages aside of; those before any size are of the default one. */
function hugepageSizes(args: readonly unknown[]): string[] {
  const words = args.flatMap(each => typeof each === 'string' ? each.split(/\s+/) : []);
  const standard = words.find(word => word.startsWith('default_hugepagesz='))?.split('=')[1] ?? '2M';
  const sizes: string[] = [];
  let size = standard;
  for (const word of words) {
    if (word.startsWith('hugepagesz=')) size = word.slice('hugepagesz='.length);
    else if (/^hugepages=[1-9]/.test(word)) sizes.push(size);
  }
  return sizes;
}

/** Sizes that units set pages aside of, for a NUMA node or all. */
function sizesOfUnits(units: readonly Manifest[]): string[] {
  return units.flatMap(({ contents }) => typeof contents === 'string' ? [...contents.matchAll(/\/hugepages-(\d+)kB\/nr_hugepages\b/g)].map(([, size]) => `${size}Ki`) : []);
}

const nodeLabels: Rule = {
  id: 'cross/node-labels',
  needs: ['nodeSelector', 'affinity'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Nodes with the labels that a machine needs are among those that the set knows, where it says which labels nodes have.',
  source: 'OpenShift Virtualization 4.15, 6.13.2; a machine that no node fits is not started (R6B-77, SS-104)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    const index = PlacementIndex.of(surroundings);
    if (index.labels.size === 0 && !index.hasPools) return;
    for (const [key, value] of Object.entries(isObject(spec.nodeSelector) ? spec.nodeSelector : {})) {
      const problem = index.problemOf(key, [value]);
      if (problem) report(`${at}.nodeSelector[${JSON.stringify(key)}]`, `${problem}; correct it, or label nodes so`);
    }
    const terms = listOf(spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms);
    // One of the terms is enough.
    const problems = terms.map(term => listOf(term.matchExpressions).map(each => expressionProblem(each, index)).find(Boolean));
    if (problems.length > 0 && problems.every(problem => problem !== undefined)) {
      report(`${at}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`, `${problems[0]}; correct it, or label nodes so`);
    }
  },
};

function expressionProblem({ key, operator, values }: Manifest, index: PlacementIndex): string | undefined {
  if (typeof key !== 'string') return undefined;
  if (operator === 'In') return index.problemOf(key, listOf(values));
  return operator === 'Exists' ? index.problemOf(key, undefined) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const workloadNodes: Rule = {
  id: 'cross/workload-nodes',
  needs: ['nodeSelector'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A machine is for nodes that HyperConverged has machines on.',
  source: 'OpenShift Virtualization 4.15, 4.2 and 11.5.33: spec.workloads.nodePlacement (R6B-80, R9-185, R9-200, SS-103)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    if (!isObject(spec.nodeSelector)) return;
    for (const { manifest: cluster } of surroundings.ofKind('HyperConverged')) {
      const nodes = cluster.spec?.workloads?.nodePlacement?.nodeSelector;
      for (const [key, value] of Object.entries(isObject(nodes) ? nodes : {})) {
        const own = spec.nodeSelector[key];
        if (own === undefined || own === value) continue;
        report(`${at}.nodeSelector[${JSON.stringify(key)}]`, `HyperConverged ${cluster.metadata?.name} has machines on nodes with '${value}' only; use that, or change spec.workloads there`);
      }
    }
  },
};

const dedicatedCpus: Rule = {
  id: 'cross/dedicated-cpus',
  needs: ['dedicatedCpuPlacement'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Nodes give out dedicated CPUs where a machine needs them, where the set configures the kubelet of nodes.',
  source: 'OpenShift Virtualization 4.15, 6.13.9: CPU Manager; KubeletConfig API: cpuManagerPolicy',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { hasTuning, hasStaticCpus } = PlacementIndex.of(surroundings);
    const size = hasTuning && !hasStaticCpus ? sizeOfMachine(manifest, surroundings) : undefined;
    if (size?.dedicatedCpus) report(size.paths.dedicatedCpus, "needs dedicated CPUs, and no KubeletConfig has the cpuManagerPolicy 'static'; set it for the nodes of the machine");
  },
};

const hugepages: Rule = {
  id: 'cross/huge-pages',
  needs: ['hugepages'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Nodes set huge pages aside of the size that a machine needs, where the set says which.',
  source: 'OpenShift Virtualization 4.15, 6.13.8: preallocated huge pages; kernel arguments hugepagesz and hugepages (SS-87)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const known = PlacementIndex.of(surroundings).hugepages;
    const size = known.size > 0 ? sizeOfMachine(manifest, surroundings) : undefined;
    const wanted = bytes(size?.hugepages);
    if (!size || wanted === undefined || known.has(wanted)) return;
    report(size.paths.hugepages, `needs huge pages of ${size.hugepages}, and nodes set others aside; add hugepagesz and hugepages of that size to their kernel arguments`);
  },
};

const realtime: Rule = {
  id: 'cross/realtime-nodes',
  needs: ['realtime'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Nodes have a realtime kernel where a machine needs one, where the set tunes nodes.',
  source: 'KubeVirt API: cpu.realtime; MachineConfig API: kernelType; PerformanceProfile',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { hasTuning, hasRealtime } = PlacementIndex.of(surroundings);
    const size = hasTuning && !hasRealtime ? sizeOfMachine(manifest, surroundings) : undefined;
    if (size?.isRealtime) report(size.paths.realtime, "needs nodes for realtime, and no MachineConfig has the kernelType 'realtime'; add one, or a PerformanceProfile");
  },
};

/** Labels that every node of a cluster for virtual machines has alike. */
const COMMON_LABELS = ['kubernetes.io/os', 'kubernetes.io/arch'];

const localStorageNodes: Rule = {
  id: 'cross/local-storage-nodes',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Local storage is on all nodes that HyperConverged has machines on.',
  source: 'OpenShift Virtualization 4.15, 4.2.3.2: spec.workload of HostPathProvisioner and spec.workloads of HyperConverged choose the same nodes (R1-116)',
  kinds: ['HostPathProvisioner'],
  check({ spec }, { report, set }) {
    const wanted = spec?.workload?.nodeSelector;
    if (!isObject(wanted)) return;
    for (const { manifest: cluster } of set.ofKind('HyperConverged')) {
      const { nodeSelector, affinity } = cluster.spec?.workloads?.nodePlacement ?? {};
      // What an affinity comes to depends on the nodes.
      if (affinity) continue;
      for (const [key, value] of Object.entries(wanted)) {
        if (COMMON_LABELS.includes(key) || (isObject(nodeSelector) && nodeSelector[key] === value)) continue;
        report(`spec.workload.nodeSelector[${JSON.stringify(key)}]`, `HyperConverged ${cluster.metadata?.name} has machines on other nodes too, which have no local storage then; `
          + 'ask for the same labels in its spec.workloads.nodePlacement');
      }
    }
  },
};

interface AmazonMachines {
  readonly manifest: Manifest;
  readonly instanceType: string;
  readonly labels: Record<string, unknown>;
}

/** Sets of machines at Amazon, with the labels that their nodes get. */
function amazonMachines(set: ManifestSet): AmazonMachines[] {
  return set.ofKind('MachineSet').flatMap(({ manifest }) => {
    const { providerSpec, metadata } = manifest.spec?.template?.spec ?? {};
    const { kind, instanceType } = providerSpec?.value ?? {};
    if (kind !== 'AWSMachineProviderConfig' || typeof instanceType !== 'string' || !isObject(metadata?.labels)) return [];
    return [{ manifest, instanceType, labels: metadata.labels }];
  });
}

/** What virtual machines ask of the labels of their nodes. */
function selectorsOf(set: ManifestSet): Record<string, unknown>[] {
  const given = [
    ...set.ofKind('HyperConverged').map(({ manifest }) => manifest.spec?.workloads?.nodePlacement?.nodeSelector),
    ...MACHINE_KINDS.flatMap(kind => set.ofKind(kind)).map(({ manifest }) => machineSpec(manifest).spec.nodeSelector),
  ];
  return given.filter((selector): selector is Record<string, unknown> => isObject(selector) && Object.keys(selector).length > 0);
}

/** Instance types on which no virtual machine runs, by the set of machines that is chosen for them. */
function virtualInstances(set: ManifestSet): ReadonlyMap<Manifest, string> {
  let found = virtualBySet.get(set);
  if (!found) {
    found = new Map();
    const machines = amazonMachines(set);
    for (const selector of machines.length > 0 ? selectorsOf(set) : []) {
      const chosen = machines.filter(({ labels }) => Object.entries(selector).every(([key, value]) => labels[key] === value));
      if (chosen.some(({ instanceType }) => /\.metal(-|$)/.test(instanceType))) continue;
      for (const { manifest, instanceType } of chosen) found.set(manifest, instanceType);
    }
    virtualBySet.set(set, found);
  }
  return found;
}

const virtualBySet = new WeakMap<ManifestSet, Map<Manifest, string>>();

const bareMetal: Rule = {
  id: 'cross/bare-metal',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Nodes at Amazon that are chosen for virtual machines are of bare metal.',
  source: 'OpenShift Virtualization 4.15, 3.1.1.1 and 3.2: instance types as c5n.metal (R1-73)',
  kinds: ['MachineSet'],
  check(manifest, { report, set }) {
    const instanceType = virtualInstances(set).get(manifest);
    if (instanceType !== undefined) report('spec.template.spec.providerSpec.value.instanceType', `'${instanceType}' is no bare metal, and runs no virtual machine; use a type as 'c5n.metal'`);
  },
};

/** Whether there are nodes for the machines. */
export const placementRules: readonly Rule[] = [nodeLabels, workloadNodes, dedicatedCpus, hugepages, realtime, localStorageNodes, bareMetal];
