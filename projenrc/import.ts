/**
 * Generates imports/ from imports/schemas/. With `--check` writes nothing and fails when imports/ is not
 * what would be generated.
 */
import * as fs from 'fs';
import * as path from 'path';
import { loadSchemas } from './l1/model';
import { mappedTypes, renderStructure, renderStructureIndex } from './l1/structure';
import { renderIndex, renderTypeScript } from './l1/typescript';

/** Every generated file, by its path below imports/. */
export function generate(imports: string): Map<string, string> {
  const schemas = loadSchemas(path.join(imports, 'schemas'));
  const mapped = mappedTypes(schemas);
  return new Map([
    ['index.ts', renderIndex(schemas)],
    [path.join('structure', 'index.ts'), renderStructureIndex(schemas)],
    ...schemas.map((schema): [string, string] => [`${schema.file}.ts`, renderTypeScript(schema, schemas)]),
    ...schemas.map((schema): [string, string] => [path.join('structure', `${schema.file}.ts`), renderStructure(schema, mapped.get(schema)!)]),
  ]);
}

/** The paths below imports/ that are missing, different, or generated no more. */
export function outdated(imports: string, files = generate(imports)): string[] {
  const changed = [...files].filter(([file, text]) => read(path.join(imports, file)) !== text).map(([file]) => file);
  return [...changed, ...leftOver(imports, files)].sort();
}

function leftOver(imports: string, files: Map<string, string>): string[] {
  return ['', 'structure'].flatMap(directory => fs.readdirSync(path.join(imports, directory))
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(directory, file))
    .filter(file => !files.has(file)));
}

function read(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

function main(args: string[]): void {
  const imports = path.join(__dirname, '..', 'imports');
  if (args.includes('--check')) {
    const files = outdated(imports);
    if (files.length) throw new Error(`run "npx projen import"; not as generated: ${files.join(', ')}`);
    return;
  }
  fs.mkdirSync(path.join(imports, 'structure'), { recursive: true });
  const files = generate(imports);
  for (const file of leftOver(imports, files)) fs.rmSync(path.join(imports, file));
  for (const [file, text] of files) fs.writeFileSync(path.join(imports, file), text);
}

if (require.main === module) main(process.argv.slice(2));
