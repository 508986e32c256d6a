export * from './butane-config';
export { FileContents, NodeFile, NodeFileOptions, NodeUnit } from './butane-file';
export * from './health';
export * from './machine-config';
export * from './machine-config-pool';
export * from './node-maintenance';
export * from './node-metadata';
