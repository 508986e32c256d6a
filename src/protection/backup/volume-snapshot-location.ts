import { Construct } from 'constructs';
import { SnapshotLocation } from './snapshot-location';
import { VELERO_API, VELERO_NAMESPACE } from './velero';
import type * as velero from '../../../imports/velero.io';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';

const FACTS: KindFacts = { apiVersion: VELERO_API, kind: 'VolumeSnapshotLocation', plural: 'volumesnapshotlocations' };

/** A place where a cloud keeps its own snapshots. */
export interface IVolumeSnapshotLocation extends IResource {}

/** Properties of `VolumeSnapshotLocation`. */
export interface VolumeSnapshotLocationProps extends NamespacedResourceProps {
  /** Where it is. */
  readonly location: SnapshotLocation;
}

/**
 * A place for snapshots beside those of the DataProtectionApplication, which makes its own. It is in `openshift-adp`,
 * unless told otherwise.
 *
 * @see OpenShift Virtualization 4.15, 13.2.2
 */
export class VolumeSnapshotLocation extends Resource implements IVolumeSnapshotLocation {
  /** One that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = VELERO_NAMESPACE): IVolumeSnapshotLocation {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly location: SnapshotLocation;

  constructor(scope: Construct, id: string, props: VolumeSnapshotLocationProps) {
    const { location, name = location._name, namespace = VELERO_NAMESPACE } = props;
    super(scope, id, FACTS, { ...props, name, namespace });
    readByOperator(this, this.apiGroup);
    if (location._secret) this.node.addDependency(location._secret);
    this.location = location;
  }

  /** @internal */
  protected _toSpec(): velero.VolumeSnapshotLocationSpec {
    return this.location._toVelero();
  }
}
