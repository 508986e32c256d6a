import { envelopeCheck, kindCheck } from './compile';
import { groupsOfKind, kindFacts, KindFacts, parseApiVersion, Structure, structureOf } from './structure';
import { didYouMean } from './suggest';
import { isObject, Notation, SchemaFinding, SchemaRule, shorten, show, Walk } from './walk';

/** What one walk over a manifest has seen. */
export interface Structural {
  /** What the API server would refuse. */
  readonly findings: readonly SchemaFinding[];
  /** What it takes, and writes in another way. */
  readonly notations: readonly Notation[];
}

/**
 * What the API server would refuse about the structure of one manifest: what a CRD's schema, or the decoding
 * by the kind's own Go types, does not take. Kinds that nothing is known about pass.
 */
export function checkSchema(manifest: unknown): SchemaFinding[] {
  return walkThrough(manifest).findings;
}

/** The same, with the values that are stored in another notation than they are given in. */
export function checkStructure(manifest: unknown): Structural {
  const { findings, notations } = walkThrough(manifest);
  return { findings, notations };
}

function walkThrough(manifest: unknown): Walk {
  const walk = new Walk();
  if (!isObject(manifest)) {
    walk.report(SchemaRule.WRONG_TYPE, `must be an object with apiVersion, kind and metadata, got ${show(manifest)}`);
    return walk;
  }
  if (!hasName(manifest, 'apiVersion', walk) || !hasName(manifest, 'kind', walk)) return walk;

  const { group, version } = parseApiVersion(manifest.apiVersion);
  const structure = structureOf(group);
  if (!structure) {
    if (version.includes('/')) walk.report(SchemaRule.API_VERSION, `must be group/version, got ${show(manifest.apiVersion)}`, 'apiVersion');
    return walk;
  }
  const facts = structure.kinds.get(`${group}/${manifest.kind}`);
  if (!facts) {
    unknownKind(structure, group, manifest.kind, walk);
  } else if (!facts.served.includes(version)) {
    notServed(facts, version, walk);
  } else {
    const check = facts.differing.includes(version) ? envelopeCheck(structure) : kindCheck(structure, facts);
    check(manifest, walk);
    checkNamed(manifest, walk);
  }
  return walk;
}

/**
 * Whether `checkSchema` knows the kind, and so holds its objects to something. A version that is not served
 * makes a kind no less known: it is what `checkSchema` then reports.
 */
export function isKnown(apiVersion: string, kind: string): boolean {
  return kindFacts(apiVersion, kind) !== undefined;
}

/** Whether a kind is known, and is one of a CRD: its objects have names of the usual form, and no rules of their own for them. */
export function isCustomKind(apiVersion: string, kind: string): boolean {
  return isKnown(apiVersion, kind) && structureOf(parseApiVersion(apiVersion).group)?.native === false;
}

function hasName<K extends string>(manifest: Record<string, unknown>, field: K, walk: Walk): manifest is Record<string, unknown> & Record<K, string> {
  const value = manifest[field];
  if (typeof value === 'string' && value !== '') return true;
  if (value === undefined || value === null || value === '') walk.report(SchemaRule.MISSING_FIELD, 'required, but missing; give a string', field);
  else walk.report(SchemaRule.WRONG_TYPE, `must be a string, got ${show(value)}`, field);
  return false;
}

function unknownKind(structure: Structure, group: string, kind: string, walk: Walk): void {
  const others = structure.others.get(group);
  // A list of a kind is no kind of its own; clients take it apart.
  if (!others || others.includes(kind) || kind.endsWith('List')) return;
  const elsewhere = groupsOfKind(kind)[0];
  const kinds = [...structure.kinds.values()].filter(facts => facts.group === group).map(facts => facts.kind);
  const hint = elsewhere ? `; '${kind}' is of ${apiVersionOf(elsewhere)}` : didYouMean(kind, kinds);
  walk.report(SchemaRule.API_VERSION, `${group || 'the core group'} has no kind '${shorten(kind)}'${hint}`, elsewhere ? 'apiVersion' : 'kind');
}

function notServed(facts: KindFacts, version: string, walk: Walk): void {
  walk.report(SchemaRule.API_VERSION, `${facts.kind} has no version '${shorten(version)}'; use ${apiVersionOf(facts)}`, 'apiVersion');
}

function checkNamed(manifest: Record<string, unknown>, walk: Walk): void {
  const metadata = manifest.metadata ?? {};
  if (!isObject(metadata) || metadata.name || metadata.generateName) return;
  walk.report(SchemaRule.MISSING_FIELD, 'required, but missing; give a name', 'metadata', 'name');
}

function apiVersionOf({ group, version }: KindFacts): string {
  return group ? `${group}/${version}` : version;
}
