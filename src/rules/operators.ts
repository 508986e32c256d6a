import { listOf } from './engine';
import { groupKind, ManifestSet } from './manifest-set';
import { FindingClass, Manifest, Rule, Severity } from './rule';

const GROUP = 'operators.coreos.com';
/** Every cluster has it, with a group for operators that work for all namespaces. */
const PREPARED = ['openshift-operators', 'operators'];
const VIRTUALIZATION = 'kubevirt-hyperconverged';

/** What the Operator Lifecycle Manager finds in one namespace. */
interface Place {
  readonly groups: Manifest[];
  /** The first subscription of each package. */
  readonly subscriptions: Map<string, Manifest>;
}

const places = new WeakMap<ManifestSet, ReadonlyMap<string, Place>>();

function placesOf(set: ManifestSet): ReadonlyMap<string, Place> {
  const known = places.get(set);
  if (known) return known;

  const found = new Map<string, Place>();
  const at = (manifest: Manifest): Place => {
    const namespace = String(manifest.metadata?.namespace);
    const place = found.get(namespace) ?? { groups: [], subscriptions: new Map() };
    found.set(namespace, place);
    return place;
  };
  for (const { manifest } of set.ofKind('OperatorGroup')) {
    if (groupKind(manifest) === `${GROUP}/OperatorGroup`) at(manifest).groups.push(manifest);
  }
  for (const { manifest } of set.ofKind('Subscription')) {
    const { subscriptions } = at(manifest);
    const name = manifest.spec?.name;
    if (groupKind(manifest) === `${GROUP}/Subscription` && !subscriptions.has(name)) subscriptions.set(name, manifest);
  }
  places.set(set, found);
  return found;
}

function placeOf(manifest: Manifest, set: ManifestSet): Place | undefined {
  return typeof manifest.metadata?.namespace === 'string' ? placesOf(set).get(manifest.metadata.namespace) : undefined;
}

const oneGroup: Rule = {
  id: 'cluster/one-operator-group',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A namespace has one OperatorGroup.',
  source: 'Operator Lifecycle Manager: with two it installs nothing in the namespace (TooManyOperatorGroups)',
  kinds: ['OperatorGroup'],
  check(manifest, { report, set }) {
    const first = groupKind(manifest) === `${GROUP}/OperatorGroup` ? placeOf(manifest, set)?.groups[0] : undefined;
    if (!first || first === manifest || first.metadata?.name === manifest.metadata?.name) return;
    report('metadata.namespace', `'${manifest.metadata.namespace}' has the OperatorGroup '${first.metadata?.name}' already, and with two nothing is installed in it; `
      + 'share that one, or install the operator in another namespace');
  },
};

const hasGroup: Rule = {
  id: 'cluster/subscription-operator-group',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The namespace of a Subscription has an OperatorGroup; looked at in a complete set and in an app.',
  source: 'Operator Lifecycle Manager: without one it installs nothing in the namespace',
  kinds: ['Subscription'],
  check(manifest, { report, set, complete }) {
    const namespace = manifest.metadata?.namespace;
    if (!complete || groupKind(manifest) !== `${GROUP}/Subscription` || typeof namespace !== 'string' || PREPARED.includes(namespace)) return;
    if (placeOf(manifest, set)?.groups.length) return;
    if (set.external.some(each => each.kind === 'OperatorGroup' && (each.namespace ?? namespace) === namespace)) return;
    report('metadata.namespace', `'${namespace}' has no OperatorGroup here, and nothing is installed without one; create it, or declare the one that is there`);
  },
};

const oneSubscription: Rule = {
  id: 'cluster/one-subscription',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A namespace has one Subscription of a package.',
  source: 'Operator Lifecycle Manager: two cannot be resolved, and block every other operator of the namespace',
  kinds: ['Subscription'],
  check(manifest, { report, set }) {
    const name = manifest.spec?.name;
    if (groupKind(manifest) !== `${GROUP}/Subscription` || typeof name !== 'string') return;
    const first = placeOf(manifest, set)?.subscriptions.get(name);
    if (!first || first === manifest || first.metadata?.name === manifest.metadata?.name) return;
    report('spec.name', `'${name}' is installed by the Subscription '${first.metadata?.name}' of the namespace already; remove one of them`);
  },
};

