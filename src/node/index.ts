export * from './butane-config';
export { FileContents, NodeFile, NodeFileOptions, NodeUnit } from './butane-file';
export * from './machine-config';
export * from './machine-config-pool';
