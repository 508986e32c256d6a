import { matcherScope } from './instancetype-match';
import { reportingOrigins } from './machine-rule';
import { machineSpec, rawMachineSpec } from './machine-spec';
import { milliOf, readable, valueOf } from './quantities';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

/** Kinds that hold the spec of a VirtualMachine, and where it stands in them. */
const VM_SPECS: Readonly<Record<string, string>> = { VirtualMachine: 'spec', VirtualMachinePool: 'spec.virtualMachineTemplate.spec' };
const VM_KINDS = Object.keys(VM_SPECS);

/** Memory is plugged in and out in steps of huge pages. */
const HOTPLUG_STEP = 2n * 1024n * 1024n;

interface VmRule extends Pick<Rule, 'id' | 'summary' | 'since' | 'source' | 'needs'> {
  check(spec: Manifest, at: string, context: RuleContext, manifest: Manifest): void;
}

/** A rule of the KubeVirt webhook about the spec of a VirtualMachine, also in a pool of them. */
function vmRule(rule: VmRule): Rule {
  return {
    ...rule,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    source: `KubeVirt webhook: ${rule.source}`,
    kinds: VM_KINDS,
    check(manifest, context) {
      const at = VM_SPECS[manifest.kind];
      const spec = at.split('.').reduce((value, key) => value?.[key], manifest);
      if (typeof spec === 'object' && spec !== null) rule.check(spec, at, reportingOrigins(manifest, context), manifest);
    },
  };
}

const runStrategy = vmRule({
  id: 'vm/run-strategy',
  summary: 'A VirtualMachine has a run strategy of its version, or `running`, never both.',
  source: 'runStrategy, running; OpenShift Virtualization 4.15, 6.2.4.2 and 10.1.2 (ADM-VM-002, ADM-VM-003, ADM-VM-004, R1-142, R6A-34, R6A-35, R6B-49, R9-29, R9-30, SS-48, SS-49)',
  check({ running, runStrategy: strategy }, at, { report, target }) {
    const [hasRunning, hasStrategy] = [running, strategy].map(value => value !== undefined && value !== null);
    if (hasRunning && hasStrategy) report(`${at}.running`, 'running and runStrategy exclude each other; remove running');
    else if (!hasRunning && !hasStrategy) report(`${at}.runStrategy`, `a run strategy is missing; set one of ${target.runStrategies.join(', ')}`);
    if (hasStrategy && !target.runStrategies.includes(strategy)) {
      report(`${at}.runStrategy`, `'${strategy}' is no run strategy of OpenShift ${target.version}; allowed are ${target.runStrategies.join(', ')}`);
    }
  },
});

const templates = vmRule({
  id: 'vm/data-volume-template-used',
  summary: 'Each data volume template has a name, and is named by a volume of its machine.',
  source: 'dataVolumeTemplates; OpenShift Virtualization 4.15, 6.1.4.1 (ADM-VM-005, ADM-VM-006, R6A-37, SS-39)',
  check({ dataVolumeTemplates }, at, { report }, manifest) {
    const used = new Set(listOf(rawMachineSpec(manifest).spec.volumes)
      .flatMap(volume => [volume.dataVolume?.name, volume.persistentVolumeClaim?.claimName]));
    listOf(dataVolumeTemplates).forEach(({ metadata }, index) => {
      const path = `${at}.dataVolumeTemplates[${index}].metadata.name`;
      if (!metadata?.name) report(path, 'is missing; name the data volume');
      else if (!used.has(metadata.name)) report(path, `no volume uses the data volume '${metadata.name}'; add one, or remove the template`);
    });
  },
});

const templateNamespace: Rule = {
  id: 'vm/data-volume-template-namespace',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A data volume template is in the namespace of its machine.',
  source: 'KubeVirt webhook: dataVolumeTemplates[].metadata.namespace (ADM-VM-007)',
  kinds: ['VirtualMachine'],
  check({ spec, metadata }, { report }) {
    listOf(spec?.dataVolumeTemplates).forEach((template, index) => {
      const namespace = template.metadata?.namespace;
      // A machine without a namespace gets one when it is applied.
      if (!namespace || !metadata?.namespace || namespace === metadata.namespace) return;
      report(`spec.dataVolumeTemplates[${index}].metadata.namespace`,
        `'${namespace}' is not the namespace of the machine, '${metadata.namespace}'; leave it out`);
    });
  },
};

const socketLimit = vmRule({
  id: 'vm/socket-limit',
  summary: 'The limit of sockets stands in the live update features, not in the machine.',
  source: 'template.spec.domain.cpu.maxSockets (ADM-VM-016)',
  check(_, at, { report }, manifest) {
    if (!rawMachineSpec(manifest).spec.domain?.cpu?.maxSockets) return;
    report(`${at}.template.spec.domain.cpu.maxSockets`, 'is set by KubeVirt; use liveUpdateFeatures.cpu.maxSockets');
  },
});

