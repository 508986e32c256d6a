import { FindingClass, Rule, Severity } from '../rule';

function keysOf(data: unknown): string[] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
}

const secretInClearText: Rule = {
  id: 'gitops/secret-in-clear-text',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The values of a Secret do not stand in Git: at synthesis an error, in a manifest of others a warning.',
  source: 'Kubernetes: Secret, whose data is encoded and not encrypted; External Secrets Operator; Sealed Secrets',
  kinds: ['Secret'],
  check(manifest, { report, synthesized }) {
    if (manifest.apiVersion !== 'v1') return;
    for (const field of ['data', 'stringData']) {
      const keys = keysOf(manifest[field]);
      if (keys.length === 0) continue;
      const mend = synthesized
        ? '; take an ExternalSecret or a SealedSecret, or name the Secret that is there with Secret.fromSecretName; what may be read by all is made with UnsafeSecret'
        : '; replace it by an ExternalSecret or a SealedSecret';
      report(field, `${keys.map(key => `'${key}'`).join(', ')} can be read by whoever reads Git, now and in its history${mend}`, synthesized ? Severity.ERROR : Severity.WARNING);
    }
  },
};

/** Whether secrets stay out of Git. */
export const secretRules: readonly Rule[] = [secretInClearText];
