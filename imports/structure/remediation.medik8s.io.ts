// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"remediation.medik8s.io","native":false,"others":{},
"kinds":{
"NodeHealthCheck":{"version":"v1alpha1","served":["v1alpha1"],"plural":"nodehealthchecks","scope":"Cluster","fields":{"spec":"NodeHealthCheckSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`EscalatingRemediation {"order":"integer!","remediationTemplate":"ObjectReference!","timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$","required":true}}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NodeHealthCheckSpec {"escalatingRemediations":"EscalatingRemediation[]","minHealthy":"intOrString","pauseRequests":"string[]","remediationTemplate":"ObjectReference","selector":"LabelSelector","unhealthyConditions":{"list":"UnhealthyCondition","keys":["type","status"]}}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
UnhealthyCondition {"duration":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$","required":true},"status":{"type":"string","minLength":1,"required":true},"type":{"type":"string","minLength":1,"required":true}}`;
