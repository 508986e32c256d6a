import { Cases, replicaSet, vm } from './cases';

const AT = 'spec.template.spec';
const withDevices = (devices: object, volumes: object[] = []) => vm({ domain: { devices }, volumes });
const shared = (source: object) => withDevices({ filesystems: [{ name: 'share', virtiofs: {} }] }, [{ name: 'share', ...source }]);

const SEV = ['WorkloadEncryptionSEV'];
const UEFI = { bootloader: { efi: { secureBoot: false } } };
const sev = (more: object = {}, domain: object = {}, devices: object = {}) =>
  vm({ domain: { devices, firmware: UEFI, launchSecurity: { sev: {} }, ...domain }, ...more });

const SECRET = { secret: { secretName: 'keys' } };
const AGENT = { qemuGuestAgent: { users: ['admin'] } };
const DRIVE = { name: 'init', cloudInitConfigDrive: { userData: '#cloud-config' } };
const NO_CLOUD = { name: 'init', cloudInitNoCloud: { userData: '#cloud-config' } };
const CREDENTIAL = `${AT}.accessCredentials[0]`;

function credentials(credential: object, ...volumes: object[]): object {
  return vm({ accessCredentials: [credential], volumes });
}

const key = (propagationMethod: object, ...volumes: object[]) => credentials({ sshPublicKey: { source: SECRET, propagationMethod } }, ...volumes);

const HTTP = { httpGet: { port: 80 } };
const SECONDARY = {
  domain: { devices: { interfaces: [{ name: 'net', bridge: {} }] } },
  networks: [{ name: 'net', multus: { networkName: 'vlan' } }],
};

