import { listOf } from '../engine';
import { rawMachineSpec } from '../kubevirt/machine-spec';
import { Manifest } from '../rule';

/** Network data of cloud-init that stands in the volume of a machine. */
export interface NetworkData {
  readonly path: string;
  /** Of a volume that cloud-init reads in its own form, and not in that of OpenStack. */
  readonly isNoCloud: boolean;
  readonly text: string;
  /** What the text says; nothing when it is no YAML. */
  readonly data: Manifest;
}

/** The network data of a machine, read once for all rules. */
export function networkDataOf(machine: Manifest): readonly NetworkData[] {
  const { spec, at } = rawMachineSpec(machine);
  const known = typeof machine === 'object' && machine !== null ? remembered.get(machine) : undefined;
  if (known) return known;
  const found = read(listOf(spec.volumes), at);
  // Most machines have none, which is soon seen.
  if (found.length > 0) remembered.set(machine, found);
  return found;
}

const remembered = new WeakMap<Manifest, readonly NetworkData[]>();

const SOURCES = ['cloudInitNoCloud', 'cloudInitConfigDrive'];
const FIELDS = ['networkData', 'networkDataBase64'];

function read(volumes: readonly Manifest[], at: string): NetworkData[] {
  const found: NetworkData[] = [];
  for (const [index, volume] of volumes.entries()) {
    for (const source of SOURCES) {
      for (const field of volume[source] ? FIELDS : []) {
        const value = volume[source][field];
        if (typeof value !== 'string' || value === '') continue;
        const text = field === 'networkData' ? value : Buffer.from(value, 'base64').toString();
        found.push({ path: `${at}.volumes[${index}].${source}.${field}`, isNoCloud: source === 'cloudInitNoCloud', text, data: parsed(text) });
      }
    }
  }
  return found;
}

function parsed(text: string): Manifest {
  // Only who writes network data pays for loading it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** A network card that network data describes. */
export interface NetworkCard {
  /** Its name in the guest; nothing in version 1, where it has its MAC address at most. */
  readonly name?: string;
  readonly mac?: string;
  /** Static addresses as they are written, with the length of the prefix. */
  readonly addresses: readonly string[];
}

/** The Ethernet cards of network data, versions 1 and 2. */
export function cardsOf(data: Manifest): NetworkCard[] {
  const config = data?.network ?? data;
  const ethernets = config?.ethernets;
  const named = Object.entries<Manifest>(typeof ethernets === 'object' && ethernets !== null ? ethernets : {})
    .map(([name, card]) => ({ name, mac: textOf(card?.match?.macaddress), addresses: textsOf(listOf(card?.addresses)) }));
  const numbered = listOf(config?.config)
    .map(card => ({ mac: textOf(card.mac_address), addresses: textsOf(listOf(card.subnets).map(({ address }) => address)) }));
  return [...named, ...numbered];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter(value => typeof value === 'string');
}
