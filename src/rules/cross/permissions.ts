import { listOf } from '../engine';
import { machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { MACHINE_ACTIONS, SUBRESOURCES } from '../subresources';
import { cloneSourceOf, dataVolumesOf } from './claims';
import { getOrAdd, ObjectIndex, OS_IMAGES_NAMESPACE } from './object-index';

/** Subjects that may clone from a namespace; those of all namespaces are under undefined. */
type Grants = ReadonlyMap<string | undefined, ReadonlySet<string>>;

const FILLED = ['cdi.kubevirt.io/storage.prePopulated', 'cdi.kubevirt.io/storage.checkStaticVolume'];

const clonePermission: Rule = {
  id: 'cross/clone-permission',
  needs: ['sourceRef', 'pvc', 'snapshot'],
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'The service account of a machine may clone from the other namespace that a template names.',
  source: 'OpenShift Virtualization 4.15, 8.6.1: create on datavolumes/source in the namespace of the source (ADM-DV-33, ADM-VM-008, R1-14, R6A-67, R7-111, R7-112, R7-113)',
  kinds: ['VirtualMachine', 'VirtualMachinePool'],
  check(manifest, { report, surroundings }) {
    const namespace = manifest.metadata?.namespace;
    if (typeof namespace !== 'string') return;
    for (const { spec, at, annotations } of dataVolumesOf(manifest)) {
      // What is filled already is not cloned.
      if (FILLED.some(annotation => annotations?.[annotation] !== undefined)) continue;
      const from: { readonly field: string; readonly namespace?: unknown } = cloneSourceOf(spec, namespace, surroundings)
        ?? { field: 'sourceRef.namespace', namespace: spec.sourceRef?.namespace };
      const source = from.namespace;
      if (typeof source !== 'string' || source === namespace || isOpen(source, surroundings)) continue;
      const account = accountOf(manifest);
      const subjects = subjectsOf(namespace, account);
      const grants = grantsOf(surroundings);
      if (subjects.some(subject => grants.get(source)?.has(subject) || grants.get(undefined)?.has(subject))) continue;
      report(`${at}.${from.field}`, `service account '${account}' of '${namespace}' may not clone from '${source}'; `
        + 'bind it there to a role that allows create on datavolumes/source of cdi.kubevirt.io, as cdi.kubevirt.io:view');
    }
  },
};

/** Images of the cluster may be cloned by all. */
function isOpen(namespace: string, set: ManifestSet): boolean {
  return namespace === OS_IMAGES_NAMESPACE || set.ofKind('HyperConverged').some(({ manifest }) => manifest.spec?.commonBootImageNamespace === namespace);
}

function accountOf(machine: Manifest): string {
  // Of several the last one counts.
  const name = listOf(machineSpec(machine).spec.volumes).filter(({ serviceAccount }) => serviceAccount).pop()?.serviceAccount.serviceAccountName;
  return typeof name === 'string' ? name : 'default';
}

function subjectsOf(namespace: string, account: string): string[] {
  return [
    `ServiceAccount ${namespace}/${account}`,
    `User system:serviceaccount:${namespace}:${account}`,
    `Group system:serviceaccounts:${namespace}`,
    'Group system:serviceaccounts',
    'Group system:authenticated',
  ];
}

function grantsOf(set: ManifestSet): Grants {
  let grants = known.get(set);
  if (!grants) known.set(set, grants = collectGrants(set));
  return grants;
}

const known = new WeakMap<ManifestSet, Grants>();

function collectGrants(set: ManifestSet): Grants {
  const grants = new Map<string | undefined, Set<string>>();
  const roles = new Map<string, boolean>();
  for (const { manifest } of [...set.ofKind('ClusterRole'), ...set.ofKind('Role')]) {
    roles.set(roleKey(manifest.kind, manifest.metadata?.namespace, manifest.metadata?.name), allowsClone(manifest));
  }
  for (const { manifest } of [...set.ofKind('RoleBinding'), ...set.ofKind('ClusterRoleBinding')]) {
    const namespace = manifest.kind === 'RoleBinding' ? manifest.metadata?.namespace : undefined;
    // A role that is elsewhere may allow it.
    if (roles.get(roleKey(manifest.roleRef?.kind, namespace, manifest.roleRef?.name)) === false) continue;
    const subjects = getOrAdd(grants, namespace, () => new Set<string>());
    for (const subject of listOf(manifest.subjects)) {
      const place = subject.kind === 'ServiceAccount' ? `${subject.namespace ?? namespace ?? ''}/` : '';
      subjects.add(`${subject.kind} ${place}${subject.name}`);
    }
  }
  return grants;
}

function roleKey(kind: unknown, namespace: unknown, name: unknown): string {
  return kind === 'Role' ? `Role ${namespace ?? ''}/${name}` : `ClusterRole ${name}`;
}

function allowsClone({ rules, aggregationRule }: Manifest): boolean {
  return Boolean(aggregationRule) || listOf(rules).some(rule =>
    allows(rule, ['cdi.kubevirt.io'], ['datavolumes/source', 'datavolumes/*']) || allows(rule, [''], ['pods']));
}

function allows({ apiGroups, resources, verbs }: Manifest, groups: readonly string[], kinds: readonly string[]): boolean {
  const has = (list: unknown, wanted: readonly string[]) => listOf(list).some(each => each === '*' || wanted.includes(each));
  return has(apiGroups, groups) && has(resources, kinds) && has(verbs, ['create']);
}

/** Roles that operators make, by the prefix of their names. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'kubevirt.io:': ['admin', 'edit', 'view', 'default', 'migrate'],
  'cdi.kubevirt.io:': ['admin', 'edit', 'view', 'config-reader'],
  'instancetype.kubevirt.io:': ['view'],
};

const clusterRole: Rule = {
  id: 'cross/cluster-role',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'A role of virtualization that is bound is one that the operators or the set make.',
  source: 'OpenShift Virtualization 4.15, 1.2.3.1 and 1.2.3.2.1; the documentation prints kubevirt.io:viewer, and the role is kubevirt.io:view (R1-10, R1-11, R1-13, R1-14, R1-15)',
  kinds: ['RoleBinding', 'ClusterRoleBinding'],
  check({ roleRef }, { report, set }) {
    const name = roleRef?.name;
    const prefix = typeof name === 'string' && roleRef.kind === 'ClusterRole' ? Object.keys(ROLES).find(each => name.startsWith(each)) : undefined;
    if (prefix === undefined || ROLES[prefix].includes(name.slice(prefix.length))) return;
    if (ObjectIndex.of(set).find('rbac.authorization.k8s.io/ClusterRole', undefined, name)) return;
    report('roleRef.name', `'${name}' is no role of the operator; bind one of ${ROLES[prefix].map(each => prefix + each).join(', ')}`);
  },
};

/** Roles about objects that are in no namespace, and nothing else. */
const CLUSTER_ONLY: Readonly<Record<string, string>> = {
  'cdi.kubevirt.io:config-reader': 'CDIConfig and StorageProfile',
  'instancetype.kubevirt.io:view': 'VirtualMachineClusterInstancetype and VirtualMachineClusterPreference',
};

const roleScope: Rule = {
  id: 'cluster/role-scope',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A role about objects that are in no namespace is bound for the whole cluster.',
  source: 'OpenShift Virtualization 4.15, 1.2.3.2.1: cdi.kubevirt.io:config-reader; KubeVirt: instancetype.kubevirt.io:view; Kubernetes: a RoleBinding grants in its namespace only (R1-15)',
  kinds: ['RoleBinding'],
  check({ roleRef }, { report }) {
    const name = roleRef?.name;
    if (roleRef?.kind !== 'ClusterRole' || typeof name !== 'string' || !Object.hasOwn(CLUSTER_ONLY, name)) return;
    report('roleRef.name', `'${name}' is about ${CLUSTER_ONLY[name]}, which are in no namespace, and grants nothing here; bind it by a ClusterRoleBinding`);
  },
};

/** Verbs by what is done to a machine. */
const VERBS: ReadonlyMap<unknown, string> = new Map(
  Object.values(MACHINE_ACTIONS).flatMap(({ resources, verb }) => resources.map((resource): [string, string] => [resource, verb])));

const subresourceVerbs: Rule = {
  id: 'cluster/subresource-verbs',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A role allows what is done to machines by the group and the verb that are asked for.',
  source: 'OpenShift Virtualization 4.15, 1.2.3; KubeVirt API: subresources.kubevirt.io; update to start, stop, pause and the like, get to connect (R1-12)',
  kinds: ['Role', 'ClusterRole'],
  check({ rules }, { report }) {
    listOf(rules).forEach(({ apiGroups, resources, verbs }, index) => {
      const [groups, allowed] = [listOf(apiGroups), listOf(verbs)];
      listOf(resources).forEach((resource, position) => {
        const verb = VERBS.get(resource);
        if (verb === undefined) return;
        if (!groups.includes(SUBRESOURCES) && !groups.includes('*')) {
          if (groups.includes('kubevirt.io')) report(`rules[${index}].apiGroups`, `'${resource}' is of the group ${SUBRESOURCES}; name that`);
        } else if (!allowed.includes(verb) && !allowed.includes('*')) {
          report(`rules[${index}].resources[${position}]`, `'${resource}' is allowed by the verb ${verb} only, which is not among the verbs; add it`);
        }
      });
    });
  },
};

/** Whether machines, and people, may do what they need to. */
export const permissionRules: readonly Rule[] = [clonePermission, clusterRole, roleScope, subresourceVerbs];
