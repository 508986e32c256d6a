import { Chart, Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { formatFindings } from '../../src/rules';

/** A wrong input, and what its message must tell. */
export interface RejectedCase {
  /** What is wrong. */
  readonly what: string;
  /** Builds it in the chart `site`; it throws there, or leaves an error that synthesis finds. */
  readonly make: (chart: Chart) => unknown;
  /** The place that the message names: the construct with its property, or the field path of the manifest. */
  readonly where: string;
  /** The value that was given, as the message shows it. */
  readonly value: string;
  /** What to do instead. */
  readonly mend: string;
}

/** One test for each case: its message names the place, the value and the mend. */
export function testRejected(cases: readonly RejectedCase[]): void {
  test.each(cases.map(each => [each.what, each] as const))('%s', (_, { make, where, value, mend }) => {
    const message = rejection(make);

    expect(message).toContain(where);
    expect(message).toContain(value);
    expect(message).toContain(mend);
  });
}

/** All that is said of an input. */
function rejection(make: RejectedCase['make']): string {
  const chart = new Chart(Testing.app(), 'site');
  try {
    make(chart);
  } catch (error) {
    return (error as Error).message;
  }
  const errors = Rules.check(chart.node.root).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? formatFindings(errors) : 'nothing is rejected';
}
