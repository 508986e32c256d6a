// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"monitoring.coreos.com","native":false,"others":{},
"kinds":{
"PodMonitor":{"version":"v1","served":["v1"],"plural":"podmonitors","scope":"Namespaced","fields":{"spec":"PodMonitorSpec!"}},
"PrometheusRule":{"version":"v1","served":["v1"],"plural":"prometheusrules","scope":"Namespaced","fields":{"spec":"AlertingRuleSpec!"}},
"ServiceMonitor":{"version":"v1","served":["v1"],"plural":"servicemonitors","scope":"Namespaced","fields":{"spec":"ServiceMonitorSpec!"}}
},
"renames":{
"Group":{"partialResponseStrategy":"partial_response_strategy"},
"Rule":{"keepFiringFor":"keep_firing_for"}
},
"mapped":["AlertingRuleSpec","Group","Rule","monitoring.coreos.com/v1 PrometheusRule"]}`;
export const types = String.raw`AlertingRuleSpec {"groups":{"list":"Group","keys":["name"]}}
Authorization {"credentials":"SecretKeySelector","type":"string"}
BasicAuth {"password":"SecretKeySelector","username":"SecretKeySelector"}
CloudPrivateIPConfigSpec {"node":"boolean"}
Endpoint {"authorization":"Authorization","basicAuth":"BasicAuth","bearerTokenFile":"string","bearerTokenSecret":"SecretKeySelector","enableHttp2":"boolean","filterRunning":"boolean","followRedirects":"boolean","honorLabels":"boolean","honorTimestamps":"boolean","interval":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"},"metricRelabelings":"RelabelConfig[]","oauth2":"Oauth2","params":"map<string[]>","path":"string","port":"string","proxyUrl":"string","relabelings":"RelabelConfig[]","scheme":{"type":"string","enum":["http","https"]},"scrapeTimeout":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"},"targetPort":"intOrString","tlsConfig":"EndpointTlsConfig","trackTimestampsStaleness":"boolean"}
EndpointTlsConfig {"ca":"SysprepSource","caFile":"string","cert":"SysprepSource","certFile":"string","insecureSkipVerify":"boolean","keyFile":"string","keySecret":"SecretKeySelector","serverName":"string"}
Group {"interval":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"},"limit":"integer","name":{"type":"string","minLength":1,"required":true},"partial_response_strategy":{"type":"string","pattern":"^(?i)(abort|warn)?$"},"rules":"Rule[]"}
LabelSelector {"matchExpressions":"NodeSelectorRequirement[]","matchLabels":"map<string>"}
NamespaceSelector {"any":"boolean","matchNames":"string[]"}
NodeSelectorRequirement {"key":"string!","operator":"string!","values":"string[]"}
Oauth2 {"clientId":"SysprepSource!","clientSecret":"SecretKeySelector!","endpointParams":"map<string>","scopes":"string[]","tokenUrl":{"type":"string","minLength":1,"required":true}}
PodMetricsEndpoint {"authorization":"Authorization","basicAuth":"BasicAuth","bearerTokenSecret":"SecretKeySelector","enableHttp2":"boolean","filterRunning":"boolean","followRedirects":"boolean","honorLabels":"boolean","honorTimestamps":"boolean","interval":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"},"metricRelabelings":"RelabelConfig[]","oauth2":"Oauth2","params":"map<string[]>","path":"string","port":"string","proxyUrl":"string","relabelings":"RelabelConfig[]","scheme":{"type":"string","enum":["http","https"]},"scrapeTimeout":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"},"targetPort":"intOrString","tlsConfig":"TlsConfig","trackTimestampsStaleness":"boolean"}
PodMonitorSpec {"attachMetadata":"CloudPrivateIPConfigSpec","jobLabel":"string","keepDroppedTargets":"int64","labelLimit":"int64","labelNameLengthLimit":"int64","labelValueLengthLimit":"int64","namespaceSelector":"NamespaceSelector","podMetricsEndpoints":"PodMetricsEndpoint[]","podTargetLabels":"string[]","sampleLimit":"int64","selector":"LabelSelector!","targetLimit":"int64"}
RelabelConfig {"action":{"type":"string","enum":["replace","Replace","keep","Keep","drop","Drop","hashmod","HashMod","labelmap","LabelMap","labeldrop","LabelDrop","labelkeep","LabelKeep","lowercase","Lowercase","uppercase","Uppercase","keepequal","KeepEqual","dropequal","DropEqual"],"default":"replace"},"modulus":"int64","regex":"string","replacement":"string","separator":"string","sourceLabels":{"list":{"type":"string","pattern":"^[a-zA-Z_][a-zA-Z0-9_]*$"}},"targetLabel":"string"}
Rule {"alert":"string","annotations":"map<string>","expr":"intOrString!","for":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$"},"keep_firing_for":{"type":"string","pattern":"^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$","minLength":1},"labels":"map<string>","record":"string"}
ServiceMonitorSpec {"attachMetadata":"CloudPrivateIPConfigSpec","endpoints":"Endpoint[]","jobLabel":"string","keepDroppedTargets":"int64","labelLimit":"int64","labelNameLengthLimit":"int64","labelValueLengthLimit":"int64","namespaceSelector":"NamespaceSelector","podTargetLabels":"string[]","sampleLimit":"int64","selector":"LabelSelector!","targetLabels":"string[]","targetLimit":"int64"}
SysprepSource {"configMap":"ConfigMapKeySelector","secret":"SecretKeySelector"}
TlsConfig {"ca":"SysprepSource","cert":"SysprepSource","insecureSkipVerify":"boolean","keySecret":"SecretKeySelector","serverName":"string"}`;
