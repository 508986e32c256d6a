import * as fs from 'fs';
import * as path from 'path';
import { checkSchema } from '../../src/schema';

interface Verdict {
  /** What the API server and the operators' own structural checks said. */
  readonly verdict: 'allowed' | 'refused';
  readonly object: unknown;
}

const verdicts: Verdict[] = fs.readFileSync(path.join(__dirname, 'fixtures', 'verdicts.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line));

test('finds something in every object that a cluster refused for its structure', () => {
  const refused = verdicts.filter(({ verdict }) => verdict === 'refused');

  expect(refused.length).toBeGreaterThan(50);
  expect(refused.filter(({ object }) => checkSchema(object).length === 0)).toEqual([]);
});

test('finds nothing in any object that a cluster allowed', () => {
  const allowed = verdicts.filter(({ verdict }) => verdict === 'allowed');

  expect(allowed.length).toBeGreaterThan(50);
  expect(allowed.flatMap(({ object }) => checkSchema(object))).toEqual([]);
});
