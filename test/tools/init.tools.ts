import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const ROOT = path.join(__dirname, '..', '..');
const CLI = path.join(ROOT, 'lib', 'src', 'cli', 'main.js');
/** For the package and its dependencies to be fetched and installed. */
const INSTALL = 300_000;

let folder: string;
let packed: string;

/** The package as it is published, built anew where it has not been. */
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'init-'));
  if (!fs.existsSync(CLI)) execFileSync('npx', ['projen', 'compile'], { cwd: ROOT, stdio: 'inherit' });
  const name = execFileSync('npm', ['pack', ROOT, '--ignore-scripts', '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
  packed = path.join(folder, name);
}, INSTALL);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs a command in the app; it has to end well. */
function run(app: string, command: string, ...args: string[]): { readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: app, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${app}: ${status}\n${stdout}\n${stderr}`);
  return { out: stdout, err: stderr.split('\n').filter(line => !line.startsWith('npm ')).join('\n').trim() };
}

/** What is installed for the first app serves the second one. */
function install(app: string): void {
  const installed = path.join(folder, 'node_modules');
  if (!fs.existsSync(installed)) {
    run(app, 'npm', 'install', '--no-audit', '--no-fund', packed);
    fs.renameSync(path.join(app, 'node_modules'), installed);
  }
  fs.symlinkSync(installed, path.join(app, 'node_modules'));
}

test.each(['argocd', 'flux'])('an app for %s installs, tests, synthesizes and lints, and is the same a second time', tool => {
  const app = path.join(folder, tool);
  expect(spawnSync(process.execPath, [CLI, 'init', '--gitops', tool, app], { encoding: 'utf8' }).status).toBe(0);
  install(app);

  expect(run(app, 'npm', 'test').err).toBe('');
  expect(run(app, 'npm', 'run', 'synth').err).toBe('');
  expect(run(app, 'npm', 'run', 'lint').out).toMatch(/no findings in \d+ manifests/);

  run(app, 'git', 'init', '--quiet');
  run(app, 'git', 'add', '--all');
  run(app, 'npm', 'run', 'synth');
  const changed = run(app, 'git', 'status', '--porcelain').out.split('\n').filter(line => line !== '' && !line.startsWith('A  '));
  expect(changed).toEqual([]);
  expect(run(app, 'git', 'ls-files', 'dist', 'bootstrap').out).toContain('dist/virtual-machines/shop/virtualmachine-web.yaml');
}, INSTALL);
