import { Cases, pool, replicaSet, vm, vmi } from './cases';

const AT = 'spec.template.spec';
const domain = (fields: object) => vm({ domain: { devices: {}, ...fields } });
const set = (fields: object) => replicaSet({ domain: { devices: {}, ...fields } });
const instance = (fields: object) => vmi({ domain: { devices: {}, ...fields } });
const resources = (requests?: object, limits?: object) => ({ resources: { requests, limits } });
const one = (name: string, value: unknown) => value === undefined ? undefined : { [name]: value };
const memory = (request?: unknown, limit?: unknown, guest?: unknown) =>
  domain({ ...resources(one('memory', request), one('memory', limit)), memory: one('guest', guest) });
const paged = (pageSize: unknown, guest?: string, requests?: object, limits?: object) =>
  ({ ...resources(requests, limits), memory: { hugepages: { pageSize }, guest } });
const cpus = (request?: unknown, limit?: unknown) => domain(resources(one('cpu', request), one('cpu', limit)));
const MEMORY = { memory: { guest: '1Gi' } };
const dedicated = (cpu: object, requests?: object, limits?: object) =>
  ({ cpu: { dedicatedCpuPlacement: true, ...cpu }, ...resources(requests, limits), ...MEMORY });
const PAGES = { memory: { hugepages: { pageSize: '2Mi' } } };
const NUMA = { numa: { guestMappingPassthrough: {} } };
const arm64 = (threads: number) => vm({ architecture: 'arm64', domain: { devices: {}, ...dedicated({ threads }) } });
const policy = (value: unknown) => domain({ cpu: { features: [{ name: 'apic', policy: value }] } });
const nested = (vapic: object) => domain({ cpu: { features: [{ name: 'vmx', policy: 'on' }] }, features: { hyperv: { evmcs: {}, vapic } } });

const REQUEST = `${AT}.domain.resources.requests.memory`;
const LIMIT = `${AT}.domain.resources.limits.memory`;
const GUEST = `${AT}.domain.memory.guest`;
const PAGE = `${AT}.domain.memory.hugepages.pageSize`;
const CPU_REQUEST = `${AT}.domain.resources.requests.cpu`;
const CPU_LIMIT = `${AT}.domain.resources.limits.cpu`;
const CPU = `${AT}.domain.cpu`;

