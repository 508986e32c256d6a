/* eslint-disable no-bitwise -- codes are bits */
/**
 * Length-limited Huffman codes (package-merge), with ties broken as Go's `compress/flate` breaks them:
 * equal counts in the order of their symbols, a leaf before a pair only when it is rarer.
 */

/** The order in which a dynamic block's header lists its code lengths (RFC 1951, 3.2.7). */
export const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** No code of the format has more bits. */
const LONGEST_CODE = 15;

interface Leaf { readonly symbol: number; readonly count: number }

/** A node of one package-merge row: its weight, and how many leaves of each row it spans. */
interface Item { readonly weight: number; readonly leaves: readonly number[] }

export class HuffmanCode {
  /** The code that is shortest for these counts, no symbol longer than `maxBits`. */
  public static of(counts: readonly number[], maxBits: number): HuffmanCode {
    const leaves: Leaf[] = [];
    counts.forEach((count, symbol) => { if (count > 0) leaves.push({ symbol, count }); });
    const lengths = new Array<number>(counts.length).fill(0);
    if (leaves.length <= 2) {
      for (const { symbol } of leaves) lengths[symbol] = 1;
      return new HuffmanCode(lengths);
    }
    leaves.sort((a, b) => a.count - b.count || a.symbol - b.symbol);
    const perLength = symbolsPerLength(leaves, Math.min(maxBits, leaves.length - 1));
    // The most frequent symbols, at the end of the list, get the shortest codes.
    let end = leaves.length;
    perLength.forEach((symbols, length) => {
      for (const { symbol } of leaves.slice(end - symbols, end)) lengths[symbol] = length;
      end -= symbols;
    });
    return new HuffmanCode(lengths);
  }

  /** The code of each symbol, its bits reversed as the format wants them. */
  public readonly codes: readonly number[];

  constructor(public readonly lengths: readonly number[]) {
    const codes = new Array<number>(lengths.length).fill(0);
    const perLength = new Array<number>(LONGEST_CODE + 1).fill(0);
    for (const length of lengths) perLength[length]++;
    const next = [0, 0];
    for (let length = 1; length < LONGEST_CODE; length++) next.push((next[length] + perLength[length]) << 1);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol];
      if (length > 0) codes[symbol] = reverse(next[length]++, length);
    }
    this.codes = codes;
  }

  /** Bits that the symbols take, each as often as counted. */
  public cost(counts: readonly number[]): number {
    return counts.reduce((sum, count, symbol) => sum + count * this.lengths[symbol], 0);
  }
}

/** How many symbols get a code of each length (index 0 is unused). */
function symbolsPerLength(leaves: readonly Leaf[], maxBits: number): number[] {
  const wanted = 2 * leaves.length - 2;
  let row: Item[] = [];
  for (let level = 1; level <= maxBits; level++) {
    const below = row;
    row = [];
    let leaf = 0;
    let pair = 0;
    while (row.length < wanted) {
      const pairWeight = 2 * pair + 1 < below.length ? below[2 * pair].weight + below[2 * pair + 1].weight : Infinity;
      const leafWeight = leaf < leaves.length ? leaves[leaf].count : Infinity;
      if (pairWeight === Infinity && leafWeight === Infinity) break;
      // The two rarest leaves always start a row.
      if (leaf < 2 || leafWeight < pairWeight) {
        leaf++;
        row.push({ weight: leafWeight, leaves: row.length > 0 ? [leaf, ...row[row.length - 1].leaves.slice(1)] : [leaf] });
      } else {
        row.push({ weight: pairWeight, leaves: [leaf, ...below[2 * pair + 1].leaves] });
        pair++;
      }
    }
  }
  const counts = row[row.length - 1].leaves;
  const perLength = [0];
  for (let length = 1; length <= maxBits; length++) {
    // Leaves that are counted in `length` rows from the top need codes of that length.
    perLength.push((counts[length - 1] ?? 0) - (counts[length] ?? 0));
  }
  return perLength;
}

function reverse(code: number, size: number): number {
  let reversed = 0;
  for (let bit = 0; bit < size; bit++) reversed |= ((code >> bit) & 1) << (size - 1 - bit);
  return reversed;
}

/** The code of a block without a header of its own (RFC 1951, 3.2.6). */
export const FIXED_LITERALS = new HuffmanCode(
  Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8),
);
export const FIXED_DISTANCES = new HuffmanCode(new Array<number>(30).fill(5));
