import { ManifestSet } from './manifest-set';
import { VersionFacts } from '../schema/versions';

/** Feature gates of KubeVirt that a field of HyperConverged turns on, by `spec.featureGates` name. */
const OPT_IN: Record<string, string> = {
  alignCPUs: 'AlignCPUs',
  autoResourceLimits: 'AutoResourceLimitsGate',
  disableMDevConfiguration: 'DisableMDEVConfiguration',
  persistentReservation: 'PersistentReservation',
  withHostPassthroughCPU: 'WithHostPassthroughCPU',
};

/**
 * Feature gates of KubeVirt in force: those of the version, and what the HyperConverged of the set turns on and off.
 */
export function gatesOf(set: ManifestSet, target: VersionFacts): ReadonlySet<string> {
  const gates = new Set(target.featureGates);
  for (const { manifest } of set.ofKind('HyperConverged')) {
    const own = manifest.spec?.featureGates ?? {};
    for (const [field, gate] of Object.entries(OPT_IN)) {
      if (own[field] === true) gates.add(gate);
    }
    // From HyperConverged 1.11 on it can be turned off; before, there is no such field.
    if (own.downwardMetrics === false) gates.delete('DownwardMetrics');
    if (own.nonRoot === false) gates.add('Root');
  }
  return gates;
}
