import { Cases, hyperConverged, vm } from './cases';

const NAME = 'cdi.kubevirt.io/dataImportCron';
const BINDING = 'cdi.kubevirt.io/storage.bind.immediate.requested';

const spec = (dataSource: string, storageClassName?: string) => ({
  schedule: '0 */12 * * *',
  managedDataSource: dataSource,
  template: { spec: { source: { registry: { url: 'docker://quay.io/a/b' } }, storage: { storageClassName, resources: { requests: { storage: '5Gi' } } } } },
});
const cron = (name: string, dataSource: string, storageClassName?: string, annotations?: object) =>
  ({ apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataImportCron', metadata: { name, namespace: 'images', annotations }, spec: spec(dataSource, storageClassName) });
const template = (name: string, dataSource: string, more: object = {}) => ({ metadata: { name, ...more }, spec: spec(dataSource) });
const dataSource = (labels?: object, namespace = 'images') =>
  ({ apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataSource', metadata: { name: 'fedora', namespace, labels }, spec: { source: {} } });
const storageClass = (volumeBindingMode: string) =>
  ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'x' }, provisioner: 'csi.example.com', volumeBindingMode });
const OS_IMAGES = 'openshift-virtualization-os-images';

const ADOPTS = { 'cdi.kubevirt.io/allowClaimAdoption': 'true' };
const blank = { source: { blank: {} }, storage: { resources: { requests: { storage: '1Gi' } } } };
const dataVolume = (annotations: object = {}) =>
  ({ apiVersion: 'cdi.kubevirt.io/v1beta1', kind: 'DataVolume', metadata: { name: 'disk', namespace: 'site', annotations }, spec: blank });
const claim = (namespace = 'site', annotations: object = {}) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'disk', namespace, annotations },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});
const onTemplate = (annotations: object = {}) => vm({}, { dataVolumeTemplates: [{ metadata: { name: 'disk', annotations }, spec: blank }] });

export const crossImportCases: Cases = {
  'cross/data-volume-name': {
    accepts: [
      { name: 'a data volume that adopts the claim', manifests: [dataVolume(ADOPTS), claim()] },
      { name: 'a claim that the data volume has already', manifests: [dataVolume(), claim('site', { 'cdi.kubevirt.io/storage.populatedFor': 'disk' })] },
      { name: 'a claim of another namespace', manifests: [dataVolume(), claim('other')] },
      { name: 'a template that adopts the claim', manifests: [onTemplate(ADOPTS), claim()] },
      { name: 'a data volume beside its template', manifests: [onTemplate(), dataVolume()] },
    ],
    rejects: [
      { name: 'a claim of the name', manifests: [dataVolume(), claim()], path: 'metadata.name' },
      { name: 'a claim of the name of a template', manifests: [onTemplate(), claim()], path: 'spec.dataVolumeTemplates[0].metadata.name' },
    ],
  },
  'cross/managed-data-source': {
    accepts: [
      { name: 'a DataSource with the label of its import', manifests: [cron('fedora-cron', 'fedora'), dataSource({ [NAME]: 'fedora-cron' })] },
      { name: 'a DataSource that CDI makes', manifests: [cron('fedora-cron', 'fedora')] },
      { name: 'a DataSource of another namespace', manifests: [cron('fedora-cron', 'fedora'), dataSource({}, 'site')] },
      { name: 'imports of two images', manifests: [cron('fedora-cron', 'fedora'), cron('centos-cron', 'centos')] },
      { name: 'imports of one name in two namespaces', manifests: [cron('fedora-cron', 'fedora'), hyperConverged({ dataImportCronTemplates: [template('fedora-cron', 'fedora')] })] },
      { name: 'a template without a DataSource', manifests: [hyperConverged({ dataImportCronTemplates: [{ metadata: { name: 'a' } }] })] },
    ],
    rejects: [
      { name: 'a DataSource without the label', manifests: [cron('fedora-cron', 'fedora'), dataSource()], path: 'spec.managedDataSource' },
      { name: 'two imports of one DataSource', manifests: [cron('b', 'fedora'), cron('a', 'fedora')], path: 'spec.managedDataSource' },
      {
        name: 'two templates of one DataSource',
        manifests: [hyperConverged({ dataImportCronTemplates: [template('a', 'fedora'), template('b', 'fedora', { namespace: OS_IMAGES })] })],
        path: 'spec.dataImportCronTemplates[1].spec.managedDataSource',
      },
      {
        name: 'a golden image without the label',
        manifests: [hyperConverged({ dataImportCronTemplates: [template('a', 'fedora')] }), dataSource({}, OS_IMAGES)],
        path: 'spec.dataImportCronTemplates[0].spec.managedDataSource',
      },
    ],
  },
  'cross/import-binding': {
    accepts: [
      { name: 'an import that is bound at once', manifests: [cron('fedora-cron', 'fedora', 'x', { [BINDING]: 'true' }), storageClass('WaitForFirstConsumer')] },
      { name: 'a class that does not wait', manifests: [cron('fedora-cron', 'fedora', 'x'), storageClass('Immediate')] },
      { name: 'a class that is elsewhere', manifests: [cron('fedora-cron', 'fedora', 'x')] },
      { name: 'the default class', manifests: [cron('fedora-cron', 'fedora'), storageClass('WaitForFirstConsumer')] },
    ],
    rejects: [
      {
        name: 'an import in a class that waits for a pod',
        manifests: [cron('fedora-cron', 'fedora', 'x'), storageClass('WaitForFirstConsumer')],
        path: `metadata.annotations[${JSON.stringify(BINDING)}]`,
      },
    ],
  },
};
