import { isEmpty, isGiven, Tell } from './claim';
import { parseUrl } from '../../schema/url';
import { Manifest } from '../rule';

/** What a data volume can be filled from. */
const SOURCES = ['http', 's3', 'gcs', 'registry', 'pvc', 'upload', 'blank', 'imageio', 'vddk', 'snapshot'];
/** Sources with an address, which has one of these schemes. */
const WITH_URL = ['http', 's3', 'gcs', 'imageio', 'vddk'];
const SCHEMES = ['http', 'https', 'gs'];
const REGISTRY_SCHEMES = ['docker', 'oci-archive'];
const CONTENT_TYPES = ['kubevirt', 'archive'];
const PULL_METHODS = ['pod', 'node'];

/** Fields without which a source of another platform cannot be read. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  imageio: ['secretRef', 'certConfigMap', 'diskId'],
  vddk: ['secretRef', 'uuid', 'backingFile', 'thumbprint'],
  pvc: ['namespace', 'name'],
  snapshot: ['namespace', 'name'],
};

/** The one source of a data volume, or what it refers to. */
export function checkSource(spec: Manifest, tell: Tell): void {
  const { source, sourceRef } = spec;
  if (isGiven(source) && isGiven(sourceRef)) return tell('sourceRef', 'excludes source; remove one of the two');
  if (isGiven(sourceRef)) return checkSourceRef(sourceRef, tell);
  if (!isGiven(source)) return tell('source', 'is missing; say what the volume is filled from, as blank: {}');
  checkOneSource(source, spec.contentType, SOURCES, tell);
}

function checkSourceRef({ kind, name }: Manifest, tell: Tell): void {
  if (kind !== 'DataSource') tell('sourceRef.kind', `'${kind ?? ''}' is not known; allowed is DataSource`);
  if (isEmpty(name)) tell('sourceRef.name', 'is empty; name the DataSource');
}

/** Exactly one source of some, and what it needs. */
export function checkOneSource(source: Manifest, contentType: unknown, allowed: readonly string[], tell: Tell): void {
  const given = allowed.filter(name => isGiven(source[name]));
  if (given.length !== 1) return tell('source', given.length === 0 ? `names no source; give one of ${allowed.join(', ')}` : `has ${given.join(' and ')}; keep one of them`);
  const [name] = given;
  checkContentType(contentType, name, tell);
  const at = `source.${name}`;
  const fields = source[name];
  if (typeof fields !== 'object' || fields === null) return;
  if (WITH_URL.includes(name)) checkUrl(fields.url, SCHEMES, `${at}.url`, tell);
  if (name === 'registry') checkRegistry(fields, at, tell);
  for (const field of NEEDED[name] ?? []) {
    if (isEmpty(fields[field])) tell(`${at}.${field}`, `is empty; a source ${name} needs it`);
  }
}

/** The type of what is in a volume. */
export function checkContentType(contentType: unknown, source: string, tell: Tell): void {
  if (isEmpty(contentType)) return;
  if (typeof contentType === 'string' && !CONTENT_TYPES.includes(contentType)) {
    tell('contentType', `'${contentType}' is not known; allowed are ${CONTENT_TYPES.join(' and ')}`);
  } else if (contentType === 'archive' && ['blank', 'registry'].includes(source)) {
    tell('contentType', `an archive cannot come from ${source}; remove it, or take the files from http`);
  }
}

function checkUrl(url: unknown, schemes: readonly string[], at: string, tell: Tell): void {
  if (isGiven(url) && typeof url !== 'string') return;
  const parsed = isEmpty(url) ? undefined : parseUrl(url as string);
  if (!parsed || !schemes.includes(parsed.scheme)) tell(at, `'${url ?? ''}' is no address that can be read; it starts with ${schemes.map(scheme => `${scheme}://`).join(' or ')}`);
}

function checkRegistry({ url, imageStream, pullMethod }: Manifest, at: string, tell: Tell): void {
  if (isGiven(url) === isGiven(imageStream)) {
    return tell(isGiven(url) ? `${at}.imageStream` : `${at}.url`, isGiven(url) ? 'excludes url; remove one of the two' : 'is missing; give the url of an image, or an imageStream');
  }
  if (isGiven(url)) checkUrl(url, REGISTRY_SCHEMES, `${at}.url`, tell);
  if (isGiven(pullMethod) && typeof pullMethod === 'string' && !PULL_METHODS.includes(pullMethod)) {
    tell(`${at}.pullMethod`, `'${pullMethod}' is not known; allowed are ${PULL_METHODS.join(' and ')}`);
  } else if (isGiven(imageStream) && pullMethod !== 'node') {
    tell(`${at}.pullMethod`, 'is not node; the image of an image stream is pulled by the node');
  }
  if (imageStream === '') tell(`${at}.imageStream`, 'is empty; name the image stream');
}
