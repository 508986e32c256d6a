export { Checkup, CheckupProps } from './checkup';
export * from './compliance-profile';
export * from './machine-query';
export * from './monitoring-config';
export * from './network-latency-checkup';
export * from './prometheus-rule';
export * from './service-monitor';
export * from './storage-checkup';
