export * from './template';
export * from './template-parameter';
export * from './virtual-machine-instance-preset';
export * from './virtual-machine-instance-replica-set';
export * from './virtual-machine-pool';
