import { listOf } from './engine';
import { rawMachineSpec } from './kubevirt/machine-spec';
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
  /** Its configuration, where the set has it and it is clear which is meant. */
  readonly config?: Manifest;
  /** A namespace where there is a network of the name, when there is none where it is looked up. */
  readonly elsewhere?: string;
}

/** Configuration of each network of one name by its namespace; undefined is a namespace that is not written. */
type Namesakes = ReadonlyMap<string | undefined, Manifest | undefined>;

/** Networks and bridges of a set, looked up without walking all of them again for each machine. */
export class NetworkIndex {
  public static of(set: ManifestSet): NetworkIndex {
    let index = indexes.get(set);
    if (!index) indexes.set(set, index = new NetworkIndex(set));
    return index;
  }

  /** Bridges that node policies make, sorted; nothing when there is no node policy. */
  public readonly bridges?: ReadonlySet<string>;
  /** Networks of the nodes that node policies map to bridges of OVN, sorted. */
  public readonly localnets: ReadonlySet<string>;
  private readonly networks = new Map<string, Map<string | undefined, Manifest | undefined>>();

  private constructor(set: ManifestSet) {
    for (const { manifest } of set.ofKind('NetworkAttachmentDefinition')) {
      const name = String(manifest.metadata?.name);
      const namesakes = this.networks.get(name) ?? new Map<string | undefined, Manifest | undefined>();
      this.networks.set(name, namesakes.set(manifest.metadata?.namespace, networkConfigOf(manifest)));
    }
    const policies = set.ofKind('NodeNetworkConfigurationPolicy');
    this.localnets = new Set(policies.flatMap(({ manifest }) => localnetsOf(manifest)).sort());
    if (policies.length === 0) return;
    const made = policies.flatMap(({ manifest }) => nodeInterfaces(manifest)).filter(({ type, state }) => type === 'linux-bridge' && state !== 'absent');
    this.bridges = new Set(made.map(({ name }) => name).filter(name => typeof name === 'string').sort());
  }

  /** The networks of a machine that are no pod networks. */
  public networksOf(machine: Manifest): SecondaryNetwork[] {
    const { spec, at } = rawMachineSpec(machine);
    return listOf(spec.networks).flatMap((network, index) => {
      const reference = network?.multus?.networkName;
      if (typeof reference !== 'string' || reference === '') return [];
      const slash = reference.indexOf('/');
      const [namespace, name] = slash < 0 ? [undefined, reference] : [reference.slice(0, slash), reference.slice(slash + 1)];
      const path = `${at}.networks[${index}].multus.networkName`;
      return [{ path, interfaceName: network.name, namespace, name, ...lookUp(this.networks.get(name), namespace ?? machine.metadata?.namespace) }];
    });
  }
}

const indexes = new WeakMap<ManifestSet, NetworkIndex>();

/** A namespace that is not written is filled in when the manifest is applied; until then it fits any other. */
function lookUp(namesakes: Namesakes | undefined, namespace: string | undefined): Pick<SecondaryNetwork, 'config' | 'elsewhere'> {
  if (!namesakes) return {};
  if (namesakes.has(namespace)) return { config: namesakes.get(namespace) };
  if (namesakes.has(undefined)) return { config: namesakes.get(undefined) };
  const [[elsewhere, config]] = namesakes;
  if (namespace !== undefined) return { elsewhere };
  return namesakes.size === 1 ? { config } : {};
}

/** The networks that a node policy maps to bridges. */
function localnetsOf(policy: Manifest): string[] {
  const mappings = listOf(policy?.spec?.desiredState?.ovn?.['bridge-mappings']);
  return mappings.filter(({ localnet, state }) => typeof localnet === 'string' && state !== 'absent').map(({ localnet }) => localnet);
}

/** The interfaces that a node policy describes. */
export function nodeInterfaces(policy: Manifest): Manifest[] {
  return listOf(policy?.spec?.desiredState?.interfaces).filter(each => typeof each === 'object' && each !== null);
}
