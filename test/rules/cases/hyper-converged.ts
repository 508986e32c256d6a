import { Cases, hyperConverged } from './cases';

const CRON = 'dataimportcrontemplate.kubevirt.io/enable';
const template = (name: string, enable?: string, spec: object | null = cronSpec()) => ({
  metadata: { name, ...enable === undefined ? {} : { annotations: { [CRON]: enable } } },
  ...spec && { spec },
});
const cronSpec = () => ({
  schedule: '0 */12 * * *',
  managedDataSource: 'fedora',
  template: { spec: { source: { registry: { url: 'docker://quay.io/containerdisks/fedora:39' } }, storage: { resources: { requests: { storage: '30Gi' } } } } },
});
const tls = (profile: object) => hyperConverged({ tlsSecurityProfile: profile });
const HTTP2 = 'ECDHE-RSA-AES128-GCM-SHA256';
const patched = (patch: string) => hyperConverged({}, { annotations: { 'kubevirt.kubevirt.io/jsonpatch': patch } });
const PATCH = 'metadata.annotations["kubevirt.kubevirt.io/jsonpatch"]';

/** Fields and gates that a target does not know, by their place in the spec. */
const LATER: readonly [string, object, string][] = [
  ['featureGates.alignCPUs', { featureGates: { alignCPUs: false } }, '4.14'],
  ['featureGates.autoResourceLimits', { featureGates: { autoResourceLimits: true } }, '4.14'],
  ['featureGates.downwardMetrics', { featureGates: { downwardMetrics: true } }, '4.14'],
  ['featureGates.enableApplicationAwareQuota', { featureGates: { enableApplicationAwareQuota: true } }, '4.14'],
  ['applicationAwareConfig', { applicationAwareConfig: {} }, '4.14'],
  ['ksmConfiguration', { ksmConfiguration: { nodeLabelSelector: {} } }, '4.14'],
  ['networkBinding', { networkBinding: { passt: {} } }, '4.14'],
  ['virtualMachineOptions.disableSerialConsoleLog', { virtualMachineOptions: { disableSerialConsoleLog: false } }, '4.14'],
  ['defaultRuntimeClass', { defaultRuntimeClass: 'kata' }, '4.13'],
  ['featureGates.deployVmConsoleProxy', { featureGates: { deployVmConsoleProxy: true } }, '4.13'],
  ['featureGates.enableManagedTenantQuota', { featureGates: { enableManagedTenantQuota: true } }, '4.13'],
];

