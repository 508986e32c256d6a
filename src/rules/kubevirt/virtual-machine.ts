import { reportingOrigins } from './machine-rule';
import { rawMachineSpec } from './machine-spec';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

/** Kinds that hold the spec of a VirtualMachine, and where it stands in them. */
export const VM_SPECS: Readonly<Record<string, string>> = { VirtualMachine: 'spec', VirtualMachinePool: 'spec.virtualMachineTemplate.spec' };
export const VM_KINDS = Object.keys(VM_SPECS);

interface VmRule extends Pick<Rule, 'id' | 'summary' | 'since' | 'source' | 'needs'> {
  check(spec: Manifest, at: string, context: RuleContext, manifest: Manifest): void;
}

/** A rule of the KubeVirt webhook about the spec of a VirtualMachine, also in a pool of them. */
export function vmRule(rule: VmRule): Rule {
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

/** What the webhook of machines looks at in every machine. */
export const virtualMachineRules: readonly Rule[] = [runStrategy, templates, templateNamespace];
