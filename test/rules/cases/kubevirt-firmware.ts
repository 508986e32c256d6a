import { Cases, pool, POOL_AT, replicaSet, vm, vmi } from './cases';

const AT = 'spec.template.spec';
const domain = (fields: object, devices: object = {}) => vm({ domain: { devices, ...fields } });
const typed = (type: string, architecture?: string) => vm({ architecture, domain: { devices: {}, machine: { type } } });
const ANY_ARCHITECTURE = { featureGates: ['MultiArchitecture'] };
const firmware = (fields: object, more: object = {}) => domain({ firmware: fields, ...more });
const boot = (bootloader: object, more: object = {}) => firmware({ bootloader }, more);
const persistent = (value: boolean) => boot({ efi: { secureBoot: false, persistent: value } });
const kernel = (kernelBoot: object) => firmware({ kernelBoot });
const IMAGE = { image: 'quay.io/k:1' };
const kernelAt = (kernelPath: string) => kernel({ container: { ...IMAGE, kernelPath } });
const input = (fields: object) => ({ devices: { inputs: [{ name: 't', ...fields }] } });

const TYPE = `${AT}.domain.machine.type`;
const FIRMWARE = `${AT}.domain.firmware`;
const CONTAINER = `${FIRMWARE}.kernelBoot.container`;
const INPUT = 'domain.devices.inputs[0]';

