export * from './app';
export * from './cluster';
export * from './gitops';
export * from './migration';
export * from './network';
export * from './node';
export * from './observability';
export * from './patterns';
export * from './protection';
export { Finding, FindingClass, Severity } from './rules/rule';
export * from './storage';
export * from './vm';
// L1: a namespace per API group, as `kubevirt` and `hco`, loaded when it is first used.
export * from '../imports';
