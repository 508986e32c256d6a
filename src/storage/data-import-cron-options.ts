import type { Cron } from 'cdk8s';
import { BootableOptions, bootableLabels } from './bootable';
import { DataVolumeSource } from './data-volume-source';
import { dataVolumeAnnotations, renderDataVolume, VolumeFillingOptions } from './storage-options';
import type * as cdi from '../../imports/cdi.kubevirt.io';

/** What becomes of older imports when there are more than are kept. */
export enum ImportGarbageCollection {
  /** Those that were used least recently are deleted. */
  OUTDATED = 'Outdated',
  /** They stay. */
  NEVER = 'Never',
}

/** What becomes of the imports and of their DataSource when their DataImportCron is deleted. */
export enum ImportRetention {
  /** They stay. */
  ALL = 'All',
  /** They are deleted with it. */
  NONE = 'None',
}

/**
 * An image that is imported again whenever it has changed: of a `DataImportCron`, or of the golden images that
 * HyperConverged keeps.
 */
export interface DataImportCronOptions extends VolumeFillingOptions, BootableOptions {
  /** The image: one of a registry, or of an image stream in the same namespace. */
  readonly source: DataVolumeSource;
  /**
   * When it is looked for a newer image, in UTC: `Cron.daily()`, or minute, hour, day, month and day of the week, as
   * `0 4,16 * * *`. An empty text imports once, or when an image stream changes.
   */
  readonly schedule: Cron | string;
  /** Name of the DataSource that points to the newest import. CDI makes it, in the same namespace, if it is not there. */
  readonly managedDataSource: string;
  /**
   * How many imports are kept.
   *
   * @default 3
   */
  readonly importsToKeep?: number;
  /**
   * What becomes of older imports.
   *
   * @default ImportGarbageCollection.OUTDATED
   */
  readonly garbageCollect?: ImportGarbageCollection;
  /**
   * What becomes of the imports when the import is given up.
   *
   * @default ImportRetention.ALL
   */
  readonly retentionPolicy?: ImportRetention;
  /**
   * Whether the image is imported at once where its storage class waits for the first pod that uses the volume, which
   * a golden image may never have.
   *
   * @default true
   */
  readonly immediateBinding?: boolean;
}

/** The parts of an import's manifest. */
export interface RenderedDataImportCron {
  /** CDI copies them to the DataSource. */
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
  readonly spec: cdi.DataImportCronSpec;
}

/** An import as manifest, for one in a namespace. */
export function renderDataImportCron(options: DataImportCronOptions, namespace: string | undefined): RenderedDataImportCron {
  const { source, schedule, managedDataSource, importsToKeep, garbageCollect, retentionPolicy, immediateBinding = true } = options;
  return {
    labels: bootableLabels(options),
    annotations: dataVolumeAnnotations({ ...options, immediateBinding }, namespace),
    spec: {
      schedule: typeof schedule === 'string' ? schedule : schedule.expressionString,
      managedDataSource,
      importsToKeep,
      garbageCollect,
      retentionPolicy,
      template: { spec: { ...source._render(), ...renderDataVolume(options) } },
    },
  };
}
