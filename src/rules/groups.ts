/* eslint-disable @typescript-eslint/no-require-imports -- a group is loaded when a kind of it is first checked */
import type { Rule } from './rule';

/** Rules about kinds that few apps have. */
interface RuleGroup {
  /** Kinds that its rules look at. */
  readonly kinds: readonly string[];
  load(): readonly Rule[];
}

const GROUPS: readonly RuleGroup[] = [
  { kinds: ['NetworkAttachmentDefinition'], load: () => (require('./ovn') as typeof import('./ovn')).ovnRules },
  {
    kinds: [
      'SriovNetworkNodePolicy', 'SriovOperatorConfig', 'SriovNetworkPoolConfig', 'SriovNetwork',
    ],
    load: () => (require('./sriov') as typeof import('./sriov')).sriovRules,
  },
  { kinds: ['HyperConverged', 'MachineConfig'], load: () => (require('./node') as typeof import('./node')).nodeRules },
  { kinds: ['MachineConfig'], load: () => (require('./kernel-arguments') as typeof import('./kernel-arguments')).kernelArgumentRules },
  {
    kinds: [
      'NodeHealthCheck', 'MachineHealthCheck', 'NodeMaintenance', 'SelfNodeRemediationConfig', 'SelfNodeRemediationTemplate', 'FenceAgentsRemediationTemplate',
    ],
    load: () => (require('./node-health') as typeof import('./node-health')).nodeHealthRules,
  },
  { kinds: ['MachineConfig'], load: () => (require('./machine-config') as typeof import('./machine-config')).machineConfigRules },
  {
    kinds: [
      'MachineConfigPool', 'MachineConfig',
    ],
    load: () => (require('./machine-config-pools') as typeof import('./machine-config-pools')).machineConfigPoolRules,
  },
  {
    kinds: [
      'KubeletConfig', 'ContainerRuntimeConfig',
    ],
    load: () => (require('./kubelet-config') as typeof import('./kubelet-config')).kubeletConfigRules,
  },
  {
    kinds: [
      'HostPathProvisioner',
    ],
    load: () => (require('./hostpath-provisioner') as typeof import('./hostpath-provisioner')).hostpathProvisionerRules,
  },
  { kinds: ['HyperConverged'], load: () => (require('./cluster') as typeof import('./cluster')).clusterRules },
  {
    kinds: [
      'OperatorGroup', 'Subscription', 'NMState', 'KubeDescheduler',
    ],
    load: () => (require('./operators') as typeof import('./operators')).operatorRules,
  },
  { kinds: ['KubeVirt'], load: () => (require('./kubevirt-config') as typeof import('./kubevirt-config')).kubevirtConfigRules },
  { kinds: ['HyperConverged'], load: () => (require('./hyper-converged') as typeof import('./hyper-converged')).hyperConvergedRules },
  { kinds: ['StorageClass', 'Service'], load: () => (require('./kubernetes') as typeof import('./kubernetes')).kubernetesRules },
  { kinds: ['PersistentVolumeClaim'], load: () => (require('./kubernetes-claims') as typeof import('./kubernetes-claims')).claimRules },
  {
    kinds: [
      'PrometheusRule', 'ServiceMonitor', 'PodMonitor',
    ],
    load: () => (require('./monitoring') as typeof import('./monitoring')).monitoringRules,
  },
  {
    kinds: [
      'DataProtectionApplication', 'VolumeSnapshotClass', 'Backup', 'Schedule', 'Restore', 'Secret',
    ],
    load: () => (require('./backup') as typeof import('./backup')).backupRules,
  },
  { kinds: ['ConfigMap'], load: () => (require('./advice/checkups') as typeof import('./advice/checkups')).checkupAdvice },
  {
    kinds: [
      'HyperConverged', 'MigrationPolicy', 'StorageClass', 'Template',
    ],
    load: () => (require('./advice/cluster') as typeof import('./advice/cluster')).clusterAdvice,
  },
  { kinds: ['HyperConverged'], load: () => (require('./advice/hyper-converged') as typeof import('./advice/hyper-converged')).hyperConvergedAdvice },
  { kinds: ['HyperConverged', 'DataSource'], load: () => (require('./advice/images') as typeof import('./advice/images')).imageAdvice },
  {
    kinds: [
      'Subscription', 'HyperConverged',
    ],
    load: () => (require('./advice/installation') as typeof import('./advice/installation')).installationAdvice,
  },
  {
    kinds: [
      'Pipeline', 'PipelineRun', 'TaskRun',
    ],
    load: () => (require('./advice/pipelines') as typeof import('./advice/pipelines')).pipelineAdvice,
  },
  {
    kinds: [
      'StorageClass', 'HostPathProvisioner', 'StorageProfile', 'DataImportCron', 'HyperConverged',
    ],
    load: () => (require('./advice/storage') as typeof import('./advice/storage')).storageAdvice,
  },
  { kinds: ['DataImportCron', 'HyperConverged'], load: () => (require('./cross/imports') as typeof import('./cross/imports')).importRules },
  { kinds: ['Service', 'ServiceMonitor'], load: () => (require('./cross/services') as typeof import('./cross/services')).serviceRules },
];

/** The rules about some kinds, or all of them, of topics that are loaded when they are needed. */
export function rulesAbout(kinds?: ReadonlySet<string>): readonly Rule[] {
  return GROUPS.filter(group => !kinds || group.kinds.some(kind => kinds.has(kind))).flatMap(group => group.load());
}

/** Kinds and rules of each group. */
export function ruleGroups(): readonly { readonly kinds: readonly string[]; readonly rules: readonly Rule[] }[] {
  return GROUPS.map(({ kinds, load }) => ({ kinds, rules: load() }));
}
