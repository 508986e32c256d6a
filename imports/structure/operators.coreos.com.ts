// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"operators.coreos.com","native":false,"others":{},
"kinds":{
"CatalogSource":{"version":"v1alpha1","served":["v1alpha1"],"plural":"catalogsources","scope":"Namespaced","fields":{"spec":"CatalogSourceSpec!"}},
"InstallPlan":{"version":"v1alpha1","served":["v1alpha1"],"plural":"installplans","scope":"Namespaced","fields":{"spec":"InstallPlanSpec!"}},
"OperatorGroup":{"version":"v1","served":["v1","v1alpha2"],"differing":["v1alpha2"],"plural":"operatorgroups","scope":"Namespaced","fields":{"spec":"OperatorGroupSpec"}},
"Subscription":{"version":"v1alpha1","served":["v1alpha1"],"plural":"subscriptions","scope":"Namespaced","fields":{"spec":"SubscriptionSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
CSIVolumeSource {"driver":"string!","fsType":"string","nodePublishSecretRef":"Ref","readOnly":"boolean","volumeAttributes":"map<string>"}
CatalogSourceSpec {"address":"string","configMap":"string","description":"string","displayName":"string","grpcPodConfig":"GrpcPodConfig","icon":"Icon","image":"string","priority":"integer","publisher":"string","secrets":"string[]","sourceType":"string!","updateStrategy":"UpdateStrategy"}
CephFSVolumeSource {"monitors":"string[]!","path":"string","readOnly":"boolean","secretFile":"string","secretRef":"PowerVSSecretReference","user":"string"}
CinderVolumeSource {"fsType":"string","readOnly":"boolean","secretRef":"PowerVSSecretReference","volumeID":"string!"}
Config {"affinity":"Affinity","env":"EnvVar[]","envFrom":"EnvFromSource[]","nodeSelector":"map<string>","resources":"ResourceRequirements","selector":"LabelSelector","tolerations":"Toleration[]","volumeMounts":"VolumeMount[]","volumes":"Volume[]"}
EphemeralVolumeSource {"volumeClaimTemplate":"PersistentVolumeClaimTemplate"}
ExtractContent {"cacheDir":"string!","catalogDir":"string!"}
FlexVolumeSource {"driver":"string!","fsType":"string","options":"map<string>","readOnly":"boolean","secretRef":"PowerVSSecretReference"}
GrpcPodConfig {"affinity":"Affinity","extractContent":"ExtractContent","memoryTarget":"quantity","nodeSelector":"map<string>","priorityClassName":"string","securityContextConfig":{"type":"string","enum":["legacy","restricted"],"default":"legacy"},"tolerations":"Toleration[]"}
ISCSIVolumeSource {"chapAuthDiscovery":"boolean","chapAuthSession":"boolean","fsType":"string","initiatorName":"string","iqn":"string!","iscsiInterface":"string","lun":"int32!","portals":"string[]","readOnly":"boolean","secretRef":"PowerVSSecretReference","targetPortal":"string!"}
Icon {"base64data":"string!","mediatype":"string!"}
InstallPlanSpec {"approval":"string!","approved":"boolean!","clusterServiceVersionNames":"string[]!","generation":"integer","source":"string","sourceNamespace":"string"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
OperatorGroupSpec {"selector":"LabelSelector","serviceAccountName":"string","staticProvidedAPIs":"boolean","targetNamespaces":{"list":"string","set":true},"upgradeStrategy":{"type":"string","enum":["Default","TechPreviewUnsafeFailForward"],"default":"Default"}}
PersistentVolumeClaimTemplate {"metadata":"object","spec":"StorageSpec!"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PowerVSSecretReference {"name":"string"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
RBDVolumeSource {"fsType":"string","image":"string!","keyring":"string","monitors":"string[]!","pool":"string","readOnly":"boolean","secretRef":"PowerVSSecretReference","user":"string"}
Ref {"name":"string"}
RegistryPoll {"interval":"string"}
ResourceClaim {"name":"string!"}
ResourceRequirements {"claims":{"list":"ResourceClaim","keys":["name"]},"limits":"map<quantity>","requests":"map<quantity>"}
ScaleIOVolumeSource {"fsType":"string","gateway":"string!","protectionDomain":"string","readOnly":"boolean","secretRef":"PowerVSSecretReference!","sslEnabled":"boolean","storageMode":"string","storagePool":"string","system":"string!","volumeName":"string"}
StorageOSVolumeSource {"fsType":"string","readOnly":"boolean","secretRef":"PowerVSSecretReference","volumeName":"string","volumeNamespace":"string"}
StorageSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
SubscriptionSpec {"channel":"string","config":"Config","installPlanApproval":"string","name":"string!","source":"string!","sourceNamespace":"string!","startingCSV":"string"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
UpdateStrategy {"registryPoll":"RegistryPoll"}
Volume {"awsElasticBlockStore":"AWSElasticBlockStoreVolumeSource","azureDisk":"AzureDiskVolumeSource","azureFile":"AzureFileVolumeSource","cephfs":"CephFSVolumeSource","cinder":"CinderVolumeSource","configMap":"ConfigMapVolumeSource","csi":"CSIVolumeSource","downwardAPI":"DownwardAPIVolumeSource","emptyDir":"EmptyDirVolumeSource","ephemeral":"EphemeralVolumeSource","fc":"FCVolumeSource","flexVolume":"FlexVolumeSource","flocker":"FlockerVolumeSource","gcePersistentDisk":"GCEPersistentDiskVolumeSource","gitRepo":"GitRepoVolumeSource","glusterfs":"GlusterfsVolumeSource","hostPath":"HostPathVolumeSource","iscsi":"ISCSIVolumeSource","name":"string!","nfs":"NFSVolumeSource","persistentVolumeClaim":"PersistentVolumeClaimVolumeSource","photonPersistentDisk":"PhotonPersistentDiskVolumeSource","portworxVolume":"PortworxVolumeSource","projected":"ProjectedVolumeSource","quobyte":"QuobyteVolumeSource","rbd":"RBDVolumeSource","scaleIO":"ScaleIOVolumeSource","secret":"SecretVolumeSource","storageos":"StorageOSVolumeSource","vsphereVolume":"VsphereVirtualDiskVolumeSource"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}`;
