// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"tekton.dev","native":true,"others":{},
"kinds":{
"Pipeline":{"version":"v1","served":["v1beta1","v1"],"differing":["v1beta1"],"plural":"pipelines","scope":"Namespaced","fields":{"spec":"PipelineSpec"}},
"PipelineRun":{"version":"v1","served":["v1beta1","v1"],"differing":["v1beta1"],"plural":"pipelineruns","scope":"Namespaced","fields":{"spec":"PipelineRunSpec"}},
"Task":{"version":"v1","served":["v1beta1","v1"],"differing":["v1beta1"],"plural":"tasks","scope":"Namespaced","fields":{"spec":"TaskSpec"}},
"TaskRun":{"version":"v1","served":["v1beta1","v1"],"differing":["v1beta1"],"plural":"taskruns","scope":"Namespaced","fields":{"spec":"TaskRunSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`EmbeddedTask {"apiVersion":"string","description":"string","displayName":"string","kind":"string","metadata":"PipelineTaskMetadata","params":"ParamSpec[]","results":"TaskResult[]","sidecars":"Sidecar[]","spec":"any","stepTemplate":"StepTemplate","steps":"Step[]","volumes":"any[]","workspaces":"WorkspaceDeclaration[]"}
IncludeParams {"name":"string","params":"Param[]"}
Matrix {"include":"IncludeParams[]","params":"Param[]"}
Param {"name":"string!","value":"any!"}
ParamSpec {"default":"any","description":"string","enum":"string[]","name":"string!","properties":"map<PropertySpec>","type":"string"}
PipelineRef {"apiVersion":"string","name":"string"}
PipelineResult {"description":"string","name":"string!","type":"string","value":"any!"}
PipelineRunSpec {"params":"Param[]","pipelineRef":"PipelineRef","pipelineSpec":"PipelineSpec","status":"string","taskRunSpecs":"PipelineTaskRunSpec[]","taskRunTemplate":"PipelineTaskRunTemplate","timeouts":"TimeoutFields","workspaces":"WorkspaceBinding[]"}
PipelineSpec {"description":"string","displayName":"string","finally":"PipelineTask[]","params":"ParamSpec[]","results":"PipelineResult[]","tasks":"PipelineTask[]","workspaces":"PipelineWorkspaceDeclaration[]"}
PipelineTask {"description":"string","displayName":"string","matrix":"Matrix","name":"string","onError":"string","params":"Param[]","pipelineRef":"PipelineRef","pipelineSpec":"PipelineSpec","retries":"int32","runAfter":"string[]","taskRef":"TaskRef","taskSpec":"EmbeddedTask","timeout":"string","when":"WhenExpression[]","workspaces":"WorkspacePipelineTaskBinding[]"}
PipelineTaskMetadata {"annotations":"map<string>","labels":"map<string>"}
PipelineTaskRunSpec {"computeResources":"any","metadata":"PipelineTaskMetadata","pipelineTaskName":"string","podTemplate":"Template","serviceAccountName":"string","sidecarSpecs":"TaskRunSidecarSpec[]","stepSpecs":"TaskRunStepSpec[]"}
PipelineTaskRunTemplate {"podTemplate":"Template","serviceAccountName":"string"}
PipelineWorkspaceDeclaration {"description":"string","name":"string!","optional":"boolean"}
PropertySpec {"type":"string"}
Ref {"name":"string"}
Sidecar {"args":"string[]","command":"string[]","computeResources":"any","env":"any[]","envFrom":"any[]","image":"string","imagePullPolicy":"string","lifecycle":"any","livenessProbe":"any","name":"string!","ports":"any[]","readinessProbe":"any","script":"string","securityContext":"any","startupProbe":"any","stdin":"boolean","stdinOnce":"boolean","terminationMessagePath":"string","terminationMessagePolicy":"string","tty":"boolean","volumeDevices":"any[]","volumeMounts":"any[]","workingDir":"string","workspaces":"WorkspaceUsage[]"}
Step {"args":"string[]","command":"string[]","computeResources":"any","env":"any[]","envFrom":"any[]","image":"string","imagePullPolicy":"string","name":"string!","onError":"string","params":"Param[]","ref":"Ref","results":"StepResult[]","script":"string","securityContext":"any","stderrConfig":"StepOutputConfig","stdoutConfig":"StepOutputConfig","timeout":"string","volumeDevices":"any[]","volumeMounts":"any[]","workingDir":"string","workspaces":"WorkspaceUsage[]"}
StepOutputConfig {"path":"string"}
StepResult {"description":"string","name":"string!","properties":"map<PropertySpec>","type":"string"}
StepTemplate {"args":"string[]","command":"string[]","computeResources":"any","env":"any[]","envFrom":"any[]","image":"string","imagePullPolicy":"string","securityContext":"any","volumeDevices":"any[]","volumeMounts":"any[]","workingDir":"string"}
TaskBreakpoints {"onFailure":"string"}
TaskRef {"apiVersion":"string","kind":"string","name":"string"}
TaskResult {"description":"string","name":"string!","properties":"map<PropertySpec>","type":"string","value":"any"}
TaskRunDebug {"breakpoints":"TaskBreakpoints"}
TaskRunSidecarSpec {"computeResources":"any","name":"string!"}
TaskRunSpec {"computeResources":"any","debug":"TaskRunDebug","params":"Param[]","podTemplate":"Template","retries":"int32","serviceAccountName":"string","sidecarSpecs":"TaskRunSidecarSpec[]","status":"string","statusMessage":"string","stepSpecs":"TaskRunStepSpec[]","taskRef":"TaskRef","taskSpec":"TaskSpec","timeout":"string","workspaces":"WorkspaceBinding[]"}
TaskRunStepSpec {"computeResources":"any","name":"string!"}
TaskSpec {"description":"string","displayName":"string","params":"ParamSpec[]","results":"TaskResult[]","sidecars":"Sidecar[]","stepTemplate":"StepTemplate","steps":"Step[]","volumes":"any[]","workspaces":"WorkspaceDeclaration[]"}
Template {"affinity":"any","automountServiceAccountToken":"boolean","dnsConfig":"any","dnsPolicy":"string","enableServiceLinks":"boolean","env":"any[]","hostAliases":"any[]","hostNetwork":"boolean","imagePullSecrets":"any[]","nodeSelector":"map<string>","priorityClassName":"string","runtimeClassName":"string","schedulerName":"string","securityContext":"any","tolerations":"any[]","topologySpreadConstraints":"any[]","volumes":"any[]"}
TimeoutFields {"finally":"string","pipeline":"string","tasks":"string"}
WhenExpression {"cel":"string","input":"string","operator":"string","values":"string[]"}
WorkspaceBinding {"configMap":"any","csi":"any","emptyDir":"any","name":"string!","persistentVolumeClaim":"any","projected":"any","secret":"any","subPath":"string","volumeClaimTemplate":"any"}
WorkspaceDeclaration {"description":"string","mountPath":"string","name":"string!","optional":"boolean","readOnly":"boolean"}
WorkspacePipelineTaskBinding {"name":"string!","subPath":"string","workspace":"string"}
WorkspaceUsage {"mountPath":"string!","name":"string!"}`;
