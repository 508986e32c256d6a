import { apiVersionOf, CORE, fieldsOf, groupOf, KindFact, ownerOf, Schema } from './model';
import { Field, parseField, parseObjectConstraints, ScalarConstraints, ScalarType, Shape, TypeFact } from '../../src/schema/notation';

export const TYPESCRIPT_TYPES: Record<ScalarType, string> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
  int32: 'number',
  int64: 'number',
  uint32: 'number',
  uint: 'number',
  quantity: 'string | number',
  intOrString: 'string | number',
  duration: 'string',
  dateTime: 'string',
  base64: 'string',
};

/** What the TypeScript type does not say. */
const TYPE_WORDS: Partial<Record<ScalarType, string>> = {
  integer: 'integer',
  int32: '32-bit integer',
  int64: '64-bit integer',
  uint32: '32-bit integer, not negative',
  uint: 'integer, not negative',
  quantity: 'quantity',
  intOrString: 'integer or string',
  duration: 'Go duration (`1h30m`)',
  dateTime: 'date and time (RFC 3339)',
  base64: 'base64',
};

/** The struct that stands for `{}`. */
const EMPTY = 'EmptyObject';

/** The L1 module of one schema file. */
export function renderTypeScript(schema: Schema, schemas: Schema[]): string {
  const references = new Set<string>();
  const scope = { schema, schemas, references };
  const body = [
    ...Object.entries(schema.kinds).flatMap(([name, kind]) => renderKind(name, kind, scope)),
    ...Object.entries(schema.types)
      .filter(([, fact]) => !isOpen(fact))
      .map(([name, fact]) => renderStruct(schema.structNames.get(name)!, structDoc(name, fact, schema), fact, scope)),
    ...(schema.file === CORE ? [`/** An object without fields. */\nexport interface ${EMPTY} {}`] : []),
  ];
  const hasKinds = Object.keys(schema.kinds).length > 0;
  const imports = [
    ...(hasKinds ? ["import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';", "import { Construct } from 'constructs';"] : []),
    ...(references.size ? [`import * as core from './${CORE}';`] : []),
    ...(hasKinds ? ["import { toWire } from '../src/schema/wire';"] : []),
  ];
  const header = [
    '// Generated from imports/schemas/ by projenrc/import.ts; do not edit.',
    `// ${schema.source.join(', ')}`,
  ];
  return [[...header, ...imports].join('\n'), ...body].join('\n\n') + '\n';
}

export function renderIndex(schemas: Schema[]): string {
  const lines = schemas.map(schema => `export * as ${schema.namespace} from './${schema.file}';`);
  return ['// Generated from imports/schemas/ by projenrc/import.ts; do not edit.', ...lines].join('\n') + '\n';
}

interface Scope {
  readonly schema: Schema;
  readonly schemas: Schema[];
  /** Types of core.yaml that the module mentions. */
  readonly references: Set<string>;
}

function renderKind(kind: string, fact: KindFact, scope: Scope): string[] {
  const className = scope.schema.classNames.get(kind)!;
  const apiVersion = apiVersionOf(scope.schema, fact);
  const required = fieldsOf(fact.fields).some(field => isRequired(parseField(field.fact)));
  const props = `props: ${className}Props${required ? '' : ' = {}'}`;
  const shortNames = fact.shortNames ? `; short names ${fact.shortNames.join(', ')}` : '';
  const lines = [
    `/** ${kind} (${apiVersion}): \`${fact.plural}\`, ${fact.scope === 'Cluster' ? 'one set for the cluster' : 'in a namespace'}${shortNames}. */`,
    `export class ${className} extends ApiObject {`,
    '  /** The apiVersion and kind of these objects. */',
    `  public static readonly GVK: GroupVersionKind = { apiVersion: '${apiVersion}', kind: '${kind}' };`,
    '',
    '  /** The manifest such an object would have, to embed it into another. */',
    `  public static manifest(${props}): any {`,
    `    return { ...${className}.GVK, ...toWire('${groupOf(scope.schema, fact)}', '${kind}', props) };`,
    '  }',
    '',
    `  constructor(scope: Construct, id: string, ${props}) {`,
    `    super(scope, id, { ...${className}.GVK, ...toWire('${groupOf(scope.schema, fact)}', '${kind}', props) });`,
    '  }',
    '}',
  ];
  const metadata = ['  /** Name, namespace, labels, annotations. */', '  readonly metadata?: ApiObjectMetadata;'];
  return [lines.join('\n'), renderStruct(`${className}Props`, `Fields of ${kind}.`, fact.fields, scope, metadata)];
}

function renderStruct(name: string, doc: string | undefined, fact: TypeFact, scope: Scope, first: string[] = []): string {
  const members = fieldsOf(fact).flatMap(field => {
    const parsed = parseField(field.fact);
    const words = [...(field.member === field.name ? [] : [`field \`${field.name}\``]), ...describe(parsed.shape), ...knownOf(parsed.shape, scope)];
    return [
      ...comment(words.length ? sentence(words.join('; ')) : undefined, parsed.default),
      `  readonly ${field.member}${isRequired(parsed) ? '' : '?'}: ${typeScriptType(parsed.shape, scope)};`,
    ];
  });
  return [...(doc ? [`/** ${doc} */`] : []), `export interface ${name} {`, ...first, ...members, '}'].join('\n');
}

