import { machineRule } from './machine-rule';
import { rawMachineSpec } from './machine-spec';
import { milliOf } from './quantities';
import { Manifest, Rule } from '../rule';

/** Whether CPU is requested where it is written: without a request the limit is one. */
export function isRequested(manifest: Manifest): boolean {
  return milliOf(rawMachineSpec(manifest).spec.domain?.resources?.requests?.cpu) !== 0n;
}

const cpuRange = machineRule({
  id: 'vm/cpu-range',
  summary: 'CPU is requested and limited in positive amounts, and the limit is not below the request.',
  source: 'domain.resources.requests.cpu, domain.resources.limits.cpu (ADM-DEF-03, ADM-VMI-027, ADM-VMI-028, ADM-VMI-029)',
  check({ domain }, at, { report }, manifest) {
    const { requests, limits } = domain.resources ?? {};
    const [request, limit] = [milliOf(requests?.cpu), milliOf(limits?.cpu)];
    if (request < 0n && isRequested(manifest)) report(`${at}.domain.resources.requests.cpu`, `${requests.cpu} is negative; remove it, or request a positive amount`);
    if (limit < 0n) report(`${at}.domain.resources.limits.cpu`, `${limits.cpu} is negative; remove it, or give a positive limit`);
    if (limit > 0n && request > limit) {
      report(`${at}.domain.resources.requests.cpu`, `${requests.cpu} is more than the limit of ${limits.cpu}; raise the limit, or request less`);
    }
  },
});

/** What machines ask for, beside memory. */
export const resourceRules: readonly Rule[] = [cpuRange];
