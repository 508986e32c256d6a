import { StorageOptions } from './storage-options';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { ensureValue } from '../app/errors';
import { labelProblem, subdomainProblem } from '../rules/values';
import { isQuantity } from '../schema/canonical';

/** Namespace that holds the golden images of the cluster. */
const OS_IMAGES_NAMESPACE = 'openshift-virtualization-os-images';

/** Options of a DataSource reference. */
export interface DataSourceOptions {
  /**
   * Namespace of the DataSource.
   *
   * @default openshift-virtualization-os-images
   */
  readonly namespace?: string;
}

/**
 * What a data volume is filled from.
 *
 * @see OpenShift Virtualization 4.15, 6.2; CDI API: DataVolumeSource
 */
export class DataVolumeSource {
  /** A clone of the image that a DataSource points to. */
  public static dataSource(name: string, options: DataSourceOptions = {}): DataVolumeSource {
    const namespace = options.namespace ?? OS_IMAGES_NAMESPACE;
    ensureValue('DataSource name', subdomainProblem(name));
    ensureValue('DataSource namespace', labelProblem(namespace));
    return new DataVolumeSource({ sourceRef: { kind: 'DataSource', name, namespace } }, true);
  }

  /** An image at an HTTP or HTTPS address. */
  public static http(url: string): DataVolumeSource {
    if (!/^https?:\/\/[^\s/]+/.test(url)) ensureValue('DataVolumeSource url', `'${url}' is not an HTTP address; write 'https://host/path'`);
    return new DataVolumeSource({ source: { http: { url } } }, false);
  }

  /** A disk image in a container registry, with its transport: `docker://…` or `oci-archive://…`. */
  public static registry(url: string): DataVolumeSource {
    if (!/^(docker|oci-archive):\/\/[^\s]+/.test(url)) {
      ensureValue('DataVolumeSource url', `'${url}' is not a registry address; write 'docker://registry/image:tag' or 'oci-archive://…'`);
    }
    return new DataVolumeSource({ source: { registry: { url } } }, false);
  }

  /** Nothing: an empty disk. */
  public static blank(): DataVolumeSource {
    return new DataVolumeSource({ source: { blank: {} } }, false);
  }

  private constructor(private readonly spec: Pick<cdi.DataVolumeSpec, 'source' | 'sourceRef'>, private readonly knowsSize: boolean) {}

  /** @internal */
  public _render(): Pick<cdi.DataVolumeSpec, 'source' | 'sourceRef'> {
    return this.spec;
  }

  /** CDI takes the size of a clone from what is cloned; everything else must say it. @internal */
  public _checkSize(field: string, { size }: StorageOptions): void {
    if (size === undefined && !this.knowsSize) ensureValue(field, "is missing; give the size of the disk, as Size.gibibytes(20) or '20Gi'");
    if (typeof size === 'string' && !isQuantity(size)) ensureValue(field, `'${size}' is not a quantity; write a number with a unit, as '20Gi'`);
  }
}
