import * as fs from 'fs';
import * as path from 'path';
import { canonicalDuration, canonicalQuantity, isQuantity, parseGoDuration, quantityValue } from '../../src/schema/canonical';

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

test('a hostile exponent costs nothing', () => {
  expect(canonicalQuantity('1e999999999').length).toBeLessThan(100);
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
