/** The options of both texts; where both have one of a name, that of the second. */
export function overriddenOptions(given: string | undefined, by: string): string {
  const names = new Set(optionsIn(by).map(nameOf));
  return [...optionsIn(given).filter(option => !names.has(nameOf(option))), ...optionsIn(by)].join(',');
}

/** The options of both texts; where both have one of a name, that of the first. */
export function completedOptions(given: string | undefined, by: string): string {
  const names = new Set(optionsIn(given).map(nameOf));
  return [...optionsIn(given), ...optionsIn(by).filter(option => !names.has(nameOf(option)))].join(',');
}

function optionsIn(text: string | undefined): string[] {
  return (text ?? '').split(',').filter(option => option !== '');
}

function nameOf(option: string): string {
  return option.split('=')[0];
}
