import * as fs from 'fs';
import * as path from 'path';
import { Chart, Duration, Size, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { Rules, SideFiles } from '../../src/app';
import { compileButane } from '../../src/butane';
import {
  ButaneBootLayout, ButaneClevis, ButaneClevisPin, ButaneConfig, ButaneConfigProps, ButaneFilesystemFormat, ButaneRaidLevel, FileContents,
  KernelType, NodeFile, NodeUnit,
} from '../../src/node';

const ROLE = 'machineconfiguration.openshift.io/role';

interface Golden {
  readonly id: string;
  readonly input: string;
  readonly ok: boolean;
  readonly output?: object;
}

const golden = fs.readFileSync(path.join(__dirname, '../fixtures/butane/butane-0.25.jsonl'), 'utf8').trim().split('\n')
  .map(line => JSON.parse(line) as Golden).filter(({ ok }) => ok);

/** What the typed properties do not say, or say in one way only. */
class Untyped extends Error {}

/** A section in the spelling of the typed properties. */
function camel(value: any): any {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => {
    if (['user', 'group'].includes(name) && each === null) throw new Untyped();
    if (name === 'size_mib') return ['size', Size.mebibytes(each as number)];
    if (name === 'start_mib') return ['start', Size.mebibytes(each as number)];
    if (['http_total', 'http_response_headers'].includes(name)) return [camelName(name), Duration.seconds(each as number)];
    if (name === 'password_hash') return ['unsafePasswordHash', each];
    if (name === 'key_file') return ['unsafeKeyFile', contents(each)];
    if (['merge', 'certificate_authorities'].includes(name)) return [camelName(name), (each as object[]).map(contents)];
    if (name === 'replace') return [name, contents(each)];
    if (name === 'clevis') return [name, clevis(each)];
    return [camelName(name), camel(each)];
  }));
}

