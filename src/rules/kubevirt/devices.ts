import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Rule } from '../rule';

/** Volumes that virtiofs shares without a feature gate. */
const CONFIGURATION = ['configMap', 'secret', 'serviceAccount', 'downwardAPI'];

/** Kinds that KubeVirt writes anew, without what is empty, before it judges them. */
const STORED_ANEW = ['VirtualMachine', 'VirtualMachineInstance'];

const gated = machineRule({
  id: 'vm/device-gate',
  needs: ['gpus', 'hostDevices', 'autoattachVSOCK', 'tpm', 'downwardMetrics', 'launchSecurity', 'filesystems'],
  summary: 'A device needs the feature gate that it belongs to.',
  source: 'domain.devices.gpus, hostDevices, filesystems, autoattachVSOCK, tpm.persistent, downwardMetrics; domain.launchSecurity (ADM-VMI-157, ADM-VMI-158, ADM-VMI-159, ADM-VMI-162, ADM-VMI-163, ADM-VMI-164, ADM-VMI-165)',
  check({ domain, volumes }, at, { report, gates }, { kind }) {
    const { devices } = domain;
    // An empty list is a list where nothing leaves it out before the webhook looks.
    const isThere = (list: unknown) => STORED_ANEW.includes(kind) ? listOf(list).length > 0 : Array.isArray(list);
    const uses: [string, string, boolean][] = [
      ['domain.devices.gpus', 'GPU', isThere(devices.gpus)],
      ['domain.devices.hostDevices', 'HostDevices', isThere(devices.hostDevices)],
      ['domain.devices.autoattachVSOCK', 'VSOCK', devices.autoattachVSOCK === true],
      ['domain.devices.tpm.persistent', 'VMPersistentState', devices.tpm?.persistent === true],
      ['domain.devices.downwardMetrics', 'DownwardMetrics', Boolean(devices.downwardMetrics)],
      ['domain.launchSecurity', 'WorkloadEncryptionSEV', Boolean(domain.launchSecurity)],
    ];
    for (const [path, gate, used] of uses) {
      if (used && !gates.has(gate)) report(`${at}.${path}`, `the feature gate ${gate} is off; remove it`);
    }
    if (gates.has('ExperimentalVirtiofsSupport')) return;
    const sources = new Map(listOf(volumes).map(volume => [volume.name, volume]));
    listOf(devices.filesystems).forEach(({ name }, index) => {
      const volume = sources.get(name);
      if (!volume || CONFIGURATION.some(source => volume[source])) return;
      report(`${at}.domain.devices.filesystems[${index}]`, 'the feature gate ExperimentalVirtiofsSupport is off; share a configMap, secret, serviceAccount or downwardAPI only');
    });
  },
});

const sound = machineRule({
  id: 'vm/sound',
  needs: ['sound'],
  summary: 'A sound card has a name, and the model ich9 or ac97.',
  source: 'domain.devices.sound (ADM-VMI-160, ADM-VMI-161)',
  check({ domain }, at, { report }) {
    const device = domain.devices.sound;
    if (!device) return;
    if (device.model && !['ich9', 'ac97'].includes(device.model)) report(`${at}.domain.devices.sound.model`, `'${device.model}' is no sound card; allowed are ich9 and ac97`);
    if (device.name === '') report(`${at}.domain.devices.sound.name`, 'is empty; name the device');
  },
});

const encrypted = machineRule({
  id: 'vm/encrypted-memory',
  needs: ['launchSecurity'],
  summary: 'A machine with encrypted memory boots with UEFI without secure boot, from no network, and paused where it is attested.',
  source: 'domain.launchSecurity.sev (ADM-VMI-166, ADM-VMI-167, ADM-VMI-168, ADM-VMI-169)',
  check(spec, at, { report, gates }) {
    const { domain } = spec;
    const sev = domain.launchSecurity?.sev;
    if (!sev || !gates.has('WorkloadEncryptionSEV')) return;
    const efi = domain.firmware?.bootloader?.efi;
    if (!efi) report(`${at}.domain.firmware.bootloader.efi`, 'is missing; encrypted memory needs UEFI, with secureBoot: false');
    else if (efi.secureBoot !== false) report(`${at}.domain.firmware.bootloader.efi.secureBoot`, 'encrypted memory excludes secure boot; set it to false');
    if (sev.attestation && spec.startStrategy !== 'Paused') report(`${at}.startStrategy`, 'a machine that is attested starts paused; set it to Paused');
    listOf(domain.devices.interfaces).forEach(({ bootOrder }, index) => {
      if (typeof bootOrder === 'number') report(`${at}.domain.devices.interfaces[${index}].bootOrder`, 'a machine with encrypted memory does not boot from the network; remove it');
    });
  },
});

export const deviceRules: readonly Rule[] = [gated, sound, encrypted];
