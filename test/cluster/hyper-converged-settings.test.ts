import { Chart, Cron, JsonPatch, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import {
  ApplicationAwareQuotaCalculator, DomainAttachmentType, HyperConverged, HyperConvergedOperand, HyperConvergedProps, NetworkBindingMigration,
  NodePlacement, TlsSecurityProfile, TlsVersion, TuningPolicy, UninstallStrategy, WorkloadUpdateMethod,
} from '../../src/cluster';
import { NetworkAttachmentDefinition } from '../../src/network';
import { DataVolumeSource } from '../../src/storage';
import { EvictionStrategy } from '../../src/vm';

const { LabelExpression, LabelSelector } = kplus;
const IMMEDIATE = { 'cdi.kubevirt.io/storage.bind.immediate.requested': 'true' };

function made(props: HyperConvergedProps) {
  const chart = Testing.chart();
  new HyperConverged(chart, 'hco', props);
  return Testing.synth(chart)[0];
}

function charts(...ids: string[]): Chart[] {
  const app = Testing.app();
  return ids.map(id => new Chart(app, id));
}

describe('machines', () => {
  test('gives machines what they do not choose', () => {
    const { spec } = made({
      machineDefaults: {
        cpuModel: 'EPYC', runtimeClass: 'kata', evictionStrategy: EvictionStrategy.LIVE_MIGRATE_IF_POSSIBLE, guestSystemLog: true, freePageReporting: false, cpuAllocationRatio: 4,
      },
    });

    expect(spec).toEqual({
      defaultCPUModel: 'EPYC',
      defaultRuntimeClass: 'kata',
      evictionStrategy: 'LiveMigrateIfPossible',
      virtualMachineOptions: { disableSerialConsoleLog: false, disableFreePageReporting: true },
      resourceRequirements: { vmiCPUAllocationRatio: 4 },
    });
  });

  test('computes CPU limits in namespaces by their labels', () => {
    const namespaces = LabelSelector.of({ labels: { 'cpu.autocompute.kubevirt.io': 'true' }, expressions: [LabelExpression.exists('team')] });

    expect(made({ machineDefaults: { autoCpuLimitNamespaces: namespaces } }).spec).toEqual({
      resourceRequirements: {
        autoCPULimitNamespaceLabelSelector: { matchLabels: { 'cpu.autocompute.kubevirt.io': 'true' }, matchExpressions: [{ key: 'team', operator: 'Exists' }] },
      },
    });
  });

  test('merges memory on all nodes', () => {
    expect(made({ ksm: { nodes: LabelSelector.of() } }).spec).toEqual({ ksmConfiguration: { nodeLabelSelector: {} } });
  });

  test('merges memory on some nodes', () => {
    expect(made({ ksm: { nodes: LabelSelector.of({ labels: { dense: 'true' } }) } }).spec)
      .toEqual({ ksmConfiguration: { nodeLabelSelector: { matchLabels: { dense: 'true' } } } });
  });

  test('makes mediated devices, on some nodes others', () => {
    const mediatedDevices = {
      mediatedDeviceTypes: ['nvidia-231', 'nvidia-232'],
      nodeMediatedDeviceTypes: [{ nodeSelector: { 'kubernetes.io/hostname': 'gpu-1', 'a': 'b' }, mediatedDeviceTypes: ['nvidia-233'] }],
    };

    expect(made({ mediatedDevices }).spec).toEqual({
      mediatedDevicesConfiguration: {
        mediatedDeviceTypes: ['nvidia-231', 'nvidia-232'],
        nodeMediatedDeviceTypes: [{ nodeSelector: { 'a': 'b', 'kubernetes.io/hostname': 'gpu-1' }, mediatedDeviceTypes: ['nvidia-233'] }],
      },
    });
  });

  test('keeps a device in the list that is permitted no more', () => {
    const T4 = { selector: '10DE:1EB8', resourceName: 'nvidia.com/T4', disabled: true };
    const GRID = { selector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q', disabled: true };

    expect(made({ permittedPciDevices: [T4], permittedMediatedDevices: [GRID] }).spec).toEqual({
      permittedHostDevices: {
        pciHostDevices: [{ pciDeviceSelector: '10DE:1EB8', resourceName: 'nvidia.com/T4', disabled: true }],
        mediatedDevices: [{ mdevNameSelector: 'GRID T4-2Q', resourceName: 'nvidia.com/GRID_T4-2Q', disabled: true }],
      },
    });
  });

  test('turns updates of machines off with a list that is there and empty', () => {
    expect(made({ workloadUpdates: { methods: [] } }).spec).toEqual({ workloadUpdateStrategy: { workloadUpdateMethods: [] } });
  });

  test('names a method of updates once', () => {
    const { LIVE_MIGRATE } = WorkloadUpdateMethod;

    expect(made({ workloadUpdates: { methods: [LIVE_MIGRATE, LIVE_MIGRATE] } }).spec).toEqual({ workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate'] } });
  });
});

describe('golden images', () => {
  const fedora = { name: 'fedora-image-cron', managedDataSource: 'fedora', schedule: Cron.daily(), size: Size.gibibytes(30) };

  test('imports a golden image from an image stream', () => {
    const images = [{ ...fedora, source: DataVolumeSource.imageStream('fedora'), schedule: '' }];

    expect(made({ bootImages: { images } }).spec.dataImportCronTemplates).toEqual([{
      metadata: { name: 'fedora-image-cron', annotations: IMMEDIATE },
      spec: {
        managedDataSource: 'fedora',
        schedule: '',
        template: { spec: { source: { registry: { imageStream: 'fedora', pullMethod: 'node' } }, storage: { resources: { requests: { storage: '30Gi' } } } } },
      },
    }]);
  });

  test('says of a golden image which machines boot from it, and in which namespace it is', () => {
    const source = DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:39');
    const images = [{ ...fedora, source, namespace: 'golden', defaultInstancetype: 'u1.small', defaultPreference: 'fedora' }];

    expect(made({ bootImages: { images, namespace: 'images' } }).spec).toMatchObject({
      commonBootImageNamespace: 'images',
      dataImportCronTemplates: [{
        metadata: {
          name: 'fedora-image-cron',
          namespace: 'golden',
          labels: { 'instancetype.kubevirt.io/default-instancetype': 'u1.small', 'instancetype.kubevirt.io/default-preference': 'fedora' },
        },
      }],
    });
  });

  test('of several constructs are all imported', () => {
    const [first, second] = charts('first', 'second');
    const source = DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:39');
    HyperConverged.of(first).bootImages({ images: [{ ...fedora, source }] }, first);
    HyperConverged.of(first).bootImages({ images: [{ ...fedora, source }, { ...fedora, source, name: 'fedora-2' }], disabled: ['rhel8-image-cron'] }, second);

    expect(Testing.synth(first)[0].spec.dataImportCronTemplates.map(({ metadata }: { metadata: { name: string } }) => metadata.name))
      .toEqual(['fedora-image-cron', 'fedora-2', 'rhel8-image-cron']);
  });

  test('that one imports and another turns off disagree', () => {
    const [first, second] = charts('first', 'second');
    const source = DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:39');
    HyperConverged.of(first).bootImages({ images: [{ ...fedora, source }] }, first);
    HyperConverged.of(first).bootImages({ disabled: ['fedora-image-cron'] }, second);

    const found = Rules.check(first).filter(({ rule }) => rule === 'cross/contributions-agree');

    expect(found.map(({ path }) => path)).toEqual(['spec.dataImportCronTemplates[0].metadata', 'spec.dataImportCronTemplates[0].spec']);
    expect(found[1].message).toContain('second gives no value');
  });
});

describe('components', () => {
  test('turns features on and off by their names', () => {
    const featureGates = { persistentReservation: true, alignCPUs: false };

    expect(made({ featureGates }).spec).toEqual({ featureGates });
  });

  test('turns on the features that its components need', () => {
    const { spec, metadata } = made({
      components: {
        tekton: { tasksNamespace: 'tasks', pipelinesNamespace: 'pipelines' },
        secondaryDns: { nameServerIp: '192.0.2.53' },
        applicationAwareQuota: {
          calculator: ApplicationAwareQuotaCalculator.VIRTUAL_RESOURCES,
          namespaces: LabelSelector.of({ labels: { quota: 'machines' } }),
          allowClusterResourceQuota: true,
        },
        openVSwitch: true,
        commonTemplatesNamespace: 'templates',
      },
    });

    expect(metadata.annotations).toEqual({ deployOVS: 'true' });
    expect(spec).toEqual({
      featureGates: { deployTektonTaskResources: true, deployKubeSecondaryDNS: true, enableApplicationAwareQuota: true },
      tektonTasksNamespace: 'tasks',
      tektonPipelinesNamespace: 'pipelines',
      kubeSecondaryDNSNameServerIP: '192.0.2.53',
      applicationAwareConfig: {
        vmiCalcConfigName: 'VirtualResources',
        namespaceSelector: { matchLabels: { quota: 'machines' } },
        allowApplicationAwareClusterResourceQuota: true,
      },
      commonTemplatesNamespace: 'templates',
    });
  });

  test('that are deployed by one and whose feature another turns off disagree', () => {
    const [first, second] = charts('first', 'second');
    HyperConverged.of(first).components({ tekton: {} }, first);
    HyperConverged.of(first).featureGates({ deployTektonTaskResources: false }, second);

    expect(Rules.check(first)).toMatchObject([{ path: 'spec.featureGates.deployTektonTaskResources', message: expect.stringContaining('first gives true, second gives false') }]);
  });

  test('registers a plugin for cards of machines', () => {
    const chart = Testing.chart();
    const network = NetworkAttachmentDefinition.fromName(chart, 'passt', 'passt', 'plugins');
    const plugin = {
      name: 'passt',
      sidecarImage: 'quay.io/kubevirt/network-passt-binding:v1.1.0',
      network,
      domainAttachmentType: DomainAttachmentType.TAP,
      migration: NetworkBindingMigration.LINK_REFRESH,
    };

    new HyperConverged(chart, 'hco', { networkBindings: [plugin] });

    expect(Testing.synth(chart)[0].spec).toEqual({
      networkBinding: {
        passt: {
          sidecarImage: 'quay.io/kubevirt/network-passt-binding:v1.1.0',
          networkAttachmentDefinition: 'plugins/passt',
          domainAttachmentType: 'tap',
          migration: { method: 'link-refresh' },
        },
      },
    });
  });

  test.each([
    ['Old', TlsSecurityProfile.old(), { type: 'Old', old: {} }],
    ['Intermediate', TlsSecurityProfile.intermediate(), { type: 'Intermediate', intermediate: {} }],
    ['Modern', TlsSecurityProfile.modern(), { type: 'Modern', modern: {} }],
    ['TLS 1.3 alone', TlsSecurityProfile.custom({ minTlsVersion: TlsVersion.TLS_1_3 }), { type: 'Custom', custom: { minTLSVersion: 'VersionTLS13' } }],
    [
      'Custom',
      TlsSecurityProfile.custom({ minTlsVersion: TlsVersion.TLS_1_2, ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] }),
      { type: 'Custom', custom: { minTLSVersion: 'VersionTLS12', ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] } },
    ],
  ])('speaks TLS of the profile %s', (_, tlsSecurityProfile, expected) => {
    expect(made({ tlsSecurityProfile }).spec).toEqual({ tlsSecurityProfile: expected });
  });

  test('tunes how fast components talk to the API server', () => {
    expect(made({ tuningPolicy: TuningPolicy.highBurst() })).toMatchObject({ spec: { tuningPolicy: 'highBurst' } });

    const { spec, metadata } = made({ tuningPolicy: TuningPolicy.rates({ burst: 200, qps: 100 }) });
    expect(spec).toEqual({ tuningPolicy: 'annotation' });
    expect(metadata.annotations).toEqual({ 'hco.kubevirt.io/tuningPolicy': '{"qps":100,"burst":200}' });
  });

  test('tuned at two rates disagree', () => {
    const [first, second] = charts('first', 'second');
    HyperConverged.of(first).tuningPolicy(TuningPolicy.rates({ qps: 100, burst: 200 }), first);
    HyperConverged.of(first).tuningPolicy(TuningPolicy.rates({ qps: 50, burst: 200 }), second);

    expect(Rules.check(first)).toMatchObject([{ rule: 'cross/contributions-agree', path: 'metadata.annotations["hco.kubevirt.io/tuningPolicy"]' }]);
  });

  test('logs more, on one node most of all', () => {
    expect(made({ logVerbosity: { virtHandler: 4, nodes: { 'worker-1.example.com': 9 }, cdi: 3 } }).spec).toEqual({
      logVerbosityConfig: { kubevirt: { virtHandler: 4, nodeVerbosity: { 'worker-1.example.com': 9 } }, cdi: 3 },
    });
  });

  test('removes machines with OpenShift Virtualization', () => {
    expect(made({ uninstallStrategy: UninstallStrategy.REMOVE_WORKLOADS }).spec).toEqual({ uninstallStrategy: 'RemoveWorkloads' });
  });

  test('placed on other nodes by another construct disagree', () => {
    const [first, second] = charts('first', 'second');
    HyperConverged.of(first).placement({ infra: NodePlacement.labeled({ zone: 'a' }), workloads: NodePlacement.anywhere() }, first);
    HyperConverged.of(first).placement({ infra: NodePlacement.labeled({ zone: 'b' }) }, second);

    expect(Testing.synth.bind(undefined, first)).toThrow('first gives {"nodeSelector":{"zone":"a"}}, second gives {"nodeSelector":{"zone":"b"}}');
  });
});

describe('storage', () => {
  test('of several constructs adds up', () => {
    const [first, second] = charts('first', 'second');
    HyperConverged.of(first).storage({ insecureRegistries: ['a.example.com', 'b.example.com:5000'], filesystemOverhead: { storageClass: { one: 0.1 } } }, first);
    HyperConverged.of(first).storage({ insecureRegistries: ['b.example.com:5000', 'c.example.com'], filesystemOverhead: { storageClass: { two: 0 } } }, second);

    expect(Testing.synth(first)[0].spec).toEqual({
      storageImport: { insecureRegistries: ['a.example.com', 'b.example.com:5000', 'c.example.com'] },
      filesystemOverhead: { storageClass: { one: '0.1', two: '0' } },
    });
  });
});

describe('what is not supported', () => {
  const PATCH = 'networkaddonsconfigs.kubevirt.io/jsonpatch';

  test('gives the pool of MAC addresses a range', () => {
    const { spec, metadata } = made({ unsafeMacPool: { start: '02:00:00:00:00:00', end: '02:00:00:FF:FF:FF' } });

    expect(spec).toEqual({});
    expect(JSON.parse(metadata.annotations[PATCH]))
      .toEqual([{ op: 'add', path: '/spec/kubeMacPool', value: { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:FF:FF:FF' } }]);
  });

  test('patches what HyperConverged makes', () => {
    const chart = Testing.chart();
    const hco = HyperConverged.of(chart);
    const hostDisk = JsonPatch.add('/spec/configuration/developerConfiguration/featureGates/-', 'HostDisk');
    hco.unsafePatch(HyperConvergedOperand.KUBEVIRT, hostDisk);
    hco.unsafePatch(HyperConvergedOperand.KUBEVIRT, hostDisk, JsonPatch.replace('/spec/infra/replicas', 3));
    hco.unsafePatch(HyperConvergedOperand.CDI, JsonPatch.add('/spec/config/preallocation', true));
    hco.unsafePatch(HyperConvergedOperand.SSP, JsonPatch.replace('/spec/templateValidator/replicas', 3));

    expect(Testing.synth(chart)[0].metadata.annotations).toEqual({
      'kubevirt.kubevirt.io/jsonpatch':
        '[{"op":"add","path":"/spec/configuration/developerConfiguration/featureGates/-","value":"HostDisk"},{"op":"replace","path":"/spec/infra/replicas","value":3}]',
      'containerizeddataimporter.kubevirt.io/jsonpatch': '[{"op":"add","path":"/spec/config/preallocation","value":true}]',
      'ssp.kubevirt.io/jsonpatch': '[{"op":"replace","path":"/spec/templateValidator/replicas","value":3}]',
    });
  });

  test('is told of', () => {
    const chart = Testing.chart();
    HyperConverged.of(chart).unsafeMacPool({ start: '02:00:00:00:00:00', end: '02:00:00:FF:FF:FF' });

    expect(Rules.check(chart)).toMatchObject([{ rule: 'cluster/unsupported-patch', severity: 'warning', path: `metadata.annotations["${PATCH}"]` }]);
  });
});
