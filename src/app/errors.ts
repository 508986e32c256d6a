import { IConstruct } from 'constructs';

/** Name of a construct in messages: its path, or the root. */
export function describe(construct: IConstruct): string {
  return construct.node.path || '(root)';
}

/** Name in messages of a construct that is not made yet. */
export function describeChild(scope: IConstruct, id: string): string {
  return scope.node.path === '' ? id : `${scope.node.path}/${id}`;
}

/** Throws an error that says which construct, which field, what is wrong and the mend. */
export function fail(construct: IConstruct, field: string, problem: string): never {
  throw new Error(`${describe(construct)}: ${field}: ${problem}`);
}

/** Throws when a check of a single value finds something. */
export function ensure(construct: IConstruct, field: string, problem: string | undefined): void {
  if (problem !== undefined) fail(construct, field, problem);
}

/** As `ensure`, for values that are made before any construct holds them. */
export function ensureValue(field: string, problem: string | undefined): void {
  if (problem !== undefined) throw new Error(`${field}: ${problem}`);
}
