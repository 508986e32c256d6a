export * from './fence-agents-remediation';
export * from './machine-health-check';
export { EscalatingRemediation, INodeHealthCheck, NodeHealthCheck, NodeHealthCheckProps } from './node-health-check';
export * from './self-node-remediation';
export * from './self-node-remediation-config';
export { ConditionStatus, UnhealthyCondition } from './unhealthy-condition';
