import { Duration } from 'cdk8s';
import { IConstruct } from 'constructs';
import { ensure } from '../app/errors';

const UNITS = [['h', 3_600_000], ['m', 60_000], ['s', 1000], ['ms', 1]] as const;

/** A duration in as few units as it takes, as `5m` or `1h30m`: Prometheus and Go both read it. */
export function shortDuration(duration: Duration): string {
  let rest = duration.toMilliseconds();
  const parts = UNITS.map(([unit, milliseconds]) => {
    const count = Math.floor(rest / milliseconds);
    rest -= count * milliseconds;
    return count > 0 ? `${count}${unit}` : '';
  });
  return parts.join('') || '0s';
}

/** Throws for a time in which nothing can happen. */
export function ensureSome(construct: IConstruct, field: string, duration: Duration | undefined): void {
  ensure(construct, field, duration?.toMilliseconds() === 0 ? '0 is no time; give a duration above 0' : undefined);
}

/** The number of whole units in a duration; throws when there is a rest or nothing. */
export function wholeUnits(construct: IConstruct, field: string, duration: Duration | undefined, unit: 'seconds' | 'milliseconds'): string | undefined {
  if (duration === undefined) return undefined;
  const count = duration.toMilliseconds() / (unit === 'seconds' ? 1000 : 1);
  ensure(construct, field, Number.isInteger(count) && count > 0 ? undefined : `${shortDuration(duration)} is no whole number of ${unit} above 0; give such a duration`);
  return String(count);
}
