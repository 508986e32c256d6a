export * from './argo-cd';
export * from './flux';
export { SecretResource } from './secrets';
export * from './secrets-external';
export * from './secrets-remote';
export * from './secrets-sealed';
export * from './secrets-unsafe';
