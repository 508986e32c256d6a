import { Chart, Duration, Size } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** Pools of nodes, and what keeps them healthy. */
export class Nodes extends Chart {
  /** CPU model that every worker can give to machines. */
  public readonly cpuModel = 'Cascadelake-Server-noTSX';
  /** Cards that machines are given whole. */
  public readonly gpus: virt.PciPassthroughNode;
  /** Shares of cards. */
  public readonly virtualGpus: virt.VgpuNode;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    // One pool, one restart: what the three ask for meets in one MachineConfig and one KubeletConfig.
    new virt.RealtimeNode(this, 'realtime', { role: 'realtime', isolatedCpus: '2-23,26-47', reservedCpus: '0-1,24-25' });
    new virt.HugepagesNode(this, 'realtime-pages', { role: 'realtime', pages: [{ size: virt.HugepageSize.GI_1, count: 64 }] });
    new virt.SriovNode(this, 'realtime-cards', { role: 'realtime', iommu: virt.Iommu.INTEL });

    new virt.DedicatedCpuNode(this, 'dedicated', {
      role: 'dedicated',
      reservedCpus: '0-3',
      systemReserved: { memory: Size.gibibytes(8) },
      topologyPolicy: virt.TopologyManagerPolicy.SINGLE_NUMA_NODE,
    });

    this.gpus = new virt.PciPassthroughNode(this, 'gpu', {
      role: 'gpu',
      iommu: virt.Iommu.INTEL,
      devices: [{ id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' }],
    });
    this.virtualGpus = new virt.VgpuNode(this, 'vgpu', {
      role: 'vgpu',
      iommu: virt.Iommu.INTEL,
      devices: [{ id: 't4-2q', type: 'nvidia-231', selector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q' }],
    });

    // Time of the nodes, which machines take theirs from.
    new virt.MachineConfig(this, '99-worker-chrony', {
      role: 'worker',
      files: [virt.NodeFile.of('/etc/chrony.conf', virt.FileContents.inline([
        'pool time.example.com iburst', 'driftfile /var/lib/chrony/drift', 'makestep 1.0 3', 'rtcsync', 'logdir /var/log/chrony', '',
      ].join('\n')))],
    });

    new virt.NodeHealthCheck(this, 'workers', {
      minHealthy: '51%',
      unhealthyConditions: [
        { type: 'Ready', status: virt.ConditionStatus.FALSE, duration: Duration.minutes(5) },
        { type: 'Ready', status: virt.ConditionStatus.UNKNOWN, duration: Duration.minutes(5) },
      ],
      remediation: virt.SelfNodeRemediationTemplate.automatic(this, 'self-remediation'),
    });
  }
}
