import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { OpenShiftVersion, Rules, SideFiles } from '../../src/app';
import { ButaneConfig, ButaneConfigProps, FileContents, KernelType, MachineConfigPool, NodeFile } from '../../src/node';
import { fixture, fixtureText } from '../support/fixture';

const ROLE_LABEL = 'machineconfiguration.openshift.io/role';
const VFIO = 'B-8.14.11.1.2-vfio-butane';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'butane-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function chartFor(version: OpenShiftVersion): Chart {
  const app = Testing.app();
  version.applyTo(app);
  return new Chart(app, 'test');
}

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

function config(text: string): string {
  return `variant: openshift\nversion: 4.15.0\nmetadata:\n  name: 99-a\n  labels: {${ROLE_LABEL}: worker}\n${text}`;
}

function findings(props: ButaneConfigProps) {
  const chart = Testing.chart();
  new ButaneConfig(chart, '99-a', props);
  return Rules.check(chart).map(({ rule, severity, path: at, message }) => ({ rule, severity, path: at, message }));
}

describe('ButaneConfig', () => {
  test('is the documented Butane config, and the MachineConfig that it compiles to', () => {
    const chart = chartFor(OpenShiftVersion.V4_9);

    new ButaneConfig(chart, '100-worker-vfiopci', {
      files: [
        NodeFile.of('/etc/modprobe.d/vfio.conf', FileContents.inline('options vfio-pci ids=10de:1eb8\n')),
        NodeFile.of('/etc/modules-load.d/vfio-pci.conf', FileContents.inline('vfio-pci')),
      ],
    });

    expect(Testing.synth(chart)).toEqual([fixture('B-8.14.11.1.2-vfio-machineconfig')]);
    expect(SideFiles.of(chart).names).toEqual(['100-worker-vfiopci.bu']);
    expect(parse(SideFiles.of(chart).render('100-worker-vfiopci.bu'), { version: '1.1' })).toEqual(fixture(VFIO));
    expect(SideFiles.of(chart).render('100-worker-vfiopci.bu')).toContain('mode: 0644');
  });

  test('has all that its properties say', () => {
    const chart = Testing.chart();
    fs.writeFileSync(path.join(folder, 'motd'), 'hi\n');

    MachineConfigPool.fromName(chart, 'pool', 'edge');
    const butane = new ButaneConfig(chart, 'edge', {
      name: '99-edge',
      role: 'edge',
      labels: { site: 'x' },
      version: '4.14.0',
      filesDir: folder,
      files: [
        NodeFile.of('/etc/motd', FileContents.local('motd'), { mode: 0o600, overwrite: false }),
        NodeFile.of('/etc/a', FileContents.source('data:;base64,YQ==')),
      ],
      units: [
        { name: 'a.service', enabled: true, contents: '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' },
        { name: 'b.service', mask: true, dropins: { '10-b.conf': '[Unit]\nDescription=b\n' } },
      ],
      sshAuthorizedKeys: ['ssh-ed25519 AAAA a'],
      kernelArguments: ['quiet'],
      kernelType: KernelType.REALTIME,
      extensions: ['usbguard'],
      fips: false,
    });

    expect(butane.role).toBe('edge');
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfig',
      metadata: { name: '99-edge', labels: { [ROLE_LABEL]: 'edge', site: 'x' } },
      spec: {
        config: {
          ignition: { version: '3.4.0' },
          passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['ssh-ed25519 AAAA a'] }] },
          storage: {
            files: [
              { path: '/etc/motd', mode: 0o600, overwrite: false, contents: { compression: '', source: 'data:,hi%0A' } },
              { path: '/etc/a', mode: 0o644, overwrite: true, contents: { source: 'data:;base64,YQ==' } },
            ],
          },
          systemd: {
            units: [
              { name: 'a.service', enabled: true, contents: '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' },
              { name: 'b.service', mask: true, dropins: [{ name: '10-b.conf', contents: '[Unit]\nDescription=b\n' }] },
            ],
          },
        },
        kernelArguments: ['quiet'],
        kernelType: 'realtime',
        extensions: ['usbguard'],
        fips: false,
      },
    }]);
  });

  test.each([[OpenShiftVersion.V4_8, '4.8.0', '3.2.0'], [OpenShiftVersion.V4_14, '4.14.0', '3.4.0']])('is written for the target version %#', (target, butane, ignition) => {
    const chart = chartFor(target);

    new ButaneConfig(chart, '99-a');

    expect(parse(SideFiles.of(chart).render('99-a.bu'))).toEqual({ variant: 'openshift', version: butane, metadata: { name: '99-a', labels: { [ROLE_LABEL]: 'worker' } } });
    expect(Testing.synth(chart)[0].spec.config).toEqual({ ignition: { version: ignition } });
  });

  test('collects what Butane finds, with its paths, and throws nothing before synthesis', () => {
    const file = (at: string, contents: FileContents) => NodeFile.of(at, contents);
    const a = FileContents.inline('a');

    expect(findings({ files: [file('/etc/../a', a)] })).toEqual([
      { rule: 'butane/valid', severity: 'error', path: '$.storage.files.0.path', message: 'path is not fully simplified' },
    ]);
    expect(findings({ files: [file('/etc/a', a), file('/etc/b', a), file('/etc/a', a)] })).toMatchObject([{ rule: 'butane/valid', severity: 'error', path: '$.storage.files.2' }]);
    expect(findings({ files: [file('/etc/a', FileContents.local('a'))] })).toEqual([{
      rule: 'butane/valid',
      severity: 'error',
      path: '$.storage.files.0.contents.local',
      message: 'local file paths are relative to a files directory that must be specified with filesDir',
    }]);
    expect(findings({ filesDir: folder, files: [file('/etc/a', FileContents.local('../a'))] })).toMatchObject([{ severity: 'error', path: '$.storage.files.0.contents.local' }]);
    expect(findings({ units: [{ name: 'a', contents: '' }] })).toMatchObject([{ severity: 'error', path: '$.systemd.units.0.name' }]);
  });

  test('fails synthesis on an error, with the construct and the Butane path', () => {
    const chart = Testing.chart();
    new ButaneConfig(chart, '99-a', { files: [NodeFile.of('/etc/a', FileContents.local('a'))] });

    expect(() => Testing.synth(chart)).toThrow(/test\/99-a.*\$\.storage\.files\.0\.contents\.local/s);
  });

  test('synthesizes with a warning', () => {
    const units = [{ name: 'a.service', enabled: true, contents: '[Unit]\nDescription=a\n' }];

    expect(findings({ units })).toEqual([{
      rule: 'butane/valid',
      severity: 'warning',
      path: '$.systemd.units.0.contents',
      message: 'unit "a.service" is enabled, but has no install section so enable does nothing',
    }]);
    const chart = Testing.chart();
    new ButaneConfig(chart, '99-a', { units });
    expect(Testing.synth(chart)).toHaveLength(1);
  });

  test.each<[string, ButaneConfigProps, string]>([
    ['a version that does not compile', { version: '4.7.0' }, "test/99-a: version: '4.7.0' is not a version of Butane's openshift variant; allowed are 4.8.0, 4.9.0,"],
    ['a role that is no name', { role: 'GPU' }, "test/99-a: role: 'GPU' is not a valid name"],
    ['two roles', { labels: { [ROLE_LABEL]: 'gpu' } }, `test/99-a: labels: '${ROLE_LABEL}' is 'gpu', and the role 'worker'; set the property role only`],
    ['two kernel arguments in one', { kernelArguments: ['a b'] }, "test/99-a: kernelArguments: 'a b' is not one kernel argument"],
  ])('rejects %s', (_, props, message) => {
    expect(() => new ButaneConfig(Testing.chart(), '99-a', props)).toThrow(message);
  });

  test('rejects the side file of another config', () => {
    const app = Testing.app();
    new ButaneConfig(new Chart(app, 'one'), '99-a');

    expect(() => new ButaneConfig(new Chart(app, 'two'), '99-a')).toThrow("two/99-a: file name: '99-a.bu' is already written by one/99-a; give one of them another name");
  });
});

