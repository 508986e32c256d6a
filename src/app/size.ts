import { Duration, Size } from 'cdk8s';
import { canonicalDuration, canonicalQuantity } from '../schema/canonical';

/**
 * A size as the API server stores it: `Size.mebibytes(4096)` and `'4096Mi'` are `4Gi`.
 *
 * @throws when the text is no quantity; the message names the field
 */
export function canonicalSize<T extends Size | string | undefined>(field: string, size: T): T extends undefined ? undefined : string {
  if (size === undefined) return undefined as never;
  const text = typeof size === 'string' ? size : size.asString();
  try {
    const canonical = canonicalQuantity(text);
    // The API server takes a unit alone for zero, which nobody means.
    if (!/\d/.test(text)) throw new Error(`'${text}' has no number; write one with its unit, as '20Gi'`);
    return canonical as never;
  } catch (error) {
    throw new Error(`${field}: ${(error as Error).message}`);
  }
}

/** A duration as Go prints it and the operators store it: `48h0m0s`. */
export function goDuration(duration: Duration): string {
  return canonicalDuration(duration.toMilliseconds());
}
