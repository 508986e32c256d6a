import { VolumeBindingMode } from './storage-class-options';

/** Parameters of a class, as its provisioner defines them. */
type Parameters = { readonly [key: string]: string };

/** Where volumes of Ceph RBD are made. The defaults are those of OpenShift Data Foundation. */
export interface CephRbdOptions {
  /**
   * Namespace of the Ceph operator: first part of the driver's name, and place of its Secrets.
   *
   * @default openshift-storage
   */
  readonly namespace?: string;
  /**
   * Id of the Ceph cluster, which for one that Rook runs is its namespace.
   *
   * @default - the namespace of the operator
   */
  readonly clusterId?: string;
  /**
   * Block pool.
   *
   * @default ocs-storagecluster-cephblockpool
   */
  readonly pool?: string;
  /**
   * Features of the images.
   *
   * @default layering,deep-flatten,exclusive-lock,object-map,fast-diff
   */
  readonly imageFeatures?: string;
  /**
   * Secret with which volumes are made and enlarged.
   *
   * @default rook-csi-rbd-provisioner
   */
  readonly provisionerSecret?: string;
  /**
   * Secret with which nodes map volumes.
   *
   * @default rook-csi-rbd-node
   */
  readonly nodeSecret?: string;
  /**
   * Further parameters; they win over those of the other options.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * Who makes the volumes of a storage class, and how.
 *
 * @see OpenShift Virtualization 4.15, 4.4.1.1, 8.5.1.2 and 11.5.55; Kubernetes: StorageClass
 */
export class StorageProvisioner {
  /**
   * Disks of the node: a pool of a `HostPathProvisioner`. Such volumes are for one node, and cannot be enlarged or
   * snapshotted. They are made where the first pod that uses them runs.
   */
  public static hostpath(pool: string): StorageProvisioner {
    return new StorageProvisioner('kubevirt.io.hostpath-provisioner', { storagePool: pool }, VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER);
  }

  /** Disks of the node without CSI: the directory of a `HostPathProvisioner` with the older `pathConfig`. */
  public static hostpathLegacy(): StorageProvisioner {
    return new StorageProvisioner('kubevirt.io/hostpath-provisioner', undefined, VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER);
  }

  /**
   * Ceph RBD for disks of machines: with the map option `krbd:rxbounce`, without which guests with Windows read wrong
   * data.
   */
  public static cephRbd(options: CephRbdOptions = {}): StorageProvisioner {
    const { namespace = 'openshift-storage', provisionerSecret = 'rook-csi-rbd-provisioner', nodeSecret = 'rook-csi-rbd-node' } = options;
    return new StorageProvisioner(`${namespace}.rbd.csi.ceph.com`, {
      'clusterID': options.clusterId ?? namespace,
      'pool': options.pool ?? 'ocs-storagecluster-cephblockpool',
      'imageFormat': '2',
      'imageFeatures': options.imageFeatures ?? 'layering,deep-flatten,exclusive-lock,object-map,fast-diff',
      'mounter': 'rbd',
      'mapOptions': 'krbd:rxbounce',
      'csi.storage.k8s.io/fstype': 'ext4',
      ...secretOf('provisioner', provisionerSecret, namespace),
      ...secretOf('controller-expand', provisionerSecret, namespace),
      ...secretOf('node-stage', nodeSecret, namespace),
      ...options.parameters,
    }, VolumeBindingMode.IMMEDIATE);
  }

  /** None: the volumes of the class are made by hand, or by the local storage operator. */
  public static none(): StorageProvisioner {
    return new StorageProvisioner('kubernetes.io/no-provisioner', undefined, VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER);
  }

  /** Any other by its name, which for a CSI driver is that of the driver, with its parameters. */
  public static of(name: string, parameters?: { readonly [key: string]: string }): StorageProvisioner {
    return new StorageProvisioner(name, parameters, VolumeBindingMode.IMMEDIATE);
  }

  /** Name of the provisioner. Snapshots of its volumes need a `VolumeSnapshotClass` with this driver. */
  public readonly name: string;
  private readonly parameters?: Parameters;
  private readonly bindingMode: VolumeBindingMode;

  private constructor(name: string, parameters: Parameters | undefined, bindingMode: VolumeBindingMode) {
    this.name = name;
    this.parameters = parameters;
    this.bindingMode = bindingMode;
  }

  /** @internal */
  public _render(): { readonly provisioner: string; readonly parameters?: Parameters; readonly volumeBindingMode: VolumeBindingMode } {
    return { provisioner: this.name, parameters: this.parameters, volumeBindingMode: this.bindingMode };
  }
}

function secretOf(step: string, name: string, namespace: string): Parameters {
  return { [`csi.storage.k8s.io/${step}-secret-name`]: name, [`csi.storage.k8s.io/${step}-secret-namespace`]: namespace };
}
