/**
 * Writes the reference pages. API.md holds the hand-written constructs, from the compiled jsii assembly;
 * docs/rules.md the rules, from themselves and their cases;
 * docs/api/ holds the typed API objects, from the interface facts: jsii-docgen would spend twelve thousand
 * lines on one namespace there and say less in them than a table does.
 */
import * as fs from 'fs';
import * as path from 'path';
import { Documentation, Language } from 'jsii-docgen';
import { renderPages } from './l1/markdown';
import { loadSchemas } from './l1/model';
import { renderRules } from './rules-docs';

const ROOT = path.join(__dirname, '..');

function writePages(directory: string): void {
  const schemas = loadSchemas(path.join(ROOT, 'imports', 'schemas'));
  fs.rmSync(directory, { recursive: true, force: true });
  fs.mkdirSync(directory, { recursive: true });
  for (const [file, text] of renderPages(schemas)) fs.writeFileSync(path.join(directory, file), text);
}

async function writeConstructs(file: string): Promise<void> {
  const documentation = await Documentation.forProject(ROOT);
  try {
    const reference = await documentation.toMarkdown({ language: Language.TYPESCRIPT, allSubmodules: false, readme: false });
    fs.writeFileSync(file, `${reference.render()}\nThe typed API objects have [pages of their own](docs/api/README.md).\n`);
  } finally {
    await documentation.cleanup();
  }
}

async function main(): Promise<void> {
  writePages(path.join(ROOT, 'docs', 'api'));
  fs.writeFileSync(path.join(ROOT, 'docs', 'rules.md'), renderRules());
  await writeConstructs(path.join(ROOT, 'API.md'));
}

if (require.main === module) void main();
