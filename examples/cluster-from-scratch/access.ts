import { Chart } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** Who may do what with machines. */
export class Access extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new virt.AccessGrant(this, 'machine-owners', { namespace: 'machines', role: virt.AccessRole.VIRTUALIZATION_EDIT, groups: ['machine-owners'] });
    new virt.AccessGrant(this, 'auditors', { role: virt.AccessRole.VIRTUALIZATION_VIEW, clusterWide: true, groups: ['auditors'] });
  }
}
