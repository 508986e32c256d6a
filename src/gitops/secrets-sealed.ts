import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ImportedSecret, SecretResource } from './secrets';
import type * as sealedsecrets from '../../imports/bitnami.com';
import { ensure } from '../app/errors';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps } from '../app/resource';

const SEALED_SECRET: KindFacts = { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', plural: 'sealedsecrets' };

/** Where a sealed value can be opened: kubeseal binds it to that. */
export enum SealedSecretScope {
  /** Under its own name in its own namespace only; either cannot be changed. */
  STRICT = 'strict',
  /** Under any name in its namespace. */
  NAMESPACE_WIDE = 'namespace-wide',
  /** Anywhere in the cluster. */
  CLUSTER_WIDE = 'cluster-wide',
}

/** Properties of `SealedSecret`. */
export interface SealedSecretProps extends NamespacedResourceProps {
  /** Values by key of the Secret, each as `kubeseal --raw` prints it. */
  readonly encryptedData: { readonly [key: string]: string };
  /**
   * Where the values can be opened: what they were sealed with.
   *
   * @default SealedSecretScope.STRICT
   */
  readonly sealingScope?: SealedSecretScope;
  /**
   * Type of the Secret, as `kubernetes.io/dockerconfigjson`.
   *
   * @default - `Opaque`
   */
  readonly type?: string;
  /**
   * Whether the Secret cannot be changed once it is made.
   *
   * @default false
   */
  readonly immutable?: boolean;
  /**
   * Labels of the Secret.
   *
   * @default - none
   */
  readonly secretLabels?: { readonly [key: string]: string };
  /**
   * Annotations of the Secret.
   *
   * @default - none
   */
  readonly secretAnnotations?: { readonly [key: string]: string };
}

/**
 * A Secret in Git that only the cluster can read: the controller of Sealed Secrets makes the Secret of the same name
 * from it. It can be given wherever a Secret is: `SshKeys.static(sealedSecret)`.
 *
 * @see Sealed Secrets: scopes
 */
export class SealedSecret extends SecretResource {
  /** The Secret of a SealedSecret that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): kplus.ISecret {
    return new ImportedSecret(scope, id, SEALED_SECRET, name, namespace);
  }

  private readonly props: SealedSecretProps;

  /** @throws when there is no value, a key is none, or a value is not sealed */
  constructor(scope: Construct, id: string, props: SealedSecretProps) {
    const { sealingScope = SealedSecretScope.STRICT, annotations } = props;
    const opened = sealingScope === SealedSecretScope.STRICT ? {} : { [`sealedsecrets.bitnami.com/${sealingScope}`]: 'true' };
    super(scope, id, SEALED_SECRET, { ...props, annotations: { ...opened, ...annotations } });
    this.props = props;
    const entries = Object.entries(props.encryptedData);
    ensure(this, 'encryptedData', entries.length > 0 ? undefined : 'there is no value, got {}; seal one with kubeseal --raw');
    this._ensureKeys('encryptedData', props.encryptedData);
    for (const [key, value] of entries) ensure(this, `encryptedData['${key}']`, sealedProblem(value));
  }

  /** @internal */
  protected _toSpec(): sealedsecrets.SealedSecretSpec {
    const { encryptedData, type, immutable, secretLabels, secretAnnotations } = this.props;
    const metadata = secretLabels || secretAnnotations ? { labels: secretLabels, annotations: secretAnnotations } : undefined;
    const template = type !== undefined || immutable !== undefined || metadata ? { type, immutable, metadata } : undefined;
    return { encryptedData: { ...encryptedData }, template };
  }
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Characters of a value that a message may show: one that is not sealed may be the password. */
const SHOWN = 2;
const LEAST_KEY_BYTES = 128;

/** A sealed value is the length of an encrypted session key in two bytes, that key, and what is encrypted with it. */
function sealedProblem(value: string): string | undefined {
  const bytes = BASE64.test(value) ? Buffer.from(value, 'base64') : Buffer.alloc(0);
  const keyLength = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (keyLength >= LEAST_KEY_BYTES && bytes.length > 2 + keyLength) return undefined;
  return `'${value.slice(0, SHOWN)}…' (${value.length} characters) is not a sealed value, or not all of it; seal it with kubeseal --raw, and keep the clear text out of the program`;
}
