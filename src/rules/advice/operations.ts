import { listOf } from '../engine';
import { MACHINE_KINDS, rawMachineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

/** Models that no node gets a label for, whatever HyperConverged says. */
export const OBSOLETE_MODELS = [
  '486', 'Conroe', 'athlon', 'core2duo', 'coreduo', 'kvm32', 'kvm64', 'n270', 'pentium', 'pentium2', 'pentium3', 'pentiumpro', 'phenom', 'qemu32', 'qemu64',
];
const INSTANCE_TYPES = ['VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype'];

function modelOf(manifest: Manifest): { readonly model: unknown; readonly path: string } {
  if (INSTANCE_TYPES.includes(manifest.kind)) return { model: manifest.spec?.cpu?.model, path: 'spec.cpu.model' };
  if (manifest.kind === 'HyperConverged') return { model: manifest.spec?.defaultCPUModel, path: 'spec.defaultCPUModel' };
  const { spec, at } = rawMachineSpec(manifest);
  return { model: spec.domain?.cpu?.model, path: `${at}.domain.cpu.model` };
}

const obsoleteModel: Rule = {
  id: 'cross/obsolete-cpu-model',
  needs: ['model', 'defaultCPUModel'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The CPU model of a machine is none that is obsolete: no node has the label that such a machine is scheduled by.',
  source: 'OpenShift Virtualization 4.15, 10.2.1, example 10.1, and 10.2.3: obsoleteCPUs (R9-35)',
  kinds: [...MACHINE_KINDS, ...INSTANCE_TYPES, 'HyperConverged'],
  check(manifest, { report, surroundings }) {
    const { model, path } = modelOf(manifest);
    if (typeof model !== 'string' || model === '') return;
    const clusters = surroundings.ofKind('HyperConverged').map(entry => entry.manifest);
    const isListed = clusters.some(({ spec }) => listOf(spec?.obsoleteCPUs?.cpuModels).includes(model));
    if (!isListed && !OBSOLETE_MODELS.includes(model)) return;
    report(path, `'${model}' is obsolete${isListed ? ' by obsoleteCPUs of HyperConverged' : ''}, and no node takes a machine of it; name a newer model, or host-model`);
  },
};

const COMPONENTS = ['virtAPI', 'virtController', 'virtHandler', 'virtLauncher', 'virtOperator'];

const logVerbosity: Rule = {
  id: 'cluster/log-verbosity',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'How much a component logs is from 1 to 9.',
  source: 'OpenShift Virtualization 4.15, 12.3.2.1: logVerbosityConfig (R9-76)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const kubevirt = spec?.logVerbosityConfig?.kubevirt;
    for (const component of COMPONENTS) {
      const level = kubevirt?.[component];
      if (typeof level !== 'number' || (level >= 1 && level <= 9)) continue;
      report(`spec.logVerbosityConfig.kubevirt.${component}`, `${level} is no level; give 1 to 9, or remove it for the default`);
    }
  },
};

const migrationBandwidth: Rule = {
  id: 'cluster/migration-bandwidth',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The bandwidth of a live migration is not negative.',
  source: 'OpenShift Virtualization 4.15, 9.2.1.1: bandwidthPerMigration, 0 for no limit; accepted, and no migration starts (R9-09)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    const given = spec?.liveMigrationConfig?.bandwidthPerMigration;
    if (typeof given === 'string' && /^-.*[1-9]/.test(given)) report('spec.liveMigrationConfig.bandwidthPerMigration', `${given} is negative; give bytes per second, as 64Mi, or 0 for no limit`);
  },
};

const HOST = 'kubernetes.io/hostname';

const pinnedPlacement: Rule = {
  id: 'cluster/pinned-placement',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'HyperConverged does not pin its components or all machines to one node.',
  source: 'OpenShift Virtualization 4.15, 11.5.23 and 11.5.26: LowKVMNodesCount, LowVirtAPICount (R9-175, R9-178, R9-179)',
  kinds: ['HyperConverged'],
  check({ spec }, { report }) {
    for (const [part, loss] of [['infra', 'its components are gone with it'], ['workloads', 'no machine can migrate']]) {
      const host = spec?.[part]?.nodePlacement?.nodeSelector?.[HOST];
      if (typeof host === 'string') report(`spec.${part}.nodePlacement.nodeSelector["${HOST}"]`, `'${host}' is one node, and ${loss}; select nodes by a label that several have`);
    }
  },
};

