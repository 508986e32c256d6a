import { machineRule } from './machine-rule';
import { rawMachineSpec } from './machine-spec';
import { readable, valueOf } from './quantities';
import { Rule } from '../rule';

const LEAST_BYTES = 1_000_000n;

const memoryRange = machineRule({
  id: 'vm/memory-range',
  summary: 'Memory is requested and limited in positive amounts, of at least 1M, and the limit is not below what is requested or what the guest sees.',
  source: 'domain.resources, domain.memory.guest; OpenShift Virtualization 4.9, 8.14.1 and 8.14.7 (ADM-IT-018, R6B-74)',
  check({ domain }, at, { report }, manifest) {
    const { requests, limits } = domain.resources ?? {};
    const [request, limit] = [valueOf(requests?.memory), valueOf(limits?.memory)];
    const guest = domain.memory?.guest;
    const written = rawMachineSpec(manifest).spec.domain?.resources?.requests?.memory;
    const requestPath = `${at}.domain.${written === undefined && guest !== undefined ? 'memory.guest' : 'resources.requests.memory'}`;

    if (request < 0n) report(requestPath, `${requests.memory} is negative; request at least 1M`);
    else if (request > 0n && request < LEAST_BYTES) report(requestPath, `${requests.memory} is less than 1M, the least that a machine can have`);
    if (limit < 0n) report(`${at}.domain.resources.limits.memory`, `${limits.memory} is negative; remove it, or give a limit above the request`);
    if (limit > 0n && request > limit) report(requestPath, `${requests.memory} is more than the limit of ${limits.memory}; raise the limit, or request less`);
    if (readable(guest) && limit !== 0n && valueOf(guest) > limit) {
      report(`${at}.domain.memory.guest`, `${guest} is more than the limit of ${limits.memory}; raise the limit, or give the guest less`);
    }
  },
});

const hugepages = machineRule({
  id: 'vm/hugepages-fit',
  summary: 'The requested memory of a machine on huge pages is a multiple of the page size.',
  source: 'domain.memory.hugepages.pageSize; OpenShift Virtualization 4.9, 8.14.8 (ADM-IT-018, ADM-CRASH-03)',
  check({ domain }, at, { report }, manifest) {
    const pageSize = domain.memory?.hugepages?.pageSize;
    if (!domain.memory?.hugepages) return;
    const path = `${at}.domain.memory.hugepages.pageSize`;
    if (!readable(pageSize)) {
      report(path, `'${pageSize ?? ''}' is no size; the nodes of x86_64 have 2Mi and 1Gi`);
      return;
    }
    const [page, request] = [valueOf(pageSize), valueOf(domain.resources?.requests?.memory)];
    const memory = rawMachineSpec(manifest).spec.domain?.resources?.requests?.memory === undefined ? 'memory.guest' : 'resources.requests.memory';
    if (page === 0n) {
      report(path, `'${pageSize}' is no size of a page, and the webhook fails on it; the nodes of x86_64 have 2Mi and 1Gi`);
    } else if (request < page) {
      report(`${at}.domain.${memory}`, `${domain.resources?.requests?.memory ?? 'nothing'} is less than one huge page of ${pageSize}; request whole pages`);
    } else if (request % page !== 0n) {
      report(`${at}.domain.${memory}`, `${domain.resources.requests.memory} is no multiple of the huge page size ${pageSize}; give a memory that whole pages make up`);
    }
  },
});

const instanceMemory = machineRule({
  id: 'vm/instance-memory',
  summary: 'A VirtualMachineInstance says how much memory it has.',
  source: 'VirtualMachineInstance: domain.resources.requests.memory, memory.guest, memory.hugepages (ADM-NOT-09)',
  kinds: ['VirtualMachineInstance'],
  check({ domain }, at, { report }) {
    const { guest, hugepages: pages } = domain.memory ?? {};
    const has = (value: unknown) => value !== undefined && value !== null;
    if (valueOf(domain.resources?.requests?.memory) === 0n && !has(guest) && !has(pages)) {
      report(`${at}.domain.memory.guest`, 'the machine has no memory; set memory.guest, or resources.requests.memory');
    }
  },
});

export const memoryRules: readonly Rule[] = [memoryRange, hugepages, instanceMemory];
