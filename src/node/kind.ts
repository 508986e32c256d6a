import { KindFacts } from '../app/kind';

/** MachineConfig, whether it is written or compiled from Butane. */
export const MACHINE_CONFIG: KindFacts = {
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfig', plural: 'machineconfigs', clusterScoped: true,
};

/** KubeletConfig, of a pool or shared by the patterns of one. */
export const KUBELET_CONFIG: KindFacts = {
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'KubeletConfig', plural: 'kubeletconfigs', clusterScoped: true,
};

/** ContainerRuntimeConfig. */
export const CONTAINER_RUNTIME_CONFIG: KindFacts = {
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'ContainerRuntimeConfig', plural: 'containerruntimeconfigs', clusterScoped: true,
};
