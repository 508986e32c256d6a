/** Nested deeper than this nothing is read. */
export const MAX_DEPTH = 100;

/**
 * Plain scalars as Kubernetes reads them: the YAML 1.1 words and octal numbers of go-yaml 2, which sigs.k8s.io/yaml
 * stands on. Dates and the sexagesimal numbers of YAML 1.1 are text there, so a MAC address of digits is one.
 */
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...words(true, 'y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'),
  ...words(false, 'n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'),
  ...words(null, '', '~', 'null', 'Null', 'NULL'),
  ...words(NaN, '.nan', '.NaN', '.NAN'),
  ...words(Infinity, '.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'),
  ...words(-Infinity, '-.inf', '-.Inf', '-.INF'),
]);
const LONGEST_WORD = 5;

const INTEGER = /^([-+]?)(?:0x([\da-f]+)|0b([01]+)|0o?([0-7]+)|(\d+))$/i;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i;

function words(value: unknown, ...texts: string[]): [string, unknown][] {
  return texts.map(text => [text, value]);
}

/** Value of a plain scalar. */
export function resolvePlain(text: string): unknown {
  if (text.length <= LONGEST_WORD && WORDS.has(text)) return WORDS.get(text);
  const first = text.charCodeAt(0);
  const isNumeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  return isNumeric ? number(text) ?? text : text;
}

function number(text: string): number | undefined {
  const digits = text.includes('_') && !text.startsWith('.') ? text.replace(/_/g, '') : text;
  const integer = INTEGER.exec(digits);
  if (integer) {
    const [, sign, hexadecimal, binary, octal, decimal] = integer;
    // A decimal number with a zero in front, as 08, is no octal number and counts as a decimal one.
    const value = hexadecimal ? parseInt(hexadecimal, 16) : binary ? parseInt(binary, 2) : octal ? parseInt(octal, 8) : Number(decimal);
    return sign === '-' ? -value : value;
  }
  return FLOAT.test(digits) ? Number(digits) : undefined;
}
