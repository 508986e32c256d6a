import * as fs from 'fs';
import * as path from 'path';
import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { parseAllDocuments } from 'yaml';
import * as virt from '../../src';
import { canonicalManifest } from '../../src/schema/canonical-manifest';
import { SERVER_ADDITIONS } from '../../src/schema/drift';

const EXAMPLES = path.join(__dirname, '..', '..', 'examples');
const SEALED = Buffer.concat([Buffer.from([2, 0]), Buffer.alloc(512, 7), Buffer.alloc(32, 9)]).toString('base64');
const HOURS = Duration.hours(2);
const image = () => virt.BootSource.containerDisk('quay.io/containerdisks/fedora:39');

/** As many quantities and durations as a machine has, none of them in canonical form. */
const machine = () => ({
  memory: virt.Memory.guest('4096Mi'),
  cpu: virt.Cpu.cores(2),
  disks: [
    virt.Disk.root(virt.BootSource.dataSource('rhel9'), { size: '30720Mi' }), virt.Disk.blank('data', { size: Size.mebibytes(1024) }),
    virt.Disk.of('scratch', virt.Volume.fromEmptyDisk('2048Mi')),
  ],
  interfaces: [virt.Interface.masquerade({ macPrefix: '0a' })],
  terminationGracePeriod: HOURS,
});
const small = () => ({ memory: virt.Memory.guest('1024Mi'), disks: [virt.Disk.root(image())] });

const vm = (chart: Chart) => virt.VirtualMachine.fromName(chart, 'known', 'vm');
const claim = (chart: Chart) => kplus.PersistentVolumeClaim.fromClaimName(chart, 'known', 'data');
const REPOSITORY = 'https://git.example.com/fleet.git';

