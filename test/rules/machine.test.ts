import { checkManifests, allRules } from '../../src/rules';
import { versionFacts } from '../../src/schema/versions';

/** What the rules of an area say of a machine spec in a VirtualMachine. */
function findings(spec: object, more: object = {}, version = '4.15') {
  const manifest = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'site' },
    spec: { runStrategy: 'Always', ...more, template: { spec: { domain: { devices: {} }, ...spec } } },
  };
  return checkManifests([{ manifest }], { target: versionFacts(version) }).map(({ rule, path, message }) => ({ rule, path, message }));
}

const AT = 'spec.template.spec';
const disk = (name: string, more: object = {}) => ({ name, disk: { bus: 'virtio' }, ...more });
const volumes = (...names: string[]) => names.map(name => ({ name, emptyDisk: { capacity: '1Gi' } }));

test('every rule has an id of its own, of the form area/what', () => {
  const ids = allRules().map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter(id => !/^[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
});

describe('vm/boot-order-unique', () => {
  test('accepts one order over disks and interfaces', () => {
    expect(findings({
      domain: { devices: { disks: [disk('a', { bootOrder: 2 })], interfaces: [{ name: 'n', masquerade: {}, bootOrder: 1 }] } },
      volumes: volumes('a'),
      networks: [{ name: 'n', pod: {} }],
    })).toEqual([]);
  });

  test('rejects an interface with the order of a disk', () => {
    expect(findings({
      domain: { devices: { disks: [disk('a', { bootOrder: 1 })], interfaces: [{ name: 'n', masquerade: {}, bootOrder: 1 }] } },
      volumes: volumes('a'),
      networks: [{ name: 'n', pod: {} }],
    })).toEqual([{
      rule: 'vm/boot-order-unique',
      path: `${AT}.domain.devices.interfaces[0].bootOrder`,
      message: "boot order 1 is already taken by disk 'a'; give each device its own",
    }]);
  });

  test('rejects 0', () => {
    expect(findings({ domain: { devices: { disks: [disk('a', { bootOrder: 0 })] } }, volumes: volumes('a') })).toMatchObject([
      { rule: 'vm/boot-order-unique', message: 'boot order 0 is too small; the first device to boot from has 1' },
    ]);
  });
});

describe('vm/secure-boot-smm', () => {
  const uefi = (efi: object, features?: object) => ({ domain: { devices: {}, firmware: { bootloader: { efi } }, features } });

  test.each([
    ['secure boot with it', uefi({ secureBoot: true }, { smm: { enabled: true } })],
    ['an empty one, which is on', uefi({}, { smm: {} })],
    ['no secure boot without it', uefi({ secureBoot: false })],
  ])('accepts %s', (_, spec) => {
    expect(findings(spec)).toEqual([]);
  });

  test.each([
    ['efi: {} without it', uefi({})],
    ['secure boot with it off', uefi({ secureBoot: true }, { smm: { enabled: false } })],
  ])('rejects %s', (_, spec) => {
    expect(findings(spec)).toMatchObject([{ rule: 'vm/secure-boot-smm', path: `${AT}.domain.firmware.bootloader.efi.secureBoot` }]);
  });
});

test('vm/disk-name and vm/interface-network reject a disk without volume and an interface without network', () => {
  expect(findings({ domain: { devices: { disks: [disk('a')], interfaces: [{ name: 'n', masquerade: {} }] } } })).toEqual([
    { rule: 'vm/disk-name', path: `${AT}.domain.devices.disks[0].name`, message: `no volume is named 'a'; add it to ${AT}.volumes` },
    { rule: 'vm/interface-network', path: `${AT}.domain.devices.interfaces[0].name`, message: `no network is named 'n'; add it to ${AT}.networks` },
  ]);
});

test('vm/interface-network rejects a network alone', () => {
  expect(findings({ networks: [{ name: 'n', pod: {} }] })).toMatchObject([{ rule: 'vm/interface-network', path: `${AT}.networks[0].name` }]);
});

test('vm/volume-name-unique rejects a second volume of one name', () => {
  expect(findings({ domain: { devices: { disks: [disk('a')] } }, volumes: volumes('a', 'a') })).toMatchObject([
    { rule: 'vm/volume-name-unique', path: `${AT}.volumes[1].name`, message: "'a' is already taken; give each a name of its own" },
  ]);
});

describe('vm/run-strategy', () => {
  test.each([
    ['running alone', { runStrategy: undefined, running: false }, '4.15'],
    ['Once from 4.14', { runStrategy: 'Once' }, '4.14'],
  ])('accepts %s', (_, more, version) => {
    expect(findings({}, more, version)).toEqual([]);
  });

  test.each([
    ['both', { running: true }, '4.15', 'spec.running'],
    ['neither', { runStrategy: undefined }, '4.15', 'spec.runStrategy'],
    ['another case', { runStrategy: 'manual' }, '4.15', 'spec.runStrategy'],
    ['Once before 4.14', { runStrategy: 'Once' }, '4.13', 'spec.runStrategy'],
  ])('rejects %s', (_, more, version, path) => {
    expect(findings({}, more, version)).toMatchObject([{ rule: 'vm/run-strategy', path }]);
  });
});

describe('vm/data-volume-template-used', () => {
  const dataVolumeTemplates = [{ metadata: { name: 'dv' }, spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '1Gi' } } } } }];

  test.each([
    ['a data volume', { dataVolume: { name: 'dv' } }],
    ['a claim', { persistentVolumeClaim: { claimName: 'dv' } }],
  ])('accepts use by %s', (_, source) => {
    expect(findings({ domain: { devices: { disks: [disk('a')] } }, volumes: [{ name: 'a', ...source }] }, { dataVolumeTemplates })).toEqual([]);
  });

  test('rejects a template that nothing uses', () => {
    expect(findings({}, { dataVolumeTemplates })).toMatchObject([{ rule: 'vm/data-volume-template-used', path: 'spec.dataVolumeTemplates[0].metadata.name' }]);
  });
});

describe('vm/cloud-init-source', () => {
  const withUserData = (userData: string) => ({ domain: { devices: { disks: [disk('c')] } }, volumes: [{ name: 'c', cloudInitNoCloud: { userData } }] });

  test('accepts 2048 bytes', () => {
    expect(findings(withUserData('x'.repeat(2048)))).toEqual([]);
  });

  test('rejects one more, counted in bytes', () => {
    expect(findings(withUserData(`${'x'.repeat(2047)}é`))).toMatchObject([{ rule: 'vm/cloud-init-source', path: `${AT}.volumes[0].cloudInitNoCloud.userData` }]);
  });
});

describe('vm/hugepages-fit', () => {
  const hugepages = (memory: string) => ({ domain: { devices: {}, memory: { hugepages: { pageSize: '1Gi' } }, resources: { requests: { memory } } } });

  test('accepts whole pages', () => {
    expect(findings(hugepages('4Gi'))).toEqual([]);
  });

  test('rejects a part of a page', () => {
    expect(findings(hugepages('1536Mi'))).toMatchObject([{ rule: 'vm/hugepages-fit', path: `${AT}.domain.resources.requests.memory` }]);
  });
});
