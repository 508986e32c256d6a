import { parseGoDuration } from '../../schema/canonical';
import { listOf } from '../engine';
import { groupKind } from '../manifest-set';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { labelProblem } from '../values';
import { cronProblem } from './cron';
import { backupSpecOf, textsOf } from './objects';

const BACKUP_KINDS = ['Backup', 'Schedule', 'Restore'];

type Report = RuleContext['report'];

/** What must not stand together in a list of what is taken and one of what is left out. */
function listProblems(spec: Manifest, at: string, what: string, isScoped: boolean, report: Report) {
  const [included, excluded] = [textsOf(spec[`included${what}`]), textsOf(spec[`excluded${what}`])];
  if (new Set(included).size > 1 && included.includes('*')) {
    report(`${at}.included${what}[${included.indexOf('*')}]`, "'*' takes everything; leave the other entries out, or this one");
  }
  // The lists of one scope may leave everything out, where nothing is taken.
  const everything = excluded.indexOf('*');
  if (everything >= 0 && (!isScoped || included.length > 0 || new Set(excluded).size > 1)) {
    report(`${at}.excluded${what}[${everything}]`, "'*' leaves everything out; name what is left out");
  }
  listOf(spec[`excluded${what}`]).forEach((each, index) => {
    if (typeof each === 'string' && each !== '*' && included.includes(each)) {
      report(`${at}.excluded${what}[${index}]`, `'${each}' is in included${what} too; keep it in one of them`);
    }
  });
}

const filters: Rule = {
  id: 'backup/filters',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A backup or restore takes and leaves out different namespaces and resources, in filters of one kind.',
  source: 'Velero: what is in both lists ends in FailedValidation; OpenShift Virtualization 4.15, 13.4.1 and 13.5.1 (R9-131, R9-132)',
  kinds: BACKUP_KINDS,
  check(manifest, { report }) {
    const found = backupSpecOf(manifest);
    if (!found) return;
    const { kind, spec, at } = found;
    for (const what of ['Namespaces', 'Resources']) listProblems(spec, at, what, false, report);
    for (const list of ['includedNamespaces', 'excludedNamespaces']) {
      listOf(spec[list]).forEach((name, index) => {
        const problem = typeof name === 'string' && name !== '' ? labelProblem(name.replaceAll('*', 'x')) : undefined;
        if (problem) report(`${at}.${list}[${index}]`, problem);
      });
    }
    if (kind === 'Restore') return;
    for (const scope of ['Cluster', 'Namespace']) listProblems(spec, at, `${scope}ScopedResources`, true, report);
    const isGiven = (field: string) => (Array.isArray(spec[field]) ? spec[field].length > 0 : typeof spec[field] === 'boolean');
    const older = ['includedResources', 'excludedResources', 'includeClusterResources'].find(isGiven);
    const newer = ['Cluster', 'Namespace'].flatMap(scope => [`included${scope}ScopedResources`, `excluded${scope}ScopedResources`]).find(isGiven);
    if (older && newer) report(`${at}.${newer}`, `cannot stand beside ${older}; use the filters by scope, or those without`);
  },
};

const oneSelector: Rule = {
  id: 'backup/one-selector',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A backup or restore selects by all of some labels, or by one of several sets of labels.',
  source: 'Velero: both end in FailedValidation, and the documentation prints both; OpenShift Virtualization 4.15, 13.4.1 (R9-135)',
  kinds: BACKUP_KINDS,
  check(manifest, { report }) {
    const found = backupSpecOf(manifest);
    if (!found?.spec.labelSelector || !Array.isArray(found.spec.orLabelSelectors)) return;
    report(`${found.at}.orLabelSelectors`, 'cannot stand beside labelSelector; keep labelSelector for resources with all labels, or this for those with one of the sets');
  },
};

/** Fields that hold a duration, below the spec of a backup or restore and below each of its hooks. */
const DURATIONS = ['ttl', 'csiSnapshotTimeout', 'itemOperationTimeout'];