/** Constructs with properties: as many quantities and durations as they take, none of them in canonical form. */
const MAKE: Readonly<Record<string, (chart: Chart) => unknown>> = {
  AccessGrant: chart => new virt.AccessGrant(chart, 'x', { role: virt.AccessRole.EDIT, groups: ['team'] }),
  AppProject: chart => new virt.AppProject(chart, 'x', { repositories: [REPOSITORY] }),
  Application: chart => new virt.Application(chart, 'x', { repository: REPOSITORY, path: 'dist' }),
  ApplicationSet: chart => new virt.ApplicationSet(chart, 'x', { repository: REPOSITORY }),
  Backup: chart => new virt.Backup(chart, 'x', {
    ttl: HOURS, hooks: [{ name: 'a', pre: [{ command: ['/bin/true'], timeout: Duration.seconds(90) }] }],
  }),
  BackupStorageLocation: chart => new virt.BackupStorageLocation(chart, 'x', {
    location: virt.BackupLocation.s3({ bucket: 'a', syncPeriod: Duration.minutes(90), validationFrequency: HOURS }),
  }),
  CatalogSource: chart => new virt.CatalogSource(chart, 'x', { image: 'quay.io/site/catalog:1', pollInterval: Duration.minutes(90) }),
  ConsoleDashboard: chart => new virt.ConsoleDashboard(chart, 'x', { json: '{"title":"machines"}' }),
  ContainerRuntimeConfig: chart => new virt.ContainerRuntimeConfig(chart, 'x', { logSizeMax: '1024Mi', overlaySize: Size.mebibytes(10240) }),
  DataImportCron: chart => new virt.DataImportCron(chart, 'x', {
    source: virt.DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:39'), schedule: '0 0 * * *', managedDataSource: 'fedora', size: '30720Mi',
  }),
  DataProtectionApplication: chart => new virt.DataProtectionApplication(chart, 'x', {
    velero: {
      resourceTimeout: Duration.minutes(90),
      pods: {
        resources: {
          cpu: { request: kplus.Cpu.millis(200), limit: kplus.Cpu.units(1) },
          memory: { request: Size.mebibytes(256), limit: Size.mebibytes(1024) },
        },
      },
    },
    backupLocations: [virt.BackupLocation.s3({ bucket: 'a' })],
  }),
  DataSource: chart => new virt.DataSource(chart, 'x', { source: virt.DataVolumeSource.persistentVolumeClaim(claim(chart), 'site') }),
  DataVolume: chart => new virt.DataVolume(chart, 'x', { source: virt.DataVolumeSource.blank(), size: '2048Mi' }),
  ExternalSecret: chart => new virt.ExternalSecret(chart, 'x', {
    store: virt.SecretStoreRef.secretStore('vault'),
    data: { a: { key: 'a' } },
    dataFrom: [virt.RemoteKeys.find({ name: 'b' })],
    refreshInterval: Duration.minutes(90),
    template: { type: 'Opaque' },
  }),
  FenceAgentsRemediationTemplate: chart => new virt.FenceAgentsRemediationTemplate(chart, 'x', { agent: 'fence_redfish', retryInterval: Duration.seconds(90) }),
  GitRepository: chart => new virt.GitRepository(chart, 'x', { url: REPOSITORY, interval: Duration.minutes(90) }),
  HyperConverged: chart => virt.HyperConverged.of(chart).rotateCertificates({ ca: { duration: Duration.days(2) } }),
  Kustomization: chart => new virt.Kustomization(chart, 'x', {
    source: new virt.GitRepository(chart, 'fleet', { url: REPOSITORY }), path: 'dist', health: [], interval: Duration.minutes(90), timeout: Duration.seconds(90),
  }),
  MachineHealthCheck: chart => new virt.MachineHealthCheck(chart, 'x', { role: 'worker', machineSet: 'a', nodeStartupTimeout: Duration.minutes(90) }),
  MachineRole: chart => new virt.MachineRole(chart, 'x', { actions: [virt.MachineAction.START] }),
  MigrationNetwork: chart => new virt.MigrationNetwork(chart, 'x', { nodeNic: 'eth2', range: '10.200.5.0/24' }),
  MigrationPolicy: chart => new virt.MigrationPolicy(chart, 'x', { bandwidth: '1024Mi', machineLabels: { a: 'b' } }),
  NetworkAttachmentDefinition: chart => new virt.NetworkAttachmentDefinition(chart, 'x', { config: virt.NetworkConfig.cnvBridge({ bridge: 'br1' }) }),
  NodeHealthCheck: chart => new virt.NodeHealthCheck(chart, 'x', {
    escalatingRemediations: [{ template: new virt.SelfNodeRemediationTemplate(chart, 'snr'), timeout: Duration.minutes(90) }],
  }),
  NodeMaintenance: chart => new virt.NodeMaintenance(chart, 'x', { nodeName: 'worker-0' }),
  NodeNetworkConfigurationPolicy: chart => new virt.NodeNetworkConfigurationPolicy(chart, 'x', { interfaces: [virt.LinuxBridge.of('br1', { ports: ['eth1'] })] }),
  OCIRepository: chart => new virt.OCIRepository(chart, 'x', { url: 'oci://registry.example.com/fleet', tag: 'stable', interval: Duration.minutes(90) }),
  PciPassthroughNode: chart => new virt.PciPassthroughNode(chart, 'x', { iommu: virt.Iommu.INTEL, devices: [{ selector: '10DE:1EB8', resourceName: 'nvidia.com/T4' }] }),
  PersistentVolumeClaim: chart => new virt.PersistentVolumeClaim(chart, 'x', { size: '2048Mi', accessModes: [virt.AccessMode.READ_WRITE_ONCE] }),
  PrometheusRule: chart => new virt.PrometheusRule(chart, 'x', { groups: [{ name: 'a', interval: Duration.seconds(90), recordings: [{ name: 'a:b', expression: 'up' }] }] }),
  PxeBootNetwork: chart => new virt.PxeBootNetwork(chart, 'x', { bridge: 'br1' }),
  Restore: chart => new virt.Restore(chart, 'x', {
    source: virt.RestoreSource.backup(virt.Backup.fromName(chart, 'known', 'b')),
    itemOperationTimeout: HOURS,
    hooks: [{ name: 'a', postHooks: [virt.RestoreAction.exec({ command: ['/bin/true'], timeout: Duration.seconds(90), waitTimeout: Duration.minutes(90) })] }],
  }),
  Schedule: chart => new virt.Schedule(chart, 'x', { schedule: '0 0 * * *', template: { ttl: HOURS, csiSnapshotTimeout: Duration.minutes(90) } }),
  SealedSecret: chart => new virt.SealedSecret(chart, 'x', { encryptedData: { a: SEALED } }),
  SecureBootVm: chart => new virt.SecureBootVm(chart, 'x', machine()),
  SelfNodeRemediationConfig: chart => new virt.SelfNodeRemediationConfig(chart, 'x', { safeTimeToAssumeRebooted: Duration.minutes(3), peerUpdateInterval: Duration.minutes(15) }),
  ServiceMonitor: chart => new virt.ServiceMonitor(chart, 'x', { serviceLabels: { a: 'b' }, endpoints: [{ port: 'metrics', interval: Duration.seconds(90) }] }),
  StorageClass: chart => new virt.StorageClass(chart, 'x', { provisioner: virt.StorageProvisioner.of('ebs.csi.aws.com') }),
  Subscription: chart => new virt.Subscription(chart, 'x', { packageName: 'kubevirt-hyperconverged' }),
  Template: chart => new virt.Template(chart, 'x', { machine: small() }),
  UnsafeSecret: chart => new virt.UnsafeSecret(chart, 'x', { unsafeStringData: { key: 'ssh-ed25519 AAAA' }, reason: 'public keys' }),
  VirtualMachine: chart => new virt.VirtualMachine(chart, 'x', machine()),
  VirtualMachineClone: chart => new virt.VirtualMachineClone(chart, 'x', { source: virt.CloneSource.machine(vm(chart)) }),
  VirtualMachineClusterInstancetype: chart => new virt.VirtualMachineClusterInstancetype(chart, 'x', { cpus: 2, memory: '4096Mi' }),
  VirtualMachineClusterPreference: chart => new virt.VirtualMachineClusterPreference(chart, 'x', { requiredMemory: '2048Mi', terminationGracePeriod: HOURS }),
  VirtualMachineExport: chart => new virt.VirtualMachineExport(chart, 'x', { source: virt.ExportSource.machine(vm(chart)), timeToLive: HOURS }),
  VirtualMachineInstance: chart => new virt.VirtualMachineInstance(chart, 'x', small()),
  VirtualMachineInstanceMigration: chart => new virt.VirtualMachineInstanceMigration(chart, 'x', { machine: vm(chart) }),
  VirtualMachineInstancePreset: chart => new virt.VirtualMachineInstancePreset(chart, 'x', { machineLabels: { a: 'b' }, memory: virt.Memory.request('1024Mi') }),
  VirtualMachineInstanceReplicaSet: chart => new virt.VirtualMachineInstanceReplicaSet(chart, 'x', small()),
  VirtualMachineInstancetype: chart => new virt.VirtualMachineInstancetype(chart, 'x', { cpus: 2, memory: '4096Mi' }),
  VirtualMachinePool: chart => new virt.VirtualMachinePool(chart, 'x', small()),
  VirtualMachinePreference: chart => new virt.VirtualMachinePreference(chart, 'x', { requiredMemory: '2048Mi', terminationGracePeriod: HOURS }),
  VirtualMachineRestore: chart => new virt.VirtualMachineRestore(chart, 'x', { snapshot: virt.VirtualMachineSnapshot.fromName(chart, 'snapshot', 's'), machine: vm(chart) }),
  VirtualMachineSnapshot: chart => new virt.VirtualMachineSnapshot(chart, 'x', { machine: vm(chart), failureDeadline: HOURS }),
  VolumeSnapshot: chart => new virt.VolumeSnapshot(chart, 'x', { claim: claim(chart) }),
  VolumeSnapshotLocation: chart => new virt.VolumeSnapshotLocation(chart, 'x', { location: virt.SnapshotLocation.gcp({ project: 'site' }) }),
  VolumeSnapshotClass: chart => new virt.VolumeSnapshotClass(chart, 'x', { driver: 'ebs.csi.aws.com', deletionPolicy: virt.VolumeSnapshotDeletionPolicy.DELETE }),
  WatchdogVm: chart => new virt.WatchdogVm(chart, 'x', { action: virt.WatchdogAction.RESET, ...small() }),
};

