import { Cases, hyperConverged, vm } from './cases';

const T4 = 'nvidia.com/TU104GL_Tesla_T4';
const withDevice = vm({ domain: { devices: { hostDevices: [{ name: 't4', deviceName: T4 }] } } });
const permitting = (more: object = {}) => hyperConverged({ permittedHostDevices: { pciHostDevices: [{ pciDeviceSelector: '10DE:1EB8', resourceName: T4, ...more }] } });
const network = (namespace: string) => ({
  apiVersion: 'k8s.cni.cncf.io/v1',
  kind: 'NetworkAttachmentDefinition',
  metadata: { name: 'migration', namespace },
  spec: { config: '{"cniVersion":"0.3.1","name":"migration","type":"macvlan"}' },
});
const migrating = hyperConverged({ liveMigrationConfig: { network: 'migration' } });
const DEVICE_PATH = 'spec.template.spec.domain.devices.hostDevices[0].deviceName';

export const crossObjectCases: Cases = {
  'cross/unique-object': {
    accepts: [{ name: 'one name in two kinds', manifests: [vm(), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'vm', namespace: 'site' } }] }],
    rejects: [
      { name: 'the second of a name', manifests: [vm(), vm()], path: 'metadata.name' },
      { name: 'the second in another version of its API', manifests: [vm(), { ...vm(), apiVersion: 'kubevirt.io/v1alpha3' }], path: 'metadata.name' },
    ],
  },
  'cross/host-device-permitted': {
    accepts: [
      { name: 'a device that HyperConverged permits', manifests: [withDevice, permitting()] },
      { name: 'any device where there is no HyperConverged to look at', manifests: [withDevice] },
    ],
    rejects: [
      { name: 'a device that is not permitted', manifests: [withDevice, hyperConverged()], path: DEVICE_PATH },
      { name: 'a device whose permission is disabled', manifests: [withDevice, permitting({ disabled: true })], path: DEVICE_PATH },
      {
        name: 'a GPU of an instance type that is not permitted',
        manifests: [{
          apiVersion: 'instancetype.kubevirt.io/v1beta1',
          kind: 'VirtualMachineClusterInstancetype',
          metadata: { name: 'gpu' },
          spec: { cpu: { guest: 1 }, memory: { guest: '1Gi' }, gpus: [{ name: 'g', deviceName: T4 }] },
        }, hyperConverged()],
        path: 'spec.gpus[0].deviceName',
      },
    ],
  },
  'cross/migration-network-namespace': {
    accepts: [
      { name: 'a network beside HyperConverged', manifests: [migrating, network('openshift-cnv')] },
      { name: 'a network that is nowhere in the set', manifests: [migrating] },
    ],
    rejects: [{ name: 'a network of another namespace', manifests: [migrating, network('default')], path: 'spec.liveMigrationConfig.network' }],
  },
};
