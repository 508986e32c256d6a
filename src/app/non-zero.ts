/**
 * A value as it is stored in a field that is no pointer in the Go types of KubeVirt and CDI: these leave `false`, 0, an
 * empty text and an empty list out when they write an object back, which then differs from Git for ever.
 *
 * @see DROPPED_WHEN_ZERO
 */
export function nonZero<T>(value: T): T | undefined {
  const isZero = value === false || value === 0 || value === '' || Array.isArray(value) && value.length === 0;
  return isZero ? undefined : value;
}
