import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { manifestsYaml, manifestYaml } from '../../src/yaml/manifest-yaml';
import { hostileText } from '../support/hostile-text';

const words = fc.constantFrom(
  'y', 'Y', 'n', 'N', 'yes', 'No', 'ON', 'off', 'Null', '~', 'TRUE', 'False', '0b1_0', '-0b1', '+017', '08', '0x_', '1__0', '.5', '5.', '.', '+.', '-.inf', '+.Inf', '.NAN', 'e5', 'E-5', '1e', '1.e+5',
  '1:2', '190:20:30.15', '-1:59', '1:60', '2001-12-14', '2001-1-1 2:3:4', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.10 -5', '2001-12-15T02:59:43.1Z', '<<', '=', '---', '--- a',
  '...', '...a', '%', '%a', 'a\n---\nb', 'a\n%b', 'a\n...', '-', '?', '?a', '-a', '- ', ':', 'a:b', 'a::', 'a: ', 'a#', 'a #', '"', "'", '"\'', 'it\'s', 'say "hi"', '"a"\n\'b\'',
);
const pieces = fc.array(fc.constantFrom(
  'word', ' ', '  ', '\n', '\n\n', '\n ', ' \n', '\t', '\r', '\r\n', '#', ': ', '"', "'", '\\', '\\n', '---', '%', '- ', '? ', '😀', '\ud800', '\udc00', '\u0000', '\u0007', '\u001b', '\u0085', '\u00a0', '\u2028', '\ufeff', 'a long piece of text that goes on and on, beyond any width of a page that one would think of',
), { maxLength: 10 }).map(parts => parts.join(''));
const long = fc.tuple(fc.constantFrom('k', 'é', '"', 'a ', '\n', 'a\n', ' b', '\u0000'), fc.integer({ min: 35, max: 1100 })).map(([text, count]) => text.repeat(Math.ceil(count / text.length)));
const text = fc.oneof({ weight: 4, arbitrary: pieces }, hostileText, words, fc.string(), { weight: 1, arbitrary: long });
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, 1e21, 1e-7, 0.1, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, 1e300));

const { tree } = fc.letrec(tie => ({
  tree: fc.oneof({ maxDepth: 6, withCrossShrink: true },
    fc.oneof({ weight: 5, arbitrary: text }, number, fc.boolean(), fc.constantFrom(null, undefined)),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 5 }),
  ),
}));

describe('a document has the bytes that cdk8s gives it', () => {
  test('when it is a tree of anything', () => {
    fc.assert(fc.property(tree, document => {
      expect(manifestYaml(document)).toBe(Yaml.stringify(document));
    }), { numRuns: 20_000, seed: 1 });
  });

  test('when it is one string, a key or a value', () => {
    fc.assert(fc.property(text, value => {
      for (const document of [value, { [value]: value }, [value], { a: { [value]: value } }, [[value]], { a: [{ b: value }] }]) {
        expect(manifestYaml(document)).toBe(Yaml.stringify(document));
      }
    }), { numRuns: 10_000, seed: 2 });
  });

  test('when objects are met twice, and become anchors', () => {
    fc.assert(fc.property(tree, tree, (shared, other) => {
      const document = { a: shared, b: [other, shared], c: { d: { shared }, other } };
      expect(manifestYaml(document)).toBe(Yaml.stringify(document));
    }), { numRuns: 500, seed: 3 });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a date', { at: new Date(0), other: [new Date(1)] }],
    ['a Map', { map: new Map<unknown, unknown>([['a', 1], [2, { b: 3 }]]) }],
    ['a Set', new Set(['a', 'b'])],
    ['bytes', { data: Buffer.from('text') }],
    ['a bigint', [10n ** 30n]],
    ['an object with toJSON', { a: { toJSON: () => ({ b: 1 }) } }],
    ['boxed values', [new String('yes'), new Number(1), new Boolean(false)]],
    ['an object of a class', { a: new (class Some { public readonly field = 'yes'; })() }],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
    ['an array with holes', [1, , 3]], // eslint-disable-line no-sparse-arrays
    ['empty collections', { a: {}, b: [], c: [{}], d: [[]], e: [[], {}] }],
    ['keys that look like numbers', { 'b': 1, '10': 2, '9': 3, '1e3': 4, '0x1': 5 }],
  ])('when it is %s', (_, document) => {
    expect(manifestYaml(document)).toBe(Yaml.stringify(document));
  });

  test('also when it holds itself', () => {
    const document: Record<string, unknown> = { a: 1 };
    document.self = document;

    expect(manifestYaml(document)).toBe(Yaml.stringify(document));
  });

  test('beside others', () => {
    const documents = [{ a: 1 }, undefined, null, 'text\n\n', [1]];

    expect(manifestsYaml(documents)).toBe(Yaml.stringify(...documents));
    expect(manifestsYaml([])).toBe(Yaml.stringify());
  });
});

test('what cdk8s refuses is refused', () => {
  expect(() => manifestYaml({ a: () => 1 })).toThrow('Tag not resolved for Function value');
});
