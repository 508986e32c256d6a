// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// tektoncd/pipeline v0.56.9 (2b7eeec6792c), Tekton Pipelines v0.56.9 OpenAPI
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** Pipeline (tekton.dev/v1): `pipelines`, in a namespace. */
export class Pipeline extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'tekton.dev/v1', kind: 'Pipeline' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PipelineProps = {}): any {
    return { ...Pipeline.GVK, ...toWire('tekton.dev', 'Pipeline', props) };
  }

  constructor(scope: Construct, id: string, props: PipelineProps = {}) {
    super(scope, id, { ...Pipeline.GVK, ...toWire('tekton.dev', 'Pipeline', props) });
  }
}

/** Fields of Pipeline. */
export interface PipelineProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PipelineSpec;
}

/** PipelineRun (tekton.dev/v1): `pipelineruns`, in a namespace; short names pr, prs. */
export class PipelineRun extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'tekton.dev/v1', kind: 'PipelineRun' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: PipelineRunProps = {}): any {
    return { ...PipelineRun.GVK, ...toWire('tekton.dev', 'PipelineRun', props) };
  }

  constructor(scope: Construct, id: string, props: PipelineRunProps = {}) {
    super(scope, id, { ...PipelineRun.GVK, ...toWire('tekton.dev', 'PipelineRun', props) });
  }
}

/** Fields of PipelineRun. */
export interface PipelineRunProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: PipelineRunSpec;
}

/** Task (tekton.dev/v1): `tasks`, in a namespace. */
export class Task extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'tekton.dev/v1', kind: 'Task' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: TaskProps = {}): any {
    return { ...Task.GVK, ...toWire('tekton.dev', 'Task', props) };
  }

  constructor(scope: Construct, id: string, props: TaskProps = {}) {
    super(scope, id, { ...Task.GVK, ...toWire('tekton.dev', 'Task', props) });
  }
}

/** Fields of Task. */
export interface TaskProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: TaskSpec;
}

/** TaskRun (tekton.dev/v1): `taskruns`, in a namespace; short names tr, trs. */
export class TaskRun extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'tekton.dev/v1', kind: 'TaskRun' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: TaskRunProps = {}): any {
    return { ...TaskRun.GVK, ...toWire('tekton.dev', 'TaskRun', props) };
  }

  constructor(scope: Construct, id: string, props: TaskRunProps = {}) {
    super(scope, id, { ...TaskRun.GVK, ...toWire('tekton.dev', 'TaskRun', props) });
  }
}

/** Fields of TaskRun. */
export interface TaskRunProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: TaskRunSpec;
}

export interface EmbeddedTask {
  readonly apiVersion?: string;
  readonly description?: string;
  readonly displayName?: string;
  readonly kind?: string;
  readonly metadata?: PipelineTaskMetadata;
  readonly params?: ParamSpec[];
  readonly results?: TaskResult[];
  readonly sidecars?: Sidecar[];
  /** Any value. */
  readonly spec?: any;
  readonly stepTemplate?: StepTemplate;
  readonly steps?: Step[];
  /** Each any value. */
  readonly volumes?: any[];
  readonly workspaces?: WorkspaceDeclaration[];
}

export interface IncludeParams {
  readonly name?: string;
  readonly params?: Param[];
}

export interface Matrix {
  readonly include?: IncludeParams[];
  readonly params?: Param[];
}

export interface Param {
  readonly name: string;
  /** Any value. */
  readonly value: any;
}

export interface ParamSpec {
  /** Any value. */
  readonly default?: any;
  readonly description?: string;
  readonly enum?: string[];
  readonly name: string;
  readonly properties?: { [key: string]: PropertySpec };
  readonly type?: string;
}

export interface PipelineRef {
  readonly apiVersion?: string;
  readonly name?: string;
}

export interface PipelineResult {
  readonly description?: string;
  readonly name: string;
  readonly type?: string;
  /** Any value. */
  readonly value: any;
}

