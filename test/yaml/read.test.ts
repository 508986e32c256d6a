import * as fs from 'fs';
import { readBlockYaml } from '../../src/yaml/block-yaml';
import { dataOf, readCompleteYaml } from '../../src/yaml/complete-yaml';
import { resolvePlain } from '../../src/yaml/scalar';
import { commandLine } from '../support/command-line';

const { at, file, lint } = commandLine();

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
/** A ConfigMap with a field that there is not, on its last line. */
function wrong(name: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\nbogus: 1\n`;
}

function places(...args: string[]) {
  return lint(...args).findings.map(({ rule, line, path }) => `${line} ${path} ${rule}`);
}

describe('documents', () => {
  test('of one file have their own lines', () => {
    expect(places(file('a.yaml', `# first\n${wrong('a')}---\n# second\n\n${wrong('b')}`))).toEqual([
      '6 bogus schema/unknown-field', '14 bogus schema/unknown-field',
    ]);
  });

  test('of a List have their own lines and paths', () => {
    const items = ['a', 'b'].map(name => `- ${wrong(name).trimEnd().replace(/\n/g, '\n  ')}\n`).join('');

    expect(places(file('a.yaml', `apiVersion: v1\nkind: List\nitems:\n${items}`))).toEqual([
      '8 bogus schema/unknown-field', '13 bogus schema/unknown-field',
    ]);
  });

  test('of a List in a List, and of a typed list without kinds, are read', () => {
    const item = { metadata: { name: 'a' }, bogus: 1 };
    const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'ConfigMapList', items: [item] }] };

    const { documents, findings } = lint(file('a.json', JSON.stringify(list, undefined, 2)));

    expect(documents).toBe(1);
    expect(findings).toMatchObject([{ rule: 'schema/unknown-field', kind: 'ConfigMap', name: 'a', path: 'bogus', line: 13 }]);
  });

  test('of a List that are no manifests are said to be none', () => {
    expect(places(file('a.yaml', 'apiVersion: v1\nkind: List\nitems:\n- {}\n- a\n-\n'))).toEqual([
      '4 apiVersion schema/missing-field', '5  schema/wrong-type', '6  schema/wrong-type',
    ]);
  });

  test('with a directive, an end and comments around them are read', () => {
    expect(places(file('a.yaml', `%YAML 1.1\n---\n${wrong('a')}...\n# end\n---\n# nothing\n---\n---\n${wrong('b')}`))).toEqual([
      '7 bogus schema/unknown-field', '18 bogus schema/unknown-field',
    ]);
  });

  test('with the line breaks of Windows and a byte order mark are read', () => {
    expect(places(file('a.yaml', `\ufeff${wrong('a').replace(/\n/g, '\r\n')}`))).toEqual(['5 bogus schema/unknown-field']);
  });

  test('beside a broken one are checked', () => {
    expect(places(file('a.yaml', `${wrong('a')}---\na: b: c\n---\n${wrong('b')}`))).toEqual([
      '5 bogus schema/unknown-field', '7  input/yaml', '13 bogus schema/unknown-field',
    ]);
  });
});

