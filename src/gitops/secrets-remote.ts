import type * as externalsecrets from '../../imports/external-secrets.io';
import { ensureValue } from '../app/errors';
import { subdomainProblem } from '../rules/values';

/** How a value is encoded in the store. */
export enum SecretDecoding {
  /** It is taken as it is. */
  NONE = 'None',
  /** Base64. */
  BASE64 = 'Base64',
  /** Base64 for URLs. */
  BASE64_URL = 'Base64URL',
  /** What it looks like. */
  AUTO = 'Auto',
}

/** What becomes of characters that no key of a Secret has. */
export enum SecretKeyConversion {
  /** They become `_`. */
  DEFAULT = 'Default',
  /** They become their number, as `_U00e9_`. */
  UNICODE = 'Unicode',
}

/** How values of a store are read. */
export interface RemoteValueOptions {
  /**
   * Field of the value, where it has several.
   *
   * @default - the whole value
   */
  readonly property?: string;
  /**
   * Version of the value in the store.
   *
   * @default - the newest
   */
  readonly version?: string;
  /**
   * How the value is encoded in the store.
   *
   * @default SecretDecoding.NONE
   */
  readonly decoding?: SecretDecoding;
  /**
   * What becomes of characters that no key of a Secret has.
   *
   * @default SecretKeyConversion.DEFAULT
   */
  readonly conversion?: SecretKeyConversion;
  /**
   * Whether the labels or tags of the value are read, and not the value.
   *
   * @default false
   */
  readonly metadata?: boolean;
}

/** A value of a store. */
export interface RemoteValue extends RemoteValueOptions {
  /** Its key in the store. */
  readonly key: string;
}

/** Another name for keys of a store. */
export interface SecretKeyRewrite {
  /** Regular expression of Go that the keys match. */
  readonly source: string;
  /** What they become, `$1` for a group. */
  readonly target: string;
}

/** How values are found in a store. */
export interface RemoteSearch {
  /**
   * Regular expression of Go that their names match.
   *
   * @default - any name
   */
  readonly name?: string;
  /**
   * Where they are.
   *
   * @default - anywhere
   */
  readonly path?: string;
  /**
   * Their tags.
   *
   * @default - any
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * How the values are encoded in the store.
   *
   * @default SecretDecoding.NONE
   */
  readonly decoding?: SecretDecoding;
  /**
   * What becomes of characters that no key of a Secret has.
   *
   * @default SecretKeyConversion.DEFAULT
   */
  readonly conversion?: SecretKeyConversion;
}

/** Where the External Secrets Operator finds values. */
export class SecretStoreRef {
  /** @throws when it is no name */
  public static secretStore(name: string): SecretStoreRef {
    return new SecretStoreRef('SecretStore', name);
  }

  /** A store of the whole cluster. @throws when it is no name */
  public static clusterSecretStore(name: string): SecretStoreRef {
    return new SecretStoreRef('ClusterSecretStore', name);
  }

  private constructor(private readonly kind: string, private readonly name: string) {
    ensureValue(kind, subdomainProblem(name));
  }

  /** @internal */
  public _render(): externalsecrets.SecretStoreRef {
    return { kind: this.kind, name: this.name };
  }
}

/** Values that have their keys in the store. */
export class RemoteKeys {
  /** The fields of one value of the store, each under its name. */
  public static extract(value: RemoteValue, rewrites: SecretKeyRewrite[] = []): RemoteKeys {
    if (value.key === '') ensureValue('RemoteKeys extract', "'' names nothing in the store; give the key that the value has there");
    return new RemoteKeys({ extract: renderRemoteRef(value) }, rewrites);
  }

  /** All values of the store that match. @throws when any would match */
  public static find(search: RemoteSearch, rewrites: SecretKeyRewrite[] = []): RemoteKeys {
    const { name, path, tags, decoding, conversion } = search;
    if (name === undefined && tags === undefined) ensureValue('RemoteKeys find', `${JSON.stringify(search)} matches every value of the store; give a name or tags`);
    const find = {
      name: name === undefined ? undefined : { regexp: name },
      path,
      tags,
      conversionStrategy: conversion ?? SecretKeyConversion.DEFAULT,
      decodingStrategy: decoding ?? SecretDecoding.NONE,
    };
    return new RemoteKeys({ find }, rewrites);
  }

  private constructor(private readonly source: externalsecrets.DataFrom, private readonly rewrites: readonly SecretKeyRewrite[]) {}

  /** @internal */
  public _render(): externalsecrets.DataFrom {
    const rewrite = this.rewrites.map(({ source, target }) => ({ regexp: { source, target } }));
    return { ...this.source, rewrite: rewrite.length > 0 ? rewrite : undefined };
  }
}

/** With the defaults of the API: it writes them into each item of a list, where Argo CD takes them for a difference. */
export function renderRemoteRef({ key, property, version, decoding, conversion, metadata }: RemoteValue): externalsecrets.RemoteRef {
  return {
    key,
    property,
    version,
    conversionStrategy: conversion ?? SecretKeyConversion.DEFAULT,
    decodingStrategy: decoding ?? SecretDecoding.NONE,
    metadataPolicy: metadata ? 'Fetch' : 'None',
  };
}
