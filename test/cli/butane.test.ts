import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parse } from 'yaml';
import { run } from '../../src/cli/run';
import { start } from '../../src/cli/start';
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
  ['a file in place of a folder', ['butane', '--files-dir', VFIO, VFIO], `--files-dir: there is no folder '${VFIO}'`],
  ['a place that cannot be written', ['butane', VFIO, '-o', '/nonexistent/out.yaml'], '--output: /nonexistent/out.yaml cannot be written: ENOENT'],
  ['a second file', ['butane', VFIO, VFIO], "too many arguments for 'butane'"],
  ['an option without its value', ['butane', VFIO, '-o'], "option '-o, --output <file>' argument missing"],
  ['no file', ['butane'], "missing required argument 'file'"],
  ['an unknown option', ['butane', '--nope', VFIO], "unknown option '--nope'"],
  ['an unknown command', ['nope'], "unknown command 'nope'"],
])('%s is unusable', (_, args, message) => {
  for (const each of [run, start]) {
    printed.err = '';
    expect(each(args)).toBe(2);
    expect(printed.err).toContain(message);
    expect(printed.out).toBe('');
  }
});

test.each([
  ['plain', [VFIO]], ['strict', ['--strict', VFIO]], ['a folder', ['--files-dir', __dirname, VFIO]], ['a folder with an equals sign', [`--files-dir=${__dirname}`, VFIO]],
  ['standard output', [VFIO, '-o-']], ['a mark before the file', ['--', VFIO]],
])('starts at once with arguments that are right: %s', (_, args) => {
  expect(start(['butane', ...args])).toBe(0);
  const atOnce = printed.out;
  printed.out = '';
  expect(run(['butane', ...args])).toBe(0);

  expect(printed.out).toBe(atOnce);
  expect(parse(atOnce)).toEqual(fixture('B-8.14.11.1.2-vfio-machineconfig'));
});

test('is ready without the reader of arguments and the YAML library', () => {
  const main = path.join(__dirname, '..', '..', 'src', 'cli', 'start.ts');
  const code = `require(${JSON.stringify(main)}).start(${JSON.stringify(['butane', VFIO])}); process.stderr.write(JSON.stringify(Object.keys(require.cache)))`;

  const { stdout, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', '-e', code], { encoding: 'utf8', cwd: path.join(__dirname, '..', '..') });

  expect(parse(stdout)).toEqual(fixture('B-8.14.11.1.2-vfio-machineconfig'));
  expect((JSON.parse(stderr) as string[]).filter(module => /node_modules\/(commander|yaml|cdk8s|constructs)\//.test(module))).toEqual([]);
});

test('another encoding than UTF-8 is unusable', () => {
  const config = path.join(folder, 'latin1.bu');
  fs.writeFileSync(config, Buffer.from(`${fixtureText('B-8.14.11.1.2-vfio-butane')}# \xfc\n`, 'latin1'));

  expect(start(['butane', config])).toBe(2);
  expect(printed).toEqual({ out: '', err: `cdk8s-virt: ${config}: is no text in UTF-8\n` });
});

test.each([['--help'], ['butane', '--help']])('help is fine: %s %s', (...args) => {
  expect(run(args.filter(arg => typeof arg === 'string'))).toBe(0);
  expect(printed.out).toContain('Usage: cdk8s-virt');
});
