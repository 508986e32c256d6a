/**
 * What an unquoted scalar means: YAML 1.2 with the octal numbers of YAML 1.1, as Butane reads it.
 */
import type { ScalarNode } from './source';
import { UnreadableError } from './unreadable';

export interface Resolved {
  readonly tag: string;
  readonly value: string | number | boolean | null;
}

const CONSTANTS = new Map<string, Resolved>();
for (const word of ['true', 'True', 'TRUE']) CONSTANTS.set(word, { tag: 'bool', value: true });
for (const word of ['false', 'False', 'FALSE']) CONSTANTS.set(word, { tag: 'bool', value: false });
for (const word of ['', '~', 'null', 'Null', 'NULL']) CONSTANTS.set(word, { tag: 'null', value: null });
for (const word of ['.nan', '.NaN', '.NAN']) CONSTANTS.set(word, { tag: 'float', value: NaN });
for (const word of ['.inf', '.Inf', '.INF']) {
  CONSTANTS.set(word, { tag: 'float', value: Infinity });
  CONSTANTS.set(`+${word}`, { tag: 'float', value: Infinity });
  CONSTANTS.set(`-${word}`, { tag: 'float', value: -Infinity });
}

/** Only a field of type boolean takes these; everywhere else they are strings. */
const YAML_1_1_BOOLEANS = new Map<string, boolean>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word): [string, boolean] => [word, true]),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word): [string, boolean] => [word, false]),
]);

const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$)/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INTEGERS: readonly [RegExp, number][] = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, 16],
  [/^([-+]?)0[bB]([01]+)$/, 2],
  [/^([-+]?)0[oO]?([0-7]+)$/, 8],
  [/^([-+]?)(0|[1-9]\d*)$/, 10],
];

const TYPES: ReadonlySet<string> = new Set(['bool', 'int', 'float', 'null', 'timestamp']);

/** @throws when the document says of a value that it is what it cannot be */
export function resolve({ value, tag, position }: ScalarNode): Resolved {
  if (tag === undefined) return resolvePlain(value);
  if (!TYPES.has(tag)) return { tag, value };
  const resolved = resolvePlain(value);
  if (resolved.tag === tag) return resolved;
  if (resolved.tag === 'int' && tag === 'float') return { tag, value: resolved.value };
  throw new UnreadableError(`yaml: cannot decode !!${resolved.tag} \`${value}\` as a !!${tag}`, position);
}

function resolvePlain(value: string): Resolved {
  const constant = CONSTANTS.get(value);
  if (constant) return constant;
  if (DATE.test(value)) return { tag: 'timestamp', value };
  if (/^[-+.\d]/.test(value)) {
    const digits = value.replace(/_/g, '');
    for (const [pattern, base] of INTEGERS) {
      const match = pattern.exec(digits);
      if (match) {
        const number = parseInt(match[2], base) * (match[1] === '-' ? -1 : 1);
        // Beyond 64 bits a decimal number is read as a fraction, any other as text.
        if (Math.abs(number) < 2 ** 64) return { tag: 'int', value: number };
        return base === 10 ? { tag: 'float', value: number } : { tag: 'str', value };
      }
    }
    if (FLOAT.test(digits)) return { tag: 'float', value: Number(digits) };
  }
  return { tag: 'str', value };
}

/** The boolean that a boolean field makes of it. */
export function asBoolean({ value }: Resolved): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? YAML_1_1_BOOLEANS.get(value) : undefined;
}

/** The integer that an integer field makes of it; a fraction is cut off. */
export function asInteger({ value }: Resolved): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  // A Go int has 64 bits; numbers that JavaScript cannot hold exactly would come out changed.
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? Math.trunc(value) : undefined;
}
