import { MACHINE_KINDS } from '../kubevirt/machine-spec';
import { groupKind } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { ObjectIndex } from './object-index';

const uniqueObject: Rule = {
  id: 'cross/unique-object',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'An object, by kind, namespace and name, is there once.',
  source: 'Kubernetes API: names; the second apply overwrites the first (R1-124, R7-40, R9-08)',
  check(manifest, { report, set }) {
    const first = set.firstOf(manifest);
    if (!first) return;
    const { kind, metadata } = manifest;
    const maker = first.constructPath ?? `${first.file}:${first.line ?? 1}`;
    report('metadata.name', `${kind} ${metadata?.namespace ? `${metadata.namespace}/` : ''}${metadata?.name} is already made by ${maker}; `
      + 'give one of them another name');
  },
};

/** Kinds that HyperConverged makes one object of, and keeps as it wants it. */
const OPERANDS: Readonly<Record<string, string>> = {
  KubeVirt: 'kubevirt.io', CDI: 'cdi.kubevirt.io', SSP: 'ssp.kubevirt.io', NetworkAddonsConfig: 'networkaddonsoperator.network.kubevirt.io',
};

/** Names of what the operators make beside, by group and kind. */
const MADE_BESIDE: Readonly<Record<string, readonly string[]>> = {
  '/ServiceAccount': ['cdi-operator', 'cdi-controller'],
  'security.openshift.io/SecurityContextConstraints': ['kubevirt-controller'],
  'rbac.authorization.k8s.io/ClusterRole': [
    'kubevirt.io:admin', 'kubevirt.io:edit', 'kubevirt.io:view', 'kubevirt.io:default',
    'cdi.kubevirt.io:admin', 'cdi.kubevirt.io:edit', 'cdi.kubevirt.io:view', 'cdi.kubevirt.io:config-reader',
  ],
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': [
    'cdi-api-dataimportcron-validate', 'cdi-api-populator-validate', 'cdi-api-datavolume-validate', 'cdi-api-validate', 'objecttransfer-api-validate',
  ],
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': ['cdi-api-datavolume-mutate'],
};

/** Whether an operator makes an object of the kind and name, where HyperConverged is. */
function isMade(manifest: Manifest, namespace: unknown): boolean {
  const group = groupKind(manifest);
  if (group === `${OPERANDS[manifest.kind]}/${manifest.kind}`) return true;
  const { name, namespace: own } = manifest.metadata ?? {};
  return (MADE_BESIDE[group]?.includes(name) ?? false) && (own === undefined || own === namespace);
}

const operands: Rule = {
  id: 'cross/operands',
  beside: ['HyperConverged'],
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'What HyperConverged makes and keeps is not written beside it.',
  source: 'OpenShift Virtualization 4.15, 1.3 and 11.5.18: changes by others are undone (R1-16, R1-17, R1-18, R9-170)',
  kinds: [...Object.keys(OPERANDS), ...Object.keys(MADE_BESIDE).map(group => group.slice(group.indexOf('/') + 1))],
  check(manifest, { report, set }) {
    const [cluster] = set.ofKind('HyperConverged');
    if (!cluster || !isMade(manifest, cluster.manifest.metadata?.namespace)) return;
    report('metadata.name', `${manifest.kind} is made by HyperConverged ${cluster.manifest.metadata?.name}, which undoes other changes; remove it, and configure HyperConverged`);
  },
};

const podSecurity: Rule = {
  id: 'cross/pod-security',
  beside: ['Namespace'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: "A namespace with machines does not enforce the pod security standard 'restricted'.",
  source: 'OpenShift Virtualization 4.15, 1.2: the product does not comply with it (R1-07)',
  kinds: MACHINE_KINDS,
  check({ metadata }, { report, surroundings }) {
    const namespace = typeof metadata?.namespace === 'string' ? ObjectIndex.of(surroundings).find('/Namespace', undefined, metadata.namespace)?.manifest : undefined;
    if (namespace?.metadata?.labels?.['pod-security.kubernetes.io/enforce'] !== 'restricted') return;
    report('metadata.namespace', `'${metadata.namespace}' enforces the pod security standard 'restricted', which pods of machines do not meet; enforce 'privileged' or 'baseline' there`);
  },
};

/** Whether objects get into each other's way. */
export const objectRules: readonly Rule[] = [uniqueObject, operands, podSecurity];
