/**
 * Canonical text of quantities and durations: what the API server stores. A manifest that holds anything
 * else shows as drift as soon as a controller writes the object back.
 */

const QUANTITY = /^([+-]?)(\d*)(?:\.(\d*))?(?:(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE])|[eE]([+-]?\d+))?$/;
/** What almost every quantity looks like, and is then stored as it is. */
const PLAIN = /^[1-9]\d{0,2}(?:[KMGTP]i|[mkMGTPE])?$/;
const DECIMAL: Record<string, number> = { 'n': -9, 'u': -6, 'm': -3, '': 0, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const DECIMAL_SUFFIXES: ReadonlyMap<number, string> = new Map(Object.entries(DECIMAL).map(([suffix, exponent]) => [exponent, suffix]));
const BINARY: Record<string, number> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** apimachinery keeps nothing below nano: it rounds away from zero. */
const LEAST_EXPONENT = -9;
const NANO = 1_000_000_000n;
/** Only binary quantities are capped. */
const MOST_BINARY = 2n ** 63n - 1n;
/** Digits that apimachinery reads into 64 bits; what is longer it reads as a number of any length. */
const SHORT_DIGITS = 18;
/** The same for binary quantities, from which each power of 1024 takes three. */
const SHORT_BINARY_DIGITS = 14;
/** An exponent beyond this makes no difference to who compares values. */
const MOST_EXPONENT = 64;

interface Quantity {
  readonly negative: boolean;
  /** The magnitude is `digits` · 10^`exponent`. */
  readonly digits: bigint;
  readonly exponent: number;
  readonly format: 'binary' | 'decimal' | 'exponent';
  /** The text is stored as it was given: short, and with nothing that apimachinery looks for to divide out. */
  readonly settled: boolean;
}

/** Manifests have few different quantities, and many of each. */
const parsed = new Map<string, Quantity | undefined>();
const MOST_PARSED = 1_000;

function parseQuantity(text: string): Quantity | undefined {
  const known = parsed.get(text);
  if (known !== undefined || parsed.has(text)) return known;
  if (parsed.size === MOST_PARSED) parsed.clear();
  const quantity = parseText(text);
  parsed.set(text, quantity);
  return quantity;
}

function parseText(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text);
  if (!match || text === '') return undefined;
  const [, sign, whole, fraction = '', suffix = '', power] = match;
  const exponent = power === undefined ? DECIMAL[suffix] : exponentOf(power);
  const negative = sign === '-';
  const number = whole.replace(/^0+/, '') || '0';

  if (exponent === undefined) {
    const bits = BINARY[suffix];
    if (bits === undefined) return undefined;
    if (fraction === '' && number.length + bits * 3 / 10 <= SHORT_BINARY_DIGITS) {
      const value = BigInt(number);
      return { negative, digits: value * 2n ** BigInt(bits), exponent: 0, format: 'binary', settled: value % 8n !== 0n };
    }
    if (whole + fraction === '') return undefined;
    const value = roundUp(BigInt(whole + fraction) * 2n ** BigInt(bits), -fraction.length);
    return { negative, ...atMost(value, MOST_BINARY), format: 'binary', settled: false };
  }

  const format = power === undefined ? 'decimal' : 'exponent';
  const scale = exponent - fraction.length;
  const shifted = number + fraction;
  if (shifted.length <= SHORT_DIGITS && scale >= LEAST_EXPONENT) {
    const settled = scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0');
    return { negative, digits: BigInt(shifted), exponent: scale, format, settled };
  }
  if (whole + fraction === '') return undefined;
  return { negative, ...roundUp(BigInt(whole + fraction), scale), format, settled: false };
}

/** An exponent has 64 bits when it is read, and 32 afterwards. */
function exponentOf(text: string): number | undefined {
  if (text.replace(/^[+-]?0*/, '').length > 19) return undefined;
  const value = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, value) === value ? Number(BigInt.asIntN(32, value)) : undefined;
}

