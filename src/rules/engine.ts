import { gatesOf } from './feature-gates';
import { ManifestSet } from './manifest-set';
import { Applicable } from './needs';
import { ExternalObject, Finding, FindingClass, Manifest, ManifestEntry, Rule, RuleContext, RuleGroup, Severity } from './rule';
import { withoutShadows } from './shadows';
import { isKnown, Notation, Structural } from '../schema';
import { Representative, TwinFinder, Twins } from './twins/twins';
import { VersionFacts } from '../schema/versions';

const IGNORE = 'ignore.rules.cdk8s-virt/';

/** Annotation that silences a rule for the object that carries it; its value is the reason. */
export function ignoreAnnotation(ruleId: string): string {
  return `${IGNORE}${ruleId.replace('/', '.')}`;
}

/** Whether a rule is silenced for a manifest. */
function silencing(manifest: Manifest): (ruleId: string) => boolean {
  const annotations = manifest?.metadata?.annotations;
  // Most objects silence nothing, and have many rules.
  if (typeof annotations !== 'object' || annotations === null) return never;
  for (const key in annotations) {
    if (key.startsWith(IGNORE)) return id => annotations[ignoreAnnotation(id)] !== undefined;
  }
  return never;
}

const NOTHING: ReadonlySet<string> = new Set();

function never(): boolean {
  return false;
}

/** Findings beyond this many are counted, not printed. */
const MOST_PRINTED = 100;
/** More findings of one rule than anybody reads about one object. */
const MOST_OF_A_RULE = 1_000;

/** A check that finds problems of several ids, and notations, in one walk over a manifest. */
type StructuralCheck = (manifest: unknown) => Structural;

/** What manifests are checked against. */
export interface CheckOptions {
  readonly target: VersionFacts;
  /** Feature gates of KubeVirt; those of the target and of the set's HyperConverged or KubeVirt when absent. */
  readonly featureGates?: readonly string[];
  /** Whether the set is all there is, so that a reference that it does not resolve is an error and no warning. */
  readonly complete?: boolean;
  /** Objects that are elsewhere, and that the set may refer to. */
  readonly external?: readonly ExternalObject[];
}

/**
 * Runs the rules over manifests that belong together. Pure: nothing is changed, the order of findings is fixed.
 *
 * @param twins finds manifests that are looked at once for all of them, which changes no finding
 */
