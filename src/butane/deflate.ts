/* eslint-disable no-bitwise -- a bit stream */
/**
 * A gzip writer whose bytes equal those of Go's `compress/gzip` at its best level.
 *
 * Butane decides by the compressed length whether a file's contents are gzipped, and the bytes end up in
 * Git: zlib (Node's own gzip) finds other matches, so the same config would compile to another
 * MachineConfig, and a changed MachineConfig reboots nodes.
 *
 * Format: RFC 1951, RFC 1952.
 */
import { crc32 } from './crc32';
import { HuffmanCode, CODE_LENGTH_ORDER, FIXED_DISTANCES, FIXED_LITERALS } from './huffman';

/** Go looks four bytes ahead for a match, although the format allows three. */
const MIN_MATCH = 4;
const MAX_MATCH = 258;
const WINDOW = 32768;
const HASH_BITS = 17;
const HASH_MULTIPLIER = 0x1e35a7bd;
/** A four-byte match further away than this costs more than its literals. */
const FAR = 4096;
const BLOCK_TOKENS = 16384;
const MAX_STORED = 65535;

/** Limits of the search at the best level. */
const GOOD_MATCH = 32;
const LAZY_MATCH = 258;
const MAX_CHAIN = 4096;

const END_OF_BLOCK = 256;
const FIRST_LENGTH_CODE = 257;
const LITERAL_CODES = 286;
const DISTANCE_CODES = 30;

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE: number[] = [];
const DISTANCE_EXTRA: number[] = [];
for (let code = 0, base = 1; code < DISTANCE_CODES; code++) {
  const extra = code < 4 ? 0 : (code >> 1) - 1;
  DISTANCE_BASE.push(base);
  DISTANCE_EXTRA.push(extra);
  base += 1 << extra;
}

/** A literal byte (distance 0) or a match. */
interface Token { readonly distance: number; readonly value: number }

/** The gzip stream of `data`. */
export function gzip(data: Uint8Array): Buffer {
  const out = new BitWriter();
  // No name, no time; "slowest algorithm"; unknown operating system.
  out.bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  deflate(data, out);
  out.align();
  out.word32(crc32(data));
  out.word32(data.length >>> 0);
  return out.toBuffer();
}

function deflate(data: Uint8Array, out: BitWriter): void {
  let blockStart = 0;
  const endBlock = (tokens: Token[], end: number) => {
    writeBlock(tokens, data.subarray(blockStart, end), out);
    blockStart = end;
  };
  tokenize(data, endBlock);
  // Go ends every stream with an empty stored block.
  out.bits(1, 3);
  out.align();
  out.bytes([0, 0, 0xff, 0xff]);
}

/**
 * Where each hash was seen last, and before that. The tables are kept from one call to the next, since
 * clearing them would cost more than compressing a small file: positions grow from call to call, so those
 * of earlier data lie before the start of this one.
 */
const head = new Int32Array(1 << HASH_BITS).fill(-1);
const previous = new Int32Array(WINDOW).fill(-1);
let used = 0;

function reserve(length: number): number {
  if (used + length > 0x7fffffff) {
    head.fill(-1);
    previous.fill(-1);
    used = 0;
  }
  const origin = used;
  used += length;
  return origin;
}

/** LZ77 with hash chains and lazy matching. */
function tokenize(data: Uint8Array, endBlock: (tokens: Token[], end: number) => void): void {
  const origin = reserve(data.length);
  const insert = (at: number): number => {
    const word = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
    const hash = Math.imul(word, HASH_MULTIPLIER) >>> (32 - HASH_BITS);
    const candidate = head[hash];
    previous[at & (WINDOW - 1)] = candidate;
    head[hash] = origin + at;
    return candidate - origin;
  };

  const lastInsert = data.length - (MIN_MATCH - 1);
  let tokens: Token[] = [];
  let length = MIN_MATCH - 1;
  let distance = 0;
  let pending = false; // the byte before `index` is not yet part of a token
  let chain = -1;
  let index = 0;

  while (index < data.length) {
    const lookahead = data.length - index;
    if (index < lastInsert) chain = insert(index);
    const lastLength = length;
    const lastDistance = distance;
    length = MIN_MATCH - 1;
    distance = 0;
    if (chain >= Math.max(0, index - WINDOW) && lookahead > lastLength && lastLength < LAZY_MATCH) {
      const match = findMatch(data, origin, index, chain, lookahead);
      if (match) {
        length = match.length;
        distance = match.distance;
      }
    }

    if (lastLength >= MIN_MATCH && length <= lastLength) {
      tokens.push({ distance: lastDistance, value: lastLength });
      const next = index + lastLength - 1;
      for (index++; index < next; index++) {
        if (index < lastInsert) insert(index);
      }
      pending = false;
      length = MIN_MATCH - 1;
      if (tokens.length === BLOCK_TOKENS) {
        endBlock(tokens, index);
        tokens = [];
      }
    } else {
      if (pending) {
        tokens.push({ distance: 0, value: data[index - 1] });
        if (tokens.length === BLOCK_TOKENS) {
          endBlock(tokens, index);
          tokens = [];
        }
      }
      index++;
      pending = true;
    }
  }
  if (pending) tokens.push({ distance: 0, value: data[index - 1] });
  if (tokens.length > 0) endBlock(tokens, index);
}

