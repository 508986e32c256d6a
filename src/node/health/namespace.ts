/** Where the operators of workload availability are, and what they read. */
export const OPERATORS_NAMESPACE = 'openshift-workload-availability';
