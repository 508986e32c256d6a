import {
  ApiObject, ApiObjectMetadataDefinition, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver,
} from 'cdk8s';
import { IConstruct } from 'constructs';
import type { Manifest } from '../rules/rule';

/**
 * Rendering of plain data as cdk8s renders it, in one walk instead of four: keys sorted, null and undefined left out.
 * What holds tokens or is of a class is left to cdk8s.
 */

/** Given back for what only cdk8s can render. */
const NOT_PLAIN = Symbol('not plain');

/**
 * A value without what cdk8s leaves out; undefined for nothing.
 *
 * @param before what was rendered in this place for a like object: whatever of it is the same is given back itself, so that
 * thousands of machines that differ in their names hold what they have in common once
 */
function plainValue(value: unknown, before?: unknown): unknown {
  if (typeof value !== 'object') return value;
  if (value === null) return undefined;
  return Array.isArray(value) ? plainList(value, before) : plainObject(value as Fields, before);
}

type Fields = Readonly<Record<string, unknown>>;

function plainList(list: readonly unknown[], before: unknown): unknown {
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  let isSame = known === before && known.length === list.length;
  const result: unknown[] = [];
  for (let i = 0; i < list.length; i++) {
    const plain = plainValue(list[i], known[i]);
    if (plain === NOT_PLAIN) return NOT_PLAIN;
    isSame &&= Object.is(plain, known[i]);
    result.push(plain);
  }
  return isSame ? before : result;
}

function plainObject(value: Fields, before: unknown): unknown {
  if (value.constructor !== Object || typeof value.resolve === 'function') return NOT_PLAIN;
  if (isFields(before) && hasKeysOf(value, before)) return likeBefore(value, before);
  const known = isFields(before) ? before : NOTHING;
  const result: Record<string, unknown> = {};
  for (const key of sortedKeys(value)) {
    if (key === '__proto__') return NOT_PLAIN;
    const plain = plainValue(value[key], Object.hasOwn(known, key) ? known[key] : undefined);
    if (plain === undefined) continue;
    if (plain === NOT_PLAIN) return NOT_PLAIN;
    result[key] = plain;
  }
  return result;
}

const NOTHING: Fields = Object.freeze({});

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object, once plain, has the keys of another that is. */
function hasKeysOf(value: Fields, before: Fields): boolean {
  let count = 0;
  for (const key in value) {
    if (value[key] === undefined || value[key] === null) continue;
    const known = before[key];
    // What every object inherits are functions, and this.
    if (known === undefined || typeof known === 'function' || key === '__proto__') return false;
    count += 1;
  }
  return count === Object.keys(before).length;
}

/** A value with the keys of what was rendered before: that itself, or a copy of it with what differs. */
function likeBefore(value: Fields, before: Fields): unknown {
  let differing: Record<string, unknown> | undefined;
  for (const key in value) {
    const inner = value[key];
    if (inner === undefined || inner === null) continue;
    const plain = plainValue(inner, before[key]);
    if (plain === NOT_PLAIN) return NOT_PLAIN;
    if (!Object.is(plain, before[key])) (differing ??= {})[key] = plain;
  }
  return differing ? { ...before, ...differing } : before;
}

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] < keys[i - 1]) return keys.sort();
  }
  return keys;
}

/**
 * Renders objects of one tree, each as its `toJson` does. Manifests of one kind hold what they have in common once, so
 * none may be changed.
 */
export function manifestRenderer(root: IConstruct): (object: ApiObject) => Manifest {
  if (!isRenderedAsUsual(root)) return object => object.toJson();
  const latest = new Map<string, Manifest>();
  return object => {
    const manifest = renderPlain(object, latest.get(object.kind));
    if (manifest === undefined) return object.toJson();
    latest.set(object.kind, manifest);
    sharing.add(manifest);
    return manifest;
  };
}

const sharing = new WeakSet<object>();

/** Whether a manifest is a tree of plain data in which nothing is met twice, and may have parts of others of its kind. */
export function sharesParts(manifest: Manifest): boolean {
  return sharing.has(manifest);
}

/** An object that renders its fields itself. */
interface SelfRendering {
  _toPlainManifest(before: Manifest): Manifest;
}

