/** The parts of a URL that the checks need. */
export interface Url {
  /** In lower case, without the colon; empty for a relative URL. */
  readonly scheme: string;
  /** What follows the scheme of a URL like `arn:…`. */
  readonly opaque: string;
  readonly query: string;
}

/**
 * Splits a URL as Go's `net/url` does, which is more lenient than WHATWG's `URL`: Ignition decides by it.
 *
 * @returns nothing when Go cannot parse it
 */
export function parseUrl(url: string): Url | undefined {
  if (/[\x00-\x1f\x7f]/.test(url)) return undefined;
  const hash = url.indexOf('#');
  if (hash >= 0 && hasBadEscape(url.slice(hash + 1))) return undefined;
  let rest = hash >= 0 ? url.slice(0, hash) : url;
  if (rest === '*') return { scheme: '', opaque: '', query: '' };

  let scheme = '';
  const match = /^([A-Za-z][A-Za-z0-9+\-.]*):/.exec(rest);
  if (match) {
    scheme = match[1].toLowerCase();
    rest = rest.slice(match[0].length);
  } else if (rest.startsWith(':')) {
    return undefined;
  }
  let query = '';
  const mark = rest.indexOf('?');
  if (mark >= 0) {
    query = rest.slice(mark + 1);
    rest = rest.slice(0, mark);
  }
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, opaque: rest, query };
    if (rest.split('/')[0].includes(':')) return undefined;
  }
  if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))) {
    const slash = rest.indexOf('/', 2);
    const authority = slash >= 0 ? rest.slice(2, slash) : rest.slice(2);
    if (!isAuthority(authority)) return undefined;
    rest = slash >= 0 ? rest.slice(slash) : '';
  }
  return hasBadEscape(rest) ? undefined : { scheme, opaque: '', query };
}

/** The values of a query parameter. */
export function queryValues(url: Url, name: string): string[] | undefined {
  const values = new URLSearchParams(url.query).getAll(name);
  return values.length > 0 ? values : undefined;
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  const user = at >= 0 ? authority.slice(0, at) : '';
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || hasBadEscape(user)) return false;
  const host = authority.slice(at + 1);
  const port = host.startsWith('[')
    ? /^\[[^\]]*\](.*)$/.exec(host)?.[1]
    : /^[^:]*(.*)$/.exec(host)?.[1];
  if (port === undefined || !/^(?::\d*)?$/.test(port)) return false;
  const name = host.slice(0, host.length - port.length);
  return !/[ "<>\\^`{|}]/.test(name) && !/%(?!25)/.test(name);
}

function hasBadEscape(part: string): boolean {
  return /%(?![0-9a-fA-F]{2})/.test(part);
}
