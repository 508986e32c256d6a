import { Construct } from 'constructs';
import { BootableOptions, bootableLabels } from './bootable';
import { DataVolumeSource } from './data-volume-source';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';

const DATA_SOURCE: KindFacts = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataSource', plural: 'datasources' };

/** A pointer to an image that machines boot from. */
export interface IDataSource extends IResource {}

/** Properties of `DataSource`. */
export interface DataSourceProps extends NamespacedResourceProps, BootableOptions {
  /**
   * The image: a claim, a data volume or a snapshot.
   *
   * @default - what `dataImportCron` imports; one of the two is needed
   */
  readonly source?: DataVolumeSource;
  /**
   * Import whose newest image is pointed to: it manages an object of this name, in this namespace. Without it the
   * import leaves the object alone.
   *
   * @default - none: the image stays the one that is given
   */
  readonly dataImportCron?: IResource;
  /**
   * Description that the console shows.
   *
   * @default - none
   */
  readonly description?: string;
}

/**
 * A pointer to an image that machines boot from. The image behind it can be replaced without a change of the machines.
 *
 * @see OpenShift Virtualization 4.15, 6.1.3 and 8.3
 */
export class DataSource extends Resource implements IDataSource {
  /** A DataSource that exists outside this app, such as a golden image. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IDataSource {
    return new ImportedResource(scope, id, DATA_SOURCE, name, namespace);
  }

  /** @throws when the source is neither claim, data volume nor snapshot, or there is none */
  constructor(scope: Construct, id: string, private readonly props: DataSourceProps) {
    const { source, dataImportCron, description } = props;
    super(scope, id, DATA_SOURCE, {
      ...props,
      labels: { ...bootableLabels(props), ...dataImportCron && { 'cdi.kubevirt.io/dataImportCron': dataImportCron.name }, ...props.labels },
      annotations: { ...description !== undefined && { description }, ...props.annotations },
    });
    ensure(this, 'source', source || dataImportCron ? undefined : 'is missing; point to an image, or name the dataImportCron that imports it');
    const rendered = source?._render().source;
    const isImage = source === undefined || rendered?.pvc !== undefined || rendered?.snapshot !== undefined;
    ensure(this, 'source', isImage ? undefined : 'an image is a claim, a data volume or a snapshot; import into a DataVolume, and point to that');
  }

  /** @internal */
  protected _toSpec(): cdi.DataSourceSpec {
    const { pvc, snapshot } = this.props.source?._render().source ?? {};
    return { source: { pvc, snapshot } };
  }
}
