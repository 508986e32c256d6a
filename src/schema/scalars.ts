import { canonicalGoDuration, storedQuantity } from './canonical';
import { ScalarConstraints, ScalarShape, ScalarType } from './notation';
import { didYouMean } from './suggest';
import { SchemaRule, show, Walk } from './walk';

/** Looks at a value that is there: neither undefined nor null. */
export type Check = (value: unknown, walk: Walk) => void;

/** What a message calls a value of the type. */
export const TYPE_NAMES: Record<ScalarType, string> = {
  string: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  integer: 'an integer',
  int32: 'an integer',
  int64: 'an integer',
  uint32: 'an integer',
  uint: 'an integer',
  quantity: 'a quantity (4Gi, 500m, 2)',
  duration: 'a duration (1h30m)',
  intOrString: 'an integer or a string',
  dateTime: 'a date and time (2024-02-29T12:00:00Z)',
  base64: 'base64 text',
};

const INT64 = 2 ** 63;
/** Least and greatest value of the integer types. A JavaScript number cannot tell 2⁶³ - 1 from 2⁶³: both pass. */
const RANGES: Partial<Record<ScalarType, readonly [number, number]>> = {
  integer: [-INT64, INT64],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-INT64, INT64],
  uint32: [0, 2 ** 32 - 1],
  uint: [0, 2 * INT64],
};

const DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
/** What `format: duration` of a CRD takes beyond a Go duration: `1 day`, `2w 3d`. */
const LONG_DURATION = /^\s*(?:\d+\s*(?:ns|nano|us|µs|micro|ms|milli|s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week)s?\s*)+$/;
const QUANTITY = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** @param native Go types decode the value: they take fractions as quantities, and line breaks in base64. */
export function scalarCheck({ type, constraints }: ScalarShape, native: boolean): Check {
  const base = typeCheck(type, native);
  const further = constraintChecks(constraints);
  if (!further.length) return (value, walk) => { base(value, walk); };
  return (value, walk) => {
    // What is wrong about a value of the wrong type beyond that is no news.
    if (base(value, walk)) for (const check of further) check(value, walk);
  };
}

function typeCheck(type: ScalarType, native: boolean): (value: unknown, walk: Walk) => boolean {
  switch (type) {
    case 'string': return (value, walk) => typeof value === 'string' || wrongType(type, value, walk);
    case 'boolean': return (value, walk) => typeof value === 'boolean' || wrongType(type, value, walk);
    case 'number': return (value, walk) => Number.isFinite(value) || wrongType(type, value, walk);
    case 'quantity': return (value, walk) => {
      const isNumber = typeof value === 'number' && (native ? Number.isFinite(value) : Number.isInteger(value));
      if (!isNumber && !isText(type, value, walk, text => QUANTITY.test(native ? text.trim() : text))) return false;
      const given = value as string | number;
      // What is longer nobody has written.
      if (String(given).length <= LONGEST_MATCHED) walk.note(type, given, storedQuantity(given));
      return true;
    };
    case 'intOrString': return (value, walk) => typeof value === 'string' || Number.isInteger(value) || wrongType(type, value, walk);
    case 'duration': return (value, walk) => {
      if (!isText(type, value, walk, text => DURATION.test(text))) return false;
      if ((value as string).length <= LONGEST_MATCHED) walk.note(type, value as string, canonicalGoDuration(value as string));
      return true;
    };
    case 'dateTime': return (value, walk) => isText(type, value, walk, isDateTime);
    case 'base64': return (value, walk) => isText(type, value, walk, text => isBase64(native ? text.replace(/[\r\n]/g, '') : text));
    default: {
      const [least, greatest] = RANGES[type]!;
      return (value, walk) => {
        if (!Number.isInteger(value)) return wrongType(type, value, walk);
        if ((value as number) >= least && (value as number) <= greatest) return true;
        walk.report(SchemaRule.BOUNDS, least === 0 && (value as number) < 0
          ? `must not be negative, got ${show(value)}`
          : `must be an integer from ${least} to ${greatest}, got ${show(value)}`);
        return false;
      };
    }
  }
}

