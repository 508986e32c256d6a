/* eslint-disable @typescript-eslint/no-require-imports -- a group is loaded when one of its rules can find fault with something */
import type { Rule, RuleGroup } from './rule';

const MACHINES = ['VirtualMachine', 'VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet', 'VirtualMachinePool'];

/**
 * All rules, by the modules that they are in. A module is there twice when some of its rules have to look at every object
 * of their kinds, and those about other kinds have not: `needs` and `beside` are then those of all rules about the kinds.
 */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { load: () => (require('./object-metadata') as typeof import('./object-metadata')).objectMetadataRules },
  {
    kinds: MACHINES,
    needs: ['accessCredentials'],
    load: () => (require('./kubevirt/access-credentials') as typeof import('./kubevirt/access-credentials')).accessCredentialRules,
  },
  { kinds: MACHINES, load: () => (require('./kubevirt/bindings') as typeof import('./kubevirt/bindings')).bindingRules },
  {
    kinds: [...MACHINES, 'VirtualMachineInstancePreset'],
    needs: ['bootOrder'],
    load: () => (require('./kubevirt/boot-order') as typeof import('./kubevirt/boot-order')).bootOrderRules,
  },
  {
    kinds: MACHINES,
    needs: ['dedicatedCpuPlacement', 'realtime', 'numa', 'isolateEmulatorThread', 'policy', 'maxSockets'],
    load: () => (require('./kubevirt/cpu') as typeof import('./kubevirt/cpu')).cpuRules,
  },
  { kinds: MACHINES, load: () => (require('./kubevirt/device-count') as typeof import('./kubevirt/device-count')).countRules },
  {
    kinds: MACHINES,
    needs: ['gpus', 'hostDevices', 'autoattachVSOCK', 'tpm', 'downwardMetrics', 'launchSecurity', 'filesystems', 'sound'],
    load: () => (require('./kubevirt/devices') as typeof import('./kubevirt/devices')).deviceRules,
  },
  { kinds: [...MACHINES, 'VirtualMachineInstancePreset'], load: () => (require('./kubevirt/disks') as typeof import('./kubevirt/disks')).diskRules },
  {
    kinds: [
      'VirtualMachineInstanceReplicaSet', 'VirtualMachinePool', 'VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype',
      'MigrationPolicy', 'VirtualMachineInstanceMigration', 'VirtualMachineInstancePreset',
    ],
    load: () => (require('./kubevirt/family') as typeof import('./kubevirt/family')).familyRules,
  },
  {
    kinds: [...MACHINES, 'VirtualMachineInstancePreset'],
    needs: ['machine', 'architecture', 'serial', 'bios', 'efi', 'persistent', 'kernelBoot'],
    load: () => (require('./kubevirt/firmware') as typeof import('./kubevirt/firmware')).firmwareRules,
  },
  { kinds: ['VirtualMachineInstance'], load: () => (require('./kubevirt/hyperv') as typeof import('./kubevirt/hyperv')).hypervRules },
  {
    kinds: ['VirtualMachine', 'VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet'],
    needs: ['hostname', 'subdomain', 'dnsConfig', 'dnsPolicy'],
    load: () => (require('./kubevirt/identity') as typeof import('./kubevirt/identity')).identityRules,
  },
  { kinds: ['VirtualMachinePool'], load: () => (require('./kubevirt/identity') as typeof import('./kubevirt/identity')).identityRules },
  {
    kinds: ['VirtualMachine'],
    needs: ['instancetype', 'preference'],
    load: () => (require('./kubevirt/instancetype-conflicts') as typeof import('./kubevirt/instancetype-conflicts')).instancetypeRules,
  },
  {
    kinds: MACHINES,
    needs: ['model', 'macAddress', 'pciAddress', 'state', 'dhcpOptions', 'ports'],
    load: () => (require('./kubevirt/interfaces') as typeof import('./kubevirt/interfaces')).interfaceRules,
  },
  { kinds: MACHINES, until: '4.14', load: () => (require('./kubevirt/later-fields') as typeof import('./kubevirt/later-fields')).laterFieldRules },
  {
    kinds: MACHINES,
    needs: [
      'evictionStrategy', 'ioThreadsPolicy', 'startStrategy', 'inputs', 'kubevirt.io/created-by', 'kubevirt.io/migrationJobUID',
      'kubevirt.io/nodeName', 'kubevirt.io/migrationTargetNodeName', 'kubevirt.io/schedulable', 'kubevirt.io/install-strategy',
      'kubevirt.io/ignitiondata', 'hooks.kubevirt.io/hookSidecars', 'kubevirt.io/multiThreadedQemuMigration',
    ],
    load: () => (require('./kubevirt/life-cycle') as typeof import('./kubevirt/life-cycle')).lifeCycleRules,
  },
  {
    kinds: ['VirtualMachine', 'VirtualMachinePool'],
    needs: ['maxSockets', 'liveUpdateFeatures', 'maxGuest'],
    load: () => (require('./kubevirt/live-update') as typeof import('./kubevirt/live-update')).liveUpdateRules,
  },
  {
    kinds: ['VirtualMachine', 'VirtualMachinePool'],
    needs: ['instancetype', 'preference'],
    load: () => (require('./kubevirt/matchers') as typeof import('./kubevirt/matchers')).matcherRules,
  },
  { kinds: MACHINES, load: () => (require('./kubevirt/memory') as typeof import('./kubevirt/memory')).memoryRules },
  { kinds: MACHINES, load: () => (require('./kubevirt/networks') as typeof import('./kubevirt/networks')).networkRules },
  {
    kinds: MACHINES,
    needs: ['affinity', 'topologySpreadConstraints'],
    load: () => (require('./kubevirt/placement') as typeof import('./kubevirt/placement')).placementRules,
  },
  { kinds: MACHINES, needs: ['readinessProbe', 'livenessProbe'], load: () => (require('./kubevirt/probes') as typeof import('./kubevirt/probes')).probeRules },
  {
    kinds: ['VirtualMachineExport', 'VirtualMachineSnapshot', 'VirtualMachineRestore', 'VirtualMachineClone'],
    load: () => (require('./kubevirt/protection') as typeof import('./kubevirt/protection')).protectionRules,
  },
  { kinds: MACHINES, load: () => (require('./kubevirt/resources') as typeof import('./kubevirt/resources')).resourceRules },
  {
    kinds: ['VirtualMachine', 'VirtualMachinePool'],
    load: () => (require('./kubevirt/virtual-machine') as typeof import('./kubevirt/virtual-machine')).virtualMachineRules,
  },
  { kinds: MACHINES, load: () => (require('./kubevirt/volumes') as typeof import('./kubevirt/volumes')).volumeRules },
  { kinds: ['DataImportCron', 'HyperConverged'], load: () => (require('./cdi/data-import-cron') as typeof import('./cdi/data-import-cron')).dataImportCronRules },
  {
    kinds: ['VirtualMachine', 'VirtualMachinePool', 'HyperConverged'],
    needs: ['dataVolumeTemplates', 'dataImportCronTemplates'],
    load: () => (require('./cdi/data-volume') as typeof import('./cdi/data-volume')).dataVolumeRules,
  },
  { kinds: ['DataVolume'], load: () => (require('./cdi/data-volume') as typeof import('./cdi/data-volume')).dataVolumeRules },
  {
    kinds: ['VolumeImportSource', 'VolumeUploadSource', 'ObjectTransfer'],
    load: () => (require('./cdi/populators') as typeof import('./cdi/populators')).populatorRules,
  },
  { kinds: ['StorageProfile'], load: () => (require('./cdi/storage-profile') as typeof import('./cdi/storage-profile')).storageProfileRules },
  { kinds: MACHINES, needs: ['multus', 'macAddress'], load: () => (require('./network') as typeof import('./network')).networkRules },
  { kinds: ['NetworkAttachmentDefinition', 'NodeNetworkConfigurationPolicy'], load: () => (require('./network') as typeof import('./network')).networkRules },
  {
    kinds: ['VirtualMachine'],
    needs: ['vm.kubevirt.io/validations', 'vm.kubevirt.io/template'],
    load: () => (require('./template-validations') as typeof import('./template-validations')).templateValidationRules,
  },
  {
    kinds: MACHINES,
    needs: ['macAddress', 'networkData', 'networkDataBase64', 'subdomain'],
    load: () => (require('./cross/addresses') as typeof import('./cross/addresses')).addressRules,
  },
  {
    kinds: ['DataVolume', 'VirtualMachine'],
    beside: ['PersistentVolumeClaim'],
    load: () => (require('./cross/claim-names') as typeof import('./cross/claim-names')).claimNameRules,
  },
  {
    kinds: ['VirtualMachine', 'VirtualMachinePool'],
    needs: ['sourceRef', 'pvc', 'snapshot'],
    load: () => (require('./cross/clone-permission') as typeof import('./cross/clone-permission')).clonePermissionRules,
  },
  {
    kinds: ['DataVolume', 'VirtualMachine', 'VirtualMachinePool'],
    needs: ['pvc', 'snapshot', 'volumeMode'],
    beside: ['DataSource'],
    load: () => (require('./cross/clones') as typeof import('./cross/clones')).cloneRules,
  },
  { kinds: ['VirtualMachineExport', 'HyperConverged'], load: () => (require('./cross/clones') as typeof import('./cross/clones')).cloneRules },
  {
    kinds: [...MACHINES, 'DataVolume'],
    needs: ['secretRef', 'sysprep', 'accessCredentials'],
    load: () => (require('./cross/contents') as typeof import('./cross/contents')).contentRules,
  },
  { kinds: ['VirtualMachineExport'], load: () => (require('./cross/contents') as typeof import('./cross/contents')).contentRules },
  {
    kinds: [...MACHINES, 'VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype'],
    needs: ['hostDevices', 'gpus'],
    load: () => (require('./cross/devices') as typeof import('./cross/devices')).deviceRules,
  },
  { kinds: ['DataImportCron', 'HyperConverged'], load: () => (require('./cross/imports') as typeof import('./cross/imports')).importRules },
  {
    kinds: MACHINES,
    needs: ['descheduler.alpha.kubernetes.io/evict'],
    beside: ['MigrationPolicy', 'HyperConverged'],
    load: () => (require('./cross/migration') as typeof import('./cross/migration')).migrationRules,
  },
  { kinds: ['HyperConverged', 'MigrationPolicy'], load: () => (require('./cross/migration') as typeof import('./cross/migration')).migrationRules },
  { kinds: MACHINES, needs: ['multus'], load: () => (require('./cross/networks') as typeof import('./cross/networks')).crossNetworkRules },
  { kinds: ['Network', 'NetworkAttachmentDefinition', 'Service'], load: () => (require('./cross/networks') as typeof import('./cross/networks')).crossNetworkRules },
  { load: () => (require('./cross/objects') as typeof import('./cross/objects')).objectRules },
  {
    kinds: ['RoleBinding', 'ClusterRoleBinding', 'Role', 'ClusterRole'],
    load: () => (require('./cross/permissions') as typeof import('./cross/permissions')).permissionRules,
  },
  {
    kinds: MACHINES,
    needs: ['nodeSelector', 'affinity', 'dedicatedCpuPlacement', 'hugepages', 'realtime'],
    load: () => (require('./cross/placement') as typeof import('./cross/placement')).placementRules,
  },
  { kinds: ['HostPathProvisioner', 'MachineSet'], load: () => (require('./cross/placement') as typeof import('./cross/placement')).placementRules },
  { kinds: MACHINES, beside: ['ResourceQuota'], load: () => (require('./cross/quotas') as typeof import('./cross/quotas')).quotaRules },
  { kinds: ['ResourceQuota'], load: () => (require('./cross/quotas') as typeof import('./cross/quotas')).quotaRules },
  { load: () => (require('./cross/references') as typeof import('./cross/references')).referenceRules },
  { kinds: ['Service', 'ServiceMonitor'], load: () => (require('./cross/services') as typeof import('./cross/services')).serviceRules },
  {
    kinds: [...MACHINES, 'DataVolume'],
    needs: ['pvc', 'snapshot', 'persistent', 'memoryDump', 'evictionStrategy'],
    beside: ['DataSource', 'HyperConverged'],
    load: () => (require('./cross/storage') as typeof import('./cross/storage')).storageRules,
  },
  {
    kinds: ['VirtualMachineSnapshot', 'VolumeSnapshot', 'StorageProfile', 'StorageClass', 'HostPathProvisioner', 'VirtualMachineRestore'],
    load: () => (require('./cross/storage') as typeof import('./cross/storage')).storageRules,
  },
  {
    kinds: ['DataVolume', 'VirtualMachine', 'VirtualMachinePool', 'DataImportCron'],
    beside: ['StorageClass'],
    load: () => (require('./cross/storage-classes') as typeof import('./cross/storage-classes')).storageClassRules,
  },
  { kinds: ['HyperConverged', 'StorageClass'], load: () => (require('./cross/storage-classes') as typeof import('./cross/storage-classes')).storageClassRules },
  {
    kinds: ['VirtualMachine', 'VirtualMachineInstanceReplicaSet', 'VirtualMachinePool'],
    needs: ['bootOrder', 'hotpluggable'],
    load: () => (require('./advice/boot') as typeof import('./advice/boot')).bootAdvice,
  },
  { kinds: ['VirtualMachineInstance', 'Template'], load: () => (require('./advice/boot') as typeof import('./advice/boot')).bootAdvice },
  { kinds: ['ConfigMap'], load: () => (require('./advice/checkups') as typeof import('./advice/checkups')).checkupAdvice },
  { kinds: MACHINES, load: () => (require('./advice/claim-once') as typeof import('./advice/claim-once')).claimAdvice },
  {
    kinds: MACHINES,
    needs: ['cloudInitNoCloud', 'cloudInitConfigDrive'],
    load: () => (require('./advice/cloud-init') as typeof import('./advice/cloud-init')).cloudInitAdvice,
  },
  {
    kinds: ['HyperConverged', 'MigrationPolicy', 'StorageClass', 'Template'],
    load: () => (require('./advice/cluster') as typeof import('./advice/cluster')).clusterAdvice,
  },
  {
    kinds: [...MACHINES, 'HyperConverged'],
    needs: ['model', 'defaultCPUModel'],
    load: () => (require('./advice/cpu-model') as typeof import('./advice/cpu-model')).cpuModelAdvice,
  },
  { load: () => (require('./advice/deprecated') as typeof import('./advice/deprecated')).deprecationAdvice },
  {
    kinds: MACHINES,
    needs: [
      'watchdog', 'readinessProbe', 'livenessProbe', 'guestAgentPing', 'qemuGuestAgent', 'containerDisk', 'terminationGracePeriodSeconds',
      'evictionStrategy',
    ],
    load: () => (require('./advice/guest') as typeof import('./advice/guest')).guestAdvice,
  },
  {
    kinds: MACHINES,
    needs: ['readinessProbe', 'livenessProbe', 'watchdog', 'logSerialConsole'],
    load: () => (require('./advice/health') as typeof import('./advice/health')).healthAdvice,
  },
  {
    kinds: ['VirtualMachineSnapshot', 'VirtualMachineSnapshotContent', 'Node', 'StorageClass'],
    load: () => (require('./advice/health') as typeof import('./advice/health')).healthAdvice,
  },
  { kinds: ['HyperConverged'], load: () => (require('./advice/hyper-converged') as typeof import('./advice/hyper-converged')).hyperConvergedAdvice },
  { kinds: ['HyperConverged', 'DataSource'], load: () => (require('./advice/images') as typeof import('./advice/images')).imageAdvice },
  { kinds: ['Subscription', 'HyperConverged'], load: () => (require('./advice/installation') as typeof import('./advice/installation')).installationAdvice },
  {
    kinds: MACHINES,
    needs: ['macAddress', 'watchdog', 'hostDevices', 'gpus'],
    load: () => (require('./advice/machine') as typeof import('./advice/machine')).machineAdvice,
  },
  {
    kinds: MACHINES,
    needs: ['networkData', 'networkDataBase64'],
    load: () => (require('./advice/network-data') as typeof import('./advice/network-data')).networkDataAdvice,
  },
  {
    kinds: MACHINES,
    needs: ['ports', 'vmNetworkCIDR', 'vmIPv6NetworkCIDR', 'sidecar.istio.io/inject'],
    load: () => (require('./advice/networks') as typeof import('./advice/networks')).networkAdvice,
  },
  { kinds: ['NetworkAttachmentDefinition', 'Namespace'], load: () => (require('./advice/networks') as typeof import('./advice/networks')).networkAdvice },
  {
    kinds: [...MACHINES, 'VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype'],
    needs: ['model', 'defaultCPUModel'],
    load: () => (require('./advice/operations') as typeof import('./advice/operations')).operationsAdvice,
  },
  {
    kinds: ['HyperConverged', 'ConfigMap', 'ServiceMonitor', 'PodMonitor'],
    load: () => (require('./advice/operations') as typeof import('./advice/operations')).operationsAdvice,
  },
  { kinds: MACHINES, needs: ['userData', 'userDataBase64'], load: () => (require('./advice/passwords') as typeof import('./advice/passwords')).passwordAdvice },
  { kinds: ['Pipeline', 'PipelineRun', 'TaskRun'], load: () => (require('./advice/pipelines') as typeof import('./advice/pipelines')).pipelineAdvice },
  { kinds: MACHINES, needs: ['tolerations'], load: () => (require('./advice/placement') as typeof import('./advice/placement')).placementAdvice },
  { kinds: ['HyperConverged', 'HostPathProvisioner'], load: () => (require('./advice/placement') as typeof import('./advice/placement')).placementAdvice },
  { kinds: MACHINES, load: () => (require('./advice/resources') as typeof import('./advice/resources')).resourceAdvice },
  { kinds: MACHINES, needs: ['accessCredentials'], load: () => (require('./advice/ssh-keys') as typeof import('./advice/ssh-keys')).sshKeyAdvice },
  { kinds: MACHINES, needs: ['hugepages', 'ephemeral'], load: () => (require('./advice/start') as typeof import('./advice/start')).startAdvice },
  { kinds: ['HyperConverged'], load: () => (require('./advice/start') as typeof import('./advice/start')).startAdvice },
  {
    kinds: ['StorageClass', 'HostPathProvisioner', 'StorageProfile', 'DataImportCron', 'HyperConverged'],
    load: () => (require('./advice/storage') as typeof import('./advice/storage')).storageAdvice,
  },
  {
    kinds: MACHINES,
    needs: ['userData', 'userDataBase64'],
    load: () => (require('./advice/subscription') as typeof import('./advice/subscription')).subscriptionAdvice,
  },
  { kinds: MACHINES, load: () => (require('./advice/windows') as typeof import('./advice/windows')).windowsAdvice },
  { kinds: ['ExternalSecret'], load: () => (require('./gitops/external-secrets') as typeof import('./gitops/external-secrets')).externalSecretRules },
  { load: () => (require('./gitops/notation') as typeof import('./gitops/notation')).notationRules },
  { kinds: ['Secret'], load: () => (require('./gitops/secrets') as typeof import('./gitops/secrets')).secretRules },
  { load: () => (require('./gitops/sync') as typeof import('./gitops/sync')).syncRules },
  { kinds: ['Backup', 'Schedule', 'Restore'], load: () => (require('./backup/backups') as typeof import('./backup/backups')).backupSpecRules },
  {
    kinds: ['DataProtectionApplication', 'VolumeSnapshotClass'],
    load: () => (require('./backup/data-protection') as typeof import('./backup/data-protection')).dataProtectionRules,
  },
  { kinds: ['Backup', 'Schedule', 'Restore'], load: () => (require('./backup/hooks') as typeof import('./backup/hooks')).backupHookRules },
  {
    kinds: ['Backup', 'Schedule', 'Restore', 'DataProtectionApplication', 'Secret'],
    load: () => (require('./backup/volumes') as typeof import('./backup/volumes')).backupVolumeRules,
  },
  { kinds: ['HyperConverged'], load: () => (require('./cluster') as typeof import('./cluster')).clusterRules },
  { kinds: ['HostPathProvisioner'], load: () => (require('./hostpath-provisioner') as typeof import('./hostpath-provisioner')).hostpathProvisionerRules },
  { kinds: ['HyperConverged'], load: () => (require('./hyper-converged') as typeof import('./hyper-converged')).hyperConvergedRules },
  { kinds: ['MachineConfig'], load: () => (require('./kernel-arguments') as typeof import('./kernel-arguments')).kernelArgumentRules },
  { kinds: ['KubeletConfig', 'ContainerRuntimeConfig'], load: () => (require('./kubelet-config') as typeof import('./kubelet-config')).kubeletConfigRules },
  { kinds: ['StorageClass', 'Service'], load: () => (require('./kubernetes') as typeof import('./kubernetes')).kubernetesRules },
  { kinds: ['PersistentVolumeClaim'], load: () => (require('./kubernetes-claims') as typeof import('./kubernetes-claims')).claimRules },
  { kinds: ['KubeVirt'], load: () => (require('./kubevirt-config') as typeof import('./kubevirt-config')).kubevirtConfigRules },
  { kinds: ['MachineConfig'], load: () => (require('./machine-config') as typeof import('./machine-config')).machineConfigRules },
  {
    kinds: ['MachineConfigPool', 'MachineConfig'],
    load: () => (require('./machine-config-pools') as typeof import('./machine-config-pools')).machineConfigPoolRules,
  },
  { kinds: ['PrometheusRule', 'ServiceMonitor', 'PodMonitor'], load: () => (require('./monitoring') as typeof import('./monitoring')).monitoringRules },
  { kinds: ['HyperConverged', 'MachineConfig'], load: () => (require('./node') as typeof import('./node')).nodeRules },
  {
    kinds: [
      'NodeHealthCheck', 'MachineHealthCheck', 'NodeMaintenance', 'SelfNodeRemediationConfig', 'SelfNodeRemediationTemplate',
      'FenceAgentsRemediationTemplate',
    ],
    load: () => (require('./node-health') as typeof import('./node-health')).nodeHealthRules,
  },
  { kinds: ['OperatorGroup', 'Subscription', 'NMState', 'KubeDescheduler'], load: () => (require('./operators') as typeof import('./operators')).operatorRules },
  { kinds: ['NetworkAttachmentDefinition'], load: () => (require('./ovn') as typeof import('./ovn')).ovnRules },
  {
    kinds: ['SriovNetworkNodePolicy', 'SriovOperatorConfig', 'SriovNetworkPoolConfig', 'SriovNetwork'],
    load: () => (require('./sriov') as typeof import('./sriov')).sriovRules,
  },
];

/** Every rule. */
export function allRules(): readonly Rule[] {
  return every ??= [...new Set(RULE_GROUPS.flatMap(group => group.load()))];
}

let every: readonly Rule[] | undefined;
