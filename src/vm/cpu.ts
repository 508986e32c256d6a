import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';

/** CPU models with a meaning of their own; any other name is a model of the nodes' libvirt, as `Conroe`. */
export class CpuModel {
  /** The model of the node that the machine starts on. The default of KubeVirt. */
  public static readonly HOST_MODEL = 'host-model';
  /** Every feature of the node's CPU; the machine migrates to nodes with the same CPU only. */
  public static readonly HOST_PASSTHROUGH = 'host-passthrough';

  private constructor() {}
}

/** What a CPU feature asks of the node. */
export enum CpuFeaturePolicy {
  /** The node must have it, or emulate it, else the machine is not scheduled there. The default of the API. */
  REQUIRE = 'require',
  /** The guest has it whether or not the node does. */
  FORCE = 'force',
  /** The guest has it where the node does. */
  OPTIONAL = 'optional',
  /** The guest does not have it. */
  DISABLE = 'disable',
  /** The machine is not scheduled where the node has it. */
  FORBID = 'forbid',
}

/** A feature of the guest's CPU. */
export interface CpuFeature {
  /** Name as libvirt has it, as `apic`. */
  readonly name: string;
  /**
   * What it asks of the node.
   *
   * @default CpuFeaturePolicy.REQUIRE
   */
  readonly policy?: CpuFeaturePolicy;
}

/** Further options of a machine's CPU. */
export interface CpuOptions {
  /**
   * Model, one of `CpuModel` or a name that libvirt knows.
   *
   * @default - the cluster's default, `host-model` unless HyperConverged says otherwise
   */
  readonly model?: string;
  /**
   * Features beyond the model.
   *
   * @default - those of the model
   */
  readonly features?: CpuFeature[];
  /**
   * Whether each CPU of the guest has a CPU of the node to itself. Needs nodes with the CPU Manager.
   *
   * @default false
   */
  readonly dedicated?: boolean;
  /**
   * Whether the emulator gets one more dedicated CPU, away from the guest's.
   *
   * @default false
   */
  readonly isolateEmulatorThread?: boolean;
}

/** Options of a machine's CPU with its whole topology. */
export interface CpuTopology extends CpuOptions {
  /**
   * Cores per socket.
   *
   * @default - 1
   */
  readonly cores?: number;
  /**
   * Sockets.
   *
   * @default - 1
   */
  readonly sockets?: number;
  /**
   * Threads per core.
   *
   * @default - 1
   */
  readonly threads?: number;
}

/**
 * The CPU of a machine. The guest sees cores × sockets × threads CPUs.
 *
 * @see OpenShift Virtualization 4.15, 6.13.7; KubeVirt API: CPU
 */
export class Cpu {
  /** One socket with a number of cores. */
  public static cores(cores: number, options: CpuOptions = {}): Cpu {
    return new Cpu({ ...options, cores });
  }

  /**
   * Any topology; also a model or features alone, with the topology left to the cluster.
   *
   * @throws when a count is no whole number of at least 1
   */
  public static of(topology: CpuTopology): Cpu {
    return new Cpu(topology);
  }

  private constructor(private readonly topology: CpuTopology) {
    for (const part of ['cores', 'sockets', 'threads'] as const) {
      const count = topology[part];
      if (count !== undefined && !(Number.isInteger(count) && count >= 1)) {
        ensureValue(`Cpu ${part}`, `${count} is no count of ${part}; allowed are whole numbers from 1`);
      }
    }
  }

  /** @internal */
  public _render(): kubevirt.Cpu {
    const { cores, sockets, threads, model, features, dedicated, isolateEmulatorThread } = this.topology;
    return {
      cores,
      sockets,
      threads,
      model,
      features: features?.map(({ name, policy = CpuFeaturePolicy.REQUIRE }) => ({ name, policy })),
      dedicatedCpuPlacement: dedicated,
      isolateEmulatorThread,
    };
  }
}
