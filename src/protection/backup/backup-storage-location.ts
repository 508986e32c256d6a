import { Construct } from 'constructs';
import { BackupLocation } from './backup-location';
import { VELERO_API, VELERO_NAMESPACE } from './velero';
import type * as velero from '../../../imports/velero.io';
import { fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';

const FACTS: KindFacts = { apiVersion: VELERO_API, kind: 'BackupStorageLocation', plural: 'backupstoragelocations' };

/** A place for backups. */
export interface IBackupStorageLocation extends IResource {}

/** Properties of `BackupStorageLocation`. */
export interface BackupStorageLocationProps extends NamespacedResourceProps {
  /** Where it is. */
  readonly location: BackupLocation;
}

/**
 * A place for backups beside those of the DataProtectionApplication, which makes its own: one from which backups of
 * another cluster are restored, for example. It is in `openshift-adp`, unless told otherwise.
 *
 * @see OpenShift Virtualization 4.15, 13.2.2
 */
export class BackupStorageLocation extends Resource implements IBackupStorageLocation {
  /** One that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = VELERO_NAMESPACE): IBackupStorageLocation {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly location: BackupLocation;

  /** @throws when the location is a CloudStorage, which OADP alone knows */
  constructor(scope: Construct, id: string, props: BackupStorageLocationProps) {
    const { location, name = location._name, namespace = VELERO_NAMESPACE } = props;
    super(scope, id, FACTS, { ...props, name, namespace });
    readByOperator(this, this.apiGroup);
    if (location._provider === undefined) fail(this, 'location', 'a CloudStorage is known to a DataProtectionApplication only; give it there, or name the bucket');
    if (location._secret) this.node.addDependency(location._secret);
    this.location = location;
  }

  /** @internal */
  protected _toSpec(): velero.BackupStorageLocationSpec {
    return this.location._toVelero()!;
  }
}
