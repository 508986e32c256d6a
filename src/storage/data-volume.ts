import { Construct } from 'constructs';
import { BootableOptions, bootableLabels } from './bootable';
import { DataVolumeSource } from './data-volume-source';
import { dataVolumeAnnotations, DataVolumeOptions, renderDataVolume } from './storage-options';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { retainAnnotations } from '../app/retain';

const DATA_VOLUME: KindFacts = { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', plural: 'datavolumes' };

/** A data volume, and the PersistentVolumeClaim of its name. */
export interface IDataVolume extends IResource {}

/** Properties of `DataVolume`. */
export interface DataVolumeProps extends NamespacedResourceProps, DataVolumeOptions, BootableOptions {
  /** What it is filled from. */
  readonly source: DataVolumeSource;

  /**
   * Whether Argo CD and Flux leave the object in the cluster when it leaves Git.
   *
   * @default true
   */
  readonly retain?: boolean;
}

/**
 * A volume that is imported, cloned or made empty, once, and then used by machines. Beside a machine it outlives it.
 *
 * @see OpenShift Virtualization 4.15, 6.2.5.3.1 and 6.14.2.2
 */
export class DataVolume extends Resource implements IDataVolume {
  /** A data volume that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IDataVolume {
    return new ImportedResource(scope, id, DATA_VOLUME, name, namespace);
  }

  constructor(scope: Construct, id: string, private readonly props: DataVolumeProps) {
    super(scope, id, DATA_VOLUME, Object.assign({}, props, {
      labels: Object.assign({}, bootableLabels(props), props.labels),
      annotations: retainAnnotations(props.retain ?? true, props.annotations),
    }));
    props.source._checkSize('size', props);
    for (const [key, value] of Object.entries(dataVolumeAnnotations(props, this.namespace))) this.metadata.addAnnotation(key, value);
  }

  /** @internal */
  protected _toSpec(): cdi.DataVolumeSpec {
    return Object.assign({}, this.props.source._render(), renderDataVolume(this.props));
  }
}
