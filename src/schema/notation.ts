/**
 * The notation of the interface facts (`imports/schemas/README.md`), read into shapes.
 * The generator reads the YAML with it, the checks read the same facts from `imports/structure/`.
 */

export type ScalarType = 'string' | 'boolean' | 'number' | 'integer' | 'int32' | 'int64' | 'uint32' | 'uint'
| 'quantity' | 'duration' | 'intOrString' | 'dateTime' | 'base64';

const SCALARS: ReadonlySet<string> = new Set<ScalarType>([
  'string', 'boolean', 'number', 'integer', 'int32', 'int64', 'uint32', 'uint',
  'quantity', 'duration', 'intOrString', 'dateTime', 'base64',
]);

/** What a single value may be beyond its type. */
export interface ScalarConstraints {
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface ScalarShape {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly constraints: ScalarConstraints;
}

export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
  /** Fields that tell the items apart: no two items have the same values in all of them. */
  readonly keys?: readonly string[];
  /** No value occurs twice. */
  readonly set?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Shape = ScalarShape | ListShape
| { readonly kind: 'map'; readonly value: Shape }
| { readonly kind: 'ref'; readonly name: string }
/** `any`: not described; `open`: an object whose fields are free; `empty`: an object without fields. */
| { readonly kind: 'any' | 'open' | 'empty' };

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  readonly default?: unknown;
}

/** A field as the facts give it: `Disk[]!`, or an object of constraints. */
export type FieldFact = string | { readonly [key: string]: unknown };

/** A type as the facts give it: its fields, and under keys with `~` what holds for the object itself. */
export interface TypeFact { readonly [field: string]: unknown }

export interface ObjectConstraints {
  readonly open: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly cel: readonly string[];
}

const KNOWN_KEYS = new Set([
  'type', 'list', 'map', 'required', 'default',
  'enum', 'pattern', 'format', 'minimum', 'maximum', 'minLength', 'maxLength', 'keys', 'set', 'minItems', 'maxItems',
]);
const KNOWN_OBJECT_KEYS = new Set(['~open', '~minProperties', '~maxProperties', '~cel']);

export function parseField(fact: FieldFact): Field {
  if (typeof fact === 'string') {
    const required = isRequired(fact);
    return { shape: parseExpression(required ? fact.slice(0, -1) : fact), required };
  }
  // A constraint that nobody reads would be a check that silently does not happen.
  for (const key of Object.keys(fact)) {
    if (!KNOWN_KEYS.has(key)) throw new Error(`unknown constraint '${key}' in the interface facts`);
  }
  return { shape: parseConstrained(fact), required: isRequired(fact), default: fact.default };
}

export function isRequired(fact: FieldFact): boolean {
  return typeof fact === 'string' ? fact.endsWith('!') : fact.required === true;
}

export function hasDefault(fact: FieldFact): boolean {
  return typeof fact !== 'string' && fact.default !== undefined;
}

export function parseObjectConstraints(fact: TypeFact): ObjectConstraints {
  for (const key of Object.keys(fact)) {
    if (key.startsWith('~') && !KNOWN_OBJECT_KEYS.has(key)) throw new Error(`unknown constraint '${key}' in the interface facts`);
  }
  return {
    open: fact['~open'] === true,
    minProperties: fact['~minProperties'] as number | undefined,
    maxProperties: fact['~maxProperties'] as number | undefined,
    cel: (fact['~cel'] as string[] | undefined) ?? [],
  };
}

/** The fields of a type, without the constraints of the object itself. */
export function fieldFacts(fact: TypeFact): [string, FieldFact][] {
  return Object.entries(fact).filter(([name]) => isField(fact, name)) as [string, FieldFact][];
}

/** Whether a type has a field of this name: an own property, as a manifest may hold any name, `constructor` too. */
export function isField(fact: TypeFact, name: string): boolean {
  return !name.startsWith('~') && Object.hasOwn(fact, name);
}

function parseConstrained(fact: { readonly [key: string]: unknown }): Shape {
  if (fact.list !== undefined) {
    return {
      kind: 'list',
      item: parseNested(fact.list as FieldFact),
      keys: fact.keys as string[] | undefined,
      set: fact.set === true,
      minItems: fact.minItems as number | undefined,
      maxItems: fact.maxItems as number | undefined,
    };
  }
  if (fact.map !== undefined) return { kind: 'map', value: parseNested(fact.map as FieldFact) };

  const shape = parseExpression(fact.type as string);
  if (shape.kind !== 'scalar') return shape;
  const { type: _type, required: _required, default: _default, ...constraints } = fact;
  return { ...shape, constraints: constraints as ScalarConstraints };
}

function parseNested(fact: FieldFact): Shape {
  return typeof fact === 'string' ? parseExpression(fact) : parseConstrained(fact);
}

function parseExpression(expression: string): Shape {
  if (expression.endsWith('[]')) return { kind: 'list', item: parseExpression(expression.slice(0, -2)) };
  if (expression.startsWith('map<') && expression.endsWith('>')) return { kind: 'map', value: parseExpression(expression.slice(4, -1)) };
  if (SCALARS.has(expression)) return { kind: 'scalar', type: expression as ScalarType, constraints: {} };
  switch (expression) {
    case 'any': return { kind: 'any' };
    case 'object': return { kind: 'empty' };
    case 'openObject': return { kind: 'open' };
    default: return { kind: 'ref', name: expression };
  }
}
