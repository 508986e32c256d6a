import { gunzipSync } from 'zlib';
import { Manifest } from './rule';

/** What is read of one file: those that rules look into are a few lines long. */
const MOST_BYTES = 64 * 1024;

/** Text of a file of an Ignition config; nothing when it is fetched from elsewhere, is too large or cannot be read. */
export function textOfFile(file: Manifest): string | undefined {
  const source = file?.contents?.source;
  if (typeof source !== 'string' || source.length > 2 * MOST_BYTES || !source.startsWith('data:')) return undefined;
  const comma = source.indexOf(',');
  if (comma < 0) return undefined;
  try {
    // Escapes stand for bytes, which need be no text: contents may be compressed and escaped.
    const data = source.slice(comma + 1).replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    const bytes = Buffer.from(data, source.slice(0, comma).endsWith(';base64') ? 'base64' : 'latin1');
    return (file.contents.compression === 'gzip' ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString('utf8');
  } catch {
    return undefined;
  }
}
