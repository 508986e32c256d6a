import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';

const FOLDER = path.join(__dirname, '..', 'fixtures', 'manifests');

/** A manifest of the documentation as data. YAML 1.1, as Kubernetes and Butane read it: `0644` is octal. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any kind of manifest
export function fixture(name: string): any {
  return parse(fixtureText(name), { version: '1.1' });
}

/** A file of the documentation as it stands. */
export function fixtureText(name: string): string {
  return fs.readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8');
}
