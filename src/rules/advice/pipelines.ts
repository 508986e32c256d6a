import { ObjectIndex } from '../cross/object-index';
import { listOf } from '../engine';
import { groupKind, ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

function isTekton(manifest: Manifest): boolean {
  return groupKind(manifest).startsWith('tekton.dev/');
}

/** Tasks for templates, which pipelines use no more. */
const TEMPLATE_TASKS = ['create-vm-from-template', 'copy-template', 'modify-vm-template'];

/** Where pipelines and runs of them name tasks. */
function tasksOf({ kind, spec }: Manifest): { readonly task: Manifest; readonly path: string }[] {
  if (kind === 'TaskRun') return [{ task: spec, path: 'spec' }];
  const [pipeline, at] = kind === 'Pipeline' ? [spec, 'spec'] : [spec?.pipelineSpec, 'spec.pipelineSpec'];
  return ['tasks', 'finally'].flatMap(list => listOf(pipeline?.[list]).map((task, index) => ({ task, path: `${at}.${list}[${index}]` })));
}

const templateTask: Rule = {
  id: 'pipeline/template-task',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Pipelines make machines of instance types and preferences, not with the deprecated tasks for templates.',
  source: 'OpenShift Virtualization 4.15, 6.12.3 (R6B-62)',
  since: '4.15',
  kinds: ['Pipeline', 'PipelineRun', 'TaskRun'],
  check(manifest, { report, set }) {
    if (!isTekton(manifest)) return;
    for (const { task, path } of tasksOf(manifest)) {
      const name = task?.taskRef?.name;
      if (!TEMPLATE_TASKS.includes(name) || isOwn(set, 'Task', manifest, name)) continue;
      report(`${path}.taskRef.name`, `'${name}' is deprecated; use create-vm-from-manifest, with an instance type and a preference`);
    }
  },
};

/** A task or pipeline of the set may do what it likes. */
function isOwn(set: ManifestSet, kind: string, { metadata }: Manifest, name: string): boolean {
  return ObjectIndex.of(set).find(`tekton.dev/${kind}`, metadata?.namespace, name) !== undefined;
}

const HOOK = 'argocd.argoproj.io/hook';

const runName: Rule = {
  id: 'pipeline/run-name',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A run that is applied has a name: one that is generated can be created only.',
  source: 'OpenShift Virtualization 4.15, 6.12.4.2; kubectl apply: metadata.generateName (R6B-67)',
  kinds: ['PipelineRun', 'TaskRun'],
  check(manifest, { report }) {
    const { metadata } = manifest;
    if (!isTekton(manifest) || !metadata?.generateName || metadata.name || metadata.annotations?.[HOOK] !== undefined) return;
    report('metadata.generateName', 'cannot be applied, only created; give a name, and a new one for each run');
  },
};

/** A pipeline that installs Windows. */
interface Installer {
  /** Names of what it does not install. */
  readonly others: RegExp;
  readonly isFor: string;
  readonly instead: string;
  /** The disk that it makes where nothing else is asked for. */
  readonly baseDvName: string;
}

/** Parameters that say what Windows a run is about, and what the installers of OpenShift 4.15 take. */
const VERSION_PARAMS = ['autounattendConfigMapName', 'preferenceName', 'baseDvName'];
const INSTALLERS: Readonly<Record<string, Installer>> = {
  'windows-bios-installer': { others: /^win(dows)?[.-]?(11|2k22|2022)/i, isFor: 'Windows 10', instead: 'windows-efi-installer', baseDvName: 'win10' },
  'windows-efi-installer': { others: /^win(dows)?[.-]?10/i, isFor: 'Windows 11 and Server 2022', instead: 'windows-bios-installer', baseDvName: 'win11' },
};
/** Names of pipelines that are printed, and were those of versions before. */
const FORMER = /^windows(10|11|2k22)-(installer|customize)$/;

interface Param {
  readonly value: unknown;
  readonly path: string;
}

function paramsOf(run: Manifest): ReadonlyMap<unknown, Param> {
  return new Map(listOf(run.spec?.params).map(({ name, value }, index) => [name, { value, path: `spec.params[${index}].value` }]));
}

const windowsInstaller: Rule = {
  id: 'pipeline/windows-installer',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Windows is installed by the pipeline for its firmware, from a URL: windows-bios-installer for 10, windows-efi-installer for 11 and 2022.',
  source: 'OpenShift Virtualization 4.15, 6.12.4 and 6.12.4.2 (R6B-64, R6B-68, R6B-71)',
  since: '4.15',
  kinds: ['PipelineRun'],
  check(manifest, { report, set }) {
    const pipeline = manifest.spec?.pipelineRef?.name;
    if (!isTekton(manifest) || typeof pipeline !== 'string' || isOwn(set, 'Pipeline', manifest, pipeline)) return;
    const params = paramsOf(manifest);
    checkPipeline(pipeline, params, report);
    const url = params.get('winImageDownloadURL');
    if (typeof url?.value === 'string' && (FORMER.test(pipeline) || Object.hasOwn(INSTALLERS, pipeline)) && !/^https?:\/\/[^\s/]/i.test(url.value)) {
      report(url.path, `'${url.value}' is no URL of an image; write one with http or https`);
    }
  },
};

function checkPipeline(pipeline: string, params: ReadonlyMap<unknown, Param>, report: RuleContext['report']) {
  const [, system, what] = FORMER.exec(pipeline) ?? [];
  if (system) {
    const instead = what === 'customize' ? 'windows-customize' : system === '10' ? 'windows-bios-installer' : 'windows-efi-installer';
    report('spec.pipelineRef.name', `no pipeline of OpenShift 4.15 is named '${pipeline}'; use ${instead}`, Severity.INFO);
  }
  if (!Object.hasOwn(INSTALLERS, pipeline)) return;
  const { others, isFor, instead } = INSTALLERS[pipeline];
  for (const { value, path } of VERSION_PARAMS.map(name => params.get(name)).filter(param => param !== undefined)) {
    if (typeof value === 'string' && others.test(value)) report(path, `'${value}' is for another Windows than ${pipeline}, which installs ${isFor}; use ${instead}`);
  }
}

/** The run that first makes each disk, by namespace and name of the disk. */
function makersOf(set: ManifestSet): ReadonlyMap<string, Manifest> {
  let makers = makersBySet.get(set);
  if (!makers) {
    const first = new Map<string, Manifest>();
    for (const { manifest } of set.ofKind('PipelineRun')) {
      const disk = diskOf(manifest);
      if (disk && !first.has(disk.key)) first.set(disk.key, manifest);
    }
    makersBySet.set(set, makers = first);
  }
  return makers;
}

const makersBySet = new WeakMap<ManifestSet, ReadonlyMap<string, Manifest>>();

/** The disk that a run of an installer makes. */
function diskOf(run: Manifest): { readonly key: string; readonly name: string; readonly path: string } | undefined {
  const pipeline = run.spec?.pipelineRef?.name;
  if (!isTekton(run) || typeof pipeline !== 'string' || !Object.hasOwn(INSTALLERS, pipeline)) return undefined;
  const params = paramsOf(run);
  const given = params.get('baseDvName');
  const namespace = params.get('baseDvNamespace')?.value ?? run.metadata?.namespace;
  const name = given === undefined ? INSTALLERS[pipeline].baseDvName : given.value;
  if (typeof name !== 'string') return undefined;
  return { key: JSON.stringify([namespace ?? '', name]), name, path: given?.path ?? 'spec.params' };
}

const installedDisk: Rule = {
  id: 'cross/installer-disk',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Runs that install Windows make disks of different names.',
  source: 'OpenShift Virtualization 4.15, 6.12.4: parameters of several runs are unique; defaults win10 and win11 (R6B-63)',
  since: '4.15',
  kinds: ['PipelineRun'],
  check(manifest, { report, set }) {
    const disk = diskOf(manifest);
    const first = disk && makersOf(set).get(disk.key);
    if (!first || first === manifest) return;
    const name = first.metadata?.name ?? first.metadata?.generateName ?? '';
    report(disk.path, `the disk '${disk.name}' is made by PipelineRun ${name} too; give baseDvName a value of its own`);
  },
};

/** Where pipelines for machines do not do well. */
export const pipelineAdvice: readonly Rule[] = [templateTask, runName, windowsInstaller, installedDisk];
