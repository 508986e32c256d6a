/** A decoded field: plain data, its types checked against the shape. */
export type Value = string | number | boolean | Value[] | Struct;

/**
 * A decoded section. It has no prototype, so a field named `__proto__` is a field like any other. A field
 * that may be unset (a pointer, in Butane's terms) is absent when it is; a nested section is always there,
 * empty if nobody wrote it, so that its checks run.
 */
export interface Struct { [field: string]: Value | undefined }

export function newStruct(): Struct {
  return new Bare() as Struct;
}

/** Quicker than an object without any prototype, of which the engine makes a dictionary. */
const Bare = function () { /* no fields */ } as unknown as new () => object;
Bare.prototype = Object.create(null);

export function isStruct(value: Value | undefined): value is Struct {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The section `name` of `parent`. */
export function section(parent: Struct | undefined, name: string): Struct {
  const value = parent?.[name];
  return isStruct(value) ? value : newStruct();
}

/** The entries of the list `name`, empty when unset. */
export function structs(parent: Struct | undefined, name: string): Struct[] {
  const value = parent?.[name];
  return Array.isArray(value) ? value.filter(isStruct) : [];
}

export function strings(parent: Struct | undefined, name: string): string[] {
  const value = parent?.[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function text(parent: Struct | undefined, name: string): string | undefined {
  const value = parent?.[name];
  return typeof value === 'string' ? value : undefined;
}

export function int(parent: Struct | undefined, name: string): number | undefined {
  const value = parent?.[name];
  return typeof value === 'number' ? value : undefined;
}

export function isTrue(parent: Struct | undefined, name: string): boolean {
  return parent?.[name] === true;
}

/** Whether nothing was written here: nothing that reaches the output. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isStruct(value)) return false;
  for (const field in value) if (!isEmpty(value[field])) return false;
  return true;
}
