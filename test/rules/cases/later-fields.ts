import { Case, Cases, RejectedCase, vm, vmi } from './cases';

const AT = 'spec.template.spec';
const domain = (fields: object, devices: object = {}) => ({ domain: { devices, ...fields } });
const CARD = { interfaces: [{ name: 'net', binding: { name: 'passt' } }] };
const DISK = { disks: [{ name: 'data', disk: { bus: 'virtio' }, errorPolicy: 'stop' }] };
const sev = (fields: object) => domain({ launchSecurity: { sev: fields } });

/** Machines with a field that KubeVirt 1.1 adds, by its place in the machine. */
const LATER: readonly [string, object][] = [
  ['domain.devices.logSerialConsole', domain({}, { logSerialConsole: false })],
  ['domain.devices.downwardMetrics', domain({}, { downwardMetrics: {} })],
  ['domain.devices.disks[0].errorPolicy', { ...domain({}, DISK), volumes: [{ name: 'data', emptyDisk: { capacity: '1Gi' } }] }],
  ['domain.devices.interfaces[0].binding', { ...domain({}, CARD), networks: [{ name: 'net', pod: {} }] }],
  ['domain.firmware.bootloader.efi.persistent', domain({ firmware: { bootloader: { efi: { secureBoot: false, persistent: false } } } })],
  ['domain.memory.maxGuest', domain({ memory: { guest: '1Gi', maxGuest: '2Gi' } })],
  ['domain.launchSecurity.sev.attestation', sev({ attestation: {} })],
  ['domain.launchSecurity.sev.session', sev({ session: 'x' })],
  ['domain.launchSecurity.sev.dhCert', sev({ dhCert: 'x' })],
  ['accessCredentials[0].sshPublicKey.propagationMethod.noCloud', {
    accessCredentials: [{ sshPublicKey: { source: { secret: { secretName: 'keys' } }, propagationMethod: { noCloud: {} } } }],
    volumes: [{ name: 'init', cloudInitNoCloud: { userData: '#cloud-config' } }],
  }],
];

/** Fields beside the template that KubeVirt 1.1 adds. */
const LATER_OF_VM: readonly [string, object][] = [
  ['liveUpdateFeatures.memory', { liveUpdateFeatures: { memory: {} } }],
  ['liveUpdateFeatures.affinity', { liveUpdateFeatures: { affinity: {} } }],
  ['instancetype.inferFromVolumeFailurePolicy', { instancetype: { name: 'u1.small', inferFromVolumeFailurePolicy: 'Ignore' } }],
  ['preference.inferFromVolumeFailurePolicy', { preference: { name: 'fedora', inferFromVolumeFailurePolicy: 'Ignore' } }],
];

const machines = LATER.map(([field, machine]): RejectedCase => ({ name: field, manifests: [vm(machine)], target: '4.14', path: `${AT}.${field}` }));
const owners = LATER_OF_VM.map(([field, spec]): RejectedCase => ({ name: field, manifests: [vm({}, spec)], target: '4.14', path: `spec.${field}` }));
const latest = [...machines, ...owners].map(({ name, manifests }): Case => ({ name: `${name} from 4.15 on`, manifests }));

/** Fields that the target version does not know. */
export const laterFieldCases: Cases = {
  'vm/later-field': {
    accepts: [
      { name: 'fields of 4.14', manifests: [vm(domain({ memory: { guest: '1Gi' } }, { autoattachSerialConsole: true }))], target: '4.14' },
      { name: 'one that is null', manifests: [vm(domain({}, { logSerialConsole: null }))], target: '4.14' },
      ...latest,
    ],
    rejects: [
      ...machines,
      ...owners,
      { name: 'one of an instance', manifests: [vmi(domain({}, { downwardMetrics: {} }))], target: '4.14', path: 'spec.domain.devices.downwardMetrics' },
      {
        name: 'one of a pool',
        manifests: [{
          apiVersion: 'pool.kubevirt.io/v1alpha1',
          kind: 'VirtualMachinePool',
          metadata: { name: 'pool', namespace: 'site' },
          spec: { selector: {}, virtualMachineTemplate: { spec: { runStrategy: 'Always', liveUpdateFeatures: { memory: {} }, template: { spec: { domain: { devices: {} } } } } } },
        }],
        target: '4.14',
        path: 'spec.virtualMachineTemplate.spec.liveUpdateFeatures.memory',
      },
    ],
  },
};
