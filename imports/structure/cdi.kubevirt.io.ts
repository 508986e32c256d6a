// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"cdi.kubevirt.io","native":false,"others":{"cdi.kubevirt.io":[]},
"kinds":{
"CDI":{"version":"v1beta1","served":["v1alpha1","v1beta1"],"plural":"cdis","scope":"Cluster","fields":{"spec":"CDISpec!"}},
"CDIConfig":{"version":"v1beta1","served":["v1beta1"],"plural":"cdiconfigs","scope":"Cluster","fields":{"spec":"CDIConfigSpec!"}},
"DataImportCron":{"version":"v1beta1","served":["v1beta1"],"plural":"dataimportcrons","scope":"Namespaced","fields":{"spec":"DataImportCronSpec!"}},
"DataSource":{"version":"v1beta1","served":["v1beta1"],"plural":"datasources","scope":"Namespaced","fields":{"spec":"DataSourceSpec!"}},
"DataVolume":{"version":"v1beta1","served":["v1beta1"],"plural":"datavolumes","scope":"Namespaced","fields":{"spec":"DataVolumeSpec!"}},
"ObjectTransfer":{"version":"v1beta1","served":["v1beta1"],"plural":"objecttransfers","scope":"Cluster","fields":{"spec":"ObjectTransferSpec!"}},
"StorageProfile":{"version":"v1beta1","served":["v1beta1"],"plural":"storageprofiles","scope":"Cluster","fields":{"spec":"StorageProfileSpec!"}},
"VolumeCloneSource":{"version":"v1beta1","served":["v1beta1"],"plural":"volumeclonesources","scope":"Namespaced","fields":{"spec":"VolumeCloneSourceSpec!"}},
"VolumeImportSource":{"version":"v1beta1","served":["v1beta1"],"plural":"volumeimportsources","scope":"Namespaced","fields":{"spec":"VolumeImportSourceSpec!"}},
"VolumeUploadSource":{"version":"v1beta1","served":["v1beta1"],"plural":"volumeuploadsources","scope":"Namespaced","fields":{"spec":"VolumeUploadSourceSpec!"}}
},
"renames":{
"ImportProxy":{"httpProxy":"HTTPProxy","httpsProxy":"HTTPSProxy"}
},
"mapped":["CDIConfigSpec","CDISpec","ImportProxy","cdi.kubevirt.io/v1beta1 CDI","cdi.kubevirt.io/v1beta1 CDIConfig"]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
CDICertConfig {"ca":"CertConfig","server":"CertConfig"}
CDIConfigSpec {"dataVolumeTTLSeconds":"int32","featureGates":"string[]","filesystemOverhead":"FilesystemOverhead","imagePullSecrets":"Ref[]","importProxy":"ImportProxy","insecureRegistries":"string[]","logVerbosity":"int32","podResourceRequirements":"ResourceRequirements","preallocation":"boolean","scratchSpaceStorageClass":"string","tlsSecurityProfile":"TLSSecurityProfile","uploadProxyURLOverride":"string"}
CDISpec {"certConfig":"CDICertConfig","cloneStrategyOverride":{"type":"string","enum":["copy","snapshot","csi-clone"]},"config":"CDIConfigSpec","imagePullPolicy":{"type":"string","enum":["Always","IfNotPresent","Never"]},"infra":"NodePlacement","priorityClass":"string","uninstallStrategy":{"type":"string","enum":["RemoveWorkloads","BlockUninstallIfWorkloadsExist"]},"workload":"NodePlacement"}
CertConfig {"duration":"string","renewBefore":"string"}
ClaimPropertySet {"accessModes":{"list":"string","maxItems":4,"required":true},"volumeMode":{"type":"string","enum":["Block","Filesystem"],"required":true}}
Condition {"lastHeartbeatTime":"dateTime","lastTransitionTime":"dateTime","message":"string","reason":"string","status":"string!","type":"string!"}
CustomTLSProfile {"ciphers":"string[]","minTLSVersion":{"type":"string","enum":["VersionTLS10","VersionTLS11","VersionTLS12","VersionTLS13"]}}
DataImportCronSpec {"garbageCollect":"string","importsToKeep":"int32","managedDataSource":"string!","retentionPolicy":"string","schedule":"string!","template":"TemplateInstance!"}
DataSourceSource {"pvc":"DataVolumeSourcePVC","snapshot":"DataVolumeSourceSnapshot"}
DataSourceSpec {"source":"DataSourceSource!"}
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
FilesystemOverhead {"global":{"type":"string","pattern":"^(0(?:\\.\\d{1,3})?|1)$"},"storageClass":{"map":{"type":"string","pattern":"^(0(?:\\.\\d{1,3})?|1)$"}}}
ImportProxy {"HTTPProxy":"string","HTTPSProxy":"string","noProxy":"string","trustedCAProxy":"string"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodePlacement {"affinity":"Affinity","nodeSelector":"map<string>","tolerations":"Toleration[]"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
ObjectTransferSpec {"parentName":"string","source":"Source!","target":"SecretReference!"}
PersistentVolumeClaimSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
Ref {"name":"string"}
ResourceClaim {"name":"string!"}
ResourceRequirements {"claims":{"list":"ResourceClaim","keys":["name"]},"limits":"map<quantity>","requests":"map<quantity>"}
Source {"apiVersion":"string","kind":"string!","name":"string!","namespace":"string!","requiredAnnotations":"map<string>"}
StorageProfileSpec {"claimPropertySets":{"list":"ClaimPropertySet","maxItems":8},"cloneStrategy":"string","dataImportCronSourceFormat":"string","snapshotClass":"string"}
StorageSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
TLSSecurityProfile {"custom":"CustomTLSProfile","intermediate":"object","modern":"object","old":"object","type":{"type":"string","enum":["Old","Intermediate","Modern","Custom"]}}
TemplateInstance {"apiVersion":"string","kind":"string","metadata":"object","spec":"DataVolumeSpec!","status":"DataVolumeStatus"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
VolumeCloneSourceSpec {"preallocation":"boolean","priorityClassName":"string","source":"RoleRef!"}
VolumeImportSourceSpec {"checkpoints":"DataVolumeCheckpoint[]","contentType":"string","finalCheckpoint":"boolean","preallocation":"boolean","source":"VolumeImportSourceSpecSource","targetClaim":"string"}
VolumeImportSourceSpecSource {"blank":"object","gcs":"DataVolumeSourceGCS","http":"DataVolumeSourceHTTP","imageio":"DataVolumeSourceImageIO","registry":"DataVolumeSourceRegistry","s3":"DataVolumeSourceS3","vddk":"DataVolumeSourceVDDK"}
VolumeUploadSourceSpec {"contentType":"string","preallocation":"boolean"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}`;
