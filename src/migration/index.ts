export * from './migration-policy';
export * from './virtual-machine-instance-migration';
