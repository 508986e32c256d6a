import { MACHINE_KINDS, rawMachineSpec } from './machine-spec';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

/** Kinds whose machine is that of a VirtualMachine, the fields of which stand around it. */
const VM_KINDS = ['VirtualMachine', 'VirtualMachinePool'];

/** Calls back for each place where a field is given, as `spec.disks[].io` for that of each disk. */
export function eachGiven(value: Manifest, field: string, at: string, found: (path: string) => void) {
  const [key, ...rest] = field.split('.');
  const name = key.replace('[]', '');
  const next = value?.[name];
  if (next === undefined || next === null) return;
  const path = `${at}.${name}`;
  if (rest.length === 0) found(path);
  else if (name === key) eachGiven(next, rest.join('.'), path, found);
  else listOf(next).forEach((item, index) => eachGiven(item, rest.join('.'), `${path}[${index}]`, found));
}

/** The structure is that of the newest version: what the target's has not is told of here. */
const laterFields: Rule = {
  id: 'vm/later-field',
  class: FindingClass.SCHEMA,
  severity: Severity.ERROR,
  summary: 'A machine has the fields that its version of OpenShift Virtualization knows, and none of a later one.',
  source: 'KubeVirt: API of 1.0 and 1.1 (ADM-SCH-14, ADM-VMI-172, ADM-VER-02, ADM-VER-03)',
  until: '4.14',
  kinds: MACHINE_KINDS,
  check(manifest, { report, target }) {
    const { spec, at } = rawMachineSpec(manifest);
    const tell = (path: string) => report(path, `OpenShift ${target.version} has no such field, a later one brings it; remove it`);
    for (const field of target.laterFields.machine) eachGiven(spec, field, at, tell);
    if (!VM_KINDS.includes(manifest.kind)) return;
    const owner = at.replace('.template.spec', '');
    const ownerSpec = owner.split('.').reduce((value, key) => value?.[key], manifest);
    for (const field of target.laterFields.virtualMachine) eachGiven(ownerSpec, field, owner, tell);
  },
};

export const laterFieldRules: readonly Rule[] = [laterFields];
