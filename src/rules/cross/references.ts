import { COMMON_INSTANCETYPES, COMMON_PREFERENCES } from '../../schema/common-instancetypes';
import { nearest } from '../../schema/suggest';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import {
  CLAIM, CONFIG_MAP, DATA_SOURCE, makes, NETWORK, NODE, ObjectIndex, OS_IMAGES_NAMESPACE, PRIORITY_CLASS, SERVICE_ACCOUNT, SNAPSHOT_CLASS,
  STORAGE_CLASS, VOLUME_SNAPSHOT,
} from './object-index';
import { Reference, referencesOf, ReferenceTopic } from './reference-paths';

/** Kinds that belong to the cluster: their names are compared only where the set makes some itself. */
const OF_THE_CLUSTER: readonly string[] = [STORAGE_CLASS, SNAPSHOT_CLASS, PRIORITY_CLASS];

/** What every namespace, or every cluster, has. */
const BUILT_IN: Readonly<Record<string, { has(name: string): boolean }>> = {
  [SERVICE_ACCOUNT]: new Set(['default', 'builder', 'deployer']),
  [CONFIG_MAP]: new Set(['kube-root-ca.crt', 'openshift-service-ca.crt']),
  [PRIORITY_CLASS]: new Set(['system-cluster-critical', 'system-node-critical', 'openshift-user-critical', 'kubevirt-cluster-critical']),
  'self-node-remediation.medik8s.io/SelfNodeRemediationTemplate': new Set([
    'self-node-remediation-automatic-strategy-template', 'self-node-remediation-resource-deletion-template',
  ]),
  // Made when they are asked for: most machines have no instance type.
  get 'instancetype.kubevirt.io/VirtualMachineClusterInstancetype'() { return COMMON_INSTANCETYPES; },
  get 'instancetype.kubevirt.io/VirtualMachineClusterPreference'() { return COMMON_PREFERENCES; },
};

/** Names of more objects than this are not searched for the one that was meant. */
const MOST_COMPARED = 200;

function reference(topic: ReferenceTopic, id: string, summary: string, source: string): Rule {
  return {
    id,
    class: FindingClass.CROSS,
    severity: Severity.WARNING,
    summary: `${summary}: an error in a complete set and in an app, where \`fromName\` says what exists elsewhere.`,
    source,
    check(manifest, context) {
      for (const each of referencesOf(manifest)) {
        if (each.topic !== topic || isMade(each, manifest)) continue;
        const set = isOwn(each, manifest) ? context.set : context.surroundings;
        if (!isResolved(each, set)) context.report(each.path, problemOf(each, set), context.complete ? Severity.ERROR : Severity.WARNING);
      }
    },
  };
}

/** Whether what a manifest names is made for that manifest itself. */
function isMade({ kind, namespace, name }: Reference, manifest: Manifest): boolean {
  return namespace === manifest.metadata?.namespace && makes(manifest, kind, name);
}

/** Whether a name is made from that of the manifest. */
function isOwn({ name }: Reference, manifest: Manifest): boolean {
  return typeof manifest.metadata?.name === 'string' && name.includes(manifest.metadata.name);
}

function isResolved({ kind, namespace, name }: Reference, set: ManifestSet): boolean {
  if (kind === NODE) return nodesOf(set)?.has(name) ?? true;
  const objects = ObjectIndex.of(set);
  if (objects.find(kind, namespace, name) || BUILT_IN[kind]?.has(name)) return true;
  if (OF_THE_CLUSTER.includes(kind)) return !objects.hasKind(kind);
  if ([DATA_SOURCE, CLAIM, VOLUME_SNAPSHOT].includes(kind)) return namespace === imagesNamespace(set);
  // Where a network of the name is somewhere else, the rules of networks say so.
  return kind === NETWORK && objects.namespaceOf(kind, name) !== undefined;
}

/** Names of the nodes of the cluster, where they are known; a manifest of a node makes none. */
function nodesOf(set: ManifestSet): ReadonlySet<string> | undefined {
  let nodes = nodesBySet.get(set);
  if (!nodes) nodesBySet.set(set, nodes = new Set(set.external.filter(({ apiGroup, kind }) => `${apiGroup}/${kind}` === NODE).map(({ name }) => name)));
  return nodes.size > 0 ? nodes : undefined;
}

const nodesBySet = new WeakMap<ManifestSet, ReadonlySet<string>>();

