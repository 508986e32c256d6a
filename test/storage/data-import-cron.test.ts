import { Chart, Cron, Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { NetworkAttachmentDefinition } from '../../src/network';
import {
  AccessMode, DataImportCron, DataImportCronProps, DataSource, DataVolumeSource, ImportGarbageCollection,
  ImportRetention, PersistentVolumeClaim, RegistryPullMethod, StorageApi,
} from '../../src/storage';
import { BootSource, Disk, VirtualMachine } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const FEDORA = { source: DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:latest'), size: '10Gi', schedule: '0 */12 * * *', managedDataSource: 'fedora' };

function cron(props: (chart: Chart) => Partial<DataImportCronProps> = () => ({})) {
  const chart = new Chart(Testing.app(), 'images', { namespace: 'images' });
  new DataImportCron(chart, 'fedora-image-cron', { ...FEDORA, ...props(chart) });
  return Testing.synth(chart)[0];
}

describe('an import that repeats', () => {
  test('11.5.1-data-import-cron-storage-class', () => {
    const chart = Testing.chart();
    new DataImportCron(chart, 'tinycore-image-cron', {
      source: DataVolumeSource.registry('docker://registry.example.com/cdi-func-test-tinycore'),
      size: '5Gi',
      storageClass: 'rook-ceph-block',
      schedule: Cron.daily(),
      managedDataSource: 'tinycore',
    });

    expectContains(Testing.synth(chart)[0], fixture('11.5.1-data-import-cron-storage-class'));
  });

  test('imports at once, and leaves to CDI what is not said', () => {
    expect(cron()).toEqual({
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataImportCron',
      metadata: { name: 'fedora-image-cron', namespace: 'images', annotations: { 'cdi.kubevirt.io/storage.bind.immediate.requested': 'true' } },
      spec: {
        schedule: '0 */12 * * *',
        managedDataSource: 'fedora',
        template: {
          spec: {
            source: { registry: { url: 'docker://quay.io/containerdisks/fedora:latest' } },
            storage: { resources: { requests: { storage: '10Gi' } } },
          },
        },
      },
    });
  });

  test('says how many imports stay, how they are made, and what machines take from them', () => {
    expect(cron(chart => ({
      source: DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:latest', { pullMethod: RegistryPullMethod.NODE }),
      schedule: Cron.schedule({ minute: '15', hour: '3' }),
      importsToKeep: 2,
      garbageCollect: ImportGarbageCollection.NEVER,
      retentionPolicy: ImportRetention.NONE,
      immediateBinding: false,
      preallocation: true,
      priorityClass: 'low',
      additionalNetwork: NetworkAttachmentDefinition.fromName(chart, 'network', 'storage', 'images'),
      defaultPreference: 'fedora',
      defaultInstancetype: 'u1.medium',
      labels: { team: 'a' },
      annotations: { note: 'b' },
    }))).toEqual({
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataImportCron',
      metadata: {
        name: 'fedora-image-cron',
        namespace: 'images',
        labels: { 'team': 'a', 'instancetype.kubevirt.io/default-preference': 'fedora', 'instancetype.kubevirt.io/default-instancetype': 'u1.medium' },
        annotations: { 'note': 'b', 'k8s.v1.cni.cncf.io/networks': 'storage' },
      },
      spec: {
        schedule: '15 3 * * *',
        managedDataSource: 'fedora',
        importsToKeep: 2,
        garbageCollect: 'Never',
        retentionPolicy: 'None',
        template: {
          spec: {
            source: { registry: { url: 'docker://quay.io/containerdisks/fedora:latest', pullMethod: 'node' } },
            storage: { resources: { requests: { storage: '10Gi' } } },
            preallocation: true,
            priorityClassName: 'low',
          },
        },
      },
    });
  });

  test('takes an image stream, and a claim that is described as it is', () => {
    const { spec } = cron(() => ({ source: DataVolumeSource.imageStream('rhel9'), api: StorageApi.PVC, accessModes: [AccessMode.READ_WRITE_ONCE], schedule: '' }));

    expect(spec).toMatchObject({
      schedule: '',
      template: { spec: { source: { registry: { imageStream: 'rhel9', pullMethod: 'node' } }, pvc: { resources: { requests: { storage: '10Gi' } } } } },
    });
  });

  test('has a DataSource that machines boot from, and nothing is said of it', () => {
    const chart = new Chart(Testing.app(), 'images', { namespace: 'images' });
    const made = new DataImportCron(chart, 'fedora-image-cron', FEDORA);
    new VirtualMachine(chart, 'vm', { disks: [Disk.root(BootSource.of(DataVolumeSource.fromDataSource(made.dataSource)), { size: '20Gi' })] });

    expect(Testing.synth(chart)[1].spec.dataVolumeTemplates[0].spec.sourceRef).toEqual({ kind: 'DataSource', name: 'fedora', namespace: 'images' });
    expect(Rules.check(chart.node.root).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is known by its name elsewhere', () => {
    expect(DataImportCron.fromName(Testing.chart(), 'cron', 'rhel9-image-cron', 'images')).toMatchObject({ name: 'rhel9-image-cron', namespace: 'images', kind: 'DataImportCron' });
  });
});

describe('a DataSource', () => {
  test('is kept up to date by an import, and says what the console shows', () => {
    const chart = new Chart(Testing.app(), 'images', { namespace: 'images' });
    const made = new DataImportCron(chart, 'fedora-image-cron', FEDORA);
    new DataSource(chart, 'fedora', { dataImportCron: made, description: 'Fedora, daily', defaultPreference: 'fedora' });

    expect(Testing.synth(chart)[1]).toEqual({
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataSource',
      metadata: {
        name: 'fedora',
        namespace: 'images',
        labels: { 'instancetype.kubevirt.io/default-preference': 'fedora', 'cdi.kubevirt.io/dataImportCron': 'fedora-image-cron' },
        annotations: { description: 'Fedora, daily' },
      },
      spec: { source: {} },
    });
    expect(Rules.check(chart.node.root)).toEqual([]);
  });

  test('points to an image until the first import', () => {
    const chart = new Chart(Testing.app(), 'images', { namespace: 'images' });
    const claim = PersistentVolumeClaim.fromName(chart, 'claim', 'fedora-38');
    new DataSource(chart, 'fedora', { dataImportCron: DataImportCron.fromName(chart, 'cron', 'fedora-image-cron'), source: DataVolumeSource.persistentVolumeClaim(claim, 'images') });

    expect(Testing.synth(chart)[0].spec).toEqual({ source: { pvc: { name: 'fedora-38', namespace: 'images' } } });
  });
});
