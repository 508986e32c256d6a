import { Chart, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app/rules';
import { FindingClass } from '../../src/rules';
import { AccessMode, DataSource, DataVolume, DataVolumeSource, StorageApi, VolumeMode } from '../../src/storage';
import {
  BlockSize, BootSource, Disk, DiskBus, DiskCache, DiskDevice, DiskErrorPolicy, DiskIo, Filesystem, HostDiskType, Interface, IoThreadsPolicy, Memory,
  VirtualMachine, VirtualMachineProps, Volume,
} from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

function machine(props: VirtualMachineProps, name = 'vm', chart = new Chart(Testing.app(), 'test')): VirtualMachine {
  return new VirtualMachine(chart, name, { retain: false, ...props });
}

/** A manifest that the cluster does not refuse. */
function manifest(props: VirtualMachineProps, name = 'vm', chart?: Chart) {
  const vm = machine(props, name, chart);
  const refused = Rules.check(vm).filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION);
  expect(refused).toEqual([]);
  return vm.apiObject.toJson();
}

function spec(props: VirtualMachineProps, chart?: Chart) {
  return manifest(props, 'vm', chart).spec.template.spec;
}

function disk(made: Disk, chart?: Chart) {
  const { domain, volumes } = spec({ disks: [made] }, chart);
  return [domain.devices.disks[0], volumes[0]];
}

/** A printed manifest without what a generator left in it and the server fills in. */
function withoutNoise(name: string) {
  const document = fixture(name);
  delete document.status;
  delete document.metadata.creationTimestamp;
  delete document.spec.template.metadata.creationTimestamp;
  delete document.spec.template.spec.domain.machine;
  for (const template of document.spec.dataVolumeTemplates) {
    delete template.status;
    delete template.metadata.creationTimestamp;
  }
  return document;
}

const secret = (chart: Chart) => kplus.Secret.fromSecretName(chart, 'secret', 'data-source-secret');
const certificates = (chart: Chart) => kplus.ConfigMap.fromConfigMapName(chart, 'certificates', 'tls-certs');

describe('as documented', () => {
  const FEDORA = 'https://mirror.arizona.edu/fedora/linux/releases/35/Cloud/x86_64/images/Fedora-Cloud-Base-35-1.2.x86_64.qcow2';

  test.each<[string, (chart: Chart) => BootSource]>([
    ['6.2.2.4-registry-import-vm', chart => BootSource.registry('docker://kubevirt/fedora-cloud-container-disk-demo:latest', { secret: secret(chart), certificates: certificates(chart) })],
    ['6.2.3.2-http-import-vm', chart => BootSource.http(FEDORA, { secret: secret(chart), certificates: certificates(chart) })],
  ])('%s', (name, source) => {
    const chart = new Chart(Testing.app(), 'test');
    const labels = { 'kubevirt.io/vm': 'vm-fedora-datavolume' };

    const made = manifest({
      labels,
      machineLabels: labels,
      running: true,
      // 1.5Gi is stored as 1536Mi.
      memory: Memory.request('1.5Gi'),
      terminationGracePeriod: Duration.seconds(180),
      disks: [Disk.root(source(chart), { name: 'datavolumedisk1', dataVolumeName: 'fedora-dv', size: Size.gibibytes(10), storageClass: 'gp3-csi' })],
    }, 'vm-fedora-datavolume', chart);

    const document = withoutNoise(name);
    document.spec.template.spec.domain.resources.requests.memory = '1536Mi';
    expectContains(made, document);
  });

  test('6.2.5.3.2-clone-vm', () => {
    const labels = { 'kubevirt.io/vm': 'vm-dv-clone' };
    const chart = new Chart(Testing.app(), 'test');
    const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'source-pvc');
    const source = BootSource.of(DataVolumeSource.persistentVolumeClaim(claim, 'source-namespace'));

    const made = manifest({
      labels,
      machineLabels: labels,
      running: false,
      memory: Memory.request('64M'),
      disks: [Disk.root(source, { name: 'root-disk', dataVolumeName: 'favorite-clone', size: '2Gi', accessModes: [AccessMode.READ_WRITE_ONCE] })],
    }, 'vm-dv-clone', chart);

    expectContains(made, fixture('6.2.5.3.2-clone-vm'));
  });

  test('6.2.6.2.5-virtio-win-cdrom', () => {
    expectContains(manifest({ disks: [Disk.virtioDrivers({ name: 'virtiocontainerdisk', bootOrder: 2 })] }), fixture('6.2.6.2.5-virtio-win-cdrom'));
  });

  test('6.6.3-boot-order-vm', () => {
    const made = manifest({
      disks: [
        Disk.of('containerdisk', Volume.fromContainerDisk('fedora'), { bootOrder: 1 }),
        Disk.of('cloudinitdisk', Volume.fromEmptyDisk('1Gi')),
        Disk.of('cd-drive-1', Volume.fromContainerDisk('drivers'), { device: DiskDevice.CDROM }),
      ],
      interfaces: [Interface.masquerade({ bootOrder: 2, macAddress: '02:96:c4:00:00:00' })],
    });

    expectContains(made, fixture('6.6.3-boot-order-vm'));
  });
});

