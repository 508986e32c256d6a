import { Construct } from 'constructs';
import { ensureSize } from './claim';
import { DataImportCronOptions, renderDataImportCron } from './data-import-cron-options';
import { DataSource, IDataSource } from './data-source';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { subdomainProblem } from '../rules/values';

const DATA_IMPORT_CRON: KindFacts = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataImportCron', plural: 'dataimportcrons' };

/** An image that is imported again whenever it has changed. */
export interface IDataImportCron extends IResource {}

/** Properties of `DataImportCron`. */
export interface DataImportCronProps extends NamespacedResourceProps, DataImportCronOptions {}

/**
 * An image that is imported again whenever it has changed, and the DataSource that points to the newest import. In the
 * namespace of golden images HyperConverged makes such objects of its own templates; add to those there.
 *
 * Nothing of it can be changed in the cluster: give a changed one another name, or delete it first.
 *
 * @see OpenShift Virtualization 4.15, 2.3.7, 8.3.2 and 11.5.1
 */
export class DataImportCron extends Resource implements IDataImportCron {
  /** An import that exists outside this app, such as one of a golden image. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IDataImportCron {
    return new ImportedResource(scope, id, DATA_IMPORT_CRON, name, namespace);
  }

  /** What machines boot from: the DataSource that points to the newest import. */
  public readonly dataSource: IDataSource;

  /** @throws when the size is no quantity, or the DataSource has no name that an object can have */
  constructor(scope: Construct, id: string, private readonly props: DataImportCronProps) {
    super(scope, id, DATA_IMPORT_CRON, props);
    ensureSize(this, 'size', props.size);
    ensure(this, 'managedDataSource', subdomainProblem(props.managedDataSource));
    const { labels, annotations } = renderDataImportCron(props, this.namespace);
    for (const [key, value] of Object.entries(labels)) if (props.labels?.[key] === undefined) this.metadata.addLabel(key, value);
    for (const [key, value] of Object.entries(annotations)) if (props.annotations?.[key] === undefined) this.metadata.addAnnotation(key, value);
    this.dataSource = DataSource.fromName(this, 'DataSource', props.managedDataSource, this.namespace);
  }

  /** @internal */
  protected _toSpec(): cdi.DataImportCronSpec {
    return renderDataImportCron(this.props, this.namespace).spec;
  }
}
