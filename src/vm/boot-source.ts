import type * as kplus from 'cdk8s-plus-27';
import { ContainerDiskOptions, Volume } from './volume';
import { IDataVolume } from '../storage/data-volume';
import { DataVolumeSource, DataSourceOptions, HttpImportOptions, RegistryImportOptions } from '../storage/data-volume-source';

/**
 * Where the operating system of a machine comes from.
 *
 * @see OpenShift Virtualization 4.15, 6.1 and 6.2
 */
export class BootSource {
  /**
   * A clone of the image that a DataSource points to, such as the golden images `rhel9` and `fedora` of the cluster.
   */
  public static dataSource(name: string, options: DataSourceOptions = {}): BootSource {
    return new BootSource(DataVolumeSource.dataSource(name, options));
  }

  /** An image at an HTTP address, imported once. */
  public static http(url: string, options: HttpImportOptions = {}): BootSource {
    return new BootSource(DataVolumeSource.http(url, options));
  }

  /** A disk image in a container registry, imported once, as `docker://quay.io/containerdisks/fedora:39`. */
  public static registry(url: string, options: RegistryImportOptions = {}): BootSource {
    return new BootSource(DataVolumeSource.registry(url, options));
  }

  /** Whatever a data volume can be filled from: a clone, a snapshot, an upload … */
  public static of(source: DataVolumeSource): BootSource {
    return new BootSource(source);
  }

  /** A disk image in a container image, thrown away and fresh at each start. */
  public static containerDisk(image: string, options: ContainerDiskOptions = {}): BootSource {
    return new BootSource(undefined, Volume.fromContainerDisk(image, options));
  }

  /** A PersistentVolumeClaim that holds the system already. */
  public static persistentVolumeClaim(claim: kplus.IPersistentVolumeClaim): BootSource {
    return new BootSource(undefined, Volume.fromPersistentVolumeClaim(claim));
  }

  /** A data volume that exists or is made beside the machine. */
  public static dataVolume(dataVolume: IDataVolume): BootSource {
    return new BootSource(undefined, Volume.fromDataVolume(dataVolume));
  }

  private constructor(private readonly newVolume?: DataVolumeSource, private readonly volume?: Volume) {}

  /** @internal */
  public _open(): { readonly newVolume?: DataVolumeSource; readonly volume?: Volume } {
    return { newVolume: this.newVolume, volume: this.volume };
  }
}
