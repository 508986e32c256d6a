import { BootImagesOptions } from './boot-images';
import { CertificateRotationOptions } from './certificates';
import { ComponentsOptions, LogVerbosityOptions, NetworkBindingPlugin, PlacementOptions, UninstallStrategy } from './components';
import { MediatedDevicesOptions, PermittedMediatedDevice, PermittedPciDevice } from './devices';
import { FeatureGatesOptions } from './feature-gates';
import { LiveMigrationOptions } from './live-migration';
import { KsmOptions, MachineDefaultsOptions, ObsoleteCpusOptions, WorkloadUpdatesOptions } from './machines';
import { ClusterStorageOptions } from './storage';
import { TlsSecurityProfile } from './tls-security-profile';
import { TuningPolicy } from './tuning-policy';
import { MacPoolRange } from './unsafe-patch';
import { NamespacedResourceProps } from '../../app/resource';

/** Properties of `HyperConverged`. Each value is a contribution like those that other constructs make. */
export interface HyperConvergedProps extends NamespacedResourceProps {
  /**
   * Nodes that OpenShift Virtualization and its machines run on.
   *
   * @default - what other constructs set, else where there is room
   */
  readonly placement?: PlacementOptions;

  /**
   * Rotation of certificates.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly certificates?: CertificateRotationOptions;

  /**
   * Live migration.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly liveMigration?: LiveMigrationOptions;

  /**
   * PCI devices that machines may be given.
   *
   * @default - those that other constructs permit
   */
  readonly permittedPciDevices?: PermittedPciDevice[];

  /**
   * Mediated devices that machines may be given.
   *
   * @default - those that other constructs permit
   */
  readonly permittedMediatedDevices?: PermittedMediatedDevice[];

  /**
   * Mediated devices that nodes make of their cards.
   *
   * @default - what other constructs set, else none
   */
  readonly mediatedDevices?: MediatedDevicesOptions;

  /**
   * What machines get that do not say otherwise.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly machineDefaults?: MachineDefaultsOptions;

  /**
   * CPU models that machines do not get.
   *
   * @default - what other constructs set, else the operator's list
   */
  readonly obsoleteCpus?: ObsoleteCpusOptions;

  /**
   * Nodes that keep equal pages of memory once.
   *
   * @default - what other constructs set, else none
   */
  readonly ksm?: KsmOptions;

  /**
   * How running machines get the components of an update.
   *
   * @default - what other constructs set, else by live migration
   */
  readonly workloadUpdates?: WorkloadUpdatesOptions;

  /**
   * How volumes are made and filled.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly storage?: ClusterStorageOptions;

  /**
   * Golden images.
   *
   * @default - what other constructs set, else those of Red Hat
   */
  readonly bootImages?: BootImagesOptions;

  /**
   * What is deployed beside the components that machines need.
   *
   * @default - what other constructs set, else nothing
   */
  readonly components?: ComponentsOptions;

  /**
   * Plugins that bind cards of machines to networks.
   *
   * @default - those that other constructs register
   */
  readonly networkBindings?: NetworkBindingPlugin[];

  /**
   * Features that are on or off.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly featureGates?: FeatureGatesOptions;

  /**
   * How much the components log.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly logVerbosity?: LogVerbosityOptions;

  /**
   * Versions and ciphers of TLS.
   *
   * @default - what other constructs set, else the profile of the cluster's API server
   */
  readonly tlsSecurityProfile?: TlsSecurityProfile;

  /**
   * How fast the components talk to the API server.
   *
   * @default - what other constructs set, else the rates of KubeVirt
   */
  readonly tuningPolicy?: TuningPolicy;

  /**
   * What removing OpenShift Virtualization does while there are machines.
   *
   * @default - what other constructs set, else it is refused
   */
  readonly uninstallStrategy?: UninstallStrategy;

  /**
   * Range of the pool of MAC addresses. HyperConverged has no field for it, and what patches its operands is not
   * supported: it raises an alert, and can break an update.
   *
   * @default - what other constructs set, else a range that the operator draws
   */
  readonly unsafeMacPool?: MacPoolRange;
}
