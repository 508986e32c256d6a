import { Cases, pool, POOL_AT, vm, vmi } from './cases';

const AT = 'spec.template.spec';
const domain = (fields: object, devices: object = {}) => vm({ domain: { devices, ...fields } });
const DEDICATED = { dedicatedCpuPlacement: true };
const MEMORY = { memory: { guest: '1Gi' } };
const firmware = (fields: object, more: object = {}) => domain({ firmware: fields, ...more });
const HUGEPAGES = { hugepages: { pageSize: '1Gi' } };

export const kubevirtDomainCases: Cases = {
  'vm/device-count': {
    accepts: [{ name: 'no devices', manifests: [vm()] }],
    rejects: [{
      name: '257 access credentials',
      manifests: [vm({ accessCredentials: Array.from({ length: 257 }, () => ({})) })],
      path: `${AT}.accessCredentials`,
    }],
  },
  'vm/hostname': {
    accepts: [{ name: 'a label', manifests: [vm({ hostname: 'web-1', subdomain: 'web.site' })] }],
    rejects: [{ name: 'a dot in the host name', manifests: [vm({ hostname: 'web.1' })], path: `${AT}.hostname` }],
  },
  'vm/dns-policy': {
    accepts: [{ name: 'Default', manifests: [pool({ dnsPolicy: 'Default' })] }, { name: 'none', manifests: [pool({ dnsPolicy: '' })] }],
    rejects: [{ name: 'another case', manifests: [pool({ dnsPolicy: 'default' })], path: `${POOL_AT}.dnsPolicy` }],
  },
  'vm/dns-config': {
    accepts: [{ name: 'a name server', manifests: [vm({ dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.53'] } })] }],
    rejects: [
      { name: 'no configuration', manifests: [vm({ dnsPolicy: 'None' })], path: `${AT}.dnsConfig` },
      { name: 'a name for a server', manifests: [vm({ dnsConfig: { nameservers: ['dns'] } })], path: `${AT}.dnsConfig.nameservers[0]` },
    ],
  },
  'vm/memory-range': {
    accepts: [{ name: 'a limit above the request', manifests: [domain({ resources: { requests: { memory: '1Gi' }, limits: { memory: '2Gi' } } })] }],
    rejects: [
      {
        name: 'a limit below the request',
        manifests: [domain({ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } })],
        path: `${AT}.domain.resources.requests.memory`,
      },
      { name: 'less than 1M', manifests: [domain({ memory: { guest: '64' } })], path: `${AT}.domain.memory.guest` },
    ],
  },
  'vm/hugepages-fit': {
    accepts: [{ name: 'whole pages', manifests: [domain({ memory: HUGEPAGES, resources: { requests: { memory: '4Gi' } } })] }],
    rejects: [
      {
        name: 'a part of a page',
        manifests: [domain({ memory: HUGEPAGES, resources: { requests: { memory: '1536Mi' } } })],
        path: `${AT}.domain.resources.requests.memory`,
      },
      { name: 'a size that is none', manifests: [domain({ memory: { hugepages: { pageSize: 'large' } } })], path: `${AT}.domain.memory.hugepages.pageSize` },
    ],
  },
  'vm/instance-memory': {
    accepts: [{ name: 'guest memory', manifests: [vmi()] }],
    rejects: [{ name: 'none', manifests: [vmi({ domain: { devices: {} } })], path: 'spec.domain.memory.guest' }],
  },
  'vm/cpu-range': {
    accepts: [{ name: 'a limit above the request', manifests: [domain({ resources: { requests: { cpu: 1 }, limits: { cpu: 2 } } })] }],
    rejects: [{ name: 'one below', manifests: [domain({ resources: { requests: { cpu: 2 }, limits: { cpu: 1 } } })], path: `${AT}.domain.resources.requests.cpu` }],
  },
  'vm/dedicated-cpus': {
    accepts: [{ name: 'cores with memory', manifests: [domain({ cpu: { ...DEDICATED, cores: 4 }, ...MEMORY })] }],
    rejects: [
      { name: 'no memory', manifests: [domain({ cpu: { ...DEDICATED, cores: 4 } })], path: `${AT}.domain.resources.limits.memory` },
      { name: 'half a CPU', manifests: [domain({ cpu: DEDICATED, resources: { requests: { cpu: '500m', memory: '1Gi' } } })], path: `${AT}.domain.resources.requests.cpu` },
      { name: 'three threads', manifests: [domain({ cpu: { ...DEDICATED, threads: 3 }, ...MEMORY })], path: `${AT}.domain.cpu.dedicatedCpuPlacement` },
    ],
  },
  'vm/dedicated-threads-arm64': {
    accepts: [{ name: 'one thread', manifests: [vm({ architecture: 'arm64', domain: { devices: {}, cpu: { ...DEDICATED, threads: 1 }, ...MEMORY } })] }],
    rejects: [{
      name: 'two threads',
      manifests: [vm({ architecture: 'arm64', domain: { devices: {}, cpu: { ...DEDICATED, threads: 2 }, ...MEMORY } })],
      path: `${AT}.domain.cpu.threads`,
    }],
  },
  'vm/cpu-dependencies': {
    accepts: [{ name: 'an isolated emulator with dedicated CPUs', manifests: [domain({ cpu: { ...DEDICATED, isolateEmulatorThread: true }, ...MEMORY })] }],
    rejects: [
      { name: 'one without', manifests: [domain({ cpu: { isolateEmulatorThread: true } })], path: `${AT}.domain.cpu.isolateEmulatorThread` },
      {
        name: 'NUMA passthrough without huge pages',
        manifests: [domain({ cpu: { ...DEDICATED, numa: { guestMappingPassthrough: {} } }, ...MEMORY })],
        path: `${AT}.domain.cpu.numa.guestMappingPassthrough`,
      },
    ],
  },
  'vm/cpu-feature-policy': {
    accepts: [{ name: 'require', manifests: [domain({ cpu: { features: [{ name: 'apic', policy: 'require' }] } })] }],
    rejects: [{ name: 'another case', manifests: [domain({ cpu: { features: [{ name: 'apic', policy: 'Require' }] } })], path: `${AT}.domain.cpu.features[0].policy` }],
  },
  'vm/cpu-max-sockets': {
    accepts: [{ name: 'fewer sockets', manifests: [vmi({ domain: { devices: {}, ...MEMORY, cpu: { sockets: 1, maxSockets: 2 } } })] }],
    rejects: [{ name: 'more', manifests: [vmi({ domain: { devices: {}, ...MEMORY, cpu: { sockets: 3, maxSockets: 2 } } })], path: 'spec.domain.cpu.sockets' }],
  },
  'vm/machine-type': {
    accepts: [{ name: 'q35', manifests: [domain({ machine: { type: 'pc-q35-rhel9.2.0' } })] }],
    rejects: [{ name: 'i440fx', manifests: [domain({ machine: { type: 'pc-i440fx-rhel7.6.0' } })], path: `${AT}.domain.machine.type` }],
  },
  'vm/architecture': {
    accepts: [{ name: 'amd64', manifests: [vm({ architecture: 'amd64' })] }],
    rejects: [{ name: 'another', manifests: [vm({ architecture: 'arm64' })], path: `${AT}.architecture` }],
  },
  'vm/firmware-serial': {
    accepts: [{ name: 'letters and digits', manifests: [firmware({ serial: 'a-1_2' })] }],
    rejects: [{ name: 'a blank', manifests: [firmware({ serial: 'a 1' })], path: `${AT}.domain.firmware.serial` }],
  },
  'vm/one-bootloader': {
    accepts: [{ name: 'BIOS', manifests: [firmware({ bootloader: { bios: {} } })] }],
    rejects: [{ name: 'both', manifests: [firmware({ bootloader: { bios: {}, efi: { secureBoot: false } } })], path: `${AT}.domain.firmware.bootloader` }],
  },
  'vm/secure-boot-smm': {
    accepts: [{ name: 'secure boot with SMM', manifests: [firmware({ bootloader: { efi: {} } }, { features: { smm: {} } })] }],
    rejects: [{ name: 'UEFI, which is secure boot, without', manifests: [firmware({ bootloader: { efi: {} } })], path: `${AT}.domain.firmware.bootloader.efi.secureBoot` }],
  },
  'vm/persistent-nvram': {
    accepts: [{ name: 'the gate on', manifests: [firmware({ bootloader: { efi: { secureBoot: false, persistent: true } } })] }],
    rejects: [{
      name: 'the gate off',
      manifests: [firmware({ bootloader: { efi: { secureBoot: false, persistent: true } } })],
      featureGates: [],
      path: `${AT}.domain.firmware.bootloader.efi.persistent`,
    }],
  },
  'vm/kernel-boot': {
    accepts: [{ name: 'a kernel of an image', manifests: [firmware({ kernelBoot: { container: { image: 'quay.io/k:1', kernelPath: '/boot/vmlinuz' } } })] }],
    rejects: [
      { name: 'arguments without kernel', manifests: [firmware({ kernelBoot: { kernelArgs: 'quiet' } })], path: `${AT}.domain.firmware.kernelBoot.kernelArgs` },
      {
        name: 'a relative path',
        manifests: [firmware({ kernelBoot: { container: { image: 'quay.io/k:1', kernelPath: 'vmlinuz' } } })],
        path: `${AT}.domain.firmware.kernelBoot.container.kernelPath`,
      },
    ],
  },
  'vm/eviction-strategy': {
    accepts: [{ name: 'LiveMigrate', manifests: [vm({ evictionStrategy: 'LiveMigrate' })] }],
    rejects: [{ name: 'another case', manifests: [vm({ evictionStrategy: 'liveMigrate' })], path: `${AT}.evictionStrategy` }],
  },
  'vm/io-threads-policy': {
    accepts: [{ name: 'auto', manifests: [domain({ ioThreadsPolicy: 'auto' })] }],
    rejects: [{ name: 'dedicated', manifests: [domain({ ioThreadsPolicy: 'dedicated' })], path: `${AT}.domain.ioThreadsPolicy` }],
  },
  'vm/start-strategy': {
    accepts: [{ name: 'Paused', manifests: [vm({ startStrategy: 'Paused' })] }],
    rejects: [
      { name: 'another', manifests: [vm({ startStrategy: 'Running' })], path: `${AT}.startStrategy` },
      { name: 'a liveness probe of a paused machine', manifests: [vm({ startStrategy: 'Paused', livenessProbe: { guestAgentPing: {} } })], path: `${AT}.startStrategy` },
    ],
  },
  'vm/input-device': {
    accepts: [{ name: 'a tablet', manifests: [domain({}, { inputs: [{ name: 't', type: 'tablet', bus: 'usb' }] })] }],
    rejects: [{ name: 'a mouse', manifests: [domain({}, { inputs: [{ name: 'm', type: 'mouse', bus: 'usb' }] })], path: `${AT}.domain.devices.inputs[0].type` }],
  },
};
