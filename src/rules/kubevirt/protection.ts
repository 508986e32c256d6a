import { familyRule } from './family';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

/** API groups of what can be exported, by kind. */
const EXPORT_GROUPS: ReadonlyMap<string, string> = new Map([
  ['PersistentVolumeClaim', ''], ['VirtualMachineSnapshot', 'snapshot.kubevirt.io'], ['VirtualMachine', 'kubevirt.io'],
]);

const exported = familyRule('vm/export-source', ['VirtualMachineExport'],
  'What is exported is a named claim, snapshot or machine, of its own API group.', 'spec.source; feature gate VMExport (ADM-EXP-01, ADM-EXP-02, ADM-EXP-03, ADM-EXP-04, R1-33, R6B-24, R6B-25, R6B-26)', ({ source }, { report, gates }) => {
    if (!gates.has('VMExport')) report('spec', 'the feature gate VMExport is off; nothing can be exported');
    if (!source) return;
    const { kind, name, apiGroup } = source;
    const group = EXPORT_GROUPS.get(kind);
    if (group === undefined) report('spec.source.kind', `'${kind ?? ''}' cannot be exported; allowed are ${[...EXPORT_GROUPS.keys()].join(', ')}`);
    else if ((apiGroup ?? '') !== group) report('spec.source.apiGroup', `'${apiGroup ?? ''}' is not the API group of ${kind}; ${group === '' ? 'leave it out' : `write '${group}'`}`);
    if (!name) report('spec.source.name', 'is missing; name what is exported');
  });

/** What a snapshot is taken of, and what is restored. */
function machineReference(reference: Manifest, at: string, report: RuleContext['report']) {
  if (!reference) return;
  const { apiGroup, kind } = reference;
  if (apiGroup !== 'kubevirt.io') report(`${at}.apiGroup`, `'${apiGroup ?? ''}' is not the API group of machines; write 'kubevirt.io'`);
  if (kind !== 'VirtualMachine') report(`${at}.kind`, `'${kind ?? ''}' is not supported; the only kind is VirtualMachine`);
}

const snapshots = familyRule('protection/machine-reference', ['VirtualMachineSnapshot', 'VirtualMachineRestore'],
  'A snapshot is taken of, and restored to, a VirtualMachine.', 'spec.source, spec.target; feature gate Snapshot; OpenShift Virtualization 4.15, 13.1 (ADM-SNAP-01, ADM-SNAP-02, ADM-SNAP-03, ADM-REST-01, ADM-REST-02, ADM-REST-03, R9-88, R9-96)',
  (spec, { report, gates }, { kind }) => {
    if (!gates.has('Snapshot')) report('spec', 'the feature gate Snapshot is off; no snapshot is taken or restored');
    if (kind === 'VirtualMachineSnapshot') machineReference(spec.source, 'spec.source', report);
    else machineReference(spec.target, 'spec.target', report);
  });

/** What a patch of a restored machine may change. */
const PATCHED = ['"/spec/', '"/metadata/labels/', '"/metadata/annotations/'];

/** Why a patch cannot be read, as the webhook reads it: keys and values between commas, each with one colon. */
function patchProblem(patch: string): string | undefined {
  for (const pair of patch.replace(/^[{}]+|[{}]+$/g, '').split(',')) {
    const [key, value, ...rest] = pair.split(':');
    if (value === undefined || rest.length > 0) return `'${pair}' has not the one colon of a key and its value; write each value without commas and colons`;
    const path = value.trim();
    if (key.trim() !== '"path"' || PATCHED.some(start => path.startsWith(start))) continue;
    return `${path} cannot be changed; allowed are paths under ${PATCHED.map(start => start.slice(1)).join(', ')}`;
  }
  return undefined;
}

const restorePatches: Rule = {
  id: 'protection/restore-patches',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'The patches of a restore into a machine that is there change its spec, labels and annotations only.',
  source: 'KubeVirt webhook: spec.patches; not looked at where the target is no machine yet (ADM-REST-04, R9-98)',
  kinds: ['VirtualMachineRestore'],
  check({ metadata, spec }, { report, set }) {
    if (typeof spec?.target?.name !== 'string' || !set.find('VirtualMachine', metadata?.namespace, spec.target.name)) return;
    listOf(spec.patches).forEach((patch, index) => {
      const problem = typeof patch === 'string' ? patchProblem(patch) : undefined;
      if (problem) report(`spec.patches[${index}]`, problem);
    });
  },
};

const CLONED = ['VirtualMachine', 'VirtualMachineSnapshot'];

const clones = familyRule('vm/clone-source', ['VirtualMachineClone'],
  'A machine is cloned from a named machine or snapshot, with filters that can be read.', 'spec.source, spec.target, annotationFilters, labelFilters; feature gate Snapshot '
    + '(ADM-CLONE-01, ADM-CLONE-03, ADM-CLONE-04, ADM-CLONE-05, ADM-CLONE-06, ADM-CLONE-07, ADM-CRASH-06)',
  (spec, { report, gates }) => {
    if (!gates.has('Snapshot')) report('spec', 'the feature gate Snapshot is off; nothing is cloned');
    const { source, target } = spec;
    if (source) {
      if (!CLONED.includes(source.kind)) report('spec.source.kind', `'${source.kind ?? ''}' cannot be cloned; allowed are ${CLONED.join(' and ')}`);
      if (!source.name) report('spec.source.name', 'is missing; name what is cloned');
      if (!source.apiGroup) report('spec.source.apiGroup', "is missing; write 'kubevirt.io', or 'snapshot.kubevirt.io' for a snapshot");
    }
    if (target?.kind && target.kind !== 'VirtualMachine') report('spec.target.kind', `'${target.kind}' is not made by cloning; the only kind is VirtualMachine`);
    for (const field of ['annotationFilters', 'labelFilters']) {
      listOf(spec[field]).forEach((filter, index) => {
        const text = String(filter);
        if (text === '' || text === '!' || text.lastIndexOf('!') > 0 || (text.includes('*') && text.indexOf('*') !== text.length - 1)) {
          report(`spec.${field}[${index}]`, `'${text}' is no filter; write a key, with '!' in front to leave it out and '*' at the end for any ending`);
        }
      });
    }
  });

const cloneNames = familyRule('vm/clone-target', ['VirtualMachineClone'],
  'A clone of a machine has another name.', 'spec.target.name (ADM-CLONE-09, ADM-VER-03)', ({ source, target }, { report }) => {
    // A target without a kind is a machine.
    if (source?.kind !== 'VirtualMachine' || !target?.name || (target.kind || 'VirtualMachine') !== 'VirtualMachine' || target.name !== source.name) return;
    report('spec.target.name', `'${target.name}' is the machine that is cloned; choose another name`);
  }, '4.15');

/** What the webhooks of KubeVirt reject of snapshots, restores, clones and exports. */
export const protectionRules: readonly Rule[] = [exported, snapshots, restorePatches, clones, cloneNames];
