import { apiVersionOf, fieldsOf, KindFact, ownerOf, Schema } from './model';
import { code, describe, isRequired, structDoc, TYPESCRIPT_TYPES } from './typescript';
import { parseField, Shape, TypeFact } from '../../src/schema/notation';

const LIBRARY = 'cdk8s-openshift-virtualization';

/** Every page of docs/api/, by its file name. */
export function renderPages(schemas: Schema[]): Map<string, string> {
  return new Map([
    ['README.md', renderContents(schemas)],
    ...schemas.map((schema): [string, string] => [`${schema.namespace}.md`, renderPage(schema, schemas)]),
  ]);
}

/** The page of one namespace: a table for each kind and each type. */
function renderPage(schema: Schema, schemas: Schema[]): string {
  const kinds = Object.entries(schema.kinds);
  return [
    `# ${schema.namespace}`,
    `Typed API objects${schema.group ? ` of \`${schema.group}\`` : ''}, from ${schema.source.join(', ')}.`,
    `\`\`\`ts\nimport { ${schema.namespace} } from '${LIBRARY}';\n\`\`\``,
    ...(kinds.length ? ['## Kinds', ...kinds.flatMap(([kind, fact]) => renderKind(kind, fact, schema, schemas))] : []),
    '## Types',
    ...Object.entries(schema.types).flatMap(([type, fact]) => renderType(type, fact, schema, schemas)),
  ].join('\n\n') + '\n';
}

/** The list of all namespaces and their kinds. */
function renderContents(schemas: Schema[]): string {
  const rows = schemas.map(schema => {
    const kinds = Object.keys(schema.kinds).map(kind => link(schema.classNames.get(kind)!, schema)).join(', ');
    return `| [${schema.namespace}](${schema.namespace}.md) | ${schema.group ? code(schema.group) : ''} | ${kinds} |`;
  });
  return [
    '# Typed API objects',
    'Every kind as a class, every type of the API as a struct, under the namespace of its API group. They know what a field is and no more; the constructs of [API.md](../../API.md) are built on the same types.',
    ['| namespace | API group | kinds |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n') + '\n';
}

function renderKind(kind: string, fact: KindFact, schema: Schema, schemas: Schema[]): string[] {
  const others = fact.served.filter(version => version !== fact.version);
  const facts = [
    `${code(apiVersionOf(schema, fact))} ${code(kind)}`,
    `${code(fact.plural)} ${fact.scope === 'Cluster' ? 'of the cluster' : 'in a namespace'}`,
    ...(fact.shortNames ? [`short names ${fact.shortNames.map(code).join(', ')}`] : []),
    ...(others.length ? [`also served: ${others.map(code).join(', ')}`] : []),
  ];
  return [`### ${schema.classNames.get(kind)}`, `${facts.join('; ')}.`, table(fact.fields, schema, schemas)];
}

function renderType(type: string, fact: TypeFact, schema: Schema, schemas: Schema[]): string[] {
  const doc = structDoc(type, fact, schema);
  return [`### ${schema.structNames.get(type)}`, ...(doc ? [doc] : []), table(fact, schema, schemas)];
}

function table(fact: TypeFact, schema: Schema, schemas: Schema[]): string {
  const rows = fieldsOf(fact).map(({ name, member, fact: field }) => {
    const parsed = parseField(field);
    const constraints = [
      ...(member === name ? [] : [`field ${code(name)}`]),
      ...describe(parsed.shape),
      ...(parsed.default === undefined ? [] : [`default ${code(JSON.stringify(parsed.default))}`]),
    ];
    return `| ${member} | ${typeText(parsed.shape, schema, schemas)} | ${isRequired(parsed) ? 'yes' : ''} | ${constraints.join('; ').replace(/\|/g, '\\|')} |`;
  });
  return rows.length ? ['| field | type | required | constraints |', '|---|---|---|---|', ...rows].join('\n') : 'No fields.';
}

function typeText(shape: Shape, schema: Schema, schemas: Schema[]): string {
  switch (shape.kind) {
    case 'scalar': return TYPESCRIPT_TYPES[shape.type].replace(' | ', ' or ');
    case 'list': return `list of ${typeText(shape.item, schema, schemas)}`;
    case 'map': return `map of ${typeText(shape.value, schema, schemas)}`;
    case 'ref': {
      const owner = ownerOf(shape.name, schema, schemas);
      return link(owner.structNames.get(shape.name)!, owner, schema);
    }
    case 'any': return 'any';
    case 'open': return 'object';
    case 'empty': return 'empty object';
  }
}

function link(name: string, owner: Schema, from?: Schema): string {
  const page = owner === from ? '' : `${owner.namespace}.md`;
  return `[${from && page ? `${owner.namespace}.` : ''}${name}](${page}#${name.toLowerCase()})`;
}
