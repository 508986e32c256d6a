import { completedOptions } from './sync-options';
import { SYNC_OPTIONS } from '../rules/gitops/annotations';

const RETAINED = { [SYNC_OPTIONS]: 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

/**
 * Annotations with which Argo CD and Flux keep an object that has left Git, and Argo CD also one whose Application
 * is deleted, beside those that are given. Sync options that are given are completed: another option than these takes
 * no protection away.
 */
export function retainAnnotations(retain: boolean, given: { readonly [key: string]: string } = {}): { readonly [key: string]: string } {
  if (!retain) return given;
  const options = given[SYNC_OPTIONS];
  return Object.assign({}, RETAINED, given, options !== undefined && { [SYNC_OPTIONS]: completedOptions(options, RETAINED[SYNC_OPTIONS]) });
}
