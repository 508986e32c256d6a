export * from './argo-cd';
export * from './flux';
