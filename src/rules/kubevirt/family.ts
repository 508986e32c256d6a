import { machineMetadata } from './machine-spec';
import { readable } from './quantities';
import { canonicalQuantity } from '../../schema/canonical';
import { listOf } from '../engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { labelValueProblem, qualifiedNameProblem } from '../values';

type FamilyCheck = (spec: Manifest, context: RuleContext, manifest: Manifest) => void;

/** A rule of the KubeVirt webhook about one of the kinds around machines. */
export function familyRule(id: string, kinds: readonly string[], summary: string, source: string, check: FamilyCheck, since?: string): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `KubeVirt webhook: ${source}`,
    kinds,
    since,
    check: (manifest, context) => {
      if (typeof manifest.spec === 'object' && manifest.spec !== null) check(manifest.spec, context, manifest);
    },
  };
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Whether a selector can be read, and what it selects. */
function selectorProblem({ matchLabels, matchExpressions }: Manifest, labels: Manifest): string | undefined {
  for (const [key, value] of Object.entries(matchLabels ?? {})) {
    const problem = qualifiedNameProblem(key) ?? labelValueProblem(String(value));
    if (problem) return problem;
    if (labelOf(labels, key) !== value) return `wants the label ${key}=${value}, which the template has not; add it there`;
  }
  for (const { key, operator, values } of listOf(matchExpressions)) {
    const problem = qualifiedNameProblem(String(key ?? '')) ?? listOf(values).map(value => labelValueProblem(String(value))).find(each => each);
    if (problem) return problem;
    if (!OPERATORS.includes(operator)) return `has the operator '${operator}'; allowed are ${OPERATORS.join(', ')}`;
    const wantsValues = operator === 'In' || operator === 'NotIn';
    if (wantsValues !== listOf(values).length > 0) return wantsValues ? `gives ${operator} no values; add at least one` : `gives ${operator} values; remove them`;
    if (!expressionHolds(key, operator, listOf(values), labels)) return `wants ${key} ${operator} ${listOf(values).join(', ')}, which does not hold for the labels of the template`;
  }
  return undefined;
}

/** A label by its name, which may be one that every object has something under. */
function labelOf(labels: Manifest, key: string): unknown {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

function expressionHolds(key: string, operator: string, values: readonly Manifest[], labels: Manifest): boolean {
  const value = labelOf(labels, key);
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  return operator === 'In' ? value !== undefined && values.includes(value) : value === undefined || !values.includes(value);
}

const selector = familyRule('vm/selector-matches', ['VirtualMachineInstanceReplicaSet', 'VirtualMachinePool'],
  'The selector of a replica set or a pool can be read, and selects what the template makes.', 'spec.selector (ADM-RS-03, ADM-POOL-03)', (spec, { report }, manifest) => {
    if (!spec.selector) return;
    const labels = manifest.kind === 'VirtualMachinePool' ? spec.virtualMachineTemplate?.metadata?.labels : machineMetadata(manifest).metadata.labels;
    const problem = selectorProblem(spec.selector, labels ?? {});
    if (problem) report('spec.selector', problem);
  });

const overcommit = familyRule('instancetype/overcommit', ['VirtualMachineInstancetype', 'VirtualMachineClusterInstancetype'],
  'An instance type does not over-commit memory on huge pages.', 'spec.memory.overcommitPercent (ADM-ITC-03)', ({ memory }, { report }) => {
    const percent = memory?.overcommitPercent;
    if (typeof percent !== 'number') return;
    if (percent !== 0 && memory.hugepages) report('spec.memory.overcommitPercent', 'memory on huge pages cannot be over-committed; remove one of the two');
  });

const policy = familyRule('migration/policy-range', ['MigrationPolicy'],
  'The timeout and the bandwidth of a migration policy are not negative.', 'spec.completionTimeoutPerGiB, spec.bandwidthPerMigration (ADM-MP-02, ADM-MP-03, R1-68, R1-70, R9-19)', (spec, { report }) => {
    const { completionTimeoutPerGiB: timeout, bandwidthPerMigration: bandwidth } = spec;
    if (typeof timeout === 'number' && timeout < 0) report('spec.completionTimeoutPerGiB', `${timeout} is negative; give seconds for each GiB`);
    if (readable(bandwidth) && canonicalQuantity(bandwidth).startsWith('-')) report('spec.bandwidthPerMigration', `${bandwidth} is negative; give bytes a second`);
  });

const instance = familyRule('migration/instance-named', ['VirtualMachineInstanceMigration'],
  'A migration names the instance that migrates.', 'spec.vmiName (ADM-MIG-01, R9-22)', (spec, { report }) => {
    if (!spec.vmiName) report('spec.vmiName', 'is missing; name the running machine');
  });

/** A preset may lack all of its spec, of which the schema asks nothing. */
const preset: Rule = {
  id: 'vm/preset-domain',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A preset has a domain to preset.',
  source: 'KubeVirt webhook: spec.domain (ADM-PRESET-01)',
  kinds: ['VirtualMachineInstancePreset'],
  check({ spec }, { report }) {
    if (!spec?.domain) report('spec.domain', 'is missing; a preset without one has nothing to set');
  },
};

/** What the webhooks of KubeVirt reject of the kinds around machines. */
export const familyRules: readonly Rule[] = [selector, overcommit, policy, instance, preset];
