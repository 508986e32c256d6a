import { FindingClass, Rule, Severity } from '../rule';

const uniqueObject: Rule = {
  id: 'cross/unique-object',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'An object, by kind, namespace and name, is there once.',
  source: 'Kubernetes API: names; the second apply overwrites the first',
  check(manifest, { report, set }) {
    const same = set.same(manifest);
    if (same.length < 2 || same[0].manifest === manifest) return;
    const { kind, metadata } = manifest;
    const first = same[0].constructPath ?? `${same[0].file}:${same[0].line ?? 1}`;
    report('metadata.name', `${kind} ${metadata?.namespace ? `${metadata.namespace}/` : ''}${metadata?.name} is already made by ${first}; `
      + 'give one of them another name');
  },
};

/** Whether objects get into each other's way. */
export const objectRules: readonly Rule[] = [uniqueObject];