export function check(
  groups: readonly RuleGroup[], given: readonly ManifestEntry[], options: CheckOptions, structure: StructuralCheck, twins: TwinFinder = new Twins(),
): Finding[] {
  const { target, complete = false } = options;
  const alike: (Representative | undefined)[] = [];
  const structural = given.map(({ manifest, constructPath }, index) => {
    const twin = twins.of(manifest, constructPath !== undefined);
    const found = twin?.structural ?? structure(manifest);
    const isTaken = !twin && found.findings.length === 0 && isKnownKind(manifest);
    alike[index] = isTaken ? twins.add(manifest, constructPath !== undefined, found) : twin;
    return found;
  });
  const problems = structural.map(({ findings: found }, index) =>
    found.length === 0 ? found : found.filter(problem => holdsYet(problem, given[index].manifest, target)));
  const entries = given.map((entry, index) =>
    problems[index].length > 0 || (!alike[index] && !isKnownKind(entry.manifest)) ? unshadowed(entry) : entry);
  const set = new ManifestSet(entries, options.external);
  const gates = options.featureGates ? new Set(options.featureGates) : gatesOf(set, target);
  const findings: Finding[] = [];
  const byKind = rulesByKind(groups, set, target.version);

  let entry: ManifestEntry;
  let rule: Rule;
  let refused: ReadonlySet<string>;
  let count = 0;
  // Whether what a rule says about a manifest is said about its twins, and about those of its namespace.
  let isOfPlace = false;
  let isOwn = false;
  let notations: readonly Notation[];
  // One context for all: there are many rules for each of many objects.
  const context: RuleContext = {
    get set() {
      isOwn = true;
      return set;
    },
    get surroundings() {
      isOfPlace = true;
      return set;
    },
    target,
    gates,
    complete,
    get notations() { return notations; },
    get synthesized() { return entry.constructPath !== undefined; },
    report(path, message, severity = rule.severity) {
      isOwn = true;
      // No webhook sees what the API server refuses: a field is told of once.
      if (rule.class === FindingClass.ADMISSION && refused.has(path)) return;
      if (++count <= MOST_OF_A_RULE) findings.push(finding(entry, rule.id, rule.class, severity, path, message));
    },
  };

  for (let index = 0; index < entries.length; index++) {
    entry = entries[index];
    notations = structural[index].notations;
    const { manifest } = entry;
    const twin = alike[index];
    const namespace: unknown = twin && manifest.metadata.namespace;
    const known = twin?.rulesIn.get(namespace);
    if (known?.length === 0) continue;
    const isSilenced = silencing(manifest);
    const told = problems[index].filter(problem => !isSilenced(problem.rule));
    refused = told.length === 0
      ? NOTHING
      : new Set(told.filter(problem => structuralClass(problem.rule) === FindingClass.SCHEMA).map(({ path }) => path));
    for (const problem of told) {
      findings.push(finding(entry, problem.rule, structuralClass(problem.rule), Severity.ERROR, problem.path, problem.message));
    }
    // What is no object has its finding, and nothing to look into.
    if (typeof manifest !== 'object' || manifest === null) continue;
    const exempt = isOnItsWayOut(manifest);
    const ofPlace: Rule[] = [];
    const own: Rule[] = [];
    for (rule of known ?? twin?.rules ?? byKind.get(String(manifest.kind))?.to(manifest) ?? []) {
      if (isSilenced(rule.id) || (exempt && rule.class === FindingClass.ADMISSION)) continue;
      count = 0;
      isOfPlace = false;
      isOwn = false;
      rule.check(manifest, context);
      if (isOwn || isOfPlace) ofPlace.push(rule);
      if (isOwn) own.push(rule);
    }
    if (!twin || known) continue;
    twin.rules ??= ofPlace;
    twin.rulesIn.set(namespace, own);
  }
  return findings.sort(compareFindings);
}

/** The webhooks of machines let everything pass that is being deleted, so that its finalizers can be removed. */
function isOnItsWayOut({ kind, metadata }: Manifest): boolean {
  return kind === 'VirtualMachine' && typeof metadata?.deletionTimestamp === 'string';
}

/** What a CRD says of values of the right type. */
const CONSTRAINTS = ['schema/missing-field', 'schema/enum', 'schema/bounds'];

/** Whether the target checks what the newest release does. */
function holdsYet({ rule, path }: { readonly rule: string; readonly path: string }, manifest: Manifest, { laterConstraints }: VersionFacts): boolean {
  const later = typeof manifest?.kind === 'string' ? laterConstraints[manifest.kind] : undefined;
  return later === undefined || !path.startsWith(later) || !CONSTRAINTS.includes(rule);
}

/** An entry whose values can be mentioned in a message, whatever is in them. */
function unshadowed(entry: ManifestEntry): ManifestEntry {
  const manifest = withoutShadows(entry.manifest);
  return manifest === entry.manifest ? entry : Object.create(entry, { manifest: { value: manifest } });
}

function isKnownKind(manifest: Manifest): boolean {
  return typeof manifest?.apiVersion === 'string' && typeof manifest.kind === 'string' && isKnown(manifest.apiVersion, manifest.kind);
}

/**
 * Validation expressions of a CRD are a beta feature of Kubernetes up to 1.28, behind a gate: an API server that does
 * not evaluate them accepts what they refuse.
 */
function structuralClass(rule: string): FindingClass {
  return rule === 'schema/cel' ? FindingClass.ADVICE : FindingClass.SCHEMA;
}

