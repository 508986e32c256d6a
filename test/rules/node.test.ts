import { gzipSync } from 'zlib';
import { checkManifests } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';
import { fixture } from '../support/fixture';

const ROLE_LABEL = 'machineconfiguration.openshift.io/role';
const IDS = 'options vfio-pci ids=10de:1eb8\n';
const VFIO = '/etc/modprobe.d/vfio.conf';

/** What the rules say of manifests that belong together; contents that nobody could write are another rule's. */
function findings(manifests: unknown[], version = '4.15') {
  return checkManifests(manifests.map(manifest => ({ manifest })), { target: versionFacts(version) })
    .filter(({ rule }) => !['node/ignition-config', 'node/config-name'].includes(rule))
    .map(({ rule, severity, name, path, message }) => ({ rule, severity, name, path, message }));
}

function machineConfig(name: string, role: string | undefined, spec: object = {}) {
  const labels = role === undefined ? undefined : { [ROLE_LABEL]: role };
  return { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfig', metadata: { name, labels }, spec };
}

function files(...contents: [path: string, contents: object | string][]) {
  const list = contents.map(([path, content]) => ({ path, contents: typeof content === 'string' ? { source: `data:,${encodeURIComponent(content)}` } : content }));
  return { config: { ignition: { version: '3.2.0' }, storage: { files: list } } };
}

function pool(name: string, machineConfigSelector: object) {
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfigPool',
    metadata: { name },
    spec: { machineConfigSelector, nodeSelector: { matchLabels: { [`node-role.kubernetes.io/${name}`]: '' } } },
  };
}

function hyperConverged(...pciHostDevices: object[]) {
  return {
    apiVersion: 'hco.kubevirt.io/v1beta1',
    kind: 'HyperConverged',
    metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv' },
    spec: { permittedHostDevices: { pciHostDevices } },
  };
}

