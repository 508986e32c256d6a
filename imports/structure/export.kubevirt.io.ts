// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"export.kubevirt.io","native":false,"others":{"export.kubevirt.io":[]},
"kinds":{
"VirtualMachineExport":{"version":"v1alpha1","served":["v1alpha1"],"plural":"virtualmachineexports","scope":"Namespaced","fields":{"spec":"VirtualMachineExportSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`VirtualMachineExportSpec {"source":"RoleRef!","tokenSecretRef":"string","ttlDuration":"duration"}`;
