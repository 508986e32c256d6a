export { Cluster, ClusterProps } from './cluster';
export { KindFacts } from './kind';
export * from './layout';
export { IResource, NamespacedResourceProps, Resource, ResourceProps } from './resource';
export { Rules } from './rules';
export { SideFiles } from './side-files';
export { OpenShiftVersion } from './version';
export { VirtualizationApp, VirtualizationAppProps } from './virtualization-app';
export {
  IValidationContext, IValidationReport, RuleViolation, ViolatingResource, VirtualizationValidation, VirtualizationValidationProps,
} from './validation-plugin';
