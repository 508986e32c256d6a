import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { OrderedObject } from '../../../src/app/layout/dependencies';
import { Layer } from '../../../src/app/layout/layer';
import { Order } from '../../../src/app/layout/order';

function tree() {
  const app = new App();
  const objects: OrderedObject[] = [];
  const add = (scope: Construct, apiVersion: string, kind: string, name: string, namespace?: string) => {
    const object = new ApiObject(scope, `${kind}-${name}`, { apiVersion, kind, metadata: { name, namespace } });
    objects.push({ manifest: object.toJson(), object });
    return object;
  };
  const positions = () => {
    const order = new Order(app, objects);
    return Object.fromEntries(objects.map(object => {
      const { layer, wave, stage } = order.positionOf(object);
      return [object.manifest.metadata.name, [layer, wave, stage]];
    }));
  };
  const contradictions = () => new Order(app, objects).contradictions.map(({ earlier, earlierLayer, later, laterLayer }) =>
    `${earlier.manifest.metadata.name} (${earlierLayer}) before ${later.manifest.metadata.name} (${laterLayer})`);
  return { app, chart: new Chart(app, 'chart'), add, positions, contradictions };
}

describe('order of layers', () => {
  test('follows from the kinds', () => {
    const { chart, add, positions } = tree();
    add(chart, 'operators.coreos.com/v1alpha1', 'Subscription', 'hco-operatorhub', 'openshift-cnv');
    add(chart, 'v1', 'Namespace', 'openshift-cnv');
    add(chart, 'hco.kubevirt.io/v1beta1', 'HyperConverged', 'kubevirt-hyperconverged', 'openshift-cnv');
    add(chart, 'machineconfiguration.openshift.io/v1', 'MachineConfig', '100-worker-iommu');
    add(chart, 'nmstate.io/v1', 'NodeNetworkConfigurationPolicy', 'br1');
    add(chart, 'k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', 'vlan', 'site');
    add(chart, 'migrations.kubevirt.io/v1alpha1', 'MigrationPolicy', 'slow');
    add(chart, 'cdi.kubevirt.io/v1beta1', 'DataImportCron', 'rhel9', 'images');
    add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'db', 'site');
    add(chart, 'snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', 'before', 'site');

    expect(positions()).toEqual({
      'hco-operatorhub': [Layer.OPERATORS, -25, 0],
      'openshift-cnv': [Layer.OPERATORS, -30, 0],
      'kubevirt-hyperconverged': [Layer.OPERATOR_RESOURCES, -20, 0],
      '100-worker-iommu': [Layer.NODES, -15, 0],
      'br1': [Layer.NETWORKS_AND_STORAGE, -10, 0],
      'vlan': [Layer.NETWORKS_AND_STORAGE, -8, 0],
      'slow': [Layer.CLUSTER_SETTINGS, -5, 0],
      'rhel9': [Layer.IMAGES, -3, 0],
      'db': [Layer.VIRTUAL_MACHINES, 0, 0],
      'before': [Layer.DAY_TWO, 5, 0],
    });
  });

  test('a namespace is there before the first object in it, and a Secret before the first that waits for it', () => {
    const { chart, add, positions } = tree();
    add(chart, 'v1', 'Namespace', 'site');
    add(chart, 'k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', 'vlan', 'site');
    const secret = add(chart, 'v1', 'Secret', 'fence', 'medik8s');
    add(chart, 'fence-agents-remediation.medik8s.io/v1alpha1', 'FenceAgentsRemediationTemplate', 'agents', 'medik8s').addDependency(secret);
    add(chart, 'v1', 'Secret', 'keys', 'site');

    expect(positions()).toMatchObject({
      site: [Layer.NETWORKS_AND_STORAGE, -10, 0],
      fence: [Layer.OPERATOR_RESOURCES, -20, 0],
      agents: [Layer.OPERATOR_RESOURCES, -19, 1],
      keys: [Layer.VIRTUAL_MACHINES, 0, 0],
    });
  });

  test('a kind that is not known goes behind what it waits for', () => {
    const { chart, add, positions } = tree();
    const vm = add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'db', 'site');
    add(chart, 'example.com/v1', 'Thing', 'thing', 'site').addDependency(vm);
    add(chart, 'example.com/v1', 'Thing', 'free', 'site');

    expect(positions()).toMatchObject({ thing: [Layer.VIRTUAL_MACHINES, 1, 1], free: [Layer.CLUSTER_SETTINGS, -5, 0] });
  });

  test('dependencies within a layer, also between charts, are waves and stages', () => {
    const { app, add, positions } = tree();
    const [a, b, c] = ['a', 'b', 'c'].map(id => new Chart(app, id));
    for (const [chart, id] of [[a, 'a'], [b, 'b'], [c, 'c']] as const) add(chart, 'kubevirt.io/v1', 'VirtualMachine', id, 'site');
    b.addDependency(a);
    c.addDependency(b);

    expect(positions()).toEqual({ a: [Layer.VIRTUAL_MACHINES, 0, 0], b: [Layer.VIRTUAL_MACHINES, 1, 1], c: [Layer.VIRTUAL_MACHINES, 2, 2] });
  });

  test('a dependency against the order names both', () => {
    const { chart, add, contradictions } = tree();
    const vm = add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'db', 'site');
    add(chart, 'k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', 'vlan', 'site').addDependency(vm);

    expect(contradictions()).toEqual(['vlan (networks-and-storage) before db (virtual-machines)']);
  });

  test('a chain pushes the layers behind it back, and no layer before the end of another', () => {
    const { chart, add, positions } = tree();
    let before = add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'vm-0', 'site');
    for (let count = 1; count < 8; count++) {
      const next = add(chart, 'kubevirt.io/v1', 'VirtualMachine', `vm-${count}`, 'site');
      next.addDependency(before);
      before = next;
    }
    add(chart, 'snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', 'snapshot', 'site').addDependency(before);

    expect(positions()).toMatchObject({ 'vm-7': [Layer.VIRTUAL_MACHINES, 7, 7], 'snapshot': [Layer.DAY_TWO, 8, 0] });
  });

  test('a namespace that comes after what is in it is told', () => {
    const { chart, add, contradictions } = tree();
    const vm = add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'db', 'other');
    add(chart, 'v1', 'Namespace', 'site').addDependency(vm);
    add(chart, 'k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', 'vlan', 'site');

    expect(contradictions()).toEqual(['vlan (networks-and-storage) before site (virtual-machines)']);
  });

  test('what is in a namespace is in no wave before it', () => {
    const { chart, add, positions } = tree();
    const vm = add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'first', 'other');
    add(chart, 'v1', 'Namespace', 'site').addDependency(vm);
    add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'db', 'site');

    expect(positions()).toEqual({ first: [Layer.VIRTUAL_MACHINES, 0, 0], site: [Layer.VIRTUAL_MACHINES, 1, 1], db: [Layer.VIRTUAL_MACHINES, 1, 1] });
  });

  test.each([
    ['from the last to the first', (objects: ApiObject[]) => objects.slice(1).map((object, index) => [objects[index], object])],
    ['from the first to the last', (objects: ApiObject[]) => objects.slice(1).map((object, index) => [object, objects[index]])],
  ])('a chain of 20 000 takes no time, %s', (_, pairs) => {
    const { chart, add, positions } = tree();
    const objects = Array.from({ length: 20_000 }, (__, index) => add(chart, 'v1', 'ConfigMap', `c${index}`, 'site'));
    for (const [later, earlier] of pairs(objects)) later.addDependency(earlier);
    const start = Date.now();

    expect(Math.max(...Object.values<any>(positions()).map(([, wave]) => wave))).toBe(19_999);
    expect(Date.now() - start).toBeLessThan(3000);
  });

  test('thousands of objects that wait for thousands take no time', () => {
    const { app, add, positions } = tree();
    const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
    for (let count = 0; count < 2000; count++) {
      add(first, 'kubevirt.io/v1', 'VirtualMachine', `a${count}`, 'site');
      add(second, 'kubevirt.io/v1', 'VirtualMachine', `b${count}`, 'site');
    }
    second.addDependency(first);
    const start = Date.now();

    expect(positions().b1999).toEqual([Layer.VIRTUAL_MACHINES, 1, 1]);
    expect(Date.now() - start).toBeLessThan(1000);
  });
});