export interface PipelineRunSpec {
  readonly params?: Param[];
  readonly pipelineRef?: PipelineRef;
  readonly pipelineSpec?: PipelineSpec;
  readonly status?: string;
  readonly taskRunSpecs?: PipelineTaskRunSpec[];
  readonly taskRunTemplate?: PipelineTaskRunTemplate;
  readonly timeouts?: TimeoutFields;
  readonly workspaces?: WorkspaceBinding[];
}

export interface PipelineSpec {
  readonly description?: string;
  readonly displayName?: string;
  readonly finally?: PipelineTask[];
  readonly params?: ParamSpec[];
  readonly results?: PipelineResult[];
  readonly tasks?: PipelineTask[];
  readonly workspaces?: PipelineWorkspaceDeclaration[];
}

export interface PipelineTask {
  readonly description?: string;
  readonly displayName?: string;
  readonly matrix?: Matrix;
  readonly name?: string;
  readonly onError?: string;
  readonly params?: Param[];
  readonly pipelineRef?: PipelineRef;
  readonly pipelineSpec?: PipelineSpec;
  /** 32-bit integer. */
  readonly retries?: number;
  readonly runAfter?: string[];
  readonly taskRef?: TaskRef;
  readonly taskSpec?: EmbeddedTask;
  readonly timeout?: string;
  readonly when?: WhenExpression[];
  readonly workspaces?: WorkspacePipelineTaskBinding[];
}

export interface PipelineTaskMetadata {
  readonly annotations?: { [key: string]: string };
  readonly labels?: { [key: string]: string };
}

export interface PipelineTaskRunSpec {
  /** Any value. */
  readonly computeResources?: any;
  readonly metadata?: PipelineTaskMetadata;
  readonly pipelineTaskName?: string;
  readonly podTemplate?: Template;
  readonly serviceAccountName?: string;
  readonly sidecarSpecs?: TaskRunSidecarSpec[];
  readonly stepSpecs?: TaskRunStepSpec[];
}

export interface PipelineTaskRunTemplate {
  readonly podTemplate?: Template;
  readonly serviceAccountName?: string;
}

export interface PipelineWorkspaceDeclaration {
  readonly description?: string;
  readonly name: string;
  readonly optional?: boolean;
}

export interface PropertySpec {
  readonly type?: string;
}

export interface Ref {
  readonly name?: string;
}