describe('the line of a finding', () => {
  test.each([
    ['a missing field is that of its parent', 'metadata:\n  labels: {}\n', 3],
    ['a nested field', 'metadata:\n  name: a\n  labels:\n    ok: a\n\n    # why\n    b: 1\n', 9],
    ['a field of flow style', 'metadata: {\n  name: a,\n  labels: {\n    b: 1 } }\n', 6],
    ['a field behind text of many lines', 'data:\n  a: |\n    metadata:\n      labels:\n        b: 1\nmetadata:\n  name: a\n  labels:\n    b: 1\n', 11],
    ['a field with a quoted name', 'metadata:\n  name: a\n  labels:\n    "x/y.z": 1\n', 6],
    ['a field behind an alias', 'data: &d {a: b}\nbinaryData: *d\nmetadata:\n  name: a\n  labels:\n    b: 1\n', 8],
  ])('of %s', (_, text, line) => {
    const { findings } = lint(file('a.yaml', `apiVersion: v1\nkind: ConfigMap\n${text}`));

    expect(findings.filter(({ rule }) => /wrong-type|missing-field/.test(rule)).map(found => found.line)).toEqual([line]);
  });

  test.each([
    ['{\n "apiVersion": "v1", "kind": "ConfigMap",\n "metadata": {"name": "a",\n  "labels": {"x": "{", "y": [\n],\n"b": 1}}}\n', [4, 6]],
    [`{"apiVersion": "v1", "kind": "List", "items": [${Array(20_000).fill('{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {\n"name": "a"}}').join()
    },\n{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b", "labels": {\n"b": 1}}}]}`, [20_003]],
  ])('is found in JSON too, however long', (text, lines) => {
    expect(lint(file('a.json', text)).findings.filter(({ rule }) => rule === 'schema/wrong-type').map(({ line }) => line)).toEqual(lines);
  });

  test('is found in long lists with text of every form', () => {
    const item = (name: string, more: string) => `- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: ${name}}\n  data:\n    a: >-\n      b\n      c\n${more}`;
    const items = Array.from({ length: 15_000 }, (_, index) => item(`a${index}`, '')).join('');

    expect(places(file('a.yaml', `apiVersion: v1\nkind: List\nitems:\n${items}${item('b', '    d: 1\n')}`))).toEqual([`${3 + 15_000 * 7 + 8} data.d schema/wrong-type`]);
  });

  test('is that of an item of a list', () => {
    const text = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: a\nsecrets:\n- name: a\n-\n  name: b\n  bogus: 1\n- bogus: 2\n';

    expect(places(file('a.yaml', text))).toEqual(['9 secrets[1].bogus schema/unknown-field', '10 secrets[2].bogus schema/unknown-field']);
  });
});

