import { groupKind } from '../../rules/manifest-set';
import type { Manifest } from '../../rules/rule';

/** What is applied together; a layer is there, and healthy, before the next one is applied. */
export enum Layer {
  /** Namespaces of operators, OperatorGroups, Subscriptions. */
  OPERATORS = 'operators',
  /** What the operators work from: HyperConverged, NMState, SriovOperatorConfig, HostPathProvisioner. */
  OPERATOR_RESOURCES = 'operator-resources',
  /** MachineConfigs, their pools, KubeletConfigs, labels of nodes. The nodes restart. */
  NODES = 'nodes',
  /** Node networks, NetworkAttachmentDefinitions, storage classes. */
  NETWORKS_AND_STORAGE = 'networks-and-storage',
  /** Instance types, preferences, policies of the cluster, and kinds that are not known. */
  CLUSTER_SETTINGS = 'cluster-settings',
  /** Boot sources. */
  IMAGES = 'images',
  /** Virtual machines with their disks, Secrets and Services. */
  VIRTUAL_MACHINES = 'virtual-machines',
  /** Snapshots, backups, migrations, monitoring. */
  DAY_TWO = 'day-two',
}

/** The layers in the order that they are applied in. */
export const LAYERS: readonly Layer[] = [
  Layer.OPERATORS, Layer.OPERATOR_RESOURCES, Layer.NODES, Layer.NETWORKS_AND_STORAGE, Layer.CLUSTER_SETTINGS, Layer.IMAGES,
  Layer.VIRTUAL_MACHINES, Layer.DAY_TWO,
];

/** Where an object stands. */
export interface Placement {
  readonly layer: Layer;
  /**
   * Whether the object serves others and goes where the first of them is, as a Secret does. Without any it is in
   * `layer`.
   */
  readonly follows: boolean;
  /** Steps behind the beginning of the layer. */
  readonly step: number;
}

