import { Chart, Size, Testing } from 'cdk8s';
import { Rules } from '../../src/app';
import { AccessMode, DataVolumeSource, MemoryDumpClaimProps, PersistentVolumeClaim, PersistentVolumeClaimProps, VolumeMode, VolumeSnapshot } from '../../src/storage';
import { Disk, VirtualMachine, Volume } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

function claim(name: string, props: (chart: Chart) => PersistentVolumeClaimProps) {
  const chart = Testing.chart();
  new PersistentVolumeClaim(chart, name, { retain: false, ...props(chart) });
  return Testing.synth(chart)[0];
}

describe('a claim', () => {
  test('8.5.2-block-pvc', () => {
    expect(claim('iso-pvc', () => ({
      size: Size.gibibytes(5), accessModes: [AccessMode.READ_WRITE_ONCE], volumeMode: VolumeMode.BLOCK, storageClass: 'my-storage-class',
    }))).toEqual(fixture('8.5.2-block-pvc'));
  });

  test('6.14.2.1-expand-pvc', () => {
    expectContains(claim('vm-disk-expand', () => ({ size: '3072Mi', accessModes: [AccessMode.READ_WRITE_MANY] })), fixture('6.14.2.1-expand-pvc'));
  });

  test('takes a volume that is made by hand', () => {
    const { spec } = claim('disk', () => ({
      size: '1Ti', accessModes: [AccessMode.READ_WRITE_ONCE_POD], storageClass: '', selector: { rack: '1' }, volumeName: 'node-1-sdb',
    }));

    expect(spec).toEqual({
      accessModes: ['ReadWriteOncePod'],
      resources: { requests: { storage: '1Ti' } },
      storageClassName: '',
      selector: { matchLabels: { rack: '1' } },
      volumeName: 'node-1-sdb',
    });
  });

  test.each<[string, (chart: Chart) => PersistentVolumeClaimProps['dataSource'], object]>([
    ['a snapshot', chart => VolumeSnapshot.fromName(chart, 'snapshot', 'before'), { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'before' }],
    ['another claim', chart => PersistentVolumeClaim.fromName(chart, 'other', 'first'), { kind: 'PersistentVolumeClaim', name: 'first' }],
  ])('starts as a copy of %s', (_, dataSource, dataSourceRef) => {
    expect(claim('disk', chart => ({ size: '1Gi', accessModes: [AccessMode.READ_WRITE_ONCE], dataSource: dataSource(chart) })).spec.dataSourceRef).toEqual(dataSourceRef);
  });

  test('is kept when it leaves Git, and tells the size of machines that boot from it', () => {
    const { metadata } = claim('rhel9', () => ({ retain: undefined, size: '30Gi', accessModes: [AccessMode.READ_WRITE_MANY], defaultPreference: 'rhel.9' }));

    expect(metadata).toEqual({
      name: 'rhel9',
      labels: { 'instancetype.kubevirt.io/default-preference': 'rhel.9' },
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
    });
  });

  test('is a disk of a machine, and what a disk is cloned of', () => {
    const chart = new Chart(Testing.app(), 'site', { namespace: 'site' });
    const made = new PersistentVolumeClaim(chart, 'disk', { size: '30Gi', accessModes: [AccessMode.READ_WRITE_MANY] });
    const machine = new VirtualMachine(chart, 'vm', { disks: [Disk.of('root', Volume.fromPersistentVolumeClaim(made))] });

    expect(Testing.synth(chart)[1].spec.template.spec.volumes).toEqual([{ name: 'root', persistentVolumeClaim: { claimName: 'disk' } }]);
    expect(DataVolumeSource.persistentVolumeClaim(made, 'site')._render()).toEqual({ source: { pvc: { name: 'disk', namespace: 'site' } } });
    expect(machine.namespace).toBe(made.namespace);
  });
});

describe('a claim for dumps of memory', () => {
  test.each<[string, MemoryDumpClaimProps, string]>([
    ['the memory, 100 MiB and 5.5 % for the file system', { memory: '1Gi' }, '1186Mi'],
    ['whole mebibytes', { memory: Size.gibibytes(4) }, '4427Mi'],
    ['another overhead', { memory: '1Gi', filesystemOverhead: 0.1 }, '1237Mi'],
    ['no overhead', { memory: '924Mi', filesystemOverhead: 0 }, '1Gi'],
  ])('has room for %s', (_, props, storage) => {
    const chart = Testing.chart();
    PersistentVolumeClaim.forMemoryDump(chart, 'dump', { ...props, retain: false, storageClass: 'files', accessMode: AccessMode.READ_WRITE_MANY });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'dump' },
      spec: { accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem', resources: { requests: { storage } }, storageClassName: 'files' },
    }]);
  });

  test('is large enough for the rule about such claims, and for one node if nothing is said', () => {
    const chart = Testing.chart();
    const made = PersistentVolumeClaim.forMemoryDump(chart, 'dump', { memory: '3Gi' });

    expect(made.apiObject.toJson().spec).toMatchObject({ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '3347Mi' } } });
    expect(Rules.check(chart.node.root)).toEqual([]);
  });
});