/** Whether there is an instance type, in whichever cluster: one that is inferred may be ignored where that fails. */
function isTyped(matcher: Manifest): boolean {
  return Boolean(matcher) && matcher.inferFromVolumeFailurePolicy !== 'Ignore';
}

const liveUpdate = vmRule({
  id: 'vm/live-update',
  needs: ['liveUpdateFeatures'],
  summary: 'Live update features need their feature gate, exclude an instance type, and fit the CPU of the machine.',
  source: 'liveUpdateFeatures (ADM-VM-010, ADM-VM-011, ADM-VM-012, ADM-VM-013, ADM-CRASH-05, ADM-VER-04)',
  check({ liveUpdateFeatures: features, instancetype }, at, context, manifest) {
    const { report, gates } = context;
    if (!features) return;
    const path = `${at}.liveUpdateFeatures`;
    const { domain } = machineSpec(manifest, context).spec;
    if (!gates.has('VMLiveUpdateFeatures')) report(path, 'the feature gate VMLiveUpdateFeatures is off; remove it');
    if (isTyped(instancetype) && features.cpu) report(`${path}.cpu`, 'excludes an instance type; remove one of the two');
    if (!features.cpu) return;
    const { maxSockets } = features.cpu;
    const sockets = domain.cpu?.sockets;
    if (!domain.cpu) report(`${at}.template.spec.domain.cpu`, 'is missing, and the webhook fails without it; give the sockets that the machine starts with');
    if (typeof maxSockets === 'number' && sockets > maxSockets) {
      report(`${path}.cpu.maxSockets`, `${maxSockets} is less than the ${sockets} sockets that the machine starts with; raise it`);
    }
    const { requests, limits } = domain.resources ?? {};
    if (requests?.cpu === undefined && limits?.cpu === undefined) return;
    report(`${path}.cpu`, 'excludes CPU requests and limits; remove these from domain.resources');
  },
});

const liveUpdateInstancetype = vmRule({
  id: 'vm/live-update-instancetype',
  since: '4.15',
  summary: 'Live update features exclude an instance type.',
  source: 'liveUpdateFeatures, instancetype (ADM-VM-011, ADM-VER-04)',
  check({ liveUpdateFeatures: features, instancetype }, at, { report }) {
    if (features && isTyped(instancetype) && !features.cpu) report(`${at}.liveUpdateFeatures`, 'excludes an instance type; remove one of the two');
  },
});

const memoryHotplug = vmRule({
  id: 'vm/memory-hotplug',
  needs: ['maxGuest'],
  since: '4.15',
  summary: 'A machine whose memory can grow has guest memory in steps of 2Mi, and nothing that fixes its memory.',
  source: 'liveUpdateFeatures.memory.maxGuest (ADM-VM-017, ADM-VM-020, ADM-VM-021, ADM-VM-022, ADM-VM-023, ADM-VM-024, ADM-VM-025, ADM-VM-026, ADM-VM-027, ADM-VM-028, ADM-VM-029, ADM-VM-034, ADM-VER-03)',
  check({ liveUpdateFeatures: features }, at, context, manifest) {
    const { report } = context;
    const { domain, architecture } = machineSpec(manifest, context).spec;
    const path = `${at}.template.spec`;
    const own = domain?.memory?.maxGuest;
    if (own !== undefined && own !== null) report(`${path}.domain.memory.maxGuest`, 'is set by KubeVirt; use liveUpdateFeatures.memory.maxGuest');
    const maxGuest = features?.memory?.maxGuest;
    if (maxGuest === undefined || maxGuest === null) return;
    const hinders: [string, unknown][] = [
      ['domain.resources.limits.memory', domain?.resources?.limits?.memory],
      ['domain.cpu.realtime', domain?.cpu?.realtime],
      ['domain.cpu.numa.guestMappingPassthrough', domain?.cpu?.numa?.guestMappingPassthrough],
      ['domain.launchSecurity', domain?.launchSecurity],
      ['domain.cpu.dedicatedCpuPlacement', domain?.cpu?.dedicatedCpuPlacement === true || undefined],
      ['domain.memory.hugepages', domain?.memory?.hugepages],
    ];
    for (const [field, value] of hinders) {
      if (value === undefined || value === null) continue;
      report(`${path}.${field}`, 'hinders the memory from growing; remove it, or liveUpdateFeatures.memory');
    }
    const guest = domain?.memory?.guest;
    if (guest === undefined || guest === null) {
      report(`${path}.domain.memory.guest`, 'is missing; memory that can grow needs a start');
    } else if (readable(guest) && milliOf(guest) > milliOf(maxGuest)) {
      report(`${path}.domain.memory.guest`, `${guest} is more than the ${maxGuest} that it may grow to; give less, or raise liveUpdateFeatures.memory.maxGuest`);
    } else if (valueOf(guest) % HOTPLUG_STEP !== 0n) {
      report(`${path}.domain.memory.guest`, `${guest} is no multiple of 2Mi; round it`);
    }
    if (valueOf(maxGuest) % HOTPLUG_STEP !== 0n) report(`${at}.liveUpdateFeatures.memory.maxGuest`, `${maxGuest} is no multiple of 2Mi; round it`);
    if (architecture !== 'amd64') report(`${path}.architecture`, "memory can grow on amd64 only; write 'amd64', or remove liveUpdateFeatures.memory");
  },
});

