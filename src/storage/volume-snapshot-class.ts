import { Construct } from 'constructs';
import type * as snapshots from '../../imports/snapshot.storage.k8s.io';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';

const VOLUME_SNAPSHOT_CLASS: KindFacts = {
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshotClass',
  plural: 'volumesnapshotclasses',
  clusterScoped: true,
  fields: ['driver', 'deletionPolicy', 'parameters'],
};

/** A way to make snapshots of volumes. */
export interface IVolumeSnapshotClass extends IResource {}

/** What becomes of a snapshot in the storage when its VolumeSnapshot is deleted. */
export enum VolumeSnapshotDeletionPolicy {
  /** It is deleted too. */
  DELETE = 'Delete',
  /** It stays, as a backup needs whose objects may go before it. */
  RETAIN = 'Retain',
}

/** Properties of `VolumeSnapshotClass`. */
export interface VolumeSnapshotClassProps extends ResourceProps {
  /** CSI driver that makes the snapshots: the provisioner of the storage class of the volumes. */
  readonly driver: string;
  /** What becomes of a snapshot in the storage when its VolumeSnapshot is deleted. */
  readonly deletionPolicy: VolumeSnapshotDeletionPolicy;
  /**
   * Parameters, as the driver defines them.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
  /**
   * Whether the class is that of snapshots which name none, for volumes of its driver.
   *
   * @default - not said
   */
  readonly defaultClass?: boolean;
  /**
   * Whether OADP takes the class for its backups of volumes of the driver; of one driver one class is enough.
   *
   * @default false
   */
  readonly backupClass?: boolean;
}

/**
 * How snapshots of the volumes of a CSI driver are made. Snapshots of machines, fast clones and backups need one.
 *
 * @see OpenShift Virtualization 4.15, 3.1.2.3, 6.2.5.3.1 and 13.4.1.1
 */
export class VolumeSnapshotClass extends Resource implements IVolumeSnapshotClass {
  /** A class that exists outside this app, such as one that a storage operator makes. */
  public static fromName(scope: Construct, id: string, name: string): IVolumeSnapshotClass {
    return new ImportedResource(scope, id, VOLUME_SNAPSHOT_CLASS, name);
  }

  constructor(scope: Construct, id: string, private readonly props: VolumeSnapshotClassProps) {
    super(scope, id, VOLUME_SNAPSHOT_CLASS, {
      ...props,
      labels: { ...props.backupClass && { 'velero.io/csi-volumesnapshot-class': 'true' }, ...props.labels },
      annotations: {
        ...props.defaultClass !== undefined && { 'snapshot.storage.kubernetes.io/is-default-class': String(props.defaultClass) },
        ...props.annotations,
      },
    });
  }

  /** @internal */
  protected _toFields(): Omit<snapshots.VolumeSnapshotClassProps, 'metadata'> {
    const { driver, deletionPolicy, parameters } = this.props;
    return { driver, deletionPolicy, parameters };
  }
}
