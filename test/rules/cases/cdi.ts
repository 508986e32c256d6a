import { Cases, hyperConverged, vm } from './cases';

const SIZE = { resources: { requests: { storage: '1Gi' } } };

/** A data volume with a spec. */
function volume(spec: object, metadata: object = {}): object {
  return { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', metadata: { name: 'data', namespace: 'site', ...metadata }, spec };
}

/** A data volume from a source. */
function from(source: object, more: object = {}): object {
  return volume({ source, storage: SIZE, ...more });
}

/** A blank data volume with a claim as it is. */
function claim(pvc: object): object {
  return volume({ source: { blank: {} }, pvc });
}

function cron(spec: object = {}, template: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataImportCron',
    metadata: { name: 'rhel9', namespace: 'images', ...metadata },
    spec: {
      schedule: '0 */12 * * *',
      managedDataSource: 'rhel9',
      template: { spec: { source: { registry: { url: 'docker://registry.example.com/rhel9' } }, storage: SIZE, ...template } },
      ...spec,
    },
  };
}

/** A storage profile with access modes. */
function profile(accessModes: string[]): object {
  return { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'StorageProfile', metadata: { name: 'x' }, spec: { claimPropertySets: [{ accessModes, volumeMode: 'Block' }] } };
}

/** HyperConverged with an import of its own. */
function imported(spec: object, enable = 'true'): object {
  const template = { spec: { source: { registry: { url: 'docker://registry.example.com/rhel9' } }, storage: SIZE } };
  return hyperConverged({
    dataImportCronTemplates: [{
      metadata: { name: 'rhel9', annotations: { 'dataimportcrontemplate.kubevirt.io/enable': enable } },
      spec: { schedule: '0 */12 * * *', managedDataSource: 'rhel9', template, ...spec },
    }],
  });
}

function importSource(spec: object, name = 'import'): object {
  return { apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'VolumeImportSource', metadata: { name, namespace: 'site' }, spec };
}

function transfer(target: object, kind = 'DataVolume'): object {
  return {
    apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'ObjectTransfer', metadata: { name: 'move' }, spec: { source: { kind, name: 'data', namespace: 'site' }, target },
  };
}

const scheduled = (schedule: string) => ({ name: `the schedule ${schedule}`, manifests: [cron({ schedule })] });
const unscheduled = (schedule: string) => ({ ...scheduled(schedule), path: 'spec.schedule' });

const REGISTRY = { url: 'docker://quay.io/containerdisks/fedora:39' };
const VDDK = { url: 'https://vcenter.example.com', secretRef: 'vcenter', uuid: '1', backingFile: '[store] a/a.vmdk', thumbprint: '20:6C' };
const IMAGE_IO = { url: 'https://engine.example.com/api', secretRef: 'engine', certConfigMap: 'engine-ca', diskId: '1' };
const POPULATED = { apiGroup: 'forklift.konveyor.io', kind: 'OvirtVolumePopulator', name: 'disk' };

