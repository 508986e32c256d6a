import { Chart, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import { NodePlacement } from '../../src/cluster';
import { AccessMode, HostPathProvisioner, HostPathProvisionerProps, ReclaimPolicy, VolumeMode } from '../../src/storage';
import { ImagePullPolicy } from '../../src/vm';
import { fixture } from '../support/fixture';

const ON_LINUX = NodePlacement.labeled({ 'kubernetes.io/os': 'linux' });

function provisioner(props: HostPathProvisionerProps) {
  const chart = new Chart(Testing.app(), 'site', { namespace: 'site' });
  new HostPathProvisioner(chart, 'hostpath-provisioner', props);
  return Testing.synth(chart)[0];
}

describe('storage on disks of the nodes', () => {
  test.each<[string, HostPathProvisionerProps]>([
    ['4.2.3.2-hpp-node-placement', {
      pathConfig: { path: '/var/myvolumes', useNamingPrefix: false },
      workload: NodePlacement.labeled({ 'example.io/example-workloads-key': 'example-workloads-value' }),
    }],
    ['8.5.1-hpp-basic-pool', { storagePools: [{ name: 'any_name', path: '/var/myvolumes' }], workload: ON_LINUX }],
    ['8.5.2.1-hpp-pvc-template-pool', {
      storagePools: [{
        name: 'my-storage-pool',
        path: '/var/myvolumes',
        pvcTemplate: { size: Size.gibibytes(5), accessModes: [AccessMode.READ_WRITE_ONCE], volumeMode: VolumeMode.BLOCK, storageClass: 'my-storage-class' },
      }],
      workload: ON_LINUX,
    }],
  ])('%s', (name, props) => {
    expect(provisioner({ imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT, ...props })).toEqual(fixture(name));
  });

  test('has another name, gates and tolerations if they are given', () => {
    const { metadata, spec } = provisioner({
      name: 'fast',
      storagePools: [{ name: 'a', path: '/var/a' }],
      featureGates: ['Snapshotting'],
      workload: NodePlacement.anywhere().tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('storage'))),
    });

    expect(metadata).toEqual({ name: 'fast' });
    expect(spec).toEqual({
      storagePools: [{ name: 'a', path: '/var/a' }],
      workload: { tolerations: [{ key: 'storage', operator: 'Exists' }] },
      featureGates: ['Snapshotting'],
    });
  });

  test('makes a class for each pool, and nothing is said of them', () => {
    const chart = Testing.chart();
    const local = new HostPathProvisioner(chart, 'local', { storagePools: [{ name: 'ssd', path: '/var/ssd' }, { name: 'hdd', path: '/var/hdd' }] });

    local.storageClass('local-ssd', { defaultClass: true });
    local.storageClass('local-hdd', { pool: 'hdd', reclaimPolicy: ReclaimPolicy.RETAIN, labels: { tier: 'slow' } });

    const [, ssd, hdd] = Testing.synth(chart);
    expect(ssd).toEqual({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'local-ssd', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
      provisioner: 'kubevirt.io.hostpath-provisioner',
      parameters: { storagePool: 'ssd' },
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'WaitForFirstConsumer',
    });
    expect(hdd).toMatchObject({ metadata: { name: 'local-hdd', labels: { tier: 'slow' } }, parameters: { storagePool: 'hdd' }, reclaimPolicy: 'Retain' });
    expect(Rules.check(chart.node.root)).toEqual([]);
  });

  test('makes a class of the older directory without a pool', () => {
    const chart = Testing.chart();
    new HostPathProvisioner(chart, 'local', { pathConfig: { path: '/var/volumes' } }).storageClass('hostpath');

    const [, made] = Testing.synth(chart);
    expect(made).toMatchObject({ provisioner: 'kubevirt.io/hostpath-provisioner', volumeBindingMode: 'WaitForFirstConsumer' });
    expect(made).not.toHaveProperty('parameters');
  });

  test('is known by its usual name elsewhere', () => {
    expect(HostPathProvisioner.fromName(Testing.chart(), 'local')).toMatchObject({ name: 'hostpath-provisioner', kind: 'HostPathProvisioner' });
  });
});
