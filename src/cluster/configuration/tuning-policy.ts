import { ensureValue } from '../../app/errors';

/** How many requests the components of KubeVirt send. */
export interface RequestRates {
  /** Requests a second, more than 0. */
  readonly qps: number;
  /** Requests at once, more than 0. */
  readonly burst: number;
}

/**
 * How fast the components of KubeVirt talk to the API server. In large clusters the default is what everything waits
 * for.
 */
export class TuningPolicy {
  /** Rates for the largest clusters that were tested. */
  public static highBurst(): TuningPolicy {
    return new TuningPolicy('highBurst');
  }

  /**
   * Rates of your own (`annotation`).
   *
   * @throws when a rate is no whole number above 0
   */
  public static rates(rates: RequestRates): TuningPolicy {
    for (const [field, rate] of Object.entries({ qps: rates.qps, burst: rates.burst })) {
      ensureValue(field, Number.isInteger(rate) && rate > 0 ? undefined : `${rate} is no rate; give a whole number above 0, as 100`);
    }
    return new TuningPolicy('annotation', JSON.stringify({ qps: rates.qps, burst: rates.burst }));
  }

  private constructor(
    /** @internal */
    public readonly _policy: string,
    /** @internal */
    public readonly _annotation?: string,
  ) {}
}
