import { Size } from 'cdk8s';
import type * as kubevirt from '../../imports/kubevirt.io';
import { canonicalSize } from '../app/size';

/** Size of the huge pages of x86_64 nodes. */
export enum HugepageSize {
  /** 2 MiB. */
  MI_2 = '2Mi',
  /** 1 GiB. */
  GI_1 = '1Gi',
}

/** Every part of a machine's memory. Sizes are a `Size` or a quantity, as `1024M`. */
export interface MemoryOptions {
  /**
   * What the guest sees.
   *
   * Change: restart.
   *
   * @default - what is requested
   */
  readonly guest?: Size | string;
  /**
   * What is requested from the node.
   *
   * Change: restart.
   *
   * @default - what the guest sees
   */
  readonly request?: Size | string;
  /**
   * What the machine's pod may use at most. Needed where a resource quota has limits: at least 100Mi above the request.
   *
   * Change: restart.
   *
   * @default - no limit
   */
  readonly limit?: Size | string;
  /**
   * Huge pages that back the guest's memory. Nodes must have them preallocated.
   *
   * Change: restart.
   *
   * @default - normal pages
   */
  readonly hugepages?: HugepageSize;
  /**
   * Whether the memory that the machine's pod needs for itself is left out of the request. More machines fit on a
   * node, and more of them are killed when memory runs out.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly overcommitOverhead?: boolean;
}

/**
 * The memory of a machine.
 *
 * @see OpenShift Virtualization 4.9, 8.14.1, 8.14.7 and 8.14.8
 */
export class Memory {
  /** What the guest sees; as much is requested from the node. The usual form. */
  public static guest(size: Size | string): Memory {
    return new Memory({ guest: size });
  }

  /** What is requested from the node; the guest sees as much. The form that the documentation prints. */
  public static request(size: Size | string): Memory {
    return new Memory({ request: size });
  }

  /** Memory on huge pages. The size must be a multiple of the page's. */
  public static hugepages(size: Size | string, pageSize: HugepageSize): Memory {
    return new Memory({ request: size, hugepages: pageSize });
  }

  /**
   * Any combination: over-commit is a `guest` above the `request`.
   *
   * @throws when a size is no quantity
   */
  public static of(options: MemoryOptions): Memory {
    return new Memory(options);
  }

  private readonly sizes: { readonly guest?: string; readonly request?: string; readonly limit?: string };

  private constructor(private readonly options: MemoryOptions) {
    this.sizes = {
      guest: canonicalSize('Memory guest', options.guest),
      request: canonicalSize('Memory request', options.request),
      limit: canonicalSize('Memory limit', options.limit),
    };
  }

  /** @internal */
  public _render(): kubevirt.Memory | undefined {
    const { hugepages } = this.options;
    if (this.sizes.guest === undefined && hugepages === undefined) return undefined;
    return { guest: this.sizes.guest, hugepages: hugepages && { pageSize: hugepages } };
  }

  /** What is requested and limited, as quantities. @internal */
  public get _resources(): { readonly request?: string; readonly limit?: string; readonly overcommitGuestOverhead?: boolean } {
    return { request: this.sizes.request, limit: this.sizes.limit, overcommitGuestOverhead: this.options.overcommitOverhead };
  }
}
