import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, Chart, Include } from 'cdk8s';
import { Rules, VirtualizationApp } from '../../src/app';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lists-test-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const CONFIG_MAP = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'b' } };
const SECRET = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login' }, stringData: { password: 'changeme' } };

function appWith(...items: unknown[]): VirtualizationApp {
  const app = new VirtualizationApp({ outdir: path.join(folder, 'dist') });
  const file = path.join(folder, 'list.yaml');
  fs.writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', metadata: { name: 'all' }, items }));
  new Include(new Chart(app, 'site'), 'vendor', { url: file });
  return app;
}

test('a Secret in a list that is included fails the synthesis', () => {
  const app = appWith(CONFIG_MAP, SECRET);

  expect(() => { app.synth(); }).toThrow(/site\/vendor\/all-list {2}items\[1\]\.stringData\n.*'password' can be read by whoever reads Git.*gitops\/secret-in-clear-text/s);
  expect(fs.existsSync(app.outdir) ? fs.readdirSync(app.outdir) : []).toEqual([]);
});

test('each item is told of with the path of the construct, also in a list of a list and of one kind', () => {
  const bogus = (name: string) => ({ metadata: { name }, bogus: 1 });
  const app = appWith(CONFIG_MAP, { apiVersion: 'v1', kind: 'ConfigMapList', items: [bogus('a'), bogus('b')] });

  const found = Rules.check(app);

  const of = { rule: 'schema/unknown-field', kind: 'ConfigMap', constructPath: 'site/vendor/all-list' };
  expect(found).toMatchObject([
    { ...of, name: 'a', path: 'items[1].items[0].bogus' },
    { ...of, name: 'b', path: 'items[1].items[1].bogus' },
  ]);
});

test('an item that is no object is said to be none', () => {
  expect(Rules.check(appWith('settings'))).toMatchObject([{ rule: 'schema/wrong-type', path: 'items[0]' }]);
});

test('an item is the same object as one of its name beside the list', () => {
  const app = appWith(CONFIG_MAP);
  new ApiObject(new Chart(app, 'other'), 'settings', CONFIG_MAP);

  expect(Rules.check(app)).toMatchObject([{ rule: 'cross/unique-object' }]);
});

test('a list without faults is written as it is', () => {
  const app = appWith(CONFIG_MAP, { ...SECRET, stringData: {} });

  app.synth();

  expect(fs.readFileSync(path.join(app.outdir, 'site.k8s.yaml'), 'utf8')).toBe(`apiVersion: v1
kind: List
metadata:
  name: all
items:
  - apiVersion: v1
    data:
      a: b
    kind: ConfigMap
    metadata:
      name: settings
  - apiVersion: v1
    kind: Secret
    metadata:
      name: login
    stringData: {}
`);
});
