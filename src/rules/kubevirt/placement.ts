import { machineRule } from './machine-rule';
import { fieldPath, listOf } from '../engine';
import { Manifest, Rule } from '../rule';
import { labelProblem, labelValueProblem, qualifiedNameProblem, subdomainProblem } from '../values';

type Report = (path: string, message: string) => void;

const NODE_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const LABEL_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

const nodeAffinity = machineRule({
  id: 'vm/node-affinity',
  needs: ['affinity'],
  summary: 'Node affinity has terms of well-formed expressions, and weights from 1 to 100.',
  source: 'affinity.nodeAffinity; OpenShift Virtualization 4.9, 8.14.2.2 (ADM-VMI-178, ADM-VMI-179, ADM-VMI-180, ADM-VMI-181, ADM-VMI-182, ADM-VMI-183, ADM-VMI-184, ADM-VMI-185, ADM-VMI-186, R1-112, R1-113, R6B-78, R6B-82)',
  check({ affinity }, at, { report }) { checkNodeAffinity(affinity?.nodeAffinity, `${at}.affinity.nodeAffinity`, report); },
});

/** Reports what is wrong with a node affinity at a path. */
export function checkNodeAffinity(affinity: Manifest, path: string, report: Report) {
  const { required, preferred } = terms(affinity);
  if (required) {
    const termsPath = `${path}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`;
    if (Array.isArray(required.nodeSelectorTerms) && required.nodeSelectorTerms.length === 0) report(termsPath, 'is empty; no node would fit, so give at least one term');
    listOf(required.nodeSelectorTerms).forEach((term, index) => nodeTerm(term, `${termsPath}[${index}]`, report));
  }
  listOf(preferred).forEach(({ weight, preference }, index) => {
    const preferredPath = `${path}.preferredDuringSchedulingIgnoredDuringExecution[${index}]`;
    checkWeight(weight, `${preferredPath}.weight`, report);
    nodeTerm(preference, `${preferredPath}.preference`, report);
  });
}

/** Conditions and wishes of an affinity. */
function terms(affinity: Manifest): { readonly required?: Manifest; readonly preferred?: Manifest } {
  return {
    required: affinity?.requiredDuringSchedulingIgnoredDuringExecution,
    preferred: affinity?.preferredDuringSchedulingIgnoredDuringExecution,
  };
}

/** A required field that is missing is told of by the structure. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function nodeTerm(term: Manifest, at: string, report: Report) {
  listOf(term?.matchExpressions).forEach((expression, index) => nodeExpression(expression, `${at}.matchExpressions[${index}]`, report));
  listOf(term?.matchFields).forEach((field, index) => nodeField(field, `${at}.matchFields[${index}]`, report));
}

function nodeExpression({ key, operator, values }: Manifest, at: string, report: Report) {
  if (NODE_OPERATORS.includes(operator)) valueCount(operator, listOf(values).length, `${at}.values`, report);
  else if (isGiven(operator)) report(`${at}.operator`, `'${operator}' is no operator; allowed are ${NODE_OPERATORS.join(', ')}`);
  const problem = isGiven(key) ? qualifiedNameProblem(String(key)) : undefined;
  if (problem) report(`${at}.key`, problem);
}

function valueCount(operator: string, count: number, at: string, report: Report) {
  if ((operator === 'In' || operator === 'NotIn') && count === 0) report(at, `is empty; ${operator} needs at least one value`);
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) report(at, `${operator} takes no values; remove them`);
  if ((operator === 'Gt' || operator === 'Lt') && count !== 1) report(at, `has ${count} values; ${operator} needs one`);
}

/** Nodes are told apart by one field only, their name. */
function nodeField({ key, operator, values }: Manifest, at: string, report: Report) {
  if (operator === 'In' || operator === 'NotIn') {
    if (listOf(values).length !== 1) report(`${at}.values`, `has ${listOf(values).length} values; a field needs one`);
  } else if (isGiven(operator)) {
    report(`${at}.operator`, `'${operator}' is no operator of a field; allowed are In and NotIn`);
  }
  if (isGiven(key) && key !== 'metadata.name') report(`${at}.key`, `'${key}' is no field to select nodes by; the only one is metadata.name`);
  listOf(values).forEach((value, index) => {
    const problem = subdomainProblem(String(value));
    if (problem) report(`${at}.values[${index}]`, problem);
  });
}

function checkWeight(weight: Manifest, at: string, report: Report) {
  if (isGiven(weight) && !(weight >= 1 && weight <= 100)) report(at, `${weight} is no weight; allowed are 1 to 100`);
}

