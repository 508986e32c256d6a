import { checkSchema, isKnown, SchemaRule } from '../../src/schema';

interface Body { readonly [key: string]: unknown }

function object(apiVersion: string, kind: string, body: Body = {}): Body {
  return { apiVersion, kind, metadata: { name: 'example' }, ...body };
}

/** A VirtualMachine that the API server takes, with changes to its domain. */
function vm(domain: Body = {}, spec: Body = {}, more: Body = {}): Body {
  const template = { spec: { domain: { devices: {}, ...domain }, ...spec } };
  return object('kubevirt.io/v1', 'VirtualMachine', { spec: { running: true, template }, ...more });
}

const DOMAIN = 'spec.template.spec.domain';

function route(spec: Body): Body {
  return object('route.openshift.io/v1', 'Route', { spec: { to: { kind: 'Service', name: 'web' }, ...spec } });
}

function hyperConverged(spec: Body): Body {
  return object('hco.kubevirt.io/v1beta1', 'HyperConverged', { spec });
}

describe('unknown fields', () => {
  test('a manifest of known fields passes', () => {
    expect(checkSchema(vm({ memory: { guest: '1Gi' } }))).toEqual([]);
  });

  test('a misspelt field is found with the name that was meant', () => {
    expect(checkSchema(vm({ memroy: { guest: '1Gi' } }))).toEqual([
      { rule: SchemaRule.UNKNOWN_FIELD, path: `${DOMAIN}.memroy`, message: "unknown field 'memroy'; did you mean 'memory'?" },
    ]);
  });

  test('a field that resembles none is found without a guess', () => {
    expect(checkSchema(vm({ xylophone: 1 }))).toEqual([
      { rule: SchemaRule.UNKNOWN_FIELD, path: `${DOMAIN}.xylophone`, message: "unknown field 'xylophone'" },
    ]);
  });

  test('a field beside spec is found', () => {
    expect(checkSchema({ ...vm(), speck: {} })).toMatchObject([{ path: 'speck', message: "unknown field 'speck'; did you mean 'spec'?" }]);
  });

  test('an object without fields takes none', () => {
    expect(checkSchema(vm({ devices: { rng: {} } }))).toEqual([]);
    expect(checkSchema(vm({ devices: { rng: { source: 'x' } } }))).toMatchObject([
      { rule: SchemaRule.UNKNOWN_FIELD, path: `${DOMAIN}.devices.rng.source`, message: "unknown field 'source'; no fields are allowed here" },
    ]);
  });

  test('objects that keep unknown fields keep them', () => {
    const policy = (desiredState: unknown) => object('nmstate.io/v1', 'NodeNetworkConfigurationPolicy', { spec: { desiredState } });

    expect(checkSchema(policy({ interfaces: [{ name: 'br1', anything: true }] }))).toEqual([]);
    expect(checkSchema(policy('interfaces: []'))).toMatchObject([{ rule: SchemaRule.WRONG_TYPE, path: 'spec.desiredState' }]);
    expect(checkSchema(object('bitnami.com/v1alpha1', 'SealedSecret', {
      spec: { encryptedData: { a: 'x' }, template: { metadata: { whatever: 1 } } },
    }))).toEqual([]);
  });

  test('status is passed over', () => {
    expect(checkSchema(vm({}, {}, { status: { anything: [1] } }))).toEqual([]);
  });
});

