import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, Chart, Include, YamlOutputType } from 'cdk8s';
import {
  Cluster, Iommu, Memory, NetworkAttachmentDefinition, NetworkConfig, OutputLayout, PciPassthroughNode, VirtualizationApp, VirtualizationAppProps,
  VirtualMachine,
} from '../../../src';
import { allContentsOf } from '../../support/contents';

let outdir: string;

beforeEach(() => { outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'layout-')); });
afterEach(() => fs.rmSync(outdir, { recursive: true, force: true }));

const GPU = { iommu: Iommu.INTEL, devices: [{ id: 't4', selector: '10DE:1EB8', resourceName: 'nvidia.com/T4' }] };

function fleet(props: VirtualizationAppProps, clusters = ['edge-01', 'edge-02', 'edge-03']): VirtualizationApp {
  const app = new VirtualizationApp({ outdir, layout: OutputLayout.folders(), ...props });
  for (const name of clusters) {
    const cluster = new Cluster(app, name);
    new PciPassthroughNode(new Chart(cluster, 'platform'), 'gpu', GPU);
    new VirtualMachine(new Chart(cluster, 'machines', { namespace: 'site' }), 'db', { memory: Memory.guest('1Gi') });
  }
  return app;
}

describe('an app with a layout', () => {
  test('for one cluster writes its layers', () => {
    const app = new VirtualizationApp({ outdir, layout: OutputLayout.argoCd() });
    new PciPassthroughNode(new Chart(app, 'platform'), 'gpu', GPU);
    app.synth();

    expect(Object.keys(allContentsOf(outdir))).toEqual([
      '.cdk8s-virt-files',
      'butane/100-worker-vfiopci.bu',
      'nodes/_cluster/machineconfig-100-worker-iommu.yaml',
      'nodes/_cluster/machineconfig-100-worker-vfiopci.yaml',
      'operator-resources/openshift-cnv/hyperconverged-kubevirt-hyperconverged.yaml',
    ]);
    expect(allContentsOf(outdir)['nodes/_cluster/machineconfig-100-worker-iommu.yaml']).toContain('argocd.argoproj.io/sync-wave: "-15"');
  });

  test('for several clusters has a folder for each', () => {
    fleet({}).synth();

    expect(Object.keys(allContentsOf(outdir)).filter(name => name.startsWith('edge-02/'))).toEqual([
      'edge-02/.cdk8s-virt-files',
      'edge-02/butane/100-worker-vfiopci.bu',
      'edge-02/nodes/_cluster/machineconfig-100-worker-iommu.yaml',
      'edge-02/nodes/_cluster/machineconfig-100-worker-vfiopci.yaml',
      'edge-02/operator-resources/openshift-cnv/hyperconverged-kubevirt-hyperconverged.yaml',
      'edge-02/virtual-machines/site/virtualmachine-db.yaml',
    ]);
    expect(allContentsOf(outdir)['.cdk8s-virt-files']).toMatch(/\nstatus: complete\nedge-01\/\nedge-02\/\nedge-03\/\n$/);
  });

  test('removes the folder of a cluster that is gone, and nothing that others put there', () => {
    fleet({}).synth();
    fs.writeFileSync(path.join(outdir, 'edge-03', 'NOTES.md'), 'mine');

    fleet({}, ['edge-02']).synth();

    expect(Object.keys(allContentsOf(outdir)).filter(name => !name.startsWith('edge-02/'))).toEqual(['.cdk8s-virt-files', 'edge-03/NOTES.md']);
  });

  test.each([
    ['folders', OutputLayout.folders({ kustomizations: true })],
    ['Argo CD', OutputLayout.argoCd({ kustomizations: true })],
    ['Flux', OutputLayout.flux({ sourceName: 'fleet', kustomizations: true })],
  ])('for %s writes the same a second time, and when constructs have moved', (_, layout) => {
    const make = (around: string) => {
      const app = new VirtualizationApp({ outdir, layout });
      new VirtualMachine(new Chart(app, around, { namespace: 'site' }), `${around}-vm`, { name: 'db', memory: Memory.guest('1Gi') });
      return app;
    };
    make('before').synth();
    execFileSync('git', ['init', '-q'], { cwd: outdir });
    execFileSync('git', ['add', '-A'], { cwd: outdir });

    make('before').synth();
    make('after').synth();

    expect(execFileSync('git', ['status', '--porcelain'], { cwd: outdir, encoding: 'utf8' }).split('\n').filter(line => !line.startsWith('A  '))).toEqual(['']);
  });

  test('keeps to dependencies between the objects of constructs, and of what is included', () => {
    const manifests = path.join(outdir, 'manifests.yaml');
    fs.writeFileSync(manifests, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: two\n');
    const app = new VirtualizationApp({ outdir, layout: OutputLayout.argoCd() });
    const chart = new Chart(app, 'chart', { namespace: 'site' });
    const [a, b, c] = ['a', 'b', 'c'].map(name => new VirtualMachine(chart, name, { memory: Memory.guest('1Gi') }));
    const include = new Include(chart, 'include', { url: manifests });
    ApiObject.of(b).addDependency(ApiObject.of(a));
    include.apiObjects[1].addDependency(b);
    c.node.addDependency(include);
    app.synth();

    const files = allContentsOf(path.join(outdir, 'virtual-machines', 'site'));
    expect(Object.entries(files).map(([name, text]) => [name, /sync-wave: "(\d+)"/.exec(text)?.[1] ?? '0'])).toEqual([
      ['configmap-one.yaml', '0'], ['configmap-two.yaml', '2'], ['virtualmachine-a.yaml', '0'], ['virtualmachine-b.yaml', '1'], ['virtualmachine-c.yaml', '3'],
    ]);
  });

  test('refuses a dependency against the order of layers, and names both', () => {
    const app = new VirtualizationApp({ outdir, layout: OutputLayout.folders() });
    const chart = new Chart(app, 'chart', { namespace: 'site' });
    const vm = new VirtualMachine(chart, 'db', { memory: Memory.guest('1Gi') });
    new NetworkAttachmentDefinition(chart, 'vlan', { config: NetworkConfig.bridge({ bridge: 'br1' }) }).node.addDependency(vm);

    expect(() => app.synth()).toThrow("chart/vlan  metadata\n    is applied with the layer 'networks-and-storage', and depends on chart/db (VirtualMachine db), which is applied later, with 'virtual-machines'");
    expect(fs.readdirSync(outdir)).toEqual([]);
  });
});

describe('an app with a layout refuses', () => {
  test.each([
    ['objects', (a: Chart, b: Chart) => { a.node.children[0].node.addDependency(b.node.children[0]); b.node.children[0].node.addDependency(a.node.children[0]); }, 'a/vm => b/vm => a/vm'],
    ['charts', (a: Chart, b: Chart) => { a.addDependency(b); b.addDependency(a); }, 'a/vm => b/vm => a/vm'],
  ])('a circle of %s', (_, depend, circle) => {
    const app = new VirtualizationApp({ outdir, layout: OutputLayout.folders() });
    const [a, b] = ['a', 'b'].map(id => {
      const chart = new Chart(app, id, { namespace: id });
      new VirtualMachine(chart, 'vm', { memory: Memory.guest('1Gi') });
      return chart;
    });
    depend(a, b);

    expect(() => app.synth()).toThrow(`Dependency cycle detected: ${circle}`);
    expect(fs.readdirSync(outdir)).toEqual([]);
  });

  test('a cluster whose name is too long for Flux', () => {
    const app = fleet({ layout: OutputLayout.flux({ sourceName: 'fleet' }) }, ['edge', 'x'.repeat(60)]);

    expect(() => app.synth()).toThrow(`OutputLayout.flux: '${'x'.repeat(60)}-operator-resources' is no name of a Kustomization, which has at most 63 characters`);
    expect(fs.readdirSync(outdir)).toEqual([]);
  });

  test.each([
    ['yamlOutputType', { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE }], ['outputFileExtension', { outputFileExtension: '.json' }],
  ])('%s beside it', (name, props) => {
    expect(() => new VirtualizationApp({ layout: OutputLayout.folders(), ...props })).toThrow(`VirtualizationApp ${name}: the layout decides which files there are; leave out one of the two`);
  });
});

test('refuses a dependency on what is applied to another cluster', () => {
  const app = fleet({}, ['edge-01', 'edge-02']);
  app.node.findChild('edge-01').node.findChild('machines').node.addDependency(app.node.findChild('edge-02').node.findChild('platform'));

  expect(() => app.synth()).toThrow("edge-01/machines/db  metadata\n    depends on edge-02/platform, which is of the cluster 'edge-02' and applied apart; remove the dependency");
});

test('names the constructs of objects on request', () => {
  fleet({ recordConstructMetadata: true }, ['edge-01']).synth();

  expect(JSON.parse(allContentsOf(outdir)['construct-metadata.json']).resources.db).toEqual({ path: 'edge-01/machines/db/Resource' });
});

describe('shards', () => {
  test.each([1, 2, 3, 4, 5])('%d together write what one run does', count => {
    fleet({}).synth();
    const whole = allContentsOf(outdir);
    const union: Record<string, string> = {};
    for (let number = 1; number <= count; number++) {
      fs.rmSync(outdir, { recursive: true });
      fleet({ shard: `${number}/${count}` }).synth();
      const files = allContentsOf(outdir);
      expect(Object.keys(files).filter(name => name in union)).toEqual([]);
      Object.assign(union, files);
    }

    expect(union).toEqual(whole);
  });

  test('leave the clusters of the others alone', () => {
    fleet({}).synth();
    const whole = allContentsOf(outdir);

    for (const shard of ['2/3', '1/3', '3/3']) fleet({ shard }).synth();

    expect(allContentsOf(outdir)).toEqual(whole);
  });

  test('can be chosen by the environment', () => {
    process.env.CDK8S_VIRT_SHARD = '2/3';
    try {
      fleet({}).synth();
    } finally {
      delete process.env.CDK8S_VIRT_SHARD;
    }

    expect(fs.readdirSync(outdir)).toEqual(['edge-02']);
  });

  test.each([
    ['3/2', "VirtualizationApp shard: '3/2' is no shard; write its number and how many there are, as '2/8'"],
    ['half', "VirtualizationApp shard: 'half' is no shard"],
  ])('%s is refused', (shard, message) => {
    expect(() => fleet({ shard })).toThrow(message);
  });

  test('need a layout', () => {
    expect(() => new VirtualizationApp({ shard: '1/2' })).toThrow("'1/2' needs a folder for each cluster; give the app a layout, as OutputLayout.folders()");
  });
});
