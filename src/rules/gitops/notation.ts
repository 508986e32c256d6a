import { isCustomKind, type Notation } from '../../schema';
import { FindingClass, Rule, Severity } from '../rule';

/** Found by the structural check on its one walk: there is nothing more to look at. */
function notationRule(type: Notation['type'], facts: Pick<Rule, 'id' | 'summary' | 'source'>): Rule {
  return {
    ...facts,
    class: FindingClass.ADVICE,
    severity: Severity.WARNING,
    check({ apiVersion, kind }, { report, notations, synthesized }) {
      for (const { path, given, canonical, type: its } of notations) {
        if (its !== type) continue;
        const text = typeof given === 'number' ? `the number ${given}` : `'${given}'`;
        if (synthesized && !isCustomKind(apiVersion, kind)) {
          // cdk8s-plus writes so, and Argo CD and Flux know the types of Kubernetes' own kinds.
          report(path, `${text} is stored as '${canonical}'`, Severity.INFO);
        } else {
          report(path, `${text} is stored as '${canonical}', and then differs from Git for ever; write '${canonical}'`);
        }
      }
    },
  };
}

/** Whether values are written as they are stored. */
export const notationRules: readonly Rule[] = [
  notationRule('quantity', {
    id: 'gitops/canonical-quantity',
    summary: 'A quantity is written as the API server stores it, so that Git and the cluster do not differ.',
    source: 'Kubernetes API: resource.Quantity, canonical form; KubeVirt\'s webhook writes the whole spec back',
  }),
  notationRule('duration', {
    id: 'gitops/canonical-duration',
    summary: 'A duration is written as Go prints it, so that Git and the cluster do not differ.',
    source: 'Go: time.Duration; the operators write the whole object back',
  }),
];
