import { Construct } from 'constructs';
import { BackupOptions, ensureBackup, neededBy, renderBackup } from './backup-options';
import { VELERO_API, VELERO_NAMESPACE } from './velero';
import type * as velero from '../../../imports/velero.io';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';

const FACTS: KindFacts = { apiVersion: VELERO_API, kind: 'Backup', plural: 'backups' };

/** A backup. */
export interface IBackup extends IResource {}

/** Properties of `Backup`. */
export interface BackupProps extends NamespacedResourceProps, BackupOptions {}

/**
 * Backs up machines, or anything else, once. It is in `openshift-adp`, unless told otherwise.
 *
 * With Git it is for single occasions: nothing that is changed later backs up again, so give another name, and taking the
 * object from Git does not delete the data of the backup: Velero makes the object anew from the storage, until the backup
 * expires. What is to happen again and again is a `Schedule`.
 *
 * @see OpenShift Virtualization 4.15, 13.4.1
 */
export class Backup extends Resource implements IBackup {
  /** One that exists outside this app, such as one of a schedule. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = VELERO_NAMESPACE): IBackup {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly options: BackupOptions;

  /** @throws when a machine has no labels or no namespace, a hook no name or program, or the time to live is nothing */
  constructor(scope: Construct, id: string, props: BackupProps = {}) {
    const { name, namespace = VELERO_NAMESPACE, labels, annotations, ...options } = props;
    super(scope, id, FACTS, { name, namespace, labels, annotations });
    readByOperator(this, this.apiGroup);
    ensureBackup(this, '', options);
    this.node.addDependency(...neededBy(options));
    this.options = options;
  }

  /** @internal */
  protected _toSpec(): velero.BackupSpec {
    return renderBackup(this.options);
  }
}
