import { checkSchema, SchemaRule } from '../../src/schema';
import { nearest } from '../../src/schema/suggest';
import { renderPath } from '../../src/schema/walk';

function pipeline(spec: unknown) {
  return { apiVersion: 'tekton.dev/v1', kind: 'Pipeline', metadata: { name: 'x' }, spec };
}

test('loading the checks reads no facts; the first look-up reads those of one group', () => {
  const parse = jest.spyOn(JSON, 'parse');
  jest.isolateModules(() => {
    const schema = jest.requireActual<typeof import('../../src/schema')>('../../src/schema');
    expect(parse).not.toHaveBeenCalled();

    schema.isKnown('nmstate.io/v1', 'NMState');
    expect(parse).toHaveBeenCalledTimes(1);
  });
  parse.mockRestore();
});

test('__proto__ is a field like others', () => {
  const manifest = JSON.parse('{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x","labels":{"__proto__":1}},"__proto__":{"kind":"Pod"}}');

  expect(checkSchema(manifest)).toMatchObject([
    { rule: SchemaRule.WRONG_TYPE, path: 'metadata.labels.__proto__' },
    { rule: SchemaRule.UNKNOWN_FIELD, path: '__proto__' },
  ]);
  expect(({} as { kind?: string }).kind).toBeUndefined();
});

test('fields of every object in JavaScript are unknown like others', () => {
  expect(checkSchema({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, constructor: 1, toString: 2 })).toHaveLength(2);
});

test('an object that contains itself comes to an end', () => {
  const spec: { tasks: unknown[] } = { tasks: [] };
  spec.tasks.push({ name: 'a', pipelineSpec: spec }, { name: 'b', pipelineSpec: spec });

  expect(checkSchema(pipeline(spec))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: expect.stringContaining('does the object contain itself?') }]);
});

test('an object that shares its parts a million times comes to an end', () => {
  let spec: unknown = { tasks: [] };
  for (let level = 0; level < 20; level++) spec = { tasks: Array(10).fill({ name: 'a', pipelineSpec: spec }) };

  expect(checkSchema(pipeline(spec))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: expect.stringContaining('values in one object') }]);
});

test('a hundred thousand unknown fields are no hundred thousand findings', () => {
  const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`spek${index}`, 1]));

  expect(checkSchema({ ...pipeline({}), ...fields })).toHaveLength(1_000);
});

test('long values are shortened', () => {
  const [finding] = checkSchema({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' }, data: { a: '!'.repeat(10_000) } });

  expect(finding.message.length).toBeLessThan(150);
});

test('a long text costs a pattern no quadratic time', () => {
  const started = performance.now();
  checkSchema({
    apiVersion: 'machine.openshift.io/v1beta1', kind: 'MachineHealthCheck', metadata: { name: 'x' }, spec: { nodeStartupTimeout: '1'.repeat(1_000_000) },
  });

  expect(performance.now() - started).toBeLessThan(500);
});

test('paths name members and indexes, and quote what is no identifier', () => {
  expect(renderPath(['spec', 'disks', 1, 'labels', 'a/b', 'c'])).toBe('spec.disks[1].labels["a/b"].c');
  expect(renderPath(['policy-templates'])).toBe('["policy-templates"]');
});

test.each([
  ['memroy', 'memory'],
  ['nodeselector', 'nodeSelector'],
  ['node-selector', 'nodeSelector'],
  ['memorys', 'memory'],
  ['cpu', undefined],
  ['completelyElse', undefined],
  ['m'.repeat(1000), undefined],
])('nearest to %s is %s', (given, meant) => {
  expect(nearest(given, ['memory', 'nodeSelector', 'volumes'])).toBe(meant);
});