describe('text is read as Kubernetes reads it', () => {
  test.each([
    ['yes', true], ['On', true], ['n', false], ['Off', false], ['~', null], ['Null', null], ['.inf', Infinity],
    ['0644', 420], ['0o17', 15], ['0x1F', 31], ['0b11', 3], ['1_000', 1000], ['-7', -7], ['08', 8], ['1e3', 1000], ['.5', 0.5],
    ['12:30:45', '12:30:45'], ['02:00:00:00:00:01', '02:00:00:00:00:01'], ['2024-02-29', '2024-02-29'], ['4Gi', '4Gi'], ['yEs', 'yEs'], ['1.2.3', '1.2.3'],
  ])('%s is %p', (text, value) => {
    expect(resolvePlain(text)).toEqual(value);
    expect(readBlockYaml(`a: ${text}\n`)).toEqual({ value: { a: value } });
    expect(dataOf(readCompleteYaml(`a: ${text}\n`).documents[0])).toEqual({ a: value });
  });

  test('a quoted text may end at the indentation of its key, as in many a NetworkAttachmentDefinition', () => {
    const text = 'apiVersion: k8s.cni.cncf.io/v1\nkind: NetworkAttachmentDefinition\nmetadata:\n  name: a\nspec:\n  config: \'{\n'
      + '      "cniVersion": "0.3.1",\n      "type": "cnv-bridge",\n    "bridge": "br1"\n  }\'\n';

    expect(lint(file('a.yaml', text))).toMatchObject({ status: 0, documents: 1 });
    expect(readBlockYaml(text)).toEqual({ value: expect.objectContaining({ spec: { config: '{ "cniVersion": "0.3.1", "type": "cnv-bridge", "bridge": "br1" }' } }) });
    const [document] = readCompleteYaml(text).documents;
    expect(dataOf(document)).toEqual(readBlockYaml(text)!.value);
  });

  const TEXTS = [
    'a: b\n', 'a:\n  b: 1\n  c:\n  - 1\n  - x: y\n    z: |\n      text\n\n      more\n  d: end\n', '- - a\n  - b\n- c: d\n', 'a: "b\\nc"\n',
    "a: 'it''s'\n", 'a: b # c\n', 'a: b#c\n', 'a: |-\n  x\n\n\nb: 1\n', 'a: |+\n  x\n\nb: 1\n', 'a: |\n\n\n  x\n', 'a:\n- |\n  x\n- y\n', 'a: |\nb: c\n',
    'a: |\n    x\n  \n    y\n', 'a: "x\n\n  y\n  z"\n', "a: 'x\n  y '\nb: z\n", 'a:\n-\n- b\n', 'a:\n  # c\nb: c\n', '"a b": c\n', "'a': b\n", 'a: -1\n', 'a: - b\n',
    'a: b: c\n', 'a: b\n  c\n', 'a: b\n c: d\n', 'a:\n  b: 1\n c: 2\n', 'a: {}\nb: []\n', 'a: {b: c}\n', 'a: &x b\nc: *x\n', 'a: !!str 1\n', 'a: >\n  b\n  c\n',
    'a: b\na: c\n', 'a\n', '- a\nb: c\n', 'a: |2\n   b\n', 'a: "b" c\n', 'a: \'b\n', '? a\n: b\n', 'a:\tb\n', '\ta: b\n', 'a: b\n---\n', '--- a\n', '---\na: b\n', '# a\n',
    'yes: 1\n1: 2\n', 'a: %b\n', 'a: @b\n', 'a: ,b\n', 'a: b,c [d]\n', 'a: http://x:1/y\n', 'a: :b\n', 'a: "\\x41\\u0042"\n', '__proto__: 1\n', 'a: |\n  x', 'a: |\n  x\n  ',
    'a: b\n...\n', 'a: "x # y" # z\n', 'a: |\n  x\n # c\nb: 1\n', 'a: |\n  # not a comment\n', 'a: \n  - b\n', 'a:\n  "x": 1\n  \'y\': "2"\n', '<<: {a: b}\n', 'a: ~\n', 'a:  \n',
    'a: [b, 1, yes]\nc: d\n', 'a: [b, , c]\n', 'a: [- b]\n', 'a: [-]\n', 'a: [-1, b c]\n', 'a: [b,]\n', 'a: [,b]\n', 'a: [b] # c\n', 'a: [b] c\n', 'a: [b: c]\n',
    'a: {b: c, d: [e]}\nf: g\n', 'a:\n- {b: c}\n- [d,\n   e]\n- f\n', 'a: [\n  b\n]\nc: d\n', 'a: >-\n  b\n  c\n\n  d\ne: f\n', 'a:\n  b: >\n    c\n   \nd: e\n',
    'a: b\n  c\n\n  d\ne: f\n', 'a: "b \\\n  c\\\n  d"\ne: f\n', 'a: !!str 1\nb: !x c\n', 'a: |2-\n   b\nc: d\n', 'a: |+\n  b\n\n', 'a: {b: &x c}\nd: *x\n', 'a: {b: c, b: d}\n',
    'a: >\n  b', 'a: &x\n  b: c\nd: e\n', 'a: {b: c\nd: e\n', '- >\n b\n- c\n', 'a: [b\n# c\n ]\n', 'a: {? b : c}\n', 'a: "\\x41"\n', 'a: "\\e[0m"\nb: c\n', 'a: [[b]]\n',
  ];

  test.each(TEXTS)('the quick reader says of %j what the complete one says, or nothing', text => {
    const quick = readBlockYaml(text);
    if (!quick) return;
    const { documents, error } = readCompleteYaml(text);

    expect(error).toBeUndefined();
    expect(quick.value).toEqual(documents.length === 0 ? null : dataOf(documents[0]));
  });

  test('the quick reader reads most of what people write', () => {
    expect(TEXTS.slice(0, 12).filter(text => !readBlockYaml(text))).toEqual([]);
  });
});

