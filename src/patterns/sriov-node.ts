import { Construct } from 'constructs';
import { NodePattern, NodePatternProps } from './node-pattern';
import { Iommu } from './pci-passthrough-node';
import { CpuManagerPolicy, TopologyManagerPolicy } from '../node/kubelet-settings';
import { NodeHugepages } from '../node/node-settings';
import { IMachine } from '../vm/machine';

/** Properties of `SriovNode`. */
export interface SriovNodeProps extends NodePatternProps {
  /** Whose IOMMU the nodes have. It must be turned on in the firmware of the nodes too, as must SR-IOV. */
  readonly iommu: Iommu;

  /**
   * Huge pages, which guests that process packets by themselves (DPDK) need.
   *
   * @default - none, or those of another pattern of the role
   */
  readonly hugepages?: NodeHugepages[];

  /**
   * Whether the CPUs of a machine and its network devices are of one NUMA node. Gives machines CPUs of their own, too.
   *
   * @default false
   */
  readonly alignNuma?: boolean;
}

/**
 * Nodes whose network cards are handed to machines in parts (SR-IOV): what must hold before the SR-IOV Network
 * Operator divides them. The IOMMU is turned on and, but for machines, passes through. The operator's discovery gives
 * such nodes the label `feature.node.kubernetes.io/network-sriov.capable`. The nodes of the role restart for it.
 *
 * @see OpenShift Virtualization 4.15, 7.6
 */
export class SriovNode extends NodePattern {
  /** Label of the nodes that have such cards. Its value is `true`. */
  public static readonly CAPABLE_LABEL = 'feature.node.kubernetes.io/network-sriov.capable';

  /** @throws when the role is no label, or a count of pages is none */
  constructor(scope: Construct, id: string, props: SriovNodeProps) {
    super(scope, id, props);
    const { iommu, hugepages, alignNuma, createPool } = props;
    this._configure({
      kernelArguments: [iommu, 'iommu=pt'],
      hugepages,
      kubelet: alignNuma ? { cpuManagerPolicy: CpuManagerPolicy.STATIC, topologyManagerPolicy: TopologyManagerPolicy.SINGLE_NUMA_NODE } : undefined,
      createPool,
    });
  }

  /** Has a machine run only on these nodes, and of them on those with such cards. */
  public place(machine: IMachine): void {
    super.place(machine);
    machine.scheduling.requireLabel(SriovNode.CAPABLE_LABEL, 'true');
  }
}
