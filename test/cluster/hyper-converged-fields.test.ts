import { Chart, Cron, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  ApplicationAwareQuotaCalculator, DomainAttachmentType, FeatureGatesOptions, HyperConverged, HyperConvergedProps, NetworkBindingMigration,
  NodePlacement, TlsSecurityProfile, TlsVersion, TuningPolicy, UninstallStrategy, WorkloadUpdateMethod,
} from '../../src/cluster';
import { NetworkAttachmentDefinition } from '../../src/network';
import { checkSchema } from '../../src/schema';
import { fieldFacts, parseField, Shape } from '../../src/schema/notation';
import { resolveType, structureOf } from '../../src/schema/structure';
import { AccessMode, DataVolumeSource, ImportGarbageCollection, ImportRetention, RegistryPullMethod, StorageApi, VolumeMode } from '../../src/storage';
import { EvictionStrategy } from '../../src/vm';

const { Cpu, LabelExpression, LabelSelector, Node, NodeLabelQuery, NodeTaintQuery, TaintEffect, Topology } = kplus;
const HCO = structureOf('hco.kubevirt.io')!;
const SPEC: Shape = { kind: 'ref', name: 'HyperConvergedSpec' };

/** The places in a type that hold a value: `a.b[].c` for a field of list elements, `a{}` for the values of a map. */
function fields(shape: Shape, at: string): string[] {
  switch (shape.kind) {
    case 'ref': return fieldFacts(resolveType(HCO, shape.name).fact).flatMap(([name, fact]) => fields(parseField(fact).shape, `${at}.${name}`));
    case 'list': return fields(shape.item, `${at}[]`);
    case 'map': return fields(shape.value, `${at}{}`);
    default: return [at];
  }
}

/** Those of them that a manifest fills. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a manifest
function filled(shape: Shape, value: any, at: string): string[] {
  if (value === undefined) return [];
  switch (shape.kind) {
    case 'ref': return fieldFacts(resolveType(HCO, shape.name).fact).flatMap(([name, fact]) => filled(parseField(fact).shape, value[name], `${at}.${name}`));
    case 'list': return (value as unknown[]).flatMap(item => filled(shape.item, item, `${at}[]`));
    case 'map': return Object.values(value).flatMap(item => filled(shape.value, item, `${at}{}`));
    default: return [at];
  }
}

const DATA_VOLUME = 'spec.dataImportCronTemplates[].spec.template';

/** Fields that no property makes, and why. */
const LEFT_OUT: readonly (readonly [string, string])[] = [
  ['spec.dataImportCronTemplates[].metadata.finalizers', 'of controllers'],
  [`${DATA_VOLUME}.apiVersion`, 'CDI makes the data volume, and knows what it is'],
  [`${DATA_VOLUME}.kind`, 'CDI makes the data volume, and knows what it is'],
  [`${DATA_VOLUME}.metadata`, 'CDI names the data volume'],
  [`${DATA_VOLUME}.status`, 'written by CDI'],
  [`${DATA_VOLUME}.spec.checkpoints`, 'of imports in stages, which repeated imports are not'],
  [`${DATA_VOLUME}.spec.finalCheckpoint`, 'of imports in stages, which repeated imports are not'],
  [`${DATA_VOLUME}.spec.contentType`, 'machines boot from a disk, the default'],
  [`${DATA_VOLUME}.spec.sourceRef`, 'repeated imports are of registries'],
  ...['blank', 'gcs', 'http', 'imageio', 'pvc', 's3', 'snapshot', 'upload', 'vddk']
    .map((source): [string, string] => [`${DATA_VOLUME}.spec.source.${source}`, 'repeated imports are of registries']),
  ...['pvc', 'storage'].flatMap(claim => ['dataSource', 'dataSourceRef', 'selector', 'volumeName', 'resources.claims', 'resources.limits']
    .map((field): [string, string] => [`${DATA_VOLUME}.spec.${claim}.${field}`, 'the claim is empty and new'])),
  ['spec.resourceRequirements.storageWorkloads.claims', 'no pod of CDI has claims of resources to refer to'],
  ['spec.mediatedDevicesConfiguration.mediatedDevicesTypes', 'the older spelling of mediatedDeviceTypes'],
  ['spec.mediatedDevicesConfiguration.nodeMediatedDeviceTypes[].mediatedDevicesTypes', 'the older spelling of mediatedDeviceTypes'],
];

