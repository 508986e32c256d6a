import { ApiObject, Chart, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { VirtualizationApp } from '../../src/app';
import { Layer, placementOf } from '../../src/app/layout/layer';
import { Order } from '../../src/app/layout/order';
import {
  BackupAccessMode, BackupLocation, BackupStorageLocation, DataProtectionApplication, NodeAgent, SnapshotLocation, VeleroLogLevel, VeleroPlugin,
  VolumeSnapshotLocation,
} from '../../src/protection';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nZXhhbXBsZQ==\n-----END CERTIFICATE-----\n';
const WORKERS = { 'node-role.kubernetes.io/worker': '' };
const gcpSecret = (chart: Chart) => kplus.Secret.fromSecretName(chart, 'gcp', 'cloud-credentials-gcp');
const gcp = (chart: Chart) => BackupLocation.gcp({ bucket: 'my-oadp-bucket', prefix: 'velero', credential: { secret: gcpSecret(chart) } });

function synth(make: (chart: Chart) => void) {
  const chart = Testing.chart();
  make(chart);
  return Testing.synth(chart);
}

describe('data protection', () => {
  test('13.2.5-dpa-1.3, with agents that copy with Kopia', () => {
    expect(synth(chart => new DataProtectionApplication(chart, 'dpa-sample', {
      velero: { resourceTimeout: Duration.minutes(10) },
      nodeAgent: NodeAgent.kopia({ pods: { nodeSelector: WORKERS } }),
      backupLocations: [gcp(chart)],
    }))).toEqual([fixture('13.2.5-dpa-1.3')]);
  });

  test('13.2.4-dpa-1.2, with agents of OADP up to 1.2', () => {
    expect(synth(chart => new DataProtectionApplication(chart, 'dpa-sample', {
      velero: { resourceTimeout: Duration.minutes(10) },
      nodeAgent: NodeAgent.resticUpToOadp12({ pods: { nodeSelector: WORKERS } }),
      backupLocations: [gcp(chart)],
    }))).toEqual([fixture('13.2.4-dpa-1.2')]);
  });

  test('13.2.3.1-dpa-velero-resources', () => {
    const document = fixture('13.2.3.1-dpa-velero-resources');
    // 1024Mi is stored as 1Gi.
    document.spec.configuration.velero.podConfig.resourceAllocations.limits.memory = '1Gi';

    expectContains(synth(chart => new DataProtectionApplication(chart, 'dpa-sample', {
      velero: {
        pods: {
          nodeSelector: WORKERS,
          resources: {
            cpu: { request: kplus.Cpu.millis(200), limit: kplus.Cpu.units(1) },
            memory: { request: Size.mebibytes(256), limit: Size.mebibytes(1024) },
          },
        },
      },
    }))[0], document);
  });

  test('13.2.3.2-dpa-ca-cert', () => {
    expectContains(synth(chart => new DataProtectionApplication(chart, 'dpa-sample', {
      backupLocations: [BackupLocation.s3({
        name: 'default', bucket: 'my-oadp-bucket', prefix: 'velero', caCertificate: CERTIFICATE, insecureSkipTlsVerify: false,
      })],
    }))[0], fixture('13.2.3.2-dpa-ca-cert'));
  });

  test('13.2.5.1-dpa-csi-plugin', () => {
    expectContains(synth(chart => new DataProtectionApplication(chart, 'dpa', {
      velero: { defaultPlugins: [VeleroPlugin.OPENSHIFT, VeleroPlugin.CSI] },
    }))[0], fixture('13.2.5.1-dpa-csi-plugin'));
  });

  test('without locations starts all the same', () => {
    expect(synth(chart => new DataProtectionApplication(chart, 'dpa'))).toEqual([{
      apiVersion: 'oadp.openshift.io/v1alpha1',
      kind: 'DataProtectionApplication',
      metadata: { name: 'dpa', namespace: 'openshift-adp' },
      spec: {
        backupImages: false,
        configuration: { velero: { defaultPlugins: ['kubevirt', 'csi', 'openshift'], noDefaultBackupLocation: true } },
      },
    }]);
  });

  test('has one default location, and the plugins of all providers', () => {
    const [{ spec }] = synth(chart => new DataProtectionApplication(chart, 'dpa', {
      backupLocations: [
        BackupLocation.azure({ bucket: 'far', resourceGroup: 'site', storageAccount: 'sitebackups' }),
        BackupLocation.s3({ bucket: 'near', region: 'minio', s3Url: 'https://minio.example.com', s3ForcePathStyle: true, default: true }),
      ],
      snapshotLocations: [SnapshotLocation.gcp({ project: 'site' })],
    }));

    expect(spec.backupLocations.map(({ velero }: { velero: { default?: boolean } }) => velero.default)).toEqual([undefined, true]);
    expect(spec.configuration.velero.defaultPlugins).toEqual(['kubevirt', 'azure', 'aws', 'gcp', 'csi', 'openshift']);
  });

  test('knows the names of its locations', () => {
    const dpa = new DataProtectionApplication(Testing.chart(), 'dpa', {
      backupLocations: [BackupLocation.s3({ bucket: 'a' }), BackupLocation.s3({ bucket: 'b', name: 'far' })],
      snapshotLocations: [SnapshotLocation.aws({ region: 'eu-central-1' })],
    });

    expect([...dpa.backupLocations, ...dpa.snapshotLocations].map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`)).toEqual([
      'BackupStorageLocation openshift-adp/dpa-1', 'BackupStorageLocation openshift-adp/far', 'VolumeSnapshotLocation openshift-adp/dpa-1',
    ]);
  });

  test('has everything that OADP knows of it', () => {
    const [{ spec }] = synth(chart => new DataProtectionApplication(chart, 'dpa', {
      backupLocations: [BackupLocation.cloudStorage('site-bucket', {
        name: 'cloud', prefix: 'site', credential: { secret: gcpSecret(chart), key: 'gcp.json' }, syncPeriod: Duration.minutes(5), caCertificate: CERTIFICATE, config: { region: 'eu' },
      })],
      snapshotLocations: [
        SnapshotLocation.azure({ name: 'azure', resourceGroup: 'site', subscriptionId: '1', incremental: false }),
        SnapshotLocation.gcp({ project: 'site', snapshotLocation: 'eu', credential: { secret: gcpSecret(new Chart(chart, 'more')) } }),
      ],
      velero: {
        customPlugins: [{ name: 'site', image: 'registry.example.com/plugin:1' }],
        defaultItemOperationTimeout: Duration.hours(4),
        itemOperationSyncFrequency: Duration.seconds(30),
        defaultVolumesToFSBackup: true,
        defaultSnapshotMoveData: true,
        logLevel: VeleroLogLevel.DEBUG,
        featureFlags: ['EnableAPIGroupVersions'],
        restoreResourcesVersionPriority: 'virtualmachines.kubevirt.io=v1',
        disableInformerCache: true,
        pods: { labels: { tier: 'infra' }, env: { HTTPS_PROXY: kplus.EnvValue.fromValue('http://proxy.example.com') } },
      },
      nodeAgent: NodeAgent.restic({
        enable: false,
        timeout: Duration.hours(2),
        supplementalGroups: [107],
        pods: { tolerations: [kplus.NodeTaintQuery.exists('storage')], resources: { ephemeralStorage: { limit: Size.gibibytes(10) } } },
      }),
      backupImages: false,
      podAnnotations: { team: 'site' },
      podDnsPolicy: kplus.DnsPolicy.CLUSTER_FIRST,
      dataMover: { credential: kplus.Secret.fromSecretName(chart, 'restic', 'restic'), timeout: Duration.minutes(20), maxConcurrentBackupVolumes: 3, maxConcurrentRestoreVolumes: 4 },
      unsupportedOverrides: { operatorType: 'mtc' },
    }));

    expect(spec).toEqual({
      backupLocations: [{
        name: 'cloud',
        bucket: {
          cloudStorageRef: { name: 'site-bucket' },
          prefix: 'site',
          default: true,
          credential: { name: 'cloud-credentials-gcp', key: 'gcp.json' },
          backupSyncPeriod: '5m0s',
          caCert: Buffer.from(CERTIFICATE).toString('base64'),
          config: { region: 'eu' },
        },
      }],
      snapshotLocations: [
        { name: 'azure', velero: { provider: 'azure', config: { resourceGroup: 'site', subscriptionId: '1', incremental: 'false' } } },
        { velero: { provider: 'gcp', config: { project: 'site', snapshotLocation: 'eu' }, credential: { name: 'cloud-credentials-gcp', key: 'cloud' } } },
      ],
      configuration: {
        velero: {
          defaultPlugins: ['kubevirt', 'azure', 'gcp', 'csi', 'openshift'],
          customPlugins: [{ name: 'site', image: 'registry.example.com/plugin:1' }],
          defaultItemOperationTimeout: '4h',
          itemOperationSyncFrequency: '30s',
          defaultVolumesToFSBackup: true,
          defaultSnapshotMoveData: true,
          logLevel: 'debug',
          featureFlags: ['EnableAPIGroupVersions'],
          restoreResourcesVersionPriority: 'virtualmachines.kubevirt.io=v1',
          disableInformerCache: true,
          podConfig: { labels: { tier: 'infra' }, env: [{ name: 'HTTPS_PROXY', value: 'http://proxy.example.com' }] },
        },
        nodeAgent: {
          enable: false,
          uploaderType: 'restic',
          timeout: '2h',
          supplementalGroups: [107],
          podConfig: { tolerations: [{ key: 'storage', operator: 'Exists' }], resourceAllocations: { limits: { 'ephemeral-storage': '10Gi' } } },
        },
      },
      backupImages: false,
      podAnnotations: { team: 'site' },
      podDnsPolicy: 'ClusterFirst',
      features: { dataMover: { enable: true, credentialName: 'restic', timeout: '20m', maxConcurrentBackupVolumes: '3', maxConcurrentRestoreVolumes: '4' } },
      unsupportedOverrides: { operatorType: 'mtc' },
    });
  });
});

describe('locations of their own', () => {
  test('for backups have everything that Velero knows of them', () => {
    expect(synth(chart => new BackupStorageLocation(chart, 'other-cluster', {
      location: BackupLocation.s3({
        bucket: 'site-backups',
        prefix: 'other',
        accessMode: BackupAccessMode.READ_ONLY,
        credential: { secret: kplus.Secret.fromSecretName(chart, 'secret', 'far'), key: 'aws' },
        region: 'eu-central-1',
        publicUrl: 'https://s3.example.com',
        profile: 'other',
        insecureSkipTlsVerify: true,
        syncPeriod: Duration.minutes(1),
        validationFrequency: Duration.hours(1),
        config: { checksumAlgorithm: '' },
        default: false,
      }),
    }))).toEqual([{
      apiVersion: 'velero.io/v1',
      kind: 'BackupStorageLocation',
      metadata: { name: 'other-cluster', namespace: 'openshift-adp' },
      spec: {
        provider: 'aws',
        objectStorage: { bucket: 'site-backups', prefix: 'other' },
        accessMode: 'ReadOnly',
        credential: { name: 'far', key: 'aws' },
        config: { region: 'eu-central-1', publicUrl: 'https://s3.example.com', profile: 'other', insecureSkipTLSVerify: 'true', checksumAlgorithm: '' },
        backupSyncPeriod: '1m0s',
        validationFrequency: '1h0m0s',
        default: false,
      },
    }]);
  });

  test('are named by what describes them', () => {
    expect(synth(chart => {
      new BackupStorageLocation(chart, 'a', { location: BackupLocation.gcp({ bucket: 'b', name: 'far', kmsKeyName: 'k' }) });
      new BackupStorageLocation(chart, 'b', { name: 'near', location: BackupLocation.azure({ bucket: 'b', name: 'c', resourceGroup: 'g', storageAccount: 's', subscriptionId: '1', storageAccountKeyVariable: 'KEY' }) });
      new VolumeSnapshotLocation(chart, 'c', { location: SnapshotLocation.aws({ region: 'eu-central-1', profile: 'site', name: 'snapshots' }) });
    }).map(({ kind, metadata, spec }) => [kind, metadata.name, spec.config])).toEqual([
      ['BackupStorageLocation', 'far', { kmsKeyName: 'k' }],
      ['BackupStorageLocation', 'near', { resourceGroup: 'g', storageAccount: 's', subscriptionId: '1', storageAccountKeyEnvVar: 'KEY' }],
      ['VolumeSnapshotLocation', 'snapshots', { region: 'eu-central-1', profile: 'site' }],
    ]);
  });

  test('are applied with what the operators work from', () => {
    const layers = ['BackupStorageLocation', 'VolumeSnapshotLocation'].map(kind => placementOf({ apiVersion: 'velero.io/v1', kind }).layer);

    expect(layers).toEqual([Layer.OPERATOR_RESOURCES, Layer.OPERATOR_RESOURCES]);
  });
});

test('a Secret for backups is applied with what needs it, and not with the machines', () => {
  const app = new VirtualizationApp();
  const chart = new Chart(app, 'site');
  const secret = new kplus.Secret(chart, 'keys', { metadata: { name: 'keys', namespace: 'openshift-adp' } });
  const dpa = new DataProtectionApplication(chart, 'dpa', { backupLocations: [BackupLocation.s3({ bucket: 'b', credential: { secret } })] });

  const objects = [ApiObject.of(secret), dpa.apiObject].map(object => ({ manifest: object.toJson(), object }));
  const order = new Order(app, objects);

  expect(objects.map(object => order.positionOf(object).layer)).toEqual([Layer.OPERATOR_RESOURCES, Layer.OPERATOR_RESOURCES]);
  expect(order.positionOf(objects[0]).wave).toBeLessThan(order.positionOf(objects[1]).wave);
});
