import * as fc from 'fast-check';
import { documentYaml, guestYaml } from '../../src/vm/guest/guest-yaml';
import { hostileText } from '../support/hostile-text';

const text = fc.oneof(hostileText, fc.string(), fc.constantFrom('a\nb\n', 'a\n\n b\n\n', 'plain text', '/path', 'e1', 'a: b', `${'long '.repeat(30)}\nend`));
const { tree } = fc.letrec(tie => ({
  tree: fc.oneof({ maxDepth: 5 },
    fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constantFrom(null, undefined)),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
}));

test('what is written without the package yaml has the bytes that it writes', () => {
  // The same characters are escaped in both afterwards.
  const escaped = (yaml: string) => yaml.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

  fc.assert(fc.property(tree, data => {
    const document = { data } as object;
    expect(guestYaml(document)).toBe(escaped(documentYaml(document)));
  }), { numRuns: 5_000, seed: 4 });
});
