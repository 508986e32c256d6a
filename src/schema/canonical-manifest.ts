import { canonicalGoDuration, storedQuantity } from './canonical';
import { ALWAYS_WRITTEN, DROPPED_WHEN_ZERO, GO_FILES, KEPT_WHEN_EMPTY } from './go-types';
import { Field, fieldFacts, FieldFact, parseField, ScalarType, Shape } from './notation';
import { parseApiVersion, resolveType, Structure, structureOf } from './structure';
import { isObject } from './walk';

type Rewrite = (value: unknown) => unknown;

/** What decodes an object, and so how much it changes. */
enum Decoder {
  /** The CRD's schema: defaults are filled in, nothing is left out. */
  SCHEMA,
  /** A Go type that has been looked at: empty values go, others are written always. */
  GO,
  /** The Go type of metadata, which decodes that of every object, without the fields that only a controller writes. */
  METADATA,
}

const METADATA_TYPE = 'ObjectMeta';
const rewrites = new Map<Structure, Map<string, Rewrite>>();

/**
 * A manifest as the API server stores it: quantities and durations in canonical form, defaults of the schema filled
 * in, and for the kinds that KubeVirt and CDI write back, what their Go types add and leave out. The architecture and
 * the machine type that a webhook adds, what a controller adds later, and `status` are not of it (`SERVER_ADDITIONS`).
 * Kinds that nothing is known about come back as they are.
 *
 * The manifest is not changed, and must have passed the structural check.
 */
export function canonicalManifest(manifest: object): object {
  const { apiVersion, kind } = manifest as { readonly apiVersion?: unknown; readonly kind?: unknown };
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return manifest;
  const { group, version } = parseApiVersion(apiVersion);
  const structure = structureOf(group);
  const facts = structure?.kinds.get(`${group}/${kind}`);
  if (!structure || !facts || facts.differing.includes(version)) return manifest;

  const decoder = GO_FILES.has(structure.file) ? Decoder.GO : Decoder.SCHEMA;
  return once(structure, `${decoder} kind ${group}/${kind}`, () => {
    const known = { apiVersion: 'string', kind: 'string', status: 'any', ...facts.fields };
    const metadata: Field = { shape: { kind: 'ref', name: METADATA_TYPE }, required: decoder === Decoder.GO };
    const rewriteMetadata = typeRewrite(structureOf('')!, METADATA_TYPE, decoder === Decoder.GO ? Decoder.GO : Decoder.METADATA);
    return objectRewrite(structure, '', known, decoder, [['metadata', { field: metadata, rewrite: rewriteMetadata }]]);
  })(manifest) as object;
}

function once(structure: Structure, name: string, make: () => Rewrite): Rewrite {
  const known = rewrites.get(structure) ?? rewrites.set(structure, new Map()).get(structure)!;
  const made = known.get(name);
  if (made) return made;
  const rewrite = make();
  known.set(name, rewrite);
  return rewrite;
}

function typeRewrite(from: Structure, type: string, decoder: Decoder): Rewrite {
  // Made at the first value: types refer to themselves, and most are never met.
  return value => once(from, `${decoder} ${type}`, () => {
    const { structure, fact } = resolveType(from, type);
    return objectRewrite(structure, type, Object.fromEntries(fieldFacts(fact)), decoder);
  })(value);
}

interface KnownField {
  readonly field: Field;
  readonly rewrite: Rewrite | undefined;
}

function objectRewrite(
  structure: Structure, type: string, facts: Record<string, FieldFact>, decoder: Decoder, further: readonly [string, KnownField][] = [],
): Rewrite {
  const fields = new Map<string, KnownField>(Object.entries(facts).map(([name, fact]) => {
    const field = parseField(fact);
    return [name, { field, rewrite: shapeRewrite(structure, field.shape, decoder) }];
  }));
  for (const [name, known] of further) fields.set(name, known);
  const isDropped = decoder === Decoder.SCHEMA ? () => false : dropped(type);
  const written = [...fields].flatMap(([name, known]): [string, () => unknown][] => {
    const always = known.field.required || ALWAYS_WRITTEN[type]?.includes(name);
    if (known.field.default !== undefined) return [[name, () => known.field.default]];
    return decoder === Decoder.GO && always ? [[name, () => zero(known)]] : [];
  });

  return value => {
    if (!isObject(value)) return value;
    const result: Record<string, unknown> = {};
    for (const [name, child] of Object.entries(value)) {
      if (child === undefined || child === null) continue;
      const known = fields.get(name);
      const rewritten = known?.rewrite ? known.rewrite(child) : child;
      if (!known || known.field.required || !isDropped(name, rewritten, known.field.shape)) result[name] = rewritten;
    }
    for (const [name, make] of written) {
      if (!(name in result)) result[name] = make();
    }
    return result;
  };
}

function dropped(type: string): (name: string, value: unknown, shape: Shape) => boolean {
  const zeros = DROPPED_WHEN_ZERO[type] ?? [];
  const texts = KEPT_WHEN_EMPTY[type] ?? [];
  return (name, value, shape) => {
    switch (shape.kind) {
      case 'list': return Array.isArray(value) && value.length === 0;
      case 'map': return isObject(value) && Object.keys(value).length === 0;
      case 'scalar': return value === '' ? !texts.includes(name) : (value === 0 || value === false) && zeros.includes(name);
      default: return false;
    }
  };
}

const ZEROS: Partial<Record<ScalarType, unknown>> = { boolean: false, string: '', base64: '', quantity: '0', duration: '0s', dateTime: null };

/** What Go writes for a field that nobody gave. */
function zero({ field: { shape }, rewrite }: KnownField): unknown {
  if (shape.kind === 'scalar') return shape.type in ZEROS ? ZEROS[shape.type] : 0;
  return shape.kind === 'ref' ? rewrite!({}) : null;
}

function shapeRewrite(structure: Structure, shape: Shape, decoder: Decoder): Rewrite | undefined {
  switch (shape.kind) {
    case 'scalar': return SCALARS[shape.type];
    case 'ref': return typeRewrite(structure, shape.name, decoder);
    case 'list': {
      const item = shapeRewrite(structure, shape.item, decoder);
      return item && (value => Array.isArray(value) ? value.map(item) : value);
    }
    case 'map': {
      const child = shapeRewrite(structure, shape.value, decoder);
      return child && (value => isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, child(each)])) : value);
    }
    default: return undefined;
  }
}

const SCALARS: Partial<Record<ScalarType, Rewrite>> = {
  quantity: value => typeof value === 'string' || typeof value === 'number' ? storedQuantity(value) ?? value : value,
  duration: value => typeof value === 'string' ? canonicalGoDuration(value) ?? value : value,
};