const podAffinity = machineRule({
  id: 'vm/pod-affinity',
  needs: ['affinity'],
  summary: 'Pod affinity has a topology, well-formed selectors and namespaces, and weights from 1 to 100.',
  source: 'affinity.podAffinity, podAntiAffinity; OpenShift Virtualization 4.9, 8.14.2.2 (ADM-VMI-187, ADM-VMI-188, ADM-VMI-189, ADM-VMI-190, ADM-VMI-191, ADM-VMI-192, ADM-VMI-193, R6B-78, R6B-82)',
  check({ affinity }, at, { report }) {
    for (const kind of ['podAffinity', 'podAntiAffinity']) {
      const path = `${at}.affinity.${kind}`;
      const { required, preferred } = terms(affinity?.[kind]);
      listOf(required).forEach((term, index) => podTerm(term, `${path}.requiredDuringSchedulingIgnoredDuringExecution[${index}]`, report));
      listOf(preferred).forEach(({ weight, podAffinityTerm }, index) => {
        const preferredPath = `${path}.preferredDuringSchedulingIgnoredDuringExecution[${index}]`;
        checkWeight(weight, `${preferredPath}.weight`, report);
        podTerm(podAffinityTerm ?? {}, `${preferredPath}.podAffinityTerm`, report);
      });
    }
  },
});

function podTerm(term: Manifest, at: string, report: Report) {
  labelSelector(term.labelSelector, `${at}.labelSelector`, report);
  labelSelector(term.namespaceSelector, `${at}.namespaceSelector`, report);
  listOf(term.namespaces).forEach((namespace, index) => {
    const problem = labelProblem(String(namespace));
    if (problem) report(`${at}.namespaces[${index}]`, problem);
  });
  topologyKey(term.topologyKey, `${at}.topologyKey`, report);
}

function topologyKey(key: Manifest, at: string, report: Report) {
  if (!isGiven(key)) return;
  const problem = key ? qualifiedNameProblem(String(key)) : "is empty; give the label that tells places apart, as 'kubernetes.io/hostname'";
  if (problem) report(at, problem);
}

function labelSelector(selector: Manifest, at: string, report: Report) {
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) {
    const problem = qualifiedNameProblem(key) ?? labelValueProblem(String(value));
    if (problem) report(fieldPath(`${at}.matchLabels`, key), problem);
  }
  listOf(selector?.matchExpressions).forEach(({ key, operator, values }, index) => {
    const path = `${at}.matchExpressions[${index}]`;
    if (LABEL_OPERATORS.includes(operator)) valueCount(operator, listOf(values).length, `${path}.values`, report);
    else if (isGiven(operator)) report(`${path}.operator`, `'${operator}' is no operator; allowed are ${LABEL_OPERATORS.join(', ')}`);
    const problem = isGiven(key) ? qualifiedNameProblem(String(key)) : undefined;
    if (problem) report(`${path}.key`, problem);
    listOf(values).forEach((value, number) => {
      const valueProblem = labelValueProblem(String(value));
      if (valueProblem) report(`${path}.values[${number}]`, valueProblem);
    });
  });
}

const spread = machineRule({
  id: 'vm/topology-spread',
  needs: ['topologySpreadConstraints'],
  summary: 'A spreading constraint has a skew above 0, a topology, and a well-formed selector.',
  source: 'topologySpreadConstraints (ADM-VMI-194, ADM-VMI-195, ADM-VMI-196, ADM-VMI-197)',
  check(spec, at, { report }) {
    listOf(spec.topologySpreadConstraints).forEach((constraint, index) => {
      const path = `${at}.topologySpreadConstraints[${index}]`;
      const { maxSkew, topologyKey: key, whenUnsatisfiable, labelSelector: selector } = constraint;
      if (isGiven(maxSkew) && !(maxSkew > 0)) report(`${path}.maxSkew`, `${maxSkew} is no skew; give a whole number from 1`);
      topologyKey(key, `${path}.topologyKey`, report);
      if (isGiven(whenUnsatisfiable) && !['DoNotSchedule', 'ScheduleAnyway'].includes(whenUnsatisfiable)) {
        report(`${path}.whenUnsatisfiable`, `'${whenUnsatisfiable}' is not known; allowed are DoNotSchedule and ScheduleAnyway`);
      }
      labelSelector(selector, `${path}.labelSelector`, report);
    });
  },
});

export const placementRules: readonly Rule[] = [nodeAffinity, podAffinity, spread];
