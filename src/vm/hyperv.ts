import { featureState } from './feature-state';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';

/** Hyper-V enlightenments, each on, off, or left to KubeVirt, which leaves it off. */
export interface HypervOptions {
  /**
   * Relaxed timeouts, for a guest that is not alone on its CPUs.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly relaxed?: boolean;
  /**
   * A paravirtualized interrupt controller.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly vapic?: boolean;
  /**
   * How often a CPU of the guest tries a spinlock before it tells the hypervisor, at least 4095.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly spinlockRetries?: number;
  /**
   * Numbers of the virtual CPUs, which `synic`, `tlbFlush` and `ipi` build on.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly vpIndex?: boolean;
  /**
   * Accounting of the CPU time that the guest ran.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly runtime?: boolean;
  /**
   * Synthetic interrupt controller. Needs `vpIndex`.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly synic?: boolean;
  /**
   * Synthetic timers. Need `synic`.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly syntheticTimer?: boolean;
  /**
   * Whether synthetic timers raise interrupts directly.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly directSyntheticTimer?: boolean;
  /**
   * Reset of the machine by the guest.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly reset?: boolean;
  /**
   * Frequencies of the clocks, readable by the guest.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly frequencies?: boolean;
  /**
   * Notice to the guest that its time stamp counter has changed, as after a live migration.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly reenlightenment?: boolean;
  /**
   * Paravirtualized flush of the TLB. Needs `vpIndex`.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly tlbFlush?: boolean;
  /**
   * Paravirtualized interrupts between CPUs. Needs `vpIndex`.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly ipi?: boolean;
  /**
   * Enlightened VMCS, for virtual machines within the guest on Intel. Needs `vapic`.
   *
   * Change: restart.
   *
   * @default - not set
   */
  readonly evmcs?: boolean;
  /**
   * Vendor that the guest sees, at most 12 characters.
   *
   * Change: restart.
   *
   * @default - the hypervisor's own
   */
  readonly vendorId?: string;
}

/**
 * Hyper-V enlightenments: what the hypervisor does for a Windows guest, which is slow without them.
 *
 * @see KubeVirt API: FeatureHyperv
 */
export class Hyperv {
  /** What the preferences for Windows that OpenShift Virtualization deploys turn on, with changes. */
  public static windows(changes: HypervOptions = {}): Hyperv {
    return new Hyperv({
      frequencies: true,
      ipi: true,
      reenlightenment: true,
      relaxed: true,
      reset: true,
      runtime: true,
      spinlockRetries: 8191,
      synic: true,
      syntheticTimer: true,
      directSyntheticTimer: true,
      tlbFlush: true,
      vapic: true,
      vpIndex: true,
      ...changes,
    });
  }

  /**
   * Any choice of them.
   *
   * @throws when the spinlock retries or the vendor have no valid form
   */
  public static of(options: HypervOptions): Hyperv {
    return new Hyperv(options);
  }

  private constructor(private readonly options: HypervOptions) {
    const { spinlockRetries: retries, vendorId } = options;
    if (retries !== undefined && !(Number.isInteger(retries) && retries >= 4095 && retries <= 0x7fffffff)) {
      ensureValue('Hyperv spinlockRetries', `${retries} is no number of retries; allowed are whole numbers from 4095`);
    }
    if (vendorId !== undefined && !/^[^,]{1,12}$/.test(vendorId)) {
      ensureValue('Hyperv vendorId', `'${vendorId}' is no vendor; allowed are 1 to 12 characters without a comma`);
    }
  }

  /** @internal */
  public _render(): kubevirt.FeatureHyperv {
    const { spinlockRetries, syntheticTimer, directSyntheticTimer, vendorId, ...states } = this.options;
    return {
      relaxed: featureState(states.relaxed),
      vapic: featureState(states.vapic),
      vpindex: featureState(states.vpIndex),
      runtime: featureState(states.runtime),
      synic: featureState(states.synic),
      synictimer: syntheticTimer === undefined ? undefined : { ...featureState(syntheticTimer), direct: featureState(directSyntheticTimer) },
      reset: featureState(states.reset),
      frequencies: featureState(states.frequencies),
      reenlightenment: featureState(states.reenlightenment),
      tlbflush: featureState(states.tlbFlush),
      ipi: featureState(states.ipi),
      evmcs: featureState(states.evmcs),
      spinlocks: spinlockRetries === undefined ? undefined : { spinlocks: spinlockRetries },
      vendorid: vendorId === undefined ? undefined : { vendorid: vendorId },
    };
  }
}
