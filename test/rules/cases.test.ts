import { CASES } from './cases';
import { Case, RejectedCase } from './cases/cases';
import { checkManifests, allRules } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

function findings(rule: string, { manifests, target = '4.15', featureGates, complete, external }: Case) {
  const found = checkManifests(manifests.map(manifest => ({ manifest })), { target: versionFacts(target), featureGates, complete, external });
  return found.filter(each => each.rule === rule);
}

test('cases are of rules that there are', () => {
  const ids = allRules().map(({ id }) => id);

  expect(Object.keys(CASES).filter(id => !ids.includes(id))).toEqual([]);
});

test('every rule has cases', () => {
  expect(allRules().map(({ id }) => id).filter(id => !(id in CASES))).toEqual([]);
});

describe.each(Object.entries(CASES))('%s', (rule, { accepts, rejects }) => {
  test('has accepting and rejecting cases', () => {
    expect(accepts.length).toBeGreaterThan(0);
    expect(rejects.length).toBeGreaterThan(0);
  });

  test.each(accepts.map((each): [string, Case] => [each.name, each]))('accepts %s', (_, each) => {
    expect(findings(rule, each)).toEqual([]);
  });

  test.each(rejects.map((each): [string, RejectedCase] => [each.name, each]))('rejects %s', (_, each) => {
    const [first] = findings(rule, each);

    expect(first).toMatchObject({ rule, path: each.path });
    expect(first.message).not.toBe('');
  });
});
