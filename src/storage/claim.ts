import { Size } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { AccessMode, VolumeMode } from './storage-options';
import type * as kubernetes from '../../imports/kubernetes';
import { ensure } from '../app/errors';
import { canonicalSize } from '../app/size';
import { isQuantity } from '../schema/canonical';

/** What is claimed of the storage. */
export interface ClaimOptions {
  /**
   * Size of the volume, with all that its file system needs.
   *
   * Change: a larger one enlarges the volume, if its class allows that; a smaller one is refused.
   */
  readonly size: Size | string;
  /**
   * Access modes, all of which the volume has to have. `READ_WRITE_MANY` is needed for live migration.
   *
   * Change: refused; make another claim.
   */
  readonly accessModes: AccessMode[];
  /**
   * Volume mode. A disk is clearly faster on a block device.
   *
   * Change: refused; make another claim.
   *
   * @default VolumeMode.FILESYSTEM
   */
  readonly volumeMode?: VolumeMode;
  /**
   * Storage class. The empty name is none, for a volume that is made by hand.
   *
   * Change: refused; make another claim.
   *
   * @default - the cluster's default class
   */
  readonly storageClass?: string;
  /**
   * Labels of the volume, where volumes are made by hand.
   *
   * Change: refused; make another claim.
   *
   * @default - any
   */
  readonly selector?: { readonly [key: string]: string };
  /**
   * Name of the volume, where volumes are made by hand.
   *
   * Change: refused; make another claim.
   *
   * @default - any that fits
   */
  readonly volumeName?: string;
  /**
   * What the volume is a copy of at first: a VolumeSnapshot, another claim, or another object that a populator knows,
   * in the same namespace.
   *
   * Change: refused; make another claim.
   *
   * @default - nothing: the volume is empty
   */
  readonly dataSource?: kplus.IResource;
}

/** The spec of a claim. */
export function renderClaim(options: ClaimOptions): kubernetes.PersistentVolumeClaimSpec {
  const { size, accessModes, volumeMode, storageClass, selector, volumeName, dataSource } = options;
  return {
    accessModes,
    volumeMode,
    resources: { requests: { storage: canonicalSize('size', size) } },
    storageClassName: storageClass,
    selector: selector && { matchLabels: selector },
    volumeName,
    dataSourceRef: dataSource && { apiGroup: dataSource.apiGroup || undefined, kind: dataSource.kind, name: dataSource.name },
  };
}

/** Throws when a size is no quantity. */
export function ensureSize(construct: IConstruct, field: string, size: Size | string | undefined): void {
  const isWrong = typeof size === 'string' && !isQuantity(size);
  ensure(construct, field, isWrong ? `'${size}' is not a quantity; write a number with a unit, as '20Gi'` : undefined);
}
