// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"nodemaintenance.medik8s.io","native":false,"others":{},
"kinds":{
"NodeMaintenance":{"version":"v1beta1","served":["v1beta1"],"plural":"nodemaintenances","scope":"Cluster","fields":{"spec":"NodeMaintenanceSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`NodeMaintenanceSpec {"nodeName":"string!","reason":"string"}`;
