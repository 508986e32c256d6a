import { Chart, Cron, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Namespace, Operator, OperatorInstallation, Rules } from '../../src';
import {
  Backup, BackupLocation, BackupStorageLocation, DataProtectionApplication, ExistingResourcePolicy, HookErrorPolicy, Restore, RestoreAction,
  RestoreSource, Schedule, VolumeSnapshotLocation,
} from '../../src/protection';
import { VirtualMachine } from '../../src/vm';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const labels = (map: { [key: string]: string }) => kplus.LabelSelector.of({ labels: map });
const storage = (chart: Chart) => BackupStorageLocation.fromName(chart, 'storage', 'velero-sample-1');
/** The label that Velero sets itself, and the documentation prints. */
const printed = { 'velero.io/storage-location': 'default' };

function synth(make: (chart: Chart) => void) {
  const chart = Testing.chart();
  make(chart);
  return Testing.synth(chart);
}

describe('backups', () => {
  test('13.4.1-backup, by all of some labels', () => {
    expect(synth(chart => new Backup(chart, 'example-backup', {
      labels: printed,
      hooks: [],
      includedNamespaces: ['example-namespace'],
      includedResources: [],
      excludedResources: [],
      storageLocation: storage(chart),
      ttl: Duration.days(30),
      labelSelector: labels({ app: 'example-app', tier: 'database', env: 'production' }),
    }))).toEqual([fixture('13.4.1-backup')]);
  });

  test('13.4.1-backup-2, by one of several labels', () => {
    expect(synth(chart => new Backup(chart, 'example-backup', {
      labels: printed,
      hooks: [],
      includedNamespaces: ['example-namespace'],
      includedResources: [],
      excludedResources: [],
      storageLocation: storage(chart),
      ttl: Duration.days(30),
      orLabelSelectors: [1, 2, 3].map(number => labels({ app: `example-app-${number}` })),
    }))).toEqual([fixture('13.4.1-backup-2')]);
  });

  test('13.4.1.2-backup-fs, file by file', () => {
    expect(synth(chart => new Backup(chart, 'example-backup', { labels: printed, defaultVolumesToFsBackup: true }))).toEqual([fixture('13.4.1.2-backup-fs')]);
  });

  test('13.4.1.3-backup-hooks', () => {
    expect(synth(chart => new Backup(chart, 'example-backup', {
      hooks: [{
        name: 'example-hook',
        includedNamespaces: ['example-namespace'],
        excludedNamespaces: ['other-namespace'],
        excludedResources: [],
        labelSelector: labels({ app: 'velero', component: 'server' }),
        pre: [{ container: 'compute', command: ['/bin/uname', '-a'], onError: HookErrorPolicy.FAIL, timeout: Duration.seconds(30) }],
      }],
    }))).toEqual([fixture('13.4.1.3-backup-hooks')]);
  });

  test('have everything that the API knows of them', () => {
    const [{ spec }] = synth(chart => new Backup(chart, 'all', {
      excludedNamespaces: ['scratch'],
      includedClusterScopedResources: ['storageclasses'],
      excludedClusterScopedResources: ['nodes'],
      includedNamespaceScopedResources: ['virtualmachines.kubevirt.io'],
      excludedNamespaceScopedResources: ['events'],
      volumeSnapshotLocations: [VolumeSnapshotLocation.fromName(chart, 'snapshots', 'dpa-1')],
      snapshotVolumes: true,
      snapshotMoveData: true,
      defaultVolumesToRestic: true,
      csiSnapshotTimeout: Duration.minutes(20),
      itemOperationTimeout: Duration.hours(4),
      datamover: 'velero',
      orderedResources: { pods: ['site/db', 'site/web'], persistentvolumes: ['pv-1'] },
      resourcePolicy: kplus.ConfigMap.fromConfigMapName(chart, 'policy', 'skip-scratch'),
      hooks: [{ name: 'thaw', post: [{ command: ['/bin/thaw'] }] }],
    }));

    expect(spec).toEqual({
      excludedNamespaces: ['scratch'],
      includedClusterScopedResources: ['storageclasses'],
      excludedClusterScopedResources: ['nodes'],
      includedNamespaceScopedResources: ['virtualmachines.kubevirt.io'],
      excludedNamespaceScopedResources: ['events'],
      volumeSnapshotLocations: ['dpa-1'],
      snapshotVolumes: true,
      snapshotMoveData: true,
      defaultVolumesToRestic: true,
      csiSnapshotTimeout: '20m0s',
      itemOperationTimeout: '4h0m0s',
      datamover: 'velero',
      orderedResources: { pods: 'site/db,site/web', persistentvolumes: 'pv-1' },
      resourcePolicy: { kind: 'configmap', name: 'skip-scratch' },
      hooks: { resources: [{ name: 'thaw', includedResources: ['pods'], post: [{ exec: { command: ['/bin/thaw'] } }] }] },
    });
  });

  test('leave out what is in no namespace', () => {
    expect(synth(chart => new Backup(chart, 'site', { includeClusterResources: false }))[0].spec).toEqual({ includeClusterResources: false });
  });

  test('take machines by their namespaces and labels', () => {
    const manifests = synth(chart => {
      const machine = (name: string, app: string, namespace: string) => new VirtualMachine(chart, name, { namespace, labels: { app } });
      const [db, web, other] = [machine('db', 'db', 'site'), machine('web', 'web', 'site'), machine('web-2', 'web', 'dmz')];
      new Backup(chart, 'one', { machines: [db] });
      new Backup(chart, 'several', { machines: [db, web, other], includedNamespaces: ['secrets', 'site'] });
    });

    expect(manifests.slice(3).map(({ spec }) => spec)).toEqual([
      { includedNamespaces: ['site'], labelSelector: { matchLabels: { app: 'db' } } },
      { includedNamespaces: ['site', 'dmz', 'secrets'], orLabelSelectors: [{ matchLabels: { app: 'db' } }, { matchLabels: { app: 'web' } }] },
    ]);
  });
});

