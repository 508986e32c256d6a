// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"clone.kubevirt.io","native":false,"others":{"clone.kubevirt.io":[]},
"kinds":{
"VirtualMachineClone":{"version":"v1alpha1","served":["v1alpha1"],"plural":"virtualmachineclones","scope":"Namespaced","fields":{"spec":"VirtualMachineCloneSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`VirtualMachineCloneSpec {"annotationFilters":"string[]","labelFilters":"string[]","newMacAddresses":"map<string>","newSMBiosSerial":"string","source":"RoleRef!","target":"RoleRef"}`;
