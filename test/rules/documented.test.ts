import * as fs from 'fs';
import * as path from 'path';
import { lintFiles } from '../../src/manifests/lint';
import { FindingClass } from '../../src/rules';
import { DEFAULT_VERSION, versionFacts } from '../../src/schema/versions';
import { fixtureText } from '../support/fixture';

const ROOT = path.join(__dirname, '..', '..');
const FIXTURES = path.join(ROOT, 'test', 'fixtures', 'manifests');
const EXAMPLES = path.join(ROOT, 'examples');

/** What is wrong with manifests, by what a cluster of one of the versions rejects. */
function rejections(file: string, ...targets: string[]): string[] {
  return targets.flatMap(target => lintFiles([file], { target: versionFacts(target) }).findings
    .filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION)
    .map(({ rule, line, path: field, message }) => `${target} line ${line} ${field}: ${message} (${rule})`));
}

const complete = fs.readdirSync(FIXTURES).map(file => file.replace('.yaml', '')).filter(name => fixtureText(name).includes('\n# form: complete\n'));

test('the documentation prints complete manifests', () => {
  expect(complete.length).toBeGreaterThan(20);
});

/** What is printed with a field that 4.15 adds: SSH keys by cloud-init NoCloud. */
const SINCE_4_15 = ['6.4.2.2.3-static-ssh-key-vm'];

test.each(complete)('%s, as the documentation prints it, is accepted', name => {
  const targets = SINCE_4_15.includes(name) ? ['4.15'] : ['4.14', '4.15'];

  expect(rejections(path.join(FIXTURES, `${name}.yaml`), ...targets)).toEqual([]);
});

test.each(fs.readdirSync(EXAMPLES))('the example %s is accepted by the version that it is for', name => {
  const target = /OpenShiftVersion\.V4_(\d+)/.exec(fs.readFileSync(path.join(EXAMPLES, name, 'main.ts'), 'utf8'));

  expect(rejections(path.join(EXAMPLES, name, 'dist'), target ? `4.${target[1]}` : DEFAULT_VERSION)).toEqual([]);
});
