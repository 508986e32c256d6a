import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';

const README = fs.readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');

function block(language: string): string {
  const match = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(README);
  if (!match) throw new Error(`README.md has no ${language} block`);
  return match[1];
}

test('the code of the README writes what the README says', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readme-'));
  const code = ts.transpile(block('ts'), { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true });
  const load = (name: string) => name === 'cdk8s-openshift-virtualization' ? jest.requireActual('../src') : jest.requireActual(name);
  process.env.CDK8S_OUTDIR = folder;
  try {
    new Function('require', 'exports', code)(load, {});
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }

  expect(fs.readdirSync(folder)).toEqual(['.cdk8s-virt-files', 'shop.k8s.yaml']);
  expect(fs.readFileSync(path.join(folder, 'shop.k8s.yaml'), 'utf8')).toBe(block('yaml'));
  fs.rmSync(folder, { recursive: true });
});
