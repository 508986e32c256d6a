import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

const EXTERNAL_SECRETS = 'external-secrets.io';
const SOURCE = 'External Secrets Operator: validating webhook of ExternalSecret';

function isOurs({ apiVersion }: Manifest): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith(`${EXTERNAL_SECRETS}/`);
}

const values: Rule = {
  id: 'gitops/external-secret-values',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'An ExternalSecret asks for a value.',
  source: SOURCE,
  kinds: ['ExternalSecret'],
  check(manifest, { report }) {
    const { spec } = manifest;
    if (!isOurs(manifest) || listOf(spec?.data).length + listOf(spec?.dataFrom).length > 0) return;
    report('spec', 'asks for no value; give data, dataFrom or both');
  },
};

const generators: Rule = {
  id: 'gitops/external-secret-generator',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'What an ExternalSecret generates, it does not look for in a store.',
  source: SOURCE,
  kinds: ['ExternalSecret'],
  check(manifest, { report }) {
    if (!isOurs(manifest)) return;
    for (const [index, { find, extract, sourceRef }] of listOf(manifest.spec?.dataFrom).entries()) {
      const other = find ? 'find' : extract ? 'extract' : undefined;
      if (other && sourceRef?.generatorRef) report(`spec.dataFrom[${index}].sourceRef.generatorRef`, `a generator has nothing to look for; remove it, or ${other}`);
    }
  },
};

const policies: Rule = {
  id: 'gitops/external-secret-policies',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A Secret is deleted, or its keys are, by an ExternalSecret that makes it only.',
  source: SOURCE,
  kinds: ['ExternalSecret'],
  check(manifest, { report }) {
    if (!isOurs(manifest)) return;
    const { creationPolicy, deletionPolicy } = manifest.spec?.target ?? {};
    const at = 'spec.target.deletionPolicy';
    if (deletionPolicy === 'Delete' && (creationPolicy === 'Merge' || creationPolicy === 'None')) {
      report(at, `Delete would delete a Secret that is not the ExternalSecret's, as creationPolicy is ${creationPolicy}; set creationPolicy to Owner, or deletionPolicy to Retain`);
    } else if (deletionPolicy === 'Merge' && creationPolicy === 'None') {
      report(at, 'Merge has no Secret to remove keys from, as creationPolicy is None; set deletionPolicy to Retain');
    }
  },
};

/** What the webhook of the External Secrets Operator takes. */
export const externalSecretRules: readonly Rule[] = [values, generators, policies];
