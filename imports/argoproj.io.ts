// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// argoproj/argo-cd v2.10.20 (5498456fa84b)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** AppProject (argoproj.io/v1alpha1): `appprojects`, in a namespace; short names appproj, appprojs. */
export class AppProject extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: AppProjectProps): any {
    return { ...AppProject.GVK, ...toWire('argoproj.io', 'AppProject', props) };
  }

  constructor(scope: Construct, id: string, props: AppProjectProps) {
    super(scope, id, { ...AppProject.GVK, ...toWire('argoproj.io', 'AppProject', props) });
  }
}

/** Fields of AppProject. */
export interface AppProjectProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: AppProjectSpec;
}

/** Application (argoproj.io/v1alpha1): `applications`, in a namespace; short names app, apps. */
export class Application extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ApplicationProps): any {
    return { ...Application.GVK, ...toWire('argoproj.io', 'Application', props) };
  }

  constructor(scope: Construct, id: string, props: ApplicationProps) {
    super(scope, id, { ...Application.GVK, ...toWire('argoproj.io', 'Application', props) });
  }
}

/** Fields of Application. */
export interface ApplicationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly operation?: ApplicationOperation;
  readonly spec: ApplicationSpec;
}

/** ApplicationSet (argoproj.io/v1alpha1): `applicationsets`, in a namespace; short names appset, appsets. */
export class ApplicationSet extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: ApplicationSetProps): any {
    return { ...ApplicationSet.GVK, ...toWire('argoproj.io', 'ApplicationSet', props) };
  }

  constructor(scope: Construct, id: string, props: ApplicationSetProps) {
    super(scope, id, { ...ApplicationSet.GVK, ...toWire('argoproj.io', 'ApplicationSet', props) });
  }
}

/** Fields of ApplicationSet. */
export interface ApplicationSetProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: ApplicationSetSpec;
}

export interface AccessTokenRef {
  readonly key: string;
  readonly secretName: string;
}

export interface AppPasswordRef {
  readonly key: string;
  readonly secretName: string;
}

export interface AppProjectSpec {
  readonly clusterResourceBlacklist?: core.GroupKind[];
  readonly clusterResourceWhitelist?: core.GroupKind[];
  readonly description?: string;
  readonly destinations?: Destination[];
  readonly namespaceResourceBlacklist?: core.GroupKind[];
  readonly namespaceResourceWhitelist?: core.GroupKind[];
  readonly orphanedResources?: OrphanedResources;
  readonly permitOnlyProjectScopedClusters?: boolean;
  readonly roles?: Role[];
  readonly signatureKeys?: SignatureKey[];
  readonly sourceNamespaces?: string[];
  readonly sourceRepos?: string[];
  readonly syncWindows?: SyncWindow[];
}

export interface ApplicationOperation {
  readonly info?: Param[];
  readonly initiatedBy?: InitiatedBy;
  readonly retry?: Retry;
  readonly sync?: Sync;
}

export interface ApplicationSetSpec {
  readonly applyNestedSelectors?: boolean;
  readonly generators: ApplicationSetSpecGenerator[];
  readonly goTemplate?: boolean;
  readonly goTemplateOptions?: string[];
  readonly ignoreApplicationDifferences?: IgnoreApplicationDifference[];
  readonly preservedFields?: ApplicationSetSpecPipelineTaskMetadata;
  readonly strategy?: Strategy;
  readonly syncPolicy?: ApplicationSetSpecSyncPolicy;
  readonly template: PodTemplateSpec;
  readonly templatePatch?: string;
}

export interface ApplicationSetSpecGenerator {
  readonly clusterDecisionResource?: ClusterDecisionResource;
  readonly clusters?: Clusters;
  readonly git?: Git;
  readonly list?: List;
  readonly matrix?: Matrix;
  readonly merge?: Merge;
  readonly plugin?: GeneratorPlugin;
  readonly pullRequest?: PullRequest;
  readonly scmProvider?: ScmProvider;
  readonly selector?: LabelSelector;
}

export interface ApplicationSetSpecPipelineTaskMetadata {
  readonly annotations?: string[];
  readonly labels?: string[];
}

export interface ApplicationSetSpecSyncPolicy {
  /** One of `create-only`, `create-update`, `create-delete`, `sync`. */
  readonly applicationsSync?: string;
  readonly preserveResourcesOnDeletion?: boolean;
}

export interface ApplicationSpec {
  readonly destination: Destination;
  readonly ignoreDifferences?: IgnoreDifference[];
  readonly info?: Param[];
  readonly project: string;
  /** 64-bit integer. */
  readonly revisionHistoryLimit?: number;
  readonly source?: Source;
  readonly sources?: Source[];
  readonly syncPolicy?: SyncPolicy;
}

