import * as fs from 'fs';
import * as path from 'path';
import * as yaml from 'yaml';
import { BUTANE_VERSIONS, compileButane, compileButaneDocument, formatButaneMessage } from '../../src/butane';

const FIXTURES = path.join(__dirname, '../fixtures/butane');

interface Golden { id: string; input: string; ok: boolean; output?: unknown; report: string[] }

const golden = fs.readFileSync(path.join(FIXTURES, 'butane-0.25.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Golden);

/** Butane's report without its headlines, which say nothing that the messages do not. */
function expectedLines({ report }: Golden): string[] {
  return report
    .filter((line) => line !== '' && !/(?:source config is invalid|config generated was invalid|yaml: unmarshal errors:)$/.test(line))
    .map((line) => line.replace(/^Error translating config: /, 'error: '));
}

/** Our messages in Butane's format; of a wrong type Butane gives the line alone. */
function actualLines(input: string, expected: string[]): string[] {
  return compileButane(input).messages.map((message, index) =>
    /^ {2}line \d+: /.test(expected[index] ?? '') ? `  line ${message.line}: ${message.message}` : formatButaneMessage(message));
}

function config(body: string, version = '4.14.0'): string {
  return `variant: openshift\nversion: ${version}\nmetadata:\n  name: 99-worker-test\n  labels:\n`
    + `    machineconfiguration.openshift.io/role: worker\n${body}`;
}

function messages(text: string): string[] {
  return compileButane(text).messages.map(formatButaneMessage);
}

function ignition(text: string): any {
  const { machineConfig, messages: said } = compileButane(text);
  expect(said.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (machineConfig as any).spec.config;
}

describe('compileButane gives what Butane 0.25 gives', () => {
  test('for enough configs of both kinds', () => {
    expect(golden.filter(({ ok }) => ok).length).toBeGreaterThan(200);
    expect(golden.filter(({ ok }) => !ok).length).toBeGreaterThan(200);
  });

  test.each(golden)('$id', (entry) => {
    const { machineConfig } = compileButane(entry.input);

    expect(machineConfig).toEqual(entry.ok ? entry.output : undefined);
    const expected = expectedLines(entry);
    expect(actualLines(entry.input, expected)).toEqual(expected);
  });

  test('for the example of the documentation', () => {
    const text = fs.readFileSync(path.join(FIXTURES, '8.14.11.1.2-vfio.bu'), 'utf8');
    const expected: unknown = yaml.parse(fs.readFileSync(path.join(FIXTURES, '8.14.11.1.2-vfio.yaml'), 'utf8'));

    expect(compileButane(text)).toEqual({ machineConfig: expected, messages: [] });
  });
});

describe('versions', () => {
  test.each(BUTANE_VERSIONS)('%s compiles', (version) => {
    const minor = Number(version.split('.')[1]);

    expect(ignition(config('', version))).toEqual({ ignition: { version: minor < 14 ? '3.2.0' : '3.4.0' } });
  });

  test('4.8 to 4.15 are there', () => {
    expect(BUTANE_VERSIONS).toEqual(expect.arrayContaining(['4.8.0', '4.9.0', '4.10.0', '4.11.0', '4.12.0', '4.13.0', '4.14.0', '4.15.0']));
  });

  test('contents are compressed from 4.10 on', () => {
    const file = `storage:\n  files:\n  - path: /etc/a\n    contents:\n      inline: ${'abc'.repeat(100)}\n`;

    expect(ignition(config(file, '4.9.0')).storage.files[0].contents.compression).toBe('');
    expect(ignition(config(file, '4.10.0')).storage.files[0].contents.compression).toBe('gzip');
  });

  test.each([['4.12.0', false], ['4.13.0', true]])('a password hash in %s: %p', (version, allowed) => {
    const { machineConfig } = compileButane(config('passwd:\n  users:\n  - name: core\n    password_hash: $6$a\n', version));

    expect(machineConfig !== undefined).toBe(allowed);
  });

  test.each([['4.9.0', true], ['4.10.0', false]])('special mode bits in %s: %p', (version, allowed) => {
    const { machineConfig } = compileButane(config('storage:\n  files:\n  - path: /a\n    mode: 04755\n', version));

    expect(machineConfig !== undefined).toBe(allowed);
  });

  test('a prerelease is no version', () => {
    expect(messages(config('', '4.14.0-experimental')))
      .toEqual(['error: No translator exists for variant openshift with version 4.14.0-experimental']);
  });
});

describe('scalars are read as YAML 1.1 where the field says so', () => {
  test.each([['0644', 420], ['0o644', 420], ['0x1a4', 420], ['0b110100100', 420], ['420', 420], ['4_2_0', 420], ['420.9', 420]])('mode: %s', (written, mode) => {
    expect(ignition(config(`storage:\n  files:\n  - path: /a\n    mode: ${written}\n`)).storage.files[0].mode).toBe(mode);
  });

  test.each([
    ['"0644"', '!!str `0644`'], ['01:30:00', '!!str `01:30:00`'], ['yes', '!!str `yes`'], ['true', '!!bool `true`'], ['2001-01-01', '!!timestamp `2001-01-01`'], ['abcdefghijk', '!!str `abcdefg...`'],
  ])('mode: %s is refused', (written, shown) => {
    expect(messages(config(`storage:\n  files:\n  - path: /a\n    mode: ${written}\n`)))
      .toEqual([`error at $.storage.files.0.mode, line 10 col 11: cannot unmarshal ${shown} into int`]);
  });

  test.each([['yes', true], ['On', true], ['"no"', false], ['y', true], ['TRUE', true], ['off', false]])('enabled: %s', (written, enabled) => {
    expect(ignition(config(`systemd:\n  units:\n  - name: a.service\n    enabled: ${written}\n`)).systemd.units[0].enabled).toBe(enabled);
  });

  test.each([['yEs', '!!str `yEs`'], ['1', '!!int `1`'], ['[]', '!!seq'], ['{}', '!!map']])('enabled: %s is refused', (written, shown) => {
    expect(messages(config(`systemd:\n  units:\n  - name: a.service\n    enabled: ${written}\n`)))
      .toEqual([`error at $.systemd.units.0.enabled, line 10 col 14: cannot unmarshal ${shown} into bool`]);
  });

  test('text keeps its spelling, and null leaves no gap in a list', () => {
    const { machineConfig } = compileButane(config('openshift:\n  kernel_arguments: [0644, ~, 1.50, yes]\n'));

    expect((machineConfig as any).spec.kernelArguments).toEqual(['0644', '1.50', 'yes']);
  });

  test('decimal 644 is an error: it has special bits', () => {
    expect(messages(config('storage:\n  files:\n  - path: /a\n    mode: 644\n'))).toEqual([
      'warning at $.storage.files.0.mode, line 10 col 11: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      'error at $.storage.files.0.mode, line 10 col 11: special mode bits are not supported in this spec version',
    ]);
  });
});

describe('generated parts', () => {
  test('a Tang-bound volume is mounted as a remote one', () => {
    const body = 'storage:\n  luks:\n  - name: data\n    device: /dev/sda\n    clevis:\n      tang:\n      - url: http://t\n        thumbprint: x\n'
      + '  filesystems:\n  - device: /dev/mapper/data\n    format: xfs\n    path: /var/data\n    mount_options: [ro]\n    with_mount_unit: true\n';

    const [unit] = ignition(config(body)).systemd.units;
    expect(unit.name).toBe('var-data.mount');
    expect(unit.contents).toContain('Options=ro,_netdev\n');
    expect(unit.contents).toContain('RequiredBy=remote-fs.target');
  });

  test('the user’s own unit of that name is merged into the generated one', () => {
    const body = 'storage:\n  filesystems:\n  - device: /dev/sda\n    format: xfs\n    path: /var\n    with_mount_unit: true\n'
      + 'systemd:\n  units:\n  - name: first.service\n  - name: var.mount\n    enabled: false\n';

    const { units } = ignition(config(body)).systemd;
    expect(units.map(({ name, enabled }: any) => [name, enabled])).toEqual([['var.mount', false], ['first.service', undefined]]);
    expect(units[0].contents).toContain('Where=/var\n');
  });

  test('FIPS gives LUKS volumes a permitted cipher, but not over the user’s own', () => {
    const body = 'storage:\n  luks:\n  - name: a\n    device: /dev/sda\n  - name: b\n    device: /dev/sdb\n    options: [--cipher=x]\nopenshift:\n  fips: true\n';

    expect(ignition(config(body)).storage.luks.map(({ options }: any) => options))
      .toEqual([['--cipher', 'aes-cbc-essiv:sha256'], ['--cipher=x']]);
  });

  test.each([
    ['x86_64', ['bios-1', 'esp-1', 'boot-1', 'root-1']],
    ['aarch64', ['reserved-1', 'esp-1', 'boot-1', 'root-1']],
    ['ppc64le', ['prep-1', 'reserved-1', 'boot-1', 'root-1']],
  ])('a mirrored boot disk on %s', (layout, labels) => {
    const { storage } = ignition(config(`boot_device:\n  layout: ${layout}\n  luks:\n    tpm2: true\n  mirror:\n    devices: [/dev/sda, /dev/sdb]\n`));

    expect(storage.disks[0].partitions.map(({ label }: any) => label)).toEqual(labels);
    expect(storage.raid.map(({ name }: any) => name)).toEqual(['md-boot', 'md-root']);
    expect(storage.luks[0]).toEqual({ clevis: { tpm2: true }, device: '/dev/md/md-root', label: 'luks-root', name: 'root', wipeVolume: true });
    expect(storage.filesystems[storage.filesystems.length - 1].device).toBe('/dev/mapper/root');
  });

  test('GRUB users end in an error that points at them', () => {
    expect(messages(config('grub:\n  users:\n  - name: root\n    password_hash: grub.x\n')))
      .toEqual(['error at $.grub.users, line 9 col 3: appending to files is not supported in this spec version']);
  });

  test('an embedded config is checked, one of another version is not', () => {
    const merge = (json: string) => messages(config(`ignition:\n  config:\n    merge:\n    - inline: '${json}'\n`));

    expect(merge('{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"a"}]}}'))
      .toEqual(['error at $.storage.files.0.path, line 1 col 1: path not absolute']);
    expect(merge('{"ignition":{"version":"3.2.0"}}')[0]).toMatch(/^warning at \$\.ignition\.config\.merge\.0\.version, .*skipping validation/);
    expect(merge('{')[1]).toMatch(/^error at \$\.ignition\.config\.merge\.0\.inline, /);
  });
});

describe('options and forms of input', () => {
  test('strict turns down what has a warning', () => {
    const text = config('unknown: 1\n');

    expect(compileButane(text).machineConfig).toBeDefined();
    expect(compileButane(text, { strict: true })).toEqual({
      messages: [{ severity: 'warning', path: '$.unknown', message: 'unused key unknown', line: 7, column: 1 }],
    });
  });

  test('plain data gives the same as text, without positions', () => {
    const accepted = golden.filter(({ ok, id }) => ok && id < 'butane-0700'); // after that: what readers type differently
    expect(accepted.length).toBeGreaterThan(150);
    for (const { input } of accepted) {
      const fromText = compileButane(input);
      const fromData = compileButaneDocument(yaml.parse(input));
      expect(fromData.machineConfig).toEqual(fromText.machineConfig);
      const withoutPositions = fromText.messages.map(({ severity, path: at, message }) => ({ severity, path: at, message }));
      expect(fromData.messages).toEqual(withoutPositions);
    }
  });

  test('labels are written in alphabetical order', () => {
    const { machineConfig } = compileButaneDocument({
      variant: 'openshift',
      version: '4.14.0',
      metadata: { name: 'a', labels: { 'z': '1', 'machineconfiguration.openshift.io/role': 'worker', 'b': '2' } },
    });

    expect(Object.keys((machineConfig as any).metadata.labels)).toEqual(['b', 'machineconfiguration.openshift.io/role', 'z']);
  });
});

describe('checks that the golden configs do not reach', () => {
  const filesystem = (fields: string) => `storage:\n  filesystems:\n  - device: /dev/a\n    with_mount_unit: true\n${fields}`;
  const NO_PATH = 'path: path is required if with_mount_unit is true and format is not swap';
  const NO_FORMAT = 'format: format is required if with_mount_unit is true';

  test.each([
    ['4.13.0', '', [NO_PATH, NO_FORMAT]],
    ['4.13.0', '    path: /a\n', [NO_FORMAT]],
    ['4.13.0', '    format: swap\n', [NO_PATH]],
    ['4.14.0', '', [NO_FORMAT]],
    ['4.14.0', '    format: xfs\n', [NO_PATH]],
    ['4.14.0', '    format: swap\n', []],
  ])('a mount unit of %s with %j', (version, fields, expected) => {
    expect(compileButane(config(filesystem(fields), version)).messages.map(({ path: at, message }) => `${at.split('.').pop()}: ${message}`)).toEqual(expected);
  });

  test('an array without devices', () => {
    expect(messages(config('storage:\n  raid:\n  - name: a\n    level: raid1\n', '4.8.0')))
      .toEqual(['error at $.spec.config.storage.raid.0.devices, line 1 col 1: raid devices required']);
  });

  test.each([
    ['4.13.0', 'systemd:\n  units:\n  - {}\n  - {}\n', '$.spec.config.systemd.units.1, line 1 col 1: duplicate entry defined'],
    ['4.14.0', 'systemd:\n  units:\n  - {}\n  - {}\n', '$.spec.config.systemd.units.1, line 1 col 1: duplicate entry defined'],
    ['4.14.0', 'ignition:\n  config:\n    merge:\n    - {}\n', '$.spec.config.ignition.config.merge.0, line 1 col 1: source is required'],
    ['4.14.0', "ignition:\n  config:\n    merge:\n    - source: ''\n", '$.ignition.config.merge.0, line 10 col 7: source is required'],
    ['4.12.0', 'storage:\n  disks:\n  - device: /dev/a\n    partitions:\n    - {}\n',
      '$.spec.config.storage.disks.0.partitions.0, line 1 col 1: a partition number >= 1 or a label must be specified'],
    ['4.12.0', 'storage:\n  disks:\n  - device: /dev/a\n    partitions:\n    - resize: false\n',
      '$.storage.disks.0.partitions.0, line 11 col 7: a partition number >= 1 or a label must be specified'],
  ])('%s does not know where nothing is from: %j', (version, body, message) => {
    expect(messages(config(body, version))).toContain(`error at ${message}`);
  });

  test('a config given twice is not read', () => {
    expect(messages(config("ignition:\n  config:\n    replace:\n      source: data:,\n      inline: '{'\n")))
      .toEqual(['error at $.ignition.config.replace.source, line 10 col 15: only one of the following can be set: inline, local, source']);
  });

  test('fields of a user are refused in the order of Ignition', () => {
    expect(messages(config('passwd:\n  users:\n  - name: core\n    uid: 1\n    should_exist: true\n    shell: /bin/sh\n    gecos: a\n'))
      .map((message) => message.split(',')[0])).toEqual(['gecos', 'shell', 'should_exist', 'uid'].map((field) => `error at $.passwd.users.0.${field}`));
  });

  test('filesystems that cannot be made come before those that cannot be rendered', () => {
    expect(messages(config('storage:\n  filesystems:\n  - device: /dev/a\n    format: none\n  - device: /dev/b\n    format: btrfs\n'))).toEqual([
      'error at $.storage.filesystems.1.format, line 12 col 13: btrfs is not supported in this spec version',
      'error at $.storage.filesystems.0.format, line 10 col 13: format "none" is not supported in this spec version',
    ]);
  });

  test.each([
    ['4.14.0-', undefined], ['4.14.0+', undefined], ['04.014.0', undefined],
    ['4.14.0-a..b', 'error parsing version; must be a valid semver'],
    ['4.14.99999999999999999999', 'error parsing version; must be a valid semver'],
    ['4.14.0+a', 'No translator exists for variant openshift with version 4.14.0+a'],
  ])('the version %s', (version, message) => {
    expect(messages(config('', version))).toEqual(message === undefined ? [] : [`error: ${message}`]);
  });

  test('the variant that there is no more', () => {
    expect(messages('variant: rhcos\nversion: 0.1.0\n')).toEqual([
      'error: rhcos variant has been removed; use openshift variant instead: https://coreos.github.io/butane/upgrading-openshift/',
    ]);
  });

  test.each([
    ['', 'unexpected end of JSON input'],
    ['{', 'unexpected end of JSON input'],
    ['{a: 1}', "invalid character 'a' looking for beginning of object key string"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['{"a": 1 2}', "invalid character '2' after object key:value pair"],
    ['[1 2]', "invalid character '2' after array element"],
    ['{} x', "invalid character 'x' after top-level value"],
    ['{"a": tru3}', "invalid character '3' in literal true (expecting 'e')"],
    ['{"a": 1.x}', "invalid character 'x' after decimal point in numeric literal"],
    ['{"a": -}', "invalid character '}' in numeric literal"],
    ['{"a": 1e}', "invalid character '}' in exponent of numeric literal"],
    ['"\\x"', "invalid character 'x' in string escape code"],
    ['"\\u12g4"', "invalid character 'g' in \\u hexadecimal character escape"],
    ["'a'", "invalid character '\\'' looking for beginning of value"],
    ['{"storage": []}', 'json: cannot unmarshal !!seq into types.Storage'],
  ])('an embedded config %j', (inline, problem) => {
    expect(messages(config(`ignition:\n  config:\n    merge:\n    - inline: ${JSON.stringify(inline)}\n`))).toEqual([
      `error at line 1 col 1: ${problem}`, 'error at $.ignition.config.merge.0.inline, line 10 col 15: config is not valid',
    ]);
  });
});
