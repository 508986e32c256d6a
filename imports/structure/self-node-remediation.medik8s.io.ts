// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"self-node-remediation.medik8s.io","native":false,"others":{},
"kinds":{
"SelfNodeRemediation":{"version":"v1alpha1","served":["v1alpha1"],"plural":"selfnoderemediations","scope":"Namespaced","fields":{"spec":"SelfNodeRemediationSpec"}},
"SelfNodeRemediationConfig":{"version":"v1alpha1","served":["v1alpha1"],"plural":"selfnoderemediationconfigs","scope":"Namespaced","fields":{"spec":"SelfNodeRemediationConfigSpec"}},
"SelfNodeRemediationTemplate":{"version":"v1alpha1","served":["v1alpha1"],"plural":"selfnoderemediationtemplates","scope":"Namespaced","fields":{"spec":"PodSecurityPolicySelfSubjectReviewSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`PodSecurityPolicySelfSubjectReviewSpec {"template":"Template!"}
SelfNodeRemediationConfigSpec {"apiCheckInterval":{"type":"string","pattern":"^(0|([0-9]+(\\.[0-9]+)?(ms|s|m|h)))$","default":"15s"},"apiServerTimeout":{"type":"string","pattern":"^(0|([0-9]+(\\.[0-9]+)?(ms|s|m|h)))$","default":"5s"},"customDsTolerations":"Toleration[]","endpointHealthCheckUrl":"string","hostPort":{"type":"integer","minimum":1,"default":30001},"isSoftwareRebootEnabled":{"type":"boolean","default":true},"maxApiErrorThreshold":{"type":"integer","minimum":1,"default":3},"peerApiServerTimeout":{"type":"string","pattern":"^(0|([0-9]+(\\.[0-9]+)?(ms|s|m|h)))$","default":"5s"},"peerDialTimeout":{"type":"string","pattern":"^(0|([0-9]+(\\.[0-9]+)?(ms|s|m|h)))$","default":"5s"},"peerRequestTimeout":{"type":"string","pattern":"^(0|([0-9]+(\\.[0-9]+)?(ms|s|m|h)))$","default":"5s"},"peerUpdateInterval":{"type":"string","pattern":"^(0|([0-9]+(\\.[0-9]+)?(ms|s|m|h)))$","default":"15m"},"safeTimeToAssumeNodeRebootedSeconds":{"type":"integer","minimum":0,"default":180},"watchdogFilePath":{"type":"string","default":"/dev/watchdog"}}
SelfNodeRemediationSpec {"remediationStrategy":{"type":"string","enum":["Automatic","ResourceDeletion","OutOfServiceTaint"],"default":"Automatic"}}
Spec {"remediationStrategy":{"type":"string","enum":["Automatic","ResourceDeletion","OutOfServiceTaint"],"default":"Automatic"}}
Template {"spec":"Spec!"}
Toleration {"effect":"string","key":"string","operator":"string","tolerationSeconds":"int64","value":"string"}`;
