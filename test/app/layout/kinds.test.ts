import * as fs from 'fs';
import * as path from 'path';
import { withSyncAnnotations } from '../../../src/app/layout/argo-cd';
import { hasPlace } from '../../../src/app/layout/layer';

const SOURCES = path.join(__dirname, '..', '..', '..', 'src');

/** Every kind that a construct of this library makes: the `KindFacts` in its sources. */
const KINDS = [...new Map((fs.readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })).filter(file => file.endsWith('.ts')).flatMap(file =>
  [...fs.readFileSync(path.join(SOURCES, file), 'utf8').matchAll(/apiVersion: '([^']+)',\s*kind: '(\w+)',\s*plural:/g)].map(([, apiVersion, kind]) =>
    [`${apiVersion} ${kind}`, { apiVersion, kind }] as const))).values()].sort((a, b) => a.kind < b.kind ? -1 : 1);

/** Groups whose kinds are in every cluster of OpenShift, or are where the object is applied from. */
const OF_CLUSTERS = [
  '', 'argoproj.io', 'batch', 'config.openshift.io', 'k8s.cni.cncf.io', 'machine.openshift.io', 'machineconfiguration.openshift.io', 'monitoring.coreos.com',
  'operator.openshift.io', 'operators.coreos.com', 'rbac.authorization.k8s.io', 'route.openshift.io', 'snapshot.storage.k8s.io', 'storage.k8s.io',
  'template.openshift.io',
];
/** Groups whose kinds come with an operator. */
const OF_OPERATORS = [
  'bitnami.com', 'cdi.kubevirt.io', 'clone.kubevirt.io', 'compliance.openshift.io', 'export.kubevirt.io', 'external-secrets.io', 'fence-agents-remediation.medik8s.io',
  'hco.kubevirt.io', 'hostpathprovisioner.kubevirt.io', 'instancetype.kubevirt.io', 'kubevirt.io', 'kustomize.toolkit.fluxcd.io', 'migrations.kubevirt.io',
  'nmstate.io', 'nodemaintenance.medik8s.io', 'oadp.openshift.io', 'pool.kubevirt.io', 'remediation.medik8s.io', 'self-node-remediation.medik8s.io',
  'snapshot.kubevirt.io', 'source.toolkit.fluxcd.io', 'sriovnetwork.openshift.io', 'tekton.dev',
];

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

test('the kinds are found', () => {
  expect(KINDS.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['VirtualMachine', 'MachineConfig', 'KubeletConfig', 'Secret', 'StorageClass', 'OperatorGroup']));
  expect(KINDS.length).toBeGreaterThanOrEqual(60);
});

test.each(KINDS.map(({ apiVersion, kind }) => [apiVersion, kind]))('%s %s has a place in the order, and it is known where it comes from', (apiVersion, kind) => {
  const group = groupOf(apiVersion);
  const comesWithOperator = OF_OPERATORS.includes(group) || kind === 'KubeDescheduler';
  const options: string = withSyncAnnotations({ apiVersion, kind, metadata: { name: 'a' } }, undefined).metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '';

  expect([group, hasPlace({ apiVersion, kind })]).toEqual([group, true]);
  expect([group, OF_CLUSTERS.includes(group) || OF_OPERATORS.includes(group)]).toEqual([group, true]);
  expect(options.split(',').includes('SkipDryRunOnMissingResource=true')).toBe(comesWithOperator);
});
