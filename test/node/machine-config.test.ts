import { Chart, Testing } from 'cdk8s';
import { OpenShiftVersion, Rules, SideFiles } from '../../src/app';
import { FileContents, KernelType, MachineConfig, MachineConfigPool, MachineConfigPoolProps, MachineConfigProps, NodeFile } from '../../src/node';
import { fixture } from '../support/fixture';

const ROLE_LABEL = 'machineconfiguration.openshift.io/role';

function chartFor(version: OpenShiftVersion): Chart {
  const app = Testing.app();
  version.applyTo(app);
  return new Chart(app, 'test');
}

describe('MachineConfig', () => {
  test.each([['B-8.14.11.1.1-iommu-machineconfig', 'intel_iommu=on'], ['B-8.14.11.1.1-iommu-machineconfig-2', 'amd_iommu=on']])('is %s', (name, argument) => {
    const chart = chartFor(OpenShiftVersion.V4_9);

    new MachineConfig(chart, '100-worker-iommu', { kernelArguments: [argument] });

    expect(Testing.synth(chart)).toEqual([fixture(name)]);
  });

  test('carries the Ignition version of the target, and every setting', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'site' });

    MachineConfigPool.fromName(chart, 'pool', 'edge');
    const config = new MachineConfig(chart, 'rt', {
      role: 'edge',
      name: '99-edge-rt',
      labels: { site: 'x', [ROLE_LABEL]: 'edge' },
      annotations: { owner: 'platform' },
      kernelArguments: ['quiet', 'dyndbg="file a.c +p"'],
      kernelType: KernelType.REALTIME,
      extensions: ['usbguard'],
      fips: false,
    });

    expect(config.role).toBe('edge');
    expect(config.namespace).toBeUndefined();
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfig',
      metadata: { name: '99-edge-rt', labels: { [ROLE_LABEL]: 'edge', site: 'x' }, annotations: { owner: 'platform' } },
      spec: {
        config: { ignition: { version: '3.4.0' } },
        kernelArguments: ['quiet', 'dyndbg="file a.c +p"'],
        kernelType: 'realtime',
        extensions: ['usbguard'],
        fips: false,
      },
    }]);
  });

  test('writes files and units as the Ignition of the target, and its own images', () => {
    const chart = chartFor(OpenShiftVersion.V4_15);

    new MachineConfig(chart, '99-worker-chrony', {
      files: [NodeFile.of('/etc/chrony.conf', FileContents.inline('pool ntp.example.com\n'), { mode: 0o600 })],
      units: [{ name: 'chronyd.service', enabled: true, dropins: { '10-fast.conf': '[Service]\nNice=-5\n' } }],
      kernelType: KernelType.PAGES_64K,
      osImageUrl: 'quay.io/site/rhcos@sha256:0',
      extensionsImage: 'quay.io/site/extensions@sha256:0',
    });

    expect(Testing.synth(chart)[0].spec).toEqual({
      config: {
        ignition: { version: '3.4.0' },
        storage: {
          files: [{ path: '/etc/chrony.conf', mode: 0o600, overwrite: true, contents: { compression: '', source: 'data:,pool%20ntp.example.com%0A' } }],
        },
        systemd: { units: [{ name: 'chronyd.service', enabled: true, dropins: [{ name: '10-fast.conf', contents: '[Service]\nNice=-5\n' }] }] },
      },
      kernelType: '64k-pages',
      osImageURL: 'quay.io/site/rhcos@sha256:0',
      baseOSExtensionsContainerImage: 'quay.io/site/extensions@sha256:0',
    });
    expect(SideFiles.of(chart).names).toEqual([]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('takes an Ignition config as it is, with the version of the target unless it has one', () => {
    const chart = chartFor(OpenShiftVersion.V4_15);
    const storage = { files: [{ path: '/etc/motd', contents: { source: 'data:,hi' } }] };

    new MachineConfig(chart, '99-worker-a', { ignition: { storage } });
    new MachineConfig(chart, '99-worker-b', { ignition: { ignition: { version: '3.2.0' }, storage } });

    expect(Testing.synth(chart).map(({ spec }) => spec.config)).toEqual([
      { ignition: { version: '3.4.0' }, storage }, { ignition: { version: '3.2.0' }, storage },
    ]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('can be referred to without being created', () => {
    const chart = Testing.chart();

    const config = MachineConfig.fromName(chart, 'iommu', '100-worker-iommu');

    expect([config.kind, config.name, config.namespace]).toEqual(['MachineConfig', '100-worker-iommu', undefined]);
    expect(Testing.synth(chart)).toEqual([]);
  });

  test.each<[string, MachineConfigProps, string]>([
    ['a role that is no name', { role: 'GPU nodes' }, "test/config: role: 'GPU nodes' is not a valid name; allowed are at most 63 lower-case letters, digits and '-'"],
    ['two roles', { role: 'gpu', labels: { [ROLE_LABEL]: 'worker' } },
      `test/config: labels: '${ROLE_LABEL}' is 'worker', and the role 'gpu'; set the property role only`],
    ['two kernel arguments in one', { kernelArguments: ['quiet', 'intel_iommu=on iommu=pt'] },
      "test/config: kernelArguments: 'intel_iommu=on iommu=pt' is not one kernel argument; write name or name=value, each as an element of the list"],
    ['an empty kernel argument', { kernelArguments: [''] }, "test/config: kernelArguments: '' is not one kernel argument"],
    ['a quote without end', { kernelArguments: ['a="b c'] }, "test/config: kernelArguments: 'a=\"b c' is not one kernel argument"],
  ])('rejects %s', (_, props, message) => {
    expect(() => new MachineConfig(Testing.chart(), 'config', props)).toThrow(message);
  });
});

describe('MachineConfigPool', () => {
  test('takes nodes of its role, and machine configs of its role and of all workers', () => {
    const chart = Testing.chart();

    const pool = new MachineConfigPool(chart, 'gpu', { maxUnavailable: '10%', paused: true });

    expect(pool.role).toBe('gpu');
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfigPool',
      metadata: { name: 'gpu' },
      spec: {
        machineConfigSelector: { matchExpressions: [{ key: ROLE_LABEL, operator: 'In', values: ['worker', 'gpu'] }] },
        nodeSelector: { matchLabels: { 'node-role.kubernetes.io/gpu': '' } },
        maxUnavailable: '10%',
        paused: true,
      },
    }]);
  });

  test('takes nodes with further labels, and the machine configs of other roles', () => {
    const chart = Testing.chart();

    new MachineConfigPool(chart, 'rt', {
      nodeLabels: { 'topology.kubernetes.io/zone': 'a' }, machineConfigRoles: ['worker', 'gpu', 'rt'], machineConfigLabels: { site: 'edge' },
    });

    expect(Testing.synth(chart)[0].spec).toEqual({
      machineConfigSelector: { matchExpressions: [{ key: ROLE_LABEL, operator: 'In', values: ['worker', 'gpu', 'rt'] }], matchLabels: { site: 'edge' } },
      nodeSelector: { matchLabels: { 'node-role.kubernetes.io/rt': '', 'topology.kubernetes.io/zone': 'a' } },
    });
  });

  test('may have another name than its role, and says nothing that nobody asked for', () => {
    const chart = Testing.chart();

    new MachineConfigPool(chart, 'pool', { name: 'workers', role: 'worker' });

    expect(Testing.synth(chart)).toMatchObject([{
      metadata: { name: 'workers' },
      spec: {
        machineConfigSelector: { matchExpressions: [{ key: ROLE_LABEL, operator: 'In', values: ['worker'] }] },
        nodeSelector: { matchLabels: { 'node-role.kubernetes.io/worker': '' } },
      },
    }]);
    expect(Object.keys(Testing.synth(chart)[0].spec)).toEqual(['machineConfigSelector', 'nodeSelector']);
  });

  test('can be referred to without being created', () => {
    const chart = Testing.chart();

    const pool = MachineConfigPool.fromName(chart, 'pool', 'gpu');

    expect([pool.kind, pool.name]).toEqual(['MachineConfigPool', 'gpu']);
    expect(Testing.synth(chart)).toEqual([]);
  });

  test.each([1, 3, '1%', '100%'])('takes %p for maxUnavailable', maxUnavailable => {
    expect(() => new MachineConfigPool(Testing.chart(), 'pool', { maxUnavailable })).not.toThrow();
  });

  test.each<[string, MachineConfigPoolProps, string]>([
    ['a role that is no label', { role: 'a.b' }, "test/pool: role: 'a.b' is not a valid name"],
    ...[0, -1, 1.5, NaN, '0%', '101%', '10', 'half'].map((maxUnavailable): [string, MachineConfigPoolProps, string] =>
      [`${maxUnavailable} as maxUnavailable`, { maxUnavailable }, `test/pool: maxUnavailable: ${maxUnavailable} is neither a count of nodes from 1 nor a percentage, as '10%'`]),
  ])('rejects %s', (_, props, message) => {
    expect(() => new MachineConfigPool(Testing.chart(), 'pool', props)).toThrow(message);
  });
});
