import { isEmpty, isGiven } from './claim';
import { cronProblem } from './cron-expression';
import { checkDataVolume } from './data-volume';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

const LONGEST_NAME = 63;
const GARBAGE = ['Never', 'Outdated'];
/** What the template of an import cannot say. */
const NOT_IN_TEMPLATE = ['sourceRef', 'contentType', 'checkpoints', 'finalCheckpoint'];

const cron: Rule = {
  id: 'storage/data-import-cron',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'An import that repeats has a schedule, short names, and a template of a data volume that comes from a registry.',
  source: 'CDI webhook: DataImportCron; OpenShift Virtualization 4.15, 8.3.2.2 (ADM-DIC-01, ADM-DIC-04, ADM-DIC-05, ADM-DIC-06, ADM-DIC-07, ADM-DIC-08, ADM-DIC-09, '
    + 'ADM-DIC-10, ADM-DIC-11, R7-78, R7-82, R7-83, R7-85, R7-87)',
  kinds: ['DataImportCron'],
  check({ metadata, spec }, { report }) {
    if (typeof spec !== 'object' || spec === null) return;
    checkName(metadata?.name, 'metadata.name', report);
    checkImport(spec, 'spec', report);
  },
};

/** An import as HyperConverged has it made: its own webhook does not look into the spec. */
const inHyperConverged: Rule = {
  id: 'cluster/data-import-cron-spec',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A data import cron template of HyperConverged describes an import that CDI accepts.',
  source: 'OpenShift Virtualization 4.15, 8.3.2.1 and 8.3.2.2; CDI webhook: DataImportCron; accepted, and the import is not made (R7-78, R7-82, R7-83, R7-85, R7-87)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    listOf(spec?.dataImportCronTemplates).forEach(({ metadata, spec: template }, index) => {
      const at = `spec.dataImportCronTemplates[${index}]`;
      const isOff = String(metadata?.annotations?.['dataimportcrontemplate.kubevirt.io/enable']).toLowerCase() === 'false';
      if (typeof template !== 'object' || template === null || isOff) return;
      checkName(metadata?.name, `${at}.metadata.name`, report);
      checkImport(template, `${at}.spec`, report);
    });
  },
};

function checkImport({ schedule, importsToKeep, garbageCollect, managedDataSource, template }: Manifest, at: string, report: RuleContext['report']): void {
  if (typeof schedule === 'string' && schedule !== '') {
    const problem = cronProblem(schedule);
    if (problem) report(`${at}.schedule`, problem);
  }
  if (typeof importsToKeep === 'number' && importsToKeep < 0) report(`${at}.importsToKeep`, `${importsToKeep} is no number of imports; allowed are whole numbers from 0`);
  if (typeof garbageCollect === 'string' && !GARBAGE.includes(garbageCollect)) {
    report(`${at}.garbageCollect`, `'${garbageCollect}' is not known; allowed are ${GARBAGE.join(' and ')}`);
  }
  if (managedDataSource === '') report(`${at}.managedDataSource`, 'is empty; name the DataSource that points to the newest import');
  checkName(managedDataSource, `${at}.managedDataSource`, report);
  checkTemplate(template?.spec, `${at}.template.spec`, report);
}

function checkName(name: unknown, at: string, report: RuleContext['report']): void {
  if (typeof name === 'string' && Buffer.byteLength(name) > LONGEST_NAME) report(at, `is ${Buffer.byteLength(name)} bytes long; at most ${LONGEST_NAME}`);
}

function checkTemplate(spec: Manifest, at: string, report: RuleContext['report']): void {
  if (typeof spec !== 'object' || spec === null) return;
  for (const field of NOT_IN_TEMPLATE.filter(name => isFilled(spec[name]))) report(`${at}.${field}`, 'cannot be given in an import; remove it');
  if (!isGiven(spec.source?.registry)) report(`${at}.source.registry`, 'is missing; imports that repeat come from a registry');
  // What is missing or forbidden is told above.
  else checkDataVolume({ ...spec, sourceRef: undefined }, (path, message) => report(`${at}.${path}`, message));
}

/** Anything but what stands for nothing given. */
function isFilled(value: unknown): boolean {
  return !isEmpty(value) && value !== false && !(Array.isArray(value) && value.length === 0);
}

export const dataImportCronRules: readonly Rule[] = [cron, inHyperConverged];
