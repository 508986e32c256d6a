/**
 * Members of the typed API are camelCase, as jsii demands; fields are named as the API names them. This
 * gives rendered values the fields' names, and walks only into what can hold a name that differs.
 */
import { fieldFacts, FieldFact, parseField, Shape } from './notation';
import { parseApiVersion, resolveType, Structure, structureOf } from './structure';

/** Undefined stands for a value that stays as it is. */
type Mapper = ((value: unknown) => unknown) | undefined;

/** By structure and type; a type that refers to itself finds its own mapper here while that is being made. */
const mappers = new Map<Structure, Map<string, Mapper>>();

/**
 * Gives the props of a kind the fields' own names. The result is a plain object; values that need no
 * renaming are shared with the props.
 *
 * Props of a kind that is not known keep their names.
 *
 * @param apiVersionOrGroup `kubevirt.io/v1` or `kubevirt.io`; the core group is `v1` or the empty string.
 */
export function toWire(apiVersionOrGroup: string, kind: string, props: object): Record<string, unknown> {
  const structure = structureOf(groupOf(apiVersionOrGroup));
  const facts = structure?.kinds.get(`${groupOf(apiVersionOrGroup)}/${kind}`);
  // Nothing is known to be named otherwise.
  if (!structure || !facts) return { ...props };
  const name = `${facts.group ? `${facts.group}/` : ''}${facts.version} ${kind}`;
  const mapper = structure.mapped.has(name) ? mapperOfFields(structure, name, Object.entries(facts.fields)) : undefined;
  return { ...(mapper ? mapper(props) as object : props) };
}

/** The same for a value of one type, such as the `spec` of a kind. */
export function typeToWire(apiVersionOrGroup: string, type: string, value: unknown): unknown {
  const structure = structureOf(groupOf(apiVersionOrGroup));
  if (!structure) throw new Error(`unknown API group '${apiVersionOrGroup}'`);
  const mapper = mapperOfType(structure, type);
  return mapper ? mapper(value) : value;
}

function groupOf(apiVersionOrGroup: string): string {
  return /^v\d+[a-z0-9]*$/.test(apiVersionOrGroup) ? '' : parseApiVersion(apiVersionOrGroup + (apiVersionOrGroup.includes('/') ? '' : '/')).group;
}

function mapperOfType(from: Structure, type: string): Mapper {
  const { structure, fact } = resolveType(from, type);
  return structure.mapped.has(type) ? mapperOfFields(structure, type, fieldFacts(fact)) : undefined;
}

function mapperOfFields(structure: Structure, name: string, facts: [string, FieldFact][]): Mapper {
  const known = mappers.get(structure) ?? mappers.set(structure, new Map()).get(structure)!;
  const made = known.get(name);
  if (made) return made;

  const fields = new Map<string, { field: string; mapper: Mapper }>();
  const mapper = onValue(value => {
    if (!isPlainObject(value)) return value;
    const result: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(value)) {
      const field = fields.get(key);
      define(result, field?.field ?? key, field?.mapper ? field.mapper(child) : child);
    }
    return result;
  });
  known.set(name, mapper);

  const renames = structure.renames.get(name) ?? {};
  const members = new Map(Object.entries(renames).map(([member, field]) => [field, member]));
  for (const [field, fact] of facts) {
    const inner = mapperOfShape(structure, parseField(fact).shape);
    const member = members.get(field) ?? field;
    if (inner || member !== field) fields.set(member, { field, mapper: inner });
    // Who gives the field's own name is understood as well.
    if (inner && member !== field) fields.set(field, { field, mapper: inner });
  }
  return mapper;
}

function mapperOfShape(structure: Structure, shape: Shape): Mapper {
  switch (shape.kind) {
    case 'ref': return mapperOfType(structure, shape.name);
    case 'list': {
      const item = mapperOfShape(structure, shape.item);
      return item && onValue(value => Array.isArray(value) ? value.map(item) : value);
    }
    case 'map': {
      const child = mapperOfShape(structure, shape.value);
      return child && onValue(value => {
        if (!isPlainObject(value)) return value;
        const result: Record<string, unknown> = {};
        for (const [key, entry] of Object.entries(value)) define(result, key, child(entry));
        return result;
      });
    }
    default: return undefined;
  }
}

/** A token has its value only at synthesis: what it then gives is mapped then. */
function onValue(map: (value: unknown) => unknown): (value: unknown) => unknown {
  const mapper = (value: unknown): unknown => {
    const produce = producerOf(value);
    return produce ? { resolve: () => mapper(produce()) } : map(value);
  };
  return mapper;
}

function producerOf(value: unknown): (() => unknown) | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const token = value as { resolve?: unknown; produce?: unknown };
  if (typeof token.resolve === 'function') return () => (token.resolve as () => unknown).call(value);
  if (typeof token.produce === 'function') return () => (token.produce as () => unknown).call(value);
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** An assignment to `__proto__` would not make a field. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
