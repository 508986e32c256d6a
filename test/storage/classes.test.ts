import { Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { Rules } from '../../src/app';
import {
  AccessMode, CloneStrategy, ImportSourceFormat, ReclaimPolicy, StorageClass, StorageClassProps, StorageProfile,
  StorageProfileProps, StorageProvisioner, VolumeBindingMode, VolumeMode, VolumeSnapshotClass,
  VolumeSnapshotDeletionPolicy,
} from '../../src/storage';
import { expectContains } from '../support/contains';
import { fixture, fixtureText } from '../support/fixture';

function storageClass(name: string, props: Partial<StorageClassProps> = {}) {
  const chart = Testing.chart();
  new StorageClass(chart, name, { provisioner: StorageProvisioner.of('ebs.csi.aws.com'), ...props });
  return Testing.synth(chart)[0];
}

describe('a storage class', () => {
  test.each(['4.4.1.1-hpp-csi-storageclass', '8.5.1.2-hpp-csi-storageclass'])('%s', name => {
    expect(storageClass('hostpath-csi', { provisioner: StorageProvisioner.hostpath('my-storage-pool') })).toEqual(fixture(name));
  });

  test('8.3.2.1-default-storage-class: one gives up what another gets', () => {
    const [former, next] = parseAllDocuments(fixtureText('8.3.2.1-default-storage-class')).map(document => document.toJS());

    expectContains(storageClass('hostpath-csi-basic', { defaultClass: false }), former);
    expectContains(storageClass('new-storage-class', { defaultClass: true }), next);
  });

  test.each<[string, Partial<StorageClassProps>]>([
    ['6.2.5.3.1-storageclass', { provisioner: StorageProvisioner.of('openshift-storage.rbd.csi.ceph.com') }],
    ['11.5.5-default-storageclass', { defaultClass: true }],
    ['11.5.5-default-virt-storageclass', { defaultVirtualizationClass: true }],
    ['11.5.55-rxbounce-storageclass', { provisioner: StorageProvisioner.cephRbd(), defaultVirtualizationClass: true }],
  ])('%s', (name, props) => {
    const document = fixture(name);

    expectContains(storageClass(document.metadata?.name ?? 'ceph', props), document);
  });

  test('of Ceph RBD works with OpenShift Data Foundation as it is, and with another Rook', () => {
    const { provisioner, parameters } = storageClass('odf', { provisioner: StorageProvisioner.cephRbd() });
    const other = storageClass('rook', {
      provisioner: StorageProvisioner.cephRbd({ namespace: 'rook-ceph', clusterId: 'east', pool: 'replicapool', imageFeatures: 'layering', nodeSecret: 'node', parameters: { mapOptions: 'krbd:rxbounce,queue_depth=64' } }),
    });

    expect({ provisioner, parameters }).toEqual({
      provisioner: 'openshift-storage.rbd.csi.ceph.com',
      parameters: {
        'clusterID': 'openshift-storage',
        'pool': 'ocs-storagecluster-cephblockpool',
        'imageFormat': '2',
        'imageFeatures': 'layering,deep-flatten,exclusive-lock,object-map,fast-diff',
        'mounter': 'rbd',
        'mapOptions': 'krbd:rxbounce',
        'csi.storage.k8s.io/fstype': 'ext4',
        'csi.storage.k8s.io/provisioner-secret-name': 'rook-csi-rbd-provisioner',
        'csi.storage.k8s.io/provisioner-secret-namespace': 'openshift-storage',
        'csi.storage.k8s.io/controller-expand-secret-name': 'rook-csi-rbd-provisioner',
        'csi.storage.k8s.io/controller-expand-secret-namespace': 'openshift-storage',
        'csi.storage.k8s.io/node-stage-secret-name': 'rook-csi-rbd-node',
        'csi.storage.k8s.io/node-stage-secret-namespace': 'openshift-storage',
      },
    });
    expect(other.provisioner).toBe('rook-ceph.rbd.csi.ceph.com');
    expect(other.parameters).toMatchObject({
      'clusterID': 'east',
      'pool': 'replicapool',
      'imageFeatures': 'layering',
      'mapOptions': 'krbd:rxbounce,queue_depth=64',
      'csi.storage.k8s.io/node-stage-secret-name': 'node',
      'csi.storage.k8s.io/node-stage-secret-namespace': 'rook-ceph',
    });
  });

  test('says all that the API knows of it', () => {
    expect(storageClass('fast', {
      provisioner: StorageProvisioner.of('csi.example.com', { type: 'ssd' }),
      reclaimPolicy: ReclaimPolicy.RETAIN,
      volumeBindingMode: VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER,
      allowVolumeExpansion: true,
      mountOptions: ['discard'],
      allowedTopologies: [{ 'topology.kubernetes.io/zone': ['a', 'b'], 'example.com/rack': ['1'] }, { 'topology.kubernetes.io/zone': ['c'] }],
      cloneStrategy: CloneStrategy.CSI_CLONE,
      labels: { tier: 'fast' },
    })).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'fast', labels: { tier: 'fast' }, annotations: { 'cdi.kubevirt.io/clone-strategy': 'csi-clone' } },
      provisioner: 'csi.example.com',
      parameters: { type: 'ssd' },
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
      mountOptions: ['discard'],
      allowedTopologies: [
        { matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['a', 'b'] }, { key: 'example.com/rack', values: ['1'] }] },
        { matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['c'] }] },
      ],
    });
  });

  test.each<[string, StorageProvisioner, string, string]>([
    ['of a pool on nodes', StorageProvisioner.hostpath('local'), 'kubevirt.io.hostpath-provisioner', 'WaitForFirstConsumer'],
    ['of a directory on nodes', StorageProvisioner.hostpathLegacy(), 'kubevirt.io/hostpath-provisioner', 'WaitForFirstConsumer'],
    ['of volumes that are made by hand', StorageProvisioner.none(), 'kubernetes.io/no-provisioner', 'WaitForFirstConsumer'],
    ['of any driver', StorageProvisioner.of('csi.example.com'), 'csi.example.com', 'Immediate'],
  ])('%s makes volumes when that is right', (_, provisioner, name, mode) => {
    expect(storageClass('a', { provisioner })).toMatchObject({ provisioner: name, volumeBindingMode: mode });
  });

  test('is in no namespace, and is known by its name alone elsewhere', () => {
    const chart = new Chart(Testing.app(), 'site', { namespace: 'site' });
    const made = new StorageClass(chart, 'fast', { provisioner: StorageProvisioner.of('csi.example.com') });
    const other = StorageClass.fromName(chart, 'other', 'odf');

    expect(Testing.synth(chart)[0].metadata).toEqual({ name: 'fast' });
    expect([made.namespace, other.name, other.kind, other.namespace]).toEqual([undefined, 'odf', 'StorageClass', undefined]);
  });
});

