/* eslint-disable @stylistic/max-len -- tables are read by their columns */
import { compileButane, formatButaneMessage } from '../../src/butane';

/**
 * Cases by hand, from what is known of Butane's YAML reader (go-yaml 3), of Butane's sections and of Ignition's checks.
 */
const HEAD = 'variant: openshift\nversion: 4.14.0\nmetadata:\n  name: a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n';

function spec(body: string, head = HEAD): any {
  const { machineConfig, messages } = compileButane(head + body);
  expect(messages.filter(({ severity }) => severity === 'error').map(formatButaneMessage)).toEqual([]);
  return (machineConfig as { spec: unknown }).spec;
}

function errors(body: string, version = '4.14.0'): string[] {
  return compileButane(HEAD.replace('4.14.0', version) + body).messages.filter(({ severity }) => severity === 'error').map(formatButaneMessage);
}

function kernelArguments(written: string): unknown {
  return spec(`openshift:\n  kernel_arguments: ${written}\n`).kernelArguments;
}

/** The contents of a unit, which are kept as they are read. */
function contents(written: string): unknown {
  return spec(`systemd:\n  units:\n  - name: a.service\n    contents: ${written}`).config.systemd.units[0].contents;
}

describe('text', () => {
  test.each([
    ['plain', 'a b', 'a b'], ['with a hash', 'a#b', 'a#b'], ['before a comment', 'a # b', 'a'], ['with a colon', 'a:b', 'a:b'], ['a number', '007', '007'],
    ['a word', 'yes', 'yes'], ['a date', '2001-01-01', '2001-01-01'], ['in apostrophes', "'it''s'", "it's"], ['in quotes', '"a\\tb"', 'a\tb'], ['a code', '"\\x41\\u00e9"', 'Aé'],
    ['quoted nothing', '""', ''], ['on two lines', 'a\n      b', 'a b'], ['with its type', '!!str 1', '1'], ['binary', '!!binary aGk=', 'hi'], ['binary on two lines', '!!binary "aG\\nk="', 'hi'],
    ['folded', '>-\n      a\n      b\n', 'a b'], ['a dash in front', '-a', '-a'], ['an anchor', '&x a', 'a'],
  ])('%s', (_, written, read) => {
    expect(kernelArguments(`\n    - ${written}\n`)).toEqual([read]);
  });

  test.each([
    ['a literal block', '|\n      [A]\n      b=1\n', '[A]\nb=1\n'], ['stripped', '|-\n      [A]\n\n', '[A]'], ['kept', '|+\n      [A]\n\nopenshift: {}\n', '[A]\n\n'],
    ['indented more inside', '|\n      [A]\n      b=\\\n        c\n', '[A]\nb=\\\n  c\n'], ['with its indentation said', '|2\n      [A]\n', '[A]\n'],
    ['a comment behind the bar', '| # unit\n      [A]\n', '[A]\n'], ['a tab inside', '|\n      [A]\n      b=\t1\n', '[A]\nb=\t1\n'], ['not at the end of a line', '|\n      [A]', '[A]'],
  ])('%s', (_, written, read) => {
    expect(contents(written)).toBe(read);
  });

  test.each([['carriage returns with line feeds', '\r\n'], ['carriage returns', '\r'], ['next lines', '\u0085']])('lines that end in %s', (_, end) => {
    const body = 'systemd:\n  units:\n  - name: a.service\n    contents: |\n      [A]\n      b=1\n'.replace(/\n/g, end);

    expect(spec(body, HEAD.replace(/\n/g, end)).config.systemd.units[0].contents).toBe('[A]\nb=1\n');
  });

  test('a byte order mark is not text', () => {
    expect(compileButane(`\ufeff${HEAD}`).messages).toEqual([]);
  });

  test('a block that begins with a tab is refused', () => {
    expect(errors('systemd:\n  units:\n  - name: a.service\n    contents: |\n      \t[A]\n'))
      .toEqual(['error at line 11 col 7: yaml: found a tab character where an indentation space is expected']);
  });

  test('a tab that stands behind the indentation said is text', () => {
    expect(contents('|2\n      \t[A]\n')).toBe('\t[A]\n');
  });

  test.each([['aGk', 'no padding'], ['a*==', 'another character'], ['aGk=aGk=', 'padding inside']])('binary %s is refused: %s', (written) => {
    expect(errors(`openshift:\n  kernel_arguments: [!!binary "${written}"]\n`)).toEqual([expect.stringContaining('yaml: !!binary value contains invalid base64 data')]);
  });
});

