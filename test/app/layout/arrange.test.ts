import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { arrange } from '../../../src/app/layout/arrange';
import { OrderedObject } from '../../../src/app/layout/dependencies';
import { FluxSourceKind, OutputLayout } from '../../../src/app/layout/output-layout';

/** The objects of a small site, and two that share kind and name. */
function site(app = new App()): OrderedObject[] {
  const chart = new Chart(app, 'site');
  const object = (scope: Construct, apiVersion: string, kind: string, name: string, namespace?: string, annotations?: Record<string, string>) => {
    const made = new ApiObject(scope, `${kind}-${apiVersion}-${name}`.replace(/\//g, '-'), { apiVersion, kind, metadata: { name, namespace, annotations } });
    return { manifest: made.toJson(), object: made };
  };
  return [
    object(chart, 'v1', 'Namespace', 'site'),
    object(chart, 'hco.kubevirt.io/v1beta1', 'HyperConverged', 'kubevirt-hyperconverged', 'openshift-cnv'),
    object(chart, 'machineconfiguration.openshift.io/v1', 'MachineConfigPool', 'gpu'),
    object(chart, 'config.openshift.io/v1', 'Network', 'cluster'),
    object(chart, 'operator.openshift.io/v1', 'Network', 'cluster'),
    object(chart, 'rbac.authorization.k8s.io/v1', 'RoleBinding', 'system:images', 'site'),
    object(chart, 'kubevirt.io/v1', 'VirtualMachine', 'db', 'site', { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' }),
  ];
}

function paths(layout: OutputLayout, folder?: string) {
  const app = new App();
  return arrange(layout, { folder, root: app, objects: site(app) }).files.map(({ path }) => path);
}

function manifestOf(layout: OutputLayout, path: string, folder?: string) {
  const app = new App();
  return arrange(layout, { folder, root: app, objects: site(app) }).files.find(file => file.path === path)?.manifest;
}

const FILES = [
  'cluster-settings/site/namespace-site.yaml',
  'networks-and-storage/_cluster/network.config.openshift.io-cluster.yaml',
  'networks-and-storage/_cluster/network.operator.openshift.io-cluster.yaml',
  'nodes/_cluster/machineconfigpool-gpu.yaml',
  'operator-resources/openshift-cnv/hyperconverged-kubevirt-hyperconverged.yaml',
  'virtual-machines/site/rolebinding-system%3Aimages.yaml',
  'virtual-machines/site/virtualmachine-db.yaml',
];

describe('folders', () => {
  test('a file for each object, by layer and namespace', () => {
    expect(paths(OutputLayout.folders())).toEqual(FILES);
  });

  test('under the folder of the cluster', () => {
    expect(paths(OutputLayout.folders(), 'edge-01')).toEqual(FILES.map(file => `edge-01/${file}`));
  });

  test('with a kustomization for each folder', () => {
    const layout = OutputLayout.folders({ kustomizations: true });

    expect(paths(layout, 'edge-01').filter(path => path.endsWith('kustomization.yaml'))).toEqual([
      'edge-01/cluster-settings/kustomization.yaml',
      'edge-01/cluster-settings/site/kustomization.yaml',
      'edge-01/kustomization.yaml',
      'edge-01/networks-and-storage/_cluster/kustomization.yaml',
      'edge-01/networks-and-storage/kustomization.yaml',
      'edge-01/nodes/_cluster/kustomization.yaml',
      'edge-01/nodes/kustomization.yaml',
      'edge-01/operator-resources/kustomization.yaml',
      'edge-01/operator-resources/openshift-cnv/kustomization.yaml',
      'edge-01/virtual-machines/kustomization.yaml',
      'edge-01/virtual-machines/site/kustomization.yaml',
    ]);
    expect(manifestOf(layout, 'edge-01/virtual-machines/site/kustomization.yaml', 'edge-01')).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: ['rolebinding-system%3Aimages.yaml', 'virtualmachine-db.yaml'],
    });
  });
});

describe('names of files', () => {
  const rolePaths = (...names: string[]) => {
    const app = new App();
    const chart = new Chart(app, 'site', { namespace: 'site' });
    const objects = names.map((name, index): OrderedObject => {
      const object = new ApiObject(chart, `role-${index}`, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name } });
      return { manifest: object.toJson(), object };
    });
    return arrange(OutputLayout.folders(), { root: app, objects }).files.map(({ path }) => path.replace('virtual-machines/site/', ''));
  };

  test('are apart where case makes no difference', () => {
    expect(rolePaths('admin', 'Admin', 'Other')).toEqual(['role-%41dmin.yaml', 'role-Other.yaml', 'role-admin.yaml']);
    expect(rolePaths('a%:b', 'A*')).toEqual(['role-A%2A.yaml', 'role-a%25%3Ab.yaml']);
  });

  test('fit into a file system, and stay apart', () => {
    const [first, second] = rolePaths(`${'x'.repeat(252)}a`, `${'x'.repeat(252)}b`);

    expect(first).toMatch(/^role-x{195}-[0-9a-f]{8}\.yaml$/);
    expect(second).not.toBe(first);
  });
});

