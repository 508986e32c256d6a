// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"policy.open-cluster-management.io","native":false,"others":{},
"kinds":{
"PlacementBinding":{"version":"v1","served":["v1"],"plural":"placementbindings","scope":"Namespaced","fields":{"bindingOverrides":"PlacementBindingBindingOverrides","placementRef":"PlacementBindingRoleRef!","subFilter":{"type":"string","enum":["restricted"]},"subjects":{"list":"RoleRef3","minItems":1,"required":true}}},
"Policy":{"version":"v1","served":["v1"],"plural":"policies","scope":"Namespaced","fields":{"spec":"PolicySpec!"}}
},
"renames":{
"PolicySpec":{"policyTemplates":"policy-templates"}
},
"mapped":["PolicySpec","policy.open-cluster-management.io/v1 Policy"]}`;
export const types = String.raw`Dependency {"apiVersion":"string","compliance":{"type":"string","enum":["Compliant","Pending","NonCompliant"],"required":true},"kind":"string","name":"string!","namespace":"string"}
ExtraDependency {"apiVersion":"string","compliance":{"type":"string","enum":["Compliant","Pending","NonCompliant"],"required":true},"kind":"string","name":"string!","namespace":"string"}
PlacementBindingBindingOverrides {"remediationAction":{"type":"string","enum":["Enforce","enforce"]}}
PolicySpec {"copyPolicyMetadata":"boolean","dependencies":"Dependency[]","disabled":"boolean!","policy-templates":"PolicyTemplate[]!","remediationAction":{"type":"string","enum":["Inform","inform","Enforce","enforce"]}}
PolicyTemplate {"extraDependencies":"ExtraDependency[]","ignorePending":"boolean","objectDefinition":"openObject!"}`;
