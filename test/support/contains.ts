/** Expects every key and element of a fragment in a value; elements of lists by their `name`, else by position. */
export function expectContains(actual: unknown, fragment: unknown): void {
  expect(reduced(actual, fragment)).toEqual(fragment);
}

function reduced(actual: unknown, fragment: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(fragment)) {
    return fragment.map((element, index) => reduced(named(element) ? actual.find(other => other?.name === element.name) : actual[index], element));
  }
  if (isObject(actual) && isObject(fragment)) {
    return Object.fromEntries(Object.keys(fragment).filter(key => key in actual).map(key => [key, reduced(actual[key], fragment[key])]));
  }
  return actual;
}

function named(element: unknown): element is { name: unknown } {
  return isObject(element) && element.name !== undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
