import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ImportedSecret, SecretResource } from './secrets';
import { RemoteKeys, RemoteValue, renderRemoteRef, SecretStoreRef } from './secrets-remote';
import type * as externalsecrets from '../../imports/external-secrets.io';
import { ensure } from '../app/errors';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps } from '../app/resource';
import { goDuration } from '../app/size';

const EXTERNAL_SECRET: KindFacts = { apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret', plural: 'externalsecrets' };

/** Whose the Secret is. */
export enum SecretCreationPolicy {
  /** It is made, and goes when the ExternalSecret goes. */
  OWNER = 'Owner',
  /** It is made, and stays when the ExternalSecret goes. */
  ORPHAN = 'Orphan',
  /** Keys are added to a Secret that is there. */
  MERGE = 'Merge',
  /** Nothing is made. */
  NONE = 'None',
}

/** What happens to the Secret when the values leave the store. */
export enum SecretDeletionPolicy {
  /** It stays with the last values. */
  RETAIN = 'Retain',
  /** It is deleted; for a Secret that is owned. */
  DELETE = 'Delete',
  /** Its keys go, it stays. */
  MERGE = 'Merge',
}

/** What the Secret has beside values of the store. */
export interface SecretTemplate {
  /**
   * Type of the Secret, as `kubernetes.io/dockerconfigjson`.
   *
   * @default - `Opaque`
   */
  readonly type?: string;
  /**
   * Labels of the Secret.
   *
   * @default - those of the ExternalSecret
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations of the Secret.
   *
   * @default - those of the ExternalSecret
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Values by key, as templates of Go over the values of the store: `{{ .password }}`.
   *
   * @default - the values of the store
   */
  readonly data?: { readonly [key: string]: string };
}

/** Properties of `ExternalSecret`. */
export interface ExternalSecretProps extends NamespacedResourceProps {
  /** Where the values come from. */
  readonly store: SecretStoreRef;
  /**
   * Values by key of the Secret.
   *
   * @default - none but `dataFrom`
   */
  readonly data?: { readonly [key: string]: RemoteValue };
  /**
   * Values that have their keys in the store.
   *
   * @default - none but `data`
   */
  readonly dataFrom?: RemoteKeys[];
  /**
   * How often the store is asked; zero asks once.
   *
   * @default Duration.hours(1)
   */
  readonly refreshInterval?: Duration;
  /**
   * Whose the Secret is.
   *
   * @default SecretCreationPolicy.OWNER
   */
  readonly creationPolicy?: SecretCreationPolicy;
  /**
   * What happens to the Secret when the values leave the store.
   *
   * @default SecretDeletionPolicy.RETAIN
   */
  readonly deletionPolicy?: SecretDeletionPolicy;
  /**
   * Whether the Secret cannot be changed once it is made.
   *
   * @default false
   */
  readonly immutable?: boolean;
  /**
   * Type, labels and composed values of the Secret.
   *
   * @default - an opaque Secret of the values
   */
  readonly template?: SecretTemplate;
}

/**
 * A Secret whose values are in a store outside the cluster, from which the External Secrets Operator makes the Secret
 * of the same name. It can be given wherever a Secret is: `SshKeys.static(externalSecret)`. Git holds where the
 * values are, and none of them.
 *
 * Defaults of the API are written, as those inside of lists show as a difference otherwise.
 *
 * @see External Secrets Operator: ExternalSecret
 */
export class ExternalSecret extends SecretResource {
  /** The Secret of an ExternalSecret that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): kplus.ISecret {
    return new ImportedSecret(scope, id, EXTERNAL_SECRET, name, namespace);
  }

  private readonly props: ExternalSecretProps;

  /** @throws when there is no value, or a key is none */
  constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id, EXTERNAL_SECRET, props);
    this.props = props;
    const { data = {}, dataFrom = [], template } = props;
    const values = Object.keys(data).length + dataFrom.length;
    ensure(this, 'data', values > 0 ? undefined : 'no value is asked for, got {}; name some in data or dataFrom');
    this._ensureKeys('data', data);
    this._ensureKeys('template data', template?.data);
    for (const [key, { key: remote }] of Object.entries(data)) {
      ensure(this, `data['${key}'].key`, remote === '' ? "'' names nothing in the store; give the key that the value has there" : undefined);
    }
  }

  /** @internal */
  protected _toSpec(): externalsecrets.ExternalSecretSpec {
    const { store, data, dataFrom, refreshInterval = Duration.hours(1), creationPolicy, deletionPolicy, immutable, template } = this.props;
    return {
      refreshInterval: goDuration(refreshInterval),
      secretStoreRef: store._render(),
      target: {
        creationPolicy: creationPolicy ?? SecretCreationPolicy.OWNER,
        deletionPolicy: deletionPolicy ?? SecretDeletionPolicy.RETAIN,
        immutable,
        template: template && renderTemplate(template),
      },
      data: data && Object.entries(data).map(([secretKey, value]) => ({ secretKey, remoteRef: renderRemoteRef(value) })),
      dataFrom: dataFrom?.map(keys => keys._render()),
    };
  }
}

function renderTemplate({ type, labels, annotations, data }: SecretTemplate): externalsecrets.Template {
  const metadata = labels || annotations ? { labels, annotations } : undefined;
  return { engineVersion: 'v2', mergePolicy: 'Replace', type, metadata, data };
}
