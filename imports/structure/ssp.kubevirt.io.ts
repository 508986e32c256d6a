// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"ssp.kubevirt.io","native":false,"others":{},
"kinds":{
"SSP":{"version":"v1beta2","served":["v1beta1","v1beta2"],"differing":["v1beta1"],"plural":"ssps","scope":"Namespaced","fields":{"spec":"SSPSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
CommonInstancetypes {"url":"string"}
CommonTemplates {"dataImportCronTemplates":"PodTemplateSpec[]","namespace":{"type":"string","pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","maxLength":63,"required":true}}
Condition {"lastHeartbeatTime":"dateTime","lastTransitionTime":"dateTime","message":"string","reason":"string","status":"string!","type":"string!"}
CustomTLSProfile {"ciphers":"string[]","minTLSVersion":{"type":"string","enum":["VersionTLS10","VersionTLS11","VersionTLS12","VersionTLS13"]}}
DataImportCronSpec {"garbageCollect":"string","importsToKeep":"int32","managedDataSource":"string!","retentionPolicy":"string","schedule":"string!","template":"TemplateInstance!"}
DataVolumeCheckpoint {"current":"string!","previous":"string!"}
DataVolumeSource {"blank":"object","gcs":"DataVolumeSourceGCS","http":"DataVolumeSourceHTTP","imageio":"DataVolumeSourceImageIO","pvc":"DataVolumeSourcePVC","registry":"DataVolumeSourceRegistry","s3":"DataVolumeSourceS3","snapshot":"DataVolumeSourceSnapshot","upload":"object","vddk":"DataVolumeSourceVDDK"}
DataVolumeSourceGCS {"secretRef":"string","url":"string!"}
DataVolumeSourceHTTP {"certConfigMap":"string","extraHeaders":"string[]","secretExtraHeaders":"string[]","secretRef":"string","url":"string!"}
DataVolumeSourceImageIO {"certConfigMap":"string","diskId":"string!","secretRef":"string","url":"string!"}
DataVolumeSourcePVC {"name":"string!","namespace":"string!"}
DataVolumeSourceRef {"kind":"string!","name":"string!","namespace":"string"}
DataVolumeSourceRegistry {"certConfigMap":"string","imageStream":"string","pullMethod":"string","secretRef":"string","url":"string"}
DataVolumeSourceS3 {"certConfigMap":"string","secretRef":"string","url":"string!"}
DataVolumeSourceSnapshot {"name":"string!","namespace":"string!"}
DataVolumeSourceVDDK {"backingFile":"string","initImageURL":"string","secretRef":"string","thumbprint":"string","url":"string","uuid":"string"}
DataVolumeSpec {"checkpoints":"DataVolumeCheckpoint[]","contentType":{"type":"string","enum":["kubevirt","archive"]},"finalCheckpoint":"boolean","preallocation":"boolean","priorityClassName":"string","pvc":"PersistentVolumeClaimSpec","source":"DataVolumeSource","sourceRef":"DataVolumeSourceRef","storage":"StorageSpec"}
DataVolumeStatus {"claimName":"string","conditions":"Condition[]","phase":"string","progress":"string","restartCount":"int32"}
FeatureGates {"deployCommonInstancetypes":"boolean","deployTektonTaskResources":"boolean","deployVmConsoleProxy":"boolean"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
Metadata {"annotations":"map<string>","finalizers":"string[]","labels":"map<string>","name":"string","namespace":"string"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodePlacement {"affinity":"Affinity","nodeSelector":"map<string>","tolerations":"Toleration[]"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
PersistentVolumeClaimSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodTemplateSpec {"metadata":"Metadata","spec":"DataImportCronSpec!"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
ResourceClaim {"name":"string!"}
ResourceRequirements {"claims":{"list":"ResourceClaim","keys":["name"]},"limits":"map<quantity>","requests":"map<quantity>"}
SSPSpec {"commonInstancetypes":"CommonInstancetypes","commonTemplates":"CommonTemplates!","featureGates":"FeatureGates","tektonPipelines":"SelfSubjectRulesReviewSpec","tektonTasks":"SelfSubjectRulesReviewSpec","templateValidator":"TemplateValidator","tlsSecurityProfile":"TLSSecurityProfile"}
StorageSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
TLSSecurityProfile {"custom":"CustomTLSProfile","intermediate":"object","modern":"object","old":"object","type":{"type":"string","enum":["Old","Intermediate","Modern","Custom"]}}
TemplateInstance {"apiVersion":"string","kind":"string","metadata":"Metadata","spec":"DataVolumeSpec!","status":"DataVolumeStatus"}
TemplateValidator {"placement":"NodePlacement","replicas":{"type":"int32","minimum":0,"default":2}}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}`;
