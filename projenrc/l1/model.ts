import * as fs from 'fs';
import * as path from 'path';
import * as Case from 'case';
import { parse } from 'yaml';
import { FieldFact, fieldFacts, parseField, Shape, TypeFact } from '../../src/schema/notation';

export interface KindFact {
  readonly group?: string;
  readonly version: string;
  readonly served: string[];
  readonly differing?: string[];
  readonly plural: string;
  readonly scope: string;
  readonly shortNames?: string[];
  readonly fields: TypeFact;
}

/** One file of `imports/schemas/`, and the names that its types get in TypeScript. */
export interface Schema {
  /** The file's name without extension; also that of the generated files. */
  readonly file: string;
  readonly namespace: string;
  readonly group: string;
  readonly source: string[];
  /** Kinds without facts, by group; a group that is given has no kinds beyond these and the described ones. */
  readonly others: Record<string, string[]>;
  readonly native: boolean;
  readonly kinds: Record<string, KindFact>;
  readonly types: Record<string, TypeFact>;
  readonly classNames: ReadonlyMap<string, string>;
  readonly structNames: ReadonlyMap<string, string>;
}

export const CORE = 'core';

export function loadSchemas(directory: string): Schema[] {
  const files = fs.readdirSync(directory).filter(file => file.endsWith('.yaml')).sort();
  const schemas = files.map(file => toSchema(file.slice(0, -'.yaml'.length), parse(fs.readFileSync(path.join(directory, file), 'utf8'))));
  for (const schema of schemas) assertResolved(schema, schemas);
  return schemas;
}

export function groupOf(schema: Schema, kind: KindFact): string {
  return kind.group ?? schema.group;
}

export function apiVersionOf(schema: Schema, kind: KindFact): string {
  const group = groupOf(schema, kind);
  return group ? `${group}/${kind.version}` : kind.version;
}

/** The file that defines the type: the schema's own, else core. */
export function ownerOf(type: string, schema: Schema, schemas: Schema[]): Schema {
  const owner = type in schema.types ? schema : schemas.find(other => other.file === CORE && type in other.types);
  if (!owner) throw new Error(`${schema.file}.yaml: type '${type}' is defined neither there nor in ${CORE}.yaml`);
  return owner;
}

/**
 * jsii wants camelCase. A leading acronym is one word to us (`HTTPProxy` → `httpProxy`), where jsii's own
 * conversion would say `hTTPProxy`.
 */
export function memberName(field: string): string {
  const name = /^[A-Z]/.test(field)
    ? field.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+/, word => word.toLowerCase())
    : Case.camel(field);
  if (name !== Case.camel(name)) throw new Error(`no jsii member name for field '${field}'`);
  return name;
}

/** jsii wants PascalCase, and takes `I` and a capital for the name of a behavioral interface. */
export function typeName(type: string): string {
  const name = Case.pascal(type).replace(/^I[A-Z]+/, acronym => {
    const rest = Case.pascal(type)[acronym.length] ?? '';
    const keep = acronym.length > 2 && /[a-z]/.test(rest) ? 1 : 0;
    const end = acronym.length - keep;
    return acronym[0] + acronym.slice(1, end).toLowerCase() + acronym.slice(end);
  });
  if (name !== Case.pascal(name)) throw new Error(`no jsii type name for '${type}'`);
  return name;
}

/** The names of types that a shape mentions. */
export function referencedTypes(shape: Shape): string[] {
  switch (shape.kind) {
    case 'list': return referencedTypes(shape.item);
    case 'map': return referencedTypes(shape.value);
    case 'ref': return [shape.name];
    default: return [];
  }
}

export function fieldsOf(fact: TypeFact): { name: string; fact: FieldFact; member: string }[] {
  return fieldFacts(fact).map(([name, field]) => ({ name, fact: field, member: memberName(name) }));
}

function toSchema(file: string, data: Record<string, unknown>): Schema {
  const kinds = (data.kinds ?? {}) as Record<string, KindFact>;
  const types = data.types as Record<string, TypeFact>;
  if (!data.namespace) throw new Error(`${file}.yaml: namespace is missing`);

  const taken = new Map<string, string>();
  const take = (name: string, owner: string) => {
    if (taken.has(name)) throw new Error(`${file}.yaml: '${owner}' and '${taken.get(name)}' are both ${name} in TypeScript`);
    taken.set(name, owner);
    return name;
  };
  const classNames = new Map(Object.keys(kinds).map(kind => [kind, take(typeName(kind), kind)]));
  for (const name of classNames.values()) take(`${name}Props`, name);
  // A kind that is also embedded in others (PersistentVolumeClaim) is a class and a struct.
  const classes = new Set(classNames.values());
  const structName = (type: string) => classes.has(typeName(type)) ? `Embedded${typeName(type)}` : typeName(type);
  const structNames = new Map(Object.keys(types).map(type => [type, take(structName(type), type)]));

  return {
    file,
    namespace: data.namespace as string,
    group: (data.group ?? '') as string,
    source: data.source as string[],
    others: othersOf(data),
    native: data.native === true,
    kinds,
    types,
    classNames,
    structNames,
  };
}

function othersOf(data: Record<string, unknown>): Record<string, string[]> {
  const others = data.others as string[] | Record<string, string[]> | undefined;
  if (Array.isArray(others)) return { [data.group as string]: others };
  return others ?? {};
}

function assertResolved(schema: Schema, schemas: Schema[]): void {
  for (const fact of [...Object.values(schema.types), ...Object.values(schema.kinds).map(kind => kind.fields)]) {
    const members = new Set<string>();
    for (const { fact: field, member } of fieldsOf(fact)) {
      if (members.has(member)) throw new Error(`${schema.file}.yaml: two fields are both '${member}' in TypeScript`);
      members.add(member);
      for (const type of referencedTypes(parseField(field).shape)) ownerOf(type, schema, schemas);
    }
  }
}
