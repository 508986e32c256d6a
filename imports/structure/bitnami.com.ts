// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"bitnami.com","native":false,"others":{"bitnami.com":[]},
"kinds":{
"SealedSecret":{"version":"v1alpha1","served":["v1alpha1"],"plural":"sealedsecrets","scope":"Namespaced","fields":{"spec":"SealedSecretSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`Metadata {"annotations":"map<string>","finalizers":"string[]","labels":"map<string>","name":"string","namespace":"string","~open":true}
SealedSecretSpec {"data":"base64","encryptedData":"map<string>!","template":"Template"}
Template {"data":"map<string>","metadata":"Metadata","type":"string","immutable":"boolean"}`;
