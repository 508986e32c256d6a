import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from '../../src';
import { testRejected } from '../support/rejected';

const location = (options: Partial<virt.S3LocationOptions> = {}) => virt.BackupLocation.s3({ bucket: 'backups', ...options });
const dpa = (chart: Chart, props: virt.DataProtectionApplicationProps) => new virt.DataProtectionApplication(chart, 'dpa', props);
const machine = (chart: Chart, props: virt.VirtualMachineProps) => new virt.VirtualMachine(chart, 'db', props);
const restore = (chart: Chart, props: Partial<virt.RestoreProps>) =>
  new virt.Restore(chart, 'again', { source: virt.RestoreSource.backup(virt.Backup.fromName(chart, 'backup', 'nightly')), ...props });
const labels = (app: string) => kplus.LabelSelector.of({ labels: { app } });

describe('where backups are stored', () => {
  testRejected([
    {
      what: 'a folder in the name of a bucket',
      make: () => location({ bucket: 'backups/site' }),
      where: 'bucket',
      value: 'backups/site',
      mend: 'write the name alone, and folders as prefix',
    },
    {
      what: 'an address without a scheme',
      make: () => location({ s3Url: 'minio.example.com:9000' }),
      where: 's3Url',
      value: 'minio.example.com:9000',
      mend: "write it with its scheme, as 'https://s3.example.com'",
    },
    {
      what: 'a certificate that is encoded already',
      make: () => location({ caCertificate: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t' }),
      where: 'caCertificate',
      value: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS',
      mend: 'give the text that begins with -----BEGIN CERTIFICATE-----',
    },
    {
      what: 'a key that no Secret has',
      make: chart => location({ credential: { secret: kplus.Secret.fromSecretName(chart, 's', 'keys'), key: 'aws/keys' } }),
      where: 'credential.key',
      value: 'aws/keys',
      mend: "as 'cloud'",
    },
    {
      what: 'a location of no name',
      make: () => virt.SnapshotLocation.aws({ region: 'eu-central-1', name: 'Far Away' }),
      where: 'name',
      value: 'Far Away',
      mend: 'lower-case',
    },
    {
      what: 'a CloudStorage without OADP',
      make: chart => new virt.BackupStorageLocation(chart, 'cloud', { location: virt.BackupLocation.cloudStorage('site') }),
      where: 'site/cloud: location',
      value: 'a CloudStorage',
      mend: 'give it there, or name the bucket',
    },
    {
      what: 'a location without the prefix that images need',
      make: chart => dpa(chart, { backupLocations: [location({ prefix: '' })] }),
      where: 'site/dpa  spec.backupLocations[0].velero.objectStorage',
      value: 'has no prefix',
      mend: 'set backupImages: false',
    },
    {
      what: 'two default locations',
      make: chart => dpa(chart, { backupLocations: [location({ default: true }), location({ default: true })] }),
      where: 'site/dpa  spec.backupLocations[1].velero.default',
      value: 'location 0 is the default already',
      mend: 'keep one',
    },
    {
      what: 'a path style without a region',
      make: chart => dpa(chart, { backupLocations: [location({ s3Url: 'https://minio.example.com', s3ForcePathStyle: true })] }),
      where: 'site/dpa  spec.backupLocations[0].velero.config',
      value: 's3ForcePathStyle',
      mend: 'give one',
    },
    {
      what: 'a location without the plugin of its provider',
      make: chart => dpa(chart, {
        backupLocations: [location()], velero: { defaultPlugins: [virt.VeleroPlugin.KUBEVIRT, virt.VeleroPlugin.OPENSHIFT] },
      }),
      where: 'site/dpa  spec.configuration.velero.defaultPlugins',
      value: "'aws' is missing",
      mend: 'add it',
    },
  ]);
});

describe('how Velero runs', () => {
  testRejected([
    {
      what: 'a password of the repositories that is not read',
      make: chart => dpa(chart, { repositoryPassword: kplus.Secret.fromSecretName(chart, 's', 'restic-password') }),
      where: 'site/dpa: repositoryPassword',
      value: 'restic-password',
      mend: 'name the Secret velero-repo-credentials',
    },
    {
      what: 'a node selector that is no label',
      make: chart => dpa(chart, { velero: { pods: { nodeSelector: { 'site.example.com/backup': 'is here' } } } }),
      where: 'site/dpa: velero.pods.nodeSelector',
      value: 'is here',
      mend: 'letters',
    },
    {
      what: 'a variable that is none',
      make: () => virt.NodeAgent.kopia({ pods: { env: { 'HTTPS PROXY': kplus.EnvValue.fromValue('x') } } }),
      where: 'pods.env',
      value: 'HTTPS PROXY',
      mend: 'begin with a letter',
    },
    {
      what: 'a group that is none',
      make: () => virt.NodeAgent.restic({ supplementalGroups: [-1] }),
      where: 'supplementalGroups',
      value: '-1',
      mend: 'give whole numbers from 0',
    },
    {
      what: 'a plugin without an image',
      make: chart => dpa(chart, { velero: { customPlugins: [{ name: 'site', image: '' }] } }),
      where: 'site/dpa: velero.customPlugins.image',
      value: "''",
      mend: 'write it without spaces',
    },
    {
      what: 'no move at a time',
      make: chart => dpa(chart, { dataMover: { credential: kplus.Secret.fromSecretName(chart, 's', 'restic'), maxConcurrentBackupVolumes: 0 } }),
      where: 'site/dpa: dataMover.maxConcurrentBackupVolumes',
      value: '0 is no count',
      mend: 'give a whole number from 1',
    },
    {
      what: 'a request above the limit',
      make: chart => dpa(chart, { velero: { pods: { resources: { memory: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } } } }),
      where: 'site/dpa  spec.configuration.velero.podConfig.resourceAllocations.requests.memory',
      value: '2Gi is above the limit of 1Gi',
      mend: 'lower it',
    },
  ]);
});

describe('what is backed up', () => {
  testRejected([
    {
      what: 'a machine without labels',
      make: chart => new virt.Backup(chart, 'once', { machines: [machine(chart, { namespace: 'site' })] }),
      where: 'site/once: machines',
      value: "'db' has no labels",
      mend: "labels: { app: 'db' }",
    },
    {
      what: 'a machine without a namespace',
      make: chart => new virt.Backup(chart, 'once', { machines: [machine(chart, { labels: { app: 'db' } })] }),
      where: 'site/once: machines',
      value: "'db' is in no namespace",
      mend: 'give one to it, or to its chart',
    },
    {
      what: 'no machine',
      make: chart => new virt.Backup(chart, 'once', { machines: [] }),
      where: 'site/once: machines',
      value: '[]',
      mend: 'give a machine, or leave the property out',
    },
    {
      what: 'machines beside labels',
      make: chart => new virt.Schedule(chart, 'nightly', {
        schedule: '@daily', template: { machines: [machine(chart, { namespace: 'site', labels: { app: 'db' } })], labelSelector: labels('web') },
      }),
      where: 'site/nightly: template.machines',
      value: 'labelSelector',
      mend: 'keep one of the two',
    },
    {
      what: 'all of some labels, and one of others',
      make: chart => new virt.Backup(chart, 'once', { labelSelector: labels('db'), orLabelSelectors: [labels('web')] }),
      where: 'site/once  spec.orLabelSelectors',
      value: 'labelSelector',
      mend: 'keep labelSelector for resources with all labels',
    },
    {
      what: 'a namespace that is left out again',
      make: chart => new virt.Backup(chart, 'once', { includedNamespaces: ['site'], excludedNamespaces: ['site'] }),
      where: 'site/once  spec.excludedNamespaces[0]',
      value: "'site'",
      mend: 'keep it in one of them',
    },
    {
      what: 'a backup that is gone at once',
      make: chart => new virt.Backup(chart, 'once', { ttl: Duration.seconds(0) }),
      where: 'site/once: ttl',
      value: '0',
      mend: 'give a duration above 0',
    },
    {
      what: 'an object that is first, in two namespaces',
      make: chart => new virt.Backup(chart, 'once', { orderedResources: { pods: ['site/db/0'] } }),
      where: "site/once: orderedResources 'pods'",
      value: 'site/db/0',
      mend: "write its name, as 'site/db'",
    },
    {
      what: 'a hook without a program',
      make: chart => new virt.Backup(chart, 'once', { hooks: [{ name: 'sync', post: [{ command: [] }] }] }),
      where: 'site/once: hooks[0].post[0].command',
      value: '[]',
      mend: 'give program and arguments',
    },
    {
      what: 'a hook without a name',
      make: chart => new virt.Backup(chart, 'once', { hooks: [{ name: ' ' }] }),
      where: 'site/once: hooks[0].name',
      value: "' '",
      mend: 'give one by which logs tell of the hook',
    },
    {
      what: 'an hour that there is not',
      make: chart => new virt.Schedule(chart, 'nightly', { schedule: '0 24 * * *', template: {} }),
      where: 'site/nightly: schedule',
      value: "'24' is no hour",
      mend: 'allowed are 0 to 23',
    },
    {
      what: 'a label of backups that is none',
      make: chart => new virt.Schedule(chart, 'nightly', { schedule: '@daily', template: {}, backupLabels: { tier: 'very good' } }),
      where: 'site/nightly: backupLabels',
      value: 'very good',
      mend: 'letters',
    },
  ]);
});

describe('what is restored', () => {
  testRejected([
    {
      what: 'a namespace that is none',
      make: chart => restore(chart, { namespaceMapping: { site: 'Site 2' } }),
      where: 'site/again: namespaceMapping',
      value: 'Site 2',
      mend: 'lower-case',
    },
    {
      what: 'what is never restored',
      make: chart => restore(chart, { includedResources: ['nodes'] }),
      where: 'site/again  spec.includedResources[0]',
      value: "'nodes'",
      mend: 'remove it',
    },
    {
      what: 'a container without an image',
      make: () => virt.RestoreAction.init([{ name: 'wait', image: '', command: ['/bin/true'] }]),
      where: 'initContainers[0].image',
      value: "''",
      mend: 'write registry, path and tag or digest',
    },
    {
      what: 'a path that does not begin at the root',
      make: () => virt.RestoreAction.init([{ name: 'wait', image: 'tools:1', command: ['/bin/true'], volumeMounts: [{ volume: 'data', mountPath: 'data' }] }]),
      where: 'initContainers[0].volumeMounts[0].mountPath',
      value: "'data'",
      mend: "write it as '/restores/data'",
    },
    {
      what: 'a command without a program',
      make: () => virt.RestoreAction.exec({ command: [''] }),
      where: 'command',
      value: '[""]',
      mend: 'give program and arguments',
    },
    {
      what: 'a hook without a name',
      make: chart => restore(chart, { hooks: [{ name: '', postHooks: [virt.RestoreAction.exec({ command: ['/bin/true'] })] }] }),
      where: 'site/again: hooks[0].name',
      value: "''",
      mend: 'give one by which logs tell of the hook',
    },
  ]);
});
