import { Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from '../../src';
import { testRejected } from '../support/rejected';

const HTTP2 = 'add ECDHE-RSA-AES128-GCM-SHA256 or ECDHE-ECDSA-AES128-GCM-SHA256';
const image = {
  name: 'fedora-image-cron',
  managedDataSource: 'fedora',
  schedule: '0 */12 * * *',
  source: virt.DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:39'),
  size: '30Gi',
};
const at = 'site/hco';
const hco = (props: virt.HyperConvergedProps) => (chart: Chart) => new virt.HyperConverged(chart, 'hco', props);

describe('certificates', () => {
  testRejected([
    {
      what: 'a certificate of less than 10 minutes',
      make: hco({ certificates: { server: { duration: Duration.seconds(599) } } }),
      where: `${at}: server.duration`,
      value: '9m59s',
      mend: 'at least 10m0s',
    },
    {
      what: 'a CA that is renewed before it is made',
      make: hco({ certificates: { ca: { duration: Duration.hours(30), renewBefore: Duration.hours(31) } } }),
      where: 'spec.certConfig.ca.renewBefore',
      value: '31h0m0s',
      mend: 'must not be longer than ca.duration, 30h0m0s; change one of them',
    },
    {
      what: 'a CA that its servers outlive by default',
      make: hco({ certificates: { ca: { duration: Duration.hours(4), renewBefore: Duration.hours(1) } } }),
      where: 'spec.certConfig.ca.duration',
      value: 'server.duration, by default 24h0m0s',
      mend: 'must not be longer than ca.duration, 4h0m0s; set both',
    },
    {
      what: 'a server certificate that is renewed before it is made, by default',
      make: hco({ certificates: { server: { duration: Duration.hours(4) } } }),
      where: 'spec.certConfig.server.duration',
      value: '4h0m0s',
      mend: 'set both',
    },
  ]);
});

describe('machines', () => {
  testRejected([
    {
      what: 'a selector of a device that is an address',
      make: hco({ permittedPciDevices: [{ selector: '0000:81:00.0', resourceName: 'nvidia.com/T4' }] }),
      where: `${at}: selector`,
      value: '0000:81:00.0',
      mend: "as '10DE:1EB8'",
    },
    {
      what: 'a type of mediated device without text',
      make: hco({ mediatedDevices: { mediatedDeviceTypes: [' '] } }),
      where: `${at}: mediatedDeviceTypes`,
      value: "' '",
      mend: "as 'nvidia-231'",
    },
    {
      what: 'types of mediated devices for nodes without labels',
      make: hco({ mediatedDevices: { mediatedDeviceTypes: ['nvidia-231'], nodeMediatedDeviceTypes: [{ nodeSelector: {}, mediatedDeviceTypes: ['nvidia-232'] }] } }),
      where: `${at}: nodeMediatedDeviceTypes.nodeSelector`,
      value: 'names no label',
      mend: 'give the labels of the nodes',
    },
    {
      what: 'a default CPU model without text',
      make: hco({ machineDefaults: { cpuModel: '' } }),
      where: `${at}: cpuModel`,
      value: "''",
      mend: "as 'EPYC', or leave it out",
    },
    {
      what: 'virtual CPUs of which each has a half',
      make: hco({ machineDefaults: { cpuAllocationRatio: 0.5 } }),
      where: `${at}: cpuAllocationRatio`,
      value: '0.5',
      mend: 'give a whole number',
    },
    {
      what: 'a CPU that no virtual ones share',
      make: hco({ machineDefaults: { cpuAllocationRatio: 0 } }),
      where: 'spec.resourceRequirements.vmiCPUAllocationRatio',
      value: '0',
      mend: 'at least 1',
    },
    {
      what: 'half a machine to evict',
      make: hco({ workloadUpdates: { methods: [virt.WorkloadUpdateMethod.EVICT], batchEvictionSize: 0.5 } }),
      where: `${at}: batchEvictionSize`,
      value: '0.5',
      mend: 'give a whole number from 0 on',
    },
    {
      what: 'a network of migrations elsewhere',
      make: chart => virt.HyperConverged.of(chart).liveMigration({ network: virt.NetworkAttachmentDefinition.fromName(chart, 'net', 'migration', 'site') }, chart),
      where: 'site: network',
      value: 'site/migration',
      mend: "it must be in 'openshift-cnv'",
    },
    {
      what: 'a time that is finer than its field',
      make: hco({ liveMigration: { progressTimeout: Duration.millis(1500) } }),
      where: `${at}: progressTimeout`,
      value: '1.5s',
      mend: 'give whole seconds',
    },
  ]);
});

describe('storage', () => {
  testRejected([
    {
      what: 'a percentage as part of a volume',
      make: hco({ storage: { filesystemOverhead: { global: 5.5 } } }),
      where: `${at}: filesystemOverhead.global`,
      value: '5.5',
      mend: 'as 0.055 for 5.5 %',
    },
    {
      what: 'a part of a volume that is too fine',
      make: hco({ storage: { filesystemOverhead: { storageClass: { fast: 0.0555 } } } }),
      where: `${at}: filesystemOverhead.storageClass.fast`,
      value: '0.0555',
      mend: 'at most three decimals',
    },
    {
      what: 'a whole volume as overhead',
      make: hco({ storage: { filesystemOverhead: { global: 1 } } }),
      where: 'spec.filesystemOverhead.global',
      value: 'reserves the whole volume',
      mend: 'as "0.055", the default',
    },
    {
      what: 'a registry with a scheme',
      make: hco({ storage: { insecureRegistries: ['docker://registry.example.com'] } }),
      where: `${at}: insecureRegistries`,
      value: 'docker://registry.example.com',
      mend: "as 'registry.example.com:5000'",
    },
    {
      what: 'a request above the default limit',
      make: hco({ storage: { storageWorkloads: { requests: { memory: '1Gi' } } } }),
      where: 'spec.resourceRequirements.storageWorkloads.requests.memory',
      value: 'the request of 1Gi is above the limit of 600M',
      mend: 'give both, the limit at least as large',
    },
    {
      what: 'a storage class that is no name',
      make: hco({ storage: { scratchSpaceStorageClass: 'My Class' } }),
      where: `${at}: scratchSpaceStorageClass`,
      value: 'My Class',
      mend: 'allowed are at most 253 lower-case letters',
    },
    {
      what: 'a memory that is no quantity',
      make: hco({ storage: { storageWorkloads: { limits: { memory: '2 GB' } } } }),
      where: 'storageWorkloads.limits.memory',
      value: '2 GB',
      mend: 'write a number with an optional unit',
    },
  ]);
});

describe('golden images', () => {
  testRejected([
    {
      what: 'a golden image that is imported when a machine asks for it',
      make: hco({ bootImages: { images: [{ ...image, immediateBinding: false }] } }),
      where: `${at}: immediateBinding of fedora-image-cron`,
      value: 'false',
      mend: 'leave it out',
    },
    {
      what: 'two golden images of one name',
      make: hco({ bootImages: { images: [image, { ...image, managedDataSource: 'fedora-39' }] } }),
      where: 'spec.dataImportCronTemplates[0].spec',
      value: 'fedora-39',
      mend: 'leave the field to one of them',
    },
    {
      what: 'a schedule that is none',
      make: hco({ bootImages: { images: [{ ...image, schedule: 'daily' }] } }),
      where: 'spec.dataImportCronTemplates[0].spec.schedule',
      value: 'daily',
      mend: "'0 */12 * * *'",
    },
    {
      what: 'a name of an image that is none',
      make: hco({ bootImages: { disabled: ['RHEL 8'] } }),
      where: `${at}: disabled`,
      value: 'RHEL 8',
      mend: 'allowed are at most 253 lower-case letters',
    },
  ]);
});

describe('components', () => {
  testRejected([
    {
      what: 'ciphers without one of HTTP/2',
      make: hco({ tlsSecurityProfile: virt.TlsSecurityProfile.custom({ minTlsVersion: virt.TlsVersion.TLS_1_2, ciphers: ['AES128-SHA'] }) }),
      where: 'spec.tlsSecurityProfile.custom.ciphers',
      value: 'has no cipher that HTTP/2 needs',
      mend: HTTP2,
    },
    {
      what: 'ciphers for TLS 1.3',
      make: hco({ tlsSecurityProfile: virt.TlsSecurityProfile.custom({ minTlsVersion: virt.TlsVersion.TLS_1_3, ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'] }) }),
      where: 'spec.tlsSecurityProfile.custom.ciphers',
      value: 'cannot be chosen for TLS 1.3',
      mend: 'remove them',
    },
    {
      what: 'no requests a second',
      make: () => virt.TuningPolicy.rates({ qps: 0, burst: 200 }),
      where: 'qps',
      value: '0 is no rate',
      mend: 'give a whole number above 0',
    },
    {
      what: 'an annotation of rates without its policy',
      make: hco({ annotations: { 'hco.kubevirt.io/tuningPolicy': '{"qps":1,"burst":1}' }, tuningPolicy: virt.TuningPolicy.highBurst() }),
      where: 'metadata.annotations["hco.kubevirt.io/tuningPolicy"]',
      value: 'is for the tuning policy annotation',
      mend: 'remove it',
    },
    {
      what: 'a name server that is a name',
      make: hco({ components: { secondaryDns: { nameServerIp: 'dns.example.com' } } }),
      where: 'spec.kubeSecondaryDNSNameServerIP',
      value: 'dns.example.com',
      mend: 'is no IPv4 address',
    },
    {
      what: 'a namespace of pipelines that is none',
      make: hco({ components: { tekton: { pipelinesNamespace: 'VM_Pipelines' } } }),
      where: `${at}: tekton.pipelinesNamespace`,
      value: 'VM_Pipelines',
      mend: 'lower-case',
    },
    {
      what: 'a plugin without a name',
      make: hco({ networkBindings: [{ name: '' }] }),
      where: `${at}: name`,
      value: "''",
      mend: 'allowed are at most 253 lower-case letters',
    },
    {
      what: 'a level of logs below all',
      make: hco({ logVerbosity: { virtApi: -1 } }),
      where: `${at}: virtApi`,
      value: '-1',
      mend: 'give a whole number from 0 on',
    },
    {
      what: 'nodes for components by a label that is none',
      make: () => virt.NodePlacement.labeled({ 'node role': 'infra' }),
      where: 'nodeSelector',
      value: 'node role',
      mend: 'is not a qualified name',
    },
    {
      what: 'components on nodes that no others are like',
      make: () => virt.NodePlacement.anywhere().attract(kplus.Node.labeled(kplus.NodeLabelQuery.exists('gpu')), { weight: 1000 }),
      where: 'weight',
      value: '1000',
      mend: 'allowed are 1 to 100',
    },
    {
      what: 'a gate that the release does not know',
      make: () => {
        const site = new Chart(new virt.VirtualizationApp({ target: virt.OpenShiftVersion.V4_14 }), 'site');
        new virt.HyperConverged(site, 'hco', { featureGates: { alignCPUs: true } });
        Testing.synth(site);
      },
      where: 'spec.featureGates.alignCPUs',
      value: 'OpenShift 4.14 has no such field',
      mend: 'remove it',
    },
  ]);
});

describe('what is not supported', () => {
  testRejected([
    {
      what: 'a range of MAC addresses that starts at none',
      make: hco({ unsafeMacPool: { start: '02:00', end: '02:00:00:ff:ff:ff' } }),
      where: `${at}: start`,
      value: '02:00',
      mend: 'is not a MAC address',
    },
    {
      what: 'a patch of a field that there is not',
      make: chart => virt.HyperConverged.of(chart).unsafePatch(virt.HyperConvergedOperand.CDI, JsonPatch.add('/spec/prealocation', true)),
      where: 'metadata.annotations["containerizeddataimporter.kubevirt.io/jsonpatch"]',
      value: '/spec/prealocation',
      mend: 'which CDI has not',
    },
    {
      what: 'a patch beside one in the annotations',
      make: chart => new virt.HyperConverged(chart, 'hco', { annotations: { 'ssp.kubevirt.io/jsonpatch': '[]' } })
        .unsafePatch(virt.HyperConvergedOperand.SSP, JsonPatch.remove('/spec/templateValidator')),
      where: `${at}: annotations["ssp.kubevirt.io/jsonpatch"]`,
      value: 'holds operations already',
      mend: 'give all of them to unsafePatch',
    },
  ]);
});

describe('an object that is shared', () => {
  testRejected([
    {
      what: 'a second HyperConverged',
      make: chart => { virt.HyperConverged.of(chart); return new virt.HyperConverged(chart, 'mine'); },
      where: 'site/mine',
      value: 'site/kubevirt-hyperconverged',
      mend: 'take that one with HyperConverged.of(scope)',
    },
    {
      what: 'a name that the operator does not read',
      make: hco({ name: 'mine' }),
      where: `${at}: name`,
      value: "'mine'",
      mend: "it must contain 'kubevirt-hyperconverged'",
    },
    {
      what: 'another namespace',
      make: hco({ namespace: 'cnv' }),
      where: 'metadata.namespace',
      value: "'cnv'",
      mend: 'create it in openshift-cnv',
    },
    {
      what: 'two strategies of updates',
      make: chart => {
        const shared = virt.HyperConverged.of(chart);
        shared.workloadUpdates({ methods: [] });
        shared.workloadUpdates({ methods: [virt.WorkloadUpdateMethod.LIVE_MIGRATE] }, chart);
      },
      where: 'spec.workloadUpdateStrategy.workloadUpdateMethods',
      value: 'gives [], site gives ["LiveMigrate"]',
      mend: 'let them agree',
    },
  ]);
});
