// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"migrations.kubevirt.io","native":false,"others":{"migrations.kubevirt.io":[]},
"kinds":{
"MigrationPolicy":{"version":"v1alpha1","served":["v1alpha1"],"plural":"migrationpolicies","scope":"Cluster","fields":{"spec":"MigrationPolicySpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`MigrationPolicySpec {"allowAutoConverge":"boolean","allowPostCopy":"boolean","bandwidthPerMigration":"quantity","completionTimeoutPerGiB":"int64","selectors":"Selectors!"}
Selectors {"namespaceSelector":"map<string>","virtualMachineInstanceSelector":"map<string>"}`;
