export * from './secure-boot-vm';
export * from './watchdog-vm';
