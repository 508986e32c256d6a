import type * as kplus from 'cdk8s-plus-27';
import type { IDataSource } from './data-source';
import { StorageOptions } from './storage-options';
import type { IVolumeSnapshot } from './volume-snapshot';
import type * as cdi from '../../imports/cdi.kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';
import type { IResource } from '../app/resource';
import { labelProblem, subdomainProblem } from '../rules/values';
import { isQuantity } from '../schema/canonical';

/** Namespace of the golden images that OpenShift Virtualization keeps up to date. */
const OS_IMAGES_NAMESPACE = 'openshift-virtualization-os-images';

/** Options of a DataSource. */
export interface DataSourceOptions {
  /**
   * Namespace of the DataSource.
   *
   * @default openshift-virtualization-os-images
   */
  readonly namespace?: string;
}

/** How a server that holds an image is reached. Secret and ConfigMap are in the namespace of the data volume. */
export interface ImportOptions {
  /**
   * Secret with the user (`accessKeyId`) and the password or key (`secretKey`).
   *
   * @default - none
   */
  readonly secret?: kplus.ISecret;
  /**
   * ConfigMap with the certificates of authorities that the server's certificate is checked against.
   *
   * @default - those of the cluster
   */
  readonly certificates?: kplus.IConfigMap;
}

/** How a web server is reached. */
export interface HttpImportOptions extends ImportOptions {
  /**
   * Headers of the request, each `Name: value`. Not for secrets: they can be read in the manifest.
   *
   * @default - none
   */
  readonly extraHeaders?: string[];
  /**
   * Secrets whose every value is a header of the request.
   *
   * @default - none
   */
  readonly secretExtraHeaders?: kplus.ISecret[];
}

/** Who fetches an image from a registry. */
export enum RegistryPullMethod {
  /** The pod that fills the volume. */
  POD = 'pod',
  /** The node, with its own credentials and cache. */
  NODE = 'node',
}

/** How a registry is reached. */
export interface RegistryImportOptions extends ImportOptions {
  /**
   * Who fetches the image.
   *
   * @default RegistryPullMethod.POD
   */
  readonly pullMethod?: RegistryPullMethod;
}

/** A disk of an oVirt or RHV engine. */
export interface ImageIoOptions {
  /** Secret with the user (`accessKeyId`) and the password (`secretKey`). */
  readonly secret: kplus.ISecret;
  /** ConfigMap with the certificate of the engine. */
  readonly certificates: kplus.IConfigMap;
  /** Address of the engine's API. */
  readonly url: string;
  /** Id of the disk. */
  readonly diskId: string;
}

/** A disk of VMware vSphere, read with VMware's own kit. */
export interface VddkOptions {
  /** Address of the vCenter or ESXi. */
  readonly url: string;
  /** UUID of the machine that has the disk. */
  readonly uuid: string;
  /** Path of the disk, as `[datastore] machine/disk.vmdk`. */
  readonly backingFile: string;
  /** SHA-1 fingerprint of the server's certificate. */
  readonly thumbprint: string;
  /** Secret with the user and the password. */
  readonly secret: kplus.ISecret;
  /**
   * Container image with the kit.
   *
   * @default - that of the ConfigMap `v2v-vmware`
   */
  readonly initImage?: string;
}

