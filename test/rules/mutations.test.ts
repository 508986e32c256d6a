import { CASES } from './cases';
import { checkManifests, FindingClass } from '../../src/rules';
import { isKnown } from '../../src/schema';
import { versionFacts } from '../../src/schema/versions';

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: object;
  readonly [field: string]: unknown;
}

/** One manifest of each kind that some rule accepts, and that the schema has nothing against. */
const ACCEPTED = new Map<string, Manifest>();
for (const { accepts } of Object.values(CASES)) {
  for (const manifest of accepts.flatMap(({ manifests }) => manifests) as Manifest[]) {
    const isClean = isKnown(manifest.apiVersion, manifest.kind) && refused(manifest).length === 0;
    if (isClean && !ACCEPTED.has(manifest.kind)) ACCEPTED.set(manifest.kind, manifest);
  }
}

function refused(manifest: unknown): string[] {
  return checkManifests([{ manifest }], { target: versionFacts('4.15') })
    .filter(found => found.class === FindingClass.SCHEMA)
    .map(({ path }) => path);
}

test('many kinds have an accepted manifest', () => {
  expect(ACCEPTED.size).toBeGreaterThan(25);
});

describe.each([...ACCEPTED])('%s', (_, manifest) => {
  test('is refused with an unknown field', () => {
    expect(refused({ ...manifest, nonsense: 1 })).toContain('nonsense');
  });

  test('is refused without a name', () => {
    expect(refused({ ...manifest, metadata: {} })).toContain('metadata.name');
  });

  test('is refused without a kind or an API version', () => {
    expect(refused({ ...manifest, kind: undefined })).toContain('kind');
    expect(refused({ ...manifest, apiVersion: undefined })).toContain('apiVersion');
  });

  test('is refused with a field of another type', () => {
    const fields = Object.keys(manifest).filter(field => !['apiVersion', 'kind', 'metadata', 'status'].includes(field));

    expect(refused({ ...manifest, metadata: { ...manifest.metadata, labels: 'x' } })).toContain('metadata.labels');
    for (const field of fields) expect(refused({ ...manifest, [field]: typeof manifest[field] === 'object' ? 'x' : {} })).toContain(field);
  });
});
