import { canonicalQuantity } from '../../schema/canonical';
import { cpuAllocationRatio, demandOf } from '../capacity';
import { fieldPath, listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { claimOf } from './claims';
import { runningCount } from './machines';
import { getOrAdd } from './object-index';
import { bytes, millicpus, sizeOfMachine } from './sizes';

/** What the machines of a namespace ask for together. */
interface Demand {
  memory: bigint;
  millicpus: bigint;
  storage: bigint;
  claims: number;
  machines: number;
}

/** Quotas and demands of a set by namespace. */
class QuotaIndex {
  public static of(set: ManifestSet): QuotaIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new QuotaIndex(set));
    return index;
  }

  private readonly demands = new Map<unknown, Demand>();
  /** By namespace the quota that limits a resource. */
  private readonly limits = new Map<string, Manifest>();
  private readonly defaults = new Set<string>();

  private constructor(set: ManifestSet) {
    const quotas = set.ofKind('ResourceQuota');
    if (quotas.length === 0) return;
    for (const { manifest } of quotas) {
      if (isScoped(manifest)) continue;
      for (const resource of ['cpu', 'memory']) {
        if (manifest.spec?.hard?.[`limits.${resource}`] !== undefined) getOrAdd(this.limits, `${manifest.metadata?.namespace} ${resource}`, () => manifest);
      }
    }
    for (const { manifest } of set.ofKind('LimitRange')) {
      for (const each of listOf(manifest.spec?.limits)) {
        for (const resource of Object.keys(each.type === 'Container' && each.default ? each.default : {})) this.defaults.add(`${manifest.metadata?.namespace} ${resource}`);
      }
    }
    const namespaces = new Set(quotas.map(({ manifest }) => manifest.metadata?.namespace));
    const ratio = cpuAllocationRatio(set);
    for (const { manifest } of MACHINE_KINDS.flatMap(kind => set.ofKind(kind))) {
      if (namespaces.has(manifest.metadata?.namespace)) this.addMachine(manifest, set, ratio);
    }
    for (const { manifest } of [...set.ofKind('PersistentVolumeClaim'), ...set.ofKind('DataVolume')]) this.addClaim(manifest.metadata?.namespace, manifest, set);
  }

  /** The quota of a namespace that makes a limit necessary; nothing where a limit range gives one. */
  public limitsOf(namespace: string, resource: string): Manifest | undefined {
    return this.defaults.has(`${namespace} ${resource}`) ? undefined : this.limits.get(`${namespace} ${resource}`);
  }

  public demandOf(namespace: unknown): Demand | undefined {
    return this.demands.get(namespace);
  }

  private addMachine(machine: Manifest, set: ManifestSet, ratio: number) {
    const demand = this.demand(machine.metadata?.namespace);
    if (machine.kind === 'VirtualMachine') demand.machines += 1;
    for (const template of listOf(machine.kind === 'VirtualMachine' ? machine.spec?.dataVolumeTemplates : [])) {
      this.addClaim(machine.metadata?.namespace, { ...template, kind: 'DataVolume' }, set);
    }
    const count = BigInt(runningCount(machine));
    const each = count > 0n ? demandOf(machine, set, ratio) : undefined;
    if (!each) return;
    demand.memory += count * each.memory;
    demand.millicpus += count * each.millicpus;
  }

  private addClaim(namespace: unknown, manifest: Manifest, set: ManifestSet) {
    const demand = this.demand(namespace);
    demand.claims += 1;
    demand.storage += claimOf(manifest, set).size ?? 0n;
  }

  private demand(namespace: unknown): Demand {
    return getOrAdd(this.demands, namespace, () => ({ memory: 0n, millicpus: 0n, storage: 0n, claims: 0, machines: 0 }));
  }
}

const indexes = new WeakMap<ManifestSet, QuotaIndex>();

/** A quota that counts some pods only. */
function isScoped({ spec }: Manifest): boolean {
  return listOf(spec?.scopes).length > 0 || Boolean(spec?.scopeSelector);
}

