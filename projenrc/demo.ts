/**
 * The main job: synthesizes an example into its `dist/` and shows what was written.
 * `npm run demo`, or `npx tsx projenrc/demo.ts examples/NAME` after `npm run compile`.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';

const example = process.argv[2] ?? path.join('examples', 'edge-gpu-site');
const dist = path.join(example, 'dist');

execFileSync(process.execPath, ['--import', 'tsx', 'main.ts'], { cwd: example, stdio: 'inherit' });

const files = fs.readdirSync(dist, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !entry.name.startsWith('.'))
  .map(entry => path.relative(dist, path.join(entry.parentPath, entry.name))).sort();
const rows = files.flatMap(file => {
  const text = fs.readFileSync(path.join(dist, file), 'utf8');
  const documents = file.endsWith('.yaml') ? parseAllDocuments(text).map(document => document.toJS()) : [];
  if (documents.length === 0) return [[file, '(Butane source of a MachineConfig)', path.parse(file).name]];
  return documents.map(({ kind, metadata }, index) => [
    index === 0 ? file : '', kind, metadata.namespace ? `${metadata.namespace}/${metadata.name}` : metadata.name,
  ]);
});
const table = [['FILE', 'KIND', 'OBJECT'], ...rows];
const widths = [0, 1].map(column => Math.max(...table.map(row => row[column].length)));

process.stdout.write(`\n${dist}:\n`);
for (const [file, kind, object] of table) process.stdout.write(`  ${file.padEnd(widths[0])}  ${kind.padEnd(widths[1])}  ${object}\n`);
process.stdout.write(`\n${rows.length} objects and side files in ${files.length} files.\n`);
