import { IConstruct } from 'constructs';
import { Contributions } from '../contributions';

/**
 * Feature gates of HyperConverged, by their names. Most features have none: they are on. Those that a release does not
 * know yet are reported.
 */
export interface FeatureGatesOptions {
  /**
   * CPUs of a machine with dedicated ones and an emulator thread of its own are given out in even numbers. Since 4.15.
   *
   * @default false
   */
  readonly alignCPUs?: boolean;
  /**
   * Machines get limits by themselves in namespaces whose quota asks for them. Since 4.15; developer preview.
   *
   * @default false
   */
  readonly autoResourceLimits?: boolean;
  /**
   * A DNS server answers with the addresses of machines on secondary networks; `ComponentsOptions.secondaryDns` names
   * its address too.
   *
   * @default false
   */
  readonly deployKubeSecondaryDNS?: boolean;
  /**
   * Tekton tasks and pipelines that make machines are deployed; `ComponentsOptions.tekton` says where. They stay when
   * this is turned off.
   *
   * @default false
   */
  readonly deployTektonTaskResources?: boolean;
  /**
   * Users can be given tokens for the VNC console of a machine.
   *
   * @default false
   */
  readonly deployVmConsoleProxy?: boolean;
  /**
   * Nodes make no mediated devices: somebody else does.
   *
   * @default false
   */
  readonly disableMDevConfiguration?: boolean;
  /**
   * Machines may be given the metrics of their node. Since 4.15; always on before.
   *
   * @default true
   */
  readonly downwardMetrics?: boolean;
  /**
   * Quotas count machines as what they are, not as the pods that they run in. Since 4.15;
   * `ComponentsOptions.applicationAwareQuota` says how.
   *
   * @default false
   */
  readonly enableApplicationAwareQuota?: boolean;
  /**
   * The golden images of Red Hat are imported and kept up to date: the same as `BootImagesOptions.common`.
   *
   * @default true
   */
  readonly enableCommonBootImageImport?: boolean;
  /**
   * Quotas let machines migrate. Needs more than one node.
   *
   * @default false
   */
  readonly enableManagedTenantQuota?: boolean;
  /**
   * Machines do not run as root. They never do; the gate is deprecated, and only `true` says so.
   *
   * @default true
   */
  readonly nonRoot?: boolean;
  /**
   * Machines may reserve a SCSI disk that they share. Turning it on or off restarts virt-handler on all nodes.
   *
   * @default false
   */
  readonly persistentReservation?: boolean;
  /**
   * Machines may be given the CPU of their node as it is. They then migrate between equal nodes only.
   *
   * @default false
   */
  readonly withHostPassthroughCPU?: boolean;
}

export function contributeFeatureGates(to: Contributions, options: FeatureGatesOptions, by: IConstruct) {
  to.setEach(['featureGates'], options, by);
}
