import { machineMetadata } from './machine-spec';
import { milliOf, readable } from './quantities';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { labelValueProblem, qualifiedNameProblem } from '../values';

type FamilyCheck = (spec: Manifest, context: RuleContext, manifest: Manifest) => void;

/** A rule of the KubeVirt webhook about one of the kinds around machines. */
function familyRule(id: string, kinds: readonly string[], summary: string, source: string, check: FamilyCheck, since?: string): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `KubeVirt webhook: ${source}`,
    kinds,
    since,
    check: (manifest, context) => {
      if (typeof manifest.spec === 'object' && manifest.spec !== null) check(manifest.spec, context, manifest);
    },
  };
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Whether a selector can be read, and what it selects. */
function selectorProblem({ matchLabels, matchExpressions }: Manifest, labels: Manifest): string | undefined {
  for (const [key, value] of Object.entries(matchLabels ?? {})) {
    const problem = qualifiedNameProblem(key) ?? labelValueProblem(String(value));
    if (problem) return problem;
    if (labels[key] !== value) return `wants the label ${key}=${value}, which the template has not; add it there`;
  }
  for (const { key, operator, values } of listOf(matchExpressions)) {
    const problem = qualifiedNameProblem(String(key ?? '')) ?? listOf(values).map(value => labelValueProblem(String(value))).find(each => each);
    if (problem) return problem;
    if (!OPERATORS.includes(operator)) return `has the operator '${operator}'; allowed are ${OPERATORS.join(', ')}`;
    const wantsValues = operator === 'In' || operator === 'NotIn';
    if (wantsValues !== listOf(values).length > 0) return wantsValues ? `gives ${operator} no values; add at least one` : `gives ${operator} values; remove them`;
    if (!expressionHolds(key, operator, listOf(values), labels)) return `wants ${key} ${operator} ${listOf(values).join(', ')}, which does not hold for the labels of the template`;
  }
  return undefined;
}

function expressionHolds(key: string, operator: string, values: readonly Manifest[], labels: Manifest): boolean {
  const value = labels[key];
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  return operator === 'In' ? value !== undefined && values.includes(value) : value === undefined || !values.includes(value);
}

const selector = familyRule('vm/selector-matches', ['VirtualMachineInstanceReplicaSet', 'VirtualMachinePool'],
  'The selector of a replica set or a pool can be read, and selects what the template makes.', 'spec.selector', (spec, { report }, manifest) => {
    if (!spec.selector) return;
    const labels = manifest.kind === 'VirtualMachinePool' ? spec.virtualMachineTemplate?.metadata?.labels : machineMetadata(manifest).metadata.labels;
    const problem = selectorProblem(spec.selector, labels ?? {});
    if (problem) report('spec.selector', problem);
  });

const overcommit = familyRule('instancetype/overcommit', ['VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype'],
  'An instance type over-commits memory by 0 to 100 percent, and not memory on huge pages.', 'spec.memory.overcommitPercent', ({ memory }, { report }) => {
    const percent = memory?.overcommitPercent;
    if (typeof percent !== 'number') return;
    if (percent < 0 || percent > 100) report('spec.memory.overcommitPercent', `${percent} is no percentage; allowed are 0 to 100`);
    if (percent !== 0 && memory.hugepages) report('spec.memory.overcommitPercent', 'memory on huge pages cannot be over-committed; remove one of the two');
  });

const policy = familyRule('migration/policy-range', ['MigrationPolicy'],
  'The timeout and the bandwidth of a migration policy are not negative.', 'spec.completionTimeoutPerGiB, spec.bandwidthPerMigration', (spec, { report }) => {
    const { completionTimeoutPerGiB: timeout, bandwidthPerMigration: bandwidth } = spec;
    if (typeof timeout === 'number' && timeout < 0) report('spec.completionTimeoutPerGiB', `${timeout} is negative; give seconds for each GiB`);
    if (readable(bandwidth) && milliOf(bandwidth) < 0n) report('spec.bandwidthPerMigration', `${bandwidth} is negative; give bytes a second`);
  });

const instance = familyRule('migration/instance-named', ['VirtualMachineInstanceMigration'],
  'A migration names the instance that migrates.', 'spec.vmiName', (spec, { report }) => {
    if (!spec.vmiName) report('spec.vmiName', 'is missing; name the running machine');
  });

const EXPORT_GROUPS: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: '', VirtualMachineSnapshot: 'snapshot.kubevirt.io', VirtualMachine: 'kubevirt.io',
};

const exported = familyRule('vm/export-source', ['VirtualMachineExport'],
  'What is exported is a named claim, snapshot or machine, of its own API group.', 'spec.source; feature gate VMExport', ({ source }, { report, gates }) => {
    if (!gates.has('VMExport')) report('spec', 'the feature gate VMExport is off; nothing can be exported');
    if (!source) return;
    const { kind, name, apiGroup } = source;
    const group = EXPORT_GROUPS[kind];
    if (group === undefined) report('spec.source.kind', `'${kind}' cannot be exported; allowed are ${Object.keys(EXPORT_GROUPS).join(', ')}`);
    else if ((apiGroup ?? '') !== group) report('spec.source.apiGroup', `'${apiGroup ?? ''}' is not the API group of ${kind}; write '${group}'`);
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
  'A snapshot is taken of, and restored to, a VirtualMachine.', 'spec.source, spec.target; feature gate Snapshot; OpenShift Virtualization 4.15, 13.1',
  (spec, { report, gates }, { kind }) => {
    if (!gates.has('Snapshot')) report('spec', 'the feature gate Snapshot is off; no snapshot is taken or restored');
    if (kind === 'VirtualMachineSnapshot') machineReference(spec.source, 'spec.source', report);
    else machineReference(spec.target, 'spec.target', report);
  });

const CLONED = ['VirtualMachine', 'VirtualMachineSnapshot'];

const clones = familyRule('vm/clone-source', ['VirtualMachineClone'],
  'A machine is cloned from a named machine or snapshot, with filters that can be read.', 'spec.source, spec.target, annotationFilters, labelFilters; feature gate Snapshot',
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
  'A clone of a machine has another name.', 'spec.target.name', ({ source, target }, { report }) => {
    if (source?.kind !== 'VirtualMachine' || !target?.name || target.kind !== 'VirtualMachine' || target.name !== source.name) return;
    report('spec.target.name', `'${target.name}' is the machine that is cloned; choose another name`);
  }, '4.15');

const preset = familyRule('vm/preset-domain', ['VirtualMachineInstancePreset'],
  'A preset has a domain to preset.', 'spec.domain', (spec, { report }) => {
    if (!spec.domain) report('spec.domain', 'is missing; a preset without one has nothing to set');
  });

export const familyRules: readonly Rule[] = [selector, overcommit, policy, instance, exported, snapshots, clones, cloneNames, preset];

