// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"config.openshift.io","native":false,"others":{},
"kinds":{
"FeatureGate":{"version":"v1","served":["v1"],"plural":"featuregates","scope":"Cluster","fields":{"spec":"FeatureGateSpec!"}},
"Network":{"version":"v1","served":["v1"],"plural":"networks","scope":"Cluster","fields":{"spec":"NetworkSpec!"}},
"Scheduler":{"version":"v1","served":["v1"],"plural":"schedulers","scope":"Cluster","fields":{"spec":"SchedulerSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`ClusterNetworkEntry {"cidr":"string","hostPrefix":{"type":"int32","minimum":0}}
CustomFeatureGates {"disabled":{"list":{"type":"string","pattern":"^([A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+\\.?$"}},"enabled":{"list":{"type":"string","pattern":"^([A-Za-z0-9-]+\\.)*[A-Za-z0-9-]+\\.?$"}}}
ExternalIPConfig {"autoAssignCIDRs":"string[]","policy":"ExternalIPPolicy"}
ExternalIPPolicy {"allowedCIDRs":"string[]","rejectedCIDRs":"string[]"}
FeatureGateSpec {"customNoUpgrade":"CustomFeatureGates","featureSet":"string"}
NetworkSpec {"clusterNetwork":"ClusterNetworkEntry[]","externalIP":"ExternalIPConfig","networkType":"string","serviceNetwork":"string[]","serviceNodePortRange":{"type":"string","pattern":"^([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])-([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$"}}
Ref {"name":"string!"}
SchedulerSpec {"defaultNodeSelector":"string","mastersSchedulable":"boolean","policy":"Ref","profile":{"type":"string","enum":["","LowNodeUtilization","HighNodeUtilization","NoScoring"]}}`;
