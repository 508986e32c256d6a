import { listOf } from '../engine';
import { machineSpec } from '../kubevirt/machine-spec';
import { ManifestSet } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { cloneSourceOf, dataVolumesOf } from './claims';
import { getOrAdd, OS_IMAGES_NAMESPACE } from './object-index';

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

/** Whether machines may be cloned from other namespaces. */
export const clonePermissionRules: readonly Rule[] = [clonePermission];
