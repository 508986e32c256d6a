import { KindFacts } from '../app/kind';

/** MachineConfig, whether it is written or compiled from Butane. */
export const MACHINE_CONFIG: KindFacts = {
  apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfig', plural: 'machineconfigs', clusterScoped: true,
};
