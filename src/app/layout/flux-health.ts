/** Expressions in CEL that tell Flux whether an object is healthy. */
export interface HealthExpressions {
  /** True when the object will not become healthy by itself. */
  readonly failed: string;
  /** True when the object is healthy. */
  readonly current: string;
}

const DEGRADED = "status.conditions.exists(e, e.type == 'Degraded' && e.status == 'True')";

/**
 * Health of kinds that Flux does not judge as it should, by `group/Kind`: a machine that is stopped on purpose and a
 * volume that waits for its machine never become ready, and the others have no condition `Ready`.
 */
export const FLUX_HEALTH: Readonly<Record<string, HealthExpressions>> = {
  'kubevirt.io/VirtualMachine': {
    failed: "has(status.printableStatus) && status.printableStatus in ['CrashLoopBackOff', 'ErrorUnschedulable', 'ErrImagePull', 'ImagePullBackOff', 'ErrorPvcNotFound', 'DataVolumeError']",
    current: "has(status.printableStatus) && (status.printableStatus == 'Running' || (status.printableStatus == 'Stopped' && has(spec.runStrategy) && spec.runStrategy in ['Halted', 'Manual', 'Once', 'RerunOnFailure']))",
  },
  'cdi.kubevirt.io/DataVolume': {
    failed: "has(status.phase) && status.phase == 'Failed'",
    current: "has(status.phase) && status.phase in ['Succeeded', 'WaitForFirstConsumer', 'PendingPopulation']",
  },
  'hco.kubevirt.io/HyperConverged': {
    failed: DEGRADED,
    current: "status.conditions.exists(e, e.type == 'Available' && e.status == 'True') && status.conditions.filter(e, e.type == 'Progressing').all(e, e.status == 'False')",
  },
  'nmstate.io/NodeNetworkConfigurationPolicy': {
    failed: DEGRADED,
    current: "status.conditions.exists(e, (e.type == 'Available' || e.type == 'Ignored') && e.status == 'True')",
  },
  // The kinds of an operator are there when its version is.
  'operators.coreos.com/Subscription': {
    failed: "has(status.state) && status.state == 'UpgradeFailed'",
    current: "has(status.installedCSV) && status.installedCSV != ''",
  },
  'machineconfiguration.openshift.io/MachineConfigPool': {
    failed: DEGRADED,
    current: "status.conditions.exists(e, e.type == 'Updated' && e.status == 'True')",
  },
};
