import * as fs from 'fs';
import * as path from 'path';
import * as virt from '../src';
import { isRuleId } from '../src/rules';
import { publicNames } from './support/public-names';

const ROOT = path.join(__dirname, '..');

interface Row {
  readonly id: string;
  readonly reachedBy: string;
  readonly test: string;
}

const rows: Row[] = fs.readFileSync(path.join(ROOT, 'docs', 'coverage.tsv'), 'utf8')
  .trimEnd().split('\n').slice(1).map(line => line.split('\t')).map(([id, reachedBy, test]) => ({ id, reachedBy, test }));
const declarative = rows.filter(({ reachedBy }) => !reachedBy.startsWith('runtime only: '));
const names = publicNames();

/** `Class`, `Class.member`, `namespace.Class` of the typed API objects, or the id of a rule. */
function exists(reference: string): boolean {
  if (reference.includes('/')) return isRuleId(reference);
  const [name, member, ...rest] = reference.split('.');
  if (rest.length === 0 && /^[a-z]/.test(name)) return member in (virt as unknown as Record<string, object>)[name];
  return rest.length === 0 && names.has(name) && (member === undefined || names.get(name)!.has(member));
}

test('each capability is reached by constructs, properties or rules that there are', () => {
  expect(declarative.filter(({ reachedBy }) => !reachedBy.split(', ').every(exists))).toEqual([]);
});

test('each capability is shown by a test that there is', () => {
  const wrong = declarative.filter(({ test: shown }) => {
    const [, file, name] = /^(test\/[\w/.-]+\.ts): (.+)$/.exec(shown ?? '') ?? [];
    return !file || !fs.existsSync(path.join(ROOT, file)) || !fs.readFileSync(path.join(ROOT, file), 'utf8').includes(name);
  });

  expect(wrong).toEqual([]);
});

test('what is not declarative says why', () => {
  expect(rows.filter(({ reachedBy }) => reachedBy.startsWith('runtime only: ') && reachedBy.length < 30)).toEqual([]);
});

test('no capability is listed twice', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test.each([['C1', 223], ['C6A', 47], ['C6B', 43], ['C7', 40], ['CS', 79]])('every capability of %s is listed', (part, count) => {
  expect(rows.filter(({ id }) => id.startsWith(`${part}-`))).toHaveLength(count);
});