function findMatch(
  data: Uint8Array, origin: number, at: number, first: number, lookahead: number,
): { length: number; distance: number } | undefined {
  const limit = Math.min(MAX_MATCH, lookahead);
  const oldest = at - WINDOW;
  let length = MIN_MATCH - 1;
  let distance = 0;
  let tries = length >= GOOD_MATCH ? MAX_CHAIN >> 2 : MAX_CHAIN;
  for (let candidate = first; tries > 0; tries--) {
    if (data[at + length] === data[candidate + length]) {
      let n = 0;
      while (n < limit && data[candidate + n] === data[at + n]) n++;
      if (n > length && (n > MIN_MATCH || at - candidate <= FAR)) {
        length = n;
        distance = at - candidate;
        if (n >= limit) break;
      }
    }
    if (candidate === oldest) break;
    candidate = previous[candidate & (WINDOW - 1)] - origin;
    if (candidate < oldest || candidate < 0) break;
  }
  return distance > 0 ? { length, distance } : undefined;
}

/** Writes the block in the shortest of the three encodings. */
function writeBlock(tokens: readonly Token[], input: Uint8Array, out: BitWriter): void {
  const literalCounts = new Array<number>(LITERAL_CODES).fill(0);
  const distanceCounts = new Array<number>(DISTANCE_CODES).fill(0);
  let extraBits = 0;
  for (const { distance, value } of tokens) {
    if (distance === 0) {
      literalCounts[value]++;
    } else {
      const lengthCode = codeOf(LENGTH_BASE, value);
      const distanceCode = codeOf(DISTANCE_BASE, distance);
      literalCounts[FIRST_LENGTH_CODE + lengthCode]++;
      distanceCounts[distanceCode]++;
      extraBits += LENGTH_EXTRA[lengthCode] + DISTANCE_EXTRA[distanceCode];
    }
  }
  literalCounts[END_OF_BLOCK]++;
  const literalTotal = lastUsed(literalCounts) + 1;
  let distanceTotal = lastUsed(distanceCounts) + 1;
  if (distanceTotal === 0) {
    // A dynamic block must carry at least one distance code.
    distanceCounts[0] = 1;
    distanceTotal = 1;
  }

  const literals = HuffmanCode.of(literalCounts, 15);
  const distances = HuffmanCode.of(distanceCounts, 15);
  const header = runLengths([...literals.lengths.slice(0, literalTotal), ...distances.lengths.slice(0, distanceTotal)]);
  const headerCounts = new Array<number>(CODE_LENGTH_ORDER.length).fill(0);
  for (const { symbol } of header) headerCounts[symbol]++;
  const headerCode = HuffmanCode.of(headerCounts, 7);
  let headerTotal = CODE_LENGTH_ORDER.length;
  while (headerTotal > 4 && headerCounts[CODE_LENGTH_ORDER[headerTotal - 1]] === 0) headerTotal--;

  const storable = input.length <= MAX_STORED;
  // Go leaves the extra bits out of the sums when the block is too long to be stored: they are the same for both.
  const common = storable ? extraBits : 0;
  const fixedSize = 3 + FIXED_LITERALS.cost(literalCounts) + FIXED_DISTANCES.cost(distanceCounts) + common;
  const dynamicSize = 3 + 5 + 5 + 4 + 3 * headerTotal + headerCode.cost(headerCounts)
    + 2 * headerCounts[16] + 3 * headerCounts[17] + 7 * headerCounts[18]
    + literals.cost(literalCounts) + distances.cost(distanceCounts) + common;

  if (storable && (input.length + 5) * 8 < Math.min(fixedSize, dynamicSize)) {
    out.bits(0, 3);
    out.align();
    out.bytes([input.length & 0xff, input.length >> 8, ~input.length & 0xff, (~input.length >> 8) & 0xff]);
    out.bytes(input);
    return;
  }
  if (dynamicSize < fixedSize) {
    out.bits(4, 3);
    out.bits(literalTotal - 257, 5);
    out.bits(distanceTotal - 1, 5);
    out.bits(headerTotal - 4, 4);
    for (const symbol of CODE_LENGTH_ORDER.slice(0, headerTotal)) out.bits(headerCode.lengths[symbol], 3);
    for (const { symbol, extra, extraSize } of header) {
      out.code(headerCode, symbol);
      if (extraSize > 0) out.bits(extra, extraSize);
    }
    writeTokens(tokens, literals, distances, out);
  } else {
    out.bits(2, 3);
    writeTokens(tokens, FIXED_LITERALS, FIXED_DISTANCES, out);
  }
}

