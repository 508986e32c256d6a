export * from './kustomization';
export * from './source';
export * from './sync';
