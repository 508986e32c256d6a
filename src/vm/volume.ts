import { Size } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { CloudInit } from './cloud-init';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { canonicalSize } from '../app/size';
import { IDataVolume } from '../storage/data-volume';

/** When the node fetches an image. */
export enum ImagePullPolicy {
  /** At each start. */
  ALWAYS = 'Always',
  /** Where the node has not got it. */
  IF_NOT_PRESENT = 'IfNotPresent',
  /** Never: the node must have it. */
  NEVER = 'Never',
}

/** Options of a container disk. */
export interface ContainerDiskOptions {
  /**
   * Path of the disk image in the container image.
   *
   * @default - the one file in `/disk`
   */
  readonly path?: string;
  /**
   * Secret with the registry's credentials, in the machine's namespace.
   *
   * @default - none
   */
  readonly imagePullSecret?: kplus.ISecret;
  /**
   * When the image is fetched.
   *
   * @default - `Always` for the tag `latest`, else `IfNotPresent`
   */
  readonly imagePullPolicy?: ImagePullPolicy;
}

/**
 * What backs a disk of a machine.
 *
 * @see OpenShift Virtualization 2.5, 7.1.3; KubeVirt API: Volume
 */
export class Volume {
  /** A disk image in a container image. What the guest writes is lost when the machine stops. */
  public static fromContainerDisk(image: string, options: ContainerDiskOptions = {}): Volume {
    if (!/^[^\s]+$/.test(image)) ensureValue('Volume image', `'${image}' is not an image; write [registry/]name[:tag], as 'quay.io/containerdisks/fedora:39'`);
    const { path, imagePullSecret, imagePullPolicy } = options;
    return new Volume({ containerDisk: { image, path, imagePullSecret: imagePullSecret?.name, imagePullPolicy } }, true);
  }

  /** A data volume: the machine does not start before it is filled. */
  public static fromDataVolume(dataVolume: IDataVolume): Volume {
    return new Volume({ dataVolume: { name: dataVolume.name } }, true);
  }

  /** A PersistentVolumeClaim, in the machine's namespace, that holds a disk image. */
  public static fromPersistentVolumeClaim(claim: kplus.IPersistentVolumeClaim): Volume {
    return new Volume({ persistentVolumeClaim: { claimName: claim.name } }, true);
  }

  /** An empty disk on the node, kept over a reboot of the guest and lost when the machine stops. */
  public static fromEmptyDisk(capacity: Size | string): Volume {
    return new Volume({ emptyDisk: { capacity: canonicalSize('Volume capacity', capacity) } }, false);
  }

  /** The disk that cloud-init in the guest reads at first boot. */
  public static fromCloudInit(cloudInit: CloudInit): Volume {
    return new Volume(cloudInit._renderSource(), false);
  }

  private constructor(private readonly source: Partial<kubevirt.Volume>, private readonly holdsSystem: boolean) {}

  /** Whether a guest can boot from it. @internal */
  public get _bootable(): boolean {
    return this.holdsSystem;
  }

  /** @internal */
  public _render(name: string): kubevirt.Volume {
    return { name, ...this.source };
  }
}