describe('types', () => {
  test.each([
    ['a text for an integer', { cpu: { cores: '1' } }, 'cpu.cores', 'must be an integer, got "1"; remove the quotes'],
    ['a fraction for an integer', { cpu: { cores: 1.5 } }, 'cpu.cores', 'must be an integer, got 1.5'],
    ['a text for a boolean', { devices: { autoattachSerialConsole: 'true' } }, 'devices.autoattachSerialConsole', 'must be a boolean, got "true"; remove the quotes'],
    ['a number for a text', { firmware: { serial: 12 } }, 'firmware.serial', 'must be a string, got 12; put it in quotes'],
    ['an object for a list', { devices: { disks: {} } }, 'devices.disks', 'must be a list, got an object'],
    ['a list for an object', { cpu: [] }, 'cpu', 'must be an object, got a list'],
    ['an empty list item', { devices: { disks: [null] } }, 'devices.disks[0]', 'must be an object, got null; remove the empty item'],
    ['a fraction for a quantity', { resources: { requests: { cpu: 1.5 } } }, 'resources.requests.cpu', 'must be a quantity (4Gi, 500m, 2), got 1.5'],
  ])('%s is found', (_, domain, path, message) => {
    expect(checkSchema(vm(domain))).toEqual([{ rule: SchemaRule.WRONG_TYPE, path: `${DOMAIN}.${path}`, message }]);
  });

  test('an integer may be written with a decimal point', () => {
    expect(checkSchema(vm({ cpu: { cores: JSON.parse('1.0') } }))).toEqual([]);
  });

  test('a number or a text stands for an integer-or-string, a boolean does not', () => {
    const probe = (port: unknown) => vm({}, { readinessProbe: { tcpSocket: { port } } });

    expect(checkSchema(probe(22))).toEqual([]);
    expect(checkSchema(probe('ssh'))).toEqual([]);
    expect(checkSchema(probe(true))).toMatchObject([{ rule: SchemaRule.WRONG_TYPE, message: 'must be an integer or a string, got true' }]);
  });

  test('a fraction is a quantity where Go decodes it', () => {
    expect(checkSchema(object('v1', 'ResourceQuota', { spec: { hard: { cpu: 1.5 } } }))).toEqual([]);
  });

  test('what is no object at all is found', () => {
    expect(checkSchema(['x'])).toMatchObject([{ rule: SchemaRule.WRONG_TYPE, path: '' }]);
  });
});

describe('required fields', () => {
  test('a missing one is found', () => {
    expect(checkSchema(vm({ devices: { disks: [{ disk: {} }] } }))).toEqual([
      { rule: SchemaRule.MISSING_FIELD, path: `${DOMAIN}.devices.disks[0].name`, message: 'required, but missing; give a string' },
    ]);
  });

  test('null is as good as missing where a field is required, and nothing elsewhere', () => {
    expect(checkSchema(vm({ devices: null }))).toEqual([
      { rule: SchemaRule.MISSING_FIELD, path: `${DOMAIN}.devices`, message: 'required, but null; give an object' },
    ]);
    expect(checkSchema(vm({ cpu: null }))).toEqual([]);
  });

  test('what has a default need not be given', () => {
    expect(checkSchema(route({ to: { name: 'web' } }))).toEqual([]);
    expect(checkSchema(route({ to: { kind: 'Service' } }))).toMatchObject([{ rule: SchemaRule.MISSING_FIELD, path: 'spec.to.name' }]);
  });

  test('an object needs apiVersion, kind and a name', () => {
    expect(checkSchema({ kind: 'Pod' })).toMatchObject([{ rule: SchemaRule.MISSING_FIELD, path: 'apiVersion' }]);
    expect(checkSchema({ apiVersion: 'v1' })).toMatchObject([{ rule: SchemaRule.MISSING_FIELD, path: 'kind' }]);
    expect(checkSchema({ apiVersion: 'v1', kind: 'ConfigMap' })).toMatchObject([{ rule: SchemaRule.MISSING_FIELD, path: 'metadata.name' }]);
    expect(checkSchema({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'a-' } })).toEqual([]);
  });
});