describe('NodeFile and FileContents', () => {
  test.each<[string, () => unknown, string]>([
    ['a path that is not absolute', () => NodeFile.of('etc/a', FileContents.inline('')), "NodeFile path: 'etc/a' is not absolute; start it with '/'"],
    ...[-1, 0.5, 0o1000, NaN].map((mode): [string, () => unknown, string] =>
      [`mode ${mode}`, () => NodeFile.of('/etc/a', FileContents.inline(''), { mode }), `NodeFile '/etc/a' mode: ${mode} is not a mode; write octal permission bits up to 0o777, as 0o644`]),
    ['a URL that is fetched', () => FileContents.source('https://example.com/a'),
      "FileContents source: 'https://example.com/a' is not a data URL, the only kind that machine configs take; write data:;base64,…"],
  ])('reject %s', (_, act, message) => {
    expect(act).toThrow(message);
  });

  test('take 0 as a mode', () => {
    expect(findings({ files: [NodeFile.of('/etc/a', FileContents.inline(''), { mode: 0 })] })).toEqual([]);
  });
});

describe('ButaneConfig.fromFile', () => {
  test('compiles the documented config and keeps its text', () => {
    const chart = chartFor(OpenShiftVersion.V4_15);
    const text = `${fixtureText(VFIO)}\r\n# Ende — ✓\n`;

    const butane = ButaneConfig.fromFile(chart, 'vfio', write('a.bu', text));

    expect(butane.name).toBe('100-worker-vfiopci');
    expect(Testing.synth(chart)).toEqual([fixture('B-8.14.11.1.2-vfio-machineconfig')]);
    const [written] = SideFiles.of(chart).write(path.join(folder, 'out'));
    expect(path.basename(written)).toBe('100-worker-vfiopci.bu');
    expect(fs.readFileSync(written)).toEqual(Buffer.from(text));
  });

  test('reads local contents from the folder it is given', () => {
    const chart = Testing.chart();
    write('motd', 'hi');
    const file = write('a.bu', config('storage: {files: [{path: /etc/motd, contents: {local: motd}}]}\n'));

    ButaneConfig.fromFile(chart, 'a', file, { filesDir: folder });

    expect(Testing.synth(chart)[0].spec.config.storage.files[0].contents.source).toBe('data:,hi');
    expect(() => ButaneConfig.fromFile(Testing.chart(), 'a', file)).toThrow('local file paths are relative to a files directory that must be specified with filesDir');
  });

  test('names every error with line and column', () => {
    const file = write('a.bu', config('storage:\n  files:\n    - path: /etc/a\n      mode: 644\n    - path: /etc/b\n      mode: 01777\n'));

    expect(() => ButaneConfig.fromFile(Testing.chart(), 'a', file)).toThrow([
      `test/a: ${file}:`,
      '  warning at $.storage.files.0.mode, line 9 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      '  error at $.storage.files.0.mode, line 9 col 13: special mode bits are not supported in this spec version',
      '  error at $.storage.files.1.mode, line 11 col 13: special mode bits are not supported in this spec version',
    ].join('\n'));
  });

  test('says where a warning is', () => {
    const chart = Testing.chart();
    ButaneConfig.fromFile(chart, 'a', write('a.bu', config('extra: 1\n')));

    expect(Rules.check(chart)).toMatchObject([{ rule: 'butane/valid', severity: 'warning', constructPath: 'test/a', path: '$.extra', message: expect.stringMatching(/^line 6 col 1: /) }]);
  });

  test('rejects a file that is not there', () => {
    const file = path.join(folder, 'none.bu');

    expect(() => ButaneConfig.fromFile(Testing.chart(), 'a', file)).toThrow(`test/a: cannot read the Butane config ${file}: ENOENT`);
  });

  test('rejects another encoding than UTF-8', () => {
    const file = path.join(folder, 'latin1.bu');
    fs.writeFileSync(file, Buffer.from(config('# \xfc\n'), 'latin1'));

    expect(() => ButaneConfig.fromFile(Testing.chart(), 'a', file)).toThrow(`test/a: the Butane config ${file} is no text in UTF-8; save it as one`);
  });

  test('rejects text that is no YAML', () => {
    expect(() => ButaneConfig.fromFile(Testing.chart(), 'a', write('a.bu', 'a: [\n'))).toThrow(/^test\/a: .*a\.bu:\n {2}error at line \d+/);
  });
});
