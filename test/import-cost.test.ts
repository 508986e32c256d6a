import { execFileSync } from 'child_process';
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