describe('a disk', () => {
  test('has all that the API knows of it', () => {
    const [made] = disk(Disk.of('data', Volume.fromEmptyDisk('1Gi'), {
      serial: 'A1',
      cache: DiskCache.WRITETHROUGH,
      io: DiskIo.THREADS,
      dedicatedIoThread: true,
      errorPolicy: DiskErrorPolicy.REPORT,
      blockSize: BlockSize.custom(512, 4096),
      tag: 'data',
      pciAddress: '0000:81:00.1',
      readOnly: true,
    }));

    expect(made).toEqual({
      name: 'data',
      disk: { bus: 'virtio', readonly: true, pciAddress: '0000:81:00.1' },
      serial: 'A1',
      cache: 'writethrough',
      io: 'threads',
      dedicatedIOThread: true,
      errorPolicy: 'report',
      blockSize: { custom: { logical: 512, physical: 4096 } },
      tag: 'data',
    });
  });

  test('is a CD-ROM on SATA', () => {
    expect(disk(Disk.fromSource('installer', DataVolumeSource.http('https://example.com/windows.iso'), { size: '6Gi', device: DiskDevice.CDROM }))).toEqual([
      { name: 'installer', cdrom: { bus: 'sata' } }, { name: 'installer', dataVolume: { name: 'vm-installer' } },
    ]);
    expect(Disk.virtioDrivers()._renderVolume('vm')).toEqual({
      name: 'windows-drivers-disk', containerDisk: { image: 'container-native-virtualization/virtio-win' },
    });
  });

  test('is a LUN that the guest can reserve', () => {
    const chart = new Chart(Testing.app(), 'test');
    const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'quorum');

    expect(disk(Disk.of('quorum', Volume.fromPersistentVolumeClaim(claim), { device: DiskDevice.LUN, bus: DiskBus.SCSI }), chart))
      .toEqual([{ name: 'quorum', lun: { bus: 'scsi' } }, { name: 'quorum', persistentVolumeClaim: { claimName: 'quorum' } }]);
    expect(Disk.of('quorum', Volume.fromPersistentVolumeClaim(claim), { device: DiskDevice.LUN, reservation: true, shareable: true })._renderDisk(undefined))
      .toEqual({ name: 'quorum', lun: { bus: 'scsi', reservation: true }, shareable: true });
  });

  test('is plugged in on the SCSI bus', () => {
    const chart = new Chart(Testing.app(), 'test');
    const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'data');
    const volume = DataVolume.fromName(chart, 'volume', 'more');

    expect(disk(Disk.of('data', Volume.fromPersistentVolumeClaim(claim), { hotpluggable: true, serial: 'A1' }), chart)).toEqual([
      { name: 'data', disk: { bus: 'scsi' }, serial: 'A1' },
      { name: 'data', persistentVolumeClaim: { claimName: 'data', hotpluggable: true } },
    ]);
    expect(Disk.of('more', Volume.fromDataVolume(volume), { hotpluggable: true })._renderVolume('vm'))
      .toEqual({ name: 'more', dataVolume: { name: 'more', hotpluggable: true } });
  });

  test.each([
    [() => Disk.of('a', Volume.fromEmptyDisk('1Gi'), { hotpluggable: true }), "Disk 'a' hotpluggable: only data volumes and claims can be plugged in and out"],
    [() => Disk.of('a', Volume.fromEmptyDisk('1Gi'), { reservation: true }), "Disk 'a' reservation: only a LUN can be reserved; make the disk one with"],
    [() => Volume.fromHostDisk('images/a', HostDiskType.DISK), "Volume path: 'images/a' is not absolute; start it with '/'"],
    [() => Filesystem.virtiofs('a b', Volume.fromEmptyDisk('1Gi')), "Filesystem name: 'a b' is not a valid name"],
  ])('refuses what cannot be %#', (make, message) => {
    expect(make).toThrow(message);
  });

  test.each([
    [{ size: '1Gi', immediateBinding: true, adoptExisting: true }, {
      metadata: { annotations: { 'cdi.kubevirt.io/storage.bind.immediate.requested': 'true', 'cdi.kubevirt.io/allowClaimAdoption': 'true' } },
    }],
    [{ size: '1Gi', preallocation: true, priorityClass: 'high' }, { spec: { preallocation: true, priorityClassName: 'high' } }],
    [{ size: '1Gi', api: StorageApi.PVC, accessModes: [AccessMode.READ_WRITE_MANY], volumeMode: VolumeMode.BLOCK, storageClass: 'ceph' }, {
      spec: { pvc: { accessModes: ['ReadWriteMany'], volumeMode: 'Block', storageClassName: 'ceph', resources: { requests: { storage: '1Gi' } } } },
    }],
  ])('of a new data volume takes %j', (options, expected) => {
    expectContains(manifest({ disks: [Disk.blank('data', options)] }).spec.dataVolumeTemplates[0], expected);
  });
});

