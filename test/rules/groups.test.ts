import { execFileSync } from 'child_process';
import * as path from 'path';
import { allRules, checkManifests } from '../../src/rules';
import { RULE_GROUPS } from '../../src/rules/groups';
import { versionFacts } from '../../src/schema/versions';

test('a group is loaded wherever a rule of it can find fault, and nowhere else', () => {
  const ANY = ['any'];
  for (const [index, { kinds, needs, beside, until, load }] of RULE_GROUPS.entries()) {
    const isHere = (kind: string) => (kinds ?? ANY).includes(kind);
    const about = load().filter(rule => (rule.kinds ?? ANY).some(isHere));
    const of = (facts: 'kinds' | 'needs' | 'beside') => new Set(about.flatMap(rule => rule[facts] ?? []));

    // One that looks at every object of a kind has the group loaded for each.
    const isSpared = about.every(rule => rule.needs ?? rule.beside);
    const expected = isSpared ? { needs: of('needs'), beside: of('beside') } : { needs: new Set(), beside: new Set() };
    expect([index, new Set(needs), new Set(beside)]).toEqual([index, expected.needs, expected.beside]);
    expect(about.filter(rule => until !== undefined && rule.until !== until)).toEqual([]);
    const told = about.flatMap(rule => rule.kinds ?? ANY);
    expect((kinds ?? ANY).filter(kind => !told.includes(kind))).toEqual([]);
  }
});

test('every rule is in a group for each kind that it looks at', () => {
  const missing = allRules().filter(rule => {
    const groups = RULE_GROUPS.filter(({ load }) => load().includes(rule));
    return !groups.some(({ kinds }) => !kinds) && !(rule.kinds ?? ['any']).every(kind => groups.filter(({ kinds }) => kinds!.includes(kind)).length === 1);
  });

  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('no rule is there twice', () => {
  const ids = allRules().map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});

test('what is about kinds that are not there is not loaded', () => {
  const program = `
    const { checkManifests } = require('./src/rules');
    const { versionFacts } = require('./src/schema/versions');
    const manifest = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'vm' }, spec: { running: true, template: { spec: { domain: { devices: {} } } } } };
    checkManifests([{ manifest }], { target: versionFacts('4.15') });
    console.log(Object.keys(require.cache).filter(file => /rules.(backup|monitoring|sriov|node-health|kubelet-config)/.test(file)).length);
  `;
  const root = path.join(__dirname, '..', '..');

  expect(execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', program], { cwd: root, encoding: 'utf8' }).trim()).toBe('0');
});

test('they are loaded with their kinds', () => {
  const manifest = { apiVersion: 'velero.io/v1', kind: 'Schedule', metadata: { name: 'a', namespace: 'openshift-adp' }, spec: { schedule: 'never', template: {} } };

  expect(checkManifests([{ manifest }], { target: versionFacts('4.15') }).map(({ rule }) => rule)).toContainEqual(expect.stringMatching(/^backup\//));
});
