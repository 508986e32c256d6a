import { execFileSync } from 'child_process';
import * as path from 'path';
import { allRules, checkManifests } from '../../src/rules';
import { ruleGroups } from '../../src/rules/groups';
import { versionFacts } from '../../src/schema/versions';

test('a group is loaded for every kind that a rule of it looks at', () => {
  const wrong = ruleGroups().filter(({ kinds, rules }) => {
    const looked = new Set(rules.flatMap(rule => rule.kinds ?? ['any']));
    return looked.size !== kinds.length || !kinds.every(kind => looked.has(kind));
  });

  expect(wrong.map(({ kinds }) => kinds)).toEqual([]);
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
