import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NetworkAttachmentDefinition } from '../../src/network';
import { ClonePermission, ContentType, DataSource, DataVolume, DataVolumeProps, DataVolumeSource, RegistryPullMethod, VolumeSnapshot } from '../../src/storage';
import { fixture } from '../support/fixture';

function made(name: string, props: (chart: Chart) => DataVolumeProps) {
  const chart = Testing.chart();
  new DataVolume(chart, name, { retain: false, ...props(chart) });
  return Testing.synth(chart)[0];
}

describe('as documented', () => {
  const claim = (chart: Chart, name: string) => kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', name);

  test.each<[string, (chart: Chart) => DataVolumeProps]>([
    ['6.2.4.3-upload-datavolume', () => ({ source: DataVolumeSource.upload(), size: '500Mi', contentType: ContentType.KUBEVIRT })],
    ['6.2.5.3.1-clone-datavolume', chart => ({ source: DataVolumeSource.persistentVolumeClaim(claim(chart, 'my-vm-disk'), 'source-namespace') })],
    ['6.14.2.2-blank-datavolume', () => ({ source: DataVolumeSource.blank(), size: '2Gi', storageClass: 'my-storage-class' })],
    ['8.9.2-preallocated-datavolume', () => ({
      source: DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:latest'), size: '1Gi', preallocation: true,
    })],
  ])('%s', (name, props) => {
    const document = fixture(name);

    expect(made(document.metadata.name, props)).toEqual(document);
  });

  test.each<[string, 'defaultNetwork' | 'additionalNetwork']>([
    ['8.10.1-datavolume-default-network', 'defaultNetwork'],
    ['8.10.1-datavolume-default-network-2', 'additionalNetwork'],
  ])('%s', name => {
    const document = fixture(name);
    const option = 'v1.multus-cni.io/default-network' in document.metadata.annotations ? 'defaultNetwork' : 'additionalNetwork';

    const { metadata } = made(document.metadata.name, chart => ({
      source: DataVolumeSource.blank(), size: '1Gi', [option]: NetworkAttachmentDefinition.fromName(chart, 'network', 'bridge-network'),
    }));

    expect(metadata).toEqual(document.metadata);
  });

  test('8.6.1-datavolume-cloner, with the verb that CDI asks for alone', () => {
    const chart = Testing.chart();

    new ClonePermission(chart, 'datavolume-cloner', { from: 'source-namespace', to: 'destination-namespace' });

    const [role, binding] = Testing.synth(chart);
    const [printedRole, printedBinding] = ['clusterrole', 'rolebinding'].map(kind => fixture(`8.6.1-datavolume-cloner-${kind}`));
    printedRole.rules[0].verbs = ['create'];
    printedBinding.metadata.name = 'datavolume-cloner';
    expect(role).toMatchObject(printedRole);
    expect(binding).toMatchObject({ ...printedBinding, subjects: [{ kind: 'ServiceAccount', name: 'default', namespace: 'destination-namespace' }] });
  });
});

