import * as fs from 'fs';
import * as path from 'path';
import { run } from '../../src/cli/run';
import { commandLine } from '../support/command-line';
import { allContentsOf } from '../support/contents';

const { at, file, printed } = commandLine();

const FILES = [
  '.github/workflows/check.yaml', '.gitignore', 'README.md', 'bootstrap.ts', 'cdk8s.yaml', 'main.ts', 'package.json', 'platform.ts', 'test/app.test.ts',
  'tsconfig.json', 'workloads.ts',
];

test.each([['argocd', 'virt.OutputLayout.argoCd()', 'new virt.Application('], ['flux', 'virt.OutputLayout.flux(', 'new virt.Kustomization(']])(
  'makes an app for %s', (tool, layout, object) => {
    expect(run(['init', '--gitops', tool, at('fleet')])).toBe(0);

    expect(Object.keys(allContentsOf(at('fleet')))).toEqual(FILES);
    expect(fs.readFileSync(at('fleet/main.ts'), 'utf8')).toContain(layout);
    expect(fs.readFileSync(at('fleet/bootstrap.ts'), 'utf8')).toContain(object);
    expect(JSON.parse(fs.readFileSync(at('fleet/package.json'), 'utf8'))).toMatchObject({
      name: 'fleet', dependencies: { 'cdk8s': expect.stringMatching(/^\^2\./), 'cdk8s-openshift-virtualization': expect.stringMatching(/^\^\d/) },
    });
    expect(printed.out).toContain('npm install && npm run synth');
  });

test('is for Argo CD by itself', () => {
  run(['init', at('fleet')]);

  expect(fs.readFileSync(at('fleet/main.ts'), 'utf8')).toContain('OutputLayout.argoCd()');
});

test('takes a new repository', () => {
  fs.mkdirSync(at('fleet/.git'), { recursive: true });

  expect(run(['init', at('fleet')])).toBe(0);
});

test.each([
  ['a folder with something in it', () => { file('fleet/main.ts', 'mine'); return at('fleet'); }, 'is not empty; give a new folder, or an empty one'],
  ['a file', () => file('fleet', 'mine'), 'fleet is no folder; give a new folder, or an empty one'],
  ['a folder below a file', () => path.join(file('fleet', 'mine'), 'below'), 'fleet is no folder; give a new folder, or an empty one'],
  ['a name that no package has', () => at('My Fleet'), "'My Fleet' is no name of an app; give a folder named by lower-case letters, digits and '-', as fleet"],
])('refuses %s, and writes nothing', (_, make, message) => {
  const folder = make();

  expect(run(['init', folder])).toBe(2);
  expect(printed.err).toContain(message);
  expect(fs.existsSync(path.join(folder, 'package.json'))).toBe(false);
});

test('refuses a folder without a name, which is not the one that it runs in', () => {
  expect(run(['init', ''])).toBe(2);
  expect(printed.err).toContain("'' is no folder; write '.' for the one that you are in");
});

test('refuses a second folder', () => {
  expect(run(['init', at('fleet'), at('site')])).toBe(2);
  expect(fs.existsSync(at('fleet'))).toBe(false);
});

test('refuses another tool', () => {
  expect(run(['init', '--gitops', 'helm', at('fleet')])).toBe(2);
});
