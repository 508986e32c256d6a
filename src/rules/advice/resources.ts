import { isQuantity, quantityValue } from '../../schema/canonical';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Rule, Severity } from '../rule';

/** What a memory limit is above the request at least. */
const LIMIT_ROOM = 100n * 2n ** 20n;

function bytes(value: unknown): bigint | undefined {
  return (typeof value === 'string' || typeof value === 'number') && isQuantity(value) ? quantityValue(value) : undefined;
}

const memoryLimitRoom: Rule = {
  id: 'vm/memory-limit-room',
  needs: ['limits'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The memory limit of a machine is at least 100Mi above its request.',
  source: 'OpenShift Virtualization 4.15, 6.13.1.1: smaller differences are not supported; a request that is missing is taken from the limit (R6B-73, R9-173, SS-102)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const { requests, limits } = spec.domain?.resources ?? {};
    const limit = bytes(limits?.memory);
    const request = requests?.memory === undefined ? limit : bytes(requests.memory);
    if (limit === undefined || request === undefined || limit - request >= LIMIT_ROOM) return;
    // With dedicated CPUs the two must be equal; a limit below the request is refused anyway.
    if (spec.domain.cpu?.dedicatedCpuPlacement === true || limit < request) return;
    report(`${at}.domain.resources.limits.memory`, `${limits.memory} is less than 100Mi above the request${requests?.memory === undefined ? ', which is taken from it' : ` of ${requests.memory}`}; `
      + 'raise the limit or lower the request, what runs around the guest needs the difference');
  },
};

const overCommit: Rule = {
  id: 'vm/memory-over-commit',
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'A guest is given the memory that is asked for.',
  source: 'OpenShift Virtualization 4.9, 8.14.7.1: more is there only while the node has memory to spare (SS-79)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const [guest, request] = [bytes(spec.domain?.memory?.guest), bytes(spec.domain?.resources?.requests?.memory)];
    if (guest === undefined || request === undefined || guest <= request) return;
    report(`${at}.domain.memory.guest`, `the guest sees ${spec.domain.memory.guest}, and ${spec.domain.resources.requests.memory} are asked for; the rest is there only while the node has it to spare`);
  },
};

const overhead: Rule = {
  id: 'vm/overhead-over-commit',
  needs: ['overcommitGuestOverhead'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The memory that is needed around a guest is asked for.',
  source: 'OpenShift Virtualization 4.9, 8.14.7.2: overcommitGuestOverhead is not recommended (SS-82)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    if (spec.domain?.resources?.overcommitGuestOverhead !== true) return;
    report(`${at}.domain.resources.overcommitGuestOverhead`, 'leaves out the memory that is needed around the guest, so that machines are ended when the node runs out of it; remove it');
  },
};

/** Where what a machine asks for does not do well. */
export const resourceAdvice: readonly Rule[] = [memoryLimitRoom, overCommit, overhead];
