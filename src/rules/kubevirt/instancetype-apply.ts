import { listOf } from '../engine';
import { Manifest } from '../rule';
import { readable, valueOf } from './quantities';
import { VersionFacts } from '../../schema/versions';

const SPREAD_RATIO = 2;

function object(value: Manifest): Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** What is written, and what is preferred where nothing is. */
function filled(written: Manifest, preferred: Manifest): Manifest {
  return written === undefined || written === null ? preferred : written;
}

/** The topology that a preference asks for. */
export function topologyOf(preference: Manifest): string {
  return preference?.cpu?.preferredCPUTopology ?? 'preferSockets';
}

/** How many CPUs go to a core where they are spread. */
export function spreadRatio(preference: Manifest): number {
  return preference?.preferSpreadSocketToCoreRatio || SPREAD_RATIO;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Fields of a machine that an instance type decides, whichever it is. */
export function decidedFields(machine: Manifest): string[] {
  const { cpu, memory, resources } = machine.domain ?? {};
  const { requests, limits } = resources ?? {};
  const given: [string, boolean][] = [
    ['domain.resources.requests.cpu', isGiven(requests?.cpu)],
    ['domain.resources.limits.cpu', isGiven(limits?.cpu)],
    ...['sockets', 'cores', 'threads'].map((part): [string, boolean] => [`domain.cpu.${part}`, cpu?.[part] > 0]),
  ];
  // Of the places for memory the first is named only.
  if (isGiven(memory)) given.push(['domain.memory', true]);
  else if (isGiven(requests?.memory)) given.push(['domain.resources.requests.memory', true]);
  else given.push(['domain.resources.limits.memory', isGiven(limits?.memory)]);
  return given.filter(([, is]) => is).map(([field]) => field);
}

/** Fields of a machine that its instance type decides: always, or where it has them itself. */
export function conflictsOf(machine: Manifest, type: Manifest): string[] {
  const { cpu, devices, ioThreadsPolicy, launchSecurity } = machine.domain ?? {};
  const own = type.cpu ?? {};
  const inBoth: [string, boolean][] = [
    ['domain.cpu.model', Boolean(cpu?.model) && isGiven(own.model)],
    ['domain.cpu.dedicatedCpuPlacement', cpu?.dedicatedCpuPlacement === true && isGiven(own.dedicatedCPUPlacement)],
    ['domain.cpu.isolateEmulatorThread', cpu?.isolateEmulatorThread === true && isGiven(own.isolateEmulatorThread)],
    ['domain.cpu.numa', isGiven(cpu?.numa) && isGiven(own.numa)],
    ['domain.cpu.realtime', isGiven(cpu?.realtime) && isGiven(own.realtime)],
    ['domain.ioThreadsPolicy', isGiven(ioThreadsPolicy) && isGiven(type.ioThreadsPolicy)],
    ['domain.launchSecurity', isGiven(launchSecurity) && isGiven(type.launchSecurity)],
    ['domain.devices.gpus', listOf(devices?.gpus).length > 0 && listOf(type.gpus).length > 0],
    ['domain.devices.hostDevices', listOf(devices?.hostDevices).length > 0 && listOf(type.hostDevices).length > 0],
  ];
  return [...decidedFields(machine), ...inBoth.filter(([, is]) => is).map(([field]) => field)];
}

/** A machine spec with what its instance type decides. */
export function withInstancetype(spec: Manifest, type: Manifest, preference: Manifest, target: VersionFacts): Manifest {
  const domain = object(spec.domain);
  const devices = object(domain.devices);
  const cpu = object(domain.cpu);
  const own = object(type.cpu);
  const memory = object(type.memory);
  const applied = {
    ...domain,
    cpu: {
      ...cpu,
      model: cpu.model || own.model,
      dedicatedCpuPlacement: filled(own.dedicatedCPUPlacement, cpu.dedicatedCpuPlacement),
      isolateEmulatorThread: filled(own.isolateEmulatorThread, cpu.isolateEmulatorThread),
      numa: filled(cpu.numa, own.numa),
      realtime: filled(cpu.realtime, own.realtime),
      ...topology(own.guest, preference, target),
    },
    memory: { guest: memory.guest, hugepages: memory.hugepages },
    ioThreadsPolicy: filled(domain.ioThreadsPolicy, type.ioThreadsPolicy),
    launchSecurity: filled(domain.launchSecurity, type.launchSecurity),
    resources: overcommitted(domain.resources, memory),
    devices: {
      ...devices,
      gpus: listOf(devices.gpus).length > 0 ? devices.gpus : type.gpus,
      hostDevices: listOf(devices.hostDevices).length > 0 ? devices.hostDevices : type.hostDevices,
    },
  };
  return { ...spec, domain: applied };
}

/** CPUs of an instance type as sockets, cores and threads. */
function topology(cpus: Manifest, preference: Manifest, target: VersionFacts): Manifest {
  const one = { sockets: 1, cores: 1, threads: 1 };
  const wanted = topologyOf(preference);
  if (typeof cpus !== 'number' || !target.instancetypes.topologies.includes(wanted)) return one;
  switch (wanted) {
    case 'preferCores':
      return { ...one, cores: cpus };
    case 'preferThreads':
      return { ...one, threads: cpus };
    case 'preferSpread':
      return { ...one, sockets: Math.floor(cpus / spreadRatio(preference)), cores: spreadRatio(preference) };
    default:
      return { ...one, sockets: cpus };
  }
}

/** Memory that is over-committed is requested in part: the webhook counts in numbers of 32 bits. */
function overcommitted(resources: Manifest, { guest, overcommitPercent: percent }: Manifest): Manifest {
  if (typeof percent !== 'number' || percent <= 0 || !readable(guest)) return resources;
  const share = Math.fround(1 - Math.fround(Math.fround(percent) / 100));
  const bytes = Math.trunc(Math.fround(Math.fround(Number(valueOf(guest))) * share));
  return { ...object(resources), requests: { ...object(resources?.requests), memory: String(bytes) } };
}

/** A machine spec with what its preference fills in, as far as it changes a verdict. */
export function withPreference(spec: Manifest, preference: Manifest, target: VersionFacts): Manifest {
  const domain = { ...object(spec.domain) };
  const { cpu, devices, features, firmware, machine } = preference;
  const known = new Set(listOf(domain.cpu?.features).map(({ name }) => name));
  const added = listOf(cpu?.preferredCPUFeatures).filter(({ name }) => !known.has(name));
  if (added.length > 0) domain.cpu = { ...object(domain.cpu), features: [...listOf(domain.cpu?.features), ...added] };
  if (devices) domain.devices = devicesOf(object(domain.devices), object(devices), spec, target);
  if (features?.preferredSmm) domain.features = { ...object(domain.features), smm: filled(domain.features?.smm, features.preferredSmm) };
  if (firmware) domain.firmware = { ...object(domain.firmware), bootloader: bootloaderOf(object(domain.firmware?.bootloader), firmware) };
  if (machine?.preferredMachineType) domain.machine = { ...object(domain.machine), type: domain.machine?.type || machine.preferredMachineType };
  return { ...spec, domain, subdomain: spec.subdomain || preference.preferredSubdomain };
}

function bootloaderOf({ bios, efi }: Manifest, firmware: Manifest): Manifest {
  if (bios || (!efi && firmware.preferredUseBios === true)) return { bios: bios ?? {}, efi };
  const used = efi ?? (firmware.preferredUseEfi === true ? {} : undefined);
  if (!used) return {};
  return { efi: { ...used, secureBoot: filled(used.secureBoot, firmware.preferredUseSecureBoot) } };
}

function devicesOf(devices: Manifest, preferred: Manifest, spec: Manifest, target: VersionFacts): Manifest {
  const podNetworks = new Set(listOf(spec.networks).filter(({ pod }) => pod).map(({ name }) => name));
  const { disks, interfaces, inputs, sound } = devices;
  return {
    ...devices,
    autoattachPodInterface: filled(devices.autoattachPodInterface, preferred.preferredAutoattachPodInterface),
    tpm: filled(devices.tpm, preferred.preferredTPM),
    sound: sound && preferred.preferredSoundModel ? { ...sound, model: sound.model || preferred.preferredSoundModel } : sound,
    disks: Array.isArray(disks) ? disks.map(disk => diskOf(disk, preferred)) : disks,
    interfaces: Array.isArray(interfaces) ? interfaces.map(each => interfaceOf(each, preferred, podNetworks, target)) : interfaces,
    inputs: Array.isArray(inputs)
      ? inputs.map(input => ({ ...input, bus: input?.bus || preferred.preferredInputBus, type: input?.type || preferred.preferredInputType }))
      : inputs,
  };
}

function diskOf(disk: Manifest, preferred: Manifest): Manifest {
  if (typeof disk !== 'object' || disk === null) return disk;
  const { cdrom, lun } = disk;
  if (disk.disk || (!cdrom && !lun)) {
    const bus = disk.disk?.bus || preferred.preferredDiskBus;
    return {
      ...disk,
      disk: bus ? { ...object(disk.disk), bus } : disk.disk,
      blockSize: filled(disk.blockSize, preferred.preferredDiskBlockSize),
      cache: disk.cache || preferred.preferredDiskCache,
      io: disk.io || preferred.preferredDiskIO,
      dedicatedIOThread: filled(disk.dedicatedIOThread, preferred.preferredDiskDedicatedIoThread),
    };
  }
  return cdrom
    ? { ...disk, cdrom: { ...cdrom, bus: cdrom.bus || preferred.preferredCdromBus } }
    : { ...disk, lun: { ...lun, bus: lun.bus || preferred.preferredLunBus } };
}

const BINDINGS = ['bridge', 'slirp', 'masquerade', 'sriov', 'macvtap', 'passt', 'binding'];

function interfaceOf(given: Manifest, preferred: Manifest, podNetworks: ReadonlySet<unknown>, target: VersionFacts): Manifest {
  if (typeof given !== 'object' || given === null) return given;
  const used = { ...given, model: given.model || preferred.preferredInterfaceModel };
  const isMasqueraded = target.instancetypes.masqueradesUnboundOnly
    ? BINDINGS.every(binding => !given[binding]) && podNetworks.has(given.name)
    : !given.masquerade;
  return preferred.preferredInterfaceMasquerade && isMasqueraded ? { ...used, masquerade: preferred.preferredInterfaceMasquerade } : used;
}

/** What an instance type that is not known may bring, so that the machine is accepted where any could make it so. */
export function likelyInstancetype(spec: Manifest): Manifest {
  const { numa, realtime, isolateEmulatorThread: isolated } = object(spec.domain?.cpu);
  const dedicated = spec.domain?.cpu?.dedicatedCpuPlacement !== true && Boolean(numa || realtime || isolated);
  return {
    cpu: { guest: 1, ...dedicated && { dedicatedCPUPlacement: true }, ...realtime && !numa && { numa: { guestMappingPassthrough: {} } } },
    memory: { guest: '1Gi', ...(numa || realtime) && { hugepages: { pageSize: '2Mi' } } },
  };
}

/** What a preference that is not known may fill in, so that the machine is accepted where any could make it so. */
export const LIKELY_PREFERENCE: Manifest = {
  devices: { preferredDiskBus: 'virtio', preferredInputType: 'tablet' },
  features: { preferredSmm: {} },
};
