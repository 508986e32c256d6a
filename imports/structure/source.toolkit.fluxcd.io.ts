// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"source.toolkit.fluxcd.io","native":false,"others":{},
"kinds":{
"GitRepository":{"version":"v1","served":["v1","v1beta1","v1beta2"],"differing":["v1beta1","v1beta2"],"plural":"gitrepositories","scope":"Namespaced","fields":{"spec":"GitRepositorySpec"}},
"OCIRepository":{"version":"v1beta2","served":["v1beta2"],"plural":"ocirepositories","scope":"Namespaced","fields":{"spec":"OCIRepositorySpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`GitRepositorySpec {"ignore":"string","include":"Include[]","interval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$","required":true},"proxySecretRef":"Ref","recurseSubmodules":"boolean","ref":"GitRepositorySpecRef","secretRef":"PowerVSSecretReference","suspend":"boolean","timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m))+$","default":"60s"},"url":{"type":"string","pattern":"^(http|https|ssh)://.*$","required":true},"verify":"Verify"}
GitRepositorySpecRef {"branch":"string","commit":"string","name":"string","semver":"string","tag":"string"}
Include {"fromPath":"string","repository":"Ref!","toPath":"string"}
LayerSelector {"mediaType":"string","operation":{"type":"string","enum":["extract","copy"]}}
MatchOIDCIdentity {"issuer":"string!","subject":"string!"}
OCIRepositorySpec {"certSecretRef":"Ref","ignore":"string","insecure":"boolean","interval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$","required":true},"layerSelector":"LayerSelector","provider":{"type":"string","enum":["generic","aws","azure","gcp"],"default":"generic"},"ref":"OCIRepositorySpecRef","secretRef":"PowerVSSecretReference","serviceAccountName":"string","suspend":"boolean","timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m))+$","default":"60s"},"url":{"type":"string","pattern":"^oci://.*$","required":true},"verify":"OCIRepositorySpecVerify"}
OCIRepositorySpecRef {"digest":"string","semver":"string","tag":"string"}
OCIRepositorySpecVerify {"matchOIDCIdentity":"MatchOIDCIdentity[]","provider":{"type":"string","enum":["cosign"],"default":"cosign","required":true},"secretRef":"PowerVSSecretReference"}
PowerVSSecretReference {"name":"string!"}
Ref {"name":"string!"}
Verify {"mode":{"type":"string","enum":["head","HEAD","Tag","TagAndHEAD"],"default":"HEAD"},"secretRef":"PowerVSSecretReference!"}`;
