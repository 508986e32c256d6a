import { IConstruct } from 'constructs';
import { clusterScope, clustersOf } from './cluster-scope';

/** Environment variable that says which part of the clusters a run is for, as `2/8`. */
export const SHARD_VARIABLE = 'CDK8S_VIRT_SHARD';

/** One of several parts that the clusters of an app are dealt out to, so that as many runs share the work. */
export interface Shard {
  /** Number of this part, from 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * The part that a text such as `2/8` names.
 *
 * @param where what the text is, for messages
 * @throws when it is none
 */
export function parseShard(text: string, where: string): Shard {
  const [number, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).slice(1).map(Number);
  if (!(number <= of)) throw new Error(`${where}: '${text}' is no shard; write its number and how many there are, as '2/8'`);
  return { number, of };
}

const shards = new WeakMap<IConstruct, Shard>();

/** Makes everything in the tree of an app that is not of the shard be left out of checks and output. */
export function setShard(root: IConstruct, shard: Shard): void {
  shards.set(root, shard);
}

/** Whether a tree is checked and written in part only. */
export function isSharded(root: IConstruct): boolean {
  return shards.has(root);
}

/**
 * Tells whether a scope, that of a cluster or the root itself, belongs to the shard of its app. Clusters are dealt out
 * by their names, and what is in no cluster belongs to the first shard.
 */
export function inShard(root: IConstruct): (scope: IConstruct) => boolean {
  const shard = shards.get(root);
  if (!shard) return () => true;
  const clusters = clustersOf(root);
  const names = [...clusters.values()].sort();
  const mine = new Set(names.filter((_, index) => index % shard.of === shard.number - 1));
  return scope => {
    const name = clusters.get(clusterScope(scope));
    return name === undefined ? shard.number === 1 : mine.has(name);
  };
}
