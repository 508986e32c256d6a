import { Construct } from 'constructs';
import { SecretResource } from './secrets';
import { fail } from '../app/errors';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps } from '../app/resource';
import { ignoreAnnotation } from '../rules';

const SECRET: KindFacts = { apiVersion: 'v1', kind: 'Secret', plural: 'secrets', fields: ['type', 'immutable', 'stringData'] };

/** Properties of `UnsafeSecret`. */
export interface UnsafeSecretProps extends NamespacedResourceProps {
  /** Values by key, as text. Unsafe: whoever reads Git reads them, and its history keeps them. */
  readonly unsafeStringData: { readonly [key: string]: string };
  /** Why they may be read by all. It becomes an annotation of the Secret. */
  readonly reason: string;
  /**
   * Type of the Secret.
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
}

/**
 * A Secret whose values stand in Git as they are: for what an API takes from a Secret though it is none, such as
 * public keys. Any other Secret with values is an error at synthesis; for true secrets there are `ExternalSecret` and
 * `SealedSecret`.
 */
export class UnsafeSecret extends SecretResource {
  private readonly props: UnsafeSecretProps;

  /** @throws when there is no reason, or a key is none */
  constructor(scope: Construct, id: string, props: UnsafeSecretProps) {
    const { annotations, reason } = props;
    super(scope, id, SECRET, { ...props, annotations: { ...annotations, [ignoreAnnotation('gitops/secret-in-clear-text')]: reason } });
    this.props = props;
    if (reason.trim() === '') fail(this, 'reason', "'' is none; say why everybody may read the values, or take an ExternalSecret");
    this._ensureKeys('unsafeStringData', props.unsafeStringData);
  }

  /** @internal */
  protected _toFields(): object {
    const { type, immutable, unsafeStringData } = this.props;
    return { type, immutable, stringData: { ...unsafeStringData } };
  }
}
