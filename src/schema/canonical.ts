/**
 * Canonical text of quantities and durations: what the API server stores. A manifest that holds anything
 * else shows as drift as soon as a controller writes the object back.
 */

const QUANTITY = /^([+-]?)(\d*)(?:\.(\d*))?(?:(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE])|[eE]([+-]?\d+))?$/;
const DECIMAL: Record<string, number> = { 'n': -9, 'u': -6, 'm': -3, '': 0, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const BINARY: Record<string, bigint> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };
/** apimachinery keeps nothing below nano: it rounds away from zero. */
const NANO = 1_000_000_000n;
const MAX = (2n ** 63n - 1n) * NANO;

interface Quantity {
  /** Value in 10⁻⁹. */
  readonly nano: bigint;
  readonly format: 'binary' | 'decimal' | 'exponent';
  /** The text is stored as it was given: nothing can be divided out of its digits. */
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
  if (!match) return undefined;
  const [, sign, whole, fraction = '', suffix, exponent] = match;
  if (whole === '' && fraction === '' && suffix === undefined) return undefined;

  const digits = BigInt(whole + fraction || '0');
  const plain = whole !== '' && !whole.startsWith('0');
  if (suffix !== undefined && suffix in BINARY) {
    let nano = divideUp(digits * 2n ** BINARY[suffix] * NANO, 10n ** BigInt(fraction.length));
    // Only binary quantities are capped, as in apimachinery.
    if (nano > MAX) nano = MAX;
    const settled = plain && fraction === '' && digits % 1024n !== 0n && nano < MAX;
    return { nano: sign === '-' ? -nano : nano, format: 'binary', settled };
  }
  const scale = (exponent === undefined ? DECIMAL[suffix ?? ''] : clampExponent(exponent)) - fraction.length;
  const nano = scale >= -9 ? digits * 10n ** BigInt(scale + 9) : divideUp(digits, 10n ** BigInt(-9 - scale));
  const settled = plain && scale % 3 === 0 && scale >= -9 && digits % 1000n !== 0n;
  return { nano: sign === '-' ? -nano : nano, format: exponent === undefined ? 'decimal' : 'exponent', settled };
}

/** Keeps a hostile exponent from growing a number without bound; nothing outside ±64 differs in the result. */
function clampExponent(text: string): number {
  return Math.max(-64, Math.min(64, Number(text)));
}

function divideUp(value: bigint, divisor: bigint): bigint {
  return (value + divisor - 1n) / divisor;
}

function awayFromZero(value: bigint, divisor: bigint): bigint {
  return value >= 0n ? divideUp(value, divisor) : -divideUp(-value, divisor);
}

/**
 * A Kubernetes quantity as the API server stores it: `4096Mi` → `4Gi`, `0.5` → `500m`, `1000M` → `1G`.
 *
 * @throws when the text is no quantity.
 */
export function canonicalQuantity(given: string | number): string {
  const text = String(given);
  const quantity = parseQuantity(text);
  if (!quantity) {
    throw new Error(`'${text}' is not a quantity; write a number with an optional unit: Ki, Mi, Gi, Ti, Pi, Ei, n, u, m, k, M, G, T, P or E`);
  }
  const { nano } = quantity;
  if (nano === 0n) return '0';
  if (quantity.settled) return text;
  const magnitude = nano < 0n ? -nano : nano;
  const sign = nano < 0n ? '-' : '';

  // Below 1024, or with a fraction, a binary quantity is written as a decimal one.
  if (quantity.format === 'binary' && magnitude % NANO === 0n && magnitude >= 1024n * NANO) {
    const [value, steps] = reduce(magnitude / NANO, 1024n, 6);
    return `${sign}${value}${['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'][steps]}`;
  }
  const [value, steps] = reduce(magnitude, 1000n, 64);
  const power = steps * 3 - 9;
  if (quantity.format === 'exponent') return `${sign}${value}${power === 0 ? '' : `e${power}`}`;
  // Above E there is no suffix, and apimachinery then writes none; the loss is its own.
  return `${sign}${value}${Object.keys(DECIMAL).find(suffix => DECIMAL[suffix] === power) ?? ''}`;
}

/** Divides out `base` as long as nothing is lost. */
function reduce(value: bigint, base: bigint, most: number): [bigint, number] {
  let steps = 0;
  while (steps < most && value % base === 0n) {
    value /= base;
    steps += 1;
  }
  return [value, steps];
}

/** True when `text` is a quantity. */
export function isQuantity(text: string | number): boolean {
  return parseQuantity(String(text)) !== undefined;
}

/** Value of a quantity in thousandths of a unit, rounded away from zero. @throws when the text is no quantity. */
export function quantityMilli(given: string | number): bigint {
  const quantity = parseQuantity(String(given));
  if (!quantity) throw new Error(`'${given}' is not a quantity`);
  return awayFromZero(quantity.nano, NANO / 1000n);
}

/** Value of a quantity in whole units (bytes, CPUs), rounded away from zero. @throws when the text is no quantity. */
export function quantityValue(given: string | number): bigint {
  const quantity = parseQuantity(String(given));
  if (!quantity) throw new Error(`'${given}' is not a quantity`);
  return awayFromZero(quantity.nano, NANO);
}

/** Units of a duration in Go's notation, in nanoseconds. The micro sign and the Greek letter are both read. */
const GO_UNITS: ReadonlyMap<string, number> = new Map([
  ['ns', 1], ['us', 1e3], ['\u00b5s', 1e3], ['\u03bcs', 1e3], ['ms', 1e6], ['s', 1e9], ['m', 60e9], ['h', 3600e9],
]);
const GO_DURATION_PART = /(\d*)(?:\.(\d*))?([^\d.]+)/y;
/** Go counts nanoseconds in 64 bits, about 292 years. */
const GO_LONGEST = 2n ** 63n;

/**
 * Milliseconds of a duration in Go's notation, `undefined` when it is none: a sign, then numbers with units in any
 * order, as `1h30m`, `-1.5h` or `500us`.
 */
export function parseGoDuration(text: string): number | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const parts = text.slice(sign.length);
  if (parts === '0') return 0;
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
  const milliseconds = Number(total) / 1e6;
  return sign === '-' && total > 0n ? -milliseconds : milliseconds;
}

/** A duration as Go prints it and the operators store it: `48h0m0s`, `10m0s`, `1.5s`. */
export function canonicalDuration(milliseconds: number): string {
  if (milliseconds === 0) return '0s';
  if (milliseconds < 1000) return `${milliseconds}ms`;
  const seconds = (milliseconds % 60_000) / 1000;
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const hours = Math.floor(milliseconds / 3_600_000);
  if (hours > 0) return `${hours}h${minutes}m${seconds}s`;
  return minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`;
}
