import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { IResource } from '../app/resource';
import { labelProblem, macAddressProblem } from '../rules/values';

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
  /** Number, 1 to 65535. */
  readonly port: number;
  /**
   * Name of the port.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Protocol.
   *
   * @default PortProtocol.TCP
   */
  readonly protocol?: PortProtocol;
}

/** Options that interfaces of every binding have. */
export interface InterfaceOptions {
  /**
   * Name of the interface and of its network, a DNS label unique in the machine.
   *
   * @default - `default` on the pod network, else the name of the NetworkAttachmentDefinition
   */
  readonly name?: string;
  /**
   * MAC address, six octets, unicast.
   *
   * @default - given by the MAC pool of the cluster
   */
  readonly macAddress?: string;
  /**
   * Model of the network card.
   *
   * @default - virtio
   */
  readonly model?: InterfaceModel;
  /**
   * Place in the machine's one boot order over disks and interfaces, from 1.
   *
   * @default - not booted from
   */
  readonly bootOrder?: number;
  /**
   * Whether the machine boots from this interface before everything else; disks move behind it.
   *
   * @default false
   */
  readonly bootFirst?: boolean;
  /**
   * Address of the card on the guest's PCI bus, as `0000:81:00.1`.
   *
   * @default - the next free one
   */
  readonly pciAddress?: string;
}

/** Options of an interface on the pod network. */
export interface PodInterfaceOptions extends InterfaceOptions {
  /**
   * Ports that are open towards the guest.
   *
   * @default - all
   */
  readonly ports?: InterfacePort[];
  /**
   * IPv4 network behind the masquerade, of which the guest gets the second address.
   *
   * @default - 10.0.2.0/24
   */
  readonly ipv4Cidr?: string;
  /**
   * IPv6 network behind the masquerade, for dual-stack clusters.
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
    return new Interface(options.name ?? 'default', { masquerade: {}, ports: ports?.map(renderPort) }, { pod }, options);
  }

  /** A secondary network of a Linux bridge, or of OVN-Kubernetes. */
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
    if (options.bootOrder !== undefined && options.bootFirst) {
      ensureValue(`Interface '${name}' bootOrder`, 'bootFirst already gives the first place; give one of the two');
    }
  }

  /** @internal */
  public get _bootFirst(): boolean {
    return this.options.bootFirst ?? false;
  }

  /** @internal */
  public get _bootOrder(): number | undefined {
    return this.options.bootOrder;
  }

  /** @internal */
  public _renderInterface(bootOrder: number | undefined): kubevirt.Interface {
    const { macAddress, model, pciAddress } = this.options;
    return { name: this.name, ...this.binding, macAddress, model, pciAddress, bootOrder };
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

function renderPort({ port, name, protocol }: InterfacePort): kubevirt.Port {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535)) ensureValue('Interface port', `${port} is no port; allowed are 1 to 65535`);
  return { port, name, protocol };
}
