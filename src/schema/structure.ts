import { FieldFact, TypeFact } from './notation';
import { files, structures } from '../../imports/structure';

/** What is known about a kind, beside its fields. */
export interface KindFacts {
  readonly group: string;
  readonly kind: string;
  /** The version whose fields are known. */
  readonly version: string;
  /** All versions that the API server accepts. */
  readonly served: readonly string[];
  /** Served versions whose fields are others than those known. */
  readonly differing: readonly string[];
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly fields: { readonly [field: string]: FieldFact };
}

/** The facts of one file of `imports/schemas/`. */
export interface Structure {
  readonly file: string;
  /** Decoded by Go types: where a CRD schema looks at `null` as an error, a Go type takes it for its zero value. */
  readonly native: boolean;
  /** By group: the kinds without facts here, where it is known that no others exist. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly types: Types;
  /** By `group/Kind`: one file may hold several groups. */
  readonly kinds: ReadonlyMap<string, KindFacts>;
  /** By type, or `apiVersion Kind`: member name → field name. */
  readonly renames: ReadonlyMap<string, { readonly [member: string]: string }>;
  /** Types and kinds below which a member's name differs from its field's. */
  readonly mapped: ReadonlySet<string>;
}

/** The types of one file, each parsed when it is first met. */
class Types {
  private readonly parsed = new Map<string, TypeFact>();

  /** @param text lines of a name and JSON */
  constructor(private readonly text: string) {}

  public get(name: string): TypeFact | undefined {
    let fact = this.parsed.get(name);
    if (fact) return fact;
    const before = `\n${name} `;
    const at = this.text.indexOf(before);
    if (at < 0) return undefined;
    const start = at + before.length;
    const end = this.text.indexOf('\n', start);
    this.parsed.set(name, fact = JSON.parse(this.text.slice(start, end < 0 ? undefined : end)) as TypeFact);
    return fact;
  }
}

const CORE = 'core';
const loaded = new Map<string, Structure>();

/** The facts of an API group; undefined when nothing is known about it. Parsed on first use. */
export function structureOf(group: string): Structure | undefined {
  // An own property: a manifest may name any group, `constructor` too.
  return Object.hasOwn(files, group) ? load(files[group]) : undefined;
}

/** Kubernetes' own types, which the other files refer to. */
export function coreStructure(): Structure {
  return load(CORE);
}

/** Where a type's name points to, seen from a file: its own type, else core's. */
export function resolveType(structure: Structure, type: string): { structure: Structure; fact: TypeFact } {
  for (const candidate of [structure, coreStructure()]) {
    const fact = candidate.types.get(type);
    if (fact) return { structure: candidate, fact };
  }
  throw new Error(`no type '${type}' in the interface facts of ${structure.file}`);
}

/** Groups that have a kind of this name. Reads all facts: for messages only. */
export function groupsOfKind(kind: string): KindFacts[] {
  return Object.keys(files).flatMap(group => findKind(group, kind) ?? []);
}

/**
 * The facts about a kind, whichever version it is asked for at; undefined when the kind is not known.
 */
export function kindFacts(apiVersion: string, kind: string): KindFacts | undefined {
  return findKind(parseApiVersion(apiVersion).group, kind);
}

function findKind(group: string, kind: string): KindFacts | undefined {
  return structureOf(group)?.kinds.get(`${group}/${kind}`);
}

/** `kubevirt.io/v1` → group and version; the core group has no name. */
export function parseApiVersion(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.indexOf('/');
  return { group: slash < 0 ? '' : apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

function load(file: string): Structure {
  const known = loaded.get(file);
  if (known) return known;
  const texts = structures[file]();
  const data = JSON.parse(texts.structure);
  const structure: Structure = {
    file,
    native: data.native,
    others: new Map(Object.entries(data.others)),
    types: new Types(`\n${texts.types}`),
    kinds: new Map(Object.entries<any>(data.kinds).map(([kind, fact]) => {
      const group: string = fact.group ?? data.group;
      return [`${group}/${kind}`, { ...fact, group, kind, differing: fact.differing ?? [] }];
    })),
    renames: new Map(Object.entries(data.renames)),
    mapped: new Set(data.mapped),
  };
  loaded.set(file, structure);
  return structure;
}
