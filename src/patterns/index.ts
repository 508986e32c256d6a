export * from './migration-network';
export * from './pci-passthrough-node';
export * from './pxe-boot-network';
export * from './secure-boot-vm';
export * from './watchdog-vm';
