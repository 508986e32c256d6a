import type { Field, FieldType, Shape } from './shape';
import { outputFields } from './translation';
import { Struct, Value, isEmpty } from './value';

/** Plain data, keys in alphabetical order, with exactly the fields that Butane writes. */
export function toOutput(value: Struct, shape: Shape): Record<string, unknown> {
  const entries = outputFields(shape)
    .map((field): [string, unknown] => [field.json, fieldOutput(value[field.json], field)])
    .filter(([, plain]) => plain !== undefined)
    .sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries);
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
