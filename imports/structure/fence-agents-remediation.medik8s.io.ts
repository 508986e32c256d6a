// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
export const structure = String.raw`{"group":"fence-agents-remediation.medik8s.io","native":false,"others":{},
"kinds":{
"FenceAgentsRemediationTemplate":{"version":"v1alpha1","served":["v1alpha1"],"plural":"fenceagentsremediationtemplates","scope":"Namespaced","fields":{"spec":"PodSecurityPolicySelfSubjectReviewSpec"}}
},
"renames":{},
"mapped":[]}`;
export const types = String.raw`PodSecurityPolicySelfSubjectReviewSpec {"template":"Template!"}
Spec {"agent":{"type":"string","pattern":"fence_.+","required":true},"nodeparameters":"map<map<string>>","retrycount":{"type":"integer","default":5},"retryinterval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$","default":"5s"},"sharedparameters":"map<string>","timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$","default":"60s"}}
Template {"spec":"Spec!"}`;
