/**
 * What Ignition can do but a MachineConfig cannot: the tables of `versions.ts`, applied.
 */
import { parseUrl } from '../../schema/url';
import { Path, Report } from '../report';
import { FieldType, Shape } from '../shape';
import { Struct, Value, isEmpty } from '../value';
import type { Condition, Restriction } from '../versions';

const CONDITIONS: Readonly<Record<Condition, (value: Value | undefined) => boolean>> = {
  isBtrfs: (value) => value === 'btrfs',
  isFormatNone: (value) => value === 'none',
  isCompressed: (value) => value !== undefined && value !== '',
  isNoDataUrl(value) {
    // What is no URL at all is the Ignition check's to say.
    const url = typeof value === 'string' ? parseUrl(value) : undefined;
    return url !== undefined && url.scheme !== 'data';
  },
  hasSpecialBits: (value) => typeof value === 'number' && (value < 0 || value > 0o777),
  isNotCore: (value) => value !== 'core',
};

/** Values that are refused, list entry by list entry in the order of the table; first what the system lacks. */
export function checkValues(config: Struct, restrictions: readonly Restriction[]): Report {
  const report = new Report();
  for (const group of byList(restrictions)) {
    const [sectionName, listName] = group[0].field.split('.');
    const items = (config[sectionName] as Struct | undefined)?.[listName];
    if (!Array.isArray(items)) continue;
    items.forEach((item, index) => {
      for (const { field, when, message } of group) {
        const rest = field.split('.').slice(2);
        const value = rest.reduce<Value | undefined>((parent, name) => (parent as Struct | undefined)?.[name], item);
        if (when && CONDITIONS[when](value)) report.error([sectionName, listName, index, ...rest], message);
      }
    });
  }
  return report;
}

function byList(restrictions: readonly Restriction[]): readonly Restriction[][] {
  const lists = new Map<string, Restriction[]>();
  for (const restriction of restrictions) {
    const list = `${restriction.field.split('.').slice(0, 2).join('.')} ${String(restriction.reason === 'MISSING')}`;
    lists.set(list, [...lists.get(list) ?? [], restriction]);
  }
  return [...lists.values()];
}

/** Fields that are refused; what they hold is not looked at. */
export function checkFields(config: Struct, shape: Shape, restrictions: readonly Restriction[]): Report {
  const report = new Report();
  const byField = new Map(restrictions.map((restriction) => [restriction.field, restriction]));
  const visit = (value: Value | undefined, type: FieldType, field: string, path: Path): void => {
    const restriction = byField.get(field);
    if (restriction) {
      const { when, message } = restriction;
      if (when ? CONDITIONS[when](value) : !isEmpty(value)) report.error(path, message);
    } else if (type.kind === 'list' && Array.isArray(value)) {
      value.forEach((item, index) => visit(item, type.of, field, [...path, index]));
    } else if (type.kind === 'struct' && value !== undefined) {
      for (const child of type.shape.output) {
        const held = (value as Struct)[child.json];
        if (held !== undefined) visit(held, child.type, field === '' ? child.json : `${field}.${child.json}`, [...path, child.json]);
      }
    }
  };
  visit(config, { kind: 'struct', shape, optional: false }, '', []);
  return report;
}