const MONITORING = 'cluster-monitoring-config';
const USER_MONITORING = 'user-workload-monitoring-config';
/** Where a monitoring configuration is read from. */
const MONITORING_NAMESPACES: Readonly<Record<string, string>> = {
  [MONITORING]: 'openshift-monitoring',
  [USER_MONITORING]: 'openshift-user-workload-monitoring',
};
const RETENTION_DAYS = 7;
const DAYS: Readonly<Record<string, number>> = { ms: 1 / 86_400_000, s: 1 / 86_400, m: 1 / 1_440, h: 1 / 24, d: 1, w: 7, y: 365 };

/** Days of a duration as Prometheus writes it. */
function daysOf(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return undefined;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * DAYS[unit], 0);
}

const monitoringConfig: Rule = {
  id: 'cluster/monitoring-config',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The monitoring of the cluster has its configuration as YAML under config.yaml, each setting in the ConfigMap that it is read from.',
  source: `OpenShift Virtualization 4.15, 11.3.1 and 12.2.1; OpenShift: enableUserWorkload in ${MONITORING}, retention of at least 7 days for support (R9-43, R9-74)`,
  kinds: ['ConfigMap'],
  check({ metadata, data }, { report }) {
    const name = metadata?.name;
    if (typeof name !== 'string' || !Object.hasOwn(MONITORING_NAMESPACES, name) || metadata.namespace !== MONITORING_NAMESPACES[name]) return;
    const text = data?.['config.yaml'];
    if (text === undefined) {
      if (data && Object.keys(data).length > 0) report('data', 'has no config.yaml, the only key that is read; write the configuration there');
      return;
    }
    if (typeof text !== 'string') return;
    const path = 'data["config.yaml"]';
    const config = settingsIn(text);
    if (config === undefined) {
      report(path, 'is no YAML with settings, and monitoring is not configured; correct it', Severity.ERROR);
      return;
    }
    if (name === USER_MONITORING && config?.enableUserWorkload !== undefined) {
      report(path, `has enableUserWorkload, which is read from ${MONITORING} in openshift-monitoring; write it there`);
    }
    const retention = config?.prometheusK8s?.retention;
    const days = name === MONITORING && typeof retention === 'string' ? daysOf(retention) : undefined;
    if (days !== undefined && days < RETENTION_DAYS) report(path, `keeps metrics for ${retention}; support asks for those of ${RETENTION_DAYS} days, write retention: 7d or more`, Severity.INFO);
  },
};

/** Settings in a text; `undefined` when it holds none that can be read. */
export function settingsIn(text: string): Manifest | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    const value: unknown = parse(text, { logLevel: 'error' });
    return value === null ? {} : typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const monitorNamespace: Rule = {
  id: 'cluster/monitor-namespace',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A monitor of a project looks into its own namespace only.',
  source: 'OpenShift Virtualization 4.15, 11.3.4; OpenShift: the monitoring of user workloads does not heed namespaceSelector (R9-48)',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  check({ apiVersion, metadata, spec }, { report }) {
    const namespace = metadata?.namespace;
    if (!String(apiVersion).startsWith('monitoring.coreos.com/') || typeof namespace !== 'string' || namespace.startsWith('openshift-')) return;
    const { any, matchNames } = spec?.namespaceSelector ?? {};
    const others = listOf(matchNames).filter(each => typeof each === 'string' && each !== namespace);
    if (any !== true && others.length === 0) return;
    report('spec.namespaceSelector', `is not heeded, and only '${namespace}' is looked into; write a monitor for each namespace${others.length > 0 ? `, also for ${others.join(', ')}` : ''}`);
  },
};

/** Where a cluster is not run as the documentation has it. */
export const operationsAdvice: readonly Rule[] = [
  obsoleteModel, logVerbosity, migrationBandwidth, pinnedPlacement, monitoringConfig, monitorNamespace,
];
