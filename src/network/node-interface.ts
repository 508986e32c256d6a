import { ensureValue } from '../app/errors';
import { cidrProblem, deviceNameProblem, mtuProblem } from '../rules/values';

/** What a node policy makes of a network interface. */
export enum NodeInterfaceState {
  /** It is there and running. */
  UP = 'up',
  /** It is there and not running; one that only software makes is removed. */
  DOWN = 'down',
  /** It is removed. Removing a policy from Git leaves what it made on the nodes; this state, applied first, does not. */
  ABSENT = 'absent',
}

/** IP configuration of a network interface of a node, for one family of addresses. */
export class NodeIp {
  /** No addresses. */
  public static disabled(): NodeIp {
    return new NodeIp({ enabled: false });
  }

  /** Addresses from a DHCP server. */
  public static dhcp(): NodeIp {
    return new NodeIp({ enabled: true, dhcp: true });
  }

  /**
   * Fixed addresses with the length of their prefix, as `192.0.2.10/24`. They are the node's own, so the policy must
   * select one node.
   *
   * @throws when one is no address with a prefix length, or there is none
   */
  public static static(...addresses: string[]): NodeIp {
    if (addresses.length === 0) ensureValue('NodeIp', 'there is no address; give at least one, or use NodeIp.disabled()');
    addresses.forEach(address => ensureValue('NodeIp', cidrProblem(address)));
    return new NodeIp({ enabled: true, dhcp: false }, addresses);
  }

  private constructor(private readonly config: { readonly enabled: boolean; readonly dhcp?: boolean }, private readonly addresses?: string[]) {}

  /** @internal */
  public _problem(family: 4 | 6): string | undefined {
    const other = this.addresses?.find(address => address.includes(':') !== (family === 6));
    return other && `'${other}' is an IPv${family === 6 ? 4 : 6} address; give it as ipv${family === 6 ? 4 : 6}`;
  }

  /** @internal */
  public _render(family: 4 | 6): object {
    const address = this.addresses?.map(text => {
      const [ip, prefix] = text.split('/');
      return { ip, 'prefix-length': Number(prefix) };
    });
    // DHCPv6 brings no routes; they come with router advertisements.
    const autoconf = family === 6 && this.config.enabled ? this.config.dhcp : undefined;
    return { ...this.config, autoconf, address };
  }
}

/** What interfaces of every type have. */
export interface NodeInterfaceOptions {
  /**
   * Description, which the node keeps with the interface.
   *
   * @default - none
   */
  readonly description?: string;
  /**
   * What is made of the interface.
   *
   * @default NodeInterfaceState.UP
   */
  readonly state?: NodeInterfaceState;
  /**
   * Size of the largest packet, in bytes.
   *
   * @default - as it is on the node
   */
  readonly mtu?: number;
  /**
   * IPv4 addresses.
   *
   * @default - disabled on a bridge, else as it is on the node
   */
  readonly ipv4?: NodeIp;
  /**
   * IPv6 addresses.
   *
   * @default - as it is on the node
   */
  readonly ipv6?: NodeIp;
}

/** A network interface of nodes, as a node policy wants it: `LinuxBridge`, `EthernetInterface`. */
export abstract class NodeInterface {
  /** Name of the interface on the nodes. */
  public readonly name: string;

  /** @internal */
  protected constructor(name: string, private readonly type: string, private readonly options: NodeInterfaceOptions) {
    ensureValue(`${type} name`, deviceNameProblem(name));
    if (options.mtu !== undefined) ensureValue(`${type} '${name}' mtu`, mtuProblem(options.mtu));
    ensureValue(`${type} '${name}' ipv4`, options.ipv4?._problem(4));
    ensureValue(`${type} '${name}' ipv6`, options.ipv6?._problem(6));
    this.name = name;
  }

  /** @internal */
  public _render(): object {
    const { description, state = NodeInterfaceState.UP, mtu, ipv4, ipv6 } = this.options;
    if (state === NodeInterfaceState.ABSENT) return { name: this.name, type: this.type, state };
    return { name: this.name, description, type: this.type, state, mtu, ipv4: ipv4?._render(4), ipv6: ipv6?._render(6), ...this._details() };
  }

  /**
   * What interfaces of this type have beside the common fields.
   *
   * @internal
   */
  protected abstract _details(): object;
}

/** Options of `LinuxBridge`. */
export interface LinuxBridgeOptions extends NodeInterfaceOptions {
  /**
   * Network cards of the node that are attached to the bridge.
   *
   * @default - none, the bridge is cut off from the world outside the node
   */
  readonly ports?: string[];
  /**
   * Whether the bridge takes part in the Spanning Tree Protocol.
   *
   * @default false
   */
  readonly stp?: boolean;
}

/**
 * A Linux bridge of nodes, which machines are attached to.
 *
 * @see OpenShift Virtualization 4.15, 4.3.2.1
 */
export class LinuxBridge extends NodeInterface {
  /**
   * A bridge.
   *
   * @param name name on the nodes, as `br1`
   * @throws when a name is no device name, or a port is attached twice
   */
  public static of(name: string, options: LinuxBridgeOptions = {}): LinuxBridge {
    return new LinuxBridge(name, options);
  }

  private readonly ports: readonly string[];
  private readonly stp: boolean;

  private constructor(name: string, options: LinuxBridgeOptions) {
    super(name, 'linux-bridge', { ...options, ipv4: options.ipv4 ?? NodeIp.disabled() });
    this.ports = options.ports ?? [];
    this.stp = options.stp ?? false;
    this.ports.forEach((port, index) => {
      const twice = this.ports.indexOf(port) < index ? `'${port}' is attached already; name each network card once` : undefined;
      ensureValue(`linux-bridge '${name}' port`, deviceNameProblem(port) ?? twice);
    });
  }

  /** @internal */
  protected _details(): object {
    return { bridge: { options: { stp: { enabled: this.stp } }, port: this.ports.map(name => ({ name })) } };
  }
}

/** Options of `EthernetInterface`. */
export interface EthernetInterfaceOptions extends NodeInterfaceOptions {}

/** A network card of nodes. */
export class EthernetInterface extends NodeInterface {
  /**
   * A network card.
   *
   * @param name name on the nodes, as `eth1`
   * @throws when the name is no device name
   */
  public static of(name: string, options: EthernetInterfaceOptions = {}): EthernetInterface {
    return new EthernetInterface(name, options);
  }

  private constructor(name: string, options: EthernetInterfaceOptions) {
    super(name, 'ethernet', options);
  }

  /** @internal */
  protected _details(): object {
    return {};
  }
}
