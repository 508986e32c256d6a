import * as fs from 'fs';
import * as path from 'path';
import * as virt from '../src';
import { isRuleId } from '../src/rules';
import { publicNames } from './support/public-names';

const rows = fs.readFileSync(path.join(__dirname, '..', 'docs', 'field-reports.md'), 'utf8').split('\n')
  .map(line => line.split('|').map(cell => cell.trim())).filter(([, number]) => /^\d+$/.test(number ?? ''))
  .map(([, number, report, answer, by, how]) => ({ number: Number(number), report, answer, by, how }));
const names = publicNames();

function exists(reference: string): boolean {
  if (reference.includes('/')) return isRuleId(reference);
  const [name, member] = reference.split('.');
  if (/^[a-z]/.test(name)) return member in (virt as unknown as Record<string, object>)[name];
  return names.has(name) && (member === undefined || names.get(name)!.has(member));
}

test('each report has an answer', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 65 }, (_, index) => index + 1));
  expect(rows.filter(({ answer, how }) => !['feature', 'rule', 'limit'].includes(answer) || how === '')).toEqual([]);
});

test('each answer names what there is', () => {
  const unknown = rows.flatMap(({ number, by }) => [...by.matchAll(/`([^`]+)`/g)].map(([, name]) => ({ number, name })))
    .filter(({ name }) => !exists(name));

  expect(unknown).toEqual([]);
});

test('what is no limit names something', () => {
  expect(rows.filter(({ answer, by }) => answer !== 'limit' && by === '')).toEqual([]);
});
