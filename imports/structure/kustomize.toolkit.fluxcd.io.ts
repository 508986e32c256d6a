// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"kustomize.toolkit.fluxcd.io","native":false,"others":{},
"kinds":{
"Kustomization":{"version":"v1","served":["v1","v1beta1","v1beta2"],"differing":["v1beta1","v1beta2"],"plural":"kustomizations","scope":"Namespaced","fields":{"spec":"KustomizationSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`ConfigMapFileReference {"key":"string","name":"string!"}
Decryption {"provider":{"type":"string","enum":["sops"],"required":true},"secretRef":"PowerVSSecretReference"}
HealthCheck {"apiVersion":"string","kind":"string!","name":"string!","namespace":"string"}
HealthCheckExpr {"apiVersion":"string!","current":"string!","failed":"string","inProgress":"string","kind":"string!"}
Image {"digest":"string","name":"string!","newName":"string","newTag":"string"}
KubeConfig {"secretRef":"ConfigMapFileReference!"}
KustomizationSpec {"commonMetadata":"PipelineTaskMetadata","components":"string[]","decryption":"Decryption","dependsOn":"KustomizationSpecSecretReference[]","force":{"type":"boolean","default":false},"healthCheckExprs":"HealthCheckExpr[]","healthChecks":"HealthCheck[]","images":"Image[]","interval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$","required":true},"kubeConfig":"KubeConfig","patches":"Patche[]","path":"string","postBuild":"PostBuild","prune":"boolean!","retryInterval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"serviceAccountName":"string","sourceRef":"SourceRef!","suspend":"boolean","targetNamespace":{"type":"string","minLength":1,"maxLength":63},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"wait":"boolean"}
Patche {"patch":"string!","target":"Target"}
PipelineTaskMetadata {"annotations":"map<string>","labels":"map<string>"}
PostBuild {"substitute":"map<string>","substituteFrom":"SubstituteFrom[]"}
PowerVSSecretReference {"name":"string!"}
SourceRef {"apiVersion":"string","kind":{"type":"string","enum":["OCIRepository","GitRepository","Bucket"],"required":true},"name":"string!","namespace":"string"}
SubstituteFrom {"kind":{"type":"string","enum":["Secret","ConfigMap"],"required":true},"name":{"type":"string","minLength":1,"maxLength":253,"required":true},"optional":{"type":"boolean","default":false}}
Target {"annotationSelector":"string","group":"string","kind":"string","labelSelector":"string","name":"string","namespace":"string","version":"string"}`;
