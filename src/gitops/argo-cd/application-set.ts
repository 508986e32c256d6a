import { Construct } from 'constructs';
import { ApplicationOptions, applicationSpec } from './application-options';
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

const APPLICATION_SET: KindFacts = { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', plural: 'applicationsets' };

/** An ApplicationSet of Argo CD. */
export interface IApplicationSet extends IResource {}

/** Properties of `ApplicationSet`. */
export interface ApplicationSetProps extends ApplicationOptions, NamespacedResourceProps {
  /**
   * Labels of the clusters, as Argo CD knows them.
   *
   * @default - every cluster that Argo CD knows
   */
  readonly clusterLabels?: { readonly [key: string]: string };
  /**
   * Folder of each cluster in the repository; `{{.name}}` is the name that Argo CD knows the cluster by, and what
   * `Cluster` is named.
   *
   * @default dist/{{.name}}
   */
  readonly path?: string;
  /**
   * Name of each Application.
   *
   * @default - `<name of this object>-{{.name}}`
   */
  readonly applicationName?: string;
  /**
   * Whether what an Application has applied stays when the Application goes, as when a cluster loses its label.
   *
   * @default true
   */
  readonly retain?: boolean;
}

/**
 * One Application for each cluster that Argo CD knows: a new cluster is a folder in Git and a label.
 *
 * @see Argo CD, ApplicationSet: cluster generator
 */
export class ApplicationSet extends Resource implements IApplicationSet {
  /** An ApplicationSet that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IApplicationSet {
    return new ImportedResource(scope, id, APPLICATION_SET, name, namespace);
  }

  private readonly props: ApplicationSetProps;

  /** @throws when the repository is no URL, the path is absolute or leaves the repository, or the name of the Applications is the same for all */
  constructor(scope: Construct, id: string, props: ApplicationSetProps) {
    super(scope, id, APPLICATION_SET, { ...props, namespace: props.namespace ?? ARGO_CD_NAMESPACE });
    ensure(this, 'repository', repositoryProblem(props.repository));
    ensure(this, 'path', folderProblem(props.path ?? DEFAULT_PATH));
    const { applicationName } = props;
    ensure(this, 'applicationName', applicationName === undefined || applicationName.includes('{{') ? undefined
      : `'${applicationName}' is the same for every cluster; put '{{.name}}' in it`);
    this.props = props;
  }

  /** @internal */
  protected _toSpec(): argoproj.ApplicationSetSpec {
    const { clusterLabels, path = DEFAULT_PATH, applicationName = `${this.name}-{{.name}}`, retain = true } = this.props;
    const spec = applicationSpec(this.props, path, defaultDifferences(OpenShiftVersion.of(this)));
    return {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [{ clusters: clusterLabels ? { selector: { matchLabels: { ...clusterLabels } } } : {} }],
      syncPolicy: { preserveResourcesOnDeletion: retain },
      template: { metadata: { name: applicationName }, spec: { ...spec, destination: { server: '{{.server}}' } } },
    };
  }
}

const DEFAULT_PATH = 'dist/{{.name}}';
