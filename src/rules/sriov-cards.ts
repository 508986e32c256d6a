import { ManifestSet } from './manifest-set';
import { Manifest } from './rule';

/** Network cards that the SR-IOV network operator supports, in any of its builds: vendor, and its devices. */
const SUPPORTED: Readonly<Record<string, readonly string[]>> = {
  '8086': [
    '0d58', '10c9', '10fb', '1249', '124a', '124c', '124d', '12d2', '12d3', '1528', '154d', '1563', '1572', '1581', '1583', '1589', '158a', '158b',
    '1591', '1592', '1593', '1599', '159b', '15ff', '188a', '579c', '579d', '579e',
  ],
  '15b3': ['1007', '1013', '1015', '1017', '1019', '101b', '101d', '101f', '1021', '1023', 'a2d6', 'a2dc'],
  '14e4': ['168a', '16d7', '1750'],
  '1077': ['1654', '1656', '8070'],
  '1af4': ['1000', '1041'],
  '177d': ['b100', 'b200', 'b600', 'b900', 'ba00'],
};

/** The list of the operator in the cluster; each value is the ids of a vendor, of a card and of its functions. */
const LIST = 'supported-nic-ids';

/** The cards that are supported where the manifests are applied: by vendor, the ids of its devices. */
export function supportedCards(set: ManifestSet): ReadonlyMap<string, ReadonlySet<string>> {
  let cards = known.get(set);
  if (!cards) known.set(set, cards = cardsOf(set));
  return cards;
}

const known = new WeakMap<ManifestSet, ReadonlyMap<string, ReadonlySet<string>>>();

function cardsOf(set: ManifestSet): ReadonlyMap<string, ReadonlySet<string>> {
  const cards = new Map(Object.entries(SUPPORTED).map(([vendor, devices]): [string, Set<string>] => [vendor, new Set(devices)]));
  for (const value of set.ofKind('ConfigMap').flatMap(({ manifest }) => listed(manifest))) {
    const [vendor, device] = String(value).split(' ');
    cards.set(vendor, (cards.get(vendor) ?? new Set()).add(device));
  }
  return cards;
}

function listed({ metadata, data }: Manifest): unknown[] {
  return metadata?.name === LIST && typeof data === 'object' && data !== null ? Object.values(data) : [];
}
