// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"hostpathprovisioner.kubevirt.io","native":false,"others":{},
"kinds":{
"HostPathProvisioner":{"version":"v1beta1","served":["v1beta1"],"plural":"hostpathprovisioners","scope":"Cluster","fields":{"spec":"HostPathProvisionerSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
HostPathProvisionerSpec {"featureGates":{"list":"string","set":true},"imagePullPolicy":"string","pathConfig":"PathConfig","storagePools":"StoragePool[]","workload":"NodePlacement"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodePlacement {"affinity":"Affinity","nodeSelector":"map<string>","tolerations":"Toleration[]"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
PathConfig {"path":"string","useNamingPrefix":"boolean"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
ResourceClaim {"name":"string!"}
ResourceRequirements {"claims":{"list":"ResourceClaim","keys":["name"]},"limits":"map<quantity>","requests":"map<quantity>"}
StoragePool {"name":"string!","path":"string!","pvcTemplate":"StorageSpec"}
StorageSpec {"accessModes":"string[]","dataSource":"RoleRef","dataSourceRef":"Subject","resources":"ResourceRequirements","selector":"LabelSelector","storageClassName":"string","volumeMode":"string","volumeName":"string"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}`;
