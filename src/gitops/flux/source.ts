import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type * as source from '../../../imports/source.toolkit.fluxcd.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { FLUX_NAMESPACE } from '../../app/layout/flux';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';

const GIT_REPOSITORY: KindFacts = { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', plural: 'gitrepositories' };
const OCI_REPOSITORY: KindFacts = { apiVersion: 'source.toolkit.fluxcd.io/v1beta2', kind: 'OCIRepository', plural: 'ocirepositories' };
const INTERVAL = Duration.minutes(5);

/** Where Flux takes manifests from: a GitRepository or an OCIRepository. */
export interface IFluxSource extends IResource {}

/** Properties that both sources take. */
export interface FluxSourceProps extends NamespacedResourceProps {
  /**
   * How often it is looked for changes.
   *
   * @default Duration.minutes(5)
   */
  readonly interval?: Duration;
  /**
   * Secret with what is needed to read it.
   *
   * @default - it is read without
   */
  readonly credentials?: kplus.ISecret;
  /**
   * What is left out, in the words of `.gitignore`.
   *
   * @default - nothing but what Flux leaves out by itself
   */
  readonly ignore?: string;
}

/** Properties of `GitRepository`. */
export interface GitRepositoryProps extends FluxSourceProps {
  /** URL of the repository, as `https://git.example.com/platform/fleet.git` or `ssh://git@git.example.com/platform/fleet.git`. */
  readonly url: string;
  /**
   * Branch.
   *
   * @default main
   */
  readonly branch?: string;
  /**
   * Tag, instead of a branch.
   *
   * @default - the branch
   */
  readonly tag?: string;
}

/**
 * A Git repository that Flux reads. The namespace is `flux-system` unless the properties say otherwise.
 *
 * @see Flux, source-controller: GitRepository
 */
export class GitRepository extends Resource implements IFluxSource {
  /** A GitRepository that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = FLUX_NAMESPACE): IFluxSource {
    return new ImportedResource(scope, id, GIT_REPOSITORY, name, namespace);
  }

  private readonly props: GitRepositoryProps;

  /** @throws when the URL has another scheme than http, https and ssh, or branch and tag are both given */
  constructor(scope: Construct, id: string, props: GitRepositoryProps) {
    super(scope, id, GIT_REPOSITORY, { ...props, namespace: props.namespace ?? FLUX_NAMESPACE });
    ensure(this, 'url', /^(https?|ssh):\/\/\S+$/.test(props.url) ? undefined
      : `'${props.url}' is no URL that Flux reads; write it with https:// or ssh://, as 'ssh://git@git.example.com/platform/fleet.git'`);
    ensure(this, 'tag', props.branch !== undefined && props.tag !== undefined ? `'${props.tag}' is given beside the branch '${props.branch}'; give one of them` : undefined);
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): source.GitRepositorySpec {
    const { url, branch = 'main', tag, ignore, credentials, interval = INTERVAL } = this.props;
    return {
      url,
      ref: tag === undefined ? { branch } : { tag },
      interval: goDuration(interval),
      ...ignore === undefined ? {} : { ignore },
      ...credentials ? { secretRef: { name: credentials.name } } : {},
    };
  }
}

/** Properties of `OCIRepository`. */
export interface OCIRepositoryProps extends FluxSourceProps {
  /** URL of the artifact, as `oci://registry.example.com/platform/fleet`. */
  readonly url: string;
  /**
   * Tag of the artifact.
   *
   * @default latest
   */
  readonly tag?: string;
}

/**
 * An artifact in a registry that Flux reads. The namespace is `flux-system` unless the properties say otherwise.
 *
 * @see Flux, source-controller: OCIRepository
 */
export class OCIRepository extends Resource implements IFluxSource {
  /** An OCIRepository that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = FLUX_NAMESPACE): IFluxSource {
    return new ImportedResource(scope, id, OCI_REPOSITORY, name, namespace);
  }

  private readonly props: OCIRepositoryProps;

  /** @throws when the URL does not start with `oci://` */
  constructor(scope: Construct, id: string, props: OCIRepositoryProps) {
    super(scope, id, OCI_REPOSITORY, { ...props, namespace: props.namespace ?? FLUX_NAMESPACE });
    ensure(this, 'url', /^oci:\/\/\S+$/.test(props.url) ? undefined : `'${props.url}' is no artifact; write it with oci://, as 'oci://registry.example.com/platform/fleet'`);
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): source.OCIRepositorySpec {
    const { url, tag = 'latest', ignore, credentials, interval = INTERVAL } = this.props;
    return {
      url,
      ref: { tag },
      interval: goDuration(interval),
      ...ignore === undefined ? {} : { ignore },
      ...credentials ? { secretRef: { name: credentials.name } } : {},
    };
  }
}
