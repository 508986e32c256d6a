import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import {
  Cluster, Disk, HyperConverged, Iommu, Memory, Namespace, NetworkAttachmentDefinition, NetworkConfig, Operator, OperatorInstallation, OutputLayout,
  PciPassthroughNode, VirtualizationApp, VirtualMachine,
} from '../../src';

let outdir: string;

beforeEach(() => { outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'kustomize-')); });
afterEach(() => fs.rmSync(outdir, { recursive: true, force: true }));

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
}

function filesIn(folder: string, isWanted: (file: string) => boolean): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name)).filter(isWanted).sort();
}

function sorted(manifests: readonly Manifest[]): Manifest[] {
  const key = ({ apiVersion, kind, metadata }: Manifest) => [apiVersion, kind, metadata?.namespace, metadata?.name].join('/');
  return [...manifests].sort((a, b) => key(a) < key(b) ? -1 : 1);
}

function read(text: string): Manifest[] {
  return parseAllDocuments(text).map(document => document.toJS() as Manifest);
}

/** What the real tool makes of a folder. */
function built(folder: string): Manifest[] {
  return read(execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}

const isKustomization = (file: string) => path.basename(file) === 'kustomization.yaml';

/** A cluster with objects of every layer, names that are no file names, and twins. */
function fill(app: VirtualizationApp, name: string) {
  const cluster = new Cluster(app, name);
  const platform = new Chart(cluster, 'platform');
  new OperatorInstallation(platform, 'nmstate', { operator: Operator.NMSTATE });
  HyperConverged.of(platform).limitLiveMigrations({ parallelPerCluster: 5, parallelOutboundPerNode: 2 });
  new PciPassthroughNode(platform, 'gpu', { iommu: Iommu.INTEL, devices: [{ id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/T4' }] });
  for (const group of ['config.openshift.io', 'operator.openshift.io']) {
    new ApiObject(platform, `network-${group}`, { apiVersion: `${group}/v1`, kind: 'Network', metadata: { name: 'cluster' }, spec: {} });
  }
  const machines = new Chart(cluster, 'machines', { namespace: 'virtual-machines' });
  new Namespace(machines, 'namespace', { name: 'virtual-machines' });
  new NetworkAttachmentDefinition(machines, 'vlan', { config: NetworkConfig.bridge({ bridge: 'br1' }) });
  new VirtualMachine(machines, 'db', { memory: Memory.guest('1Gi'), disks: [Disk.blank('data', { size: '10Gi' })] });
  for (const odd of ['system:images', 'a:b:c', 'kustomization', 'UPPER', 'upper', 'con', 'x'.repeat(253)]) {
    new ApiObject(machines, `role-${odd}`, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: odd }, rules: [] });
  }
  // The same kind and name in two namespaces and two groups.
  for (const namespace of ['default', 'virtual-machines']) {
    new ApiObject(machines, `config-${namespace}`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace }, data: { cluster: name } });
  }
  for (const group of ['example.com', 'example.org']) {
    new ApiObject(machines, `thing-${group}`, { apiVersion: `${group}/v1`, kind: 'Thing', metadata: { name: 'one' }, spec: { group } });
  }
  return cluster;
}

const LAYOUTS: [string, OutputLayout][] = [
  ['folders', OutputLayout.folders({ kustomizations: true })],
  ['Argo CD', OutputLayout.argoCd({ kustomizations: true })],
  ['Flux', OutputLayout.flux({ sourceName: 'fleet', path: 'dist', kustomizations: true })],
];

test.each(LAYOUTS)('every kustomization of the layout for %s builds to the objects in its folder', (_, layout) => {
  const app = new VirtualizationApp({ outdir, layout });
  for (const name of ['edge-01', 'edge-02']) fill(app, name);
  new ApiObject(new Chart(app, 'hub'), 'project', { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', metadata: { name: 'fleet', namespace: 'openshift-gitops' }, spec: {} });
  app.synth();

  const kustomizations = filesIn(outdir, isKustomization);
  const objects = new Map(kustomizations.map(file => {
    const folder = path.dirname(file);
    const files = filesIn(folder, each => each.endsWith('.yaml') && !isKustomization(each));
    return [path.relative(outdir, folder), files.flatMap(each => read(fs.readFileSync(each, 'utf8')))];
  }));

  expect([...objects.keys()]).toEqual(expect.arrayContaining(['edge-01', 'edge-02', 'edge-01/virtual-machines/virtual-machines', '_app']));
  for (const [folder, manifests] of objects) expect([folder, sorted(built(path.join(outdir, folder)))]).toEqual([folder, sorted(manifests)]);
});

test('500 objects in one namespace build', () => {
  const app = new VirtualizationApp({ outdir, layout: OutputLayout.argoCd({ kustomizations: true }) });
  const chart = new Chart(app, 'machines', { namespace: 'site' });
  for (let number = 0; number < 500; number++) new VirtualMachine(chart, `vm-${number}`, { memory: Memory.guest('1Gi') });
  app.synth();

  expect(built(path.join(outdir, 'virtual-machines')).map(({ metadata }) => metadata?.name).sort()).toEqual(
    Array.from({ length: 500 }, (_, number) => `vm-${number}`).sort());
});