export const kubevirtFirmwareCases: Cases = {
  'vm/machine-type': {
    accepts: [
      { name: 'q35', manifests: [typed('pc-q35-rhel9.2.0')] },
      { name: 'none', manifests: [typed('')] },
      { name: 'what only looks like one', manifests: [typed('foo-q3')] },
      { name: 'virt of arm64', manifests: [typed('virt', 'arm64')], ...ANY_ARCHITECTURE },
      { name: 'pseries of ppc64le', manifests: [typed('pseries', 'ppc64le')], ...ANY_ARCHITECTURE },
      { name: 'q35 of an architecture that has no types of its own', manifests: [typed('q35', 's390x')], ...ANY_ARCHITECTURE },
    ],
    rejects: [
      { name: 'i440fx', manifests: [typed('pc-i440fx-rhel7.6.0')], path: TYPE },
      { name: 'upper case', manifests: [typed('Q35')], path: TYPE },
      { name: 'q35 of arm64', manifests: [typed('q35', 'arm64')], ...ANY_ARCHITECTURE, path: TYPE },
      { name: 'virt of amd64', manifests: [typed('virt')], path: TYPE },
      { name: 'an own type of an architecture that has none', manifests: [typed('s390-ccw-virtio', 's390x')], ...ANY_ARCHITECTURE, path: TYPE },
      { name: 'i440fx in a pool, which has no architecture', manifests: [pool({ domain: { devices: {}, machine: { type: 'pc' } } })], path: `${POOL_AT}.domain.machine.type` },
    ],
  },
  'vm/architecture': {
    accepts: [
      { name: 'amd64', manifests: [vm({ architecture: 'amd64' })] },
      { name: 'none', manifests: [vm({ architecture: '' })] },
      { name: 'another with the gate', manifests: [vm({ architecture: 'arm64' })], ...ANY_ARCHITECTURE },
    ],
    rejects: [
      { name: 'another', manifests: [vm({ architecture: 'arm64' })], path: `${AT}.architecture` },
      { name: 'one that every object can do something by', manifests: [vm({ architecture: 'toString', domain: { devices: {}, machine: { type: 'q35' } } })], path: `${AT}.architecture` },
    ],
  },
  'vm/firmware-serial': {
    accepts: [
      { name: 'letters and digits', manifests: [firmware({ serial: 'a-1_2.B+' })] },
      { name: 'none', manifests: [firmware({ serial: '' })] },
      { name: '256 characters', manifests: [firmware({ serial: 'a'.repeat(256) })] },
    ],
    rejects: [
      { name: 'a blank', manifests: [firmware({ serial: 'a 1' })], path: `${FIRMWARE}.serial` },
      { name: '257 characters', manifests: [firmware({ serial: 'a'.repeat(257) })], path: `${FIRMWARE}.serial` },
      { name: 'a line break at the end', manifests: [firmware({ serial: 'a\n' })], path: `${FIRMWARE}.serial` },
    ],
  },
  'vm/one-bootloader': {
    accepts: [{ name: 'BIOS', manifests: [boot({ bios: {} })] }, { name: 'neither', manifests: [boot({})] }],
    rejects: [{ name: 'both', manifests: [boot({ bios: {}, efi: { secureBoot: false } })], path: `${FIRMWARE}.bootloader` }],
  },
  'vm/secure-boot-smm': {
    accepts: [
      { name: 'secure boot with SMM', manifests: [boot({ efi: {} }, { features: { smm: {} } })] },
      { name: 'UEFI without', manifests: [boot({ efi: { secureBoot: false } })] },
      { name: 'a replica set, where SMM is on by itself too', manifests: [replicaSet({ domain: { devices: {}, firmware: { bootloader: { efi: {} } }, features: { smm: {} } } })] },
    ],
    rejects: [
      { name: 'UEFI, which is secure boot, without', manifests: [boot({ efi: {} })], path: `${FIRMWARE}.bootloader.efi.secureBoot` },
      { name: 'SMM that is off', manifests: [boot({ efi: { secureBoot: true } }, { features: { smm: { enabled: false } } })], path: `${FIRMWARE}.bootloader.efi.secureBoot` },
      { name: 'features without SMM', manifests: [boot({ efi: { secureBoot: true } }, { features: { acpi: {} } })], path: `${FIRMWARE}.bootloader.efi.secureBoot` },
    ],
  },
  'vm/persistent-nvram': {
    accepts: [
      { name: 'the gate on', manifests: [persistent(true)] },
      { name: 'nothing to keep', manifests: [persistent(false)], featureGates: [] },
    ],
    rejects: [{ name: 'the gate off', manifests: [persistent(true)], featureGates: [], path: `${FIRMWARE}.bootloader.efi.persistent` }],
  },
  'vm/kernel-boot': {
    accepts: [
      { name: 'a kernel of an image', manifests: [kernelAt('/boot/vmlinuz')] },
      { name: 'an initrd, and arguments', manifests: [kernel({ container: { ...IMAGE, initrdPath: '/boot/initrd' }, kernelArgs: 'quiet' })] },
      { name: 'a slash at the end', manifests: [kernelAt('/boot/vmlinuz/')] },
      { name: 'nothing', manifests: [kernel({ kernelArgs: '' })] },
    ],
    rejects: [
      { name: 'arguments without kernel', manifests: [kernel({ kernelArgs: 'quiet' })], path: `${FIRMWARE}.kernelBoot.kernelArgs` },
      { name: 'a relative path', manifests: [kernelAt('vmlinuz')], path: `${CONTAINER}.kernelPath` },
      { name: 'the root', manifests: [kernelAt('/')], path: `${CONTAINER}.kernelPath` },
      { name: 'a way up', manifests: [kernelAt('/boot/../vmlinuz')], path: `${CONTAINER}.kernelPath` },
      { name: 'two slashes', manifests: [kernelAt('/boot//vmlinuz')], path: `${CONTAINER}.kernelPath` },
      { name: 'a relative path of an initrd', manifests: [kernel({ container: { ...IMAGE, initrdPath: './initrd' } })], path: `${CONTAINER}.initrdPath` },
      { name: 'no image', manifests: [kernel({ container: { image: '', kernelPath: '/vmlinuz' } })], path: `${CONTAINER}.image` },
      { name: 'neither kernel nor initrd', manifests: [kernel({ container: { ...IMAGE, kernelPath: '', initrdPath: '' } })], path: CONTAINER },
    ],
  },
  'vm/eviction-strategy': {
    accepts: ['LiveMigrate', 'LiveMigrateIfPossible', 'None', 'External'].map(evictionStrategy => ({ name: evictionStrategy, manifests: [vm({ evictionStrategy })] })),
    rejects: [
      { name: 'another case', manifests: [vm({ evictionStrategy: 'liveMigrate' })], path: `${AT}.evictionStrategy` },
      { name: 'an empty one', manifests: [vm({ evictionStrategy: '' })], path: `${AT}.evictionStrategy` },
    ],
  },
  'vm/io-threads-policy': {
    accepts: ['auto', 'shared'].map(ioThreadsPolicy => ({ name: ioThreadsPolicy, manifests: [domain({ ioThreadsPolicy })] })),
    rejects: [
      { name: 'dedicated', manifests: [domain({ ioThreadsPolicy: 'dedicated' })], path: `${AT}.domain.ioThreadsPolicy` },
      { name: 'an empty one', manifests: [domain({ ioThreadsPolicy: '' })], path: `${AT}.domain.ioThreadsPolicy` },
    ],
  },
  'vm/start-strategy': {
    accepts: [
      { name: 'Paused', manifests: [vm({ startStrategy: 'Paused' })] },
      { name: 'a readiness probe of a paused machine', manifests: [vm({ startStrategy: 'Paused', readinessProbe: { guestAgentPing: {} } })] },
    ],
    rejects: [
      { name: 'another', manifests: [vm({ startStrategy: 'Running' })], path: `${AT}.startStrategy` },
      { name: 'an empty one', manifests: [vm({ startStrategy: '' })], path: `${AT}.startStrategy` },
      { name: 'a liveness probe of a paused machine', manifests: [vm({ startStrategy: 'Paused', livenessProbe: { guestAgentPing: {} } })], path: `${AT}.startStrategy` },
    ],
  },
  'vm/input-device': {
    accepts: [
      { name: 'a tablet', manifests: [domain(input({ type: 'tablet', bus: 'usb' }))] },
      { name: 'a tablet on virtio', manifests: [domain(input({ type: 'tablet', bus: 'virtio' }))] },
      { name: 'a tablet on no bus', manifests: [domain(input({ type: 'tablet', bus: '' }))] },
      { name: 'an instance with no type, which becomes a tablet', manifests: [vmi({ domain: { memory: { guest: '1Gi' }, ...input({ type: '' }) } })] },
    ],
    rejects: [
      { name: 'a mouse', manifests: [domain(input({ type: 'mouse', bus: 'usb' }))], path: `${AT}.${INPUT}.type` },
      { name: 'PS/2', manifests: [domain(input({ type: 'tablet', bus: 'ps2' }))], path: `${AT}.${INPUT}.bus` },
      { name: 'no type', manifests: [domain(input({ type: '', bus: 'usb' }))], path: `${AT}.${INPUT}.type` },
      { name: 'a replica set with no type', manifests: [replicaSet({ domain: input({ type: '' }) })], path: `${AT}.${INPUT}.type` },
    ],
  },
};
