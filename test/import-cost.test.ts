import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';

const ROOT = path.join(__dirname, '..');

/** Modules, relative to the project, that a program has loaded at its end. */
function loadedBy(program: string): string[] {
  const index = path.join(ROOT, 'src', 'index.ts');
  const code = `const virt = require(${JSON.stringify(index)}); ${program}; process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  const output = execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', code], { encoding: 'utf8', cwd: ROOT });
  return (JSON.parse(output) as string[]).map(file => path.relative(ROOT, file));
}

test('importing the library loads no schema, no cdk8s-plus and no Butane compiler', () => {
  const loaded = loadedBy('virt.VirtualMachine');

  expect(loaded.filter(file => /^imports\/structure\/(?!index\.ts)|^src\/butane|^node_modules\/(cdk8s-plus|yaml\/)/.test(file))).toEqual([]);
  expect(loaded).toContain('src/vm/virtual-machine.ts');
});

test('a network loads the structure of its own group and of what all objects share, and no other', () => {
  const loaded = loadedBy([
    "const { Chart, App } = require('cdk8s')",
    "const chart = new Chart(new App(), 'a')",
    "new virt.NetworkAttachmentDefinition(chart, 'lan', { config: virt.NetworkConfig.cnvBridge({ bridge: 'br1' }) })",
    'virt.Rules.check(chart)',
  ].join(';'));

  expect(loaded.filter(file => file.startsWith('imports/structure/') && !file.endsWith('/index.ts')).sort()).toEqual(
    ['imports/structure/core.ts', 'imports/structure/k8s.cni.cncf.io.ts', 'imports/structure/kubernetes.ts']);
});

test('a machine loads the rules that can find fault with it, and the structure of its own group', () => {
  const groups = fs.readFileSync(path.join(ROOT, 'src', 'rules', 'groups.ts'), 'utf8');
  const withRules = new Set([...groups.matchAll(/require\('\.\/(.+?)'\)/g)].map(([, file]) => `src/rules/${file}.ts`));
  const before = new Set(loadedBy('virt.VirtualMachine'));

  const loaded = loadedBy([
    "const { Chart, App } = require('cdk8s')",
    "const chart = new Chart(new App(), 'a', { namespace: 'site' })",
    'const disks = [virt.Disk.root(virt.BootSource.dataSource("rhel9"), { size: "30Gi" })]',
    "new virt.VirtualMachine(chart, 'vm', { memory: virt.Memory.guest('4Gi'), disks })",
    'virt.Rules.check(chart)',
  ].join(';')).filter(file => !before.has(file));

  expect(loaded.filter(file => withRules.has(file)).map(file => file.slice('src/rules/'.length, -'.ts'.length)).sort()).toEqual([
    'advice/claim-once', 'advice/deprecated', 'advice/resources', 'advice/windows', 'cdi/data-volume', 'cross/clone-permission', 'cross/objects',
    'cross/references', 'gitops/notation', 'gitops/sync', 'kubevirt/bindings', 'kubevirt/device-count', 'kubevirt/disks', 'kubevirt/memory',
    'kubevirt/networks', 'kubevirt/resources', 'kubevirt/virtual-machine', 'kubevirt/volumes', 'object-metadata',
  ]);
  expect(loaded.filter(file => file.startsWith('imports/structure/')).sort()).toEqual(
    ['imports/structure/core.ts', 'imports/structure/kubernetes.ts', 'imports/structure/kubevirt.io.ts']);
});