function camelName(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function clevis({ tpm2, tang, threshold, custom }: any): ButaneClevis {
  if (custom) return ButaneClevis.custom(camel(custom));
  const shares = (tang?.length ?? 0) + (tpm2 ? 1 : 0);
  if (shares === 0 || threshold === 0 || threshold > shares) throw new Untyped();
  return ButaneClevis.shared({ tpm2, tang, threshold });
}

function contents(resource: any): FileContents {
  const { inline, local, source, compression, verification, http_headers: headers, ...others } = resource ?? {};
  if (Object.keys(others).length > 0 || compression === '' || (verification && verification.hash === undefined)) throw new Untyped();
  const options = {
    gzip: compression === 'gzip',
    verificationHash: verification?.hash,
    httpHeaders: headers && Object.fromEntries(headers.map(({ name, value }: any) => [name, value])),
  };
  if (inline !== undefined) return FileContents.inline(inline, options);
  if (local !== undefined) return FileContents.local(local, options);
  if (source === undefined || source === null) throw new Untyped();
  return source.startsWith('data:') && !headers ? FileContents.source(source, options) : FileContents.remote(source, options);
}

function file({ path: at, mode, overwrite, contents: given, user, group, ...others }: any): NodeFile {
  // The class writes both, whether they are given or not.
  if (mode === undefined || overwrite === undefined || mode > 0o777 || Object.keys(others).length > 0) throw new Untyped();
  return NodeFile.of(at, contents(given), { mode, overwrite, user: camel(user), group: camel(group) });
}

function unit({ dropins, contents_local: contentsLocal, ...unitFields }: any): NodeUnit {
  const byName = dropins && Object.fromEntries(dropins.map(({ name, contents: text }: any) => [name, text]));
  if (dropins && (Object.keys(byName).length < dropins.length || Object.values(byName).includes(undefined))) throw new Untyped();
  return { ...unitFields, contentsLocal, dropins: byName };
}

/** The properties that say what a document says. */
function propsOf(document: any): ButaneConfigProps {
  const { variant, version, metadata, ignition, storage, systemd, passwd, boot_device: bootDevice, openshift, ...others } = document;
  const { files, ...disks } = storage ?? {};
  const { [ROLE]: role, ...labels } = metadata.labels;
  if (variant !== 'openshift' || Object.keys(others).length > 0 || JSON.stringify(document).includes('null')) throw new Untyped();
  if (/"(?:unknown|foo|x|users|discard)"/.test(JSON.stringify({ ignition, openshift, systemd }))) throw new Untyped();
  return {
    name: metadata.name,
    role,
    labels,
    version,
    ignition: camel(ignition),
    files: files?.map(file),
    storage: storage && camel(disks),
    units: systemd?.units?.map(unit),
    passwd: camel(passwd),
    bootDevice: camel(bootDevice),
    kernelArguments: openshift?.kernel_arguments,
    kernelType: openshift?.kernel_type || undefined,
    extensions: openshift?.extensions,
    fips: openshift?.fips,
  };
}

function tryProps({ input }: Golden): ButaneConfigProps | undefined {
  try {
    if (/^---$/m.test(input)) throw new Untyped();
    return propsOf(parse(input, { version: '1.1' }));
  } catch (error) {
    if (error instanceof Untyped) return undefined;
    throw error;
  }
}

/** Constructs that are made of the golden configs, as far as they can be, and the answers of Butane. */
const typed = golden.flatMap(entry => {
  const props = tryProps(entry);
  return props ? [{ entry, props }] : [];
});

test('enough of the golden configs can be said in typed properties, every section among them', () => {
  expect(typed.length).toBeGreaterThan(150);
  const text = typed.map(({ entry }) => entry.input).join('\n');
  for (const section of [
    'disks:', 'partitions:', 'raid:', 'filesystems:', 'with_mount_unit:', 'luks:', 'clevis:', 'tang:', 'tpm2:', 'boot_device:', 'mirror:',
    'layout:', 'files:', 'units:', 'dropins:', 'passwd:', 'kernel_arguments:', 'kernel_type:', 'extensions:', 'fips:',
  ]) expect({ section, isThere: text.includes(section) }).toEqual({ section, isThere: true });
});

test.each(typed.map(({ entry, props }) => [entry.id, props, entry.output!] as const))('%s, typed, compiles to what Butane gives', (_, props, output) => {
  const chart = Testing.chart();
  new ButaneConfig(chart, 'config', props);

  const name = SideFiles.of(chart).names[0];
  const { machineConfig } = compileButane(SideFiles.of(chart).render(name));

  expect(machineConfig).toEqual(output);
});

describe('each section in its own words', () => {
  function synth(props: ButaneConfigProps): any {
    const chart = Testing.chart();
    new ButaneConfig(chart, '98-node', props);
    return Testing.synth(chart)[0].spec;
  }

  function findings(props: ButaneConfigProps): string[] {
    const chart = Testing.chart();
    new ButaneConfig(chart, '98-node', props);
    return Rules.check(chart).filter(({ severity }) => severity === 'error').map(({ path: at, message }) => `${at}: ${message}`);
  }

  test('disks, an array, an encrypted volume and a mounted filesystem', () => {
    const spec = synth({
      storage: {
        disks: ['a', 'b'].map(disk => ({
          device: `/dev/disk/by-id/${disk}`,
          wipeTable: true,
          partitions: [{ number: 1, label: `data-${disk}`, start: Size.mebibytes(1), size: Size.gibibytes(4), typeGuid: '0FC63DAF-8483-4772-8E79-3D69D8477DE4' }],
        })),
        raid: [{ name: 'data', level: ButaneRaidLevel.RAID1, devices: ['/dev/disk/by-partlabel/data-a', '/dev/disk/by-partlabel/data-b'], options: ['--metadata=1.2'] }],
        luks: [{
          name: 'vault',
          device: '/dev/md/data',
          wipeVolume: true,
          discard: true,
          openOptions: ['--perf-no_read_workqueue'],
          clevis: ButaneClevis.shared({ tpm2: true, tang: [{ url: 'https://tang.example.com', thumbprint: 'abc', advertisement: '{}' }], threshold: 2 }),
        }],
        filesystems: [{ device: '/dev/mapper/vault', format: ButaneFilesystemFormat.XFS, path: '/var/data', label: 'data', mountOptions: ['noatime'], withMountUnit: true }],
      },
    });

    expect(spec.config.storage).toEqual({
      disks: ['a', 'b'].map(disk => ({
        device: `/dev/disk/by-id/${disk}`,
        wipeTable: true,
        partitions: [{ number: 1, label: `data-${disk}`, startMiB: 1, sizeMiB: 4096, typeGuid: '0FC63DAF-8483-4772-8E79-3D69D8477DE4' }],
      })),
      raid: [{ name: 'data', level: 'raid1', devices: ['/dev/disk/by-partlabel/data-a', '/dev/disk/by-partlabel/data-b'], options: ['--metadata=1.2'] }],
      luks: [{
        name: 'vault',
        device: '/dev/md/data',
        wipeVolume: true,
        discard: true,
        openOptions: ['--perf-no_read_workqueue'],
        clevis: { tpm2: true, threshold: 2, tang: [{ url: 'https://tang.example.com', thumbprint: 'abc', advertisement: '{}' }] },
      }],
      filesystems: [{ device: '/dev/mapper/vault', format: 'xfs', path: '/var/data', label: 'data', mountOptions: ['noatime'] }],
    });
    expect(spec.config.systemd.units.map(({ name }: { name: string }) => name)).toEqual(['var-data.mount']);
  });

  test.each([
    ['the TPM', ButaneClevis.tpm2(), { tpm2: true }],
    ['servers', ButaneClevis.tang({ url: 'http://a', thumbprint: 'x' }), { tang: [{ url: 'http://a', thumbprint: 'x' }] }],
    ['a pin of its own', ButaneClevis.custom({ pin: ButaneClevisPin.SSS, config: '{"t": 1}', needsNetwork: true }), { custom: { pin: 'sss', config: '{"t": 1}', needsNetwork: true } }],
  ])('a volume that %s unlocks', (_, clevisOf, rendered) => {
    const { luks } = synth({ storage: { luks: [{ name: 'a', device: '/dev/sda', clevis: clevisOf }] } }).config.storage;

    expect(luks[0].clevis).toEqual(expect.objectContaining(rendered));
  });

  test.each(Object.values(ButaneBootLayout))('a boot disk that is mirrored and encrypted on %s', layout => {
    const { disks, luks, raid } = synth({
      bootDevice: { layout, luks: { tpm2: true, discard: true }, mirror: { devices: ['/dev/sda', '/dev/sdb'] } },
    }).config.storage;

    expect(disks.map(({ device }: { device: string }) => device)).toEqual(['/dev/sda', '/dev/sdb']);
    expect(raid.map(({ name }: { name: string }) => name)).toEqual(['md-boot', 'md-root']);
    expect(luks[0]).toMatchObject({ name: 'root', discard: true, clevis: { tpm2: true } });
  });

  test('what Ignition needs at the first boot', () => {
    const spec = synth({
      ignition: {
        config: { merge: [FileContents.remote('https://example.com/a.ign', { verificationHash: `sha256-${'0'.repeat(64)}`, httpHeaders: { Accept: 'application/json' } })] },
        proxy: { httpProxy: 'http://proxy:3128', noProxy: ['example.com'] },
        security: { tls: { certificateAuthorities: [FileContents.inline('PEM')] } },
        timeouts: { httpResponseHeaders: Duration.seconds(20), httpTotal: Duration.minutes(5) },
      },
    });

    expect(spec.config.ignition).toEqual({
      version: '3.4.0',
      config: { merge: [{ source: 'https://example.com/a.ign', verification: { hash: `sha256-${'0'.repeat(64)}` }, httpHeaders: [{ name: 'Accept', value: 'application/json' }] }] },
      proxy: { httpProxy: 'http://proxy:3128', noProxy: ['example.com'] },
      security: { tls: { certificateAuthorities: [{ compression: '', source: 'data:,PEM' }] } },
      timeouts: { httpResponseHeaders: 20, httpTotal: 300 },
    });
  });

  test('the user core, whose keys are those of both properties', () => {
    const { passwd } = synth({ passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['a'], unsafePasswordHash: '$6$x' }] }, sshAuthorizedKeys: ['b'] }).config;

    expect(passwd.users).toEqual([{ name: 'core', passwordHash: '$6$x', sshAuthorizedKeys: ['a', 'b'] }]);
  });

  test('files, units and trees that are read from a folder', () => {
    const folder = path.join(__dirname, '../fixtures/butane');
    const { config } = synth({
      filesDir: folder,
      files: [NodeFile.of('/etc/a.bu', FileContents.local('8.14.11.1.2-vfio.bu'), { user: { name: 'core' }, group: { id: 1000 } })],
      units: [{ name: 'kubelet.service', dropinsLocal: { 'a.conf': '../butane/unit.conf' }, dropins: { 'b.conf': '[Service]\n' } }],
    });

    expect(config.storage.files[0]).toMatchObject({ path: '/etc/a.bu', user: { name: 'core' }, group: { id: 1000 } });
    expect(config.systemd.units[0].dropins).toEqual([
      { name: 'b.conf', contents: '[Service]\n' }, { name: 'a.conf', contents: fs.readFileSync(path.join(folder, 'unit.conf'), 'utf8') },
    ]);
  });

  test('what no machine config may have is told with its Butane path', () => {
    expect(findings({
      storage: { directories: [{ path: '/var/a', mode: 0o755 }], links: [{ path: '/etc/a', target: 'b' }] },
      passwd: { users: [{ name: 'core', shell: '/bin/sh' }], groups: [{ name: 'a', gid: 1000 }] },
    })).toEqual([
      '$.passwd.groups: groups are not supported in this spec version',
      '$.passwd.users.0.shell: fields other than "name", "ssh_authorized_keys", and "password_hash" (4.13.0+) are not supported in this spec version',
      '$.storage.directories: directories are not supported in this spec version',
      '$.storage.links: links are not supported in this spec version',
    ]);
  });

  test('a field that the version does not have is told with its Butane path', () => {
    const chart = Testing.chart();
    new ButaneConfig(chart, '98-node', { version: '4.12.0', storage: { luks: [{ name: 'a', device: '/dev/sda', discard: true }] } });

    expect(Rules.check(chart)).toMatchObject([{ rule: 'butane/valid', severity: 'warning', path: '$.storage.luks.0.discard', message: 'unused key discard' }]);
  });

  test('a kernel that Butane does not know is told', () => {
    expect(findings({ kernelType: KernelType.PAGES_64K })).toEqual(['$.openshift.kernel_type: must be empty, "default", or "realtime"']);
  });

  test.each<[string, () => unknown, string]>([
    ['nothing that holds a share', () => ButaneClevis.shared({}), 'ButaneClevis: nothing holds a share; give tpm2 or tang'],
    ['more shares than there are', () => ButaneClevis.shared({ tpm2: true, threshold: 2 }), 'ButaneClevis threshold: 2 is no number of 1 shares; write a whole number from 1 to 1'],
  ])('%s is rejected', (_, act, message) => {
    expect(act).toThrow(message);
  });

  test('a size that is no whole number of MiB is rejected', () => {
    const disks = [{ device: '/dev/sda', partitions: [{ number: 1, size: Size.kibibytes(1) }] }];

    expect(() => new ButaneConfig(new Chart(Testing.app(), 'site'), 'a', { storage: { disks } })).toThrow('site/a: storage: ');
  });
});
