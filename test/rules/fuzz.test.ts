import { fuzz } from '../support/fuzz';
import { mutated, random } from '../support/mutate';

test('whatever somebody writes is checked without a crash, and every finding says what, where and why', () => {
  expect(fuzz(3_000, 1)).toEqual([]);
}, 60_000);

test('the same seed makes the same manifests', () => {
  const manifest = { a: { b: [1, 2, { c: 'd' }] }, e: 'f' };
  const made = (seed: number) => Array.from({ length: 20 }, () => mutated(manifest, random(seed), [manifest]));

  expect(made(7)).toEqual(made(7));
  expect(made(7)).not.toEqual(made(8));
});
