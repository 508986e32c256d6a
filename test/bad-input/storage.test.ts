import { Chart } from 'cdk8s';
import * as virt from '../../src';
import { testRejected } from '../support/rejected';

const FEDORA = {
  source: virt.DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:latest'),
  size: '10Gi',
  schedule: '0 */12 * * *',
  managedDataSource: 'fedora',
};
const CLAIM = { size: '5Gi', accessModes: [virt.AccessMode.READ_WRITE_ONCE] };
const cron = (props: Partial<virt.DataImportCronProps>) => (chart: Chart) => new virt.DataImportCron(chart, 'fedora-cron', { ...FEDORA, ...props });
const claim = (props: Partial<virt.PersistentVolumeClaimProps>) => (chart: Chart) => new virt.PersistentVolumeClaim(chart, 'disk', { ...CLAIM, ...props });
const pools = (storagePools: virt.HostPathPool[], more: virt.HostPathProvisionerProps = {}) => (chart: Chart) =>
  new virt.HostPathProvisioner(chart, 'local', { storagePools, ...more });
const dumpClaim = (props: virt.MemoryDumpClaimProps) => (chart: Chart) => virt.PersistentVolumeClaim.forMemoryDump(chart, 'dump', props);

describe('an import that repeats', () => {
  testRejected([
    {
      what: 'a size that is none',
      make: cron({ size: '10 GB' }),
      where: 'site/fedora-cron: size',
      value: "'10 GB'",
      mend: "write a number with a unit, as '20Gi'",
    },
    {
      what: 'no size',
      make: cron({ size: undefined }),
      where: 'spec.template.spec.storage.resources.requests.storage',
      value: 'site/fedora-cron',
      mend: 'is missing; only the size of a clone is known without it',
    },
    {
      what: 'an image of a web server',
      make: cron({ source: virt.DataVolumeSource.http('https://example.com/fedora.qcow2') }),
      where: 'spec.template.spec.source.registry',
      value: 'site/fedora-cron',
      mend: 'is missing; imports that repeat come from a registry',
    },
    {
      what: 'the image of a DataSource',
      make: cron({ source: virt.DataVolumeSource.dataSource('fedora') }),
      where: 'spec.template.spec.sourceRef',
      value: 'site/fedora-cron',
      mend: 'cannot be given in an import; remove it',
    },
    {
      what: 'a schedule with too few fields',
      make: cron({ schedule: 'every day' }),
      where: 'spec.schedule',
      value: "'every day'",
      mend: 'write minute, hour, day, month and day of the week',
    },
    {
      what: 'an hour that there is not',
      make: cron({ schedule: '0 24 * * *' }),
      where: 'spec.schedule',
      value: "'24' of '0 24 * * *'",
      mend: 'no field of a cron expression, or out of its range',
    },
    {
      what: 'a negative number of imports',
      make: cron({ importsToKeep: -1 }),
      where: 'spec.importsToKeep',
      value: '-1',
      mend: 'allowed are whole numbers from 0',
    },
    {
      what: 'part of an import',
      make: cron({ importsToKeep: 1.5 }),
      where: 'spec.importsToKeep',
      value: '1.5',
      mend: 'must be an integer',
    },
    {
      what: 'no DataSource',
      make: cron({ managedDataSource: '' }),
      where: 'site/fedora-cron: managedDataSource',
      value: "''",
      mend: 'allowed are at most 253 lower-case letters',
    },
    {
      what: 'the name of a DataSource that no object can have',
      make: cron({ managedDataSource: 'Fedora 39' }),
      where: 'site/fedora-cron: managedDataSource',
      value: "'Fedora 39'",
      mend: 'allowed are at most 253 lower-case letters',
    },
    {
      what: 'a name that is too long for its labels',
      make: chart => new virt.DataImportCron(chart, 'cron', { ...FEDORA, name: 'f'.repeat(64) }),
      where: 'metadata.name',
      value: '64 bytes',
      mend: 'at most 63',
    },
    {
      what: 'an access mode that no data volume has',
      make: cron({ accessModes: [virt.AccessMode.READ_WRITE_ONCE_POD] }),
      where: 'spec.template.spec.storage.accessModes[0]',
      value: "'ReadWriteOncePod'",
      mend: 'allowed are ReadWriteOnce, ReadOnlyMany, ReadWriteMany',
    },
  ]);
});

