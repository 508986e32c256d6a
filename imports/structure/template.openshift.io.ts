// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"template.openshift.io","native":true,"others":{},
"kinds":{
"Template":{"version":"v1","served":["v1"],"plural":"templates","scope":"Namespaced","fields":{"labels":"map<string>","message":"string","objects":"any[]!","parameters":"Parameter[]"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Parameter {"description":"string","displayName":"string","from":"string","generate":"string","name":"string!","required":"boolean","value":"string"}`;
