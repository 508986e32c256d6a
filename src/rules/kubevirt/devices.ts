import { machineRule } from './machine-rule';
import { listOf } from '../engine';
import { Rule } from '../rule';

/** Volumes that virtiofs shares without a feature gate. */
const CONFIGURATION = ['configMap', 'secret', 'serviceAccount', 'downwardAPI'];

const gated = machineRule({
  id: 'vm/device-gate',
  summary: 'A device needs the feature gate that it belongs to.',
  source: 'domain.devices.gpus, hostDevices, filesystems, autoattachVSOCK, tpm.persistent, downwardMetrics; domain.launchSecurity',
  check({ domain, volumes }, at, { report, gates }) {
    const { devices } = domain;
    const uses: [string, string, boolean][] = [
      ['domain.devices.gpus', 'GPU', listOf(devices.gpus).length > 0],
      ['domain.devices.hostDevices', 'HostDevices', listOf(devices.hostDevices).length > 0],
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
      if (!volume || CONFIGURATION.some(kind => volume[kind])) return;
      report(`${at}.domain.devices.filesystems[${index}]`, 'the feature gate ExperimentalVirtiofsSupport is off; share a configMap, secret, serviceAccount or downwardAPI only');
    });
  },
});

const sound = machineRule({
  id: 'vm/sound',
  summary: 'A sound card has a name, and the model ich9 or ac97.',
  source: 'domain.devices.sound',
  check({ domain }, at, { report }) {
    const device = domain.devices.sound;
    if (!device) return;
    if (device.model && !['ich9', 'ac97'].includes(device.model)) report(`${at}.domain.devices.sound.model`, `'${device.model}' is no sound card; allowed are ich9 and ac97`);
    if (!device.name) report(`${at}.domain.devices.sound.name`, 'is missing; name the device');
  },
});

const encrypted = machineRule({
  id: 'vm/encrypted-memory',
  summary: 'A machine with encrypted memory boots with UEFI without secure boot, from no network, and paused where it is attested.',
  source: 'domain.launchSecurity.sev',
  check(spec, at, { report, gates }) {
    const { domain } = spec;
    const sev = domain.launchSecurity?.sev;
    if (!sev || !gates.has('WorkloadEncryptionSEV')) return;
    const efi = domain.firmware?.bootloader?.efi;
    if (!efi) report(`${at}.domain.firmware.bootloader.efi`, 'is missing; encrypted memory needs UEFI, with secureBoot: false');
    else if (efi.secureBoot !== false) report(`${at}.domain.firmware.bootloader.efi.secureBoot`, 'encrypted memory excludes secure boot; set it to false');
    if (sev.attestation && spec.startStrategy !== 'Paused') report(`${at}.startStrategy`, 'a machine that is attested starts paused; set it to Paused');
    listOf(domain.devices.interfaces).forEach(({ bootOrder }, index) => {
      if (bootOrder !== undefined) report(`${at}.domain.devices.interfaces[${index}].bootOrder`, 'a machine with encrypted memory does not boot from the network; remove it');
    });
  },
});

const PROBES = ['httpGet', 'tcpSocket', 'exec', 'guestAgentPing'];

const probes = machineRule({
  id: 'vm/probe',
  summary: 'A probe asks in one way; over HTTP and TCP only a machine on the pod network is asked.',
  source: 'readinessProbe, livenessProbe; OpenShift Virtualization 4.15, 11.4.1',
  check(spec, at, { report }) {
    const cards = new Set(listOf(spec.domain.devices.interfaces).map(({ name }) => name));
    const onPodNetwork = listOf(spec.networks).some(({ pod, name }) => pod && cards.has(name));
    for (const field of ['readinessProbe', 'livenessProbe']) {
      const probe = spec[field];
      if (!probe) continue;
      const given = PROBES.filter(each => probe[each]);
      if (given.length === 0) report(`${at}.${field}`, `asks in no way; give one of ${PROBES.join(', ')}`);
      else if (given.length > 1) report(`${at}.${field}`, `asks by ${given.join(' and ')}; keep one`);
      for (const network of ['httpGet', 'tcpSocket']) {
        if (probe[network] && !onPodNetwork) report(`${at}.${field}.${network}`, 'the machine is not on the pod network; add it, or use exec or guestAgentPing');
      }
    }
  },
});

const credentials = machineRule({
  id: 'vm/access-credentials',
  summary: 'An access credential is an SSH key or a password from a Secret, and reaches the guest in one way that the guest has.',
  source: 'accessCredentials; OpenShift Virtualization 4.15, 6.4.2',
  check(spec, at, { report }) {
    const volumes = listOf(spec.volumes);
    const has = { noCloud: volumes.some(volume => volume.cloudInitNoCloud), configDrive: volumes.some(volume => volume.cloudInitConfigDrive) };
    listOf(spec.accessCredentials).forEach(({ sshPublicKey, userPassword }, index) => {
      const path = `${at}.accessCredentials[${index}]`;
      if (Boolean(sshPublicKey) === Boolean(userPassword)) report(path, 'must be either sshPublicKey or userPassword');
      if (sshPublicKey) {
        const { source, propagationMethod: method } = sshPublicKey;
        if (!source?.secret) report(`${path}.sshPublicKey.source.secret`, 'is missing; name the Secret with the keys');
        const ways = ['configDrive', 'noCloud', 'qemuGuestAgent'].filter(way => method?.[way]);
        const at2 = `${path}.sshPublicKey.propagationMethod`;
        if (ways.length !== 1) report(at2, `must be one of configDrive, noCloud and qemuGuestAgent, is ${ways.length === 0 ? 'none' : ways.join(' and ')}`);
        if (method?.noCloud && !has.noCloud) report(`${at2}.noCloud`, 'the machine has no cloudInitNoCloud volume; add one');
        if (method?.configDrive && !has.configDrive) report(`${at2}.configDrive`, 'the machine has no cloudInitConfigDrive volume; add one');
        if (method?.qemuGuestAgent && listOf(method.qemuGuestAgent.users).length === 0) report(`${at2}.qemuGuestAgent.users`, 'is empty; name the users that get the keys');
      }
      if (!userPassword) return;
      if (!userPassword.source?.secret) report(`${path}.userPassword.source.secret`, 'is missing; name the Secret with the passwords');
      if (!userPassword.propagationMethod?.qemuGuestAgent) report(`${path}.userPassword.propagationMethod.qemuGuestAgent`, 'is missing; a password reaches the guest by its agent only');
    });
  },
});

export const deviceRules: readonly Rule[] = [gated, sound, encrypted, probes, credentials];