describe('a storage profile', () => {
  function profile(name: string, props?: StorageProfileProps) {
    const chart = Testing.chart();
    new StorageProfile(chart, name, props);
    return Testing.synth(chart)[0];
  }
  const claimPropertySets = [{ accessModes: [AccessMode.READ_WRITE_ONCE], volumeMode: VolumeMode.FILESYSTEM }];

  test.each<[string, StorageProfileProps | undefined]>([
    ['8.2.1-storage-profile-unrecognized', undefined],
    ['8.2.1-storage-profile', { claimPropertySets }],
    ['8.2.1.1-clone-strategy', { claimPropertySets, cloneStrategy: CloneStrategy.CSI_CLONE }],
    ['8.3.2.3-snapshot-boot-source', { dataImportCronSourceFormat: ImportSourceFormat.SNAPSHOT }],
    ['11.5.8-storage-profile', { claimPropertySets }],
  ])('%s', (name, props) => {
    const document = fixture(name);

    expect(profile(document.metadata.name, props)).toEqual(document);
  });

  test('names the class of its snapshots', () => {
    expect(profile('odf', { cloneStrategy: CloneStrategy.SNAPSHOT, snapshotClass: 'odf-snapshots' }).spec).toEqual({ cloneStrategy: 'snapshot', snapshotClass: 'odf-snapshots' });
  });

  test('of a class outside the app is that of its name', () => {
    expect(StorageProfile.fromName(Testing.chart(), 'profile', 'odf')).toMatchObject({ name: 'odf', kind: 'StorageProfile', apiGroup: 'cdi.kubevirt.io' });
  });
});

describe('a class of snapshots', () => {
  test.each<[string, boolean]>([['13.4.1.1-volume-snapshot-class', true], ['6.2.5.3.1-volumesnapshotclass', false]])('%s', (name, isWhole) => {
    const chart = Testing.chart();
    const document = fixture(name);

    new VolumeSnapshotClass(chart, document.metadata?.name ?? 'snapshots', {
      driver: 'openshift-storage.rbd.csi.ceph.com',
      deletionPolicy: VolumeSnapshotDeletionPolicy.RETAIN,
      ...isWhole && { defaultClass: true, backupClass: true },
    });

    const [made] = Testing.synth(chart);
    if (isWhole) expect(made).toEqual(document);
    else expectContains(made, document);
  });

  test('has the parameters of its driver', () => {
    const chart = Testing.chart();
    new VolumeSnapshotClass(chart, 'snapshots', { driver: 'csi.example.com', deletionPolicy: VolumeSnapshotDeletionPolicy.DELETE, parameters: { pool: 'a' }, defaultClass: false });

    expect(Testing.synth(chart)[0]).toEqual({
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name: 'snapshots', annotations: { 'snapshot.storage.kubernetes.io/is-default-class': 'false' } },
      driver: 'csi.example.com',
      deletionPolicy: 'Delete',
      parameters: { pool: 'a' },
    });
  });

  test('is found by the driver of the storage class, so that nothing is said of it', () => {
    const chart = Testing.chart();
    const provisioner = StorageProvisioner.cephRbd();
    new StorageClass(chart, 'odf', { provisioner, defaultVirtualizationClass: true });
    new VolumeSnapshotClass(chart, 'odf-snapshots', { driver: provisioner.name, deletionPolicy: VolumeSnapshotDeletionPolicy.RETAIN, backupClass: true });
    new StorageProfile(chart, 'odf-profile', { name: 'odf', dataImportCronSourceFormat: ImportSourceFormat.SNAPSHOT });

    expect(Rules.check(chart.node.root)).toEqual([]);
    expect(VolumeSnapshotClass.fromName(chart, 'other', 'elsewhere').kind).toBe('VolumeSnapshotClass');
  });
});