describe('metadata', () => {
  test('label values are texts', () => {
    expect(checkSchema({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', labels: { 'a/b': true } } })).toEqual([
      { rule: SchemaRule.WRONG_TYPE, path: 'metadata.labels["a/b"]', message: 'must be a string, got true; put it in quotes' },
    ]);
  });

  test('metadata of the machine that a VirtualMachine makes has the fields that metadata has, with labels that are texts', () => {
    const labelled = (metadata: Body) => object('kubevirt.io/v1', 'VirtualMachine', { spec: { running: true, template: { metadata, spec: { domain: { devices: {} } } } } });

    expect(checkSchema(labelled({ labels: { a: 'true' }, creationTimestamp: null }))).toEqual([]);
    expect(checkSchema(labelled({ whatever: 1 }))).toMatchObject([{ rule: SchemaRule.UNKNOWN_FIELD, path: 'spec.template.metadata.whatever' }]);
    expect(checkSchema(labelled({ labels: { a: true } }))).toMatchObject([{ rule: SchemaRule.WRONG_TYPE, path: 'spec.template.metadata.labels.a' }]);
  });

  test('fields are known', () => {
    const metadata = { name: 'x', namespace: 'y', creationTimestamp: null, finalizers: ['a'], lables: {} };

    expect(checkSchema({ apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstanceMigration', metadata, spec: {} })).toMatchObject([
      { rule: SchemaRule.UNKNOWN_FIELD, path: 'metadata.lables', message: "unknown field 'lables'; did you mean 'labels'?" },
    ]);
  });
});

describe('enums', () => {
  const dns = (dnsPolicy: string) => vm({}, { dnsPolicy });

  test('a listed value passes', () => {
    expect(checkSchema(dns('ClusterFirst'))).toEqual([]);
  });

  test('another is found with the one that was meant', () => {
    expect(checkSchema(dns('clusterFirst'))).toEqual([{
      rule: SchemaRule.ENUM,
      path: 'spec.template.spec.dnsPolicy',
      message: 'must be one of ClusterFirst, ClusterFirstWithHostNet, Default, None, got "clusterFirst"; did you mean \'ClusterFirst\'?',
    }]);
  });
});

describe('formats', () => {
  const memory = (guest: unknown) => vm({ memory: { guest } });
  test.each(['4Gi', '0.5Gi', '.5', '500m', '1e3', '-1', 4])('%p is a quantity', guest => expect(checkSchema(memory(guest))).toEqual([]));
  test.each(['4 Gi', '4GiB', '', '1e', 'Gi'])('%p is none', guest => {
    expect(checkSchema(memory(guest))).toMatchObject([{ rule: SchemaRule.FORMAT, path: `${DOMAIN}.memory.guest` }]);
  });

  const expiry = (ttlDuration: unknown) =>
    object('export.kubevirt.io/v1alpha1', 'VirtualMachineExport', { spec: { ttlDuration, source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'x' } } });
  test.each(['1h30m', '0', '1.5h', '-10ms', '2µs'])('%p is a duration', text => expect(checkSchema(expiry(text))).toEqual([]));
  test.each(['1d', '10', 'h', '', '1h 30m'])('%p is none', text => {
    expect(checkSchema(expiry(text))).toMatchObject([{ rule: SchemaRule.FORMAT, path: 'spec.ttlDuration' }]);
  });

  const eviction = (podLifetime: string) =>
    object('operator.openshift.io/v1', 'KubeDescheduler', { spec: { profileCustomizations: { podLifetime } } });
  test('a schema that says duration takes days too', () => {
    expect(checkSchema(eviction('48h'))).toEqual([]);
    expect(checkSchema(eviction('2 days'))).toEqual([]);
    expect(checkSchema(eviction('two days'))).toMatchObject([{ rule: SchemaRule.FORMAT }]);
  });

  const created = (creationTimestamp: unknown) => ({ ...vm(), metadata: { name: 'x', creationTimestamp } });
  test.each(['2024-02-29T12:00:00Z', '2024-01-01T00:00:00.5+01:00'])('%p is a time', text => expect(checkSchema(created(text))).toEqual([]));
  test.each(['2023-02-29T12:00:00Z', '2024-01-01', '2024-01-01 00:00:00Z', '2024-01-01T24:00:00Z'])('%p is none', text => {
    expect(checkSchema(created(text))).toMatchObject([{ rule: SchemaRule.FORMAT, path: 'metadata.creationTimestamp' }]);
  });

  test('secret data is base64, with line breaks if need be', () => {
    const secret = (password: string) => object('v1', 'Secret', { data: { password } });

    expect(checkSchema(secret('c2VjcmV0'))).toEqual([]);
    expect(checkSchema(secret('c2Vj\ncmV0\n'))).toEqual([]);
    expect(checkSchema(secret('secret!'))).toMatchObject([{ rule: SchemaRule.FORMAT, path: 'data.password', message: 'must be base64 text, got "secret!"' }]);
  });

  test('a pattern is held to', () => {
    expect(checkSchema(route({ path: '/a' }))).toEqual([]);
    expect(checkSchema(route({ path: 'a' }))).toMatchObject([{ rule: SchemaRule.FORMAT, message: 'must match ^/, got "a"' }]);
  });

  test('a pattern of Go that ignores case does so', () => {
    const rules = (partial_response_strategy: string) =>
      object('monitoring.coreos.com/v1', 'PrometheusRule', { spec: { groups: [{ name: 'a', rules: [], partial_response_strategy }] } });

    expect(checkSchema(rules('WARN'))).toEqual([]);
    expect(checkSchema(rules('nothing'))).toMatchObject([{ rule: SchemaRule.FORMAT }]);
  });
});

describe('bounds', () => {
  test('numbers', () => {
    const weighted = (weight: number) => route({ to: { kind: 'Service', name: 'web', weight } });

    expect(checkSchema(weighted(256))).toEqual([]);
    expect(checkSchema(weighted(257))).toMatchObject([{ rule: SchemaRule.BOUNDS, path: 'spec.to.weight', message: 'must be at most 256, got 257' }]);
    expect(checkSchema(weighted(-1))).toMatchObject([{ message: 'must be at least 0, got -1' }]);
  });

  test('integers of Go', () => {
    const disk = (bootOrder: number) => vm({ devices: { disks: [{ name: 'a', bootOrder }] } });
    const port = (value: number) => vm({ devices: { interfaces: [{ name: 'a', ports: [{ port: value }] }] } });

    expect(checkSchema(disk(1))).toEqual([]);
    expect(checkSchema(disk(-1))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: 'must not be negative, got -1' }]);
    expect(checkSchema(port(2 ** 31 - 1))).toEqual([]);
    expect(checkSchema(port(2 ** 31))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: 'must be an integer from -2147483648 to 2147483647, got 2147483648' }]);
    expect(checkSchema(vm({}, { terminationGracePeriodSeconds: 1e30 }))).toMatchObject([{ rule: SchemaRule.BOUNDS }]);
  });

  test('lengths, in characters', () => {
    const host = (labels: number) => route({ host: Array(labels).fill('a'.repeat(60)).join('.') });

    expect(checkSchema(host(4))).toEqual([]);
    expect(checkSchema(host(5))).toMatchObject([{ rule: SchemaRule.BOUNDS, path: 'spec.host' }]);
    expect(checkSchema(route({ to: { name: '' } }))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: 'must not be empty' }]);
  });

  test('items', () => {
    const backends = (count: number) => route({ alternateBackends: Array.from({ length: count }, (_, index) => ({ name: `b${index}` })) });
    const binding = (subjects: unknown[]) => object('policy.open-cluster-management.io/v1', 'PlacementBinding', {
      placementRef: { apiGroup: 'cluster.open-cluster-management.io', kind: 'Placement', name: 'p' }, subjects,
    });

    expect(checkSchema(backends(3))).toEqual([]);
    expect(checkSchema(backends(4))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: 'must have at most 3 items, has 4' }]);
    expect(checkSchema(binding([]))).toMatchObject([{ rule: SchemaRule.BOUNDS, path: 'subjects', message: 'must have at least 1 item, has 0' }]);
  });

  test('properties', () => {
    const store = (provider: Body) => object('external-secrets.io/v1beta1', 'SecretStore', { spec: { provider } });
    const fake = { data: [] };

    expect(checkSchema(store({ fake }))).toEqual([]);
    expect(checkSchema(store({ fake, vault: null }))).toEqual([]);
    expect(checkSchema(store({}))).toMatchObject([{ rule: SchemaRule.BOUNDS, path: 'spec.provider', message: 'must have at least 1 field, has 0' }]);
    expect(checkSchema(store({ fake, webhook: { url: 'x', result: {} } }))).toMatchObject([{ rule: SchemaRule.BOUNDS, message: 'must have at most 1 field, has 2' }]);
  });
});

