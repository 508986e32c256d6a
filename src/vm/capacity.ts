import { ApiObject, Size } from 'cdk8s';
import { IConstruct } from 'constructs';
import { clusterScope } from '../app/cluster-scope';
import { describe } from '../app/errors';
import type { Demand } from '../rules/capacity';

/** What machines ask their nodes for. */
export interface RequestedResources {
  /** CPUs; 0.2 is a fifth of one. */
  readonly cpus: number;
  /** Memory, with what is needed around the guests. */
  readonly memory: Size;
  /** Memory of the guests on huge pages, which is no part of `memory`. */
  readonly hugepages: Size;
}

/** What the machines of one pool of nodes ask for. */
export interface PoolCapacity extends RequestedResources {
  /** Role of the nodes, their labels, or `worker` for machines that run anywhere. */
  readonly pool: string;
  /** Machines that run. */
  readonly machines: number;
}

/** What each node of a cluster for virtual machines needs beside its machines. */
const NODE_MEMORY = Size.mebibytes(360);
const NODE_CPUS = 2;

/** Kinds whose machines are counted. */
const MACHINES = ['VirtualMachine', 'VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet', 'VirtualMachinePool'];
/** What the size of a machine can depend on. */
const SIZES = ['VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype', 'HyperConverged'];

/**
 * What the machines of an app, or of a part of it, ask their nodes for.
 *
 * The formulas are those of OpenShift Virtualization 4.15, 3.1.4; its worked example does not follow from them. They come
 * from measurements, and are near, not exact. Machines whose instance type is not known are not counted.
 */
export class Capacity {
  /** The machines of a scope that run: those with a run strategy by which they do, and all of a pool or a replica set. */
  public static of(scope: IConstruct): Capacity {
    return new Capacity(scope);
  }

  private readonly pools: ReadonlyMap<string, PoolCapacity>;

  private constructor(scope: IConstruct) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is used
    const { runningCount } = require('../rules/cross/machines') as typeof import('../rules/cross/machines');
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
    const { poolOf } = require('../rules/capacity') as typeof import('../rules/capacity');
    const demandOf = demands(clusterScope(scope));
    const pools = new Map<string, PoolCapacity>();
    for (const machine of manifestsIn(scope, MACHINES)) {
      const count = runningCount(machine);
      const demand = demandOf(machine);
      if (!demand || count === 0) continue;
      const pool = poolOf(machine);
      const { machines = 0, ...sum } = pools.get(pool) ?? { cpus: 0, memory: NOTHING, hugepages: NOTHING };
      pools.set(pool, { pool, machines: machines + count, ...add(sum, requested(demand), count) });
    }
    this.pools = pools;
  }

  /** What each pool is asked for, by name. */
  public get byPool(): PoolCapacity[] {
    return [...this.pools.values()].sort((a, b) => (a.pool < b.pool ? -1 : 1));
  }

  /** What all pools are asked for. */
  public get total(): RequestedResources {
    return this.byPool.reduce((sum: RequestedResources, pool) => add(sum, pool, 1), { cpus: 0, memory: NOTHING, hugepages: NOTHING });
  }

  /** As `total`, with what a number of nodes need themselves: 2 CPUs and 360 MiB each. */
  public totalOn(nodes: number): RequestedResources {
    return add(this.total, { cpus: NODE_CPUS, memory: NODE_MEMORY, hugepages: NOTHING }, nodes);
  }
}

const NOTHING = Size.kibibytes(0);

/** What one machine asks for. */
export function demandOfMachine(machine: IConstruct): Demand {
  const demand = demands(clusterScope(machine))(ApiObject.of(machine).toJson());
  if (!demand) throw new Error(`${describe(machine)}: instancetype: its size is not known; make the instance type in this app, or take a common one`);
  return demand;
}

/** The resources of a demand, as a user reads them. */
export function requested({ millicpus, memory, hugepages }: Demand): RequestedResources {
  return { cpus: Number(millicpus) / 1000, memory: sizeOf(memory), hugepages: sizeOf(hugepages) };
}

/** Bytes, rounded up to whole kibibytes, which is the least that a size counts. */
export function sizeOf(bytes: bigint): Size {
  return Size.kibibytes(Number((bytes + 1023n) / 1024n));
}

function add(sum: RequestedResources, each: RequestedResources, count: number): RequestedResources {
  const sizes = (key: 'memory' | 'hugepages') => Size.kibibytes(sum[key].toKibibytes() + each[key].toKibibytes() * count);
  return { cpus: Math.round((sum.cpus + each.cpus * count) * 1000) / 1000, memory: sizes('memory'), hugepages: sizes('hugepages') };
}

/** What machines ask for, with the instance types of an app. */
function demands(root: IConstruct): (machine: object) => Demand | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is used
  const { cpuAllocationRatio, demandOf } = require('../rules/capacity') as typeof import('../rules/capacity');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const { ManifestSet } = require('../rules/manifest-set') as typeof import('../rules/manifest-set');
  const set = new ManifestSet(manifestsIn(root, SIZES).map(manifest => ({ manifest })));
  const ratio = cpuAllocationRatio(set);
  return machine => demandOf(machine, set, ratio);
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- manifests of any kind
function manifestsIn(scope: IConstruct, kinds: readonly string[]): any[] {
  return scope.node.findAll().flatMap(construct => ApiObject.isApiObject(construct) && kinds.includes(construct.kind) ? [construct.toJson()] : []);
}
