import { Cases } from './cases';

const machineConfig = (spec: object) => ({
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfig',
  metadata: { name: '99-worker-x', labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
  spec,
});
const withFile = (file: object) => machineConfig({ config: { ignition: { version: '3.2.0' }, storage: { files: [{ contents: { source: 'data:,x' }, ...file }] } } });
const config = (kind: string, spec: object) => ({ apiVersion: 'machineconfiguration.openshift.io/v1', kind, metadata: { name: 'x' }, spec });
const POOL = { matchLabels: { 'pools.operator.machineconfiguration.openshift.io/worker': '' } };

export const machineConfigCases: Cases = {
  'node/kernel-type': {
    accepts: [{ name: 'the realtime kernel', manifests: [machineConfig({ kernelType: 'realtime' })] }],
    rejects: [
      { name: 'another', manifests: [machineConfig({ kernelType: 'rt' })], path: 'spec.kernelType' },
      { name: 'large pages before 4.15', manifests: [machineConfig({ kernelType: '64k-pages' })], target: '4.14', path: 'spec.kernelType' },
      { name: 'kernel-devel beside it', manifests: [machineConfig({ kernelType: 'realtime', extensions: ['kernel-devel'] })], path: 'spec.extensions' },
    ],
  },
  'node/ignition-config': {
    accepts: [{ name: 'a file', manifests: [withFile({ path: '/etc/x', mode: 0o644 })] }],
    rejects: [
      { name: 'a relative path', manifests: [withFile({ path: 'etc/x' })], path: 'spec.config.storage.files[0].path' },
      { name: 'a setuid bit', manifests: [withFile({ path: '/etc/x', mode: 0o4755 })], path: 'spec.config.storage.files[0].mode' },
      { name: 'a version that is not read', manifests: [machineConfig({ config: { ignition: { version: '3.5.0' } } })], path: 'spec.config.ignition.version' },
    ],
  },
  'node/unreconcilable': {
    accepts: [{ name: 'an extension', manifests: [machineConfig({ extensions: ['usbguard'] })] }],
    rejects: [
      { name: 'an extension that there is not', manifests: [machineConfig({ extensions: ['vim'] })], path: 'spec.extensions[0]' },
      {
        name: 'another user than core',
        manifests: [machineConfig({ config: { ignition: { version: '3.2.0' }, passwd: { users: [{ name: 'ops' }] } } })],
        path: 'spec.config.passwd.users[0].name',
      },
    ],
  },
  'node/kubelet-config': {
    accepts: [{ name: 'the CPU manager of a pool', manifests: [config('KubeletConfig', { machineConfigPoolSelector: POOL, kubeletConfig: { cpuManagerPolicy: 'static' } })] }],
    rejects: [
      { name: 'no pool', manifests: [config('KubeletConfig', { kubeletConfig: { cpuManagerPolicy: 'static' } })], path: 'spec.machineConfigPoolSelector' },
      {
        name: "a field of the operator's",
        manifests: [config('KubeletConfig', { machineConfigPoolSelector: POOL, kubeletConfig: { clusterDomain: 'x' } })],
        path: 'spec.kubeletConfig.clusterDomain',
      },
      { name: 'a log level that there is not', manifests: [config('KubeletConfig', { machineConfigPoolSelector: POOL, logLevel: 11 })], path: 'spec.logLevel' },
    ],
  },
  'node/container-runtime-config': {
    accepts: [{ name: 'enough processes', manifests: [config('ContainerRuntimeConfig', { containerRuntimeConfig: { pidsLimit: 2048 } })] }],
    rejects: [
      { name: 'too few', manifests: [config('ContainerRuntimeConfig', { containerRuntimeConfig: { pidsLimit: 19 } })], path: 'spec.containerRuntimeConfig.pidsLimit' },
      { name: 'a small log', manifests: [config('ContainerRuntimeConfig', { containerRuntimeConfig: { logSizeMax: '8Ki' } })], path: 'spec.containerRuntimeConfig.logSizeMax' },
    ],
  },
};
