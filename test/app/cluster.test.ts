import { App, Chart, Size } from 'cdk8s';
import { Cluster, HyperConverged, OpenShiftVersion, PciPassthroughNode, Iommu, Rules, DataVolume, DataVolumeSource, VirtualMachine, RunStrategy, Memory, SideFiles } from '../../src';

describe('Cluster', () => {
  test('objects of two clusters may share their names', () => {
    const app = new App();
    for (const name of ['edge-01', 'edge-02']) {
      const chart = new Chart(new Cluster(app, name), 'machines', { namespace: 'site' });
      new VirtualMachine(chart, 'db', { memory: Memory.guest('1Gi') });
    }

    expect(Rules.check(app)).toEqual([]);
  });

  test('the rules of each are those of its version', () => {
    const app = new App();
    const make = (name: string, version: OpenShiftVersion) => {
      const chart = new Chart(new Cluster(app, name, { version }), 'machines', { namespace: 'site' });
      new VirtualMachine(chart, 'db', { memory: Memory.guest('1Gi'), runStrategy: RunStrategy.ONCE });
    };
    make('old', OpenShiftVersion.V4_13);
    make('new', OpenShiftVersion.V4_15);

    expect(Rules.check(app).map(({ constructPath, path }) => [constructPath, path])).toEqual([['old/machines/db', 'spec.runStrategy']]);
  });

  test('its version is that of the app unless it has one', () => {
    const app = new App();
    OpenShiftVersion.V4_14.applyTo(app);

    expect(new Cluster(app, 'a').version.minor).toBe('4.14');
    expect(new Cluster(app, 'b', { version: OpenShiftVersion.V4_15 }).version.minor).toBe('4.15');
  });

  test('storage classes that it has are found, and others are not', () => {
    const app = new App();
    const chart = new Chart(new Cluster(app, 'edge', { storageClasses: ['fast'] }), 'disks', { namespace: 'site' });
    const disk = (id: string, storageClass: string) => new DataVolume(chart, id, {
      source: DataVolumeSource.blank(), size: Size.gibibytes(1), storageClass,
    });
    disk('a', 'fast');
    disk('b', 'fats');

    expect(Rules.check(app).map(({ name, message }) => [name, message])).toEqual([['b', expect.stringContaining("('fast' is)")]]);
  });

  test('side files are in its folder', () => {
    const app = new App();
    for (const name of ['edge-01', 'edge-02']) {
      const chart = new Chart(new Cluster(app, name), 'nodes');
      new PciPassthroughNode(chart, 'gpu', { iommu: Iommu.INTEL, devices: [{ selector: '10DE:1EB8', resourceName: 'nvidia.com/T4' }] });
    }

    expect(SideFiles.of(app).names).toEqual(['edge-01/100-worker-vfiopci.bu', 'edge-02/100-worker-vfiopci.bu']);
  });

  test('each has its HyperConverged', () => {
    const app = new App();
    const [a, b] = ['a', 'b'].map(name => HyperConverged.of(new Chart(new Cluster(app, name), 'platform')));

    expect(a === b).toBe(false);
  });

  test('what is wrong is refused', () => {
    const app = new App();
    const cluster = new Cluster(app, 'edge', { domain: 'edge.example.com' });

    expect(cluster.routeHost('console')).toBe('console.apps.edge.example.com');
    expect(Cluster.of(new Chart(cluster, 'chart'))).toBe(cluster);
    expect(Cluster.of(new Chart(app, 'chart'))).toBeUndefined();
    expect(() => new Cluster(app, 'other', { name: 'edge' })).toThrow("other: name: 'edge' is the name of edge already; give each cluster a name of its own");
    expect(() => new Cluster(cluster, 'inner')).toThrow("edge/inner: scope: is in the cluster 'edge'; make it beside that one");
    expect(() => new Cluster(app, 'Edge 3')).toThrow("Edge 3: name: 'Edge 3' is not a valid");
    expect(() => new Cluster(app, 'b', { nodes: ['n1', 'n1'] })).toThrow("b: nodes: 'n1' is given twice; remove one");
    expect(() => new Cluster(app, 'c').routeHost('console')).toThrow("c: domain: is not known, and 'console' needs it; give it to the cluster");
  });
});