describe('Argo CD', () => {
  const annotationsOf = (path: string, layout = OutputLayout.argoCd()) => manifestOf(layout, path)?.metadata.annotations;

  test('objects carry their wave, and what it takes before their operator is there', () => {
    expect(annotationsOf('operator-resources/openshift-cnv/hyperconverged-kubevirt-hyperconverged.yaml')).toEqual({
      'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true', 'argocd.argoproj.io/sync-wave': '-20',
    });
    expect(annotationsOf('nodes/_cluster/machineconfigpool-gpu.yaml')).toEqual({ 'argocd.argoproj.io/sync-wave': '-15' });
  });

  test('options that an object has are kept', () => {
    expect(annotationsOf('virtual-machines/site/virtualmachine-db.yaml')).toEqual({
      'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false,SkipDryRunOnMissingResource=true',
    });
  });

  test('what the cluster has made is applied field by field', () => {
    expect(annotationsOf('networks-and-storage/_cluster/network.config.openshift.io-cluster.yaml')).toMatchObject({
      'argocd.argoproj.io/sync-options': 'ServerSideApply=true',
    });
  });

  test('what others set in the instance of Argo CD stays, too', () => {
    const app = new App();
    const object = new ApiObject(new Chart(app, 'hub'), 'settings', { apiVersion: 'argoproj.io/v1beta1', kind: 'ArgoCD', metadata: { name: 'openshift-gitops' } });
    const { files } = arrange(OutputLayout.argoCd(), { root: app, objects: [{ manifest: object.toJson(), object }] });

    expect(files[0].manifest.metadata.annotations).toMatchObject({ 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' });
  });

  test('waves are left out on request', () => {
    const annotations = annotationsOf('operator-resources/openshift-cnv/hyperconverged-kubevirt-hyperconverged.yaml', OutputLayout.argoCd({ syncWaves: false }));

    expect(annotations).toEqual({ 'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true' });
  });
});

describe('Flux', () => {
  test('a Kustomization for each layer waits for the one before', () => {
    const layout = OutputLayout.flux({ sourceName: 'fleet', sourceKind: FluxSourceKind.OCI_REPOSITORY, path: './dist', interval: Duration.minutes(5) });

    expect(paths(layout, 'edge-01').filter(path => path.includes('/flux/'))).toEqual([
      'edge-01/flux/cluster-settings.yaml', 'edge-01/flux/networks-and-storage.yaml', 'edge-01/flux/nodes.yaml', 'edge-01/flux/operator-resources.yaml', 'edge-01/flux/virtual-machines.yaml',
    ]);
    expect(manifestOf(layout, 'edge-01/flux/nodes.yaml', 'edge-01')).toEqual({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'edge-01-nodes', namespace: 'flux-system' },
      spec: {
        dependsOn: [{ name: 'edge-01-operator-resources' }],
        healthCheckExprs: [{
          apiVersion: 'machineconfiguration.openshift.io/v1',
          kind: 'MachineConfigPool',
          failed: "status.conditions.exists(e, e.type == 'Degraded' && e.status == 'True')",
          current: "status.conditions.exists(e, e.type == 'Updated' && e.status == 'True')",
        }],
        interval: '5m0s',
        path: './dist/edge-01/nodes',
        prune: true,
        retryInterval: '1m0s',
        sourceRef: { kind: 'OCIRepository', name: 'fleet' },
        timeout: '2h0m0s',
        wait: true,
      },
    });
  });

  test('operators are waited for, whose kinds come next', () => {
    const app = new App();
    const object = new ApiObject(new Chart(app, 'site'), 'nmstate', {
      apiVersion: 'operators.coreos.com/v1alpha1', kind: 'Subscription', metadata: { name: 'nmstate', namespace: 'openshift-nmstate' },
    });
    const { files } = arrange(OutputLayout.flux({ sourceName: 'fleet' }), { root: app, objects: [{ manifest: object.toJson(), object }] });

    expect(files.find(({ path }) => path === 'flux/operators.yaml')?.manifest.spec.healthCheckExprs).toEqual([{
      apiVersion: 'operators.coreos.com/v1alpha1',
      kind: 'Subscription',
      failed: "has(status.state) && status.state == 'UpgradeFailed'",
      current: "has(status.installedCSV) && status.installedCSV != ''",
    }]);
  });

  test('a path that leaves the source is refused', () => {
    expect(() => OutputLayout.flux({ sourceName: 'fleet', path: '../dist' })).toThrow("OutputLayout.flux path: '../dist' is no folder of the repository; write it without a leading '/' and without '..', as 'dist/edge-01'");
  });
});