export const kubevirtDeviceCases: Cases = {
  'vm/device-gate': {
    accepts: [
      { name: 'a GPU', manifests: [withDevices({ gpus: [{ name: 'gpu', deviceName: 'nvidia.com/T4' }] })] },
      { name: 'a persistent TPM', manifests: [withDevices({ tpm: { persistent: true } })] },
      { name: 'a config map shared by virtiofs', manifests: [shared({ configMap: { name: 'app' } })] },
      {
        name: 'the other sources of configuration shared by virtiofs',
        manifests: [shared(SECRET), shared({ serviceAccount: { serviceAccountName: 'app' } }), shared({ downwardAPI: { fields: [] } })],
      },
      { name: 'a file system without volume', manifests: [withDevices({ filesystems: [{ name: 'share', virtiofs: {} }] })] },
      { name: 'a host device', manifests: [withDevices({ hostDevices: [{ name: 'qat', deviceName: 'intel.com/qat' }] })] },
      { name: 'encrypted memory with the gate', manifests: [sev(), vm({ domain: { devices: {}, launchSecurity: {} } })], featureGates: SEV },
      { name: 'a TPM that keeps nothing', manifests: [withDevices({ tpm: {} }), withDevices({ tpm: { persistent: false } })], featureGates: [] },
      { name: 'lists of no devices, which are not stored', manifests: [withDevices({ gpus: [], hostDevices: [] })], featureGates: [] },
      { name: 'a claim shared with the gate', manifests: [shared({ persistentVolumeClaim: { claimName: 'app' } })], featureGates: ['ExperimentalVirtiofsSupport'] },
      { name: 'VSOCK with the gate', manifests: [withDevices({ autoattachVSOCK: true })], featureGates: ['VSOCK'] },
      { name: 'VSOCK off', manifests: [withDevices({ autoattachVSOCK: false })] },
      { name: 'downward metrics', manifests: [withDevices({ downwardMetrics: {} })] },
    ],
    rejects: [
      { name: 'VSOCK', manifests: [withDevices({ autoattachVSOCK: true })], path: `${AT}.domain.devices.autoattachVSOCK` },
      { name: 'encrypted memory', manifests: [sev()], path: `${AT}.domain.launchSecurity` },
      { name: 'no way of encryption', manifests: [vm({ domain: { devices: {}, launchSecurity: {} } })], path: `${AT}.domain.launchSecurity` },
      { name: 'a data volume shared by virtiofs', manifests: [shared({ dataVolume: { name: 'app' } })], path: `${AT}.domain.devices.filesystems[0]` },
      {
        name: 'a list of no devices in a replica set, which is judged as it is written',
        manifests: [{
          apiVersion: 'kubevirt.io/v1',
          kind: 'VirtualMachineInstanceReplicaSet',
          metadata: { name: 'farm', namespace: 'site' },
          spec: { selector: {}, template: { spec: { domain: { devices: { gpus: [] } } } } },
        }],
        featureGates: [],
        path: `${AT}.domain.devices.gpus`,
      },
      { name: 'a claim shared by virtiofs', manifests: [shared({ persistentVolumeClaim: { claimName: 'app' } })], path: `${AT}.domain.devices.filesystems[0]` },
      { name: 'a GPU with the gate off', manifests: [withDevices({ gpus: [{ name: 'gpu', deviceName: 'nvidia.com/T4' }] })], featureGates: [], path: `${AT}.domain.devices.gpus` },
      {
        name: 'a host device with the gate off',
        manifests: [withDevices({ hostDevices: [{ name: 'qat', deviceName: 'intel.com/qat' }] })],
        featureGates: [],
        path: `${AT}.domain.devices.hostDevices`,
      },
      { name: 'a persistent TPM with the gate off', manifests: [withDevices({ tpm: { persistent: true } })], featureGates: [], path: `${AT}.domain.devices.tpm.persistent` },
      {
        name: 'downward metrics that HyperConverged turns off',
        manifests: [withDevices({ downwardMetrics: {} }), {
          apiVersion: 'hco.kubevirt.io/v1beta1',
          kind: 'HyperConverged',
          metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv' },
          spec: { featureGates: { downwardMetrics: false } },
        }],
        path: `${AT}.domain.devices.downwardMetrics`,
      },
    ],
  },
  'vm/sound': {
    accepts: [
      { name: 'ich9', manifests: [withDevices({ sound: { name: 'audio', model: 'ich9' } })] },
      { name: 'ac97', manifests: [withDevices({ sound: { name: 'audio', model: 'ac97' } })] },
      { name: 'no model', manifests: [withDevices({ sound: { name: 'audio' } }), withDevices({ sound: { name: 'audio', model: '' } })] },
    ],
    rejects: [
      { name: 'another model', manifests: [withDevices({ sound: { name: 'audio', model: 'sb16' } })], path: `${AT}.domain.devices.sound.model` },
      { name: 'an empty name', manifests: [withDevices({ sound: { name: '' } })], path: `${AT}.domain.devices.sound.name` },
    ],
  },
  'vm/encrypted-memory': {
    accepts: [
      { name: 'UEFI without secure boot', manifests: [sev()], featureGates: SEV },
      {
        name: 'an interface that is not booted from',
        manifests: [sev({ networks: [{ name: 'net', pod: {} }] }, {}, { interfaces: [{ name: 'net', masquerade: {} }] })],
        featureGates: SEV,
      },
      { name: 'attested, and paused', manifests: [sev({ startStrategy: 'Paused' }, { launchSecurity: { sev: { attestation: {} } } })], featureGates: SEV },
    ],
    rejects: [
      { name: 'BIOS', manifests: [sev({}, { firmware: { bootloader: { bios: {} } } })], featureGates: SEV, path: `${AT}.domain.firmware.bootloader.efi` },
      {
        name: 'secure boot, which is the default',
        manifests: [sev({}, { firmware: { bootloader: { efi: {} } }, features: { smm: {} } })],
        featureGates: SEV,
        path: `${AT}.domain.firmware.bootloader.efi.secureBoot`,
      },
      {
        name: 'secure boot',
        manifests: [sev({}, { firmware: { bootloader: { efi: { secureBoot: true } } }, features: { smm: {} } })],
        featureGates: SEV,
        path: `${AT}.domain.firmware.bootloader.efi.secureBoot`,
      },
      { name: 'no firmware', manifests: [sev({}, { firmware: undefined })], featureGates: SEV, path: `${AT}.domain.firmware.bootloader.efi` },
      { name: 'attested, and running', manifests: [sev({}, { launchSecurity: { sev: { attestation: {} } } })], featureGates: SEV, path: `${AT}.startStrategy` },
      {
        name: 'boot from the network',
        manifests: [sev({ networks: [{ name: 'net', pod: {} }] }, {}, { interfaces: [{ name: 'net', masquerade: {}, bootOrder: 1 }] })],
        featureGates: SEV,
        path: `${AT}.domain.devices.interfaces[0].bootOrder`,
      },
    ],
  },
  'vm/access-credentials': {
    accepts: [
      { name: 'a key through the configuration drive', manifests: [key({ configDrive: {} }, DRIVE)] },
      { name: 'a key through the NoCloud volume', manifests: [key({ noCloud: {} }, NO_CLOUD)] },
      { name: 'a key through the agent', manifests: [key(AGENT)] },
      { name: 'more credentials than are looked at', manifests: [vm({ accessCredentials: Array.from({ length: 257 }, () => ({})) })] },
      { name: 'a password through the agent', manifests: [credentials({ userPassword: { source: SECRET, propagationMethod: { qemuGuestAgent: {} } } })] },
    ],
    rejects: [
      { name: 'a key without configuration drive', manifests: [key({ configDrive: {} }, NO_CLOUD)], path: `${CREDENTIAL}.sshPublicKey.propagationMethod.configDrive` },
      { name: 'a key without NoCloud volume', manifests: [key({ noCloud: {} }, DRIVE)], path: `${CREDENTIAL}.sshPublicKey.propagationMethod.noCloud` },
      { name: 'two ways', manifests: [key({ configDrive: {}, ...AGENT }, DRIVE)], path: `${CREDENTIAL}.sshPublicKey.propagationMethod` },
      { name: 'no way', manifests: [key({})], path: `${CREDENTIAL}.sshPublicKey.propagationMethod` },
      { name: 'the NoCloud volume before 4.15, which is no way', manifests: [key({ noCloud: {} }, NO_CLOUD)], target: '4.14', path: `${CREDENTIAL}.sshPublicKey.propagationMethod` },
      { name: 'no user', manifests: [key({ qemuGuestAgent: { users: [] } })], path: `${CREDENTIAL}.sshPublicKey.propagationMethod.qemuGuestAgent.users` },
      {
        name: 'a key and a password',
        manifests: [credentials({
          sshPublicKey: { source: SECRET, propagationMethod: AGENT },
          userPassword: { source: SECRET, propagationMethod: { qemuGuestAgent: {} } },
        })],
        path: CREDENTIAL,
      },
      {
        name: 'a password without Secret',
        manifests: [credentials({ userPassword: { source: {}, propagationMethod: { qemuGuestAgent: {} } } })],
        path: `${CREDENTIAL}.userPassword.source.secret`,
      },
      { name: 'neither key nor password', manifests: [credentials({})], path: CREDENTIAL },
      { name: 'no Secret', manifests: [credentials({ sshPublicKey: { source: {}, propagationMethod: AGENT } })], path: `${CREDENTIAL}.sshPublicKey.source.secret` },
      {
        name: 'a password in no way',
        manifests: [credentials({ userPassword: { source: SECRET, propagationMethod: {} } })],
        path: `${CREDENTIAL}.userPassword.propagationMethod.qemuGuestAgent`,
      },
    ],
  },
  'vm/probe': {
    accepts: [
      { name: 'HTTP on the pod network, which a machine has by default', manifests: [vm({ readinessProbe: HTTP })] },
      { name: 'the agent on another network', manifests: [vm({ ...SECONDARY, livenessProbe: { guestAgentPing: {} } })] },
      { name: 'a command', manifests: [vm({ ...SECONDARY, readinessProbe: { exec: {} } })] },
      { name: 'numbers below 1, which are replaced', manifests: [vm({ readinessProbe: { ...HTTP, periodSeconds: 0, failureThreshold: -1 } })] },
    ],
    rejects: [
      { name: 'HTTP on another network', manifests: [vm({ ...SECONDARY, readinessProbe: HTTP })], path: `${AT}.readinessProbe.httpGet` },
      { name: 'TCP without network', manifests: [vm({ domain: { devices: { autoattachPodInterface: false } }, livenessProbe: { tcpSocket: { port: 80 } } })], path: `${AT}.livenessProbe.tcpSocket` },
      { name: 'HTTP of a replica set, which gets no network by itself', manifests: [replicaSet({ readinessProbe: HTTP })], path: `${AT}.readinessProbe.httpGet` },
      { name: 'two ways', manifests: [vm({ readinessProbe: { ...HTTP, exec: { command: ['true'] } } })], path: `${AT}.readinessProbe` },
      { name: 'no way', manifests: [vm({ livenessProbe: { periodSeconds: 5 } })], path: `${AT}.livenessProbe` },
    ],
  },
};
