import { interfacesOf, machineAnnotations, openPorts } from '../cross/machines';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec } from '../kubevirt/machine-spec';
import { probeNumber } from '../kubevirt/probes';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { portNameProblem } from '../values';
import { userDataOf } from './cloud-init';
import { runsWindows } from './guest-system';

const watchdogWindows: Rule = {
  id: 'vm/watchdog-windows',
  needs: ['watchdog'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine with Windows has no watchdog.',
  source: 'OpenShift Virtualization 4.15, 11.4.2: the watchdog is not available for Windows (R9-71)',
  kinds: MACHINE_KINDS,
  check(manifest, { report, surroundings }) {
    const { spec, at } = machineSpec(manifest);
    if (spec.domain?.devices?.watchdog && runsWindows(manifest, surroundings)) {
      report(`${at}.domain.devices.watchdog`, 'is not available for Windows; remove it, and use a liveness probe');
    }
  },
};

const PROBES = ['readinessProbe', 'livenessProbe'];

const probePort: Rule = {
  id: 'vm/probe-port',
  needs: ['readinessProbe', 'livenessProbe'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The port of a probe is among those that the interface lets through, where that lists any; one that is called by name is listed.',
  source: 'OpenShift Virtualization 4.15, 7.2.1 and 11.4.1 (R9-49)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    for (const probe of PROBES) {
      for (const test of ['httpGet', 'tcpSocket']) {
        const port = spec[probe]?.[test]?.port;
        if (typeof port === 'string' && !portNameProblem(port) && !interfacesOf(manifest).some(({ device }) => listOf(device.ports).some(({ name }) => name === port))) {
          report(`${at}.${probe}.${test}.port`, `no interface has a port of the name '${port}', so that the probe fails; name one in ports of the interface, or give the number`);
        }
        if (typeof port !== 'number') continue;
        const open = openPorts(manifest);
        if (!open || open.some(each => each.port === port && each.protocol === 'TCP')) continue;
        report(`${at}.${probe}.${test}.port`, `the interface lets ${open.map(each => each.port).join(', ')} through, and not ${port}, so that the probe fails; add it to ports of the interface`);
      }
    }
  },
};

const probeTimeout: Rule = {
  id: 'vm/probe-timeout',
  needs: ['readinessProbe', 'livenessProbe'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A probe is over before the next one begins.',
  source: 'OpenShift Virtualization 4.15, 11.4.1.1: timeoutSeconds is less than periodSeconds; defaults 1 and 10 (R9-62, R9-63)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    for (const probe of PROBES) {
      const { timeoutSeconds, periodSeconds } = spec[probe] ?? {};
      const [timeout, period] = [probeNumber(timeoutSeconds, 1), probeNumber(periodSeconds, 10)];
      if (!(timeout >= period)) continue;
      report(`${at}.${probe}.${timeoutSeconds >= 1 ? 'timeoutSeconds' : 'periodSeconds'}`, `a probe may take ${timeout} s and the next begins after ${period} s; make the timeout less than the period`);
    }
  },
};

const livenessRestart: Rule = {
  id: 'vm/liveness-restart',
  needs: ['livenessProbe'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine with a liveness probe is started again when the probe ends it.',
  source: 'OpenShift Virtualization 4.15, 10.1.2 and 11.4.1: run strategies Always and RerunOnFailure (R9-55)',
  kinds: ['VirtualMachine'],
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const strategy = manifest.spec?.runStrategy;
    if (!spec.livenessProbe || !['Manual', 'Once'].includes(strategy)) return;
    report(`${at}.livenessProbe`, `ends the machine when it fails, and with the run strategy '${strategy}' nothing starts it again; use 'Always' or 'RerunOnFailure'`);
  },
};

const guestAgent: Rule = {
  id: 'vm/guest-agent-probe',
  needs: ['guestAgentPing', 'qemuGuestAgent'],
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'The guest agent that a probe or a credential asks is installed in the guest.',
  source: 'OpenShift Virtualization 4.15, 6.2.6.1.1, 6.4.2.1 and 11.4.1: the agent must be installed (R6A-41, R6A-77, R9-59)',
  kinds: ['VirtualMachine', 'VirtualMachineInstance'],
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const path = askingTheAgent(spec);
    if (path === undefined) return;
    const volumes = listOf(spec.volumes);
    const userData = volumes.flatMap(({ cloudInitNoCloud, cloudInitConfigDrive }) => [cloudInitNoCloud, cloudInitConfigDrive]).filter(Boolean);
    // Golden images have it, and of others, and of user data elsewhere, nothing is known.
    const root = volumes[rootVolume(spec)?.index ?? -1];
    const name = root?.dataVolume?.name;
    const made = listOf(manifest.spec?.dataVolumeTemplates).find(({ metadata }) => name !== undefined && metadata?.name === name);
    if (!made?.spec?.source?.blank || userData.some(source => source.secretRef) || volumes.some(({ sysprep }) => sysprep)) return;
    if (userDataOf(spec, at).some(({ text }) => text.includes('guest-agent'))) return;
    report(`${at}.${path}`, 'asks the guest agent, which nothing here installs; have cloud-init install and start qemu-guest-agent');
  },
};

