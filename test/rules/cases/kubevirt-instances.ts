import { Cases, vm, vmi } from './cases';

const MEMORY = { memory: { guest: '1Gi' } };

/** A machine with metadata of its template. */
function withMetadata(metadata: object): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'site' },
    spec: { runStrategy: 'Always', template: { metadata, spec: { domain: { devices: {} } } } },
  };
}

const annotated = (name: string, value: string) => vmi({}, { annotations: { [name]: value } });
const threads = (value: string) => annotated('kubevirt.io/multiThreadedQemuMigration', value);
const THREADS = 'metadata.annotations["kubevirt.io/multiThreadedQemuMigration"]';
const IGNITION = 'kubevirt.io/ignitiondata';
const SIDECARS = 'hooks.kubevirt.io/hookSidecars';

/** An instance with enlightenments. */
const enlightened = (hyperv: object, ...features: object[]) =>
  vmi({ domain: { devices: {}, ...MEMORY, cpu: { features }, features: { hyperv } } });
const OFF = { enabled: false };
const HYPERV = 'spec.domain.features.hyperv';

/** An instance on arm64, in a cluster that has other architectures too. */
const arm64 = (domain: object, devices: object = {}, volumes: object[] = []) =>
  vmi({ architecture: 'arm64', domain: { devices, ...MEMORY, ...domain }, volumes });
const onArm64 = (disk: object, volume: object = { emptyDisk: { capacity: '1Gi' } }) =>
  arm64({}, { disks: [{ name: 'data', ...disk }] }, [{ name: 'data', ...volume }]);
const CLAIM = { persistentVolumeClaim: { claimName: 'data' } };
const WATCHDOG = { watchdog: { name: 'w', i6300esb: { action: 'poweroff' } } };
const featureGates = ['MultiArchitecture'];