const approval: Rule = {
  id: 'cluster/subscription-approval',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'Updates of an operator are approved by themselves or by hand.',
  source: 'Operator Lifecycle Manager API: installPlanApproval, which no schema checks; OpenShift Virtualization 4.15, 5.1.2',
  kinds: ['Subscription'],
  check(manifest, { report }) {
    const given = manifest.spec?.installPlanApproval;
    if (groupKind(manifest) !== `${GROUP}/Subscription` || typeof given !== 'string' || ['', 'Automatic', 'Manual'].includes(given)) return;
    report('spec.installPlanApproval', `'${given}' is none; allowed are Automatic and Manual`);
  },
};

const configured: Rule = {
  id: 'cluster/operator-configured',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Where OpenShift Virtualization is installed there is a HyperConverged; looked at in a complete set and in an app.',
  source: 'OpenShift Virtualization 4.15, 11.5.10: the alert HCOInstallationIncomplete after an hour (R9-162)',
  kinds: ['Subscription'],
  check(manifest, { report, set, complete }) {
    if (!complete || groupKind(manifest) !== `${GROUP}/Subscription` || manifest.spec?.name !== VIRTUALIZATION) return;
    if (set.ofKind('HyperConverged').length > 0 || set.external.some(({ kind }) => kind === 'HyperConverged')) return;
    report('spec.name', `'${VIRTUALIZATION}' does nothing without a HyperConverged; create it with HyperConverged.of, or declare the one that is there`);
  },
};

const nmstateName: Rule = {
  id: 'cluster/nmstate-name',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'NMState is named nmstate.',
  source: 'Kubernetes NMState Operator: it reads no other',
  kinds: ['NMState'],
  check({ metadata }, { report }) {
    if (typeof metadata?.name === 'string' && metadata.name !== 'nmstate') report('metadata.name', `'${metadata.name}' is not read; name it nmstate`);
  },
};

const DESCHEDULER_NAMESPACE = 'openshift-kube-descheduler-operator';

const deschedulerName: Rule = {
  id: 'cluster/descheduler-name',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: `KubeDescheduler is named cluster, and is in ${DESCHEDULER_NAMESPACE}.`,
  source: 'Kube Descheduler Operator: it reads no other',
  kinds: ['KubeDescheduler'],
  check({ metadata }, { report }) {
    if (typeof metadata?.name === 'string' && metadata.name !== 'cluster') report('metadata.name', `'${metadata.name}' is not read; name it cluster`);
    const namespace = metadata?.namespace;
    if (typeof namespace === 'string' && namespace !== DESCHEDULER_NAMESPACE) report('metadata.namespace', `'${namespace}' is not looked into; put it in ${DESCHEDULER_NAMESPACE}`);
  },
};

/** Profiles of which the operator takes one. */
const EXCLUSIVE = [['TopologyAndDuplicates', 'SoftTopologyAndDuplicates'], ['LifecycleAndUtilization', 'DevPreviewLongLifecycle']];

const deschedulerSettings: Rule = {
  id: 'cluster/descheduler-settings',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The settings of a KubeDescheduler do not exclude each other.',
  source: 'Kube Descheduler Operator: it accepts them, and does not start the descheduler',
  kinds: ['KubeDescheduler'],
  check({ spec }, { report }) {
    const profiles = listOf(spec?.profiles);
    for (const [one, other] of EXCLUSIVE) {
      if (profiles.includes(one) && profiles.includes(other)) report(`spec.profiles[${profiles.indexOf(other)}]`, `'${other}' is not together with '${one}'; remove one of them`);
    }
    const { namespaces, thresholdPriority, thresholdPriorityClassName } = spec?.profileCustomizations ?? {};
    if (listOf(namespaces?.included).length > 0 && listOf(namespaces?.excluded).length > 0) {
      report('spec.profileCustomizations.namespaces', 'includes some and excludes some; remove one of the lists');
    }
    if (typeof thresholdPriority === 'number' && typeof thresholdPriorityClassName === 'string' && thresholdPriorityClassName !== '') {
      report('spec.profileCustomizations.thresholdPriorityClassName', `'${thresholdPriorityClassName}' is beside thresholdPriority ${thresholdPriority}; remove one of them`);
    }
  },
};

/** How operators are installed, and what configures them. */
export const operatorRules: readonly Rule[] = [
  oneGroup, hasGroup, oneSubscription, approval, configured, nmstateName, deschedulerName, deschedulerSettings,
];
