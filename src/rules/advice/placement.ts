import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { checkNodeAffinity } from '../kubevirt/placement';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { labelValueProblem, qualifiedNameProblem } from '../values';

type Report = RuleContext['report'];

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Reports tolerations that no pod may have. */
function checkTolerations(tolerations: unknown, at: string, report: Report) {
  listOf(tolerations).forEach(({ key, operator, value, effect, tolerationSeconds }, index) => {
    const path = `${at}[${index}]`;
    if (operator && !['Equal', 'Exists'].includes(operator)) report(`${path}.operator`, `'${operator}' is neither Equal nor Exists; write one of them`);
    if (effect && !EFFECTS.includes(effect)) report(`${path}.effect`, `'${effect}' is none of ${EFFECTS.join(', ')}; write one of them`);
    if (operator === 'Exists') {
      if (value) report(`${path}.value`, 'is not compared by the operator Exists; remove it, or write Equal');
    } else {
      if (!key) report(`${path}.key`, 'is missing; name the taint, or write the operator Exists for all');
      const wrong = typeof value === 'string' ? labelValueProblem(value) : undefined;
      if (wrong) report(`${path}.value`, wrong);
    }
    const problem = typeof key === 'string' && key !== '' ? qualifiedNameProblem(key) : undefined;
    if (problem) report(`${path}.key`, problem);
    if (typeof tolerationSeconds === 'number' && effect !== 'NoExecute') report(`${path}.tolerationSeconds`, 'is for the effect NoExecute only; remove it, or write that');
  });
}

const machineTolerations: Rule = {
  id: 'vm/tolerations',
  needs: ['tolerations'],
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The tolerations of a machine are such as a pod may have.',
  source: 'Kubernetes API: tolerations; OpenShift Virtualization 4.15, 4.2.1; the webhook does not look, and no pod is made for the machine (R1-110, R1-114, SS-108)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    checkTolerations(spec.tolerations, `${at}.tolerations`, report);
  },
};

/** Where nodes are chosen for what operators make, by kind. */
const PLACES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  HyperConverged: [['spec', 'infra', 'nodePlacement'], ['spec', 'workloads', 'nodePlacement']],
  HostPathProvisioner: [['spec', 'workload']],
};

const nodePlacement: Rule = {
  id: 'cluster/node-placement',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The nodes for what the operators make are chosen as the scheduler can read it.',
  source: 'OpenShift Virtualization 4.15, 4.2.1 and 4.2.3; accepted, and the operator cannot make its pods (R1-110, R1-112, R1-113, R1-114)',
  kinds: Object.keys(PLACES),
  check(manifest, { report }) {
    for (const keys of PLACES[manifest.kind]) {
      const placement = keys.reduce((value: Manifest, key) => value?.[key], manifest);
      if (typeof placement !== 'object' || placement === null) continue;
      const at = keys.join('.');
      checkNodeAffinity(placement.affinity?.nodeAffinity, `${at}.affinity.nodeAffinity`, report);
      checkTolerations(placement.tolerations, `${at}.tolerations`, report);
    }
  },
};

/** Where what chooses nodes cannot be read. */
export const placementAdvice: readonly Rule[] = [machineTolerations, nodePlacement];
