export { Architecture, Chassis, MachineComputeProps, MachineType } from './compute';
export { MachineDeviceProps } from './devices';
export { MachineGuestProps } from './guest';
export { MachineLifeCycleProps } from './life-cycle';
export * from './machine';
export { MachineDns, MachineNetworkProps } from './network';
export { MachinePlacementProps } from './placement';
export { IoThreadsPolicy, MachineStorageProps } from './storage';
