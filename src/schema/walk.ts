/** The ids of what the structural check can find. */
export enum SchemaRule {
  UNKNOWN_FIELD = 'schema/unknown-field',
  WRONG_TYPE = 'schema/wrong-type',
  MISSING_FIELD = 'schema/missing-field',
  ENUM = 'schema/enum',
  FORMAT = 'schema/format',
  BOUNDS = 'schema/bounds',
  DUPLICATE_KEY = 'schema/duplicate-key',
  CEL = 'schema/cel',
  API_VERSION = 'schema/api-version',
}

export interface SchemaFinding {
  /** Id of the rule, `schema/…`. */
  readonly rule: string;
  /** The manifest's own field path; empty for the manifest itself. */
  readonly path: string;
  /** What was given, what is allowed, the mend. */
  readonly message: string;
}

/** Deeper than any manifest goes, shallower than the call stack. Only self-referring types get here. */
const MAX_DEPTH = 100;
/**
 * An object with more members than this is beyond what an API server takes (3 MB). YAML aliases can make one
 * out of a few lines, which would otherwise be walked for ever.
 */
const MAX_MEMBERS = 1_500_000;
/** More findings than anybody reads about one object. */
const MAX_FINDINGS = 1_000;

/** A value that is valid, and that the API server writes in another way. */
export interface Notation {
  readonly type: 'quantity' | 'duration';
  readonly path: string;
  readonly given: string | number;
  readonly canonical: string;
}

/** One walk over one manifest: where it is, and what it has found. */
export class Walk {
  public readonly findings: SchemaFinding[] = [];
  public readonly notations: Notation[] = [];
  /** The names and indexes from the manifest to the value being looked at. */
  public readonly path: (string | number)[] = [];
  private members = 0;
  private stopped = false;

  public report(rule: SchemaRule, message: string, ...below: (string | number)[]): void {
    if (this.findings.length < MAX_FINDINGS) this.findings.push({ rule, path: renderPath([...this.path, ...below]), message });
  }

  /** A value whose canonical form is another. */
  public note(type: Notation['type'], given: string | number, canonical: string | undefined): void {
    if (canonical === undefined || canonical === given || this.notations.length >= MAX_FINDINGS) return;
    this.notations.push({ type, path: renderPath(this.path), given, canonical });
  }

  /** Whether an object or list with so many members is to be looked into. */
  public enter(members: number): boolean {
    this.members += members;
    if (this.stopped) return false;
    if (this.members <= MAX_MEMBERS && this.path.length <= MAX_DEPTH) return true;
    this.stopped = true;
    this.report(SchemaRule.BOUNDS, this.path.length > MAX_DEPTH
      ? `nested more than ${MAX_DEPTH} levels deep; does the object contain itself?`
      : `more than ${MAX_MEMBERS} values in one object; split it`);
    return false;
  }
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** `spec.disks[1].labels["a/b"]` */
export function renderPath(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (IDENTIFIER.test(step)) text += text ? `.${step}` : step;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

const LONGEST_SHOWN = 60;

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  return shorten(String(value));
}

export function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Anything with named members. Not only plain objects: whoever gives an instance means its fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