export interface Apply {
  readonly force?: boolean;
}

export interface Automated {
  readonly allowEmpty?: boolean;
  readonly prune?: boolean;
  readonly selfHeal?: boolean;
}

export interface AwsCodeCommit {
  readonly allBranches?: boolean;
  readonly region?: string;
  readonly role?: string;
  readonly tagFilters?: GCPMetadata[];
}

export interface AzureDevOps {
  readonly accessTokenRef: AccessTokenRef;
  readonly allBranches?: boolean;
  readonly api?: string;
  readonly organization: string;
  readonly teamProject: string;
}

export interface Azuredevops {
  readonly api?: string;
  readonly labels?: string[];
  readonly organization: string;
  readonly project: string;
  readonly repo: string;
  readonly tokenRef?: TokenRef;
}

export interface Backoff {
  readonly duration?: string;
  /** 64-bit integer. */
  readonly factor?: number;
  readonly maxDuration?: string;
}

export interface BasicAuth {
  readonly passwordRef: PasswordRef;
  readonly username: string;
}

export interface BearerToken {
  readonly tokenRef: TokenRef;
}

export interface Bitbucket {
  readonly api?: string;
  readonly basicAuth?: BasicAuth;
  readonly bearerToken?: BearerToken;
  readonly owner: string;
  readonly repo: string;
}

export interface BitbucketServer {
  readonly api: string;
  readonly basicAuth?: BasicAuth;
  readonly project: string;
  readonly repo: string;
}

export interface ClusterDecisionResource {
  readonly configMapRef: string;
  readonly labelSelector?: LabelSelector;
  readonly name?: string;
  /** 64-bit integer. */
  readonly requeueAfterSeconds?: number;
  readonly template?: PodTemplateSpec;
  readonly values?: { [key: string]: string };
}

export interface Clusters {
  readonly selector?: LabelSelector;
  readonly template?: PodTemplateSpec;
  readonly values?: { [key: string]: string };
}

export interface Destination {
  readonly name?: string;
  readonly namespace?: string;
  readonly server?: string;
}

export interface Directory {
  readonly exclude?: string;
  readonly include?: string;
  readonly jsonnet?: Jsonnet;
  readonly recurse?: boolean;
}

export interface ExtVar {
  readonly code?: boolean;
  readonly name: string;
  readonly value: string;
}

export interface FileParameter {
  readonly name?: string;
  readonly path?: string;
}

export interface Filter {
  readonly branchMatch?: string;
  readonly targetBranchMatch?: string;
}

export interface GCPMetadata {
  readonly key: string;
  readonly value?: string;
}

export interface Generator {
  readonly clusterDecisionResource?: ClusterDecisionResource;
  readonly clusters?: Clusters;
  readonly git?: Git;
  readonly list?: List;
  /** Any value. */
  readonly matrix?: any;
  /** Any value. */
  readonly merge?: any;
  readonly plugin?: GeneratorPlugin;
  readonly pullRequest?: PullRequest;
  readonly scmProvider?: ScmProvider;
  readonly selector?: LabelSelector;
}

export interface GeneratorPlugin {
  readonly configMapRef: Ref;
  readonly input?: Input;
  /** 64-bit integer. */
  readonly requeueAfterSeconds?: number;
  readonly template?: PodTemplateSpec;
  readonly values?: { [key: string]: string };
}

export interface Git {
  readonly directories?: GitDirectory[];
  readonly files?: StepOutputConfig[];
  readonly pathParamPrefix?: string;
  readonly repoURL: string;
  /** 64-bit integer. */
  readonly requeueAfterSeconds?: number;
  readonly revision: string;
  readonly template?: PodTemplateSpec;
  readonly values?: { [key: string]: string };
}

export interface GitDirectory {
  readonly exclude?: boolean;
  readonly path: string;
}

export interface Gitea {
  readonly api: string;
  readonly insecure?: boolean;
  readonly owner: string;
  readonly repo: string;
  readonly tokenRef?: TokenRef;
}

export interface Github {
  readonly api?: string;
  readonly appSecretName?: string;
  readonly labels?: string[];
  readonly owner: string;
  readonly repo: string;
  readonly tokenRef?: TokenRef;
}

export interface Gitlab {
  readonly api?: string;
  readonly insecure?: boolean;
  readonly labels?: string[];
  readonly project: string;
  readonly pullRequestState?: string;
  readonly tokenRef?: TokenRef;
}

