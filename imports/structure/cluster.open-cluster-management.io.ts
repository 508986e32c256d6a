// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"cluster.open-cluster-management.io","native":false,"others":{},
"kinds":{
"Placement":{"version":"v1beta1","served":["v1beta1"],"plural":"placements","scope":"Namespaced","fields":{"spec":"PlacementSpec!"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`AddOn {"resourceName":"string!","scoreName":"string!"}
Configuration {"scoreCoordinate":"ScoreCoordinate!","weight":{"type":"int32","minimum":-10,"maximum":10,"default":1}}
DecisionGroup {"groupClusterSelector":"GroupClusterSelector!","groupName":{"type":"string","pattern":"^[a-zA-Z0-9][-A-Za-z0-9_.]{0,61}[a-zA-Z0-9]$","required":true}}
DecisionStrategy {"groupStrategy":"GroupStrategy"}
GroupClusterSelector {"claimSelector":"ScopeSelector","labelSelector":"LabelSelector"}
GroupStrategy {"clustersPerDecisionGroup":"intOrString","decisionGroups":"DecisionGroup[]"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
PlacementSpec {"clusterSets":"string[]","decisionStrategy":"DecisionStrategy","numberOfClusters":"int32","predicates":"Predicate[]","prioritizerPolicy":"PrioritizerPolicy","spreadPolicy":"SpreadPolicy","tolerations":"Toleration[]"}
Predicate {"requiredClusterSelector":"RequiredClusterSelector"}
PrioritizerPolicy {"configurations":"Configuration[]","mode":{"type":"string","default":"Additive"}}
RequiredClusterSelector {"claimSelector":"ScopeSelector","labelSelector":"LabelSelector"}
ScopeSelector {"matchExpressions":"NodeSelectorRequirement[]"}
ScoreCoordinate {"addOn":"AddOn","builtIn":"string","type":{"type":"string","enum":["BuiltIn","AddOn"],"default":"BuiltIn","required":true}}
SpreadConstraint {"maxSkew":{"type":"int32","minimum":1,"default":1},"topologyKey":{"type":"string","pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$","maxLength":316,"required":true},"topologyKeyType":{"type":"string","enum":["Label","Claim"],"required":true},"whenUnsatisfiable":{"type":"string","enum":["DoNotSchedule","ScheduleAnyway"],"default":"ScheduleAnyway"}}
SpreadPolicy {"spreadConstraints":{"list":"SpreadConstraint","maxItems":8}}
Toleration {"effect":{"type":"string","enum":["NoSelect","PreferNoSelect","NoSelectIfNew"]},"key":{"type":"string","pattern":"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$","maxLength":316},"operator":{"type":"string","default":"Equal"},"tolerationSeconds":"int64","value":{"type":"string","maxLength":1024}}`;
