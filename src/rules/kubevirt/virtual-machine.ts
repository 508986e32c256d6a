import { machineSpec, rawMachineSpec } from './machine-spec';
import { readable, valueOf } from './quantities';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

/** Kinds that hold the spec of a VirtualMachine, and where it stands in them. */
const VM_SPECS: Readonly<Record<string, string>> = { VirtualMachine: 'spec', VirtualMachinePool: 'spec.virtualMachineTemplate.spec' };
const VM_KINDS = Object.keys(VM_SPECS);

/** Memory is plugged in and out in steps of huge pages. */
const HOTPLUG_STEP = 2n * 1024n * 1024n;

interface VmRule extends Pick<Rule, 'id' | 'summary' | 'since' | 'source'> {
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
      if (typeof spec === 'object' && spec !== null) rule.check(spec, at, context, manifest);
    },
  };
}

const runStrategy = vmRule({
  id: 'vm/run-strategy',
  summary: 'A VirtualMachine has a run strategy of its version, or `running`, never both.',
  source: 'runStrategy, running; OpenShift Virtualization 4.15, 6.2.4.2 and 10.1.2 (R1-142)',
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
  source: 'dataVolumeTemplates; OpenShift Virtualization 4.15, 6.1.4.1',
  check({ dataVolumeTemplates }, at, { report }, manifest) {
    const used = new Set(listOf(rawMachineSpec(manifest).spec.volumes)
      .map(volume => volume.dataVolume?.name ?? volume.persistentVolumeClaim?.claimName));
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
  source: 'KubeVirt webhook: dataVolumeTemplates[].metadata.namespace',
  kinds: ['VirtualMachine'],
  check({ spec, metadata }, { report }) {
    listOf(spec?.dataVolumeTemplates).forEach((template, index) => {
      const namespace = template.metadata?.namespace;
      // A machine without a namespace gets one when it is applied.
      if (!namespace || metadata?.namespace === undefined || namespace === metadata.namespace) return;
      report(`spec.dataVolumeTemplates[${index}].metadata.namespace`,
        `'${namespace}' is not the namespace of the machine, '${metadata.namespace}'; leave it out`);
    });
  },
};

const socketLimit = vmRule({
  id: 'vm/socket-limit',
  summary: 'The limit of sockets stands in the live update features, not in the machine.',
  source: 'template.spec.domain.cpu.maxSockets',
  check(_, at, { report }, manifest) {
    if (!rawMachineSpec(manifest).spec.domain?.cpu?.maxSockets) return;
    report(`${at}.template.spec.domain.cpu.maxSockets`, 'is set by KubeVirt; use liveUpdateFeatures.cpu.maxSockets');
  },
});

const liveUpdate = vmRule({
  id: 'vm/live-update',
  summary: 'Live update features need their feature gate, exclude an instance type, and fit the CPU of the machine.',
  source: 'liveUpdateFeatures',
  check({ liveUpdateFeatures: features, instancetype }, at, { report, gates }, manifest) {
    if (!features) return;
    const path = `${at}.liveUpdateFeatures`;
    const { domain } = machineSpec(manifest).spec;
    if (!gates.has('VMLiveUpdateFeatures')) report(path, 'the feature gate VMLiveUpdateFeatures is off; remove it');
    if (instancetype && features.cpu) report(`${path}.cpu`, 'excludes an instance type; remove one of the two');
    if (!features.cpu) return;
    const { maxSockets } = features.cpu;
    const sockets = domain?.cpu?.sockets;
    if (maxSockets !== undefined && sockets > 0 && sockets > maxSockets) {
      report(`${path}.cpu.maxSockets`, `${maxSockets} is less than the ${sockets} sockets that the machine starts with; raise it`);
    }
    const { requests, limits } = domain?.resources ?? {};
    if (requests?.cpu === undefined && limits?.cpu === undefined) return;
    report(`${path}.cpu`, 'excludes CPU requests and limits; remove these from domain.resources');
  },
});

const liveUpdateInstancetype = vmRule({
  id: 'vm/live-update-instancetype',
  since: '4.15',
  summary: 'Live update features exclude an instance type.',
  source: 'liveUpdateFeatures, instancetype',
  check({ liveUpdateFeatures: features, instancetype }, at, { report }) {
    if (features && instancetype && !features.cpu) report(`${at}.liveUpdateFeatures`, 'excludes an instance type; remove one of the two');
  },
});

const memoryHotplug = vmRule({
  id: 'vm/memory-hotplug',
  since: '4.15',
  summary: 'A machine whose memory can grow has guest memory in steps of 2Mi, and nothing that fixes its memory.',
  source: 'liveUpdateFeatures.memory.maxGuest',
  check({ liveUpdateFeatures: features }, at, { report }, manifest) {
    const { domain, architecture } = machineSpec(manifest).spec;
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
    if (guest === undefined || guest === null) {report(`${path}.domain.memory.guest`, 'is missing; memory that can grow needs a start');} else if (readable(guest) && valueOf(guest) > valueOf(maxGuest)) {
      report(`${path}.domain.memory.guest`, `${guest} is more than the ${maxGuest} that it may grow to`);
    } else if (valueOf(guest) % HOTPLUG_STEP !== 0n) {report(`${path}.domain.memory.guest`, `${guest} is no multiple of 2Mi`);}
    if (valueOf(maxGuest) % HOTPLUG_STEP !== 0n) report(`${at}.liveUpdateFeatures.memory.maxGuest`, `${maxGuest} is no multiple of 2Mi`);
    if (architecture !== 'amd64') report(`${path}.architecture`, 'memory can grow on amd64 only');
  },
});

const POLICIES = ['Reject', 'Ignore'];

/** What an instance type or a preference is found by. */
const matchers = vmRule({
  id: 'vm/instancetype-matcher',
  summary: 'An instance type or a preference is named, with its kind, or inferred from a volume of the machine.',
  source: 'instancetype, preference',
  check(spec, at, { report }, manifest) {
    const volumes = new Set(listOf(rawMachineSpec(manifest).spec.volumes).map(({ name }) => name));
    for (const field of ['instancetype', 'preference']) {
      const matcher = spec[field];
      if (typeof matcher !== 'object' || matcher === null) continue;
      const { name, kind, inferFromVolume, inferFromVolumeFailurePolicy: policy } = matcher;
      const path = `${at}.${field}`;
      if (!name && !inferFromVolume) report(`${path}.name`, 'is missing; name it, or the volume that it is inferred from');
      if (inferFromVolume && name) report(`${path}.name`, 'excludes inferFromVolume; remove one of the two');
      if (inferFromVolume && kind) report(`${path}.kind`, 'excludes inferFromVolume; remove it');
      if (policy !== undefined && policy !== null && !POLICIES.includes(policy)) {
        report(`${path}.inferFromVolumeFailurePolicy`, `'${policy}' is not known; allowed are ${POLICIES.join(', ')}`);
      }
      if (inferFromVolume && !volumes.has(inferFromVolume)) {
        report(`${path}.inferFromVolume`, `no volume is named '${inferFromVolume}'; name one of the machine`);
      }
    }
  },
});

/** The verdict depends on looking the object up, which needs its kind. */
const matcherKind: Rule = {
  id: 'cross/instancetype-kind',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The kind of an instance type or a preference is the namespaced or the cluster-wide one.',
  source: 'KubeVirt: spec.instancetype.kind, spec.preference.kind; another kind is not found',
  kinds: VM_KINDS,
  check(manifest, { report }) {
    const at = VM_SPECS[manifest.kind];
    const spec = at.split('.').reduce((value, key) => value?.[key], manifest);
    for (const [field, own] of [['instancetype', 'Instancetype'], ['preference', 'Preference']]) {
      const kind = spec?.[field]?.kind;
      const allowed = [`VirtualMachine${own}`, `VirtualMachineCluster${own}`];
      if (!kind || allowed.some(each => [each, `${each}s`].some(name => name.toLowerCase() === String(kind).toLowerCase()))) continue;
      report(`${at}.${field}.kind`, `'${kind}' is no kind of it; allowed are ${allowed.join(' and ')}`);
    }
  },
};

export const virtualMachineRules: readonly Rule[] = [
  runStrategy, templates, templateNamespace, socketLimit, liveUpdate, liveUpdateInstancetype, memoryHotplug, matchers, matcherKind,
];
