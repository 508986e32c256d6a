import { listOf } from '../engine';
import { MachineSpec, machineSpec } from '../kubevirt/machine-spec';
import { rememberLatest } from '../latest';
import { Manifest } from '../rule';

/** Where the metadata stand that machines and their pods get. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  VirtualMachine: ['spec', 'template', 'metadata'],
  VirtualMachineInstance: ['metadata'],
  VirtualMachineInstanceReplicaSet: ['spec', 'template', 'metadata'],
  VirtualMachinePool: ['spec', 'virtualMachineTemplate', 'spec', 'template', 'metadata'],
};

/** Label that KubeVirt gives to the pod of a machine. */
export const NAME_LABEL = 'vm.kubevirt.io/name';

/** Labels of the pod of a machine, as services and policies see them. */
export function machineLabels(machine: Manifest): Readonly<Record<string, unknown>> {
  const metadata = (TEMPLATES[machine.kind] ?? []).reduce((value, key) => value?.[key], machine);
  const labels = typeof metadata?.labels === 'object' && metadata.labels !== null ? metadata.labels : {};
  return machine.kind === 'VirtualMachine' ? { [NAME_LABEL]: machine.metadata?.name, ...labels } : labels;
}

/** Annotations of the machine that runs. */
export function machineAnnotations(machine: Manifest): Readonly<Record<string, unknown>> {
  return (TEMPLATES[machine.kind] ?? []).reduce((value, key) => value?.[key], machine)?.annotations ?? {};
}

/** Name of an object in messages. */
export function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata?.namespace ? `${metadata.namespace}/` : ''}${metadata?.name}`;
}

/** How many machines of a manifest run as soon as it is applied. */
export function runningCount({ kind, spec }: Manifest): number {
  if (kind === 'VirtualMachineInstance') return 1;
  if (kind === 'VirtualMachine') return spec?.running === true || ['Always', 'RerunOnFailure', 'Once'].includes(spec?.runStrategy) ? 1 : 0;
  return Number.isSafeInteger(spec?.replicas) && spec.replicas >= 0 ? spec.replicas : 1;
}

/** An interface of a machine with the network of its name. */
export interface MachineInterface {
  readonly device: Manifest;
  readonly network?: Manifest;
  readonly path: string;
}

/** The interfaces of a machine. */
export function interfacesOf(machine: Manifest): readonly MachineInterface[] {
  return interfacesIn(machineSpec(machine), undefined);
}

const interfacesIn = rememberLatest(({ spec, at }: MachineSpec, _: undefined): readonly MachineInterface[] => {
  const devices = listOf(spec.domain?.devices?.interfaces);
  if (devices.length === 0) return [];
  const networks = new Map(listOf(spec.networks).map(network => [network.name, network]));
  return devices.map((device, index) => ({ device, network: networks.get(device.name), path: `${at}.domain.devices.interfaces[${index}]` }));
});

/** A port that an interface lets through. */
export interface OpenPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: string;
}

/** Ports of the pod network that reach a machine; nothing when all do. */
export function openPorts(machine: Manifest): OpenPort[] | undefined {
  const onPod = interfacesOf(machine).filter(({ device, network }) => network?.pod && device.masquerade);
  const lists = onPod.map(({ device }) => listOf(device.ports));
  if (lists.length === 0 || lists.some(list => list.length === 0)) return undefined;
  return lists.flat().map(({ name, port, protocol }) => ({ name, port, protocol: protocol ?? 'TCP' }));
}

/** Text that two secondary networks share exactly when they are one; `pod` for the pod network. */
export function networkKey(network: Manifest, namespace: string | undefined): string {
  const name = network?.multus?.networkName;
  if (typeof name !== 'string') return 'pod';
  return name.includes('/') ? name : `${namespace ?? ''}/${name}`;
}
