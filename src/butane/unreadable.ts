/**
 * How much of an input is looked at, and what is said of one that cannot be read: it may come from anybody.
 */
import type { Position } from './source';

/** A MachineConfig lives in etcd, which takes 1.5 MB; no larger config can be of use. */
export const MAX_TEXT = 4 * 1024 * 1024;

/** The deepest field of the specification is at level 9. */
export const MAX_DEPTH = 100;

/** A document that cannot be read at all. */
export class UnreadableError extends Error {
  constructor(message: string, public readonly position?: Position) {
    super(message);
  }
}
