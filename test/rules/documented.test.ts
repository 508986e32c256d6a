import * as fs from 'fs';
import * as path from 'path';
import { lintFiles } from '../../src/manifests/lint';
import { FindingClass } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';
import { fixtureText } from '../support/fixture';

const ROOT = path.join(__dirname, '..', '..');
const FIXTURES = path.join(ROOT, 'test', 'fixtures', 'manifests');
const EXAMPLES = path.join(ROOT, 'examples');

/** What is wrong with the manifests of a file, by what a cluster rejects. */
function rejections(...files: string[]): string[] {
  return ['4.14', '4.15'].flatMap(target => lintFiles(files, { target: versionFacts(target) }).findings
    .filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION)
    .map(({ rule, line, path: field, message }) => `${target} line ${line} ${field}: ${message} (${rule})`));
}

const complete = fs.readdirSync(FIXTURES).map(file => file.replace('.yaml', '')).filter(name => fixtureText(name).includes('\n# form: complete\n'));

test('the documentation prints complete manifests', () => {
  expect(complete.length).toBeGreaterThan(20);
});

test.each(complete)('%s, as the documentation prints it, is accepted', name => {
  expect(rejections(path.join(FIXTURES, `${name}.yaml`))).toEqual([]);
});

test.each(fs.readdirSync(EXAMPLES))('the example %s is accepted', name => {
  expect(rejections(path.join(EXAMPLES, name, 'dist'))).toEqual([]);
});
