import { machineSpec, rawMachineSpec } from './machine-spec';
import { milliOf, readable, valueOf } from './quantities';
import { vmRule } from './virtual-machine';
import { Manifest, Rule } from '../rule';

/** Memory is plugged in and out in steps of huge pages. */
const HOTPLUG_STEP = 2n * 1024n * 1024n;

const socketLimit = vmRule({
  id: 'vm/socket-limit',
  needs: ['maxSockets'],
  summary: 'The limit of sockets stands in the live update features, not in the machine.',
  source: 'template.spec.domain.cpu.maxSockets (ADM-VM-016)',
  check(_, at, { report }, manifest) {
    if (!rawMachineSpec(manifest).spec.domain?.cpu?.maxSockets) return;
    report(`${at}.template.spec.domain.cpu.maxSockets`, 'is set by KubeVirt; use liveUpdateFeatures.cpu.maxSockets');
  },
});

/** Whether there is an instance type, in whichever cluster: one that is inferred may be ignored where that fails. */
function isTyped(matcher: Manifest): boolean {
  return Boolean(matcher) && matcher.inferFromVolumeFailurePolicy !== 'Ignore';
}

const liveUpdate = vmRule({
  id: 'vm/live-update',
  needs: ['liveUpdateFeatures'],
  summary: 'Live update features need their feature gate, exclude an instance type, and fit the CPU of the machine.',
  source: 'liveUpdateFeatures (ADM-VM-010, ADM-VM-011, ADM-VM-012, ADM-VM-013, ADM-CRASH-05, ADM-VER-04)',
  check({ liveUpdateFeatures: features, instancetype }, at, context, manifest) {
    const { report, gates } = context;
    if (!features) return;
    const path = `${at}.liveUpdateFeatures`;
    const { domain } = machineSpec(manifest, context).spec;
    if (!gates.has('VMLiveUpdateFeatures')) report(path, 'the feature gate VMLiveUpdateFeatures is off; remove it');
    if (isTyped(instancetype) && features.cpu) report(`${path}.cpu`, 'excludes an instance type; remove one of the two');
    if (!features.cpu) return;
    const { maxSockets } = features.cpu;
    const sockets = domain.cpu?.sockets;
    if (!domain.cpu) report(`${at}.template.spec.domain.cpu`, 'is missing, and the webhook fails without it; give the sockets that the machine starts with');
    if (typeof maxSockets === 'number' && sockets > maxSockets) {
      report(`${path}.cpu.maxSockets`, `${maxSockets} is less than the ${sockets} sockets that the machine starts with; raise it`);
    }
    const { requests, limits } = domain.resources ?? {};
    if (requests?.cpu === undefined && limits?.cpu === undefined) return;
    report(`${path}.cpu`, 'excludes CPU requests and limits; remove these from domain.resources');
  },
});

const liveUpdateInstancetype = vmRule({
  id: 'vm/live-update-instancetype',
  needs: ['liveUpdateFeatures'],
  since: '4.15',
  summary: 'Live update features exclude an instance type.',
  source: 'liveUpdateFeatures, instancetype (ADM-VM-011, ADM-VER-04)',
  check({ liveUpdateFeatures: features, instancetype }, at, { report }) {
    if (features && isTyped(instancetype) && !features.cpu) report(`${at}.liveUpdateFeatures`, 'excludes an instance type; remove one of the two');
  },
});

const memoryHotplug = vmRule({
  id: 'vm/memory-hotplug',
  needs: ['maxGuest'],
  since: '4.15',
  summary: 'A machine whose memory can grow has guest memory in steps of 2Mi, and nothing that fixes its memory.',
  source: 'liveUpdateFeatures.memory.maxGuest (ADM-VM-017, ADM-VM-020, ADM-VM-021, ADM-VM-022, ADM-VM-023, ADM-VM-024, ADM-VM-025, ADM-VM-026, ADM-VM-027, ADM-VM-028, ADM-VM-029, ADM-VM-034, ADM-VER-03)',
  check({ liveUpdateFeatures: features }, at, context, manifest) {
    const { report } = context;
    const { domain, architecture } = machineSpec(manifest, context).spec;
    const path = `${at}.template.spec`;
    const own = domain?.memory?.maxGuest;
    if (own !== undefined && own !== null) report(`${path}.domain.memory.maxGuest`, 'is set by KubeVirt; use liveUpdateFeatures.memory.maxGuest');
    const maxGuest = features?.memory?.maxGuest;
    if (maxGuest === undefined || maxGuest === null) return;
    const hinders: [string, unknown][] = [
      ['domain.resources.limits.memory', domain?.resources?.limits?.memory],
      ['domain.cpu.realtime', domain?.cpu?.realtime],
      ['domain.cpu.numa.guestMappingPassthrough', domain?.cpu?.numa?.guestMappingPassthrough],
      ['domain.launchSecurity', domain?.launchSecurity],
      ['domain.cpu.dedicatedCpuPlacement', domain?.cpu?.dedicatedCpuPlacement === true || undefined],
      ['domain.memory.hugepages', domain?.memory?.hugepages],
    ];
    for (const [field, value] of hinders) {
      if (value === undefined || value === null) continue;
      report(`${path}.${field}`, 'hinders the memory from growing; remove it, or liveUpdateFeatures.memory');
    }
    const guest = domain?.memory?.guest;
    if (guest === undefined || guest === null) {
      report(`${path}.domain.memory.guest`, 'is missing; memory that can grow needs a start');
    } else if (readable(guest) && milliOf(guest) > milliOf(maxGuest)) {
      report(`${path}.domain.memory.guest`, `${guest} is more than the ${maxGuest} that it may grow to; give less, or raise liveUpdateFeatures.memory.maxGuest`);
    } else if (valueOf(guest) % HOTPLUG_STEP !== 0n) {
      report(`${path}.domain.memory.guest`, `${guest} is no multiple of 2Mi; round it`);
    }
    if (valueOf(maxGuest) % HOTPLUG_STEP !== 0n) report(`${at}.liveUpdateFeatures.memory.maxGuest`, `${maxGuest} is no multiple of 2Mi; round it`);
    if (architecture !== 'amd64') report(`${path}.architecture`, "memory can grow on amd64 only; write 'amd64', or remove liveUpdateFeatures.memory");
  },
});

/** What the webhook of machines looks at where CPUs and memory can grow while the machine runs. */
export const liveUpdateRules: readonly Rule[] = [socketLimit, liveUpdate, liveUpdateInstancetype, memoryHotplug];