function isText(type: ScalarType, value: unknown, walk: Walk, valid: (text: string) => boolean): boolean {
  if (typeof value !== 'string') return wrongType(type, value, walk);
  if (valid(value)) return true;
  walk.report(SchemaRule.FORMAT, `must be ${TYPE_NAMES[type]}, got ${show(value)}`);
  return false;
}

function wrongType(type: ScalarType, value: unknown, walk: Walk): false {
  walk.report(SchemaRule.WRONG_TYPE, `must be ${TYPE_NAMES[type]}, got ${show(value)}${quoting(type, value)}`);
  return false;
}

/** YAML decides by the quotes; that is most often all that is wrong. */
function quoting(type: ScalarType, value: unknown): string {
  const wantsText = ['string', 'duration', 'dateTime', 'base64'].includes(type);
  if (wantsText) return typeof value === 'number' || typeof value === 'boolean' ? '; put it in quotes' : '';
  if (typeof value !== 'string') return '';
  const meant = type === 'boolean' ? /^(true|false)$/ : /^-?\d+$/;
  return meant.test(value) ? '; remove the quotes' : '';
}

function constraintChecks(constraints: ScalarConstraints): Check[] {
  const { enum: values, pattern, format, minimum, maximum, minLength, maxLength } = constraints;
  return [
    ...(values ? [enumCheck(values)] : []),
    ...(minimum !== undefined || maximum !== undefined ? [rangeCheck(minimum, maximum)] : []),
    ...(minLength !== undefined || maxLength !== undefined ? [lengthCheck(minLength, maxLength)] : []),
    ...(format !== undefined ? [formatCheck(format)] : []),
    ...(pattern !== undefined ? [patternCheck(pattern, maxLength)] : []),
  ];
}

function enumCheck(values: readonly (string | number | boolean)[]): Check {
  const allowed = new Set<unknown>(values);
  const names = values.map(value => value === '' ? "''" : String(value)).join(', ');
  return (value, walk) => {
    if (!allowed.has(value)) walk.report(SchemaRule.ENUM, `must be one of ${names}, got ${show(value)}${didYouMean(String(value), values.map(String))}`);
  };
}

function rangeCheck(minimum = -Infinity, maximum = Infinity): Check {
  return (value, walk) => {
    if (typeof value !== 'number') return;
    if (value < minimum) walk.report(SchemaRule.BOUNDS, `must be at least ${minimum}, got ${show(value)}`);
    if (value > maximum) walk.report(SchemaRule.BOUNDS, `must be at most ${maximum}, got ${show(value)}`);
  };
}

function lengthCheck(minimum = 0, maximum = Infinity): Check {
  return (value, walk) => {
    if (typeof value !== 'string') return;
    const length = characters(value);
    if (length < minimum) walk.report(SchemaRule.BOUNDS, length === 0 ? 'must not be empty' : `must have at least ${minimum} characters, has ${length}`);
    if (length > maximum) walk.report(SchemaRule.BOUNDS, `must have at most ${maximum} characters, has ${length}`);
  };
}

function formatCheck(format: string): Check {
  if (format !== 'duration') throw new Error(`no check for format '${format}'`);
  return (value, walk) => {
    if (!DURATION.test(value as string) && !LONG_DURATION.test(value as string)) {
      walk.report(SchemaRule.FORMAT, `must be ${TYPE_NAMES.duration}, got ${show(value)}`);
    }
  };
}

/**
 * Go matches in linear time, JavaScript may not. Nothing that a pattern describes is so long, and what a
 * program cannot check it does not call wrong.
 */
const LONGEST_MATCHED = 1_000;

function patternCheck(pattern: string, maxLength = LONGEST_MATCHED): Check {
  // Go writes case-insensitivity into the pattern, JavaScript beside it.
  const expression = new RegExp(pattern.replace('(?i)', ''), pattern.includes('(?i)') ? 'i' : '');
  return (value, walk) => {
    if (typeof value !== 'string' || value.length > Math.min(maxLength, LONGEST_MATCHED) || expression.test(value)) return;
    walk.report(SchemaRule.FORMAT, `must match ${pattern}, got ${show(value)}`);
  };
}

/** Unicode characters, as the API server counts them, and not UTF-16 units. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  if (!match) return false;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const lastOfMonth = new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth && hour < 24 && minute < 60 && second < 60;
}
