import type * as argoproj from '../../../imports/argoproj.io';
import { ensureValue } from '../../app/errors';

/** Fields of an ignored difference. */
export interface IgnoredFields {
  /**
   * Fields as JSON pointers, as `/spec/runStrategy`.
   *
   * @default - none
   */
  readonly jsonPointers?: string[];
  /**
   * Fields as jq paths, as `.spec.template.spec.domain.devices.interfaces[]?.macAddress`.
   *
   * @default - none
   */
  readonly jqPathExpressions?: string[];
  /** Why the difference is no drift. */
  readonly reason: string;
}

/** Fields of a kind that the cluster changes by itself. */
export class IgnoredDifference {
  /**
   * Fields of every object of a kind.
   *
   * @param group group of the API; empty for the core group
   * @param kind kind of the objects
   * @throws when no field or no reason is given, or a pointer does not start with `/`
   */
  public static of(group: string, kind: string, fields: IgnoredFields): IgnoredDifference {
    const { jsonPointers = [], jqPathExpressions = [], reason } = fields;
    const where = `IgnoredDifference ${kind}`;
    if (jsonPointers.length + jqPathExpressions.length === 0) ensureValue(where, 'names no field; give jsonPointers or jqPathExpressions');
    if (reason.trim() === '') ensureValue(`${where} reason`, 'is empty; say why the difference is no drift');
    for (const pointer of jsonPointers) {
      if (!pointer.startsWith('/')) ensureValue(`${where} jsonPointers`, `'${pointer}' is no JSON pointer; start it with '/', as '/spec/runStrategy'`);
    }
    for (const path of jqPathExpressions) {
      if (!path.startsWith('.')) ensureValue(`${where} jqPathExpressions`, `'${path}' is no path; start it with '.', as '.spec.runStrategy'`);
    }
    return new IgnoredDifference(group, kind, reason, jsonPointers, jqPathExpressions);
  }

  private constructor(
    /** Group of the API. */
    public readonly group: string,
    /** Kind of the objects. */
    public readonly kind: string,
    /** Why the difference is no drift. */
    public readonly reason: string,
    private readonly jsonPointers: readonly string[],
    private readonly jqPathExpressions: readonly string[],
  ) {}

  /** @internal */
  public _render(): argoproj.IgnoreDifference {
    return { ...this.group === '' ? {} : { group: this.group }, kind: this.kind, ...this._fields() };
  }

  /** @internal */
  public _fields(): { readonly jsonPointers?: string[]; readonly jqPathExpressions?: string[] } {
    return {
      ...this.jsonPointers.length > 0 ? { jsonPointers: [...this.jsonPointers] } : {},
      ...this.jqPathExpressions.length > 0 ? { jqPathExpressions: [...this.jqPathExpressions] } : {},
    };
  }
}
