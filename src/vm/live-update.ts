import { Size } from 'cdk8s';
import type * as kubevirt from '../../imports/kubevirt.io';
import { canonicalSize } from '../app/size';

/** What of a running machine changes with its manifest. */
export interface LiveUpdate {
  /**
   * Whether CPU sockets are plugged in.
   *
   * Change: restart.
   *
   * @default - true with `maxSockets`, else false
   */
  readonly cpu?: boolean;
  /**
   * Most sockets that the running machine can have.
   *
   * Change: restart.
   *
   * @default - four times those that it starts with
   */
  readonly maxSockets?: number;
  /**
   * Most memory that the running machine can have, in steps of 2Mi. From OpenShift Virtualization 4.15.
   *
   * Change: restart.
   *
   * @default - its memory stays as it is
   */
  readonly maxMemory?: Size | string;
  /**
   * Whether node selector and affinity change.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly affinity?: boolean;
}

/** @internal */
export function renderLiveUpdate({ cpu, maxSockets, maxMemory, affinity }: LiveUpdate): kubevirt.LiveUpdateFeatures {
  return {
    cpu: cpu || maxSockets !== undefined ? { maxSockets } : undefined,
    memory: maxMemory === undefined ? undefined : { maxGuest: canonicalSize('LiveUpdate maxMemory', maxMemory) },
    affinity: affinity ? {} : undefined,
  };
}
