/** A path that Go's cleaning leaves as it is, but for one slash at its end: absolute, without `.`, `..` and `//`. */
export function isPlainPath(value: unknown): boolean {
  if (typeof value !== 'string' || value === '/') return false;
  const path = value.endsWith('/') ? value.slice(0, -1) : value;
  // Of two slashes one is cut off, and the other is clean.
  return path === '/' || (path.startsWith('/') && path.slice(1).split('/').every(part => part !== '' && part !== '.' && part !== '..'));
}
