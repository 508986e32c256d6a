/* eslint-disable no-bitwise -- permissions are bits */
/**
 * Permissions that were meant to be octal: `mode: 644` is 01204.
 */

/** A warning if the mode is unusual and would not be, read as octal. */
export function checkMode(mode: number | undefined, directory: boolean): string | undefined {
  if (mode === undefined) return undefined;
  const octal = /^[0-7]{1,4}$/.test(String(mode)) ? parseInt(String(mode), 8) : undefined;
  return octal !== undefined && !isUsual(mode, directory) && isUsual(octal, directory)
    ? 'unreasonable mode would be reasonable if specified in octal; remember to add a leading zero'
    : undefined;
}

function isUsual(mode: number, directory: boolean): boolean {
  if (mode === 0) return true;
  let all = 0;
  for (const permissions of [mode & 7, (mode >> 3) & 7, (mode >> 6) & 7]) {
    // Who is closer to the file may not do less.
    if ((all & ~permissions) !== 0) return false;
    // Nobody reads what others may execute, without executing it.
    if (permissions & 1 && all & 4 && !(all & 1)) return false;
    // Writing or executing without reading is for special cases.
    if (permissions & 3 && !(permissions & 4)) return false;
    all |= permissions;
  }
  if (!(all & 4)) return false;
  const special = mode & 0o7000;
  if (directory) {
    return (all & 1) !== 0 && !(special & 0o4000) && !(special & 0o3000 && !(all & 2));
  }
  if (special & 0o6000 && (!(all & 1) || mode & 2)) return false;
  return !(special & 0o1000);
}
