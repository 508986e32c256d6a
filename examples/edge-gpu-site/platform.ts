import { Chart, Duration } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** What the site's administrators own: nodes, networks, and the settings of OpenShift Virtualization. */
export class Platform extends Chart {
  public readonly gpuNodes: virt.PciPassthroughNode;
  public readonly pxe: virt.PxeBootNetwork;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'site-workloads' });

    this.gpuNodes = new virt.PciPassthroughNode(this, 'gpu', {
      role: 'gpu', // its own MachineConfigPool
      iommu: virt.Iommu.INTEL,
      devices: [
        { id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' },
        { id: 'v100', selector: '10DE:1DB6', resourceName: 'nvidia.com/GV100GL_Tesla_V100' },
      ],
    });

    this.pxe = new virt.PxeBootNetwork(this, 'pxe-net-conf', { bridge: 'br1', vlan: 1, nodeNic: 'eth1' });

    new virt.MigrationNetwork(this, 'migration', { nodeNic: 'eth2', range: '10.200.5.0/24', nodes: 6 });

    const hco = virt.HyperConverged.of(this); // the one of this cluster, shared by everything above
    hco.rotateCertificates({
      ca: { duration: Duration.hours(48), renewBefore: Duration.hours(24) },
      server: { duration: Duration.hours(24), renewBefore: Duration.hours(12) },
    });
    hco.limitLiveMigrations({ parallelPerCluster: 5, parallelOutboundPerNode: 2 });
  }
}
