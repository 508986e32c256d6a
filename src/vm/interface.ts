import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { nonZero } from '../app/non-zero';
import { IResource } from '../app/resource';
import { derivedMacAddress, Named } from '../network/mac-address';
import { labelProblem, macAddressProblem, macPrefixProblem } from '../rules/values';

/** Model of the network card that the guest sees. */
export enum InterfaceModel {
  /** Paravirtualized, the default of the API. */
  VIRTIO = 'virtio',
  /** Intel 82574L, for guests without virtio drivers. */
  E1000E = 'e1000e',
  /** Intel 82540EM. */
  E1000 = 'e1000',
  /** NE2000 on PCI. */
  NE2K_PCI = 'ne2k_pci',
  /** AMD PCnet. */
  PCNET = 'pcnet',
  /** Realtek 8139. */
  RTL8139 = 'rtl8139',
}

/** Transport protocol of a port. */
export enum PortProtocol {
  /** TCP. */
  TCP = 'TCP',
  /** UDP. */
  UDP = 'UDP',
}

/** A port of the guest that is open on the pod network. */
export interface InterfacePort {
  /**
   * Number, 1 to 65535.
   *
   * Change: restart.
   */
  readonly port: number;
  /**
   * Name of the port.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Protocol.
   *
   * Change: restart.
   *
   * @default PortProtocol.TCP
   */
  readonly protocol?: PortProtocol;
}

/** A DHCP option of one's own. */
export interface PrivateDhcpOption {
  /**
   * Number of the option, 224 to 254.
   *
   * Change: restart.
   */
  readonly option: number;
  /**
   * Value of the option.
   *
   * Change: restart.
   */
  readonly value: string;
}

/** What the guest is told by DHCP beside its address. */
export interface DhcpOptions {
  /**
   * Boot file, option 67.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly bootFileName?: string;
  /**
   * TFTP server, option 66.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly tftpServerName?: string;
  /**
   * IPv4 addresses of time servers, option 42.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly ntpServers?: string[];
  /**
   * Further options.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly privateOptions?: PrivateDhcpOption[];
}

/** Options that interfaces of every binding have. */
export interface InterfaceOptions {
  /**
   * Name of the interface and of its network, a DNS label unique in the machine.
   *
   * Change: restart.
   *
   * @default - `default` on the pod network, else the name of the NetworkAttachmentDefinition
   */
  readonly name?: string;
  /**
   * MAC address, six octets, unicast.
   *
   * Change: restart.
   *
   * @default - given by the MAC pool of the cluster
   */
  readonly macAddress?: string;
  /**
   * First octets, one to five, of a MAC address that follows from the names of machine and network, as
   * `MacAddress.derived` gives it: the same at every synthesis, and not the pool's to choose. Excludes `macAddress`.
   *
   * Change: restart.
   *
   * @default - no address is derived
   */
  readonly macPrefix?: string;
  /**
   * Model of the network card.
   *
   * Change: restart.
   *
   * @default - virtio
   */
  readonly model?: InterfaceModel;
  /**
   * Place in the machine's one boot order over disks and interfaces, from 1.
   *
   * Change: restart.
   *
   * @default - not booted from
   */
  readonly bootOrder?: number;
  /**
   * Whether the machine boots from this interface before everything else; disks move behind it.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly bootFirst?: boolean;
  /**
   * Address of the card on the guest's PCI bus, as `0000:81:00.1`.
   *
   * Change: restart.
   *
   * @default - the next free one
   */
  readonly pciAddress?: string;
  /**
   * Number of the card that names it in the guest (`eno<number>`), whatever its PCI address.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly acpiIndex?: number;
  /**
   * Tag of the card in the guest's metadata of a config drive.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly tag?: string;
  /**
   * What the guest is told by DHCP beside its address. On the pod network, or with a bridge.
   *
   * Change: restart.
   *
   * @default - nothing
   */
  readonly dhcp?: DhcpOptions;
  /**
   * Whether the card is unplugged from the running guest. It stays in the manifest until then, and can be removed after
   * the next restart. For cards of bridges on secondary networks.
   *
   * Change: migration.
   *
   * @default false
   */
  readonly absent?: boolean;
}

/** Options of an interface on the pod network. */
export interface PodInterfaceOptions extends InterfaceOptions {
  /**
   * Ports that are open towards the guest.
   *
   * Change: restart.
   *
   * @default - all
   */
  readonly ports?: InterfacePort[];
  /**
   * IPv4 network behind the masquerade, of which the guest gets the second address.
   *
   * Change: restart.
   *
   * @default - 10.0.2.0/24
   */
  readonly ipv4Cidr?: string;
  /**
   * IPv6 network behind the masquerade, for dual-stack clusters.
   *
   * Change: restart.
   *
   * @default - fd10:0:2::/120
   */
  readonly ipv6Cidr?: string;
}

/**
 * A network card of a machine together with the network that it is in: the API has both, paired by name.
 *
 * @see OpenShift Virtualization 4.15, 7.2 to 7.5
 */
export class Interface {
  /** The pod network behind network address translation: the only recommended binding there. */
  public static masquerade(options: PodInterfaceOptions = {}): Interface {
    const { ipv4Cidr, ipv6Cidr, ports } = options;
    const pod = { vmNetworkCIDR: ipv4Cidr, vmIPv6NetworkCIDR: ipv6Cidr };
    return new Interface(options.name ?? 'default', { masquerade: {}, ports: nonZero(ports?.map(renderPort)) }, { pod }, options);
  }