function renderPlain(object: ApiObject & Partial<SelfRendering>, before: Manifest): Manifest {
  if (object._toPlainManifest) return object._toPlainManifest(before);
  return object.toJson === ApiObject.prototype.toJson ? plainProps(object, before) : undefined;
}

/** Nothing for an object that has patches, or that is not as it is known. */
function plainProps(object: ApiObject, before: Manifest): Manifest {
  const [props, patches] = [Reflect.get(object, 'props'), Reflect.get(object, 'patches')];
  if (typeof props !== 'object' || props === null || !Array.isArray(patches) || patches.length > 0) return undefined;
  const { apiVersion, kind, metadata: _, ...fields } = props;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
  return plainManifest(apiVersion, kind, object.metadata, fields, before);
}

/** A manifest with these fields, if there is nothing in them that only cdk8s can render. */
export function plainManifest(apiVersion: string, kind: string, metadata: ApiObjectMetadataDefinition, fields: Fields, before?: Manifest): Manifest {
  const manifest: Record<string, unknown> = { apiVersion, kind, metadata: plainMetadata(metadata, before?.metadata) };
  for (const field of sortedKeys(fields)) {
    const plain = plainValue(fields[field], before?.[field]);
    if (plain === NOT_PLAIN) return undefined;
    if (plain !== undefined) manifest[field] = plain;
  }
  return manifest;
}

/** Metadata with nothing but texts; anything else is rendered by cdk8s. */
function plainMetadata(definition: ApiObjectMetadataDefinition, before: Manifest): unknown {
  if (definition.constructor !== ApiObjectMetadataDefinition || !hasKnownFields(definition)) return definition.toJson();
  const { _additionalAttributes: given, annotations, finalizers, labels, name, namespace, ownerReferences } = definition as unknown as KnownMetadata;
  for (const key in given) if (!METADATA_FIELDS.has(key)) return definition.toJson();
  const [plainAnnotations, plainLabels] = [plainTexts(annotations, before?.annotations), plainTexts(labels, before?.labels)];
  if (plainAnnotations === NOT_PLAIN || plainLabels === NOT_PLAIN || finalizers.length > 0 || ownerReferences.length > 0) return definition.toJson();
  if (typeof name !== 'string' || (namespace !== undefined && typeof namespace !== 'string')) return definition.toJson();

  const metadata: Record<string, unknown> = {};
  if (plainAnnotations) metadata.annotations = plainAnnotations;
  if (plainLabels) metadata.labels = plainLabels;
  metadata.name = name;
  if (namespace !== undefined) metadata.namespace = namespace;
  return metadata;
}

/** Texts by name; undefined for none. */
function plainTexts(texts: Fields, before: unknown): unknown {
  let isEmpty = true;
  for (const key in texts) {
    if (typeof texts[key] !== 'string') return NOT_PLAIN;
    isEmpty = false;
  }
  return isEmpty ? undefined : plainValue(texts, before);
}

/** Fields in which cdk8s keeps metadata. */
interface KnownMetadata {
  readonly _additionalAttributes: Fields;
  readonly annotations: Fields;
  readonly finalizers: readonly unknown[];
  readonly labels: Fields;
  readonly name: unknown;
  readonly namespace: unknown;
  readonly ownerReferences: readonly unknown[];
}

const METADATA_FIELDS: ReadonlySet<string> = new Set([
  '_additionalAttributes', 'annotations', 'apiObject', 'finalizers', 'labels', 'name', 'namespace', 'ownerReferences',
]);
/** Looked at once: the class has the fields that it has. */
let areFieldsKnown: boolean | undefined;

function hasKnownFields(definition: ApiObjectMetadataDefinition): boolean {
  areFieldsKnown ??= Object.keys(definition).length === METADATA_FIELDS.size && Object.keys(definition).every(field => METADATA_FIELDS.has(field));
  return areFieldsKnown;
}

/** Whether nothing but cdk8s's own resolvers looks at the values of the objects of a tree, and their keys are sorted. */
export function isRenderedAsUsual(root: IConstruct): boolean {
  return !process.env.CDK8S_DISABLE_SORT && root instanceof App && root.resolvers.length === USUAL_RESOLVERS.length
    && root.resolvers.every(({ constructor }, index) => constructor === USUAL_RESOLVERS[index]);
}

const USUAL_RESOLVERS: readonly unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
