import { conflictsOf, decidedFields, spreadRatio, topologyOf } from './instancetype-apply';
import { inferredFrom, lendersOf, Match, matchOf } from './instancetype-match';
import { machineSpec, rawMachineSpec } from './machine-spec';
import { milliOf, readable } from './quantities';
import { fieldPath, listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

const AT = 'spec.template.spec';

/** The machine spec that an instance type is applied to: memory gives way to one that is inferred and may be ignored. */
function typedSpec(manifest: Manifest, type: Match): Manifest {
  const { spec } = rawMachineSpec(manifest);
  return type.ignoresFailure ? { ...spec, domain: { ...spec.domain, memory: undefined } } : spec;
}

/** Fields that a machine and its instance type both say. */
function conflictsWith(manifest: Manifest, type: Match): string[] {
  if (type.spec) return conflictsOf(typedSpec(manifest, type), type.spec);
  return type.ignoresFailure ? [] : decidedFields(typedSpec(manifest, type));
}

type VmCheck = (manifest: Manifest, context: RuleContext) => void;

function vmRule(facts: Pick<Rule, 'id' | 'summary' | 'source' | 'since' | 'class'>, check: VmCheck): Rule {
  return { ...facts, severity: Severity.ERROR, kinds: ['VirtualMachine'], needs: ['instancetype', 'preference'], check };
}

const instancetypeConflict = vmRule({
  id: 'vm/instancetype-conflict',
  class: FindingClass.ADMISSION,
  summary: 'A machine leaves to its instance type what that decides.',
  source: 'KubeVirt webhook: spec.instancetype; KubeVirt API: VirtualMachineInstancetype '
    + '(ADM-IT-001, ADM-IT-002, ADM-IT-003, ADM-IT-004, ADM-IT-005, ADM-IT-006, ADM-IT-007, ADM-IT-008, ADM-IT-009, ADM-IT-010, ADM-VM-049, R6A-29)',
}, (manifest, context) => {
  const { report } = context;
  const type = matchOf(lendersOf(manifest, context), manifest, 'instancetype');
  if (!type?.isInSet || !type.spec) return;
  for (const field of conflictsWith(manifest, type)) report(`${AT}.${field}`, `is decided by the instance type ${type.name}; remove it`);
});

/** The verdict depends on an object of the cluster: on its size always, on the rest where every cluster has it. */
const clusterConflict = vmRule({
  id: 'cross/instancetype-conflict',
  class: FindingClass.CROSS,
  summary: 'A machine leaves to an instance type of the cluster what that decides.',
  source: 'KubeVirt webhook: spec.instancetype; KubeVirt: common instance types '
    + '(ADM-IT-001, ADM-IT-002, ADM-IT-003, ADM-IT-004, ADM-IT-005, ADM-IT-006, ADM-IT-007, ADM-IT-008, ADM-IT-009, ADM-IT-010)',
}, (manifest, context) => {
  const { report } = context;
  const type = matchOf(lendersOf(manifest, context), manifest, 'instancetype');
  if (!type || type.isInSet) return;
  for (const field of conflictsWith(manifest, type)) report(`${AT}.${field}`, `is decided by the instance type ${type.name}; remove it`);
});

/** From KubeVirt 1.1 on an instance type can also place a machine and annotate it. */
const instancetypePlacement = vmRule({
  id: 'vm/instancetype-placement',
  class: FindingClass.ADMISSION,
  since: '4.15',
  summary: 'A machine leaves node selector, scheduler and annotations to its instance type where that has them.',
  source: 'KubeVirt webhook: spec.instancetype; KubeVirt API: VirtualMachineInstancetype (ADM-IT-011, ADM-IT-012, ADM-VER-05)',
}, (manifest, context) => {
  const { report } = context;
  const type = matchOf(lendersOf(manifest, context), manifest, 'instancetype');
  if (!type?.isInSet || !type.spec) return;
  const { spec } = rawMachineSpec(manifest);
  const decided = `is decided by the instance type ${type.name}; remove it`;
  // An empty selector is not kept.
  if (type.spec.nodeSelector && Object.keys(spec.nodeSelector ?? {}).length > 0) report(`${AT}.nodeSelector`, decided);
  if (type.spec.schedulerName && spec.schedulerName) report(`${AT}.schedulerName`, decided);
  const annotations = manifest.spec?.template?.metadata?.annotations ?? {};
  for (const [key, value] of Object.entries(type.spec.annotations ?? {})) {
    if (!Object.hasOwn(annotations, key) || annotations[key] === value) continue;
    report(fieldPath('spec.template.metadata.annotations', key), `the instance type ${type.name} has '${value}'; remove it, or write that`);
  }
});

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What of a machine, or of its instance type, its preference does not take; the first only, as the webhook stops there. */
function preferenceProblem(manifest: Manifest, context: RuleContext): Problem | undefined {
  const set = lendersOf(manifest, context);
  const [type, preference] = [matchOf(set, manifest, 'instancetype'), matchOf(set, manifest, 'preference')];
  if (!preference?.spec || (type && !type.spec)) return undefined;
  // An instance type that cannot be inferred is none where that is ignored, and refuses the machine elsewhere.
  if (!type && manifest.spec.instancetype && manifest.spec.instancetype.inferFromVolumeFailurePolicy !== 'Ignore') return undefined;
  const spread = spreadProblem(type, preference, context);
  if (spread) return spread;
  if (type && conflictsWith(manifest, type).length > 0) return undefined;

  const { cpu, memory } = preference.spec.requirements ?? {};
  if (type) return typeProblem(type, cpu?.guest, memory?.guest);
  return cpuProblem(manifest, preference.spec, cpu?.guest, context) ?? memoryProblem(manifest, memory?.guest);
}

/** CPUs are spread evenly, and only those of an instance type. */
function spreadProblem(type: Match | undefined, { name, path, spec }: Match, { target }: RuleContext): Problem | undefined {
  if (topologyOf(spec) !== 'preferSpread' || !target.instancetypes.topologies.includes('preferSpread')) return undefined;
  if (!type) return { path, message: `'${name}' spreads the CPUs of an instance type, and the webhook fails without one; name one` };
  const [cpus, ratio] = [type.spec.cpu?.guest, spreadRatio(spec)];
  if (typeof cpus !== 'number' || cpus % ratio === 0) return undefined;
  return { path: type.path, message: `'${type.name}' has ${cpus} CPUs, which the preference ${name} cannot spread over cores of ${ratio}; choose one with a multiple` };
}

function typeProblem({ name, path, spec }: Match, cpus: unknown, memory: unknown): Problem | undefined {
  if (typeof cpus === 'number' && spec.cpu?.guest < cpus) {
    return { path, message: `'${name}' has ${spec.cpu.guest} CPUs, and the preference requires ${cpus}; choose a larger one` };
  }
  const own = spec.memory?.guest;
  if (!readable(memory) || !readable(own) || milliOf(own) >= milliOf(memory)) return undefined;
  return { path, message: `'${name}' has ${own} of memory, and the preference requires ${memory}; choose a larger one` };
}

/** Which parts of the topology have to make up the CPUs that are required. */
const COUNTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['preferSockets', ['sockets']],
  ['preferCores', ['cores']],
  ['preferThreads', ['threads']],
  ['preferSpread', ['sockets', 'cores']],
  ['preferAny', ['sockets', 'cores', 'threads']],
]);

