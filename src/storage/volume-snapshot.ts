import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type * as snapshots from '../../imports/snapshot.storage.k8s.io';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';

const VOLUME_SNAPSHOT: KindFacts = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshot', plural: 'volumesnapshots' };

/** A snapshot of a claim, made by its storage. */
export interface IVolumeSnapshot extends IResource {}

/** Properties of `VolumeSnapshot`. */
export interface VolumeSnapshotProps extends NamespacedResourceProps {
  /** The claim that is snapshotted, in the same namespace. */
  readonly claim: kplus.IPersistentVolumeClaim;
  /**
   * Class of the snapshot.
   *
   * @default - the cluster's default for the claim's driver
   */
  readonly snapshotClass?: string;
}

/**
 * A snapshot of one claim. For a whole machine there is `VirtualMachineSnapshot`.
 *
 * @see Kubernetes: VolumeSnapshot; OpenShift Virtualization 4.15, 6.1.3
 */
export class VolumeSnapshot extends Resource implements IVolumeSnapshot {
  /** A snapshot that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IVolumeSnapshot {
    return new ImportedResource(scope, id, VOLUME_SNAPSHOT, name, namespace);
  }

  constructor(scope: Construct, id: string, private readonly props: VolumeSnapshotProps) {
    super(scope, id, VOLUME_SNAPSHOT, props);
  }

  /** @internal */
  protected _toSpec(): snapshots.VolumeSnapshotSpec {
    const { claim, snapshotClass } = this.props;
    return { source: { persistentVolumeClaimName: claim.name }, volumeSnapshotClassName: snapshotClass };
  }
}