describe('a source', () => {
  test.each<[string, (chart: Chart) => DataVolumeSource, object]>([
    ['HTTP with headers', chart => DataVolumeSource.http('https://example.com/a.qcow2', {
      extraHeaders: ['Accept: */*'], secretExtraHeaders: [kplus.Secret.fromSecretName(chart, 'token', 'token')],
    }), { http: { url: 'https://example.com/a.qcow2', extraHeaders: ['Accept: */*'], secretExtraHeaders: ['token'] } }],
    ['a registry, by the node', () => DataVolumeSource.registry('docker://quay.io/a:1', { pullMethod: RegistryPullMethod.NODE }),
      { registry: { url: 'docker://quay.io/a:1', pullMethod: 'node' } }],
    ['an image stream', () => DataVolumeSource.imageStream('rhel9'), { registry: { imageStream: 'rhel9', pullMethod: 'node' } }],
    ['S3', chart => DataVolumeSource.s3('https://s3.example.com/b/a.qcow2', { secret: kplus.Secret.fromSecretName(chart, 's3', 's3') }),
      { s3: { url: 'https://s3.example.com/b/a.qcow2', secretRef: 's3' } }],
    ['Google Cloud Storage', () => DataVolumeSource.gcs('gs://b/a.tar.gz'), { gcs: { url: 'gs://b/a.tar.gz' } }],
    ['a snapshot', chart => DataVolumeSource.volumeSnapshot(VolumeSnapshot.fromName(chart, 'snapshot', 'before', 'site')),
      { snapshot: { name: 'before', namespace: 'site' } }],
    ['a data volume', chart => DataVolumeSource.dataVolume(DataVolume.fromName(chart, 'volume', 'golden', 'site')), { pvc: { name: 'golden', namespace: 'site' } }],
    ['an oVirt engine', chart => DataVolumeSource.imageIo({
      url: 'https://engine.example.com/ovirt-engine/api',
      diskId: '1',
      secret: kplus.Secret.fromSecretName(chart, 'engine', 'engine'),
      certificates: kplus.ConfigMap.fromConfigMapName(chart, 'ca', 'ca'),
    }), { imageio: { url: 'https://engine.example.com/ovirt-engine/api', diskId: '1', secretRef: 'engine', certConfigMap: 'ca' } }],
    ['vSphere', chart => DataVolumeSource.vddk({
      url: 'https://vcenter.example.com', uuid: '1', backingFile: '[store] vm/vm.vmdk', thumbprint: '20:6C', secret: kplus.Secret.fromSecretName(chart, 'v', 'v'), initImage: 'quay.io/vddk:1',
    }), {
      vddk: { url: 'https://vcenter.example.com', uuid: '1', backingFile: '[store] vm/vm.vmdk', thumbprint: '20:6C', secretRef: 'v', initImageURL: 'quay.io/vddk:1' },
    }],
  ])('is %s', (_, source, expected) => {
    expect(made('disk', chart => ({ source: source(chart), size: '1Gi' })).spec.source).toEqual(expected);
  });

  test('of a claim or a snapshot has a namespace', () => {
    const chart = Testing.chart();

    expect(() => DataVolumeSource.persistentVolumeClaim(kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'a'), 'a.b'))
      .toThrow("DataVolumeSource namespace: 'a.b' is not a valid name");
    expect(() => DataVolumeSource.volumeSnapshot(VolumeSnapshot.fromName(chart, 'snapshot', 'before')))
      .toThrow("DataVolumeSource namespace: that of 'before' is not known; give its chart one, or refer to it with its namespace");
  });
});

describe('a bootable volume', () => {
  test('tells the size of the machines that boot from it', () => {
    const { metadata } = made('rhel9', () => ({
      source: DataVolumeSource.upload(), size: '30Gi', defaultPreference: 'rhel.9', defaultInstancetype: 'small', defaultInstancetypeKind: 'VirtualMachineInstancetype',
    }));

    expect(metadata.labels).toEqual({
      'instancetype.kubevirt.io/default-preference': 'rhel.9',
      'instancetype.kubevirt.io/default-instancetype': 'small',
      'instancetype.kubevirt.io/default-instancetype-kind': 'VirtualMachineInstancetype',
    });
  });

  test('is found through a DataSource', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'images' });
    const volume = new DataVolume(chart, 'rhel9-1', { source: DataVolumeSource.upload(), size: '30Gi' });
    const snapshot = new VolumeSnapshot(chart, 'fedora-1', { claim: kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'fedora'), snapshotClass: 'fast' });
    new DataSource(chart, 'rhel9', { source: DataVolumeSource.dataVolume(volume), defaultPreference: 'rhel.9' });
    new DataSource(chart, 'fedora', { source: DataVolumeSource.volumeSnapshot(snapshot) });

    const [, taken, rhel, fedora] = Testing.synth(chart);

    expect(rhel).toEqual({
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataSource',
      metadata: { name: 'rhel9', namespace: 'images', labels: { 'instancetype.kubevirt.io/default-preference': 'rhel.9' } },
      spec: { source: { pvc: { name: 'rhel9-1', namespace: 'images' } } },
    });
    expect(fedora.spec).toEqual({ source: { snapshot: { name: 'fedora-1', namespace: 'images' } } });
    expect(taken.spec).toEqual({ source: { persistentVolumeClaimName: 'fedora' }, volumeSnapshotClassName: 'fast' });
  });

  test('refuses a DataSource of what is no image', () => {
    expect(() => new DataSource(Testing.chart(), 'a', { source: DataVolumeSource.blank() }))
      .toThrow('test/a: source: an image is a claim, a data volume or a snapshot; import into a DataVolume, and point to that');
  });
});

test('a permission to clone names namespaces', () => {
  expect(() => new ClonePermission(Testing.chart(), 'clone', { from: 'A', to: 'b' })).toThrow("test/clone: from: 'A' is not a valid name");
});