export const cdiCases: Cases = {
  'storage/profile-modes': {
    accepts: [
      { name: 'modes that there are', manifests: [profile(['ReadWriteMany', 'ReadWriteOncePod'])] },
      { name: 'any mode, of CDI before 1.58', manifests: [profile(['Any'])], target: '4.14' },
    ],
    rejects: [
      { name: 'a mode that there is not', manifests: [profile(['ReadWriteOnce', 'ReadWriteAlways'])], path: 'spec.claimPropertySets[0].accessModes[1]' },
    ],
  },
  'storage/data-volume-claim': {
    accepts: [
      { name: 'a size, and the rest from the storage profile', manifests: [from({ blank: {} })] },
      { name: 'a claim as it is', manifests: [claim({ accessModes: ['ReadWriteOnce'], ...SIZE })] },
      { name: 'a clone that takes the size of what is cloned', manifests: [volume({ source: { pvc: { namespace: 'a', name: 'b' } }, storage: {} })] },
      { name: 'a golden image that has a size', manifests: [volume({ sourceRef: { kind: 'DataSource', name: 'rhel9' }, storage: {} })] },
      { name: 'several modes in storage', manifests: [from({ blank: {} }, { storage: { accessModes: ['ReadWriteOnce', 'ReadWriteMany'], ...SIZE } })] },
      { name: 'a tenth of a byte', manifests: [from({ blank: {} }, { storage: { resources: { requests: { storage: '100m' } } } })] },
      { name: 'anything while it is being deleted', manifests: [volume({ source: { blank: {} } }, { deletionTimestamp: '2026-01-01T00:00:00Z' })] },
    ],
    rejects: [
      { name: 'a blank disk without size', manifests: [from({ blank: {} }, { storage: {} })], path: 'spec.storage.resources.requests.storage' },
      { name: 'no claim', manifests: [volume({ source: { blank: {} } })], path: 'spec.storage' },
      { name: 'two claims', manifests: [from({ blank: {} }, { pvc: { accessModes: ['ReadWriteOnce'], ...SIZE } })], path: 'spec.pvc' },
      { name: 'a size of nothing', manifests: [from({ blank: {} }, { storage: { resources: { requests: { storage: '0' } } } })], path: 'spec.storage.resources.requests.storage' },
      {
        name: 'a clone into a claim without size',
        manifests: [volume({ source: { pvc: { namespace: 'a', name: 'b' } }, pvc: { accessModes: ['ReadWriteOnce'] } })],
        path: 'spec.pvc.resources.requests.storage',
      },
      { name: 'a claim without mode', manifests: [claim(SIZE)], path: 'spec.pvc.accessModes' },
      { name: 'a claim with two modes', manifests: [claim({ accessModes: ['ReadWriteOnce', 'ReadOnlyMany'], ...SIZE })], path: 'spec.pvc.accessModes' },
      { name: 'a mode for one pod', manifests: [from({ blank: {} }, { storage: { accessModes: ['ReadWriteOncePod'], ...SIZE } })], path: 'spec.storage.accessModes[0]' },
      { name: 'a class of 254 letters', manifests: [from({ blank: {} }, { storage: { storageClassName: 'a'.repeat(254), ...SIZE } })], path: 'spec.storage.storageClassName' },
    ],
  },
  'storage/data-volume-population': {
    accepts: [
      { name: 'a populator', manifests: [volume({ storage: { dataSourceRef: POPULATED, ...SIZE } })] },
      { name: 'a claim of the core group', manifests: [volume({ storage: { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' }, ...SIZE } })] },
    ],
    rejects: [
      { name: 'a populator beside a source', manifests: [from({ blank: {} }, { storage: { dataSourceRef: POPULATED, ...SIZE } })], path: 'spec.source' },
      { name: 'two ways to a populator', manifests: [volume({ storage: { dataSource: POPULATED, dataSourceRef: POPULATED, ...SIZE } })], path: 'spec.storage.dataSource' },
      {
        name: 'a populator of another namespace',
        manifests: [volume({ storage: { dataSourceRef: { ...POPULATED, namespace: 'b' }, ...SIZE } })],
        path: 'spec.storage.dataSourceRef.namespace',
      },
      { name: 'a populator without group', manifests: [volume({ storage: { dataSource: { kind: 'Image', name: 'a' }, ...SIZE } })], path: 'spec.storage.dataSource.apiGroup' },
      { name: 'an empty name', manifests: [volume({ storage: { dataSource: { ...POPULATED, name: '' }, ...SIZE } })], path: 'spec.storage.dataSource.name' },
    ],
  },
  'storage/data-volume-source': {
    accepts: [
      { name: 'an image of a web server', manifests: [from({ http: { url: 'https://example.com/disk.qcow2' } })] },
      { name: 'an image of a registry', manifests: [from({ registry: { ...REGISTRY, pullMethod: 'node' } })] },
      { name: 'an image stream, by the node', manifests: [from({ registry: { imageStream: 'fedora', pullMethod: 'node' } })] },
      { name: 'files of a web server', manifests: [from({ http: { url: 'http://example.com/files.tar' } }, { contentType: 'archive' })] },
      { name: 'an address of Google', manifests: [from({ gcs: { url: 'gs://bucket/disk.qcow2' } })] },
      { name: 'vSphere and oVirt', manifests: [from({ vddk: VDDK }), from({ imageio: IMAGE_IO })] },
    ],
    rejects: [
      { name: 'an address of another scheme', manifests: [from({ s3: { url: 's3://bucket/disk.qcow2' } })], path: 'spec.source.s3.url' },
      { name: 'an address that is none', manifests: [from({ http: { url: 'example.com/disk.qcow2' } })], path: 'spec.source.http.url' },
      { name: 'an empty address', manifests: [from({ http: { url: '' } })], path: 'spec.source.http.url' },
      { name: 'nothing to be filled from', manifests: [volume({ storage: SIZE })], path: 'spec.source' },
      { name: 'an empty source', manifests: [from({})], path: 'spec.source' },
      { name: 'two sources', manifests: [from({ blank: {}, upload: {} })], path: 'spec.source' },
      { name: 'a source beside a reference', manifests: [from({ blank: {} }, { sourceRef: { kind: 'DataSource', name: 'a' } })], path: 'spec.sourceRef' },
      { name: 'a reference to another kind', manifests: [volume({ sourceRef: { kind: 'Image', name: 'a' }, storage: {} })], path: 'spec.sourceRef.kind' },
      { name: 'a reference to nothing', manifests: [volume({ sourceRef: { kind: 'DataSource', name: '' }, storage: {} })], path: 'spec.sourceRef.name' },
      { name: 'a blank archive', manifests: [from({ blank: {} }, { contentType: 'archive' })], path: 'spec.contentType' },
      { name: 'an archive in a registry', manifests: [from({ registry: REGISTRY }, { contentType: 'archive' })], path: 'spec.contentType' },
      { name: 'a registry without image', manifests: [from({ registry: {} })], path: 'spec.source.registry.url' },
      { name: 'an image beside an image stream', manifests: [from({ registry: { ...REGISTRY, imageStream: 'a' } })], path: 'spec.source.registry.imageStream' },
      { name: 'an image without transport', manifests: [from({ registry: { url: 'quay.io/containerdisks/fedora:39' } })], path: 'spec.source.registry.url' },
      { name: 'a pull by nobody', manifests: [from({ registry: { ...REGISTRY, pullMethod: 'Node' } })], path: 'spec.source.registry.pullMethod' },
      { name: 'an image stream, by the pod', manifests: [from({ registry: { imageStream: 'a' } })], path: 'spec.source.registry.pullMethod' },
      { name: 'an image stream without name', manifests: [from({ registry: { imageStream: '', pullMethod: 'node' } })], path: 'spec.source.registry.imageStream' },
      { name: 'oVirt without certificates', manifests: [from({ imageio: { ...IMAGE_IO, certConfigMap: '' } })], path: 'spec.source.imageio.certConfigMap' },
      { name: 'vSphere without fingerprint', manifests: [from({ vddk: { ...VDDK, thumbprint: undefined } })], path: 'spec.source.vddk.thumbprint' },
      { name: 'a clone of a namespace without name', manifests: [from({ pvc: { namespace: '', name: 'a' } })], path: 'spec.source.pvc.namespace' },
      { name: 'a snapshot without name', manifests: [from({ snapshot: { namespace: 'a', name: '' } })], path: 'spec.source.snapshot.name' },
    ],
  },
  'cross/data-volume-template': {
    accepts: [
      { name: 'a template with a size', manifests: [vm({}, { dataVolumeTemplates: [{ metadata: { name: 'a' }, spec: { source: { blank: {} }, storage: SIZE } }] })] },
    ],
    rejects: [
      {
        name: 'a template without a size',
        manifests: [vm({}, { dataVolumeTemplates: [{ metadata: { name: 'a' }, spec: { source: { blank: {} }, storage: {} } }] })],
        path: 'spec.dataVolumeTemplates[0].spec.storage.resources.requests.storage',
      },
      {
        name: 'an import of HyperConverged without a size',
        manifests: [hyperConverged({
          dataImportCronTemplates: [{
            metadata: { name: 'a' }, spec: { managedDataSource: 'a', schedule: '0 0 * * *', template: { spec: { source: { registry: REGISTRY }, storage: {} } } },
          }],
        })],
        path: 'spec.dataImportCronTemplates[0].spec.template.spec.storage.resources.requests.storage',
      },
    ],
  },
  'cluster/data-import-cron-spec': {
    accepts: [
      { name: 'an image that is imported twice a day', manifests: [imported({})] },
      { name: 'a template that is turned off', manifests: [imported({ schedule: 'daily' }, 'false')] },
      { name: 'no schedule of its own', manifests: [imported({ schedule: '' })] },
    ],
    rejects: [
      { name: 'no schedule', manifests: [imported({ schedule: 'daily' })], path: 'spec.dataImportCronTemplates[0].spec.schedule' },
      { name: 'a clone', manifests: [imported({ template: { spec: { source: { pvc: { name: 'a', namespace: 'b' } }, storage: {} } } })], path: 'spec.dataImportCronTemplates[0].spec.template.spec.source.registry' },
      {
        name: 'a way to pull that there is not',
        path: 'spec.dataImportCronTemplates[0].spec.template.spec.source.registry.pullMethod',
        manifests: [imported({ template: { spec: { source: { registry: { url: 'docker://quay.io/a/b', pullMethod: 'nodes' } }, storage: { resources: { requests: { storage: '10Gi' } } } } } })],
      },
      { name: 'fewer than no imports', manifests: [imported({ importsToKeep: -1 })], path: 'spec.dataImportCronTemplates[0].spec.importsToKeep' },
      { name: 'a DataSource of 64 letters', manifests: [imported({ managedDataSource: 'a'.repeat(64) })], path: 'spec.dataImportCronTemplates[0].spec.managedDataSource' },
    ],
  },
  'storage/data-import-cron': {
    accepts: [
      { name: 'an image that is imported twice a day', manifests: [cron()] },
      ...['@weekly', '', '5 0 * 8 *', '0 22 * * 1-5', '23 0-20/2 * * *', '0 0,12 1 */2 *', '0 0 * * sun', '0 0 L JAN-jun fri#2', '0 0 1 1 * 2030', '30 0 0 1 1 * 2030 more'].map(scheduled),
      { name: 'what is kept', manifests: [cron({ importsToKeep: 0, garbageCollect: 'Never' })] },
    ],
    rejects: [
      { name: 'an image of a web server', manifests: [cron({}, { source: { http: { url: 'https://example.com/a' } } })], path: 'spec.template.spec.source.registry' },
      { name: 'a template without size', manifests: [cron({}, { storage: {} })], path: 'spec.template.spec.storage.resources.requests.storage' },
      { name: 'a content type', manifests: [cron({}, { contentType: 'kubevirt' })], path: 'spec.template.spec.contentType' },
      ...['0 0 * *', '60 0 * * *', '0 24 * * *', '0 0 0 * *', '0 0 * 13 *', '0 0 * * 8', '0 0 */0 * *', '@reboot', 'a b c d e', '0 0 * * * 1969'].map(unscheduled),
      { name: 'fewer than no imports', manifests: [cron({ importsToKeep: -1 })], path: 'spec.importsToKeep' },
      { name: 'garbage of another kind', manifests: [cron({ garbageCollect: 'Always' })], path: 'spec.garbageCollect' },
      { name: 'no DataSource', manifests: [cron({ managedDataSource: '' })], path: 'spec.managedDataSource' },
      { name: 'a DataSource of 64 letters', manifests: [cron({ managedDataSource: 'a'.repeat(64) })], path: 'spec.managedDataSource' },
      { name: 'a name of 64 letters', manifests: [cron({}, {}, { name: 'a'.repeat(64) })], path: 'metadata.name' },
    ],
  },
  'storage/volume-source': {
    accepts: [
      { name: 'an image of a registry', manifests: [importSource({ source: { registry: REGISTRY } })] },
      { name: 'an upload', manifests: [{ apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'VolumeUploadSource', metadata: { name: 'up' }, spec: { contentType: 'archive' } }] },
    ],
    rejects: [
      { name: 'no source', manifests: [importSource({})], path: 'spec.source' },
      { name: 'two sources', manifests: [importSource({ source: { registry: REGISTRY, blank: {} } })], path: 'spec.source' },
      { name: 'an archive in a registry', manifests: [importSource({ source: { registry: REGISTRY }, contentType: 'archive' })], path: 'spec.contentType' },
      { name: 'a name of 64 letters', manifests: [importSource({ source: { blank: {} } }, 'a'.repeat(64))], path: 'metadata.name' },
      {
        name: 'an upload of another type',
        manifests: [{
          apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'VolumeUploadSource', metadata: { name: 'up' }, spec: { contentType: 'iso' },
        }],
        path: 'spec.contentType',
      },
    ],
  },
  'storage/import-target-claim': {
    accepts: [
      { name: 'checkpoints into a claim', manifests: [importSource({ source: { vddk: VDDK }, checkpoints: [{ previous: '', current: '1' }], targetClaim: 'disk' })] },
      { name: 'checkpoints before 4.15', manifests: [importSource({ source: { vddk: VDDK }, checkpoints: [{ previous: '', current: '1' }] })], target: '4.14' },
    ],
    rejects: [
      { name: 'checkpoints into nothing', manifests: [importSource({ source: { vddk: VDDK }, checkpoints: [{ previous: '', current: '1' }] })], path: 'spec.targetClaim' },
    ],
  },
  'storage/object-transfer': {
    accepts: [{ name: 'a new name', manifests: [transfer({ name: 'other' })] }, { name: 'another namespace', manifests: [transfer({ namespace: 'other' }, 'PersistentVolumeClaim')] }],
    rejects: [
      { name: 'nowhere', manifests: [transfer({})], path: 'spec.target' },
      { name: 'a machine', manifests: [transfer({ name: 'other' }, 'VirtualMachine')], path: 'spec.source.kind' },
    ],
  },
};
