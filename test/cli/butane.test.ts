import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parse } from 'yaml';
import { run } from '../../src/cli/run';
import { fixture, fixtureText } from '../support/fixture';

const VFIO = path.join(__dirname, '..', 'fixtures', 'manifests', 'B-8.14.11.1.2-vfio-butane.yaml');

let folder: string;
let printed: { out: string; err: string };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  printed = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation(text => { printed.out += text; return true; });
  jest.spyOn(process.stderr, 'write').mockImplementation(text => { printed.err += text; return true; });
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const where = path.join(folder, name);
  fs.writeFileSync(where, text);
  return where;
}

test('prints the MachineConfig', () => {
  expect(run(['butane', VFIO])).toBe(0);
  expect(parse(printed.out)).toEqual(fixture('B-8.14.11.1.2-vfio-machineconfig'));
});

test('writes it to a file', () => {
  const output = path.join(folder, 'out.yaml');

  expect(run(['butane', VFIO, '-o', output])).toBe(0);
  expect(parse(fs.readFileSync(output, 'utf8'))).toEqual(fixture('B-8.14.11.1.2-vfio-machineconfig'));
  expect(printed.out).toBe('');
});

test('names errors with line and column, and writes nothing', () => {
  const config = file('bad.bu', fixtureText('B-8.14.11.1.2-vfio-butane').replace('4.9.0', '4.15.0').replace('    mode: 0644', '    mode: 644'));
  const output = path.join(folder, 'out.yaml');

  expect(run(['butane', config, '-o', output])).toBe(1);
  expect(printed.err).toMatch(/bad\.bu: error at \$\.storage\.files\.0\.mode, line \d+ col \d+: /);
  expect(fs.existsSync(output)).toBe(false);
});

test('takes a warning for an error on request', () => {
  const config = file('warn.bu', `${fixtureText('B-8.14.11.1.2-vfio-butane')}unknown_key: 1\n`);

  expect(run(['butane', config])).toBe(0);
  expect(printed.err).toContain('warning at $.unknown_key');
  expect(run(['butane', '--strict', config])).toBe(1);
});

test('reads local contents from a folder', () => {
  file('motd', 'hello');
  const config = file('local.bu', [
    'variant: openshift', 'version: 4.15.0', 'metadata:', '  name: motd', '  labels:', '    machineconfiguration.openshift.io/role: worker',
    'storage:', '  files:', '  - path: /etc/motd', '    contents:', '      local: motd', '',
  ].join('\n'));

  expect(run(['butane', '--files-dir', folder, config])).toBe(0);
  expect(printed.out).toContain('data:,hello');
  expect(run(['butane', config])).toBe(1);
});

test.each([
  ['a file that is not there', ['butane', '/nonexistent.bu'], '/nonexistent.bu: ENOENT'],
  ['a folder that is not there', ['butane', '--files-dir', '/nonexistent', VFIO], "--files-dir: there is no folder '/nonexistent'"],
  ['no file', ['butane'], "missing required argument 'file'"],
  ['an unknown option', ['butane', '--nope', VFIO], "unknown option '--nope'"],
  ['an unknown command', ['nope'], "unknown command 'nope'"],
])('%s is unusable', (_, args, message) => {
  expect(run(args)).toBe(2);
  expect(printed.err).toContain(message);
});

test.each([['--help'], ['butane', '--help']])('help is fine: %s %s', (...args) => {
  expect(run(args.filter(arg => typeof arg === 'string'))).toBe(0);
  expect(printed.out).toContain('Usage: cdk8s-virt');
});
