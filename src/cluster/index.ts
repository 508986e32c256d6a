export * from './cluster-network';
export * from './access-grant';
export * from './access-machines';
export * from './access-role';
export { BootImage, BootImagesOptions } from './configuration/boot-images';
export { CertificateRotation, CertificateRotationOptions } from './configuration/certificates';
export {
  ApplicationAwareQuotaCalculator, ApplicationAwareQuotaOptions, ComponentsOptions, DomainAttachmentType, LogVerbosityOptions,
  NetworkBindingMigration, NetworkBindingPlugin, PlacementOptions, SecondaryDnsOptions, TektonOptions, UninstallStrategy,
} from './configuration/components';
export { MediatedDevicesOptions, NodeMediatedDevices, PermittedMediatedDevice, PermittedPciDevice } from './configuration/devices';
export { FeatureGatesOptions } from './configuration/feature-gates';
export { LiveMigrationLimits, LiveMigrationOptions } from './configuration/live-migration';
export { KsmOptions, MachineDefaultsOptions, ObsoleteCpusOptions, WorkloadUpdateMethod, WorkloadUpdatesOptions } from './configuration/machines';
export { HyperConvergedProps } from './configuration/props';
export {
  ClusterStorageOptions, FilesystemOverheadOptions, StorageWorkloadAmounts, StorageWorkloadsOptions,
} from './configuration/storage';
export * from './configuration/tls-security-profile';
export * from './configuration/tuning-policy';
export { HyperConvergedOperand, MacPoolRange } from './configuration/unsafe-patch';
export * from './hyper-converged';
export * from './namespace';
export * from './node-placement';
export * from './operators';
export * from './pipeline-task';
