import { checkStructure } from '../schema';
import { adviceRules } from './advice';
import { backupRules } from './backup';
import { cdiRules } from './cdi';
import { clusterRules } from './cluster';
import { crossRules } from './cross';
import { DESCRIBED } from './described';
import { check, CheckOptions } from './engine';
import { gitopsRules } from './gitops';
import { hostpathProvisionerRules } from './hostpath-provisioner';
import { hyperConvergedRules } from './hyper-converged';
import { kernelArgumentRules } from './kernel-arguments';
import { kubeletConfigRules } from './kubelet-config';
import { kubernetesRules } from './kubernetes';
import { claimRules } from './kubernetes-claims';
import { kubevirtRules } from './kubevirt';
import { kubevirtConfigRules } from './kubevirt-config';
import { machineConfigRules } from './machine-config';
import { machineConfigPoolRules } from './machine-config-pools';
import { monitoringRules } from './monitoring';
import { networkRules } from './network';
import { nodeRules } from './node';
import { nodeHealthRules } from './node-health';
import { objectMetadataRules } from './object-metadata';
import { operatorRules } from './operators';
import { ovnRules } from './ovn';
import { Finding, ManifestEntry, Rule } from './rule';
import { sriovRules } from './sriov';
import { templateValidationRules } from './template-validations';

export { DESCRIBED } from './described';
export { CheckOptions, compareFindings, fieldPath, finding, formatFinding, formatFindings, ignoreAnnotation } from './engine';
export { ExternalObject, Finding, FindingClass, ManifestEntry, Rule, RuleFacts, Severity } from './rule';

/** Every rule, grouped by topic. */
export const RULES: readonly Rule[] = [
  ...objectMetadataRules, ...kubevirtRules, ...cdiRules, ...networkRules, ...ovnRules, ...sriovRules, ...nodeRules,
  ...kernelArgumentRules, ...nodeHealthRules, ...machineConfigRules, ...machineConfigPoolRules, ...kubeletConfigRules,
  ...hostpathProvisionerRules, ...templateValidationRules,
  ...clusterRules, ...operatorRules, ...kubevirtConfigRules, ...hyperConvergedRules, ...kubernetesRules, ...claimRules, ...monitoringRules,
  ...crossRules, ...backupRules, ...adviceRules, ...gitopsRules,
];

/** True for the id of anything that can be reported. */
export function isRuleId(id: string): boolean {
  return DESCRIBED.some(rule => rule.id === id) || RULES.some(rule => rule.id === id);
}

/** What holds when a rule is kept, in one sentence. */
export function summaryOf(id: string): string {
  return (RULES.find(rule => rule.id === id) ?? DESCRIBED.find(rule => rule.id === id))?.summary ?? id;
}

/** Checks manifests that belong together: structure, admission, cross-object, advice. */
export function checkManifests(entries: readonly ManifestEntry[], options: CheckOptions): Finding[] {
  return check(RULES, entries, options, checkStructure);
}
