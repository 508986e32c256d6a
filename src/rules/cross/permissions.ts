import { listOf } from '../engine';
import { FindingClass, Rule, Severity } from '../rule';
import { MACHINE_ACTIONS, SUBRESOURCES } from '../subresources';
import { ObjectIndex } from './object-index';

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
export const permissionRules: readonly Rule[] = [clusterRole, roleScope, subresourceVerbs];
