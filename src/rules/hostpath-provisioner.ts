import { listOf } from './engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';

/** Longest name and path of a pool, in bytes. */
const LONGEST = { name: 50, path: 255 };

const volumes: Rule = {
  id: 'storage/hostpath-pools',
  class: FindingClass.ADMISSION,
  severity: Severity.ERROR,
  summary: 'A HostPathProvisioner has storage pools, each with a name and a path of its own, or the older pathConfig with a path.',
  source: 'Hostpath provisioner webhook: storagePools, pathConfig; OpenShift Virtualization 4.15, 8.5.1 (ADM-HPP-01, ADM-HPP-02, R1-118, R7-99, R9-163)',
  kinds: ['HostPathProvisioner'],
  check({ spec }, { report }) {
    if (typeof spec !== 'object' || spec === null) return;
    const { pathConfig, storagePools } = spec;
    const isOlder = pathConfig !== undefined && pathConfig !== null;
    if (isOlder && listOf(storagePools).length > 0) report('spec.pathConfig', 'excludes storagePools; remove it, and keep its path as one of the pools');
    else if (isOlder && isEmpty(pathConfig.path)) report('spec.pathConfig.path', 'is empty; give the directory of the nodes that volumes are in');
    else if (!isOlder && listOf(storagePools).length === 0) report('spec.storagePools', 'is empty; give at least one pool, with name and path');
    else checkPools(listOf(storagePools), report);
  },
};

function checkPools(pools: readonly Manifest[], report: RuleContext['report']) {
  const seen = { name: new Map<string, number>(), path: new Map<string, number>() };
  for (const [index, pool] of pools.entries()) {
    for (const field of ['name', 'path'] as const) {
      const value: unknown = pool[field];
      const at = `spec.storagePools[${index}].${field}`;
      if (value === '') report(at, `is empty; give the pool a ${field}`);
      if (typeof value !== 'string' || value === '') continue;
      const first = seen[field].get(value);
      if (Buffer.byteLength(value) > LONGEST[field]) report(at, `is ${Buffer.byteLength(value)} bytes long; at most ${LONGEST[field]}`);
      if (first === undefined) seen[field].set(value, index);
      else report(at, `'${value}' is the ${field} of storagePools[${first}], too; give each pool its own`);
    }
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** What the webhook of the hostpath provisioner rejects. */
export const hostpathProvisionerRules: readonly Rule[] = [volumes];