describe('a DataSource', () => {
  testRejected([
    {
      what: 'no image',
      make: chart => new virt.DataSource(chart, 'fedora', {}),
      where: 'site/fedora: source',
      value: 'is missing',
      mend: 'point to an image, or name the dataImportCron that imports it',
    },
    {
      what: 'an image that is not imported',
      make: chart => new virt.DataSource(chart, 'fedora', { source: FEDORA.source }),
      where: 'site/fedora: source',
      value: 'a claim, a data volume or a snapshot',
      mend: 'import into a DataVolume, and point to that',
    },
  ]);
});

describe('a claim', () => {
  testRejected([
    { what: 'a size that is none', make: claim({ size: 'big' }), where: 'site/disk: size', value: "'big'", mend: "as '20Gi'" },
    { what: 'nothing', make: claim({ size: '0' }), where: 'spec.resources.requests.storage', value: '0 is no size', mend: 'give more than 0' },
    { what: 'no access mode', make: claim({ accessModes: [] }), where: 'spec.accessModes', value: 'is missing', mend: 'give one of ReadWriteOnce' },
    {
      what: 'one pod beside many',
      make: claim({ accessModes: [virt.AccessMode.READ_WRITE_ONCE_POD, virt.AccessMode.READ_WRITE_MANY] }),
      where: 'spec.accessModes',
      value: 'ReadWriteOncePod',
      mend: 'keep one',
    },
    {
      what: 'a class that no object can be',
      make: claim({ storageClass: 'Fast SSD' }),
      where: 'spec.storageClassName',
      value: "'Fast SSD'",
      mend: 'allowed are at most 253 lower-case letters',
    },
    {
      what: 'the name of a data volume',
      make: chart => [claim({})(chart), new virt.DataVolume(chart, 'volume', { name: 'disk', source: virt.DataVolumeSource.blank(), size: '5Gi' })],
      where: 'metadata.name',
      value: "'disk'",
      mend: 'let the data volume adopt it with the annotation',
    },
    { what: 'memory that is none', make: dumpClaim({ memory: '4 GB' }), where: 'site/dump: memory', value: "'4 GB'", mend: 'write a number with an optional unit' },
    {
      what: 'an overhead in percent',
      make: dumpClaim({ memory: '4Gi', filesystemOverhead: 5.5 }),
      where: 'site/dump: filesystemOverhead',
      value: '5.5 is no part of a volume',
      mend: 'as 0.055',
    },
    {
      what: 'an overhead that HyperConverged cannot say',
      make: dumpClaim({ memory: '4Gi', filesystemOverhead: 0.0555 }),
      where: 'site/dump: filesystemOverhead',
      value: '0.0555',
      mend: 'at most three decimals',
    },
  ]);
});

