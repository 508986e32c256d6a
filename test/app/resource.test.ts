import { ApiObject, App, Chart, JsonPatch, Testing, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { OpenShiftVersion, Rules } from '../../src/app';
import { Disk, VirtualMachine, Volume } from '../../src/vm';

const DISK = Volume.fromContainerDisk('quay.io/containerdisks/fedora:39');

describe('a resource', () => {
  test('is found as an ApiObject', () => {
    const vm = new VirtualMachine(Testing.chart(), 'vm');

    expect(ApiObject.of(vm)).toBe(vm.apiObject);
  });

  test('takes labels of the chart and its own', () => {
    const chart = new Chart(Testing.app(), 'site', { labels: { site: 'north' } });
    new VirtualMachine(chart, 'vm', { labels: { app: 'x' } });

    expect(Testing.synth(chart)[0].metadata.labels).toEqual({ site: 'north', app: 'x' });
  });

  test('can be the object of a cdk8s-plus role', () => {
    const chart = Testing.chart();
    const role = new kplus.Role(chart, 'operators');
    role.allowRead(new VirtualMachine(chart, 'vm'));

    expect(Testing.synth(chart)[0].rules).toEqual([
      { apiGroups: ['kubevirt.io'], resourceNames: ['vm'], resources: ['virtualmachines'], verbs: ['get', 'list', 'watch'] },
    ]);
  });

  test('rejects a namespace that is none', () => {
    expect(() => new VirtualMachine(Testing.chart(), 'vm', { namespace: 'My Namespace' }))
      .toThrow("test/vm: namespace: 'My Namespace' is not a valid name; allowed are at most 63 lower-case letters, digits and '-'");
  });

  test('has its JSON patches checked like the rest', () => {
    const chart = Testing.chart();
    new VirtualMachine(chart, 'vm').apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/domain/memroy', {}));

    expect(() => Testing.synth(chart)).toThrow(/\[test\/vm\] spec\.template\.spec\.domain\.memroy\n.*unknown field 'memroy'; did you mean 'memory'\?.*schema\/unknown-field/s);
  });

  test('is checked again after a change', () => {
    const chart = Testing.chart();
    const vm = new VirtualMachine(chart, 'vm', { disks: [Disk.of('a', DISK, { bootOrder: 1 })] });
    Testing.synth(chart);

    vm.addDisk(Disk.of('b', DISK, { bootOrder: 1 }));

    expect(() => Testing.synth(chart)).toThrow('vm/boot-order-unique');
  });
});

describe('two objects', () => {
  test('of one kind, namespace and name are an error that names both', () => {
    const app = Testing.app();
    const [a, b] = ['a', 'b'].map(id => new Chart(app, id, { namespace: 'site' }));
    new VirtualMachine(a, 'vm');
    new VirtualMachine(b, 'vm');

    expect(() => Testing.synth(b)).toThrow(
      '[b/vm] metadata.name\n    VirtualMachine site/vm is already made by a/vm; give one of them another name  (cross/unique-object)');
  });

  test('in two namespaces are none', () => {
    const app = Testing.app();
    new VirtualMachine(new Chart(app, 'a', { namespace: 'a' }), 'vm');
    new VirtualMachine(new Chart(app, 'b', { namespace: 'b' }), 'vm');

    expect(Rules.check(app)).toEqual([]);
  });

  test('of plain cdk8s are an error too', () => {
    const chart = Testing.chart();
    new VirtualMachine(chart, 'vm');
    for (const id of ['x', 'y']) new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'same' } });

    expect(() => Testing.synth(chart)).toThrow('test/y  metadata.name\n    ConfigMap same is already made by test/x');
  });

  test.each([
    ['one folder', YamlOutputType.FILE_PER_RESOURCE, true],
    ['a folder per chart', YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, true],
    ['a file per chart', YamlOutputType.FILE_PER_CHART, false],
  ])('that would share a file in %s', (_, yamlOutputType, lost) => {
    const app = new App({ yamlOutputType, outdir: '/nonexistent' });
    const chart = new Chart(app, 'site');
    new VirtualMachine(chart, 'vm', { namespace: 'a' });
    new VirtualMachine(chart, 'two', { name: 'vm', namespace: 'b' });

    expect(Rules.check(app).map(({ rule }) => rule)).toEqual(lost ? ['cross/unique-file'] : []);
  });
});

