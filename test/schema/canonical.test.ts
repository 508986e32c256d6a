import * as fs from 'fs';
import * as path from 'path';
import { canonicalDuration, canonicalGoDuration, canonicalQuantity, isQuantity, parseGoDuration, quantityValue } from '../../src/schema/canonical';

const GOLDEN = fs.readFileSync(path.join(__dirname, '../fixtures/golden/quantities.tsv'), 'utf8')
  .split('\n').slice(1).filter(line => line !== '').map(line => line.split('\t'));

test('quantities are written as the API server stores them', () => {
  const written = GOLDEN.map(([given]) => [given, isQuantity(given) ? canonicalQuantity(given) : '']);

  expect(written).toEqual(GOLDEN);
});

test('what is written once stays as it is', () => {
  const written = GOLDEN.filter(([given]) => isQuantity(given)).map(([given]) => canonicalQuantity(given));

  // Beyond 10²¹ the API server itself loses the unit.
  const stable = written.filter(text => !/^\d+$/.test(text) || text.length < 19);
  expect(stable.map(canonicalQuantity)).toEqual(stable);
});

test.each(['', '4 Gi', '1GiB', '0x10', 'x', '--1'])('%p is no quantity', text => {
  expect(() => canonicalQuantity(text)).toThrow(`'${text}' is not a quantity; write a number with an optional unit`);
});

// Worked out by hand from how apimachinery parses and prints: it keeps the text of what is short and looks canonical.
test.each([
  // Signs, leading zeros, and a point without digits stay where nothing is divided out, and go where something is.
  ['+1Gi', '+1Gi'], ['+8Gi', '8Gi'], ['+3Pi', '3Pi'], ['+4096Mi', '4Gi'], ['007', '007'], ['+7', '+7'], ['08Gi', '8Gi'], ['05Gi', '05Gi'], ['5.', '5.'], ['5.Gi', '5.Gi'],
  ['1.100', '1.100'], ['1.10', '1100m'], ['1.000', '1'], ['-7', '-7'], ['-4096Mi', '-4Gi'],
  // A number is not there at all, or is zero.
  ['+', '0'], ['-', '0'], ['.', '0'], ['Gi', '0'], ['Ti', '0'], ['n', '0'], ['e5', '0'], ['00', '0'], ['-0', '0'], ['0.0', '0'], ['0e-3', '0'], ['0Ei', '0'], ['.0Ki', '0'],
  // Digits of any number.
  ['+1234567890123456789', '1234567890123456789'], ['123456789012345678', '123456789012345678'], ['1000000000000000000', '1E'],
  ['0.1234567891', '123456790n'], ['0.000000001', '1n'], ['0.0000000001', '1n'], ['-0.0000000001', '-1n'], ['0.5n', '1n'], ['1000000000n', '1'],
  ['9007199254740993', '9007199254740993'], ['9007199254740993000', '9007199254740993k'],
  // Exponents.
  ['1e21', '1e21'], ['1e20', '100e18'], ['1E+3', '1E+3'], ['10e3', '10e3'], ['1e4', '10e3'], ['1e-1', '100e-3'], ['1500e-3', '1500e-3'], ['1e-12', '1e-9'], ['1e999999999', '1e999999999'],
  ['1000e4294967296', '1e3'], ['1e9223372036854775807', '100e-3'],
  // Binary ones: below 1024 and with fractions decimal, capped.
  ['1023Ki', '1023Ki'], ['1024Ki', '1Mi'], ['0.5Ki', '512'], ['0.001Ki', '1024m'], ['1.5Gi', '1536Mi'], ['1.1Gi', '1181116006400m'], ['7Ei', '7Ei'], ['8Ei', '9223372036854775807'], ['-8Ei', '-9223372036854775807'],
  ['1024Pi', '1Ei'], ['0.5Ei', '512Pi'], ['1000Ki', '1000Ki'], ['1048576Ki', '1Gi'],
  // Above E there is no suffix.
  ['1000E', '1'], ['1E', '1E'], ['999E', '999E'], ['1000P', '1E'],
])('%s is stored as %s', (given, stored) => {
  expect(canonicalQuantity(given)).toBe(stored);
});

