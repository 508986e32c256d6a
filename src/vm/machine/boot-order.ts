import { Disk } from '../disk';
import { Interface } from '../interface';

const NO_ORDER: ReadonlyMap<Disk | Interface, number> = new Map();

/**
 * The machine's one boot order, which spans disks and interfaces.
 *
 * Orders that were given are kept. Where an interface boots first, everything else moves behind it; and because the
 * firmware then tries nothing that has no order, the first disk that holds a system gets the next place.
 */
export function placeInBootOrder(disks: readonly Disk[], networkCards: readonly Interface[]): ReadonlyMap<Disk | Interface, number> {
  const isGiven = disks.some(disk => disk._bootOrder !== undefined) || networkCards.some(card => card._bootFirst || card._bootOrder !== undefined);
  if (!isGiven) return NO_ORDER;
  const order = new Map<Disk | Interface, number>();
  const first = networkCards.filter(card => card._bootFirst);
  first.forEach((card, index) => order.set(card, index + 1));

  for (const device of [...disks, ...networkCards]) {
    if (device._bootOrder !== undefined) order.set(device, device._bootOrder + first.length);
  }
  if (first.length > 0 && !disks.some(disk => disk._bootOrder !== undefined)) {
    const system = disks.find(disk => disk._bootable);
    if (system) order.set(system, Math.max(0, ...order.values()) + 1);
  }
  return order;
}
