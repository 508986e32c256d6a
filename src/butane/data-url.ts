/**
 * Contents of files as `data:` URLs (RFC 2397).
 */
import { gzip } from './deflate';

/** RFC 2396, 2.3: what needs no escape. */
const RESERVED = /[^A-Za-z0-9\-_.!~*'()]/g;
const ESCAPES = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`);

/** No gzip stream, in base64 and with the word "gzip", is shorter. */
const SHORTEST_GZIP = 44;

export interface DataUrl {
  readonly source: string;
  /** The `compression` to write beside it; nothing when the user's own stays. */
  readonly compression?: string;
}

/**
 * The shortest of the escaped, the base64 and the gzipped form.
 *
 * @param compression what the user says the contents already are
 */
export function makeDataUrl(contents: Uint8Array, compression: string | undefined, mayCompress: boolean): DataUrl {
  const base64 = `;base64,${Buffer.from(contents).toString('base64')}`;
  let rest = `,${escape(contents)}`;
  if (base64.length < rest.length) rest = base64;
  // The user has compressed: the encoding is free, another compression is not.
  if (compression) return { source: `data:${rest}` };
  if (mayCompress && rest.length > SHORTEST_GZIP) {
    const zipped = `;base64,${gzip(contents).toString('base64')}`;
    // The word "gzip" counts, too.
    if (zipped.length + 4 < rest.length) return { source: `data:${zipped}`, compression: 'gzip' };
  }
  // Said outright, so that a config merged into this one does not lend its own compression.
  return { source: `data:${rest}`, compression: '' };
}

function escape(contents: Uint8Array): string {
  const text = Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength).toString('latin1');
  return text.replace(RESERVED, (character) => ESCAPES[character.charCodeAt(0)]);
}

const TOKEN = /^[!#$%&'*+\-.0-9A-Z^_`a-z{|}~]$/;
const MEDIA_TYPE = /^(?:text|image|audio|video|application|message|multipart)/;
/** What may stand between the quotes of a Go string. */
const GO_STRING = /^(?:[^\\"\n]|\\(?:[abfnrtv\\"]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2}))*$/;
const URL_DATA = /^[!$-;=?-Z_a-z~]*$/;
const BASE64_DATA = /^[A-Za-z0-9+/=\n]*$/;

/** Why the URL cannot be decoded, in Ignition's words; nothing if it can. */
export function checkDataUrl(url: string): string | undefined {
  const state = { at: 0 };
  const next = () => url[state.at++];
  const header = (): { error: string } | { base64: boolean } => {
    if (!url.startsWith('data:')) return { error: 'missing data prefix' };
    state.at = 'data:'.length;
    let character = next();
    if (character === undefined) return { error: 'missing comma before data' };
    if (character !== ';' && character !== ',') {
      if (!TOKEN.test(character)) return { error: 'invalid character after data prefix' };
      const start = state.at - 1;
      // What comes after an x is not looked at.
      const isExtension = /[xX]/.test(character) && next() === '-';
      for (character = next(); character !== '/'; character = next()) {
        if (character === undefined) return { error: 'missing media type slash' };
        if (!TOKEN.test(character)) return { error: 'invalid character for media type' };
      }
      if (!isExtension && !MEDIA_TYPE.test(url.slice(start, state.at))) return { error: 'invalid media type' };
      for (character = next(); character !== ';' && character !== ','; character = next()) {
        if (character === undefined) return { error: 'incomplete media type' };
        if (!TOKEN.test(character)) return { error: 'invalid character for media subtype' };
      }
    }
    while (character === ';') {
      const parameter = readParameter(url, state);
      if ('error' in parameter || 'base64' in parameter) return parameter;
      character = parameter.end;
    }
    return { base64: false };
  };

  const parsed = header();
  if ('error' in parsed) return parsed.error;
  const data = url.slice(state.at);
  if (!(parsed.base64 ? BASE64_DATA : URL_DATA).test(data)) return 'invalid data character';
  return parsed.base64 ? checkBase64(data) : checkEscapes(data);
}

/** `;name=value`, `;name="value"` or `;base64`, which ends the header. */
function readParameter(url: string, state: { at: number }): { error: string } | { base64: true } | { end: string } {
  const start = state.at;
  let character = url[state.at++];
  if (character === undefined || character === '=' || character === ',') return { error: 'unterminated parameter sequence' };
  for (; character !== '='; character = url[state.at++]) {
    if (character === undefined) return { error: 'unterminated parameter sequence' };
    if (character === ',') {
      const name = url.slice(start, state.at - 1);
      return name === 'base64' ? { base64: true } : { error: `expected base64, got ${name}` };
    }
    if (!TOKEN.test(character)) return { error: 'invalid character for parameter attribute' };
  }
  character = url[state.at++];
  if (character === '"') {
    const quoted = state.at;
    for (character = url[state.at++]; character !== '"'; character = url[state.at++]) {
      const isEscaped = character === '\\';
      if (isEscaped) character = url[state.at++];
      if (character === undefined) return { error: 'unclosed quoted string' };
      if (character > '\x7f') return { error: isEscaped ? 'invalid escaped character' : 'invalid character for parameter value' };
    }
    if (!GO_STRING.test(url.slice(quoted, state.at - 1))) return { error: 'invalid syntax' };
    character = url[state.at++];
    if (character === undefined) return { error: 'missing comma before data' };
    return character === ';' || character === ',' ? { end: character } : { error: 'expected semicolon or comma' };
  }
  const value = state.at - 1;
  for (; character !== ';' && character !== ','; character = url[state.at++]) {
    if (character === undefined) return { error: 'missing comma before data' };
    if (!TOKEN.test(character)) return { error: 'invalid character for parameter value' };
  }
  if (state.at - 1 === value) return { error: 'invalid character for parameter value' };
  const error = checkEscapes(url.slice(value, state.at - 1));
  return error !== undefined ? { error } : { end: character };
}

function checkEscapes(data: string): string | undefined {
  for (let at = data.indexOf('%'); at >= 0; at = data.indexOf('%', at + 1)) {
    for (const digit of [data[at + 1], data[at + 2]]) {
      if (digit === undefined) return 'rfc2396: unexpected end of unescape sequence';
      if (!/[0-9a-fA-F]/.test(digit)) return 'rfc2396: invalid char 0x25 in unescape sequence';
    }
    at += 2;
  }
  return undefined;
}

/** Padding is required and nothing may follow it. */
function checkBase64(data: string): string | undefined {
  const illegal = (at: number) => `illegal base64 data at input byte ${at}`;
  let inGroup = 0;
  for (let at = 0; at < data.length; at++) {
    if (data[at] === '\n') continue;
    if (data[at] !== '=') {
      inGroup = (inGroup + 1) % 4;
      continue;
    }
    if (inGroup < 2) return illegal(at);
    const skip = (from: number) => {
      let index = from;
      while (data[index] === '\n') index++;
      return index;
    };
    let end = skip(at + 1);
    if (inGroup === 2) {
      if (end >= data.length) return illegal(data.length);
      if (data[end] !== '=') return illegal(end - 1);
      end = skip(end + 1);
    }
    return end < data.length ? illegal(end) : undefined;
  }
  return inGroup === 0 ? undefined : illegal(data.length - inGroup);
}
