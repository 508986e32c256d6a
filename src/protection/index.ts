export * from './backup';
export * from './virtual-machine-clone';
export * from './virtual-machine-export';
export * from './virtual-machine-restore';
export * from './virtual-machine-snapshot';
