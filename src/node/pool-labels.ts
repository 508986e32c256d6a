import { IConstruct } from 'constructs';
import { clusterScope } from '../app/cluster-scope';
import type { Resource } from '../app/resource';

/** Label that the machine config operator gives the pools of every cluster, with an empty value. */
export function poolLabel(role: string): string {
  return `pools.operator.machineconfiguration.openshift.io/${role}`;
}

/** Pools of a cluster and the roles whose pools are selected: a pool of its own has the label as soon as one asks for it. */
class PoolLabels {
  public static of(construct: IConstruct): PoolLabels {
    const scope = clusterScope(construct);
    return registry.get(scope) ?? registry.set(scope, new PoolLabels()).get(scope)!;
  }

  private readonly pools = new Map<string, Resource[]>();
  private readonly selected = new Set<string>();

  public add(role: string, pool: Resource) {
    this.pools.set(role, [...this.pools.get(role) ?? [], pool]);
    this.label(role);
  }

  public select(role: string) {
    this.selected.add(role);
    this.label(role);
  }

  private label(role: string) {
    if (!this.selected.has(role)) return;
    for (const pool of this.pools.get(role) ?? []) pool.metadata.addLabel(poolLabel(role), '');
  }
}

const registry = new WeakMap<IConstruct, PoolLabels>();

/** Makes a pool known, so that it gets the label if something of the cluster selects by it, before or after. */
export function announcePool(pool: Resource, role: string): void {
  PoolLabels.of(pool).add(role, pool);
}

/** Selects the pool of a role by its label. */
export function selectPool(construct: IConstruct, role: string): { matchLabels: { [key: string]: string } } {
  PoolLabels.of(construct).select(role);
  return { matchLabels: { [poolLabel(role)]: '' } };
}
