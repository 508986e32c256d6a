import { Cases, hyperConverged, RejectedCase } from './cases';

const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const clusterObject = (apiVersion: string, kind: string, more: object) => ({ apiVersion, kind, metadata: { name: 'x' }, ...more });
const storageClass = (provisioner: string, more: object = {}) => clusterObject('storage.k8s.io/v1', 'StorageClass', { provisioner, ...more });
const hostpath = (spec: object) => clusterObject('hostpathprovisioner.kubevirt.io/v1beta1', 'HostPathProvisioner', { spec: { workload: {}, ...spec } });
const pool = (path: string, more: object = {}) => hostpath({ storagePools: [{ name: 'local', path, ...more }] });
const claim = (spec: object) => pool('/var/pool', { pvcTemplate: { accessModes: ['ReadWriteOnce'], ...spec } });
const sized = (storage: string) => ({ resources: { requests: { storage } } });
const profile = (spec: object) => clusterObject('cdi.kubevirt.io/v1beta1', 'StorageProfile', { spec });
const cron = (spec: object) => ({
  managedDataSource: 'a',
  schedule: '0 */12 * * *',
  template: { spec: { source: { registry: { url: 'docker://quay.io/a/b' } }, storage: sized('10Gi') } },
  ...spec,
});
const dataImportCron = (spec: object) => ({ ...clusterObject('cdi.kubevirt.io/v1beta1', 'DataImportCron', { spec: cron(spec) }), metadata: { name: 'x', namespace: 'site' } });
const POOLS = { parameters: { storagePool: 'local' } };

export const adviceStorageCases: Cases = {
  'storage/local-provisioner': {
    accepts: [
      { name: 'the CSI driver', manifests: [storageClass('kubevirt.io.hostpath-provisioner', POOLS)] },
      { name: 'the one before it, which has no pools', manifests: [storageClass('kubevirt.io/hostpath-provisioner')] },
      { name: 'one of somebody else', manifests: [storageClass('microk8s.io/hostpath-provisioner')] },
    ],
    rejects: [
      rejected('the name with a slash', 'provisioner', storageClass('kubevirt.io/hostpath-provisioner', POOLS)),
      rejected('a typing error', 'provisioner', storageClass('kubvirt.io/hostpath-provisioner')),
    ],
  },
  'storage/pool-path': {
    accepts: [
      { name: 'a directory of its own', manifests: [pool('/var/myvolumes')] },
      { name: 'no path, which has its finding', manifests: [pool('')] },
    ],
    rejects: [
      rejected('a directory of the operating system', 'spec.storagePools[0].path', pool('/var')),
      rejected('the root', 'spec.storagePools[0].path', pool('/')),
      rejected('a slash behind', 'spec.storagePools[0].path', pool('/etc/')),
      rejected('a path without root', 'spec.storagePools[0].path', pool('pool')),
      rejected('the older form', 'spec.pathConfig.path', hostpath({ pathConfig: { path: '/usr' } })),
    ],
  },
  'storage/pool-claim': {
    accepts: [
      { name: 'a block device of a size', manifests: [claim({ volumeMode: 'Block', ...sized('5Gi') })] },
      { name: 'the default mode', manifests: [claim(sized('5Gi'))] },
      { name: 'a pool without claim', manifests: [pool('/var/pool')] },
    ],
    rejects: [
      rejected('no size', 'spec.storagePools[0].pvcTemplate.resources.requests.storage', claim({ volumeMode: 'Block' })),
      rejected('a size of 0', 'spec.storagePools[0].pvcTemplate.resources.requests.storage', claim(sized('0'))),
      rejected('no such mode', 'spec.storagePools[0].pvcTemplate.volumeMode', claim({ volumeMode: 'block', ...sized('5Gi') })),
    ],
  },
  'storage/pool-images': {
    accepts: [
      { name: 'a policy', manifests: [hostpath({ imagePullPolicy: 'IfNotPresent' })] },
      { name: 'none', manifests: [hostpath({})] },
    ],
    rejects: [rejected('no such policy', 'spec.imagePullPolicy', hostpath({ imagePullPolicy: 'ifNotPresent' }))],
  },
  'storage/profile-values': {
    accepts: [
      { name: 'a strategy and a format', manifests: [profile({ cloneStrategy: 'csi-clone', dataImportCronSourceFormat: 'snapshot' })] },
      { name: 'nothing', manifests: [profile({})] },
    ],
    rejects: [
      rejected('no such strategy', 'spec.cloneStrategy', profile({ cloneStrategy: 'csi' })),
      rejected('no such format', 'spec.dataImportCronSourceFormat', profile({ dataImportCronSourceFormat: 'Snapshot' })),
    ],
  },
  'storage/import-retention': {
    accepts: [
      { name: 'None', manifests: [dataImportCron({ retentionPolicy: 'None' })] },
      { name: 'the default', manifests: [dataImportCron({})] },
    ],
    rejects: [
      rejected('another case', 'spec.retentionPolicy', dataImportCron({ retentionPolicy: 'none' })),
      rejected('another value, in HyperConverged', 'spec.dataImportCronTemplates[0].spec.retentionPolicy',
        hyperConverged({ dataImportCronTemplates: [{ metadata: { name: 'i' }, spec: cron({ retentionPolicy: 'Delete' }) }] })),
    ],
  },
};
