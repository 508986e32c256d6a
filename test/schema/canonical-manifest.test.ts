import * as fs from 'fs';
import * as path from 'path';
import { canonicalManifest } from '../../src/schema/canonical-manifest';

const STORED = fs.readFileSync(path.join(__dirname, '../fixtures/golden/stored-vm.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line));

test('there are machines and what the API server stores of them', () => {
  expect(STORED).toHaveLength(200);
});

test.each(STORED.map(({ object, stored }) => [object.metadata.name, object, stored]))('%s is stored as KubeVirt writes it back', (_, object, stored) => {
  expect(canonicalManifest(object)).toEqual(stored);
});

test('what is stored stays as it is', () => {
  expect(STORED.map(({ stored }) => canonicalManifest(stored))).toEqual(STORED.map(({ stored }) => ({ ...stored })));
});
