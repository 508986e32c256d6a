import { checkSchema } from '../schema';
import { adviceRules } from './advice';
import { clusterRules } from './cluster';
import { crossRules } from './cross';
import { check, CheckOptions } from './engine';
import { machineRules } from './machine';
import { networkRules } from './network';
import { nodeRules } from './node';
import { Finding, ManifestEntry, Rule } from './rule';

export { CheckOptions, compareFindings, fieldPath, finding, formatFinding, formatFindings, ignoreAnnotation } from './engine';
export { ExternalObject, Finding, FindingClass, ManifestEntry, Rule, Severity } from './rule';

/** Every rule, grouped by topic. */
export const RULES: readonly Rule[] = [...machineRules, ...networkRules, ...nodeRules, ...clusterRules, ...crossRules, ...adviceRules];

/**
 * Ids of findings that come from no rule object: the structural check's, and those of contributions that are merged
 * before there is a manifest.
 */
const OTHER_IDS = ['cross/unique-file', 'cross/contributions-agree', 'butane/valid', 'cross/migration-network-room'];

/** True for the id of anything that can be reported. */
export function isRuleId(id: string): boolean {
  return id.startsWith('schema/') || OTHER_IDS.includes(id) || RULES.some(rule => rule.id === id);
}

/** Checks manifests that belong together: structure, admission, cross-object, advice. */
export function checkManifests(entries: readonly ManifestEntry[], options: CheckOptions): Finding[] {
  return check(RULES, entries, options, checkSchema);
}