interface Magnitude {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Rounds away from zero what is finer than nano. */
function roundUp(digits: bigint, exponent: number): Magnitude {
  const finer = LEAST_EXPONENT - exponent;
  if (finer <= 0 || digits === 0n) return { digits, exponent };
  // More places than there are digits: less than one nano is left.
  const least = finer > String(digits).length;
  return { digits: least ? 1n : divideUp(digits, 10n ** BigInt(finer)), exponent: LEAST_EXPONENT };
}

function atMost({ digits, exponent }: Magnitude, most: bigint): Magnitude {
  return digits > most * 10n ** BigInt(-exponent) ? { digits: most, exponent: 0 } : { digits, exponent };
}

function divideUp(value: bigint, divisor: bigint): bigint {
  return (value + divisor - 1n) / divisor;
}

/**
 * A Kubernetes quantity as the API server stores it: `4096Mi` → `4Gi`, `0.5` → `500m`, `1000M` → `1G`.
 *
 * @throws when the text is no quantity.
 */
export function canonicalQuantity(given: string | number): string {
  const text = String(given);
  if (PLAIN.test(text)) return text;
  const quantity = parseQuantity(text);
  if (!quantity) {
    throw new Error(`'${text}' is not a quantity; write a number with an optional unit: Ki, Mi, Gi, Ti, Pi, Ei, n, u, m, k, M, G, T, P or E`);
  }
  const { negative, digits, format, settled } = quantity;
  if (digits === 0n) return '0';
  if (settled) return text;
  return `${negative ? '-' : ''}${format === 'binary' ? binaryText(quantity) : decimalText(quantity, format)}`;
}

/** Below 1024, or with a fraction, a binary quantity is written as a decimal one. */
function binaryText(quantity: Magnitude): string {
  const divisor = 10n ** BigInt(-quantity.exponent);
  if (quantity.digits % divisor !== 0n || quantity.digits < 1024n * divisor) return decimalText(quantity, 'decimal');
  let value = quantity.digits / divisor;
  let steps = 0;
  while (value % 1024n === 0n) {
    value /= 1024n;
    steps += 1;
  }
  return `${value}${BINARY_SUFFIXES[steps]}`;
}

/** The fewest digits with an exponent that is a multiple of three. */
function decimalText({ digits, exponent }: Magnitude, format: 'decimal' | 'exponent'): string {
  const text = String(digits);
  const significant = text.replace(/0+$/, '');
  const power = exponent + text.length - significant.length;
  const zeros = ((power % 3) + 3) % 3;
  const value = significant + '0'.repeat(zeros);
  if (format === 'exponent') return power === zeros ? value : `${value}e${power - zeros}`;
  // Above E there is no suffix, and apimachinery then writes none; the loss is its own.
  return `${value}${DECIMAL_SUFFIXES.get(power - zeros) ?? ''}`;
}

/** The canonical form of a quantity; undefined when it is none. Whitespace around it goes, as in Go's types. */
export function storedQuantity(given: string | number): string | undefined {
  const text = String(given).trim();
  return PLAIN.test(text) || isQuantity(text) ? canonicalQuantity(text) : undefined;
}

/** True when `text` is a quantity. */
export function isQuantity(text: string | number): boolean {
  return parseQuantity(String(text)) !== undefined;
}

/** Value of a quantity in thousandths of a unit, rounded away from zero. @throws when the text is no quantity. */
export function quantityMilli(given: string | number): bigint {
  return scaledValue(given, 3);
}

/** Value of a quantity in whole units (bytes, CPUs), rounded away from zero. @throws when the text is no quantity. */
export function quantityValue(given: string | number): bigint {
  return scaledValue(given, 0);
}

function scaledValue(given: string | number, places: number): bigint {
  const quantity = parseQuantity(String(given));
  if (!quantity) throw new Error(`'${given}' is not a quantity`);
  const { negative, digits } = quantity;
  // Keeps a hostile exponent from growing a number without bound.
  const exponent = Math.min(MOST_EXPONENT, quantity.exponent) + places;
  const value = exponent >= 0 ? digits * 10n ** BigInt(exponent) : divideUp(digits, 10n ** BigInt(-exponent));
  return negative ? -value : value;
}

/** Units of a duration in Go's notation, in nanoseconds. The micro sign and the Greek letter are both read. */
const GO_UNITS: ReadonlyMap<string, number> = new Map([
  ['ns', 1], ['us', 1e3], ['\u00b5s', 1e3], ['\u03bcs', 1e3], ['ms', 1e6], ['s', 1e9], ['m', 60e9], ['h', 3600e9],
]);
const GO_DURATION_PART = /(\d*)(?:\.(\d*))?([^\d.]+)/y;
/** Go counts nanoseconds in 64 bits, about 292 years. */
const GO_LONGEST = 2n ** 63n;

/** Nanoseconds of a duration in Go's notation, `undefined` when it is none. */
function goNanoseconds(text: string): bigint | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const parts = text.slice(sign.length);
  if (parts === '0') return 0n;
  if (parts === '') return undefined;