test.each(['1e', '1E+', '1e9223372036854775808', 'Ei', 'Pi', '+Ei', 'e-10', ' 1', '1 ', '1gi', '1i', '1Kii', '1.5.5', '1e1.5', '1_000', '1,5', '\u0661'])('%p is no quantity either', text => {
  expect(isQuantity(text)).toBe(false);
});

test('a hostile exponent costs nothing', () => {
  expect(canonicalQuantity('1e999999999')).toBe('1e999999999');
  expect(quantityValue('1e2147483647')).toBe(10n ** 64n);
  expect(canonicalQuantity('1e-999999999')).toBe('1e-9');
});

test.each([['1Gi', 1073741824n], ['1k', 1000n], ['500m', 1n], ['-1500m', -2n], ['-1m', -1n], ['2', 2n]])('the value of %s is %s', (text, value) => {
  expect(quantityValue(text)).toBe(value);
});

test.each([
  [0, '0s'], [500, '500ms'], [1500, '1.5s'], [90_000, '1m30s'], [600_000, '10m0s'], [172_800_000, '48h0m0s'],
])('%d ms are written %s, as Go does', (milliseconds, text) => {
  expect(canonicalDuration(milliseconds)).toBe(text);
});

test.each<[string, number]>([
  ['48h0m0s', 172_800_000],
  ['48h', 172_800_000],
  ['1.5h', 5_400_000],
  ['0.1h', 360_000],
  ['.5s', 500],
  ['5.s', 5000],
  ['1m30s', 90_000],
  ['30s1m', 90_000],
  ['1m1m', 120_000],
  ['0', 0],
  ['-0', 0],
  ['0s', 0],
  ['-1h', -3_600_000],
  ['+10m', 600_000],
  ['500us', 0.5],
  ['500\u00b5s', 0.5],
  ['500\u03bcs', 0.5],
  ['1000000ns', 1],
  ['0.9ns', 0],
  ['2562047h47m16.854775807s', 2 ** 63 / 1e6],
  ['-2562047h47m16.854775808s', -(2 ** 63) / 1e6],
])('the duration %s has %p ms', (text, milliseconds) => {
  expect(parseGoDuration(text)).toBe(milliseconds);
});

test.each([
  ['48h', '48h0m0s'], ['48h0m0s', '48h0m0s'], ['90m', '1h30m0s'], ['60s', '1m0s'], ['1500ms', '1.5s'], ['0.5h', '30m0s'], ['0', '0s'], ['-90s', '-1m30s'], ['30s1m', '1m30s'],
  ['1us', '1\u00b5s'], ['1500ns', '1.5\u00b5s'], ['999ns', '999ns'], ['1000000ns', '1ms'], ['1.0625s', '1.0625s'], ['2562047h47m16.854775807s', '2562047h47m16.854775807s'],
])('the duration %s is stored as %s', (given, stored) => {
  expect(canonicalGoDuration(given)).toBe(stored);
});

test.each(['', '+', '-', '+-1s', '.', '.s', 's', '10', '1.5', '2d', '1h 30m', ' 1h', '1h ', '1H', '1e3s', '1h30', '2562047h47m16.854775808s', '1__proto__'])(
  '%p is no duration', text => {
    expect(parseGoDuration(text)).toBeUndefined();
  });

test('a hostile duration costs little', () => {
  const started = process.cpuUsage();

  expect(parseGoDuration('1ns'.repeat(100_000))).toBe(0.1);
  expect(parseGoDuration('9'.repeat(1_000_000) + 'h')).toBeUndefined();
  expect(parseGoDuration('1'.repeat(1_000_000))).toBeUndefined();
  expect(parseGoDuration(`0.${'3'.repeat(1_000_000)}s`)).toBe(333.333333);
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
});
