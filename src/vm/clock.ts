import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';

/** What happens to a tick of a timer that came too late. */
export enum TickPolicy {
  /** It is delivered late, as are those after it. */
  DELAY = 'delay',
  /** Ticks come faster until all are delivered. */
  CATCHUP = 'catchup',
  /** Several become one. HPET only. */
  MERGE = 'merge',
  /** It is lost. HPET and PIT only. */
  DISCARD = 'discard',
}

/** What the real-time clock follows. */
export enum RtcTrack {
  /** The time that the guest sees. */
  GUEST = 'guest',
  /** The wall clock of the node. */
  WALL = 'wall',
}

/** A timer of the guest. */
export interface TimerOptions {
  /**
   * Whether the guest has the timer.
   *
   * Change: restart.
   *
   * @default true
   */
  readonly present?: boolean;
  /**
   * What happens to late ticks.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly tickPolicy?: TickPolicy;
}

/** The real-time clock of the guest. */
export interface RtcTimerOptions extends TimerOptions {
  /**
   * What it follows.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly track?: RtcTrack;
}

/** Timers of the guest. */
export interface ClockTimers {
  /**
   * High Precision Event Timer.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly hpet?: TimerOptions;
  /**
   * Whether Windows guests get the Hyper-V reference clock.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly hyperv?: boolean;
  /**
   * Whether Linux guests get the KVM clock.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly kvm?: boolean;
  /**
   * Programmable Interval Timer.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly pit?: TimerOptions;
  /**
   * Real-time clock.
   *
   * Change: restart.
   *
   * @default - left to the hypervisor
   */
  readonly rtc?: RtcTimerOptions;
}

/**
 * The clock of a machine: from what its time starts, and its timers.
 *
 * @see KubeVirt API: Clock
 */
export class Clock {
  /** Coordinated universal time, moved by an offset of seconds, which may be negative. */
  public static utc(timers: ClockTimers = {}, offsetSeconds?: number): Clock {
    if (offsetSeconds !== undefined && !Number.isInteger(offsetSeconds)) {
      ensureValue('Clock offsetSeconds', `${offsetSeconds} is no offset; allowed are whole seconds`);
    }
    return new Clock({ utc: { offsetSeconds } }, timers);
  }

  /**
   * Local time of a zone, as `Europe/Berlin`.
   *
   * @throws when the zone has not the form of one
   */
  public static timezone(zone: string, timers: ClockTimers = {}): Clock {
    if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(zone)) ensureValue('Clock timezone', `'${zone}' is no time zone; write one of the tz database, as 'Europe/Berlin'`);
    return new Clock({ timezone: zone }, timers);
  }

  /** What the preferences for Windows that OpenShift Virtualization deploys set. */
  public static windows(): Clock {
    return Clock.utc({
      hpet: { present: false },
      hyperv: true,
      pit: { tickPolicy: TickPolicy.DELAY },
      rtc: { tickPolicy: TickPolicy.CATCHUP },
    });
  }

  private constructor(private readonly offset: kubevirt.Clock, private readonly timers: ClockTimers) {}

  /** @internal */
  public _render(): kubevirt.Clock {
    const { hpet, hyperv, kvm, pit, rtc } = this.timers;
    const timer = {
      hpet: hpet && withoutDefault(hpet),
      hyperv: presence(hyperv),
      kvm: presence(kvm),
      pit: pit && withoutDefault(pit),
      rtc: rtc && withoutDefault(rtc),
    };
    return { ...this.offset, timer: Object.values(timer).some(value => value !== undefined) ? timer : undefined };
  }
}

/** A timer that is there need not say so. */
function withoutDefault<T extends TimerOptions>(timer: T): T {
  return { ...timer, present: timer.present === false ? false : undefined };
}

function presence(present: boolean | undefined): { readonly present?: boolean } | undefined {
  return present === undefined ? undefined : { present: present ? undefined : false };
}
