import { ensureValue } from '../app/errors';
import { addressProblem, addressNumber, AddressRange, cidrRange, countWithout, outsideProblem } from '../rules/addresses';
import { cidrProblem } from '../rules/values';

/** Addresses that Whereabouts gives out, across all nodes of the cluster. */
export interface WhereaboutsOptions {
  /** Network in CIDR notation, as `10.200.5.0/24`. It must not overlap the main network of the cluster. */
  readonly range: string;
  /**
   * First address that is given out.
   *
   * @default - the first of the range
   */
  readonly rangeStart?: string;
  /**
   * Last address that is given out.
   *
   * @default - the last of the range
   */
  readonly rangeEnd?: string;
  /**
   * Parts of the range that are not given out, in CIDR notation; a single address is `10.200.5.1/32`.
   *
   * @default - none
   */
  readonly exclude?: string[];
  /**
   * Gateway, part of the range.
   *
   * @default - none
   */
  readonly gateway?: string;
}

/** An address of `Ipam.static`. */
export interface StaticAddress {
  /** Address with the length of its network's prefix, as `10.10.0.1/24`. */
  readonly address: string;
  /**
   * Gateway, part of the same network.
   *
   * @default - none
   */
  readonly gateway?: string;
}

/** A route of `Ipam.static`. */
export interface StaticRoute {
  /** Network in CIDR notation that is reached, as `0.0.0.0/0`. */
  readonly destination: string;
  /**
   * Address that leads there.
   *
   * @default - the gateway of the address
   */
  readonly gateway?: string;
}

/** Addresses that are the same wherever the network is attached. */
export interface StaticIpamOptions {
  /** The addresses, at least one. */
  readonly addresses: StaticAddress[];
  /**
   * Routes.
   *
   * @default - none
   */
  readonly routes?: StaticRoute[];
}

/**
 * How interfaces on a secondary network get their IP addresses. Not supported on networks of virtual machines; the
 * migration network needs it.
 *
 * @see OpenShift Virtualization 4.15, 4.3.2.2 and 4.3.3.1
 */
export class Ipam {
  /**
   * Addresses of one range for the whole cluster, each given out once.
   *
   * @throws when a value is no address or lies outside the range, or when no address is left
   */
  public static whereabouts(options: WhereaboutsOptions): Ipam {
    const { range, rangeStart, rangeEnd, exclude, gateway } = options;
    ensureValue('Ipam range', cidrProblem(range));
    ensureInside('rangeStart', rangeStart, range);
    ensureInside('rangeEnd', rangeEnd, range);
    ensureInside('gateway', gateway, range);
    for (const part of exclude ?? []) {
      ensureValue('Ipam exclude', cidrProblem(part));
      ensureValue('Ipam exclude', outsideProblem(part, range));
    }
    if (rangeStart !== undefined && rangeEnd !== undefined && addressNumber(rangeEnd) < addressNumber(rangeStart)) {
      ensureValue('Ipam rangeEnd', `'${rangeEnd}' comes before rangeStart '${rangeStart}'; swap them`);
    }
    const room = roomOf(options);
    if (room < 1n) ensureValue('Ipam range', `'${range}' has no address left to give out; widen it, or exclude less`);
    return new Ipam({ type: 'whereabouts', range, range_start: rangeStart, range_end: rangeEnd, exclude, gateway }, room);
  }

  /**
   * The same addresses at each attachment, so for a network that is attached once.
   *
   * @throws when there is no address, or a value is none
   */
  public static static(options: StaticIpamOptions): Ipam {
    if (options.addresses.length === 0) ensureValue('Ipam addresses', 'the list is empty; give at least one address, or use Ipam.none()');
    for (const { address, gateway } of options.addresses) {
      ensureValue('Ipam address', cidrProblem(address));
      ensureInside('gateway', gateway, address);
    }
    for (const { destination, gateway } of options.routes ?? []) {
      ensureValue('Ipam destination', cidrProblem(destination));
      if (gateway !== undefined) ensureValue('Ipam gateway', addressProblem(gateway));
    }
    return new Ipam({
      type: 'static',
      addresses: options.addresses.map(({ address, gateway }) => ({ address, gateway })),
      routes: options.routes?.map(({ destination, gateway }) => ({ dst: destination, gw: gateway })),
    });
  }

  /** No addresses: the guests have theirs from elsewhere, or none. */
  public static none(): Ipam {
    return new Ipam({});
  }

  private constructor(private readonly config: object, private readonly room?: bigint) {}

  /** @internal */
  public _render(): object {
    return this.config;
  }

  /**
   * How many addresses there are to give out, where that is known.
   *
   * @internal
   */
  public get _room(): bigint | undefined {
    return this.room;
  }
}

function ensureInside(field: string, address: string | undefined, cidr: string) {
  if (address === undefined) return;
  ensureValue(`Ipam ${field}`, addressProblem(address));
  ensureValue(`Ipam ${field}`, outsideProblem(address, cidr));
}

/** Whereabouts gives out neither the first address of a network, which is its own, nor the last. */
function roomOf({ range, rangeStart, rangeEnd, exclude, gateway }: WhereaboutsOptions): bigint {
  const { first, last } = cidrRange(range);
  const [start, end] = [single(rangeStart)?.first ?? first, single(rangeEnd)?.last ?? last];
  const usable = { first: start > first ? start : first + 1n, last: end < last ? end : last - 1n };
  const taken = (exclude ?? []).map(cidrRange);
  const ofGateway = single(gateway);
  return countWithout(usable, ofGateway ? [...taken, ofGateway] : taken);
}

function single(address: string | undefined): AddressRange | undefined {
  return address === undefined ? undefined : { first: addressNumber(address), last: addressNumber(address) };
}
