export { BootableOptions } from './bootable';
export * from './clone-permission';
export { DataImportCronOptions, ImportGarbageCollection, ImportRetention } from './data-import-cron-options';
export * from './data-source';
export * from './data-volume';
export * from './data-volume-source';
export { AccessMode, ContentType, DataVolumeOptions, StorageApi, StorageOptions, VolumeFillingOptions, VolumeMode } from './storage-options';
export * from './volume-snapshot';