/** Bases of constructs. */
const ABSTRACT = ['Machine', 'MonitoringConfig', 'SecretResource', 'VirtualMachineBase'];

/** Names of the constructs that are an object; one without required properties is made without any, others stand above. */
function constructs(): string[] {
  const objects = Object.entries(virt)
    .filter(([, member]) => typeof member === 'function' && member.prototype instanceof virt.Resource)
    .map(([name]) => name);
  return [...new Set([...objects, ...Object.keys(MAKE)])].filter(name => !ABSTRACT.includes(name)).sort();
}

interface Difference {
  readonly kind: string;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where a manifest and its stored form differ; a path has `[]` for each item of a list. */
function differences(kind: string, before: any, after: any, at = ''): Difference[] {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    return Object.is(before, after) ? [] : [{ kind, path: at, before, after }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key =>
    differences(kind, before[key], after[key], Array.isArray(before) ? `${at}[]` : at === '' ? key : `${at}.${key}`));
}

/** What only the server adds: what is listed with its reason, and defaults of the schema outside of lists. */
function isAddition({ kind, path: at, before, after }: Difference): boolean {
  if (before !== undefined) return false;
  if (at === 'metadata.creationTimestamp') return after === null;
  const listed = SERVER_ADDITIONS.find(addition => addition.kind === kind && addition.path === at);
  return listed
    ? JSON.stringify(listed.value) === JSON.stringify(after)
    : typeof after !== 'object' && !at.includes('[]') && !WRITTEN_BACK.includes(kind);
}

/** Kinds that are written back whole, so that a default there is none of the schema. */
const WRITTEN_BACK = ['VirtualMachine', 'VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet', 'VirtualMachinePool', 'DataVolume'];

function unexplained(manifests: readonly { kind: string }[]): Difference[] {
  return manifests
    .flatMap(manifest => differences(manifest.kind, manifest, canonicalManifest(manifest)))
    .filter(difference => !isAddition(difference));
}

function examples(): any[] {
  return fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(file => /\/dist\/.*\.yaml$/.test(file))
    .flatMap(file => parseAllDocuments(fs.readFileSync(path.join(EXAMPLES, file), 'utf8')).map(document => document.toJS()))
    .filter(manifest => manifest !== null);
}

function manifestsIn(chart: Chart): any[] {
  return chart.node.findAll().flatMap(construct => 'toJson' in construct && construct !== chart ? [(construct as any).toJson()] : []);
}

/** The manifests of a construct; undefined when it has required properties and does not stand above. */
function made(name: string): any[] | undefined {
  const chart = new Chart(new App(), 'site', { namespace: 'site' });
  if (MAKE[name]) {
    MAKE[name](chart);
    return manifestsIn(chart);
  }
  try {
    new (virt as any)[name](chart, 'x', {});
    return manifestsIn(chart);
  } catch {
    return undefined;
  }
}

test.each(Object.keys(MAKE))('%s is written as it is stored', name => {
  expect(made(name)).not.toEqual([]);
  expect(unexplained(made(name)!)).toEqual([]);
});

test('so are constructs without required properties, and no others are left out', () => {
  const others = constructs().filter(name => !(name in MAKE));

  expect(others.filter(name => made(name) === undefined)).toEqual([]);
  expect(unexplained(others.flatMap(name => made(name)!))).toEqual([]);
});

test('what the examples write is as it is stored', () => {
  expect(examples().length).toBeGreaterThan(20);
  expect(unexplained(examples())).toEqual([]);
});

test('a value in another notation would be found', () => {
  const manifest = Testing.synth((() => {
    const chart = Testing.chart();
    new virt.VirtualMachine(chart, 'vm', small());
    return chart;
  })())[0];
  manifest.spec.template.spec.domain.memory.guest = '1024Mi';

  expect(unexplained([manifest])).toEqual([{ kind: 'VirtualMachine', path: 'spec.template.spec.domain.memory.guest', before: '1024Mi', after: '1Gi' }]);
});

test('what is given and says nothing is not written, for KubeVirt and CDI do not store it', () => {
  const chart = Testing.chart();
  new virt.VirtualMachine(chart, 'vm', {
    cpu: virt.Cpu.of({ cores: 2, model: '', features: [], dedicated: false, isolateEmulatorThread: false }),
    memory: virt.Memory.of({ guest: '1Gi', overcommitOverhead: false }),
    interfaces: [virt.Interface.masquerade({
      ports: [], acpiIndex: 0, tag: '', pciAddress: '', dhcp: { bootFileName: '', tftpServerName: '', ntpServers: [], privateOptions: [] },
    })],
    dns: { nameservers: [], searches: [], options: [] },
    livenessProbe: virt.Probe.httpGet(80, { path: '', headers: {} }),
    disks: [
      virt.Disk.root(virt.BootSource.http('https://images.example.com/fedora.qcow2'), { size: '30Gi', accessModes: [], serial: '', tag: '' }),
      virt.Disk.of('info', virt.Volume.fromDownwardApi([], { volumeLabel: '' })),
    ],
  });
  new virt.DataVolume(chart, 'data', {
    source: virt.DataVolumeSource.http('https://images.example.com/data.raw', { extraHeaders: [], secretExtraHeaders: [] }), size: '1Gi', accessModes: [],
  });
  new virt.StorageProfile(chart, 'profile', { claimPropertySets: [], snapshotClass: '' });

  expect(unexplained(manifestsIn(chart))).toEqual([]);
});

test('what cdk8s-plus writes in another notation is told of, and warned of in no synthesis', () => {
  const chart = new Chart(new App(), 'site', { namespace: 'site' });
  new virt.VirtualMachine(chart, 'vm');
  new kplus.Deployment(chart, 'web', { containers: [{ image: 'nginx', portNumber: 80 }] });

  const found = virt.Rules.check(chart).filter(({ rule }) => rule === 'gitops/canonical-quantity');
  expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'info'));
  expect(found.map(({ message }) => message)).toContain("'1000m' is stored as '1'");
});

test('examples hold nothing that is the server\'s to write', () => {
  const OF_THE_SERVER = ['creationTimestamp', 'resourceVersion', 'uid', 'generation', 'managedFields', 'selfLink', 'deletionTimestamp'];

  for (const { kind, metadata, status } of examples()) {
    expect([kind, status]).toEqual([kind, undefined]);
    expect([kind, Object.keys(metadata).filter(field => OF_THE_SERVER.includes(field))]).toEqual([kind, []]);
  }
});

test('lists stay in the order that they are given in, which is the one that the server keeps', () => {
  const chart = new Chart(new App(), 'site', { namespace: 'site' });
  const names = ['z', 'a', 'm'];
  const ordered = new virt.VirtualMachine(chart, 'vm', { disks: names.map(name => virt.Disk.of(name, virt.Volume.fromEmptyDisk('1Gi'))) });

  const { spec } = ordered.apiObject.toJson().spec.template;
  expect(spec.domain.devices.disks.map(({ name }: any) => name)).toEqual(names);
  expect(spec.volumes.map(({ name }: any) => name)).toEqual(names);
  const stored: any = canonicalManifest(ordered.apiObject.toJson());
  expect(stored.spec.template.spec.volumes.map(({ name }: any) => name)).toEqual(names);
});