/** Namespace whose images the cluster brings itself; nothing when HyperConverged turns them off. */
function imagesNamespace(set: ManifestSet): string | undefined {
  const specs = set.ofKind('HyperConverged').map(({ manifest }) => manifest.spec);
  if (specs.some(spec => spec?.featureGates?.enableCommonBootImageImport === false)) return undefined;
  return specs.map(spec => spec?.commonBootImageNamespace).find(namespace => typeof namespace === 'string') ?? OS_IMAGES_NAMESPACE;
}

function problemOf({ kind, namespace, name }: Reference, set: ManifestSet): string {
  const objects = ObjectIndex.of(set);
  const word = kind.slice(kind.indexOf('/') + 1);
  const elsewhere = objects.namespaceOf(kind, name);
  if (elsewhere !== undefined && namespace !== undefined) {
    return `${word} '${name}' is in namespace '${elsewhere}', and is looked up in '${namespace}'; create it there, or use one that is there`;
  }
  const names = [...objects.names(kind)];
  const meant = names.length <= MOST_COMPARED ? nearest(name, names) : undefined;
  if (kind === NODE) {
    const nodes = [...nodesOf(set) ?? []];
    const close = nodes.length <= MOST_COMPARED ? nearest(name, nodes) : undefined;
    return `the cluster has no node '${name}'${close === undefined ? '' : ` ('${close}' is one)`}; correct the name, or add the node to the cluster's`;
  }
  const place = namespace === undefined ? '' : ` of namespace '${namespace}'`;
  return `no ${word} '${name}'${place} is made here${meant === undefined ? '' : ` ('${meant}' is)`}; create it, or correct the name; `
    + 'in an app, fromName declares one that exists elsewhere';
}

/** Whether what manifests name is there. */
export const referenceRules: readonly Rule[] = [
  reference('volume', 'cross/volume-exists', 'The data volume or claim that a machine or snapshot uses is there',
    'KubeVirt API: volumes[]; OpenShift Virtualization 4.15, 6.2.1 (R6A-10, R6A-43, R6B-113, SS-42)'),
  reference('boot-source', 'cross/boot-source-exists', 'The DataSource, claim or snapshot that a data volume is cloned from is there',
    'CDI API: sourceRef, source.pvc, source.snapshot; OpenShift Virtualization 4.15, 6.1.4.1 and 8.3.2.1 (ADM-DV-20, R6A-30)'),
  reference('configuration', 'cross/configuration-exists', 'The Secret, ConfigMap or ServiceAccount that is named is in the namespace of the object',
    'KubeVirt API: volumes[], accessCredentials[]; CDI API: secretRef, certConfigMap; OpenShift Virtualization 4.15, 6.5.3 (R6A-53, R6A-100, R6B-13, R6B-30, R6B-37, R6B-66, R9-154)'),
  reference('network', 'cross/network-exists', 'The secondary network of a machine, or of live migration, is there',
    'KubeVirt API: networks[].multus.networkName; OpenShift Virtualization 4.15, 4.3.2.2 and 4.3.3.1 (R1-129, R6A-112, R6B-98, R7-51, R7-54, R7-126, R9-07, SS-08, SS-26, SS-76)'),
  reference('instance-type', 'cross/instance-type-exists', 'The instance type and the preference of a machine are there, or among those that every cluster has',
    'KubeVirt API: instancetype, preference; OpenShift Virtualization 4.15, 6.1.3.1 (ADM-VM-050, ADM-VM-051)'),
  reference('class', 'cross/class-exists', 'A class for storage, snapshots or priority is there, where the set makes such classes',
    'Kubernetes API: storageClassName, volumeSnapshotClassName, priorityClassName; OpenShift Virtualization 4.15, 8.8.1 (R6A-23, R7-64, R7-95, R7-117, SS-33)'),
  reference('machine', 'cross/machine-exists', 'The machine or snapshot that is snapshotted, restored, cloned, exported or migrated is in the namespace of the object',
    'KubeVirt API: source, virtualMachineSnapshotName, vmiName; OpenShift Virtualization 4.15, 13.1.2 (R9-22, R9-88, R9-96)'),
  reference('remediation', 'cross/remediation-exists', 'The template by which nodes are remedied is there, or comes with the operator',
    'medik8s and OpenShift API: remediationTemplate; OpenShift Virtualization 4.15, 6.13.8 (R6B-106)'),
  reference('node', 'cross/node-exists', 'A node that is named is one of the cluster, where its nodes are known',
    'Kubernetes API: kubernetes.io/hostname; NodeMaintenance spec.nodeName; facts of Cluster'),
  reference('service', 'cross/service-exists', 'The Service that a Route leads to is there',
    'OpenShift API: Route spec.to'),
];
