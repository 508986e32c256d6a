import { rawMachineSpec } from './machine-spec';
import { matcherScope } from './matcher-scope';
import { VM_KINDS, VM_SPECS } from './virtual-machine';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

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
  needs: ['instancetype', 'preference'],
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
  needs: ['instancetype', 'preference'],
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
  needs: ['instancetype', 'preference'],
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

/** How machines name their instance types and preferences. */
export const matcherRules: readonly Rule[] = [matchers, poolMatchers, matcherKind];
