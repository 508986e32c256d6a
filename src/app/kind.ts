/** Which kind a construct is: facts of the API. */
export interface KindFacts {
  readonly apiVersion: string;
  readonly kind: string;
  /** Lower-case plural, the resource name of the API. */
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
}

/** Group of an API version; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
