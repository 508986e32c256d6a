/** Annotation with the wave in which Argo CD syncs an object. */
export const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** Annotation with how Argo CD syncs an object: options such as `Prune=false`, with commas between. */
export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
