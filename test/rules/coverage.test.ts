import * as fs from 'fs';
import * as path from 'path';
import { DESCRIBED, allRules } from '../../src/rules';

/** Rows that no rule is about begin with one of these words, and say why. */
const NO_RULE = /^(accepted|defaults|engine|cluster only): .{10,}/;

const rows = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'rule-coverage.tsv'), 'utf8')
  .trimEnd().split('\n').slice(1).map(line => line.split('\t'));
const rules = new Map([...allRules(), ...DESCRIBED].map(rule => [rule.id, rule]));

const IDS = /\b(?:ADM-[A-Z]+|R1|R6A|R6B|R7|R9|SS)-[A-Z]*\d+\b/g;

test('each fact about admission is checked by rules that there are, or says why by none', () => {
  const wrong = rows.filter(([, how]) => !NO_RULE.test(how) && !how.split(', ').every(id => rules.has(id)));

  expect(wrong).toEqual([]);
});

test('each rule names the facts that it checks as its source', () => {
  const missing = rows.flatMap(([row, how]) => NO_RULE.test(how) ? [] : how.split(', ')
    .filter(id => allRules().some(rule => rule.id === id) && !rules.get(id)!.source.match(IDS)?.includes(row))
    .map(id => `${id} lacks ${row}`));

  expect(missing).toEqual([]);
});

test('each fact that a rule names is listed with the rule', () => {
  const listed = new Map(rows.map(([row, how]) => [row, how.split(', ')]));

  const missing = allRules().flatMap(({ id, source }) => (source.match(IDS) ?? []).filter(row => !listed.get(row)?.includes(id)).map(row => `${row} lacks ${id}`));

  expect(missing).toEqual([]);
});

test('no fact is listed twice', () => {
  expect(new Set(rows.map(([row]) => row)).size).toBe(rows.length);
});

test('every fact about admission is listed', () => {
  expect(rows.filter(([row]) => row.startsWith('ADM-'))).toHaveLength(599);
});
