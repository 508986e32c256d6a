import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { generate, outdated } from '../../projenrc/import';
import { renderPages } from '../../projenrc/l1/markdown';
import { loadSchemas, memberName, typeName } from '../../projenrc/l1/model';

const ROOT = path.join(__dirname, '..', '..');
const IMPORTS = path.join(ROOT, 'imports');

test('what is committed is what is generated', () => {
  expect(outdated(IMPORTS)).toEqual([]);
});

test('the reference pages are those of the schemas', () => {
  const directory = path.join(ROOT, 'docs', 'api');
  const pages = renderPages(loadSchemas(path.join(IMPORTS, 'schemas')));

  expect(fs.readdirSync(directory).sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect(fs.readFileSync(path.join(directory, file), 'utf8')).toBe(text);
});

test('generating twice gives the same bytes', () => {
  expect([...generate(IMPORTS)]).toEqual([...generate(IMPORTS)]);
});

test('a schema becomes classes, props and structs', () => {
  expect(generateFrom({ 'core.yaml': CORE, 'example.com.yaml': EXAMPLE }).get('example.com.ts')).toBe(
    fs.readFileSync(path.join(__dirname, 'fixtures', 'example.com.ts.txt'), 'utf8'),
  );
});

test.each([
  ['a type that is nowhere', 'Spec: {a: Nowhere}', "type 'Nowhere' is defined neither there nor in core.yaml"],
  ['two members of one name', 'Spec: {a-b: string, aB: string}', "two fields are both 'aB'"],
  ['two types of one name', 'Spec: {a: string}\n  SPEC: {a: string}', "'SPEC' and 'Spec' are both Spec"],
  ['a constraint that nobody reads', 'Spec: {a: {type: string, multipleOf: 2}}', "unknown constraint 'multipleOf'"],
])('%s is refused', (_, types, message) => {
  expect(() => generateFrom({ 'core.yaml': CORE, 'example.com.yaml': `group: example.com\nsource: [x]\nnamespace: example\ntypes:\n  ${types}\n` })).toThrow(message);
});

test.each([
  ['HTTPProxy', 'httpProxy'],
  ['SecretRef', 'secretRef'],
  ['log_dir', 'logDir'],
  ['policy-templates', 'policyTemplates'],
  ['clusterIP', 'clusterIP'],
])('field %s is member %s', (field, member) => expect(memberName(field)).toBe(member));

test.each([
  ['CPU', 'Cpu'],
  ['DataVolumeSourceHTTP', 'DataVolumeSourceHTTP'],
  ['IPBlock', 'IpBlock'],
  ['IPsecConfig', 'IpsecConfig'],
  ['ISCSIVolumeSource', 'IscsiVolumeSource'],
])('type %s is struct %s', (type, struct) => expect(typeName(type)).toBe(struct));

const CORE = `
group: ''
source: [Kubernetes]
namespace: core
types:
  Secret: {name: string!}
`;

const EXAMPLE = `
group: example.com
source: [example v1]
namespace: example
kinds:
  Widget:
    version: v1
    served: [v1, v1beta1]
    plural: widgets
    scope: Cluster
    shortNames: [w]
    fields: {spec: WidgetSpec!}
types:
  WidgetSpec:
    mode: {type: string, enum: [a, ''], default: a, required: true}
    size: quantity
    HTTPPort: intOrString!
    weights: {list: int32, set: true, maxItems: 3}
    labels: map<string>
    secret: Secret[]
    free: openObject
    nothing: object
    ~minProperties: 1
`;

function generateFrom(schemas: Record<string, string>): Map<string, string> {
  const imports = fs.mkdtempSync(path.join(os.tmpdir(), 'imports-'));
  try {
    fs.mkdirSync(path.join(imports, 'schemas'));
    for (const [file, text] of Object.entries(schemas)) fs.writeFileSync(path.join(imports, 'schemas', file), text);
    return generate(imports);
  } finally {
    fs.rmSync(imports, { recursive: true });
  }
}
