import { machineRule } from './machine-rule';
import { milliOf, valueOf } from './quantities';
import { isRequested } from './resources';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';

/** CPUs of the guest: what is not set does not count. */
function total({ cores, sockets, threads }: Manifest): bigint {
  const factors = [cores, sockets, threads].filter(factor => Number.isInteger(factor) && factor > 0);
  return factors.length === 0 ? 0n : factors.reduce((product: bigint, factor: number) => product * BigInt(factor), 1n);
}

const dedicatedCpus = machineRule({
  id: 'vm/dedicated-cpus',
  needs: ['dedicatedCpuPlacement'],
  summary: 'With dedicated CPUs, CPU is requested in whole numbers that fit the topology, and memory is requested, as much as the limit if there is one.',
  source: 'domain.cpu.dedicatedCpuPlacement; OpenShift Virtualization 4.9, 8.14.9 '
    + '(ADM-DEF-03, ADM-DEF-06, ADM-VMI-030, ADM-VMI-031, ADM-VMI-032, ADM-VMI-033, ADM-VMI-034, ADM-VMI-035, ADM-VMI-036, ADM-VMI-038, ADM-IT-017, R6B-74, SS-95)',
  check({ domain }, at, { report }, manifest) {
    const cpu = domain.cpu ?? {};
    if (cpu.dedicatedCpuPlacement !== true) return;
    const { requests, limits } = domain.resources ?? {};
    const [requestedMemory, limitedMemory] = [valueOf(requests?.memory), valueOf(limits?.memory)];
    const path = `${at}.domain.cpu.dedicatedCpuPlacement`;
    const resources = `${at}.domain.resources`;

    if (requestedMemory === 0n && limitedMemory === 0n) report(`${resources}.limits.memory`, 'is missing; with dedicated CPUs memory must be requested or limited');
    if (requestedMemory > 0n && limitedMemory > 0n && requestedMemory !== limitedMemory) {
      report(`${resources}.requests.memory`, `${requests.memory} differs from the limit of ${limits.memory}; with dedicated CPUs both must be equal`);
    }
    for (const [kind, amount] of [['requests', isRequested(manifest) ? requests?.cpu : undefined], ['limits', limits?.cpu]]) {
      if (milliOf(amount) > 0n && milliOf(amount) % 1000n !== 0n) report(`${resources}.${kind}.cpu`, `${amount} is no whole number; dedicated CPUs are whole`);
    }
    const [request, limit, cpus] = [valueOf(requests?.cpu), valueOf(limits?.cpu), total(cpu)];
    if (request === 0n && limit === 0n && cpus === 0n) report(path, 'neither a topology nor a CPU request says how many; set cpu.cores');
    if (request > 0n && limit > 0n && request !== limit) report(path, `the CPU request of ${requests.cpu} differs from the limit of ${limits.cpu}; with dedicated CPUs both must be equal`);
    if ((request > 0n || limit > 0n) && cpus > 0n && request !== cpus && limit !== cpus) {
      report(path, `the topology has ${cpus} CPUs, and ${requests?.cpu ?? limits?.cpu} are requested; let both agree, or leave one out`);
    }
    if (cpu.threads > 2) report(path, `${cpu.threads} threads a core cannot be dedicated; at most 2 can`);
  },
});

const arm64Threads = machineRule({
  id: 'vm/dedicated-threads-arm64',
  needs: ['dedicatedCpuPlacement'],
  since: '4.15',
  summary: 'Dedicated CPUs of arm64 have one thread a core.',
  source: 'domain.cpu.threads on arm64 (ADM-VMI-037, ADM-VER-03, SS-95)',
  check({ domain, architecture }, at, { report }) {
    const { dedicatedCpuPlacement, threads } = domain.cpu ?? {};
    if (architecture !== 'arm64' || dedicatedCpuPlacement !== true || !(threads > 1)) return;
    report(`${at}.domain.cpu.threads`, `${threads} threads a core; arm64 has 1`);
  },
});

const cpuDependencies = machineRule({
  id: 'vm/cpu-dependencies',
  needs: ['realtime', 'numa', 'isolateEmulatorThread'],
  summary: 'NUMA passthrough, an isolated emulator thread and realtime come with what they need: dedicated CPUs, huge pages, each other.',
  source: 'domain.cpu.numa, isolateEmulatorThread, realtime (ADM-VMI-039, ADM-VMI-040, ADM-VMI-041, ADM-VMI-042, ADM-VMI-045, ADM-VMI-046)',
  check({ domain }, at, { report, gates }) {
    const cpu = domain.cpu ?? {};
    const dedicated = cpu.dedicatedCpuPlacement === true;
    const numa = cpu.numa?.guestMappingPassthrough;
    const numaPath = `${at}.domain.cpu.numa.guestMappingPassthrough`;
    if (numa) {
      if (!gates.has('NUMA')) report(numaPath, 'the feature gate NUMA is off; remove it');
      if (!dedicated) report(numaPath, 'needs dedicated CPUs; set cpu.dedicatedCpuPlacement to true');
      if (!domain.memory?.hugepages) report(numaPath, 'needs huge pages; set memory.hugepages.pageSize');
    }
    if (cpu.isolateEmulatorThread === true && !dedicated) {
      report(`${at}.domain.cpu.isolateEmulatorThread`, 'needs dedicated CPUs; set cpu.dedicatedCpuPlacement to true');
    }
    if (!cpu.realtime) return;
    if (!dedicated) report(`${at}.domain.cpu.dedicatedCpuPlacement`, 'realtime needs dedicated CPUs; set it to true');
    if (!numa) report(numaPath, 'realtime needs the NUMA topology of the node; set it to {}');
  },
});

const POLICIES = ['force', 'require', 'optional', 'disable', 'forbid'];

const cpuFeatures = machineRule({
  id: 'vm/cpu-feature-policy',
  needs: ['policy'],
  summary: 'The policy of a CPU feature is force, require, optional, disable or forbid.',
  source: 'domain.cpu.features[].policy; OpenShift Virtualization 4.15, 6.13.7 (ADM-DEF-17, ADM-VMI-043, R6B-101, SS-96)',
  check({ domain }, at, { report }) {
    listOf(domain.cpu?.features).forEach(({ policy }, index) => {
      if (!policy || POLICIES.includes(policy)) return;
      report(`${at}.domain.cpu.features[${index}].policy`, `'${policy}' is no policy; allowed are ${POLICIES.join(', ')}`);
    });
  },
});

const cpuSockets = machineRule({
  id: 'vm/cpu-max-sockets',
  needs: ['maxSockets'],
  summary: 'A machine starts with no more sockets than it may have.',
  source: 'domain.cpu.maxSockets (ADM-DEF-06, ADM-VMI-044)',
  check({ domain }, at, { report }) {
    const { sockets, maxSockets } = domain.cpu ?? {};
    if (maxSockets > 0 && sockets > maxSockets) report(`${at}.domain.cpu.sockets`, `${sockets} are more than the ${maxSockets} of maxSockets; give fewer, or raise that`);
  },
});

export const cpuRules: readonly Rule[] = [dedicatedCpus, arm64Threads, cpuDependencies, cpuFeatures, cpuSockets];