export interface Sidecar {
  readonly args?: string[];
  readonly command?: string[];
  /** Any value. */
  readonly computeResources?: any;
  /** Each any value. */
  readonly env?: any[];
  /** Each any value. */
  readonly envFrom?: any[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  /** Any value. */
  readonly lifecycle?: any;
  /** Any value. */
  readonly livenessProbe?: any;
  readonly name: string;
  /** Each any value. */
  readonly ports?: any[];
  /** Any value. */
  readonly readinessProbe?: any;
  readonly script?: string;
  /** Any value. */
  readonly securityContext?: any;
  /** Any value. */
  readonly startupProbe?: any;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  /** Each any value. */
  readonly volumeDevices?: any[];
  /** Each any value. */
  readonly volumeMounts?: any[];
  readonly workingDir?: string;
  readonly workspaces?: WorkspaceUsage[];
}

export interface Step {
  readonly args?: string[];
  readonly command?: string[];
  /** Any value. */
  readonly computeResources?: any;
  /** Each any value. */
  readonly env?: any[];
  /** Each any value. */
  readonly envFrom?: any[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly name: string;
  readonly onError?: string;
  readonly params?: Param[];
  readonly ref?: Ref;
  readonly results?: StepResult[];
  readonly script?: string;
  /** Any value. */
  readonly securityContext?: any;
  readonly stderrConfig?: StepOutputConfig;
  readonly stdoutConfig?: StepOutputConfig;
  readonly timeout?: string;
  /** Each any value. */
  readonly volumeDevices?: any[];
  /** Each any value. */
  readonly volumeMounts?: any[];
  readonly workingDir?: string;
  readonly workspaces?: WorkspaceUsage[];
}

export interface StepOutputConfig {
  readonly path?: string;
}

export interface StepResult {
  readonly description?: string;
  readonly name: string;
  readonly properties?: { [key: string]: PropertySpec };
  readonly type?: string;
}

export interface StepTemplate {
  readonly args?: string[];
  readonly command?: string[];
  /** Any value. */
  readonly computeResources?: any;
  /** Each any value. */
  readonly env?: any[];
  /** Each any value. */
  readonly envFrom?: any[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  /** Any value. */
  readonly securityContext?: any;
  /** Each any value. */
  readonly volumeDevices?: any[];
  /** Each any value. */
  readonly volumeMounts?: any[];
  readonly workingDir?: string;
}

export interface TaskBreakpoints {
  readonly onFailure?: string;
}

export interface TaskRef {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface TaskResult {
  readonly description?: string;
  readonly name: string;
  readonly properties?: { [key: string]: PropertySpec };
  readonly type?: string;
  /** Any value. */
  readonly value?: any;
}

export interface TaskRunDebug {
  readonly breakpoints?: TaskBreakpoints;
}

export interface TaskRunSidecarSpec {
  /** Any value. */
  readonly computeResources?: any;
  readonly name: string;
}

export interface TaskRunSpec {
  /** Any value. */
  readonly computeResources?: any;
  readonly debug?: TaskRunDebug;
  readonly params?: Param[];
  readonly podTemplate?: Template;
  /** 32-bit integer. */
  readonly retries?: number;
  readonly serviceAccountName?: string;
  readonly sidecarSpecs?: TaskRunSidecarSpec[];
  readonly status?: string;
  readonly statusMessage?: string;
  readonly stepSpecs?: TaskRunStepSpec[];
  readonly taskRef?: TaskRef;
  readonly taskSpec?: TaskSpec;
  readonly timeout?: string;
  readonly workspaces?: WorkspaceBinding[];
}

export interface TaskRunStepSpec {
  /** Any value. */
  readonly computeResources?: any;
  readonly name: string;
}

export interface TaskSpec {
  readonly description?: string;
  readonly displayName?: string;
  readonly params?: ParamSpec[];
  readonly results?: TaskResult[];
  readonly sidecars?: Sidecar[];
  readonly stepTemplate?: StepTemplate;
  readonly steps?: Step[];
  /** Each any value. */
  readonly volumes?: any[];
  readonly workspaces?: WorkspaceDeclaration[];
}

export interface Template {
  /** Any value. */
  readonly affinity?: any;
  readonly automountServiceAccountToken?: boolean;
  /** Any value. */
  readonly dnsConfig?: any;
  readonly dnsPolicy?: string;
  readonly enableServiceLinks?: boolean;
  /** Each any value. */
  readonly env?: any[];
  /** Each any value. */
  readonly hostAliases?: any[];
  readonly hostNetwork?: boolean;
  /** Each any value. */
  readonly imagePullSecrets?: any[];
  readonly nodeSelector?: { [key: string]: string };
  readonly priorityClassName?: string;
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  /** Any value. */
  readonly securityContext?: any;
  /** Each any value. */
  readonly tolerations?: any[];
  /** Each any value. */
  readonly topologySpreadConstraints?: any[];
  /** Each any value. */
  readonly volumes?: any[];
}

export interface TimeoutFields {
  readonly finally?: string;
  readonly pipeline?: string;
  readonly tasks?: string;
}

export interface WhenExpression {
  readonly cel?: string;
  readonly input?: string;
  readonly operator?: string;
  readonly values?: string[];
}

export interface WorkspaceBinding {
  /** Any value. */
  readonly configMap?: any;
  /** Any value. */
  readonly csi?: any;
  /** Any value. */
  readonly emptyDir?: any;
  readonly name: string;
  /** Any value. */
  readonly persistentVolumeClaim?: any;
  /** Any value. */
  readonly projected?: any;
  /** Any value. */
  readonly secret?: any;
  readonly subPath?: string;
  /** Any value. */
  readonly volumeClaimTemplate?: any;
}

export interface WorkspaceDeclaration {
  readonly description?: string;
  readonly mountPath?: string;
  readonly name: string;
  readonly optional?: boolean;
  readonly readOnly?: boolean;
}

export interface WorkspacePipelineTaskBinding {
  readonly name: string;
  readonly subPath?: string;
  readonly workspace?: string;
}

export interface WorkspaceUsage {
  readonly mountPath: string;
  readonly name: string;
}
