import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';

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
  /**
   * Name as libvirt has it, as `apic`.
   *
   * Change: restart.
   */
  readonly name: string;
  /**
   * What it asks of the node.
   *
   * Change: restart.
   *
   * @default CpuFeaturePolicy.REQUIRE
   */
  readonly policy?: CpuFeaturePolicy;
}

/** Which CPUs of a realtime guest run with realtime priority. */
export class Realtime {
  /** All of them. */
  public static all(): Realtime {
    return new Realtime();
  }

  /** Some, as `0-3,^1`: from, to, and not. */
  public static mask(mask: string): Realtime {
    if (!/^\^?\d+(-\d+)?(,\^?\d+(-\d+)?)*$/.test(mask)) ensureValue('Realtime mask', `'${mask}' is no list of CPUs; write numbers, ranges, and '^' for those to leave out, as '0-3,^1'`);
    return new Realtime(mask);
  }

  private constructor(private readonly cpus?: string) {}

  /** @internal */
  public _render(): kubevirt.Realtime {
    return { mask: this.cpus };
  }
}

/** Further options of a machine's CPU. */
export interface CpuOptions {
  /**
   * Model, one of `CpuModel` or a name that libvirt knows.
   *
   * Change: restart.
   *
   * @default - the cluster's default, `host-model` unless HyperConverged says otherwise
   */
  readonly model?: string;
  /**
   * Features beyond the model.
   *
   * Change: restart.
   *
   * @default - those of the model
   */
  readonly features?: CpuFeature[];
  /**
   * Whether each CPU of the guest has a CPU of the node to itself. Needs nodes with the CPU Manager.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly dedicated?: boolean;
  /**
   * Whether the emulator gets one more dedicated CPU, away from the guest's.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly isolateEmulatorThread?: boolean;
  /**
   * Whether the guest sees the NUMA nodes that its CPUs and memory lie on. Needs dedicated CPUs and huge pages.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly numaPassthrough?: boolean;
  /**
   * CPUs that run with realtime priority. Needs dedicated CPUs, NUMA passthrough, huge pages, and nodes with a
   * realtime kernel.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly realtime?: Realtime;
  /**
   * CPUs that are requested from the node; 0.5 is half of one.
   *
   * Change: restart.
   *
   * @default - computed by KubeVirt from the topology and the cluster's over-commit ratio
   */
  readonly request?: number;
  /**
   * CPUs that the machine's pod may use at most. Needed where a resource quota has CPU limits.
   *
   * Change: restart.
   *
   * @default - no limit
   */
  readonly limit?: number;
}

/** Options of a machine's CPU with its whole topology. */
export interface CpuTopology extends CpuOptions {
  /**
   * Cores per socket.
   *
   * Change: restart.
   *
   * @default - 1
   */
  readonly cores?: number;
  /**
   * Sockets.
   *
   * Change: restart, or live where the machine's live update covers CPUs.
   *
   * @default - 1
   */
  readonly sockets?: number;
  /**
   * Threads per core.
   *
   * Change: restart.
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
    return new Cpu({ cores, ...options });
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
    for (const part of ['request', 'limit'] as const) {
      const amount = topology[part];
      if (amount !== undefined && !(amount >= 0.001 && Number.isFinite(amount))) ensureValue(`Cpu ${part}`, `${amount} is no amount of CPUs; allowed are numbers from 0.001`);
    }
  }

  /** @internal */
  public _render(): kubevirt.Cpu {
    const { cores, sockets, threads, model, features, dedicated, isolateEmulatorThread, numaPassthrough, realtime } = this.topology;
    return {
      cores,
      sockets,
      threads,
      model: nonZero(model),
      features: nonZero(features?.map(({ name, policy = CpuFeaturePolicy.REQUIRE }) => ({ name, policy }))),
      dedicatedCpuPlacement: nonZero(dedicated),
      isolateEmulatorThread: nonZero(isolateEmulatorThread),
      numa: numaPassthrough ? { guestMappingPassthrough: {} } : undefined,
      realtime: realtime?._render(),
    };
  }

  /** What is requested and limited, as quantities. @internal */
  public get _resources(): { readonly request?: string; readonly limit?: string } {
    const { request, limit } = this.topology;
    return { request: quantityOf(request), limit: quantityOf(limit) };
  }
}

/** CPUs as the API server stores them, in thousandths where they are no whole number. */
function quantityOf(cpus: number | undefined): string | undefined {
  if (cpus === undefined) return undefined;
  return Number.isInteger(cpus) ? String(cpus) : `${Math.round(cpus * 1000)}m`;
}
