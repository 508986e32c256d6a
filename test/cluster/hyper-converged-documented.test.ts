import * as fs from 'fs';
import * as path from 'path';
import { Chart, Cron, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import { HyperConverged, HyperConvergedProps, NodePlacement, WorkloadUpdateMethod } from '../../src/cluster';
import { NetworkAttachmentDefinition } from '../../src/network';
import { DataVolumeSource, ImportGarbageCollection, ImportRetention, RegistryPullMethod } from '../../src/storage';
import { expectContains } from '../support/contains';
import { fixture } from '../support/fixture';

const { Cpu, Node, NodeLabelQuery, NodeTaintQuery, TaintEffect } = kplus;
const V100 = { selector: '10DE:1DB6', resourceName: 'nvidia.com/GV100GL_Tesla_V100' };
const T4 = { selector: '10DE:1EB8', resourceName: 'nvidia.com/TU104GL_Tesla_T4' };
const QAT = { selector: '8086:6F54', resourceName: 'intel.com/qat', externalResourceProvider: true };
const MIGRATION = {
  completionTimeoutPerGib: Duration.seconds(800),
  parallelPerCluster: 5,
  parallelOutboundPerNode: 2,
  progressTimeout: Duration.seconds(150),
};
const ROTATION = {
  ca: { duration: Duration.hours(48), renewBefore: Duration.hours(24) },
  server: { duration: Duration.hours(24), renewBefore: Duration.hours(12) },
};
const SHORT_ROTATION = {
  ca: { duration: Duration.hours(4), renewBefore: Duration.hours(1) },
  server: { duration: Duration.hours(4), renewBefore: Duration.hours(4) },
};
const labelled = (key: string, value: string) => Node.labeled(NodeLabelQuery.in(key, [value]));
const migrated = (chart: Chart): HyperConvergedProps =>
  ({ liveMigration: { ...MIGRATION, network: NetworkAttachmentDefinition.fromName(chart, 'net', 'my-secondary-network', 'openshift-cnv') } });
const image = { managedDataSource: 'rhel8', source: DataVolumeSource.registry('docker://registry.redhat.io/rhel8/rhel-guest-image'), size: Size.gibibytes(30) };

/** The properties that make each HyperConverged of the documentation. */
const DOCUMENTED: Readonly<Record<string, (chart: Chart) => HyperConvergedProps>> = {
  '3.2.1.2.2-hyperconverged': () => ({}),
  '4.2.3.1-hco-node-placement': () => ({
    placement: {
      infra: NodePlacement.labeled({ 'example.io/example-infra-key': 'example-infra-value' }),
      workloads: NodePlacement.labeled({ 'example.io/example-workloads-key': 'example-workloads-value' }),
    },
  }),
  '4.2.3.1-hco-node-placement-2': () => ({
    placement: {
      infra: NodePlacement.anywhere().attract(labelled('example.io/example-infra-key', 'example-infra-value')),
      workloads: NodePlacement.anywhere()
        .attract(labelled('example.io/example-workloads-key', 'example-workloads-value'))
        .attract(Node.labeled(NodeLabelQuery.gt('example.io/num-cpus', ['8'])), { weight: 1 }),
    },
  }),
  '4.2.3.1-hco-node-placement-3': () => ({
    placement: { workloads: NodePlacement.anywhere().tolerate(Node.tainted(NodeTaintQuery.is('key', 'virtualization', { effect: TaintEffect.NO_SCHEDULE }))) },
  }),
  '4.3.3.1-hco-migration-network': migrated,
  '5.1.3-workload-update-strategy': () => ({
    workloadUpdates: {
      methods: [WorkloadUpdateMethod.LIVE_MIGRATE, WorkloadUpdateMethod.EVICT],
      batchEvictionSize: 10,
      batchEvictionInterval: Duration.minutes(1),
    },
  }),
  '5.1.3-workload-update-strategy-2': () => ({ workloadUpdates: { methods: [] } }),
  '6.2.2.2-insecure-registries': () => ({ storage: { insecureRegistries: ['private-registry-example-1:5000', 'private-registry-example-2:5000'] } }),
  '6.3.1.3-vm-console-proxy': () => ({ featureGates: { deployVmConsoleProxy: true } }),
  '6.11.1-vm-state-storage-class': () => ({ storage: { vmStateStorageClass: 'cephfs-rwx' } }),
  '6.12.2-tekton-resources': () => ({ components: { tekton: { pipelinesNamespace: 'vm-pipelines' } } }),
  '6.13.3.1-cert-rotation': () => ({ certificates: ROTATION }),
  '6.13.3.2-cert-rotation-2': () => ({ certificates: SHORT_ROTATION }),
  '6.13.4.1-default-cpu-model': () => ({ machineDefaults: { cpuModel: 'EPYC' } }),
  '7.6.1-hco-migration-network': migrated,
  '8.3.1.1-disable-common-boot-images': () => ({ bootImages: { common: false } }),
  '8.3.1.1-enable-common-boot-images': () => ({ bootImages: { common: true } }),
  '8.3.2.1-boot-source-storage-class': () => ({
    bootImages: { images: [{ ...image, name: 'rhel8-image-cron', schedule: '0 */12 * * *', storageClass: 'new-storage-class' }] },
  }),
  '8.3.2.2-custom-boot-source': () => ({
    bootImages: {
      images: [{
        name: 'centos7-image-cron',
        schedule: Cron.schedule({ minute: '0', hour: '*/12' }),
        source: DataVolumeSource.registry('docker://quay.io/containerdisks/centos:7-2009'),
        size: Size.gibibytes(10),
        managedDataSource: 'centos7',
        retentionPolicy: ImportRetention.NONE,
      }],
    },
  }),
  '8.3.3-disable-boot-source': () => ({ bootImages: { disabled: ['rhel8-image-cron'] } }),
  '8.3.4-custom-boot-source-node-pull': () => ({
    bootImages: {
      images: [{
        name: 'user-defined-dic',
        schedule: '55 8/12 * * *',
        source: DataVolumeSource.registry('docker://quay.io/containerdisks/centos-stream:8', { pullMethod: RegistryPullMethod.NODE }),
        size: Size.gibibytes(30),
        managedDataSource: 'user-defined-centos-stream8',
        garbageCollect: ImportGarbageCollection.OUTDATED,
      }],
    },
  }),
  '8.4.1-filesystem-overhead': () => ({ storage: { filesystemOverhead: { global: 0.07, storageClass: { mystorageclass: 0.04 } } } }),
  '8.7.2-storage-workload-resources': () => ({
    storage: {
      storageWorkloads: {
        limits: { cpu: Cpu.millis(500), memory: Size.gibibytes(2) },
        requests: { cpu: Cpu.millis(250), memory: Size.gibibytes(1) },
      },
    },
  }),
  '8.8.3-scratch-space-storage-class': () => ({ storage: { scratchSpaceStorageClass: 'my-storage-class' } }),
  '9.2.1.1-live-migration-config': () => ({ liveMigration: { ...MIGRATION, bandwidthPerMigration: Size.mebibytes(64) } }),
  '10.2.3-obsolete-cpus': () => ({ obsoleteCpus: { cpuModels: ['Opteron_G1', 'Opteron_G2'], minCpuModel: 'Penryn' } }),
  '11.5.1-disable-common-boot-image-import': () => ({ featureGates: { enableCommonBootImageImport: false } }),
  '12.3.2.1-log-verbosity': () => ({ logVerbosity: { virtApi: 5, virtController: 4, virtHandler: 3, virtLauncher: 2, virtOperator: 6 } }),
  '12.3.3.2-serial-console-log': () => ({ machineDefaults: { guestSystemLog: false } }),
  'B-8.14.3.1-cert-rotation': () => ({ certificates: ROTATION }),
  'B-8.14.3.2-cert-rotation-2': () => ({ certificates: SHORT_ROTATION }),
  'B-8.14.11.1.3-permitted-pci-devices': () => ({ permittedPciDevices: [V100, T4, QAT] }),
  'B-8.14.11.1.4-permitted-pci-devices-2': () => ({ permittedPciDevices: [V100, T4] }),
};

/** Printed without what every such entry has: the source and the size, or the annotation that HyperConverged adds. */
const EXCERPTS = ['8.3.2.1-boot-source-storage-class', '8.3.3-disable-boot-source'];

function synthesized(name: string): Chart {
  const chart = Testing.chart();
  new HyperConverged(chart, 'hco', DOCUMENTED[name](chart));
  return chart;
}

test.each(Object.keys(DOCUMENTED))('%s', name => {
  const [manifest] = Testing.synth(synthesized(name));
  const expected = fixture(name);

  if (!EXCERPTS.includes(name)) expect(manifest.spec).toEqual(expected.spec);
  expectContains(manifest, expected);
});

test.each(Object.keys(DOCUMENTED))('%s is admitted', name => {
  expect(Rules.check(synthesized(name)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every HyperConverged of the documentation is made', () => {
  const folder = path.join(__dirname, '..', 'fixtures', 'manifests');
  const names = fs.readdirSync(folder).filter(file => /^kind: HyperConverged$/m.test(fs.readFileSync(path.join(folder, file), 'utf8')));

  expect(names.length).toBeGreaterThan(30);
  expect(names.map(file => file.replace('.yaml', '')).filter(name => !(name in DOCUMENTED))).toEqual([]);
});

test('a method and its property say the same', () => {
  const [one, other] = [Testing.chart(), Testing.chart()];

  new HyperConverged(one, 'hco', { workloadUpdates: { methods: [] }, bootImages: { disabled: ['rhel8-image-cron'] } });
  HyperConverged.of(other).workloadUpdates({ methods: [] });
  HyperConverged.of(other).bootImages({ disabled: ['rhel8-image-cron'] });

  expect(Testing.synth(other)).toEqual(Testing.synth(one));
});