describe('Rules', () => {
  test('finds everything at once, the worst first', () => {
    const chart = new Chart(Testing.app(), 'site', { namespace: 'openshift-x' });
    new VirtualMachine(chart, 'vm', { disks: [Disk.of('a', DISK, { bootOrder: 1 }), Disk.of('b', DISK, { bootOrder: 1 })] });

    expect(Rules.check(chart)).toEqual([
      expect.objectContaining({ rule: 'vm/openshift-namespace', class: 'advice', severity: 'error', constructPath: 'site/vm', path: 'metadata.namespace' }),
      expect.objectContaining({
        rule: 'vm/boot-order-unique',
        class: 'admission',
        kind: 'VirtualMachine',
        namespace: 'openshift-x',
        name: 'vm',
        path: 'spec.template.spec.domain.devices.disks[1].bootOrder',
      }),
    ]);
  });

  test('tell of one scope only', () => {
    const app = Testing.app();
    const [bad, good] = ['openshift-bad', 'good'].map(namespace => new Chart(app, namespace, { namespace }));
    new VirtualMachine(bad, 'vm');
    new VirtualMachine(good, 'vm');

    expect(Rules.check(good)).toEqual([]);
    expect(Rules.check(bad)).toHaveLength(1);
  });

  test('are silenced for one object, and the manifest says why', () => {
    const chart = new Chart(Testing.app(), 'site', { namespace: 'openshift-x' });
    const vm = new VirtualMachine(chart, 'vm');
    Rules.of(vm).ignore('vm/openshift-namespace', 'a test of the platform itself');

    expect(Testing.synth(chart)[0].metadata.annotations).toMatchObject({ 'ignore.rules.cdk8s-virt/vm.openshift-namespace': 'a test of the platform itself' });
  });

  test.each([
    ['no such rule', 'vm/nothing', 'x', "test/vm: Rules.ignore: there is no rule 'vm/nothing'; an id is printed with each finding"],
    ['no reason', 'vm/boot-order-unique', ' ', "test/vm: Rules.ignore: a reason is needed to ignore 'vm/boot-order-unique'"],
  ])('are not silenced with %s', (_, rule, reason, message) => {
    const vm = new VirtualMachine(Testing.chart(), 'vm');

    expect(() => Rules.of(vm).ignore(rule, reason)).toThrow(message);
  });
});

describe('OpenShiftVersion', () => {
  test('is 4.15 unless set, and holds for everything below', () => {
    const app = Testing.app();
    expect(OpenShiftVersion.of(app).minor).toBe('4.15');

    OpenShiftVersion.V4_9.applyTo(app);

    const { ignition, butane } = OpenShiftVersion.of(new Chart(app, 'x'));
    expect([ignition, butane]).toEqual(['3.2.0', '4.9.0']);
  });

  test('rejects one that is not supported', () => {
    expect(() => OpenShiftVersion.parse('4.99')).toThrow("unknown OpenShift version '4.99'; supported: 4.8, 4.9, 4.10, 4.11, 4.12, 4.13, 4.14, 4.15");
  });

  test('decides which run strategies there are', () => {
    const app = Testing.app();
    OpenShiftVersion.V4_13.applyTo(app);
    new VirtualMachine(new Chart(app, 'x'), 'vm', { runStrategy: 'Once' as never });

    expect(Rules.check(app)).toMatchObject([{ rule: 'vm/run-strategy', message: expect.stringContaining("'Once' is no run strategy of OpenShift 4.13; allowed are Always,") }]);
  });
});
