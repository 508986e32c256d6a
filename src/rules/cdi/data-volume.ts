import { checkClaim, checkPopulation, Tell } from './claim';
import { checkSource } from './source';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

/** What the webhook of CDI refuses of the spec of a data volume, wherever it stands. */
export function checkDataVolume(spec: Manifest, tell: Tell): void {
  checkClaim(spec, tell);
  if (!checkPopulation(spec, tell)) checkSource(spec, tell);
}

/** A check of the spec of every DataVolume. */
function dataVolumeRule(id: string, summary: string, source: string, check: (spec: Manifest, tell: Tell) => void): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `CDI webhook: ${source}`,
    kinds: ['DataVolume'],
    check({ metadata, spec }, { report }) {
      if (!isSpec(spec) || isBeingDeleted(metadata)) return;
      check(spec, (path, message) => report(`spec.${path}`, message));
    },
  };
}

function isSpec(spec: unknown): boolean {
  return typeof spec === 'object' && spec !== null && !Array.isArray(spec);
}

function isBeingDeleted(metadata: Manifest): boolean {
  return metadata?.deletionTimestamp !== undefined && metadata.deletionTimestamp !== null;
}

const claim = dataVolumeRule('storage/data-volume-claim', 'A data volume describes its claim once, with a size, a class and access modes that CDI can make.',
  'pvc, storage; OpenShift Virtualization 4.15, 6.2.5.3.1 and 8.2 (ADM-DV-04, ADM-DV-05, ADM-DV-06, ADM-DV-07, ADM-DV-08, ADM-DV-09, ADM-DV-10, ADM-DV-11, R6A-33, R6B-118)',
  checkClaim);

const population = dataVolumeRule('storage/data-volume-population', 'A claim that another controller fills names one thing to be filled from, and the data volume no source.',
  'dataSource, dataSourceRef (ADM-DV-12, ADM-DV-13, ADM-DV-14, ADM-DV-15, ADM-DV-16)', checkPopulation);

const source = dataVolumeRule('storage/data-volume-source', 'A data volume is filled from one source, which is whole, at an address that CDI reads, of a type that it can hold.',
  'source, sourceRef, contentType; OpenShift Virtualization 4.15, 6.2 (ADM-DV-17, ADM-DV-18, ADM-DV-19, ADM-DV-21, ADM-DV-22, ADM-DV-23, ADM-DV-24, ADM-DV-25, '
  + 'ADM-DV-26, ADM-DV-27, ADM-DV-28, ADM-DV-29, ADM-DV-30, ADM-DV-31, ADM-DV-32, R6A-17, R6A-31, R6A-32, R6A-50, R6A-56, R6B-07, R9-84, R9-154, SS-09)',
  (spec, tell) => { if (!checkPopulation(spec, () => {})) checkSource(spec, tell); });

/** Where objects hold the specs of data volumes that are made for them later, when nobody sees what CDI refuses. */
const HOLDERS: Readonly<Record<string, string>> = {
  VirtualMachine: 'spec.dataVolumeTemplates',
  VirtualMachinePool: 'spec.virtualMachineTemplate.spec.dataVolumeTemplates',
  HyperConverged: 'spec.dataImportCronTemplates',
};

const templates: Rule = {
  id: 'cross/data-volume-template',
  needs: ['dataVolumeTemplates', 'dataImportCronTemplates'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A template of a data volume makes one that CDI accepts: the machine is accepted without it, and waits for ever.',
  source: 'CDI webhook on what KubeVirt and HyperConverged create; OpenShift Virtualization 4.15, 6.1.4.1 and 8.3 (R9-84, R9-154, SS-31)',
  kinds: Object.keys(HOLDERS),
  check(manifest, context) {
    const at = HOLDERS[manifest.kind];
    const list = at.split('.').reduce((value, key) => value?.[key], manifest);
    listOf(list).forEach((template, index) => { checkTemplate(manifest.kind, template, `${at}[${index}]`, context); });
  },
};

function checkTemplate(kind: string, template: Manifest, at: string, { report }: RuleContext): void {
  const [spec, path] = kind === 'HyperConverged' ? [template.spec?.template?.spec, `${at}.spec.template.spec`] : [template.spec, `${at}.spec`];
  if (isSpec(spec)) checkDataVolume(spec, (field, message) => report(`${path}.${field}`, message));
}

export const dataVolumeRules: readonly Rule[] = [claim, population, source, templates];
