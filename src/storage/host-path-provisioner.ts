import { Construct } from 'constructs';
import { ClaimOptions, ensureSize, renderClaim } from './claim';
import { StorageClass } from './storage-class';
import { StorageClassOptions } from './storage-class-options';
import { StorageProvisioner } from './storage-provisioner';
import type * as hostpath from '../../imports/hostpathprovisioner.kubevirt.io';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { readByOperator } from '../app/operator-order';
import { IResource, Resource, ResourceProps } from '../app/resource';
import type { NodePlacement } from '../cluster/node-placement';
import type { ImagePullPolicy } from '../vm/volume';

const HOST_PATH_PROVISIONER: KindFacts = {
  apiVersion: 'hostpathprovisioner.kubevirt.io/v1beta1',
  kind: 'HostPathProvisioner',
  plural: 'hostpathprovisioners',
  clusterScoped: true,
};

/** Storage on disks of the nodes. */
export interface IHostPathProvisioner extends IResource {}

/** A directory of every node that volumes are made in. */
export interface HostPathPool {
  /** Name that storage classes know the pool by, of at most 50 characters. */
  readonly name: string;
  /**
   * Directory of the nodes, of at most 255 characters. On the disk of the operating system, volumes can fill that up.
   */
  readonly path: string;
  /**
   * Claim that is made for every node, and whose volume is mounted at the directory; a block device gets a file system
   * first. Its storage class is another than those of this provisioner.
   *
   * @default - none: the directory is on a disk of the node
   */
  readonly pvcTemplate?: ClaimOptions;
}

/** The one directory of the nodes that an older provisioner has. */
export interface HostPathConfig {
  /** Directory of the nodes. */
  readonly path: string;
  /**
   * Whether the directory of a volume begins with the name of its claim.
   *
   * @default false
   */
  readonly useNamingPrefix?: boolean;
}

/** Properties of `HostPathProvisioner`. */
export interface HostPathProvisionerProps extends ResourceProps {
  /**
   * Directories of the nodes, each with a name and a path of its own.
   *
   * @default - none; one is needed unless there is `pathConfig`
   */
  readonly storagePools?: HostPathPool[];
  /**
   * The one directory of an older provisioner; `storagePools` took its place, and excludes it.
   *
   * @default - none
   */
  readonly pathConfig?: HostPathConfig;
  /**
   * When nodes fetch the images of the provisioner.
   *
   * @default - the operator's choice
   */
  readonly imagePullPolicy?: ImagePullPolicy;
  /**
   * Nodes that have the storage: those on which machines with such disks run, as HyperConverged places them. A node
   * that loses the provisioner must have it again before a machine with a disk there is deleted.
   *
   * @default - all nodes
   */
  readonly workload?: NodePlacement;
  /**
   * Feature gates of the provisioner.
   *
   * @default - none
   */
  readonly featureGates?: string[];
}

/** Options of a storage class of a pool. */
export interface HostPathStorageClassOptions extends ResourceProps, StorageClassOptions {
  /**
   * Name of the pool.
   *
   * @default - the first one
   */
  readonly pool?: string;
}

/**
 * Storage on disks of the nodes: directories that volumes are made in. Its operator comes with OpenShift
 * Virtualization, and waits for this object, which the documentation calls `hostpath-provisioner`. Machines with such
 * disks stay on their node.
 *
 * @see OpenShift Virtualization 4.15, 4.2.3.2, 4.4.1 and 8.5
 */
export class HostPathProvisioner extends Resource implements IHostPathProvisioner {
  /** The provisioner that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string = 'hostpath-provisioner'): IHostPathProvisioner {
    return new ImportedResource(scope, id, HOST_PATH_PROVISIONER, name);
  }

  /** @throws when the size of a claim is no quantity */
  constructor(scope: Construct, id: string, private readonly props: HostPathProvisionerProps) {
    super(scope, id, HOST_PATH_PROVISIONER, props);
    readByOperator(this, this.apiGroup);
    props.storagePools?.forEach(({ pvcTemplate }, index) => { ensureSize(this, `storagePools[${index}].pvcTemplate.size`, pvcTemplate?.size); });
  }

  /** A storage class of volumes in a pool, or in the directory of `pathConfig`. */
  public storageClass(id: string, options: HostPathStorageClassOptions = {}): StorageClass {
    const { pool = this.props.storagePools?.[0]?.name, ...rest } = options;
    const provisioner = pool === undefined ? StorageProvisioner.hostpathLegacy() : StorageProvisioner.hostpath(pool);
    return new StorageClass(this, id, { ...rest, provisioner });
  }

  /** @internal */
  protected _toSpec(): hostpath.HostPathProvisionerSpec {
    const { storagePools, pathConfig, imagePullPolicy, workload, featureGates } = this.props;
    return {
      storagePools: storagePools?.map(({ name, path, pvcTemplate }) => ({ name, path, pvcTemplate: pvcTemplate && renderClaim(pvcTemplate) })),
      pathConfig,
      imagePullPolicy,
      workload: workload?._render(),
      featureGates,
    };
  }
}
