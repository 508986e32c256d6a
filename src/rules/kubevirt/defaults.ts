import { isOn, withDependencies } from './hyperv-defaults';
import { valueOf, readable } from './quantities';
import { listOf } from '../engine';
import { Manifest } from '../rule';

/** What a defaulted feature is, also where it is written as `{}`. */
const HYPERV = [
  'evmcs', 'frequencies', 'ipi', 'reenlightenment', 'relaxed', 'reset', 'runtime', 'spinlocks', 'synic', 'synictimer', 'tlbflush', 'vapic', 'vendorid', 'vpindex',
];

/**
 * A copy of a machine spec with what KubeVirt's webhook fills in before it judges a machine, as far as it changes a
 * verdict.
 *
 * Source: KubeVirt 1.0 and 1.1, defaulting of VirtualMachineInstanceSpec.
 */
export function withDefaults(written: Manifest, kind: string): Manifest {
  const spec = { ...written };
  const domain = { ...object(written.domain) };
  const devices = { ...object(domain.devices) };
  spec.domain = domain;
  domain.devices = devices;

  spec.architecture ||= 'amd64';
  domain.resources = resourcesOf(domain);
  domain.cpu = cpuOf(domain);
  addDefaultNetwork(spec, devices);
  devices.disks = disksOf(spec, devices);
  if (spec.architecture === 'arm64' && !domain.firmware?.bootloader) {
    domain.firmware = { ...object(domain.firmware), bootloader: { efi: { secureBoot: false } } };
  }
  domain.features = featuresOf(domain);
  addHypervDependencies(domain);
  if (kind === 'VirtualMachineInstance' && Array.isArray(devices.inputs)) {
    devices.inputs = devices.inputs.map((input: Manifest) => ({ ...object(input), bus: input?.bus || 'usb', type: input?.type || 'tablet' }));
  }
  return spec;
}

function object(value: Manifest): Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** A limit is a request; without any, the guest's memory or the size of a huge page is requested. */
function resourcesOf(domain: Manifest): Manifest {
  const resources = { ...object(domain.resources) };
  const requests = { ...object(resources.requests) };
  for (const resource of ['cpu', 'memory']) {
    const limit = object(resources.limits)[resource];
    if (valueOf(limit) !== 0n && valueOf(requests[resource]) === 0n) requests[resource] = limit;
  }
  if (requests.memory === undefined || requests.memory === null) {
    const memory = object(domain.memory);
    const candidate = readable(memory.guest) ? memory.guest : readable(memory.hugepages?.pageSize) ? memory.hugepages.pageSize : undefined;
    if (candidate !== undefined && valueOf(candidate) > 0n) requests.memory = candidate;
  }
  return { ...resources, requests };
}

/** A topology of which nothing is set follows from the CPU limit or request. */
function cpuOf(domain: Manifest): Manifest {
  const cpu = { ...object(domain.cpu) };
  if (cpu.cores || cpu.sockets || cpu.threads) return cpu;
  const { limits, requests } = domain.resources;
  const amount = [object(limits).cpu, requests.cpu].find(readable);
  // A number without sign, of 32 bits.
  const sockets = amount === undefined ? 1 : Number(BigInt.asUintN(32, valueOf(amount)));
  return { ...cpu, sockets, cores: 1, threads: 1 };
}

function addDefaultNetwork(spec: Manifest, devices: Manifest) {
  const none = (list: Manifest) => !Array.isArray(list) || list.length === 0;
  if (!none(spec.networks) || !none(devices.interfaces) || devices.autoattachPodInterface === false) return;
  spec.networks = [{ name: 'default', pod: {} }];
  devices.interfaces = [{ name: 'default', masquerade: {} }];
}

/** A volume that nothing names gets a disk, a disk without target is a plain one, a target without bus gets the usual. */
function disksOf(spec: Manifest, devices: Manifest): Manifest[] {
  const written: Manifest[] = Array.isArray(devices.disks) ? devices.disks : [];
  const named = new Set([...written, ...Array.isArray(devices.filesystems) ? devices.filesystems : []].map(device => device?.name));
  const volumes: Manifest[] = Array.isArray(spec.volumes) ? spec.volumes : [];
  const added = volumes.filter(volume => volume && !named.has(volume.name)).map(({ name }) => ({ name }));
  const bus = spec.architecture === 'arm64' ? 'virtio' : 'sata';
  return [...written, ...added].map(disk => {
    if (typeof disk !== 'object' || disk === null) return disk;
    const target = ['disk', 'cdrom', 'lun'].find(each => disk[each]);
    if (!target) return { ...disk, disk: { bus } };
    return disk[target].bus ? disk : { ...disk, [target]: { ...object(disk[target]), bus } };
  });
}

/** A feature that is written is enabled unless it says otherwise. */
function featuresOf(domain: Manifest): Manifest {
  const features = domain.features;
  if (typeof features !== 'object' || features === null) return features;
  const enabled = (feature: Manifest) => feature && typeof feature === 'object' ? { ...feature, enabled: feature.enabled ?? true } : feature;
  const result = { ...features };
  for (const name of ['acpi', 'apic', 'smm', 'pvspinlock']) {
    if (result[name]) result[name] = enabled(result[name]);
  }
  if (result.hyperv && typeof result.hyperv === 'object') {
    result.hyperv = { ...result.hyperv };
    for (const name of HYPERV) {
      if (result.hyperv[name]) result.hyperv[name] = enabled(result.hyperv[name]);
    }
  }
  return result;
}

/** Hyper-V enlightenments bring what they need, and evmcs the CPU feature too, whatever is written of it. */
function addHypervDependencies(domain: Manifest) {
  const written = domain.features?.hyperv;
  if (typeof written !== 'object' || written === null) return;
  const { hyperv, stopped } = withDependencies(written);
  domain.features = { ...domain.features, hyperv };
  if (stopped || !isOn(hyperv.evmcs)) return;
  const vmx = { name: 'vmx', policy: 'require' };
  const features = listOf(domain.cpu.features).map(feature => feature.name === vmx.name ? vmx : feature);
  domain.cpu = { ...domain.cpu, features: features.includes(vmx) ? features : [...features, vmx] };
}