/** By `group/Kind`: its layer, and the steps behind its beginning. */
const KINDS: ReadonlyMap<string, readonly [Layer, number]> = new Map([
  ...kinds(Layer.OPERATORS, 0, 'operators.coreos.com/OperatorGroup', 'operators.coreos.com/CatalogSource', 'apiextensions.k8s.io/CustomResourceDefinition'),
  ...kinds(Layer.OPERATORS, 5, 'operators.coreos.com/Subscription'),
  ...kinds(Layer.OPERATOR_RESOURCES, 0,
    'hco.kubevirt.io/HyperConverged', 'kubevirt.io/KubeVirt', 'cdi.kubevirt.io/CDI', 'ssp.kubevirt.io/SSP',
    'networkaddonsoperator.network.kubevirt.io/NetworkAddonsConfig', 'nmstate.io/NMState', 'sriovnetwork.openshift.io/SriovOperatorConfig',
    'hostpathprovisioner.kubevirt.io/HostPathProvisioner', 'oadp.openshift.io/DataProtectionApplication', 'operator.openshift.io/KubeDescheduler',
    'self-node-remediation.medik8s.io/SelfNodeRemediationConfig', 'self-node-remediation.medik8s.io/SelfNodeRemediationTemplate',
    'fence-agents-remediation.medik8s.io/FenceAgentsRemediationTemplate', 'velero.io/BackupStorageLocation', 'velero.io/VolumeSnapshotLocation', 'external-secrets.io/SecretStore', 'external-secrets.io/ClusterSecretStore',
    'argoproj.io/ArgoCD'),
  ...kinds(Layer.NODES, 0,
    'machineconfiguration.openshift.io/MachineConfigPool', 'machineconfiguration.openshift.io/MachineConfig', 'machineconfiguration.openshift.io/KubeletConfig',
    'machineconfiguration.openshift.io/ContainerRuntimeConfig', 'machineconfiguration.openshift.io/MachineConfiguration',
    'performance.openshift.io/PerformanceProfile', 'tuned.openshift.io/Tuned', '/Node', 'machine.openshift.io/MachineSet'),
  ...kinds(Layer.NETWORKS_AND_STORAGE, 0,
    'nmstate.io/NodeNetworkConfigurationPolicy', 'sriovnetwork.openshift.io/SriovNetworkNodePolicy', 'operator.openshift.io/Network', 'config.openshift.io/Network',
    'storage.k8s.io/StorageClass', 'snapshot.storage.k8s.io/VolumeSnapshotClass', 'storage.k8s.io/CSIDriver', '/PersistentVolume'),
  ...kinds(Layer.NETWORKS_AND_STORAGE, 2,
    'k8s.cni.cncf.io/NetworkAttachmentDefinition', 'sriovnetwork.openshift.io/SriovNetwork', 'k8s.ovn.org/UserDefinedNetwork',
    'k8s.ovn.org/ClusterUserDefinedNetwork', 'cdi.kubevirt.io/StorageProfile'),
  ...kinds(Layer.CLUSTER_SETTINGS, 0,
    'instancetype.kubevirt.io/VirtualMachineInstancetype', 'instancetype.kubevirt.io/VirtualMachineClusterInstancetype',
    'instancetype.kubevirt.io/VirtualMachinePreference', 'instancetype.kubevirt.io/VirtualMachineClusterPreference',
    'migrations.kubevirt.io/MigrationPolicy', 'kubevirt.io/VirtualMachineInstancePreset', 'template.openshift.io/Template',
    'scheduling.k8s.io/PriorityClass', '/ResourceQuota', '/LimitRange', 'machine.openshift.io/MachineHealthCheck', 'remediation.medik8s.io/NodeHealthCheck'),
  // What Argo CD and Flux apply from is there before what they apply.
  ...kinds(Layer.CLUSTER_SETTINGS, 0, 'argoproj.io/AppProject', 'source.toolkit.fluxcd.io/GitRepository', 'source.toolkit.fluxcd.io/OCIRepository'),
  ...kinds(Layer.CLUSTER_SETTINGS, 1, 'argoproj.io/Application', 'argoproj.io/ApplicationSet', 'kustomize.toolkit.fluxcd.io/Kustomization'),
  ...kinds(Layer.IMAGES, 0,
    'cdi.kubevirt.io/DataImportCron', 'cdi.kubevirt.io/DataSource', 'cdi.kubevirt.io/VolumeImportSource', 'cdi.kubevirt.io/VolumeUploadSource',
    'cdi.kubevirt.io/VolumeCloneSource', 'image.openshift.io/ImageStream'),
  ...kinds(Layer.VIRTUAL_MACHINES, 0,
    'kubevirt.io/VirtualMachine', 'kubevirt.io/VirtualMachineInstance', 'kubevirt.io/VirtualMachineInstanceReplicaSet', 'pool.kubevirt.io/VirtualMachinePool',
    // Where nothing is read from a volume it is not filled either: it never becomes healthy before its machine is there.
    'cdi.kubevirt.io/DataVolume', '/PersistentVolumeClaim', 'clone.kubevirt.io/VirtualMachineClone'),
  ...kinds(Layer.DAY_TWO, 0,
    'snapshot.kubevirt.io/VirtualMachineSnapshot', 'snapshot.kubevirt.io/VirtualMachineRestore', 'export.kubevirt.io/VirtualMachineExport',
    'kubevirt.io/VirtualMachineInstanceMigration', 'snapshot.storage.k8s.io/VolumeSnapshot', 'nodemaintenance.medik8s.io/NodeMaintenance',
    'velero.io/Backup', 'velero.io/Schedule', 'velero.io/Restore', 'monitoring.coreos.com/ServiceMonitor', 'monitoring.coreos.com/PodMonitor',
    'monitoring.coreos.com/PrometheusRule', 'batch/Job', 'batch/CronJob', 'tekton.dev/PipelineRun', 'tekton.dev/TaskRun'),
]);

/** Kinds that serve others, of which most are in the layer of machines. */
const SERVING = new Set([
  '/Secret', '/ConfigMap', '/ServiceAccount', '/Service', 'route.openshift.io/Route', 'networking.k8s.io/NetworkPolicy', 'networking.k8s.io/Ingress',
  'rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/RoleBinding', 'external-secrets.io/ExternalSecret', 'bitnami.com/SealedSecret',
  'k8s.cni.cncf.io/MultiNetworkPolicy',
]);

/** Where an object stands by its kind. */
export function placementOf(manifest: Manifest): Placement {
  const kind = groupKind(manifest);
  const known = KINDS.get(kind);
  if (known) return { layer: known[0], step: known[1], follows: false };
  return { layer: SERVING.has(kind) ? Layer.VIRTUAL_MACHINES : Layer.CLUSTER_SETTINGS, step: 0, follows: true };
}

/** Whether it is decided where objects of a kind stand; others serve whatever waits for them. */
export function hasPlace(manifest: Manifest): boolean {
  return KINDS.has(groupKind(manifest)) || SERVING.has(groupKind(manifest)) || groupKind(manifest) === '/Namespace';
}

function kinds(layer: Layer, step: number, ...names: string[]): [string, readonly [Layer, number]][] {
  return names.map(name => [name, [layer, step]]);
}