const isLeftOut = (field: string) => LEFT_OUT.some(([prefix]) => field === prefix || field.startsWith(`${prefix}.`) || field.startsWith(`${prefix}[`) || field.startsWith(`${prefix}{`));

const SELECTOR = LabelSelector.of({ labels: { app: 'db' }, expressions: [LabelExpression.in('tier', ['gold'])] });
const ALL_GATES: Required<FeatureGatesOptions> = {
  alignCPUs: true,
  autoResourceLimits: true,
  deployKubeSecondaryDNS: true,
  deployTektonTaskResources: true,
  deployVmConsoleProxy: true,
  disableMDevConfiguration: true,
  downwardMetrics: true,
  enableApplicationAwareQuota: true,
  enableCommonBootImageImport: true,
  enableManagedTenantQuota: true,
  nonRoot: true,
  persistentReservation: true,
  withHostPassthroughCPU: true,
};

/** A placement with every wish. */
function placed(chart: Chart): NodePlacement {
  const expressions = [LabelExpression.in('tier', ['gold'])];
  const namespaces = kplus.Namespaces.select(chart, 'ns', { names: ['shop'], labels: { team: 'a' }, expressions });
  const pods = kplus.Pods.select(chart, 'pods', { labels: { app: 'db' }, expressions, namespaces });
  return NodePlacement.labeled({ zone: 'a' })
    .attract(Node.labeled(NodeLabelQuery.in('disk', ['ssd'])))
    .attractNamed(['worker-1'])
    .attract(Node.labeled(NodeLabelQuery.in('disk', ['ssd'])), { weight: 1 })
    .attractNamed(['worker-1'], { weight: 1 })
    .colocate(pods)
    .colocate(pods, { weight: 1 })
    .separate(pods, { topology: Topology.ZONE })
    .separate(pods, { weight: 1 })
    .tolerate(Node.tainted(NodeTaintQuery.is('key', 'value', { effect: TaintEffect.NO_EXECUTE, evictAfter: Duration.minutes(5) })));
}

