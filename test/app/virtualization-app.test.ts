import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, AppProps, Chart, YamlOutputType } from 'cdk8s';
import { OpenShiftVersion, SideFiles, VirtualizationApp } from '../../src/app';
import { VirtualMachine, Watchdog, WatchdogAction } from '../../src/vm';
import { contentsOf } from '../support/contents';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'app-test-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function filled<T extends App>(app: T): T {
  const [a, b] = ['a', 'b'].map(id => new Chart(app, id, { namespace: id }));
  b.addDependency(a);
  new VirtualMachine(a, 'vm');
  new VirtualMachine(b, 'vm');
  return app;
}

test.each([
  YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
])('writes the files and bytes of cdk8s.App (mode %s)', yamlOutputType => {
  const make = <T extends App>(type: new (props: AppProps) => T, name: string) => {
    const app = new type({ outdir: path.join(folder, name), yamlOutputType });
    const chart = new Chart(app, 'a', { namespace: 'x' });
    new VirtualMachine(chart, 'one');
    new VirtualMachine(new Chart(app, 'b'), 'two');
    app.synth();
    return contentsOf(app.outdir);
  };

  const ours = make(VirtualizationApp, 'ours');

  expect(Object.keys(ours).length).toBeGreaterThan(0);
  expect(ours).toEqual(make(App, 'theirs'));
});

test('writes the same bytes twice, and leaves files alone that have them', () => {
  const app = filled(new VirtualizationApp({ outdir: folder }));
  app.synth();
  const before = contentsOf(folder);
  const file = path.join(folder, Object.keys(before)[0]);
  fs.utimesSync(file, 1000, 1000);

  filled(new VirtualizationApp({ outdir: folder })).synth();

  expect(contentsOf(folder)).toEqual(before);
  expect(fs.statSync(file).mtimeMs).toBe(1_000_000);
});

test('reports all errors at once and writes nothing', () => {
  const outdir = path.join(folder, 'out');
  const app = new VirtualizationApp({ outdir });
  const chart = new Chart(app, 'site', { namespace: 'openshift-x' });
  new VirtualMachine(chart, 'a');
  new VirtualMachine(chart, 'b');

  expect(() => app.synth()).toThrow(
    "2 findings, nothing written.\n\n✖ site/a  metadata.namespace\n    'openshift-x' belongs to the platform; choose a namespace");
  expect(fs.existsSync(outdir)).toBe(false);
});

test('reports warnings on standard error and writes', () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const app = new VirtualizationApp({ outdir: folder });
  new VirtualMachine(new Chart(app, 'site'), 'vm', { watchdog: Watchdog.i6300esb(WatchdogAction.RESET) });

  app.synth();

  expect(write).toHaveBeenCalledWith(expect.stringContaining('⚠ site/vm  spec.template.spec.domain.devices.watchdog.i6300esb.action'));
  expect(Object.keys(contentsOf(folder))).toHaveLength(1);
  write.mockRestore();
});

test('keeps its folder after a failure of the writing', () => {
  const app = new VirtualizationApp({ outdir: folder });
  const chart = new Chart(app, 'site');
  chart.node.addValidation({ validate: () => ['of somebody else'] });

  expect(() => app.synth()).toThrow('[site] of somebody else');
  expect(app.outdir).toBe(folder);
  expect(contentsOf(folder)).toEqual({});
});

test('sets the target version', () => {
  expect(OpenShiftVersion.of(new VirtualizationApp({ target: OpenShiftVersion.V4_14 })).kubeVirt).toBe('1.0');
});

describe('side files', () => {
  test('lie beside the manifests', () => {
    const app = filled(new VirtualizationApp({ outdir: folder }));
    SideFiles.of(app)._add(app, 'x.bu', () => 'variant: openshift\n');

    app.synth();

    expect(contentsOf(folder)['x.bu']).toBe('variant: openshift\n');
  });

  test('lie on no manifests', () => {
    const app = filled(new VirtualizationApp({ outdir: path.join(folder, 'out') }));
    SideFiles.of(app)._add(app, '0000-a.k8s.yaml', () => 'text');

    expect(() => app.synth()).toThrow("the side file '0000-a.k8s.yaml' has the name of a file with manifests; give it another name");
    expect(fs.existsSync(app.outdir)).toBe(false);
  });

  test('are one call under a plain App', () => {
    const app = filled(new App({ outdir: folder }));
    SideFiles.of(app)._add(app, 'x.bu', () => 'text');
    app.synth();

    expect(SideFiles.of(app).write(app.outdir)).toEqual([path.join(folder, 'x.bu')]);
    expect(contentsOf(folder)['x.bu']).toBe('text');
  });

  test.each(['../x', 'a/b', '.hidden', ''])('reject the name %p', name => {
    const app = new App();

    expect(() => SideFiles.of(app)._add(app, name, () => '')).toThrow(`(root): file name: '${name}' is not a plain file name`);
  });

  test('reject a second of the same name', () => {
    const app = new App();
    SideFiles.of(app)._add(new Chart(app, 'a'), 'x', () => '');

    expect(() => SideFiles.of(app)._add(new Chart(app, 'b'), 'x', () => '')).toThrow("b: file name: 'x' is already written by a; give one of them another name");
  });
});
