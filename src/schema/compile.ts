import { expressionOf } from './cel';
import { fieldFacts, FieldFact, hasDefault, isField, isRequired, ListShape, ObjectConstraints, parseField, parseObjectConstraints, Shape, TypeFact } from './notation';
import { Check, scalarCheck, TYPE_NAMES } from './scalars';
import { KindFacts, resolveType, Structure, structureOf } from './structure';
import { didYouMean } from './suggest';
import { isObject, SchemaRule, shorten, show, Walk } from './walk';

/** Of how many unknown fields the meant one is looked for: a hostile object has more than that. */
const MOST_SUGGESTIONS = 100;

/** Each type is compiled once for each file it is used from, when the first value of it is looked at. */
const compiled = new Map<Structure, Map<string, Check>>();
const compiledKinds = new WeakMap<KindFacts, Check>();

/** The check for a whole object of the kind; `status` is passed over. */
export function kindCheck(structure: Structure, facts: KindFacts): Check {
  const known = compiledKinds.get(facts);
  if (known) return known;
  const check = objectCheck(structure, { ...envelope(), ...facts.fields }, { open: false, cel: [] });
  compiledKinds.set(facts, check);
  return check;
}

/** The check of what every object has: for versions of a kind whose own fields are not known. */
export function envelopeCheck(structure: Structure): Check {
  return objectCheck(structure, envelope(), { open: true, cel: [] });
}

function envelope(): Record<string, FieldFact> {
  return { apiVersion: 'any', kind: 'any', metadata: OBJECT_META, status: 'any' };
}

/** `metadata` is of the same type everywhere, and no CRD's schema says so. */
const OBJECT_META = '#metadata';
const KUBERNETES_GROUP = '';

function shapeCheck(structure: Structure, shape: Shape): Check | undefined {
  switch (shape.kind) {
    case 'any': return undefined;
    case 'open': return openCheck;
    case 'empty': return objectCheck(structure, {}, { open: false, cel: [] });
    case 'scalar': return scalarCheck(shape, structure.native);
    case 'list': return listCheck(structure, shape);
    case 'map': return mapCheck(structure, shape.value);
    case 'ref': return typeCheck(structure, shape.name);
  }
}

function typeCheck(structure: Structure, type: string): Check {
  if (type === OBJECT_META) return typeCheck(structureOf(KUBERNETES_GROUP)!, 'ObjectMeta');
  const known = compiled.get(structure) ?? compiled.set(structure, new Map()).get(structure)!;
  const check = known.get(type);
  if (check) return check;
  // Compiled at the first value, not here: types refer to themselves, and most are never met.
  let inner: Check | undefined;
  const lazy: Check = (value, walk) => {
    if (!inner) {
      const { structure: owner, fact } = resolveType(structure, type);
      inner = objectCheck(owner, fact, parseObjectConstraints(fact));
      known.set(type, inner);
    }
    inner(value, walk);
  };
  known.set(type, lazy);
  return lazy;
}

function openCheck(value: unknown, walk: Walk): void {
  if (!isObject(value)) wrongShape('an object', value, walk);
}

function objectCheck(structure: Structure, facts: TypeFact, constraints: ObjectConstraints): Check {
  // A field is compiled at its first value: most have none.
  const checks = new Map<string, Check>();
  const compileField = (name: string): Check | undefined => {
    if (!isField(facts, name)) return undefined;
    const check = fieldCheck(structure, facts[name] as FieldFact);
    checks.set(name, check);
    return check;
  };
  // A default is filled in before the API server looks for what is missing.
  const required = fieldFacts(facts).filter(([, fact]) => isRequired(fact) && !hasDefault(fact));
  const further = constraintsCheck(constraints);

  return (value, walk) => {
    if (!isObject(value)) return wrongShape('an object', value, walk);
    const keys = Object.keys(value);
    if (!walk.enter(keys.length)) return;
    const findings = walk.findings.length;
    for (const key of keys) {
      const child = value[key];
      if (child === undefined) continue;
      const check = checks.get(key) ?? compileField(key);
      if (check === undefined) {
        if (!constraints.open) unknownField(key, facts, walk);
      } else if (child !== null && check !== pass) {
        // null is dropped by the API server, as if the field were not there.
        walk.path.push(key);
        check(child, walk);
        walk.path.pop();
      }
    }
    for (const [name, fact] of required) {
      const child = value[name];
      if (child === undefined || child === null) {
        walk.report(SchemaRule.MISSING_FIELD, `required, but ${child === null ? 'null' : 'missing'}; give ${shapeName(parseField(fact).shape)}`, name);
      }
    }
    further?.(value, walk, findings);
  };
}

/** Most fields are of few types, each of which is compiled once. */
function fieldCheck(structure: Structure, fact: FieldFact): Check {
  if (typeof fact !== 'string') return shapeCheck(structure, parseField(fact).shape) ?? pass;
  const known = compiledFields.get(structure) ?? compiledFields.set(structure, new Map()).get(structure)!;
  let check = known.get(fact);
  if (!check) known.set(fact, check = shapeCheck(structure, parseField(fact).shape) ?? pass);
  return check;
}

const compiledFields = new WeakMap<Structure, Map<string, Check>>();

/** The check of what may be anything. */
function pass(): void {}