export interface Helm {
  readonly fileParameters?: FileParameter[];
  readonly ignoreMissingValueFiles?: boolean;
  readonly parameters?: Parameter[];
  readonly passCredentials?: boolean;
  readonly releaseName?: string;
  readonly skipCrds?: boolean;
  readonly valueFiles?: string[];
  readonly values?: string;
  /** Free fields. */
  readonly valuesObject?: { [key: string]: any };
  readonly version?: string;
}

export interface Hook {
  readonly force?: boolean;
}

export interface IgnoreApplicationDifference {
  readonly jqPathExpressions?: string[];
  readonly jsonPointers?: string[];
  readonly name?: string;
}

export interface IgnoreDifference {
  readonly group?: string;
  readonly jqPathExpressions?: string[];
  readonly jsonPointers?: string[];
  readonly kind: string;
  readonly managedFieldsManagers?: string[];
  readonly name?: string;
  readonly namespace?: string;
}

export interface InitiatedBy {
  readonly automated?: boolean;
  readonly username?: string;
}

export interface Input {
  /** Each value any value. */
  readonly parameters?: { [key: string]: any };
}

export interface Jsonnet {
  readonly extVars?: ExtVar[];
  readonly libs?: string[];
  readonly tlas?: Tla[];
}

export interface JwtToken {
  /** 64-bit integer. */
  readonly exp?: number;
  /** 64-bit integer. */
  readonly iat: number;
  readonly id?: string;
}

export interface Kustomize {
  readonly commonAnnotations?: { [key: string]: string };
  readonly commonAnnotationsEnvsubst?: boolean;
  readonly commonLabels?: { [key: string]: string };
  readonly components?: string[];
  readonly forceCommonAnnotations?: boolean;
  readonly forceCommonLabels?: boolean;
  readonly images?: string[];
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  readonly namespace?: string;
  readonly patches?: Patche[];
  readonly replicas?: Replica[];
  readonly version?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: NodeSelectorRequirement[];
  readonly matchLabels?: { [key: string]: string };
}

export interface List {
  /** Each any value. */
  readonly elements?: any[];
  readonly elementsYaml?: string;
  readonly template?: PodTemplateSpec;
}

export interface Matrix {
  readonly generators: Generator[];
  readonly template?: PodTemplateSpec;
}

export interface Merge {
  readonly generators: Generator[];
  readonly mergeKeys: string[];
  readonly template?: PodTemplateSpec;
}

export interface Metadata {
  readonly annotations?: { [key: string]: string };
  readonly finalizers?: string[];
  readonly labels?: { [key: string]: string };
  readonly name?: string;
  readonly namespace?: string;
}

export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

export interface OrphanedResources {
  readonly ignore?: RedirectReference[];
  readonly warn?: boolean;
}

export interface Param {
  readonly name: string;
  readonly value: string;
}

export interface Parameter {
  readonly forceString?: boolean;
  readonly name?: string;
  readonly value?: string;
}

export interface PasswordRef {
  readonly key: string;
  readonly secretName: string;
}

export interface Patche {
  readonly options?: { [key: string]: boolean };
  readonly patch?: string;
  readonly path?: string;
  readonly target?: Target;
}

export interface PipelineTaskMetadata {
  readonly annotations?: { [key: string]: string };
  readonly labels?: { [key: string]: string };
}

export interface Plugin {
  readonly env?: Param[];
  readonly name?: string;
  readonly parameters?: PluginParameter[];
}

export interface PluginParameter {
  readonly array?: string[];
  readonly map?: { [key: string]: string };
  readonly name?: string;
  readonly string?: string;
}

export interface PodTemplateSpec {
  readonly metadata: Metadata;
  readonly spec: Spec;
}

export interface PullRequest {
  readonly azuredevops?: Azuredevops;
  readonly bitbucket?: Bitbucket;
  readonly bitbucketServer?: BitbucketServer;
  readonly filters?: Filter[];
  readonly gitea?: Gitea;
  readonly github?: Github;
  readonly gitlab?: Gitlab;
  /** 64-bit integer. */
  readonly requeueAfterSeconds?: number;
  readonly template?: PodTemplateSpec;
}

