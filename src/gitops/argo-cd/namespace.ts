/** Where OpenShift GitOps runs. */
export const ARGO_CD_NAMESPACE = 'openshift-gitops';