/** A HyperConverged with everything that is no alternative. */
function everything(chart: Chart): HyperConvergedProps {
  const network = NetworkAttachmentDefinition.fromName(chart, 'net', 'net', 'openshift-cnv');
  const placement = placed(chart);
  const rotation = { duration: Duration.hours(24), renewBefore: Duration.hours(12) };
  return {
    placement: { infra: placement, workloads: placement },
    certificates: { ca: rotation, server: rotation },
    liveMigration: {
      network,
      parallelPerCluster: 5,
      parallelOutboundPerNode: 2,
      completionTimeoutPerGib: Duration.seconds(800),
      progressTimeout: Duration.seconds(150),
      bandwidthPerMigration: '64Mi',
      allowAutoConverge: true,
      allowPostCopy: true,
    },
    permittedPciDevices: [{ selector: '10DE:1EB8', resourceName: 'nvidia.com/T4', externalResourceProvider: true, disabled: true }],
    permittedMediatedDevices: [{ selector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q', externalResourceProvider: true, disabled: true }],
    mediatedDevices: { mediatedDeviceTypes: ['nvidia-231'], nodeMediatedDeviceTypes: [{ nodeSelector: { zone: 'a' }, mediatedDeviceTypes: ['nvidia-232'] }] },
    machineDefaults: {
      cpuModel: 'EPYC',
      runtimeClass: 'kata',
      evictionStrategy: EvictionStrategy.LIVE_MIGRATE,
      guestSystemLog: true,
      freePageReporting: false,
      cpuAllocationRatio: 4,
      autoCpuLimitNamespaces: SELECTOR,
    },
    obsoleteCpus: { cpuModels: ['Opteron_G1'], minCpuModel: 'Penryn' },
    ksm: { nodes: SELECTOR },
    workloadUpdates: { methods: [WorkloadUpdateMethod.EVICT], batchEvictionSize: 5, batchEvictionInterval: Duration.minutes(2) },
    storage: {
      vmStateStorageClass: 'cephfs',
      scratchSpaceStorageClass: 'fast',
      localStorageClass: 'local',
      filesystemOverhead: { global: 0.07, storageClass: { fast: 0.04 } },
      insecureRegistries: ['registry.example.com:5000'],
      storageWorkloads: {
        requests: { cpu: Cpu.millis(250), memory: Size.gibibytes(1) },
        limits: { cpu: Cpu.millis(500), memory: '2Gi' },
      },
      vddkInitImage: 'registry.example.com/vddk:8',
    },
    bootImages: { common: true, namespace: 'images', disabled: ['rhel8-image-cron'], images: images(chart) },
    components: {
      tekton: { tasksNamespace: 'tasks', pipelinesNamespace: 'pipelines' },
      secondaryDns: { nameServerIp: '192.0.2.53' },
      applicationAwareQuota: { calculator: ApplicationAwareQuotaCalculator.VMI_POD_USAGE, namespaces: SELECTOR, allowClusterResourceQuota: true },
      openVSwitch: true,
      commonTemplatesNamespace: 'templates',
    },
    networkBindings: [{
      name: 'passt',
      sidecarImage: 'quay.io/kubevirt/network-passt-binding:v1.1.0',
      network,
      domainAttachmentType: DomainAttachmentType.TAP,
      migration: NetworkBindingMigration.LINK_REFRESH,
    }],
    featureGates: ALL_GATES,
    logVerbosity: { virtApi: 1, virtController: 2, virtHandler: 3, virtLauncher: 4, virtOperator: 5, nodes: { 'worker-1': 9 }, cdi: 3 },
    tuningPolicy: TuningPolicy.rates({ qps: 100, burst: 200 }),
    uninstallStrategy: UninstallStrategy.REMOVE_WORKLOADS,
  };
}

function images(chart: Chart) {
  const secret = kplus.Secret.fromSecretName(chart, 'secret', 'registry');
  const certificates = kplus.ConfigMap.fromConfigMapName(chart, 'ca', 'registry-ca');
  const image = {
    schedule: Cron.daily(),
    managedDataSource: 'fedora',
    size: Size.gibibytes(30),
    storageClass: 'fast',
    accessModes: [AccessMode.READ_WRITE_MANY],
    volumeMode: VolumeMode.BLOCK,
    preallocation: true,
    priorityClass: 'high',
    importsToKeep: 2,
    garbageCollect: ImportGarbageCollection.NEVER,
    retentionPolicy: ImportRetention.ALL,
    defaultPreference: 'fedora',
    namespace: 'golden',
  };
  return [
    { ...image, name: 'one', source: DataVolumeSource.registry('docker://quay.io/fedora', { secret, certificates, pullMethod: RegistryPullMethod.NODE }) },
    { ...image, name: 'two', source: DataVolumeSource.imageStream('fedora'), api: StorageApi.PVC },
  ];
}

const ALTERNATIVES: readonly HyperConvergedProps[] = [
  TlsSecurityProfile.old(),
  TlsSecurityProfile.intermediate(),
  TlsSecurityProfile.modern(),
  TlsSecurityProfile.custom({ minTlsVersion: TlsVersion.TLS_1_2, ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] }),
].map(tlsSecurityProfile => ({ tlsSecurityProfile }));

function manifest(props: (chart: Chart) => HyperConvergedProps) {
  const chart = Testing.chart();
  const hco = new HyperConverged(chart, 'hco', props(chart));
  return hco.apiObject.toJson();
}

test('every field of the schema is made by a property', () => {
  const manifests = [manifest(everything), ...ALTERNATIVES.map(props => manifest(() => props))];
  const made = new Set(manifests.flatMap(({ spec }) => filled(SPEC, spec, 'spec')));
  const all = fields(SPEC, 'spec');

  expect(all.length).toBeGreaterThan(250);
  expect(all.filter(field => !made.has(field) && !isLeftOut(field))).toEqual([]);
});

test('no field is left out that is made or is not there', () => {
  const made = [manifest(everything)].flatMap(({ spec }) => filled(SPEC, spec, 'spec'));
  const all = fields(SPEC, 'spec');

  expect(made.filter(isLeftOut)).toEqual([]);
  expect(LEFT_OUT.filter(([prefix]) => !all.some(field => field.startsWith(prefix)))).toEqual([]);
});

test('what is made is in the schema', () => {
  expect(checkSchema(manifest(everything))).toEqual([]);
});