  let total = 0n;
  for (let at = 0; at < parts.length; at = GO_DURATION_PART.lastIndex) {
    GO_DURATION_PART.lastIndex = at;
    const [, whole, fraction = '', name] = GO_DURATION_PART.exec(parts) ?? ['', '', '', ''];
    const unit = GO_UNITS.get(name);
    // 19 digits hold every whole number of 64 bits; a fraction that long is below the nanosecond.
    if (unit === undefined || whole + fraction === '' || whole.replace(/^0+/, '').length > 19) return undefined;
    const digits = fraction.slice(0, 18);
    // In floating point, as Go does.
    total += BigInt(whole) * BigInt(unit) + BigInt(Math.trunc(Number(digits) * (unit / 10 ** digits.length)));
    if (total > GO_LONGEST) return undefined;
  }
  if (total === GO_LONGEST && sign !== '-') return undefined;
  return sign === '-' ? -total : total;
}

/**
 * Milliseconds of a duration in Go's notation, `undefined` when it is none: a sign, then numbers with units in any
 * order, as `1h30m`, `-1.5h` or `500us`.
 */
export function parseGoDuration(text: string): number | undefined {
  const nanoseconds = goNanoseconds(text);
  return nanoseconds === undefined ? undefined : Number(nanoseconds) / 1e6;
}

/** A duration in Go's notation as Go writes it back: `48h` → `48h0m0s`; `undefined` when it is none. */
export function canonicalGoDuration(text: string): string | undefined {
  const nanoseconds = goNanoseconds(text);
  return nanoseconds === undefined ? undefined : durationText(nanoseconds);
}

/** A duration as Go prints it and the operators store it: `48h0m0s`, `10m0s`, `1.5s`. */
export function canonicalDuration(milliseconds: number): string {
  return durationText(BigInt(Math.round(milliseconds * 1e6)));
}

/** Below a second the largest unit that makes one, above it hours, minutes and seconds. */
function durationText(nanoseconds: bigint): string {
  if (nanoseconds < 0n) return `-${durationText(-nanoseconds)}`;
  if (nanoseconds === 0n) return '0s';
  if (nanoseconds < 1_000n) return `${nanoseconds}ns`;
  if (nanoseconds < 1_000_000n) return `${decimal(nanoseconds, 1_000n)}\u00b5s`;
  if (nanoseconds < NANO) return `${decimal(nanoseconds, 1_000_000n)}ms`;
  const minutes = nanoseconds / (60n * NANO);
  const seconds = `${decimal(nanoseconds % (60n * NANO), NANO)}s`;
  if (minutes >= 60n) return `${minutes / 60n}h${minutes % 60n}m${seconds}`;
  return minutes > 0n ? `${minutes}m${seconds}` : seconds;
}

function decimal(value: bigint, unit: bigint): string {
  const rest = String(value % unit).padStart(String(unit).length - 1, '0').replace(/0+$/, '');
  return `${value / unit}${rest && `.${rest}`}`;
}
