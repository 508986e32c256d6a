/** A field of a cron expression: its numbers, names, and what else it takes. */
interface Field {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
  /** Forms beside numbers, ranges and steps. */
  readonly special?: RegExp;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const MINUTE: Field = { least: 0, most: 59 };
const FIELDS: readonly Field[] = [
  MINUTE,
  { least: 0, most: 23 },
  { least: 1, most: 31, special: /^(l|lw|\d{1,2}w)$/ },
  { least: 1, most: 12, names: withShort(MONTHS) },
  { least: 0, most: 7, names: withShort(DAYS), special: /^([0-7]|sun|mon|tue|wed|thu|fri|sat)(l|#[1-5])$/ },
  { least: 1970, most: 2099 },
];

const NICKNAMES = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@hourly'];

function withShort(names: readonly string[]): string[] {
  return names.flatMap(name => [name, name.slice(0, 3)]);
}

/** What is wrong with a cron expression of five fields, with a year after them, or seconds before too. */
export function cronProblem(text: string): string | undefined {
  const expression = text.trim().toLowerCase();
  if (NICKNAMES.includes(expression)) return undefined;
  const given = expression.split(/\s+/).slice(0, 7);
  if (given.length < 5) return `'${text}' has fewer than five fields; write minute, hour, day, month and day of the week, as '0 */12 * * *'`;
  const fields = given.length === 7 ? [MINUTE, ...FIELDS] : FIELDS;
  const wrong = given.find((field, index) => !isField(field, fields[index]));
  return wrong === undefined ? undefined : `'${wrong}' of '${text}' is no field of a cron expression, or out of its range`;
}

function isField(text: string, field: Field): boolean {
  return text.split(',').every(entry => isEntry(entry, field));
}

function isEntry(entry: string, field: Field): boolean {
  if (entry === '*' || entry === '?' || field.special?.test(entry)) return true;
  const [range, step, ...rest] = entry.split('/');
  if (rest.length > 0 || step !== undefined && !(/^\d+$/.test(step) && Number(step) >= 1 && Number(step) <= field.most)) return false;
  if (range === '*') return step !== undefined;
  const ends = range.split('-');
  return ends.length <= 2 && ends.every(end => isValue(end, field));
}

function isValue(text: string, { least, most, names = [] }: Field): boolean {
  if (names.includes(text)) return true;
  return (most > 99 ? /^\d{4}$/ : /^\d{1,2}$/).test(text) && Number(text) >= least && Number(text) <= most;
}
