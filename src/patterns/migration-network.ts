import { Construct } from 'constructs';
import { Cluster } from '../app/cluster';
import { describe, ensure, fail } from '../app/errors';
import { Disagreement } from '../app/resource';
import { HyperConverged } from '../cluster/hyper-converged';
import { Ipam } from '../network/ipam';
import { NetworkAttachmentDefinition, NetworkAttachmentDefinitionProps } from '../network/network-attachment-definition';
import { MacvlanMode, NetworkConfig } from '../network/network-config';
import { EthernetInterface } from '../network/node-interface';
import { NodeNetworkConfigurationPolicy } from '../network/node-network-configuration-policy';
import { Severity } from '../rules';
import { cidrProblem, deviceNameProblem, mtuProblem } from '../rules/values';

/** Properties of `MigrationNetwork`. */
export interface MigrationNetworkProps {
  /** Network card of every node that is kept for migrations, as `eth2`. All of them are in one VLAN. */
  readonly nodeNic: string;

  /**
   * Addresses for the nodes, one for each, in CIDR notation as `10.200.5.0/24`. They must not overlap the main network
   * of the cluster.
   */
  readonly range: string;

  /**
   * First address that a node gets.
   *
   * @default - the first of the range
   */
  readonly rangeStart?: string;

  /**
   * Last address that a node gets.
   *
   * @default - the last of the range
   */
  readonly rangeEnd?: string;

  /**
   * Parts of the range that nodes do not get, in CIDR notation; a single address is `10.200.5.1/32`.
   *
   * @default - none
   */
  readonly exclude?: string[];

  /**
   * How many nodes run machines. Synthesis warns when the range has fewer addresses.
   *
   * @default - the nodes of the `Cluster`, where they are known; else nothing is compared
   */
  readonly nodes?: number;

  /**
   * How the nodes' interfaces reach each other.
   *
   * @default MacvlanMode.BRIDGE
   */
  readonly mode?: MacvlanMode;

  /**
   * Size of the largest packet, in bytes: 9000 where the switches pass jumbo frames. At most that of the network card.
   *
   * @default - that of the network card
   */
  readonly mtu?: number;

  /**
   * Name of the NetworkAttachmentDefinition.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Name of the network inside its configuration.
   *
   * @default - the name of the NetworkAttachmentDefinition
   */
  readonly networkName?: string;

  /**
   * Whether a node policy brings the network card up, and gives it the `mtu`.
   *
   * @default false
   */
  readonly configureNodes?: boolean;

  /**
   * Name of the node policy.
   *
   * @default - `<name>-<network card>-policy`
   */
  readonly policyName?: string;

  /**
   * Labels of the nodes that the node policy is for.
   *
   * @default - every node
   */
  readonly nodeSelector?: { readonly [key: string]: string };
}

/**
 * A network of the nodes' own for live migration, so that migrations and the traffic of machines do not disturb each
 * other: the network in the namespace of HyperConverged, and HyperConverged's choice of it. Every node needs a second
 * network card. The virt-handler of each node restarts when the network is chosen; machines keep running.
 *
 * @see OpenShift Virtualization 4.15, 4.3.3 and 7.6
 */
export class MigrationNetwork extends Construct {
  /** The network that migrations take. */
  public readonly network: NetworkAttachmentDefinition;

  /** The policy for the network cards of the nodes, if it is wanted. */
  public readonly nodePolicy?: NodeNetworkConfigurationPolicy;

  /** @throws when the network card, the range or a part of it is none */
  constructor(scope: Construct, id: string, props: MigrationNetworkProps) {
    super(scope, id);
    const { nodeNic, range, rangeStart, rangeEnd, exclude, mode, mtu, name = id, nodes = nodesOf(this) } = props;
    if (nodes !== undefined && !(Number.isInteger(nodes) && nodes >= 1)) fail(this, 'nodes', `${nodes} is no number of nodes; give a whole number from 1`);
    ensure(this, 'nodeNic', deviceNameProblem(nodeNic));
    ensure(this, 'range', cidrProblem(range));
    if (mtu !== undefined) ensure(this, 'mtu', mtuProblem(mtu));
    const ipam = named(this, () => Ipam.whereabouts({ range, rangeStart, rangeEnd, exclude }));
    const hyperConverged = HyperConverged.of(this);

    this.network = new NodesNetwork(this, 'network', {
      name,
      namespace: hyperConverged.namespace,
      config: NetworkConfig.macvlan({ name: props.networkName, master: nodeNic, mode, mtu, ipam }),
    }, { ipam, range, nodes });
    hyperConverged.liveMigration({ network: this.network }, this);

    if (!props.configureNodes) return;
    this.nodePolicy = new NodeNetworkConfigurationPolicy(this, 'node-policy', {
      name: props.policyName ?? `${name}-${nodeNic}-policy`,
      nodeSelector: props.nodeSelector,
      interfaces: [EthernetInterface.of(nodeNic, { description: 'Live migration', mtu })],
    });
  }
}

function nodesOf(construct: Construct): number | undefined {
  return Cluster.of(construct)?.nodes.length || undefined;
}

/** The user has not made the value, so an error says whose it is. */
function named<T>(construct: Construct, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new Error(`${describe(construct)}: ${(error as Error).message}`);
  }
}

interface Room {
  readonly ipam: Ipam;
  readonly range: string;
  readonly nodes?: number;
}

/** Knows how many nodes there are, which its manifest does not say. */
class NodesNetwork extends NetworkAttachmentDefinition {
  constructor(scope: Construct, id: string, props: NetworkAttachmentDefinitionProps, private readonly room: Room) {
    super(scope, id, props);
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    const { ipam, range, nodes } = this.room;
    const addresses = ipam._room;
    if (nodes === undefined || addresses === undefined || addresses >= BigInt(nodes)) return [];
    return [{
      rule: 'cross/migration-network-room',
      severity: Severity.WARNING,
      path: 'spec.config',
      message: `the range ${range} has ${addresses} ${addresses === 1n ? 'address' : 'addresses'} to give out, and ${nodes} nodes need one each; widen it, or exclude less`,
    }];
  }
}
