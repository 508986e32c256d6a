// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// fluxcd/source-controller v1.2.5 (b104212a8bc2)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** GitRepository (source.toolkit.fluxcd.io/v1): `gitrepositories`, in a namespace; short names gitrepo. */
export class GitRepository extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: GitRepositoryProps = {}): any {
    return { ...GitRepository.GVK, ...toWire('source.toolkit.fluxcd.io', 'GitRepository', props) };
  }

  constructor(scope: Construct, id: string, props: GitRepositoryProps = {}) {
    super(scope, id, { ...GitRepository.GVK, ...toWire('source.toolkit.fluxcd.io', 'GitRepository', props) });
  }
}

/** Fields of GitRepository. */
export interface GitRepositoryProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: GitRepositorySpec;
}

/** OCIRepository (source.toolkit.fluxcd.io/v1beta2): `ocirepositories`, in a namespace; short names ocirepo. */
export class OCIRepository extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'source.toolkit.fluxcd.io/v1beta2', kind: 'OCIRepository' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: OCIRepositoryProps = {}): any {
    return { ...OCIRepository.GVK, ...toWire('source.toolkit.fluxcd.io', 'OCIRepository', props) };
  }

  constructor(scope: Construct, id: string, props: OCIRepositoryProps = {}) {
    super(scope, id, { ...OCIRepository.GVK, ...toWire('source.toolkit.fluxcd.io', 'OCIRepository', props) });
  }
}

/** Fields of OCIRepository. */
export interface OCIRepositoryProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: OCIRepositorySpec;
}

export interface GitRepositorySpec {
  readonly ignore?: string;
  readonly include?: Include[];
  /** Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$`. */
  readonly interval: string;
  readonly proxySecretRef?: Ref;
  readonly recurseSubmodules?: boolean;
  readonly ref?: GitRepositorySpecRef;
  readonly secretRef?: PowerVSSecretReference;
  readonly suspend?: boolean;
  /**
   * Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m))+$`.
   * @default "60s"
   */
  readonly timeout?: string;
  /** Pattern `^(http|https|ssh)://.*$`. */
  readonly url: string;
  readonly verify?: Verify;
}

export interface GitRepositorySpecRef {
  readonly branch?: string;
  readonly commit?: string;
  readonly name?: string;
  readonly semver?: string;
  readonly tag?: string;
}

export interface Include {
  readonly fromPath?: string;
  readonly repository: Ref;
  readonly toPath?: string;
}

export interface LayerSelector {
  readonly mediaType?: string;
  /** One of `extract`, `copy`. */
  readonly operation?: string;
}

export interface MatchOIDCIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface OCIRepositorySpec {
  readonly certSecretRef?: Ref;
  readonly ignore?: string;
  readonly insecure?: boolean;
  /** Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$`. */
  readonly interval: string;
  readonly layerSelector?: LayerSelector;
  /**
   * One of `generic`, `aws`, `azure`, `gcp`.
   * @default "generic"
   */
  readonly provider?: string;
  readonly ref?: OCIRepositorySpecRef;
  readonly secretRef?: PowerVSSecretReference;
  readonly serviceAccountName?: string;
  readonly suspend?: boolean;
  /**
   * Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m))+$`.
   * @default "60s"
   */
  readonly timeout?: string;
  /** Pattern `^oci://.*$`. */
  readonly url: string;
  readonly verify?: OCIRepositorySpecVerify;
}

export interface OCIRepositorySpecRef {
  readonly digest?: string;
  readonly semver?: string;
  readonly tag?: string;
}

export interface OCIRepositorySpecVerify {
  readonly matchOIDCIdentity?: MatchOIDCIdentity[];
  /**
   * One of `cosign`.
   * @default "cosign"
   */
  readonly provider?: string;
  readonly secretRef?: PowerVSSecretReference;
}

export interface PowerVSSecretReference {
  readonly name: string;
}

export interface Ref {
  readonly name: string;
}

export interface Verify {
  /**
   * One of `head`, `HEAD`, `Tag`, `TagAndHEAD`.
   * @default "HEAD"
   */
  readonly mode?: string;
  readonly secretRef: PowerVSSecretReference;
}
