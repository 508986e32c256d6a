/** Fields of a schedule: their smallest and largest number, and the names that stand for numbers. */
const FIELDS: readonly (readonly [string, number, number, readonly string[]])[] = [
  ['minute', 0, 59, []],
  ['hour', 0, 23, []],
  ['day of the month', 1, 31, []],
  ['month', 1, 12, ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']],
  ['day of the week', 0, 6, ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']],
];
const NAMED = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/**
 * Why a schedule cannot be read as Velero reads it: five fields, or a name with `@`; `undefined` when it can.
 *
 * @param isDuration whether a text is a duration, for `@every`
 */
export function cronProblem(given: string, isDuration: (text: string) => boolean): string | undefined {
  const schedule = given.replace(/^(?:TZ|CRON_TZ)=\S+ +/, '').trim();
  if (schedule.startsWith('@')) {
    const known = NAMED.includes(schedule) || (schedule.startsWith('@every ') && isDuration(schedule.slice('@every '.length)));
    return known ? undefined : `'${given}' is no schedule; allowed are ${NAMED.join(', ')}, and '@every' with a duration`;
  }
  const parts = schedule === '' ? [] : schedule.split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return `'${given}' has ${parts.length} fields; give minute, hour, day of the month, month and day of the week, as '0 1 * * *'`;
  }
  for (const [index, [name, low, high, names]] of FIELDS.entries()) {
    const wrong = parts[index].split(',').filter(Boolean).find(range => !isRange(range, low, high, names, index === 4));
    if (wrong !== undefined) return `'${wrong}' is no ${name}; allowed are ${low} to ${high}, ranges as '${low}-${high}' and steps as '*/2'`;
  }
  return undefined;
}

/** One of the texts between commas of a field. */
function isRange(range: string, low: number, high: number, names: readonly string[], isWeekday: boolean): boolean {
  const [span, step, ...rest] = range.split('/');
  const [first, last, ...more] = span.split('-');
  if (rest.length > 0 || more.length > 0 || (step !== undefined && !(/^\d+$/.test(step) && Number(step) > 0))) return false;
  if (first === '*' || first === '?') return true;
  const numberOf = (text: string) => {
    const named = names.indexOf(text.toLowerCase());
    if (named >= 0) return isWeekday ? named : named + 1;
    return /^\d+$/.test(text) ? Number(text) : NaN;
  };
  const from = numberOf(first);
  const to = last === undefined ? from : numberOf(last);
  return from >= low && to <= high && from <= to;
}