/** A finding about the object of an entry. */
export function finding(
  entry: ManifestEntry,
  rule: string, kindOfFinding: FindingClass, severity: Severity, path: string, message: string,
): Finding {
  const { manifest, file, line, constructPath, at } = entry;
  return {
    rule,
    class: kindOfFinding,
    severity,
    kind: String(manifest?.kind ?? ''),
    name: String(manifest?.metadata?.name ?? ''),
    namespace: manifest?.metadata?.namespace,
    path: at === undefined ? path : within(at, path),
    message,
    file,
    line: entry.lineOf?.(path) ?? line,
    constructPath,
  };
}

function within(at: string, path: string): string {
  return path === '' || path.startsWith('[') ? at + path : `${at}.${path}`;
}

function rulesByKind(groups: readonly RuleGroup[], set: ManifestSet, version: string): Map<string, Applicable> {
  const kinds = new Set(set.entries.map(({ manifest }) => String(manifest?.kind)));
  const there = new Set([...kinds, ...set.external.map(({ kind }) => kind)]);
  const isAbout = (rules: Pick<Rule, 'kinds'>, kind: string) => !rules.kinds || rules.kinds.includes(kind);
  const known = groups.filter(group => holdsFor(group, version));
  return new Map([...kinds].map(kind => [
    kind, new Applicable(known.filter(group => isAbout(group, kind)), there, rule => isAbout(rule, kind) && holdsFor(rule, version)),
  ]));
}

function holdsFor(rule: Pick<Rule, 'since' | 'until'>, version: string): boolean {
  return (!rule.since || minor(rule.since) <= minor(version)) && (!rule.until || minor(version) <= minor(rule.until));
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}

const RANK: Record<Severity, number> = { [Severity.ERROR]: 0, [Severity.WARNING]: 1, [Severity.INFO]: 2 };

/** The worst first, then by place: the order of a report. */
export function compareFindings(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity] || compareText(place(a), place(b)) || (a.line ?? 0) - (b.line ?? 0)
    || compareText(a.path, b.path) || compareText(a.rule, b.rule);
}

function place(found: Finding): string {
  return found.constructPath ?? found.file ?? objectName(found);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function where(found: Finding): string {
  return found.constructPath ?? (found.file ? `${found.file}:${found.line ?? 1}` : objectName(found));
}

function objectName(found: Finding): string {
  return `${found.kind} ${found.namespace ? `${found.namespace}/` : ''}${found.name}`;
}

const MARK: Record<Severity, string> = { [Severity.ERROR]: '✖', [Severity.WARNING]: '⚠', [Severity.INFO]: 'ℹ' };

/** One finding as text for a person: where, what, which rule. */
export function formatFinding(found: Finding): string {
  return `${where(found)}  ${found.path}\n    ${found.message}  (${found.rule})`;
}

/** All findings as one text, the worst first, capped with a count. */
export function formatFindings(findings: readonly Finding[]): string {
  const printed = findings.slice(0, MOST_PRINTED).map(found => `${MARK[found.severity]} ${formatFinding(found)}`);
  const rest = findings.length - printed.length;
  return [...printed, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}

/** Field path with one more key, as `metadata.labels["a/b"]`. */
export function fieldPath(base: string, key: string | number): string {
  if (typeof key === 'number') return `${base}[${key}]`;
  if (!/^[A-Za-z_][\w-]*$/.test(key)) return `${base}[${JSON.stringify(key)}]`;
  return base ? `${base}.${key}` : key;
}

/**
 * A list of the manifest, or nothing where there is none or something else stands there. An element that is null is
 * an empty object, so that rules can look into each.
 */
export function listOf(value: unknown): Manifest[] {
  if (!Array.isArray(value)) return [];
  return value.includes(null) || value.includes(undefined) ? value.map(element => element ?? {}) : value;
}
