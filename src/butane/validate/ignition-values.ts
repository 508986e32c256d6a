import * as path from 'path';
import { parseUrl, queryValues } from '../../schema/url';
import { checkDataUrl } from '../data-url';

/** Absolute, and as simple as it can be written. */
export function checkPath(value: string): string | undefined {
  if (value === '') return 'path not specified';
  if (!value.startsWith('/')) return 'path not absolute';
  const clean = path.posix.normalize(value);
  return clean === value && (value === '/' || !value.endsWith('/')) ? undefined : 'path is not fully simplified';
}

export function checkFileMode(mode: number | undefined): string | undefined {
  return mode !== undefined && (mode < 0 || mode > 0o7777) ? 'illegal file mode' : undefined;
}

/** A warning: Ignition before 3.6 drops these bits. */
export function checkSpecialBits(mode: number | undefined): string | undefined {
  return mode !== undefined && Math.floor(mode / 0o1000) % 8 !== 0
    ? 'setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0'
    : undefined;
}

export function checkUrl(value: string, minor: number): string | undefined {
  const url = parseUrl(value);
  if (!url) return 'unable to parse url';
  const objectVersion = () => queryValues(url, 'versionId')?.[0] === '' ? 'invalid S3 object VersionId' : undefined;
  switch (url.scheme) {
    case 'http': case 'https': case 'tftp':
      return undefined;
    case 'gs':
      return minor < 2 ? 'invalid url scheme' : undefined;
    case 's3':
      return objectVersion();
    case 'arn':
      if (minor < 4) return 'invalid url scheme';
      return isS3Arn(`arn:${url.opaque}`) ? objectVersion() : 'invalid S3 ARN format';
    case 'data':
      return checkDataUrl(value);
    default:
      return 'invalid url scheme';
  }
}

function isS3Arn(arn: string): boolean {
  const [, , service, , , resource] = arn.split(':');
  const parts = arn.split('/');
  if (resource === undefined || service !== 's3') return false;
  return parts.length >= (resource.startsWith('accesspoint/') ? 3 : 2);
}