export const hyperConvergedCases: Cases = {
  'cluster/idle-setting': {
    accepts: [
      {
        name: 'settings with their gates',
        manifests: [hyperConverged({
          featureGates: { deployTektonTaskResources: true, deployKubeSecondaryDNS: true, enableApplicationAwareQuota: true },
          tektonPipelinesNamespace: 'pipelines',
          kubeSecondaryDNSNameServerIP: '192.0.2.53',
          applicationAwareConfig: {},
        })],
      },
      { name: 'gates without settings', manifests: [hyperConverged({ featureGates: { deployTektonTaskResources: true } })] },
    ],
    rejects: [
      { name: 'a namespace of pipelines that are not deployed', manifests: [hyperConverged({ tektonPipelinesNamespace: 'pipelines' })], path: 'spec.tektonPipelinesNamespace' },
      {
        name: 'a namespace of tasks that are turned off',
        manifests: [hyperConverged({ tektonTasksNamespace: 'tasks', featureGates: { deployTektonTaskResources: false } })],
        path: 'spec.tektonTasksNamespace',
      },
      {
        name: 'an address of a server that is not deployed',
        manifests: [hyperConverged({ kubeSecondaryDNSNameServerIP: '192.0.2.53' })],
        path: 'spec.kubeSecondaryDNSNameServerIP',
      },
      { name: 'quotas that are not deployed', manifests: [hyperConverged({ applicationAwareConfig: {} })], path: 'spec.applicationAwareConfig' },
    ],
  },
  'cluster/workload-updates-off': {
    accepts: [
      { name: 'a method', manifests: [hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: ['LiveMigrate'] } })] },
      { name: 'the default', manifests: [hyperConverged()] },
    ],
    rejects: [{
      name: 'no method',
      manifests: [hyperConverged({ workloadUpdateStrategy: { workloadUpdateMethods: [] } })],
      path: 'spec.workloadUpdateStrategy.workloadUpdateMethods',
    }],
  },
  'cluster/obsolete-cpu-listed': {
    accepts: [{ name: 'another model', manifests: [hyperConverged({ obsoleteCPUs: { cpuModels: ['Opteron_G1'] } })] }],
    rejects: [{ name: 'a model of the list', manifests: [hyperConverged({ obsoleteCPUs: { cpuModels: ['Opteron_G1', 'kvm64'] } })], path: 'spec.obsoleteCPUs.cpuModels[1]' }],
  },
  'cluster/disabled-import': {
    accepts: [
      { name: 'an image of the operator by its name', manifests: [hyperConverged({ dataImportCronTemplates: [template('rhel8-image-cron', 'false', null)] })] },
      { name: 'an import that is on', manifests: [hyperConverged({ dataImportCronTemplates: [template('own', 'true')] })] },
    ],
    rejects: [{
      name: 'an import that is described and turned off',
      manifests: [hyperConverged({ dataImportCronTemplates: [template('a'), template('own', 'False')] })],
      path: 'spec.dataImportCronTemplates[1].spec',
    }],
  },
  'cluster/later-field': {
    accepts: [
      ...LATER.map(([field, spec]) => ({ name: `${field} from 4.15 on`, manifests: [hyperConverged(spec)] })),
      { name: 'gates that 4.14 has', manifests: [hyperConverged({ featureGates: { deployVmConsoleProxy: true, persistentReservation: true } })], target: '4.14' },
    ],
    rejects: LATER.map(([field, spec, target]) => ({ name: `${field} in ${target}`, manifests: [hyperConverged(spec)], target, path: `spec.${field}` })),
  },
  'cluster/hyper-converged-place': {
    accepts: [{ name: 'the namespace of the operator', manifests: [hyperConverged()] }],
    rejects: [
      { name: 'another namespace', manifests: [hyperConverged({}, { namespace: 'default' })], path: 'metadata.namespace' },
      { name: 'another name', manifests: [hyperConverged({}, { name: 'hco' })], path: 'metadata.name' },
    ],
  },
  'cluster/data-import-cron-templates': {
    accepts: [{ name: 'one that is on, and one that is off without spec', manifests: [hyperConverged({ dataImportCronTemplates: [template('a'), template('b', 'FALSE', null)] })] }],
    rejects: [
      { name: 'two of one name', manifests: [hyperConverged({ dataImportCronTemplates: [template('a'), template('a')] })], path: 'spec.dataImportCronTemplates[1].metadata.name' },
      {
        name: 'another text than true and false',
        manifests: [hyperConverged({ dataImportCronTemplates: [template('a', 'no')] })],
        path: `spec.dataImportCronTemplates[0].metadata.annotations["${CRON}"]`,
      },
      {
        name: 'one that is on without spec',
        manifests: [hyperConverged({ dataImportCronTemplates: [{ metadata: { name: 'a' } }] })],
        path: 'spec.dataImportCronTemplates[0].spec',
      },
    ],
  },
  'cluster/tls-profile': {
    accepts: [{ name: 'a cipher of HTTP/2', manifests: [tls({ type: 'Custom', custom: { minTLSVersion: 'VersionTLS12', ciphers: [HTTP2] } })] }],
    rejects: [
      {
        name: 'none of them',
        manifests: [tls({ type: 'Custom', custom: { minTLSVersion: 'VersionTLS12', ciphers: ['AES128-SHA'] } })],
        path: 'spec.tlsSecurityProfile.custom.ciphers',
      },
      { name: 'a custom profile that is not given', manifests: [tls({ type: 'Custom' })], path: 'spec.tlsSecurityProfile.custom' },
    ],
  },
  'cluster/tls13-ciphers': {
    accepts: [{ name: 'TLS 1.3 by itself', manifests: [tls({ type: 'Custom', custom: { minTLSVersion: 'VersionTLS13' } })] }],
    rejects: [{
      name: 'ciphers for TLS 1.3',
      manifests: [tls({ type: 'Custom', custom: { minTLSVersion: 'VersionTLS13', ciphers: [HTTP2] } })],
      path: 'spec.tlsSecurityProfile.custom.ciphers',
    }],
  },
  'cluster/mediated-device-types': {
    accepts: [{ name: 'the newer spelling', manifests: [hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: ['nvidia-222'] } })] }],
    rejects: [{
      name: 'two spellings that disagree',
      manifests: [hyperConverged({ mediatedDevicesConfiguration: { mediatedDeviceTypes: ['nvidia-222'], mediatedDevicesTypes: ['nvidia-223'] } })],
      path: 'spec.mediatedDevicesConfiguration.mediatedDevicesTypes',
    }],
  },
  'cluster/tuning-policy': {
    accepts: [{
      name: 'rates in the annotation',
      manifests: [hyperConverged({ tuningPolicy: 'annotation' }, { annotations: { 'hco.kubevirt.io/tuningPolicy': '{"qps":100,"burst":200}' } })],
    }],
    rejects: [{ name: 'the policy without annotation', manifests: [hyperConverged({ tuningPolicy: 'annotation' })], path: 'metadata.annotations["hco.kubevirt.io/tuningPolicy"]' }],
  },
  'cluster/secondary-dns-address': {
    accepts: [{ name: 'an IPv4 address', manifests: [hyperConverged({ kubeSecondaryDNSNameServerIP: '10.0.0.53' })] }],
    rejects: [{ name: 'a name', manifests: [hyperConverged({ kubeSecondaryDNSNameServerIP: 'dns' })], path: 'spec.kubeSecondaryDNSNameServerIP' }],
  },
  'cluster/json-patch': {
    accepts: [{
      name: 'an operation on a field of KubeVirt',
      manifests: [patched('[{"op":"add","path":"/spec/configuration/developerConfiguration/featureGates/-","value":"HostDisk"}]')],
    }],
    rejects: [
      { name: 'a field that KubeVirt has not', manifests: [patched('[{"op":"add","path":"/spec/config/x","value":1}]')], path: PATCH },
      { name: 'what is no list', manifests: [patched('{}')], path: PATCH },
      { name: 'an operation without value', manifests: [patched('[{"op":"add","path":"/spec/configuration"}]')], path: PATCH },
      { name: 'a path outside the spec', manifests: [patched('[{"op":"remove","path":"/metadata"}]')], path: PATCH },
    ],
  },
};
