import { memoryWithOverhead, millicpus, sizeOfMachine } from './cross/sizes';
import { machineSpec } from './kubevirt/machine-spec';
import { ManifestSet } from './manifest-set';
import { Manifest } from './rule';

/** CPUs of a guest for each CPU that is asked for, unless HyperConverged says otherwise. */
const CPU_ALLOCATION_RATIO = 10;
/** Label of a node that has a role; the role is behind it. */
const ROLE = 'node-role.kubernetes.io/';

/** What the pod of a machine asks its node for. */
export interface Demand {
  /** Thousandths of a CPU. */
  readonly millicpus: bigint;
  /** Bytes, with what is needed around the guest. */
  readonly memory: bigint;
  /** Bytes of `memory` that are not the guest's. */
  readonly overhead: bigint;
  /** Bytes on huge pages, which are no part of `memory`. */
  readonly hugepages: bigint;
}

/** CPUs of a guest for each CPU that is asked for. */
export function cpuAllocationRatio(set: ManifestSet): number {
  return set.ofKind('HyperConverged').map(({ manifest }) => manifest.spec?.resourceRequirements?.vmiCPUAllocationRatio).find(value => value >= 1)
    ?? CPU_ALLOCATION_RATIO;
}

/**
 * What the pod of one machine asks for; nothing when its instance type is not known.
 *
 * @see OpenShift Virtualization 4.15, 3.1.4. The worked example there does not follow from its own formula; this is the
 * formula. It says that dedicated CPUs cost one CPU more for each machine; KubeVirt asks for it only where the emulator's
 * thread is isolated, and so does this.
 */
export function demandOf(machine: Manifest, set: ManifestSet, ratio = cpuAllocationRatio(set)): Demand | undefined {
  const size = sizeOfMachine(machine, set);
  if (!size) return undefined;
  const { requests, limits } = machineSpec(machine).spec.domain?.resources ?? {};
  const asked = millicpus(requests?.cpu) ?? millicpus(limits?.cpu);
  const memory = memoryWithOverhead(machine, size);
  const [guest, hugepages] = size.hugepages ? [0n, size.memory ?? 0n] : [size.memory ?? 0n, 0n];
  return {
    millicpus: size.dedicatedCpus
      ? BigInt(size.cpus + (size.isolatesEmulator ? 1 : 0)) * 1000n
      : asked ?? BigInt(Math.ceil(size.cpus * 1000 / ratio)),
    memory,
    overhead: memory > guest ? memory - guest : 0n,
    hugepages,
  };
}

/** The nodes that a machine is tied to: the role, the labels, or nothing. */
export function poolOf(machine: Manifest): string {
  const selector = machineSpec(machine).spec.nodeSelector;
  const labels = typeof selector === 'object' && selector !== null ? Object.entries(selector) : [];
  const [role] = labels.map(([key]) => key).filter(key => key.startsWith(ROLE)).sort();
  if (role) return role.slice(ROLE.length);
  return labels.length === 0 ? 'worker' : labels.map(([key, value]) => `${key}=${value}`).sort().join(',');
}
