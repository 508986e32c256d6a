// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"nmstate.io","native":false,"others":{},
"kinds":{
"NMState":{"version":"v1","served":["v1","v1beta1"],"differing":["v1beta1"],"plural":"nmstates","scope":"Cluster","fields":{"spec":"NMStateSpec"}},
"NodeNetworkConfigurationPolicy":{"version":"v1","served":["v1","v1alpha1","v1beta1"],"plural":"nodenetworkconfigurationpolicies","scope":"Cluster","fields":{"spec":"NodeNetworkConfigurationPolicySpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NMStateSpec {"affinity":"Affinity","infraAffinity":"Affinity","infraNodeSelector":"map<string>","infraTolerations":"Toleration[]","nodeSelector":"map<string>","selfSignConfiguration":"SelfSignConfiguration","tolerations":"Toleration[]"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodeNetworkConfigurationPolicySpec {"capture":"map<string>","desiredState":"openObject","maxUnavailable":"intOrString","nodeSelector":"map<string>"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaceSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"PodAffinityTerm[]"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
SelfSignConfiguration {"caOverlapInterval":"string","caRotateInterval":"string","certOverlapInterval":"string","certRotateInterval":"string"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}`;
