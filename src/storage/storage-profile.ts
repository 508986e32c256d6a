import { Construct } from 'constructs';
import { CloneStrategy } from './storage-class-options';
import { AccessMode, VolumeMode } from './storage-options';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { nonZero } from '../app/non-zero';
import { IResource, Resource, ResourceProps } from '../app/resource';

const STORAGE_PROFILE: KindFacts = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'StorageProfile', plural: 'storageprofiles', clusterScoped: true };

/** What CDI knows of a storage class. */
export interface IStorageProfile extends IResource {}

/** How volumes of a class can be used. */
export interface ClaimPropertySet {
  /** Access modes that go with the volume mode, the preferred one first. */
  readonly accessModes: AccessMode[];
  /** Volume mode. */
  readonly volumeMode: VolumeMode;
}

/** How golden images are kept. */
export enum ImportSourceFormat {
  /** As claims. */
  PVC = 'pvc',
  /** As snapshots, which do better where many disks are cloned of one image; needs a `VolumeSnapshotClass`. */
  SNAPSHOT = 'snapshot',
}

/** Properties of `StorageProfile`; its name is that of the storage class. */
export interface StorageProfileProps extends ResourceProps {
  /**
   * How volumes of the class can be used, the preferred way first. A data volume that does not say it takes the first.
   *
   * @default - what CDI knows of the provisioner; nothing for one that it does not know
   */
  readonly claimPropertySets?: ClaimPropertySet[];
  /**
   * How CDI clones volumes of the class.
   *
   * @default - the annotation of the class, or what CDI knows to be best for the provisioner
   */
  readonly cloneStrategy?: CloneStrategy;
  /**
   * How golden images of the class are kept.
   *
   * @default - what CDI knows to be best for the provisioner, else ImportSourceFormat.PVC
   */
  readonly dataImportCronSourceFormat?: ImportSourceFormat;
  /**
   * Name of the VolumeSnapshotClass of clones that are made with snapshots.
   *
   * @default - one with the driver of the class
   */
  readonly snapshotClass?: string;
}

/**
 * What CDI has to know of a storage class whose provisioner it does not know, or shall do otherwise.
 *
 * CDI makes a profile for each class, fills in its status, and makes it again when it is deleted: this object is what
 * is added to that one. Apply it server-side (`kubectl apply --server-side`, `ServerSideApply=true` of Argo CD; Flux
 * does so always), and the fields that CDI owns stay as they are.
 *
 * @see OpenShift Virtualization 4.15, 8.2.1, 8.3.2.3 and 11.5.8
 */
export class StorageProfile extends Resource implements IStorageProfile {
  /** The profile of a class, as CDI makes it. */
  public static fromName(scope: Construct, id: string, name: string): IStorageProfile {
    return new ImportedResource(scope, id, STORAGE_PROFILE, name);
  }

  constructor(scope: Construct, id: string, private readonly props: StorageProfileProps = {}) {
    super(scope, id, STORAGE_PROFILE, props);
  }

  /** @internal */
  protected _toSpec(): cdi.StorageProfileSpec {
    const { claimPropertySets, cloneStrategy, dataImportCronSourceFormat, snapshotClass } = this.props;
    return { claimPropertySets: nonZero(claimPropertySets), cloneStrategy, dataImportCronSourceFormat, snapshotClass: nonZero(snapshotClass) };
  }
}
