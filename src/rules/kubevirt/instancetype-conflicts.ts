import { rawMachineSpec } from './machine-spec';
import { readable, valueOf } from './quantities';
import { fieldPath, listOf } from '../engine';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

const AT = 'spec.template.spec';

/** The instance type or preference that a machine names, where the set holds it. */
function matched(set: ManifestSet, manifest: Manifest, field: 'instancetype' | 'preference'): Manifest | undefined {
  const { name, kind } = manifest.spec?.[field] ?? {};
  if (typeof name !== 'string') return undefined;
  const own = field === 'instancetype' ? 'Instancetype' : 'Preference';
  // Without a kind the cluster-wide one is meant.
  const namespaced = String(kind ?? '').toLowerCase().startsWith(`virtualmachine${field}`);
  return namespaced
    ? set.find(`VirtualMachine${own}`, manifest.metadata?.namespace, name)
    : set.find(`VirtualMachineCluster${own}`, undefined, name);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Fields of a machine that an instance type always decides, and those that it decides when it has them itself. */
function conflicts(machine: Manifest, type: Manifest): string[] {
  const { cpu, memory, resources, devices, ioThreadsPolicy, launchSecurity } = machine.domain ?? {};
  const { requests, limits } = resources ?? {};
  const own = type.cpu ?? {};
  const found: [string, boolean][] = [
    ['domain.resources.requests.cpu', isGiven(requests?.cpu)],
    ['domain.resources.limits.cpu', isGiven(limits?.cpu)],
    ...['sockets', 'cores', 'threads'].map((part): [string, boolean] => [`domain.cpu.${part}`, cpu?.[part] > 0]),
    ['domain.cpu.model', Boolean(cpu?.model) && Boolean(own.model)],
    ['domain.cpu.dedicatedCpuPlacement', cpu?.dedicatedCpuPlacement === true && isGiven(own.dedicatedCPUPlacement)],
    ['domain.cpu.isolateEmulatorThread', cpu?.isolateEmulatorThread === true && isGiven(own.isolateEmulatorThread)],
    ['domain.cpu.numa', isGiven(cpu?.numa) && isGiven(own.numa)],
    ['domain.cpu.realtime', isGiven(cpu?.realtime) && isGiven(own.realtime)],
    ['domain.ioThreadsPolicy', isGiven(ioThreadsPolicy) && isGiven(type.ioThreadsPolicy)],
    ['domain.launchSecurity', isGiven(launchSecurity) && isGiven(type.launchSecurity)],
    ['domain.devices.gpus', listOf(devices?.gpus).length > 0 && listOf(type.gpus).length > 0],
    ['domain.devices.hostDevices', listOf(devices?.hostDevices).length > 0 && listOf(type.hostDevices).length > 0],
  ];
  // Of the places for memory the first is named only.
  if (isGiven(memory)) found.push(['domain.memory', true]);
  else if (isGiven(requests?.memory)) found.push(['domain.resources.requests.memory', true]);
  else if (isGiven(limits?.memory)) found.push(['domain.resources.limits.memory', true]);
  return found.filter(([, conflict]) => conflict).map(([field]) => field);
}

const SOURCE = 'KubeVirt webhook: instance types and preferences; KubeVirt API: VirtualMachineInstancetype, VirtualMachinePreference';

const instancetypeConflict: Rule = {
  id: 'vm/instancetype-conflict',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A machine leaves to its instance type what that decides.',
  source: SOURCE,
  kinds: ['VirtualMachine'],
  check(manifest, { report, set }) {
    const type = matched(set, manifest, 'instancetype');
    if (!type?.spec) return;
    for (const field of conflicts(rawMachineSpec(manifest).spec, type.spec)) {
      report(`${AT}.${field}`, `is decided by the instance type ${type.metadata.name}; remove it`);
    }
  },
};

/** From KubeVirt 1.1 on an instance type can also place a machine and annotate it. */
const instancetypePlacement: Rule = {
  id: 'vm/instancetype-placement',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A machine leaves node selector, scheduler and annotations to its instance type where that has them.',
  source: SOURCE,
  since: '4.15',
  kinds: ['VirtualMachine'],
  check(manifest, { report, set }) {
    const type = matched(set, manifest, 'instancetype');
    if (!type?.spec) return;
    const { spec } = rawMachineSpec(manifest);
    for (const field of ['nodeSelector', 'schedulerName']) {
      if (isGiven(spec[field]) && isGiven(type.spec[field])) report(`${AT}.${field}`, `is decided by the instance type ${type.metadata.name}; remove it`);
    }
    const annotations = manifest.spec?.template?.metadata?.annotations ?? {};
    for (const [key, value] of Object.entries(type.spec.annotations ?? {})) {
      if (!isGiven(annotations[key]) || annotations[key] === value) continue;
      report(fieldPath('spec.template.metadata.annotations', key), `the instance type ${type.metadata.name} has '${value}'; remove it, or write that`);
    }
  },
};

const preferenceRequirements: Rule = {
  id: 'vm/preference-requirements',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The instance type of a machine has the CPUs and the memory that its preference requires.',
  source: SOURCE,
  kinds: ['VirtualMachine'],
  check(manifest, { report, set }) {
    const requirements = matched(set, manifest, 'preference')?.spec?.requirements;
    const type = matched(set, manifest, 'instancetype');
    if (!requirements || !type?.spec) return;
    const [cpus, memory] = [requirements.cpu?.guest, requirements.memory?.guest];
    if (typeof cpus === 'number' && type.spec.cpu?.guest < cpus) {
      report('spec.instancetype.name', `'${type.metadata.name}' has ${type.spec.cpu.guest} CPUs, and the preference requires ${cpus}; choose a larger one`);
    } else if (readable(memory) && readable(type.spec.memory?.guest) && valueOf(type.spec.memory.guest) < valueOf(memory)) {
      report('spec.instancetype.name', `'${type.metadata.name}' has ${type.spec.memory.guest} of memory, and the preference requires ${memory}; choose a larger one`);
    }
  },
};

/** What a machine and its instance type say both. */
export const instancetypeRules: readonly Rule[] = [instancetypeConflict, instancetypePlacement, preferenceRequirements];
