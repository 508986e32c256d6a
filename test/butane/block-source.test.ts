import * as fs from 'fs';
import * as path from 'path';
import { readBlockSource } from '../../src/butane/block-source';
import { readCompleteSource } from '../../src/butane/complete-source';

const inputs = fs.readFileSync(path.join(__dirname, '../fixtures/butane/butane-0.25.jsonl'), 'utf8').trim().split('\n')
  .map((line) => (JSON.parse(line) as { input: string }).input);

/** What is put into texts: what YAML gives a meaning to. */
const PIECES = [
  '\n', ' ', '  ', ':', ': ', '- ', '#', ' #', '"', "'", '|', '|-', '|+', '{', '}', '[', ']', ',', '\t', 'a', 'a: b', '\n\n', 'é', '&a', '*a', '!!', '>',
  '?', '---\n', '~', '\n  ', '\n- ', '""', '1', '-', '\\', '\\n', '😀', '\r\n', '\u2028',
];

/** Numbers from 0 to 1 that are the same in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 0x80000000;
    return state / 0x80000000;
  };
}

function mutated(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const kind = next();
  if (kind < 0.6) return text.slice(0, at) + PIECES[Math.floor(next() * PIECES.length)] + text.slice(at);
  return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 3));
}

function complete(text: string): unknown {
  try {
    return readCompleteSource(text);
  } catch (error) {
    return (error as Error).message;
  }
}

test('reads nearly all of what the golden configs have as the complete reader does, positions included', () => {
  const usual = inputs.filter((text) => {
    const source = readBlockSource(text);
    if (source) expect(source).toEqual(readCompleteSource(text));
    return source !== undefined;
  });

  expect(usual.length).toBeGreaterThan(0.95 * inputs.length);
});

test('reads mutated configs as the complete reader does, or leaves them to it', () => {
  const next = numbers(1);
  let usual = 0;
  for (let round = 0; round < 5000; round++) {
    let text = inputs[Math.floor(next() * inputs.length)];
    if (text.length > 800) continue;
    for (let change = 0; change < 1 + next() * 2; change++) text = mutated(text, next);
    const source = readBlockSource(text);
    if (!source) continue;
    usual++;
    expect({ text, source }).toEqual({ text, source: complete(text) });
  }

  expect(usual).toBeGreaterThan(400);
}, 60_000);

test.each([
  ['text on further lines', 'a: b\n  c\n'], ['folded text', 'a: >\n  b\n'], ['an anchor', 'a: &b c\n'], ['a tag', 'a: !!str 1\n'], ['a merge', 'a:\n  <<: {b: c}\n'],
  ['two documents', 'a: b\n---\nc: d\n'], ['a directive', '%YAML 1.1\n---\na: b\n'], ['a tab for a blank', 'a:\tb\n'], ['a byte order mark', '\ufeffa: b\n'],
  ['carriage returns', 'a: b\r\n'], ['a complex key', '? a\n: b\n'], ['an empty item', 'a:\n-\n'], ['two keys on one line', 'a: b: c\n'], ['an open bracket', 'a: [b\n'],
  ['escapes by number', 'a: "\\u0041"\n'], ['a block that starts with a tab', 'a: |\n  \tb\n'], ['a block that is kept at the end', 'a: |+\n  b\n'], ['no line break after a block', 'a: |\n  b'],
])('leaves %s to the complete reader', (_, text) => {
  expect(readBlockSource(text)).toBeUndefined();
});
