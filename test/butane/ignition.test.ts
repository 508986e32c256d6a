import { validateIgnition } from '../../src/butane';

function check(sections: object, version: unknown = '3.4.0'): string[] {
  return validateIgnition({ ignition: { version }, ...sections }).map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

test.each([['3.0.0'], ['3.1.0'], ['3.2.0'], ['3.3.0'], ['3.4.0']])('version %s is known', (version) => {
  expect(check({}, version)).toEqual([]);
});

test.each([
  ['3.5.0', 'unsupported config version'], ['3.5.0-experimental', 'unsupported config version'], ['2.2.0', 'unsupported config version'],
  ['3.4', "invalid config version (couldn't parse)"], [undefined, "invalid config version (couldn't parse)"],
])('version %s is not', (version, message) => {
  expect(check({}, version === undefined ? null : version)).toEqual([`error $.ignition.version: ${message}`]);
});

test('a path is one thing only', () => {
  expect(check({ storage: { files: [{ path: '/a' }, { path: '/a' }], directories: [{ path: '/a' }] } })).toEqual([
    'error $.storage.files.0: duplicate entry defined',
    'error $.storage.files.1: duplicate entry defined',
  ]);
});

test.each([
  ['data:,a%20b', undefined],
  ['data:;base64,aGVsbG8=', undefined],
  ['data:text/plain;charset=utf-8,x', undefined],
  ['data:text/plain;charset="a b";base64,QUJD', undefined],
  ['data:text/plain', 'incomplete media type'],
  ['data:nonsense/plain,', 'invalid media type'],
  ['data:x-y/z,', undefined],
  ['data:x/y,', 'invalid character for media type'],
  ['data:text/plain;a="\\"";base64,', undefined],
  ['data:text/plain;a="\\\u00e4",', 'invalid escaped character'],
  ['data:text/plain;a="\u00e4",', 'invalid character for parameter value'],
  ['data:text/plain;a="b"c,', 'expected semicolon or comma'],
  ['data:text/plain;a="\\x4a\\t";b="",', undefined],
  ['data:text/plain;a="\\q",', 'invalid syntax'],
  ['data:text/plain;a=,', 'invalid character for parameter value'],
  ['data:;a', 'unterminated parameter sequence'],
  ['data:', 'missing comma before data'],
  ['data:;base64,aGVsbG8', 'illegal base64 data at input byte 4'],
  ['data:;base64,aGV=bG8=', 'illegal base64 data at input byte 4'],
  ['data:;base64,a b', 'invalid data character'],
  ['data:;hex,00', 'expected base64, got hex'],
  ['data:,a b', 'invalid data character'],
  ['data:,%4', 'rfc2396: unexpected end of unescape sequence'],
  ['data:,%zz', 'rfc2396: invalid char 0x25 in unescape sequence'],
  ['ftp://host/a', 'invalid url scheme'],
  ['http://host:port/', 'unable to parse url'],
  ['s3://bucket/key?versionId=', 'invalid S3 object VersionId'],
  ['arn:aws:s3:::bucket/key', undefined],
  ['arn:aws:ec2:::bucket/key', 'invalid S3 ARN format'],
])('source %s', (source, message) => {
  expect(check({ storage: { files: [{ path: '/a', contents: { source } }] } }))
    .toEqual(message === undefined ? [] : [`error $.storage.files.0.contents.source: ${message}`]);
});

test.each([
  ['/a/../b', 'path is not fully simplified'], ['/a/', 'path is not fully simplified'], ['a', 'path not absolute'], ['', 'path not specified'],
])('path %j', (path, message) => {
  expect(check({ storage: { files: [{ path }] } })).toEqual([`error $.storage.files.0.path: ${message}`]);
});

test('modes', () => {
  expect(check({ storage: { files: [{ path: '/a', mode: 0o10000 }, { path: '/b', mode: -1 }, { path: '/c', mode: 0o777 }] } }))
    .toEqual(expect.arrayContaining(['error $.storage.files.0.mode: illegal file mode', 'error $.storage.files.1.mode: illegal file mode']));
});

test('types are not converted, as JSON has them', () => {
  expect(check({ storage: { files: [{ path: 1, mode: '0644', overwrite: 'yes' }] } })).toEqual([
    'error $.storage.files.0.path: cannot unmarshal !!int `1` into string',
    'error $.storage.files.0.mode: cannot unmarshal !!str `0644` into int',
    'error $.storage.files.0.overwrite: cannot unmarshal !!str `yes` into bool',
  ]);
});

test('unknown fields are warnings', () => {
  expect(check({ storage: { files: [{ path: '/a', inline: 'x' }] } })).toEqual(['warning $.storage.files.0.inline: unused key inline']);
});

test('unit names and contents', () => {
  const long = `[Service]\nExecStart=${'x'.repeat(5000)}`;
  const units = [
    { name: 'a' }, { name: 'b.service', contents: '[Unit' }, { name: 'c.service', contents: '[Unit] x\n' },
    { name: 'd.service', contents: '[Unit]\nno equals sign\n' }, { name: 'e.service', contents: long },
    { name: 'f.service', contents: '[Unit]\nA=b \\\n c\n# [x\n[Install]\nWantedBy=x', enabled: true },
    { name: 'g.service', dropins: [{ name: 'x.txt' }] },
    { name: 'h.service', contents: '[Unit]\n\u00a0\n\u3000Description=\u00e0 \u00a0\n\u2028[Service]\u00a0' },
  ];

  expect(check({ systemd: { units } })).toEqual([
    'error $.systemd.units.0.name: invalid systemd unit extension',
    'error $.systemd.units.1.contents: invalid unit content: unable to find end of section',
    'error $.systemd.units.2.contents: invalid unit content: found garbage after section name : "x"',
    'error $.systemd.units.3.contents: invalid unit content: unexpected newline encountered while parsing option name',
    'error $.systemd.units.4.contents: invalid unit content: line too long (max 2048 bytes)',
    'error $.systemd.units.6.dropins.0.name: invalid systemd drop-in extension',
  ]);
});

test('disks, volumes and links', () => {
  const storage = {
    disks: [{ device: '/dev/sda', partitions: [{ number: 1, startMiB: 1, sizeMiB: 10 }, { number: 1, startMiB: 10, sizeMiB: 5 }, {}] }],
    filesystems: [{ device: '/dev/sdb', format: 'vfat', label: 'far too long' }, { device: '/dev/sdc', label: 'x' }],
    raid: [{ name: 'a', level: 'raid0', devices: ['/dev/a'], spares: 1 }, { name: 'b' }],
    luks: [{ name: 'a/b' }],
    links: [{ path: '/l', target: '/t' }, { path: '/m' }],
    files: [{ path: '/l/f' }],
  };

  expect(check({ storage })).toEqual(expect.arrayContaining([
    'error $.storage.disks.0.partitions.1: partition numbers collide',
    'error $.storage.disks.0.partitions.1: partitions overlap',
    'error $.storage.disks.0.partitions.2: a partition number >= 1 or a label must be specified',
    'error $.storage.filesystems.0.label: filesystem labels cannot be longer than 11 characters when using vfat',
    'error $.storage.filesystems.1.label: filesystem must specify format if label is specified',
    'error $.storage.raid.0.level: spares unsupported for linear and raid0 arrays',
    'error $.storage.raid.1.level: raid level is required',
    'error $.storage.raid.1.devices: raid devices required',
    'error $.storage.luks.0.name: device names cannot contain slashes',
    'error $.storage.luks.0.device: disk device is required',
    'error $.storage.links.1.target: link target is required',
    'error $.storage.files.0: file path includes link in config',
  ]));
});

test.each([[undefined], [null], ['text'], [[]], [{}], [() => 1]])('%p is no config', (config) => {
  expect(validateIgnition(config).some(({ severity }) => severity === 'error')).toBe(true);
});

test('the partition named is the first that an overlapping one touches', () => {
  const at = (startMiB: number, sizeMiB: number, number: number) => ({ number, startMiB, sizeMiB });
  const overlap = (...partitions: object[]) => check({ storage: { disks: [{ device: '/dev/sda', partitions }] } });

  expect(overlap(at(1, 10, 1), at(11, 10, 2), at(21, 0, 3))).toEqual([]);
  expect(overlap(at(1, 10, 1), at(20, 10, 2), at(25, 1, 3), at(10, 1, 4))).toEqual(['error $.storage.disks.0.partitions.3: partitions overlap']);
  expect(overlap(at(0, 10, 1), at(0, 10, 2))).toEqual([]);
});

describe('versions of Ignition', () => {
  const file = (contents: object) => ({ storage: { files: [{ path: '/a', contents }] } });
  const luks = { storage: { luks: [{ name: 'a', device: 'b' }] } };

  test.each<[string, object, string, string]>([
    ['3.0.0', file({ source: 'gs://bucket/a' }), '3.2.0', 'error $.storage.files.0.contents.source: invalid url scheme'],
    ['3.1.0', file({ source: 'gs://bucket/a' }), '3.2.0', 'error $.storage.files.0.contents.source: invalid url scheme'],
    ['3.3.0', file({ source: 'arn:aws:s3:::bucket/key' }), '3.4.0', 'error $.storage.files.0.contents.source: invalid url scheme'],
    ['3.0.0', file({ source: 'data:,', verification: { hash: `sha256-${'a'.repeat(64)}` } }), '3.1.0',
      'error $.storage.files.0.contents.verification.hash: unrecognized hash function'],
    ['3.2.0', { storage: { filesystems: [{ device: '/dev/a', format: 'none' }] } }, '3.3.0', 'error $.storage.filesystems.0.format: invalid filesystem format'],
    ['3.2.0', { kernelArguments: { shouldExist: ['a'] } }, '3.3.0', 'warning $.kernelArguments: unused key kernelArguments'],
    ['3.3.0', { storage: { luks: [{ name: 'a', device: '/b', discard: true }] } }, '3.4.0', 'warning $.storage.luks.0.discard: unused key discard'],
    ['3.1.0', { passwd: { users: [{ name: 'core', shouldExist: true }] } }, '3.2.0', 'warning $.passwd.users.0.shouldExist: unused key shouldExist'],
    ['3.0.0', { ignition: { version: '3.0.0', proxy: { httpsProxy: 'https://a' } } }, '3.1.0', 'warning $.ignition.proxy: unused key proxy'],
  ])('%s has not all that there is later', (before, sections, since, message) => {
    expect(check(sections, before)).toEqual([message]);
    expect(check({ ...sections, ignition: { ...(sections as any).ignition, version: since } }, since)).toEqual([]);
  });

  test('what a version does not have is not checked', () => {
    expect(check(luks, '3.1.0')).toEqual(['warning $.storage.luks: unused key luks']);
    expect(check(luks, '3.2.0')).toEqual(['error $.storage.luks.0.device: path not absolute']);
  });

  test.each([['3.0.0'], ['3.1.0'], ['3.2.0'], ['3.3.0'], ['3.4.0']])('an array has devices in %s', (version) => {
    expect(check({ storage: { raid: [{ name: 'a', level: 'raid1' }] } }, version)).toEqual(['error $.storage.raid.0.devices: raid devices required']);
  });
});

test('options of a volume may repeat, those for opening it may not', () => {
  const volume = { name: 'a', device: '/b', options: ['-x', '-x'], openOptions: ['-y', '-y'] };

  expect(check({ storage: { luks: [volume] } })).toEqual(['error $.storage.luks.0.openOptions.1: duplicate entry defined']);
});

test('an entry that is null is an empty one', () => {
  expect(check({ storage: { files: [null] } })).toContain('error $.storage.files.0.path: path not specified');
});
