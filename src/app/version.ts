import { IConstruct } from 'constructs';
import { DEFAULT_VERSION, VersionFacts, versionFacts } from '../schema/versions';

const CONTEXT = 'cdk8s-openshift-virtualization/target';

/**
 * Minor version of OpenShift, and with it of OpenShift Virtualization, that manifests are made for. It decides
 * which fields and values exist, which rules hold, and the Ignition version of machine configs.
 */
export class OpenShiftVersion {
  /** For MachineConfig and Butane, and for fields that its documentation prints. */
  public static readonly V4_8 = new OpenShiftVersion('4.8');
  /** For MachineConfig and Butane, and for fields that its documentation prints. */
  public static readonly V4_9 = new OpenShiftVersion('4.9');
  /** For MachineConfig and Butane, and for fields that its documentation prints. */
  public static readonly V4_10 = new OpenShiftVersion('4.10');
  /** For MachineConfig and Butane, and for fields that its documentation prints. */
  public static readonly V4_11 = new OpenShiftVersion('4.11');
  /** For MachineConfig and Butane, and for fields that its documentation prints. */
  public static readonly V4_12 = new OpenShiftVersion('4.12');
  /** For MachineConfig and Butane, and for fields that its documentation prints. */
  public static readonly V4_13 = new OpenShiftVersion('4.13');
  /** Of equal rank with 4.15. */
  public static readonly V4_14 = new OpenShiftVersion('4.14');
  /** The default. */
  public static readonly V4_15 = new OpenShiftVersion('4.15');

  /**
   * The version in words, as `4.15`.
   *
   * @throws when the version is not supported; the message lists those that are
   */
  public static parse(version: string): OpenShiftVersion {
    return new OpenShiftVersion(version);
  }

  /** The version that holds for a construct: the nearest one set on it or above it, else 4.15. */
  public static of(construct: IConstruct): OpenShiftVersion {
    return new OpenShiftVersion(construct.node.tryGetContext(CONTEXT) ?? DEFAULT_VERSION);
  }

  /** As in `4.15`. */
  public readonly minor: string;

  /** KubeVirt minor version that this release ships, as `1.1`. */
  public readonly kubeVirt: string;

  /** Version of the Ignition spec that machine configs of this release carry, as `3.4.0`. */
  public readonly ignition: string;

  /** Version of Butane's `openshift` variant for this release, as `4.15.0`. */
  public readonly butane: string;

  private constructor(minor: string) {
    const facts = versionFacts(minor);
    this.minor = facts.version;
    this.kubeVirt = facts.kubevirt;
    this.ignition = facts.ignition;
    this.butane = facts.butane;
  }

  /**
   * Makes this the version of everything in a scope. `VirtualizationApp` does it for its `target`; a plain
   * `cdk8s.App` needs this call before anything is added to it.
   */
  public applyTo(scope: IConstruct): void {
    scope.node.setContext(CONTEXT, this.minor);
  }

  /** @internal */
  public _facts(): VersionFacts {
    return versionFacts(this.minor);
  }
}
