import { Chart, Duration, Testing } from 'cdk8s';
import {
  AppProject, Application, ApplicationDestination, ApplicationSet, ArgoCdConfigMap, ArgoCdSettings, ArgoCdSync, IgnoredDifference, Memory,
  OpenShiftVersion, Rules, SyncWindow, VirtualMachine,
} from '../../src';

const REPOSITORY = 'https://git.example.com/platform/fleet.git';
const NOTHING: IgnoredDifference[] = [];

function manifest(make: (chart: Chart) => unknown) {
  const chart = Testing.chart();
  make(chart);
  expect(Rules.check(chart).filter(({ severity }) => severity === 'error')).toEqual([]);
  return Testing.synth(chart)[0];
}

describe('Application', () => {
  test('takes a folder of folders', () => {
    expect(manifest(chart => new Application(chart, 'edge-01', { repository: REPOSITORY, path: 'dist/edge-01', ignoreDifferences: NOTHING }))).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'edge-01', namespace: 'openshift-gitops' },
      spec: {
        project: 'default',
        destination: { server: 'https://kubernetes.default.svc' },
        source: { repoURL: REPOSITORY, targetRevision: 'HEAD', path: 'dist/edge-01', directory: { recurse: true } },
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          retry: { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
          syncOptions: ['RespectIgnoreDifferences=true'],
        },
      },
    });
  });

  test('waits for somebody to sync, and builds a kustomization, on request', () => {
    const { spec } = manifest(chart => new Application(chart, 'nodes', {
      repository: REPOSITORY, path: 'dist/nodes', kustomize: true, automated: false, project: 'platform', destination: ApplicationDestination.clusterName('edge-01'),
    }));

    expect(spec.source.directory).toBeUndefined();
    expect(spec.syncPolicy.automated).toBeUndefined();
    expect(spec.destination).toEqual({ name: 'edge-01' });
    expect(spec.project).toBe('platform');
  });

  test('ignores what the version changes by itself', () => {
    const chart = Testing.chart();
    OpenShiftVersion.V4_14.applyTo(chart);
    new Application(chart, 'edge', { repository: REPOSITORY, path: 'dist' });

    expect(Testing.synth(chart)[0].spec.ignoreDifferences).toContainEqual({
      group: 'kubevirt.io', kind: 'VirtualMachine', jsonPointers: ['/spec/instancetype/revisionName', '/spec/preference/revisionName'],
    });
  });
});

test('an ApplicationSet makes one Application for each cluster', () => {
  const set = manifest(chart => new ApplicationSet(chart, 'fleet', {
    repository: REPOSITORY, clusterLabels: { site: 'edge' }, ignoreDifferences: [IgnoredDifference.of('', 'Secret', { jsonPointers: ['/data'], reason: 'filled by others' })],
  }));

  expect(set.spec).toEqual({
    goTemplate: true,
    goTemplateOptions: ['missingkey=error'],
    generators: [{ clusters: { selector: { matchLabels: { site: 'edge' } } } }],
    syncPolicy: { preserveResourcesOnDeletion: true },
    template: {
      metadata: { name: 'fleet-{{.name}}' },
      spec: expect.objectContaining({
        destination: { server: '{{.server}}' },
        source: { repoURL: REPOSITORY, targetRevision: 'HEAD', path: 'dist/{{.name}}', directory: { recurse: true } },
        ignoreDifferences: [{ kind: 'Secret', jsonPointers: ['/data'] }],
      }),
    },
  });
});

test('an AppProject keeps the restart of nodes in its window', () => {
  const project = manifest(chart => new AppProject(chart, 'platform', {
    description: 'Clusters and their nodes',
    repositories: [REPOSITORY],
    destinations: [ApplicationDestination.server('https://api.edge-01.example.com:6443')],
    syncWindows: [
      SyncWindow.allow('0 2 * * 6', Duration.hours(4), { applications: ['*-nodes'], timeZone: 'Europe/Berlin' }),
      SyncWindow.deny('0 8 * * 1-5', Duration.minutes(90), { manualSync: true }),
    ],
  }));

  expect(project.spec).toEqual({
    description: 'Clusters and their nodes',
    sourceRepos: [REPOSITORY],
    destinations: [{ server: 'https://api.edge-01.example.com:6443', namespace: '*' }],
    clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    syncWindows: [
      { kind: 'allow', schedule: '0 2 * * 6', duration: '4h', applications: ['*-nodes'], timeZone: 'Europe/Berlin' },
      { kind: 'deny', schedule: '0 8 * * 1-5', duration: '90m', applications: ['*'], manualSync: true },
    ],
  });
});