export const kubevirtDomainCases: Cases = {
  'vm/memory-range': {
    accepts: [
      { name: 'a limit above the request', manifests: [memory('1Gi', '2Gi')] },
      { name: 'the least', manifests: [memory('1M')] },
      { name: 'nothing', manifests: [memory('0')] },
      { name: 'a limit as high as the request, in other units', manifests: [memory('1Gi', '1024Mi')] },
      { name: 'a limit of nothing, which is none', manifests: [memory('1Gi', '0', '2Gi')] },
      { name: 'a guest that sees more than is requested', manifests: [memory('1Gi', undefined, '2Gi')] },
      { name: 'a guest that sees the limit', manifests: [memory(undefined, '1Gi', '1Gi')] },
      { name: 'a guest with less than nothing, which requests nothing', manifests: [memory(undefined, undefined, '-1Gi')] },
      { name: 'a small guest of a replica set, which requests nothing for it', manifests: [set({ memory: { guest: '64' } })] },
    ],
    rejects: [
      { name: 'a limit below the request', manifests: [memory('2Gi', '1Gi')], path: REQUEST },
      { name: 'less than 1M', manifests: [memory(undefined, undefined, '64')], path: GUEST },
      { name: 'one byte less than 1M', manifests: [memory(999_999)], path: REQUEST },
      { name: 'a part of a byte less than 1M', manifests: [memory('999999500m')], path: REQUEST },
      { name: 'less than nothing', manifests: [memory('-500m')], path: REQUEST },
      { name: 'a limit below nothing', manifests: [memory(undefined, '-1Gi')], path: LIMIT },
      { name: 'a limit that is a request of less than 1M', manifests: [memory(undefined, '999k')], path: LIMIT },
      { name: 'a page of less than 1M that is all that is requested', manifests: [domain(paged('64'))], path: PAGE },
      { name: 'a guest that sees more than the limit', manifests: [memory(undefined, '1Gi', '1025Mi')], path: GUEST },
      { name: 'a guest of a replica set that sees more than the limit', manifests: [set({ ...resources(undefined, { memory: '1Gi' }), memory: { guest: '2Gi' } })], path: GUEST },
    ],
  },
  'vm/hugepages-fit': {
    accepts: [
      { name: 'whole pages', manifests: [domain(paged('1Gi', undefined, { memory: '4Gi' }))] },
      { name: 'one page that is all there is', manifests: [domain(paged('2Mi'))] },
      { name: 'a guest of whole pages', manifests: [domain(paged('1Gi', '2Gi'))] },
      { name: 'a limit of whole pages', manifests: [domain(paged('1Gi', undefined, undefined, { memory: '2Gi' }))] },
      { name: 'a guest of broken pages whose request is of whole ones', manifests: [domain(paged('1Gi', '1536Mi', { memory: '2Gi' }))] },
      { name: 'a size of pages that no node has', manifests: [domain(paged('3Mi', '6Mi'))] },
    ],
    rejects: [
      { name: 'a part of a page', manifests: [domain(paged('1Gi', undefined, { memory: '1536Mi' }))], path: REQUEST },
      { name: 'a size that is none', manifests: [domain(paged('large'))], path: PAGE },
      { name: 'no size', manifests: [domain({ memory: { hugepages: {} } })], path: PAGE },
      { name: 'a size of nothing, by which the webhook divides', manifests: [domain(paged('0', '1Gi'))], path: PAGE },
      { name: 'less than a page', manifests: [domain(paged('1Gi', '512Mi'))], path: GUEST },
      { name: 'a guest of broken pages', manifests: [domain(paged('1Gi', '1536Mi'))], path: GUEST },
      { name: 'a limit of broken pages', manifests: [domain(paged('1Gi', undefined, undefined, { memory: '1536Mi' }))], path: LIMIT },
      { name: 'nothing that is requested', manifests: [domain(paged('2Mi', '1Gi', { memory: '0' }))], path: REQUEST },
      { name: 'a replica set that requests nothing', manifests: [set(paged('2Mi', '1Gi'))], path: REQUEST },
    ],
  },
  'vm/instance-memory': {
    accepts: [
      { name: 'guest memory', manifests: [vmi()] },
      { name: 'a request', manifests: [instance(resources({ memory: '1Gi' }))] },
      { name: 'a limit', manifests: [instance(resources(undefined, { memory: '1Gi' }))] },
      { name: 'huge pages', manifests: [instance(PAGES)] },
      { name: 'a guest with none', manifests: [instance({ memory: { guest: '0' } })] },
      { name: 'a VirtualMachine, which is not asked', manifests: [vm()] },
    ],
    rejects: [
      { name: 'none', manifests: [vmi({ domain: { devices: {} } })], path: 'spec.domain.memory.guest' },
      { name: 'a request for none', manifests: [instance(resources({ memory: '0' }))], path: 'spec.domain.memory.guest' },
      { name: 'memory of which nothing is said', manifests: [instance({ memory: {} })], path: 'spec.domain.memory.guest' },
    ],
  },
  'vm/cpu-range': {
    accepts: [
      { name: 'a limit above the request', manifests: [cpus(1, 2)] },
      { name: 'a limit as high as the request', manifests: [cpus('1500m', '1500m')] },
      { name: 'a limit of nothing, which is none', manifests: [cpus(2, 0)] },
    ],
    rejects: [
      { name: 'one below', manifests: [cpus(2, 1)], path: CPU_REQUEST },
      { name: 'one a thousandth below', manifests: [cpus('1500m', '1499m')], path: CPU_REQUEST },
      { name: 'a request for less than nothing', manifests: [cpus('-1m')], path: CPU_REQUEST },
      { name: 'a limit of less than nothing', manifests: [cpus(undefined, '-200m')], path: CPU_LIMIT },
    ],
  },
  'vm/dedicated-cpus': {
    accepts: [
      { name: 'cores with memory', manifests: [domain(dedicated({ cores: 4 }))] },
      { name: 'nothing but memory, which makes one CPU', manifests: [domain(dedicated({}))] },
      { name: 'a whole request, which makes the topology', manifests: [domain(dedicated({}, { cpu: '2000m' }))] },
      { name: 'a limit that is the topology', manifests: [domain(dedicated({ cores: 2, sockets: 2 }, undefined, { cpu: 4 }))] },
      { name: 'a topology of which parts are nothing', manifests: [domain(dedicated({ cores: 4, threads: 0 }, { cpu: 4 }))] },
      { name: 'a limit of nothing beside a request', manifests: [domain(dedicated({ cores: 4 }, { cpu: 4 }, { cpu: 0 }))] },
      { name: 'memory of the limit', manifests: [domain(dedicated({ cores: 1 }, { memory: '1Gi' }, { memory: '1024Mi' }))] },
      { name: 'two threads', manifests: [domain(dedicated({ threads: 2 }))] },
      { name: 'three threads without dedication', manifests: [domain({ cpu: { threads: 3 } })] },
      { name: 'a replica set with both', manifests: [set(dedicated({}, { cpu: 2, memory: '1Gi' }))] },
    ],
    rejects: [
      { name: 'no memory', manifests: [domain({ cpu: { dedicatedCpuPlacement: true, cores: 4 } })], path: LIMIT },
      { name: 'half a CPU', manifests: [domain(dedicated({}, { cpu: '500m' }))], path: CPU_REQUEST },
      { name: 'half a CPU of a limit', manifests: [domain(dedicated({}, undefined, { cpu: '1500m' }))], path: CPU_LIMIT },
      { name: 'three threads', manifests: [domain(dedicated({ threads: 3 }))], path: `${CPU}.dedicatedCpuPlacement` },
      { name: 'memory that differs from the limit', manifests: [domain(dedicated({}, { memory: '1Gi' }, { memory: '2Gi' }))], path: REQUEST },
      { name: 'fewer CPUs than the limit', manifests: [domain(dedicated({}, { cpu: 2 }, { cpu: 3 }))], path: `${CPU}.dedicatedCpuPlacement` },
      { name: 'another topology than is requested', manifests: [domain(dedicated({ cores: 4 }, { cpu: 2 }))], path: `${CPU}.dedicatedCpuPlacement` },
      { name: 'a request beside a limit of nothing, which makes one CPU', manifests: [domain(dedicated({}, { cpu: 3 }, { cpu: 0 }))], path: `${CPU}.dedicatedCpuPlacement` },
      { name: 'a replica set without CPUs', manifests: [set(dedicated({}, { memory: '1Gi' }))], path: `${CPU}.dedicatedCpuPlacement` },
      { name: 'a replica set that requests no memory', manifests: [set(dedicated({ cores: 1 }))], path: LIMIT },
    ],
  },
  'vm/dedicated-threads-arm64': {
    accepts: [
      { name: 'one thread', manifests: [arm64(1)] },
      { name: 'two threads in 4.14', manifests: [arm64(2)], target: '4.14' },
      { name: 'two threads that are shared', manifests: [vm({ architecture: 'arm64', domain: { devices: {}, cpu: { threads: 2 } } })] },
    ],
    rejects: [{ name: 'two threads', manifests: [arm64(2)], path: `${CPU}.threads` }],
  },
  'vm/cpu-dependencies': {
    accepts: [
      { name: 'an isolated emulator with dedicated CPUs', manifests: [domain(dedicated({ isolateEmulatorThread: true }))] },
      { name: 'realtime with all that it needs', manifests: [domain({ ...dedicated({ realtime: {}, ...NUMA }), ...PAGES })] },
      { name: 'nothing of NUMA', manifests: [domain({ cpu: { numa: {} } })], featureGates: [] },
      { name: 'a mask that is none', manifests: [domain({ ...dedicated({ realtime: { mask: 'all' }, ...NUMA }), ...PAGES })] },
    ],
    rejects: [
      { name: 'one without', manifests: [domain({ cpu: { isolateEmulatorThread: true } })], path: `${CPU}.isolateEmulatorThread` },
      { name: 'NUMA passthrough without huge pages', manifests: [domain(dedicated(NUMA))], path: `${CPU}.numa.guestMappingPassthrough` },
      { name: 'NUMA passthrough without dedicated CPUs', manifests: [domain({ cpu: NUMA, ...PAGES })], path: `${CPU}.numa.guestMappingPassthrough` },
      { name: 'NUMA passthrough with the gate off', manifests: [domain({ ...dedicated(NUMA), ...PAGES })], featureGates: [], path: `${CPU}.numa.guestMappingPassthrough` },
      { name: 'realtime without dedicated CPUs', manifests: [domain({ cpu: { realtime: {}, ...NUMA }, ...PAGES })], path: `${CPU}.dedicatedCpuPlacement` },
      { name: 'realtime without NUMA passthrough', manifests: [domain(dedicated({ realtime: {} }))], path: `${CPU}.numa.guestMappingPassthrough` },
    ],
  },
  'vm/cpu-feature-policy': {
    accepts: [
      ...['require', 'force', 'optional', 'disable', 'forbid', ''].map(value => ({ name: value || 'none', manifests: [policy(value)] })),
      { name: 'one of vmx that evmcs overrides', manifests: [nested({})] },
    ],
    rejects: [
      { name: 'another case', manifests: [policy('Require')], path: `${CPU}.features[0].policy` },
      { name: 'one of vmx where evmcs lacks what it needs', manifests: [nested({ enabled: false })], path: `${CPU}.features[0].policy` },
    ],
  },
  'vm/cpu-max-sockets': {
    accepts: [
      { name: 'fewer sockets', manifests: [instance({ ...MEMORY, cpu: { sockets: 1, maxSockets: 2 } })] },
      { name: 'as many', manifests: [instance({ ...MEMORY, cpu: { sockets: 2, maxSockets: 2 } })] },
      { name: 'no most', manifests: [instance({ ...MEMORY, cpu: { sockets: 2, maxSockets: 0 } })] },
      { name: 'a replica set of which only the most is known', manifests: [set({ cpu: { maxSockets: 1 }, ...resources({ cpu: 2 }) })] },
    ],
    rejects: [
      { name: 'more', manifests: [instance({ ...MEMORY, cpu: { sockets: 3, maxSockets: 2 } })], path: 'spec.domain.cpu.sockets' },
      { name: 'more that a limit makes', manifests: [instance({ ...MEMORY, cpu: { maxSockets: 2 }, ...resources(undefined, { cpu: 3 }) })], path: 'spec.domain.cpu.sockets' },
      { name: 'more in a pool', manifests: [pool({ domain: { devices: {}, cpu: { sockets: 3, maxSockets: 2 } } })], path: 'spec.virtualMachineTemplate.spec.template.spec.domain.cpu.sockets' },
    ],
  },
};
