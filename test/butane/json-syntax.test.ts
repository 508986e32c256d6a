import { findJsonProblem } from '../../src/butane/validate/json-syntax';

const TOKENS = ['{', '}', '[', ']', '"', '"a"', ':', ',', '0', '1', '-', '.', 'e', 'true', 'nul', ' ', '\\', '\n'];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('finds a problem in what JSON.parse refuses, and in nothing else', () => {
  let texts = [''];
  const wrong: string[] = [];
  for (let length = 0; length <= 4; length++) {
    wrong.push(...texts.filter((text) => isJson(text) !== (findJsonProblem(text) === undefined)));
    if (length < 4) texts = texts.flatMap((text) => TOKENS.map((token) => text + token));
  }

  expect(wrong).toEqual([]);
});

test.each(['{"a":[{"b":[[],{}]},-1.5e+3,"\\u00e4\\n"],"c":{"d":null}}', '['.repeat(9) + ']'.repeat(9), ' 0 '])('%s is JSON', (text) => {
  expect(findJsonProblem(text)).toBe(undefined);
});

test('a text that is nested without end is none', () => {
  expect(findJsonProblem('['.repeat(1_000_000))).toBe('unexpected end of JSON input');
  expect(findJsonProblem('{"a":'.repeat(200_000))).toBe('unexpected end of JSON input');
});
