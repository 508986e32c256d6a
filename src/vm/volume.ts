import { Size } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { CloudInit } from './guest/cloud-init';
import { Sysprep } from './guest/sysprep';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';
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
   * Change: restart.
   *
   * @default - the one file in `/disk`
   */
  readonly path?: string;
  /**
   * Secret with the registry's credentials, in the machine's namespace.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly imagePullSecret?: kplus.ISecret;
  /**
   * When the image is fetched.
   *
   * Change: restart.
   *
   * @default - `Always` for the tag `latest`, else `IfNotPresent`
   */
  readonly imagePullPolicy?: ImagePullPolicy;
}

/** Options of a volume that is a PersistentVolumeClaim. */
export interface ClaimVolumeOptions {
  /**
   * Whether the claim is mounted for reading only.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** What a file on the node is, and who makes it. */
export enum HostDiskType {
  /** It is there. */
  DISK = 'Disk',
  /** It is made where it is missing. */
  DISK_OR_CREATE = 'DiskOrCreate',
}

/** Options of a disk image on the node. */
export interface HostDiskOptions {
  /**
   * Size of the file that is made.
   *
   * Change: restart.
   *
   * @default - the file is there already
   */
  readonly capacity?: Size | string;
  /**
   * Whether several machines may use the file at once.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly shared?: boolean;
}

/** Options of a volume whose files come from an object of the namespace. */
export interface ObjectVolumeOptions {
  /**
   * Whether the machine starts without the object too.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly optional?: boolean;
  /**
   * Label of the volume, by which the guest can find it.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly volumeLabel?: string;
}

/** A file about the machine. */
export interface DownwardApiFile {
  /**
   * Name of the file.
   *
   * Change: restart.
   */
  readonly path: string;
  /**
   * Field of the machine, as `metadata.labels`.
   *
   * Change: restart.
   */
  readonly fieldPath: string;
}

/** Options of a volume of files about the machine. */
export interface DownwardApiOptions {
  /**
   * Label of the volume, by which the guest can find it.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly volumeLabel?: string;
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
  public static fromPersistentVolumeClaim(claim: kplus.IPersistentVolumeClaim, options: ClaimVolumeOptions = {}): Volume {
    return new Volume({ persistentVolumeClaim: { claimName: claim.name, readOnly: options.readOnly ? true : undefined } }, true);
  }

  /** A claim that is only read: what the guest writes goes to the node, and is lost when the machine stops. */
  public static fromEphemeral(claim: kplus.IPersistentVolumeClaim): Volume {
    return new Volume({ ephemeral: { persistentVolumeClaim: { claimName: claim.name } } }, true);
  }

  /** An empty disk on the node, kept over a reboot of the guest and lost when the machine stops. */
  public static fromEmptyDisk(capacity: Size | string): Volume {
    return new Volume({ emptyDisk: { capacity: canonicalSize('Volume capacity', capacity) } }, false);
  }

  /**
   * A disk image on the node, which ties the machine to it. Behind a feature gate that OpenShift Virtualization leaves off.
   *
   * @throws when the path is not absolute
   */
  public static fromHostDisk(path: string, type: HostDiskType, options: HostDiskOptions = {}): Volume {
    if (!path.startsWith('/')) ensureValue('Volume path', `'${path}' is not absolute; start it with '/'`);
    const capacity = canonicalSize('Volume capacity', options.capacity);
    return new Volume({ hostDisk: { path, type, capacity, shared: options.shared ? true : undefined } }, true);
  }

  /** The keys of a Secret as files. The guest sees a disk with an ISO image, changed only at its next start. */
  public static fromSecret(secret: kplus.ISecret, options: ObjectVolumeOptions = {}): Volume {
    return new Volume({ secret: { secretName: secret.name, ...renderObjectOptions(options) } }, false);
  }

  /** The keys of a ConfigMap as files. The guest sees a disk with an ISO image, changed only at its next start. */
  public static fromConfigMap(configMap: kplus.IConfigMap, options: ObjectVolumeOptions = {}): Volume {
    return new Volume({ configMap: { name: configMap.name, ...renderObjectOptions(options) } }, false);
  }

  /** The token of a service account, for a guest that talks to the cluster. */
  public static fromServiceAccount(serviceAccount: kplus.IServiceAccount): Volume {
    return new Volume({ serviceAccount: { serviceAccountName: serviceAccount.name } }, false);
  }

  /** Files about the machine itself, such as its labels. */
  public static fromDownwardApi(files: DownwardApiFile[], options: DownwardApiOptions = {}): Volume {
    const fields = files.map(({ path, fieldPath }) => ({ path, fieldRef: { fieldPath } }));
    return new Volume({ downwardAPI: { fields: nonZero(fields), volumeLabel: nonZero(options.volumeLabel) } }, false);
  }

  /** A small read-only disk with metrics of the node and the machine. Behind a feature gate. */
  public static fromDownwardMetrics(): Volume {
    return new Volume({ downwardMetrics: {} }, false);
  }

  /** The disk that cloud-init in the guest reads at first boot. */
  public static fromCloudInit(cloudInit: CloudInit): Volume {
    return new Volume(cloudInit._renderSource(), false);
  }

  /** As `fromCloudInit`, with what is too long for a manifest in a Secret. @internal */
  public static _fromCloudInit(cloudInit: CloudInit, secret: string): Volume {
    return new Volume(cloudInit._renderSource(secret), false);
  }

  /** Answer files of Windows. @internal */
  public static _fromSysprep(sysprep: Sysprep, configMap: string): Volume {
    return new Volume(sysprep._renderSource(configMap), false);
  }

  private constructor(private readonly source: Partial<kubevirt.Volume>, private readonly holdsSystem: boolean) {}

  /** Whether a guest can boot from it. @internal */
  public get _bootable(): boolean {
    return this.holdsSystem;
  }

  /** Whether it can be plugged into a running machine. @internal */
  public get _pluggable(): boolean {
    return this.source.dataVolume !== undefined || this.source.persistentVolumeClaim !== undefined;
  }

  /** @internal */
  public _render(name: string, hotpluggable?: boolean): kubevirt.Volume {
    const { dataVolume, persistentVolumeClaim, ...rest } = this.source;
    return {
      name,
      ...dataVolume && { dataVolume: { ...dataVolume, hotpluggable } },
      ...persistentVolumeClaim && { persistentVolumeClaim: { ...persistentVolumeClaim, hotpluggable } },
      ...rest,
    };
  }
}

function renderObjectOptions({ optional, volumeLabel }: ObjectVolumeOptions): { readonly optional?: boolean; readonly volumeLabel?: string } {
  return { optional: optional ? true : undefined, volumeLabel };
}