function cpuProblem(manifest: Manifest, preference: Manifest, required: unknown, context: RuleContext): Problem | undefined {
  const topology = topologyOf(preference);
  const parts = context.target.instancetypes.topologies.includes(topology) && COUNTED.get(topology);
  if (typeof required !== 'number' || !parts) return undefined;
  const cpu = machineSpec(manifest, context).spec.domain?.cpu ?? {};
  const cpus = parts.map(part => Number(cpu[part] ?? 0)).reduce((product, factor) => product * factor, 1);
  if (!(cpus < required)) return undefined;
  return {
    path: `${AT}.domain.cpu.${parts[0]}`,
    message: `${parts.join(' × ')} is ${cpus}, and the preference requires ${required} CPUs, which it counts so; raise it`,
  };
}

/** Memory that is only requested is not looked at. */
function memoryProblem(manifest: Manifest, required: unknown): Problem | undefined {
  const memory = rawMachineSpec(manifest).spec.domain?.memory;
  if (!readable(required) || typeof memory !== 'object' || memory === null) return undefined;
  const path = `${AT}.domain.memory.guest`;
  if (memory.guest === undefined || memory.guest === null) return { path, message: `is missing, and the webhook fails without it: the preference requires ${required}; give it` };
  if (!readable(memory.guest) || milliOf(memory.guest) >= milliOf(required)) return undefined;
  return { path, message: `${memory.guest} is less than the ${required} that the preference requires; give that at least` };
}

