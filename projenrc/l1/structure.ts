import { apiVersionOf, fieldsOf, groupOf, ownerOf, referencedTypes, Schema } from './model';
import { parseField, TypeFact } from '../../src/schema/notation';

const HEADER = '// Generated from imports/schemas/ by projenrc/import.ts; do not edit.\n';

/**
 * The facts of one group as a module with a JSON text, which nothing parses before the first look-up, and one with a
 * type on each line: most types of a group are never met, and are never parsed.
 */
export function renderStructure(schema: Schema, mapped: ReadonlySet<string>): string {
  const kinds: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(schema.kinds)) {
    const { group, version, served, differing, plural, scope, fields } = kind;
    kinds[name] = { group, version, served, differing, plural, scope, fields };
  }
  const renames = renameTables(schema);
  const lines = [
    `"group":${JSON.stringify(schema.group)},"native":${schema.native},"others":${JSON.stringify(schema.others)}`,
    `"kinds":${block(kinds)}`,
    `"renames":${block(renames)}`,
    `"mapped":${JSON.stringify([...mapped].sort())}`,
  ];
  const types = Object.entries(schema.types).map(([name, fact]) => `${name} ${JSON.stringify(fact)}`);
  return `${HEADER}export const structure = ${rawText(`{${lines.join(',\n')}}`)};\nexport const types = ${rawText(types.join('\n'))};\n`;
}

/** String.raw keeps backslashes as they are; only what would end or interpolate the template is written as \u. */
function rawText(json: string): string {
  return `String.raw\`${json.replace(/`/g, '\\u0060').replace(/\$\{/g, '\\u0024{')}\``;
}

/** Which module holds which API group. The modules are loaded one by one, on first use. */
export function renderStructureIndex(schemas: Schema[]): string {
  const modules = [...schemas].map(schema => `  ${JSON.stringify(schema.file)}: () => require('./${schema.file}'),`);
  const groups = new Map<string, string>();
  for (const schema of schemas) {
    for (const kind of Object.values(schema.kinds)) {
      const group = groupOf(schema, kind);
      const other = groups.get(group);
      if (other && other !== schema.file) throw new Error(`group ${group} is in ${other}.yaml and in ${schema.file}.yaml`);
      groups.set(group, schema.file);
    }
  }
  return [
    HEADER,
    '/** The structural facts of each file of imports/schemas/: as JSON, and its types as lines of a name and JSON. */',
    'export const structures: { readonly [file: string]: () => { readonly structure: string; readonly types: string } } = {',
    ...modules,
    '};\n',
    '/** The file that holds the kinds of an API group. */',
    'export const files: { readonly [group: string]: string } = {',
    ...[...groups].map(([group, file]) => `  ${JSON.stringify(group)}: ${JSON.stringify(file)},`),
    '};\n',
  ].join('\n');
}

/** Per type and kind: member name → field name, where they differ. */
function renameTables(schema: Schema): Record<string, Record<string, string>> {
  const tables: Record<string, Record<string, string>> = {};
  for (const [name, fact] of facts(schema)) {
    const different = fieldsOf(fact).filter(field => field.member !== field.name);
    if (different.length) tables[name] = Object.fromEntries(different.map(field => [field.member, field.name]));
  }
  return tables;
}

/** By schema: the types and kinds below which a name differs. Only these are walked when a manifest is rendered. */
export function mappedTypes(schemas: Schema[]): Map<Schema, ReadonlySet<string>> {
  const mapped = new Map(schemas.map(schema => [schema, new Set(Object.keys(renameTables(schema)))]));
  const references = schemas.flatMap(schema => facts(schema).map(([name, fact]) => ({
    schema,
    name,
    targets: fieldsOf(fact)
      .flatMap(field => referencedTypes(parseField(field.fact).shape))
      .map(type => ({ type, owner: ownerOf(type, schema, schemas) })),
  })));
  // Types refer to each other in circles: what is known grows until it grows no more.
  for (let grown = true; grown;) {
    grown = false;
    for (const { schema, name, targets } of references) {
      if (mapped.get(schema)!.has(name) || !targets.some(({ type, owner }) => mapped.get(owner)!.has(type))) continue;
      mapped.get(schema)!.add(name);
      grown = true;
    }
  }
  return mapped;
}

/** Types by their name, kinds by their apiVersion and name: `kubevirt.io/v1 VirtualMachine`. */
function facts(schema: Schema): [string, TypeFact][] {
  return [
    ...Object.entries(schema.types),
    ...Object.entries(schema.kinds).map(([kind, fact]): [string, TypeFact] => [`${apiVersionOf(schema, fact)} ${kind}`, fact.fields]),
  ];
}

/** One entry a line, so that a change of a type is a line in the diff. */
function block(entries: Record<string, unknown>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return lines.length ? `{\n${lines.join(',\n')}\n}` : '{}';
}
