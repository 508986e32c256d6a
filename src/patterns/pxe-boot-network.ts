import { Construct } from 'constructs';
import { ensure } from '../app/errors';
import { NetworkAttachmentDefinition } from '../network/network-attachment-definition';
import { NetworkConfig } from '../network/network-config';
import { LinuxBridge } from '../network/node-interface';
import { NodeNetworkConfigurationPolicy } from '../network/node-network-configuration-policy';
import { deviceNameProblem, localMacAddressProblem, vlanProblem } from '../rules/values';
import { Interface, InterfaceModel } from '../vm/interface';
import { IMachine } from '../vm/machine';

/** Properties of `PxeBootNetwork`. */
export interface PxeBootNetworkProps {
  /** Linux bridge of the nodes that leads to the PXE server, as `br1`. */
  readonly bridge: string;

  /**
   * VLAN of the PXE server, 1 to 4094; the machines are attached to its access port.
   *
   * @default - none
   */
  readonly vlan?: number;

  /**
   * Name of the NetworkAttachmentDefinition.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Namespace of the NetworkAttachmentDefinition: that of the machines, or `default`, whose networks OpenShift lets
   * the machines of every namespace use.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;

  /**
   * Whether a machine may only send from the MAC address of its interface.
   *
   * @default - false, the plugin's default
   */
  readonly macSpoofCheck?: boolean;

  /**
   * Network card of the nodes over which a node policy makes the bridge, as `eth1`. Where several networks share a
   * bridge, one of them makes it.
   *
   * @default - no node policy, the bridge is there already
   */
  readonly nodeNic?: string;

  /**
   * Name of the node policy.
   *
   * @default - `<bridge>-<network card>-policy`
   */
  readonly policyName?: string;

  /**
   * Labels of the nodes that get the bridge.
   *
   * @default - every node
   */
  readonly nodeSelector?: { readonly [key: string]: string };
}

/** Options of `PxeBootNetwork.boot`. */
export interface PxeBootOptions {
  /**
   * MAC address of the interface, unicast and locally administered, where the PXE server knows machines by it.
   *
   * @default - given by the MAC pool of the cluster
   */
  readonly macAddress?: string;

  /**
   * Name of the interface.
   *
   * @default pxe-net
   */
  readonly name?: string;

  /**
   * Model of the network card, one whose firmware boots from the network.
   *
   * @default - virtio
   */
  readonly model?: InterfaceModel;
}

/**
 * A network from which machines boot: a bridge on the nodes, connected to the VLAN of a PXE server, and the network
 * that machines are attached to.
 *
 * @see OpenShift Virtualization 4.15, 6.13.6
 */
export class PxeBootNetwork extends Construct {
  /** The network of the bridge. */
  public readonly network: NetworkAttachmentDefinition;

  /** The policy that makes the bridge, if a network card is given. */
  public readonly nodePolicy?: NodeNetworkConfigurationPolicy;

  /** @throws when the bridge, the network card or the VLAN is none */
  constructor(scope: Construct, id: string, props: PxeBootNetworkProps) {
    super(scope, id);
    const { bridge, vlan, macSpoofCheck, namespace, nodeNic, nodeSelector } = props;
    ensure(this, 'bridge', deviceNameProblem(bridge));
    if (vlan !== undefined) ensure(this, 'vlan', vlanProblem(vlan));
    if (nodeNic !== undefined) ensure(this, 'nodeNic', deviceNameProblem(nodeNic));
    this.network = new NetworkAttachmentDefinition(this, 'network', {
      name: props.name ?? id,
      namespace,
      // Chained with the tuning plugin, which lets machines choose their MAC address.
      config: NetworkConfig.cnvBridge({ bridge, vlan, macSpoofCheck }),
    });
    if (nodeNic === undefined) return;
    this.nodePolicy = new NodeNetworkConfigurationPolicy(this, 'node-policy', {
      name: props.policyName ?? `${bridge}-${nodeNic}-policy`,
      nodeSelector,
      interfaces: [LinuxBridge.of(bridge, { description: `Linux bridge with ${nodeNic} as a port`, ports: [nodeNic] })],
    });
  }

  /**
   * Has a machine boot from this network before its disks, which move behind in the boot order, those that are added
   * later among them. Its other interfaces stay.
   *
   * @param machine machine of the network's namespace
   * @param options interface on this network
   * @throws when the MAC address is none, multicast or a vendor's, or the machine has an interface of that name
   */
  public boot(machine: IMachine, options: PxeBootOptions = {}): void {
    const { macAddress, model, name = 'pxe-net' } = options;
    if (macAddress !== undefined) ensure(machine, 'macAddress', localMacAddressProblem(macAddress));
    machine.addInterface(Interface.bridge(this.network, { name, macAddress, model, bootFirst: true }));
  }
}