function* durations({ kind, spec, at }: NonNullable<ReturnType<typeof backupSpecOf>>): Generator<readonly [string, unknown]> {
  for (const field of DURATIONS) yield [`${at}.${field}`, spec[field]];
  for (const [index, hooks] of listOf(spec.hooks?.resources).entries()) {
    for (const list of kind === 'Backup' ? ['pre', 'post'] : ['postHooks']) {
      for (const [place, hook] of listOf(hooks[list]).entries()) {
        const path = `${at}.hooks.resources[${index}].${list}[${place}]`;
        yield [`${path}.init.timeout`, hook.init?.timeout];
        for (const field of ['timeout', 'execTimeout', 'waitTimeout']) yield [`${path}.exec.${field}`, hook.exec?.[field]];
      }
    }
  }
}

const isDuration = (text: string) => parseGoDuration(text) !== undefined;

const readableDurations: Rule = {
  id: 'backup/durations',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The times of a backup, a restore and their hooks are durations with a unit.',
  source: 'Velero: metav1.Duration, and an object with another text is not read; OpenShift Virtualization 4.15, 13.4.1, 13.4.1.3 and 13.5.1.1 (R9-134, R9-144, R9-151)',
  kinds: BACKUP_KINDS,
  check(manifest, { report }) {
    const found = backupSpecOf(manifest);
    if (!found) return;
    for (const [path, value] of durations(found)) {
      if (typeof value === 'string' && !isDuration(value)) report(path, `'${value}' is no duration, and Velero cannot read the object; write it with a unit, as '720h0m0s' or '30s'`);
    }
  },
};

const schedule: Rule = {
  id: 'backup/schedule',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'The times of a Schedule are the five fields of cron, or a name as @daily.',
  source: 'Velero: another text ends in FailedValidation; OpenShift Virtualization 4.15, 13.4 (R9-128)',
  kinds: ['Schedule'],
  check(manifest, { report }) {
    const given = manifest.spec?.schedule;
    if (groupKind(manifest) !== 'velero.io/Schedule' || typeof given !== 'string') return;
    const problem = cronProblem(given, isDuration);
    if (problem) report('spec.schedule', problem);
  },
};

const restoreSource: Rule = {
  id: 'backup/restore-source',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'What is restored is a backup, or the last one of a schedule.',
  source: 'Velero: both or none end in FailedValidation; OpenShift Virtualization 4.15, 13.5.1 (R9-145)',
  kinds: ['Restore'],
  check(manifest, { report }) {
    const { spec } = manifest;
    if (groupKind(manifest) !== 'velero.io/Restore' || typeof spec?.backupName !== 'string') return;
    if (spec.backupName && spec.scheduleName) report('spec.scheduleName', "cannot stand beside backupName; keep one, and write backupName: '' for the last backup of a schedule");
    else if (!spec.backupName && !spec.scheduleName) report('spec.backupName', 'names nothing; name a backup, or a schedule in scheduleName');
  },
};

/** What Velero never restores. */
const NEVER_RESTORED = [
  'nodes', 'events', 'events.events.k8s.io', 'backups.velero.io', 'restores.velero.io', 'resticrepositories.velero.io', 'csinodes.storage.k8s.io',
  'volumeattachments.storage.k8s.io', 'backuprepositories.velero.io',
];

const restorable: Rule = {
  id: 'backup/restorable',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A restore asks for nothing that is never restored, as nodes and events.',
  source: 'Velero: such a restore ends in FailedValidation; OpenShift Virtualization 4.15, 13.5.1 (R9-147)',
  kinds: ['Restore'],
  check(manifest, { report }) {
    const found = backupSpecOf(manifest);
    listOf(found?.spec.includedResources).forEach((resource, index) => {
      if (NEVER_RESTORED.includes(resource)) report(`spec.includedResources[${index}]`, `'${resource}' is never restored; remove it`);
    });
  },
};

/** Whether Velero takes backups, schedules and restores as they are written. */
export const backupSpecRules: readonly Rule[] = [filters, oneSelector, readableDurations, schedule, restoreSource, restorable];