function writeTokens(tokens: readonly Token[], literals: HuffmanCode, distances: HuffmanCode, out: BitWriter): void {
  for (const { distance, value } of tokens) {
    if (distance === 0) {
      out.code(literals, value);
      continue;
    }
    const lengthCode = codeOf(LENGTH_BASE, value);
    out.code(literals, FIRST_LENGTH_CODE + lengthCode);
    if (LENGTH_EXTRA[lengthCode] > 0) out.bits(value - LENGTH_BASE[lengthCode], LENGTH_EXTRA[lengthCode]);
    const distanceCode = codeOf(DISTANCE_BASE, distance);
    out.code(distances, distanceCode);
    if (DISTANCE_EXTRA[distanceCode] > 0) out.bits(distance - DISTANCE_BASE[distanceCode], DISTANCE_EXTRA[distanceCode]);
  }
  out.code(literals, END_OF_BLOCK);
}

interface RunLength { readonly symbol: number; readonly extra: number; readonly extraSize: number }

/** Code lengths as the header writes them: 16 repeats the last, 17 and 18 repeat zero (RFC 1951, 3.2.7). */
function runLengths(lengths: readonly number[]): RunLength[] {
  const result: RunLength[] = [];
  for (let start = 0, end = 0; start < lengths.length; start = end) {
    const symbol = lengths[start];
    while (end < lengths.length && lengths[end] === symbol) end++;
    let count = end - start;
    if (symbol !== 0) {
      result.push({ symbol, extra: 0, extraSize: 0 });
      count--;
      while (count >= 3) {
        const n = Math.min(6, count);
        result.push({ symbol: 16, extra: n - 3, extraSize: 2 });
        count -= n;
      }
    } else {
      while (count >= 11) {
        const n = Math.min(138, count);
        result.push({ symbol: 18, extra: n - 11, extraSize: 7 });
        count -= n;
      }
      if (count >= 3) {
        result.push({ symbol: 17, extra: count - 3, extraSize: 3 });
        count = 0;
      }
    }
    for (; count > 0; count--) result.push({ symbol, extra: 0, extraSize: 0 });
  }
  return result;
}

/** Index of the last base that is not above `value`. */
function codeOf(bases: readonly number[], value: number): number {
  let low = 0;
  let high = bases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bases[middle] <= value) low = middle; else high = middle - 1;
  }
  return low;
}

function lastUsed(counts: readonly number[]): number {
  let last = counts.length - 1;
  while (last >= 0 && counts[last] === 0) last--;
  return last;
}

/** Least significant bit first. */
class BitWriter {
  private readonly chunks: number[] = [];
  private buffer = 0;
  private used = 0;

  public bits(value: number, size: number): void {
    this.buffer |= value << this.used;
    this.used += size;
    while (this.used >= 8) {
      this.chunks.push(this.buffer & 0xff);
      this.buffer >>>= 8;
      this.used -= 8;
    }
  }

  public code(code: HuffmanCode, symbol: number): void {
    this.bits(code.codes[symbol], code.lengths[symbol]);
  }

  public align(): void {
    if (this.used > 0) this.bits(0, 8 - this.used);
  }

  public bytes(values: Iterable<number>): void {
    for (const value of values) this.chunks.push(value);
  }

  public word32(value: number): void {
    this.bytes([value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]);
  }

  public toBuffer(): Buffer {
    return Buffer.from(this.chunks);
  }
}
