import { checkStructure } from '../schema';
import { DESCRIBED } from './described';
import { check, CheckOptions } from './engine';
import { allRules, RULE_GROUPS } from './groups';
import { Finding, ManifestEntry } from './rule';
import type { TwinFinder } from './twins/twins';

export { DESCRIBED } from './described';
export { CheckOptions, compareFindings, fieldPath, finding, formatFinding, formatFindings, ignoreAnnotation } from './engine';
export { allRules } from './groups';
export { ExternalObject, Finding, FindingClass, ManifestEntry, Rule, RuleFacts, Severity } from './rule';

/** True for the id of anything that can be reported. */
export function isRuleId(id: string): boolean {
  return DESCRIBED.some(rule => rule.id === id) || allRules().some(rule => rule.id === id);
}

/** What holds when a rule is kept, in one sentence. */
export function summaryOf(id: string): string {
  return (allRules().find(rule => rule.id === id) ?? DESCRIBED.find(rule => rule.id === id))?.summary ?? id;
}

/** So few manifests are checked sooner than it is found out which of them are alike. */
const FEW = 10;
const NO_TWINS: TwinFinder = { of: () => undefined, add: () => undefined };

/** Checks manifests that belong together: structure, admission, cross-object, advice. */
export function checkManifests(entries: readonly ManifestEntry[], options: CheckOptions): Finding[] {
  return check(RULE_GROUPS, entries, options, checkStructure, entries.length < FEW ? NO_TWINS : undefined);
}