describe('types', () => {
  function mode(written: string): string[] | number {
    const body = `storage:\n  files:\n  - path: /a\n    mode: ${written}\n`;
    const { machineConfig, messages } = compileButane(HEAD + body);
    return machineConfig ? (machineConfig as any).spec.config.storage.files[0].mode : messages.map(({ message }) => message);
  }

  test.each([
    ['0o644', 420], ['0O644', 420], ['0644', 420], ['0_644', 420], ['0x1A4', 420], ['0X1a4', 420], ['0b1', 1], ['+7', 7], ['420.0', 420], ['4.2e2', 420], ['08', 8], ['!!int "7"', 7], ['!!float 7', 7], ['.5', 0],
  ])('%s is a mode', (written, read) => {
    expect(mode(written)).toBe(read);
  });

  test.each([
    ['0o9', 'cannot unmarshal !!str `0o9` into int'], ['.inf', 'cannot unmarshal !!float `.inf` into int'], ['.nan', 'cannot unmarshal !!float `.nan` into int'], ['"7"', 'cannot unmarshal !!str `7` into int'],
    ['1:30', 'cannot unmarshal !!str `1:30` into int'], ['_7', 'cannot unmarshal !!str `_7` into int'], ['[7]', 'cannot unmarshal !!seq into int'], ['{a: 7}', 'cannot unmarshal !!map into int'],
    ['!!int seven', 'yaml: cannot decode !!str `seven` as a !!int'], ['!!bool 1', 'yaml: cannot decode !!int `1` as a !!bool'], ['!!str 7', 'cannot unmarshal !!str `7` into int'],
  ])('%s is no mode', (written, message) => {
    expect(mode(written)).toEqual([message]);
  });

  test.each(['~', 'null', 'Null', 'NULL', ''])('nothing, written %j, is no mode and no error', (written) => {
    expect(mode(written)).toBeUndefined();
  });
});

describe('keys', () => {
  test('a number is the text of itself', () => {
    const { machineConfig } = compileButane(HEAD.replace('  labels:\n', '  labels:\n    1: 2\n    0x10: yes\n'));

    expect((machineConfig as any).metadata.labels).toEqual({ '1': '2', '0x10': 'yes', 'machineconfiguration.openshift.io/role': 'worker' });
  });

  test('a label without a key is none, and one without a value is empty', () => {
    const { machineConfig } = compileButane(HEAD.replace('  labels:\n', '  labels:\n    ~: a\n    b:\n'));

    expect((machineConfig as any).metadata.labels).toEqual({ 'b': '', 'machineconfiguration.openshift.io/role': 'worker' });
  });

  test('labels are merged, and own ones win', () => {
    const head = HEAD.replace('  labels:\n', '  labels:\n    <<: [*base, {site: y, c: d}]\n    site: x\n').replace('metadata:', 'common: &base {a: b, site: z}\nmetadata:');

    expect((compileButane(head).machineConfig as any).metadata.labels).toEqual({ 'a': 'b', 'c': 'd', 'site': 'x', 'machineconfiguration.openshift.io/role': 'worker' });
  });

  test('quoted marks of a merge are a key', () => {
    expect(compileButane(`${HEAD}"<<": {}\n`).messages.map(({ message }) => message)).toEqual(['unused key <<']);
  });

  test('what is merged must be a mapping', () => {
    expect(errors('storage:\n  <<: text\n')).toEqual([expect.stringContaining('map merge requires map or sequence of maps as the value')]);
  });

  test('each key is compared with each', () => {
    expect(errors('storage: {}\nstorage: {}\nstorage: {}\n')).toEqual([
      'error at $.storage, line 8 col 1: mapping key "storage" already defined at line 7',
      'error at $.storage, line 9 col 1: mapping key "storage" already defined at line 7',
      'error at $.storage, line 9 col 1: mapping key "storage" already defined at line 8',
    ]);
  });

  test('quoted or not, a key is the same', () => {
    expect(errors('storage: {}\n"storage": {}\n')).toEqual(['error at $.storage, line 8 col 1: mapping key "storage" already defined at line 7']);
  });

  test('two keys that are collections are one', () => {
    expect(errors('? [a]\n: b\n? [c]\n: d\n')).toEqual(['error at $., line 9 col 3: mapping key "" already defined at line 7']);
  });

  test('two keys where nobody looks are only an unknown field', () => {
    expect(compileButane(`${HEAD}x: {a: 1, a: 2}\n`).messages.map(formatButaneMessage)).toEqual(['warning at $.x, line 7 col 1: unused key x']);
  });

  test('thousands of equal keys take no time', () => {
    expect(errors('storage: {}\n'.repeat(20_000)).length).toBe(100);
  });
});