describe('classes of storage', () => {
  testRejected([
    {
      what: 'a provisioner that is no name',
      make: chart => new virt.StorageClass(chart, 'fast', { provisioner: virt.StorageProvisioner.of('my driver') }),
      where: 'provisioner',
      value: "'my driver'",
      mend: 'write [domain/]name',
    },
    {
      what: 'a class of a pool that there is not',
      make: chart => new virt.HostPathProvisioner(chart, 'local', { storagePools: [{ name: 'ssd', path: '/var/ssd' }] }).storageClass('local-ssd', { pool: 'sdd' }),
      where: 'parameters.storagePool',
      value: "'sdd'",
      mend: 'use one of ssd, or add it there',
    },
    {
      what: 'a policy that Kubernetes has no more',
      make: chart => new virt.StorageClass(chart, 'fast', { provisioner: virt.StorageProvisioner.of('csi.example.com'), reclaimPolicy: 'Recycle' as virt.ReclaimPolicy }),
      where: 'reclaimPolicy',
      value: "'Recycle'",
      mend: 'none of Delete, Retain; write one of them',
    },
    {
      what: 'a profile with a mode that no pod can have',
      make: chart => new virt.StorageProfile(chart, 'fast', { claimPropertySets: [{ accessModes: ['Any' as virt.AccessMode], volumeMode: virt.VolumeMode.BLOCK }] }),
      where: 'spec.claimPropertySets[0].accessModes[0]',
      value: "'Any'",
      mend: 'allowed are ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod',
    },
    {
      what: 'a profile that clones in a way that CDI has not',
      make: chart => new virt.StorageProfile(chart, 'fast', { cloneStrategy: 'csi' as virt.CloneStrategy }),
      where: 'spec.cloneStrategy',
      value: "'csi'",
      mend: 'none of snapshot, copy, csi-clone; write one of them',
    },
    {
      what: 'a class of snapshots that neither keeps nor deletes them',
      make: chart => new virt.VolumeSnapshotClass(chart, 'snapshots', { driver: 'csi.example.com', deletionPolicy: 'delete' as virt.VolumeSnapshotDeletionPolicy }),
      where: 'deletionPolicy',
      value: '"delete"',
      mend: "did you mean 'Delete'?",
    },
    {
      what: 'the name of a class that no object can have',
      make: chart => virt.StorageClass.fromName(chart, 'class', 'Fast'),
      where: 'site/class: name',
      value: "'Fast'",
      mend: 'lower-case letters',
    },
  ]);
});

describe('storage on disks of the nodes', () => {
  testRejected([
    { what: 'no pool', make: pools([]), where: 'spec.storagePools', value: 'is empty', mend: 'give at least one pool, with name and path' },
    {
      what: 'a pool beside the older directory',
      make: pools([{ name: 'a', path: '/var/a' }], { pathConfig: { path: '/var/b' } }),
      where: 'spec.pathConfig',
      value: 'excludes storagePools',
      mend: 'keep its path as one of the pools',
    },
    {
      what: 'two pools in one directory',
      make: pools([{ name: 'a', path: '/var/a' }, { name: 'b', path: '/var/a' }]),
      where: 'spec.storagePools[1].path',
      value: "'/var/a'",
      mend: 'give each pool its own',
    },
    {
      what: 'two pools of one name',
      make: pools([{ name: 'a', path: '/var/a' }, { name: 'a', path: '/var/b' }]),
      where: 'spec.storagePools[1].name',
      value: "'a'",
      mend: 'give each pool its own',
    },
    {
      what: 'a name that is too long',
      make: pools([{ name: 'p'.repeat(51), path: '/var/a' }]),
      where: 'spec.storagePools[0].name',
      value: '51 bytes',
      mend: 'at most 50',
    },
    {
      what: 'a claim whose size is none',
      make: pools([{ name: 'a', path: '/var/a', pvcTemplate: { ...CLAIM, size: '5 GB' } }]),
      where: 'site/local: storagePools[0].pvcTemplate.size',
      value: "'5 GB'",
      mend: "as '20Gi'",
    },
    {
      what: 'a claim of nothing',
      make: pools([{ name: 'a', path: '/var/a', pvcTemplate: { ...CLAIM, size: '0' } }]),
      where: 'spec.storagePools[0].pvcTemplate.resources.requests.storage',
      value: '0 is no size',
      mend: 'give more than 0',
    },
    {
      what: 'a claim of its own storage',
      make: chart => new virt.HostPathProvisioner(chart, 'local', { storagePools: [{ name: 'a', path: '/var/a', pvcTemplate: { ...CLAIM, storageClass: 'local-a' } }] })
        .storageClass('local-a'),
      where: 'spec.storagePools[0].pvcTemplate.storageClassName',
      value: "'local-a'",
      mend: 'name a class of other storage',
    },
    {
      what: 'a pull policy that there is not',
      make: pools([{ name: 'a', path: '/var/a' }], { imagePullPolicy: 'Sometimes' as virt.ImagePullPolicy }),
      where: 'spec.imagePullPolicy',
      value: "'Sometimes'",
      mend: 'none of Always, IfNotPresent, Never; write one of them',
    },
  ]);
});
