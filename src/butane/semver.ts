/**
 * Version numbers as Butane and Ignition read them.
 */
const IDENTIFIER = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const SEMVER = new RegExp(`^(\\d+)\\.(\\d+)\\.(\\d+)(?:-(${IDENTIFIER})?)?(?:\\+(${IDENTIFIER})?)?$`);
/** A Go int has 64 bits. */
const LARGEST = BigInt('9223372036854775807');

/** The version as it is usually written, without leading zeros and empty parts; nothing if it is none. */
export function canonicalVersion(text: string): string | undefined {
  const match = SEMVER.exec(text);
  if (!match) return undefined;
  const numbers = match.slice(1, 4).map(BigInt);
  if (numbers.some((number) => number > LARGEST)) return undefined;
  return `${numbers.join('.')}${match[4] ? `-${match[4]}` : ''}${match[5] ? `+${match[5]}` : ''}`;
}
