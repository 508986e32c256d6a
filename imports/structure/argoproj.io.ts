// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"argoproj.io","native":false,"others":{},
"kinds":{
"AppProject":{"version":"v1alpha1","served":["v1alpha1"],"plural":"appprojects","scope":"Namespaced","fields":{"spec":"AppProjectSpec!"}},
"Application":{"version":"v1alpha1","served":["v1alpha1"],"plural":"applications","scope":"Namespaced","fields":{"operation":"ApplicationOperation","spec":"ApplicationSpec!"}},
"ApplicationSet":{"version":"v1alpha1","served":["v1alpha1"],"plural":"applicationsets","scope":"Namespaced","fields":{"spec":"ApplicationSetSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`AccessTokenRef {"key":"string!","secretName":"string!"}
AppPasswordRef {"key":"string!","secretName":"string!"}
AppProjectSpec {"clusterResourceBlacklist":"GroupKind[]","clusterResourceWhitelist":"GroupKind[]","description":"string","destinations":"Destination[]","namespaceResourceBlacklist":"GroupKind[]","namespaceResourceWhitelist":"GroupKind[]","orphanedResources":"OrphanedResources","permitOnlyProjectScopedClusters":"boolean","roles":"Role[]","signatureKeys":"SignatureKey[]","sourceNamespaces":"string[]","sourceRepos":"string[]","syncWindows":"SyncWindow[]"}
ApplicationOperation {"info":"Param[]","initiatedBy":"InitiatedBy","retry":"Retry","sync":"Sync"}
ApplicationSetSpec {"applyNestedSelectors":"boolean","generators":"ApplicationSetSpecGenerator[]!","goTemplate":"boolean","goTemplateOptions":"string[]","ignoreApplicationDifferences":"IgnoreApplicationDifference[]","preservedFields":"ApplicationSetSpecPipelineTaskMetadata","strategy":"Strategy","syncPolicy":"ApplicationSetSpecSyncPolicy","template":"PodTemplateSpec!","templatePatch":"string"}
ApplicationSetSpecGenerator {"clusterDecisionResource":"ClusterDecisionResource","clusters":"Clusters","git":"Git","list":"List","matrix":"Matrix","merge":"Merge","plugin":"GeneratorPlugin","pullRequest":"PullRequest","scmProvider":"ScmProvider","selector":"LabelSelector"}
ApplicationSetSpecPipelineTaskMetadata {"annotations":"string[]","labels":"string[]"}
ApplicationSetSpecSyncPolicy {"applicationsSync":{"type":"string","enum":["create-only","create-update","create-delete","sync"]},"preserveResourcesOnDeletion":"boolean"}
ApplicationSpec {"destination":"Destination!","ignoreDifferences":"IgnoreDifference[]","info":"Param[]","project":"string!","revisionHistoryLimit":"int64","source":"Source","sources":"Source[]","syncPolicy":"SyncPolicy"}
Apply {"force":"boolean"}
Automated {"allowEmpty":"boolean","prune":"boolean","selfHeal":"boolean"}
AwsCodeCommit {"allBranches":"boolean","region":"string","role":"string","tagFilters":"GCPMetadata[]"}
AzureDevOps {"accessTokenRef":"AccessTokenRef!","allBranches":"boolean","api":"string","organization":"string!","teamProject":"string!"}
Azuredevops {"api":"string","labels":"string[]","organization":"string!","project":"string!","repo":"string!","tokenRef":"TokenRef"}
Backoff {"duration":"string","factor":"int64","maxDuration":"string"}
BasicAuth {"passwordRef":"PasswordRef!","username":"string!"}
BearerToken {"tokenRef":"TokenRef!"}
Bitbucket {"api":"string","basicAuth":"BasicAuth","bearerToken":"BearerToken","owner":"string!","repo":"string!"}
BitbucketServer {"api":"string!","basicAuth":"BasicAuth","project":"string!","repo":"string!"}
ClusterDecisionResource {"configMapRef":"string!","labelSelector":"LabelSelector","name":"string","requeueAfterSeconds":"int64","template":"PodTemplateSpec","values":"map<string>"}
Clusters {"selector":"LabelSelector","template":"PodTemplateSpec","values":"map<string>"}
Destination {"name":"string","namespace":"string","server":"string"}
Directory {"exclude":"string","include":"string","jsonnet":"Jsonnet","recurse":"boolean"}
ExtVar {"code":"boolean","name":"string!","value":"string!"}
FileParameter {"name":"string","path":"string"}
Filter {"branchMatch":"string","targetBranchMatch":"string"}
GCPMetadata {"key":"string!","value":"string"}
Generator {"clusterDecisionResource":"ClusterDecisionResource","clusters":"Clusters","git":"Git","list":"List","matrix":"any","merge":"any","plugin":"GeneratorPlugin","pullRequest":"PullRequest","scmProvider":"ScmProvider","selector":"LabelSelector"}
GeneratorPlugin {"configMapRef":"Ref!","input":"Input","requeueAfterSeconds":"int64","template":"PodTemplateSpec","values":"map<string>"}
Git {"directories":"GitDirectory[]","files":"StepOutputConfig[]","pathParamPrefix":"string","repoURL":"string!","requeueAfterSeconds":"int64","revision":"string!","template":"PodTemplateSpec","values":"map<string>"}
GitDirectory {"exclude":"boolean","path":"string!"}
Gitea {"api":"string!","insecure":"boolean","owner":"string!","repo":"string!","tokenRef":"TokenRef"}
Github {"api":"string","appSecretName":"string","labels":"string[]","owner":"string!","repo":"string!","tokenRef":"TokenRef"}
Gitlab {"api":"string","insecure":"boolean","labels":"string[]","project":"string!","pullRequestState":"string","tokenRef":"TokenRef"}
Helm {"fileParameters":"FileParameter[]","ignoreMissingValueFiles":"boolean","parameters":"Parameter[]","passCredentials":"boolean","releaseName":"string","skipCrds":"boolean","valueFiles":"string[]","values":"string","valuesObject":"openObject","version":"string"}
Hook {"force":"boolean"}
IgnoreApplicationDifference {"jqPathExpressions":"string[]","jsonPointers":"string[]","name":"string"}
IgnoreDifference {"group":"string","jqPathExpressions":"string[]","jsonPointers":"string[]","kind":"string!","managedFieldsManagers":"string[]","name":"string","namespace":"string"}
InitiatedBy {"automated":"boolean","username":"string"}
Input {"parameters":"map<any>"}
Jsonnet {"extVars":"ExtVar[]","libs":"string[]","tlas":"Tla[]"}
JwtToken {"exp":"int64","iat":"int64!","id":"string"}
Kustomize {"commonAnnotations":"map<string>","commonAnnotationsEnvsubst":"boolean","commonLabels":"map<string>","components":"string[]","forceCommonAnnotations":"boolean","forceCommonLabels":"boolean","images":"string[]","namePrefix":"string","nameSuffix":"string","namespace":"string","patches":"Patche[]","replicas":"Replica[]","version":"string"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
List {"elements":"any[]","elementsYaml":"string","template":"PodTemplateSpec"}
Matrix {"generators":"Generator[]!","template":"PodTemplateSpec"}
Merge {"generators":"Generator[]!","mergeKeys":"string[]!","template":"PodTemplateSpec"}
Metadata {"annotations":"map<string>","finalizers":"string[]","labels":"map<string>","name":"string","namespace":"string"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
OrphanedResources {"ignore":"RedirectReference[]","warn":"boolean"}
Param {"name":"string!","value":"string!"}
Parameter {"forceString":"boolean","name":"string","value":"string"}
PasswordRef {"key":"string!","secretName":"string!"}
Patche {"options":"map<boolean>","patch":"string","path":"string","target":"Target"}
PipelineTaskMetadata {"annotations":"map<string>","labels":"map<string>"}
Plugin {"env":"Param[]","name":"string","parameters":"PluginParameter[]"}
PluginParameter {"array":"string[]","map":"map<string>","name":"string","string":"string"}
PodTemplateSpec {"metadata":"Metadata!","spec":"Spec!"}
PullRequest {"azuredevops":"Azuredevops","bitbucket":"Bitbucket","bitbucketServer":"BitbucketServer","filters":"Filter[]","gitea":"Gitea","github":"Github","gitlab":"Gitlab","requeueAfterSeconds":"int64","template":"PodTemplateSpec"}
RedirectReference {"group":"string","kind":"string","name":"string"}
Ref {"name":"string!"}
Replica {"count":"intOrString!","name":"string!"}
Resource {"group":"string","kind":"string!","name":"string!","namespace":"string"}
Retry {"backoff":"Backoff","limit":"int64"}
Role {"description":"string","groups":"string[]","jwtTokens":"JwtToken[]","name":"string!","policies":"string[]"}
RollingSync {"steps":"Step[]"}
ScmProvider {"awsCodeCommit":"AwsCodeCommit","azureDevOps":"AzureDevOps","bitbucket":"ScmProviderBitbucket","bitbucketServer":"ScmProviderBitbucketServer","cloneProtocol":"string","filters":"ScmProviderFilter[]","gitea":"ScmProviderGitea","github":"ScmProviderGithub","gitlab":"ScmProviderGitlab","requeueAfterSeconds":"int64","template":"PodTemplateSpec","values":"map<string>"}
ScmProviderBitbucket {"allBranches":"boolean","appPasswordRef":"AppPasswordRef!","owner":"string!","user":"string!"}
ScmProviderBitbucketServer {"allBranches":"boolean","api":"string!","basicAuth":"BasicAuth","project":"string!"}
ScmProviderFilter {"branchMatch":"string","labelMatch":"string","pathsDoNotExist":"string[]","pathsExist":"string[]","repositoryMatch":"string"}
ScmProviderGitea {"allBranches":"boolean","api":"string!","insecure":"boolean","owner":"string!","tokenRef":"TokenRef"}
ScmProviderGithub {"allBranches":"boolean","api":"string","appSecretName":"string","organization":"string!","tokenRef":"TokenRef"}
ScmProviderGitlab {"allBranches":"boolean","api":"string","group":"string!","includeSharedProjects":"boolean","includeSubgroups":"boolean","insecure":"boolean","tokenRef":"TokenRef","topic":"string"}
SignatureKey {"keyID":"string!"}
Source {"chart":"string","directory":"Directory","helm":"Helm","kustomize":"Kustomize","path":"string","plugin":"Plugin","ref":"string","repoURL":"string!","targetRevision":"string"}
Spec {"destination":"Destination!","ignoreDifferences":"IgnoreDifference[]","info":"Param[]","project":"string!","revisionHistoryLimit":"int64","source":"Source","sources":"Source[]","syncPolicy":"SyncPolicy"}
Step {"matchExpressions":"StepNodeSelectorRequirement[]","maxUpdate":"intOrString"}
StepNodeSelectorRequirement {"key":"string","operator":"string","values":"string[]"}
StepOutputConfig {"path":"string!"}
Strategy {"rollingSync":"RollingSync","type":"string"}
Sync {"dryRun":"boolean","manifests":"string[]","prune":"boolean","resources":"Resource[]","revision":"string","revisions":"string[]","source":"Source","sources":"Source[]","syncOptions":"string[]","syncStrategy":"SyncStrategy"}
SyncPolicy {"automated":"Automated","managedNamespaceMetadata":"PipelineTaskMetadata","retry":"Retry","syncOptions":"string[]"}
SyncStrategy {"apply":"Apply","hook":"Hook"}
SyncWindow {"applications":"string[]","clusters":"string[]","duration":"string","kind":"string","manualSync":"boolean","namespaces":"string[]","schedule":"string","timeZone":"string"}
Target {"annotationSelector":"string","group":"string","kind":"string","labelSelector":"string","name":"string","namespace":"string","version":"string"}
Tla {"code":"boolean","name":"string!","value":"string!"}
TokenRef {"key":"string!","secretName":"string!"}`;