describe('storage', () => {
  const luks = (fields: string, version = '4.14.0') => errors(`storage:\n  luks:\n  - name: a\n    device: /dev/sda\n${fields}`, version).map(line => line.replace(/, line.*?:/, ':'));
  const filesystem = (fields: string, version = '4.14.0') => errors(`storage:\n  filesystems:\n  - device: /dev/sda\n${fields}`, version).map(line => line.replace(/, line.*?:/, ':'));
  const partitions = (list: string) => errors(`storage:\n  disks:\n  - device: /dev/sda\n    partitions:\n${list}`).map(line => line.replace(/, line.*?:/, ':'));

  test.each([['ext4', 16], ['xfs', 12], ['swap', 15], ['vfat', 11]])('a label of %s has at most %i bytes', (format, most) => {
    expect(filesystem(`    format: ${format}\n    label: ${'a'.repeat(most)}\n`)).toEqual([]);
    expect(filesystem(`    format: ${format}\n    label: ${'a'.repeat(most + 1)}\n`))
      .toEqual([`error at $.storage.filesystems.0.label: filesystem labels cannot be longer than ${most} characters when using ${format}`]);
  });

  test.each(['path: /a', 'label: a', 'uuid: a', 'wipe_filesystem: true', 'options: [a]', 'mount_options: [a]'])('%s needs a format', (field) => {
    expect(filesystem(`    ${field}\n`)[0]).toMatch(/storage\.filesystems\.0\.format: format cannot be empty when /);
  });

  test.each([['ext3', 'invalid filesystem format'], ['btrfs', 'btrfs is not supported in this spec version'], ['none', 'format "none" is not supported in this spec version']])('%s is no format', (format, message) => {
    expect(filesystem(`    format: ${format}\n`)).toEqual([`error at $.storage.filesystems.0.format: ${message}`]);
  });

  test.each([
    ['two of one number', '    - number: 1\n    - number: 1\n', 'partition numbers collide'],
    ['two of one label', '    - label: a\n      number: 1\n    - label: a\n      number: 2\n', 'cannot use the same partition label twice'],
    ['neither number nor label', '    - size_mib: 1\n', 'a partition number >= 1 or a label must be specified'],
    ['a label of 37', `    - label: ${'a'.repeat(37)}\n`, 'partition labels may not exceed 36 characters'],
    ['a colon', '    - label: "a:b"\n', 'partition label will be truncated to text before the colon'],
    ['no GUID', '    - number: 1\n      guid: abc\n', "doesn't match the form"],
    ['a GUID with braces', '    - number: 1\n      type_guid: "{0FC63DAF-8483-4772-8E79-3D69D8477DE4}"\n', "doesn't match the form"],
    ['a deleted one with a size', '    - number: 1\n      should_exist: false\n      size_mib: 1\n', 'shouldExist specified false with other options also specified'],
    ['a deleted one beside the next free one', '    - number: 1\n      should_exist: false\n    - label: a\n', 'shouldExist is false for a partition and other partition(s) has start or size 0'],
    ['one on another', '    - {number: 1, start_mib: 1, size_mib: 10}\n    - {number: 2, start_mib: 10, size_mib: 10}\n', 'partitions overlap'],
  ])('partitions: %s', (_, list, message) => {
    expect(partitions(list).join('\n')).toContain(message);
  });

  test('partitions that touch, or lie where there is room, are right', () => {
    expect(partitions('    - {number: 1, start_mib: 1, size_mib: 10}\n    - {number: 2, start_mib: 11, size_mib: 10}\n    - {number: 3, size_mib: 10}\n')).toEqual([]);
  });

  test.each([
    ['a slash in the name', '    label: a\n'.replace('label: a', 'label: x') + '  - name: a/b\n    device: /dev/sdb\n', 'device names cannot contain slashes'],
    ['a long label', `    label: ${'a'.repeat(48)}\n`, 'luks device labels cannot be longer than 47 characters'],
    ['a pin of its own and a TPM', '    clevis: {tpm2: true, custom: {pin: sss, config: a}}\n', 'cannot use custom clevis config with tpm2, tang, or threshold'],
    ['a pin that is none', '    clevis: {custom: {pin: pkcs11, config: a}}\n', 'unsupported clevis pin'],
    ['a pin without config', '    clevis: {custom: {pin: tpm2}}\n', 'missing required custom clevis config'],
    ['a config without pin', '    clevis: {custom: {config: a}}\n', 'missing required custom clevis pin'],
    ['a key from nowhere', '    key_file: {source: "foo://a"}\n', 'invalid key-file source'],
    ['a server without thumbprint', '    clevis: {tang: [{url: "http://a"}]}\n', 'thumbprint is required'],
    ['a server without scheme', '    clevis: {tang: [{url: a, thumbprint: a}]}\n', 'invalid url scheme'],
    ['an advertisement that is no JSON', '    clevis: {tang: [{url: "http://a", thumbprint: a, advertisement: "{"}]}\n', 'advertisement is not valid JSON'],
  ])('an encrypted volume: %s', (_, fields, message) => {
    expect(luks(fields).join('\n')).toContain(message);
  });

  test.each([
    ['no level', 'devices: [/dev/a]', 'raid level is required'], ['an unknown one', 'level: raid7\n    devices: [/dev/a]', 'unrecognized raid level'],
    ['no devices', 'level: raid1', 'raid devices required'], ['a device twice', 'level: raid1\n    devices: [/dev/a, /dev/a]', 'duplicate entry defined'],
    ['a device that is no path', 'level: raid1\n    devices: [sda]', 'path not absolute'], ['spares of a stripe', 'level: stripe\n    spares: 1\n    devices: [/dev/a]', 'spares unsupported for linear and raid0 arrays'],
  ])('an array: %s', (_, fields, message) => {
    expect(errors(`storage:\n  raid:\n  - name: a\n    ${fields}\n`).join('\n')).toContain(message);
  });
});