/** Whether all that a preference is compared with is in the set. */
function isAllInSet(manifest: Manifest, context: RuleContext): boolean {
  const set = lendersOf(manifest, context);
  return [matchOf(set, manifest, 'instancetype'), matchOf(set, manifest, 'preference')].every(match => !match || match.isInSet);
}

const preferenceRequirements = vmRule({
  id: 'vm/preference-requirements',
  class: FindingClass.ADMISSION,
  summary: 'A machine, or its instance type, has the CPUs and the memory that its preference requires, in the topology that it prefers.',
  source: 'KubeVirt webhook: spec.preference; KubeVirt API: VirtualMachinePreference '
    + '(ADM-IT-016, ADM-IT-019, ADM-IT-020, ADM-IT-021, ADM-IT-022, ADM-IT-023, ADM-CRASH-01, ADM-CRASH-02, ADM-VER-05)',
}, (manifest, context) => {
  if (!isAllInSet(manifest, context)) return;
  const problem = preferenceProblem(manifest, context);
  if (problem) context.report(problem.path, problem.message);
});

const clusterRequirements = vmRule({
  id: 'cross/preference-requirements',
  class: FindingClass.CROSS,
  since: '4.15',
  summary: 'A machine, or its instance type, has what a preference requires, where one of the two is among those that every cluster has.',
  source: 'KubeVirt webhook: spec.preference; KubeVirt: common instance types and preferences (ADM-IT-016, ADM-IT-019, ADM-IT-020, ADM-IT-023)',
}, (manifest, context) => {
  if (isAllInSet(manifest, context)) return;
  const problem = preferenceProblem(manifest, context);
  if (problem) context.report(problem.path, problem.message);
});

/** A volume of another kind says nothing, in whichever cluster. */
const inference = vmRule({
  id: 'vm/instancetype-inference',
  class: FindingClass.ADMISSION,
  summary: 'The volume that an instance type or a preference is inferred from is a claim, or a data volume made from a claim or a DataSource.',
  source: 'KubeVirt webhook: spec.instancetype.inferFromVolume, spec.preference.inferFromVolume (ADM-VM-048)',
}, (manifest, context) => {
  const volumes = new Set(listOf(rawMachineSpec(manifest).spec.volumes).map(({ name }) => name));
  for (const field of ['instancetype', 'preference'] as const) {
    const matcher = manifest.spec?.[field];
    if (!matcher?.inferFromVolume || !volumes.has(matcher.inferFromVolume) || matcher.inferFromVolumeFailurePolicy === 'Ignore') continue;
    const { problem } = inferredFrom(lendersOf(manifest, context), manifest, field);
    if (problem) context.report(`spec.${field}.inferFromVolume`, `nothing can be inferred from '${matcher.inferFromVolume}': ${problem}; name another volume, or the ${field}`);
  }
});

/** What a machine, its instance type and its preference say of one another. */
export const instancetypeRules: readonly Rule[] = [
  instancetypeConflict, clusterConflict, instancetypePlacement, preferenceRequirements, clusterRequirements, inference,
];