describe('schedules', () => {
  test('are backups with their times', () => {
    expect(synth(chart => {
      const db = new VirtualMachine(chart, 'db', { namespace: 'site', labels: { app: 'db' } });
      new Schedule(chart, 'nightly', {
        schedule: 'CRON_TZ=Europe/Berlin 0 1 * * *',
        template: { machines: [db], ttl: Duration.days(14), snapshotMoveData: true },
        backupLabels: { tier: 'gold' },
        paused: true,
        useOwnerReferencesInBackup: false,
      });
    })[1]).toEqual({
      apiVersion: 'velero.io/v1',
      kind: 'Schedule',
      metadata: { name: 'nightly', namespace: 'openshift-adp' },
      spec: {
        schedule: 'CRON_TZ=Europe/Berlin 0 1 * * *',
        paused: true,
        useOwnerReferencesInBackup: false,
        template: {
          includedNamespaces: ['site'],
          labelSelector: { matchLabels: { app: 'db' } },
          ttl: '336h0m0s',
          snapshotMoveData: true,
          metadata: { labels: { tier: 'gold' } },
        },
      },
    });
  });

  test('take the times of cdk8s', () => {
    expect(synth(chart => new Schedule(chart, 'nightly', { schedule: Cron.daily(), template: {} }))[0].spec).toEqual({ schedule: '0 0 * * *', template: {} });
  });
});

