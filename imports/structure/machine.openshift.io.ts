// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"machine.openshift.io","native":false,"others":{},
"kinds":{
"MachineHealthCheck":{"version":"v1beta1","served":["v1beta1"],"plural":"machinehealthchecks","scope":"Namespaced","fields":{"spec":"MachineHealthCheckSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
MachineHealthCheckSpec {"maxUnhealthy":"intOrString","nodeStartupTimeout":{"type":"string","pattern":"^0|([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$","default":"10m"},"remediationTemplate":"ObjectReference","selector":"LabelSelector","unhealthyConditions":{"list":"UnhealthyCondition","minItems":1}}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
UnhealthyCondition {"status":{"type":"string","minLength":1},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$"},"type":{"type":"string","minLength":1}}`;
