/** Which kind of object a construct is: facts of the API. */
export interface KindFacts {
  /** Group and version, as `kubevirt.io/v1`. */
  readonly apiVersion: string;
  /** As `VirtualMachine`. */
  readonly kind: string;
  /** Resource name of the API, as `virtualmachines`. */
  readonly plural: string;
  /**
   * Whether objects of the kind are in no namespace.
   *
   * @default false
   */
  readonly clusterScoped?: boolean;
  /**
   * Fields beside `metadata` that the kind renders.
   *
   * @default - `spec` alone
   */
  readonly fields?: string[];
}

/** Group of an API version; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
