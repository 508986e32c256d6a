import { Chart, Duration } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** The operators, each in its namespace, and what those of them need that have nothing else to configure. */
export class Operators extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    for (const [name, operator] of Object.entries({
      'virtualization': virt.Operator.OPENSHIFT_VIRTUALIZATION,
      'nmstate': virt.Operator.NMSTATE,
      'sriov': virt.Operator.SRIOV_NETWORK,
      'backup': virt.Operator.OADP,
      'node-health': virt.Operator.NODE_HEALTH_CHECK,
      'self-remediation': virt.Operator.SELF_NODE_REMEDIATION,
      'node-maintenance': virt.Operator.NODE_MAINTENANCE,
      'descheduler': virt.Operator.KUBE_DESCHEDULER,
    })) {
      new virt.OperatorInstallation(this, name, { operator });
    }

    new virt.NMState(this, 'nmstate-instance', { name: 'nmstate' });
    new virt.SriovOperatorConfig(this, 'sriov-config', { name: 'default' });
    new virt.KubeDescheduler(this, 'descheduler-config', {
      name: 'cluster',
      profiles: [virt.DeschedulerProfile.LONG_LIFECYCLE],
      mode: virt.DeschedulerMode.AUTOMATIC,
      interval: Duration.minutes(30),
    });
  }
}
