export * from './ipam';
export { MacAddress } from './mac-address';
export * from './mac-pool';
export * from './network-attachment-definition';
export * from './network-config';
export * from './node-interface';
export * from './node-network-configuration-policy';
