import '@microsoft/jest-sarif';
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { run } from '../../src/cli/run';
import { commandLine } from '../support/command-line';

const ROOT = path.join(__dirname, '..', '..');
const { at, file, lint, printed } = commandLine();

const FINE = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const WRONG = `${FINE}bogus: 1\n`;
const MACHINE = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: vm
  namespace: site
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        memory:
          guest: 1Gi
        devices:
          watchdog:
            name: w
            i6300esb:
              action: reset
          disks:
          - name: a
            disk: {}
            bootOrder: 1
          - name: b
            disk: {}
            bootOrder: 1
      volumes:
      - name: a
        emptyDisk:
          capacity: 1Gi
      - name: b
        emptyDisk:
          capacity: 1Gi
`;

describe('exit status', () => {
  test('is 0 when there is nothing worse than a warning', () => {
    expect(lint(file('a.yaml', FINE))).toEqual({ status: 0, version: 1, target: '4.15', documents: 1, findings: [] });
    expect(lint(file('b.yaml', MACHINE.replace('bootOrder: 1', 'bootOrder: 2')))).toMatchObject({ status: 0, findings: [{ severity: 'warning' }] });
  });

  test('is 1 with an error', () => {
    expect(lint(file('a.yaml', WRONG)).status).toBe(1);
  });

  test.each<[string, string[], string]>([
    ['an unknown target', ['--target', '5.0', 'a.yaml'], "--target: unknown OpenShift version '5.0'; supported: 4.8"],
    ['an unknown format', ['--format', 'xml', 'a.yaml'], "argument 'xml' is invalid. Allowed choices are text, json, sarif, github."],
    ['a path where nothing is', ['a.yaml', 'nothing.yaml'], "there is no file or folder 'nothing.yaml'"],
    ['an empty folder', ['empty'], 'nothing to read: no .yaml, .yml or .json file in empty'],
    ['an empty file', ['empty.yaml'], 'nothing to read: there is nothing in empty.yaml'],
    ['no path', [], "missing required argument 'path'"],
    ['an unknown option', ['--nope', 'a.yaml'], "unknown option '--nope'"],
  ])('is 2 with %s, and nothing is printed', (_, args, message) => {
    const before = process.cwd();
    file('a.yaml', WRONG);
    file('empty.yaml', '');
    fs.mkdirSync(at('empty'));
    process.chdir(at('.'));
    try {
      expect(run(['lint', ...args])).toBe(2);
    } finally {
      process.chdir(before);
    }
    expect(printed.out).toBe('');
    expect(printed.err).toContain(message);
  });
});

describe('options', () => {
  const feature = MACHINE.replace('bootOrder: 1', 'bootOrder: 2').replace('watchdog:\n            name: w\n            i6300esb:\n              action: reset', 'hostDevices: []');

  test('--target decides which rules hold', () => {
    const once = file('a.yaml', feature.replace('Always', 'Once'));

    expect(lint(once).status).toBe(0);
    expect(lint('--target', '4.13', once)).toMatchObject({ status: 1, target: '4.13', findings: [{ path: 'spec.runStrategy', line: 7 }] });
  });

  test('--feature-gates replaces those of the target; an empty value is none', () => {
    const update = file('a.yaml', feature.replace('runStrategy: Always', 'runStrategy: Always\n  liveUpdateFeatures:\n    cpu: {}'));
    const rejected = (...args: string[]) => lint(...args, update).findings.filter(({ severity }) => severity === 'error').map(found => found.path);

    expect(rejected()).toEqual(['spec.liveUpdateFeatures']);
    expect(rejected('--feature-gates', 'Snapshot, VMLiveUpdateFeatures')).toEqual([]);
    expect(rejected('--feature-gates', '')).toEqual(['spec.liveUpdateFeatures']);
    expect(rejected('--feature-gates=')).toEqual(['spec.liveUpdateFeatures']);
  });

  test('help shows what there is', () => {
    expect(run(['lint', '--help'])).toBe(0);
    expect(printed.out).toContain('--feature-gates <gates>');
  });
});

describe('a finding', () => {
  test('has the line of its field, and all else', () => {
    const { findings } = lint(file('a.yaml', `${FINE}---\n${MACHINE}`));

    expect(findings).toEqual([
      {
        rule: 'vm/boot-order-unique',
        class: 'admission',
        severity: 'error',
        kind: 'VirtualMachine',
        name: 'vm',
        namespace: 'site',
        path: 'spec.template.spec.domain.devices.disks[1].bootOrder',
        message: expect.stringContaining('boot order 1'),
        file: at('a.yaml'),
        line: 29,
      },
      expect.objectContaining({ rule: 'vm/watchdog-reset', severity: 'warning', line: 22 }),
    ]);
  });
});

describe('text', () => {
  test('goes by file and line, with a summary', () => {
    const wrong = file('a.yaml', WRONG);
    const machine = file('b.yaml', MACHINE);

    expect(run(['lint', machine, wrong])).toBe(1);
    const messages = printed.out.replace(/^ +(?:boot order|'reset'|unknown field).*  \(/gm, ' … (');
    expect(messages).toBe([
      wrong,
      '  5  error    ConfigMap a  bogus',
      ' … (schema/unknown-field)',
      '',
      machine,
      '  17  warning  VirtualMachine site/vm  spec.template.spec.domain.devices.watchdog.i6300esb.action',
      ' … (vm/watchdog-reset)',
      '  24  error    VirtualMachine site/vm  spec.template.spec.domain.devices.disks[1].bootOrder',
      ' … (vm/boot-order-unique)',
      '',
      '2 errors, 1 warning in 2 manifests of 2 files, for OpenShift 4.15',
      '',
    ].join('\n'));
  });

  test('says when there is nothing to say', () => {
    expect(run(['lint', file('a.yaml', FINE)])).toBe(0);
    expect(printed.out).toBe('no findings in 1 manifest of 1 file, for OpenShift 4.15\n');
    expect(printed.err).toBe('');
  });

  test('does not do to the terminal what a name says', () => {
    run(['lint', file('a.yaml', WRONG.replace('name: a', 'name: "\\e[2Ja"'))]);

    expect(printed.out).not.toContain('\u001b');
    expect(printed.out).toContain('\\u001b[2Ja');
  });
});

describe('github', () => {
  test('has a command for each finding, whatever is in it', () => {
    const where = file('a,b:c%.yaml', `${WRONG.replace('bogus', '"x\\ny%"')}---\napiVersion: example.com/v1\nkind: Site\nmetadata: {name: a}\n`);

    expect(run(['lint', '--format', 'github', where])).toBe(1);
    const [error, notice, end] = printed.out.split('\n');
    expect(error).toMatch(new RegExp('^::error file=[^,:]*a%2Cb%3Ac%25\\.yaml,line=5,title=schema/unknown-field::ConfigMap a \\["x\\\\ny%25"\\]: .*x%0Ay%25'));
    expect(notice).toMatch(/^::notice file=.*,line=8,title=schema\/unknown-kind::Site a kind: /);
    expect(end).toBe('');
  });
});

describe('sarif', () => {
  test('has every rule, and the place of each result', () => {
    const where = file('a b.yaml', MACHINE);

    expect(run(['lint', '--format', 'sarif', path.relative(process.cwd(), where), file('broken.yaml', 'a: b: c\n')])).toBe(1);
    const log = JSON.parse(printed.out);
    expect(log).toBeValidSarifLog();
    const { $schema, version, runs } = log;
    expect([$schema, version, runs.length]).toEqual([expect.stringContaining('sarif-schema-2.1.0.json'), '2.1.0', 1]);
    const [{ tool: { driver }, results, columnKind }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(driver).toMatchObject({ name: 'cdk8s-virt', version: expect.any(String), informationUri: expect.stringMatching(/^https:/) });
    const ids = driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of driver.rules) {
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/.\.$/) },
        help: { text: expect.any(String), markdown: expect.any(String) },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      });
    }
    for (const result of results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(result).toMatchObject({ level: expect.stringMatching(/^(?:error|warning|note)$/), message: { text: expect.stringMatching(/./) } });
    }
    expect(results.map(({ ruleId, locations: [{ physicalLocation }] }: any) => [ruleId, physicalLocation.artifactLocation.uri.replace(/.*\//, ''), physicalLocation.region])).toEqual([
      ['vm/boot-order-unique', 'a%20b.yaml', { startLine: 24 }],
      ['input/yaml', 'broken.yaml', { startLine: 1 }],
      ['vm/watchdog-reset', 'a%20b.yaml', { startLine: 17 }],
    ].sort((a, b) => (results.findIndex(({ ruleId }: any) => ruleId === a[0])) - results.findIndex(({ ruleId }: any) => ruleId === b[0])));
    expect(results.find(({ ruleId }: any) => ruleId === 'vm/boot-order-unique').locations[0].logicalLocations).toEqual([
      { fullyQualifiedName: 'VirtualMachine site/vm spec.template.spec.domain.devices.disks[1].bootOrder', kind: 'member' },
    ]);
  });

  test('without findings is whole too', () => {
    run(['lint', '--format', 'sarif', file('a.yaml', FINE)]);

    const log = JSON.parse(printed.out);
    expect(log).toBeValidSarifLog();
    expect(log.runs[0].results).toEqual([]);
  });

  test('and the schema refuses what is none', () => {
    expect({ version: '2.1.0', runs: [{}] }).not.toBeValidSarifLog();
  });
});

describe('as a process', () => {
  const command = (input: string, ...args: string[]) => spawnSync(process.execPath, ['-r', 'tsx/cjs', path.join(ROOT, 'src', 'cli', 'main.ts'), 'lint', ...args], {
    input, encoding: 'utf8', cwd: ROOT, maxBuffer: 256 * 1024 * 1024,
  });

  test('reads standard input, and its output to a pipe is whole however long', () => {
    const input = Array.from({ length: 3_000 }, (_, index) => WRONG.replace('name: a', `name: a${index}`)).join('---\n');

    const { status, stdout, stderr } = command(input, '--format', 'json', '-');

    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.length).toBe(3_000);
    expect(JSON.parse(stdout).findings[2_999]).toMatchObject({ file: '-', line: 2_999 * 6 + 5 });
    expect(stderr).toBe('');
  }, 30_000);

  test('has nothing to read on an empty standard input', () => {
    expect(command('', '-')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nothing to read: there is nothing in standard input') });
  }, 30_000);
});

describe('the clusters of an app', () => {
  const list = (...lines: string[]) => `# Files that VirtualizationApp wrote here.\nstatus: complete\n${lines.join('\n')}\n`;
  const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\n  namespace: site\n';
  const machine = MACHINE.replace('bootOrder: 1', 'bootOrder: 2').replace('          watchdog:', '          rng: {}\n          watchdog:')
    .replace('      volumes:', `      accessCredentials:
      - sshPublicKey:
          source:
            secret:
              secretName: keys
          propagationMethod:
            configDrive: {}
      volumes:
      - name: config
        cloudInitConfigDrive:
          userData: '#cloud-config'`);

  beforeEach(() => {
    for (const cluster of ['edge-01', 'edge-02']) {
      file(`dist/${cluster}/.cdk8s-virt-files`, list('virtual-machines/site/virtualmachine-vm.yaml'));
      file(`dist/${cluster}/virtual-machines/site/virtualmachine-vm.yaml`, machine);
    }
    file('dist/edge-02/virtual-machines/site/secret-keys.yaml', SECRET);
  });

  test.each([['as they are written', '\n'], ['as Git ends them on Windows', '\r\n']])('are checked each by itself, with lines of the list %s', (_, end) => {
    file('dist/.cdk8s-virt-files', list('edge-01/', 'edge-02/').replace(/\n/g, end));

    const { findings } = lint(at('dist'));

    expect(findings.map(found => found.rule)).not.toContain('cross/unique-object');
    expect(findings.filter(({ rule }) => rule === 'cross/configuration-exists').map(found => path.relative(at('dist'), found.file).split(path.sep)[0])).toEqual(['edge-01']);
  });

  test('are one where no list tells them apart', () => {
    const rules = lint(at('dist')).findings.map(({ rule }) => rule);

    expect(rules).toContain('cross/unique-object');
    expect(rules).not.toContain('cross/configuration-exists');
  });
});