describe('duplicate keys', () => {
  const spread = (...keys: string[]) => vm({}, {
    topologySpreadConstraints: keys.map(topologyKey => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'DoNotSchedule' })),
  });

  test('items that differ in a key pass', () => {
    expect(checkSchema(spread('zone', 'host'))).toEqual([]);
  });

  test('items with the same keys are found', () => {
    expect(checkSchema(spread('zone', 'host', 'zone'))).toEqual([{
      rule: SchemaRule.DUPLICATE_KEY,
      path: 'spec.template.spec.topologySpreadConstraints[2]',
      message: 'topologyKey "zone", whenUnsatisfiable "DoNotSchedule" is already taken by item 0; merge the two or rename one',
    }]);
  });

  test('a set has each value once', () => {
    const cpus = (...cpuModels: string[]) => hyperConverged({ obsoleteCPUs: { cpuModels } });

    expect(checkSchema(cpus('a', 'b'))).toEqual([]);
    expect(checkSchema(cpus('a', 'a'))).toMatchObject([
      { rule: SchemaRule.DUPLICATE_KEY, path: 'spec.obsoleteCPUs.cpuModels[1]', message: '"a" is already in the list as item 0; remove one' },
    ]);
  });
});

describe('apiVersion and kind', () => {
  test('every served version is taken', () => {
    expect(checkSchema({ ...vm(), apiVersion: 'kubevirt.io/v1alpha3' })).toEqual([]);
  });

  test('a version that is not served is found with the one that is', () => {
    expect(checkSchema({ ...vm(), apiVersion: 'kubevirt.io/v2' })).toEqual([
      { rule: SchemaRule.API_VERSION, path: 'apiVersion', message: "VirtualMachine has no version 'v2'; use kubevirt.io/v1" },
    ]);
  });

  test('a kind under another group is found with its own', () => {
    expect(checkSchema({ ...vm(), apiVersion: 'v1' })).toMatchObject([
      { rule: SchemaRule.API_VERSION, path: 'apiVersion', message: "the core group has no kind 'VirtualMachine'; 'VirtualMachine' is of kubevirt.io/v1" },
    ]);
  });

  test('a misspelt kind is found with the one that was meant', () => {
    expect(checkSchema({ ...vm(), kind: 'VirtualMachin' })).toMatchObject([
      { rule: SchemaRule.API_VERSION, path: 'kind', message: "kubevirt.io has no kind 'VirtualMachin'; did you mean 'VirtualMachine'?" },
    ]);
  });

  test.each([
    ['example.com/v1', 'Widget'],
    ['v1', 'Event'],
    ['v1', 'ConfigMapList'],
    ['config.openshift.io/v1', 'Ingress'],
  ])('%s %s passes, as nothing is known about it', (apiVersion, kind) => {
    expect(checkSchema({ apiVersion, kind, whatever: 1 })).toEqual([]);
  });

  test('a served version with other fields is held to its metadata only', () => {
    const task = (metadata: Body) => ({ apiVersion: 'tekton.dev/v1beta1', kind: 'Task', metadata, spec: { resources: {} } });

    expect(checkSchema(task({ name: 'x' }))).toEqual([]);
    expect(checkSchema(task({ name: 1 }))).toMatchObject([{ rule: SchemaRule.WRONG_TYPE, path: 'metadata.name' }]);
  });

  test('an apiVersion with two slashes is none', () => {
    expect(checkSchema({ ...vm(), apiVersion: 'kubevirt.io/v1/x' })).toMatchObject([{ rule: SchemaRule.API_VERSION }]);
    expect(checkSchema({ ...vm(), apiVersion: 'example.com/v1/x' })).toMatchObject([{ rule: SchemaRule.API_VERSION }]);
  });

  test('a kind is known whatever its version', () => {
    expect(isKnown('kubevirt.io/v1', 'VirtualMachine')).toBe(true);
    expect(isKnown('kubevirt.io/v2', 'VirtualMachine')).toBe(true);
    expect(isKnown('v1', 'VirtualMachine')).toBe(false);
    expect(isKnown('example.com/v1', 'VirtualMachine')).toBe(false);
    expect(isKnown('constructor', '__proto__')).toBe(false);
  });
});