  /**
   * The pod network through a bridge: the guest has the address of its pod. It is not live-migrated, and the cluster may
   * forbid it; masquerade is the right binding for almost every machine.
   */
  public static podBridge(options: InterfaceOptions = {}): Interface {
    return new Interface(options.name ?? 'default', { bridge: {} }, { pod: {} }, options);
  }

  /**
   * A secondary network of a Linux bridge, or of OVN-Kubernetes. Added to a running machine, the card is plugged in when
   * the machine is live-migrated.
   */
  public static bridge(network: IResource, options: InterfaceOptions = {}): Interface {
    return Interface.multus(network, { bridge: {} }, options);
  }

  /** A virtual function of an SR-IOV network device. */
  public static sriov(network: IResource, options: InterfaceOptions = {}): Interface {
    return Interface.multus(network, { sriov: {} }, options);
  }

  private static multus(network: IResource, binding: Partial<kubevirt.Interface>, options: InterfaceOptions): Interface {
    return new Interface(options.name ?? network.name, binding, {}, options, network);
  }

  /** Name of the interface and of its network. */
  public readonly name: string;

  private constructor(
    name: string,
    private readonly binding: Partial<kubevirt.Interface>,
    private readonly source: { readonly pod?: kubevirt.PodNetwork },
    private readonly options: InterfaceOptions,
    private readonly network?: IResource,
  ) {
    this.name = name;
    ensureValue('Interface name', labelProblem(name));
    if (options.macAddress !== undefined) ensureValue(`Interface '${name}' macAddress`, macAddressProblem(options.macAddress));
    if (options.macPrefix !== undefined) {
      ensureValue(`Interface '${name}' macPrefix`, macPrefixProblem(options.macPrefix));
      if (options.macAddress !== undefined) {
        ensureValue(`Interface '${name}' macPrefix`, `'${options.macPrefix}' would begin an address, and macAddress is one already; give one of the two`);
      }
    }
    if (options.bootOrder !== undefined && options.bootFirst) {
      ensureValue(`Interface '${name}' bootOrder`, 'bootFirst already gives the first place; give one of the two');
    }
  }

  /** @internal */
  public get _bootFirst(): boolean {
    return this.options.bootFirst ?? false;
  }

  /** Whether a machine with this card cannot migrate. @internal */
  public get _staysOnNode(): boolean {
    return this.source.pod !== undefined && this.binding.bridge !== undefined;
  }

  /** @internal */
  public get _bootOrder(): number | undefined {
    return this.options.bootOrder;
  }

  /** @internal */
  public _renderInterface(bootOrder: number | undefined, machine: Named): kubevirt.Interface {
    const { macPrefix, model, pciAddress, acpiIndex, tag, dhcp, absent } = this.options;
    const { name = this.name, namespace = machine.namespace } = this.network ?? {};
    return {
      name: this.name,
      ...this.binding,
      macAddress: macPrefix === undefined ? this.options.macAddress : derivedMacAddress(machine, { name, namespace }, macPrefix),
      model,
      pciAddress: nonZero(pciAddress),
      acpiIndex: nonZero(acpiIndex),
      tag: nonZero(tag),
      dhcpOptions: dhcp && renderDhcp(dhcp),
      bootOrder,
      state: absent ? 'absent' : undefined,
    };
  }

  /** @internal */
  public _renderNetwork(namespace: string | undefined): kubevirt.VirtualMachineInstanceSpecNetwork {
    if (!this.network) return { name: this.name, ...this.source };
    const { name, namespace: its } = this.network;
    // A name without namespace is looked up in the machine's own.
    const networkName = its === undefined || its === namespace ? name : `${its}/${name}`;
    return { name: this.name, multus: { networkName } };
  }
}

function renderDhcp({ bootFileName, tftpServerName, ntpServers, privateOptions }: DhcpOptions): kubevirt.DHCPOptions {
  return {
    bootFileName: nonZero(bootFileName),
    tftpServerName: nonZero(tftpServerName),
    ntpServers: nonZero(ntpServers),
    privateOptions: nonZero(privateOptions?.map(({ option, value }) => ({ option, value }))),
  };
}

function renderPort({ port, name, protocol }: InterfacePort): kubevirt.Port {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535)) ensureValue('Interface port', `${port} is no port; allowed are 1 to 65535`);
  return { port, name, protocol };
}