describe('what Ignition fetches', () => {
  const merge = (source: string, version = '4.14.0') => errors(`ignition:\n  config:\n    merge:\n    - source: "${source}"\n`, version).map(line => line.replace(/^.*?: /, ''));

  test.each(['http://a', 'HTTPS://a/b?c#d', 'tftp://a/b', 's3://a/b?versionId=1', 'gs://a/b', 'arn:aws:s3:::bucket/key', 'arn:aws:s3:us-east-1:1:accesspoint/a/object/b', 'data:,a%20b', 'data:text/plain;charset=utf-8;base64,YQ=='])('%s', (source) => {
    expect(merge(source)).toEqual([]);
  });

  test.each([
    ['ftp://a', 'invalid url scheme'], ['a', 'invalid url scheme'], [':', 'unable to parse url'], ['http://a b', 'unable to parse url'], ['http://a:b', 'unable to parse url'], ['http://[::1', 'unable to parse url'],
    ['s3://a/b?versionId=', 'invalid S3 object VersionId'], ['arn:aws:s3:::bucket', 'invalid S3 ARN format'], ['arn:aws:ec2:::a/b', 'invalid S3 ARN format'], ['arn:aws:s3:us-east-1:1:accesspoint/a', 'invalid S3 ARN format'],
    ['data:a', 'missing media type slash'], ['data:text/plain', 'incomplete media type'], ['data:;base64,YQ', 'illegal base64 data at input byte 0'], ['data:,%zz', 'rfc2396: invalid char 0x25 in unescape sequence'], ['data:,ü', 'invalid data character'],
  ])('%s is refused: %s', (source, message) => {
    expect([...new Set(merge(source))]).toEqual([message]);
  });

  test('ARNs came with Ignition 3.4', () => {
    expect([...new Set(merge('arn:aws:s3:::bucket/key', '4.13.0'))]).toEqual(['invalid url scheme']);
  });

  test.each([
    ['md5-abc', 'unrecognized hash function'], ['abc', 'malformed hash specifier'], ['sha256-abc', 'incorrect size for hash sum'], ['sha512-abc', 'incorrect size for hash sum'],
  ])('the sum %s is refused', (hash, message) => {
    expect(errors(`storage:\n  files:\n  - path: /a\n    contents: {inline: a, verification: {hash: ${hash}}}\n`).map(line => line.replace(/^.*?: /, ''))).toEqual([message]);
  });
});