describe('a volume', () => {
  test.each<[string, (chart: Chart) => Volume, object]>([
    ['an ephemeral copy', chart => Volume.fromEphemeral(kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'golden')),
      { ephemeral: { persistentVolumeClaim: { claimName: 'golden' } } }],
    ['a Secret', chart => Volume.fromSecret(secret(chart), { optional: true, volumeLabel: 'keys' }),
      { secret: { secretName: 'data-source-secret', optional: true, volumeLabel: 'keys' } }],
    ['a ConfigMap', chart => Volume.fromConfigMap(certificates(chart)), { configMap: { name: 'tls-certs' } }],
    ['a service account', chart => Volume.fromServiceAccount(kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'robot')),
      { serviceAccount: { serviceAccountName: 'robot' } }],
    ['the downward API', () => Volume.fromDownwardApi([{ path: 'labels', fieldPath: 'metadata.labels' }], { volumeLabel: 'me' }),
      { downwardAPI: { fields: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }], volumeLabel: 'me' } }],
    ['a claim that is only read', chart => Volume.fromPersistentVolumeClaim(kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'iso'), { readOnly: true }),
      { persistentVolumeClaim: { claimName: 'iso', readOnly: true } }],
  ])('is %s', (_, volume, expected) => {
    const chart = new Chart(Testing.app(), 'test');

    expect(disk(Disk.of('disk', volume(chart)), chart)[1]).toEqual({ name: 'disk', ...expected });
  });

  test('is metrics of the node, or a file of it, behind gates', () => {
    expect(Volume.fromDownwardMetrics()._render('metrics')).toEqual({ name: 'metrics', downwardMetrics: {} });
    expect(Volume.fromHostDisk('/images/a.img', HostDiskType.DISK_OR_CREATE, { capacity: '1024Mi', shared: true })._render('host'))
      .toEqual({ name: 'host', hostDisk: { path: '/images/a.img', type: 'DiskOrCreate', capacity: '1Gi', shared: true } });
  });
});

test('a machine mounts folders, and has threads and queues for its disks', () => {
  const chart = new Chart(Testing.app(), 'test');
  const { domain, volumes } = spec({
    filesystems: [Filesystem.virtiofs('config', Volume.fromConfigMap(certificates(chart)))], ioThreads: IoThreadsPolicy.AUTO, blockMultiQueue: true,
  }, chart);

  expect(domain).toMatchObject({ ioThreadsPolicy: 'auto', devices: { blockMultiQueue: true, filesystems: [{ name: 'config', virtiofs: {} }] } });
  expect(volumes).toEqual([{ name: 'config', configMap: { name: 'tls-certs' } }]);
});

test('boot sources are data sources of the app too', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'images' });
  const image = new DataSource(chart, 'appliance', {
    source: DataVolumeSource.dataVolume(new DataVolume(chart, 'appliance-1', { source: DataVolumeSource.upload(), size: '1Gi' })),
  });

  const made = manifest({ disks: [Disk.root(BootSource.of(DataVolumeSource.fromDataSource(image)))] }, 'vm', chart);

  expect(made.spec.dataVolumeTemplates[0].spec.sourceRef).toEqual({ kind: 'DataSource', name: 'appliance', namespace: 'images' });
});