const POLICIES = ['Reject', 'Ignore'];

/** Whether a machine says what its instance type and its preference are found by. */
function checkMatchers(spec: Manifest, at: string, report: RuleContext['report'], manifest: Manifest) {
  const volumes = new Set(listOf(rawMachineSpec(manifest).spec.volumes).map(({ name }) => name));
  for (const field of ['instancetype', 'preference']) {
    const matcher = spec[field];
    if (typeof matcher !== 'object' || matcher === null || Array.isArray(matcher)) continue;
    const { name, kind, inferFromVolume, inferFromVolumeFailurePolicy: policy } = matcher;
    const path = `${at}.${field}`;
    if (!name && !inferFromVolume) report(`${path}.name`, 'is missing; name it, or the volume that it is inferred from');
    if (inferFromVolume && name) report(`${path}.name`, 'excludes inferFromVolume; remove one of the two');
    if (inferFromVolume && kind) report(`${path}.kind`, 'excludes inferFromVolume; remove it');
    if (policy !== undefined && policy !== null && !POLICIES.includes(policy)) {
      report(`${path}.inferFromVolumeFailurePolicy`, `'${policy}' is not known; allowed are ${POLICIES.join(', ')}`);
    }
    if (typeof inferFromVolume === 'string' && inferFromVolume !== '' && !volumes.has(inferFromVolume)) {
      report(`${path}.inferFromVolume`, `no volume is named '${inferFromVolume}'; name one of the machine`);
    }
  }
}

const matchers: Rule = {
  id: 'vm/instancetype-matcher',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'An instance type or a preference is named, with its kind, or inferred from a volume of the machine.',
  source: 'KubeVirt webhook: instancetype, preference (ADM-VM-040, ADM-VM-041, ADM-VM-042, ADM-VM-043, ADM-VM-044, ADM-VM-045, ADM-VM-046, ADM-VM-047, R6A-29)',
  kinds: ['VirtualMachine'],
  check(manifest, { report }) {
    if (typeof manifest.spec === 'object' && manifest.spec !== null) checkMatchers(manifest.spec, 'spec', report, manifest);
  },
};

/** A pool is accepted with them, and then fails to make its machines. */
const poolMatchers: Rule = {
  id: 'cross/pool-matcher',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'An instance type or a preference of the machines of a pool is named, or inferred from a volume of theirs.',
  source: 'KubeVirt: a pool makes no machine that the webhook refuses',
  kinds: ['VirtualMachinePool'],
  check(manifest, { report }) {
    const at = VM_SPECS.VirtualMachinePool;
    const spec = manifest.spec?.virtualMachineTemplate?.spec;
    if (typeof spec === 'object' && spec !== null) checkMatchers(spec, at, report, manifest);
  },
};

/** The verdict depends on looking the object up, which needs its kind. */
const matcherKind: Rule = {
  id: 'cross/instancetype-kind',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The kind of an instance type or a preference is the namespaced or the cluster-wide one.',
  source: 'KubeVirt: spec.instancetype.kind, spec.preference.kind; another kind is not found (ADM-VM-050, ADM-VM-051)',
  kinds: VM_KINDS,
  check(manifest, { report }) {
    const at = VM_SPECS[manifest.kind];
    const spec = at.split('.').reduce((value, key) => value?.[key], manifest);
    for (const field of ['instancetype', 'preference'] as const) {
      const kind = spec?.[field]?.kind;
      if (typeof kind !== 'string' || matcherScope(field, kind)) continue;
      const own = `${field[0].toUpperCase()}${field.slice(1)}`;
      report(`${at}.${field}.kind`, `'${kind}' is no kind of it; allowed are VirtualMachine${own} and VirtualMachineCluster${own}`);
    }
  },
};

export const virtualMachineRules: readonly Rule[] = [
  runStrategy, templates, templateNamespace, socketLimit, liveUpdate, liveUpdateInstancetype, memoryHotplug, matchers, poolMatchers, matcherKind,
];
