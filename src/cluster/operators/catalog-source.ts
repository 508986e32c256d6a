import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type * as olm from '../../../imports/operators.coreos.com';
import { fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';

const FACTS: KindFacts = { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'CatalogSource', plural: 'catalogsources' };

/** Namespace whose catalogs are there for every namespace. */
export const MARKETPLACE = 'openshift-marketplace';

/** Operators that can be installed. */
export interface ICatalogSource extends IResource {}

/** Properties of `CatalogSource`. */
export interface CatalogSourceProps extends NamespacedResourceProps {
  /** Image with the catalog, as `registry.example.com/mirror/redhat-operator-index:v4.15`. */
  readonly image: string;

  /**
   * Name that people see.
   *
   * @default - the name of the object
   */
  readonly displayName?: string;

  /**
   * Who publishes the catalog, for people.
   *
   * @default - nobody is named
   */
  readonly publisher?: string;

  /**
   * How often it is looked whether the image has changed.
   *
   * @default - never; a tag that moves is not followed
   */
  readonly pollInterval?: Duration;

  /**
   * Which catalog is taken for a dependency that several have: the one with the highest number.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * Secrets of the namespace to pull the images of catalog and operators with.
   *
   * @default - the pull secret of the cluster
   */
  readonly pullSecrets?: kplus.ISecret[];
}

/**
 * A catalog of operators in an image: a mirror for a cluster without access to the internet. It is in
 * `openshift-marketplace` unless told otherwise, where every namespace finds it.
 */
export class CatalogSource extends Resource implements ICatalogSource {
  /** The catalog of Red Hat that every cluster has: `redhat-operators`. */
  public static redHatOperators(scope: Construct, id: string): ICatalogSource {
    return CatalogSource.fromName(scope, id, 'redhat-operators');
  }

  /** A catalog that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = MARKETPLACE): ICatalogSource {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: CatalogSourceProps;

  /** @throws when the image is empty or has a blank, or the interval is nothing */
  constructor(scope: Construct, id: string, props: CatalogSourceProps) {
    super(scope, id, FACTS, { ...props, namespace: props.namespace ?? MARKETPLACE });
    this.props = props;
    if (!/^\S+$/.test(props.image)) fail(this, 'image', `'${props.image}' is no image; write registry/repository:tag`);
    if (props.pollInterval?.toMilliseconds() === 0) fail(this, 'pollInterval', '0s is no interval; give at least a minute, or leave it out');
  }

  /** @internal */
  protected _toSpec(): olm.CatalogSourceSpec {
    const { image, displayName, publisher, pollInterval, priority, pullSecrets } = this.props;
    return {
      sourceType: 'grpc',
      image,
      displayName,
      publisher,
      priority,
      secrets: pullSecrets?.map(({ name }) => name),
      updateStrategy: pollInterval && { registryPoll: { interval: goDuration(pollInterval) } },
    };
  }
}
