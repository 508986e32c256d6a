export * from './app-project';
export * from './application';
export { ApplicationOptions } from './application-options';
export * from './application-set';
export * from './destination';
export * from './ignored-difference';
export * from './settings';
export * from './sync';
