import { Chart } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

const WORKERS = { 'node-role.kubernetes.io/worker': '' };

/** Networks of the nodes, and those that machines are connected to. */
export class Networks extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new virt.NodeNetworkConfigurationPolicy(this, 'br-machines', {
      nodeSelector: WORKERS,
      maxUnavailable: '20%',
      interfaces: [virt.LinuxBridge.of('br-machines', { description: 'Networks of machines', ports: ['ens2f0'], mtu: 9000, ipv4: virt.NodeIp.disabled() })],
    });
    new virt.Namespace(this, 'machines');
    for (const [name, vlan] of Object.entries({ production: 110, storage: 120 })) {
      new virt.NetworkAttachmentDefinition(this, name, {
        namespace: 'machines',
        description: `VLAN ${vlan}`,
        config: virt.NetworkConfig.cnvBridge({ bridge: 'br-machines', vlan, macSpoofCheck: true }),
      });
    }

    new virt.MigrationNetwork(this, 'migration', {
      nodeNic: 'ens2f1', range: '10.200.5.0/24', exclude: ['10.200.5.0/29'], nodes: 24, mtu: 9000, configureNodes: true, nodeSelector: WORKERS,
    });
  }
}