/** Path of what needs the guest agent. */
function askingTheAgent(spec: Manifest): string | undefined {
  const probe = PROBES.find(each => spec[each]?.guestAgentPing);
  if (probe) return `${probe}.guestAgentPing`;
  const credentials = listOf(spec.accessCredentials).map(({ sshPublicKey, userPassword }) => ({ sshPublicKey, userPassword }));
  for (const [index, credential] of credentials.entries()) {
    for (const [type, value] of Object.entries(credential)) {
      if (value?.propagationMethod?.qemuGuestAgent) return `accessCredentials[${index}].${type}.propagationMethod.qemuGuestAgent`;
    }
  }
  return undefined;
}

/** Sources of volumes that keep what is written. */
function keepsData({ dataVolume, persistentVolumeClaim }: Manifest): boolean {
  return Boolean(dataVolume ?? persistentVolumeClaim);
}

const containerDiskRoot: Rule = {
  id: 'vm/container-disk-root',
  needs: ['containerDisk'],
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'A machine that always runs and keeps data does not boot from a disk that is fresh at each start.',
  source: 'OpenShift Virtualization 4.15, 6.1.2.2.1: container disks are for machines that are thrown away (R6A-15, SS-46)',
  kinds: ['VirtualMachine'],
  check(manifest, { report }) {
    const { runStrategy, running } = manifest.spec ?? {};
    if (runStrategy !== 'Always' && running !== true) return;
    const { spec, at } = machineSpec(manifest);
    const volumes = listOf(spec.volumes);
    const root = rootVolume(spec);
    if (!root || !volumes[root.index]?.containerDisk || !volumes.some(keepsData)) return;
    report(`${at}.volumes[${root.index}].containerDisk`, 'the system disk is fresh at each start while other disks keep their data; boot from a data volume, so that both are of one age');
  },
};

/** The volume that a machine boots from: the lowest boot order, else the first disk. */
function rootVolume(spec: Manifest): { readonly index: number } | undefined {
  const disks = listOf(spec.domain?.devices?.disks).filter(({ cdrom }) => !cdrom);
  const ordered = disks.filter(({ bootOrder }) => typeof bootOrder === 'number').sort((a, b) => a.bootOrder - b.bootOrder);
  const name = (ordered[0] ?? disks[0])?.name;
  const index = listOf(spec.volumes).findIndex(volume => volume.name === name);
  return index < 0 ? undefined : { index };
}

const killedAtOnce: Rule = {
  id: 'vm/termination-grace',
  needs: ['terminationGracePeriodSeconds'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine that keeps data has time to shut down.',
  source: 'KubeVirt API: terminationGracePeriodSeconds; OpenShift Virtualization 4.15, 2.2.2.3: a forced stop can lose data (SS-78)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    if (spec.terminationGracePeriodSeconds !== 0 || !listOf(spec.volumes).some(keepsData)) return;
    report(`${at}.terminationGracePeriodSeconds`, 'kills the guest at once, and what it has not written is lost; give it time, as 180');
  },
};

const liveMigratable: Rule = {
  id: 'vm/live-migratable',
  needs: ['evictionStrategy'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine that is to be live-migrated has nothing that ties it to its node.',
  source: 'OpenShift Virtualization 4.15, 9.1.1 and 10.1.1; KubeVirt: DisksNotLiveMigratable, InterfaceNotLiveMigratable and others (R9-03, R9-27, R9-206)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    if (spec.evictionStrategy !== 'LiveMigrate') return;
    for (const [path, what] of ties(manifest, spec, at)) {
      report(path, `${what}, and with 'LiveMigrate' the machine blocks the drain of its node; change it, or use the eviction strategy 'None' or 'LiveMigrateIfPossible'`);
    }
  },
};

function ties(manifest: Manifest, spec: Manifest, at: string): [string, string][] {
  const found: [string, string][] = [];
  const { devices, launchSecurity } = spec.domain ?? {};
  listOf(spec.volumes).forEach(({ hostDisk }, index) => {
    if (hostDisk && hostDisk.shared !== true) found.push([`${at}.volumes[${index}].hostDisk`, 'a disk of the node that is not shared cannot migrate']);
  });
  listOf(devices?.disks).forEach(({ lun }, index) => {
    if (lun?.reservation === true) found.push([`${at}.domain.devices.disks[${index}].lun.reservation`, 'a disk with a persistent reservation cannot migrate']);
  });
  listOf(devices?.filesystems).forEach(({ virtiofs }, index) => {
    if (virtiofs) found.push([`${at}.domain.devices.filesystems[${index}].virtiofs`, 'a shared file system cannot migrate']);
  });
  if (launchSecurity?.sev) found.push([`${at}.domain.launchSecurity.sev`, 'encrypted memory cannot migrate']);
  const allowed = machineAnnotations(manifest)['kubevirt.io/allow-pod-bridge-network-live-migration'] !== undefined;
  for (const { device, network, path } of interfacesOf(manifest)) {
    if (network?.pod && device.bridge && !allowed) found.push([`${path}.bridge`, 'an interface that is bridged to the pod network cannot migrate']);
  }
  return found;
}

/** Where guests, their probes and their data do not do well. */
export const guestAdvice: readonly Rule[] = [
  watchdogWindows,
  probePort,
  probeTimeout,
  livenessRestart,
  guestAgent,
  containerDiskRoot,
  killedAtOnce,
  liveMigratable,
];
