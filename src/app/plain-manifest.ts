import {
  ApiObject, ApiObjectMetadataDefinition, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver,
} from 'cdk8s';
import type { Manifest } from '../rules/rule';

/**
 * Rendering of plain data as cdk8s renders it, in one walk instead of four: keys sorted, null and undefined left out.
 * What holds tokens or is of a class is left to cdk8s.
 */

/** Given back for what only cdk8s can render. */
export const NOT_PLAIN = Symbol('not plain');

/** Fields in which cdk8s keeps metadata. */
const METADATA_FIELDS = ['_additionalAttributes', 'annotations', 'apiObject', 'finalizers', 'labels', 'name', 'namespace', 'ownerReferences'];

/** A value without what cdk8s leaves out; undefined for nothing. */
export function plainValue(value: unknown, withoutEmpty = false): unknown {
  if (typeof value !== 'object') return value;
  if (value === null) return undefined;
  return Array.isArray(value) ? plainList(value, withoutEmpty) : plainObject(value as Record<string, unknown>, withoutEmpty);
}

function plainList(list: readonly unknown[], withoutEmpty: boolean): unknown {
  if (withoutEmpty && list.length === 0) return undefined;
  const result: unknown[] = [];
  for (const item of list) {
    const plain = plainValue(item, withoutEmpty);
    if (plain === NOT_PLAIN) return NOT_PLAIN;
    result.push(plain);
  }
  return result;
}

function plainObject(value: Readonly<Record<string, unknown>>, withoutEmpty: boolean): unknown {
  if (value.constructor !== Object || typeof value.resolve === 'function') return NOT_PLAIN;
  const result: Record<string, unknown> = {};
  let isEmpty = true;
  for (const key of sortedKeys(value)) {
    const plain = plainValue(value[key], withoutEmpty);
    if (plain === undefined) continue;
    if (plain === NOT_PLAIN || key === '__proto__') return NOT_PLAIN;
    result[key] = plain;
    isEmpty = false;
  }
  return withoutEmpty && isEmpty ? undefined : result;
}

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] < keys[i - 1]) return keys.sort();
  }
  return keys;
}

/** Manifest of an object, as its `toJson` gives it. */
export function manifestOf(object: ApiObject): Manifest {
  return (object.toJson === ApiObject.prototype.toJson && isRenderedAsUsual(object) && plainManifest(object)) || object.toJson();
}

/** Nothing for an object that has patches, or that is not as it is known. */
function plainManifest(object: ApiObject): Manifest {
  const [props, patches] = [Reflect.get(object, 'props'), Reflect.get(object, 'patches')];
  if (typeof props !== 'object' || props === null || !Array.isArray(patches) || patches.length > 0) return undefined;
  const { apiVersion, kind, metadata: _, ...fields } = props;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
  const plain = plainValue(fields);
  return plain === NOT_PLAIN ? undefined : { apiVersion, kind, metadata: plainMetadata(object.metadata), ...plain as object };
}

/** Metadata of an object, as its `toJson` gives them. */
export function plainMetadata(metadata: ApiObjectMetadataDefinition): unknown {
  if (metadata.constructor !== ApiObjectMetadataDefinition || !hasKnownFields(metadata)) return metadata.toJson();
  const { _additionalAttributes, name, namespace, annotations, finalizers, ownerReferences, labels } = metadata as unknown as Record<string, object>;
  const plain = plainValue({ ..._additionalAttributes, name, namespace, annotations, finalizers, ownerReferences, labels }, true);
  return plain === NOT_PLAIN ? metadata.toJson() : plain;
}

function hasKnownFields(metadata: object): boolean {
  return Object.keys(metadata).length === METADATA_FIELDS.length && METADATA_FIELDS.every(field => field in metadata);
}

/** Whether nothing but cdk8s's own resolvers looks at the values of an object, and its keys are sorted. */
export function isRenderedAsUsual(object: ApiObject): boolean {
  if (process.env.CDK8S_DISABLE_SORT) return false;
  const { root } = object.node;
  return root instanceof App && root.resolvers.length === USUAL_RESOLVERS.length
    && root.resolvers.every(({ constructor }, index) => constructor === USUAL_RESOLVERS[index]);
}

const USUAL_RESOLVERS: readonly unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
