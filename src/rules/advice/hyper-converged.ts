import { OBSOLETE_MODELS } from './operations';
import { listOf } from '../engine';
import { FindingClass, Rule, Severity } from '../rule';

/** Settings that are read only while a feature gate is on. */
const IDLE_WITHOUT: readonly (readonly [string, string])[] = [
  ['tektonTasksNamespace', 'deployTektonTaskResources'],
  ['tektonPipelinesNamespace', 'deployTektonTaskResources'],
  ['kubeSecondaryDNSNameServerIP', 'deployKubeSecondaryDNS'],
  ['applicationAwareConfig', 'enableApplicationAwareQuota'],
];

const idleSetting: Rule = {
  id: 'cluster/idle-setting',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A setting of something that a feature gate deploys comes with the gate.',
  source: 'OpenShift Virtualization 4.15, 6.12.2; HyperConverged API: featureGates (R6B-57, R6B-58, R6B-59)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    for (const [field, gate] of IDLE_WITHOUT) {
      if (spec?.[field] === undefined || spec[field] === null || spec.featureGates?.[gate] === true) continue;
      report(`spec.${field}`, `has no effect while spec.featureGates.${gate} is off; turn that on, or remove this`);
    }
  },
};

const updatesOff: Rule = {
  id: 'cluster/workload-updates-off',
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'Running machines are updated by some method; without one they keep the components of older releases until they are stopped.',
  source: 'OpenShift Virtualization 4.15, 5.1.3 and 11.5.34: OutdatedVirtualMachineInstanceWorkloads (R1-147, R9-186)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const methods = spec?.workloadUpdateStrategy?.workloadUpdateMethods;
    if (!Array.isArray(methods) || methods.length > 0) return;
    report('spec.workloadUpdateStrategy.workloadUpdateMethods', 'is empty, and running machines are not updated until they are stopped; write LiveMigrate, or migrate them yourself');
  },
};

const listedAnyway: Rule = {
  id: 'cluster/obsolete-cpu-listed',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Models that are obsolete anyway are not listed as such.',
  source: 'OpenShift Virtualization 4.15, 10.2.1, example 10.1: obsoleteCPUs adds to a list that nothing is removed from (R9-35)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    listOf(spec?.obsoleteCPUs?.cpuModels).forEach((model, index) => {
      if (OBSOLETE_MODELS.includes(model)) report(`spec.obsoleteCPUs.cpuModels[${index}]`, `'${model}' is obsolete without being listed; remove it`);
    });
  },
};

const ENABLE = 'dataimportcrontemplate.kubevirt.io/enable';

const disabledImport: Rule = {
  id: 'cluster/disabled-import',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'An import of your own is turned off by removing it: only those that the operator brings are turned off by annotation.',
  source: `OpenShift Virtualization 4.15, 8.3.3: ${ENABLE} (R7-91)`,
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    listOf(spec?.dataImportCronTemplates).forEach((template, index) => {
      if (String(template?.metadata?.annotations?.[ENABLE]).toLowerCase() !== 'false' || !template.spec) return;
      report(`spec.dataImportCronTemplates[${index}].spec`, 'is imported all the same if the image is your own; remove the template then, and the spec if it is one that the operator brings');
    });
  },
};

/** What HyperConverged is told without effect, or with one that nobody waits for. */
export const hyperConvergedAdvice: readonly Rule[] = [idleSetting, updatesOff, listedAnyway, disabledImport];
