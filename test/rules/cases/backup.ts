import { Cases, RejectedCase, vm } from './cases';

const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });
const velero = (kind: string, spec: object, namespace = 'openshift-adp') => ({ apiVersion: 'velero.io/v1', kind, metadata: { name: 'nightly', namespace }, spec });
const backup = (spec: object, namespace?: string) => velero('Backup', spec, namespace);
const schedule = (template: object, times = '0 1 * * *') => velero('Schedule', { schedule: times, template });
const restore = (spec: object) => velero('Restore', { backupName: 'nightly', ...spec });
/** A kind of the same name that is no business of Velero. */
const database = (kind: string, spec: object) => ({ apiVersion: 'postgresql.cnpg.io/v1', kind, metadata: { name: 'db', namespace: 'site' }, spec });

const location = (more: object = {}, of: object = {}) => ({
  velero: { provider: 'aws', default: true, objectStorage: { bucket: 'backups', prefix: 'velero' }, ...more }, ...of,
});
const plugins = { defaultPlugins: ['openshift', 'kubevirt', 'aws', 'csi'] };
const dpa = (configuration: object = {}, spec: object = {}) => ({
  apiVersion: 'oadp.openshift.io/v1alpha1',
  kind: 'DataProtectionApplication',
  metadata: { name: 'dpa', namespace: 'openshift-adp' },
  spec: { configuration: { velero: plugins, ...configuration }, backupLocations: [location()], ...spec },
});
const located = (...backupLocations: object[]) => dpa({}, { backupLocations });
const agents = (uploaderType = 'kopia', enable = true) => dpa({ nodeAgent: { enable, uploaderType } });
const hook = (fields: object) => ({ hooks: { resources: [{ name: 'h', ...fields }] } });
const exec = (fields: object) => ({ exec: { command: ['/bin/true'], ...fields } });
const init = (container: object) => hook({ postHooks: [{ init: { initContainers: [container] } }] });
const snapshotClass = (name: string, labels: object | undefined = { 'velero.io/csi-volumesnapshot-class': 'true' }, driver = 'rbd') =>
  ({ apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotClass', metadata: { name, labels }, driver, deletionPolicy: 'Retain' });
const secret = (name: string, stringData: object | undefined, namespace = 'openshift-adp') =>
  ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const certificate = '-----BEGIN CERTIFICATE-----\nZXhhbXBsZQ==\n-----END CERTIFICATE-----\n';
const trusted = (caCert: string, config?: object) => located(location({ objectStorage: { bucket: 'backups', prefix: 'velero', caCert }, config }));
const LABEL_PATH = 'metadata.labels["velero.io/csi-volumesnapshot-class"]';

export const backupCases: Cases = {
  'backup/filters': {
    accepts: [
      { name: 'some namespaces without some resources', manifests: [backup({ includedNamespaces: ['site'], excludedResources: ['events'] })] },
      { name: 'everything', manifests: [backup({ includedNamespaces: ['*'], includedResources: [] })] },
      { name: 'names with a wildcard', manifests: [backup({ includedNamespaces: ['site-*'] })] },
      { name: 'nothing of a scope', manifests: [backup({ excludedClusterScopedResources: ['*'], includedNamespaceScopedResources: ['pods'] })] },
      { name: 'empty lists of the older filters', manifests: [backup({ includedResources: [], includedNamespaceScopedResources: ['pods'] })] },
      { name: 'the backup of a database', manifests: [database('Backup', { includedNamespaces: ['a'], excludedNamespaces: ['a'] })] },
    ],
    rejects: [
      rejected('a namespace that is taken and left out', 'spec.excludedNamespaces[0]', backup({ includedNamespaces: ['site'], excludedNamespaces: ['site'] })),
      rejected('everything and something', 'spec.includedNamespaces[1]', backup({ includedNamespaces: ['site', '*'] })),
      rejected('everything left out', 'spec.excludedResources[0]', restore({ excludedResources: ['*'] })),
      rejected('a name that no namespace has', 'spec.includedNamespaces[0]', backup({ includedNamespaces: ['Site'] })),
      rejected('a schedule', 'spec.template.excludedResources[0]', schedule({ includedResources: ['pods'], excludedResources: ['pods'] })),
      rejected('filters of two kinds', 'spec.includedNamespaceScopedResources', backup({ includedResources: ['pods'], includedNamespaceScopedResources: ['pods'] })),
      rejected('a switch beside filters by scope', 'spec.excludedClusterScopedResources', backup({ includeClusterResources: false, excludedClusterScopedResources: ['nodes'] })),
      rejected('everything of a scope left out beside what is taken', 'spec.excludedClusterScopedResources[0]',
        backup({ includedClusterScopedResources: ['nodes'], excludedClusterScopedResources: ['*'] })),
    ],
  },
  'backup/one-selector': {
    accepts: [
      { name: 'all labels', manifests: [backup({ labelSelector: { matchLabels: { app: 'web', tier: 'db' } } })] },
      { name: 'one of several', manifests: [backup({ orLabelSelectors: [{ matchLabels: { app: 'web' } }, { matchLabels: { app: 'db' } }] })] },
    ],
    rejects: [
      rejected('both', 'spec.orLabelSelectors', backup({ labelSelector: { matchLabels: { app: 'web' } }, orLabelSelectors: [{ matchLabels: { app: 'db' } }] })),
      rejected('both in a restore', 'spec.orLabelSelectors', restore({ labelSelector: {}, orLabelSelectors: [] })),
    ],
  },
  'backup/durations': {
    accepts: [
      { name: 'thirty days', manifests: [backup({ ttl: '720h0m0s' })] },
      { name: 'hooks', manifests: [backup(hook({ pre: [exec({ timeout: '30s' })] })), restore(hook({ postHooks: [exec({ waitTimeout: '5m', execTimeout: '1m' })] }))] },
    ],
    rejects: [
      rejected('days', 'spec.ttl', backup({ ttl: '30d' })),
      rejected('no unit', 'spec.template.csiSnapshotTimeout', schedule({ csiSnapshotTimeout: '600' })),
      rejected('a hook', 'spec.hooks.resources[0].post[0].exec.timeout', backup(hook({ post: [exec({ timeout: '30' })] }))),
      rejected('a hook of a restore', 'spec.hooks.resources[0].postHooks[0].exec.waitTimeout', restore(hook({ postHooks: [exec({ waitTimeout: '' })] }))),
    ],
  },
  'backup/schedule': {
    accepts: [
      { name: 'each night', manifests: [schedule({}, '0 1 * * *')] },
      { name: 'names, ranges, lists and steps', manifests: [schedule({}, '*/15 8-18,22 1/2 JAN-mar mon-fri')] },
      { name: 'a name', manifests: [schedule({}, '@daily')] },
      { name: 'a duration', manifests: [schedule({}, '@every 6h')] },
      { name: 'a time zone', manifests: [schedule({}, 'CRON_TZ=Europe/Berlin 0 1 * * *')] },
    ],
    rejects: [
      rejected('seconds', 'spec.schedule', schedule({}, '0 0 1 * * *')),
      rejected('none', 'spec.schedule', schedule({}, '')),
      rejected('an hour that there is not', 'spec.schedule', schedule({}, '0 24 * * *')),
      rejected('Sunday as 7', 'spec.schedule', schedule({}, '0 1 * * 7')),
      rejected('a range that goes back', 'spec.schedule', schedule({}, '0 1 * * fri-mon')),
      rejected('no step', 'spec.schedule', schedule({}, '*/0 * * * *')),
      rejected('a name that there is not', 'spec.schedule', schedule({}, '@nightly')),
      rejected('no duration', 'spec.schedule', schedule({}, '@every day')),
    ],
  },
  'backup/restore-source': {
    accepts: [
      { name: 'a backup', manifests: [restore({})] },
      { name: 'the last backup of a schedule', manifests: [restore({ backupName: '', scheduleName: 'nightly' })] },
    ],
    rejects: [
      rejected('both', 'spec.scheduleName', restore({ scheduleName: 'nightly' })),
      rejected('neither', 'spec.backupName', restore({ backupName: '' })),
    ],
  },
  'backup/restorable': {
    accepts: [{ name: 'nodes left out', manifests: [restore({ includedResources: ['pods'], excludedResources: ['nodes'] })] }],
    rejects: [rejected('nodes', 'spec.includedResources[1]', restore({ includedResources: ['pods', 'nodes'] }))],
  },
  'backup/hooks': {
    accepts: [
      { name: 'pods', manifests: [backup(hook({ includedNamespaces: ['site', 'other'], excludedNamespaces: ['other'], includedResources: ['pods'], labelSelector: { matchLabels: { app: 'db' } } }))] },
      { name: 'all resources', manifests: [backup(hook({ excludedResources: [] }))] },
      { name: 'pods of machines after a restore', manifests: [restore(hook({ labelSelector: { matchLabels: { 'kubevirt.io': 'virt-launcher' } } }))] },
    ],
    rejects: [
      rejected('machines', 'spec.hooks.resources[0].includedResources', backup(hook({ includedResources: ['virtualmachines'] }))),
      rejected('all but pods', 'spec.hooks.resources[0].excludedResources', backup(hook({ excludedResources: ['pods'] }))),
      rejected('a namespace that is left out again', 'spec.hooks.resources[0].excludedNamespaces', restore(hook({ includedNamespaces: ['site'], excludedNamespaces: ['site'] }))),
      rejected('pods of machines', 'spec.template.hooks.resources[0].labelSelector.matchLabels', schedule(hook({ labelSelector: { matchLabels: { 'kubevirt.io': 'virt-launcher' } } }))),
    ],
  },
  'backup/restore-hooks': {
    accepts: [{ name: 'a container', manifests: [restore(init({ name: 'wait', image: 'quay.io/site/tools:1', command: ['/bin/true'] }))] }],
    rejects: [
      rejected('no command', 'spec.hooks.resources[0].postHooks[0].init.initContainers[0]', restore(init({ name: 'wait', image: 'quay.io/site/tools:1' }))),
      rejected('an empty image', 'spec.hooks.resources[0].postHooks[0].init.initContainers[0].image', restore(init({ name: 'wait', image: '', command: ['/bin/true'] }))),
    ],
  },
  'backup/locations': {
    accepts: [
      { name: 'a bucket', manifests: [dpa()] },
      { name: 'two, one of them the default', manifests: [located(location(), location({ default: false, provider: 'velero.io/gcp' }))] },
      { name: 'none', manifests: [dpa({ velero: { ...plugins, noDefaultBackupLocation: true } }, { backupLocations: undefined, backupImages: false })] },
      { name: 'no prefix and no images', manifests: [dpa({}, { backupImages: false, backupLocations: [location({ objectStorage: { bucket: 'b' } })] })] },
      { name: 'storage of a cloud', manifests: [located({ bucket: { cloudStorageRef: { name: 'c' }, default: true } })] },
      { name: 'azure', manifests: [located(location({ provider: 'azure', config: { resourceGroup: 'g', storageAccount: 'a' } }))] },
      { name: 'the default by its name', manifests: [located(location({}, { name: 'default' }))] },
    ],
    rejects: [
      rejected('none', 'spec.configuration.velero', located()),
      rejected('no default', 'spec.backupLocations', located(location({ default: false }))),
      rejected('two defaults', 'spec.backupLocations[1].velero.default', located(location(), location())),
      rejected('two of one name', 'spec.backupLocations[1].name', located(location({}, { name: 'far' }), location({ default: false }, { name: 'far' }))),
      rejected('a name that another has by its number', 'spec.backupLocations[1]', located(location({}, { name: 'dpa-2' }), location({ default: false }))),
      rejected('the name default', 'spec.backupLocations[1].name', located(location(), location({ default: false }, { name: 'default' }))),
      rejected('another provider', 'spec.backupLocations[0].velero.provider', located(location({ provider: 's3' }))),
      rejected('no bucket', 'spec.backupLocations[0].velero.objectStorage.bucket', located(location({ objectStorage: { bucket: '', prefix: 'velero' } }))),
      rejected('no prefix', 'spec.backupLocations[0].velero.objectStorage', located(location({ objectStorage: { bucket: 'b' } }))),
      rejected('path style without a region', 'spec.backupLocations[0].velero.config', located(location({ config: { s3ForcePathStyle: 'true' } }))),
      rejected('azure without an account', 'spec.backupLocations[0].velero.config', located(location({ provider: 'azure', config: { resourceGroup: 'g' } }))),
      rejected('an empty name of a Secret', 'spec.backupLocations[0].velero.credential.name', located(location({ credential: { name: '', key: 'cloud' } }))),
      rejected('two kinds of storage', 'spec.backupLocations[0].bucket', located(location({}, { bucket: { cloudStorageRef: { name: 'c' } } }))),
      rejected('no storage', 'spec.backupLocations[0]', located({ name: 'x' }, location())),
      rejected('a location that is not wanted', 'spec.backupLocations', dpa({ velero: { ...plugins, noDefaultBackupLocation: true } }, { backupImages: false })),
      rejected('images without a location', 'spec.configuration.velero.noDefaultBackupLocation', dpa({ velero: { ...plugins, noDefaultBackupLocation: true } }, { backupLocations: [] })),
    ],
  },
  'backup/plugins': {
    accepts: [
      { name: 'what is needed', manifests: [dpa(), snapshotClass('s')] },
      { name: 'no snapshots by CSI', manifests: [dpa({ velero: { defaultPlugins: ['openshift', 'kubevirt', 'aws'] } }), snapshotClass('s', {})] },
      { name: 'a plugin of your own', manifests: [dpa({ velero: { defaultPlugins: ['openshift', 'aws'], customPlugins: [{ name: 'kubevirt-plugin', image: 'i' }] } })] },
    ],
    rejects: [
      rejected('no kubevirt', 'spec.configuration.velero.defaultPlugins', dpa({ velero: { defaultPlugins: ['openshift', 'aws'] } })),
      rejected('no plugin of the provider', 'spec.configuration.velero.defaultPlugins', dpa({ velero: { defaultPlugins: ['openshift', 'kubevirt', 'gcp'] } })),
      rejected('the older data mover and its settings', 'spec.features.dataMover', dpa({}, { features: { dataMover: { enable: true } } })),
      rejected('the older data mover', 'spec.configuration.velero.defaultPlugins[3]', dpa({ velero: { defaultPlugins: ['openshift', 'kubevirt', 'aws', 'vsm'] } })),
      rejected('a snapshot class for backups', 'spec.configuration.velero.defaultPlugins', dpa({ velero: { defaultPlugins: ['openshift', 'kubevirt', 'aws'] } }), snapshotClass('s')),
    ],
  },
  'backup/snapshot-class': {
    accepts: [
      { name: 'one of each driver', manifests: [snapshotClass('s'), snapshotClass('t', undefined, 'cephfs'), snapshotClass('u', {})] },
    ],
    rejects: [rejected('two of a driver', LABEL_PATH, snapshotClass('s'), snapshotClass('t'))],
  },
  'backup/location-tls': {
    accepts: [
      { name: 'a certificate', manifests: [trusted(base64(certificate), { insecureSkipTLSVerify: 'false' })] },
      { name: 'none', manifests: [dpa()] },
    ],
    rejects: [
      rejected('no check', 'spec.backupLocations[0].velero.config.insecureSkipTLSVerify', located(location({ config: { insecureSkipTLSVerify: 'true' } }))),
      rejected('no check beside a certificate', 'spec.backupLocations[0].velero.config.insecureSkipTLSVerify', trusted(base64(certificate), { insecureSkipTLSVerify: 'true' })),
      rejected('a certificate that is encoded twice', 'spec.backupLocations[0].velero.objectStorage.caCert', trusted(base64(base64(certificate)))),
      rejected('no certificate', 'spec.backupLocations[0].velero.objectStorage.caCert', trusted(base64('secret'))),
    ],
  },
  'backup/server-settings': {
    accepts: [
      { name: 'minutes, and room for requests', manifests: [dpa({ velero: { ...plugins, resourceTimeout: '10m', podConfig: { resourceAllocations: { requests: { cpu: '200m' }, limits: { cpu: '1' } } } } })] },
      { name: 'a request that is the limit', manifests: [dpa({ velero: { ...plugins, podConfig: { resourceAllocations: { requests: { memory: '1Gi' }, limits: { memory: '1024Mi' } } } } })] },
    ],
    rejects: [
      rejected('no unit', 'spec.configuration.velero.resourceTimeout', dpa({ velero: { ...plugins, resourceTimeout: '10' } })),
      rejected('a request above the limit', 'spec.configuration.nodeAgent.podConfig.resourceAllocations.requests.memory',
        dpa({ nodeAgent: { enable: true, uploaderType: 'kopia', podConfig: { resourceAllocations: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } } })),
      rejected('two kinds of agents', 'spec.configuration.restic', dpa({ nodeAgent: { enable: true, uploaderType: 'kopia' }, restic: { enable: false } })),
    ],
  },
  'backup/repository-password': {
    accepts: [
      { name: 'a password', manifests: [secret('velero-repo-credentials', { 'repository-password': 'x' }), dpa()] },
      { name: 'a Secret that others fill', manifests: [secret('velero-repo-credentials', undefined), dpa()] },
      { name: 'a namespace without Velero', manifests: [secret('velero-repo-credentials', {}, 'site'), dpa()] },
    ],
    rejects: [
      rejected('another key', 'stringData', secret('velero-repo-credentials', { password: 'x' }), dpa()),
      rejected('an empty one', 'stringData', secret('velero-repo-credentials', { 'repository-password': '' }), dpa()),
    ],
  },
  'cross/backup-namespace': {
    accepts: [
      { name: 'the namespace of Velero', manifests: [backup({}), dpa()] },
      { name: 'Velero elsewhere', manifests: [backup({}, 'velero')] },
    ],
    rejects: [rejected('the namespace of the machines', 'metadata.namespace', backup({}, 'site'), dpa())],
  },
  'cross/backup-location': {
    accepts: [
      { name: 'a location by name', manifests: [backup({ storageLocation: 'far' }), located(location({}, { name: 'far' }))] },
      { name: 'the first without a name', manifests: [backup({ storageLocation: 'dpa-1' }), dpa()] },
      { name: 'a location of its own', manifests: [backup({ storageLocation: 'nightly' }), dpa(), velero('BackupStorageLocation', { provider: 'aws', objectStorage: { bucket: 'b' } })] },
      { name: 'the default', manifests: [backup({}), dpa()] },
      { name: 'locations elsewhere', manifests: [backup({ storageLocation: 'far' })] },
    ],
    rejects: [
      rejected('another name', 'spec.storageLocation', backup({ storageLocation: 'default' }), dpa()),
      { ...rejected('another name in a complete set', 'spec.storageLocation', backup({ storageLocation: 'default' }), dpa()), complete: true },
      rejected('one that is read only', 'spec.template.storageLocation', schedule({ storageLocation: 'dpa-1' }), located(location({ accessMode: 'ReadOnly' }))),
    ],
  },
  'cross/backup-agents': {
    accepts: [
      { name: 'agents with Kopia', manifests: [backup({ defaultVolumesToFsBackup: true, snapshotMoveData: true }), agents()] },
      { name: 'Restic up to OADP 1.2', manifests: [backup({ defaultVolumesToFsBackup: true }), dpa({ restic: { enable: true } })] },
      { name: 'snapshots that stay', manifests: [backup({ defaultVolumesToFsBackup: false }), dpa()] },
      { name: 'Velero elsewhere', manifests: [backup({ defaultVolumesToFsBackup: true })] },
    ],
    rejects: [
      rejected('no agents', 'spec.defaultVolumesToFsBackup', backup({ defaultVolumesToFsBackup: true }), dpa()),
      rejected('agents that are off', 'spec.template.defaultVolumesToFsBackup', schedule({ defaultVolumesToFsBackup: true }), agents('kopia', false)),
      rejected('no agents to move snapshots', 'spec.snapshotMoveData', backup({ snapshotMoveData: true }), dpa({ restic: { enable: true } })),
      rejected('Restic to move snapshots', 'spec.configuration.velero.defaultSnapshotMoveData',
        dpa({ velero: { ...plugins, defaultSnapshotMoveData: true }, nodeAgent: { enable: true, uploaderType: 'restic' } })),
    ],
  },
  'cross/backup-host-disk': {
    accepts: [
      { name: 'disks in claims', manifests: [backup({ includedNamespaces: ['site'] }), vm({ volumes: [{ name: 'd', dataVolume: { name: 'd' } }] })] },
      { name: 'another namespace', manifests: [backup({ includedNamespaces: ['other'] }), vm({ volumes: [{ name: 'd', hostDisk: { path: '/d.img', type: 'Disk' } }] })] },
    ],
    rejects: [rejected('a file of the node', 'spec.includedNamespaces[0]', backup({ includedNamespaces: ['site'] }), vm({ volumes: [{ name: 'd', hostDisk: { path: '/d.img', type: 'Disk' } }] }))],
  },
  'cross/backup-credentials': {
    accepts: [
      { name: 'the key cloud', manifests: [dpa(), secret('cloud-credentials', { cloud: '[default]' })] },
      { name: 'another Secret and key', manifests: [located(location({ credential: { name: 'far', key: 'aws' } })), secret('far', { aws: '' })] },
      { name: 'a Secret elsewhere', manifests: [dpa()] },
      { name: 'a Secret that others fill', manifests: [dpa(), secret('cloud-credentials', undefined)] },
    ],
    rejects: [
      rejected('another key', 'spec.backupLocations[0].velero.provider', dpa(), secret('cloud-credentials', { credentials: 'x' })),
      rejected('a key that is not there', 'spec.backupLocations[0].velero.credential.key', located(location({ credential: { name: 'far', key: 'aws' } })), secret('far', { cloud: 'x' })),
      { name: 'no Secret in a complete set', manifests: [dpa()], complete: true, path: 'spec.backupLocations[0].velero.provider' },
    ],
  },
};