/** What is judged of instances alone, and of the metadata that a machine gives to its instance. */
export const kubevirtInstanceCases: Cases = {
  'vm/machine-metadata': {
    accepts: [
      { name: 'labels of its own', manifests: [withMetadata({ labels: { 'app': 'web', 'kubevirt.io/domain': 'web' } })] },
      { name: "KubeVirt's own label of the machine itself", manifests: [vm({}, {}, { labels: { 'kubevirt.io/nodeName': 'node-1' } })] },
      { name: 'annotations of features without text', manifests: [annotated(IGNITION, ''), annotated(SIDECARS, '')] },
      { name: 'annotations of features that are on', manifests: [annotated(IGNITION, '{}')], featureGates: ['ExperimentalIgnitionSupport'] },
      { name: 'a sidecar with its gate', manifests: [annotated(SIDECARS, '[]')], featureGates: ['Sidecar'] },
      {
        name: 'the template of a replica set, which is not looked at',
        manifests: [{
          apiVersion: 'kubevirt.io/v1',
          kind: 'VirtualMachineInstanceReplicaSet',
          metadata: { name: 'rs', namespace: 'site' },
          spec: { selector: {}, template: { metadata: { labels: { 'kubevirt.io/nodeName': 'node-1' } }, spec: { domain: { devices: {} } } } },
        }],
      },
      { name: 'two threads', manifests: [threads('2'), threads('+08')] },
    ],
    rejects: [
      { name: 'a label that the controller sets', manifests: [vmi({}, { labels: { 'kubevirt.io/nodeName': 'node-1' } })], path: 'metadata.labels["kubevirt.io/nodeName"]' },
      {
        name: 'such a label in the template',
        manifests: [withMetadata({ labels: { 'kubevirt.io/created-by': '' } })],
        path: 'spec.template.metadata.labels["kubevirt.io/created-by"]',
      },
      { name: 'Ignition', manifests: [annotated(IGNITION, '{}')], path: `metadata.annotations["${IGNITION}"]` },
      { name: 'a sidecar', manifests: [annotated(SIDECARS, '[]')], path: `metadata.annotations["${SIDECARS}"]` },
      { name: 'one thread', manifests: [threads('1')], path: THREADS },
      { name: 'fewer than none', manifests: [threads('-2')], path: THREADS },
      { name: 'half a thread', manifests: [threads('2.5')], path: THREADS },
      { name: 'no number', manifests: [threads('')], path: THREADS },
      { name: 'more threads than can be counted', manifests: [threads('9223372036854775808')], path: THREADS },
    ],
  },
  'vm/hyperv-dependencies': {
    accepts: [
      { name: 'ipi alone, which turns vpindex on', manifests: [enlightened({ ipi: {} })] },
      { name: 'evmcs, which turns vapic and the CPU feature vmx on', manifests: [enlightened({ evmcs: {} }, { name: 'vmx', policy: 'disable' })] },
      { name: 'a timer, which turns on what it needs', manifests: [enlightened({ synictimer: {} })] },
      { name: 'one that is off, as is what it needs', manifests: [enlightened({ synic: OFF, vpindex: OFF })] },
      { name: 'the same in a machine, whose instances are refused', manifests: [vm({ domain: { devices: {}, features: { hyperv: { ipi: {}, vpindex: OFF } } } })] },
    ],
    rejects: [
      { name: 'ipi with vpindex off', manifests: [enlightened({ ipi: {}, vpindex: OFF })], path: `${HYPERV}.ipi` },
      { name: 'ipi with vpindex off, without any feature gate', manifests: [enlightened({ ipi: {}, vpindex: OFF })], featureGates: [], path: `${HYPERV}.ipi` },
      { name: 'tlbflush with vpindex off', manifests: [enlightened({ tlbflush: {}, vpindex: OFF })], path: `${HYPERV}.tlbflush` },
      { name: 'synictimer with synic off', manifests: [enlightened({ synictimer: {}, synic: OFF })], path: `${HYPERV}.synictimer` },
      { name: 'synic with vpindex off', manifests: [enlightened({ synic: {}, vpindex: OFF })], path: `${HYPERV}.synic` },
      { name: 'evmcs with vapic off', manifests: [enlightened({ evmcs: {}, vapic: OFF }, { name: 'vmx', policy: 'require' })], path: `${HYPERV}.evmcs` },
      { name: 'evmcs without vmx, which nothing turns on', manifests: [enlightened({ evmcs: {}, vapic: OFF })], path: 'spec.domain.cpu.features' },
      {
        name: 'evmcs with vmx off, which nothing turns on',
        manifests: [enlightened({ evmcs: {}, vapic: OFF }, { name: 'vmx', policy: 'disable' })],
        path: 'spec.domain.cpu.features[0].policy',
      },
    ],
  },
  'vm/arm64': {
    accepts: [
      { name: 'no watchdog', manifests: [arm64({})], featureGates },
      { name: 'UEFI without secure boot', manifests: [arm64({ firmware: { bootloader: { efi: { secureBoot: false } } } })], featureGates },
      { name: "the host's processor as it is", manifests: [arm64({ cpu: { model: 'host-passthrough' } })], featureGates },
      { name: 'virtio and SCSI', manifests: [onArm64({}), onArm64({ cdrom: { bus: 'scsi' } }), onArm64({ lun: {} }, CLAIM)], featureGates },
      { name: 'a watchdog on amd64', manifests: [vmi({ architecture: 'amd64', domain: { devices: WATCHDOG, ...MEMORY } })] },
      { name: 'a watchdog of a machine, whose instances are refused', manifests: [vm({ architecture: 'arm64', domain: { devices: WATCHDOG } })], featureGates },
    ],
    rejects: [
      { name: 'a watchdog', manifests: [arm64({}, WATCHDOG)], featureGates, path: 'spec.domain.devices.watchdog' },
      { name: 'sound', manifests: [arm64({}, { sound: { name: 'audio' } })], featureGates, path: 'spec.domain.devices.sound' },
      { name: 'BIOS', manifests: [arm64({ firmware: { bootloader: { bios: {} } } })], featureGates, path: 'spec.domain.firmware.bootloader.bios' },
      {
        name: 'secure boot, which is the default',
        manifests: [arm64({ firmware: { bootloader: { efi: {} } } })],
        featureGates,
        path: 'spec.domain.firmware.bootloader.efi.secureBoot',
      },
      { name: 'a processor like that of the host', manifests: [arm64({ cpu: { model: 'host-model' } })], featureGates, path: 'spec.domain.cpu.model' },
      { name: 'a disk on sata', manifests: [onArm64({ disk: { bus: 'sata' } })], featureGates, path: 'spec.domain.devices.disks[0].disk.bus' },
      { name: 'a CD-ROM on usb', manifests: [onArm64({ cdrom: { bus: 'usb' } })], featureGates, path: 'spec.domain.devices.disks[0].cdrom.bus' },
      { name: 'a LUN on sata', manifests: [onArm64({ lun: { bus: 'sata' } }, CLAIM)], featureGates, path: 'spec.domain.devices.disks[0].lun.bus' },
    ],
  },
};
