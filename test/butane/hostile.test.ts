import { compileButane, compileButaneDocument, formatButaneMessage } from '../../src/butane';

const HEAD = 'variant: openshift\nversion: 4.14.0\nmetadata:\n  name: a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n';

/** Messages of an input that must be refused, and quickly. */
function refuse(body: string): string[] {
  const start = Date.now();
  const { machineConfig, messages } = compileButane(HEAD + body);
  expect(machineConfig).toBeUndefined();
  expect(Date.now() - start).toBeLessThan(5000);
  return messages.map(formatButaneMessage);
}

test('aliases that multiply', () => {
  let text = 'm0: &m0 {path: /a}\n';
  for (let level = 1; level < 30; level++) text += `m${level}: &m${level} {<<: [*m${level - 1}, *m${level - 1}]}\n`;

  expect(refuse(`${text}storage:\n  files:\n  - <<: *m29\n`)).toEqual([expect.stringContaining('excessive aliasing')]);
});

test('aliases that multiply where nobody looks are only unknown fields', () => {
  let text = 'a0: &a0 [x, x]\n';
  for (let level = 1; level < 40; level++) text += `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]\n`;

  const { machineConfig, messages } = compileButane(HEAD + text);
  expect(machineConfig).toBeDefined();
  expect(messages.length).toBe(40);
});

test('an alias of itself', () => {
  expect(refuse('storage: &s\n  files: []\n  <<: *s\n')).toEqual([expect.stringContaining('contains itself')]);
});

test.each([
  ['flow lists', 'x: ' + '['.repeat(50_000)],
  ['flow mappings', 'x: ' + '{a: '.repeat(50_000)],
  ['compact lists', 'x:\n  ' + '- '.repeat(50_000)],
  ['indentation', Array.from({ length: 1000 }, (_, depth) => ' '.repeat(depth) + 'a:').join('\n')],
])('deep nesting: %s', (_, body) => {
  expect(refuse(body)).toEqual([expect.stringContaining('nested more than 100 levels deep')]);
});

test('a huge text', () => {
  expect(refuse('x: ' + 'a'.repeat(5_000_000))).toEqual(['error: config is larger than 4194304 bytes']);
});

test('field names that mean something to JavaScript', () => {
  const { machineConfig, messages } = compileButane(
    HEAD.replace('    machine', '    __proto__: polluted\n    constructor: c\n    machine') + '__proto__: {polluted: true}\nstorage:\n  __proto__: {files: [{path: x}]}\n');

  expect(messages.map(({ path }) => path)).toEqual(['$.__proto__', '$.storage.__proto__']);
  const { labels } = (machineConfig as { metadata: { labels: object } }).metadata;
  expect(Object.keys(labels)).toEqual(['__proto__', 'constructor', 'machineconfiguration.openshift.io/role']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect((machineConfig as any).spec.config).toEqual({ ignition: { version: '3.4.0' } });
});

test('duplicate keys', () => {
  expect(refuse('storage: {}\nstorage: {}\n')).toEqual(['error at $.storage, line 8 col 1: mapping key "storage" already defined at line 7']);
});

test.each([
  ['a tab', '\tx: 1'], ['an unclosed list', 'x: [1'], ['an unknown anchor', 'x: *nowhere'], ['nested mappings', 'a: b: c'],
])('broken YAML: %s', (_, body) => {
  expect(refuse(body)).toEqual([expect.stringMatching(/^error at line \d+ col \d+: yaml: /)]);
});

test('a later document is not read', () => {
  expect(compileButane(`${HEAD}---\n[broken`).messages).toEqual([]);
});

test.each([['', 'variant'], ['# nothing', 'variant'], ['text', 'cannot unmarshal'], ['- list', 'cannot unmarshal'], ['\u0000', 'control characters'], ['a: \ud800', 'control characters']])(
  'no config at all: %j', (text, message) => {
    expect(compileButane(text).messages.map((said) => said.message)).toEqual([expect.stringContaining(message)]);
  });

test.each([
  ['undefined', undefined], ['null', null], ['a number', 1], ['not a number', NaN], ['a function', () => 1], ['a symbol', Symbol('a')],
  ['a big integer', BigInt(1)], ['a date', new Date(0)], ['a map', new Map()], ['a list', []],
])('no plain data: %s', (_, document) => {
  const result = compileButaneDocument(document);

  expect(result.machineConfig).toBeUndefined();
  expect(result.messages).toHaveLength(1);
});

test('data that contains itself', () => {
  const document: Record<string, unknown> = { variant: 'openshift' };
  document.storage = document;

  expect(compileButaneDocument(document).messages.map(({ message }) => message)).toEqual([expect.stringContaining('nested more than')]);
});

test('data that throws when it is read', () => {
  const document = { get variant(): string { throw new Error('gotcha'); } };

  expect(compileButaneDocument(document).messages.map(({ message }) => message)).toEqual(['config cannot be compiled: gotcha']);
});

test('anything but text', () => {
  expect(compileButane(undefined as unknown as string).messages).toHaveLength(1);
});

test('many files take time in proportion', () => {
  const files = (count: number) => HEAD + 'storage:\n  files:\n'
    + Array.from({ length: count }, (_, i) => `  - path: /etc/f${i}\n    contents:\n      inline: ${'text '.repeat(20)}${i}\n`).join('');

  const { machineConfig, messages } = compileButane(files(5000));
  expect(messages).toEqual([]);
  expect((machineConfig as any).spec.config.storage.files).toHaveLength(5000);
}, 20_000);
