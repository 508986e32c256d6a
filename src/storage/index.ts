export * from './data-volume';
export * from './data-volume-source';
export { AccessMode, StorageOptions, VolumeMode } from './storage-options';
