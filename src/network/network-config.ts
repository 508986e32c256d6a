import { Ipam } from './ipam';
import { ensureValue } from '../app/errors';
import { networkConfigProblem } from '../rules/network-config';
import { deviceNameProblem, mtuProblem, vlanProblem } from '../rules/values';

const CNI_VERSION = '0.3.1';

/** What every configuration of a network has. */
export interface NetworkConfigOptions {
  /**
   * Name of the network inside the configuration.
   *
   * @default - the name of the NetworkAttachmentDefinition
   */
  readonly name?: string;
}

/** A network that is a Linux bridge of the nodes. */
export interface BridgeConfigOptions extends NetworkConfigOptions {
  /** Name of the bridge on the nodes, as `br1`. */
  readonly bridge: string;
  /**
   * VLAN whose access port the machines are attached to, 1 to 4094.
   *
   * @default - none, packets pass as they are tagged
   */
  readonly vlan?: number;
  /**
   * Whether a machine may only send from the MAC address of its interface.
   *
   * @default - false, the plugin's default
   */
  readonly macSpoofCheck?: boolean;
  /**
   * Whether packets without a tag pass to a machine although it is attached to a VLAN.
   *
   * @default - true, the plugin's default
   */
  readonly preserveDefaultVlan?: boolean;
  /**
   * Size of the largest packet, in bytes.
   *
   * @default - that of the bridge
   */
  readonly mtu?: number;
  /**
   * Whether the tuning plugin is chained behind the bridge. Without it interfaces cannot have a MAC address of their
   * own choice.
   *
   * @default true
   */
  readonly tuning?: boolean;
  /**
   * IP addresses that the network gives out. Not supported for virtual machines.
   *
   * @default - none, and none is written
   */
  readonly ipam?: Ipam;
}

/** How interfaces on a macvlan reach each other. */
export enum MacvlanMode {
  /** Directly, inside the node. */
  BRIDGE = 'bridge',
  /** Not at all inside the node. */
  PRIVATE = 'private',
  /** Through the switch, which sends the packets back. */
  VEPA = 'vepa',
  /** One interface alone has the device. */
  PASSTHRU = 'passthru',
}

/** A network that puts interfaces with MAC addresses of their own onto a network card of the nodes. */
export interface MacvlanConfigOptions extends NetworkConfigOptions {
  /** Network card on the nodes, as `eth1`. */
  readonly master: string;
  /**
   * How the interfaces reach each other.
   *
   * @default MacvlanMode.BRIDGE
   */
  readonly mode?: MacvlanMode;
  /**
   * Size of the largest packet, in bytes; at most that of the network card.
   *
   * @default - that of the network card
   */
  readonly mtu?: number;
  /** IP addresses that the network gives out; `Ipam.none()` for none. */
  readonly ipam: Ipam;
}

/** A network of OVN-Kubernetes. */
export interface OvnConfigOptions {
  /**
   * Name of the network in the cluster. Definitions of one name in several namespaces are one network.
   *
   * @default - the name of the NetworkAttachmentDefinition
   */
  readonly name?: string;
  /**
   * Size of the largest packet, in bytes.
   *
   * @default - chosen by the node
   */
  readonly mtu?: number;
}

/** A network of OVN-Kubernetes on a physical network. */
export interface OvnLocalnetConfigOptions extends OvnConfigOptions {
  /**
   * VLAN on the physical network, 1 to 4094.
   *
   * @default - none
   */
  readonly vlan?: number;
}

/**
 * Configuration of a secondary network: what the network plugin on a node reads when a machine is attached.
 *
 * @see OpenShift Virtualization 4.15, 4.3.2.2, 4.3.3.1 and 6.13.6.1
 */
export class NetworkConfig {
  /**
   * A Linux bridge of the nodes, by the plugins of OpenShift Virtualization.
   *
   * @throws when the bridge's name, the VLAN or the MTU is none
   */
  public static cnvBridge(options: BridgeConfigOptions): NetworkConfig {
    return NetworkConfig.ofBridge('cnv-bridge', 'cnv-tuning', options);
  }

  /**
   * A Linux bridge of the nodes, by the plugins of plain Kubernetes.
   *
   * @throws when the bridge's name, the VLAN or the MTU is none
   */
  public static bridge(options: BridgeConfigOptions): NetworkConfig {
    return NetworkConfig.ofBridge('bridge', 'tuning', options);
  }

  /**
   * A network card of the nodes, shared by interfaces with MAC addresses of their own.
   *
   * @throws when the network card's name or the MTU is none
   */
  public static macvlan(options: MacvlanConfigOptions): NetworkConfig {
    const { name, master, mode = MacvlanMode.BRIDGE, mtu, ipam } = options;
    ensureValue('NetworkConfig master', deviceNameProblem(master));
    if (mtu !== undefined) ensureValue('NetworkConfig mtu', mtuProblem(mtu));
    return new NetworkConfig({ cniVersion: CNI_VERSION, name, type: 'macvlan', master, mode, mtu, ipam: ipam._render() });
  }

