import { Duration } from 'cdk8s';
import { IConstruct } from 'constructs';
import { fail } from '../../app/errors';

/** State of a condition of a node. */
export enum ConditionStatus {
  TRUE = 'True',
  FALSE = 'False',
  /** The node has not been heard of. */
  UNKNOWN = 'Unknown',
}

/** A condition of a node that makes it unhealthy. */
export interface UnhealthyCondition {
  /** Type of the condition, as `Ready`. */
  readonly type: string;
  /** State in which it is unhealthy. */
  readonly status: ConditionStatus;
  /** How long it has to be so. */
  readonly duration: Duration;
}

/** Not ready, or not heard of, for 5 minutes. */
export const NOT_READY: readonly UnhealthyCondition[] = [ConditionStatus.FALSE, ConditionStatus.UNKNOWN]
  .map(status => ({ type: 'Ready', status, duration: Duration.minutes(5) }));

/** Throws when the type of a condition is none. */
export function ensureConditions(construct: IConstruct, conditions: readonly UnhealthyCondition[]): void {
  for (const { type } of conditions) {
    if (!/^\S+$/.test(type)) fail(construct, 'unhealthyConditions', `'${type}' is no condition; write its type, as 'Ready'`);
  }
}

/** Throws when a value is neither a count nor a percentage up to 100. */
export function ensureShare(construct: IConstruct, field: string, value: number | string | undefined): void {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0)) return;
  if (typeof value === 'string' && /^(100|[0-9]{1,2})%$/.test(value)) return;
  fail(construct, field, `${value} is neither a count from 0 nor a percentage up to 100, as '51%'`);
}
