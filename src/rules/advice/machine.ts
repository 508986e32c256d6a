import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { FindingClass, Rule, Severity } from '../rule';
import { macAddressProblem } from '../values';

const unicastMac: Rule = {
  id: 'vm/mac-address',
  needs: ['macAddress'],
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The MAC address of an interface is a unicast address of six octets.',
  source: 'IEEE 802: bit 0 of the first octet; the webhook lets such an address pass, the machine does not start (R6B-20, R7-62, SS-28, SS-75)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    listOf(spec.domain?.devices?.interfaces).forEach(({ macAddress }, index) => {
      const problem = typeof macAddress === 'string' && macAddress !== '' ? macAddressProblem(macAddress) : undefined;
      if (problem) report(`${at}.domain.devices.interfaces[${index}].macAddress`, problem);
    });
  },
};

const watchdogReset: Rule = {
  id: 'vm/watchdog-reset',
  needs: ['watchdog'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A watchdog does not reset the machine in place.',
  source: 'OpenShift Virtualization 4.15, 11.4.2: the reboot may trip a liveness probe, and the forced reschedule makes the outage longer (R9-69, SS-138)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const watchdog = spec.domain?.devices?.watchdog;
    if (!watchdog || (watchdog.i6300esb?.action ?? 'reset') !== 'reset') return;
    report(`${at}.domain.devices.watchdog.i6300esb.action`, spec.livenessProbe
      ? "'reset' reboots the guest in place, which may trip the liveness probe and have the machine rescheduled by force; use 'poweroff' or 'shutdown'"
      : "'reset' reboots the guest in place and gives it no chance to react; 'poweroff' and 'shutdown' are recommended");
  },
};

const migratesWithDevice: Rule = {
  id: 'vm/host-device-migration',
  needs: ['hostDevices', 'gpus'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine with a passed-through device does not ask to be live-migrated.',
  source: 'KubeVirt: HostDeviceNotLiveMigratable; such a machine blocks the drain of its node (R1-06, R9-03, R9-27, SS-132)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const { hostDevices, gpus } = spec.domain?.devices ?? {};
    if (spec.evictionStrategy === 'LiveMigrate' && listOf(hostDevices).length + listOf(gpus).length > 0) {
      report(`${at}.evictionStrategy`, "a machine with a passed-through device cannot migrate, and 'LiveMigrate' then blocks the drain of its node; use 'None'");
    }
  },
};

/** Where a machine is accepted, and does not do well. */
export const machineAdvice: readonly Rule[] = [unicastMac, watchdogReset, migratesWithDevice];