  /**
   * A switch of the cluster, over the nodes by tunnels: machines reach each other wherever they run, and nothing else.
   * It gives no addresses; the guests have static ones, or a DHCP server of their own.
   *
   * @throws when the MTU is none
   * @see OpenShift Virtualization 4.15, 7.4.1.1
   */
  public static ovnLayer2(options: OvnConfigOptions = {}): NetworkConfig {
    return NetworkConfig.ofOvn('layer2', options);
  }

  /**
   * The physical network behind an OVS bridge of the nodes. Its name is the `localnet` of a bridge mapping in a
   * NodeNetworkConfigurationPolicy.
   *
   * @throws when the VLAN or the MTU is none
   * @see OpenShift Virtualization 4.15, 7.4.1.2
   */
  public static ovnLocalnet(options: OvnLocalnetConfigOptions = {}): NetworkConfig {
    if (options.vlan !== undefined) ensureValue('NetworkConfig vlan', vlanProblem(options.vlan));
    return NetworkConfig.ofOvn('localnet', options, options.vlan);
  }

  /**
   * Any other configuration, as data with the plugin's own keys. `cniVersion` and `name` are added where they are
   * missing.
   *
   * @throws when it is no plain JSON, or names no plugin
   */
  public static fromJson(config: { readonly [key: string]: any }): NetworkConfig {
    ensureValue('NetworkConfig', plainProblem(config, 'the configuration'));
    const { cniVersion = CNI_VERSION, name, type, plugins, ...rest } = config;
    // The name is filled in later, so that its absence is no problem.
    const problem = networkConfigProblem({ name: '', ...config });
    if (problem) ensureValue('NetworkConfig', `the configuration ${problem}`);
    return new NetworkConfig({ cniVersion, name, type, plugins, ...rest });
  }

  private static ofOvn(topology: string, { name, mtu }: OvnConfigOptions, vlanID?: number): NetworkConfig {
    if (mtu !== undefined) ensureValue('NetworkConfig mtu', mtuProblem(mtu));
    return new NetworkConfig({ cniVersion: CNI_VERSION, name, type: 'ovn-k8s-cni-overlay', topology, vlanID, mtu }, true);
  }

  private static ofBridge(type: string, tuningType: string, options: BridgeConfigOptions): NetworkConfig {
    const { name, bridge, vlan, macSpoofCheck, mtu, ipam, preserveDefaultVlan, tuning = true } = options;
    ensureValue('NetworkConfig bridge', deviceNameProblem(bridge));
    if (vlan !== undefined) ensureValue('NetworkConfig vlan', vlanProblem(vlan));
    if (mtu !== undefined) ensureValue('NetworkConfig mtu', mtuProblem(mtu));
    const plugin = { type, bridge, vlan, macspoofchk: macSpoofCheck, mtu, ipam: ipam?._render(), preserveDefaultVlan };
    const head = { cniVersion: CNI_VERSION, name };
    return new NetworkConfig(tuning ? { ...head, plugins: [plugin, { type: tuningType }] } : { ...head, ...plugin });
  }

  /** `name` has its place in the order of keys, also where it has no value yet. */
  private constructor(private readonly config: { readonly name?: string; readonly [key: string]: unknown }, private readonly ovn = false) {}

  /** Whether the configuration says in which namespace its definition is. @internal */
  public get _needsNamespace(): boolean {
    return this.ovn;
  }

  /**
   * The configuration with every value, keys in the order of the documentation.
   *
   * @internal
   */
  public _render(definition: string, namespace: string | undefined): object {
    const rendered = { ...this.config, name: this.config.name ?? definition };
    return this.ovn ? { ...rendered, netAttachDefName: `${namespace}/${definition}` } : rendered;
  }
}

/** JSON holds nothing but texts, numbers, truth values, null, lists and plain objects. */
function plainProblem(value: unknown, at: string): string | undefined {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return undefined;
  if (Array.isArray(value)) return firstProblem(value.map((element, index) => [element, `${at}[${index}]`]));
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== null && prototype !== Object.prototype) return `${at} is no JSON value; allowed are texts, finite numbers, true, false, null, lists and plain objects`;
  return firstProblem(Object.entries(value as object).map(([key, element]) => [element, `${at}.${key}`]));
}

function firstProblem(values: readonly (readonly [unknown, string])[]): string | undefined {
  for (const [value, at] of values) {
    const problem = plainProblem(value, at);
    if (problem) return problem;
  }
  return undefined;
}