describe('what is wrong with a text', () => {
  test.each([
    ['no end of a bracket', 'a: [1,\n', 'input/yaml', 'no valid YAML: '],
    ['a key with a value and a block', 'a: b\n  c: d\n', 'input/yaml', 'no valid YAML: '],
    ['a tab before a key', 'apiVersion: v1\nmetadata:\n\tname: a\n', 'input/yaml', 'no valid YAML: '],
    ['a NUL', `${CONFIG_MAP}data:\n  a: "\0"\n`, 'input/yaml', 'holds the control character 0x00'],
    ['brackets in brackets', `a: ${'['.repeat(100_000)}`, 'input/yaml', 'nested more than 100 levels deep'],
    ['blocks in blocks', `apiVersion: v1\nkind: A\n${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`, 'input/yaml', 'nested more than 100 levels deep'],
    ['dashes after dashes', `a:\n  ${'- '.repeat(50_000)}b\n`, 'input/yaml', 'nested more than 100 levels deep'],
    ['an alias to nowhere', `${CONFIG_MAP}data: *a\n`, 'input/yaml', 'Unresolved alias'],
    ['an alias to itself', `${CONFIG_MAP}data: &a\n  b: *a\n`, 'input/yaml', 'an alias stands for what it is in'],
    ['a list as a key', `${CONFIG_MAP}data:\n  ? [a]\n  : b\n`, 'input/yaml', 'a key must be text'],
    ['a key twice', `${CONFIG_MAP}data:\n  a: b\n  c: d\n  a: e\n`, 'input/duplicate-key', "the key 'a' is there already"],
    ['broken JSON', '{"apiVersion": "v1", "kind": "ConfigMap"', 'input/yaml', 'no valid YAML: '],
  ])('%s is said', (_, text, rule, message) => {
    const { status, findings } = lint(file('a.yaml', text));

    expect(status).toBe(1);
    expect(findings).toMatchObject([{ rule, severity: 'error', message: expect.stringContaining(message), line: expect.any(Number), file: at('a.yaml') }]);
  });

  test('has its line', () => {
    expect(places(file('a.yaml', `${CONFIG_MAP}---\n${CONFIG_MAP}data:\n  a: b\n  c: d\n  a: e\n  c: f\n`))).toEqual([
      '9 metadata.name cross/unique-object', '13  input/duplicate-key', '14  input/duplicate-key',
    ]);
  });

  test('is said of a key that is twice in JSON, whose object is checked all the same', () => {
    expect(places(file('a.json', '{\n"apiVersion": "v1",\n"kind": "ConfigMap",\n"metadata": {\n"name": "a",\n"name": "b"\n},\n"bogus": "a\\": b"}')).sort()).toEqual([
      '6  input/duplicate-key', '8 bogus schema/unknown-field',
    ]);
  });

  test('is said of aliases that make gigabytes of a few lines', () => {
    const lines = Array.from({ length: 12 }, (_, level) => `  l${level}: &l${level} [${Array(9).fill(level === 0 ? 'x' : `*l${level - 1}`).join(', ')}]\n`);

    expect(places(file('a.yaml', `${CONFIG_MAP}data:\n${lines.join('')}`))).toEqual(['1  input/yaml']);
  });

  test('is said of a file of 100 MB', () => {
    const big = at('big.yaml');
    fs.writeFileSync(big, '');
    fs.truncateSync(big, 100 * 1024 * 1024);

    expect(lint(big).findings).toMatchObject([{ rule: 'input/too-large', line: 1, file: big }]);
  });

  test('is said of bytes that are no text', () => {
    expect(lint(file('a.yaml', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]))).findings).toMatchObject([{ rule: 'input/yaml', message: expect.stringContaining('UTF-8') }]);
  });

  test('a field named __proto__ is a field like any other', () => {
    expect(places(file('a.yaml', `${CONFIG_MAP}__proto__:\n  polluted: 1\n`))).toEqual(['5 __proto__ schema/unknown-field']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('without noise', () => {
  test.each([
    ['a kustomization', 'kustomization.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n'],
    ['a kustomization without kind', 'kustomization.yaml', 'resources:\n- a.yaml\n'],
    ['a Butane config', 'a.yaml', 'variant: openshift\nversion: 4.15.0\nmetadata:\n  name: a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n'],
    ['a package.json', 'package.json', '{ "name": "a", "version": "1.0.0", "keywords": ["kind"] }'],
    ['a tsconfig with comments', 'tsconfig.json', '{\n  // why\n  "compilerOptions": {},\n}\n'],
    ['a Helm chart', 'Chart.yaml', 'apiVersion: v2\nname: a\nversion: 1.0.0\n'],
    ['values', 'values.yaml', 'image: a\nreplicas: 1\n'],
    ['a playbook', 'playbook.yaml', '- hosts: all\n  tasks: []\n'],
    ['a kubeconfig', 'config.yaml', 'apiVersion: v1\nkind: Config\nclusters: []\nusers: []\n'],
    ['CloudFormation', 'stack.yaml', 'Resources:\n  a: !Ref b\n  c: !GetAtt\n    - d\n    - e\n'],
    ['comments', 'a.yaml', '# nothing\n---\n'],
  ])('%s is passed over', (_, name, text) => {
    expect(lint(file(name, text))).toMatchObject({ status: 0, documents: 0, findings: [] });
  });

  test.each([
    ['a loop', '{{- range .Values.machines }}\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .name }}\n---\n{{- end }}\n'],
    ['a quoted value', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "{{ .Values.name }}"\n'],
    ['a value', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ name }}\n'],
  ])('a template with %s has one note', (_, text) => {
    expect(lint(file('a.yaml', text))).toMatchObject({ status: 0, documents: 0, findings: [{ rule: 'input/template', severity: 'info' }] });
  });

  test('braces in the text of a manifest make no template of it', () => {
    expect(lint(file('a.yaml', `${CONFIG_MAP}data:\n  a: |\n    {{ ds.meta_data.name }}\n  b: "{{ $labels.x }}"\n`))).toMatchObject({ documents: 1, findings: [] });
  });

  test('an unknown kind has a note, which an annotation silences', () => {
    const unknown = 'apiVersion: example.com/v1\nkind: Site\nmetadata:\n  name: a\n';

    expect(lint(file('a.yaml', unknown))).toMatchObject({
      status: 0, documents: 1, findings: [{ rule: 'schema/unknown-kind', severity: 'info', kind: 'Site', name: 'a', line: 2 }],
    });
    expect(lint(file('a.yaml', `${unknown}  annotations:\n    ignore.rules.cdk8s-virt/schema.unknown-kind: ours\n`)).findings).toEqual([]);
  });
});

describe('folders', () => {
  test('are read with all in them, sorted', () => {
    for (const name of ['b.yml', 'a/z.json', 'a/b.yaml', 'c.txt', 'node_modules/x.yaml', '.git/x.yaml']) {
      file(name, name.endsWith('.json') ? JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'z' }, bogus: 1 }) : wrong(name.replace(/\W/g, '-')));
    }

    expect(lint(at('.')).findings.map(({ file: name }) => name)).toEqual([at('a/b.yaml'), at('a/z.json'), at('b.yml')]);
  });

  test('are not left through links, and nothing in them is read twice', () => {
    file('outside/a.yaml', wrong('outside'));
    file('inside/a.yaml', wrong('inside'));
    fs.symlinkSync(at('outside'), at('inside/link'));
    fs.symlinkSync(at('outside/a.yaml'), at('inside/b.yaml'));
    fs.symlinkSync(at('inside'), at('inside/loop'));

    expect(lint(at('inside'), at('inside/a.yaml')).findings.map(({ name }) => name)).toEqual(['inside']);
    expect(lint(at('inside/b.yaml')).findings.map(({ name }) => name)).toEqual(['outside']);
  });
});
