import { isQuantity, quantityValue } from '../../schema/canonical';
import { commonInstancetypeSpec } from '../../schema/common-instancetypes';
import { listOf } from '../engine';
import { machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { Manifest } from '../rule';
import { ObjectIndex } from './object-index';
import { matcherKind } from './reference-paths';

const MEBIBYTE = 2n ** 20n;

/** What a machine is made of, by itself or by its instance type; what is not known is absent. */
export interface MachineSize {
  readonly cpus: number;
  readonly memory?: bigint;
  readonly dedicatedCpus: boolean;
  /** Whether the emulator gets a CPU of its own beside the guest's. */
  readonly isolatesEmulator: boolean;
  readonly hugepages?: string;
  readonly isRealtime: boolean;
  /** Cards that its instance type brings. */
  readonly gpus: number;
  /** Whether its instance type encrypts the memory. */
  readonly sev: boolean;
  /** Where it says so: the machine's own field, or the name of its instance type. */
  readonly paths: { readonly dedicatedCpus: string; readonly hugepages: string; readonly realtime: string };
}

/** The size of a machine; nothing when its instance type is not known. */
export function sizeOfMachine(machine: Manifest, set: ManifestSet): MachineSize | undefined {
  const { spec, at } = machineSpec(machine);
  const { cpu, memory, resources } = spec.domain ?? {};
  const inPool = machine.kind === 'VirtualMachinePool';
  const matcher = (inPool ? machine.spec?.virtualMachineTemplate?.spec : machine.spec)?.instancetype;
  if (typeof matcher?.name === 'string') {
    const path = `${inPool ? 'spec.virtualMachineTemplate.' : ''}spec.instancetype.name`;
    return sizeOfInstanceType(matcher, machine.metadata?.namespace, path, set);
  }
  const requests = [resources?.requests?.memory, resources?.limits?.memory, memory?.guest];
  return {
    cpus: product(cpu) ?? wholeCpus(resources?.requests?.cpu ?? resources?.limits?.cpu) ?? 1,
    memory: requests.map(bytes).find(value => value !== undefined),
    dedicatedCpus: cpu?.dedicatedCpuPlacement === true,
    isolatesEmulator: cpu?.dedicatedCpuPlacement === true && cpu.isolateEmulatorThread === true,
    hugepages: typeof memory?.hugepages?.pageSize === 'string' ? memory.hugepages.pageSize : undefined,
    isRealtime: Boolean(cpu?.realtime),
    gpus: 0,
    sev: false,
    paths: {
      dedicatedCpus: `${at}.domain.cpu.dedicatedCpuPlacement`,
      hugepages: `${at}.domain.memory.hugepages.pageSize`,
      realtime: `${at}.domain.cpu.realtime`,
    },
  };
}

function sizeOfInstanceType(matcher: Manifest, namespace: string | undefined, path: string, set: ManifestSet): MachineSize | undefined {
  const paths = { dedicatedCpus: path, hugepages: path, realtime: path };
  const found = matcherKind('instancetype', matcher);
  if (!found) return undefined;
  const spec: Manifest | undefined = ObjectIndex.of(set).find(found.kind, found.namespaced ? namespace : undefined, matcher.name)?.manifest?.spec
    ?? (found.namespaced ? undefined : commonInstancetypeSpec(matcher.name));
  if (!spec) return undefined;
  const { cpu, memory, gpus, launchSecurity } = spec;
  return {
    cpus: Number(cpu?.guest) || 1,
    memory: bytes(memory?.guest),
    dedicatedCpus: cpu?.dedicatedCPUPlacement === true,
    isolatesEmulator: cpu?.dedicatedCPUPlacement === true && cpu.isolateEmulatorThread === true,
    hugepages: typeof memory?.hugepages?.pageSize === 'string' ? memory.hugepages.pageSize : undefined,
    isRealtime: Boolean(cpu?.realtime),
    gpus: listOf(gpus).length,
    sev: Boolean(launchSecurity?.sev),
    paths,
  };
}

/** Bytes of a quantity; nothing when it is none. */
export function bytes(value: unknown): bigint | undefined {
  return (typeof value === 'string' || typeof value === 'number') && isQuantity(value) ? quantityValue(value) : undefined;
}

/** Thousandths of a CPU; nothing when the value is no quantity. */
export function millicpus(value: unknown): bigint | undefined {
  if ((typeof value !== 'string' && typeof value !== 'number') || !isQuantity(value)) return undefined;
  const text = String(value);
  return /^\d+m$/.test(text) ? BigInt(text.slice(0, -1)) : /^\d*\.\d+$/.test(text) ? BigInt(Math.ceil(Number(text) * 1000)) : quantityValue(value) * 1000n;
}

function wholeCpus(value: unknown): number | undefined {
  const milli = millicpus(value);
  return milli === undefined ? undefined : Math.max(1, Math.ceil(Number(milli) / 1000));
}

function product(cpu: Manifest): number | undefined {
  const counts = [cpu?.sockets, cpu?.cores, cpu?.threads].filter(count => typeof count === 'number' && count > 0);
  return counts.length === 0 ? undefined : counts.reduce((value, count) => value * count, 1);
}

/**
 * Memory that the pod of a machine asks for: what the machine asks for, and what is needed around it.
 *
 * @see OpenShift Virtualization 4.15, 3.1.4
 */
export function memoryWithOverhead(machine: Manifest, { cpus, memory = 0n, hugepages, gpus, sev }: MachineSize): bigint {
  const { spec } = machineSpec(machine);
  const devices = spec.domain?.devices ?? {};
  const cards = listOf(devices.interfaces).filter(({ sriov }) => sriov).length + listOf(devices.gpus).length + gpus;
  const overhead = memory * 2n / 1000n
    + (218n + 8n * BigInt(Math.min(cpus, 10_000)) + (devices.autoattachGraphicsDevice === false ? 0n : 16n)) * MEBIBYTE
    + BigInt(cards) * 1024n * MEBIBYTE
    + (sev || spec.domain?.launchSecurity?.sev ? 256n : 0n) * MEBIBYTE
    + (devices.tpm ? 53n : 0n) * MEBIBYTE;
  if (spec.domain?.resources?.overcommitGuestOverhead === true) return hugepages ? 0n : memory;
  // Huge pages are a resource of their own.
  return hugepages ? overhead : memory + overhead;
}
