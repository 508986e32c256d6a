import { Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';

function object(apiVersion: string, kind: string, name: string, more: object, metadata: object = {}): object {
  return { apiVersion, kind, metadata: { name, namespace: 'site', ...metadata }, ...more };
}

const clusterObject = (apiVersion: string, kind: string, name: string, more: object, metadata: object = {}) =>
  ({ apiVersion, kind, metadata: { name, ...metadata }, ...more });
const requests = (storage: string) => ({ resources: { requests: { storage } } });
const dataVolume = (name: string, spec: object, namespace = 'site') => object('cdi.kubevirt.io/v1beta1', 'DataVolume', name, { spec }, { namespace });
const claim = (name: string, spec: object) => object('v1', 'PersistentVolumeClaim', name, { spec });
const golden = dataVolume('golden', { source: { blank: {} }, storage: requests('30Gi') }, 'images');
const dataSource = object('cdi.kubevirt.io/v1beta1', 'DataSource', 'rhel9', { spec: { source: { pvc: { name: 'golden', namespace: 'images' } } } }, { namespace: 'images' });
const clone = (storage: string, source: object = { source: { pvc: { name: 'golden', namespace: 'images' } } }) => dataVolume('copy', { ...source, storage: requests(storage) });
const storageClass = (name: string, provisioner: string, more: object = {}, annotations: object = {}) =>
  clusterObject('storage.k8s.io/v1', 'StorageClass', name, { provisioner, ...more }, { annotations });
const snapshotClass = (name: string, driver: string) => clusterObject('snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', name, { driver, deletionPolicy: 'Delete' });
const snapshot = object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', 's', { spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' } } });
const restore = object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineRestore', 'r', {
  spec: { target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' }, virtualMachineSnapshotName: 's' },
});
const onClaim = (more: object = {}) => vm({ volumes: [{ name: 'a', dataVolume: { name: 'data' } }], ...more });
const data = (storage: object) => dataVolume('data', { source: { blank: {} }, storage: { ...requests('1Gi'), ...storage } });
const hostpath = (storagePools: object[]) => clusterObject('hostpathprovisioner.kubevirt.io/v1beta1', 'HostPathProvisioner', 'hpp', { spec: { storagePools, workload: {} } });
const localClass = (annotations: object = {}) => storageClass('local', 'kubevirt.io.hostpath-provisioner', { parameters: { storagePool: 'disk' } }, annotations);
const DEFAULT = { 'storageclass.kubernetes.io/is-default-class': 'true' };
const withTpm = vm({ domain: { devices: { tpm: { persistent: true } } } });
const unknownClass = storageClass('x', 'csi.example.com');
const profile = (name: string, spec: object) => clusterObject('cdi.kubevirt.io/v1beta1', 'StorageProfile', name, { spec });
const blockOnly = { accessModes: ['ReadWriteMany'], volumeMode: 'Block' };
const dumped = (guest?: string) => vm({ domain: { devices: {}, ...guest && { memory: { guest } } }, volumes: [{ name: 'd', memoryDump: { claimName: 'data' } }] });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });

export const crossStorageCases: Cases = {
  'cross/boot-source-size': {
    accepts: [
      { name: 'a clone as large as its source', manifests: [clone('30720Mi'), golden] },
      { name: 'a source that is not in the set', manifests: [clone('1Gi')] },
      { name: 'a clone that takes the size of its source', manifests: [dataVolume('copy', { source: { pvc: { name: 'golden', namespace: 'images' } }, storage: {} }), golden] },
      { name: 'sizes with and without a file system, which cannot be compared', manifests: [dataVolume('copy', { source: { pvc: { name: 'golden', namespace: 'images' } }, pvc: requests('20Gi') }), golden] },
    ],
    rejects: [
      rejected('a clone smaller than its source', 'spec.storage.resources.requests.storage', clone('20Gi'), golden),
      rejected('a clone smaller than what a DataSource points to', 'spec.storage.resources.requests.storage',
        clone('20Gi', { sourceRef: { kind: 'DataSource', name: 'rhel9', namespace: 'images' } }), dataSource, golden),
      rejected('a template smaller than its source', 'spec.dataVolumeTemplates[0].spec.storage.resources.requests.storage',
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'root' }, spec: { source: { pvc: { name: 'golden', namespace: 'images' } }, storage: requests('1Gi') } }] }), golden),
    ],
  },
  'cross/snapshot-class': {
    accepts: [
      { name: 'a snapshot class of the driver', manifests: [snapshot, onClaim(), data({ storageClassName: 'fast' }), storageClass('fast', 'csi'), snapshotClass('s', 'csi')] },
      { name: 'a set without snapshot classes', manifests: [snapshot, onClaim(), data({ storageClassName: 'fast' }), storageClass('fast', 'csi')] },
    ],
    rejects: [
      rejected('snapshot classes of other drivers only', 'spec.source.name', snapshot, onClaim(), data({ storageClassName: 'fast' }), storageClass('fast', 'csi'), snapshotClass('s', 'other')),
      rejected('boot sources kept as snapshots', 'spec.dataImportCronSourceFormat', profile('fast', { dataImportCronSourceFormat: 'snapshot' }), storageClass('fast', 'csi'), snapshotClass('s', 'other')),
      rejected('a snapshot class of another driver', 'spec.volumeSnapshotClassName',
        object('snapshot.storage.k8s.io/v1', 'VolumeSnapshot', 's', { spec: { volumeSnapshotClassName: 's', source: { persistentVolumeClaimName: 'data' } } }),
        claim('data', { storageClassName: 'fast' }), storageClass('fast', 'csi'), snapshotClass('s', 'other'), snapshotClass('t', 'csi')),
    ],
  },
  'cross/storage-pool': {
    accepts: [
      { name: 'a pool of the provisioner', manifests: [localClass(), hostpath([{ name: 'disk', path: '/var/disk' }])] },
      { name: 'a provisioner that may be elsewhere', manifests: [localClass()] },
      { name: 'a provisioner that is elsewhere', manifests: [localClass()], complete: true, external: [{ apiGroup: 'hostpathprovisioner.kubevirt.io', kind: 'HostPathProvisioner', name: 'hpp' }] },
    ],
    rejects: [
      rejected('a pool that there is not', 'parameters.storagePool', localClass(), hostpath([{ name: 'other', path: '/var/disk' }])),
      { ...rejected('no provisioner in a complete set', 'provisioner', localClass()), complete: true },
    ],
  },
  'cross/storage-pool-class': {
    accepts: [{ name: 'a class of other storage', manifests: [hostpath([{ name: 'disk', path: '/d', pvcTemplate: { storageClassName: 'fast' } }]), storageClass('fast', 'csi'), localClass()] }],
    rejects: [
      rejected('a class that is served from the pool', 'spec.storagePools[0].pvcTemplate.storageClassName', hostpath([{ name: 'disk', path: '/d', pvcTemplate: { storageClassName: 'local' } }]), localClass()),
      rejected('such a class as the default', 'spec.storagePools[0].pvcTemplate.storageClassName', hostpath([{ name: 'disk', path: '/d', pvcTemplate: {} }]), localClass(DEFAULT)),
    ],
  },
  'cross/default-storage-class': {
    accepts: [{ name: 'one default', manifests: [storageClass('a', 'csi', {}, DEFAULT), storageClass('b', 'csi', {}, { 'storageclass.kubernetes.io/is-default-class': 'false' })] }],
    rejects: [rejected('two defaults', 'metadata.annotations["storageclass.kubernetes.io/is-default-class"]', storageClass('a', 'csi', {}, DEFAULT), storageClass('b', 'csi', {}, DEFAULT))],
  },
  'cross/vm-state-storage': {
    accepts: [
      { name: 'a class for the state', manifests: [withTpm, hyperConverged({ vmStateStorageClass: 'shared' })] },
      { name: 'a TPM that forgets', manifests: [vm({ domain: { devices: { tpm: {} } } }), hyperConverged()] },
      { name: 'a set without HyperConverged', manifests: [withTpm] },
    ],
    rejects: [rejected('a TPM that keeps its state nowhere', `${AT}.domain.devices.tpm.persistent`, withTpm, hyperConverged())],
  },
  'cross/snapshot-state': {
    accepts: [
      { name: 'a machine without state', manifests: [snapshot, vm()] },
      { name: 'a machine whose firmware keeps its state', manifests: [snapshot, vm({ domain: { devices: {}, firmware: { bootloader: { efi: { persistent: true, secureBoot: false } } } } })] },
    ],
    rejects: [rejected('a machine whose TPM keeps its state', 'spec.source.name', snapshot, withTpm)],
  },
  'cross/restore-target-halted': {
    accepts: [
      { name: 'a halted machine', manifests: [restore, vm({}, { runStrategy: 'Halted' })] },
      { name: 'a machine that the restore makes', manifests: [restore] },
    ],
    rejects: [rejected('a machine that runs', 'spec.target.name', restore, vm())],
  },
  'cross/memory-dump-claim': {
    accepts: [
      { name: 'a file system', manifests: [dumped(), claim('data', { volumeMode: 'Filesystem' })] },
      { name: 'a claim that more pods write to', manifests: [dumped(), claim('data', { accessModes: ['ReadOnlyMany', 'ReadWriteMany'] })] },
      { name: 'room for the memory and what is around it', manifests: [dumped('1Gi'), claim('data', requests('1186Mi'))] },
      { name: 'a data volume, which has its file system beside', manifests: [dumped('1Gi'), data(requests('1124Mi'))] },
      { name: 'the overhead of the class', manifests: [dumped('1Gi'), claim('data', { storageClassName: 'x', ...requests('1124Mi') }), hyperConverged({ filesystemOverhead: { storageClass: { x: '0' } } })] },
      { name: 'memory of an instance type', manifests: [vm({ volumes: [{ name: 'd', memoryDump: { claimName: 'data' } }] }, { instancetype: { name: 'u1.large' } }), claim('data', requests('1Gi'))] },
    ],
    rejects: [
      rejected('a block device', `${AT}.volumes[0].memoryDump.claimName`, dumped(), claim('data', { volumeMode: 'Block' })),
      rejected('a claim of one pod', `${AT}.volumes[0].memoryDump.claimName`, dumped(), claim('data', { accessModes: ['ReadWriteOncePod'] })),
      rejected('room for the memory only', `${AT}.volumes[0].memoryDump.claimName`, dumped('1Gi'), claim('data', requests('1185Mi'))),
      rejected('a data volume that is too small', `${AT}.volumes[0].memoryDump.claimName`, dumped('1Gi'), data(requests('1123Mi'))),
      rejected('a larger overhead', `${AT}.volumes[0].memoryDump.claimName`, dumped('1Gi'), claim('data', requests('1186Mi')), hyperConverged({ filesystemOverhead: { global: '0.1' } })),
    ],
  },
  'cross/storage-profile': {
    accepts: [
      { name: 'modes that the data volume gives', manifests: [data({ storageClassName: 'x', accessModes: ['ReadWriteMany'], volumeMode: 'Block' }), unknownClass] },
      { name: 'modes of a storage profile', manifests: [data({ storageClassName: 'x' }), unknownClass, profile('x', { claimPropertySets: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Block' }] })] },
      { name: 'a provisioner that CDI knows', manifests: [data({ storageClassName: 'x' }), storageClass('x', 'openshift-storage.rbd.csi.ceph.com')] },
      { name: 'a class that is elsewhere', manifests: [data({ storageClassName: 'x' })] },
      { name: 'the default class', manifests: [data({}), unknownClass] },
      { name: 'a clone, which may be as its source', manifests: [clone('30Gi', { source: { pvc: { name: 'golden', namespace: 'images' } } }), golden, unknownClass] },
      { name: 'a profile that is elsewhere', manifests: [data({ storageClassName: 'x' }), unknownClass], external: [{ apiGroup: 'cdi.kubevirt.io', kind: 'StorageProfile', name: 'x' }] },
    ],
    rejects: [
      rejected('a provisioner that nothing is known of', 'spec.storage.accessModes', data({ storageClassName: 'x' }), unknownClass),
      rejected('a profile that says nothing of it', 'spec.storage.accessModes', data({ storageClassName: 'x' }), unknownClass, profile('x', { cloneStrategy: 'copy' })),
      rejected('a template of a machine', 'spec.dataVolumeTemplates[0].spec.storage.accessModes',
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'd' }, spec: { source: { blank: {} }, storage: { storageClassName: 'x', ...requests('1Gi') } } }] }), unknownClass),
      rejected('an import of HyperConverged', 'spec.dataImportCronTemplates[0].spec.template.spec.storage.accessModes', hyperConverged({
        dataImportCronTemplates: [
          { metadata: { name: 'i' }, spec: { template: { spec: { source: { registry: { url: 'docker://quay.io/a/b' } }, storage: { storageClassName: 'x' } } } } },
        ],
      }), unknownClass),
    ],
  },
  'cross/scratch-space': {
    accepts: [
      { name: 'a class for file systems too', manifests: [hyperConverged({ scratchSpaceStorageClass: 'x' }), profile('x', { claimPropertySets: [blockOnly, { ...blockOnly, volumeMode: 'Filesystem' }] })] },
      { name: 'a class without a profile', manifests: [hyperConverged({ scratchSpaceStorageClass: 'x' })] },
    ],
    rejects: [rejected('a class for block devices only', 'spec.scratchSpaceStorageClass', hyperConverged({ scratchSpaceStorageClass: 'x' }), profile('x', { claimPropertySets: [blockOnly] }))],
  },
  'cross/amazon-storage': {
    accepts: [
      { name: 'a class that no machine uses', manifests: [storageClass('gp3', 'ebs.csi.aws.com'), onClaim(), data({ storageClassName: 'ceph' })] },
      { name: 'other storage', manifests: [storageClass('ceph', 'openshift-storage.rbd.csi.ceph.com'), onClaim(), data({ storageClassName: 'ceph' })] },
    ],
    rejects: [rejected('a disk on EBS', 'provisioner', storageClass('gp3', 'ebs.csi.aws.com'), onClaim(), data({ storageClassName: 'gp3' }))],
  },
  'cross/live-migration-storage': {
    accepts: [
      { name: 'ReadWriteMany', manifests: [onClaim({ evictionStrategy: 'LiveMigrate' }), data({ accessModes: ['ReadWriteMany'] })] },
      { name: 'access modes that the storage profile chooses', manifests: [onClaim({ evictionStrategy: 'LiveMigrate' }), data({})] },
      { name: 'no migration', manifests: [onClaim({ evictionStrategy: 'None' }), data({ accessModes: ['ReadWriteOnce'] })] },
    ],
    rejects: [
      rejected('ReadWriteOnce', `${AT}.volumes[0].dataVolume.name`, onClaim({ evictionStrategy: 'LiveMigrate' }), data({ accessModes: ['ReadWriteOnce'] })),
      rejected('local storage', `${AT}.volumes[0].dataVolume.name`, onClaim({ evictionStrategy: 'LiveMigrate' }), data({ storageClassName: 'local' }), localClass()),
      rejected('a disk on EBS', `${AT}.volumes[0].dataVolume.name`, onClaim({ evictionStrategy: 'LiveMigrate' }), data({ storageClassName: 'gp3' }), storageClass('gp3', 'ebs.csi.aws.com')),
      rejected('migration that HyperConverged asks for', `${AT}.volumes[0].dataVolume.name`, onClaim(), data({ accessModes: ['ReadWriteOnce'] }), hyperConverged({ evictionStrategy: 'LiveMigrate' })),
    ],
  },
};
