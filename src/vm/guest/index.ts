export * from './cloud-init';
export * from './cloud-init-options';
export * from './network-data';
export * from './ssh-keys';
export * from './sysprep';
