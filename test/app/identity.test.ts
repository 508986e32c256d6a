import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, App, AppProps, Chart, Include, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { SideFiles, VirtualizationApp } from '../../src/app';
import { contentsOf } from '../support/contents';
import { fillRandomly } from '../support/random-tree';

const TREES = 200;
const MODES = [
  YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'identity-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

interface Output {
  readonly files?: Record<string, string>;
  readonly charts?: string[];
  readonly yaml?: string;
  readonly problem?: string;
}

/** Everything that an app gives, or that constructs depend on each other in a circle. */
function output(type: new (props: AppProps) => App, props: AppProps, fill: (app: App) => void): Output {
  const outdir = fs.mkdtempSync(path.join(folder, 'out-'));
  const app = new type({ ...props, outdir });
  try {
    fill(app);
    const charts = app.charts.map(({ node }) => node.path);
    app.synth();
    return { files: contentsOf(outdir), charts: [...charts, '', ...app.charts.map(({ node }) => node.path)], yaml: app.synthYaml() };
  } catch (error) {
    expect((error as Error).message).toContain('Dependency cycle detected: ');
    return { problem: 'circle' };
  }
}

function expectIdentical(props: AppProps, fill: (app: App) => void): Output {
  const ours = output(VirtualizationApp, props, fill);
  expect(ours).toEqual(output(App, props, fill));
  return ours;
}

test('random trees have the files of cdk8s, to the byte, in all modes', () => {
  let circles = 0;
  let numbered = 0;
  for (let seed = 1; seed <= TREES; seed++) {
    for (const yamlOutputType of MODES) {
      const props = { yamlOutputType, recordConstructMetadata: seed % 3 === 0, outputFileExtension: seed % 5 === 0 ? '.yml' : undefined };
      const { problem, files } = expectIdentical(props, app => fillRandomly(app, seed));
      if (problem) circles++;
      else if (Object.keys(files!).some(name => name.startsWith('0001-'))) numbered++;
    }
  }

  // Trees that say something.
  expect(circles).toBeGreaterThan(TREES / 20);
  expect(circles).toBeLessThan(TREES * 2);
  expect(numbered).toBeGreaterThan(TREES / 4);
});

describe('the files are those of cdk8s', () => {
  const thing = (scope: Construct, id: string) => new ApiObject(scope, id, { apiVersion: 'example.com/v1', kind: 'Thing', spec: { id } });

  test.each<[string, (app: App) => void, AppProps?]>([
    ['of an app without charts', () => undefined],
    ['of an empty chart', app => { new Chart(app, 'empty'); }],
    ['of a chart that depends on an empty one', app => {
      const [a, b] = [new Chart(app, 'a'), new Chart(app, 'b')];
      thing(a, 'x');
      a.addDependency(b);
    }],
    ['of charts with numbers for names', app => {
      const charts = ['10', '9', 'b', 'a', '007'].map(id => new Chart(app, id));
      charts.forEach(chart => thing(chart, '5'));
      charts[0].addDependency(charts[3]);
      charts[2].addDependency(charts[4]);
    }],
    ['of one object that depends on what it is in', app => {
      const chart = new Chart(app, 'a');
      const [first, last] = [thing(chart, 'first'), thing(chart, 'last')];
      first.node.addDependency(chart);
      expect(last.chart).toBe(chart);
    }],
    ['of a group that depends on an object in it', app => {
      const group = new Construct(new Chart(app, 'a'), 'group');
      thing(group, 'x');
      group.node.addDependency(thing(group, 'y'));
    }],
    ['of charts below a construct', app => {
      const between = new Construct(new Chart(app, 'outer'), 'between');
      thing(new Chart(between, 'inner'), 'x');
      thing(between, 'y');
    }],
    ['of objects of a file', app => {
      const file = path.join(folder, 'include.yaml');
      fs.writeFileSync(file, 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a, labels: { n: "on" } }\nspec: &a { b: 0o17, c: 017 }\nother: *a\n---\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\ndata: { text: "x\\ny " }\n');
      new Include(new Chart(app, 'a', { namespace: 'n', labels: { l: 'v' } }), 'file', { url: file });
    }],
    ['of a chart that renders itself', app => {
      class Own extends Chart {
        public toJson(): object[] { return [...super.toJson(), { kind: 'More', metadata: { name: 'more' } }]; }
      }
      thing(new Own(app, 'own'), 'x');
    }],
    ['of an object that renders itself', app => {
      class Own extends ApiObject {
        public toJson(): object {
          const shared = { a: 1 };
          return { ...super.toJson(), shared, again: shared, when: new Date(0) };
        }
      }
      new Own(new Chart(app, 'a'), 'own', { apiVersion: 'example.com/v1', kind: 'Thing' });
    }],
    ['of resolvers of its own', app => { thing(new Chart(app, 'a'), 'secret'); }, {
      resolvers: [{ resolve: context => { if (context.value === 'secret') context.replaceValue(`${context.key.join('.')} of ${context.obj.name}`); } }],
    }],
  ])('%s', (_, fill, props = {}) => {
    for (const yamlOutputType of MODES) expect(expectIdentical({ ...props, yamlOutputType }, fill).files).toBeDefined();
  });

  test.each([
    ['CDK8S_DISABLE_SORT', '1'],
    ['CDK8S_RECORD_CONSTRUCT_METADATA', 'true'],
    ['CDK8S_LEGACY_HASH', '1'],
  ])('under %s', (name, value) => {
    process.env[name] = value;
    try {
      for (let seed = 300; seed < 320; seed++) expectIdentical({}, app => fillRandomly(app, seed));
    } finally {
      delete process.env[name];
    }
  });

  test('in the folder that the environment names', () => {
    process.env.CDK8S_OUTDIR = path.join(folder, 'named');
    try {
      const app = new VirtualizationApp();
      thing(new Chart(app, 'a'), 'x');
      app.synth();
      expect(Object.keys(contentsOf(process.env.CDK8S_OUTDIR))).toEqual(['a.k8s.yaml']);
    } finally {
      delete process.env.CDK8S_OUTDIR;
    }
  });
});

test('a construct that depends on itself is refused, where cdk8s loses it without a word', () => {
  const app = new VirtualizationApp({ outdir: path.join(folder, 'out') });
  const chart = new Chart(app, 'a');
  chart.addDependency(chart);

  expect(() => app.synth()).toThrow('Dependency cycle detected: a => a');
  expect(fs.existsSync(app.outdir)).toBe(false);
});

describe('an example has the files that plain cdk8s gives it', () => {
  const EXAMPLES = path.join(__dirname, '..', '..', 'examples');
  const names = fs.readdirSync(EXAMPLES).filter(name => fs.existsSync(path.join(EXAMPLES, name, 'main.ts')));

  /** Runs an example without its layout, with `VirtualizationApp` or in plain cdk8s. */
  function synthesize(name: string, isPlain: boolean): Record<string, string> {
    const outdir = path.join(folder, isPlain ? 'plain' : 'ours');
    process.env.CDK8S_OUTDIR = outdir;
    try {
      jest.isolateModules(() => {
        jest.doMock('../../src/app/virtualization-app', () => ({ VirtualizationApp: isPlain ? plainApp() : withoutLayout() }));
        jest.requireActual(path.join(EXAMPLES, name, 'main.ts'));
      });
    } finally {
      jest.dontMock('../../src/app/virtualization-app');
      delete process.env.CDK8S_OUTDIR;
    }
    return contentsOf(outdir);
  }

  /** A layout is what plain cdk8s does not have. */
  function withoutLayout() {
    const { VirtualizationApp: Ours } = jest.requireActual<typeof import('../../src/app')>('../../src/app/virtualization-app');
    return class extends Ours {
      constructor(props: import('../../src/app').VirtualizationAppProps = {}) {
        super({ ...props, layout: undefined });
      }
    };
  }

  function plainApp() {
    const cdk8s = jest.requireActual<typeof import('cdk8s')>('cdk8s');
    const { OpenShiftVersion, SideFiles: files } = jest.requireActual<{ OpenShiftVersion: typeof import('../../src/app').OpenShiftVersion; SideFiles: typeof SideFiles }>('../../src/app');
    return class extends cdk8s.App {
      constructor(props: import('../../src/app').VirtualizationAppProps = {}) {
        super(props);
        (props.target ?? OpenShiftVersion.V4_15).applyTo(this);
      }
      public synth() {
        super.synth();
        files.of(this).write(this.outdir);
      }
    };
  }

  test.each(names)('%s', name => {
    const ours = synthesize(name, false);

    expect(Object.keys(ours).length).toBeGreaterThan(0);
    expect(ours).toEqual(synthesize(name, true));
  });
});