describe('restores', () => {
  test('13.5.1-restore', () => {
    expect(synth(chart => new Restore(chart, 'example-restore', {
      source: RestoreSource.backup(Backup.fromName(chart, 'backup', 'example-backup')),
      includedResources: [],
      excludedResources: ['nodes', 'events', 'events.events.k8s.io', 'backups.velero.io', 'restores.velero.io', 'resticrepositories.velero.io'],
      restorePVs: true,
    }))).toEqual([fixture('13.5.1-restore')]);
  });

  test('13.5.1.1-restore-hooks', () => {
    const document = fixture('13.5.1.1-restore-hooks');
    // 5m is stored as 5m0s. The document leaves out what is restored.
    const [{ postHooks: [{ init }, { exec }] }] = document.spec.hooks.resources;
    Object.assign(init, { timeout: '5m0s' });
    Object.assign(exec, { waitTimeout: '5m0s', execTimeout: '1m0s' });
    document.spec.backupName = 'example-backup';

    expect(synth(chart => new Restore(chart, 'example-restore', {
      source: RestoreSource.backup(Backup.fromName(chart, 'backup', 'example-backup')),
      hooks: [{
        name: 'example-hook',
        includedNamespaces: ['example-namespace'],
        excludedNamespaces: ['other-namespace'],
        excludedResources: [],
        labelSelector: labels({ app: 'velero', component: 'server' }),
        postHooks: [
          RestoreAction.init([{
            name: 'restore-hook-init',
            image: 'alpine:latest',
            command: ['/bin/ash', '-c'],
            volumeMounts: [{ volume: 'pvc1-vm', mountPath: '/restores/pvc1-vm' }],
          }], { timeout: Duration.minutes(5) }),
          RestoreAction.exec({
            container: 'postgresql',
            command: ['/bin/bash', '-c', 'psql < /backup/backup.sql'],
            waitTimeout: Duration.minutes(5),
            timeout: Duration.minutes(1),
            onError: HookErrorPolicy.CONTINUE,
          }),
        ],
      }],
    }))).toEqual([document]);
  });

  test('have everything that the API knows of them', () => {
    const [, { spec }] = synth(chart => new Restore(chart, 'all', {
      source: RestoreSource.schedule(new Schedule(chart, 'nightly', { schedule: '@daily', template: {} })),
      includedNamespaces: ['site'],
      excludedNamespaces: ['scratch'],
      includeClusterResources: true,
      orLabelSelectors: [labels({ app: 'db' })],
      namespaceMapping: { site: 'site-2' },
      preserveNodePorts: true,
      existingResourcePolicy: ExistingResourcePolicy.UPDATE,
      restoreStatus: { includedResources: ['*'], excludedResources: ['datavolumes'] },
      resourceModifier: kplus.ConfigMap.fromConfigMapName(chart, 'changes', 'other-storage'),
      itemOperationTimeout: Duration.hours(2),
      hooks: [{
        name: 'tools',
        postHooks: [RestoreAction.init([{
          name: 'tools', image: 'registry.example.com/tools:1', command: ['/bin/true'], env: { MODE: kplus.EnvValue.fromValue('restore') },
        }])],
      }],
    }));

    expect(spec).toEqual({
      backupName: '',
      scheduleName: 'nightly',
      includedNamespaces: ['site'],
      excludedNamespaces: ['scratch'],
      includeClusterResources: true,
      orLabelSelectors: [{ matchLabels: { app: 'db' } }],
      namespaceMapping: { site: 'site-2' },
      preserveNodePorts: true,
      existingResourcePolicy: 'update',
      restoreStatus: { includedResources: ['*'], excludedResources: ['datavolumes'] },
      resourceModifier: { kind: 'configmap', name: 'other-storage' },
      itemOperationTimeout: '2h0m0s',
      hooks: {
        resources: [{
          name: 'tools',
          includedResources: ['pods'],
          postHooks: [{ init: { initContainers: [{ name: 'tools', image: 'registry.example.com/tools:1', command: ['/bin/true'], env: [{ name: 'MODE', value: 'restore' }] }] } }],
        }],
      },
    });
  });
});

test('everything for backups of a site fits together, in the order of what it needs', () => {
  const chart = Testing.chart();
  const secret = new kplus.Secret(chart, 'cloud-credentials', { metadata: { name: 'cloud-credentials', namespace: 'openshift-adp' } });
  const password = kplus.Secret.fromSecretName(chart, 'password', 'velero-repo-credentials');
  new Namespace(chart, 'site');
  const db = new VirtualMachine(chart, 'db', { namespace: 'site', labels: { app: 'db' } });
  const nightly = new Schedule(chart, 'nightly', { schedule: '@daily', template: { machines: [db] } });
  new Restore(chart, 'again', { source: RestoreSource.schedule(nightly) });
  const dpa = new DataProtectionApplication(chart, 'dpa', {
    backupLocations: [BackupLocation.s3({ bucket: 'site-backups', credential: { secret } })], repositoryPassword: password,
  });
  new Backup(chart, 'before-update', { machines: [db], storageLocation: dpa.backupLocations[0] });
  new OperatorInstallation(chart, 'oadp', { operator: Operator.OADP });

  const kinds = Testing.synth(chart).map(({ kind }) => kind);
  const order = ['Subscription', 'DataProtectionApplication', 'Schedule', 'Restore'].map(kind => kinds.indexOf(kind));

  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(kinds.indexOf('Secret')).toBeLessThan(kinds.indexOf('DataProtectionApplication'));
  expect(kinds.indexOf('Backup')).toBeGreaterThan(kinds.indexOf('DataProtectionApplication'));
  expect(Rules.check(chart).filter(({ severity }) => severity === 'error')).toEqual([]);
  expectContains(Testing.synth(chart).find(({ kind }) => kind === 'Backup'), { spec: { storageLocation: 'dpa-1' } });
});