const quotaLimits: Rule = {
  id: 'cross/quota-limits',
  beside: ['ResourceQuota'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A machine has limits where a quota of its namespace is for limits.',
  source: 'OpenShift Virtualization 4.15, 6.13.1.1; the pod of such a machine is refused (R6B-72, R6B-75, SS-101)',
  kinds: MACHINE_KINDS,
  check(manifest, context) {
    const { report, surroundings } = context;
    const namespace = manifest.metadata?.namespace;
    if (typeof namespace !== 'string' || context.gates.has('AutoResourceLimitsGate')) return;
    const index = QuotaIndex.of(surroundings);
    const { spec, at } = machineSpec(manifest, context);
    const [matcher, matcherPath] = manifest.kind === 'VirtualMachinePool'
      ? [manifest.spec?.virtualMachineTemplate?.spec?.instancetype, 'spec.virtualMachineTemplate.spec.instancetype']
      : [manifest.spec?.instancetype, 'spec.instancetype'];
    // One that is not known may give dedicated CPUs, which are limits.
    if (matcher && (typeof matcher.name !== 'string' || !sizeOfMachine(manifest, surroundings))) return;
    const automatic = surroundings.ofKind('HyperConverged').some(({ manifest: { spec: cluster } }) => cluster?.resourceRequirements?.autoCPULimitNamespaceLabelSelector);
    for (const resource of ['cpu', 'memory']) {
      const quota = index.limitsOf(namespace, resource);
      // Limits of dedicated CPUs, and those that the cluster computes, are there by themselves.
      if (!quota || spec.domain?.resources?.limits?.[resource] !== undefined || spec.domain?.cpu?.dedicatedCpuPlacement === true) continue;
      if (resource === 'cpu' && automatic) continue;
      const why = `ResourceQuota ${quota.metadata?.name} of '${namespace}' is for limits.${resource}, so that the machine is not started`;
      if (matcher) report(matcherPath, `gives no limit of ${resource}, and ${why}; give one to each container by a LimitRange, or let the quota count requests only`);
      else report(`${at}.domain.resources.limits.${resource}`, `is missing, and ${why}; set it, or let the quota count requests only`);
    }
  },
};

const quotaRoom: Rule = {
  id: 'cross/quota-room',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'What the machines of a namespace ask for, with what is needed around them, is within its quota.',
  source: 'OpenShift Virtualization 4.15, 3.1.4: 1.002 × memory + 218Mi + 8Mi × CPUs + 16Mi × graphics devices, and more for devices (R1-87, R1-88)',
  kinds: ['ResourceQuota'],
  check(manifest, { report, set }) {
    const hard = manifest.spec?.hard;
    const demand = QuotaIndex.of(set).demandOf(manifest.metadata?.namespace);
    if (!demand || isScoped(manifest) || typeof hard !== 'object' || hard === null) return;
    const compare = (resource: string, asked: bigint, allowed: bigint | undefined, text: string) => {
      if (allowed === undefined || asked <= allowed) return;
      report(fieldPath('spec.hard', resource), `the machines of this set ask for ${text}, more than ${hard[resource]}; raise the quota, or give the machines less`);
    };
    for (const resource of ['memory', 'requests.memory']) compare(resource, demand.memory, bytes(hard[resource]), `about ${mebibytes(demand.memory)}`);
    for (const resource of ['cpu', 'requests.cpu']) compare(resource, demand.millicpus, millicpus(hard[resource]), canonicalQuantity(`${demand.millicpus}m`));
    compare('requests.storage', demand.storage, bytes(hard['requests.storage']), mebibytes(demand.storage));
    compare('persistentvolumeclaims', BigInt(demand.claims), bytes(hard.persistentvolumeclaims), String(demand.claims));
    compare('count/virtualmachines.kubevirt.io', BigInt(demand.machines), bytes(hard['count/virtualmachines.kubevirt.io']), String(demand.machines));
  },
};

function mebibytes(value: bigint): string {
  return canonicalQuantity(`${(value + 2n ** 20n - 1n) / 2n ** 20n}Mi`);
}

/** Whether quotas leave room for the machines. */
export const quotaRules: readonly Rule[] = [quotaLimits, quotaRoom];
