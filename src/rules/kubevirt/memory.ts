import { machineRule } from './machine-rule';
import { rawMachineSpec } from './machine-spec';
import { milliOf, readable, valueOf } from './quantities';
import { Manifest, Rule } from '../rule';

/** 1M, in thousandths. */
const LEAST = 1_000_000_000n;

const REQUEST = 'resources.requests.memory';
const LIMIT = 'resources.limits.memory';

/** Where the requested memory is written: without a request it is the limit, the guest's memory or a page, in this order. */
function requestField(domain: Manifest, manifest: Manifest): string {
  const written = rawMachineSpec(manifest).spec.domain?.resources?.requests?.memory;
  if (domain.resources?.requests?.memory === written) return REQUEST;
  if (valueOf(domain.resources.limits?.memory) !== 0n) return LIMIT;
  return readable(domain.memory?.guest) ? 'memory.guest' : 'memory.hugepages.pageSize';
}

const memoryRange = machineRule({
  id: 'vm/memory-range',
  summary: 'Memory is requested and limited in positive amounts, of at least 1M, and the limit is not below what is requested or what the guest sees.',
  source: 'domain.resources, domain.memory.guest; OpenShift Virtualization 4.9, 8.14.1 and 8.14.7 '
    + '(ADM-DEF-03, ADM-DEF-04, ADM-VMI-018, ADM-VMI-019, ADM-VMI-020, ADM-VMI-021, ADM-VMI-022, ADM-IT-018, R6B-74, R9-173, SS-80)',
  check({ domain }, at, { report }, manifest) {
    const { requests, limits } = domain.resources ?? {};
    const [request, limit] = [valueOf(requests?.memory), valueOf(limits?.memory)];
    const guest = domain.memory?.guest;
    const field = requestField(domain, manifest);
    const requestPath = `${at}.domain.${field}`;

    if (request < 0n && field !== LIMIT) report(requestPath, `${requests.memory} is negative; request at least 1M`);
    if (request > 0n && milliOf(requests.memory) < LEAST) report(requestPath, `${requests.memory} is less than 1M, the least that a machine can have`);
    if (limit < 0n) report(`${at}.domain.${LIMIT}`, `${limits.memory} is negative; remove it, or give a limit above the request`);
    if (limit > 0n && request > limit) report(requestPath, `${requests.memory} is more than the limit of ${limits.memory}; raise the limit, or request less`);
    if (readable(guest) && limit !== 0n && valueOf(guest) > limit) {
      report(`${at}.domain.memory.guest`, `${guest} is more than the limit of ${limits.memory}; raise the limit, or give the guest less`);
    }
  },
});

const hugepages = machineRule({
  id: 'vm/hugepages-fit',
  needs: ['hugepages'],
  summary: 'The requested memory of a machine on huge pages is a multiple of the page size.',
  source: 'domain.memory.hugepages.pageSize; OpenShift Virtualization 4.9, 8.14.8 (ADM-DEF-04, ADM-VMI-023, ADM-VMI-024, ADM-VMI-025, ADM-IT-018, ADM-CRASH-03, SS-84, SS-86)',
  check({ domain }, at, { report }, manifest) {
    const pageSize = domain.memory?.hugepages?.pageSize;
    if (!domain.memory?.hugepages) return;
    const path = `${at}.domain.memory.hugepages.pageSize`;
    if (!readable(pageSize)) {
      report(path, `'${pageSize ?? ''}' is no size; the nodes of x86_64 have 2Mi and 1Gi`);
      return;
    }
    const [page, request] = [valueOf(pageSize), valueOf(domain.resources?.requests?.memory)];
    const memory = requestField(domain, manifest);
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
  source: 'VirtualMachineInstance: domain.resources.requests.memory, memory.guest, memory.hugepages (ADM-PIPE-04, ADM-VMI-026, ADM-NOT-09, SS-14)',
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