export interface RedirectReference {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface Ref {
  readonly name: string;
}

export interface Replica {
  /** Integer or string. */
  readonly count: string | number;
  readonly name: string;
}

export interface Resource {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface Retry {
  readonly backoff?: Backoff;
  /** 64-bit integer. */
  readonly limit?: number;
}

export interface Role {
  readonly description?: string;
  readonly groups?: string[];
  readonly jwtTokens?: JwtToken[];
  readonly name: string;
  readonly policies?: string[];
}

export interface RollingSync {
  readonly steps?: Step[];
}

export interface ScmProvider {
  readonly awsCodeCommit?: AwsCodeCommit;
  readonly azureDevOps?: AzureDevOps;
  readonly bitbucket?: ScmProviderBitbucket;
  readonly bitbucketServer?: ScmProviderBitbucketServer;
  readonly cloneProtocol?: string;
  readonly filters?: ScmProviderFilter[];
  readonly gitea?: ScmProviderGitea;
  readonly github?: ScmProviderGithub;
  readonly gitlab?: ScmProviderGitlab;
  /** 64-bit integer. */
  readonly requeueAfterSeconds?: number;
  readonly template?: PodTemplateSpec;
  readonly values?: { [key: string]: string };
}

export interface ScmProviderBitbucket {
  readonly allBranches?: boolean;
  readonly appPasswordRef: AppPasswordRef;
  readonly owner: string;
  readonly user: string;
}

export interface ScmProviderBitbucketServer {
  readonly allBranches?: boolean;
  readonly api: string;
  readonly basicAuth?: BasicAuth;
  readonly project: string;
}

export interface ScmProviderFilter {
  readonly branchMatch?: string;
  readonly labelMatch?: string;
  readonly pathsDoNotExist?: string[];
  readonly pathsExist?: string[];
  readonly repositoryMatch?: string;
}

export interface ScmProviderGitea {
  readonly allBranches?: boolean;
  readonly api: string;
  readonly insecure?: boolean;
  readonly owner: string;
  readonly tokenRef?: TokenRef;
}

export interface ScmProviderGithub {
  readonly allBranches?: boolean;
  readonly api?: string;
  readonly appSecretName?: string;
  readonly organization: string;
  readonly tokenRef?: TokenRef;
}

export interface ScmProviderGitlab {
  readonly allBranches?: boolean;
  readonly api?: string;
  readonly group: string;
  readonly includeSharedProjects?: boolean;
  readonly includeSubgroups?: boolean;
  readonly insecure?: boolean;
  readonly tokenRef?: TokenRef;
  readonly topic?: string;
}

export interface SignatureKey {
  readonly keyID: string;
}

export interface Source {
  readonly chart?: string;
  readonly directory?: Directory;
  readonly helm?: Helm;
  readonly kustomize?: Kustomize;
  readonly path?: string;
  readonly plugin?: Plugin;
  readonly ref?: string;
  readonly repoURL: string;
  readonly targetRevision?: string;
}

export interface Spec {
  readonly destination: Destination;
  readonly ignoreDifferences?: IgnoreDifference[];
  readonly info?: Param[];
  readonly project: string;
  /** 64-bit integer. */
  readonly revisionHistoryLimit?: number;
  readonly source?: Source;
  readonly sources?: Source[];
  readonly syncPolicy?: SyncPolicy;
}

export interface Step {
  readonly matchExpressions?: StepNodeSelectorRequirement[];
  /** Integer or string. */
  readonly maxUpdate?: string | number;
}

export interface StepNodeSelectorRequirement {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: string[];
}

export interface StepOutputConfig {
  readonly path: string;
}

export interface Strategy {
  readonly rollingSync?: RollingSync;
  readonly type?: string;
}

export interface Sync {
  readonly dryRun?: boolean;
  readonly manifests?: string[];
  readonly prune?: boolean;
  readonly resources?: Resource[];
  readonly revision?: string;
  readonly revisions?: string[];
  readonly source?: Source;
  readonly sources?: Source[];
  readonly syncOptions?: string[];
  readonly syncStrategy?: SyncStrategy;
}

export interface SyncPolicy {
  readonly automated?: Automated;
  readonly managedNamespaceMetadata?: PipelineTaskMetadata;
  readonly retry?: Retry;
  readonly syncOptions?: string[];
}

export interface SyncStrategy {
  readonly apply?: Apply;
  readonly hook?: Hook;
}

export interface SyncWindow {
  readonly applications?: string[];
  readonly clusters?: string[];
  readonly duration?: string;
  readonly kind?: string;
  readonly manualSync?: boolean;
  readonly namespaces?: string[];
  readonly schedule?: string;
  readonly timeZone?: string;
}

export interface Target {
  readonly annotationSelector?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly labelSelector?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly version?: string;
}

export interface Tla {
  readonly code?: boolean;
  readonly name: string;
  readonly value: string;
}

export interface TokenRef {
  readonly key: string;
  readonly secretName: string;
}
