import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Size } from 'cdk8s';
import * as virt from '../../src';
import { RejectedCase, testRejected } from '../support/rejected';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'butane-'));

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const HEAD = 'variant: openshift\nversion: 4.15.0\nmetadata:\n  name: 99-a\n  labels: {machineconfiguration.openshift.io/role: worker}\n';

/** A typed config, and where the finding is. */
function typed(what: string, props: virt.ButaneConfigProps, where: string, value: string, mend: string): RejectedCase {
  return { what, make: chart => new virt.ButaneConfig(chart, '99-a', props), where, value, mend };
}

let files = 0;

/** A `.bu` file, with the line and column of its fault. */
function written(what: string, body: string, where: string, value: string, mend: string): RejectedCase {
  const file = path.join(folder, `${++files}.bu`);
  fs.writeFileSync(file, HEAD + body);
  return { what, make: chart => virt.ButaneConfig.fromFile(chart, 'a', file), where: `${files}.bu:\n  error at ${where}`, value, mend };
}

const text = virt.FileContents.inline('a');

describe('typed Butane configs', () => {
  testRejected([
    typed('a version that is none', { version: '4.7.0' }, 'site/99-a: version', '4.7.0', 'allowed are 4.8.0'),
    typed('a role that is no label', { role: 'GPU nodes' }, 'site/99-a: role', 'GPU nodes', 'is not a valid name'),
    typed('two kernel arguments in one', { kernelArguments: ['quiet debug'] }, 'site/99-a: kernelArguments', 'quiet debug', 'each as an element of the list'),
    typed('a path with a dot in it', { files: [virt.NodeFile.of('/etc/./a', text)] }, '$.storage.files.0.path', 'path', 'is not fully simplified'),
    typed('one path twice', { files: [virt.NodeFile.of('/etc/a', text), virt.NodeFile.of('/etc/a', text)] }, '$.storage.files.1', 'duplicate entry', 'defined'),
    typed('a local file without a folder', { files: [virt.NodeFile.of('/etc/a', virt.FileContents.local('a'))] }, '$.storage.files.0.contents.local', 'local file paths', 'must be specified with filesDir'),
    typed('a local file outside the folder', { filesDir: folder, files: [virt.NodeFile.of('/etc/a', virt.FileContents.local('../a'))] },
      '$.storage.files.0.contents.local', 'local file path', 'traverses outside the files directory'),
    typed('a file that is fetched', { files: [virt.NodeFile.of('/etc/a', virt.FileContents.remote('https://example.com/a'))] }, '$.storage.files.0.contents.source', 'file contents source', 'must be data URL'),
    typed('a sum of the wrong length', { files: [virt.NodeFile.of('/etc/a', virt.FileContents.inline('a', { verificationHash: 'sha256-abc' }))] },
      '$.storage.files.0.contents.verification.hash', 'incorrect size', 'for hash sum'),
    typed('a unit without a type', { units: [{ name: 'agent', contents: '[Unit]\n' }] }, '$.systemd.units.0.name', 'systemd unit', 'extension'),
    typed('a unit that is no unit file', { units: [{ name: 'a.service', contents: '[Unit\n' }] }, '$.systemd.units.0.contents', 'invalid unit content', 'unable to find end of section'),
    typed('a drop-in that is no .conf', { units: [{ name: 'a.service', dropins: { a: '' } }] }, '$.systemd.units.0.dropins.0.name', 'systemd drop-in', 'extension'),
    typed('a mount unit without a format', { storage: { filesystems: [{ device: '/dev/sda', path: '/var/a', withMountUnit: true }] } },
      '$.storage.filesystems.0.format', 'with_mount_unit', 'format is required'),
    typed('a label that is too long', { storage: { filesystems: [{ device: '/dev/sda', format: virt.ButaneFilesystemFormat.XFS, label: 'thirteen-long' }] } },
      '$.storage.filesystems.0.label', 'xfs', 'cannot be longer than 12 characters'),
    typed('partitions on one another', {
      storage: {
        disks: [{
          device: '/dev/sda', partitions: [1, 2].map(number => ({ number, start: Size.mebibytes(number), size: Size.mebibytes(2) })),
        }],
      },
    }, '$.storage.disks.0.partitions', 'partitions', 'overlap'),
    typed('a size that is no whole number of MiB', { storage: { disks: [{ device: '/dev/sda', partitions: [{ number: 1, size: Size.kibibytes(1) }] }] } },
      'site/99-a: storage', '1 KiB', 'give whole MiB'),
    typed('spares of an array without redundancy', { storage: { raid: [{ name: 'a', level: virt.ButaneRaidLevel.RAID0, devices: ['/dev/sda'], spares: 1 }] } },
      '$.storage.raid.0.level', 'spares', 'unsupported for linear and raid0'),
    typed('a mirror of one disk', { bootDevice: { mirror: { devices: ['/dev/sda'] } } }, '$.boot_device.mirror.devices', 'mirroring', 'requires at least two devices'),
    typed('a Tang server by FTP', { storage: { luks: [{ name: 'a', device: '/dev/sda', clevis: virt.ButaneClevis.tang({ url: 'ftp://a', thumbprint: 'a' }) }] } },
      '$.storage.luks.0.clevis.tang.0.url', 'invalid url', 'scheme'),
    typed('another user than core', { passwd: { users: [{ name: 'admin' }] } }, '$.passwd.users.0.name', 'users', 'other than "core" are not supported'),
    typed('a directory', { storage: { directories: [{ path: '/var/a' }] } }, '$.storage.directories', 'directories', 'are not supported'),
    {
      what: 'more shares than there are',
      make: () => virt.ButaneClevis.shared({ tpm2: true, threshold: 3 }),
      where: 'ButaneClevis threshold',
      value: '3 is no number',
      mend: 'write a whole number from 1 to 1',
    },
  ]);
});

describe('written Butane configs', () => {
  testRejected([
    written('a decimal mode', 'storage:\n  files:\n  - path: /etc/a\n    mode: 644\n', '$.storage.files.0.mode, line 9 col 11', 'special mode bits', 'not supported'),
    written('a number in quotes', 'storage:\n  files:\n  - path: /etc/a\n    mode: "0644"\n', '$.storage.files.0.mode, line 9 col 11', '!!str `0644`', 'into int'),
    written('one key twice', 'storage: {}\nstorage: {}\n', '$.storage, line 7 col 1', '"storage"', 'already defined at line 6'),
    written('an open bracket', 'storage: [\n', 'line 7 col 1', 'yaml: Flow sequence', 'end with a ]'),
    written('a tab', 'storage:\n\tfiles: []\n', 'line 7 col 1', 'yaml: Tabs', 'not allowed as indentation'),
    written('two kinds of contents', 'storage:\n  files:\n  - path: /etc/a\n    contents: {inline: a, local: b}\n',
      '$.storage.files.0.contents', 'only one of the following can be set', 'inline, local, source'),
  ].map(each => each.value === 'special mode bits' ? { ...each, where: each.where.slice(each.where.indexOf('error')) } : each));
});
