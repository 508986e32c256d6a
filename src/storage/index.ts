export { BootableOptions } from './bootable';
export * from './clone-permission';
export * from './data-source';
export * from './data-volume';
export * from './data-volume-source';
export { AccessMode, ContentType, DataVolumeOptions, StorageApi, StorageOptions, VolumeMode } from './storage-options';
export * from './volume-snapshot';