type Rendered = Pick<cdi.DataVolumeSpec, 'source' | 'sourceRef'>;

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

  /** A clone of the image that a DataSource of this app, or one referred to, points to. */
  public static fromDataSource({ name, namespace }: IDataSource): DataVolumeSource {
    return new DataVolumeSource({ sourceRef: { kind: 'DataSource', name, namespace } }, true);
  }

  /** An image at an HTTP or HTTPS address. */
  public static http(url: string, options: HttpImportOptions = {}): DataVolumeSource {
    if (!/^https?:\/\/[^\s/]+/.test(url)) ensureValue('DataVolumeSource url', `'${url}' is not an HTTP address; write 'https://host/path'`);
    const { extraHeaders, secretExtraHeaders } = options;
    return new DataVolumeSource({
      source: {
        http: {
          url,
          ...renderImport(options),
          extraHeaders: nonZero(extraHeaders),
          secretExtraHeaders: nonZero(secretExtraHeaders?.map(({ name }) => name)),
        },
      },
    }, false);
  }

  /** A disk image in a container registry, with its transport: `docker://…` or `oci-archive://…`. */
  public static registry(url: string, options: RegistryImportOptions = {}): DataVolumeSource {
    if (!/^(docker|oci-archive):\/\/[^\s]+/.test(url)) {
      ensureValue('DataVolumeSource url', `'${url}' is not a registry address; write 'docker://registry/image:tag' or 'oci-archive://…'`);
    }
    return new DataVolumeSource({ source: { registry: { url, ...renderImport(options), pullMethod: options.pullMethod } } }, false);
  }

  /** A disk image of an image stream in the namespace of the data volume; the node fetches it. */
  public static imageStream(name: string): DataVolumeSource {
    return new DataVolumeSource({ source: { registry: { imageStream: name, pullMethod: RegistryPullMethod.NODE } } }, false);
  }

  /** An object of an S3 store, as `https://s3.example.com/bucket/image.qcow2`. */
  public static s3(url: string, options: ImportOptions = {}): DataVolumeSource {
    return new DataVolumeSource({ source: { s3: { url, ...renderImport(options) } } }, false);
  }

  /** An object of Google Cloud Storage, as `gs://bucket/image.tar.gz`. The secret has no `accessKeyId`. */
  public static gcs(url: string, secret?: kplus.ISecret): DataVolumeSource {
    return new DataVolumeSource({ source: { gcs: { url, secretRef: secret?.name } } }, false);
  }

  /** What is uploaded later, with `virtctl image-upload dv <name> --no-create --image-path=…`. */
  public static upload(): DataVolumeSource {
    return new DataVolumeSource({ source: { upload: {} } }, false);
  }

  /** Nothing: an empty disk. */
  public static blank(): DataVolumeSource {
    return new DataVolumeSource({ source: { blank: {} } }, false);
  }

  /**
   * A clone of a PersistentVolumeClaim in a namespace. From another namespace it needs a `ClonePermission`.
   *
   * @throws when the namespace is none
   */
  public static persistentVolumeClaim(claim: kplus.IPersistentVolumeClaim, namespace: string): DataVolumeSource {
    ensureValue('DataVolumeSource namespace', labelProblem(namespace));
    return new DataVolumeSource({ source: { pvc: { name: claim.name, namespace } } }, true);
  }

  /**
   * A clone of a data volume. From another namespace it needs a `ClonePermission`.
   *
   * @throws when its namespace is not known
   */
  public static dataVolume(dataVolume: IResource): DataVolumeSource {
    return new DataVolumeSource({ source: { pvc: { name: dataVolume.name, namespace: namespaceOf(dataVolume) } } }, true);
  }

  /**
   * A clone of a VolumeSnapshot. From another namespace it needs a `ClonePermission`.
   *
   * @throws when its namespace is not known
   */
  public static volumeSnapshot(snapshot: IVolumeSnapshot): DataVolumeSource {
    return new DataVolumeSource({ source: { snapshot: { name: snapshot.name, namespace: namespaceOf(snapshot) } } }, true);
  }

  /** A disk of an oVirt or RHV engine. */
  public static imageIo(options: ImageIoOptions): DataVolumeSource {
    const { url, diskId } = options;
    return new DataVolumeSource({ source: { imageio: { url, diskId, ...renderImport(options) } } }, false);
  }

  /** A disk of VMware vSphere. */
  public static vddk({ url, uuid, backingFile, thumbprint, secret, initImage }: VddkOptions): DataVolumeSource {
    return new DataVolumeSource({ source: { vddk: { url, uuid, backingFile, thumbprint, secretRef: secret.name, initImageURL: initImage } } }, false);
  }

  private constructor(private readonly spec: Rendered, private readonly knowsSize: boolean) {}

  /** @internal */
  public _render(): Rendered {
    return this.spec;
  }

  /** CDI takes the size of a clone from what is cloned; everything else must say it. @internal */
  public _checkSize(field: string, { size }: StorageOptions): void {
    if (size === undefined && !this.knowsSize) ensureValue(field, "is missing; give the size of the disk, as Size.gibibytes(20) or '20Gi'");
    if (typeof size === 'string' && !isQuantity(size)) ensureValue(field, `'${size}' is not a quantity; write a number with a unit, as '20Gi'`);
  }
}

function renderImport({ secret, certificates }: ImportOptions): { readonly secretRef?: string; readonly certConfigMap?: string } {
  return { secretRef: secret?.name, certConfigMap: certificates?.name };
}

/** The API wants it written, also where it is the data volume's own. */
function namespaceOf({ name, namespace }: IResource): string {
  if (namespace === undefined) ensureValue('DataVolumeSource namespace', `that of '${name}' is not known; give its chart one, or refer to it with its namespace`);
  return namespace!;
}
