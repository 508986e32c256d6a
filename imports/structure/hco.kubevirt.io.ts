// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"hco.kubevirt.io","native":false,"others":{"hco.kubevirt.io":[]},
"kinds":{
"HyperConverged":{"version":"v1beta1","served":["v1beta1"],"plural":"hyperconvergeds","scope":"Namespaced","fields":{"spec":"HyperConvergedSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
ApplicationAwareConfig {"allowApplicationAwareClusterResourceQuota":{"type":"boolean","default":false},"namespaceSelector":"LabelSelector","vmiCalcConfigName":{"type":"string","enum":["VmiPodUsage","VirtualResources","DedicatedVirtualResources","IgnoreVmiCalculator"],"default":"DedicatedVirtualResources"}}
CDICertConfig {"ca":"CertConfig","server":"CDICertConfigCertConfig"}
CDICertConfigCertConfig {"duration":{"type":"duration","default":"24h0m0s"},"renewBefore":{"type":"duration","default":"12h0m0s"}}
CertConfig {"duration":{"type":"duration","default":"48h0m0s"},"renewBefore":{"type":"duration","default":"24h0m0s"}}
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
FeatureGates {"alignCPUs":{"type":"boolean","default":false},"autoResourceLimits":{"type":"boolean","default":false},"deployKubeSecondaryDNS":{"type":"boolean","default":false},"deployTektonTaskResources":{"type":"boolean","default":false},"deployVmConsoleProxy":{"type":"boolean","default":false},"disableMDevConfiguration":{"type":"boolean","default":false},"downwardMetrics":"boolean","enableApplicationAwareQuota":{"type":"boolean","default":false},"enableCommonBootImageImport":{"type":"boolean","default":true},"enableManagedTenantQuota":{"type":"boolean","default":false},"nonRoot":{"type":"boolean","default":true},"persistentReservation":{"type":"boolean","default":false},"withHostPassthroughCPU":{"type":"boolean","default":false}}
FilesystemOverhead {"global":{"type":"string","pattern":"^(0(?:\\.\\d{1,3})?|1)$"},"storageClass":{"map":{"type":"string","pattern":"^(0(?:\\.\\d{1,3})?|1)$"}}}
HyperConvergedSpec {"applicationAwareConfig":"ApplicationAwareConfig","certConfig":"CDICertConfig","commonBootImageNamespace":"string","commonTemplatesNamespace":"string","dataImportCronTemplates":"PodTemplateSpec[]","defaultCPUModel":"string","defaultRuntimeClass":"string","evictionStrategy":{"type":"string","enum":["None","LiveMigrate","LiveMigrateIfPossible","External"]},"featureGates":"FeatureGates","filesystemOverhead":"FilesystemOverhead","infra":"Infra","ksmConfiguration":"KSMConfiguration","kubeSecondaryDNSNameServerIP":"string","liveMigrationConfig":"LiveMigrationConfig","localStorageClassName":"string","logVerbosityConfig":"LogVerbosityConfig","mediatedDevicesConfiguration":"MediatedDevicesConfiguration","networkBinding":"map<NetworkBinding>","obsoleteCPUs":"ObsoleteCPUs","permittedHostDevices":"PermittedHostDevices","resourceRequirements":"HyperConvergedSpecResourceRequirements","scratchSpaceStorageClass":"string","storageImport":"StorageImport","tektonPipelinesNamespace":"string","tektonTasksNamespace":"string","tlsSecurityProfile":"TLSSecurityProfile","tuningPolicy":{"type":"string","enum":["annotation","highBurst"]},"uninstallStrategy":{"type":"string","enum":["RemoveWorkloads","BlockUninstallIfWorkloadsExist"],"default":"BlockUninstallIfWorkloadsExist"},"vddkInitImage":"string","virtualMachineOptions":"VirtualMachineOptions","vmStateStorageClass":"string","workloadUpdateStrategy":"KubeVirtWorkloadUpdateStrategy","workloads":"Workloads"}
HyperConvergedSpecResourceRequirements {"autoCPULimitNamespaceLabelSelector":"LabelSelector","storageWorkloads":"ResourceRequirements","vmiCPUAllocationRatio":{"type":"integer","minimum":1,"default":10},"~cel":["!has(self.vmiCPUAllocationRatio) || self.vmiCPUAllocationRatio != 1"]}
Infra {"nodePlacement":"NodePlacement"}
KSMConfiguration {"nodeLabelSelector":"LabelSelector"}
KubeVirtWorkloadUpdateStrategy {"batchEvictionInterval":{"type":"duration","default":"1m0s"},"batchEvictionSize":{"type":"integer","default":10},"workloadUpdateMethods":"string[]!"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
LiveMigrationConfig {"allowAutoConverge":{"type":"boolean","default":false},"allowPostCopy":{"type":"boolean","default":false},"bandwidthPerMigration":{"type":"string","pattern":"^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"},"completionTimeoutPerGiB":{"type":"int64","default":800},"network":"string","parallelMigrationsPerCluster":{"type":"uint32","default":5},"parallelOutboundMigrationsPerNode":{"type":"uint32","default":2},"progressTimeout":{"type":"int64","default":150}}
LogVerbosity {"nodeVerbosity":"map<uint>","virtAPI":"uint","virtController":"uint","virtHandler":"uint","virtLauncher":"uint","virtOperator":"uint"}
LogVerbosityConfig {"cdi":"int32","kubevirt":"LogVerbosity"}
MediatedDevice {"disabled":"boolean","externalResourceProvider":"boolean","mdevNameSelector":"string!","resourceName":"string!"}
MediatedDevicesConfiguration {"mediatedDeviceTypes":"string[]","mediatedDevicesTypes":"string[]","nodeMediatedDeviceTypes":"NodeMediatedDeviceTypesConfig[]","~cel":["(has(self.mediatedDeviceTypes) && size(self.mediatedDeviceTypes)>0) || (has(self.mediatedDevicesTypes) && size(self.mediatedDevicesTypes)>0)"]}
Metadata {"annotations":"map<string>","finalizers":"string[]","labels":"map<string>","name":"string","namespace":"string"}
Migration {"method":"string"}
NetworkBinding {"domainAttachmentType":"string","migration":"Migration","networkAttachmentDefinition":"string","sidecarImage":"string"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodeMediatedDeviceTypesConfig {"mediatedDeviceTypes":"string[]","mediatedDevicesTypes":"string[]","nodeSelector":"map<string>!","~cel":["(has(self.mediatedDeviceTypes) && size(self.mediatedDeviceTypes)>0) || (has(self.mediatedDevicesTypes) && size(self.mediatedDevicesTypes)>0)"]}
NodePlacement {"affinity":"Affinity","nodeSelector":"map<string>","tolerations":"Toleration[]"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
ObsoleteCPUs {"cpuModels":{"list":"string","set":true},"minCPUModel":"string"}
PciHostDevice {"disabled":"boolean","externalResourceProvider":"boolean","pciDeviceSelector":"string!","resourceName":"string!"}
PermittedHostDevices {"mediatedDevices":{"list":"MediatedDevice","keys":["mdevNameSelector"]},"pciHostDevices":{"list":"PciHostDevice","keys":["pciDeviceSelector"]}}
PersistentVolumeClaimSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodTemplateSpec {"metadata":"Metadata","spec":"DataImportCronSpec"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
ResourceClaim {"name":"string!"}
ResourceRequirements {"claims":{"list":"ResourceClaim","keys":["name"]},"limits":"map<quantity>","requests":"map<quantity>"}
StorageImport {"insecureRegistries":{"list":"string","set":true}}
StorageSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
TLSSecurityProfile {"custom":"CustomTLSProfile","intermediate":"object","modern":"object","old":"object","type":{"type":"string","enum":["Old","Intermediate","Modern","Custom"]}}
TemplateInstance {"apiVersion":"string","kind":"string","metadata":"Metadata","spec":"DataVolumeSpec!","status":"DataVolumeStatus"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
VirtualMachineOptions {"disableFreePageReporting":{"type":"boolean","default":false},"disableSerialConsoleLog":{"type":"boolean","default":true}}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}
Workloads {"nodePlacement":"NodePlacement"}`;
