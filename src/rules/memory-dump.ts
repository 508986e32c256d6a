const MEBIBYTE = 2n ** 20n;
/** What is dumped beside the memory. */
const DUMP_OVERHEAD = 100n * MEBIBYTE;

/** Bytes that a claim for a dump of so much memory needs, whose file system takes so many thousandths more. */
export function memoryDumpBytes(memory: bigint, overhead: bigint): bigint {
  const bytes = ((memory + DUMP_OVERHEAD) * (1000n + overhead) + 999n) / 1000n;
  return (bytes + MEBIBYTE - 1n) / MEBIBYTE * MEBIBYTE;
}