function unknownField(key: string, facts: TypeFact, walk: Walk): void {
  const names = fieldFacts(facts).map(([name]) => name);
  const hint = walk.findings.length < MOST_SUGGESTIONS ? didYouMean(key, names) : '';
  const empty = names.length ? '' : '; no fields are allowed here';
  walk.report(SchemaRule.UNKNOWN_FIELD, `unknown field '${shorten(key)}'${hint}${empty}`, key);
}

function constraintsCheck(constraints: ObjectConstraints) {
  const { minProperties = 0, maxProperties = Infinity, cel } = constraints;
  if (!cel.length && minProperties === 0 && maxProperties === Infinity) return undefined;
  const expressions = cel.map(expressionOf);

  return (value: Record<string, unknown>, walk: Walk, findingsBefore: number) => {
    const given = Object.values(value).filter(child => child !== undefined && child !== null).length;
    if (given < minProperties) walk.report(SchemaRule.BOUNDS, `must have at least ${minProperties} ${plural('field', minProperties)}, has ${given}`);
    if (given > maxProperties) walk.report(SchemaRule.BOUNDS, `must have at most ${maxProperties} ${plural('field', maxProperties)}, has ${given}`);
    // Expressions are for objects that are right by themselves, as on the API server.
    if (walk.findings.length > findingsBefore) return;
    for (const expression of expressions) {
      if (!expression.holds(value)) walk.report(SchemaRule.CEL, expression.message);
    }
  };
}

function mapCheck(structure: Structure, shape: Shape): Check {
  const check = shapeCheck(structure, shape);
  if (!check) return openCheck;
  return (value, walk) => {
    if (!isObject(value)) return wrongShape('an object', value, walk);
    const keys = Object.keys(value);
    if (!walk.enter(keys.length)) return;
    for (const key of keys) {
      const child = value[key];
      if (child === undefined || child === null) continue;
      walk.path.push(key);
      check(child, walk);
      walk.path.pop();
    }
  };
}

function listCheck(structure: Structure, shape: ListShape): Check {
  const check = shapeCheck(structure, shape.item);
  const { minItems = 0, maxItems = Infinity } = shape;
  const unique = shape.keys ? uniqueByKeys(structure, shape.item, shape.keys) : shape.set ? uniqueValues : undefined;

  return (value, walk) => {
    if (!Array.isArray(value)) return wrongShape('a list', value, walk);
    if (!walk.enter(value.length)) return;
    if (check) {
      for (let index = 0; index < value.length; index++) {
        const item = value[index];
        walk.path.push(index);
        if (item !== undefined && item !== null) check(item, walk);
        else if (!structure.native) walk.report(SchemaRule.WRONG_TYPE, `must be ${shapeName(shape.item)}, got null; remove the empty item`);
        walk.path.pop();
      }
    }
    if (value.length < minItems) walk.report(SchemaRule.BOUNDS, `must have at least ${minItems} ${plural('item', minItems)}, has ${value.length}`);
    if (value.length > maxItems) walk.report(SchemaRule.BOUNDS, `must have at most ${maxItems} ${plural('item', maxItems)}, has ${value.length}`);
    unique?.(value, walk);
  };
}

function uniqueByKeys(structure: Structure, item: Shape, keys: readonly string[]) {
  const defaults = new Map<string, unknown>();
  if (item.kind === 'ref') {
    const facts = fieldFacts(resolveType(structure, item.name).fact).filter(([name]) => keys.includes(name));
    for (const [name, fact] of facts) defaults.set(name, parseField(fact).default);
  }
  return (list: readonly unknown[], walk: Walk) => {
    const identify = (entry: unknown) => isObject(entry) ? keys.map(key => scalar(entry[key] ?? defaults.get(key))) : undefined;
    duplicates(list, identify, (index, first, identity) =>
      walk.report(SchemaRule.DUPLICATE_KEY, `${keys.map((key, at) => `${key} ${show(identity[at])}`).join(', ')} is already taken by item ${first}; merge the two or rename one`, index));
  };
}

function uniqueValues(list: readonly unknown[], walk: Walk): void {
  duplicates(list, entry => [scalar(entry)], (index, first) =>
    walk.report(SchemaRule.DUPLICATE_KEY, `${show(list[index])} is already in the list as item ${first}; remove one`, index));
}

/** Keys are single values; one that is not has been reported, and must not cost the writing out of all it holds. */
function scalar(value: unknown): unknown {
  return typeof value === 'object' ? null : value;
}

function duplicates(
  list: readonly unknown[], identify: (entry: unknown) => unknown[] | undefined, report: (index: number, first: number, identity: unknown[]) => void,
): void {
  const seen = new Map<string, number>();
  list.forEach((entry, index) => {
    const identity = identify(entry);
    if (!identity || identity.every(part => part === undefined || part === null)) return;
    const key = JSON.stringify(identity);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else report(index, first, identity);
  });
}

function wrongShape(wanted: string, value: unknown, walk: Walk): void {
  walk.report(SchemaRule.WRONG_TYPE, `must be ${wanted}, got ${show(value)}`);
}

function shapeName(shape: Shape): string {
  switch (shape.kind) {
    case 'scalar': return TYPE_NAMES[shape.type];
    case 'list': return 'a list';
    case 'any': return 'a value';
    default: return 'an object';
  }
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}
