import { Construct } from 'constructs';
import { NodePattern, NodePatternProps } from './node-pattern';
import { ensure, fail } from '../app/errors';
import { cpuListProblem, sharedCpu } from '../node/cpu-list';
import { CpuManagerPolicy, TopologyManagerPolicy } from '../node/kubelet-settings';
import { KernelType } from '../node/machine-config';
import { NodeHugepages } from '../node/node-settings';

/** Properties of `RealtimeNode`. */
export interface RealtimeNodeProps extends NodePatternProps {
  /** CPUs for machines, as `2-23,26-47`: the kernel keeps its own work away from them. */
  readonly isolatedCpus: string;

  /** CPUs for the system, as `0-1,24-25`: all others, with both threads of a core on one side. */
  readonly reservedCpus: string;

  /**
   * Huge pages, which a realtime machine needs for its memory.
   *
   * @default - those of another pattern of the role
   */
  readonly hugepages?: NodeHugepages[];
}

/**
 * Nodes for realtime machines: a realtime kernel, CPUs without work of the kernel, and a kubelet that gives each
 * machine CPUs of its own on one NUMA node. The nodes must be x86_64, the only architecture with a realtime kernel.
 * They restart for it. Where a PerformanceProfile configures the nodes, leave them to it.
 *
 * @see KubeVirt API: cpu.realtime; MachineConfig API: kernelType
 */
export class RealtimeNode extends NodePattern {
  /** @throws when a list of CPUs or the role is none, or a CPU is in both lists */
  constructor(scope: Construct, id: string, props: RealtimeNodeProps) {
    super(scope, id, props);
    const { isolatedCpus, reservedCpus, hugepages, createPool } = props;
    ensure(this, 'isolatedCpus', cpuListProblem(isolatedCpus));
    ensure(this, 'reservedCpus', cpuListProblem(reservedCpus));
    const shared = sharedCpu(isolatedCpus, reservedCpus);
    if (shared !== undefined) fail(this, 'isolatedCpus', `'${isolatedCpus}' has CPU ${shared}, which '${reservedCpus}' reserves for the system; give it to one of the two`);
    this._configure({
      kernelType: KernelType.REALTIME,
      kernelArguments: [
        `isolcpus=managed_irq,${isolatedCpus}`,
        `nohz_full=${isolatedCpus}`,
        'nosoftlockup',
        `rcu_nocbs=${isolatedCpus}`,
        'skew_tick=1',
        `systemd.cpu_affinity=${reservedCpus}`,
        'tsc=reliable',
      ],
      hugepages,
      kubelet: {
        cpuManagerPolicy: CpuManagerPolicy.STATIC,
        reservedCpus,
        topologyManagerPolicy: TopologyManagerPolicy.SINGLE_NUMA_NODE,
      },
      createPool,
    });
  }
}
