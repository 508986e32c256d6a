import { Construct } from 'constructs';
import { ApplicationOptions, applicationSpec } from './application-options';
import { ApplicationDestination } from './destination';
import { defaultDifferences } from './drift';
import { ARGO_CD_NAMESPACE } from './namespace';
import { repositoryProblem } from './repository';
import type * as argoproj from '../../../imports/argoproj.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { folderProblem } from '../../app/layout/source-folder';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { OpenShiftVersion } from '../../app/version';

const APPLICATION: KindFacts = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', plural: 'applications' };

/** An Application of Argo CD. */
export interface IApplication extends IResource {}

/** Properties of `Application`. */
export interface ApplicationProps extends ApplicationOptions, NamespacedResourceProps {
  /** Folder in the repository, as `dist/edge-01`. */
  readonly path: string;
  /**
   * Cluster that is applied to.
   *
   * @default ApplicationDestination.inCluster()
   */
  readonly destination?: ApplicationDestination;
}

/**
 * What Argo CD applies to one cluster, and keeps as Git has it. Its deletion deletes nothing of the cluster. The
 * namespace is `openshift-gitops` unless the chart or the properties say otherwise.
 *
 * @see Argo CD, declarative setup: applications
 */
export class Application extends Resource implements IApplication {
  /** An Application that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IApplication {
    return new ImportedResource(scope, id, APPLICATION, name, namespace);
  }

  private readonly props: ApplicationProps;

  /** @throws when the repository is no URL, the path is absolute or leaves the repository */
  constructor(scope: Construct, id: string, props: ApplicationProps) {
    super(scope, id, APPLICATION, { ...props, namespace: props.namespace ?? ARGO_CD_NAMESPACE });
    ensure(this, 'repository', repositoryProblem(props.repository));
    ensure(this, 'path', folderProblem(props.path));
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): argoproj.ApplicationSpec {
    const { path, destination = ApplicationDestination.inCluster() } = this.props;
    return { ...applicationSpec(this.props, path, defaultDifferences(OpenShiftVersion.of(this))), destination: destination._render() };
  }
}


