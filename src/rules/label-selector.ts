import { listOf } from './engine';
import { Manifest } from './rule';
import { labelValueProblem, qualifiedNameProblem } from './values';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Why Kubernetes cannot read a label selector. */
export function labelSelectorProblem({ matchLabels, matchExpressions }: Manifest): string | undefined {
  for (const [key, value] of Object.entries(matchLabels ?? {})) {
    const problem = qualifiedNameProblem(key) ?? labelValueProblem(String(value));
    if (problem) return problem;
  }
  for (const { key, operator, values } of listOf(matchExpressions)) {
    const given = listOf(values);
    const problem = qualifiedNameProblem(String(key ?? '')) ?? given.map(value => labelValueProblem(String(value))).find(each => each !== undefined);
    if (problem) return problem;
    if (!OPERATORS.includes(operator)) return `has the operator '${operator}'; allowed are ${OPERATORS.join(', ')}`;
    const wantsValues = operator === 'In' || operator === 'NotIn';
    if (wantsValues !== given.length > 0) return wantsValues ? `gives ${operator} no values; add at least one` : `gives ${operator} values; remove them`;
  }
  return undefined;
}

/** Whether a selector that can be read selects what has these labels; an empty one selects everything. */
export function selectsLabels({ matchLabels, matchExpressions }: Manifest, labels: Manifest): boolean {
  const has = (key: string) => typeof labels === 'object' && labels !== null && Object.hasOwn(labels, key);
  return Object.entries(matchLabels ?? {}).every(([key, value]) => has(key) && labels[key] === value)
    && listOf(matchExpressions).every(({ key, operator, values }) => {
      if (operator === 'Exists' || operator === 'DoesNotExist') return has(key) === (operator === 'Exists');
      return (has(key) && listOf(values).includes(labels[key])) === (operator === 'In');
    });
}
