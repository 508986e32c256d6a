// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"k8s.cni.cncf.io","native":false,"others":{},
"kinds":{
"MultiNetworkPolicy":{"version":"v1beta1","served":["v1beta1"],"plural":"multi-networkpolicies","scope":"Namespaced","fields":{"spec":"MultiNetworkPolicySpec"}},
"NetworkAttachmentDefinition":{"version":"v1","served":["v1"],"plural":"network-attachment-definitions","scope":"Namespaced","fields":{"spec":"NetworkAttachmentDefinitionSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Egress {"ports":"Port[]","to":"To[]"}
From {"ipBlock":"IpBlock","namespaceSelector":"LabelSelector","podSelector":"LabelSelector"}
Ingress {"from":"From[]","ports":"Port[]"}
IpBlock {"cidr":"string!","except":"string[]"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
MultiNetworkPolicySpec {"egress":"Egress[]","ingress":"Ingress[]","podSelector":"LabelSelector!","policyTypes":"string[]"}
NetworkAttachmentDefinitionSpec {"config":"string"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
Port {"port":"intOrString","protocol":"string"}
To {"ipBlock":"IpBlock","namespaceSelector":"LabelSelector","podSelector":"LabelSelector"}`;
