import { Duration, Size } from 'cdk8s';
import type { IResource } from '../app/resource';

/** A PCI device that machines may be given, by what it is. */
export interface PermittedPciDevice {
  /** Vendor and device id, as `10DE:1EB8`; what `lspci -nn` prints in brackets. Case is kept, and does not matter. */
  readonly selector: string;

  /** Name that machines ask for, as `nvidia.com/TU104GL_Tesla_T4`. */
  readonly resourceName: string;

  /**
   * An external device plugin allocates and monitors the device; OpenShift Virtualization only permits it.
   *
   * @default false
   */
  readonly externalResourceProvider?: boolean;
}

/** A mediated device (vGPU) that machines may be given. */
export interface PermittedMediatedDevice {
  /** Name of the mediated device type, as `GRID T4-2Q`. */
  readonly selector: string;

  /** Name that machines ask for, as `nvidia.com/GRID_T4-2Q`. */
  readonly resourceName: string;

  /**
   * An external device plugin allocates and monitors the device; OpenShift Virtualization only permits it.
   *
   * @default false
   */
  readonly externalResourceProvider?: boolean;
}

/** How many live migrations run at once. */
export interface LiveMigrationLimits {
  /**
   * Migrations at a time in the whole cluster.
   *
   * @default 5
   */
  readonly parallelPerCluster?: number;

  /**
   * Migrations at a time away from one node.
   *
   * @default 2
   */
  readonly parallelOutboundPerNode?: number;
}

/** How machines of the cluster are live-migrated. */
export interface LiveMigrationOptions extends LiveMigrationLimits {
  /**
   * NetworkAttachmentDefinition that migration traffic takes; it stands in the namespace of the HyperConverged.
   *
   * @default - the pod network
   */
  readonly network?: IResource;

  /**
   * Time for each GiB of memory after which a migration is cancelled, in whole seconds.
   *
   * @default Duration.seconds(800)
   */
  readonly completionTimeoutPerGib?: Duration;

  /**
   * Time without progress after which a migration is cancelled, in whole seconds.
   *
   * @default Duration.seconds(150)
   */
  readonly progressTimeout?: Duration;

  /**
   * Bandwidth of one migration, in bytes a second.
   *
   * @default - unlimited
   */
  readonly bandwidthPerMigration?: Size | string;

  /**
   * Slows the guest down until its memory can be copied.
   *
   * @default false
   */
  readonly allowAutoConverge?: boolean;

  /**
   * Starts the guest on the target before all memory is there. A network failure then loses the guest.
   *
   * @default false
   */
  readonly allowPostCopy?: boolean;
}

/** Lifetime of a certificate. */
export interface CertificateRotation {
  /**
   * How long a certificate is valid, at least 10 minutes.
   *
   * @default - 48 hours for the CA, 24 hours for servers
   */
  readonly duration?: Duration;

  /**
   * How long before its end a certificate is renewed, at least 10 minutes.
   *
   * @default - 24 hours for the CA, 12 hours for servers
   */
  readonly renewBefore?: Duration;
}

/** Rotation of the certificates of OpenShift Virtualization. */
export interface CertificateRotationOptions {
  /**
   * The certificate authority. It lives at least as long as the server certificates.
   *
   * @default - 48 hours, renewed 24 hours before
   */
  readonly ca?: CertificateRotation;

  /**
   * The servers' certificates.
   *
   * @default - 24 hours, renewed 12 hours before
   */
  readonly server?: CertificateRotation;
}

/** What the cluster gives its virtual machines. */
export interface MachineDefaultsOptions {
  /**
   * CPU model of machines that name none, as `EPYC`.
   *
   * @default - `host-model`
   */
  readonly cpuModel?: string;
  /**
   * Storage class of what a vTPM and the firmware keep: a file system that many nodes can use.
   *
   * @default - none; machines that keep such state do not start
   */
  readonly stateStorageClass?: string;
  /**
   * Whether the golden images of Red Hat are imported and kept up to date.
   *
   * @default true
   */
  readonly commonBootImages?: boolean;
  /**
   * Registries, as `registry.example.com:5000`, that images are imported from without TLS.
   *
   * @default - none
   */
  readonly insecureRegistries?: string[];
  /**
   * Whether users can be given tokens for the VNC console of a machine.
   *
   * @default false
   */
  readonly consoleProxy?: boolean;
  /**
   * Namespace of Tekton tasks and pipelines that make machines; they are deployed where it is given.
   *
   * @default - none are deployed
   */
  readonly pipelinesNamespace?: string;
}
