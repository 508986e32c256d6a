export * from './resource';
export * from './rules';
export * from './side-files';
export * from './version';
export * from './virtualization-app';
