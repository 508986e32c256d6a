import { Chart } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** What the administrators own, the same in every store: operators, node networks, and settings of the cluster. */
export class Platform extends Chart {
  /** Network of the tills. */
  public readonly tills: virt.INetworkAttachmentDefinition;
  /** Network of the cameras. */
  public readonly cameras: virt.INetworkAttachmentDefinition;
  /** Size of a till. */
  public readonly tillSize: virt.IInstancetype;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    new virt.OperatorInstallation(this, 'virtualization', { operator: virt.Operator.OPENSHIFT_VIRTUALIZATION });
    new virt.OperatorInstallation(this, 'nmstate', { operator: virt.Operator.NMSTATE });
    new virt.NMState(this, 'nmstate-instance');

    const hyperConverged = virt.HyperConverged.of(this);
    hyperConverged.limitLiveMigrations({ parallelPerCluster: 4, parallelOutboundPerNode: 2 });
    hyperConverged.workloadUpdates({ methods: [virt.WorkloadUpdateMethod.LIVE_MIGRATE] });

    new virt.NodeNetworkConfigurationPolicy(this, 'trunk', {
      name: 'br-trunk',
      interfaces: [virt.LinuxBridge.of('br-trunk', { ports: ['eno2'], description: 'VLANs of the store' })],
      maxUnavailable: 1,
    });
    this.tills = this.vlan('tills', 10);
    this.cameras = this.vlan('cameras', 20);

    this.tillSize = new virt.VirtualMachineClusterInstancetype(this, 'till', { cpus: 2, memory: '4Gi' });
  }

  /** A network in `default`, which OpenShift lets the machines of every namespace use. */
  private vlan(name: string, vlan: number): virt.NetworkAttachmentDefinition {
    return new virt.NetworkAttachmentDefinition(this, name, {
      namespace: 'default',
      config: virt.NetworkConfig.bridge({ bridge: 'br-trunk', vlan, macSpoofCheck: true }),
    });
  }
}
