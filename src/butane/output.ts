import type { Field, FieldType, Shape } from './shape';
import { Struct, Value, isEmpty } from './value';

/** Plain data, keys in alphabetical order, with exactly the fields that Butane writes. */
export function toOutput(value: Struct, shape: Shape): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of shape.sortedOutput) {
    const plain = fieldOutput(value[field.json], field);
    if (plain !== undefined) result[field.json] = plain;
  }
  return result;
}

function fieldOutput(value: Value | undefined, { type, required }: Field): unknown {
  switch (type.kind) {
    case 'struct':
      // A section that may be unset is written when it is set, be it empty.
      return value === undefined || (!type.optional && isEmpty(value)) ? undefined : output(value, type);
    case 'list':
      if (required && value === undefined) return null;
      return !required && isEmpty(value) ? undefined : output(value!, type);
    case 'labels':
      return value;
    default:
      if (type.optional) return value;
      return required ? value ?? '' : value || undefined;
  }
}

function output(value: Value, type: FieldType): unknown {
  if (type.kind === 'struct') return toOutput(value as Struct, type.shape);
  if (type.kind === 'list') return (value as Value[]).map((item) => output(item, type.of));
  return value;
}
