/**
 * Profiles of the Compliance Operator that a cluster with machines is scanned with; a ScanSettingBinding names them. The
 * operator is a product of its own: write its objects with the `ApiObject` of cdk8s.
 *
 * @see OpenShift Virtualization 4.15, 1.1.1
 */
export enum ComplianceProfile {
  /** The cluster. */
  OCP4_MODERATE = 'ocp4-moderate',
  /** Its nodes. */
  OCP4_MODERATE_NODE = 'ocp4-moderate-node',
}