/** What a map that stands for an open type may hold by name. */
function knownOf(shape: Shape, scope: Scope): string[] {
  if (shape.kind !== 'ref') return [];
  const fact = ownerOf(shape.name, scope.schema, scope.schemas).types[shape.name];
  return isOpen(fact) ? [`free fields; of a fixed type are ${fieldsOf(fact).map(field => code(field.name)).join(', ')}`] : [];
}

/** A struct of jsii takes no other members than its own: what keeps unknown fields is a map. */
function isOpen(fact: TypeFact): boolean {
  return parseObjectConstraints(fact).open;
}

export function structDoc(name: string, fact: TypeFact, schema: Schema): string | undefined {
  const { open, minProperties, maxProperties, cel } = parseObjectConstraints(fact);
  const words = [
    ...(schema.structNames.get(name) === name ? [] : [`${name} in the API reference`]),
    ...(open ? ['other fields are kept'] : []),
    ...(minProperties !== undefined || maxProperties !== undefined ? [counted(minProperties, maxProperties, 'field')] : []),
    ...cel.map(expression => `rule ${code(expression)}`),
  ];
  return words.length ? sentence(words.join('; ')) : undefined;
}

/** What the API server fills in need not be given. */
export function isRequired(field: Field): boolean {
  return field.required && field.default === undefined;
}

function typeScriptType(shape: Shape, scope: Scope): string {
  switch (shape.kind) {
    case 'scalar': return TYPESCRIPT_TYPES[shape.type];
    case 'any': return 'any';
    case 'open': return '{ [key: string]: any }';
    case 'empty': return qualified(EMPTY, CORE, scope);
    case 'map': return `{ [key: string]: ${typeScriptType(shape.value, scope)} }`;
    case 'list': {
      const item = typeScriptType(shape.item, scope);
      return item.includes(' ') ? `Array<${item}>` : `${item}[]`;
    }
    case 'ref': {
      const owner = ownerOf(shape.name, scope.schema, scope.schemas);
      if (isOpen(owner.types[shape.name])) return '{ [key: string]: any }';
      return qualified(owner.structNames.get(shape.name)!, owner.file, scope);
    }
  }
}

function qualified(name: string, file: string, scope: Scope): string {
  if (file === scope.schema.file) return name;
  scope.references.add(name);
  return `core.${name}`;
}

/** The facts about a value in words, without what its TypeScript type says. */
export function describe(shape: Shape): string[] {
  switch (shape.kind) {
    case 'scalar': {
      const word = TYPE_WORDS[shape.type];
      return [...(word ? [word] : []), ...describeConstraints(shape.constraints)];
    }
    case 'list': {
      const item = describe(shape.item);
      return [
        ...(item.length ? [`each ${item.join(', ')}`] : []),
        ...(shape.keys ? [`merged by ${shape.keys.map(code).join(' and ')}`] : []),
        ...(shape.set ? ['no duplicates'] : []),
        ...(shape.minItems !== undefined || shape.maxItems !== undefined ? [counted(shape.minItems, shape.maxItems, 'item')] : []),
      ];
    }
    case 'map': {
      const value = describe(shape.value);
      return value.length ? [`each value ${value.join(', ')}`] : [];
    }
    case 'any': return ['any value'];
    case 'open': return ['free fields'];
    default: return [];
  }
}

function describeConstraints(constraints: ScalarConstraints): string[] {
  const { enum: values, pattern, format, minimum, maximum, minLength, maxLength } = constraints;
  return [
    ...(values ? [`one of ${values.map(value => code(value === '' ? "''" : String(value))).join(', ')}`] : []),
    ...(minimum !== undefined || maximum !== undefined ? [range(minimum, maximum)] : []),
    ...(minLength !== undefined || maxLength !== undefined ? [counted(minLength, maxLength, 'character')] : []),
    ...(format ? [`format ${format}`] : []),
    ...(pattern ? [`pattern ${code(pattern)}`] : []),
  ];
}

function range(minimum?: number, maximum?: number): string {
  if (minimum === undefined) return `at most ${maximum}`;
  if (maximum === undefined) return `at least ${minimum}`;
  return minimum === maximum ? `exactly ${minimum}` : `${minimum} to ${maximum}`;
}

function counted(minimum: number | undefined, maximum: number | undefined, noun: string): string {
  return `${range(minimum, maximum)} ${noun}${(maximum ?? minimum) === 1 ? '' : 's'}`;
}

export function code(text: string): string {
  // A backtick inside is fenced with two.
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function sentence(text: string): string {
  const escaped = text.replace(/\*\//g, '*\\/');
  return `${escaped[0].toUpperCase()}${escaped.slice(1)}.`;
}

function comment(text: string | undefined, defaultValue: unknown): string[] {
  if (defaultValue === undefined) return text ? [`  /** ${text} */`] : [];
  return ['  /**', ...(text ? [`   * ${text}`] : []), `   * @default ${JSON.stringify(defaultValue)}`, '   */'];
}