/** Kinds of several layers, and some that follow others. */
const KINDS = [
  ['operators.coreos.com/v1', 'OperatorGroup'], ['nmstate.io/v1', 'NMState'], ['machineconfiguration.openshift.io/v1', 'MachineConfig'],
  ['k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition'], ['kubevirt.io/v1', 'VirtualMachine'], ['snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot'],
  ['v1', 'Secret'], ['v1', 'ConfigMap'], ['example.com/v1', 'Thing'],
] as const;

test('whatever depends on whatever, it comes behind it or it is told', () => {
  const pairOf = fc.tuple(fc.nat(29), fc.nat(29));
  fc.assert(fc.property(fc.array(fc.nat(KINDS.length - 1), { minLength: 2, maxLength: 20 }), fc.array(pairOf, { maxLength: 15 }), (kinds, pairs) => {
    const app = new App();
    const charts = ['a', 'b', 'c'].map(id => new Chart(app, id));
    const objects = kinds.map((kind, index): OrderedObject => {
      const [apiVersion, name] = KINDS[kind];
      const object = new ApiObject(charts[index % 3], `o${index}`, { apiVersion, kind: name, metadata: { name: `o${index}`, namespace: 'site' } });
      return { manifest: object.toJson(), object };
    });
    // What comes later in the list waits for what comes earlier, so that there is no circle.
    const depends = pairs.map(pair => pair.map(number => number % objects.length).sort((a, b) => b - a))
      .filter(([later, earlier]) => later > earlier);
    for (const [later, earlier] of depends) objects[later].object.addDependency(objects[earlier].object);

    const order = new Order(app, objects);

    expect(order.circle).toEqual([]);
    const told = new Set(order.contradictions.map(({ earlier, later }) => `${earlier.manifest.metadata.name} ${later.manifest.metadata.name}`));
    for (const [later, earlier] of depends) {
      if (told.has(`o${later} o${earlier}`)) continue;
      const [behind, before] = [order.positionOf(objects[later]), order.positionOf(objects[earlier])];
      expect(behind.wave).toBeGreaterThan(before.wave);
      if (behind.layer === before.layer && behind.layer !== Layer.OPERATORS) expect(behind.stage).toBeGreaterThan(before.stage);
    }
  }), { numRuns: 200 });
});

test('a circle is told, and ends', () => {
  const { app, chart, add } = tree();
  const names = ['x', 'y', 'z'].map(name => add(chart, 'v1', 'ConfigMap', name, 'site'));
  names.forEach((object, index) => object.addDependency(names[(index + 1) % 3]));
  const objects = names.map((object): OrderedObject => ({ manifest: object.toJson(), object }));

  expect(new Order(app, objects).circle.map(({ manifest }) => manifest.metadata.name)).toEqual(['x', 'y', 'z', 'x']);
});

test('what depends on the construct that it is in waits for the others there', () => {
  const { chart, add, positions } = tree();
  add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'a', 'site');
  add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'b', 'site').node.addDependency(chart);
  add(chart, 'kubevirt.io/v1', 'VirtualMachine', 'c', 'site');

  expect(positions()).toEqual({ a: [Layer.VIRTUAL_MACHINES, 0, 0], b: [Layer.VIRTUAL_MACHINES, 1, 1], c: [Layer.VIRTUAL_MACHINES, 0, 0] });
});
