import * as fs from 'fs';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';
import { CASES } from '../rules/cases';

const FIXTURES = path.join(__dirname, '..', 'fixtures');

/** Manifests of every kind that rules look at: of the documentation, of the cases of the rules, and what real webhooks accept. */
export function acceptedManifests(): object[] {
  const documented = fs.readdirSync(path.join(FIXTURES, 'manifests')).sort().flatMap(file =>
    parseAllDocuments(fs.readFileSync(path.join(FIXTURES, 'manifests', file), 'utf8')).map(document => document.toJS()));
  const cases = Object.values(CASES).flatMap(({ accepts }) => accepts.flatMap(({ manifests }) => manifests));
  const golden = fs.readdirSync(path.join(FIXTURES, 'golden')).sort().filter(file => file.startsWith('admission-')).flatMap(file =>
    fs.readFileSync(path.join(FIXTURES, 'golden', file), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line))
      .filter(({ allowed }) => allowed).map(({ object }) => object));
  return [...documented, ...cases, ...golden].filter(manifest => typeof manifest === 'object' && manifest !== null);
}
