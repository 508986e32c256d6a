// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// bitnami-labs/sealed-secrets v0.25.0 (f5f06da26041)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** SealedSecret (bitnami.com/v1alpha1): `sealedsecrets`, in a namespace. */
export class SealedSecret extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: SealedSecretProps): any {
    return { ...SealedSecret.GVK, ...toWire('bitnami.com', 'SealedSecret', props) };
  }

  constructor(scope: Construct, id: string, props: SealedSecretProps) {
    super(scope, id, { ...SealedSecret.GVK, ...toWire('bitnami.com', 'SealedSecret', props) });
  }
}

/** Fields of SealedSecret. */
export interface SealedSecretProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: SealedSecretSpec;
}

export interface SealedSecretSpec {
  /** Base64. */
  readonly data?: string;
  readonly encryptedData: { [key: string]: string };
  readonly template?: Template;
}

export interface Template {
  readonly data?: { [key: string]: string };
  /** Free fields; of a fixed type are `annotations`, `finalizers`, `labels`, `name`, `namespace`. */
  readonly metadata?: { [key: string]: any };
  readonly type?: string;
  readonly immutable?: boolean;
}