describe('settings', () => {
  test('of the operator hold a check and the differences of each kind once', () => {
    const { metadata, spec } = manifest(chart => new ArgoCdSettings(chart, 'settings'));

    expect(metadata).toEqual({ name: 'openshift-gitops', namespace: 'openshift-gitops' });
    const kinds = spec.resourceHealthChecks.map(({ group, kind }: { group: string; kind: string }) => `${group}/${kind}`);
    expect(kinds).toEqual(expect.arrayContaining(['hco.kubevirt.io/HyperConverged', 'machineconfiguration.openshift.io/MachineConfigPool', 'kubevirt.io/VirtualMachine']));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(spec.resourceIgnoreDifferences.resourceIdentifiers[0]).toEqual({
      group: 'kubevirt.io',
      kind: 'VirtualMachine',
      customization: {
        jqPathExpressions: expect.arrayContaining(['.spec.template.spec.domain.devices.interfaces[]?.macAddress']),
        jsonPointers: ['/spec/instancetype/revisionName', '/spec/preference/revisionName'],
      },
    });
  });

  test('of the ConfigMap are the same, as text', () => {
    const { metadata, data } = manifest(chart => new ArgoCdConfigMap(chart, 'settings', {
      ignoreDifferences: [IgnoredDifference.of('kubevirt.io', 'VirtualMachine', { jqPathExpressions: ['.spec.runStrategy'], reason: 'operators stop machines' })],
    }));

    expect(metadata).toMatchObject({ name: 'argocd-cm', namespace: 'argocd', labels: { 'app.kubernetes.io/part-of': 'argocd' } });
    expect(data['resource.customizations.ignoreDifferences.kubevirt.io_VirtualMachine']).toBe('jqPathExpressions:\n- ".spec.runStrategy"\n');
    expect(data['resource.customizations.health.hco.kubevirt.io_HyperConverged']).toContain('return { status = "Healthy"');
  });
});

test('an object is synced otherwise on request', () => {
  const made = manifest(chart => {
    const vm = new VirtualMachine(chart, 'vm', { memory: Memory.guest('1Gi') });
    ArgoCdSync.of(vm).wave(3).confirmDeletion().serverSideApply();
  });

  expect(made.metadata.annotations).toMatchObject({
    'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm,ServerSideApply=true', 'argocd.argoproj.io/sync-wave': '3',
  });
});

test.each<[string, () => unknown, string]>([
  ['repository', () => new Application(Testing.chart(), 'a', { repository: 'fleet', path: 'dist' }), "'fleet' is no URL of a repository; write it as 'https://git.example.com/platform/fleet.git'"],
  ['path', () => new Application(Testing.chart(), 'a', { repository: REPOSITORY, path: '../dist' }), "'../dist' is no folder of the repository; write it without a leading '/' and without '..'"],
  ['name of Applications', () => new ApplicationSet(Testing.chart(), 'a', { repository: REPOSITORY, applicationName: 'fleet' }), "'fleet' is the same for every cluster; put '{{.name}}' in it"],
  ['server', () => ApplicationDestination.server('edge-01'), "'edge-01' is no URL of an API server; write it as 'https://api.edge-01.example.com:6443'"],
  ['difference without a field', () => IgnoredDifference.of('', 'Secret', { reason: 'x' }), 'names no field; give jsonPointers or jqPathExpressions'],
  ['difference without a reason', () => IgnoredDifference.of('', 'Secret', { jsonPointers: ['/data'], reason: ' ' }), 'is empty; say why the difference is no drift'],
  ['pointer', () => IgnoredDifference.of('', 'Secret', { jsonPointers: ['data'], reason: 'x' }), "'data' is no JSON pointer; start it with '/'"],
  ['jq path', () => IgnoredDifference.of('', 'Secret', { jqPathExpressions: ['data'], reason: 'x' }), "'data' is no path; start it with '.'"],
  ['schedule', () => SyncWindow.allow('at night', Duration.hours(1)), "'at night' is no schedule"],
  ['duration', () => SyncWindow.deny('0 2 * * 6', Duration.seconds(90)), '90000 ms is not of whole minutes'],
  ['wave', () => ArgoCdSync.of(new VirtualMachine(Testing.chart(), 'vm')).wave(1.5), '1.5 is no wave; give a whole number'],
])('a wrong %s is refused', (_, make, message) => {
  expect(make).toThrow(message);
});
