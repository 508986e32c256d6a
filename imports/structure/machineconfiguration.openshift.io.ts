// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"machineconfiguration.openshift.io","native":false,"others":{},
"kinds":{
"ContainerRuntimeConfig":{"version":"v1","served":["v1"],"plural":"containerruntimeconfigs","scope":"Cluster","fields":{"spec":"ContainerRuntimeConfigSpec!"}},
"KubeletConfig":{"version":"v1","served":["v1"],"plural":"kubeletconfigs","scope":"Cluster","fields":{"spec":"KubeletConfigSpec!"}},
"MachineConfig":{"version":"v1","served":["v1"],"plural":"machineconfigs","scope":"Cluster","fields":{"spec":"MachineConfigSpec"}},
"MachineConfigPool":{"version":"v1","served":["v1"],"plural":"machineconfigpools","scope":"Cluster","fields":{"spec":"MachineConfigPoolSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Configuration {"apiVersion":"string","fieldPath":"string","kind":"string","name":"string","namespace":"string","resourceVersion":"string","source":"ObjectReference[]","uid":"string"}
ContainerRuntimeConfigSpec {"containerRuntimeConfig":"ContainerRuntimeConfigSpecContainerRuntimeConfig!","machineConfigPoolSelector":"LabelSelector"}
ContainerRuntimeConfigSpecContainerRuntimeConfig {"defaultRuntime":"string","logLevel":"string","logSizeMax":"quantity","overlaySize":"quantity","pidsLimit":"int64"}
CustomTLSProfile {"ciphers":"string[]","minTLSVersion":{"type":"string","enum":["VersionTLS10","VersionTLS11","VersionTLS12","VersionTLS13"]}}
KubeletConfigSpec {"autoSizingReserved":"boolean","kubeletConfig":"openObject","logLevel":"int32","machineConfigPoolSelector":"LabelSelector","tlsSecurityProfile":"TLSSecurityProfile"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
MachineConfigPoolSpec {"configuration":"Configuration","machineConfigSelector":"LabelSelector","maxUnavailable":"intOrString","nodeSelector":"LabelSelector","paused":"boolean"}
MachineConfigSpec {"baseOSExtensionsContainerImage":"string","config":"openObject","extensions":"string[]","fips":"boolean","kernelArguments":"string[]","kernelType":"string","osImageURL":"string"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
TLSSecurityProfile {"custom":"CustomTLSProfile","intermediate":"object","modern":"object","old":"object","type":{"type":"string","enum":["Old","Intermediate","Modern","Custom"]}}`;