const INTEL = machineConfig('100-worker-iommu', 'worker', { kernelArguments: ['intel_iommu=on'] });
const T4 = { pciDeviceSelector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const V100 = { pciDeviceSelector: '10DE:1DB6', resourceName: 'nvidia.com/GV100GL_Tesla_V100' };

describe('cross/device-bound', () => {
  const bound = (spec: object) => [INTEL, machineConfig('100-worker-vfiopci', 'worker', spec), hyperConverged(T4)];

  test.each<[string, object]>([
    ['escaped', files([VFIO, IDS])],
    ['among others, with more parts and options', files([VFIO, '# ours\noptions kvm nested=1\r\noptions\tvfio_pci disable_vga=1 ids="8086:10ca,10DE:1EB8:1028:1"'])],
    ['over several lines', files([VFIO, 'options vfio-pci \\\n  ids=10de:1eb8'])],
    ['in base64', files([VFIO, { source: `data:text/plain;charset=utf-8;base64,${Buffer.from(IDS).toString('base64')}`, compression: '' }])],
    ['in base64 that is escaped', files([VFIO, { source: `data:;base64,${encodeURIComponent(Buffer.from(IDS).toString('base64'))}` }])],
    ['compressed', files([VFIO, { source: `data:;base64,${gzipSync(IDS).toString('base64')}`, compression: 'gzip' }])],
    ['compressed and escaped', files([VFIO, { source: `data:,${[...gzipSync(IDS)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')}`, compression: 'gzip' }])],
    ['on the kernel command line', { kernelArguments: ['quiet vfio-pci.ids=10de:1eb8'] }],
  ])('accepts a device that is bound %s', (_, spec) => {
    expect(findings([...bound(spec)])).toEqual([]);
    expect(findings([...bound(spec), hyperConverged(V100)]).map(({ rule }) => rule)).toContain('cross/device-bound');
  });

  test.each<[string, unknown[]]>([
    ['a device that no machine config of the set binds, when none binds any', [INTEL, hyperConverged(T4)]],
    ['a device of another plugin', [...bound(files([VFIO, IDS])).slice(0, 2), hyperConverged(T4, { ...V100, externalResourceProvider: true })]],
    ['a device that is disabled', [...bound(files([VFIO, IDS])).slice(0, 2), hyperConverged(T4, { ...V100, disabled: true })]],
  ])('accepts %s', (_, manifests) => {
    expect(findings(manifests)).toEqual([]);
  });

  test('finds the device that the documentation permits and does not bind', () => {
    const manifests = ['1.1-iommu-machineconfig', '1.2-vfio-machineconfig', '1.3-permitted-pci-devices'].map(name => fixture(`B-8.14.11.${name}`));

    expect(findings(manifests)).toEqual([{
      rule: 'cross/device-bound',
      severity: 'warning',
      name: 'kubevirt-hyperconverged',
      path: 'spec.permittedHostDevices.pciHostDevices[0].pciDeviceSelector',
      message: "no machine config binds '10DE:1DB6' to vfio-pci, as others are; add 10de:1db6 to the ids, or set externalResourceProvider if another plugin provides it",
    }]);
  });

  test('does not count what binds on no node', () => {
    expect(findings([INTEL, machineConfig('x', undefined, files([VFIO, IDS])), hyperConverged(V100)]).map(({ rule }) => rule)).toEqual(['node/role-label']);
  });

  test.each<[string, object]>([
    ['another folder', files(['/etc/vfio.conf', IDS])],
    ['another module', files([VFIO, 'options vfio ids=10de:1eb8'])],
    ['a comment', files([VFIO, '#options vfio-pci ids=10de:1eb8'])],
    ['what is fetched', files([VFIO, { source: 'https://example.com/vfio.conf' }])],
    ['what is not compressed', files([VFIO, { source: `data:,${encodeURIComponent(IDS)}`, compression: 'gzip' }])],
    ['what unpacks to too much', files([VFIO, { source: `data:;base64,${gzipSync(' '.repeat(10_000_000) + IDS).toString('base64')}`, compression: 'gzip' }])],
    ['what is too long', files([VFIO, `${'#'.repeat(1_000_000)}\n${IDS}`])],
    ['half an escape', files([VFIO, { source: 'data:,options vfio-pci ids=10de%3' }])],
    ['no data', files([VFIO, { source: 'data:' }])],
  ])('reads no ids from %s', (_, spec) => {
    expect(findings([INTEL, machineConfig('100-worker-vfiopci', 'worker', spec), hyperConverged(V100)])).toEqual([]);
  });
});

describe('cross/iommu-on', () => {
  const vfio = (role: string) => machineConfig(`100-${role}-vfiopci`, role, files(['/etc/motd', 'hello'], [VFIO, IDS]));
  const iommu = (role: string, argument: string) => machineConfig(`100-${role}-iommu`, role, { kernelArguments: [argument] });

  test.each<[string, unknown[]]>([
    ['that of the role', [vfio('gpu'), iommu('gpu', 'amd_iommu=on')]],
    ['that of all workers', [vfio('gpu'), iommu('worker', 'intel_iommu=on')]],
    ['one argument of several', [vfio('worker'), iommu('worker', 'quiet intel_iommu=on,sm_off iommu=pt')]],
  ])('accepts %s', (_, manifests) => {
    expect(findings(manifests)).toEqual([]);
  });

  test.each<[string, unknown[]]>([
    ['no argument', []],
    ['one that turns it off', [iommu('gpu', 'intel_iommu=off'), iommu('worker', 'amd_iommu=off')]],
    ['that of another role', [iommu('master', 'intel_iommu=on')]],
  ])('finds %s', (_, manifests) => {
    expect(findings([vfio('gpu'), ...manifests])).toEqual([{
      rule: 'cross/iommu-on',
      severity: 'warning',
      name: '100-gpu-vfiopci',
      path: 'spec.config.storage.files[1]',
      message: "binds PCI devices of the nodes of role 'gpu', and no machine config turns their IOMMU on; add one with the kernel argument 'intel_iommu=on' or 'amd_iommu=on'",
    }]);
  });

  test('does not take the argument of workers for masters', () => {
    expect(findings([vfio('master'), iommu('worker', 'intel_iommu=on')]).map(({ rule }) => rule)).toEqual(['cross/iommu-on']);
  });
});

describe('the role of a machine config', () => {
  const label = `metadata.labels["${ROLE_LABEL}"]`;
  const inRoles = (...values: string[]) => ({ matchExpressions: [{ key: ROLE_LABEL, operator: 'In', values }] });

  test.each<[string, unknown[]]>([
    ['a role, when there are no pools', [machineConfig('a', 'gpu')]],
    ['worker and master', [machineConfig('a', 'worker'), machineConfig('b', 'master'), pool('gpu', inRoles('worker', 'gpu'))]],
    ['the role of a pool', [machineConfig('a', 'gpu'), pool('gpu', inRoles('worker', 'gpu'))]],
    ['the role of a pool that asks for its label', [machineConfig('a', 'gpu'), pool('gpu', { matchLabels: { [ROLE_LABEL]: 'gpu' } })]],
    ['what a pool may select otherwise', [machineConfig('a', undefined), machineConfig('b', 'x'), pool('gpu', { matchLabels: { site: 'gpu' } })]],
  ])('is %s', (_, manifests) => {
    expect(findings(manifests)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['is missing', machineConfig('a', undefined)],
    ['is empty', machineConfig('a', '')],
    ['is no text', { ...machineConfig('a', undefined), metadata: { name: 'a', labels: 'worker' } }],
  ])('%s: node/role-label', (_, manifest) => {
    expect(findings([manifest, pool('gpu', inRoles('worker', 'gpu'))]).filter(({ rule }) => !rule.startsWith('schema/'))).toEqual([{
      rule: 'node/role-label',
      severity: 'warning',
      name: 'a',
      path: label,
      message: "is missing, so that no pool takes this machine config and it has no effect; write the role, as 'worker'",
    }]);
  });

  test('has no pool: cross/pool-of-role', () => {
    expect(findings([machineConfig('a', 'gpus'), pool('gpu', inRoles('worker', 'gpu'))])).toEqual([{
      rule: 'cross/pool-of-role',
      severity: 'warning',
      name: 'a',
      path: label,
      message: "no MachineConfigPool takes the role 'gpus'; add one, or use 'worker'",
    }]);
  });
});

test('cross/pool-of-role is an error when the manifests are all there is', () => {
  const check = (complete: boolean, ...manifests: object[]) =>
    checkManifests(manifests.map(manifest => ({ manifest })), { target: versionFacts('4.15'), complete }).map(({ rule, severity }) => ({ rule, severity }));

  expect(check(true, machineConfig('99-gpu', 'gpu'))).toEqual([{ rule: 'cross/pool-of-role', severity: 'error' }]);
  expect(check(true, machineConfig('99-worker', 'worker'), machineConfig('99-master', 'master'))).toEqual([]);
  expect(check(false, machineConfig('99-gpu', 'gpu'))).toEqual([]);
});

describe('cross/file-written-once', () => {
  test.each<[string, unknown[]]>([
    ['different files', [machineConfig('50-a', 'worker', files(['/etc/a', 'a'])), machineConfig('51-b', 'worker', files(['/etc/b', 'a']))]],
    ['one file of two roles', [machineConfig('50-a', 'worker', files(['/etc/a', 'a'])), machineConfig('51-b', 'master', files(['/etc/a', 'b']))]],
    ['one file that both write alike', [machineConfig('50-a', 'worker', files(['/etc/a', 'a'])), machineConfig('51-b', 'worker', files(['/etc/a', 'a']))]],
  ])('accepts %s', (_, manifests) => {
    expect(findings(manifests)).toEqual([]);
  });

  test.each<[string, object]>([
    ['its mode', { mode: 0o600 }],
    ['its owner', { user: { name: 'core' } }],
    ['its compression', { contents: { source: 'data:,a', compression: 'gzip' } }],
  ])('finds a file that differs in %s', (_, more) => {
    const [one, other] = [{}, more].map(difference => ({ path: '/etc/a', contents: { source: 'data:,a', compression: '' }, ...difference }));
    const write = (name: string, file: object) => machineConfig(name, 'worker', { config: { storage: { files: [file] } } });

    expect(findings([write('50-a', one), write('51-b', other)])).toMatchObject([{ rule: 'cross/file-written-once', name: '50-a' }]);
  });

  test('finds all but the one that wins', () => {
    const write = (name: string, text: string) => machineConfig(name, 'worker', files(['/etc/motd', 'same'], ['/etc/a', text]));

    expect(findings([write('52-c', 'c'), write('50-a', 'a'), write('51-b', 'b')])).toEqual(['50-a', '51-b'].map(name => ({
      rule: 'cross/file-written-once',
      severity: 'warning',
      name,
      path: 'spec.config.storage.files[1].path',
      message: `MachineConfig 52-c of the same role writes the file /etc/a too, and wins over ${name}; write it in one of them only`,
    })));
  });
});

describe('cross/worker-file-wins', () => {
  const manifests = [machineConfig('100-worker-vfiopci', 'worker', files(['/etc/a', 'a'])), machineConfig('100-gpu-vfiopci', 'gpu', files(['/etc/a', 'b']))];

  test('finds a file of all workers with a later name, up to 4.14', () => {
    expect(findings(manifests, '4.14')).toEqual([{
      rule: 'cross/worker-file-wins',
      severity: 'warning',
      name: '100-gpu-vfiopci',
      path: 'spec.config.storage.files[0].path',
      message: "MachineConfig 100-worker-vfiopci of role 'worker' sets the file /etc/a too, and wins over 100-gpu-vfiopci on the nodes of 'gpu'; "
        + "give this one a name that sorts behind '100-worker-vfiopci'",
    }]);
  });

  test('leaves masters alone, which are no workers', () => {
    expect(findings([manifests[0], machineConfig('100-master', 'master', files(['/etc/a', 'b']))], '4.14')).toEqual([]);
  });

  test('accepts it from 4.15 on, and under a later name', () => {
    expect(findings(manifests, '4.15')).toEqual([]);
    expect(findings([manifests[0], machineConfig('101-gpu', 'gpu', files(['/etc/a', 'b']))], '4.14')).toEqual([]);
  });
});

describe('cross/rank-as-text', () => {
  const kernel = (name: string, kernelType: string) => machineConfig(name, 'worker', { kernelType });
  const unit = (name: string, contents?: string) => machineConfig(name, 'worker', { config: { systemd: { units: [{ name: 'a.service', contents, enabled: true }] } } });

  test('finds a rank of three digits that loses against one of two', () => {
    expect(findings([kernel('100-worker-default', 'default'), kernel('99-worker-realtime', 'realtime')])).toEqual([{
      rule: 'cross/rank-as-text',
      severity: 'info',
      name: '100-worker-default',
      path: 'metadata.name',
      message: 'names are sorted as text, so that 99-worker-realtime comes behind 100-worker-default and wins for kernelType; use ranks of as many digits',
    }]);
    expect(findings([unit('100-a', 'x'), unit('98-b', 'y'), unit('99-c', 'z')]).map(({ rule, name }) => ({ rule, name }))).toEqual([{ rule: 'cross/rank-as-text', name: '100-a' }]);
  });

  test.each<[string, unknown[]]>([
    ['ranks of as many digits', [kernel('98-a', 'default'), kernel('99-b', 'realtime')]],
    ['ranks whose order as text is that of the numbers', [kernel('100-a', 'default'), kernel('20-b', 'realtime'), kernel('200-c', 'default')]],
    ['names without ranks', [kernel('100-a', 'default'), kernel('late', 'realtime')]],
    ['different things', [kernel('100-a', 'default'), INTEL, unit('99-b', 'x')]],
    ['the same thing', [kernel('100-a', 'realtime'), kernel('99-b', 'realtime')]],
    ['another role', [kernel('100-a', 'default'), machineConfig('99-b', 'master', { kernelType: 'realtime' })]],
    ['what changes no unit file', [unit('100-a', 'x'), unit('99-b')]],
  ])('accepts %s', (_, manifests) => {
    expect(findings(manifests)).toEqual([]);
  });
});

test.each<[string, object]>([
  ['a spec that is null', { spec: null }],
  ['a spec that is text', { spec: 'spec' }],
  ['lists that are none', { spec: { kernelArguments: 'intel_iommu=on', config: { storage: { files: {} }, systemd: { units: 7 } } } }],
  ['elements that are none', { spec: { kernelArguments: [null, 7, {}], config: { storage: { files: [null, 'x', { path: 7 }, { path: VFIO, contents: [] }] }, systemd: { units: [null] } } } }],
  ['metadata that is null', { metadata: null }],
  ['a selector that is text', { spec: { machineConfigSelector: 'gpu' } }],
  ['expressions that are null', { spec: { machineConfigSelector: { matchLabels: null, matchExpressions: [null, { key: ROLE_LABEL, operator: 'In', values: [null, 7] }] } } }],
])('no rule about nodes throws on %s', (_, more) => {
  const hostile = ['MachineConfig', 'MachineConfigPool', 'HyperConverged'].map(kind => ({ ...machineConfig('99-gpu', 'gpu'), ...more, kind }));

  expect(() => findings([...hostile, machineConfig('b', 'worker', files([VFIO, IDS]))])).not.toThrow();
});

test('the rules about nodes take time that grows with what is checked', () => {
  const large = 'x'.repeat(100_000);
  const time = (count: number) => {
    const manifests = Array.from({ length: count }, (_, index) => machineConfig(`a-${index}`, 'gpu', files(['/etc/a', `${large}${index}`], [VFIO, IDS])));
    const started = process.cpuUsage();
    findings([...manifests, hyperConverged(V100)]);
    return process.cpuUsage(started).user;
  };
  time(20);

  expect(time(400)).toBeLessThan(20 * time(50) + 200_000);
});
