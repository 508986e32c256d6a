import { SYNC_OPTIONS, SYNC_WAVE } from '../../rules/gitops/annotations';
import { groupKind } from '../../rules/manifest-set';
import type { Manifest } from '../../rules/rule';
import { completedOptions } from '../sync-options';

/** Groups that every cluster serves; the others come with operators, and may not be there at the first sync. */
const OF_EVERY_CLUSTER = new Set([
  '', 'admissionregistration.k8s.io', 'apiextensions.k8s.io', 'apps', 'argoproj.io', 'batch', 'config.openshift.io', 'image.openshift.io', 'k8s.cni.cncf.io',
  'k8s.ovn.org', 'machine.openshift.io', 'machineconfiguration.openshift.io', 'monitoring.coreos.com', 'networking.k8s.io', 'operator.openshift.io',
  'operators.coreos.com', 'performance.openshift.io', 'policy', 'rbac.authorization.k8s.io', 'route.openshift.io', 'scheduling.k8s.io', 'security.openshift.io',
  'snapshot.storage.k8s.io', 'storage.k8s.io', 'template.openshift.io', 'tuned.openshift.io',
]);
/** Kinds of such a group that come with an operator all the same. */
const OF_OPERATORS = new Set(['operator.openshift.io/KubeDescheduler']);

/** Kinds whose objects the cluster has made: only the fields that Git holds are ours. */
const SHARED_OBJECTS = new Set(['argoproj.io/ArgoCD', 'cdi.kubevirt.io/StorageProfile', '/Node', 'config.openshift.io/Network', 'operator.openshift.io/Network']);

/**
 * The manifest with its sync wave, and with what it takes to sync its kind. What it says already stays.
 *
 * @param wave none when the manifest is to have no wave
 */
export function withSyncAnnotations(manifest: Manifest, wave: number | undefined): Manifest {
  const kind = groupKind(manifest);
  const given = manifest.metadata?.annotations ?? {};
  const options = [
    ...(SHARED_OBJECTS.has(kind) ? ['ServerSideApply=true'] : []),
    ...(!OF_EVERY_CLUSTER.has(kind.slice(0, kind.indexOf('/'))) || OF_OPERATORS.has(kind) ? ['SkipDryRunOnMissingResource=true'] : []),
  ];
  const annotations: Record<string, string> = {
    ...given,
    // An object without the annotation is in wave 0.
    ...(wave !== undefined && wave !== 0 && given[SYNC_WAVE] === undefined ? { [SYNC_WAVE]: String(wave) } : {}),
    ...(options.length > 0 ? { [SYNC_OPTIONS]: completedOptions(given[SYNC_OPTIONS], options.join(',')) } : {}),
  };
  if (Object.keys(annotations).length === 0) return manifest;
  return { ...manifest, metadata: sorted({ ...manifest.metadata, annotations: sorted(annotations) }) };
}

function sorted<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => a < b ? -1 : 1)) as T;
}
