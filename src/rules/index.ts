import { checkStructure } from '../schema';
import { adviceRules } from './advice';
import { cdiRules } from './cdi';
import { crossRules } from './cross';
import { DESCRIBED } from './described';
import { check, CheckOptions } from './engine';
import { gitopsRules } from './gitops';
import { rulesAbout } from './groups';
import { kubevirtRules } from './kubevirt';
import { networkRules } from './network';
import { objectMetadataRules } from './object-metadata';
import { Finding, ManifestEntry, Rule } from './rule';
import { templateValidationRules } from './template-validations';

export { DESCRIBED } from './described';
export { CheckOptions, compareFindings, fieldPath, finding, formatFinding, formatFindings, ignoreAnnotation } from './engine';
export { ExternalObject, Finding, FindingClass, ManifestEntry, Rule, RuleFacts, Severity } from './rule';

/** Rules of topics that nearly every app has; the others are loaded with their kinds. */
const USUAL: readonly Rule[] = [
  ...objectMetadataRules, ...kubevirtRules, ...cdiRules, ...networkRules, ...templateValidationRules, ...crossRules, ...adviceRules, ...gitopsRules,
];

/** Every rule. */
export function allRules(): readonly Rule[] {
  return every ??= [...USUAL, ...rulesAbout()];
}

let every: readonly Rule[] | undefined;

/** True for the id of anything that can be reported. */
export function isRuleId(id: string): boolean {
  return DESCRIBED.some(rule => rule.id === id) || allRules().some(rule => rule.id === id);
}

/** What holds when a rule is kept, in one sentence. */
export function summaryOf(id: string): string {
  return (allRules().find(rule => rule.id === id) ?? DESCRIBED.find(rule => rule.id === id))?.summary ?? id;
}

/** Checks manifests that belong together: structure, admission, cross-object, advice. */
export function checkManifests(entries: readonly ManifestEntry[], options: CheckOptions): Finding[] {
  const kinds = new Set(entries.map(({ manifest }) => typeof manifest?.kind === 'string' ? manifest.kind : ''));
  return check([...USUAL, ...rulesAbout(kinds)], entries, options, checkStructure);
}
