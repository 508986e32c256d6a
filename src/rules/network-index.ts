import { listOf } from './engine';
import { machineSpec } from './machine';
import { ManifestSet } from './manifest-set';
import { networkConfigOf } from './network-config';
import { Manifest } from './rule';

/** A secondary network of a machine. */
export interface SecondaryNetwork {
  /** Path of the reference. */
  readonly path: string;
  readonly interfaceName: string;
  /** Namespace in the reference, if it names one. */
  readonly namespace?: string;
  readonly name: string;
  /** All NetworkAttachmentDefinitions of this name. */
  readonly namesakes: readonly Attachment[];
  /** The one that is meant, where that is clear. */
  readonly attachment?: Attachment;
}

/** A NetworkAttachmentDefinition; its configuration is read once. */
export interface Attachment {
  readonly namespace?: string;
  readonly config?: Manifest;
}

/** Networks and bridges of a set, looked up without walking all of them again for each machine. */
export class NetworkIndex {
  public static of(set: ManifestSet): NetworkIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new NetworkIndex(set));
    return index;
  }

  /** Bridges that node policies make, sorted; nothing when there is no node policy. */
  public readonly bridges?: ReadonlySet<string>;
  private readonly attachments = new Map<string, Attachment[]>();

  private constructor(set: ManifestSet) {
    for (const { manifest } of set.ofKind('NetworkAttachmentDefinition')) {
      const name = String(manifest.metadata?.name);
      const attachment = { namespace: manifest.metadata?.namespace, config: networkConfigOf(manifest) };
      this.attachments.set(name, [...this.attachments.get(name) ?? [], attachment]);
    }
    const policies = set.ofKind('NodeNetworkConfigurationPolicy');
    if (policies.length === 0) return;
    const made = policies.flatMap(({ manifest }) => nodeInterfaces(manifest)).filter(({ type, state }) => type === 'linux-bridge' && state !== 'absent');
    this.bridges = new Set(made.map(({ name }) => String(name)).sort());
  }

  /** The networks of a machine that are no pod networks. */
  public networksOf(machine: Manifest): SecondaryNetwork[] {
    const { spec, at } = machineSpec(machine);
    return listOf(spec.networks).flatMap((network, index) => {
      const reference = network?.multus?.networkName;
      if (typeof reference !== 'string' || reference === '') return [];
      const slash = reference.indexOf('/');
      const [namespace, name] = slash < 0 ? [undefined, reference] : [reference.slice(0, slash), reference.slice(slash + 1)];
      const namesakes = this.attachments.get(name) ?? [];
      const attachment = meant(namesakes, namespace ?? machine.metadata?.namespace);
      return [{ path: `${at}.networks[${index}].multus.networkName`, interfaceName: network.name, namespace, name, namesakes, attachment }];
    });
  }
}

const indexes = new WeakMap<ManifestSet, NetworkIndex>();

/** A namespace that is not written is filled in when the manifest is applied; it fits any other. */
function meant(namesakes: readonly Attachment[], wanted: string | undefined): Attachment | undefined {
  const exact = namesakes.find(({ namespace }) => namespace === wanted);
  if (exact) return exact;
  const fitting = namesakes.filter(({ namespace }) => wanted === undefined || namespace === undefined);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The interfaces that a node policy describes. */
export function nodeInterfaces(policy: Manifest): Manifest[] {
  return listOf(policy?.spec?.desiredState?.interfaces).filter(each => typeof each === 'object' && each !== null);
}
