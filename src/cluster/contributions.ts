import { IConstruct } from 'constructs';
import { describe } from '../app/errors';
import type { Disagreement } from '../app/resource';
import { fieldPath } from '../rules';

/** Where a value stands in a spec: field names, and positions in lists. */
export type Path = readonly (string | number)[];

interface Field {
  readonly path: Path;
  readonly given: { readonly value: unknown; readonly by: IConstruct }[];
}

/**
 * What several constructs ask of one shared object, field by field. Equal values merge. Of values that differ the
 * first is rendered, and all of them are reported with the constructs that gave them.
 */
export class Contributions {
  private readonly fields = new Map<string, Field>();
  /** Keys of the elements of each list, in the order contributed. */
  private readonly lists = new Map<string, string[]>();

  /** @param root where in the manifest the fields are */
  constructor(private readonly root: Path = ['spec']) {}

  /** Contributes the value of a field; `undefined` is no opinion. */
  public set(path: Path, value: unknown, by: IConstruct): void {
    if (value !== undefined) this.record(path, value, by);
  }

  /** Contributes each field of an object. */
  public setEach(path: Path, fields: object | undefined, by: IConstruct): void {
    for (const [field, value] of Object.entries(fields ?? {})) this.set([...path, field], value, by);
  }

  /** Contributes values to a list that holds each of them once; lists without values are no opinion. */
  public include(list: Path, values: readonly string[] | undefined, by: IConstruct): void {
    for (const value of values ?? []) this.record([...list, this.position(list, value)], value, by);
  }

  /**
   * Contributes an element of a list whose elements are told apart by a key. An absent field of an element is a
   * value like any other, because the API reads a default from it.
   */
  public add(list: Path, key: string, element: object, by: IConstruct): void {
    const position = this.position(list, key);
    for (const [field, value] of Object.entries(element)) this.record([...list, position, field], value, by);
  }

  /** The fields that were contributed, below the root. */
  public render(): object {
    const spec = {};
    for (const { path, given } of this.fields.values()) {
      if (given[0].value !== undefined) put(spec, path, given[0].value);
    }
    return spec;
  }

  /** One entry for each field that was given different values. */
  public disagreements(): Disagreement[] {
    return [...this.fields.values()].filter(({ given }) => given.length > 1).map(({ path, given }) => ({
      rule: 'cross/contributions-agree',
      path: textOf([...this.root, ...path]),
      message: `${given.map(({ value, by }) => `${describe(by)} gives ${value === undefined ? 'no value' : JSON.stringify(value)}`).join(', ')}; `
        + 'the object is shared, let them agree or leave the field to one of them',
    }));
  }

  /** Place of a key in a list, at its end when it is new. */
  private position(list: Path, key: string): number {
    const keys = this.lists.get(textOf(list)) ?? [];
    this.lists.set(textOf(list), keys);
    if (!keys.includes(key)) keys.push(key);
    return keys.indexOf(key);
  }

  private record(path: Path, value: unknown, by: IConstruct) {
    const text = textOf(path);
    const field = this.fields.get(text) ?? { path, given: [] };
    this.fields.set(text, field);
    if (!field.given.some(other => JSON.stringify(other.value) === JSON.stringify(value))) field.given.push({ value, by });
  }
}

function textOf(path: Path): string {
  return path.reduce<string>(fieldPath, '');
}

function put(root: object, path: Path, value: unknown) {
  let at = root as Record<string | number, unknown>;
  path.slice(0, -1).forEach((key, index) => {
    at[key] ??= typeof path[index + 1] === 'number' ? [] : {};
    at = at[key] as Record<string | number, unknown>;
  });
  at[path[path.length - 1]] = value;
}
