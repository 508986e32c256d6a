import { jqPath, jsonPointer, SERVER_ADDITIONS, serverDifferences } from '../../src/schema/drift';
import { versionFacts } from '../../src/schema/versions';

test('each addition says why, once for each field', () => {
  const fields = SERVER_ADDITIONS.map(({ kind, path }) => `${kind} ${path}`);

  expect(new Set(fields).size).toBe(fields.length);
  expect(SERVER_ADDITIONS.filter(({ reason }) => reason === '')).toEqual([]);
});

test('a comparison meets what stands in lists, or what Git may hold', () => {
  expect(serverDifferences(versionFacts('4.15')).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'VirtualMachine spec.dataVolumeTemplates[].metadata.creationTimestamp',
    'VirtualMachine spec.template.spec.domain.devices.interfaces[].macAddress',
    'VirtualMachine metadata.annotations["kubemacpool.io/transaction-timestamp"]',
    'VirtualMachine spec.instancetype.revisionName',
    'VirtualMachine spec.preference.revisionName',
    'DataImportCron spec.template.metadata.creationTimestamp',
  ]);
});

test('revisions are written by the releases that have no status for them', () => {
  const later = { ...versionFacts('4.15'), writesRevisionNames: false };

  expect(serverDifferences(later).filter(({ path }) => path.endsWith('revisionName'))).toEqual([]);
});

test.each([
  ['spec.instancetype.revisionName', '.spec.instancetype.revisionName', '/spec/instancetype/revisionName'],
  ['spec.dataVolumeTemplates[].metadata.creationTimestamp', '.spec.dataVolumeTemplates[]?.metadata.creationTimestamp', undefined],
  ['metadata.annotations["a.b/c"]', '.metadata.annotations["a.b/c"]', undefined],
])('the field %s as a path and as a pointer', (path, jq, pointer) => {
  expect(jqPath(path)).toBe(jq);
  expect(jsonPointer(path)).toBe(pointer);
});
