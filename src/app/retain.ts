import { SYNC_OPTIONS } from './sync-options';

/**
 * Annotations with which Argo CD and Flux keep an object that has left Git, and Argo CD also one whose Application
 * is deleted.
 */
export function retainAnnotations(retain: boolean): { readonly [key: string]: string } {
  if (!retain) return {};
  return {
    [SYNC_OPTIONS]: 'Prune=false,Delete=false',
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  };
}
