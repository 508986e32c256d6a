// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"networkaddonsoperator.network.kubevirt.io","native":false,"others":{},
"kinds":{
"NetworkAddonsConfig":{"version":"v1","served":["v1","v1alpha1"],"plural":"networkaddonsconfigs","scope":"Cluster","fields":{"spec":"NetworkAddonsConfigSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Affinity {"nodeAffinity":"NodeAffinity","podAffinity":"PodAffinity","podAntiAffinity":"PodAntiAffinity"}
CustomTLSProfile {"ciphers":{"list":{"type":"string","enum":["TLS_AES_128_GCM_SHA256","TLS_AES_256_GCM_SHA384","TLS_CHACHA20_POLY1305_SHA256","ECDHE-ECDSA-AES128-GCM-SHA256","ECDHE-RSA-AES128-GCM-SHA256","ECDHE-ECDSA-AES256-GCM-SHA384","ECDHE-RSA-AES256-GCM-SHA384","ECDHE-ECDSA-CHACHA20-POLY1305","ECDHE-RSA-CHACHA20-POLY1305","DHE-RSA-AES128-GCM-SHA256","DHE-RSA-AES256-GCM-SHA384","DHE-RSA-CHACHA20-POLY1305","ECDHE-ECDSA-AES128-SHA256","ECDHE-RSA-AES128-SHA256","ECDHE-ECDSA-AES128-SHA","ECDHE-RSA-AES128-SHA","ECDHE-ECDSA-AES256-SHA384","ECDHE-RSA-AES256-SHA384","ECDHE-ECDSA-AES256-SHA","ECDHE-RSA-AES256-SHA","DHE-RSA-AES128-SHA256","DHE-RSA-AES256-SHA256","AES128-GCM-SHA256","AES256-GCM-SHA384","AES128-SHA256","AES256-SHA256","AES128-SHA","AES256-SHA","DES-CBC3-SHA"]}},"minTLSVersion":{"type":"string","enum":["VersionTLS10","VersionTLS11","VersionTLS12","VersionTLS13"]}}
KubeMacPool {"rangeEnd":"string","rangeStart":"string"}
KubeSecondaryDNS {"domain":"string","nameServerIP":"string"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
Macvtap {"devicePluginConfig":"string"}
NetworkAddonsConfigSpec {"imagePullPolicy":"string","kubeMacPool":"KubeMacPool","kubeSecondaryDNS":"KubeSecondaryDNS","linuxBridge":"object","macvtap":"Macvtap","multus":"object","multusDynamicNetworks":"object","ovs":"object","placementConfiguration":"PlacementConfiguration","selfSignConfiguration":"SelfSignConfiguration","tlsSecurityProfile":"TLSSecurityProfile"}
NodeAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"PreferredSchedulingTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"NodeSelector"}
NodePlacement {"affinity":"Affinity","nodeSelector":"map<string>","tolerations":"Toleration[]"}
NodeSelector {"nodeSelectorTerms":"NodeSelectorTerm[]!"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
NodeSelectorTerm {"matchExpressions":"NodeSelectorRequirement[]","matchFields":"NodeSelectorRequirement[]"}
PlacementConfiguration {"infra":"NodePlacement","workloads":"NodePlacement"}
PodAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"RequiredDuringSchedulingIgnoredDuringExecution[]"}
PodAffinityTerm {"labelSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
PodAntiAffinity {"preferredDuringSchedulingIgnoredDuringExecution":"WeightedPodAffinityTerm[]","requiredDuringSchedulingIgnoredDuringExecution":"RequiredDuringSchedulingIgnoredDuringExecution[]"}
PreferredSchedulingTerm {"preference":"NodeSelectorTerm!","weight":"int32!"}
RequiredDuringSchedulingIgnoredDuringExecution {"labelSelector":"LabelSelector","namespaces":"string[]","topologyKey":"string!"}
SelfSignConfiguration {"caOverlapInterval":"string","caRotateInterval":"string","certOverlapInterval":"string","certRotateInterval":"string"}
TLSSecurityProfile {"custom":"CustomTLSProfile","intermediate":"object","modern":"object","old":"object","type":{"type":"string","enum":["Old","Intermediate","Modern","Custom"]}}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}
WeightedPodAffinityTerm {"podAffinityTerm":"PodAffinityTerm!","weight":"int32!"}`;
