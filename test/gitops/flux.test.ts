import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { FluxApply, FluxHealth, FluxSync, GitRepository, Kustomization, Memory, OCIRepository, Rules, VirtualMachine } from '../../src';

function manifests(make: (chart: Chart) => unknown) {
  const chart = Testing.chart();
  make(chart);
  expect(Rules.check(chart).filter(({ severity }) => severity === 'error')).toEqual([]);
  return Testing.synth(chart);
}

test('a folder of a Git repository is applied when those before it are healthy', () => {
  const made = manifests(chart => {
    const source = new GitRepository(chart, 'fleet', {
      url: 'ssh://git@git.example.com/platform/fleet.git', credentials: kplus.Secret.fromSecretName(chart, 'key', 'fleet-key'), ignore: '*.bu',
    });
    const operators = new Kustomization(chart, 'operators', { source, path: 'dist/edge-01/operators', health: [] });
    new Kustomization(chart, 'machines', {
      source, path: './dist/edge-01/virtual-machines', dependsOn: [operators], timeout: Duration.hours(1), health: [FluxHealth.VIRTUAL_MACHINE], prune: false, namespace: 'site',
    });
  });

  expect(made).toEqual([
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: { name: 'fleet', namespace: 'flux-system' },
      spec: { url: 'ssh://git@git.example.com/platform/fleet.git', ref: { branch: 'main' }, interval: '5m0s', ignore: '*.bu', secretRef: { name: 'fleet-key' } },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'operators', namespace: 'flux-system' },
      spec: { sourceRef: { kind: 'GitRepository', name: 'fleet' }, path: './dist/edge-01/operators', interval: '10m0s', timeout: '10m0s', prune: true, wait: true },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'machines', namespace: 'site' },
      spec: {
        sourceRef: { kind: 'GitRepository', name: 'fleet', namespace: 'flux-system' },
        path: './dist/edge-01/virtual-machines',
        interval: '10m0s',
        timeout: '1h0m0s',
        prune: false,
        wait: true,
        dependsOn: [{ name: 'operators', namespace: 'flux-system' }],
        healthCheckExprs: [expect.objectContaining({ apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', current: expect.stringContaining("'Running'") })],
      },
    },
  ]);
});

test('an artifact of a registry', () => {
  const [made] = manifests(chart => new OCIRepository(chart, 'fleet', { url: 'oci://registry.example.com/platform/fleet', tag: 'stable' }));

  expect(made.spec).toEqual({ url: 'oci://registry.example.com/platform/fleet', ref: { tag: 'stable' }, interval: '5m0s' });
});

test('an object is applied otherwise on request', () => {
  const [made] = manifests(chart => FluxSync.of(new VirtualMachine(chart, 'vm', { memory: Memory.guest('1Gi'), retain: false })).keep().apply(FluxApply.MERGE).noSubstitution());

  expect(made.metadata.annotations).toEqual({
    'kustomize.toolkit.fluxcd.io/prune': 'disabled', 'kustomize.toolkit.fluxcd.io/ssa': 'Merge', 'kustomize.toolkit.fluxcd.io/substitute': 'disabled',
  });
});

test('every kind that is judged has its expressions', () => {
  expect(FluxHealth.all().map(health => health._render())).toEqual(FluxHealth.all().map(() => ({
    apiVersion: expect.any(String), kind: expect.any(String), current: expect.stringContaining('status'), failed: expect.stringContaining('status'),
  })));
});

test.each<[string, () => unknown, string]>([
  ['URL', () => new GitRepository(Testing.chart(), 'a', { url: 'git@git.example.com:fleet.git' }), "'git@git.example.com:fleet.git' is no URL that Flux reads; write it with https:// or ssh://"],
  ['tag', () => new GitRepository(Testing.chart(), 'a', { url: 'https://git.example.com/f.git', branch: 'main', tag: 'v1' }), "'v1' is given beside the branch 'main'; give one of them"],
  ['artifact', () => new OCIRepository(Testing.chart(), 'a', { url: 'registry.example.com/fleet' }), "'registry.example.com/fleet' is no artifact; write it with oci://"],
  ['path', () => { const chart = Testing.chart(); return new Kustomization(chart, 'a', { source: GitRepository.fromName(chart, 'f', 'fleet'), path: '/dist' }); }, "'/dist' is no folder of the repository"],
  ['name', () => { const chart = Testing.chart(); return new Kustomization(chart, 'a', { source: GitRepository.fromName(chart, 'f', 'fleet'), path: 'dist', name: 'x'.repeat(64) }); }, `'${'x'.repeat(64)}' is no name of a Kustomization, which has at most 63 characters`],
])('a wrong %s is refused', (_, make, message) => {
  expect(make).toThrow(message);
});
